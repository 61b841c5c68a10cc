#include "format/csv.h"

#include "core/buffer.h"
#include "core/number_text.h"
#include "format/encoding.h"

#include <string.h>

/* Reads the file once, from left to right; cells of the row being read are collected in `cells`. */
typedef struct csv_reader {
    arena *memory;
    const source *file;
    diagnostics *d;
    const char *text;
    size_t at, end;
    char separator;
    buffer field; /* the text of a quoted field */
    csv_cell cells[CSV_COLUMNS_MAX];
    size_t cell_count;
    uint32_t line;
    bool has_fault; /* in this row */
    bool is_out_of_memory;
} csv_reader;

static void report(csv_reader *r, diagnostic_code code, size_t start, size_t length,
                   diagnostic_values values)
{
    r->has_fault = true;
    diagnostics_add(r->d, code, place_in(r->file, start, length), values);
}

static bool is_line_end(char c)
{
    return c == '\n' || c == '\r';
}

static bool ends_field(const csv_reader *r)
{
    return r->at >= r->end || r->text[r->at] == r->separator || is_line_end(r->text[r->at]);
}

/* The separator that stands more often in the header row, outside quotes; a comma when in doubt. */
static char separator_of(const char *text, size_t at, size_t end)
{
    int commas = 0, semicolons = 0;
    bool is_quoted = false;
    for (; at < end && (is_quoted || !is_line_end(text[at])); at++) {
        if (text[at] == '"') is_quoted = !is_quoted;
        if (is_quoted) continue;
        commas += text[at] == ',';
        semicolons += text[at] == ';';
    }
    return semicolons > commas ? ';' : ',';
}

static void take_line_end(csv_reader *r)
{
    if (r->at < r->end && r->text[r->at] == '\r') r->at++;
    if (r->at < r->end && r->text[r->at] == '\n') r->at++;
    r->line++;
}

/* Fields. */

static const char *keep(csv_reader *r, const char *bytes, size_t length)
{
    const char *copy = arena_copy(r->memory, bytes, length);
    if (!copy) r->is_out_of_memory = true;
    return copy ? copy : "";
}

static bool is_forbidden(char c)
{
    unsigned char byte = (unsigned char)c;
    return byte < 0x20 && c != '\t' && !is_line_end(c);
}

static void check_control(csv_reader *r, char c, size_t at)
{
    if (!is_forbidden(c)) return;
    unsigned char byte = (unsigned char)c;
    char shown[] = {'0', '0', "01"[byte >> 4], "0123456789ABCDEF"[byte & 0xF], '\0'};
    report(r, E139_FIELD_CONTROL_CHARACTER, at, 1, (diagnostic_values){.name = shown});
}

static void skip_field(csv_reader *r)
{
    while (!ends_field(r)) r->at++;
}

static csv_cell read_plain_field(csv_reader *r)
{
    size_t start = r->at;
    for (; !ends_field(r); r->at++) {
        check_control(r, r->text[r->at], r->at);
        if (r->text[r->at] != '"') continue;
        report(r, E133_QUOTE_INSIDE, r->at, 1, (diagnostic_values){0});
        skip_field(r);
        break;
    }
    size_t length = r->at - start;
    return (csv_cell){.text = keep(r, r->text + start, length), .length = length};
}

/* Up to the closing quote, which is taken; "" is one quote. False when the file ends first. */
static bool take_quoted(csv_reader *r)
{
    buffer_clear(&r->field);
    for (; r->at < r->end; r->at++) {
        char c = r->text[r->at];
        if (c == '"' && (r->at + 1 >= r->end || r->text[r->at + 1] != '"')) {
            r->at++;
            return true;
        }
        if (c == '"') r->at++;
        if (c == '\n' || (c == '\r' && (r->at + 1 >= r->end || r->text[r->at + 1] != '\n'))) {
            r->line++;
        }
        check_control(r, c, r->at);
        buffer_char(&r->field, c);
    }
    return false;
}

static void report_after_quote(csv_reader *r)
{
    size_t start = r->at;
    char shown[] = {'"', r->separator, '"', '\0'};
    while (!ends_field(r) && r->text[r->at] != '"') r->at++;
    report(r, E132_QUOTE_THEN_TEXT, start, r->at > start ? r->at - start : 1,
           (diagnostic_values){.name = shown});
    skip_field(r);
}

static csv_cell read_quoted_field(csv_reader *r)
{
    size_t start = r->at++;
    if (!take_quoted(r)) {
        report(r, E131_QUOTE_UNCLOSED, start, 1, (diagnostic_values){0});
    } else if (!ends_field(r)) {
        report_after_quote(r);
    }
    if (r->field.failed) r->is_out_of_memory = true;
    const char *bytes = r->field.bytes ? r->field.bytes : "";
    return (csv_cell){
        .text = keep(r, bytes, r->field.length), .length = r->field.length, .was_quoted = true};
}

