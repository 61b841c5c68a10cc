/* What a viewer may see and do: nothing hidden, and exactly what the rules would accept. */
#include "fixture_advised.h"

/* What of a view could tell the truth apart, without the pointers into its scenario. */
typedef struct glimpse {
    uint64_t presented_key;
    uint32_t allowed;
    int64_t scores[SCENARIO_SCORES_MAX];
    int64_t deadline_us, advice_due_us;
    int32_t own, final, advice, check_result;
    int32_t case_, step, advice_state, explanation, confidence, alarm;
    int32_t is_outcome_shown, outcome_truth, outcome_correct, review_count;
    int32_t has_why, has_explanation, has_notice;
} glimpse;

static glimpse glimpse_of(play *p)
{
    view v = seen(p);
    glimpse g;
    memset(&g, 0, sizeof g);
    g.presented_key = v.presented_key;
    g.allowed = v.allowed;
    memcpy(g.scores, v.scores, sizeof g.scores);
    g.deadline_us = v.deadline_us;
    g.advice_due_us = v.advice_due_us;
    g.own = v.own;
    g.final = v.final;
    g.advice = v.advice;
    g.check_result = v.check_result;
    g.case_ = v.case_;
    g.step = (int32_t)v.step;
    g.advice_state = (int32_t)v.advice_state;
    g.explanation = (int32_t)v.explanation;
    g.confidence = v.confidence;
    g.alarm = v.alarm_agent;
    g.is_outcome_shown = v.is_outcome_shown;
    g.outcome_truth = v.outcome.truth;
    g.outcome_correct = v.outcome.final_correct;
    g.review_count = v.review_count;
    g.has_why = v.outcome.why != NULL;
    g.has_explanation = v.explanation_text != NULL;
    g.has_notice = v.notice != NULL;
    return g;
}

/* A scored block whose author decided all advice: two of them may differ in truth alone. */
static void fixture_of_truth(fixture_rich *f, int32_t shift)
{
    static const step_kind STEPS[] = {STEP_OWN_ANSWER, STEP_AI_ADVICE, STEP_AI_EXPLANATION,
                                      STEP_FINAL_ANSWER, STEP_FINAL_CONFIDENCE};
    static const localized WHY = {.in = {NULL}};
    fixture_advised_make(f);
    rich_block(advised_block(f), STEPS, 5);
    advised_block(f)->feedback = FEEDBACK_AT_END;
    f->stages[RICH_WAIT].when = NULL;
    for (int i = ALONE_CASES; i < FIXTURE_CASES; i++) {
        f->keys[i].truth = (i + shift) % 3;
        f->keys[i].why = &WHY;
        f->keys[i].advice = i % 3;
        f->keys[i].ai_confidence_permille = 800;
    }
}

static void truth_shows_in_no_view_before_it_is_revealed(void **unused)
{
    (void)unused;
    fixture_rich right, wrong;
    fixture_of_truth(&right, 0);
    fixture_of_truth(&wrong, 1);
    fixture_rich *both[] = {&right, &wrong};
    play *p = advised_play(both[0]);
    play *q = advised_play(both[1]);
    while (state_case(now(p))) {
        record next = answer(p, seen(p).phase, running_case(p)->case_ % 3);
        if (seen(p).step == STEP_FINAL_CONFIDENCE) next = sureness(p, PHASE_FINAL, 900);
        say(p, next);
        say(q, next);
        glimpse one = glimpse_of(p), other = glimpse_of(q);
        assert_memory_equal(&one, &other, sizeof one);
    }
    assert_true(now(p)->scores[0] != now(q)->scores[0]);
    assert_int_equal(now(p)->stage, RICH_WAIT);
    say(p, simple(COMMAND_CONTINUE));
    say(q, simple(COMMAND_CONTINUE));
    assert_int_equal(seen(p).review_count, NIGHT_CASES);
    assert_int_not_equal(seen(p).review[0].truth, seen(q).review[0].truth);
    assert_true(seen(p).scores[0] == now(p)->scores[0]);
    play_end(p);
    play_end(q);
}

