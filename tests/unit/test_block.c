/* The rules of a block of cases: steps, times, asking, evidence, deciding again, stopping. */
#include "fixture_advised.h"

#include "core/mechanics/case_order.h"

static const step_kind OWN_FIRST[] = {STEP_OWN_ANSWER, STEP_AI_ADVICE, STEP_FINAL_ANSWER};
static const step_kind TOLD[] = {STEP_FINAL_ANSWER, STEP_OUTCOME};

static record reopening(uint16_t case_index)
{
    record r = simple(COMMAND_REOPEN);
    r.case_ = case_index;
    return r;
}

static record time_setting_of(int64_t permille)
{
    record r = simple(COMMAND_SET_TIME);
    r.time_setting = permille;
    return r;
}

static record presented(play *p)
{
    record r = on_case(p, COMMAND_PRESENTED);
    r.stage = now(p)->stage;
    return r;
}

static void pause_of(play *p, int64_t us)
{
    say(p, simple(COMMAND_PAUSE));
    wait_us(p, us);
    say(p, simple(COMMAND_RESUME));
}

/* Answers and phases --------------------------------------------------------------------------- */

static void only_the_case_and_phase_on_the_screen_take_an_answer(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    rich_block(advised_block(&f), OWN_FIRST, 3);
    play *p = advised_play(&f);
    refused(p, answer(p, PHASE_FINAL, 0), "other_phase");
    record other = answer(p, PHASE_OWN, 0);
    other.case_++;
    refused(p, other, "other_case");
    refused(p, answer(p, PHASE_OWN, 3), "no_such_answer");
    refused(p, sureness(p, PHASE_OWN, 500), "no_confidence_asked");
    say(p, answer(p, PHASE_OWN, 0));
    refused(p, answer(p, PHASE_OWN, 0), "other_phase");
    play_end(p);
}

static void confidence_is_asked_per_phase_and_lies_between_0_and_1000(void **unused)
{
    (void)unused;
    static const step_kind STEPS[] = {STEP_OWN_ANSWER, STEP_OWN_CONFIDENCE, STEP_AI_ADVICE,
                                      STEP_FINAL_ANSWER, STEP_FINAL_CONFIDENCE};
    fixture_rich f;
    fixture_advised_make(&f);
    rich_block(advised_block(&f), STEPS, 5);
    play *p = advised_play(&f);
    say(p, answer(p, PHASE_OWN, 0));
    refused(p, sureness(p, PHASE_FINAL, 500), "other_phase");
    refused(p, sureness(p, PHASE_OWN, 1001), "no_such_number");
    say(p, sureness(p, PHASE_OWN, 0));
    say(p, answer(p, PHASE_FINAL, 0));
    say(p, sureness(p, PHASE_FINAL, 1000));
    assert_int_equal(record_number(p, 0)->own_confidence, 0);
    assert_int_equal(record_number(p, 0)->final_confidence, 1000);
    play_end(p);
}

static void agreeing_and_switching_are_judged_against_the_advice(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    rich_block(advised_block(&f), OWN_FIRST, 3);
    f.agents[RICH_IRIS].accuracy = 1.0; /* advice is the truth: 0, 1, 2, 0, … */
    play *p = advised_play(&f);
    const int32_t own[] = {0, 0, 0}, final[] = {0, 1, 1};
    const int8_t agreed[] = {1, 1, 0}, switched[] = {0, 1, 0};
    for (uint16_t i = 0; i < 3; i++) {
        say(p, answer(p, PHASE_OWN, own[i]));
        say(p, answer(p, PHASE_FINAL, final[i]));
        assert_int_equal(record_number(p, i)->agreed, agreed[i]);
        assert_int_equal(record_number(p, i)->switched, switched[i]);
    }
    play_end(p);
}

static void numbers_agree_within_their_tolerance(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_numbers(&f);
    f.agents[RICH_IRIS].accuracy = 1.0;
    play *p = advised_play(&f);
    refused(p, answer(p, PHASE_FINAL, 11), "no_such_answer");
    say(p, answer(p, PHASE_FINAL, 1)); /* advice 0: half a degree off */
    assert_int_equal(record_number(p, 0)->agreed, 1);
    say(p, answer(p, PHASE_FINAL, 4)); /* advice 2: a whole degree off, which is still right */
    assert_int_equal(record_number(p, 1)->agreed, 0);
    assert_int_equal(record_number(p, 1)->final_correct, 1);
    play_end(p);
}

/* Asking --------------------------------------------------------------------------------------- */

static void advice_that_still_comes_when_the_decision_falls_never_arrives(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    advised_block(&f)->steps[0].on_request = true;
    f.agents[RICH_IRIS].delay_lo_us = f.agents[RICH_IRIS].delay_hi_us = 5 * SECOND_US;
    play *p = advised_play(&f);
    say(p, asking(p, ASK_ADVICE));
    refused(p, asking(p, ASK_ADVICE), "nothing_to_ask");
    wait_us(p, 2 * SECOND_US);
    say(p, answer(p, PHASE_FINAL, 0));
    assert_true(session_next_due(p->on) == INT64_MAX);
    wait_us(p, 60 * SECOND_US);
    assert_int_equal(record_number(p, 0)->advice, ANSWER_NONE);
    assert_int_equal(record_number(p, 0)->agreed, -1);
    assert_true(record_number(p, 0)->was_asked);
    assert_int_equal(record_number(p, 1)->advice, ANSWER_NONE);
    play_end(p);
}

