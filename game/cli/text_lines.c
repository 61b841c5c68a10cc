#include "cli/text_lines.h"

#include "core/utf8.h"

#include <string.h>

enum { INDENT = 6 };

/* Lines --------------------------------------------------------------------------------------- */

static size_t columns_of(const char *bytes, size_t length)
{
    return utf8_count(bytes, length);
}

/* Appends a text whose further lines stand `indent` columns in; breaks it at blanks. */
static void add_wrapped(text_lines *l, const char *text, size_t indent)
{
    size_t column = indent;
    while (*text) {
        size_t length = strcspn(text, " \n");
        size_t width = columns_of(text, length);
        bool is_over = l->columns > 0 && column > indent && column + 1 + width > (size_t)l->columns;
        if (is_over) {
            buffer_char(&l->text, '\n');
            for (size_t i = 0; i < indent; i++) buffer_char(&l->text, ' ');
            column = indent;
        } else if (column > indent) {
            buffer_char(&l->text, ' ');
            column++;
        }
        buffer_add(&l->text, text, length);
        column += width;
        text += length;
        while (*text == ' ' || *text == '\n') text++;
    }
}

static void add_line(text_lines *l, const char *before, const char *text)
{
    buffer_text(&l->text, before);
    add_wrapped(l, text, columns_of(before, strlen(before)));
    buffer_char(&l->text, '\n');
}

static bool has(const char *text)
{
    return text && text[0];
}

/* Things to do -------------------------------------------------------------------------------- */

/* "[3] " or "[-] " for what cannot be done now; padded so that names stand under each other. */
static void add_number(text_lines *l, int number)
{
    size_t start = l->text.length;
    buffer_text(&l->text, " [");
    if (number)
        buffer_integer(&l->text, number);
    else
        buffer_char(&l->text, '-');
    buffer_char(&l->text, ']');
    while (l->text.length - start < INDENT) buffer_char(&l->text, ' ');
}

static const char *mark_of(const node *n)
{
    bool can_be_chosen = n->role == ROLE_CHOICE || n->role == ROLE_CHECKBOX;
    if (!can_be_chosen) return "";
    return n->state & STATE_CHOSEN ? "(x) " : "( ) ";
}

/* The key, unless it is the number that stands in front. */
static bool has_other_key(const node *n, int number)
{
    bool is_number = number >= 1 && number <= 9 && n->key == (uint32_t)('0' + number);
    return has(n->hint) && !is_number;
}

/* "0 = never"; words that already begin with a number say enough: "20 loaves". */
static void write_end(double number, const char *words, buffer *out)
{
    bool is_number = has(words) && words[0] >= '0' && words[0] <= '9';
    if (!is_number) buffer_double(out, number);
    if (!is_number && has(words)) buffer_text(out, " = ");
    buffer_text(out, words);
}

/* What the ends of a scale mean: " (0 = never, 10 = always)"; where only a part of it may be
 * chosen, that part. */
static void write_ends(const node *n, buffer *out)
{
    if (n->limits.is_set) {
        buffer_text(out, " (");
        buffer_double(out, n->limits.least);
        buffer_text(out, "\xE2\x80\x93");
        buffer_double(out, n->limits.most);
        buffer_char(out, ')');
        return;
    }
    buffer_text(out, " (");
    write_end(n->range.min, n->hint, out);
    buffer_text(out, ", ");
    write_end(n->range.max, n->note, out);
    buffer_char(out, ')');
}

/* Name, value and all that stands behind them on one line. */
static void write_action(const node *n, int number, buffer *out)
{
    buffer_text(out, mark_of(n));
    buffer_text(out, n->name);
    if (has(n->value)) {
        buffer_text(out, has(n->name) ? ": " : "");
        buffer_text(out, n->value);
    }
    if (n->role == ROLE_SLIDER) {
        write_ends(n, out);
        return;
    }
    if (has(n->note)) {
        buffer_text(out, " - ");
        buffer_text(out, n->note);
    }
    if (n->role == ROLE_CHOICE && has(n->face.name)) {
        buffer_text(out, " <- ");
        buffer_text(out, n->face.name);
    }
    if (has_other_key(n, number)) {
        buffer_text(out, " (");
        buffer_text(out, n->hint);
        buffer_char(out, ')');
    }
}

static bool says_something(const node *n)
{
    return n->role == ROLE_TEXT || n->role == ROLE_CHIP || n->role == ROLE_TILE ||
           n->role == ROLE_HEADING || n->role == ROLE_LIST_ITEM;
}

/* What stands in a card or choice besides its own name, below it. */
static void add_inside(text_lines *l, const node *n)
{
    for (const node *inner = tree_next(n, n); inner; inner = tree_next(n, inner)) {
        bool is_said = says_something(inner) && has(inner->name) &&
                       strcmp(inner->name, n->name) != 0 &&
                       !tree_has_state(inner, STATE_HIDDEN_FROM_TEXT);
        if (is_said) add_line(l, "      ", inner->name);
    }
}

static void add_action(text_lines *l, const node *n, int number)
{
    buffer line = {0};
    write_action(n, number, &line);
    add_number(l, number);
    if (line.bytes) add_wrapped(l, line.bytes, INDENT);
    buffer_char(&l->text, '\n');
    buffer_free(&line);
    add_inside(l, n);
}

/* Things to read ------------------------------------------------------------------------------ */

static void add_text(text_lines *l, const node *n, int number)
{
    (void)number;
    if (has(n->name)) add_line(l, "", n->name);
    if (has(n->note)) add_line(l, "", n->note);
}

static void add_heading(text_lines *l, const node *n, int number)
{
    (void)number;
    if (has(n->name)) add_line(l, "== ", n->name);
}

