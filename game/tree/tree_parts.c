/* The pieces that screens are made of. */
#include "tree/tree.h"

#include <string.h>

/* What stands on the badge of a key that is no character. */
typedef struct key_word {
    uint32_t key;
    const char *plain;
    const char *french; /* NULL: as plain */
} key_word;

static const key_word key_words[] = {
    {KEY_ENTER, "Enter", "Entrée"},   {KEY_ESCAPE, "Esc", "Échap"},
    {KEY_LEFT, "\xE2\x86\x90", NULL}, {KEY_RIGHT, "\xE2\x86\x92", NULL},
    {KEY_HELP, "F1", NULL},           {KEY_UP, "\xE2\x86\x91", NULL},
    {KEY_DOWN, "\xE2\x86\x93", NULL},
};

static bool is_french(const char *language)
{
    return language && strncmp(language, "fr", 2) == 0;
}

/* Letters are shown as capitals, as they stand on the keyboard. */
static const char *character_hint(tree_builder *b, uint32_t key)
{
    if (key <= ' ' || key > '~') return NULL;
    char text[2] = {(char)key, 0};
    if (key >= 'a' && key <= 'z') text[0] = (char)(key - 'a' + 'A');
    return tree_copy(b, text);
}

static const char *key_hint(tree_builder *b, uint32_t key, const char *language)
{
    for (size_t i = 0; i < sizeof key_words / sizeof *key_words; i++) {
        const key_word *word = &key_words[i];
        if (word->key != key) continue;
        return word->french && is_french(language) ? word->french : word->plain;
    }
    return character_hint(b, key);
}

static void set_press(tree_builder *b, node *n, action press, uint32_t key)
{
    n->action = press;
    n->action.id = tree_copy(b, press.id);
    n->key = key;
    n->hint = key_hint(b, key, n->language);
}

static node *sized_text(tree_builder *b, node *parent, node_role role, const char *id,
                        const char *text, text_size size)
{
    node *n = tree_node(b, parent, role, id, text);
    n->size = size;
    return n;
}

node *tree_text(tree_builder *b, node *parent, const char *id, const char *text, text_size size)
{
    node *n = sized_text(b, parent, ROLE_TEXT, id, text, size);
    if (size == TEXT_LABEL) n->tone = TONE_MUTED;
    return n;
}

node *tree_heading(tree_builder *b, node *parent, const char *id, const char *text, text_size size)
{
    return sized_text(b, parent, ROLE_HEADING, id, text, size);
}

node *tree_muted(tree_builder *b, node *parent, const char *id, const char *text, text_size size)
{
    node *n = sized_text(b, parent, ROLE_TEXT, id, text, size);
    n->tone = TONE_MUTED;
    return n;
}

static size_t total_length(const text_span *spans, size_t count)
{
    size_t length = 0;
    for (size_t i = 0; i < count; i++) length += spans[i].length;
    return length;
}

/* All bytes of the spans one after the other; the copies of the spans point into it. */
static bool copy_spans(tree_builder *b, node *n, const text_span *spans, size_t count)
{
    char *plain = arena_take(b->memory, total_length(spans, count) + 1);
    text_span *copies = arena_take_many(b->memory, count ? count : 1, sizeof *copies);
    if (!plain || !copies) return false;
    n->name = plain;
    n->spans = copies;
    n->span_count = count;
    for (size_t i = 0; i < count; i++) {
        copies[i] = spans[i];
        copies[i].bytes = plain;
        if (spans[i].length > 0) memcpy(plain, spans[i].bytes, spans[i].length);
        plain += spans[i].length;
    }
    return true;
}

node *tree_spans(tree_builder *b, node *parent, node_role role, const char *id,
                 const text_span *spans, size_t count, text_size size)
{
    node *n = sized_text(b, parent, role, id, NULL, size);
    if (!copy_spans(b, n, spans, count)) b->failed = true;
    return n;
}

node *tree_button(tree_builder *b, node *parent, const char *id, const char *name, action press,
                  uint32_t key)
{
    node *n = sized_text(b, parent, ROLE_BUTTON, id, name, TEXT_CONTROL);
    set_press(b, n, press, key);
    return n;
}

node *tree_primary(tree_builder *b, node *parent, const char *id, const char *name, action press)
{
    node *n = tree_button(b, parent, id, name, press, KEY_ENTER);
    n->state |= STATE_PRIMARY;
    return n;
}

static node *chosen_if(node *n, bool is_chosen)
{
    if (is_chosen) n->state |= STATE_CHOSEN;
    return n;
}

node *tree_choice(tree_builder *b, node *parent, const char *id, const char *name, action press,
                  uint32_t key, bool is_chosen)
{
    node *n = sized_text(b, parent, ROLE_CHOICE, id, name, TEXT_CONTROL);
    set_press(b, n, press, key);
    return chosen_if(n, is_chosen);
}

node *tree_checkbox(tree_builder *b, node *parent, const char *id, const char *name, action press,
                    bool is_chosen)
{
    node *n = sized_text(b, parent, ROLE_CHECKBOX, id, name, TEXT_BODY);
    set_press(b, n, press, KEY_NONE);
    return chosen_if(n, is_chosen);
}

node *tree_slider(tree_builder *b, node *parent, const char *id, const char *name, action change,
                  node_range range, const char *shown)
{
    node *n = sized_text(b, parent, ROLE_SLIDER, id, name, TEXT_BODY);
    set_press(b, n, change, KEY_NONE);
    n->range = range;
    n->value = tree_copy(b, shown);
    return n;
}

