/* The measures of one session, against values computed apart and against their own definitions. */
#include "core/measure.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#include "fixture_play.h"
#include "vectors/reliance_vectors.h"

enum { RECORDS = 64 };

/* A state with nothing but records, as measures see it. */
typedef struct told {
    fixture f;
    state st;
    case_record records[RECORDS];
    reply_slot replies[1];
} told;

static void told_start(told *t)
{
    memset(t, 0, sizeof *t);
    fixture_make(&t->f);
    t->st = (state){.records = t->records, .record_capacity = RECORDS, .replies = t->replies};
}

static case_record *told_case(told *t)
{
    case_record *c = &t->records[t->st.record_count++];
    *c = (case_record){.stage = AT_SHIFT,
                       .is_scored = true,
                       .ended_on = END_ANSWERED,
                       .own = ANSWER_NONE,
                       .advice = ANSWER_NONE,
                       .final = ANSWER_NONE,
                       .own_confidence = -1,
                       .final_confidence = -1,
                       .own_correct = -1,
                       .advice_correct = -1,
                       .final_correct = -1,
                       .agreed = -1,
                       .switched = -1,
                       .final_response_us = FIELD_NULL};
    return c;
}

static case_record *told_trial(told *t, const int32_t trial[4])
{
    const int32_t truth = trial[0];
    case_record *c = told_case(t);
    c->advice = trial[1];
    c->own = trial[2];
    c->final = trial[3];
    c->advice_correct = c->advice == truth;
    c->own_correct = c->own == truth;
    c->final_correct = c->final == truth;
    c->agreed = c->final == c->advice;
    c->switched = c->own != c->advice && c->agreed;
    return c;
}

static measure_value of(const told *t, measure_id m)
{
    return measure_of(&t->f.s, &t->st, m);
}

static void assert_ratio(const told *t, measure_id m, reliance_ratio expected)
{
    measure_value v = of(t, m);
    assert_int_equal(v.denominator, expected.denominator);
    assert_int_equal(v.is_defined, expected.denominator > 0);
    if (!v.is_defined) return;
    assert_int_equal(v.numerator, expected.numerator);
    assert_true(fabs(v.value - (double)expected.numerator / expected.denominator) < 1e-12);
}

static void reliance_agrees_with_the_vectors(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < sizeof RELIANCE_VECTORS / sizeof *RELIANCE_VECTORS; i++) {
        const reliance_vector *v = &RELIANCE_VECTORS[i];
        told t;
        told_start(&t);
        for (int k = 0; k < v->trial_count; k++) told_trial(&t, v->trials[k]);
        assert_ratio(&t, MEASURE_ACCURACY, v->accuracy);
        assert_ratio(&t, MEASURE_ACCURACY_OWN, v->accuracy_own);
        assert_ratio(&t, MEASURE_ACCURACY_AI, v->accuracy_ai);
        assert_ratio(&t, MEASURE_AGREEMENT, v->agreement);
        assert_ratio(&t, MEASURE_AGREED_WHEN_RIGHT, v->agreed_when_right);
        assert_ratio(&t, MEASURE_AGREED_WHEN_WRONG, v->agreed_when_wrong);
    }
}

static void nothing_played_is_undefined_and_never_0(void **unused)
{
    (void)unused;
    told t;
    told_start(&t);
    for (int m = 0; m < MEASURE_COUNT; m++) {
        measure_value v = of(&t, (measure_id)m);
        assert_int_equal(v.is_defined, m == MEASURE_TIMEOUTS);
    }
}

static void only_answered_cases_enter_the_rates(void **unused)
{
    (void)unused;
    static const case_end OTHERS[] = {END_OPEN,      END_TIMED_OUT,   END_SKIPPED,
                                      END_ESCALATED, END_NOT_REACHED, END_ABORTED};
    told t;
    told_start(&t);
    told_trial(&t, (int32_t[]){1, 1, 0, 1});
    for (size_t i = 0; i < sizeof OTHERS / sizeof *OTHERS; i++) {
        told_trial(&t, (int32_t[]){1, 0, 0, 0})->ended_on = OTHERS[i];
    }
    assert_ratio(&t, MEASURE_ACCURACY, (reliance_ratio){1, 1});
    assert_ratio(&t, MEASURE_AGREEMENT, (reliance_ratio){1, 1});
    assert_ratio(&t, MEASURE_AGREED_WHEN_WRONG, (reliance_ratio){0, 0});
}

static void a_truth_bought_by_a_check_leaves_reliance_but_not_accuracy(void **unused)
{
    (void)unused;
    told t;
    told_start(&t);
    told_trial(&t, (int32_t[]){1, 1, 0, 1});
    told_trial(&t, (int32_t[]){1, 0, 0, 1})->checks = 1;
    assert_ratio(&t, MEASURE_ACCURACY, (reliance_ratio){2, 2});
    assert_ratio(&t, MEASURE_ACCURACY_AI, (reliance_ratio){1, 1});
    assert_ratio(&t, MEASURE_AGREEMENT, (reliance_ratio){1, 1});
}

static void unscored_cases_count_only_for_accuracy_alone(void **unused)
{
    (void)unused;
    told t;
    told_start(&t);
    for (int i = 0; i < 3; i++) {
        case_record *c = told_case(&t);
        c->is_scored = false;
        c->final = 0;
        c->final_correct = i != 2;
    }
    assert_ratio(&t, MEASURE_ACCURACY_OWN, (reliance_ratio){2, 3});
    assert_ratio(&t, MEASURE_ACCURACY, (reliance_ratio){0, 0});
    told_trial(&t, (int32_t[]){1, 1, 0, 1});
    assert_ratio(&t, MEASURE_ACCURACY_OWN, (reliance_ratio){0, 1}); /* own first answers win */
}

