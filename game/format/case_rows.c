#include "format/case_rows.h"

#include "format/expression_parser.h"
#include "format/suggestion.h"

#include <string.h>

static const char *const slot_names[ROW_SLOT_COUNT] = {
    [ROW_ID] = "id",
    [ROW_TRUTH] = "truth",
    [ROW_ADVICE] = "advice",
    [ROW_AI_CONFIDENCE] = "ai_confidence",
    [ROW_PLAUSIBLE] = "plausible",
    [ROW_PICTURE] = "picture",
    [ROW_DIFFICULTY] = "difficulty",
};
static const char *const text_names[ROW_TEXT_COUNT] = {
    [ROW_SUBJECT] = "subject",
    [ROW_STORY] = "story",
    [ROW_WHY] = "why",
    [ROW_EXPLANATION] = "explanation",
};

const char *row_slot_name(const reader *r, size_t slot)
{
    if (slot < ROW_SLOT_COUNT) return slot_names[slot];
    return r->names[NOUN_ATTRIBUTE].ids[slot - ROW_SLOT_COUNT];
}

/* Tables ------------------------------------------------------------------------------------- */

static bool column_is_number(const csv_table *csv, int column)
{
    bool has_any = false;
    for (size_t i = 0; i < csv->row_count; i++) {
        const csv_cell *cell = csv_cell_at(&csv->rows[i], column);
        double number;
        if (cell->length == 0) continue;
        if (!csv_number(csv, cell, &number)) return false;
        has_any = true;
    }
    return has_any;
}

/* A column is a known one, or an attribute, or a text with a language; else only a `where` may use
 * it. Names that an expression could never use are errors. */
static void column_form_check(reader *r, const csv_table *csv, int column)
{
    const csv_cell *cell = csv_cell_at(&csv->header, column);
    if (!id_is_reserved(cell->text)) return;
    report(r, E327_COLUMN_RESERVED, place_of_cell(csv, &csv->header, column),
           (diagnostic_values){.name = cell->text});
}

static int column_used(case_table *table, const char *name)
{
    int column = csv_column(table->csv, name);
    if (column >= 0) table->is_used[column] = true;
    return column;
}

static void text_columns_find(reader *r, case_table *table, row_text which)
{
    int first = -1, missing = -1;
    for (uint16_t i = 0; i < r->language_count; i++) {
        char name[64];
        if (!text_join(name, sizeof name, text_names[which], ".", r->languages[i])) continue;
        int column = column_used(table, name);
        if (column < 0 && i == 0) column = column_used(table, text_names[which]);
        table->texts[which][i] = column;
        if (column >= 0 && first < 0) first = column;
        if (column < 0 && missing < 0) missing = i;
    }
    if (first < 0 || missing < 0) return;
    report(r, missing == 0 ? E637_TEXT_FALLBACK_MISSING : W622_TEXT_LANGUAGE_MISSING,
           place_of_cell(table->csv, &table->csv->header, first),
           (diagnostic_values){.name = r->languages[missing]});
}

static void slots_find(reader *r, case_table *table)
{
    size_t count = ROW_SLOT_COUNT + r->names[NOUN_ATTRIBUTE].count;
    table->slots = reader_take(r, count, sizeof *table->slots);
    for (size_t slot = 0; table->slots && slot < count; slot++) {
        table->slots[slot] = column_used(table, row_slot_name(r, slot));
    }
    for (int which = 0; which < ROW_TEXT_COUNT; which++) {
        text_columns_find(r, table, (row_text)which);
    }
    for (row_slot slot = ROW_ID; slot <= ROW_TRUTH; slot++) {
        if (table->slots && table->slots[slot] < 0) {
            report(r, E325_COLUMN_MISSING, place_of_cell(table->csv, &table->csv->header, 0),
                   (diagnostic_values){.name = slot_names[slot]});
        }
    }
}

static case_table *table_open(reader *r, const csv_table *csv)
{
    case_table *table = reader_take(r, 1, sizeof *table);
    if (!table) return NULL;
    table->csv = csv;
    table->is_used = reader_take(r, csv->column_count, sizeof *table->is_used);
    table->is_number = reader_take(r, csv->column_count, sizeof *table->is_number);
    if (r->is_out_of_memory) return NULL;
    for (int column = 0; column < (int)csv->column_count; column++) {
        table->is_number[column] = column_is_number(csv, column);
        column_form_check(r, csv, column);
    }
    slots_find(r, table);
    return table;
}

/* What r->tables holds for a path. */
typedef struct table_holder {
    case_table *table;
} table_holder;

static case_table *table_read(reader *r, const json_node *path)
{
    if (!folder_path_is_safe(path->text)) return NULL; /* the shapes said so */
    const table_holder *known = lookup_get(&r->tables, path->text);
    if (known) return known->table;
    const source *file = reader_file(r, path->text, place_of_value(path));
    const csv_table *csv = file ? csv_read(r->a, file, r->d) : NULL;
    case_table *table = csv ? table_open(r, csv) : NULL;
    table_holder *holder = table ? reader_take(r, 1, sizeof *holder) : NULL;
    if (!holder) return table;
    holder->table = table;
    if (!lookup_put(&r->tables, path->text, holder)) r->is_out_of_memory = true;
    return table;
}

