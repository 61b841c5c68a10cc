/* The stages without cases: questions, questionnaires, pauses, the end. */
#include "fixture_advised.h"

static play *play_page(fixture_rich *f, uint16_t stage_index, session_setup setup)
{
    rich_only(f, stage_index);
    play *p = play_start(&f->plain.s, &setup);
    assert_int_equal(now(p)->stage, stage_index);
    return p;
}

static record reply_option(uint16_t item, int64_t option)
{
    record r = reply_number(RICH_QUIZ, item, FIELD_NULL);
    r.option = option;
    return r;
}

static record reply_text(uint16_t item, const char *text)
{
    record r = reply_number(RICH_QUIZ, item, FIELD_NULL);
    r.text = text;
    return r;
}

static record release(const char *word)
{
    record r = simple(COMMAND_RELEASE);
    r.text = word;
    return r;
}

static void a_required_question_waits_for_its_reply_and_goes_on_with_it(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_rich_make(&f);
    play *p = play_page(&f, RICH_EXPECT, ADVISED_SETUP);
    refused(p, simple(COMMAND_CONTINUE), "reply_missing");
    refused(p, reply_number(RICH_EXPECT, 0, 13), "no_such_reply");
    refused(p, reply_number(RICH_EXPECT, 0, -1), "no_such_reply");
    refused(p, reply_number(RICH_EXPECT, 0, FIELD_NULL), "no_such_reply");
    refused(p, reply_number(RICH_QUIZ, 0, 3), "other_stage");
    say(p, reply_number(RICH_EXPECT, 0, 12));
    assert_int_equal(now(p)->stage, RICH_DEBRIEF);
    assert_int_equal(now(p)->replies[0].value, 12);
    play_end(p);
}

static record choose_research(research_choice wanted)
{
    record r = simple(COMMAND_RECONSIDER_RESEARCH);
    r.research = wanted;
    return r;
}

static void research_is_chosen_again_only_in_the_debrief_and_the_last_choice_counts(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_rich_make(&f);
    play *p = play_page(&f, RICH_EXPECT, ADVISED_SETUP);
    refused(p, choose_research(RESEARCH_WITHDRAW), "not_here");
    say(p, reply_number(RICH_EXPECT, 0, 12));
    assert_int_equal(now(p)->research, RESEARCH_AS_AGREED);
    const uint64_t before = state_hash(now(p), session_scenario(p->on));
    say(p, choose_research(RESEARCH_WITHDRAW));
    assert_int_equal(now(p)->research, RESEARCH_WITHDRAWN);
    assert_true(state_hash(now(p), session_scenario(p->on)) != before);
    refused(p, choose_research(RESEARCH_WITHDRAW), "already_chosen");
    say(p, choose_research(RESEARCH_KEEP));
    assert_int_equal(now(p)->research, RESEARCH_KEPT);
    assert_int_equal(now(p)->stage, RICH_DEBRIEF);
    play_end(p);
}

static void a_question_that_is_not_required_may_be_passed(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_rich_make(&f);
    f.plain.expect.is_required = false;
    play *p = play_page(&f, RICH_EXPECT, ADVISED_SETUP);
    say(p, simple(COMMAND_CONTINUE));
    assert_int_equal(now(p)->stage, RICH_DEBRIEF);
    assert_false(now(p)->replies[0].is_set);
    play_end(p);
}

static void a_questionnaire_wants_every_required_reply_and_takes_the_last(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_rich_make(&f);
    play *p = play_page(&f, RICH_QUIZ, ADVISED_SETUP);
    refused(p, simple(COMMAND_CONTINUE), "reply_missing");
    say(p, reply_option(0, 0));
    say(p, reply_option(0, 1));
    refused(p, reply_option(0, 2), "no_such_reply");
    refused(p, reply_number(RICH_QUIZ, 0, 1), "no_such_reply");
    say(p, reply_text(1, "first"));
    say(p, reply_text(1, "because"));
    refused(p, reply_text(1, "  \n "), "no_such_reply");
    refused(p, reply_text(1, NULL), "no_such_reply");
    say(p, reply_number(RICH_QUIZ, 2, 2));
    refused(p, reply_number(RICH_QUIZ, 2, 3), "no_such_reply"); /* 12 is above 10 */
    refused(p, simple(COMMAND_CONTINUE), "reply_missing");
    say(p, reply_number(RICH_QUIZ, 3, 20));
    say(p, simple(COMMAND_CONTINUE));
    assert_int_equal(now(p)->replies[1].option, 1);
    assert_string_equal(now(p)->replies[2].text, "because");
    assert_int_equal(now(p)->replies[3].value, 2);
    play_end(p);
}