static void overconfidence_is_mean_confidence_less_accuracy(void **unused)
{
    (void)unused;
    told t;
    told_start(&t);
    told_trial(&t, (int32_t[]){1, 1, 0, 1})->final_confidence = 900;
    told_trial(&t, (int32_t[]){1, 1, 0, 0})->final_confidence = 700;
    told_trial(&t, (int32_t[]){1, 1, 0, 0}); /* not said: left out */
    measure_value v = of(&t, MEASURE_OVERCONFIDENCE);
    assert_int_equal(v.denominator, 2);
    assert_true(fabs(v.value - (0.8 - 0.5)) < 1e-12);
}

static void the_trust_gap_is_what_was_expected_less_what_was(void **unused)
{
    (void)unused;
    told t;
    told_start(&t);
    told_trial(&t, (int32_t[]){1, 1, 0, 1});
    told_trial(&t, (int32_t[]){1, 0, 0, 1});
    assert_false(of(&t, MEASURE_TRUST_GAP).is_defined);
    t.replies[0] = (reply_slot){.is_set = true, .value = 9, .option = INDEX_NONE};
    measure_value v = of(&t, MEASURE_TRUST_GAP);
    assert_true(v.is_defined);
    assert_true(fabs(v.value - (9.0 / 12.0 - 0.5)) < 1e-12);
}

static double median_of(const int64_t *times_us, int count)
{
    told t;
    told_start(&t);
    for (int i = 0; i < count; i++) {
        told_trial(&t, (int32_t[]){1, 1, 0, 1})->final_response_us = times_us[i];
    }
    measure_value v = of(&t, MEASURE_RESPONSE_MS_MEDIAN);
    assert_int_equal(v.numerator, count);
    return v.value;
}

static void the_median_response_is_exact_for_odd_and_even_counts(void **unused)
{
    (void)unused;
    assert_true(median_of((int64_t[]){5000}, 1) == 5.0);
    assert_true(median_of((int64_t[]){9000, 1000, 5000}, 3) == 5.0);
    assert_true(median_of((int64_t[]){9000, 1000, 5000, 7000}, 4) == 6.0);
    assert_true(median_of((int64_t[]){0, 0, 0, 7000}, 4) == 0.0);
    assert_true(median_of((int64_t[]){SESSION_TIME_MAX_US, 1, 1, 1}, 4) == 0.001);
}

static void timeouts_are_counted_of_all_scored_cases(void **unused)
{
    (void)unused;
    told t;
    told_start(&t);
    told_trial(&t, (int32_t[]){1, 1, 0, 1});
    told_trial(&t, (int32_t[]){1, 1, 0, 1})->ended_on = END_TIMED_OUT;
    told_case(&t)->ended_on = END_OPEN;
    measure_value v = of(&t, MEASURE_TIMEOUTS);
    assert_int_equal(v.numerator, 1);
    assert_int_equal(v.denominator, 2);
    assert_true(v.value == 1.0);
}

/* Own, advice, final; the fifth advice says what was thought already and weighs nothing. */
static void the_median_weight_of_advice_agrees_with_the_vectors(void **unused)
{
    (void)unused;
    static const int32_t rows[][3] = {{100, 200, 150}, {100, 200, 100}, {100, 200, 230},
                                      {100, 200, 80},  {50, 50, 60},    {10, 30, 25}};
    const answer_set numbers[] = {
        {.type = ANSWER_NUMBER, .number = {.max = 300, .step = 1}},
        {.type = ANSWER_NUMBER, .number = {.max = 300, .step = 1}},
    };
    told t;
    told_start(&t);
    t.f.s.answer_sets = numbers;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        case_record *c = told_case(&t);
        c->own = rows[i][0];
        c->advice = rows[i][1];
        c->final = rows[i][2];
    }
    const measure_value weight = of(&t, MEASURE_WEIGHT_OF_ADVICE);
    assert_int_equal(weight.denominator, 5);
    assert_true(fabs(weight.value - 0.5) < 1e-9);
}

static void every_measure_is_found_by_its_name(void **unused)
{
    (void)unused;
    for (int m = 0; m < MEASURE_COUNT; m++) {
        assert_int_equal(measure_named(measure_name((measure_id)m)), m);
    }
    assert_int_equal(measure_named("happiness"), MEASURE_COUNT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reliance_agrees_with_the_vectors),
        cmocka_unit_test(nothing_played_is_undefined_and_never_0),
        cmocka_unit_test(only_answered_cases_enter_the_rates),
        cmocka_unit_test(a_truth_bought_by_a_check_leaves_reliance_but_not_accuracy),
        cmocka_unit_test(unscored_cases_count_only_for_accuracy_alone),
        cmocka_unit_test(overconfidence_is_mean_confidence_less_accuracy),
        cmocka_unit_test(the_trust_gap_is_what_was_expected_less_what_was),
        cmocka_unit_test(the_median_response_is_exact_for_odd_and_even_counts),
        cmocka_unit_test(timeouts_are_counted_of_all_scored_cases),
        cmocka_unit_test(the_median_weight_of_advice_agrees_with_the_vectors),
        cmocka_unit_test(every_measure_is_found_by_its_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
