#include "core/mechanics/block.h"

#include "core/agents/adviser.h"
#include "core/answer_span.h"
#include "core/case_key.h"
#include "core/flow.h"
#include "core/mechanics/case_order.h"
#include "core/mechanics/happening.h"
#include "core/mechanics/inbox.h"
#include "core/record_check.h"
#include "core/score.h"
#include "core/world.h"

static const block_stage *block_of(const deciding *d)
{
    return &state_stage(d->st, d->s)->block;
}

static const answer_set *answers_of(const deciding *d)
{
    return scenario_answers_of(d->s, state_stage(d->st, d->s));
}

static bool is_inbox(const deciding *d)
{
    return state_is_inbox(d->st, d->s);
}

/* An event about the running case. */
static record case_event(const deciding *d, event_kind kind)
{
    record e = deciding_event(d, kind);
    e.case_ = state_case(d->st)->case_;
    return e;
}

/* Steps -------------------------------------------------------------------------------------- */

static void show_outcome(deciding *d, const case_record *c)
{
    record e = deciding_event(d, EVENT_OUTCOME_SHOWN);
    e.case_ = c->case_;
    e.index = c->index;
    e.choice = d->s->keys[c->case_].truth;
    e.correct = c->final_correct < 0 ? FIELD_NULL : c->final_correct;
    deciding_emit(d, &e);
}

/* Advice was given, is on its way, or will not come. */
static bool was_asked(const case_record *c)
{
    return c->was_asked || c->is_advice_missing;
}

/* Does what a step does by itself. True: the step now waits for somebody or for the clock. */
static bool step_waits(deciding *d, const block_step *step)
{
    switch (step->kind) {
    case STEP_OWN_ANSWER:
    case STEP_OWN_CONFIDENCE:
    case STEP_FINAL_ANSWER:
    case STEP_FINAL_CONFIDENCE: return true;
    case STEP_AI_ADVICE:
        if (step->on_request || block_of(d)->advisor == INDEX_NONE) return false;
        if (!was_asked(state_case(d->st))) adviser_ask(d, step);
        return d->st->advice_due_us != 0;
    case STEP_AI_EXPLANATION:
        if (!step->on_request) adviser_explain(d);
        return false;
    case STEP_OUTCOME: show_outcome(d, state_case(d->st)); return true;
    }
    return false;
}

/* Enters step `index` or the first after it that waits. False: none does, the case is over. */
static bool steps_run(deciding *d, uint16_t index)
{
    const block_stage *b = block_of(d);
    for (; index < b->step_count; index++) {
        record e = case_event(d, EVENT_STEP_ENTERED);
        e.step = b->steps[index].kind;
        e.index = index;
        deciding_emit(d, &e);
        if (step_waits(d, &b->steps[index])) return true;
    }
    return false;
}

/* Goes on behind the running step; behind the last the case closes. */
static void step_next(deciding *d)
{
    if (!steps_run(d, (uint16_t)(d->st->step + 1))) block_close_case(d, END_ANSWERED);
}

/* Cases -------------------------------------------------------------------------------------- */

static int64_t limit_of(const deciding *d)
{
    const block_time *t = &block_of(d)->time;
    int64_t limit = d->st->limit_override_us >= 0 ? d->st->limit_override_us : t->limit_us;
    if (is_inbox(d)) limit = t->block_limit_us;
    if (limit == 0 || t->is_essential) return limit;
    return limit * d->st->time_setting / 1000;
}

/* What the running limit is about: in an inbox the whole block; while a case is decided again, the
 * one that waits. */
static record limit_event(const deciding *d, event_kind kind)
{
    if (is_inbox(d)) return deciding_event(d, kind);
    const uint16_t behind = d->st->reopened_from;
    record e = case_event(d, kind);
    if (behind != INDEX_NONE) e.case_ = d->st->records[behind].case_;
    return e;
}