static void a_free_text_is_neither_kept_nor_required_where_it_is_off(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_rich_make(&f);
    f.plain.s.allows_free_text = false;
    play *p = play_page(&f, RICH_QUIZ, ADVISED_SETUP);
    say(p, reply_option(0, 0));
    say(p, reply_number(RICH_QUIZ, 3, 20));
    refused(p, reply_text(1, "because"), "no_such_reply");
    say(p, simple(COMMAND_CONTINUE));
    assert_int_equal(now(p)->stage, RICH_DEBRIEF);
    play_end(p);
}

static void a_reply_belongs_to_the_state_not_to_who_sent_it(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_rich_make(&f);
    play *p = play_page(&f, RICH_QUIZ, ADVISED_SETUP);
    char typed[] = "because";
    command c = {.what = reply_text(1, typed), .at_us = 0};
    assert_int_equal(session_propose(p->on, &c, NULL), STATUS_OK);
    command later = {.what = reply_text(1, typed), .at_us = 1};
    assert_int_equal(session_propose(p->on, &later, NULL), STATUS_OK);
    memset(typed, 'x', sizeof typed - 1);
    while (session_pending(p->on)) {
        assert_string_equal(session_pending(p->on)->command.text, "because");
        assert_int_equal(session_commit(p->on, session_pending(p->on)->seq, NULL), STATUS_OK);
    }
    assert_string_equal(now(p)->replies[2].text, "because");
    play_end(p);
}

static void answering_again_and_again_takes_no_more_memory(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_rich_make(&f);
    play *p = play_page(&f, RICH_QUIZ, ADVISED_SETUP);
    const size_t before = now(p)->owner->taken_bytes;
    for (int i = 0; i < 1000; i++) say(p, reply_text(1, i % 2 ? "because" : "why not"));
    assert_int_equal(now(p)->owner->taken_bytes, before);
    play_end(p);
}

static void a_response_on_a_page_counts_from_its_frame_and_leaves_pauses_out(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_rich_make(&f);
    play *p = play_page(&f, RICH_QUIZ, ADVISED_SETUP);
    wait_us(p, SECOND_US);
    say(p, simple(COMMAND_PAUSE));
    wait_us(p, 7 * SECOND_US);
    say(p, simple(COMMAND_RESUME));
    record shown = simple(COMMAND_PRESENTED);
    shown.stage = RICH_QUIZ;
    say(p, shown);
    wait_us(p, 2 * SECOND_US);
    say(p, simple(COMMAND_PAUSE));
    wait_us(p, 7 * SECOND_US);
    say(p, simple(COMMAND_RESUME));
    wait_us(p, SECOND_US);
    command c = {.what = reply_option(0, 0), .at_us = p->now_us};
    assert_int_equal(session_propose(p->on, &c, NULL), STATUS_OK);
    assert_true(session_pending(p->on)->events[0].response_us == 3 * SECOND_US);
    play_end(p);
}

static session_setup workshop(void)
{
    session_setup setup = ADVISED_SETUP;
    setup.workshop_seed = 99;
    setup.facilitator_code = "7531";
    return setup;
}

static void outside_a_workshop_a_pause_offers_to_continue(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_rich_make(&f);
    play *p = play_page(&f, RICH_WAIT, ADVISED_SETUP);
    assert_false(seen(p).needs_word);
    say(p, simple(COMMAND_CONTINUE));
    assert_int_equal(now(p)->stage, RICH_DEBRIEF);
    play_end(p);
}

static void a_facilitators_code_closes_pauses_until_it_is_typed(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_rich_make(&f);
    session_setup setup = ADVISED_SETUP;
    setup.facilitator_code = "7531";
    play *p = play_page(&f, RICH_WAIT, setup);
    assert_true(seen(p).takes_code);
    assert_false(seen(p).needs_word);
    refused(p, simple(COMMAND_CONTINUE), "needs_word");
    refused(p, release("7530"), "wrong_word");
    say(p, release("7531"));
    assert_int_equal(now(p)->stage, RICH_DEBRIEF);
    play_end(p);
}

static void practice_takes_no_facilitators_code(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_rich_make(&f);
    play *p = play_page(&f, RICH_PRACTICE, workshop());
    assert_false(seen(p).takes_code);
    assert_true(seen(p).needs_word);
    play_end(p);
}

static void a_word_is_heard_whatever_its_case_and_blanks(void **unused)
{
    (void)unused;
    static const char *const FORMS[] = {"%s", "  %s", "%s  ", " %s "};
    for (int i = 0; i < 8; i++) {
        fixture_rich f;
        fixture_rich_make(&f);
        play *p = play_page(&f, RICH_WAIT, workshop());
        char word[WORD_MAX], typed[WORD_MAX + 8];
        session_checkpoint_word(p->on, RICH_WAIT, word);
        snprintf(typed, sizeof typed, FORMS[i % 4], word);
        for (char *c = typed; i >= 4 && *c; c++) *c = *c >= 'a' && *c <= 'z' ? (char)(*c - 32) : *c;
        say(p, release(typed));
        assert_int_equal(now(p)->stage, RICH_DEBRIEF);
        play_end(p);
    }
}

