#include "format/message_parser.h"

#include "core/message_node.h"
#include "core/number_text.h"
#include "format/suggestion.h"

#include <string.h>

typedef struct parser {
    arena *memory;
    const char *text;
    size_t at, end;
    const text_origin *origin;
    diagnostics *d;
    bool has_errors;
    int nesting;      /* of placeholders */
    int plural_depth; /* of plurals around: # is their number */
} parser;

static void report(parser *p, diagnostic_code code, size_t start, size_t length,
                   diagnostic_values values)
{
    if (diagnostic_row_of(code)->code[0] == 'E') p->has_errors = true;
    place where = p->origin ? place_inside(p->origin, start, length) : (place){0};
    diagnostics_add(p->d, code, where, values);
}

/* Reports and gives up on this text: false. */
static bool refuse(parser *p, diagnostic_code code, size_t start, size_t length)
{
    report(p, code, start, length, (diagnostic_values){0});
    return false;
}

static bool refuse_memory(parser *p)
{
    p->has_errors = true;
    diagnostics_add_no_memory(p->d);
    return false;
}

static char peek(const parser *p, size_t ahead)
{
    if (p->at + ahead >= p->end) return '\0';
    return p->text[p->at + ahead];
}

static bool take(parser *p, char c)
{
    if (p->at >= p->end || p->text[p->at] != c) return false;
    p->at++;
    return true;
}

static void skip_spaces(parser *p)
{
    while (p->at < p->end && strchr(" \t\n\r", p->text[p->at]) && p->text[p->at]) p->at++;
}

/* The bytes up to the next one that means something between braces. */
static size_t word_length(const parser *p)
{
    size_t at = p->at;
    while (at < p->end && p->text[at] && !strchr(" \t\n\r{},", p->text[at])) at++;
    return at - p->at;
}

static bool word_is(const parser *p, size_t length, const char *word)
{
    return strlen(word) == length && memcmp(p->text + p->at, word, length) == 0;
}

/* A growing body: parts are collected in a list and laid out in a row at its end. */
typedef struct part_link part_link;
struct part_link {
    message_part part;
    part_link *next;
};

typedef struct body_builder {
    part_link *first, **last;
    size_t count;
    buffer literal;     /* text not yet added */
    bool is_inside;     /* a form of a plural or select: } closes it */
    int literal_braces; /* {{ not yet met by }} */
} body_builder;

static message_part *add_part(parser *p, body_builder *b, message_kind kind, const char *text)
{
    part_link *link = arena_take(p->memory, sizeof *link);
    if (!link || !text) {
        refuse_memory(p);
        return NULL;
    }
    link->part = (message_part){.kind = kind, .text = text};
    *b->last = link;
    b->last = &link->next;
    b->count++;
    return &link->part;
}

static bool flush_literal(parser *p, body_builder *b)
{
    if (b->literal.failed) return refuse_memory(p);
    if (b->literal.length == 0) return true;
    const char *text = arena_copy(p->memory, b->literal.bytes, b->literal.length);
    buffer_clear(&b->literal);
    return add_part(p, b, MESSAGE_TEXT, text) != NULL;
}

static bool lay_out(parser *p, const body_builder *b, message_body *out)
{
    message_part *parts = arena_take_many(p->memory, b->count, sizeof *parts);
    if (!parts) return refuse_memory(p);
    size_t i = 0;
    for (const part_link *l = b->first; l; l = l->next) parts[i++] = l->part;
    *out = (message_body){parts, b->count};
    return true;
}

static bool parse_body(parser *p, bool is_inside, message_body *out);

/* Names: letters, digits and _, in pieces joined by points. */

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_name(const char *text, size_t length)
{
    bool at_start = true;
    for (size_t i = 0; i < length; i++) {
        bool is_digit = text[i] >= '0' && text[i] <= '9';
        if (at_start ? !is_letter(text[i]) : !(is_letter(text[i]) || is_digit || text[i] == '.')) {
            return false;
        }
        at_start = text[i] == '.';
    }
    return !at_start;
}

/* Forms. */

