/* The state as a fold: copies, what is due, and lines that are refused before they touch it. */
#include "fixture_advised.h"

#include "core/state_check.h"

enum { TAPE_MAX = 400 };

/* The lines of a play, kept as a journal would keep them. */
typedef struct tape {
    line lines[TAPE_MAX];
    int count;
    arena memory;
} tape;

static status tape_keep(void *self, const line *kept, failure *why)
{
    tape *t = self;
    (void)why;
    assert_true(t->count < TAPE_MAX);
    line *l = &t->lines[t->count++];
    *l = *kept;
    record *events = arena_take_many(&t->memory, kept->event_count, sizeof *events);
    for (uint16_t i = 0; i < kept->event_count; i++) {
        events[i] = kept->events[i];
        const size_t size = events[i].list_count * sizeof(uint16_t);
        if (size > 0) events[i].list = memcpy(arena_take(&t->memory, size), events[i].list, size);
    }
    l->events = events;
    return STATUS_OK;
}

static void taped_play(fixture_rich *f, tape *t)
{
    memset(t, 0, sizeof *t);
    arena_init(&t->memory, 0);
    play p = {.on = session_create(&f->plain.s, ADVISED_SETUP, (journal_sink){t, tape_keep, true})};
    arena_init(&p.memory, 0);
    record open = simple(COMMAND_OPEN);
    open.language = 0;
    open.time_setting = 1000;
    say(&p, open);
    decide_all(&p);
    arena_free(&p.memory);
    session_destroy(p.on);
}

static session *folded_to(const fixture_rich *f, const tape *t, int count)
{
    session *s = session_create(&f->plain.s, ADVISED_SETUP, (journal_sink){0});
    for (int i = 0; i < count; i++) {
        assert_int_equal(session_fold(s, &t->lines[i], NULL), STATUS_OK);
    }
    return s;
}

static void assert_fold_refuses(session *s, const line *l, const char *reason)
{
    const scenario *sc = session_scenario(s);
    const uint64_t before = state_hash(session_state(s), sc);
    const uint64_t seq = session_state(s)->seq;
    failure why = {0};
    assert_int_equal(session_fold(s, l, &why), STATUS_CORRUPT);
    assert_string_equal(why.reason, reason);
    assert_true(before == state_hash(session_state(s), sc) && seq == session_state(s)->seq);
}

static void lines_that_do_not_follow_are_refused(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    tape t;
    taped_play(&f, &t);
    session *s = folded_to(&f, &t, 3);
    assert_fold_refuses(s, &t.lines[2], "line_out_of_order");
    assert_fold_refuses(s, &t.lines[4], "line_out_of_order");
    line early = t.lines[3];
    early.t_us = -1;
    assert_fold_refuses(s, &early, "line_out_of_order");
    line late = t.lines[3];
    late.t_us = SESSION_TIME_MAX_US + 1;
    assert_fold_refuses(s, &late, "line_out_of_order");
    line other = t.lines[3];
    other.from ^= 1;
    assert_fold_refuses(s, &other, "state_differs");
    other.from = 0; /* not known: not compared */
    assert_int_equal(session_fold(s, &other, NULL), STATUS_OK);
    session_destroy(s);
    arena_free(&t.memory);
}

static void a_line_with_one_impossible_event_leaves_nothing_of_itself(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    tape t;
    taped_play(&f, &t);
    for (int at = 0; at < t.count; at++) {
        session *s = folded_to(&f, &t, at);
        record events[64];
        line l = t.lines[at];
        assert_true(l.event_count < 63);
        memcpy(events, l.events, l.event_count * sizeof *events);
        events[l.event_count] = record_make(EVENT_SCORED, BY_SEAT);
        events[l.event_count].score = 2; /* there are two: 0 and 1 */
        events[l.event_count].add = events[l.event_count].total = 0;
        l.events = events;
        l.event_count++;
        assert_fold_refuses(s, &l, "event_impossible");
        assert_int_equal(session_fold(s, &t.lines[at], NULL), STATUS_OK);
        session_destroy(s);
    }
    arena_free(&t.memory);
}

static void a_line_that_leaves_the_session_nowhere_is_refused(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    tape t;
    taped_play(&f, &t);
    session *s = folded_to(&f, &t, 0);
    line l = t.lines[0];
    l.event_count = 1; /* opened, and no stage entered */
    assert_fold_refuses(s, &l, "event_impossible");
    assert_int_equal(session_fold(s, &t.lines[0], NULL), STATUS_OK);
    session_destroy(s);
    arena_free(&t.memory);
}

