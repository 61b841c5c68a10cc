#include "tree/chart.h"

#include "core/buffer.h"
#include "core/number.h"

#include <string.h>

static const char *keep(buffer *text, arena *memory)
{
    const char *kept = text->failed ? NULL : arena_copy(memory, text->bytes, text->length);
    buffer_free(text);
    return kept;
}

const char *chart_mark_text(const chart *c, const chart_mark *mark, arena *memory)
{
    if (mark->shown) return mark->shown;
    buffer text = {0};
    buffer_integer(&text, mark->count);
    if (mark->total > 0) {
        buffer_char(&text, ' ');
        buffer_text(&text, c->of ? c->of : "/");
        buffer_char(&text, ' ');
        buffer_integer(&text, mark->total);
    }
    return keep(&text, memory);
}

static double largest_value(const chart *c)
{
    double largest = 0;
    for (size_t i = 0; i < c->mark_count; i++) {
        const chart_mark *mark = &c->marks[i];
        if (mark->has_value && mark->value > largest) largest = mark->value;
        if (mark->total > 0 && (double)mark->total > largest && c->kind == CHART_BARS) {
            largest = (double)mark->total;
        }
    }
    return largest;
}

/* The largest power of ten at or below x > 0. */
static double power_of_ten(double x)
{
    double power = 1;
    while (power * 10 <= x) power *= 10;
    while (power > x) power /= 10;
    return power;
}

double chart_tick(double top, int most)
{
    static const double factors[] = {1, 2, 5, 10};
    if (!(top > 0) || most < 1) return 1;
    double power = power_of_ten(top / most);
    for (size_t i = 0; i < sizeof factors / sizeof *factors; i++) {
        if (factors[i] * power * most >= top) return factors[i] * power;
    }
    return 10 * power;
}

double chart_axis_top(const chart *c, const chart_axis *axis)
{
    if (axis->max > axis->min) return axis->max;
    double largest = largest_value(c);
    if (!(largest > 0)) return 1;
    double tick = chart_tick(largest, 4);
    return number_ceil(largest / tick - 1e-9) * tick;
}

/* --- the same data as a table -------------------------------------------------------------- */

typedef const char *(*cell_writer)(const chart *c, const chart_mark *mark, arena *memory);

static const char *or_empty(const char *text)
{
    return text ? text : "";
}

static const char *integer_cell(int64_t number, arena *memory)
{
    buffer text = {0};
    buffer_integer(&text, number);
    return keep(&text, memory);
}

static const char *label_cell(const chart *c, const chart_mark *mark, arena *memory)
{
    (void)c;
    (void)memory;
    return or_empty(mark->label);
}

static const char *confidence_cell(const chart *c, const chart_mark *mark, arena *memory)
{
    (void)c;
    buffer text = {0};
    buffer_integer(&text, (mark->at_permille + 5) / 10);
    buffer_text(&text, "\xC2\xA0%");
    return keep(&text, memory);
}

static const char *count_cell(const chart *c, const chart_mark *mark, arena *memory)
{
    (void)c;
    bool is_unmeasured = mark->total == 0 && !mark->has_value && mark->shown;
    return is_unmeasured ? mark->shown : integer_cell(mark->count, memory);
}

static const char *total_cell(const chart *c, const chart_mark *mark, arena *memory)
{
    (void)c;
    return mark->total > 0 ? integer_cell(mark->total, memory) : "\xE2\x80\x93";
}

static const char *value_cell(const chart *c, const chart_mark *mark, arena *memory)
{
    return mark->has_value || mark->shown ? chart_mark_text(c, mark, memory) : "\xE2\x80\x93";
}

static const char *place_cell(const chart_mark *mark, chart_place which)
{
    const char *words = mark->place_words[which];
    return words ? words : "\xE2\x80\x93";
}

static const char *actual_cell(const chart *c, const chart_mark *mark, arena *memory)
{
    (void)c;
    (void)memory;
    return place_cell(mark, CHART_PLACE_ACTUAL);
}

static const char *you_cell(const chart *c, const chart_mark *mark, arena *memory)
{
    (void)c;
    (void)memory;
    return place_cell(mark, CHART_PLACE_YOU);
}

static const char *agent_cell(const chart *c, const chart_mark *mark, arena *memory)
{
    (void)c;
    (void)memory;
    return place_cell(mark, CHART_PLACE_AGENT);
}

static const char *note_cell(const chart *c, const chart_mark *mark, arena *memory)
{
    (void)c;
    (void)memory;
    return or_empty(mark->note);
}

typedef struct table_column {
    const char *head;
    cell_writer write;
    bool is_number;
} table_column;

enum { COLUMN_MAX = 9 };

