/* The events that a scenario declares on a block: when they fire and what they may do. */
#include "fixture_advised.h"

/* Event `index` of the advised block does one thing. */
static scenario_event *event_that(fixture_rich *f, int index, happening what)
{
    f->happenings[index] = what;
    f->events[index] = (scenario_event){
        .id = "event", .happenings = &f->happenings[index], .happening_count = 1};
    if (advised_block(f)->event_count <= index) {
        advised_block(f)->event_count = (uint16_t)(index + 1);
    }
    return &f->events[index];
}

static void at_case_of(scenario_event *e, uint16_t place)
{
    e->trigger = TRIGGER_AT_CASE;
    e->at_case = place;
}

static void at_second(scenario_event *e, int64_t seconds)
{
    e->trigger = TRIGGER_AT_TIME;
    e->at_us = seconds * MILLION;
}

static happening adds(fixture_rich *f)
{
    return (happening){.kind = HAPPENING_ADD, .add = {&f->harm, 1}};
}

static const localized TEXT = {.in = {NULL}};

static happening shows(void)
{
    return (happening){.kind = HAPPENING_SHOW, .text = &TEXT};
}

static int64_t harm_of(const play *p)
{
    return now(p)->scores[1] / MILLION;
}

static void an_event_at_a_case_fires_once_when_it_is_shown(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    at_case_of(event_that(&f, 0, adds(&f)), 2);
    play *p = advised_play(&f);
    assert_int_equal(harm_of(p), 2);
    say(p, answer(p, PHASE_FINAL, 1));
    assert_int_equal(harm_of(p), 9);
    say(p, answer(p, PHASE_FINAL, 1));
    assert_int_equal(harm_of(p), 9);
    play_end(p);
}

static void a_sound_is_counted_and_named_and_decides_nothing(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    at_case_of(event_that(&f, 0, (happening){.kind = HAPPENING_SOUND, .sound = "alarm"}), 2);
    play *p = advised_play(&f);
    assert_int_equal(now(p)->sound_count, 0);
    say(p, answer(p, PHASE_FINAL, 1));
    assert_int_equal(now(p)->sound_count, 1);
    assert_int_equal(now(p)->sound, CUE_ALARM);
    assert_int_equal(sound_cue_named("trumpet"), CUE_NONE);
    play_end(p);
}

static void an_event_in_time_fires_to_the_microsecond_with_pauses_left_out(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    at_second(event_that(&f, 0, adds(&f)), 30);
    play *p = advised_play(&f);
    wait_us(p, 10 * SECOND_US);
    say(p, simple(COMMAND_PAUSE));
    wait_us(p, 100 * SECOND_US);
    assert_int_equal(harm_of(p), 2);
    say(p, simple(COMMAND_RESUME));
    wait_us(p, 20 * SECOND_US - 1);
    assert_int_equal(harm_of(p), 2);
    wait_us(p, 1);
    assert_int_equal(harm_of(p), 9);
    play_end(p);
}

static void an_event_at_second_0_fires_although_the_block_begins_with_the_session(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    at_second(event_that(&f, 0, adds(&f)), 0);
    play *p = advised_play(&f);
    wait_us(p, 0);
    assert_int_equal(harm_of(p), 9);
    play_end(p);
}

static void no_event_in_time_fires_while_outcomes_are_reviewed(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    advised_block(&f)->feedback = FEEDBACK_AT_END;
    advised_block(&f)->is_scored = false;
    at_second(event_that(&f, 0, adds(&f)), 30);
    play *p = advised_play(&f);
    decide_all(p);
    assert_true(now(p)->is_reviewing);
    assert_true(session_next_due(p->on) == INT64_MAX);
    wait_us(p, 100 * SECOND_US);
    assert_int_equal(harm_of(p), 2);
    play_end(p);
}

static void a_condition_is_looked_at_when_a_case_has_closed_and_fires_once(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    scenario_event *e = event_that(&f, 0, adds(&f));
    e->trigger = TRIGGER_WHEN;
    e->when = condition_on(EXPRESSION_GREATER_OR_EQUAL, SYMBOL_CASE_INDEX, 0, 2);
    play *p = advised_play(&f);
    say(p, answer(p, PHASE_FINAL, 1));
    assert_int_equal(harm_of(p), 2);
    say(p, answer(p, PHASE_FINAL, 1)); /* its index is read although it has closed */
    assert_int_equal(harm_of(p), 9);
    say(p, answer(p, PHASE_FINAL, 1));
    assert_int_equal(harm_of(p), 9);
    play_end(p);
}