static const char *copy_word(parser *p, size_t length)
{
    const char *word = arena_copy(p->memory, p->text + p->at, length);
    if (!word) refuse_memory(p);
    return word;
}

static void report_form_name(parser *p, bool is_plural, const char *name, size_t length)
{
    report(p, E607_FORM_NAME, p->at, length,
           (diagnostic_values){.name = name,
                               .other = is_plural ? "one, other, =0, =1, …" : "a{…} other{…}"});
}

/* Reads "one", "other", "=3" or a word of a select into `form`. */
static bool parse_form_name(parser *p, bool is_plural, message_form *form, size_t length)
{
    const char *word = copy_word(p, length);
    if (!word) return false;
    form->name = word;
    bool is_exact = is_plural && word[0] == '=';
    bool is_number = is_exact && number_read(word + 1, length - 1, &form->exactly);
    if (is_number) form->name = NULL;
    bool is_known = is_plural
                        ? is_number || word_is(p, length, "one") || word_is(p, length, "other")
                        : length > 0;
    if (!is_known) report_form_name(p, is_plural, word, length);
    return true;
}

static bool is_same_form(const message_form *a, const message_form *b)
{
    if (!a->name || !b->name) return !a->name && !b->name && a->exactly == b->exactly;
    return strcmp(a->name, b->name) == 0;
}

typedef struct form_link form_link;
struct form_link {
    message_form form;
    form_link *next;
};

typedef struct form_list {
    form_link *first, **last;
    size_t count;
} form_list;

static bool has_form(const form_list *forms, const char *name)
{
    for (const form_link *l = forms->first; l; l = l->next) {
        if (l->form.name && strcmp(l->form.name, name) == 0) return true;
    }
    return false;
}

static bool has_exact_form(const form_list *forms, double number)
{
    for (const form_link *l = forms->first; l; l = l->next) {
        if (!l->form.name && l->form.exactly == number) return true;
    }
    return false;
}

static void check_twice(parser *p, const form_list *forms, const message_form *form, size_t start,
                        size_t length, const char *shown)
{
    for (const form_link *l = forms->first; l; l = l->next) {
        if (!is_same_form(&l->form, form)) continue;
        report(p, E609_FORM_TWICE, start, length, (diagnostic_values){.name = shown});
        return;
    }
}

/* One `name{body}`. */
static bool parse_form(parser *p, bool is_plural, form_list *forms)
{
    form_link *link = arena_take(p->memory, sizeof *link);
    if (!link) return refuse_memory(p);
    size_t start = p->at, length = word_length(p);
    if (!parse_form_name(p, is_plural, &link->form, length)) return false;
    const char *shown = copy_word(p, length);
    if (!shown) return false;
    check_twice(p, forms, &link->form, start, length, shown);
    p->at += length;
    skip_spaces(p);
    if (!take(p, '{')) {
        report(p, E608_FORM_TEXT, start + length, 0, (diagnostic_values){.name = shown});
        return false;
    }
    if (!parse_body(p, true, &link->form.body)) return false;
    *forms->last = link;
    forms->last = &link->next;
    forms->count++;
    return true;
}

static bool lay_out_forms(parser *p, const form_list *forms, message_part *part)
{
    message_form *row = arena_take_many(p->memory, forms->count, sizeof *row);
    if (!row) return refuse_memory(p);
    size_t i = 0;
    for (const form_link *l = forms->first; l; l = l->next) row[i++] = l->form;
    part->forms = row;
    part->form_count = forms->count;
    return true;
}

/* The forms up to the closing brace of the placeholder that began at `open`. */
static bool parse_forms(parser *p, size_t open, message_part *part)
{
    bool is_plural = part->kind == MESSAGE_PLURAL;
    form_list forms = {.first = NULL};
    forms.last = &forms.first;
    p->plural_depth += is_plural;
    for (skip_spaces(p); !take(p, '}'); skip_spaces(p)) {
        if (p->at >= p->end) return refuse(p, E601_BRACE_UNCLOSED, open, 1);
        if (!parse_form(p, is_plural, &forms)) return false;
    }
    p->plural_depth -= is_plural;
    size_t length = p->at - open;
    if (!has_form(&forms, "other")) {
        report(p, E610_FORM_OTHER_MISSING, open, length, (diagnostic_values){0});
    } else if (is_plural && !has_form(&forms, "one") && !has_exact_form(&forms, 1)) {
        report(p, W611_FORM_ONE_MISSING, open, length, (diagnostic_values){0});
    }
    return lay_out_forms(p, &forms, part);
}

