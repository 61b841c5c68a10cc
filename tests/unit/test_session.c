/* The rules of a session, played by hand on a small scenario. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "fixture_play.h"

typedef struct play {
    fixture f;
    session *on;
    arena memory;
    int64_t now_us;
} play;

static play *play_open_with(fixture *f, const session_setup *setup)
{
    play *p = test_malloc(sizeof *p);
    p->now_us = 0;
    arena_init(&p->memory, 0);
    p->on = session_create(&f->s, *setup, (journal_sink){.wants_from = true});
    assert_non_null(p->on);
    command open = {.what = record_make(COMMAND_OPEN, BY_SEAT)};
    open.what.language = 0;
    open.what.time_setting = 1000;
    assert_int_equal(session_submit(p->on, &open, NULL), STATUS_OK);
    return p;
}

static const session_setup SETUP = {.seed = 7, .seat = "A1", .time_setting = 1000};

static play *play_open(fixture *f)
{
    return play_open_with(f, &SETUP);
}

static void play_close(play *p)
{
    session_destroy(p->on);
    arena_free(&p->memory);
    test_free(p);
}

static view seen(play *p)
{
    view v;
    view_make(p->on, BY_SEAT, p->now_us, &p->memory, &v);
    return v;
}

static const state *now(const play *p)
{
    return session_state(p->on);
}

static status say_why(play *p, record what, failure *why)
{
    command c = {.what = what, .at_us = p->now_us};
    return session_submit(p->on, &c, why);
}

static void say(play *p, record what)
{
    failure why = {0};
    status done = say_why(p, what, &why);
    if (done) print_error("refused: %s\n", why.reason);
    assert_int_equal(done, STATUS_OK);
}

static void refused(play *p, record what, const char *reason)
{
    failure why = {0};
    uint64_t before = state_hash(now(p), session_scenario(p->on));
    uint64_t seq = now(p)->seq;
    assert_int_equal(say_why(p, what, &why), STATUS_REFUSED);
    assert_string_equal(why.reason, reason);
    assert_true(before == state_hash(now(p), session_scenario(p->on)));
    assert_true(seq == now(p)->seq);
}

static record simple(command_kind kind)
{
    return record_make(kind, BY_SEAT);
}

static record on_case(play *p, command_kind kind)
{
    record r = simple(kind);
    r.case_ = state_case(now(p))->case_;
    return r;
}

static record answer(play *p, answer_phase phase, int32_t choice_index)
{
    record r = on_case(p, COMMAND_ANSWER);
    r.phase = phase;
    r.choice = choice_index;
    return r;
}

static void wait_us(play *p, int64_t us)
{
    p->now_us += us;
    assert_int_equal(session_advance(p->on, p->now_us, NULL), STATUS_OK);
}

static void play_alone(play *p)
{
    for (int i = 0; i < ALONE_CASES; i++) say(p, answer(p, PHASE_FINAL, 0));
    say(p, simple(COMMAND_CONTINUE));
}

static void play_to_shift(play *p)
{
    play_alone(p);
    record r = simple(COMMAND_REPLY);
    r.stage = AT_EXPECT;
    r.item = 0;
    r.value = 10;
    say(p, r);
}

/* One advised case: own answer, wait for the advice, decide, say how sure. */
static void play_case(play *p, int32_t own, bool follows)
{
    say(p, answer(p, PHASE_OWN, own));
    wait_us(p, 2 * MILLION);
    int32_t advice = state_case(now(p))->advice;
    say(p, answer(p, PHASE_FINAL, follows ? advice : own));
    record r = on_case(p, COMMAND_RATE_CONFIDENCE);
    r.phase = PHASE_FINAL;
    r.confidence = 800;
    say(p, r);
}

static void a_session_starts_behind_consent(void **unused)
{
    (void)unused;
    fixture f;
    fixture_make(&f);
    play *p = play_open(&f);
    assert_int_equal(now(p)->stage, AT_ALONE);
    assert_true(now(p)->has_case);
    play_close(p);
}