static void advice_on_request_comes_only_when_asked_and_after_its_delay(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    advised_block(&f)->steps[0].on_request = true;
    f.agents[RICH_IRIS].delay_lo_us = f.agents[RICH_IRIS].delay_hi_us = 5 * SECOND_US;
    play *p = advised_play(&f);
    assert_int_equal(seen(p).advice_state, ADVICE_ASKABLE);
    assert_true(session_next_due(p->on) == INT64_MAX);
    say(p, asking(p, ASK_ADVICE));
    assert_int_equal(seen(p).advice_state, ADVICE_THINKING);
    wait_us(p, 5 * SECOND_US);
    assert_int_equal(seen(p).advice_state, ADVICE_GIVEN);
    assert_int_equal(seen(p).step, STEP_FINAL_ANSWER);
    refused(p, asking(p, ASK_ADVICE), "nothing_to_ask");
    play_end(p);
}

static void an_explanation_on_request_needs_the_advice_and_comes_once(void **unused)
{
    (void)unused;
    static const step_kind STEPS[] = {STEP_AI_ADVICE, STEP_AI_EXPLANATION, STEP_FINAL_ANSWER};
    fixture_rich f;
    fixture_advised_make(&f);
    rich_block(advised_block(&f), STEPS, 3);
    advised_block(&f)->steps[0].on_request = advised_block(&f)->steps[1].on_request = true;
    play *p = advised_play(&f);
    refused(p, asking(p, ASK_EXPLANATION), "nothing_to_ask");
    say(p, asking(p, ASK_ADVICE));
    assert_int_equal(seen(p).explanation, EXPLANATION_NONE);
    assert_true(seen(p).is_explanation_askable);
    say(p, asking(p, ASK_EXPLANATION));
    assert_int_equal(seen(p).explanation, EXPLANATION_FEATURES);
    refused(p, asking(p, ASK_EXPLANATION), "nothing_to_ask");
    record other = asking(p, ASK_EXPLANATION);
    other.what = 2;
    assert_int_equal(try_to_say(p, other, NULL), STATUS_REFUSED);
    play_end(p);
}

/* A case whose explanation has two sources; it stands on the screen when it is asked for. */
static play *play_with_sources(fixture_rich *f)
{
    static const step_kind STEPS[] = {STEP_AI_ADVICE, STEP_AI_EXPLANATION, STEP_FINAL_ANSWER};
    static const reason_source sources[] = {{.id = "book"}, {.id = "note"}};
    static const reasoning shown = {
        .case_ = INDEX_NONE, .choice = ANSWER_NONE, .sources = sources, .source_count = 2};
    fixture_advised_make(f);
    rich_block(advised_block(f), STEPS, 3);
    advised_block(f)->steps[1].on_request = true;
    f->agents[RICH_IRIS].explanation = EXPLANATION_SOURCES;
    f->agents[RICH_IRIS].reasons = &shown;
    f->agents[RICH_IRIS].reason_count = 1;
    return advised_play(f);
}

static record on_source(play *p, command_kind kind, int64_t index)
{
    record r = on_case(p, kind);
    r.index = index;
    return r;
}

static void a_source_opens_only_while_it_is_shown(void **unused)
{
    (void)unused;
    fixture_rich f;
    play *p = play_with_sources(&f);
    refused(p, on_source(p, COMMAND_OPEN_SOURCE, 0), "no_such_source");
    refused(p, on_source(p, COMMAND_CLOSE_SOURCE, 0), "source_is_closed");
    say(p, asking(p, ASK_EXPLANATION));
    assert_int_equal(seen(p).source, INDEX_NONE);
    say(p, on_source(p, COMMAND_OPEN_SOURCE, 0));
    assert_int_equal(seen(p).source, 0);
    say(p, on_source(p, COMMAND_OPEN_SOURCE, 0)); /* another look */
    refused(p, on_source(p, COMMAND_OPEN_SOURCE, 2), "no_such_source");
    refused(p, on_source(p, COMMAND_CLOSE_SOURCE, 1), "source_is_closed");
    say(p, on_source(p, COMMAND_CLOSE_SOURCE, 0));
    refused(p, on_source(p, COMMAND_CLOSE_SOURCE, 0), "source_is_closed");
    play_end(p);
}

/* Says it; how long the source that this closed had been open, -1 when it closed none. */
static int64_t dwell_after(play *p, record what, int64_t index)
{
    const command c = {.what = what, .at_us = p->now_us};
    int64_t dwell_us = -1;
    assert_int_equal(session_propose(p->on, &c, NULL), STATUS_OK);
    const line *waiting = session_pending(p->on);
    for (uint16_t i = 0; i < waiting->event_count; i++) {
        const record *e = &waiting->events[i];
        if (e->kind != EVENT_SOURCE_CLOSED) continue;
        assert_int_equal(e->index, index);
        dwell_us = e->dwell_us;
    }
    assert_int_equal(session_commit(p->on, waiting->seq, NULL), STATUS_OK);
    return dwell_us;
}

