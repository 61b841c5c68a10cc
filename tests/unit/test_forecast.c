/* Numbers: what a forecaster says, how near a decision has to stay, how far off everybody was. */
#include "fixture_advised.h"

#include "core/agents/forecast.h"
#include "core/answer_span.h"
#include "core/bot.h"
#include "core/number.h"

enum { DRAWS = 4000 };

static const number_range LOAVES = {.min = 20, .max = 240, .step = 1, .right_within = 8};

/* The fixture's numbers: -2 to 3 in halves, truths at steps 0, 2, 4, 6, 8, 10. */
static agent *forecaster(fixture_rich *f)
{
    fixture_advised_numbers(f);
    agent *a = &f->agents[RICH_IRIS];
    a->model = ADVISOR_NUMERIC;
    a->bias = a->spread = 0;
    return a;
}

static double drawn_error(const agent *a, random_stream *r)
{
    const int32_t truth = 100;
    return (double)(forecast_advice(a, &LOAVES, 0, truth, r) - truth);
}

static void errors_have_the_bias_and_the_spread_that_are_asked_for(void **unused)
{
    (void)unused;
    const agent a = {.model = ADVISOR_NUMERIC, .bias = 5, .spread = 9};
    random_stream r = random_open(1, "forecast");
    double sum = 0, squares = 0;
    for (int i = 0; i < DRAWS; i++) {
        double error = drawn_error(&a, &r);
        sum += error;
        squares += error * error;
    }
    double mean = sum / DRAWS;
    assert_true(mean > 4.5 && mean < 5.5);
    double spread = number_square_root(squares / DRAWS - mean * mean);
    assert_true(spread > 8.6 && spread < 9.4);
}

static void a_mean_error_becomes_the_spread_that_has_it(void **unused)
{
    (void)unused;
    double plain = forecast_spread(0, 7) / 1.2533141373155003;
    assert_true(plain > 7 - 1e-12 && plain < 7 + 1e-12);
    for (double bias = -6; bias <= 6; bias += 3) {
        const agent a = {.bias = bias, .spread = forecast_spread(bias, 7)};
        double mean = forecast_mean_error(bias, a.spread);
        assert_true(mean > 7 - 1e-9 && mean < 7 + 1e-9);
        random_stream r = random_open(2, "forecast");
        double sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            double error = drawn_error(&a, &r);
            sum += error < 0 ? -error : error;
        }
        assert_true(sum / DRAWS > 6.6 && sum / DRAWS < 7.4);
    }
}

static void as_many_forecasts_are_out_as_is_foretold(void **unused)
{
    (void)unused;
    const agent a = {.bias = 2, .spread = 9};
    random_stream r = random_open(3, "forecast");
    int out = 0;
    for (int i = 0; i < DRAWS; i++) {
        double error = drawn_error(&a, &r);
        out += error > 8 || error < -8;
    }
    double foretold = forecast_miss_rate(&a, 8.5); /* whole loaves: 8 is still right */
    double seen = (double)out / DRAWS;
    assert_true(seen > foretold - 0.03 && seen < foretold + 0.03);
    assert_true(forecast_miss_rate(&(agent){.bias = 9}, 8) > 0.5);
    assert_true(forecast_miss_rate(&(agent){.bias = 8}, 8) < 0.5);
}

static void a_forecast_stays_inside_the_range(void **unused)
{
    (void)unused;
    assert_int_equal(forecast_answer(&LOAVES, 100, 1000), 220);
    assert_int_equal(forecast_answer(&LOAVES, 100, -1000), 0);
    const number_range halves = {.min = -2, .max = 3, .step = 0.5};
    assert_int_equal(forecast_answer(&halves, 4, 0.74), 5);
    assert_int_equal(forecast_answer(&halves, 4, 0.76), 6);
}

static void planted_misses_are_exact_and_named_cases_are_right(void **unused)
{
    (void)unused;
    for (uint64_t seed = 0; seed < 20; seed++) {
        fixture_rich f;
        double misses[RICH_CASES] = {0};
        agent *a = forecaster(&f);
        a->spread = 1;
        a->misses = misses;
        f.forced[FIXTURE_CASES] = -1;
        misses[FIXTURE_CASES] = 1.5;
        f.forced[FIXTURE_CASES + 1] = 1;
        play *p = advised_seed(&f, seed);
        decide_all(p);
        assert_int_equal(record_number(p, 0)->advice, 3);
        assert_int_equal(record_number(p, 1)->advice, 2);
        play_end(p);
    }
}