static void a_view_hides_the_truth_until_the_outcome_is_shown(void **unused)
{
    (void)unused;
    fixture f;
    fixture_make(&f);
    play *p = play_open(&f);
    view v = seen(p);
    assert_false(v.is_outcome_shown);
    assert_int_equal(v.review_count, 0);
    for (int i = 0; i < ALONE_CASES; i++) say(p, answer(p, PHASE_FINAL, 0));
    v = seen(p);
    assert_true(v.is_reviewing);
    assert_int_equal(v.review_count, ALONE_CASES);
    assert_int_equal(v.review[1].truth, 1);
    play_close(p);
}

static void following_an_exact_adviser_gives_exactly_its_accuracy(void **unused)
{
    (void)unused;
    for (uint64_t seed = 0; seed < 200; seed++) {
        fixture f;
        fixture_make(&f);
        session_setup setup = SETUP;
        setup.seed = seed;
        play *p = play_open_with(&f, &setup);
        play_to_shift(p);
        for (int i = 0; i < NIGHT_CASES; i++) play_case(p, 0, true);
        int right = 0;
        for (int i = 0; i < now(p)->record_count; i++) {
            const case_record *c = &now(p)->records[i];
            right += c->is_scored && c->final_correct == 1;
        }
        assert_int_equal(right, 9);
        play_close(p);
    }
}

static void each_third_holds_its_share_of_errors(void **unused)
{
    (void)unused;
    for (uint64_t seed = 0; seed < 50; seed++) {
        fixture f;
        fixture_make(&f);
        session_setup setup = SETUP;
        setup.seed = seed;
        play *p = play_open_with(&f, &setup);
        play_to_shift(p);
        const block_state *b = &now(p)->blocks[AT_SHIFT];
        int per_third[3] = {0};
        assert_int_equal(b->wrong_count, 3);
        for (int i = 0; i < 3; i++) per_third[(b->wrong_cases[i] - ALONE_CASES) / 4]++;
        assert_int_equal(per_third[0], 1);
        assert_int_equal(per_third[1], 1);
        assert_int_equal(per_third[2], 1);
        play_close(p);
    }
}

static void forced_cases_are_wrong_and_count_in_the_quota(void **unused)
{
    (void)unused;
    fixture f;
    fixture_make(&f);
    f.forced[ALONE_CASES + 1] = -1;
    f.forced[ALONE_CASES + 2] = -1;
    play *p = play_open(&f);
    play_to_shift(p);
    const block_state *b = &now(p)->blocks[AT_SHIFT];
    assert_int_equal(b->wrong_count, 3);
    assert_int_equal(b->wrong_cases[0], ALONE_CASES + 1);
    assert_int_equal(b->wrong_cases[1], ALONE_CASES + 2);
    play_close(p);
}

static void seats_share_the_errors_but_not_the_order(void **unused)
{
    (void)unused;
    bool orders_differ = false;
    fixture f;
    fixture_make(&f);
    play *one = play_open(&f);
    play_to_shift(one);
    for (int i = 0; i < 10; i++) {
        char seat[16];
        snprintf(seat, sizeof seat, "B%d", i);
        session_setup setup = SETUP;
        setup.seat = seat;
        play *other = play_open_with(&f, &setup);
        play_to_shift(other);
        const block_state *a = &now(one)->blocks[AT_SHIFT];
        const block_state *b = &now(other)->blocks[AT_SHIFT];
        assert_memory_equal(a->wrong_cases, b->wrong_cases, 3 * sizeof(uint16_t));
        orders_differ |= memcmp(a->order, b->order, NIGHT_CASES * sizeof(uint16_t)) != 0;
        play_close(other);
    }
    assert_true(orders_differ);
    play_close(one);
}

static void the_adviser_thinks_for_its_delay(void **unused)
{
    (void)unused;
    fixture f;
    fixture_make(&f);
    play *p = play_open(&f);
    play_to_shift(p);
    say(p, answer(p, PHASE_OWN, 1));
    assert_int_equal(seen(p).advice_state, ADVICE_THINKING);
    refused(p, answer(p, PHASE_FINAL, 1), "no_answer_asked");
    int64_t due = session_next_due(p->on);
    assert_in_range(due - p->now_us, 800000, 1600000);
    wait_us(p, due - p->now_us - 1);
    assert_int_equal(seen(p).advice_state, ADVICE_THINKING);
    wait_us(p, 1);
    assert_int_equal(seen(p).advice_state, ADVICE_GIVEN);
    play_close(p);
}