static void how_long_a_source_was_open_is_told_however_it_closes(void **unused)
{
    (void)unused;
    fixture_rich f;
    play *p = play_with_sources(&f);
    say(p, asking(p, ASK_EXPLANATION));
    assert_true(dwell_after(p, on_source(p, COMMAND_OPEN_SOURCE, 0), 0) == -1);
    wait_us(p, 3 * SECOND_US);
    assert_true(dwell_after(p, on_source(p, COMMAND_CLOSE_SOURCE, 0), 0) == 3 * SECOND_US);
    say(p, on_source(p, COMMAND_OPEN_SOURCE, 0));
    wait_us(p, 2 * SECOND_US);
    assert_true(dwell_after(p, on_source(p, COMMAND_OPEN_SOURCE, 1), 0) == 2 * SECOND_US);
    wait_us(p, SECOND_US);
    pause_of(p, 60 * SECOND_US);
    wait_us(p, SECOND_US);
    assert_true(dwell_after(p, answer(p, PHASE_FINAL, 0), 1) == 2 * SECOND_US);
    assert_false(now(p)->source.is_open);
    play_end(p);
}

static void an_explanation_that_is_not_asked_for_comes_with_advice_that_is(void **unused)
{
    (void)unused;
    static const step_kind STEPS[] = {STEP_AI_ADVICE, STEP_AI_EXPLANATION, STEP_FINAL_ANSWER};
    for (int delay_s = 0; delay_s < 2; delay_s++) {
        fixture_rich f;
        fixture_advised_make(&f);
        rich_block(advised_block(&f), STEPS, 3);
        advised_block(&f)->steps[0].on_request = true;
        f.agents[RICH_IRIS].delay_lo_us = f.agents[RICH_IRIS].delay_hi_us = delay_s * SECOND_US;
        play *p = advised_play(&f);
        assert_int_equal(seen(p).explanation, EXPLANATION_NONE);
        say(p, asking(p, ASK_ADVICE));
        wait_us(p, SECOND_US);
        assert_int_equal(seen(p).advice_state, ADVICE_GIVEN);
        assert_int_equal(seen(p).explanation, EXPLANATION_FEATURES);
        play_end(p);
    }
}

static void advice_is_given_once_however_many_steps_want_it(void **unused)
{
    (void)unused;
    static const step_kind STEPS[] = {STEP_AI_ADVICE, STEP_OWN_ANSWER, STEP_AI_ADVICE,
                                      STEP_FINAL_ANSWER};
    fixture_rich f;
    fixture_advised_make(&f);
    rich_block(advised_block(&f), STEPS, 4);
    advised_block(&f)->steps[0].on_request = true;
    f.agents[RICH_IRIS].delay_lo_us = f.agents[RICH_IRIS].delay_hi_us = 5 * SECOND_US;
    play *p = advised_play(&f);
    say(p, asking(p, ASK_ADVICE));
    wait_us(p, 3 * SECOND_US);
    say(p, answer(p, PHASE_OWN, 0)); /* the step that shows advice waits for the one on its way */
    assert_int_equal(seen(p).step, STEP_AI_ADVICE);
    wait_us(p, 2 * SECOND_US);
    assert_int_equal(seen(p).step, STEP_FINAL_ANSWER);
    assert_true(running_case(p)->advice_us == 5 * SECOND_US);
    say(p, answer(p, PHASE_FINAL, 0));
    say(p, asking(p, ASK_ADVICE));
    wait_us(p, 5 * SECOND_US);
    say(p, answer(p, PHASE_OWN, 0)); /* it is there already */
    assert_int_equal(seen(p).step, STEP_FINAL_ANSWER);
    assert_true(running_case(p)->advice_us == 10 * SECOND_US);
    play_end(p);
}

/* Outcomes ------------------------------------------------------------------------------------- */

static void an_outcome_after_each_case_waits_to_be_read(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    rich_block(advised_block(&f), TOLD, 2);
    play *p = advised_play(&f);
    refused(p, simple(COMMAND_CONTINUE), "nothing_to_continue");
    say(p, answer(p, PHASE_FINAL, 1));
    view v = seen(p);
    assert_true(v.is_outcome_shown);
    assert_int_equal(v.outcome.truth, 0);
    assert_int_equal(v.outcome.final_correct, 0);
    refused(p, answer(p, PHASE_FINAL, 0), "no_answer_asked");
    refused(p, on_panel(p, COMMAND_OPEN_EVIDENCE, 0), "no_such_panel");
    say(p, simple(COMMAND_CONTINUE));
    assert_int_equal(seen(p).case_number, 2);
    assert_false(seen(p).is_outcome_shown);
    play_end(p);
}

static void a_check_shows_the_truth_of_its_case_and_is_limited_per_block(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    advised_block(&f)->checks_max = 2;
    play *p = advised_play(&f);
    assert_int_equal(seen(p).checks_left, 2);
    for (int i = 0; i < 2; i++) {
        say(p, on_case(p, COMMAND_CHECK));
        assert_int_equal(seen(p).check_result, i);
        refused(p, on_case(p, COMMAND_CHECK), "no_checks_left");
        say(p, answer(p, PHASE_FINAL, 0));
        assert_int_equal(seen(p).check_result, ANSWER_NONE);
    }
    assert_int_equal(seen(p).checks_left, 0);
    refused(p, on_case(p, COMMAND_CHECK), "no_checks_left");
    play_end(p);
}