void block_start_time(deciding *d)
{
    int64_t limit_us = limit_of(d);
    if (limit_us == 0) return;
    record e = limit_event(d, EVENT_TIME_STARTED);
    e.limit_us = limit_us;
    e.due_us = d->at_us + limit_us;
    deciding_emit(d, &e);
}

static void case_show(deciding *d, uint16_t case_index, uint16_t place)
{
    record e = deciding_event(d, EVENT_CASE_SHOWN);
    e.stage = d->st->stage;
    e.case_ = case_index;
    e.index = place + 1;
    deciding_emit(d, &e);
}

static bool ends_a_third(const block_state *b, uint16_t place)
{
    for (int third = 1; third <= 3; third++) {
        if (case_third_start(b->order_count, third) == place) return true;
    }
    return false;
}

/* Whether the block is over once `place` cases were shown. */
static bool ends_behind(const deciding *d, uint16_t place)
{
    const block_state *b = &d->st->blocks[d->st->stage];
    if (place >= b->order_count || d->st->record_count == d->st->record_capacity) return true;
    return d->st->is_stopping && ends_a_third(b, place);
}

/* Shows the case behind the first `place` ones, and those behind it for as long as they close by
 * themselves; then the block finishes. */
static void cases_run(deciding *d, uint16_t place)
{
    for (; !ends_behind(d, place); place++) {
        case_show(d, d->st->blocks[d->st->stage].order[place], place);
        if (happenings_at_case(d, (uint16_t)(place + 1))) return;
        block_start_time(d);
        if (steps_run(d, 0)) return;
        block_drop_case(d, END_ANSWERED);
        if (happenings_when(d)) return;
    }
    block_finish(d);
}

void block_show_case(deciding *d, uint16_t case_index, uint16_t place)
{
    case_show(d, case_index, place);
    if (happenings_at_case(d, (uint16_t)(place + 1))) return;
    if (!steps_run(d, 0)) block_close_case(d, END_ANSWERED);
}

void block_enter(deciding *d)
{
    const block_stage *b = block_of(d);
    uint16_t *order = case_order_draw(d, b);
    if (!order) {
        d->is_out_of_memory = true;
        return;
    }
    record e = deciding_event(d, EVENT_CASES_DRAWN);
    e.stage = d->st->stage;
    e.list = order;
    e.list_count = b->take;
    deciding_emit(d, &e);
    adviser_plan(d);
    if (is_inbox(d))
        inbox_enter(d);
    else
        cases_run(d, 0);
}

static void source_put_away(deciding *d)
{
    const source_state *open = &d->st->source;
    if (!open->is_open) return;
    record e = case_event(d, EVENT_SOURCE_CLOSED);
    e.agent = block_of(d)->advisor;
    e.index = open->index;
    e.dwell_us = d->at_us - open->opened_us;
    deciding_emit(d, &e);
}

void block_put_away(deciding *d)
{
    source_put_away(d);
    for (int i = 0; i < EVIDENCE_MAX; i++) {
        if (!d->st->panels[i].is_open) continue;
        record e = case_event(d, EVENT_EVIDENCE_CLOSED);
        e.panel = i;
        e.dwell_us = d->at_us - d->st->panels[i].opened_us;
        deciding_emit(d, &e);
    }
}

void block_drop_case(deciding *d, case_end ended_on)
{
    block_put_away(d);
    record e = case_event(d, EVENT_CASE_CLOSED);
    e.ended_on = ended_on;
    deciding_emit(d, &e);
}

void block_drop_cases(deciding *d, case_end ended_on)
{
    if (d->st->reopened_from != INDEX_NONE) block_drop_case(d, END_ANSWERED);
    if (d->st->has_case) block_drop_case(d, ended_on);
    if (is_inbox(d)) inbox_drop_left(d, ended_on);
}

void block_close_case(deciding *d, case_end ended_on)
{
    const uint16_t place = state_case(d->st)->index;
    const bool was_reopened = d->st->reopened_from != INDEX_NONE;
    block_drop_case(d, ended_on);
    if (was_reopened) return;
    if (happenings_when(d)) return;
    if (is_inbox(d))
        inbox_go_on(d);
    else
        cases_run(d, place);
}

