/* An exact quota of errors: how many, where, and that nothing favours a case. */
#include "closeness.h"

#include "core/agents/error_plan.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { CASES_MAX = 5000 };

typedef struct plan {
    agent a;
    int8_t forced[CASES_MAX];
    uint16_t order[CASES_MAX], wrong[CASES_MAX];
    uint16_t count, wrong_count;
    arena scratch;
} plan;

static void plan_start(plan *p, double accuracy, uint16_t count)
{
    memset(p, 0, sizeof *p);
    p->a = (agent){.accuracy = accuracy, .forced = p->forced};
    p->count = count;
    for (uint16_t i = 0; i < count; i++) p->order[i] = i;
    arena_init(&p->scratch, 0);
}

static void plan_draw(plan *p, uint64_t seed)
{
    random_stream r = random_open(seed, "plan");
    arena_reset(&p->scratch);
    p->wrong_count = error_plan_draw(&r, &p->a, p->order, p->count, &p->scratch, p->wrong);
}

static bool is_wrong(const plan *p, uint16_t case_index)
{
    for (uint16_t i = 0; i < p->wrong_count; i++) {
        if (p->wrong[i] == case_index) return true;
    }
    return false;
}

static int wrong_between(const plan *p, uint16_t from, uint16_t to)
{
    int count = 0;
    for (uint16_t i = from; i < to; i++) count += is_wrong(p, i);
    return count;
}

static plan *plan_new(double accuracy, uint16_t count)
{
    plan *p = test_malloc(sizeof *p);
    plan_start(p, accuracy, count);
    return p;
}

static void plan_free(plan *p)
{
    arena_free(&p->scratch);
    test_free(p);
}

static void the_quota_is_exact_for_every_seed_and_count(void **unused)
{
    (void)unused;
    for (uint16_t count = 1; count <= 40; count++) {
        plan *p = plan_new(0.7, count);
        bool is_whole;
        uint16_t expected = error_plan_count(&p->a, count, &is_whole);
        assert_int_equal(is_whole, count % 10 == 0);
        for (uint64_t seed = 0; seed < 20; seed++) {
            plan_draw(p, seed);
            assert_int_equal(p->wrong_count, expected);
        }
        plan_free(p);
    }
}

static void the_planned_cases_are_distinct_and_ascending(void **unused)
{
    (void)unused;
    plan *p = plan_new(0.4, 50);
    for (uint16_t i = 0; i < 50; i++) p->order[i] = (uint16_t)(49 - i);
    p->a.phases[0] = (agent_phase){.accuracy = 0.2, .at_case = 20};
    p->a.phase_count = 1;
    for (uint64_t seed = 0; seed < 50; seed++) {
        plan_draw(p, seed);
        for (uint16_t i = 1; i < p->wrong_count; i++) assert_true(p->wrong[i] > p->wrong[i - 1]);
    }
    plan_free(p);
}

static void each_third_holds_its_share_give_or_take_one(void **unused)
{
    (void)unused;
    for (uint16_t count = 6; count <= 36; count++) {
        plan *p = plan_new(0.6, count);
        for (uint64_t seed = 0; seed < 30; seed++) {
            plan_draw(p, seed);
            for (int t = 0; t < 3; t++) {
                uint16_t from = (uint16_t)(count * t / 3);
                int here = wrong_between(p, from, (uint16_t)(count * (t + 1) / 3));
                assert_in_range(here, p->wrong_count / 3, p->wrong_count / 3 + 1);
            }
        }
        plan_free(p);
    }
}

static void no_place_is_favoured(void **unused)
{
    (void)unused;
    int wrong_at[12] = {0};
    plan *p = plan_new(0.75, 12);
    for (uint64_t seed = 0; seed < 8000; seed++) {
        plan_draw(p, seed);
        for (uint16_t i = 0; i < p->wrong_count; i++) wrong_at[p->wrong[i]]++;
    }
    for (int i = 0; i < 12; i++) assert_in_range(wrong_at[i], 1800, 2200); /* 2000, sd 39 */
    plan_free(p);
}

