#include "ui/paragraph.h"

#include "core/hash.h"
#include "core/number.h"
#include "core/utf8.h"
#include "ui/capitals.h"

#include <string.h>

enum { SLOT_COUNT = 4096, KEPT_MAX = 2500 };

typedef struct slot {
    uint64_t key;
    const paragraph *kept;
} slot;

struct paragraphs {
    fonts *fonts;
    arena memory;
    slot slots[SLOT_COUNT];
    size_t kept_count;
    bool is_spaced;
};

paragraphs *paragraphs_open(fonts *f)
{
    paragraphs *p = SDL_calloc(1, sizeof *p);
    if (!p) return NULL;
    p->fonts = f;
    arena_init(&p->memory, 0);
    return p;
}

void paragraphs_close(paragraphs *p)
{
    if (!p) return;
    arena_free(&p->memory);
    SDL_free(p);
}

static void forget_all(paragraphs *p)
{
    arena_reset(&p->memory);
    memset(p->slots, 0, sizeof p->slots);
    p->kept_count = 0;
}

void paragraphs_tidy(paragraphs *p)
{
    if (p->kept_count >= KEPT_MAX) forget_all(p);
}

void paragraphs_space(paragraphs *p, bool is_spaced)
{
    if (p->is_spaced != is_spaced) forget_all(p);
    p->is_spaced = is_spaced;
}

static font_style spaced_if_asked(const paragraphs *p, font_style style)
{
    return p->is_spaced ? font_style_spaced(style) : style;
}

font_style paragraphs_style(const paragraphs *p, text_size size, float unit)
{
    return spaced_if_asked(p, font_style_of(size, unit, false, false));
}

float paragraphs_line_height(const paragraphs *p, text_size size, float unit)
{
    const float spaced = 1.5f; /* of the size of the letters */
    const type_row *type = type_of(size);
    float height = p->is_spaced ? SDL_max(type->line_height, type->size * spaced)
                                : type->line_height;
    return height * unit;
}

fonts *paragraphs_fonts(paragraphs *p)
{
    return p->fonts;
}

/* --- pieces that must not be broken -------------------------------------------------------- */

typedef enum break_kind { BREAK_NEVER, BREAK_ALLOWED, BREAK_FORCED } break_kind;

/* Bytes of one span without a place to break inside, and the spaces behind them. */
typedef struct piece {
    const text_span *span;
    size_t begin, end, spaces_end;
    break_kind after;
    int width, advance; /* without and with the spaces */
} piece;

typedef struct setter {
    paragraphs *owner;
    const paragraph_request *request;
    piece *pieces;
    size_t piece_count;
    text_line *lines;
    size_t line_count, line_room;
    int width; /* of the lines, pixels; 0: as wide as they want */
    paragraph result;
} setter;

static font_style style_of(const setter *s, const text_span *span)
{
    font_style style = font_style_of(s->request->size, s->request->unit, span->bold,
                                     span->emphasis);
    style.is_tabular = s->request->is_tabular;
    return spaced_if_asked(s->owner, style);
}

static int measure(const setter *s, const text_span *span, size_t begin, size_t end)
{
    return font_width(s->owner->fonts, style_of(s, span), span->bytes + begin, end - begin);
}

/* A hyphen, dash or slash lets the line end behind it, when letters follow. */
static bool ends_piece(uint32_t code_point)
{
    return code_point == '-' || code_point == '/' || code_point == 0x2013 || code_point == 0x2014 ||
           code_point == 0x2026;
}

/* A dot between two facts stays on the line of the first one. */
static bool is_before_dot(const char *space, size_t left)
{
    static const char dot[] = "\xC2\xB7";
    return left >= 3 && memcmp(space + 1, dot, 2) == 0 && (left == 3 || space[3] == ' ');
}

/* In French a space stands before ? ! : ; and inside « »; a line never ends there. */
static bool is_glue(const text_span *span, size_t space)
{
    static const char opening[] = "\xC2\xAB", closing[] = "\xC2\xBB";
    const char *at = span->bytes + space;
    const size_t left = span->length - space;
    if (space >= 2 && memcmp(at - 2, opening, 2) == 0) return true;
    if (left >= 3 && memcmp(at + 1, closing, 2) == 0) return true;
    if (is_before_dot(at, left)) return true;
    return left >= 2 && at[1] != '\0' && strchr("?!:;", at[1]) != NULL;
}

