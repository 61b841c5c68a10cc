/* A block as an inbox: its cases lie in a list, are picked in any order, left and taken up again. */
#include "fixture_advised.h"

#include "core/measure.h"

static const step_kind OWN_FIRST[] = {STEP_OWN_ANSWER, STEP_AI_ADVICE, STEP_FINAL_ANSWER};
static const step_kind TOLD[] = {STEP_FINAL_ANSWER, STEP_OUTCOME};

static const session_setup INBOX_SETUP = {.seed = 7, .seat = "A1", .time_setting = 1000};

/* Four cases, n01 to n04, of which IRIS says the truth. */
static block_stage *inbox_make(fixture_rich *f)
{
    fixture_advised_make(f);
    block_stage *b = advised_block(f);
    b->present = PRESENT_INBOX;
    b->take = 4;
    f->sets[1].case_count = 4;
    f->agents[RICH_IRIS].accuracy = 1.0;
    return b;
}

static play *inbox_play(fixture_rich *f)
{
    return play_start(&f->plain.s, &INBOX_SETUP);
}

/* The case at that place of the list, from 0; -1: the list itself. */
static record picking(play *p, int place)
{
    record r = simple(COMMAND_PICK);
    if (place >= 0) r.case_ = now(p)->blocks[RICH_SHIFT].order[place];
    return r;
}

static record reopening(play *p, int place)
{
    record r = picking(p, place);
    r.kind = COMMAND_REOPEN;
    return r;
}

static view_mail mail(play *p, int place)
{
    return seen(p).mails[place];
}

static void decide_at(play *p, int place, int32_t choice_index)
{
    say(p, picking(p, place));
    say(p, answer(p, PHASE_FINAL, choice_index));
}

/* Picking -------------------------------------------------------------------------------------- */

static void the_list_comes_first_and_cases_in_any_order(void **unused)
{
    (void)unused;
    fixture_rich f;
    inbox_make(&f);
    play *p = inbox_play(&f);
    assert_null(state_case(now(p)));
    assert_true(seen(p).is_inbox && seen(p).mail_count == 4 && seen(p).undecided_count == 4);
    decide_at(p, 2, 0);
    assert_null(state_case(now(p)));
    decide_at(p, 0, 1);
    assert_int_equal(record_number(p, 0)->case_, ALONE_CASES + 2);
    assert_int_equal(record_number(p, 0)->index, 1);
    assert_int_equal(record_number(p, 1)->case_, ALONE_CASES);
    assert_int_equal(seen(p).undecided_count, 2);
    play_end(p);
}

static void the_list_says_how_each_case_stands(void **unused)
{
    (void)unused;
    fixture_rich f;
    block_stage *b = inbox_make(&f);
    b->may_escalate = b->may_skip = true;
    b->checks_max = 1;
    play *p = inbox_play(&f);
    decide_at(p, 0, 1);
    say(p, picking(p, 1));
    say(p, on_case(p, COMMAND_ESCALATE));
    say(p, picking(p, 2));
    say(p, on_case(p, COMMAND_CHECK));
    assert_true(mail(p, 2).is_running && !mail(p, 2).may_pick);
    say(p, picking(p, -1));
    assert_int_equal(mail(p, 0).status, MAIL_DECIDED);
    assert_int_equal(mail(p, 0).decision, 1);
    assert_int_equal(mail(p, 1).status, MAIL_ESCALATED);
    assert_int_equal(mail(p, 1).decision, ANSWER_NONE);
    assert_int_equal(mail(p, 2).status, MAIL_OPENED);
    assert_true(mail(p, 2).is_checked && mail(p, 2).may_pick);
    assert_int_equal(mail(p, 3).status, MAIL_NEW);
    assert_false(mail(p, 0).may_pick || mail(p, 1).may_pick);
    play_end(p);
}

static void only_an_undecided_case_of_the_list_can_be_picked(void **unused)
{
    (void)unused;
    fixture_rich f;
    rich_block(inbox_make(&f), TOLD, 2);
    play *p = inbox_play(&f);
    refused(p, picking(p, -1), "no_case_to_put_back");
    record other = picking(p, 0);
    other.case_ = ALONE_CASES + 4;
    refused(p, other, "other_case");
    say(p, picking(p, 0));
    refused(p, picking(p, 0), "other_case");
    say(p, answer(p, PHASE_FINAL, 0));
    assert_int_equal(seen(p).step, STEP_OUTCOME);
    refused(p, picking(p, 1), "nothing_to_pick");
    say(p, simple(COMMAND_CONTINUE));
    refused(p, picking(p, 0), "other_case");
    say(p, picking(p, 1));
    play_end(p);
}