static void escalated_and_skipped_cases_end_in_their_own_way(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    play *p = advised_play(&f);
    refused(p, on_case(p, COMMAND_ESCALATE), "no_escalation");
    refused(p, on_case(p, COMMAND_SKIP), "no_skipping");
    say(p, by(on_case(p, COMMAND_SKIP), BY_FACILITATOR));
    assert_int_equal(record_number(p, 0)->ended_on, END_SKIPPED);
    play_end(p);

    advised_block(&f)->may_escalate = advised_block(&f)->may_skip = true;
    p = advised_play(&f);
    say(p, on_case(p, COMMAND_ESCALATE));
    say(p, on_case(p, COMMAND_SKIP));
    assert_int_equal(record_number(p, 0)->ended_on, END_ESCALATED);
    assert_int_equal(record_number(p, 1)->ended_on, END_SKIPPED);
    assert_int_equal(record_number(p, 0)->final, ANSWER_NONE);
    play_end(p);
}

/* Times ---------------------------------------------------------------------------------------- */

static void a_pause_before_the_frame_is_shown_does_not_shorten_the_response(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    play *p = advised_play(&f);
    wait_us(p, SECOND_US);
    pause_of(p, 50 * SECOND_US);
    wait_us(p, SECOND_US);
    say(p, presented(p));
    wait_us(p, 3 * SECOND_US);
    pause_of(p, 50 * SECOND_US);
    wait_us(p, SECOND_US);
    say(p, answer(p, PHASE_FINAL, 0));
    assert_true(record_number(p, 0)->final_response_us == 4 * SECOND_US);
    assert_true(record_number(p, 0)->paused_us == 100 * SECOND_US);
    play_end(p);
}

static void a_frame_of_another_step_does_not_start_the_clock_of_this_one(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    rich_block(advised_block(&f), OWN_FIRST, 3);
    play *p = advised_play(&f);
    record late = presented(p);
    late.step = STEP_OWN_ANSWER;
    say(p, answer(p, PHASE_OWN, 0));
    refused(p, late, "other_case");
    late.step = STEP_FINAL_ANSWER;
    say(p, late);
    play_end(p);
}

static void the_time_a_panel_was_open_leaves_pauses_out(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    play *p = advised_play(&f);
    say(p, on_panel(p, COMMAND_OPEN_EVIDENCE, 0)); /* arrives after 6 seconds */
    wait_us(p, 2 * SECOND_US);
    pause_of(p, 100 * SECOND_US);
    wait_us(p, 4 * SECOND_US - 1);
    assert_int_equal(seen(p).panels[0].status, PANEL_LOADING);
    wait_us(p, 1);
    assert_int_equal(seen(p).panels[0].status, PANEL_OPEN);
    wait_us(p, 3 * SECOND_US);
    say(p, on_panel(p, COMMAND_CLOSE_EVIDENCE, 0));
    assert_true(running_case(p)->evidence_us == 9 * SECOND_US);
    refused(p, on_panel(p, COMMAND_CLOSE_EVIDENCE, 0), "panel_is_closed");
    play_end(p);
}

static void ending_the_session_in_a_pause_leaves_the_pause_out_of_all_times(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    play *p = advised_play(&f);
    say(p, on_panel(p, COMMAND_OPEN_EVIDENCE, 0));
    wait_us(p, 2 * SECOND_US);
    say(p, simple(COMMAND_PAUSE));
    wait_us(p, 100 * SECOND_US);
    say(p, ending(END_SESSION));
    assert_true(record_number(p, 0)->evidence_us == 2 * SECOND_US);
    assert_true(record_number(p, 0)->paused_us == 100 * SECOND_US);
    assert_int_equal(record_number(p, 0)->ended_on, END_ABORTED);
    play_end(p);
}

static void a_panel_closed_while_it_loads_is_waited_for_again_but_paid_once(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    f.panels[0].cost = (score_changes){&f.minus_three, 1};
    play *p = advised_play(&f);
    say(p, on_panel(p, COMMAND_OPEN_EVIDENCE, 0));
    wait_us(p, 5 * SECOND_US);
    say(p, on_panel(p, COMMAND_CLOSE_EVIDENCE, 0));
    assert_true(session_next_due(p->on) == INT64_MAX);
    say(p, on_panel(p, COMMAND_OPEN_EVIDENCE, 0));
    refused(p, on_panel(p, COMMAND_OPEN_EVIDENCE, 0), "panel_is_open");
    assert_true(session_next_due(p->on) == 11 * SECOND_US);
    assert_true(now(p)->scores[0] == -3 * (int64_t)MILLION);
    wait_us(p, 6 * SECOND_US);
    say(p, on_panel(p, COMMAND_CLOSE_EVIDENCE, 0));
    say(p, on_panel(p, COMMAND_OPEN_EVIDENCE, 0));
    assert_int_equal(seen(p).panels[0].status, PANEL_OPEN);
    assert_true(now(p)->scores[0] == -3 * (int64_t)MILLION);
    assert_int_equal(running_case(p)->evidence_opened, 3);
    play_end(p);
}