static bool ends_word(const text_span *span, const char *at)
{
    return *at == '\n' || (*at == ' ' && !is_glue(span, (size_t)(at - span->bytes)));
}

/* French asks with a t between verb and pronoun (a-t-elle): one word, with no place to break. */
static bool is_inside_verb(const char *at, const char *begin, const char *end)
{
    const bool is_first = end - at >= 2 && memcmp(at, "t-", 2) == 0;
    const bool is_last = at - begin >= 3 && memcmp(at - 3, "-t-", 3) == 0;
    return is_first || is_last;
}

static piece next_piece(const text_span *span, size_t begin)
{
    piece found = {.span = span, .begin = begin, .after = BREAK_NEVER};
    const char *end = span->bytes + span->length;
    const char *at = span->bytes + begin;
    while (at < end && !ends_word(span, at)) {
        if (ends_piece(utf8_next(&at, end, NULL)) && at < end &&
            !is_inside_verb(at, span->bytes + begin, end)) {
            found.after = BREAK_ALLOWED;
            break;
        }
    }
    found.end = (size_t)(at - span->bytes);
    while (at < end && *at == ' ') at++;
    if ((size_t)(at - span->bytes) > found.end) found.after = BREAK_ALLOWED;
    if (at < end && *at == '\n') {
        found.after = BREAK_FORCED;
        at++;
    }
    found.spaces_end = (size_t)(at - span->bytes);
    return found;
}

static void measure_piece(const setter *s, piece *p)
{
    size_t spaces = p->spaces_end - (p->after == BREAK_FORCED);
    p->width = measure(s, p->span, p->begin, p->end);
    p->advance = spaces > p->end ? measure(s, p->span, p->begin, spaces) : p->width;
}

static size_t count_pieces(const paragraph_request *request)
{
    size_t count = 0;
    for (size_t i = 0; i < request->span_count; i++) {
        size_t at = 0;
        while (at < request->spans[i].length) {
            at = next_piece(&request->spans[i], at).spaces_end;
            count++;
        }
    }
    return count;
}

static bool cut_pieces(setter *s)
{
    size_t count = count_pieces(s->request);
    s->pieces = arena_take_many(&s->owner->memory, count + 1, sizeof *s->pieces);
    if (!s->pieces) return false;
    for (size_t i = 0; i < s->request->span_count; i++) {
        const text_span *span = &s->request->spans[i];
        for (size_t at = 0; at < span->length;) {
            piece *p = &s->pieces[s->piece_count++];
            *p = next_piece(span, at);
            measure_piece(s, p);
            at = p->spaces_end;
        }
    }
    return true;
}

/* --- lines --------------------------------------------------------------------------------- */

/* How many runs the pieces first..last make: neighbours of one span are one run. */
static size_t count_runs(const setter *s, size_t first, size_t last)
{
    size_t count = 1;
    for (size_t i = first + 1; i <= last; i++) count += s->pieces[i].span != s->pieces[i - 1].span;
    return count;
}

static text_run run_of(const setter *s, const piece *from, const piece *to, bool is_last)
{
    text_run run = {.bytes = from->span->bytes + from->begin,
                    .length = (is_last ? to->end : to->spaces_end) - from->begin,
                    .style = style_of(s, from->span),
                    .tone = from->span->tone};
    run.width = is_last ? font_width(s->owner->fonts, run.style, run.bytes, run.length)
                        : font_advance(s->owner->fonts, run.style, run.bytes, run.length);
    return run;
}

static bool make_line(setter *s, size_t first, size_t last, text_line *out_line)
{
    text_run *runs = arena_take_many(&s->owner->memory, count_runs(s, first, last), sizeof *runs);
    if (!runs) return false;
    *out_line = (text_line){.runs = runs};
    size_t start = first;
    for (size_t i = first; i <= last; i++) {
        bool is_end = i == last || s->pieces[i + 1].span != s->pieces[i].span;
        if (!is_end) continue;
        text_run run = run_of(s, &s->pieces[start], &s->pieces[i], i == last);
        run.x = out_line->width;
        out_line->width += run.width;
        runs[out_line->run_count++] = run;
        start = i + 1;
    }
    return true;
}

static bool grow_lines(setter *s)
{
    if (s->line_count < s->line_room) return true;
    size_t room = s->line_room ? s->line_room * 2 : 8;
    text_line *larger = arena_take_many(&s->owner->memory, room, sizeof *larger);
    if (!larger) return false;
    if (s->line_count) memcpy(larger, s->lines, s->line_count * sizeof *larger);
    s->lines = larger;
    s->line_room = room;
    return true;
}

