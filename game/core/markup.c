#include "core/markup.h"

#include "core/buffer.h"

#include <stdbool.h>
#include <string.h>

typedef struct line {
    const char *text;
    size_t length;
} line;

typedef struct block_link block_link;
struct block_link {
    markup_block block;
    block_link *next;
};

typedef struct span_link span_link;
struct span_link {
    markup_span span;
    span_link *next;
};

typedef struct parser {
    arena *memory;
    block_link *first, **last;
    size_t count;
    markup_block open; /* the block that further lines may join */
    bool is_open;
    buffer content; /* of the open block, before its spans are found */
    bool failed;
} parser;

/* Spans. */

typedef struct span_parser {
    parser *p;
    const char *text;
    size_t at, end;
    buffer plain;
    span_link *first, **last;
    size_t count;
    bool lacks_end[3]; /* by style: no closing mark follows any more */
} span_parser;

static void add_span(span_parser *s, markup_style style, const char *text, size_t length)
{
    if (length == 0) return;
    span_link *link = arena_take(s->p->memory, sizeof *link);
    const char *copy = arena_copy(s->p->memory, text, length);
    if (!link || !copy) {
        s->p->failed = true;
        return;
    }
    link->span = (markup_span){style, copy};
    *s->last = link;
    s->last = &link->next;
    s->count++;
}

static void flush_plain(span_parser *s)
{
    if (s->plain.failed)
        s->p->failed = true;
    else
        add_span(s, MARKUP_PLAIN, s->plain.bytes, s->plain.length);
    buffer_clear(&s->plain);
}

static bool is_escaped_mark(const char *text, size_t at, size_t end)
{
    return text[at] == '\\' && at + 1 < end && text[at + 1] && strchr("*#-![]()\\", text[at + 1]);
}

/* Adds a piece of the source without the backslashes of its escapes. */
static void add_unescaped(buffer *out, const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (is_escaped_mark(text, i, length)) i++;
        buffer_char(out, text[i]);
    }
}

/* How many * stand at `at`. */
static size_t stars_at(const span_parser *s, size_t at)
{
    size_t count = 0;
    while (at + count < s->end && s->text[at + count] == '*') count++;
    return count;
}

/* Where the mark of `width` stars that opened before `from` is closed: behind a letter, not a
 * space. `end` when nowhere. */
static size_t find_closing(const span_parser *s, size_t from, size_t width)
{
    for (size_t at = from; at < s->end; at++) {
        if (is_escaped_mark(s->text, at, s->end)) {
            at++;
            continue;
        }
        size_t stars = stars_at(s, at);
        if (stars == 0) continue;
        bool closes = stars >= width && (stars == width || width == 2);
        if (closes && at > from && s->text[at - 1] != ' ') return at;
        at += stars - 1;
    }
    return s->end;
}

static void add_styled(span_parser *s, markup_style style, size_t from, size_t to)
{
    buffer text = {0};
    flush_plain(s);
    add_unescaped(&text, s->text + from, to - from);
    if (text.failed)
        s->p->failed = true;
    else
        add_span(s, style, text.bytes, text.length);
    buffer_free(&text);
}

/* At one or more stars: a styled span, or just stars. */
static void take_stars(span_parser *s)
{
    size_t stars = stars_at(s, s->at);
    size_t width = stars >= 2 ? 2 : 1;
    markup_style style = width == 2 ? MARKUP_BOLD : MARKUP_EMPHASIS;
    size_t from = s->at + width;
    bool opens = from < s->end && s->text[from] != ' ' && s->text[from] != '*';
    size_t closing = opens && !s->lacks_end[style] ? find_closing(s, from, width) : s->end;
    if (opens && closing == s->end) s->lacks_end[style] = true;
    if (closing == s->end) {
        buffer_add(&s->plain, s->text + s->at, stars);
        s->at += stars;
        return;
    }
    add_styled(s, style, from, closing);
    s->at = closing + width;
}

static void take_character(span_parser *s)
{
    if (is_escaped_mark(s->text, s->at, s->end)) s->at++;
    buffer_char(&s->plain, s->text[s->at++]);
}

static void find_spans(parser *p, markup_block *block)
{
    span_parser s = {.p = p, .text = p->content.bytes, .end = p->content.length};
    s.last = &s.first;
    while (s.at < s.end) {
        if (s.text[s.at] == '*')
            take_stars(&s);
        else
            take_character(&s);
    }
    flush_plain(&s);
    buffer_free(&s.plain);
    markup_span *spans = arena_take_many(p->memory, s.count, sizeof *spans);
    if (!spans) {
        p->failed = true;
        return;
    }
    size_t i = 0;
    for (const span_link *l = s.first; l; l = l->next) spans[i++] = l->span;
    block->spans = spans;
    block->span_count = s.count;
}