static void nothing_but_the_word_opens_a_checkpoint(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_rich_make(&f);
    play *p = play_page(&f, RICH_WAIT, workshop());
    char word[WORD_MAX + 2];
    session_checkpoint_word(p->on, RICH_WAIT, word);
    refused(p, release(NULL), "wrong_word");
    refused(p, release(""), "wrong_word");
    word[strlen(word) - 1] = '\0';
    refused(p, release(word), "wrong_word");
    session_checkpoint_word(p->on, RICH_WAIT, word);
    strcat(word, "s");
    refused(p, release(word), "wrong_word");
    refused(p, simple(COMMAND_CONTINUE), "needs_word");
    refused(p, by(release(word), BY_CLOCK), "not_here");
    say(p, by(simple(COMMAND_CONTINUE), BY_FACILITATOR));
    play_end(p);
}

static void a_room_shares_its_word_whatever_the_seeds_of_its_sessions(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_rich_make(&f);
    session_setup one = workshop(), other = workshop();
    other.seed = 12345;
    other.seat = "B2";
    play *p = play_page(&f, RICH_WAIT, one);
    play *q = play_page(&f, RICH_WAIT, other);
    char word[WORD_MAX], same[WORD_MAX];
    session_checkpoint_word(p->on, RICH_WAIT, word);
    session_checkpoint_word(q->on, RICH_WAIT, same);
    assert_string_equal(word, same);
    play_end(p);
    play_end(q);
}

static void a_late_release_does_not_open_the_next_pause(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_rich_make(&f);
    rich_only(&f, RICH_WAIT);
    f.stages[RICH_PRACTICE].when = NULL;
    session_setup setup = workshop();
    play *p = play_start(&f.plain.s, &setup);
    record twice = by(release(NULL), BY_FACILITATOR);
    twice.stage = RICH_WAIT;
    say(p, twice);
    assert_int_equal(now(p)->stage, RICH_PRACTICE);
    refused(p, twice, "other_stage");
    record skip = by(simple(COMMAND_SKIP), BY_FACILITATOR);
    skip.stage = RICH_WAIT;
    refused(p, skip, "other_stage");
    play_end(p);
}

static void a_practice_pause_shows_its_word_and_wants_it(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_rich_make(&f);
    play *p = play_page(&f, RICH_PRACTICE, ADVISED_SETUP);
    view v = seen(p);
    assert_true(v.needs_word);
    assert_true(v.word[0] != '\0');
    refused(p, simple(COMMAND_CONTINUE), "needs_word");
    say(p, release(v.word));
    assert_int_equal(now(p)->stage, RICH_DEBRIEF);
    play_end(p);
}

static void the_word_of_a_checkpoint_never_enters_a_view(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_rich_make(&f);
    play *p = play_page(&f, RICH_WAIT, workshop());
    assert_string_equal(seen(p).word, "");
    play_end(p);
}

static void a_pause_of_a_pause_moves_its_end(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_rich_make(&f);
    play *p = play_page(&f, RICH_WAIT, workshop());
    wait_us(p, 100 * SECOND_US);
    say(p, simple(COMMAND_PAUSE));
    wait_us(p, 1000 * SECOND_US);
    say(p, simple(COMMAND_RESUME));
    wait_us(p, 500 * SECOND_US - 1);
    assert_int_equal(now(p)->stage, RICH_WAIT);
    wait_us(p, 1);
    assert_int_equal(now(p)->stage, RICH_DEBRIEF);
    play_end(p);
}

static void a_checkpoint_shows_the_outcomes_that_waited_block_by_block(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    advised_block(&f)->feedback = FEEDBACK_AT_END;
    advised_block(&f)->take = 2;
    f.stages[RICH_INBOX].block = *advised_block(&f);
    f.stages[RICH_INBOX].when = f.stages[RICH_WAIT].when = NULL;
    play *p = advised_play(&f);
    decide_all(p);
    assert_int_equal(now(p)->stage, RICH_WAIT);
    assert_int_equal(seen(p).review_count, 0);
    say(p, simple(COMMAND_CONTINUE));
    assert_int_equal(seen(p).review_stage, RICH_SHIFT);
    assert_int_equal(seen(p).review_count, 2);
    for (uint16_t i = 0; i < 4; i++) {
        assert_int_equal(record_number(p, i)->is_outcome_shown, i < 2); /* the same cases twice */
    }
    assert_true(session_next_due(p->on) == INT64_MAX);
    refused(p, release(NULL), "nothing_to_release");
    say(p, simple(COMMAND_CONTINUE));
    assert_int_equal(seen(p).review_stage, RICH_INBOX);
    for (uint16_t i = 0; i < 4; i++) assert_true(record_number(p, i)->is_outcome_shown);
    say(p, simple(COMMAND_CONTINUE));
    assert_int_equal(now(p)->stage, RICH_DEBRIEF);
    play_end(p);
}