static void picking_belongs_to_an_inbox(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    play *p = advised_play(&f);
    refused(p, picking(p, 1), "nothing_to_pick");
    play_end(p);
}

/* Leaving -------------------------------------------------------------------------------------- */

static void a_case_that_was_left_is_as_it_was(void **unused)
{
    (void)unused;
    fixture_rich f;
    block_stage *b = inbox_make(&f);
    rich_block(b, OWN_FIRST, 3);
    b->checks_max = 2;
    play *p = inbox_play(&f);
    say(p, picking(p, 1));
    say(p, on_panel(p, COMMAND_OPEN_EVIDENCE, 1));
    say(p, answer(p, PHASE_OWN, 2));
    say(p, on_case(p, COMMAND_CHECK));
    say(p, picking(p, 3));
    assert_int_equal(running_case(p)->own, ANSWER_NONE);
    assert_int_equal(seen(p).panels[1].status, PANEL_CLOSED);
    say(p, answer(p, PHASE_OWN, 0));
    say(p, picking(p, 1));
    assert_int_equal(seen(p).step, STEP_FINAL_ANSWER);
    assert_int_equal(running_case(p)->own, 2);
    assert_int_equal(running_case(p)->advice, 1);
    assert_int_equal(running_case(p)->check_result, 1);
    assert_int_equal(seen(p).checks_left, 1);
    assert_int_equal(now(p)->record_count, 2);
    say(p, on_panel(p, COMMAND_OPEN_EVIDENCE, 1));
    assert_int_equal(running_case(p)->evidence_opened, 2);
    play_end(p);
}

static void only_the_time_on_the_screen_counts(void **unused)
{
    (void)unused;
    fixture_rich f;
    inbox_make(&f);
    play *p = inbox_play(&f);
    say(p, picking(p, 0));
    wait_us(p, 5 * SECOND_US);
    say(p, picking(p, -1));
    wait_us(p, 60 * SECOND_US);
    say(p, picking(p, 0));
    wait_us(p, SECOND_US);
    say(p, simple(COMMAND_PAUSE));
    wait_us(p, 9 * SECOND_US);
    say(p, simple(COMMAND_RESUME));
    wait_us(p, SECOND_US);
    say(p, picking(p, 1));
    wait_us(p, 30 * SECOND_US);
    say(p, picking(p, 0));
    wait_us(p, 2 * SECOND_US);
    say(p, answer(p, PHASE_FINAL, 0));
    const case_record *c = record_number(p, 0);
    assert_int_equal(c->final_response_us, 9 * SECOND_US);
    assert_int_equal(c->away_us, 90 * SECOND_US);
    assert_int_equal(c->paused_us, 9 * SECOND_US);
    assert_int_equal(c->closed_us - c->shown_us - c->away_us - c->paused_us, 9 * SECOND_US);
    play_end(p);
}

static void an_adviser_thinks_on_when_its_case_is_taken_up(void **unused)
{
    (void)unused;
    fixture_rich f;
    block_stage *b = inbox_make(&f);
    b->steps[0].on_request = true;
    f.agents[RICH_IRIS].delay_lo_us = f.agents[RICH_IRIS].delay_hi_us = 5 * SECOND_US;
    play *p = inbox_play(&f);
    say(p, picking(p, 0));
    say(p, asking(p, ASK_ADVICE));
    wait_us(p, 2 * SECOND_US);
    say(p, picking(p, 1));
    assert_int_equal(seen(p).advice_state, ADVICE_ASKABLE);
    wait_us(p, 60 * SECOND_US);
    say(p, picking(p, 0));
    assert_int_equal(seen(p).advice_state, ADVICE_THINKING);
    assert_int_equal(session_next_due(p->on), p->now_us + 3 * SECOND_US);
    wait_us(p, 3 * SECOND_US);
    assert_int_equal(seen(p).advice_state, ADVICE_GIVEN);
    refused(p, asking(p, ASK_ADVICE), "nothing_to_ask");
    play_end(p);
}