static void a_room_hears_the_same_forecasts_unless_advice_differs_per_seat(void **unused)
{
    (void)unused;
    for (int is_apart = 0; is_apart < 2; is_apart++) {
        int different = 0;
        fixture_rich f;
        forecaster(&f)->spread = 1;
        f.plain.s.is_per_participant[PURPOSE_ADVICE] = is_apart;
        session_setup other = ADVISED_SETUP;
        other.seat = "B2";
        play *p = advised_play(&f), *q = play_start(&f.plain.s, &other);
        decide_all(p);
        decide_all(q);
        for (uint16_t i = 0; i < NUMBER_CASES; i++) {
            different += record_number(p, i)->advice != record_number(q, i)->advice;
        }
        assert_int_equal(different > 0, is_apart);
        play_end(p);
        play_end(q);
    }
}

/* Near the advice ------------------------------------------------------------------------------ */

static void a_share_is_rounded_outward_and_ends_with_the_range(void **unused)
{
    (void)unused;
    const answer_set set = {.type = ANSWER_NUMBER, .number = LOAVES};
    block_stage b = {.limits_final = true, .final_within = 0.1};
    answer_span near = answer_span_final(&b, &set, 100); /* 120 loaves: 108 to 132 */
    assert_int_equal(near.least, 88);
    assert_int_equal(near.most, 112);
    near = answer_span_final(&b, &set, 103); /* 123 loaves, 12.3 either way */
    assert_int_equal(near.least, 90);
    assert_int_equal(near.most, 116);
    near = answer_span_final(&b, &set, 0);
    assert_int_equal(near.least, 0);
    assert_int_equal(near.most, 2);
    b.final_within = 0;
    near = answer_span_final(&b, &set, 100);
    assert_int_equal(near.least, 100);
    assert_int_equal(near.most, 100);
    near = answer_span_final(&b, &set, ANSWER_NONE);
    assert_int_equal(near.most - near.least, 220);
}

static void a_decision_too_far_from_the_advice_is_refused_and_changes_nothing(void **unused)
{
    (void)unused;
    fixture_rich f;
    forecaster(&f)->bias = 2; /* the truth is -2, the advice 0 */
    advised_block(&f)->limits_final = true;
    play *p = advised_play(&f);
    assert_int_equal(seen(p).answer_least, 4);
    assert_int_equal(seen(p).answer_most, 4);
    refused(p, answer(p, PHASE_FINAL, 5), "too_far_from_advice");
    say(p, answer(p, PHASE_FINAL, 4));
    advised_block(&f)->final_within = 0.5; /* advice 1: from 0.5 to 1.5 */
    assert_int_equal(seen(p).answer_least, 5);
    assert_int_equal(seen(p).answer_most, 7);
    refused(p, answer(p, PHASE_FINAL, 4), "too_far_from_advice");
    say(p, answer(p, PHASE_FINAL, 7));
    play_end(p);
}

static void a_recorded_decision_too_far_from_the_advice_is_damage(void **unused)
{
    (void)unused;
    fixture_rich f;
    forecaster(&f)->bias = 2; /* the advice is step 4 */
    advised_block(&f)->limits_final = true;
    play *p = advised_play(&f);
    record decided = record_make(EVENT_DECISION_MADE, BY_SEAT);
    decided.case_ = state_case(now(p))->case_;
    decided.phase = PHASE_FINAL;
    decided.choice = 9;
    decided.correct = 0;
    decided.agreed = 0;
    decided.response_us = 1;
    line recorded = {.seq = now(p)->seq + 1,
                     .t_us = p->now_us,
                     .stamped_us = p->now_us,
                     .command = answer(p, PHASE_FINAL, 9),
                     .events = &decided,
                     .event_count = 1};
    assert_int_equal(session_fold(p->on, &recorded, NULL), STATUS_CORRUPT);
    decided.choice = 4;
    assert_int_equal(session_fold(p->on, &recorded, NULL), STATUS_OK);
    play_end(p);
}

static void an_adviser_that_is_not_there_limits_nobody(void **unused)
{
    (void)unused;
    fixture_rich f;
    forecaster(&f)->starts_active = false;
    advised_block(&f)->limits_final = true;
    play *p = advised_play(&f);
    assert_int_equal(seen(p).answer_most, 10);
    say(p, answer(p, PHASE_FINAL, 9));
    play_end(p);
}