/* Placeholders. */

static bool expect_close(parser *p, size_t open)
{
    skip_spaces(p);
    if (take(p, '}')) return true;
    if (p->at >= p->end) return refuse(p, E601_BRACE_UNCLOSED, open, 1);
    size_t length = word_length(p);
    return refuse(p, E604_PLACEHOLDER_FORM, p->at, length ? length : 1);
}

static bool parse_number_style(parser *p, size_t open, message_part *part)
{
    part->kind = MESSAGE_NUMBER;
    skip_spaces(p);
    if (!take(p, ',')) return expect_close(p, open);
    skip_spaces(p);
    size_t length = word_length(p);
    const char *word = copy_word(p, length);
    if (!word) return false;
    part->kind = MESSAGE_PERCENT;
    if (!word_is(p, length, "percent")) {
        report(p, E606_NUMBER_STYLE, p->at, length, (diagnostic_values){.name = word});
    }
    p->at += length;
    return expect_close(p, open);
}

static bool report_type(parser *p, size_t length)
{
    const char *word = copy_word(p, length);
    if (!word) return false;
    suggestion s;
    suggestion_begin(&s, word, length);
    suggestion_consider(&s, "plural");
    suggestion_consider(&s, "select");
    suggestion_consider(&s, "number");
    report(p, E605_PLACEHOLDER_TYPE, p->at, length,
           (diagnostic_values){.name = word, .suggestion = suggestion_best(&s)});
    return false;
}

/* Behind the comma that follows the name. */
static bool parse_type(parser *p, size_t open, message_part *part)
{
    skip_spaces(p);
    size_t length = word_length(p);
    bool is_plural = word_is(p, length, "plural");
    bool is_number = word_is(p, length, "number");
    if (!is_plural && !is_number && !word_is(p, length, "select")) return report_type(p, length);
    p->at += length;
    if (is_number) return parse_number_style(p, open, part);
    part->kind = is_plural ? MESSAGE_PLURAL : MESSAGE_SELECT;
    skip_spaces(p);
    size_t behind = p->at;
    if (!take(p, ',')) return refuse(p, E604_PLACEHOLDER_FORM, behind, behind < p->end ? 1 : 0);
    return parse_forms(p, open, part);
}

static bool parse_placeholder_inside(parser *p, size_t open, body_builder *b)
{
    skip_spaces(p);
    size_t start = p->at, length = word_length(p);
    if (!is_name(p->text + start, length)) {
        if (length == 0 && p->at >= p->end) return refuse(p, E601_BRACE_UNCLOSED, open, 1);
        return refuse(p, E603_PLACEHOLDER_NAME, start, length ? length : 1);
    }
    const char *name = copy_word(p, length);
    message_part *part = name ? add_part(p, b, MESSAGE_NAME, name) : NULL;
    if (!part) return false;
    part->start = start;
    part->length = length;
    p->at += length;
    skip_spaces(p);
    return take(p, ',') ? parse_type(p, open, part) : expect_close(p, open);
}

static bool parse_placeholder(parser *p, body_builder *b)
{
    size_t open = p->at++;
    if (p->nesting == MESSAGE_NESTING_MAX) {
        report(p, E612_MESSAGE_TOO_DEEP, open, 1,
               (diagnostic_values){.limit = MESSAGE_NESTING_MAX});
        return false;
    }
    p->nesting++;
    bool is_fine = flush_literal(p, b) && parse_placeholder_inside(p, open, b);
    p->nesting--;
    return is_fine;
}

/* Bodies. */