static void nothing_is_folded_while_a_line_waits(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    tape t;
    taped_play(&f, &t);
    session *s = folded_to(&f, &t, 1);
    command c = {.what = simple(COMMAND_PAUSE)};
    assert_int_equal(session_propose(s, &c, NULL), STATUS_OK);
    assert_int_equal(session_fold(s, &t.lines[1], NULL), STATUS_BUSY);
    assert_int_equal(session_submit(s, &c, NULL), STATUS_BUSY);
    assert_int_equal(session_advance(s, SECOND_US, NULL), STATUS_BUSY);
    session_destroy(s);
    arena_free(&t.memory);
}

static void a_folded_session_goes_on_like_the_one_that_was_played(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    tape t;
    taped_play(&f, &t);
    for (int at = 1; at < t.count; at++) {
        session *s = folded_to(&f, &t, at);
        for (int i = at; i < t.count; i++) {
            command c = {.what = t.lines[i].command, .at_us = t.lines[i].t_us};
            assert_true(t.lines[i].from == state_hash(session_state(s), &f.plain.s));
            assert_int_equal(session_submit(s, &c, NULL), STATUS_OK);
        }
        session_destroy(s);
    }
    arena_free(&t.memory);
}

static void a_copy_shares_nothing(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_rich_make(&f);
    f.stages[RICH_INBOX].block.may_reopen = true;
    arena memory;
    arena_init(&memory, 0);
    state one, other;
    assert_true(state_init(&one, &f.plain.s, &memory) && state_init(&other, &f.plain.s, &memory));
    one.stage = RICH_SHIFT;
    one.blocks[RICH_SHIFT].is_entered = true;
    uint16_t cases[] = {5, 4, 3};
    record drawn = record_make(EVENT_CASES_DRAWN, BY_SEAT);
    drawn.list = cases;
    drawn.list_count = 3;
    state_apply(&one, &f.plain.s, &drawn, 0);
    record reply = record_make(EVENT_REPLY_GIVEN, BY_SEAT);
    reply.stage = RICH_QUIZ;
    reply.item = 1;
    reply.text = "because";
    state_apply(&one, &f.plain.s, &reply, 0);
    state_copy(&other, &one, &f.plain.s);
    assert_true(state_hash(&one, &f.plain.s) == state_hash(&other, &f.plain.s));
    reply.text = "why not";
    state_apply(&one, &f.plain.s, &reply, 0);
    cases[0] = 6;
    state_apply(&one, &f.plain.s, &drawn, 0);
    assert_string_equal(other.replies[2].text, "because");
    assert_int_equal(other.blocks[RICH_SHIFT].order[0], 5);
    assert_true(state_hash(&one, &f.plain.s) != state_hash(&other, &f.plain.s));
    arena_free(&memory);
}

static void nothing_is_due_before_the_start_in_a_pause_or_after_the_end(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    advised_block(&f)->time.limit_us = 60 * SECOND_US;
    session *fresh = session_create(&f.plain.s, ADVISED_SETUP, (journal_sink){0});
    assert_true(session_next_due(fresh) == INT64_MAX);
    session_destroy(fresh);
    play *p = advised_play(&f);
    assert_true(session_next_due(p->on) == 60 * SECOND_US);
    say(p, simple(COMMAND_PAUSE));
    assert_true(session_next_due(p->on) == INT64_MAX);
    say(p, simple(COMMAND_RESUME));
    say(p, ending(END_SESSION));
    assert_true(session_next_due(p->on) == INT64_MAX);
    play_end(p);
}

static void the_earliest_of_all_that_waits_is_due_first(void **unused)
{
    (void)unused;
    static const step_kind STEPS[] = {STEP_OWN_ANSWER, STEP_AI_ADVICE, STEP_FINAL_ANSWER};
    fixture_rich f;
    fixture_advised_make(&f);
    rich_block(advised_block(&f), STEPS, 3);
    advised_block(&f)->time.limit_us = 60 * SECOND_US;
    f.happenings[0] = (happening){.kind = HAPPENING_SOUND, .sound = "bell"};
    f.events[0] = (scenario_event){.id = "ring",
                                   .trigger = TRIGGER_AT_TIME,
                                   .at_us = 30 * SECOND_US,
                                   .happenings = f.happenings,
                                   .happening_count = 1};
    advised_block(&f)->event_count = 1;
    f.agents[RICH_IRIS].delay_lo_us = f.agents[RICH_IRIS].delay_hi_us = 5 * SECOND_US;
    play *p = advised_play(&f);
    const int64_t dues[] = {5, 6, 30, 60};
    say(p, on_panel(p, COMMAND_OPEN_EVIDENCE, 0));
    say(p, answer(p, PHASE_OWN, 0));
    for (int i = 0; i < 4; i++) {
        assert_true(session_next_due(p->on) == dues[i] * SECOND_US);
        wait_us(p, dues[i] * SECOND_US - p->now_us);
    }
    assert_int_equal(record_number(p, 0)->ended_on, END_TIMED_OUT);
    play_end(p);
}