static void a_kept_answer_moves_to_the_nearest_that_is_allowed(void **unused)
{
    (void)unused;
    static const step_kind STEPS[] = {STEP_OWN_ANSWER, STEP_AI_ADVICE, STEP_FINAL_ANSWER};
    fixture_rich f;
    forecaster(&f)->bias = 3; /* advice 1 */
    block_stage *b = advised_block(&f);
    rich_block(b, STEPS, 3);
    b->limits_final = true;
    b->final_within = 0.5;
    b->time = (block_time){.limit_us = 10 * SECOND_US, .on_timeout = TIMEOUT_KEEP_OWN};
    play *p = advised_play(&f);
    say(p, answer(p, PHASE_OWN, 0));
    wait_us(p, 10 * SECOND_US);
    assert_int_equal(record_number(p, 0)->final, 5);
    play_end(p);
}

/* How far off ---------------------------------------------------------------------------------- */

static double measured(const play *p, measure_id m)
{
    measure_value v = measure_of(session_scenario(p->on), now(p), m);
    assert_true(v.is_defined);
    return v.value;
}

static bool is_near(double held, double wanted)
{
    return held > wanted - 1e-9 && held < wanted + 1e-9;
}

/* The first three cases, with truths 0, 2, 4 and advice one step above: own, then final. */
static play *three_decided(fixture_rich *f, const int32_t own[3], const int32_t final[3])
{
    static const step_kind STEPS[] = {STEP_OWN_ANSWER, STEP_AI_ADVICE, STEP_FINAL_ANSWER};
    forecaster(f)->bias = 0.5;
    rich_block(advised_block(f), STEPS, 3);
    play *p = advised_play(f);
    for (int i = 0; i < 3; i++) {
        say(p, answer(p, PHASE_OWN, own[i]));
        say(p, answer(p, PHASE_FINAL, final[i]));
    }
    return p;
}

static void errors_are_means_of_distances_in_units(void **unused)
{
    (void)unused;
    fixture_rich f;
    play *p = three_decided(&f, (int32_t[]){4, 4, 0}, (int32_t[]){1, 3, 2});
    assert_true(is_near(measured(p, MEASURE_MEAN_ERROR_OWN), (4 + 2 + 4) * 0.5 / 3));
    assert_true(is_near(measured(p, MEASURE_MEAN_ERROR_AI), 0.5));
    assert_true(is_near(measured(p, MEASURE_MEAN_ERROR), (1 + 1 + 2) * 0.5 / 3));
    play_end(p);
}

static void the_weight_of_advice_is_a_median_that_may_lie_outside_0_and_1(void **unused)
{
    (void)unused;
    fixture_rich f;
    /* advice 1, 3, 5: from 3 to 1 is all the way, 7 to 6 a quarter, 4 to 3 the other way */
    play *p = three_decided(&f, (int32_t[]){3, 7, 4}, (int32_t[]){1, 6, 3});
    assert_true(is_near(measured(p, MEASURE_WEIGHT_OF_ADVICE), 0.25));
    play_end(p);
    p = three_decided(&f, (int32_t[]){3, 3, 4}, (int32_t[]){1, 6, 3});
    assert_true(is_near(measured(p, MEASURE_WEIGHT_OF_ADVICE), 0.0)); /* of 1 and -1 */
    play_end(p);
}

static void advice_too_near_to_the_own_answer_weighs_nothing(void **unused)
{
    (void)unused;
    fixture_rich f;
    play *p = three_decided(&f, (int32_t[]){1, 4, 9}, (int32_t[]){1, 3, 9});
    f.answers[1].number.min_gap = 1; /* two steps: only the third case is far enough */
    measure_value v = measure_of(&f.plain.s, now(p), MEASURE_WEIGHT_OF_ADVICE);
    assert_int_equal(v.numerator, 1);
    assert_true(is_near(v.value, 0.0));
    play_end(p);
}

static void choices_have_no_error_in_units(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    play *p = advised_play(&f);
    say(p, answer(p, PHASE_FINAL, 0));
    assert_false(measure_of(&f.plain.s, now(p), MEASURE_MEAN_ERROR).is_defined);
    play_end(p);
}

/* Points and bots ------------------------------------------------------------------------------ */