static void read_field(csv_reader *r)
{
    size_t start = r->at;
    bool is_quoted = start < r->end && r->text[start] == '"';
    csv_cell cell = is_quoted ? read_quoted_field(r) : read_plain_field(r);
    cell.start = (uint32_t)start;
    cell.source_length = (uint32_t)(r->at - start);
    if (cell.length > CSV_FIELD_MAX) {
        report(r, E138_FIELD_TOO_LONG, start, 1, (diagnostic_values){.limit = CSV_FIELD_MAX});
    }
    if (r->cell_count < CSV_COLUMNS_MAX) r->cells[r->cell_count] = cell;
    r->cell_count++;
}

/* Rows. */

/* Reads one row with its line end; returns the line it began on. */
static uint32_t read_row(csv_reader *r)
{
    uint32_t line = r->line;
    r->cell_count = 0;
    r->has_fault = false;
    read_field(r);
    while (r->at < r->end && r->text[r->at] == r->separator) {
        r->at++;
        read_field(r);
    }
    take_line_end(r);
    return line;
}

static void skip_empty_lines(csv_reader *r)
{
    while (r->at < r->end && is_line_end(r->text[r->at])) take_line_end(r);
}

static const csv_cell *keep_cells(csv_reader *r)
{
    csv_cell *cells = arena_take_many(r->memory, r->cell_count, sizeof *cells);
    if (!cells) {
        r->is_out_of_memory = true;
        return NULL;
    }
    memcpy(cells, r->cells, r->cell_count * sizeof *cells);
    return cells;
}

static void check_column_name(csv_reader *r, const csv_row *header, size_t column)
{
    const csv_cell *cell = &header->cells[column];
    if (cell->length == 0) {
        report(r, E135_COLUMN_UNNAMED, cell->start, cell->source_length, (diagnostic_values){0});
        return;
    }
    for (size_t i = 0; i < column; i++) {
        if (strcmp(header->cells[i].text, cell->text) != 0) continue;
        report(r, E136_COLUMN_TWICE, cell->start, cell->source_length,
               (diagnostic_values){.name = cell->text});
        return;
    }
}

static bool read_header(csv_reader *r, csv_table *t)
{
    skip_empty_lines(r);
    if (r->at >= r->end) {
        report(r, E101_FILE_EMPTY, 0, 0, (diagnostic_values){0});
        return false;
    }
    t->separator = r->separator = separator_of(r->text, r->at, r->end);
    size_t start = r->at;
    t->header.line = read_row(r);
    if (r->cell_count > CSV_COLUMNS_MAX) {
        report(r, E137_COLUMNS_TOO_MANY, start, 0, (diagnostic_values){.limit = CSV_COLUMNS_MAX});
        return false;
    }
    t->column_count = r->cell_count;
    t->header.cells = keep_cells(r);
    for (size_t i = 0; t->header.cells && i < t->column_count; i++) {
        check_column_name(r, &t->header, i);
    }
    return !r->has_fault && !r->is_out_of_memory;
}

static void check_field_count(csv_reader *r, const csv_table *t, size_t start, size_t end)
{
    if (r->has_fault || r->cell_count == t->column_count) return;
    while (end > start && is_line_end(r->text[end - 1])) end--;
    report(r, E134_ROW_FIELD_COUNT, start, end - start,
           (diagnostic_values){.number = (double)r->cell_count, .limit = (double)t->column_count});
}

typedef struct row_list {
    csv_row *rows;
    size_t count, room;
} row_list;

static bool add_row(csv_reader *r, row_list *list, csv_row row)
{
    if (list->count == list->room) {
        size_t room = list->room ? list->room * 2 : 64;
        csv_row *rows = arena_take_many(r->memory, room, sizeof *rows);
        if (!rows) return false;
        if (list->count > 0) memcpy(rows, list->rows, list->count * sizeof *rows);
        list->rows = rows;
        list->room = room;
    }
    list->rows[list->count++] = row;
    return true;
}

/* Reads the next row into the list, unless it has a fault. False: no more. */
static bool read_next(csv_reader *r, const csv_table *t, row_list *list)
{
    skip_empty_lines(r);
    if (r->at >= r->end || r->is_out_of_memory) return false;
    size_t start = r->at;
    if (list->count == CSV_ROWS_MAX) {
        report(r, E301_ROWS_TOO_MANY, start, 0, (diagnostic_values){.limit = CSV_ROWS_MAX});
        return false;
    }
    uint32_t line = read_row(r);
    check_field_count(r, t, start, r->at);
    if (r->has_fault) return true;
    const csv_cell *cells = keep_cells(r);
    if (!cells || !add_row(r, list, (csv_row){cells, line})) r->is_out_of_memory = true;
    return !r->is_out_of_memory;
}

