/* CSV: RFC 4180 with , or ;, and the place of every cell. */
#include "fixture_memory.h"
#include "format/csv.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

typedef struct reading {
    arena *memory; /* apart, for the list of diagnostics keeps its address */
    diagnostics *d;
    const csv_table *table;
} reading;

static reading read_bytes(const char *bytes, size_t length)
{
    reading r = {.table = NULL};
    r.memory = calloc(1, sizeof *r.memory);
    arena_init(r.memory, 0);
    r.d = diagnostics_create(r.memory);
    r.table = csv_read(r.memory, source_create(r.memory, "cases.csv", bytes, length), r.d);
    return r;
}

static reading read_text(const char *text)
{
    return read_bytes(text, strlen(text));
}

static void reading_free(reading *r)
{
    arena_free(r->memory);
    free(r->memory);
}

static const char *cell(const reading *r, size_t row, int column)
{
    return csv_cell_at(&r->table->rows[row], column)->text;
}

static void assert_one_fault(const char *text, diagnostic_code code, size_t line, size_t column)
{
    reading r = read_text(text);
    bool is_right = diagnostics_kept(r.d) == 1 && diagnostics_at(r.d, 0).code == code &&
                    diagnostics_at(r.d, 0).line == line && diagnostics_at(r.d, 0).column == column;
    if (!is_right) {
        buffer out = {0};
        diagnostics_write(r.d, DIAGNOSTICS_GCC, "en", &out);
        print_error("%s\ngives\n%s\n", text, out.bytes ? out.bytes : "nothing");
        buffer_free(&out);
    }
    assert_true(is_right);
    reading_free(&r);
}

static void rows_and_columns_are_found_by_name(void **state)
{
    (void)state;
    reading r = read_text("id,truth,pulse\nc01,red,118\nc02,green,\n");
    assert_int_equal(diagnostics_kept(r.d), 0);
    assert_int_equal(r.table->separator, ',');
    assert_int_equal(r.table->column_count, 3);
    assert_int_equal(r.table->row_count, 2);
    assert_int_equal(csv_column(r.table, "pulse"), 2);
    assert_int_equal(csv_column(r.table, "Pulse"), -1);
    assert_string_equal(cell(&r, 0, 2), "118");
    assert_string_equal(cell(&r, 1, 1), "green");
    assert_string_equal(cell(&r, 1, 2), "");
    assert_null(csv_cell_at(&r.table->rows[0], -1));
    assert_int_equal(r.table->rows[1].line, 3);
    reading_free(&r);
}

static void quotes_hold_separators_quotes_and_lines(void **state)
{
    (void)state;
    reading r = read_text("id,story\r\nc01,\"a, \"\"b\"\"\r\nc\"\r\nc02,x\r\n");
    assert_int_equal(diagnostics_kept(r.d), 0);
    assert_string_equal(cell(&r, 0, 1), "a, \"b\"\r\nc");
    assert_true(csv_cell_at(&r.table->rows[0], 1)->was_quoted);
    assert_int_equal(r.table->rows[1].line, 4);
    assert_string_equal(cell(&r, 1, 1), "x");
    reading_free(&r);
}

static void the_separator_is_found_in_the_header(void **state)
{
    (void)state;
    reading semicolons = read_text("id;a, b;c\n1;2,5;3\n");
    reading quoted = read_text("\"x;y;z\",b\n1,2\n");
    reading single = read_text("id\nc01\n");
    assert_int_equal(semicolons.table->separator, ';');
    assert_string_equal(cell(&semicolons, 0, 1), "2,5");
    assert_int_equal(quoted.table->separator, ',');
    assert_int_equal(single.table->column_count, 1);
    assert_int_equal(diagnostics_kept(semicolons.d) + diagnostics_kept(quoted.d) +
                         diagnostics_kept(single.d),
                     0);
    reading_free(&semicolons);
    reading_free(&quoted);
    reading_free(&single);
}

static void a_mark_at_the_start_empty_lines_and_every_line_end_are_tolerated(void **state)
{
    (void)state;
    static const char *const FINE[] = {"\xEF\xBB\xBFid,a\nc01,1\n", "id,a\nc01,1",
                                       "id,a\r\nc01,1\r\n", "id,a\rc01,1\r",
                                       "\n\nid,a\n\n\nc01,1\n\n"};
    for (size_t i = 0; i < sizeof FINE / sizeof *FINE; i++) {
        reading r = read_text(FINE[i]);
        assert_int_equal(diagnostics_kept(r.d), 0);
        assert_int_equal(csv_column(r.table, "id"), 0);
        assert_int_equal(r.table->row_count, 1);
        assert_string_equal(cell(&r, 0, 1), "1");
        reading_free(&r);
    }
}