static void an_unscored_block_shows_its_outcomes_at_its_own_end_once(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    advised_block(&f)->feedback = FEEDBACK_AT_END;
    advised_block(&f)->is_scored = false;
    f.stages[RICH_WAIT].when = NULL;
    play *p = advised_play(&f);
    decide_all(p);
    assert_int_equal(now(p)->stage, RICH_SHIFT);
    assert_int_equal(seen(p).review_count, NIGHT_CASES);
    say(p, simple(COMMAND_CONTINUE));
    assert_int_equal(now(p)->stage, RICH_WAIT);
    say(p, simple(COMMAND_CONTINUE));
    assert_int_equal(now(p)->stage, RICH_DEBRIEF);
    play_end(p);
}

static void a_stage_is_left_out_when_its_condition_does_not_hold_at_its_turn(void **unused)
{
    (void)unused;
    for (int timeouts = 1; timeouts <= 2; timeouts++) {
        fixture_rich f;
        fixture_advised_make(&f);
        f.stages[RICH_MAYBE].when = condition_on(EXPRESSION_LESS, SYMBOL_COUNT, MEASURE_TIMEOUTS,
                                                 2);
        advised_block(&f)->time.limit_us = 10 * SECOND_US;
        play *p = advised_play(&f);
        wait_us(p, timeouts * 10 * SECOND_US);
        decide_all(p);
        assert_int_equal(now(p)->stage, timeouts < 2 ? RICH_MAYBE : RICH_DEBRIEF);
        play_end(p);
    }
}

static void behind_the_last_stage_the_session_has_finished(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_rich_make(&f);
    play *p = play_page(&f, RICH_MAYBE, ADVISED_SETUP);
    say(p, simple(COMMAND_CONTINUE));
    assert_true(seen(p).is_debrief_open);
    say(p, simple(COMMAND_CONTINUE));
    assert_true(now(p)->is_ended);
    assert_int_equal(now(p)->finish, ENDED_FINISHED);
    refused(p, simple(COMMAND_PAUSE), "is_ended");
    play_end(p);
}

static void a_flow_with_nothing_to_show_ends_at_once(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_rich_make(&f);
    rich_only(&f, RICH_MAYBE);
    f.plain.s.stage_count = RICH_MAYBE;
    play *p = play_start(&f.plain.s, &ADVISED_SETUP);
    assert_true(now(p)->is_ended);
    assert_int_equal(seen(p).stage, INDEX_NONE);
    play_end(p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_required_question_waits_for_its_reply_and_goes_on_with_it),
        cmocka_unit_test(a_question_that_is_not_required_may_be_passed),
        cmocka_unit_test(research_is_chosen_again_only_in_the_debrief_and_the_last_choice_counts),
        cmocka_unit_test(a_questionnaire_wants_every_required_reply_and_takes_the_last),
        cmocka_unit_test(a_free_text_is_neither_kept_nor_required_where_it_is_off),
        cmocka_unit_test(a_reply_belongs_to_the_state_not_to_who_sent_it),
        cmocka_unit_test(answering_again_and_again_takes_no_more_memory),
        cmocka_unit_test(a_response_on_a_page_counts_from_its_frame_and_leaves_pauses_out),
        cmocka_unit_test(outside_a_workshop_a_pause_offers_to_continue),
        cmocka_unit_test(a_facilitators_code_closes_pauses_until_it_is_typed),
        cmocka_unit_test(practice_takes_no_facilitators_code),
        cmocka_unit_test(a_word_is_heard_whatever_its_case_and_blanks),
        cmocka_unit_test(nothing_but_the_word_opens_a_checkpoint),
        cmocka_unit_test(a_room_shares_its_word_whatever_the_seeds_of_its_sessions),
        cmocka_unit_test(a_late_release_does_not_open_the_next_pause),
        cmocka_unit_test(a_practice_pause_shows_its_word_and_wants_it),
        cmocka_unit_test(the_word_of_a_checkpoint_never_enters_a_view),
        cmocka_unit_test(a_pause_of_a_pause_moves_its_end),
        cmocka_unit_test(a_checkpoint_shows_the_outcomes_that_waited_block_by_block),
        cmocka_unit_test(an_unscored_block_shows_its_outcomes_at_its_own_end_once),
        cmocka_unit_test(a_stage_is_left_out_when_its_condition_does_not_hold_at_its_turn),
        cmocka_unit_test(behind_the_last_stage_the_session_has_finished),
        cmocka_unit_test(a_flow_with_nothing_to_show_ends_at_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
