/* Charts as descriptions: the table made from the same data, axes, and what is refused. */
#include "fixture_tree.h"

#include "tree/chart.h"

#include <string.h>

static const chart_mark cells[4] = {
    {.id = "a", .note = "terecht", .count = 8, .tone = CHART_RIGHT},
    {.id = "b", .note = "te veel", .count = 3, .tone = CHART_WRONG},
    {.id = "c", .note = "te weinig", .count = 1, .tone = CHART_WRONG},
    {.id = "d", .count = 0, .tone = CHART_RIGHT},
};

static const chart agreed = {.kind = CHART_DOTS_2X2,
                             .id = "agreed",
                             .title = "Eens met IRIS?",
                             .column_heads = {"juist (9)", "fout (3)"},
                             .row_heads = {"Eens", "Niet eens"},
                             .marks = cells,
                             .mark_count = 4};

static const chart_mark times[3] = {
    {.id = "c09", .label = "1", .shown = "0,8 s", .value = 0.8, .has_value = true},
    {.id = "c10", .label = "2"},
    {.id = "c11", .label = "3", .value = 0.31, .has_value = true, .count = 2, .total = 5},
};

static chart time_chart(void)
{
    return (chart){.kind = CHART_SERIES,
                   .id = "time",
                   .title = "Tempo",
                   .marks = times,
                   .mark_count = 3,
                   .of = "van",
                   .head_label = "Staal",
                   .head_value = "Seconden per woord"};
}

static const char *cell(const text_table *t, size_t row, size_t column)
{
    return t->cells[row * t->column_count + column];
}

static void test_the_table_of_four_cells_says_count_and_word(void **state)
{
    (void)state;
    arena memory;
    text_table t;
    arena_init(&memory, 0);
    assert_true(chart_table(&agreed, &memory, &t));
    assert_int_equal(t.row_count, 3);
    assert_int_equal(t.column_count, 3);
    assert_string_equal(cell(&t, 0, 2), "fout (3)");
    assert_string_equal(cell(&t, 1, 0), "Eens");
    assert_string_equal(cell(&t, 1, 2), "3 \xC2\xB7 te veel");
    assert_string_equal(cell(&t, 2, 2), "0");
    arena_free(&memory);
}

static void test_a_table_has_a_column_for_every_head_and_a_row_for_every_mark(void **state)
{
    (void)state;
    arena memory;
    text_table t;
    chart c = time_chart();
    arena_init(&memory, 0);
    assert_true(chart_table(&c, &memory, &t));
    assert_int_equal(t.column_count, 2);
    assert_int_equal(t.row_count, 4);
    assert_string_equal(cell(&t, 0, 1), "Seconden per woord");
    assert_string_equal(cell(&t, 1, 1), "0,8 s");
    assert_string_equal(cell(&t, 3, 1), "2 van 5");
    arena_free(&memory);
}

static void test_a_table_says_which_columns_hold_numbers(void **state)
{
    (void)state;
    arena memory;
    text_table t;
    chart c = time_chart();
    c.head_note = "Oordeel";
    arena_init(&memory, 0);
    assert_true(chart_table(&c, &memory, &t));
    assert_int_equal(t.number_columns, 2);
    arena_free(&memory);
}

static void test_what_was_not_measured_is_said_and_not_zero(void **state)
{
    (void)state;
    arena memory;
    text_table t;
    chart c = time_chart();
    arena_init(&memory, 0);
    assert_true(chart_table(&c, &memory, &t));
    assert_string_equal(cell(&t, 2, 1), "\xE2\x80\x93");
    arena_free(&memory);
}

static void test_without_memory_there_is_no_table(void **state)
{
    (void)state;
    for (size_t limit = 1; limit < 400; limit += 13) {
        arena memory;
        text_table t;
        chart c = time_chart();
        c.head_count = "Aantal";
        arena_init(&memory, limit);
        if (chart_table(&c, &memory, &t)) {
            for (size_t i = 0; i < t.row_count * t.column_count; i++) assert_non_null(t.cells[i]);
        }
        arena_free(&memory);
    }
}

static void test_an_axis_ends_at_a_round_number_above_all_marks(void **state)
{
    (void)state;
    chart c = time_chart();
    assert_true(chart_axis_top(&c, &c.y) >= 0.8);
    assert_true(chart_axis_top(&c, &c.y) <= 1.0);
    c.y.max = 12;
    assert_true(chart_axis_top(&c, &c.y) == 12);
    c.mark_count = 0;
    c.y.max = 0;
    assert_true(chart_axis_top(&c, &c.y) == 1);
}

static void test_ticks_are_one_two_or_five(void **state)
{
    (void)state;
    assert_true(chart_tick(12, 6) == 2);
    assert_true(chart_tick(100, 4) == 50);
    assert_true(chart_tick(1, 5) > 0.19 && chart_tick(1, 5) < 0.21);
    assert_true(chart_tick(0, 5) == 1);
}

static void test_a_description_that_cannot_be_drawn_is_refused(void **state)
{
    (void)state;
    chart c = agreed;
    assert_null(chart_flaw(&c));
    c.mark_count = 3;
    assert_non_null(chart_flaw(&c));
    c = agreed;
    c.row_heads[1] = NULL;
    assert_non_null(chart_flaw(&c));
    c = agreed;
    c.title = NULL;
    assert_non_null(chart_flaw(&c));
    c = agreed;
    c.mark_count = 0;
    assert_non_null(chart_flaw(&c));
    c.empty = "Er is nog niets te zien.";
    assert_null(chart_flaw(&c));
}

static void test_a_share_above_its_whole_is_refused(void **state)
{
    (void)state;
    chart_mark mark = {.id = "own", .label = "Jij", .count = 5, .total = 4};
    chart c = {.kind = CHART_BARS, .id = "a", .title = "A", .marks = &mark, .mark_count = 1};
    assert_non_null(chart_flaw(&c));
    mark.count = 4;
    assert_null(chart_flaw(&c));
    mark.at_permille = 1001;
    assert_non_null(chart_flaw(&c));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_table_of_four_cells_says_count_and_word),
        cmocka_unit_test(test_a_table_has_a_column_for_every_head_and_a_row_for_every_mark),
        cmocka_unit_test(test_a_table_says_which_columns_hold_numbers),
        cmocka_unit_test(test_what_was_not_measured_is_said_and_not_zero),
        cmocka_unit_test(test_without_memory_there_is_no_table),
        cmocka_unit_test(test_an_axis_ends_at_a_round_number_above_all_marks),
        cmocka_unit_test(test_ticks_are_one_two_or_five),
        cmocka_unit_test(test_a_description_that_cannot_be_drawn_is_refused),
        cmocka_unit_test(test_a_share_above_its_whole_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