/* Blocks. */

static void add_block(parser *p, const markup_block *block)
{
    block_link *link = arena_take(p->memory, sizeof *link);
    if (!link) {
        p->failed = true;
        return;
    }
    link->block = *block;
    *p->last = link;
    p->last = &link->next;
    p->count++;
}

static void close_block(parser *p)
{
    if (!p->is_open) return;
    p->is_open = false;
    if (p->content.failed)
        p->failed = true;
    else
        find_spans(p, &p->open);
    if (!p->failed) add_block(p, &p->open);
    buffer_clear(&p->content);
}

static void open_block(parser *p, markup_kind kind, int level, line l)
{
    close_block(p);
    p->open = (markup_block){.kind = kind, .level = level};
    p->is_open = true;
    buffer_add(&p->content, l.text, l.length);
}

static line trimmed(line l)
{
    while (l.length > 0 && strchr(" \t\r", l.text[l.length - 1]) && l.text[l.length - 1])
        l.length--;
    while (l.length > 0 && (*l.text == ' ' || *l.text == '\t')) {
        l.text++;
        l.length--;
    }
    return l;
}

static line without(line l, size_t first)
{
    return trimmed((line){l.text + first, l.length - first});
}

static size_t count_leading(line l, char c)
{
    size_t count = 0;
    while (count < l.length && l.text[count] == c) count++;
    return count;
}

static bool take_heading(parser *p, line l)
{
    size_t level = count_leading(l, '#');
    if (level < 1 || level > 3 || level >= l.length || l.text[level] != ' ') return false;
    open_block(p, MARKUP_HEADING, (int)level, without(l, level));
    close_block(p);
    return true;
}

static bool take_item(parser *p, line l)
{
    if (l.length < 2 || (l.text[0] != '-' && l.text[0] != '*') || l.text[1] != ' ') return false;
    open_block(p, MARKUP_ITEM, 0, without(l, 1));
    return true;
}

static const char *keep_unescaped(parser *p, const char *text, size_t length)
{
    buffer b = {0};
    add_unescaped(&b, text, length);
    const char *copy = b.failed ? NULL : arena_copy(p->memory, b.bytes ? b.bytes : "", b.length);
    buffer_free(&b);
    if (!copy) p->failed = true;
    return copy;
}

static bool take_image(parser *p, line l)
{
    if (l.length < 5 || memcmp(l.text, "![", 2) != 0 || l.text[l.length - 1] != ')') return false;
    size_t middle = 2;
    while (middle + 1 < l.length && memcmp(l.text + middle, "](", 2) != 0) middle++;
    size_t path = middle + 2;
    if (path >= l.length - 1 || memchr(l.text + path, ')', l.length - 1 - path)) return false;
    close_block(p);
    markup_block image = {.kind = MARKUP_IMAGE};
    image.alt = keep_unescaped(p, l.text + 2, middle - 2);
    image.path = keep_unescaped(p, l.text + path, l.length - 1 - path);
    if (!p->failed) add_block(p, &image);
    return true;
}

static void take_line(parser *p, line l)
{
    if (l.length == 0) {
        close_block(p);
        return;
    }
    if (take_heading(p, l) || take_item(p, l) || take_image(p, l)) return;
    if (!p->is_open) {
        open_block(p, MARKUP_PARAGRAPH, 0, l);
        return;
    }
    buffer_char(&p->content, ' ');
    buffer_add(&p->content, l.text, l.length);
}

static void take_lines(parser *p, const char *text, size_t length)
{
    const char *end = text + length;
    while (text < end && !p->failed) {
        const char *stop = memchr(text, '\n', (size_t)(end - text));
        if (!stop) stop = end;
        take_line(p, trimmed((line){text, (size_t)(stop - text)}));
        text = stop < end ? stop + 1 : end;
    }
    close_block(p);
}

markup markup_parse(arena *a, const char *text, size_t length)
{
    parser p = {.memory = a};
    p.last = &p.first;
    take_lines(&p, text, length);
    buffer_free(&p.content);
    markup_block *blocks = arena_take_many(a, p.count, sizeof *blocks);
    if (p.failed || !blocks) return (markup){0};
    size_t i = 0;
    for (const block_link *l = p.first; l; l = l->next) blocks[i++] = l->block;
    return (markup){blocks, p.count};
}