/* Columns of texts may name a language: story.nl. */
static void consider_text_columns(const reader *r, const char *name, suggestion *g)
{
    suggestion_consider(g, name);
    char column[SUGGESTION_MAX];
    for (uint16_t i = 0; i < r->language_count; i++) {
        if (text_join(column, sizeof column, name, ".", r->languages[i]))
            suggestion_consider(g, column);
    }
}

/* The column that was probably meant; NULL: none is near. */
static const char *column_meant(const reader *r, const char *written, suggestion *g)
{
    suggestion_begin(g, written, strlen(written));
    const size_t slot_count = (size_t)ROW_SLOT_COUNT + r->names[NOUN_ATTRIBUTE].count;
    for (size_t slot = 0; slot < slot_count; slot++) suggestion_consider(g, row_slot_name(r, slot));
    for (int text = 0; text < ROW_TEXT_COUNT; text++) consider_text_columns(r, text_names[text], g);
    return suggestion_best(g);
}

void case_tables_finish(reader *r)
{
    suggestion meant;
    for (size_t i = 0; i < r->tables.capacity; i++) {
        const table_holder *holder = r->tables.slots[i].value;
        if (!holder) continue;
        const case_table *table = holder->table;
        for (int column = 0; column < (int)table->csv->column_count; column++) {
            if (table->is_used[column]) continue;
            const csv_cell *name = csv_cell_at(&table->csv->header, column);
            report(r, W326_COLUMN_UNUSED, place_of_cell(table->csv, &table->csv->header, column),
                   (diagnostic_values){.name = name->text,
                                       .suggestion = column_meant(r, name->text, &meant)});
        }
    }
}

/* where -------------------------------------------------------------------------------------- */

enum { COLUMN_WORDS_MAX = 24 };

typedef struct column_names {
    reader *r;
    case_table *table;
} column_names;

/* The different words of a column when they are few, so that a misspelt one is found. */
static void column_words(const column_names *names, int column, resolved_name *out)
{
    const char **words = reader_take(names->r, COLUMN_WORDS_MAX, sizeof *words);
    size_t count = 0;
    for (size_t i = 0; words && i < names->table->csv->row_count; i++) {
        const char *text = csv_cell_at(&names->table->csv->rows[i], column)->text;
        size_t known = 0;
        while (known < count && strcmp(words[known], text) != 0) known++;
        if (known < count) continue;
        if (count == COLUMN_WORDS_MAX) return;
        words[count++] = text;
    }
    out->ids = words;
    out->id_count = count;
}

static name_state column_resolve(const void *context, const char *path, resolved_name *out)
{
    const column_names *names = context;
    int column = column_used(names->table, path);
    if (column < 0) return NAME_UNKNOWN;
    out->meaning = (symbol){.index = (uint16_t)column};
    out->type = names->table->is_number[column] ? VALUE_NUMBER : VALUE_STRING;
    if (out->type == VALUE_STRING) column_words(names, column, out);
    return NAME_FOUND;
}

static void column_suggest(const void *context, suggestion *s)
{
    const csv_table *csv = ((const column_names *)context)->table->csv;
    for (int column = 0; column < (int)csv->column_count; column++) {
        suggestion_consider(s, csv_cell_at(&csv->header, column)->text);
    }
}

typedef struct column_world {
    const case_table *table;
    const csv_row *row;
} column_world;

static bool column_value(const void *context, symbol s, value *out)
{
    const column_world *world = context;
    const csv_cell *cell = csv_cell_at(world->row, s.index);
    if (!world->table->is_number[s.index]) {
        *out = value_string(cell->text);
        return true;
    }
    double number;
    if (!csv_number(world->table->csv, cell, &number)) return false;
    *out = value_number(number);
    return true;
}

static bool row_is_wanted(reader *r, const case_table *table, const csv_row *row,
                          const expression *where)
{
    if (!where) return true;
    column_world context = {table, row};
    expression_world world = {&context, column_value, r->a};
    return expression_holds(where, &world);
}

static const expression *where_read(reader *r, case_table *table, const json_node *node)
{
    if (!node) return NULL;
    column_names names = {r, table};
    vocabulary known = {&names, column_resolve, column_suggest};
    text_origin origin = text_origin_of_value(node);
    return expression_parse(r->a, node->text, node->text_length, &origin, &known, NEED_CONDITION,
                            r->d);
}

/* Rows --------------------------------------------------------------------------------------- */

static case_rows table_rows(reader *r, case_table *table, const json_node *set)
{
    case_rows rows = {.r = r, .table = table};
    const json_node *condition = member_of(set, "where", JSON_STRING);
    const expression *where = where_read(r, table, condition);
    case_row *items = reader_take(r, table->csv->row_count, sizeof *items);
    if (!items || (condition && !where)) return rows;
    for (size_t i = 0; i < table->csv->row_count; i++) {
        if (!row_is_wanted(r, table, &table->csv->rows[i], where)) continue;
        items[rows.count++] = (case_row){.row = &table->csv->rows[i]};
    }
    rows.items = items;
    if (rows.count == 0) {
        report_value(r, E324_CASES_NONE, condition ? condition : json_member(set, "file"),
                     (diagnostic_values){.name = set->key});
    }
    return rows;
}

