/* Any bytes as a table of cases: rows as wide as the header, or a diagnostic, never a crash. */
#include "format/csv.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_cell(const csv_table *t, const csv_row *row, int column, diagnostics *d)
{
    const csv_cell *cell = csv_cell_at(row, column);
    if ((size_t)cell->start + cell->source_length > t->file->length) abort();
    double number;
    if (!csv_number(t, cell, &number)) csv_number_or_report(t, row, column, &number, d);
    text_origin o = text_origin_of_cell(t, row, column);
    place p = place_inside(&o, 0, cell->length);
    if (p.start + p.length > (size_t)cell->start + cell->source_length) abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    arena a;
    arena_init(&a, 0);
    diagnostics *d = diagnostics_create(&a);
    const csv_table *t = csv_read(&a, source_create(&a, "fuzz.csv", (const char *)data, size), d);
    if (!t && diagnostics_error_count(d) == 0) abort();
    for (size_t r = 0; t && r < t->row_count; r++) {
        for (size_t c = 0; c < t->column_count; c++) check_cell(t, &t->rows[r], (int)c, d);
    }
    buffer out = {0};
    diagnostics_write(d, DIAGNOSTICS_GCC, "en", &out);
    buffer_free(&out);
    arena_free(&a);
    return 0;
}