static void records_are_found_by_their_place_and_by_their_case(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    play *p = advised_play(&f);
    say(p, answer(p, PHASE_FINAL, 0));
    const scenario *s = &f.plain.s;
    assert_ptr_equal(state_record_at(now(p), s, 1), &now(p)->records[0]);
    assert_ptr_equal(state_record_at(now(p), s, 2), &now(p)->records[1]);
    assert_null(state_record_at(now(p), s, 0));
    assert_null(state_record_at(now(p), s, 3));
    assert_null(state_record_at(now(p), s, INT64_MIN));
    assert_ptr_equal(state_record_of(now(p), ALONE_CASES + 1), &now(p)->records[1]);
    assert_null(state_record_of(now(p), ALONE_CASES + 2));
    play_end(p);
}

/* One event each that is possible in the scenario but not where the session is. */
static void an_event_out_of_its_place_is_not_accepted(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    play *p = advised_play(&f);
    const uint16_t other = (uint16_t)(running_case(p)->case_ + 1);
    record events[12];
    for (int i = 0; i < 12; i++) {
        events[i] = record_make(EVENT_CASE_CLOSED, BY_SEAT);
        events[i].stage = RICH_SHIFT;
        events[i].case_ = other;
        events[i].ended_on = END_ANSWERED;
        events[i].total = events[i].index = 1;
        events[i].score = events[i].add = events[i].panel = events[i].agent = events[i].count = 0;
        events[i].dwell_us = events[i].paused_us = 0;
        events[i].field = LIVE_AGENT_PHASE;
        events[i].value = 5;
    }
    events[1].kind = EVENT_SESSION_OPENED;
    events[2].kind = EVENT_STAGE_ENTERED;
    events[3].kind = EVENT_CASE_SHOWN;
    events[4].kind = EVENT_SCORED;
    events[5].kind = EVENT_RESUMED;
    events[6].kind = EVENT_EVIDENCE_CLOSED;
    events[6].case_ = running_case(p)->case_;
    events[7].kind = EVENT_REVIEW_STARTED;
    events[8].kind = EVENT_HAPPENED;
    events[9].kind = EVENT_AGENT_SET;
    events[10].kind = EVENT_STAGE_LEFT;
    events[10].stage = RICH_AGAIN;
    events[11].kind = EVENT_NOTICE_SHOWN;
    for (int i = 0; i < 12; i++) {
        assert_false(state_accepts(now(p), &f.plain.s, &events[i], now(p)->t_us));
    }
    play_end(p);
}

static void what_the_hash_covers_moves_it(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    play *p = advised_play(&f);
    const scenario *s = &f.plain.s;
    uint64_t seen_hashes[8];
    int count = 0;
    seen_hashes[count++] = state_hash(now(p), s);
    say(p, on_panel(p, COMMAND_OPEN_EVIDENCE, 0));
    seen_hashes[count++] = state_hash(now(p), s);
    record language = simple(COMMAND_SET_LANGUAGE);
    language.language = 1;
    say(p, language);
    seen_hashes[count++] = state_hash(now(p), s);
    say(p, simple(COMMAND_PAUSE));
    seen_hashes[count++] = state_hash(now(p), s);
    say(p, simple(COMMAND_RESUME));
    say(p, answer(p, PHASE_FINAL, 0));
    seen_hashes[count++] = state_hash(now(p), s);
    say(p, ending(END_STAGE));
    seen_hashes[count++] = state_hash(now(p), s);
    for (int i = 0; i < count; i++) {
        for (int k = 0; k < i; k++) assert_true(seen_hashes[i] != seen_hashes[k]);
    }
    play_end(p);
}

static void no_session_lasts_longer_than_its_times_can_say(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    play *p = advised_play(&f);
    p->now_us = SESSION_TIME_MAX_US + 1;
    refused(p, simple(COMMAND_PAUSE), "too_late");
    p->now_us = INT64_MAX;
    refused(p, simple(COMMAND_PAUSE), "too_late");
    p->now_us = SESSION_TIME_MAX_US;
    say(p, simple(COMMAND_PAUSE));
    p->now_us = INT64_MIN; /* an old stamp is raised */
    say(p, simple(COMMAND_RESUME));
    assert_true(now(p)->t_us == SESSION_TIME_MAX_US);
    play_end(p);
}