static void a_condition_without_a_value_does_not_fire(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    scenario_event *e = event_that(&f, 0, adds(&f));
    e->trigger = TRIGGER_WHEN;
    e->when = condition_on(EXPRESSION_LESS, SYMBOL_RATE, MEASURE_TRUST_GAP, 5);
    play *p = advised_play(&f);
    say(p, answer(p, PHASE_FINAL, 1));
    assert_int_equal(harm_of(p), 2);
    play_end(p);
}

static void a_notice_stands_until_the_case_it_came_with_closes(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    at_case_of(event_that(&f, 0, shows()), 2);
    play *p = advised_play(&f);
    assert_null(seen(p).notice);
    say(p, answer(p, PHASE_FINAL, 1));
    assert_ptr_equal(seen(p).notice, &TEXT);
    say(p, answer(p, PHASE_FINAL, 1));
    assert_null(seen(p).notice);
    play_end(p);
}

static void a_notice_of_a_condition_shows_with_the_next_case(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    scenario_event *e = event_that(&f, 0, shows());
    e->trigger = TRIGGER_WHEN;
    play *p = advised_play(&f);
    say(p, answer(p, PHASE_FINAL, 1));
    assert_ptr_equal(seen(p).notice, &TEXT);
    say(p, answer(p, PHASE_FINAL, 1));
    assert_null(seen(p).notice);
    play_end(p);
}

static void setting_a_score_says_what_it_added(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    at_case_of(event_that(&f, 0,
                          (happening){.kind = HAPPENING_SET,
                                      .field = LIVE_SCORE,
                                      .target = 1,
                                      .value = -4 * (int64_t)MILLION}),
               1);
    play *p = advised_play(&f);
    assert_int_equal(harm_of(p), -4);
    assert_true(now(p)->blocks[RICH_SHIFT].score_added[1] == -6 * (int64_t)MILLION);
    play_end(p);
}

static void a_new_limit_holds_from_the_next_case_on_and_no_longer_than_the_block(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    f.stages[RICH_INBOX].when = NULL;
    advised_block(&f)->time.limit_us = 60 * SECOND_US;
    f.stages[RICH_INBOX].block.time.limit_us = 60 * SECOND_US;
    f.stages[RICH_INBOX].block.event_count = 0;
    at_second(
        event_that(
            &f, 0,
            (happening){.kind = HAPPENING_SET, .field = LIVE_TIME_LIMIT, .value = 20 * SECOND_US}),
        5);
    play *p = advised_play(&f);
    wait_us(p, 10 * SECOND_US);
    assert_true(seen(p).deadline_us == 60 * SECOND_US);
    say(p, answer(p, PHASE_FINAL, 1));
    assert_true(seen(p).deadline_us == 30 * SECOND_US);
    while (now(p)->stage == RICH_SHIFT) say(p, answer(p, PHASE_FINAL, 1));
    assert_int_equal(now(p)->stage, RICH_INBOX);
    assert_true(seen(p).deadline_us == 70 * SECOND_US);
    play_end(p);
}

static void assert_over(const play *p)
{
    assert_int_equal(now(p)->stage, RICH_DEBRIEF);
    assert_false(now(p)->has_case);
    assert_true(session_next_due(p->on) == INT64_MAX);
    for (uint16_t i = 0; i < now(p)->record_count; i++) {
        assert_int_not_equal(now(p)->records[i].ended_on, END_OPEN);
    }
}

static void ending_the_stage_at_a_case_leaves_it_and_the_rest_unreached(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    f.agents[RICH_IRIS].delay_lo_us = f.agents[RICH_IRIS].delay_hi_us = SECOND_US;
    advised_block(&f)->time.limit_us = 60 * SECOND_US;
    at_case_of(event_that(&f, 0, (happening){.kind = HAPPENING_END_STAGE}), 3);
    at_case_of(event_that(&f, 1, adds(&f)), 3); /* behind the end: it must not fire */
    play *p = advised_play(&f);
    decide_all(p);
    assert_over(p);
    assert_int_equal(now(p)->record_count, 3);
    assert_int_equal(record_number(p, 2)->ended_on, END_NOT_REACHED);
    assert_int_equal(harm_of(p), 2);
    play_end(p);
}