/* The end of a block ------------------------------------------------------------------------- */

void block_review(deciding *d, uint16_t stage_index)
{
    record e = deciding_event(d, EVENT_REVIEW_STARTED);
    e.stage = stage_index;
    deciding_emit(d, &e);
    for (uint16_t i = 0; i < d->st->record_count; i++) {
        const case_record *c = &d->st->records[i];
        if (c->stage == stage_index && !c->is_outcome_shown) show_outcome(d, c);
    }
}

void block_finish(deciding *d)
{
    const block_stage *b = block_of(d);
    const block_state *running = &d->st->blocks[d->st->stage];
    int left = running->order_count - (d->st->record_count - running->first_record);
    if (left > 0) {
        record e = deciding_event(d, EVENT_CASES_NOT_REACHED);
        e.stage = d->st->stage;
        e.count = left;
        deciding_emit(d, &e);
    }
    score_on(d, SCORE_STAGE_END);
    if (b->feedback == FEEDBACK_AT_END && !b->is_scored)
        block_review(d, d->st->stage);
    else
        flow_next(d);
}

status block_continue(deciding *d, failure *why)
{
    (void)why;
    if (d->st->is_reviewing)
        flow_next(d);
    else
        step_next(d);
    return STATUS_OK;
}

status block_stop(deciding *d)
{
    if (is_inbox(d)) return inbox_finish(d);
    record e = deciding_event(d, EVENT_STOP_PLANNED);
    e.stage = d->st->stage;
    deciding_emit(d, &e);
    return STATUS_OK;
}

/* Answers ------------------------------------------------------------------------------------ */

static status check_case(const deciding *d, const record *c, failure *why)
{
    if (c->case_ != state_case(d->st)->case_) return refuse(why, "other_case");
    return STATUS_OK;
}

static void own_answer(deciding *d, const record *c)
{
    record e = case_event(d, EVENT_ANSWER_GIVEN);
    e.phase = PHASE_OWN;
    e.choice = c->choice;
    e.correct = answer_is_right(answers_of(d), (int32_t)c->choice, d->s->keys[c->case_].truth);
    e.response_us = deciding_response_us(d);
    deciding_emit(d, &e);
    score_on(d, SCORE_OWN);
}

/* `response` FIELD_NULL: nobody pressed; the time rule decided. */
static void final_answer(deciding *d, int32_t answer, int64_t response)
{
    const case_record *c = state_case(d->st);
    const answer_set *set = answers_of(d);
    record e = case_event(d, EVENT_DECISION_MADE);
    e.phase = PHASE_FINAL;
    e.choice = answer;
    e.correct = answer_is_right(set, answer, d->s->keys[c->case_].truth);
    if (c->advice != ANSWER_NONE) {
        e.agreed = answer_agrees(set, answer, c->advice);
        if (c->own != ANSWER_NONE) {
            e.switched = !answer_agrees(set, c->own, c->advice) && e.agreed;
        }
    }
    e.response_us = response;
    deciding_emit(d, &e);
    score_on(d, SCORE_DECISION);
}

static answer_span final_span(const deciding *d)
{
    return answer_span_final(block_of(d), answers_of(d), state_case(d->st)->advice);
}

status block_answer(deciding *d, const record *c, failure *why)
{
    status other = check_case(d, c, why);
    if (other) return other;
    const bool is_final = state_step_kind(d->st, d->s) == STEP_FINAL_ANSWER;
    const bool is_reopened = d->st->reopened_from != INDEX_NONE;
    if ((c->phase == PHASE_FINAL) != is_final) return refuse(why, "other_phase");
    if (is_final && !answer_span_holds(final_span(d), c->choice)) {
        return refuse(why, "too_far_from_advice");
    }

    if (is_reopened) score_take_back(d);
    if (!is_final)
        own_answer(d, c);
    else
        final_answer(d, (int32_t)c->choice, deciding_response_us(d));
    if (is_reopened)
        block_close_case(d, END_ANSWERED);
    else
        step_next(d);
    return STATUS_OK;
}