static void a_rule_may_add_what_an_expression_comes_to(void **unused)
{
    (void)unused;
    fixture_rich f;
    forecaster(&f);
    score_change gap = {.score = 0};
    const expression_node *given = name_of(SYMBOL_CHOICE, 0, 0, VALUE_NUMBER);
    const expression_node *truth = name_of(SYMBOL_TRUTH, 0, 0, VALUE_NUMBER);
    gap.amount = expression_of(node_of(EXPRESSION_SUBTRACT, given, truth));
    f.rules[0] = (score_rule){SCORE_DECISION, NULL, {&gap, 1}};
    f.plain.s.score_rule_count = 1;
    play *p = advised_play(&f);
    say(p, answer(p, PHASE_FINAL, 3)); /* a step is half a unit */
    assert_int_equal(now(p)->scores[0], 3 * MILLION / 2);
    say(p, answer(p, PHASE_FINAL, 1));
    assert_int_equal(now(p)->scores[0], MILLION);
    gap.amount = expression_of(name_of(SYMBOL_OWN, 0, 0, VALUE_NUMBER)); /* there is none */
    say(p, answer(p, PHASE_FINAL, 0));
    assert_int_equal(now(p)->scores[0], MILLION);
    play_end(p);
}

static void an_estimator_is_as_far_off_as_it_is_told_and_follows_nothing(void **unused)
{
    (void)unused;
    static const step_kind STEPS[] = {STEP_OWN_ANSWER, STEP_AI_ADVICE, STEP_FINAL_ANSWER};
    double sum = 0;
    const int plays = 300;
    for (int seed = 0; seed < plays; seed++) {
        fixture_rich f;
        forecaster(&f)->bias = 1;
        f.answers[1].number = (number_range){.min = -200, .max = 200, .step = 0.5};
        rich_block(advised_block(&f), STEPS, 3);
        for (int i = 0; i < NUMBER_CASES; i++) f.keys[FIXTURE_CASES + i].truth = 400;
        play *p = advised_seed(&f, (uint64_t)seed);
        bot b = bot_make(BOT_ESTIMATOR, 14, (uint64_t)seed);
        command c;
        for (view v = seen(p); v.has_case; v = seen(p)) {
            assert_true(bot_decide(&b, &v, f.keys, &c));
            assert_int_equal(session_submit(p->on, &c, NULL), STATUS_OK);
        }
        sum += measured(p, MEASURE_MEAN_ERROR_OWN);
        assert_true(is_near(measured(p, MEASURE_MEAN_ERROR), measured(p, MEASURE_MEAN_ERROR_OWN)));
        play_end(p);
    }
    assert_true(sum / plays > 13.2 && sum / plays < 14.8);
}

static void every_bot_stays_where_it_may_answer(void **unused)
{
    (void)unused;
    static const bot_kind KINDS[] = {BOT_FOLLOW, BOT_IGNORE,    BOT_ORACLE,
                                     BOT_RANDOM, BOT_THRESHOLD, BOT_ESTIMATOR};
    for (size_t k = 0; k < sizeof KINDS / sizeof *KINDS; k++) {
        fixture_rich f;
        forecaster(&f)->spread = 1;
        advised_block(&f)->limits_final = true;
        advised_block(&f)->final_within = 0.5;
        play *p = advised_seed(&f, k);
        bot b = bot_make(KINDS[k], 1, k);
        command c;
        for (view v = seen(p); v.has_case; v = seen(p)) {
            assert_true(bot_decide(&b, &v, f.keys, &c));
            assert_int_equal(session_submit(p->on, &c, NULL), STATUS_OK);
        }
        play_end(p);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(errors_have_the_bias_and_the_spread_that_are_asked_for),
        cmocka_unit_test(a_mean_error_becomes_the_spread_that_has_it),
        cmocka_unit_test(as_many_forecasts_are_out_as_is_foretold),
        cmocka_unit_test(a_forecast_stays_inside_the_range),
        cmocka_unit_test(planted_misses_are_exact_and_named_cases_are_right),
        cmocka_unit_test(a_room_hears_the_same_forecasts_unless_advice_differs_per_seat),
        cmocka_unit_test(a_share_is_rounded_outward_and_ends_with_the_range),
        cmocka_unit_test(a_decision_too_far_from_the_advice_is_refused_and_changes_nothing),
        cmocka_unit_test(a_recorded_decision_too_far_from_the_advice_is_damage),
        cmocka_unit_test(an_adviser_that_is_not_there_limits_nobody),
        cmocka_unit_test(a_kept_answer_moves_to_the_nearest_that_is_allowed),
        cmocka_unit_test(errors_are_means_of_distances_in_units),
        cmocka_unit_test(the_weight_of_advice_is_a_median_that_may_lie_outside_0_and_1),
        cmocka_unit_test(advice_too_near_to_the_own_answer_weighs_nothing),
        cmocka_unit_test(choices_have_no_error_in_units),
        cmocka_unit_test(a_rule_may_add_what_an_expression_comes_to),
        cmocka_unit_test(an_estimator_is_as_far_off_as_it_is_told_and_follows_nothing),
        cmocka_unit_test(every_bot_stays_where_it_may_answer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
