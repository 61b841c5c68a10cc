/* case_rows.h - cases as they were written, whether in a CSV file or in place. Internal to format.
 *
 * A slot is one thing that may be written about a case: its id, its truth, an attribute. */
#ifndef SAMENSPEL_FORMAT_CASE_ROWS_H
#define SAMENSPEL_FORMAT_CASE_ROWS_H

#include "format/reader.h"

typedef enum row_slot {
    ROW_ID,
    ROW_TRUTH,
    ROW_ADVICE,
    ROW_AI_CONFIDENCE,
    ROW_PLAUSIBLE,
    ROW_PICTURE,
    ROW_DIFFICULTY,
    ROW_SLOT_COUNT /* attributes follow: ROW_SLOT_COUNT + attribute */
} row_slot;

typedef enum row_text { ROW_SUBJECT, ROW_STORY, ROW_WHY, ROW_EXPLANATION, ROW_TEXT_COUNT } row_text;

typedef struct case_row {
    const json_node *object; /* written in place */
    const csv_row *row;      /* or in a table */
} case_row;

/* A CSV file, read once for all sets that use it. */
typedef struct case_table {
    const csv_table *csv;
    bool *is_used;   /* per column */
    bool *is_number; /* per column: every cell that is not empty is a number */
    int *slots;      /* per slot, the column or -1 */
    int texts[ROW_TEXT_COUNT][LANGUAGE_MAX];
} case_table;

/* The rows of one set. */
typedef struct case_rows {
    reader *r;
    case_table *table; /* NULL: written in place */
    const case_row *items;
    uint32_t count;
} case_rows;

typedef struct row_cell {
    bool is_set, is_number;
    double number;
    const char *text; /* NULL for a number in JSON */
    place where;
} row_cell;

/* Gathers the rows of a case set. */
case_rows case_rows_read(reader *r, const json_node *set);

row_cell row_cell_of(const case_rows *rows, uint32_t index, size_t slot);

/* A value written in JSON as a cell; an empty one for NULL. */
row_cell row_cell_of_node(const json_node *node);

/* The answer that a cell names: ANSWER_NONE for an empty one, and after an error. */
int32_t answer_read(reader *r, const answer_set *answers, const row_cell *cell);

place row_place(const case_rows *rows, uint32_t index);
const localized *row_text_of(const case_rows *rows, uint32_t index, row_text which, text_rule rule);

const char *row_slot_name(const reader *r, size_t slot);

/* Warns of columns that nothing uses, in all tables. */
void case_tables_finish(reader *r);

#endif