static void add_item(text_lines *l, const node *n, int number)
{
    (void)number;
    buffer mark = {0};
    buffer_text(&mark, has(n->value) ? n->value : "-");
    buffer_char(&mark, ' ');
    add_line(l, mark.bytes ? mark.bytes : "- ", n->name);
    buffer_free(&mark);
}

/* "name: value" */
static void add_fact(text_lines *l, const node *n, int number)
{
    (void)number;
    buffer line = {0};
    buffer_text(&line, n->name);
    if (has(n->name) && has(n->value)) buffer_text(&line, ": ");
    buffer_text(&line, n->value);
    if (has(n->note)) {
        buffer_text(&line, " - ");
        buffer_text(&line, n->note);
    }
    if (line.length > 0) add_line(l, "", line.bytes);
    buffer_free(&line);
}

static void add_value(text_lines *l, const node *n, int number)
{
    (void)number;
    if (has(n->value))
        add_line(l, "", n->value);
    else if (has(n->name))
        add_line(l, "", n->name);
}

/* A sentence of the table with the node's words in it. */
static void add_said(text_lines *l, say_id id, const char *words)
{
    const char *pattern = say_text(l->speaker->language, id);
    const char *place = strstr(pattern, "{1}");
    buffer line = {0};
    buffer_add(&line, pattern, (size_t)(place - pattern));
    buffer_text(&line, words);
    buffer_text(&line, place + 3);
    if (line.bytes) add_line(l, "", line.bytes);
    buffer_free(&line);
}

static void add_picture(text_lines *l, const node *n, int number)
{
    (void)number;
    if (has(n->name)) add_said(l, SAY_TEXT_PICTURE, n->name);
}

static void add_code(text_lines *l, const node *n, int number)
{
    (void)number;
    add_fact(l, n, 0);
}

static void add_nothing(text_lines *l, const node *n, int number)
{
    (void)l;
    (void)n;
    (void)number;
}

/* Tables and charts --------------------------------------------------------------------------- */

static void add_cells(text_lines *l, const text_table *table)
{
    for (size_t row = 0; row < table->row_count; row++) {
        buffer line = {0};
        for (size_t column = 0; column < table->column_count; column++) {
            buffer_text(&line, column ? " | " : "");
            buffer_text(&line, table->cells[row * table->column_count + column]);
        }
        if (line.bytes) add_line(l, "  ", line.bytes);
        buffer_free(&line);
    }
}

static void add_chart(text_lines *l, const node *n, int number)
{
    arena a;
    text_table table;
    const chart *c = n->chart;
    (void)number;
    arena_init(&a, 0);
    add_said(l, SAY_TEXT_CHART, c->title);
    if (has(c->sentence)) add_line(l, "", c->sentence);
    if (c->mark_count == 0 && has(c->empty)) add_line(l, "", c->empty);
    if (c->mark_count > 0 && chart_table(c, &a, &table)) add_cells(l, &table);
    if (has(c->caption)) add_line(l, "", c->caption);
    arena_free(&a);
}

static void add_row(text_lines *l, const node *n, int number)
{
    buffer line = {0};
    (void)number;
    for (const node *cell = n->first_child; cell; cell = cell->next) {
        buffer_text(&line, cell == n->first_child ? "" : " | ");
        buffer_text(&line, cell->name);
    }
    if (line.bytes) add_line(l, "  ", line.bytes);
    buffer_free(&line);
}

/* A card that can be pressed is one large button; else only what is inside matters. */
static void add_card(text_lines *l, const node *n, int number)
{
    if (number || n->action.verb) add_action(l, n, number);
}

static void add_chip(text_lines *l, const node *n, int number)
{
    if (number || n->action.verb)
        add_action(l, n, number);
    else
        add_fact(l, n, 0);
}

static void (*const ADD[ROLE_COUNT])(text_lines *, const node *, int) = {
    [ROLE_SCREEN] = add_nothing,   [ROLE_GROUP] = add_nothing,   [ROLE_CARD] = add_card,
    [ROLE_TEXT] = add_text,        [ROLE_HEADING] = add_heading, [ROLE_BUTTON] = add_action,
    [ROLE_CHOICE] = add_action,    [ROLE_CHECKBOX] = add_action, [ROLE_CHIP] = add_chip,
    [ROLE_SLIDER] = add_action,    [ROLE_FIELD] = add_action,    [ROLE_PICTURE] = add_picture,
    [ROLE_FACE] = add_nothing,     [ROLE_ICON] = add_text,       [ROLE_CHART] = add_chart,
    [ROLE_PROGRESS] = add_nothing, [ROLE_METER] = add_fact,      [ROLE_TIMER] = add_value,
    [ROLE_TILE] = add_fact,        [ROLE_TABLE] = add_text,      [ROLE_TABLE_ROW] = add_row,
    [ROLE_CELL] = add_nothing,     [ROLE_LIST_ITEM] = add_item,  [ROLE_OVERLAY] = add_nothing,
    [ROLE_DIVIDER] = add_nothing,  [ROLE_SPACER] = add_nothing,  [ROLE_QR] = add_code,
};

void text_lines_add(text_lines *l, const node *n, int number)
{
    ADD[n->role](l, n, number);
}

/* Inside a card or choice that is one button its own name says it all. */
bool text_lines_is_part(const node *n)
{
    for (const node *up = n->parent; up; up = up->parent) {
        bool is_one_button = (up->role == ROLE_CARD && up->action.verb) || up->role == ROLE_CHOICE;
        if (is_one_button) return n->action.verb == 0;
    }
    return false;
}
