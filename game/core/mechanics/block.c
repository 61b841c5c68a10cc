#include "core/mechanics/block.h"

#include "core/agents/adviser.h"
#include "core/case_key.h"
#include "core/flow.h"
#include "core/mechanics/block_parts.h"
#include "core/mechanics/case_order.h"
#include "core/mechanics/happening.h"
#include "core/mechanics/inbox.h"
#include "core/score.h"

static void show_outcome(deciding *d, const case_record *c)
{
    record e = deciding_event(d, EVENT_OUTCOME_SHOWN);
    e.case_ = c->case_;
    e.index = c->index;
    e.choice = d->s->keys[c->case_].truth;
    e.correct = c->final_correct < 0 ? FIELD_NULL : c->final_correct;
    deciding_emit(d, &e);
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

void block_step_next(deciding *d)
{
    if (!steps_run(d, (uint16_t)(d->st->step + 1))) block_close_case(d, END_ANSWERED);
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

void block_source_put_away(deciding *d)
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
    block_source_put_away(d);
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
        block_step_next(d);
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