static void points_show_at_once_where_each_outcome_does(void **unused)
{
    (void)unused;
    static const step_kind TOLD[] = {STEP_FINAL_ANSWER, STEP_OUTCOME};
    fixture_rich f;
    fixture_advised_make(&f);
    rich_block(advised_block(&f), TOLD, 2);
    play *p = advised_play(&f);
    say(p, answer(p, PHASE_FINAL, 0));
    assert_true(seen(p).scores[0] == 10 * (int64_t)MILLION);
    play_end(p);
}

static void hidden_points_show_in_the_debrief_and_at_the_end(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    play *p = advised_play(&f);
    say(p, answer(p, PHASE_FINAL, 0));
    assert_true(seen(p).scores[0] == 0);
    assert_true(seen(p).scores[1] == 2 * (int64_t)MILLION); /* what it started with */
    decide_all(p);
    assert_int_equal(now(p)->stage, RICH_DEBRIEF);
    assert_true(seen(p).scores[0] == now(p)->scores[0] && now(p)->scores[0] != 0);
    say(p, simple(COMMAND_CONTINUE));
    assert_true(seen(p).is_ended && seen(p).scores[0] == now(p)->scores[0]);
    play_end(p);
}

static void an_abort_reveals_nothing(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    play *p = advised_play(&f);
    say(p, answer(p, PHASE_FINAL, 0));
    say(p, ending(END_SESSION));
    view v = seen(p);
    assert_true(v.is_ended && v.finish == ENDED_ABORTED);
    assert_true(v.scores[0] == 0);
    assert_int_equal(v.review_count, 0);
    assert_int_equal(v.stage, INDEX_NONE);
    play_end(p);
}

static void confidence_that_is_not_shown_does_not_enter_the_view(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    play *p = advised_play(&f);
    assert_in_range(seen(p).confidence, 700, 950);
    play_end(p);
    f.agents[RICH_IRIS].confidence.shown = SHOWN_NONE;
    p = advised_play(&f);
    assert_int_equal(seen(p).confidence, -1);
    assert_int_equal(seen(p).advice_state, ADVICE_GIVEN);
    play_end(p);
}

/* Every kind of command: where the view says no, the rules refuse it whatever its arguments. */
static void assert_forbidden_is_refused(play *p, actor who)
{
    view v;
    view_make(p->on, who, p->now_us, &p->memory, &v);
    for (int kind = 0; kind < COMMAND_KIND_COUNT; kind++) {
        if (view_allows(&v, (command_kind)kind)) continue;
        record r = record_make(kind, who);
        r.stage = v.stage == INDEX_NONE ? FIELD_NULL : v.stage;
        if (v.has_case) r.case_ = v.case_;
        r.phase = v.phase;
        r.choice = r.what = r.panel = r.item = r.option = r.language = 0;
        r.confidence = 500;
        r.time_setting = 1000;
        r.scope = END_STAGE;
        assert_int_equal(try_to_say(p, r, NULL), STATUS_REFUSED);
    }
}

static void what_a_view_does_not_allow_is_refused(void **unused)
{
    (void)unused;
    static const actor WHO[] = {BY_SEAT, BY_FACILITATOR, BY_BOT};
    for (int i = 0; i < 3; i++) {
        fixture_rich f;
        fixture_rich_make(&f);
        f.stages[RICH_INBOX].block.may_skip = false;
        for (uint16_t stage_index = RICH_ALONE; stage_index < RICH_STAGES; stage_index++) {
            fixture_rich_make(&f);
            rich_only(&f, stage_index);
            play *p = play_start(&f.plain.s, &ADVISED_SETUP);
            assert_forbidden_is_refused(p, WHO[i]);
            play_end(p);
        }
    }
}