static void a_clock_line_carries_the_due_time(void **unused)
{
    (void)unused;
    fixture f;
    fixture_make(&f);
    play *p = play_open(&f);
    play_to_shift(p);
    say(p, answer(p, PHASE_OWN, 1));
    int64_t due = session_next_due(p->on);
    p->now_us += 10 * MILLION;
    say(p, answer(p, PHASE_FINAL, 1));
    assert_true(state_case(now(p))->advice_us == due);
    play_close(p);
}

static void time_running_out_keeps_the_own_answer(void **unused)
{
    (void)unused;
    fixture f;
    fixture_make(&f);
    play *p = play_open(&f);
    play_to_shift(p);
    say(p, answer(p, PHASE_OWN, 2));
    wait_us(p, 61 * (int64_t)MILLION);
    const case_record *c = &now(p)->records[ALONE_CASES];
    assert_int_equal(c->ended_on, END_TIMED_OUT);
    assert_int_equal(c->final, 2);
    assert_true(c->final_response_us == FIELD_NULL);
    assert_int_equal(seen(p).case_number, 2);
    play_close(p);
}

static void a_time_setting_stretches_the_limit_and_off_removes_it(void **unused)
{
    (void)unused;
    fixture f;
    fixture_make(&f);
    play *p = play_open(&f);
    play_to_shift(p);
    assert_true(seen(p).deadline_us == 60 * (int64_t)MILLION);
    record r = simple(COMMAND_SET_TIME);
    r.time_setting = 3000;
    say(p, r);
    assert_true(seen(p).deadline_us == 180 * (int64_t)MILLION);
    r.time_setting = 0;
    say(p, r);
    assert_true(seen(p).deadline_us == 0);
    r.time_setting = 999;
    refused(p, r, "no_such_time_setting");
    play_close(p);
}

static void more_time_can_be_asked_for(void **unused)
{
    (void)unused;
    fixture f;
    fixture_make(&f);
    play *p = play_open(&f);
    play_to_shift(p);
    say(p, on_case(p, COMMAND_EXTEND));
    assert_true(seen(p).deadline_us == 120 * (int64_t)MILLION);
    play_close(p);
}

static void a_pause_stops_scenario_time(void **unused)
{
    (void)unused;
    fixture f;
    fixture_make(&f);
    play *p = play_open(&f);
    play_to_shift(p);
    say(p, simple(COMMAND_PAUSE));
    assert_true(session_next_due(p->on) == INT64_MAX);
    wait_us(p, 500 * (int64_t)MILLION);
    refused(p, answer(p, PHASE_OWN, 0), "is_paused");
    say(p, simple(COMMAND_RESUME));
    assert_true(seen(p).deadline_us == 560 * (int64_t)MILLION);
    wait_us(p, 5 * MILLION);
    say(p, answer(p, PHASE_OWN, 0));
    assert_true(state_case(now(p))->own_response_us == 5 * MILLION);
    play_close(p);
}

static void response_times_count_from_the_frame_that_showed_the_step(void **unused)
{
    (void)unused;
    fixture f;
    fixture_make(&f);
    play *p = play_open(&f);
    p->now_us = 40000;
    record r = on_case(p, COMMAND_PRESENTED);
    r.stage = AT_ALONE;
    say(p, r);
    refused(p, r, "already_presented");
    p->now_us = 1040000;
    say(p, answer(p, PHASE_FINAL, 1));
    assert_true(now(p)->records[0].final_response_us == 1000000);
    play_close(p);
}

static void evidence_arrives_after_its_cost_and_is_paid_once(void **unused)
{
    (void)unused;
    fixture f;
    fixture_make(&f);
    play *p = play_open(&f);
    play_to_shift(p);
    record r = on_case(p, COMMAND_OPEN_EVIDENCE);
    r.panel = 0;
    say(p, r);
    assert_int_equal(seen(p).panels[0].status, PANEL_LOADING);
    wait_us(p, 6 * MILLION);
    assert_int_equal(seen(p).panels[0].status, PANEL_OPEN);
    r.kind = COMMAND_CLOSE_EVIDENCE;
    say(p, r);
    r.kind = COMMAND_OPEN_EVIDENCE;
    say(p, r);
    assert_int_equal(seen(p).panels[0].status, PANEL_OPEN);
    r.panel = 5;
    refused(p, r, "no_such_panel");
    play_close(p);
}