static size_t list_columns(const chart *c, table_column *out_columns)
{
    const table_column all[COLUMN_MAX] = {
        {or_empty(c->head_label), label_cell, false},
        {c->head_confidence, confidence_cell, true},
        {c->head_count, count_cell, true},
        {c->head_total, total_cell, true},
        {c->head_value, value_cell, c->kind != CHART_STEPS},
        {c->place_heads[CHART_PLACE_ACTUAL], actual_cell, true},
        {c->place_heads[CHART_PLACE_AGENT], agent_cell, true},
        {c->place_heads[CHART_PLACE_YOU], you_cell, true},
        {c->head_note, note_cell, false},
    };
    size_t count = 0;
    for (size_t i = 0; i < COLUMN_MAX; i++) {
        if (all[i].head) out_columns[count++] = all[i];
    }
    return count;
}

static bool is_complete(const char *const *cells, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!cells[i]) return false;
    }
    return true;
}

static bool table_of_marks(const chart *c, arena *memory, text_table *out_table)
{
    table_column columns[COLUMN_MAX];
    size_t width = list_columns(c, columns);
    size_t cell_count = (c->mark_count + 1) * width;
    const char **cells = arena_take_many(memory, cell_count, sizeof *cells);
    if (!cells) return false;
    uint32_t number_columns = 0;
    for (size_t column = 0; column < width; column++) {
        cells[column] = columns[column].head;
        number_columns |= (uint32_t)columns[column].is_number << column;
    }
    for (size_t i = 0; i < c->mark_count; i++) {
        for (size_t column = 0; column < width; column++) {
            cells[(i + 1) * width + column] = columns[column].write(c, &c->marks[i], memory);
        }
    }
    *out_table = (text_table){.cells = cells,
                              .row_count = c->mark_count + 1,
                              .column_count = width,
                              .has_head_row = true,
                              .has_head_column = true,
                              .number_columns = number_columns};
    return is_complete(cells, cell_count);
}

/* "3 · te veel" */
static const char *cell_2x2(const chart_mark *mark, arena *memory)
{
    buffer text = {0};
    buffer_integer(&text, mark->count);
    if (mark->note) {
        buffer_text(&text, " \xC2\xB7 ");
        buffer_text(&text, mark->note);
    }
    return keep(&text, memory);
}

static bool table_2x2(const chart *c, arena *memory, text_table *out_table)
{
    const char **cells = arena_take_many(memory, 9, sizeof *cells);
    if (!cells) return false;
    cells[0] = "";
    for (size_t i = 0; i < 2; i++) {
        cells[1 + i] = or_empty(c->column_heads[i]);
        cells[3 + 3 * i] = or_empty(c->row_heads[i]);
        for (size_t column = 0; column < 2; column++) {
            cells[3 + 3 * i + 1 + column] = cell_2x2(&c->marks[2 * i + column], memory);
        }
    }
    *out_table = (text_table){.cells = cells,
                              .row_count = 3,
                              .column_count = 3,
                              .has_head_row = true,
                              .has_head_column = true};
    return is_complete(cells, 9);
}

bool chart_table(const chart *c, arena *memory, text_table *out_table)
{
    bool is_2x2 = c->kind == CHART_DOTS_2X2 && c->mark_count == 4;
    return is_2x2 ? table_2x2(c, memory, out_table) : table_of_marks(c, memory, out_table);
}

/* --- what is wrong ------------------------------------------------------------------------- */

static const char *mark_flaw(const chart *c, const chart_mark *mark)
{
    if (mark->count < 0 || mark->total < 0) return "a count is below zero";
    if (c->kind != CHART_DOTS_2X2 && !mark->label) return "a mark has no label";
    bool has_share = c->kind == CHART_BARS || c->kind == CHART_BINS;
    if (has_share && mark->count > mark->total) return "a count is above its total";
    if (mark->at_permille < 0 || mark->at_permille > 1000) return "a confidence is outside 0..1000";
    if (mark->has_value && !number_is_finite(mark->value)) return "a value is not a number";
    return NULL;
}

const char *chart_flaw(const chart *c)
{
    if (!c->id || !c->title) return "the chart has no id or no title";
    if (c->mark_count == 0) return c->empty ? NULL : "the chart is empty and says nothing";
    if (c->kind == CHART_DOTS_2X2) {
        if (c->mark_count != 4) return "a 2 x 2 chart needs four cells";
        if (!c->column_heads[0] || !c->column_heads[1]) return "a column has no head";
        if (!c->row_heads[0] || !c->row_heads[1]) return "a row has no head";
    }
    for (size_t i = 0; i < c->mark_count; i++) {
        const char *flaw = mark_flaw(c, &c->marks[i]);
        if (flaw) return flaw;
    }
    return NULL;
}