status block_rate(deciding *d, const record *c, failure *why)
{
    status other = check_case(d, c, why);
    if (other) return other;
    bool is_own = state_step(d->st, d->s)->kind == STEP_OWN_CONFIDENCE;
    if ((c->phase == PHASE_OWN) != is_own) return refuse(why, "other_phase");

    const case_record *running = state_case(d->st);
    record e = case_event(d, EVENT_CONFIDENCE_GIVEN);
    e.phase = c->phase;
    e.confidence = c->confidence;
    e.response_us = deciding_response_us(d);
    deciding_emit(d, &e);
    if (!is_own) score_confidence(d, c->confidence, running->final_correct == 1);
    step_next(d);
    return STATUS_OK;
}

/* Asking, evidence, checks ------------------------------------------------------------------- */

/* The step of that kind that may be asked for, once the case has come to it; NULL: none. */
static const block_step *askable_step(const block_stage *b, uint16_t reached, step_kind kind)
{
    for (uint16_t i = 0; i < b->step_count && i <= reached; i++) {
        if (b->steps[i].kind == kind && b->steps[i].on_request) return &b->steps[i];
    }
    return NULL;
}

static bool can_ask_advice(const scenario *s, const state *st)
{
    const case_record *c = state_case(st);
    const block_stage *b = &state_stage(st, s)->block;
    if (b->advisor == INDEX_NONE || was_asked(c)) return false;
    return askable_step(b, st->step, STEP_AI_ADVICE) != NULL;
}

static bool can_ask_explanation(const scenario *s, const state *st)
{
    const block_stage *b = &state_stage(st, s)->block;
    return askable_step(b, st->step, STEP_AI_EXPLANATION) && adviser_can_explain(s, st);
}

/* Advice that was asked for may come after the step that would have explained it. */
static void explain_late(deciding *d)
{
    const block_stage *b = block_of(d);
    for (uint16_t i = 0; i < d->st->step; i++) {
        bool explains = b->steps[i].kind == STEP_AI_EXPLANATION && !b->steps[i].on_request;
        if (explains) adviser_explain(d);
    }
}

status block_ask(deciding *d, const record *c, failure *why)
{
    status other = check_case(d, c, why);
    if (other) return other;
    const block_stage *b = block_of(d);
    bool wants_advice = c->what == ASK_ADVICE;
    bool can = wants_advice ? can_ask_advice(d->s, d->st) : can_ask_explanation(d->s, d->st);
    if (!can) return refuse(why, "nothing_to_ask");

    const block_step *step = askable_step(b, d->st->step,
                                          wants_advice ? STEP_AI_ADVICE : STEP_AI_EXPLANATION);
    score_cost(d, step->cost);
    if (!wants_advice) {
        adviser_explain(d);
        return STATUS_OK;
    }
    score_on(d, SCORE_ASK_AI);
    adviser_ask(d, step);
    explain_late(d);
    return STATUS_OK;
}

status block_open_evidence(deciding *d, const record *c, failure *why)
{
    status other = check_case(d, c, why);
    if (other) return other;
    const panel_state *p = &d->st->panels[c->panel];
    if (p->is_open) return refuse(why, "panel_is_open");

    const evidence_panel *panel = &d->s->case_sets[block_of(d)->case_set].panels[c->panel];
    const bool is_paid = state_case(d->st)->panels_paid >> c->panel & 1;
    record e = case_event(d, EVENT_EVIDENCE_OPENED);
    e.panel = c->panel;
    if (!p->is_ready && panel->cost_us > 0) e.due_us = d->at_us + panel->cost_us;
    deciding_emit(d, &e);
    if (!is_paid) score_cost(d, panel->cost);
    return STATUS_OK;
}