typedef enum step { STEP_ON, STEP_CLOSED, STEP_FAILED } step;

static step step_literal(parser *p, body_builder *b, char c, size_t length)
{
    buffer_char(&b->literal, c);
    p->at += length;
    return STEP_ON;
}

static step step_close(parser *p, body_builder *b)
{
    bool is_double = peek(p, 1) == '}';
    if (is_double && (!b->is_inside || b->literal_braces > 0)) {
        b->literal_braces--;
        return step_literal(p, b, '}', 2);
    }
    if (!b->is_inside) {
        refuse(p, E602_BRACE_STRAY, p->at, 1);
        return STEP_FAILED;
    }
    p->at++;
    return STEP_CLOSED;
}

static step step_count(parser *p, body_builder *b)
{
    if (p->plural_depth == 0) return step_literal(p, b, '#', 1);
    p->at++;
    return flush_literal(p, b) && add_part(p, b, MESSAGE_COUNT, "#") ? STEP_ON : STEP_FAILED;
}

static step step_body(parser *p, body_builder *b)
{
    char c = p->text[p->at];
    if (c == '}') return step_close(p, b);
    if (c == '#') return step_count(p, b);
    if (c != '{') return step_literal(p, b, c, 1);
    if (peek(p, 1) == '{') {
        b->literal_braces++;
        return step_literal(p, b, '{', 2);
    }
    return parse_placeholder(p, b) ? STEP_ON : STEP_FAILED;
}

/* Up to the end of the text, or, inside a form, to its closing brace. */
static bool parse_body(parser *p, bool is_inside, message_body *out)
{
    size_t open = p->at;
    body_builder b = {.is_inside = is_inside};
    b.last = &b.first;
    step s = STEP_ON;
    while (s == STEP_ON && p->at < p->end) s = step_body(p, &b);
    bool is_fine = s != STEP_FAILED;
    if (s == STEP_ON && is_inside) is_fine = refuse(p, E601_BRACE_UNCLOSED, open - 1, 1);
    is_fine = is_fine && flush_literal(p, &b) && lay_out(p, &b, out);
    buffer_free(&b.literal);
    return is_fine;
}

const message *message_parse(arena *a, const char *text, size_t length, const text_origin *origin,
                             diagnostics *d)
{
    parser p = {.memory = a, .text = text, .end = length, .origin = origin, .d = d};
    if (length > MESSAGE_BYTES_MAX) {
        report(&p, E613_MESSAGE_TOO_LONG, 0, 0, (diagnostic_values){.limit = MESSAGE_BYTES_MAX});
        return NULL;
    }
    message *m = arena_take(a, sizeof *m);
    char *copy = arena_copy(a, text, length);
    if (!m || !copy) {
        refuse_memory(&p);
        return NULL;
    }
    m->source = copy;
    return parse_body(&p, false, &m->body) && !p.has_errors ? m : NULL;
}

typedef struct use_list {
    message_use *uses;
    size_t room, count;
} use_list;

static void collect_uses(const message_body *body, use_list *l)
{
    for (size_t i = 0; i < body->count; i++) {
        const message_part *p = &body->parts[i];
        if (p->kind != MESSAGE_TEXT && p->kind != MESSAGE_COUNT) {
            if (l->count < l->room) l->uses[l->count] = (message_use){p->text, p->start, p->length};
            l->count++;
        }
        for (size_t k = 0; k < p->form_count; k++) collect_uses(&p->forms[k].body, l);
    }
}

size_t message_uses(const message *m, message_use *uses, size_t room)
{
    use_list l = {uses, room, 0};
    collect_uses(&m->body, &l);
    return l.count;
}

const message *message_literal(arena *a, const char *text)
{
    message *m = arena_take(a, sizeof *m);
    message_part *part = arena_take(a, sizeof *part);
    const char *copy = arena_copy(a, text, strlen(text));
    if (!m || !part || !copy) return NULL;
    *part = (message_part){.kind = MESSAGE_TEXT, .text = copy};
    *m = (message){{part, 1}, copy};
    return m;
}