static void every_cell_knows_its_place(void **state)
{
    (void)state;
    const char *text = "id,truth\nc01,\"r\"\"d\"\n";
    reading r = read_text(text);
    const csv_row *row = &r.table->rows[0];
    place p = place_of_cell(r.table, row, 1);
    assert_int_equal(p.start, (size_t)(strstr(text, "\"r") - text));
    assert_int_equal(p.length, 6);
    assert_string_equal(p.row, "c01");
    assert_string_equal(p.column, "truth");
    place head = place_of_cell(r.table, &r.table->header, 1);
    assert_null(head.row);
    assert_int_equal(head.start, 3);
    reading_free(&r);
}

static void numbers_take_a_comma_only_between_semicolons(void **state)
{
    (void)state;
    reading semi = read_text("id;a;b\nc01;36,6;36.6\n");
    reading comma = read_text("id,a,b\nc01,\"36,6\",36.6\n");
    double x = 0;
    assert_true(csv_number(semi.table, csv_cell_at(&semi.table->rows[0], 1), &x) && x == 36.6);
    assert_true(csv_number(semi.table, csv_cell_at(&semi.table->rows[0], 2), &x) && x == 36.6);
    assert_true(csv_number(comma.table, csv_cell_at(&comma.table->rows[0], 2), &x) && x == 36.6);
    assert_false(csv_number(comma.table, csv_cell_at(&comma.table->rows[0], 1), &x));
    assert_false(csv_number_or_report(comma.table, &comma.table->rows[0], 1, &x, comma.d));
    assert_int_equal(diagnostics_at(comma.d, 0).code, E303_CELL_DECIMAL_COMMA);
    assert_string_equal(diagnostics_at(comma.d, 0).path, "c01.a");
    reading_free(&semi);
    reading_free(&comma);
}

static void what_is_no_number_is_not_read_as_one(void **state)
{
    (void)state;
    static const char *const BAD[] = {"high", "1,2,3", "1.", ".5", "1 000", "", "+5", "0x10", "5%"};
    for (size_t i = 0; i < sizeof BAD / sizeof *BAD; i++) {
        char text[64];
        double x;
        snprintf(text, sizeof text, "id;a\nc01;%s\n", BAD[i]);
        reading r = read_text(text);
        assert_false(csv_number_or_report(r.table, &r.table->rows[0], 1, &x, r.d));
        assert_int_equal(diagnostics_at(r.d, 0).code, E302_CELL_NOT_NUMBER);
        assert_int_equal(diagnostics_at(r.d, 0).line, 2);
        assert_int_equal(diagnostics_at(r.d, 0).column, 5);
        reading_free(&r);
    }
}

static void faults_are_shown_where_they_are(void **state)
{
    (void)state;
    assert_one_fault("id,a\nc01,\"x\nc02,1\n", E131_QUOTE_UNCLOSED, 2, 5);
    assert_one_fault("id,a\nc01,\"x\" y\n", E132_QUOTE_THEN_TEXT, 2, 8);
    assert_one_fault("id,a\nc01,x \"y\"\n", E133_QUOTE_INSIDE, 2, 7);
    assert_one_fault("id,a\nc01\nc02,1\n", E134_ROW_FIELD_COUNT, 2, 1);
    assert_one_fault("id,a\nc01,1,2\n", E134_ROW_FIELD_COUNT, 2, 1);
    assert_one_fault("id,,b\nc01,1,2\n", E135_COLUMN_UNNAMED, 1, 4);
    assert_one_fault("id,a,\nc01,1,\n", E135_COLUMN_UNNAMED, 1, 6);
    assert_one_fault("id,a,a\nc01,1,2\n", E136_COLUMN_TWICE, 1, 6);
    assert_one_fault("id,a\nc01,\"x\x07\"\n", E139_FIELD_CONTROL_CHARACTER, 2, 7);
    assert_one_fault("id,a\nc01,\xE9\n", E104_BYTES_NOT_UTF8, 2, 5);
    assert_one_fault("", E101_FILE_EMPTY, 1, 1);
    assert_one_fault("\xEF\xBB\xBF\n\n", E101_FILE_EMPTY, 1, 1);
}