static void a_checkpoint_opens_to_its_word_only_in_a_workshop(void **unused)
{
    (void)unused;
    fixture f;
    fixture_make(&f);
    session_setup setup = SETUP;
    setup.workshop_seed = 99;
    setup.facilitator_code = "7531";
    play *p = play_open_with(&f, &setup);
    play_to_shift(p);
    for (int i = 0; i < NIGHT_CASES; i++) play_case(p, 0, false);
    assert_int_equal(now(p)->stage, AT_WAIT);
    refused(p, simple(COMMAND_CONTINUE), "needs_word");
    record r = simple(COMMAND_RELEASE);
    r.text = "verkeerd";
    refused(p, r, "wrong_word");
    char word[WORD_MAX];
    session_checkpoint_word(p->on, AT_WAIT, word);
    r.text = word;
    say(p, r);
    assert_int_equal(now(p)->stage, AT_DEBRIEF);
    play_close(p);
}

static void the_facilitators_code_opens_a_pause_and_is_not_kept(void **unused)
{
    (void)unused;
    fixture f;
    fixture_make(&f);
    session_setup setup = SETUP;
    setup.workshop_seed = 99;
    setup.facilitator_code = "7531";
    play *p = play_open_with(&f, &setup);
    play_to_shift(p);
    for (int i = 0; i < NIGHT_CASES; i++) play_case(p, 0, false);
    command c = {.what = simple(COMMAND_RELEASE), .at_us = p->now_us};
    c.what.text = "7531";
    assert_int_equal(session_propose(p->on, &c, NULL), STATUS_OK);
    const line *kept = session_pending(p->on);
    assert_int_equal(kept->command.by, BY_FACILITATOR);
    assert_null(kept->command.text);
    play_close(p);
}

static void a_pause_ends_by_itself_after_its_time(void **unused)
{
    (void)unused;
    fixture f;
    fixture_make(&f);
    session_setup setup = SETUP;
    setup.workshop_seed = 99;
    play *p = play_open_with(&f, &setup);
    play_to_shift(p);
    for (int i = 0; i < NIGHT_CASES; i++) play_case(p, 0, false);
    wait_us(p, 600 * (int64_t)MILLION);
    assert_int_equal(now(p)->stage, AT_DEBRIEF);
    play_close(p);
}

static void a_slow_seat_stops_after_a_whole_third(void **unused)
{
    (void)unused;
    fixture f;
    fixture_make(&f);
    play *p = play_open(&f);
    play_to_shift(p);
    for (int i = 0; i < 5; i++) play_case(p, 0, true);
    record r = simple(COMMAND_END);
    r.scope = END_STAGE;
    say(p, r);
    for (int i = 5; i < 8; i++) play_case(p, 0, true);
    assert_int_equal(now(p)->stage, AT_WAIT);
    assert_int_equal(now(p)->record_count, ALONE_CASES + 8);
    play_close(p);
}

static void nothing_shows_before_the_line_is_kept(void **unused)
{
    (void)unused;
    fixture f;
    fixture_make(&f);
    play *p = play_open(&f);
    command c = {.what = answer(p, PHASE_FINAL, 0)};
    assert_int_equal(session_propose(p->on, &c, NULL), STATUS_OK);
    assert_int_equal(seen(p).case_number, 1);
    assert_true(seen(p).is_waiting);
    assert_int_equal(session_commit(p->on, session_pending(p->on)->seq, NULL), STATUS_OK);
    assert_int_equal(seen(p).case_number, 2);
    play_close(p);
}

static void commands_queue_while_a_line_waits(void **unused)
{
    (void)unused;
    fixture f;
    fixture_make(&f);
    play *p = play_open(&f);
    for (int i = 0; i < 3; i++) {
        command c = {.what = simple(COMMAND_ANSWER), .at_us = i};
        c.what.case_ = i;
        c.what.phase = PHASE_FINAL;
        c.what.choice = 0;
        assert_int_equal(session_propose(p->on, &c, NULL), STATUS_OK);
    }
    for (int i = 0; i < 3; i++) {
        assert_int_equal(session_commit(p->on, session_pending(p->on)->seq, NULL), STATUS_OK);
    }
    assert_null(session_pending(p->on));
    assert_true(seen(p).is_reviewing);
    play_close(p);
}