static void a_case_left_at_the_moment_of_its_advice_still_gets_it(void **unused)
{
    (void)unused;
    fixture_rich f;
    inbox_make(&f);
    f.agents[RICH_IRIS].delay_lo_us = f.agents[RICH_IRIS].delay_hi_us = 5 * SECOND_US;
    play *p = inbox_play(&f);
    say(p, picking(p, 0));
    p->now_us += 5 * SECOND_US;
    say(p, picking(p, -1));
    say(p, picking(p, 0));
    wait_us(p, SECOND_US);
    assert_int_equal(seen(p).advice_state, ADVICE_GIVEN);
    assert_int_equal(seen(p).step, STEP_FINAL_ANSWER);
    play_end(p);
}

static void what_lies_in_the_list_is_part_of_the_state(void **unused)
{
    (void)unused;
    fixture_rich f;
    rich_block(inbox_make(&f), OWN_FIRST, 3);
    play *one = inbox_play(&f), *other = inbox_play(&f);
    for (int i = 0; i < 2; i++) {
        play *p = i ? other : one;
        say(p, picking(p, 0));
        say(p, answer(p, PHASE_OWN, i));
        say(p, picking(p, -1));
    }
    assert_true(state_hash(now(one), &f.plain.s) != state_hash(now(other), &f.plain.s));
    play_end(one);
    play_end(other);
}

/* The end -------------------------------------------------------------------------------------- */

static void the_block_is_over_when_all_is_decided(void **unused)
{
    (void)unused;
    fixture_rich f;
    inbox_make(&f);
    play *p = inbox_play(&f);
    for (int i = 3; i >= 0; i--) {
        assert_false(seen(p).may_finish);
        refused(p, ending(END_STAGE), "no_early_end");
        decide_at(p, i, 0);
    }
    assert_int_equal(now(p)->stage, RICH_DEBRIEF);
    assert_int_equal(now(p)->record_count, 4);
    play_end(p);
}

static void where_decisions_may_change_the_participant_ends_it(void **unused)
{
    (void)unused;
    fixture_rich f;
    inbox_make(&f)->may_reopen = true;
    play *p = inbox_play(&f);
    for (int i = 0; i < 4; i++) decide_at(p, i, 0);
    assert_int_equal(now(p)->stage, RICH_SHIFT);
    assert_true(seen(p).may_finish && seen(p).undecided_count == 0);
    say(p, ending(END_STAGE));
    assert_int_equal(now(p)->stage, RICH_DEBRIEF);
    play_end(p);
}

static void ending_early_leaves_the_rest_not_reached(void **unused)
{
    (void)unused;
    fixture_rich f;
    inbox_make(&f)->may_end_early = true;
    play *p = inbox_play(&f);
    decide_at(p, 1, 0);
    say(p, picking(p, 3));
    say(p, picking(p, 0));
    assert_true(seen(p).may_finish);
    say(p, ending(END_STAGE));
    assert_int_equal(now(p)->stage, RICH_DEBRIEF);
    assert_int_equal(now(p)->record_count, 3); /* n03 was never opened */
    assert_int_equal(record_number(p, 0)->ended_on, END_ANSWERED);
    assert_int_equal(record_number(p, 1)->ended_on, END_NOT_REACHED);
    assert_int_equal(record_number(p, 2)->ended_on, END_NOT_REACHED);
    play_end(p);
}

static void nobody_ends_it_from_behind_an_outcome(void **unused)
{
    (void)unused;
    fixture_rich f;
    block_stage *b = inbox_make(&f);
    rich_block(b, TOLD, 2);
    b->may_end_early = true;
    play *p = inbox_play(&f);
    decide_at(p, 0, 0);
    assert_false(seen(p).may_finish);
    refused(p, ending(END_STAGE), "no_early_end");
    say(p, simple(COMMAND_CONTINUE));
    refused(p, simple(COMMAND_CONTINUE), "nothing_to_continue");
    play_end(p);
}

/* Deciding again ------------------------------------------------------------------------------- */