status block_close_evidence(deciding *d, const record *c, failure *why)
{
    status other = check_case(d, c, why);
    if (other) return other;
    const panel_state *p = &d->st->panels[c->panel];
    if (!p->is_open) return refuse(why, "panel_is_closed");
    record e = case_event(d, EVENT_EVIDENCE_CLOSED);
    e.panel = c->panel;
    e.dwell_us = d->at_us - p->opened_us;
    deciding_emit(d, &e);
    return STATUS_OK;
}

/* Opening it again is another look, and another event. One that is open gives way. */
status block_open_source(deciding *d, const record *c, failure *why)
{
    status other = check_case(d, c, why);
    if (other) return other;
    const reasoning *shown = adviser_reason(d->s, state_case(d->st), block_of(d)->advisor);
    bool is_there = state_case(d->st)->explanation == EXPLANATION_SOURCES && shown &&
                    c->index < shown->source_count;
    if (!is_there) return refuse(why, "no_such_source");
    source_put_away(d);
    record e = case_event(d, EVENT_SOURCE_OPENED);
    e.agent = block_of(d)->advisor;
    e.index = c->index;
    deciding_emit(d, &e);
    return STATUS_OK;
}

status block_close_source(deciding *d, const record *c, failure *why)
{
    status other = check_case(d, c, why);
    if (other) return other;
    const source_state *open = &d->st->source;
    if (!open->is_open || c->index != open->index) return refuse(why, "source_is_closed");
    source_put_away(d);
    return STATUS_OK;
}

status block_check(deciding *d, const record *c, failure *why)
{
    status other = check_case(d, c, why);
    if (other) return other;
    record e = case_event(d, EVENT_CHECK_DONE);
    e.choice = d->s->keys[c->case_].truth;
    deciding_emit(d, &e);
    score_cost(d, block_of(d)->check_cost);
    score_on(d, SCORE_CHECK);
    return STATUS_OK;
}

status block_escalate(deciding *d, const record *c, failure *why)
{
    status other = check_case(d, c, why);
    if (other) return other;
    record e = case_event(d, EVENT_ESCALATED);
    deciding_emit(d, &e);
    score_cost(d, block_of(d)->escalate_cost);
    block_close_case(d, END_ESCALATED);
    return STATUS_OK;
}

status block_skip(deciding *d, const record *c, failure *why)
{
    status other = check_case(d, c, why);
    if (other) return other;
    score_on(d, SCORE_SKIP);
    block_close_case(d, END_SKIPPED);
    return STATUS_OK;
}

status block_reopen(deciding *d, const record *c, failure *why)
{
    const case_record *past = state_record_of(d->st, c->case_);
    bool is_open_to_change = past && past->ended_on == END_ANSWERED && !past->is_outcome_shown;
    if (!is_open_to_change) return refuse(why, "other_case");
    if (is_inbox(d))
        inbox_put_back(d);
    else
        block_put_away(d);
    record e = deciding_event(d, EVENT_CASE_REOPENED);
    e.case_ = c->case_;
    deciding_emit(d, &e);
    return STATUS_OK;
}

static void set_deadline(deciding *d, int64_t due_us)
{
    record e = limit_event(d, EVENT_TIME_EXTENDED);
    if (due_us != 0) e.due_us = due_us;
    deciding_emit(d, &e);
}

status block_extend(deciding *d, const record *c, failure *why)
{
    status other = is_inbox(d) ? STATUS_OK : check_case(d, c, why);
    if (other) return other;
    int64_t due_us = d->st->deadline_us + d->st->limit_us;
    if (due_us > SESSION_TIME_MAX_US) return refuse(why, "no_time_to_extend");
    set_deadline(d, due_us);
    return STATUS_OK;
}