static void the_advice_that_is_on_its_way_waits_out_a_pause(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    f.agents[RICH_IRIS].delay_lo_us = f.agents[RICH_IRIS].delay_hi_us = 5 * SECOND_US;
    play *p = advised_play(&f);
    wait_us(p, 2 * SECOND_US);
    pause_of(p, 60 * SECOND_US);
    wait_us(p, 3 * SECOND_US - 1);
    assert_int_equal(seen(p).advice_state, ADVICE_THINKING);
    wait_us(p, 1);
    assert_int_equal(seen(p).advice_state, ADVICE_GIVEN);
    play_end(p);
}

static void at_its_limit_a_case_ends_as_the_block_says(void **unused)
{
    (void)unused;
    static const timeout_rule RULES[] = {TIMEOUT_NONE, TIMEOUT_KEEP_OWN, TIMEOUT_TAKE_AI};
    for (int rule = 0; rule < 3; rule++) {
        for (int delay_s = 0; delay_s <= 30; delay_s += 30) {
            fixture_rich f;
            fixture_advised_make(&f);
            rich_block(advised_block(&f), OWN_FIRST, 3);
            advised_block(&f)->time.limit_us = 20 * SECOND_US;
            advised_block(&f)->time.on_timeout = RULES[rule];
            f.agents[RICH_IRIS].accuracy = 1.0;
            f.agents[RICH_IRIS].delay_lo_us = f.agents[RICH_IRIS].delay_hi_us = delay_s * SECOND_US;
            play *p = advised_play(&f);
            say(p, answer(p, PHASE_OWN, 2));
            wait_us(p, 20 * SECOND_US);
            const case_record *c = record_number(p, 0);
            const int32_t advised = delay_s == 0 ? 0 : ANSWER_NONE;
            const int32_t expected[] = {ANSWER_NONE, 2, advised};
            assert_int_equal(c->ended_on, END_TIMED_OUT);
            assert_int_equal(c->final, expected[rule]);
            assert_true(c->final_response_us == FIELD_NULL);
            play_end(p);
        }
    }
}

static void a_decision_stops_the_limit_for_what_follows_in_its_case(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    rich_block(advised_block(&f), TOLD, 2);
    advised_block(&f)->time.limit_us = 20 * SECOND_US;
    play *p = advised_play(&f);
    say(p, answer(p, PHASE_FINAL, 0));
    assert_true(session_next_due(p->on) == INT64_MAX);
    play_end(p);
}

static play *play_limited(fixture_rich *f)
{
    fixture_advised_make(f);
    advised_block(f)->time.limit_us = 20 * SECOND_US;
    advised_block(f)->time.adjustable = true;
    return advised_play(f);
}

static void a_new_time_setting_moves_the_running_limit_from_its_own_start(void **unused)
{
    (void)unused;
    fixture_rich f;
    play *p = play_limited(&f);
    say(p, answer(p, PHASE_FINAL, 0));
    wait_us(p, 5 * SECOND_US);
    pause_of(p, 100 * SECOND_US); /* the limit now ends at 120 */
    say(p, time_setting_of(2000));
    assert_true(seen(p).deadline_us == 140 * SECOND_US);
    assert_true(seen(p).limit_us == 40 * SECOND_US);
    say(p, on_case(p, COMMAND_EXTEND));
    assert_true(seen(p).deadline_us == 180 * SECOND_US);
    say(p, time_setting_of(1000)); /* what was asked for stays */
    assert_true(seen(p).deadline_us == 160 * SECOND_US);
    play_end(p);
}

static void a_time_setting_made_in_a_pause_counts_from_its_end(void **unused)
{
    (void)unused;
    fixture_rich f;
    play *p = play_limited(&f);
    wait_us(p, 5 * SECOND_US);
    say(p, simple(COMMAND_PAUSE));
    wait_us(p, 100 * SECOND_US);
    say(p, time_setting_of(2000));
    wait_us(p, 100 * SECOND_US);
    say(p, simple(COMMAND_RESUME));
    assert_true(seen(p).deadline_us == 240 * SECOND_US);
    play_end(p);
}

static void a_limit_that_shrinks_below_what_has_passed_ends_the_case_next(void **unused)
{
    (void)unused;
    fixture_rich f;
    play *p = play_limited(&f);
    say(p, time_setting_of(4000));
    wait_us(p, 50 * SECOND_US);
    say(p, time_setting_of(1000));
    assert_int_equal(seen(p).case_number, 1);
    wait_us(p, 1);
    assert_int_equal(seen(p).case_number, 2);
    play_end(p);
}

static void an_essential_limit_follows_no_setting_and_no_plea(void **unused)
{
    (void)unused;
    fixture_rich f;
    play *p = play_limited(&f);
    play_end(p);
    advised_block(&f)->time.is_essential = true;
    p = advised_play(&f);
    say(p, time_setting_of(0));
    assert_true(seen(p).deadline_us == 20 * SECOND_US);
    refused(p, on_case(p, COMMAND_EXTEND), "no_time_to_extend");
    play_end(p);
}