static void ending_the_stage_in_time_drops_the_open_case_with_its_panels(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    at_second(event_that(&f, 0, (happening){.kind = HAPPENING_END_STAGE}), 10);
    play *p = advised_play(&f);
    wait_us(p, 4 * SECOND_US);
    say(p, on_panel(p, COMMAND_OPEN_EVIDENCE, 0));
    wait_us(p, 6 * SECOND_US);
    assert_over(p);
    assert_int_equal(record_number(p, 0)->ended_on, END_NOT_REACHED);
    assert_true(record_number(p, 0)->evidence_us == 6 * SECOND_US);
    play_end(p);
}

static void ending_the_stage_by_a_condition_shows_no_further_case(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    scenario_event *e = event_that(&f, 0, (happening){.kind = HAPPENING_END_STAGE});
    e->trigger = TRIGGER_WHEN;
    e->when = condition_on(EXPRESSION_GREATER_OR_EQUAL, SYMBOL_CASE_INDEX, 0, 2);
    play *p = advised_play(&f);
    decide_all(p);
    assert_over(p);
    assert_int_equal(now(p)->record_count, 2);
    assert_int_equal(record_number(p, 1)->ended_on, END_ANSWERED);
    play_end(p);
}

static void ending_the_stage_at_the_limits_own_moment_counts_as_not_reached(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    advised_block(&f)->time.limit_us = 10 * SECOND_US;
    at_second(event_that(&f, 0, (happening){.kind = HAPPENING_END_STAGE}), 10);
    play *p = advised_play(&f);
    wait_us(p, 10 * SECOND_US);
    assert_over(p);
    assert_int_equal(record_number(p, 0)->ended_on, END_NOT_REACHED);
    play_end(p);
}

static void ending_the_stage_while_a_case_is_decided_again_keeps_its_decision(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    advised_block(&f)->may_reopen = true;
    at_second(event_that(&f, 0, (happening){.kind = HAPPENING_END_STAGE}), 10);
    play *p = advised_play(&f);
    const uint16_t first = running_case(p)->case_;
    say(p, answer(p, PHASE_FINAL, 1));
    record again = simple(COMMAND_REOPEN);
    again.case_ = first;
    say(p, again);
    wait_us(p, 10 * SECOND_US);
    assert_over(p);
    assert_int_equal(record_number(p, 0)->ended_on, END_ANSWERED);
    assert_int_equal(record_number(p, 0)->final, 1);
    assert_int_equal(record_number(p, 1)->ended_on, END_NOT_REACHED);
    play_end(p);
}

static void two_blocks_that_both_end_at_their_first_case_do_not_disturb_the_flow(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    at_case_of(event_that(&f, 0, (happening){.kind = HAPPENING_END_STAGE}), 1);
    f.stages[RICH_INBOX].block = *advised_block(&f);
    f.stages[RICH_INBOX].when = NULL;
    play *p = advised_play(&f);
    assert_over(p);
    assert_int_equal(now(p)->record_count, 2);
    assert_int_equal(record_number(p, 1)->stage, RICH_INBOX);
    play_end(p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_event_at_a_case_fires_once_when_it_is_shown),
        cmocka_unit_test(a_sound_is_counted_and_named_and_decides_nothing),
        cmocka_unit_test(an_event_in_time_fires_to_the_microsecond_with_pauses_left_out),
        cmocka_unit_test(an_event_at_second_0_fires_although_the_block_begins_with_the_session),
        cmocka_unit_test(no_event_in_time_fires_while_outcomes_are_reviewed),
        cmocka_unit_test(a_condition_is_looked_at_when_a_case_has_closed_and_fires_once),
        cmocka_unit_test(a_condition_without_a_value_does_not_fire),
        cmocka_unit_test(a_notice_stands_until_the_case_it_came_with_closes),
        cmocka_unit_test(a_notice_of_a_condition_shows_with_the_next_case),
        cmocka_unit_test(setting_a_score_says_what_it_added),
        cmocka_unit_test(a_new_limit_holds_from_the_next_case_on_and_no_longer_than_the_block),
        cmocka_unit_test(ending_the_stage_at_a_case_leaves_it_and_the_rest_unreached),
        cmocka_unit_test(ending_the_stage_in_time_drops_the_open_case_with_its_panels),
        cmocka_unit_test(ending_the_stage_by_a_condition_shows_no_further_case),
        cmocka_unit_test(ending_the_stage_at_the_limits_own_moment_counts_as_not_reached),
        cmocka_unit_test(ending_the_stage_while_a_case_is_decided_again_keeps_its_decision),
        cmocka_unit_test(two_blocks_that_both_end_at_their_first_case_do_not_disturb_the_flow),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
