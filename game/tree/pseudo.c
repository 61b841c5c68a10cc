#include "tree/pseudo.h"

#include "core/buffer.h"

#include <string.h>

enum { LONGER_PERCENT = 40 };

static const char *accented(char c)
{
    static const char plain[] = "aeiouycnAEIOUN";
    static const char *const marked[] = {"á", "é", "î", "ö", "ü", "ÿ", "ç",
                                         "ñ", "Å", "É", "Ï", "Ø", "Û", "Ñ"};
    const char *at = c ? strchr(plain, c) : NULL;
    return at ? marked[at - plain] : NULL;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* How many letters are owed, in hundredths. */
typedef struct debt {
    int owed;
} debt;

/* A letter that carries an accent is said again while letters are owed. */
static void add_letter(buffer *out, debt *d, char c)
{
    const char *shown = accented(c);
    if (is_letter(c)) d->owed += LONGER_PERCENT;
    if (!shown) {
        buffer_char(out, c);
        return;
    }
    buffer_text(out, shown);
    for (; d->owed >= 100; d->owed -= 100) buffer_text(out, shown);
}

static bool has_letters(const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (is_letter(bytes[i])) return true;
    }
    return false;
}

/* Brackets stand around a whole text, not around each of its spans. */
typedef struct brackets {
    bool opens, closes;
} brackets;

static const char *lengthen(const char *bytes, size_t length, brackets around, arena *memory)
{
    buffer out = {0};
    debt d = {0};
    bool is_said = has_letters(bytes, length);
    if (is_said && around.opens) buffer_char(&out, '[');
    for (size_t i = 0; i < length; i++) {
        if (is_said)
            add_letter(&out, &d, bytes[i]);
        else
            buffer_char(&out, bytes[i]);
    }
    if (is_said && around.closes) buffer_char(&out, ']');
    const char *kept = out.failed ? NULL
                                  : arena_copy(memory, out.bytes ? out.bytes : "", out.length);
    buffer_free(&out);
    return kept;
}

const char *pseudo_text(const char *text, arena *memory)
{
    return text ? lengthen(text, strlen(text), (brackets){true, true}, memory) : NULL;
}

static const text_span *copy_spans(const node *from, arena *memory)
{
    text_span *spans = arena_take_many(memory, from->span_count, sizeof *spans);
    for (size_t i = 0; spans && i < from->span_count; i++) {
        const text_span *span = &from->spans[i];
        spans[i] = *span;
        spans[i].bytes = lengthen(span->bytes, span->length,
                                  (brackets){i == 0, i + 1 == from->span_count}, memory);
        spans[i].length = spans[i].bytes ? strlen(spans[i].bytes) : 0;
    }
    return spans;
}

static void lengthen_axis(chart_axis *axis, arena *memory)
{
    axis->label = pseudo_text(axis->label, memory);
    axis->low = pseudo_text(axis->low, memory);
    axis->high = pseudo_text(axis->high, memory);
}

static const chart_mark *copy_marks(const chart *from, arena *memory)
{
    chart_mark *marks = arena_take_many(memory, from->mark_count + 1, sizeof *marks);
    for (size_t i = 0; marks && i < from->mark_count; i++) {
        marks[i] = from->marks[i];
        marks[i].label = pseudo_text(marks[i].label, memory);
        marks[i].note = pseudo_text(marks[i].note, memory);
        marks[i].shown = pseudo_text(marks[i].shown, memory);
    }
    return marks;
}

static const chart *copy_chart(const chart *from, arena *memory)
{
    chart *c = arena_take(memory, sizeof *c);
    if (!c) return NULL;
    *c = *from;
    const char **texts[] = {&c->title,
                            &c->sentence,
                            &c->caption,
                            &c->legend,
                            &c->marked_label,
                            &c->empty,
                            &c->column_heads[0],
                            &c->column_heads[1],
                            &c->row_heads[0],
                            &c->row_heads[1],
                            &c->guess_label,
                            &c->line_label,
                            &c->of};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        *texts[i] = pseudo_text(*texts[i], memory);
    }
    lengthen_axis(&c->x, memory);
    lengthen_axis(&c->y, memory);
    c->marks = copy_marks(from, memory);
    return c;
}

/* What a person typed and what a code holds are theirs; a badge with a key is the key. */
static void lengthen_node(node *n, const node *from, arena *memory)
{
    n->name = pseudo_text(from->name, memory);
    n->note = pseudo_text(from->note, memory);
    bool is_own = from->role == ROLE_FIELD || from->role == ROLE_QR;
    if (!is_own) n->value = pseudo_text(from->value, memory);
    if (from->role == ROLE_SLIDER) n->hint = pseudo_text(from->hint, memory);
    if (from->span_count) n->spans = copy_spans(from, memory);
    if (from->chart) n->chart = copy_chart(from->chart, memory);
}

static node *copy_branch(const node *from, node *parent, arena *memory)
{
    node *n = arena_take(memory, sizeof *n);
    if (!n) return NULL;
    *n = *from;
    n->parent = parent;
    n->first_child = n->last_child = n->next = NULL;
    lengthen_node(n, from, memory);
    for (const node *child = from->first_child; child; child = child->next) {
        node *copy = copy_branch(child, n, memory);
        if (!copy) return NULL;
        if (n->last_child)
            n->last_child->next = copy;
        else
            n->first_child = copy;
        n->last_child = copy;
    }
    return n;
}

const node *pseudo_tree(const node *root, arena *memory)
{
    return copy_branch(root, NULL, memory);
}