static void a_session_may_not_open_with_an_odd_time_setting(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    session *s = session_create(&f.plain.s, ADVISED_SETUP, (journal_sink){0});
    command open = {.what = simple(COMMAND_OPEN)};
    open.what.language = 0;
    static const int64_t ODD[] = {FIELD_NULL, -1, 1, 999, 10001, INT64_MAX};
    for (size_t i = 0; i < sizeof ODD / sizeof *ODD; i++) {
        open.what.time_setting = ODD[i];
        assert_int_equal(session_submit(s, &open, NULL), STATUS_REFUSED);
    }
    open.what.time_setting = 0;
    assert_int_equal(session_submit(s, &open, NULL), STATUS_OK);
    session_destroy(s);
}

/* Deciding again ------------------------------------------------------------------------------- */

static play *play_reopenable(fixture_rich *f)
{
    fixture_advised_make(f);
    advised_block(f)->may_reopen = true;
    advised_block(f)->checks_max = 3;
    advised_block(f)->may_escalate = advised_block(f)->may_skip = true;
    advised_block(f)->time.limit_us = 60 * SECOND_US;
    play *p = advised_play(f);
    wait_us(p, 2 * SECOND_US);
    say(p, answer(p, PHASE_FINAL, 1)); /* case 0 */
    wait_us(p, 3 * SECOND_US);
    return p;
}

static void a_case_decided_again_keeps_its_place_and_only_its_decision_changes(void **unused)
{
    (void)unused;
    fixture_rich f;
    play *p = play_reopenable(&f);
    const uint16_t first = record_number(p, 0)->case_, second = running_case(p)->case_;
    refused(p, reopening(second), "other_case"); /* still open */
    refused(p, reopening((uint16_t)(second + 1)), "other_case");
    say(p, reopening(first));
    assert_int_equal(running_case(p)->case_, first);
    assert_int_equal(seen(p).case_number, 1);
    refused(p, reopening(first), "no_reopening");
    refused(p, on_case(p, COMMAND_SKIP), "no_skipping");
    refused(p, on_case(p, COMMAND_ESCALATE), "no_escalation");
    refused(p, sureness(p, PHASE_FINAL, 500), "no_confidence_asked");
    wait_us(p, 4 * SECOND_US);
    say(p, answer(p, PHASE_FINAL, 0));
    const case_record *c = record_number(p, 0);
    assert_int_equal(c->final, 0);
    assert_int_equal(c->ended_on, END_ANSWERED);
    assert_true(c->final_response_us == 4 * SECOND_US);
    assert_int_equal(running_case(p)->case_, second);
    wait_us(p, SECOND_US);
    say(p, answer(p, PHASE_FINAL, 0));
    assert_true(record_number(p, 1)->final_response_us == SECOND_US);
    play_end(p);
}

static void deciding_again_buys_no_time(void **unused)
{
    (void)unused;
    fixture_rich f;
    play *p = play_reopenable(&f);
    assert_true(seen(p).deadline_us == 62 * SECOND_US);
    say(p, reopening(record_number(p, 0)->case_));
    assert_true(seen(p).deadline_us == 62 * SECOND_US);
    say(p, answer(p, PHASE_FINAL, 0));
    assert_true(seen(p).deadline_us == 62 * SECOND_US);
    say(p, reopening(record_number(p, 0)->case_));
    command c = {.what = time_setting_of(2000), .at_us = p->now_us};
    assert_int_equal(session_propose(p->on, &c, NULL), STATUS_OK);
    const line *moved = session_pending(p->on); /* the limit of the case that waits */
    assert_int_equal(moved->events[1].kind, EVENT_TIME_STARTED);
    assert_int_equal(moved->events[1].case_, record_number(p, 1)->case_);
    assert_int_equal(session_commit(p->on, moved->seq, NULL), STATUS_OK);
    assert_true(seen(p).deadline_us == 122 * SECOND_US);
    play_end(p);
}

static void a_limit_that_runs_out_meanwhile_ends_the_case_that_waited(void **unused)
{
    (void)unused;
    fixture_rich f;
    play *p = play_reopenable(&f);
    const uint16_t first = record_number(p, 0)->case_;
    say(p, reopening(first));
    wait_us(p, 60 * SECOND_US);
    assert_int_equal(record_number(p, 0)->ended_on, END_ANSWERED);
    assert_int_equal(record_number(p, 0)->final, 1);
    assert_int_equal(record_number(p, 1)->ended_on, END_TIMED_OUT);
    assert_int_equal(seen(p).case_number, 3);
    refused(p, reopening(record_number(p, 1)->case_), "other_case"); /* timed out is not decided */
    play_end(p);
}