static bool add_line(setter *s, text_line line)
{
    if (!grow_lines(s)) return false;
    s->lines[s->line_count++] = line;
    s->result.width = SDL_max(s->result.width, line.width);
    return true;
}

/* The last piece of the unit that begins at `first`: pieces without a break between them. */
static size_t unit_end(const setter *s, size_t first)
{
    size_t last = first;
    while (last + 1 < s->piece_count && s->pieces[last].after == BREAK_NEVER) last++;
    return last;
}

static int unit_width(const setter *s, size_t first, size_t last)
{
    int width = 0;
    for (size_t i = first; i < last; i++) width += s->pieces[i].advance;
    return width + s->pieces[last].width;
}

/* The last piece that stands on the line beginning at `first`, by the pieces' own widths. */
static size_t fill_line(const setter *s, size_t first)
{
    int used = 0;
    size_t fits = unit_end(s, first);
    for (size_t at = first; at < s->piece_count;) {
        size_t last = unit_end(s, at);
        bool is_over = s->width > 0 && used + unit_width(s, at, last) > s->width;
        if (is_over && at > first) break;
        fits = last;
        if (s->pieces[last].after == BREAK_FORCED) break;
        for (; at <= last; at++) used += s->pieces[at].advance;
    }
    return fits;
}

/* The end of the unit before the one that ends at `last`. */
static size_t unit_before(const setter *s, size_t first, size_t last)
{
    size_t at = last;
    while (at > first && s->pieces[at - 1].after == BREAK_NEVER) at--;
    return at > first ? at - 1 : last;
}

/* How many bytes of a piece fit: at least one code point. */
static size_t fitting_bytes(const setter *s, const piece *p)
{
    const char *end = p->span->bytes + p->end;
    const char *at = p->span->bytes + p->begin;
    size_t fits = 0;
    while (at < end) {
        utf8_next(&at, end, NULL);
        size_t upto = (size_t)(at - p->span->bytes);
        if (fits > 0 && measure(s, p->span, p->begin, upto) > s->width) break;
        fits = upto;
    }
    return fits;
}

/* Puts the part of an over-wide piece that fits on a line of its own; the rest stays. */
static bool break_piece(setter *s, size_t index)
{
    piece *p = &s->pieces[index];
    piece rest = *p;
    p->end = fitting_bytes(s, p);
    p->spaces_end = p->end;
    text_line line;
    if (!make_line(s, index, index, &line) || !add_line(s, line)) return false;
    rest.begin = p->end;
    *p = rest;
    measure_piece(s, p);
    s->result.is_broken = true;
    return true;
}

static bool is_too_wide(const setter *s, const text_line *line)
{
    return s->width > 0 && line->width > s->width;
}

/* Adds the next line and moves `first` behind it. */
static bool set_line(setter *s, size_t *first)
{
    size_t last = fill_line(s, *first);
    text_line line;
    if (!make_line(s, *first, last, &line)) return false;
    while (is_too_wide(s, &line)) {
        size_t shorter = unit_before(s, *first, last);
        if (shorter == last) break;
        last = shorter;
        if (!make_line(s, *first, last, &line)) return false;
    }
    if (is_too_wide(s, &line) && *first == last &&
        s->pieces[last].end - s->pieces[last].begin > 1) {
        return break_piece(s, *first);
    }
    if (is_too_wide(s, &line)) s->result.is_broken = true;
    *first = last + 1;
    return add_line(s, line);
}

static int least_width(const setter *s)
{
    int least = 0;
    for (size_t at = 0; at < s->piece_count;) {
        size_t last = unit_end(s, at);
        least = SDL_max(least, unit_width(s, at, last));
        at = last + 1;
    }
    return least;
}

static const paragraph empty_paragraph;

static const paragraph *finish(setter *s)
{
    float height = paragraphs_line_height(s->owner, s->request->size, s->request->unit);
    s->result.lines = s->lines;
    s->result.line_count = s->line_count;
    s->result.line_height = (int)(height + 0.5f);
    s->result.height = s->result.line_height * (int)s->line_count;
    paragraph *kept = arena_take(&s->owner->memory, sizeof *kept);
    if (!kept) return &empty_paragraph;
    *kept = s->result;
    return kept;
}