static void a_decided_case_is_decided_again_from_the_list(void **unused)
{
    (void)unused;
    fixture_rich f;
    inbox_make(&f)->may_reopen = true;
    play *p = inbox_play(&f);
    decide_at(p, 0, 0); /* right: 10 points */
    decide_at(p, 1, 0); /* wrong */
    const int64_t points = now(p)->scores[0];
    say(p, picking(p, 2));
    say(p, reopening(p, 0)); /* what was on the screen is put back */
    assert_true(seen(p).is_reopened && mail(p, 0).is_running);
    assert_int_equal(mail(p, 2).status, MAIL_OPENED);
    say(p, answer(p, PHASE_FINAL, 1));
    assert_null(state_case(now(p)));
    assert_int_equal(record_number(p, 0)->final, 1);
    assert_int_equal(now(p)->scores[0], points - 10 * (int64_t)MILLION);
    refused(p, reopening(p, 2), "other_case");
    play_end(p);
}

static void a_decision_that_is_looked_at_again_may_stay(void **unused)
{
    (void)unused;
    fixture_rich f;
    inbox_make(&f)->may_reopen = true;
    play *p = inbox_play(&f);
    decide_at(p, 0, 0);
    const int64_t points = now(p)->scores[0];
    say(p, reopening(p, 0));
    say(p, picking(p, -1));
    assert_int_equal(record_number(p, 0)->final, 0);
    assert_int_equal(record_number(p, 0)->ended_on, END_ANSWERED);
    say(p, reopening(p, 0));
    say(p, simple(COMMAND_PAUSE));
    wait_us(p, 4 * SECOND_US);
    say(p, simple(COMMAND_RESUME));
    say(p, picking(p, 1));
    assert_int_equal(record_number(p, 0)->paused_us, 4 * SECOND_US);
    assert_int_equal(now(p)->scores[0], points);
    assert_int_equal(now(p)->reopened_from, INDEX_NONE);
    play_end(p);
}

/* Time ----------------------------------------------------------------------------------------- */

static play *timed_play(fixture_rich *f, int64_t limit_s)
{
    block_stage *b = inbox_make(f);
    rich_block(b, OWN_FIRST, 3);
    b->may_reopen = true;
    b->time = (block_time){
        .block_limit_us = limit_s * SECOND_US, .adjustable = true, .on_timeout = TIMEOUT_KEEP_OWN};
    return inbox_play(f);
}

static void when_its_time_is_up_all_that_is_open_times_out_in_listed_order(void **unused)
{
    (void)unused;
    fixture_rich f;
    play *p = timed_play(&f, 60);
    say(p, picking(p, 3));
    say(p, answer(p, PHASE_OWN, 1));
    say(p, answer(p, PHASE_FINAL, 1));
    say(p, picking(p, 2));
    say(p, picking(p, 1));
    say(p, answer(p, PHASE_OWN, 2));
    wait_us(p, 60 * SECOND_US);
    assert_null(state_case(now(p)));
    assert_int_equal(now(p)->record_count, 4);
    assert_int_equal(record_number(p, 0)->ended_on, END_ANSWERED);
    for (uint16_t i = 1; i < 4; i++) assert_int_equal(record_number(p, i)->ended_on, END_TIMED_OUT);
    assert_int_equal(record_number(p, 1)->final, ANSWER_NONE); /* n03, opened */
    assert_int_equal(record_number(p, 2)->final, 2);           /* n02: its own answer counts */
    assert_int_equal(record_number(p, 3)->case_, ALONE_CASES); /* n01, never opened */
    assert_int_equal(record_number(p, 3)->closed_us - record_number(p, 3)->shown_us, 0);
    play_end(p);
}

static void the_list_stays_when_time_is_up_until_it_is_left(void **unused)
{
    (void)unused;
    fixture_rich f;
    play *p = timed_play(&f, 60);
    wait_us(p, 60 * SECOND_US);
    assert_int_equal(now(p)->stage, RICH_SHIFT);
    assert_true(seen(p).is_time_up && seen(p).may_finish);
    assert_int_equal(mail(p, 0).status, MAIL_TIMED_OUT);
    refused(p, picking(p, 0), "nothing_to_pick");
    refused(p, reopening(p, 0), "no_reopening");
    assert_true(session_next_due(p->on) == INT64_MAX);
    say(p, ending(END_STAGE));
    assert_int_equal(now(p)->stage, RICH_DEBRIEF);
    play_end(p);
}