static void evidence_and_checks_belong_to_the_case_they_were_bought_for(void **unused)
{
    (void)unused;
    fixture_rich f;
    play *p = play_reopenable(&f);
    const uint16_t first = record_number(p, 0)->case_;
    say(p, on_panel(p, COMMAND_OPEN_EVIDENCE, 0));
    wait_us(p, 6 * SECOND_US);
    say(p, on_case(p, COMMAND_CHECK));
    assert_int_equal(seen(p).check_result, 1);
    say(p, reopening(first));
    assert_int_equal(seen(p).check_result, ANSWER_NONE);
    assert_int_equal(seen(p).panels[0].status, PANEL_CLOSED);
    say(p, on_panel(p, COMMAND_OPEN_EVIDENCE, 0));
    assert_int_equal(seen(p).panels[0].status, PANEL_LOADING);
    say(p, on_panel(p, COMMAND_OPEN_EVIDENCE, 1));
    say(p, on_case(p, COMMAND_CHECK));
    assert_int_equal(seen(p).check_result, 0);
    say(p, answer(p, PHASE_FINAL, 0));
    assert_int_equal(seen(p).check_result, 1);
    assert_int_equal(seen(p).panels[0].status, PANEL_CLOSED);
    say(p, on_panel(p, COMMAND_OPEN_EVIDENCE, 0));
    assert_int_equal(seen(p).panels[0].status, PANEL_OPEN);
    assert_int_equal(running_case(p)->panels_paid, 1);
    play_end(p);
}

static void a_pause_while_deciding_again_counts_for_both_cases(void **unused)
{
    (void)unused;
    fixture_rich f;
    play *p = play_reopenable(&f);
    say(p, reopening(record_number(p, 0)->case_));
    pause_of(p, 30 * SECOND_US);
    assert_true(record_number(p, 0)->paused_us == 30 * SECOND_US);
    assert_true(record_number(p, 1)->paused_us == 30 * SECOND_US);
    play_end(p);
}

static void an_outcome_that_was_shown_cannot_be_decided_again(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    rich_block(advised_block(&f), TOLD, 2);
    advised_block(&f)->may_reopen = true;
    play *p = advised_play(&f);
    const uint16_t first = running_case(p)->case_;
    say(p, answer(p, PHASE_FINAL, 1));
    say(p, simple(COMMAND_CONTINUE));
    refused(p, reopening(first), "other_case");
    play_end(p);
}

static void a_changed_decision_drops_the_confidence_in_the_old_one(void **unused)
{
    (void)unused;
    static const step_kind STEPS[] = {STEP_FINAL_ANSWER, STEP_FINAL_CONFIDENCE};
    fixture_rich f;
    fixture_advised_make(&f);
    f.plain.s.score_rule_count = 0;
    rich_block(advised_block(&f), STEPS, 2);
    advised_block(&f)->may_reopen = true;
    play *p = advised_play(&f);
    const uint16_t first = running_case(p)->case_;
    say(p, answer(p, PHASE_FINAL, 0));
    say(p, sureness(p, PHASE_FINAL, 1000));
    assert_true(now(p)->scores[0] == 5 * (int64_t)MILLION);
    say(p, reopening(first));
    say(p, answer(p, PHASE_FINAL, 1));
    assert_int_equal(record_number(p, 0)->final_confidence, -1);
    assert_true(now(p)->scores[0] == 0);
    play_end(p);
}

/* Stopping ------------------------------------------------------------------------------------- */

static void a_stop_waits_for_the_end_of_the_running_third(void **unused)
{
    (void)unused;
    for (uint16_t take = 1; take <= NIGHT_CASES; take++) {
        for (uint16_t place = 1; place <= take; place++) {
            fixture_rich f;
            fixture_advised_make(&f);
            advised_block(&f)->take = take;
            play *p = advised_play(&f);
            for (uint16_t i = 1; i < place; i++) say(p, answer(p, PHASE_FINAL, 0));
            say(p, ending(END_STAGE));
            refused(p, ending(END_STAGE), "no_early_end");
            decide_all(p);
            uint16_t expected = take;
            for (int third = 3; third >= 1; third--) {
                uint16_t end = case_third_start(take, third);
                if (end >= place) expected = end;
            }
            assert_int_equal(now(p)->record_count, expected);
            play_end(p);
        }
    }
}

static void only_a_block_that_allows_it_can_be_stopped(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    advised_block(&f)->may_end_after_thirds = false;
    play *p = advised_play(&f);
    refused(p, ending(END_STAGE), "no_early_end");
    decide_all(p);
    refused(p, ending(END_STAGE), "no_early_end"); /* the debrief */
    record odd = ending(END_STAGE);
    odd.scope = 2;
    refused(p, odd, "no_such_name");
    play_end(p);
}

static void a_block_without_any_question_runs_through_at_once(void **unused)
{
    (void)unused;
    static const step_kind STEPS[] = {STEP_AI_ADVICE};
    enum { MANY = 3000 };
    static case_face faces[MANY];
    static case_key keys[MANY];
    static int8_t forced[MANY];
    fixture_rich f;
    fixture_advised_make(&f);
    for (int i = 0; i < MANY; i++) {
        faces[i] = (case_face){.id = "n", .values = f.values};
        keys[i] = f.keys[0];
    }
    f.plain.s.cases = faces;
    f.plain.s.keys = keys;
    f.plain.s.case_count = MANY;
    f.agents[RICH_IRIS].forced = forced;
    f.sets[1].first_case = 0;
    f.sets[1].case_count = advised_block(&f)->take = MANY;
    rich_block(advised_block(&f), STEPS, 1);
    play *p = advised_play(&f);
    assert_int_equal(now(p)->record_count, MANY);
    assert_int_equal(now(p)->stage, RICH_DEBRIEF);
    play_end(p);
}