static bool set_lines(setter *s)
{
    for (size_t first = 0; first < s->piece_count;) {
        if (!set_line(s, &first)) return false;
    }
    return true;
}

/* --- lines of about one width ---------------------------------------------------------------- */

static size_t count_lines(setter *s, int width)
{
    size_t count = 0;
    s->width = width;
    for (size_t first = 0; first < s->piece_count; count++) first = fill_line(s, first) + 1;
    return count;
}

/* The narrowest column in which the text takes no more lines. */
static int narrowest_width(setter s)
{
    int low = s.result.least_width, high = s.width;
    const size_t count = count_lines(&s, high);
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (count_lines(&s, middle) > count)
            low = middle + 1;
        else
            high = middle;
    }
    return high;
}

/* One word alone on the last line of a large text draws the eye: its lines share the words. */
static bool wants_balance(const setter *s)
{
    const text_size size = s->request->size;
    bool is_large = size == TEXT_TITLE || size == TEXT_STATEMENT;
    return is_large && s->width > 0 && s->line_count > 1 && !s->result.is_broken;
}

/* Shaping may need a little more than its pieces; then the lines stay as they were. */
static void balance(setter *s)
{
    if (!wants_balance(s)) return;
    setter even = *s;
    even.width = narrowest_width(*s);
    even.lines = NULL;
    even.line_count = 0;
    even.line_room = 0;
    even.result.width = 0;
    if (!set_lines(&even) || even.result.is_broken) return;
    if (even.line_count == s->line_count) *s = even;
}

static const paragraph *set_anew(paragraphs *p, const paragraph_request *request)
{
    setter s = {.owner = p, .request = request, .width = request->width};
    if (!cut_pieces(&s)) return &empty_paragraph;
    s.result.least_width = least_width(&s);
    if (!set_lines(&s)) return &empty_paragraph;
    balance(&s);
    return finish(&s);
}

/* --- remembering --------------------------------------------------------------------------- */

static uint64_t key_of(const paragraph_request *request)
{
    uint64_t key = hash_u64(HASH_START, (uint64_t)request->size);
    key = hash_u64(key, number_bits((double)request->unit));
    key = hash_u64(key, (uint64_t)request->width * 2 + request->is_tabular);
    for (size_t i = 0; i < request->span_count; i++) {
        const text_span *span = &request->spans[i];
        key = hash_bytes(key, span->bytes, span->length);
        key = hash_u64(key, span->length * 4 + (size_t)span->bold * 2 + span->emphasis);
        key = hash_u64(key, (uint64_t)span->tone);
    }
    return key ? key : 1;
}

static slot *find_slot(paragraphs *p, uint64_t key)
{
    size_t at = key % SLOT_COUNT;
    while (p->slots[at].key && p->slots[at].key != key) at = (at + 1) % SLOT_COUNT;
    return &p->slots[at];
}

/* A copy whose bytes the paragraph may keep; in capitals when the size asks for them. */
static bool keep_spans(paragraphs *p, const paragraph_request *request, text_span *out_spans)
{
    for (size_t i = 0; i < request->span_count; i++) {
        out_spans[i] = request->spans[i];
        char *copy = arena_copy(&p->memory, request->spans[i].bytes, request->spans[i].length);
        if (!copy) return false;
        if (type_of(request->size)->is_capitals) capitals_make(copy, request->spans[i].length);
        out_spans[i].bytes = copy;
    }
    return true;
}

const paragraph *paragraph_set(paragraphs *p, const paragraph_request *request)
{
    slot *place = find_slot(p, key_of(request));
    if (place->key) return place->kept;
    text_span *spans = arena_take_many(&p->memory, request->span_count + 1, sizeof *spans);
    if (!spans || !keep_spans(p, request, spans)) return &empty_paragraph;
    paragraph_request own = *request;
    own.spans = spans;
    const paragraph *made = set_anew(p, &own);
    if (made == &empty_paragraph || p->kept_count >= SLOT_COUNT / 2 + KEPT_MAX / 2) return made;
    *place = (slot){key_of(request), made};
    p->kept_count++;
    return made;
}

const paragraph *paragraph_plain(paragraphs *p, const char *text, text_size size, float unit,
                                 int width)
{
    text_span span = {.bytes = text ? text : "", .length = text ? strlen(text) : 0};
    paragraph_request request = {
        .spans = &span, .span_count = 1, .size = size, .unit = unit, .width = width};
    return paragraph_set(p, &request);
}
