/* The table of commands and events, and the check of records against it. */
#include "core/record_check.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#include "fixture_rich.h"

static void every_kind_has_a_row_and_is_found_by_its_name(void **unused)
{
    (void)unused;
    for (int k = 0; k < COMMAND_KIND_COUNT; k++) {
        assert_non_null(command_layout((command_kind)k)->name);
        assert_int_equal(command_named(command_layout((command_kind)k)->name), k);
    }
    for (int k = 0; k < EVENT_KIND_COUNT; k++) {
        assert_non_null(event_layout((event_kind)k)->name);
        assert_int_equal(event_named(event_layout((event_kind)k)->name), k);
    }
    assert_int_equal(command_named("dance"), COMMAND_KIND_COUNT);
    assert_int_equal(event_named(""), EVENT_KIND_COUNT);
}

static void assert_layout_sound(const record_layout *layout)
{
    int count = 0;
    while (count < RECORD_FIELDS_MAX && layout->fields[count]) count++;
    assert_true(count < RECORD_FIELDS_MAX);
    for (int i = 0; i < count; i++) {
        for (int k = 0; k < i; k++) {
            assert_string_not_equal(layout->fields[i]->name, layout->fields[k]->name);
            assert_int_not_equal(layout->fields[i]->offset, layout->fields[k]->offset);
        }
    }
    for (int i = 0; i < RECORD_OPTIONAL_MAX && layout->optional[i]; i++) {
        bool is_field = false;
        for (int k = 0; k < count; k++) is_field |= layout->fields[k] == layout->optional[i];
        assert_true(is_field);
    }
}

static void no_row_names_a_field_twice_or_forgives_one_it_lacks(void **unused)
{
    (void)unused;
    for (int k = 0; k < COMMAND_KIND_COUNT; k++) {
        assert_layout_sound(command_layout((command_kind)k));
    }
    for (int k = 0; k < EVENT_KIND_COUNT; k++) {
        assert_layout_sound(event_layout((event_kind)k));
    }
}

static void a_new_record_holds_nothing(void **unused)
{
    (void)unused;
    record r = record_make(COMMAND_ANSWER, BY_BOT);
    assert_int_equal(r.kind, COMMAND_ANSWER);
    assert_int_equal(r.by, BY_BOT);
    for (int k = 0; k < EVENT_KIND_COUNT; k++) {
        const record_layout *layout = event_layout((event_kind)k);
        for (int i = 0; layout->fields[i]; i++) {
            const field_definition *f = layout->fields[i];
            if (f->type == FIELD_TEXT || f->type == FIELD_CASE_LIST) continue;
            assert_true(*(const int64_t *)((const char *)&r + f->offset) == FIELD_NULL);
        }
    }
    assert_null(r.text);
    assert_int_equal(r.list_count, 0);
}

static void actors_are_named_but_for_the_seat(void **unused)
{
    (void)unused;
    assert_null(actor_name(BY_SEAT));
    assert_string_equal(actor_name(BY_FACILITATOR), "facilitator");
    assert_string_equal(actor_name(BY_CLOCK), "clock");
}

static record good_answer(void)
{
    record r = record_make(COMMAND_ANSWER, BY_SEAT);
    r.phase = PHASE_FINAL;
    r.case_ = 0;
    r.choice = 2;
    return r;
}

static void a_complete_command_is_possible(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_rich_make(&f);
    record r = good_answer();
    assert_null(command_problem(&f.plain.s, &r));
}

static void a_missing_or_impossible_field_is_named_by_its_reason(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_rich_make(&f);
    record r = good_answer();
    r.case_ = FIELD_NULL;
    assert_string_equal(command_problem(&f.plain.s, &r), "other_case");
    r.case_ = RICH_CASES;
    assert_string_equal(command_problem(&f.plain.s, &r), "other_case");
    r = good_answer();
    r.choice = 3;
    assert_string_equal(command_problem(&f.plain.s, &r), "no_such_answer");
    r = good_answer();
    r.phase = 17;
    assert_string_equal(command_problem(&f.plain.s, &r), "no_such_name");
    r = good_answer();
    r.kind = COMMAND_KIND_COUNT;
    assert_string_equal(command_problem(&f.plain.s, &r), "no_such_command");
    r = good_answer();
    r.by = -1;
    assert_string_equal(command_problem(&f.plain.s, &r), "no_such_actor");
}