static void what_a_session_cannot_hold_is_not_reached(void **unused)
{
    (void)unused;
    static const step_kind STEPS[] = {STEP_FINAL_ANSWER};
    enum { BLOCKS = 14, MANY = 5000 };
    static case_face faces[MANY];
    static case_key keys[MANY];
    static stage stages[BLOCKS];
    fixture_rich f;
    fixture_advised_make(&f);
    f.plain.s.score_rule_count = 0;
    for (int i = 0; i < MANY; i++) {
        faces[i] = (case_face){.id = "n", .values = f.values};
        keys[i] = f.keys[0];
    }
    f.plain.s.cases = faces;
    f.plain.s.keys = keys;
    f.plain.s.case_count = MANY;
    f.sets[1].first_case = 0;
    f.sets[1].case_count = advised_block(&f)->take = MANY;
    advised_block(&f)->advisor = INDEX_NONE;
    rich_block(advised_block(&f), STEPS, 1);
    for (int i = 0; i < BLOCKS; i++) stages[i] = f.stages[RICH_SHIFT];
    f.plain.s.stages = stages;
    f.plain.s.stage_count = BLOCKS;
    session *s = session_create(&f.plain.s, ADVISED_SETUP, (journal_sink){0});
    command c = {.what = simple(COMMAND_OPEN)};
    c.what.language = 0;
    c.what.time_setting = 1000;
    assert_int_equal(session_submit(s, &c, NULL), STATUS_OK);
    while (!session_state(s)->is_ended) {
        c.what = simple(COMMAND_ANSWER);
        c.what.case_ = state_case(session_state(s))->case_;
        c.what.phase = PHASE_FINAL;
        c.what.choice = 0;
        assert_int_equal(session_submit(s, &c, NULL), STATUS_OK);
    }
    assert_int_equal(session_state(s)->record_count, session_state(s)->record_capacity);
    assert_int_equal(session_state(s)->finish, ENDED_FINISHED);
    session_destroy(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_the_case_and_phase_on_the_screen_take_an_answer),
        cmocka_unit_test(confidence_is_asked_per_phase_and_lies_between_0_and_1000),
        cmocka_unit_test(agreeing_and_switching_are_judged_against_the_advice),
        cmocka_unit_test(numbers_agree_within_their_tolerance),
        cmocka_unit_test(advice_that_still_comes_when_the_decision_falls_never_arrives),
        cmocka_unit_test(advice_on_request_comes_only_when_asked_and_after_its_delay),
        cmocka_unit_test(an_explanation_on_request_needs_the_advice_and_comes_once),
        cmocka_unit_test(a_source_opens_only_while_it_is_shown),
        cmocka_unit_test(how_long_a_source_was_open_is_told_however_it_closes),
        cmocka_unit_test(an_explanation_that_is_not_asked_for_comes_with_advice_that_is),
        cmocka_unit_test(advice_is_given_once_however_many_steps_want_it),
        cmocka_unit_test(an_outcome_after_each_case_waits_to_be_read),
        cmocka_unit_test(a_check_shows_the_truth_of_its_case_and_is_limited_per_block),
        cmocka_unit_test(escalated_and_skipped_cases_end_in_their_own_way),
        cmocka_unit_test(a_pause_before_the_frame_is_shown_does_not_shorten_the_response),
        cmocka_unit_test(a_frame_of_another_step_does_not_start_the_clock_of_this_one),
        cmocka_unit_test(the_time_a_panel_was_open_leaves_pauses_out),
        cmocka_unit_test(ending_the_session_in_a_pause_leaves_the_pause_out_of_all_times),
        cmocka_unit_test(a_panel_closed_while_it_loads_is_waited_for_again_but_paid_once),
        cmocka_unit_test(the_advice_that_is_on_its_way_waits_out_a_pause),
        cmocka_unit_test(at_its_limit_a_case_ends_as_the_block_says),
        cmocka_unit_test(a_decision_stops_the_limit_for_what_follows_in_its_case),
        cmocka_unit_test(a_new_time_setting_moves_the_running_limit_from_its_own_start),
        cmocka_unit_test(a_time_setting_made_in_a_pause_counts_from_its_end),
        cmocka_unit_test(a_limit_that_shrinks_below_what_has_passed_ends_the_case_next),
        cmocka_unit_test(an_essential_limit_follows_no_setting_and_no_plea),
        cmocka_unit_test(a_session_may_not_open_with_an_odd_time_setting),
        cmocka_unit_test(a_case_decided_again_keeps_its_place_and_only_its_decision_changes),
        cmocka_unit_test(deciding_again_buys_no_time),
        cmocka_unit_test(a_limit_that_runs_out_meanwhile_ends_the_case_that_waited),
        cmocka_unit_test(evidence_and_checks_belong_to_the_case_they_were_bought_for),
        cmocka_unit_test(a_pause_while_deciding_again_counts_for_both_cases),
        cmocka_unit_test(an_outcome_that_was_shown_cannot_be_decided_again),
        cmocka_unit_test(a_changed_decision_drops_the_confidence_in_the_old_one),
        cmocka_unit_test(a_stop_waits_for_the_end_of_the_running_third),
        cmocka_unit_test(only_a_block_that_allows_it_can_be_stopped),
        cmocka_unit_test(a_block_without_any_question_runs_through_at_once),
        cmocka_unit_test(what_a_session_cannot_hold_is_not_reached),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
