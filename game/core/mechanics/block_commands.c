#include "core/mechanics/block.h"

#include "core/agents/adviser.h"
#include "core/answer_span.h"
#include "core/case_key.h"
#include "core/mechanics/block_parts.h"
#include "core/mechanics/inbox.h"
#include "core/score.h"
#include "core/world.h"

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

void block_decide(deciding *d, int32_t answer, int64_t response_us)
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
    e.response_us = response_us;
    deciding_emit(d, &e);
    score_on(d, SCORE_DECISION);
}

answer_span block_final_span(const deciding *d)
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
    if (is_final && !answer_span_holds(block_final_span(d), c->choice)) {
        return refuse(why, "too_far_from_advice");
    }

    if (is_reopened) score_take_back(d);
    if (!is_final)
        own_answer(d, c);
    else
        block_decide(d, (int32_t)c->choice, deciding_response_us(d));
    if (is_reopened)
        block_close_case(d, END_ANSWERED);
    else
        block_step_next(d);
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
    block_step_next(d);
    return STATUS_OK;
}

/* The step of that kind that may be asked for, once the case has come to it; NULL: none. */
static const block_step *askable_step(const block_stage *b, uint16_t reached, step_kind kind)
{
    for (uint16_t i = 0; i < b->step_count && i <= reached; i++) {
        if (b->steps[i].kind == kind && b->steps[i].on_request) return &b->steps[i];
    }
    return NULL;
}

bool block_can_ask_advice(const scenario *s, const state *st)
{
    const case_record *c = state_case(st);
    const block_stage *b = &state_stage(st, s)->block;
    if (b->advisor == INDEX_NONE || was_asked(c)) return false;
    return askable_step(b, st->step, STEP_AI_ADVICE) != NULL;
}

bool block_can_ask_explanation(const scenario *s, const state *st)
{
    const block_stage *b = &state_stage(st, s)->block;
    return askable_step(b, st->step, STEP_AI_EXPLANATION) && adviser_can_explain(s, st);
}

void block_explain_late(deciding *d)
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
    bool can = wants_advice ? block_can_ask_advice(d->s, d->st)
                            : block_can_ask_explanation(d->s, d->st);
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
    block_explain_late(d);
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
    block_source_put_away(d);
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
    block_source_put_away(d);
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