static void a_numeric_answer_counts_steps_from_the_least_value(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_rich_make(&f);
    record r = good_answer();
    r.case_ = FIXTURE_CASES;
    r.choice = 10; /* -2 + 10 * 0.5 = 3 */
    assert_null(command_problem(&f.plain.s, &r));
    r.choice = 11;
    assert_string_equal(command_problem(&f.plain.s, &r), "no_such_answer");
}

static void a_range_that_its_step_does_not_divide_ends_below_its_maximum(void **unused)
{
    (void)unused;
    const number_range tens = {.min = 0, .max = 10, .step = 4};
    const number_range tenths = {.min = 0, .max = 0.3, .step = 0.1};
    assert_int_equal(number_range_steps(&tens), 2);
    assert_int_equal(number_range_steps(&tenths), 3);
    const question years = {.min = 0, .max = 10, .step = 4};
    assert_int_equal(question_steps(&years), 2);
}

static void a_panel_belongs_to_the_set_of_its_case(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_rich_make(&f);
    record r = record_make(COMMAND_OPEN_EVIDENCE, BY_SEAT);
    r.case_ = ALONE_CASES;
    r.panel = 1;
    assert_null(command_problem(&f.plain.s, &r));
    r.case_ = 0; /* a set without panels */
    assert_string_equal(command_problem(&f.plain.s, &r), "no_such_panel");
}

static void a_text_must_be_short_and_utf8(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_rich_make(&f);
    char text[REPLY_TEXT_MAX + 2];
    memset(text, 'a', sizeof text);
    text[REPLY_TEXT_MAX] = '\0';
    record r = record_make(COMMAND_PAUSE, BY_SEAT);
    r.text = text;
    assert_null(command_problem(&f.plain.s, &r));
    text[REPLY_TEXT_MAX] = 'a';
    text[REPLY_TEXT_MAX + 1] = '\0';
    assert_string_equal(command_problem(&f.plain.s, &r), "no_such_text");
    r.text = "\xC3(";
    assert_string_equal(command_problem(&f.plain.s, &r), "no_such_text");
    r.text = NULL;
    assert_null(command_problem(&f.plain.s, &r));
}

static void an_event_with_an_index_outside_the_scenario_is_impossible(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_rich_make(&f);
    record e = record_make(EVENT_SCORED, BY_CLOCK);
    e.score = 1;
    e.add = e.total = 5;
    assert_true(event_is_possible(&f.plain.s, &e));
    e.score = 2;
    assert_false(event_is_possible(&f.plain.s, &e));
    e.score = 1;
    e.total = SCORE_MAX + 1;
    assert_false(event_is_possible(&f.plain.s, &e));
    e.total = 5;
    e.kind = -1;
    assert_false(event_is_possible(&f.plain.s, &e));
}

static void a_list_of_cases_holds_cases_only(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_rich_make(&f);
    uint16_t cases[] = {1, 2, RICH_CASES};
    record e = record_make(EVENT_CASES_DRAWN, BY_SEAT);
    e.stage = RICH_SHIFT;
    e.list = cases;
    e.list_count = 2;
    assert_true(event_is_possible(&f.plain.s, &e));
    e.list_count = 3;
    assert_false(event_is_possible(&f.plain.s, &e));
    e.list = NULL;
    assert_false(event_is_possible(&f.plain.s, &e));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind_has_a_row_and_is_found_by_its_name),
        cmocka_unit_test(no_row_names_a_field_twice_or_forgives_one_it_lacks),
        cmocka_unit_test(a_new_record_holds_nothing),
        cmocka_unit_test(actors_are_named_but_for_the_seat),
        cmocka_unit_test(a_complete_command_is_possible),
        cmocka_unit_test(a_missing_or_impossible_field_is_named_by_its_reason),
        cmocka_unit_test(a_numeric_answer_counts_steps_from_the_least_value),
        cmocka_unit_test(a_range_that_its_step_does_not_divide_ends_below_its_maximum),
        cmocka_unit_test(a_panel_belongs_to_the_set_of_its_case),
        cmocka_unit_test(a_text_must_be_short_and_utf8),
        cmocka_unit_test(an_event_with_an_index_outside_the_scenario_is_impossible),
        cmocka_unit_test(a_list_of_cases_holds_cases_only),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