static bool read_all(csv_reader *r, csv_table *t)
{
    if (encoding_has_mark(r->file)) r->at = 3;
    row_list list = {0};
    if (!read_header(r, t)) return false;
    while (read_next(r, t, &list)) {
    }
    t->rows = list.rows;
    t->row_count = list.count;
    return true;
}

static bool check_file(const source *file, diagnostics *d)
{
    if (file->length > CSV_BYTES_MAX) {
        diagnostics_add(d, E102_FILE_TOO_BIG, place_in(file, 0, 0),
                        (diagnostic_values){.limit = CSV_BYTES_MAX});
        return false;
    }
    return encoding_check(file, d);
}

const csv_table *csv_read(arena *a, const source *file, diagnostics *d)
{
    if (!check_file(file, d)) return NULL;
    csv_table *t = arena_take(a, sizeof *t);
    csv_reader *r = arena_take(a, sizeof *r);
    if (!t || !r) {
        diagnostics_add_no_memory(d);
        return NULL;
    }
    t->file = file;
    *r = (csv_reader){
        .memory = a, .file = file, .d = d, .text = file->bytes, .end = file->length, .line = 1};
    bool is_fine = read_all(r, t);
    buffer_free(&r->field);
    if (r->is_out_of_memory) diagnostics_add_no_memory(d);
    return is_fine && !r->is_out_of_memory ? t : NULL;
}

int csv_column(const csv_table *table, const char *name)
{
    for (size_t i = 0; i < table->column_count; i++) {
        if (strcmp(table->header.cells[i].text, name) == 0) return (int)i;
    }
    return -1;
}

const csv_cell *csv_cell_at(const csv_row *row, int column)
{
    return column < 0 ? NULL : &row->cells[column];
}

/* Numbers. */

enum { NUMBER_TEXT_MAX = 64 };

static bool looks_like_number(const char *text, size_t length)
{
    return length > 0 && strspn(text, "0123456789.-+eE") == length && text[length - 1] != '.' &&
           text[0] != '.';
}

/* The cell's text with its decimal comma, if there is one, made a point. */
static bool read_with_comma(const csv_cell *cell, char *pointed, double *out)
{
    if (cell->length >= NUMBER_TEXT_MAX) return false;
    memcpy(pointed, cell->text, cell->length + 1);
    char *comma = strchr(pointed, ',');
    if (comma) *comma = '.';
    return looks_like_number(pointed, cell->length) && number_read(pointed, cell->length, out);
}

bool csv_number(const csv_table *table, const csv_cell *cell, double *out)
{
    char pointed[NUMBER_TEXT_MAX];
    bool has_comma = memchr(cell->text, ',', cell->length) != NULL;
    if (has_comma && table->separator != ';') return false;
    return read_with_comma(cell, pointed, out);
}

bool csv_number_or_report(const csv_table *table, const csv_row *row, int column, double *out,
                          diagnostics *d)
{
    const csv_cell *cell = csv_cell_at(row, column);
    if (csv_number(table, cell, out)) return true;
    char pointed[NUMBER_TEXT_MAX];
    double ignored;
    place where = place_of_cell(table, row, column);
    if (read_with_comma(cell, pointed, &ignored)) {
        diagnostics_add(d, E303_CELL_DECIMAL_COMMA, where, (diagnostic_values){.name = pointed});
    } else {
        diagnostics_add(d, E302_CELL_NOT_NUMBER, where, (diagnostic_values){.name = cell->text});
    }
    return false;
}

/* Places. */

place place_of_cell(const csv_table *table, const csv_row *row, int column)
{
    const csv_cell *cell = csv_cell_at(row, column);
    place p = place_in(table->file, cell->start, cell->source_length);
    p.column = table->header.cells[column].text;
    int id = csv_column(table, "id");
    if (row->cells != table->header.cells && id >= 0) p.row = row->cells[id].text;
    return p;
}

text_origin text_origin_of_cell(const csv_table *table, const csv_row *row, int column)
{
    const csv_cell *cell = csv_cell_at(row, column);
    text_origin o = {.whole = place_of_cell(table, row, column), .first = cell->start};
    if (cell->was_quoted) {
        o.writing = TEXT_CSV_QUOTED;
        o.first++;
    }
    return o;
}