void block_follow_time_setting(deciding *d)
{
    const stage *at = state_stage(d->st, d->s);
    if (!at || at->type != STAGE_BLOCK || d->st->deadline_us == 0) return;
    const int64_t limit_us = limit_of(d);
    if (limit_us == 0) {
        set_deadline(d, 0);
        return;
    }
    /* In a pause the limit stands still at its beginning and moves on with the rest at its end. */
    const int64_t now_us = d->st->is_paused ? d->st->paused_at_us : d->at_us;
    const int64_t due_us = d->st->deadline_us - d->st->limit_us + limit_us;
    record e = limit_event(d, EVENT_TIME_STARTED);
    e.limit_us = limit_us;
    e.due_us = due_us > now_us ? due_us : now_us + 1;
    deciding_emit(d, &e);
}

/* The clock ---------------------------------------------------------------------------------- */

static bool panels_arrive(deciding *d)
{
    bool has_arrived = false;
    for (int i = 0; i < EVIDENCE_MAX; i++) {
        int64_t ready_us = d->st->panels[i].ready_us;
        if (ready_us == 0 || ready_us > d->at_us) continue;
        record e = case_event(d, EVENT_EVIDENCE_READY);
        e.panel = i;
        deciding_emit(d, &e);
        has_arrived = true;
    }
    return has_arrived;
}

static bool advice_arrives(deciding *d)
{
    if (d->st->advice_due_us == 0 || d->st->advice_due_us > d->at_us) return false;
    const bool step_waited = state_step(d->st, d->s)->kind == STEP_AI_ADVICE;
    adviser_answer(d);
    if (step_waited)
        step_next(d);
    else
        explain_late(d);
    return true;
}

static int32_t answer_at_timeout(const block_stage *b, const case_record *c)
{
    switch (b->time.on_timeout) {
    case TIMEOUT_KEEP_OWN: return c->own;
    case TIMEOUT_TAKE_AI: return c->advice;
    case TIMEOUT_NONE: return ANSWER_NONE;
    }
    return ANSWER_NONE;
}

static void time_rule_apply(deciding *d)
{
    int32_t kept = answer_at_timeout(block_of(d), state_case(d->st));
    if (kept != ANSWER_NONE) {
        final_answer(d, answer_span_nearest(final_span(d), kept), FIELD_NULL);
    }
    score_on(d, SCORE_TIMEOUT);
}

void block_time_out_case(deciding *d)
{
    time_rule_apply(d);
    block_drop_case(d, END_TIMED_OUT);
}

static bool time_runs_out(deciding *d)
{
    if (is_inbox(d)) return inbox_time_runs_out(d);
    if (!d->st->has_case || d->st->deadline_us == 0 || d->st->deadline_us > d->at_us) return false;
    if (d->st->reopened_from != INDEX_NONE) block_close_case(d, END_ANSWERED);
    time_rule_apply(d);
    block_close_case(d, END_TIMED_OUT);
    return true;
}

bool block_clock(deciding *d)
{
    if (d->st->has_case) {
        if (panels_arrive(d) || advice_arrives(d)) return true;
    }
    if (!d->st->is_reviewing) {
        bool has_fired;
        happenings_at_time(d, &has_fired);
        if (has_fired) return true;
    }
    return time_runs_out(d);
}

/* What is allowed ---------------------------------------------------------------------------- */

static bool asks_answer(step_kind k)
{
    return k == STEP_OWN_ANSWER || k == STEP_FINAL_ANSWER;
}

static bool asks_confidence(step_kind k)
{
    return k == STEP_OWN_CONFIDENCE || k == STEP_FINAL_CONFIDENCE;
}

static const char *may(bool it_may, const char *reason)
{
    return it_may ? NULL : reason;
}

static const char *may_continue(const state *st, bool is_outcome)
{
    return may(st->is_reviewing || (st->has_case && is_outcome), "nothing_to_continue");
}

static bool may_reopen(const state *st, const block_stage *b, step_kind k)
{
    return b->may_reopen && asks_answer(k) && st->advice_due_us == 0 &&
           st->reopened_from == INDEX_NONE;
}

static const char *may_extend(const state *st, const block_stage *b)
{
    return may(st->deadline_us != 0 && b->time.adjustable && !b->time.is_essential,
               "no_time_to_extend");
}

