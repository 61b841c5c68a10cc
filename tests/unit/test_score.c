/* Points: on which occasions, under which conditions, and what confidence earns. */
#include "fixture_advised.h"

#include "vectors/reliance_vectors.h"

static int64_t points_of(const play *p)
{
    return now(p)->scores[0] / MILLION;
}

static int64_t harm_of(const play *p)
{
    return now(p)->scores[1] / MILLION;
}

/* One rule alone: it adds 10 points on that occasion. */
static void only_rule(fixture_rich *f, score_occasion on, const expression *when)
{
    f->rules[0] = (score_rule){on, when, {&f->plus_ten, 1}};
    f->plain.s.score_rule_count = 1;
}

static void a_condition_on_truth_and_choice_decides_who_scores(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    play *p = advised_play(&f);
    say(p, answer(p, PHASE_FINAL, 0)); /* truth 0: right */
    assert_int_equal(points_of(p), 10);
    say(p, answer(p, PHASE_FINAL, 0)); /* truth 1: wrong */
    assert_int_equal(points_of(p), 10);
    assert_int_equal(harm_of(p), 2);
    say(p, answer(p, PHASE_FINAL, 0));
    say(p, answer(p, PHASE_FINAL, 2)); /* truth red, answered green */
    assert_int_equal(harm_of(p), 9);
    play_end(p);
}

static void the_own_answer_scores_apart_from_the_decision(void **unused)
{
    (void)unused;
    static const step_kind STEPS[] = {STEP_OWN_ANSWER, STEP_AI_ADVICE, STEP_FINAL_ANSWER};
    fixture_rich f;
    fixture_advised_make(&f);
    rich_block(advised_block(&f), STEPS, 3);
    only_rule(&f, SCORE_OWN, condition_is_right());
    play *p = advised_play(&f);
    say(p, answer(p, PHASE_OWN, 0));
    assert_int_equal(points_of(p), 10);
    say(p, answer(p, PHASE_FINAL, 0));
    assert_int_equal(points_of(p), 10);
    say(p, answer(p, PHASE_OWN, 2)); /* truth 1 */
    assert_int_equal(points_of(p), 10);
    play_end(p);
}

static void each_occasion_scores_once_when_it_comes(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    only_rule(&f, SCORE_TIMEOUT, NULL);
    advised_block(&f)->time.limit_us = 10 * SECOND_US;
    play *p = advised_play(&f);
    wait_us(p, 10 * SECOND_US);
    assert_int_equal(points_of(p), 10);
    play_end(p);

    fixture_advised_make(&f);
    only_rule(&f, SCORE_SKIP, NULL);
    advised_block(&f)->may_skip = true;
    p = advised_play(&f);
    say(p, on_case(p, COMMAND_SKIP));
    assert_int_equal(points_of(p), 10);
    play_end(p);

    fixture_advised_make(&f);
    only_rule(&f, SCORE_CHECK, NULL);
    advised_block(&f)->checks_max = 1;
    p = advised_play(&f);
    say(p, on_case(p, COMMAND_CHECK));
    assert_int_equal(points_of(p), 10);
    play_end(p);

    fixture_advised_make(&f);
    only_rule(&f, SCORE_ASK_AI, NULL);
    advised_block(&f)->steps[0].on_request = true;
    p = advised_play(&f);
    assert_int_equal(points_of(p), 0);
    say(p, asking(p, ASK_ADVICE));
    assert_int_equal(points_of(p), 10);
    play_end(p);

    fixture_advised_make(&f);
    only_rule(&f, SCORE_STAGE_END, NULL);
    p = advised_play(&f);
    decide_all(p);
    assert_int_equal(points_of(p), 10);
    play_end(p);
}

static void asking_checking_escalating_and_evidence_cost_what_they_say(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    f.plain.s.score_rule_count = 0;
    block_stage *b = advised_block(&f);
    b->steps[0].on_request = true;
    b->steps[0].cost = b->check_cost = b->escalate_cost = (score_changes){&f.minus_three, 1};
    b->checks_max = 1;
    b->may_escalate = true;
    play *p = advised_play(&f);
    say(p, asking(p, ASK_ADVICE));
    assert_int_equal(points_of(p), -3);
    say(p, on_case(p, COMMAND_CHECK));
    assert_int_equal(points_of(p), -6);
    say(p, on_panel(p, COMMAND_OPEN_EVIDENCE, 1));
    assert_int_equal(points_of(p), -9);
    say(p, on_case(p, COMMAND_ESCALATE));
    assert_int_equal(points_of(p), -12);
    play_end(p);
}

static void an_unscored_block_neither_scores_nor_costs(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    block_stage *b = advised_block(&f);
    b->is_scored = false;
    b->checks_max = 1;
    b->check_cost = (score_changes){&f.minus_three, 1};
    play *p = advised_play(&f);
    say(p, on_case(p, COMMAND_CHECK));
    say(p, on_panel(p, COMMAND_OPEN_EVIDENCE, 1));
    decide_all(p);
    assert_int_equal(points_of(p), 0);
    play_end(p);
}

