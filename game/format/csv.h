/* csv.h - reading a table of cases: RFC 4180, with `,` or `;` between the fields.
 *
 * The separator is found in the header row. A byte order mark is tolerated, empty lines are
 * skipped, every row must have as many fields as the header. Texts live in the arena. */
#ifndef SAMENSPEL_FORMAT_CSV_H
#define SAMENSPEL_FORMAT_CSV_H

#include "core/arena.h"
#include "format/diagnostics.h"
#include "format/source.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    CSV_BYTES_MAX = 2 * 1024 * 1024,
    CSV_FIELD_MAX = 64 * 1024,
    CSV_ROWS_MAX = 5000,
    CSV_COLUMNS_MAX = 200
};

typedef struct csv_cell {
    const char *text; /* quotes resolved, NUL behind */
    size_t length;
    uint32_t start, source_length; /* bytes in the file, quotes included */
    bool was_quoted;
} csv_cell;

typedef struct csv_row {
    const csv_cell *cells; /* as many as there are columns */
    uint32_t line;         /* from 1, of its first byte */
} csv_row;

typedef struct csv_table {
    const source *file;
    char separator; /* ',' or ';' */
    size_t column_count;
    csv_row header;
    size_t row_count;
    const csv_row *rows; /* without the header; faulty rows are left out */
} csv_table;

/* NULL when there is no usable header or the file cannot be read on (then `d` says why). Errors in
 * single rows are reported and the other rows are given. */
const csv_table *csv_read(arena *a, const source *file, diagnostics *d);

/* The column with that name, or -1. */
int csv_column(const csv_table *table, const char *name);

/* Of `row`; NULL for the column -1. */
const csv_cell *csv_cell_at(const csv_row *row, int column);

/* A number as this file writes it: with a decimal comma or point when `;` separates the fields,
 * with a point otherwise. Quiet: false when the text is no number. */
bool csv_number(const csv_table *table, const csv_cell *cell, double *out);

/* The same, reporting E302 or E303 when it is none. */
bool csv_number_or_report(const csv_table *table, const csv_row *row, int column, double *out,
                          diagnostics *d);

/* `row` is the header for a column name. The place names the cell as "c03.truth". */
place place_of_cell(const csv_table *table, const csv_row *row, int column);

text_origin text_origin_of_cell(const csv_table *table, const csv_row *row, int column);

#endif