static void a_forgotten_line_leaves_no_trace(void **unused)
{
    (void)unused;
    fixture f;
    fixture_make(&f);
    play *p = play_open(&f);
    uint64_t before = state_hash(now(p), &f.s);
    command c = {.what = answer(p, PHASE_FINAL, 0)};
    assert_int_equal(session_propose(p->on, &c, NULL), STATUS_OK);
    session_forget(p->on);
    assert_true(before == state_hash(now(p), &f.s));
    say(p, answer(p, PHASE_FINAL, 2));
    assert_int_equal(now(p)->records[0].final, 2);
    play_close(p);
}

typedef struct tape {
    session *copy;
    int lines;
} tape;

static status tape_keep(void *self, const line *kept, failure *why)
{
    tape *t = self;
    t->lines++;
    return session_fold(t->copy, kept, why);
}

static void folding_the_lines_gives_the_same_state(void **unused)
{
    (void)unused;
    fixture f;
    fixture_make(&f);
    tape t = {.copy = session_create(&f.s, SETUP, (journal_sink){0})};
    play *p = play_open(&f);
    session_destroy(p->on);
    p->on = session_create(&f.s, SETUP, (journal_sink){&t, tape_keep, true});
    record open = simple(COMMAND_OPEN);
    open.language = 0;
    open.time_setting = 1000;
    say(p, open);
    play_to_shift(p);
    for (int i = 0; i < NIGHT_CASES; i++) play_case(p, i % 3, i % 2 == 0);
    say(p, simple(COMMAND_CONTINUE));
    say(p, simple(COMMAND_CONTINUE));
    assert_true(now(p)->is_ended);
    assert_true(t.lines > 50);
    assert_true(state_hash(now(p), &f.s) == state_hash(session_state(t.copy), &f.s));
    session_destroy(t.copy);
    play_close(p);
}

static void ending_early_is_another_end(void **unused)
{
    (void)unused;
    fixture f;
    fixture_make(&f);
    play *p = play_open(&f);
    record r = simple(COMMAND_END);
    r.scope = END_SESSION;
    say(p, r);
    assert_true(now(p)->is_ended);
    assert_int_equal(now(p)->finish, ENDED_ABORTED);
    assert_int_equal(now(p)->records[0].ended_on, END_ABORTED);
    refused(p, simple(COMMAND_CONTINUE), "is_ended");
    play_close(p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_session_starts_behind_consent),
        cmocka_unit_test(a_view_hides_the_truth_until_the_outcome_is_shown),
        cmocka_unit_test(following_an_exact_adviser_gives_exactly_its_accuracy),
        cmocka_unit_test(each_third_holds_its_share_of_errors),
        cmocka_unit_test(forced_cases_are_wrong_and_count_in_the_quota),
        cmocka_unit_test(seats_share_the_errors_but_not_the_order),
        cmocka_unit_test(the_adviser_thinks_for_its_delay),
        cmocka_unit_test(a_clock_line_carries_the_due_time),
        cmocka_unit_test(time_running_out_keeps_the_own_answer),
        cmocka_unit_test(a_time_setting_stretches_the_limit_and_off_removes_it),
        cmocka_unit_test(more_time_can_be_asked_for),
        cmocka_unit_test(a_pause_stops_scenario_time),
        cmocka_unit_test(response_times_count_from_the_frame_that_showed_the_step),
        cmocka_unit_test(evidence_arrives_after_its_cost_and_is_paid_once),
        cmocka_unit_test(a_checkpoint_opens_to_its_word_only_in_a_workshop),
        cmocka_unit_test(the_facilitators_code_opens_a_pause_and_is_not_kept),
        cmocka_unit_test(a_pause_ends_by_itself_after_its_time),
        cmocka_unit_test(a_slow_seat_stops_after_a_whole_third),
        cmocka_unit_test(nothing_shows_before_the_line_is_kept),
        cmocka_unit_test(commands_queue_while_a_line_waits),
        cmocka_unit_test(a_forgotten_line_leaves_no_trace),
        cmocka_unit_test(folding_the_lines_gives_the_same_state),
        cmocka_unit_test(ending_early_is_another_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
