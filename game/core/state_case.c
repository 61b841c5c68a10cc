#include "core/state_events.h"

#include <string.h>

#include "core/hash.h"
#include "core/state_parts.h"

/* Copies the event's list to `to`, which has room for what the block takes. */
static uint16_t list_keep(applying *a, uint16_t *to)
{
    const uint16_t room = a->s->stages[a->st->stage].block.take;
    const uint16_t count = a->e->list_count < room ? a->e->list_count : room;
    if (count > 0) memcpy(to, a->e->list, count * sizeof *to);
    return count;
}

static uint64_t hash_list(uint64_t h, const uint16_t *items, uint16_t count)
{
    h = hash_word(h, count);
    for (uint16_t i = 0; i < count; i++) h = hash_word(h, items[i]);
    return h;
}

void apply_cases_drawn(applying *a)
{
    block_state *b = running_block(a);
    b->order_count = list_keep(a, b->order);
    b->drawn_digest = hash_list(HASH_START, b->order, b->order_count);
}

void apply_errors_planned(applying *a)
{
    block_state *b = running_block(a);
    b->wrong_count = list_keep(a, b->wrong_cases);
    b->drawn_digest = hash_list(b->drawn_digest, b->wrong_cases, b->wrong_count);
}

_Static_assert(EVIDENCE_MAX == 8, "as many looks as below");
static const case_record EMPTY_CASE = {.ended_on = END_OPEN,
                                       .own = ANSWER_NONE,
                                       .advice = ANSWER_NONE,
                                       .final = ANSWER_NONE,
                                       .own_confidence = -1,
                                       .final_confidence = -1,
                                       .confidence_shown = -1,
                                       .confidence_true = -1,
                                       .own_correct = -1,
                                       .advice_correct = -1,
                                       .final_correct = -1,
                                       .agreed = -1,
                                       .switched = -1,
                                       .explanation_correct = -1,
                                       .alarm_agent = INDEX_NONE,
                                       .check_result = ANSWER_NONE,
                                       .looked_us = {FIELD_NULL, FIELD_NULL, FIELD_NULL, FIELD_NULL,
                                                     FIELD_NULL, FIELD_NULL, FIELD_NULL,
                                                     FIELD_NULL},
                                       .own_us = FIELD_NULL,
                                       .advice_us = FIELD_NULL,
                                       .explanation_us = FIELD_NULL,
                                       .final_us = FIELD_NULL,
                                       .own_response_us = FIELD_NULL,
                                       .final_response_us = FIELD_NULL};

/* The limit of an inbox runs on from case to case. */
static void case_time_clear(applying *a)
{
    if (is_inbox(a)) return;
    a->st->deadline_us = 0;
    a->st->limit_us = 0;
}

void apply_case_shown(applying *a)
{
    state *st = a->st;
    if (st->record_count == st->record_capacity) return;
    st->record = st->record_count++;
    st->has_case = true;
    case_record *c = running(a);
    *c = EMPTY_CASE;
    c->stage = (uint16_t)a->e->stage;
    c->case_ = (uint16_t)a->e->case_;
    c->index = (uint16_t)a->e->index;
    c->is_scored = a->s->stages[c->stage].block.is_scored;
    c->shown_us = a->at_us;
    st->advice_due_us = 0;
    case_time_clear(a);
    st->reopened_from = INDEX_NONE;
    all_put_away(st);
}

void apply_step_entered(applying *a)
{
    a->st->step = (uint16_t)a->e->index;
    a->st->step_us = a->at_us;
    a->st->presented_us = FIELD_NULL;
    a->st->paused_in_step_us = 0;
    running(a)->step_spent_us = 0;
}

void apply_presented(applying *a)
{
    a->st->presented_us = a->at_us;
    a->st->paused_in_step_us = 0;
}

void apply_time_started(applying *a)
{
    a->st->limit_us = a->e->limit_us;
    a->st->deadline_us = a->e->due_us;
}

void apply_time_extended(applying *a)
{
    a->st->deadline_us = a->e->due_us == FIELD_NULL ? 0 : a->e->due_us;
}

/* The panels of the running case as they were left: all closed, some already there. */
static void panels_restore(state *st)
{
    all_put_away(st);
    const uint8_t ready = st->records[st->record].panels_ready;
    for (int i = 0; i < EVIDENCE_MAX; i++) st->panels[i].is_ready = ready >> i & 1;
}

/* Another case, at a step that was begun before. */
static void step_resume(applying *a)
{
    look_anew(a);
    panels_restore(a->st);
}

/* No case any more; in an inbox the list. */
static void case_away(applying *a)
{
    state *st = a->st;
    st->has_case = false;
    st->reopened_from = INDEX_NONE;
    st->advice_due_us = 0;
    if (!is_inbox(a)) {
        st->deadline_us = 0;
        return;
    }
    all_put_away(st);
    look_anew(a);
}

void apply_case_closed(applying *a)
{
    state *st = a->st;
    case_record *c = running(a);
    c->ended_on = (case_end)a->e->ended_on;
    c->closed_us = a->at_us;
    st->closed_digest = state_record_digest(st->closed_digest, st, a->s, st->record);
    if (!is_another_waiting(st)) {
        case_away(a);
        st->notice_stage = INDEX_NONE;
        return;
    }
    st->record = st->reopened_from;
    st->step = st->reopened_step;
    st->reopened_from = INDEX_NONE;
    step_resume(a);
}

void apply_case_reopened(applying *a)
{
    state *st = a->st;
    case_record *c = state_shown(st, a->e->case_);
    if (!c) return;
    const uint16_t again = (uint16_t)(c - st->records);
    st->reopened_from = st->has_case ? st->record : again;
    st->reopened_step = st->step;
    st->record = again;
    st->has_case = true;
    c->step_spent_us = 0;
    step_resume(a);
}

/* What is still to come of an adviser that thinks: at least a moment, so that it comes. */
static int64_t left_of(int64_t due_us, int64_t now_us)
{
    if (due_us == 0) return 0;
    return due_us > now_us ? due_us - now_us : 1;
}

void apply_case_left(applying *a)
{
    state *st = a->st;
    case_record *c = running(a);
    c->is_left = true;
    c->left_us = a->at_us;
    c->left_at_step = st->step;
    c->step_spent_us = a->e->dwell_us;
    c->advice_left_us = left_of(st->advice_due_us, a->at_us);
    c->advice_delay_us = st->advice_delay_us;
    st->closed_digest = state_record_digest(st->closed_digest, st, a->s, st->record);
    case_away(a);
}

void apply_case_picked(applying *a)
{
    state *st = a->st;
    case_record *c = state_shown(st, a->e->case_);
    if (!c) return;
    c->is_left = false;
    c->away_us += a->at_us - c->left_us;
    st->record = (uint16_t)(c - st->records);
    st->has_case = true;
    st->step = c->left_at_step;
    st->advice_due_us = a->e->due_us == FIELD_NULL ? 0 : a->e->due_us;
    st->advice_delay_us = c->advice_delay_us;
    step_resume(a);
}

void apply_time_ran_out(applying *a)
{
    a->st->deadline_us = 0;
    running_block(a)->is_time_up = true;
}