static void a_faulty_row_does_not_hide_the_others(void **state)
{
    (void)state;
    reading r = read_text("id,a\nc01\nc02,2\nc03,x\"y\nc04,4\n");
    assert_int_equal(diagnostics_kept(r.d), 2);
    assert_int_equal(r.table->row_count, 2);
    assert_string_equal(cell(&r, 0, 0), "c02");
    assert_string_equal(cell(&r, 1, 0), "c04");
    assert_int_equal(r.table->rows[1].line, 5);
    reading_free(&r);
}

static char *table_of(size_t rows, size_t columns, const char *content)
{
    buffer b = {0};
    for (size_t c = 0; c < columns; c++) {
        if (c > 0) buffer_char(&b, ',');
        buffer_char(&b, 'k');
        buffer_integer(&b, (int64_t)c);
    }
    for (size_t i = 0; i < rows; i++) {
        buffer_char(&b, '\n');
        for (size_t c = 0; c < columns; c++) {
            if (c > 0) buffer_char(&b, ',');
            buffer_text(&b, content);
        }
    }
    return b.bytes;
}

static void assert_limit(char *text, diagnostic_code code)
{
    reading r = read_text(text);
    assert_int_equal(diagnostics_kept(r.d), 1);
    assert_int_equal(diagnostics_at(r.d, 0).code, code);
    reading_free(&r);
    free(text);
}

static void every_size_has_a_limit(void **state)
{
    (void)state;
    char *longest = malloc(CSV_FIELD_MAX + 2);
    memset(longest, 'x', CSV_FIELD_MAX + 1);
    longest[CSV_FIELD_MAX + 1] = '\0';
    assert_limit(table_of(CSV_ROWS_MAX + 1, 2, "x"), E301_ROWS_TOO_MANY);
    assert_limit(table_of(1, CSV_COLUMNS_MAX + 1, "x"), E137_COLUMNS_TOO_MANY);
    assert_limit(table_of(1, 1, longest), E138_FIELD_TOO_LONG);
    assert_limit(table_of(40, 1, longest), E102_FILE_TOO_BIG);
    free(longest);
}

static void as_many_rows_and_columns_as_allowed_are_read(void **state)
{
    (void)state;
    char *text = table_of(CSV_ROWS_MAX, 2, "x");
    reading rows = read_text(text);
    assert_int_equal(rows.table->row_count, CSV_ROWS_MAX);
    assert_int_equal(diagnostics_kept(rows.d), 0);
    reading_free(&rows);
    free(text);
    text = table_of(2, CSV_COLUMNS_MAX, "x");
    reading columns = read_text(text);
    assert_int_equal(columns.table->column_count, CSV_COLUMNS_MAX);
    assert_int_equal(diagnostics_kept(columns.d), 0);
    reading_free(&columns);
    free(text);
}

static void a_byte_nul_in_a_cell_is_refused(void **state)
{
    (void)state;
    reading r = read_bytes("id,a\nc01,x\0y\n", 13);
    assert_int_equal(diagnostics_kept(r.d), 1);
    assert_int_equal(diagnostics_at(r.d, 0).code, E139_FIELD_CONTROL_CHARACTER);
    reading_free(&r);
}

static bool reads_csv(arena *small, const source *file, diagnostics *d)
{
    return csv_read(small, file, d) != NULL;
}

static void too_little_memory_is_an_error_and_no_crash(void **state)
{
    (void)state;
    too_little_memory_is_told(reads_csv, "id,a\nc01,1\nc02,\"x\"\"y\"\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_and_columns_are_found_by_name),
        cmocka_unit_test(quotes_hold_separators_quotes_and_lines),
        cmocka_unit_test(the_separator_is_found_in_the_header),
        cmocka_unit_test(a_mark_at_the_start_empty_lines_and_every_line_end_are_tolerated),
        cmocka_unit_test(every_cell_knows_its_place),
        cmocka_unit_test(numbers_take_a_comma_only_between_semicolons),
        cmocka_unit_test(what_is_no_number_is_not_read_as_one),
        cmocka_unit_test(faults_are_shown_where_they_are),
        cmocka_unit_test(a_faulty_row_does_not_hide_the_others),
        cmocka_unit_test(every_size_has_a_limit),
        cmocka_unit_test(as_many_rows_and_columns_as_allowed_are_read),
        cmocka_unit_test(a_byte_nul_in_a_cell_is_refused),
        cmocka_unit_test(too_little_memory_is_an_error_and_no_crash),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