static void time_is_up_for_decided_cases_too(void **unused)
{
    (void)unused;
    fixture_rich f;
    play *p = timed_play(&f, 60);
    for (int i = 0; i < 4; i++) {
        say(p, picking(p, i));
        say(p, answer(p, PHASE_OWN, 0));
        say(p, answer(p, PHASE_FINAL, 0));
    }
    say(p, reopening(p, 2));
    wait_us(p, 60 * SECOND_US);
    assert_null(state_case(now(p)));
    assert_true(seen(p).is_time_up);
    for (uint16_t i = 0; i < 4; i++) assert_int_equal(record_number(p, i)->ended_on, END_ANSWERED);
    play_end(p);
}

static void its_limit_stands_still_in_a_pause_follows_the_setting_and_can_be_longer(void **unused)
{
    (void)unused;
    fixture_rich f;
    play *p = timed_play(&f, 60);
    wait_us(p, 10 * SECOND_US);
    say(p, simple(COMMAND_PAUSE));
    wait_us(p, 100 * SECOND_US);
    say(p, simple(COMMAND_RESUME));
    assert_int_equal(seen(p).deadline_us, 160 * SECOND_US);
    record slower = simple(COMMAND_SET_TIME);
    slower.time_setting = 2000;
    say(p, slower);
    assert_int_equal(seen(p).deadline_us, 220 * SECOND_US);
    say(p, simple(COMMAND_EXTEND));
    assert_int_equal(seen(p).deadline_us, 340 * SECOND_US);
    say(p, picking(p, 0));
    say(p, on_case(p, COMMAND_EXTEND));
    assert_int_equal(seen(p).deadline_us, 460 * SECOND_US);
    slower.time_setting = 0;
    say(p, slower);
    assert_true(session_next_due(p->on) == INT64_MAX || seen(p).advice_state == ADVICE_THINKING);
    play_end(p);
}

static void missed_cases_count_as_timeouts_and_nothing_else(void **unused)
{
    (void)unused;
    fixture_rich f;
    play *p = timed_play(&f, 60);
    say(p, picking(p, 0));
    say(p, answer(p, PHASE_OWN, 0));
    say(p, answer(p, PHASE_FINAL, 0));
    wait_us(p, 60 * SECOND_US);
    assert_int_equal(measure_of(&f.plain.s, now(p), MEASURE_TIMEOUTS).numerator, 3);
    assert_int_equal(measure_of(&f.plain.s, now(p), MEASURE_ACCURACY).denominator, 1);
    play_end(p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_list_comes_first_and_cases_in_any_order),
        cmocka_unit_test(the_list_says_how_each_case_stands),
        cmocka_unit_test(only_an_undecided_case_of_the_list_can_be_picked),
        cmocka_unit_test(picking_belongs_to_an_inbox),
        cmocka_unit_test(a_case_that_was_left_is_as_it_was),
        cmocka_unit_test(only_the_time_on_the_screen_counts),
        cmocka_unit_test(an_adviser_thinks_on_when_its_case_is_taken_up),
        cmocka_unit_test(a_case_left_at_the_moment_of_its_advice_still_gets_it),
        cmocka_unit_test(what_lies_in_the_list_is_part_of_the_state),
        cmocka_unit_test(the_block_is_over_when_all_is_decided),
        cmocka_unit_test(where_decisions_may_change_the_participant_ends_it),
        cmocka_unit_test(ending_early_leaves_the_rest_not_reached),
        cmocka_unit_test(nobody_ends_it_from_behind_an_outcome),
        cmocka_unit_test(a_decided_case_is_decided_again_from_the_list),
        cmocka_unit_test(a_decision_that_is_looked_at_again_may_stay),
        cmocka_unit_test(when_its_time_is_up_all_that_is_open_times_out_in_listed_order),
        cmocka_unit_test(the_list_stays_when_time_is_up_until_it_is_left),
        cmocka_unit_test(time_is_up_for_decided_cases_too),
        cmocka_unit_test(its_limit_stands_still_in_a_pause_follows_the_setting_and_can_be_longer),
        cmocka_unit_test(missed_cases_count_as_timeouts_and_nothing_else),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