static void forced_errors_come_first_and_forced_right_cases_never_err(void **unused)
{
    (void)unused;
    plan *p = plan_new(0.75, 12);
    p->forced[0] = p->forced[1] = -1; /* both in the first third */
    p->forced[5] = p->forced[9] = 1;
    for (uint64_t seed = 0; seed < 200; seed++) {
        plan_draw(p, seed);
        assert_int_equal(p->wrong_count, 3);
        assert_true(is_wrong(p, 0) && is_wrong(p, 1));
        assert_false(is_wrong(p, 5) || is_wrong(p, 9));
        assert_int_equal(wrong_between(p, 2, 4), 0);
    }
    plan_free(p);
}

static void more_forced_errors_than_the_quota_all_stay(void **unused)
{
    (void)unused;
    plan *p = plan_new(0.75, 12);
    for (int i = 0; i < 5; i++) p->forced[i * 2] = -1;
    plan_draw(p, 1);
    assert_int_equal(p->wrong_count, 5);
    plan_free(p);
}

static void where_too_few_cases_are_free_all_of_them_err(void **unused)
{
    (void)unused;
    plan *p = plan_new(0.25, 12);
    for (int i = 0; i < 8; i++) p->forced[i] = 1;
    plan_draw(p, 1);
    assert_int_equal(p->wrong_count, 4);
    assert_int_equal(wrong_between(p, 8, 12), 4);
    plan_free(p);
}

static void each_phase_has_a_quota_of_its_own(void **unused)
{
    (void)unused;
    plan *p = plan_new(1.0, 20);
    p->a.phases[0] = (agent_phase){.accuracy = 0.5, .at_case = 11};
    p->a.phases[1] = (agent_phase){.accuracy = 0.0, .at_case = 17};
    p->a.phases[2] = (agent_phase){.accuracy = 0.0, .at_case = 0}; /* only by an event */
    p->a.phase_count = 3;
    for (uint64_t seed = 0; seed < 50; seed++) {
        plan_draw(p, seed);
        assert_int_equal(wrong_between(p, 0, 10), 0);
        assert_int_equal(wrong_between(p, 10, 16), 3);
        assert_int_equal(wrong_between(p, 16, 20), 4);
    }
    plan_free(p);
}

static void phases_may_be_listed_in_any_order(void **unused)
{
    (void)unused;
    plan *p = plan_new(1.0, 20);
    p->a.phases[0] = (agent_phase){.accuracy = 0.0, .at_case = 17};
    p->a.phases[1] = (agent_phase){.accuracy = 0.5, .at_case = 11};
    p->a.phase_count = 2;
    plan_draw(p, 3);
    assert_int_equal(wrong_between(p, 0, 10), 0);
    assert_int_equal(wrong_between(p, 10, 16), 3);
    assert_int_equal(wrong_between(p, 16, 20), 4);
    assert_true(error_plan_accuracy(&p->a, 10) == 1.0);
    assert_true(error_plan_accuracy(&p->a, 11) == 0.5);
    assert_true(error_plan_accuracy(&p->a, 20) == 0.0);
    plan_free(p);
}

static void a_phase_from_the_first_case_replaces_the_plain_accuracy(void **unused)
{
    (void)unused;
    plan *p = plan_new(0.0, 10);
    p->a.phases[0] = (agent_phase){.accuracy = 1.0, .at_case = 1};
    p->a.phases[1] = (agent_phase){.accuracy = 0.0, .at_case = 60};
    p->a.phase_count = 2;
    assert_int_equal(error_plan_count(&p->a, 10, NULL), 0);
    plan_draw(p, 1);
    assert_int_equal(p->wrong_count, 0);
    plan_free(p);
}

static void without_phases_the_order_shown_does_not_move_the_errors(void **unused)
{
    (void)unused;
    plan *one = plan_new(0.75, 24);
    plan *other = plan_new(0.75, 24);
    random_stream r = random_open(5, "order");
    random_shuffle(&r, other->order, 24);
    plan_draw(one, 9);
    plan_draw(other, 9);
    assert_int_equal(one->wrong_count, other->wrong_count);
    assert_memory_equal(one->wrong, other->wrong, one->wrong_count * sizeof(uint16_t));
    plan_free(one);
    plan_free(other);
}