static case_rows object_rows(reader *r, const json_node *array)
{
    case_rows rows = {.r = r};
    case_row *items = reader_take(r, array->child_count, sizeof *items);
    for (const json_node *item = array->first; items && item; item = item->next) {
        if (item->type == JSON_OBJECT) items[rows.count++] = (case_row){.object = item};
    }
    rows.items = items;
    return rows;
}

case_rows case_rows_read(reader *r, const json_node *set)
{
    const json_node *file = member_of(set, "file", JSON_STRING);
    const json_node *rows = array_of(set, "rows");
    if (file && rows) {
        report_key(r, E322_KEYS_TOGETHER, rows,
                   (diagnostic_values){.name = "rows", .other = "file"});
    }
    if (file) {
        case_table *table = table_read(r, file);
        return table ? table_rows(r, table, set) : (case_rows){.r = r};
    }
    const json_node *where = json_member(set, "where");
    if (where) {
        report_key(r, E323_KEY_NEEDS, where, (diagnostic_values){.name = "where", .other = "file"});
    }
    if (rows) return object_rows(r, rows);
    if (!json_member(set, "file") && !json_member(set, "rows")) {
        report_value(r, E311_KEY_MISSING, set, (diagnostic_values){.name = "file"});
    }
    return (case_rows){.r = r};
}

/* Cells -------------------------------------------------------------------------------------- */

static row_cell table_cell(const case_rows *rows, const csv_row *row, size_t slot)
{
    row_cell cell = {0};
    int column = rows->table->slots[slot];
    const csv_cell *written = csv_cell_at(row, column);
    if (!written) return cell;
    cell.is_set = written->length > 0;
    cell.text = written->text;
    cell.is_number = cell.is_set && csv_number(rows->table->csv, written, &cell.number);
    cell.where = place_of_cell(rows->table->csv, row, column);
    return cell;
}

row_cell row_cell_of_node(const json_node *node)
{
    row_cell cell = {0};
    if (!node) return cell;
    cell.where = place_of_value(node);
    cell.is_set = node->type == JSON_NUMBER || node->type == JSON_STRING;
    cell.is_number = node->type == JSON_NUMBER;
    cell.number = node->number;
    cell.text = node->text;
    return cell;
}

row_cell row_cell_of(const case_rows *rows, uint32_t index, size_t slot)
{
    const case_row *row = &rows->items[index];
    if (row->row) return table_cell(rows, row->row, slot);
    return row_cell_of_node(json_member(row->object, row_slot_name(rows->r, slot)));
}

place row_place(const case_rows *rows, uint32_t index)
{
    row_cell id = row_cell_of(rows, index, ROW_ID);
    if (id.is_set) return id.where;
    const case_row *row = &rows->items[index];
    if (row->object) return place_of_value(row->object);
    return place_of_cell(rows->table->csv, row->row, 0);
}

/* A language whose column is there but whose cell is empty is missing; that a whole column is
 * missing was said once, at the header. */
static void empty_cells_check(const case_rows *rows, const csv_row *row, row_text which,
                              const message *const in[LANGUAGE_MAX])
{
    bool has_any = false;
    for (uint16_t i = 0; i < rows->r->language_count; i++) has_any = has_any || in[i];
    for (uint16_t i = 0; has_any && i < rows->r->language_count; i++) {
        int column = rows->table->texts[which][i];
        const csv_cell *cell = csv_cell_at(row, column);
        if (!cell || cell->length > 0) continue;
        report(rows->r, i == 0 ? E637_TEXT_FALLBACK_MISSING : W622_TEXT_LANGUAGE_MISSING,
               place_of_cell(rows->table->csv, row, column),
               (diagnostic_values){.name = rows->r->languages[i]});
    }
}

static const localized *table_text(const case_rows *rows, const csv_row *row, row_text which,
                                   text_rule rule)
{
    const message *in[LANGUAGE_MAX] = {0};
    bool has_any = false;
    for (uint16_t i = 0; i < rows->r->language_count; i++) {
        int column = rows->table->texts[which][i];
        in[i] = cell_text_read(rows->r, rows->table->csv, row, column, rule);
        has_any = has_any || in[i];
    }
    if (!has_any) return NULL;
    empty_cells_check(rows, row, which, in);
    localized *text = reader_take(rows->r, 1, sizeof *text);
    if (text) memcpy(text->in, in, sizeof in);
    return text;
}

const localized *row_text_of(const case_rows *rows, uint32_t index, row_text which, text_rule rule)
{
    const case_row *row = &rows->items[index];
    if (row->row) return table_text(rows, row->row, which, rule);
    return text_read(rows->r, json_member(row->object, text_names[which]), rule);
}