node *tree_field(tree_builder *b, node *parent, const char *id, const char *name, action change,
                 const char *text)
{
    node *n = sized_text(b, parent, ROLE_FIELD, id, name, TEXT_CONTROL);
    set_press(b, n, change, KEY_NONE);
    n->value = tree_copy(b, text ? text : "");
    return n;
}

node *tree_chip(tree_builder *b, node *parent, const char *id, const char *name)
{
    return sized_text(b, parent, ROLE_CHIP, id, name, TEXT_SMALL);
}

node *tree_chip_button(tree_builder *b, node *parent, const char *id, const char *name,
                       action press, uint32_t key)
{
    node *n = tree_chip(b, parent, id, name);
    set_press(b, n, press, key);
    return n;
}

node *tree_tile(tree_builder *b, node *parent, const char *id, const char *name, const char *value)
{
    node *n = sized_text(b, parent, ROLE_TILE, id, name, TEXT_BODY);
    n->value = tree_copy(b, value);
    return n;
}

static node *gauge(tree_builder *b, node *parent, node_role role, const char *id, const char *name,
                   double now, double max)
{
    node *n = sized_text(b, parent, role, id, name, TEXT_SMALL);
    n->range = (node_range){.min = 0, .max = max, .now = now, .is_set = true};
    return n;
}

node *tree_progress(tree_builder *b, node *parent, const char *id, const char *name, double now,
                    double max)
{
    return gauge(b, parent, ROLE_PROGRESS, id, name, now, max);
}

node *tree_meter(tree_builder *b, node *parent, const char *id, const char *name, double now,
                 double max, const char *shown)
{
    node *n = gauge(b, parent, ROLE_METER, id, name, now, max);
    n->size = TEXT_BODY;
    n->value = tree_copy(b, shown);
    return n;
}

node *tree_timer(tree_builder *b, node *parent, const char *id, const char *name, const char *shown,
                 double left_s, double limit_s)
{
    node *n = gauge(b, parent, ROLE_TIMER, id, name, left_s, limit_s);
    n->value = tree_copy(b, shown);
    return n;
}

node *tree_picture(tree_builder *b, node *parent, const char *id, const char *path,
                   const char *description)
{
    node *n = tree_node(b, parent, ROLE_PICTURE, id, description);
    n->picture = tree_copy(b, path);
    return n;
}

static node *square(node *n, int size)
{
    n->layout.width = size;
    n->layout.height = size;
    return n;
}

node *tree_icon(tree_builder *b, node *parent, const char *id, const char *icon, int size)
{
    node *n = tree_node(b, parent, ROLE_ICON, id, NULL);
    n->picture = tree_copy(b, icon);
    n->state |= STATE_HIDDEN_FROM_TEXT;
    return square(n, size);
}

node *tree_agent_face(tree_builder *b, node *parent, const char *id, const agent_face *face,
                      int size)
{
    node *n = tree_node(b, parent, ROLE_FACE, id, face->name);
    n->face = *face;
    n->face.name = n->name;
    return square(n, size);
}

node *tree_chart(tree_builder *b, node *parent, const char *id, const chart *drawn)
{
    node *n = tree_node(b, parent, ROLE_CHART, id, drawn ? drawn->title : NULL);
    n->chart = drawn;
    return n;
}

node *tree_qr(tree_builder *b, node *parent, const char *id, const char *name, const char *value)
{
    node *n = tree_node(b, parent, ROLE_QR, id, name);
    n->value = tree_copy(b, value);
    return n;
}

node *tree_divider(tree_builder *b, node *parent, const char *id)
{
    node *n = tree_node(b, parent, ROLE_DIVIDER, id, NULL);
    n->state |= STATE_HIDDEN_FROM_TEXT;
    return n;
}

static void add_cells(tree_builder *b, node *row, const text_table *table, size_t row_index)
{
    for (size_t column = 0; column < table->column_count; column++) {
        const char *text = table->cells[row_index * table->column_count + column];
        const char *id = tree_id_number(b, row->id, (int64_t)column + 1);
        node *cell = sized_text(b, row, ROLE_CELL, id, text, TEXT_SMALL);
        bool is_top = table->has_head_row && row_index == 0;
        if (is_top || (table->has_head_column && column == 0)) cell->state |= STATE_HEADER;
        if (is_top) cell->state |= STATE_QUIET;
        if (is_top) cell->tone = TONE_MUTED;
        if (column < 32 && table->number_columns >> column & 1u) cell->layout.justify = ALIGN_END;
    }
}

/* Few rows are roomy; of many each is as high as it is comfortable to read. */
static int row_height(const text_table *table)
{
    enum { ROWS_FEW = 4, ROW_ROOMY = 48, ROW_COMFORTABLE = 37 };
    const size_t heads = table->has_head_row ? 1 : 0;
    return table->row_count <= ROWS_FEW + heads ? ROW_ROOMY : ROW_COMFORTABLE;
}

node *tree_table(tree_builder *b, node *parent, const char *id, const char *name,
                 const text_table *table)
{
    node *n = tree_node(b, parent, ROLE_TABLE, id, name);
    for (size_t i = 0; i < table->row_count; i++) {
        const char *row_id = tree_id_number(b, id, (int64_t)i + 1);
        node *row = tree_node(b, n, ROLE_TABLE_ROW, row_id, NULL);
        row->layout.min_height = row_height(table);
        add_cells(b, row, table, i);
    }
    return n;
}