static void no_cases_and_the_most_cases_are_both_planned(void **unused)
{
    (void)unused;
    plan *p = plan_new(0.5, 0);
    plan_draw(p, 1);
    assert_int_equal(p->wrong_count, 0);
    plan_free(p);
    p = plan_new(0.5, CASES_MAX);
    plan_draw(p, 1);
    assert_int_equal(p->wrong_count, CASES_MAX / 2);
    plan_free(p);
}

static uint16_t longest_run_of(const plan *p)
{
    uint16_t longest = 0, run = 0;
    for (uint16_t i = 0; i < p->count; i++) {
        run = is_wrong(p, p->order[i]) ? (uint16_t)(run + 1) : 0;
        if (run > longest) longest = run;
    }
    return longest;
}

static void the_first_error_is_where_it_was_declared(void **unused)
{
    (void)unused;
    plan *p = plan_new(0.75, 12);
    for (uint16_t i = 0; i < 12; i++) p->order[i] = (uint16_t)(i * 5 % 12);
    for (p->a.first_failure = 1; p->a.first_failure <= 10; p->a.first_failure++) {
        for (uint64_t seed = 0; seed < 50; seed++) {
            plan_draw(p, seed);
            assert_int_equal(p->wrong_count, 3);
            for (uint16_t i = 0; i + 1 < p->a.first_failure; i++)
                assert_false(is_wrong(p, p->order[i]));
            assert_true(is_wrong(p, p->order[p->a.first_failure - 1]));
        }
    }
    plan_free(p);
}

static void a_case_that_is_always_right_moves_the_first_error_on(void **unused)
{
    (void)unused;
    plan *p = plan_new(0.75, 12);
    p->a.first_failure = 4;
    p->forced[3] = p->forced[4] = 1;
    plan_draw(p, 1);
    assert_int_equal(p->wrong_count, 3);
    assert_int_equal(p->wrong[0], 5);
    plan_free(p);
}

static void without_errors_there_is_no_first_one(void **unused)
{
    (void)unused;
    plan *p = plan_new(1, 12);
    p->a.first_failure = 4;
    plan_draw(p, 1);
    assert_int_equal(p->wrong_count, 0);
    plan_free(p);
}

/* Up to as many errors as fit at all, and with a first failure besides. */
static void errors_never_follow_each_other_longer_than_declared(void **unused)
{
    (void)unused;
    for (uint16_t run = 1; run <= 3; run++) {
        for (uint16_t errors = 0; errors <= 20; errors++) {
            plan *p = plan_new(1 - errors / 20.0, 20);
            p->a.max_run = run;
            p->a.first_failure = errors % 2 ? 3 : 0;
            const bool fits = error_plan_fits(&p->a, errors, 20);
            for (uint64_t seed = 0; fits && seed < 20; seed++) {
                plan_draw(p, seed);
                assert_int_equal(p->wrong_count, errors);
                assert_true(longest_run_of(p) <= run);
                if (p->a.first_failure) assert_int_equal(p->wrong[0], 2);
            }
            plan_free(p);
        }
    }
}

static void what_does_not_fit_is_known(void **unused)
{
    (void)unused;
    const agent alternating = {.max_run = 1};
    assert_true(error_plan_fits(&alternating, 10, 20));
    assert_false(error_plan_fits(&alternating, 11, 20));
    assert_true(error_plan_fits(&alternating, 11, 21));
    const agent late = {.first_failure = 18};
    assert_true(error_plan_fits(&late, 3, 20));
    assert_false(error_plan_fits(&late, 4, 20));
    const agent beyond = {.first_failure = 21};
    assert_false(error_plan_fits(&beyond, 1, 20));
    assert_true(error_plan_fits(&beyond, 0, 20));
}

/* Three of four right in one group, one of four in the other; the rest by the plain accuracy. */
static void each_group_has_a_quota_of_its_own(void **unused)
{
    (void)unused;
    static const agent_stratum strata[] = {{.accuracy = 1}, {.accuracy = 0.75}, {.accuracy = 0.25}};
    uint8_t of[20];
    plan *p = plan_new(1, 20);
    for (uint16_t i = 0; i < 20; i++) of[i] = (uint8_t)(i < 12 ? 0 : 1 + i % 2);
    p->a.strata = strata;
    p->a.stratum_count = 3;
    p->a.stratum_of = of;
    for (uint64_t seed = 0; seed < 50; seed++) {
        int wrong[3] = {0};
        plan_draw(p, seed);
        for (uint16_t i = 0; i < p->wrong_count; i++) wrong[of[p->wrong[i]]]++;
        assert_int_equal(wrong[0], 0);
        assert_int_equal(wrong[1], 1);
        assert_int_equal(wrong[2], 3);
        for (uint16_t i = 1; i < p->wrong_count; i++) assert_true(p->wrong[i] > p->wrong[i - 1]);
    }
    plan_free(p);
}