static void a_frame_is_due_until_it_was_presented_and_again_for_each_new_step(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    advised_block(&f)->may_reopen = true;
    play *p = advised_play(&f);
    uint64_t keys[4];
    const uint16_t first = running_case(p)->case_;
    record shown = on_case(p, COMMAND_PRESENTED);
    shown.stage = RICH_SHIFT;
    keys[0] = seen(p).presented_key;
    assert_true(keys[0] != 0 && keys[0] == seen(p).presented_key);
    say(p, shown);
    assert_true(seen(p).presented_key == 0);
    wait_us(p, SECOND_US);
    say(p, answer(p, PHASE_FINAL, 0));
    keys[1] = seen(p).presented_key;
    wait_us(p, SECOND_US);
    record again = simple(COMMAND_REOPEN);
    again.case_ = first;
    say(p, again);
    keys[2] = seen(p).presented_key;
    wait_us(p, SECOND_US);
    say(p, answer(p, PHASE_FINAL, 1));
    keys[3] = seen(p).presented_key;
    for (int i = 0; i < 4; i++) {
        assert_true(keys[i] != 0);
        for (int k = 0; k < i; k++) assert_true(keys[i] != keys[k]);
    }
    say(p, simple(COMMAND_PAUSE));
    assert_true(seen(p).presented_key == 0);
    play_end(p);
}

static void advice_is_offered_only_while_it_may_be_asked_for(void **unused)
{
    (void)unused;
    static const step_kind STEPS[] = {STEP_AI_ADVICE, STEP_FINAL_ANSWER, STEP_FINAL_CONFIDENCE};
    fixture_rich f;
    fixture_advised_make(&f);
    rich_block(advised_block(&f), STEPS, 3);
    advised_block(&f)->steps[0].on_request = true;
    play *p = advised_play(&f);
    assert_int_equal(seen(p).advice_state, ADVICE_ASKABLE);
    assert_true(view_allows(&(view){.allowed = seen(p).allowed}, COMMAND_ASK_AI));
    say(p, answer(p, PHASE_FINAL, 0));
    assert_int_equal(seen(p).advice_state, ADVICE_NONE);
    assert_false(view_allows(&(view){.allowed = seen(p).allowed}, COMMAND_ASK_AI));
    play_end(p);
}

static void a_block_without_an_adviser_has_none_in_view(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_rich_make(&f);
    rich_only(&f, RICH_ALONE);
    play *p = play_start(&f.plain.s, &ADVISED_SETUP);
    view v = seen(p);
    assert_int_equal(v.agent, INDEX_NONE);
    assert_int_equal(v.advice_state, ADVICE_NONE);
    assert_int_equal(v.case_total, ALONE_CASES);
    play_end(p);
}

static void a_line_that_waits_is_known_but_not_shown(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_advised_make(&f);
    play *p = advised_play(&f);
    command c = {.what = answer(p, PHASE_FINAL, 0)};
    assert_int_equal(session_propose(p->on, &c, NULL), STATUS_OK);
    assert_true(seen(p).is_waiting);
    assert_int_equal(seen(p).case_number, 1);
    assert_int_equal(seen(p).final, ANSWER_NONE);
    play_end(p);
}

static void replies_are_seen_as_they_were_given(void **unused)
{
    (void)unused;
    fixture_rich f;
    fixture_rich_make(&f);
    rich_only(&f, RICH_QUIZ);
    play *p = play_start(&f.plain.s, &ADVISED_SETUP);
    record r = reply_number(RICH_QUIZ, 1, FIELD_NULL);
    r.text = "because";
    say(p, r);
    view v = seen(p);
    assert_false(v.replies[0].is_set);
    assert_int_equal(v.replies[0].option, INDEX_NONE);
    assert_true(v.replies[1].is_set);
    assert_string_equal(v.replies[1].text, "because");
    play_end(p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(truth_shows_in_no_view_before_it_is_revealed),
        cmocka_unit_test(points_show_at_once_where_each_outcome_does),
        cmocka_unit_test(hidden_points_show_in_the_debrief_and_at_the_end),
        cmocka_unit_test(an_abort_reveals_nothing),
        cmocka_unit_test(confidence_that_is_not_shown_does_not_enter_the_view),
        cmocka_unit_test(what_a_view_does_not_allow_is_refused),
        cmocka_unit_test(a_frame_is_due_until_it_was_presented_and_again_for_each_new_step),
        cmocka_unit_test(advice_is_offered_only_while_it_may_be_asked_for),
        cmocka_unit_test(a_block_without_an_adviser_has_none_in_view),
        cmocka_unit_test(a_line_that_waits_is_known_but_not_shown),
        cmocka_unit_test(replies_are_seen_as_they_were_given),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