static const char *may_of_case(const scenario *s, const state *st, command_kind kind, actor by)
{
    const block_stage *b = &state_stage(st, s)->block;
    const case_record *c = state_case(st);
    const bool is_reopened = st->reopened_from != INDEX_NONE;
    const step_kind k = state_step_kind(st, s);
    const bool is_undecided = c->final == ANSWER_NONE || is_reopened;
    switch (kind) {
    case COMMAND_ANSWER: return may(asks_answer(k), "no_answer_asked");
    case COMMAND_RATE_CONFIDENCE: return may(asks_confidence(k), "no_confidence_asked");
    case COMMAND_ASK_AI:
        return may(is_undecided && !is_reopened &&
                       (can_ask_advice(s, st) || can_ask_explanation(s, st)),
                   "nothing_to_ask");
    case COMMAND_CLOSE_SOURCE: return may(st->source.is_open, "source_is_closed");
    case COMMAND_OPEN_SOURCE:
        return may(c->explanation == EXPLANATION_SOURCES && k != STEP_OUTCOME, "no_such_source");
    case COMMAND_OPEN_EVIDENCE:
    case COMMAND_CLOSE_EVIDENCE:
        return may(s->case_sets[b->case_set].panel_count > 0 && k != STEP_OUTCOME, "no_such_panel");
    case COMMAND_CHECK:
        return may(is_undecided && st->checks_used < b->checks_max &&
                       c->check_result == ANSWER_NONE,
                   "no_checks_left");
    case COMMAND_ESCALATE:
        return may(b->may_escalate && is_undecided && !is_reopened, "no_escalation");
    case COMMAND_SKIP:
        return may(is_undecided && !is_reopened && (b->may_skip || by == BY_FACILITATOR),
                   "no_skipping");
    case COMMAND_REOPEN:
        return state_is_inbox(st, s) ? inbox_may_reopen(s, st)
                                     : may(may_reopen(st, b, k), "no_reopening");
    case COMMAND_PICK: return state_is_inbox(st, s) ? inbox_may_pick(s, st) : "nothing_to_pick";
    case COMMAND_EXTEND: return may_extend(st, b);
    case COMMAND_PRESENTED: return may(st->presented_us == FIELD_NULL, "already_presented");
    case COMMAND_CONTINUE: return may_continue(st, k == STEP_OUTCOME);
    case COMMAND_OPEN:
    case COMMAND_REPLY:
    case COMMAND_PAUSE:
    case COMMAND_RESUME:
    case COMMAND_RELEASE:
    case COMMAND_END:
    case COMMAND_SET_LANGUAGE:
    case COMMAND_SET_TIME:
    case COMMAND_CLOCK:
    case COMMAND_RECONSIDER_RESEARCH:
    case COMMAND_KIND_COUNT: break;
    }
    return "not_here";
}

/* What can be done where the list of an inbox is on the screen, and no case. */
static const char *may_of_list(const scenario *s, const state *st, command_kind kind)
{
    if (kind == COMMAND_PICK) return inbox_may_pick(s, st);
    if (kind == COMMAND_REOPEN) return inbox_may_reopen(s, st);
    if (kind == COMMAND_EXTEND) return may_extend(st, &state_stage(st, s)->block);
    return "not_here";
}

const char *block_may_stop(const scenario *s, const state *st)
{
    if (state_is_inbox(st, s)) return inbox_may_finish(s, st);
    const block_stage *b = &state_stage(st, s)->block;
    return may(b->may_end_after_thirds && !st->is_stopping && !st->is_reviewing, "no_early_end");
}

const char *block_may(const scenario *s, const state *st, command_kind kind, actor by)
{
    if (st->has_case) return may_of_case(s, st, kind, by);
    if (kind == COMMAND_PRESENTED) return may(st->presented_us == FIELD_NULL, "already_presented");
    if (kind == COMMAND_CONTINUE) return may_continue(st, false);
    if (state_is_inbox(st, s) && !st->is_reviewing) return may_of_list(s, st, kind);
    return "not_here";
}