/* From .9 at the first case to .5 at the last: six errors of 20, more of them late, each place as
 * often as its accuracy says. */
static void a_drift_keeps_its_total_and_each_place_its_share(void **unused)
{
    (void)unused;
    enum { ROUNDS = 4000 };
    int wrong_at[20] = {0};
    plan *p = plan_new(0.9, 20);
    p->a.drift = (agent_drift){.to = 0.5, .from_case = 1, .until_case = 20};
    assert_int_equal(error_plan_count(&p->a, 20, NULL), 6);
    for (uint64_t seed = 0; seed < ROUNDS; seed++) {
        plan_draw(p, seed);
        assert_int_equal(p->wrong_count, 6);
        for (uint16_t i = 0; i < p->wrong_count; i++) wrong_at[p->wrong[i]]++;
    }
    for (uint16_t i = 0; i < 20; i++) {
        const double expected = ROUNDS * (1 - error_plan_accuracy(&p->a, (uint16_t)(i + 1)));
        assert_close(wrong_at[i], expected, 150); /* sd at most 32 */
    }
    plan_free(p);
}

static void a_drift_at_once_is_a_step(void **unused)
{
    (void)unused;
    plan *p = plan_new(1, 20);
    p->a.drift = (agent_drift){.to = 0, .from_case = 15, .until_case = 15};
    plan_draw(p, 1);
    assert_int_equal(p->wrong_count, 6);
    assert_int_equal(p->wrong[0], 14);
    plan_free(p);
}

static void what_is_forced_counts_within_a_drift(void **unused)
{
    (void)unused;
    plan *p = plan_new(0.9, 20);
    p->a.drift = (agent_drift){.to = 0.5, .from_case = 1, .until_case = 20};
    p->forced[0] = p->forced[1] = -1;
    p->forced[19] = 1;
    for (uint64_t seed = 0; seed < 100; seed++) {
        plan_draw(p, seed);
        assert_int_equal(p->wrong_count, 6);
        assert_true(is_wrong(p, 0) && is_wrong(p, 1) && !is_wrong(p, 19));
    }
    plan_free(p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_quota_is_exact_for_every_seed_and_count),
        cmocka_unit_test(the_planned_cases_are_distinct_and_ascending),
        cmocka_unit_test(each_third_holds_its_share_give_or_take_one),
        cmocka_unit_test(no_place_is_favoured),
        cmocka_unit_test(forced_errors_come_first_and_forced_right_cases_never_err),
        cmocka_unit_test(more_forced_errors_than_the_quota_all_stay),
        cmocka_unit_test(where_too_few_cases_are_free_all_of_them_err),
        cmocka_unit_test(each_phase_has_a_quota_of_its_own),
        cmocka_unit_test(phases_may_be_listed_in_any_order),
        cmocka_unit_test(a_phase_from_the_first_case_replaces_the_plain_accuracy),
        cmocka_unit_test(without_phases_the_order_shown_does_not_move_the_errors),
        cmocka_unit_test(no_cases_and_the_most_cases_are_both_planned),
        cmocka_unit_test(the_first_error_is_where_it_was_declared),
        cmocka_unit_test(a_case_that_is_always_right_moves_the_first_error_on),
        cmocka_unit_test(without_errors_there_is_no_first_one),
        cmocka_unit_test(errors_never_follow_each_other_longer_than_declared),
        cmocka_unit_test(what_does_not_fit_is_known),
        cmocka_unit_test(each_group_has_a_quota_of_its_own),
        cmocka_unit_test(a_drift_keeps_its_total_and_each_place_its_share),
        cmocka_unit_test(a_drift_at_once_is_a_step),
        cmocka_unit_test(what_is_forced_counts_within_a_drift),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