/* Keeps lines until the disk is full. */
static status full_keep(void *self, const line *kept, failure *why)
{
    int *room = self;
    (void)kept;
    if (*room == 0) return failure_set(why, STATUS_FULL, "disk_full", "log", NULL);
    --*room;
    return STATUS_OK;
}

static void a_line_that_cannot_be_kept_never_happened(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    int room = 1;
    play p = {
        .on = session_create(&f.plain.s, ADVISED_SETUP, (journal_sink){&room, full_keep, true})};
    arena_init(&p.memory, 0);
    record open = simple(COMMAND_OPEN);
    open.language = 0;
    open.time_setting = 1000;
    say(&p, open);
    const uint64_t before = state_hash(now(&p), &f.plain.s);
    failure why = {0};
    assert_int_equal(try_to_say(&p, answer(&p, PHASE_FINAL, 0), &why), STATUS_FULL);
    assert_string_equal(why.reason, "disk_full");
    assert_true(before == state_hash(now(&p), &f.plain.s));
    room = 1; /* another folder was chosen */
    say(&p, answer(&p, PHASE_FINAL, 2));
    assert_int_equal(record_number(&p, 0)->final, 2);
    arena_free(&p.memory);
    session_destroy(p.on);
}

static void a_queue_that_cannot_be_kept_is_forgotten_and_said(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    play *p = advised_play(&f);
    int room = 1;
    session *s = session_create(&f.plain.s, ADVISED_SETUP, (journal_sink){&room, full_keep, true});
    command c = {.what = simple(COMMAND_OPEN)};
    c.what.language = 0;
    c.what.time_setting = 1000;
    assert_int_equal(session_propose(s, &c, NULL), STATUS_OK);
    for (int i = 0; i < 3; i++) {
        command pausing = {.what = simple(i % 2 ? COMMAND_RESUME : COMMAND_PAUSE)};
        assert_int_equal(session_propose(s, &pausing, NULL), STATUS_OK);
    }
    failure why = {0};
    assert_int_equal(session_commit(s, 1, &why), STATUS_FULL);
    assert_string_equal(why.place, "log");
    assert_null(session_pending(s));
    assert_int_equal(session_state(s)->seq, 1);
    assert_true(state_hash(session_state(s), &f.plain.s) == state_hash(now(p), &f.plain.s));
    session_destroy(s);
    play_end(p);
}

static void the_queue_has_an_end_and_says_so(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    play *p = advised_play(&f);
    command c = {.what = simple(COMMAND_PAUSE)};
    assert_int_equal(session_propose(p->on, &c, NULL), STATUS_OK);
    for (int i = 0; i < 64; i++) {
        c.what.kind = i % 2 ? COMMAND_PAUSE : COMMAND_RESUME;
        assert_int_equal(session_propose(p->on, &c, NULL), STATUS_OK);
    }
    assert_int_equal(session_propose(p->on, &c, NULL), STATUS_BUSY);
    int lines = 0;
    for (; session_pending(p->on); lines++) {
        uint64_t seq = session_pending(p->on)->seq;
        assert_int_equal(session_commit(p->on, seq + 1, NULL), STATUS_REFUSED);
        assert_int_equal(session_commit(p->on, seq, NULL), STATUS_OK);
    }
    assert_int_equal(lines, 65);
    play_end(p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_that_do_not_follow_are_refused),
        cmocka_unit_test(a_line_with_one_impossible_event_leaves_nothing_of_itself),
        cmocka_unit_test(a_line_that_leaves_the_session_nowhere_is_refused),
        cmocka_unit_test(nothing_is_folded_while_a_line_waits),
        cmocka_unit_test(a_folded_session_goes_on_like_the_one_that_was_played),
        cmocka_unit_test(a_copy_shares_nothing),
        cmocka_unit_test(nothing_is_due_before_the_start_in_a_pause_or_after_the_end),
        cmocka_unit_test(the_earliest_of_all_that_waits_is_due_first),
        cmocka_unit_test(records_are_found_by_their_place_and_by_their_case),
        cmocka_unit_test(an_event_out_of_its_place_is_not_accepted),
        cmocka_unit_test(what_the_hash_covers_moves_it),
        cmocka_unit_test(a_line_that_cannot_be_kept_never_happened),
        cmocka_unit_test(a_queue_that_cannot_be_kept_is_forgotten_and_said),
        cmocka_unit_test(the_queue_has_an_end_and_says_so),
        cmocka_unit_test(no_session_lasts_longer_than_its_times_can_say),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