static void stated_confidence_earns_the_quadratic_score(void **unused)
{
    (void)unused;
    static const step_kind STEPS[] = {STEP_FINAL_ANSWER, STEP_FINAL_CONFIDENCE};
    for (size_t i = 0; i < sizeof CONFIDENCE_POINTS / sizeof *CONFIDENCE_POINTS; i++) {
        const confidence_points_vector *v = &CONFIDENCE_POINTS[i];
        fixture_rich f;
        fixture_advised_make(&f);
        f.plain.s.score_rule_count = 0;
        f.plain.s.confidence_points = 5 * (int64_t)MILLION;
        rich_block(advised_block(&f), STEPS, 2);
        play *p = advised_play(&f);
        say(p, answer(p, PHASE_FINAL, v->is_right ? 0 : 1)); /* truth 0 */
        say(p, sureness(p, PHASE_FINAL, v->permille));
        assert_true(now(p)->scores[0] == 5 * v->millionths);
        play_end(p);
    }
}

static void honest_confidence_earns_most(void **unused)
{
    (void)unused;
    for (int64_t belief = 0; belief <= 1000; belief += 50) {
        int64_t best = INT64_MIN, best_at = -1;
        for (int64_t said = 0; said <= 1000; said += 50) {
            int64_t right = 2000 * said - said * said, wrong = -said * said;
            int64_t expected = belief * right + (1000 - belief) * wrong;
            if (expected > best) best_at = said;
            if (expected > best) best = expected;
        }
        assert_int_equal(best_at, belief);
    }
}

static void no_confidence_score_is_given_where_none_is_declared(void **unused)
{
    (void)unused;
    static const step_kind STEPS[] = {STEP_FINAL_ANSWER, STEP_FINAL_CONFIDENCE};
    fixture_rich f;
    fixture_advised_make(&f);
    f.plain.s.score_rule_count = 0;
    f.plain.s.confidence_score = INDEX_NONE;
    rich_block(advised_block(&f), STEPS, 2);
    play *p = advised_play(&f);
    say(p, answer(p, PHASE_FINAL, 0));
    say(p, sureness(p, PHASE_FINAL, 900));
    assert_true(now(p)->scores[0] == 0);
    play_end(p);
}

static void a_block_knows_what_it_added(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    play *p = advised_play(&f);
    say(p, answer(p, PHASE_FINAL, 0));
    assert_true(now(p)->blocks[RICH_SHIFT].score_added[0] == 10 * (int64_t)MILLION);
    assert_true(now(p)->blocks[RICH_SHIFT].score_added[1] == 0); /* starts at 2 */
    play_end(p);
}

static void scores_stop_at_a_bound_instead_of_turning_over(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    only_rule(&f, SCORE_DECISION, NULL);
    f.plus_ten.add = INT64_MAX;
    play *p = advised_play(&f);
    decide_all(p);
    assert_true(now(p)->scores[0] == SCORE_MAX);
    play_end(p);
    f.plus_ten.add = INT64_MIN;
    p = advised_play(&f);
    decide_all(p);
    assert_true(now(p)->scores[0] == -SCORE_MAX);
    play_end(p);
}

static void time_in_a_condition_leaves_pauses_out(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    only_rule(&f, SCORE_DECISION, condition_on(EXPRESSION_LESS, SYMBOL_TIME, 0, 20));
    play *p = advised_play(&f);
    wait_us(p, 10 * SECOND_US);
    say(p, simple(COMMAND_PAUSE));
    wait_us(p, 60 * SECOND_US);
    say(p, simple(COMMAND_RESUME));
    wait_us(p, 9 * SECOND_US);
    say(p, answer(p, PHASE_FINAL, 0));
    assert_int_equal(points_of(p), 10);
    wait_us(p, 20 * SECOND_US);
    say(p, answer(p, PHASE_FINAL, 0));
    assert_int_equal(points_of(p), 10);
    play_end(p);
}

static void deciding_again_counts_the_last_decision_alone(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    advised_block(&f)->may_reopen = true;
    play *p = advised_play(&f);
    const uint16_t first = running_case(p)->case_; /* truth 0 */
    const int32_t decisions[] = {0, 0, 2, 1, 0};
    const int64_t points[] = {10, 10, 0, 0, 10}, harm[] = {2, 2, 9, 2, 2};
    for (int i = 0; i < 5; i++) {
        record again = simple(COMMAND_REOPEN);
        again.case_ = first;
        if (i > 0) say(p, again);
        say(p, answer(p, PHASE_FINAL, decisions[i]));
        assert_int_equal(points_of(p), points[i]);
        assert_int_equal(harm_of(p), harm[i]);
    }
    play_end(p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_condition_on_truth_and_choice_decides_who_scores),
        cmocka_unit_test(the_own_answer_scores_apart_from_the_decision),
        cmocka_unit_test(each_occasion_scores_once_when_it_comes),
        cmocka_unit_test(asking_checking_escalating_and_evidence_cost_what_they_say),
        cmocka_unit_test(an_unscored_block_neither_scores_nor_costs),
        cmocka_unit_test(stated_confidence_earns_the_quadratic_score),
        cmocka_unit_test(honest_confidence_earns_most),
        cmocka_unit_test(no_confidence_score_is_given_where_none_is_declared),
        cmocka_unit_test(a_block_knows_what_it_added),
        cmocka_unit_test(scores_stop_at_a_bound_instead_of_turning_over),
        cmocka_unit_test(time_in_a_condition_leaves_pauses_out),
        cmocka_unit_test(deciding_again_counts_the_last_decision_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
