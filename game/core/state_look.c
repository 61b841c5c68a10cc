#include "core/state_parts.h"

case_record *state_place(const state *st, const scenario *s, int64_t index)
{
    uint16_t at = st->is_reviewing ? st->review_stage : st->stage;
    if (at == INDEX_NONE || s->stages[at].type != STAGE_BLOCK || index < 1) return NULL;
    const int64_t wanted = st->blocks[at].first_record + index - 1;
    if (wanted >= st->record_count || st->records[wanted].stage != at) return NULL;
    return &st->records[wanted];
}

case_record *state_shown(const state *st, int64_t case_index)
{
    for (uint16_t i = st->record_count; i > 0; i--) {
        case_record *c = &st->records[i - 1];
        if (c->stage != st->stage) return NULL;
        if (c->case_ == case_index) return c;
    }
    return NULL;
}

static void earlier(int64_t *next, int64_t due_us)
{
    if (due_us != 0 && due_us < *next) *next = due_us;
}

static void earliest_timed_event(const state *st, const scenario *s, int64_t *next)
{
    const stage *at = &s->stages[st->stage];
    const block_state *b = &st->blocks[st->stage];
    if (at->type != STAGE_BLOCK || st->is_reviewing) return;
    for (uint16_t i = 0; i < at->block.event_count; i++) {
        const scenario_event *e = &at->block.events[i];
        const int64_t due_us = b->started_us + e->at_us;
        bool is_waiting = e->trigger == TRIGGER_AT_TIME && !(b->fired >> i & 1);
        if (is_waiting && due_us < *next) *next = due_us;
    }
}

int64_t state_next_due(const state *st, const scenario *s)
{
    int64_t next = INT64_MAX;
    if (!st->is_open || st->is_ended || st->is_paused || st->stage == INDEX_NONE) return next;
    earlier(&next, st->release_due_us);
    if (st->has_case || state_is_inbox(st, s)) earlier(&next, st->deadline_us);
    if (st->has_case) {
        earlier(&next, st->advice_due_us);
        for (int i = 0; i < EVIDENCE_MAX; i++) earlier(&next, st->panels[i].ready_us);
    }
    earliest_timed_event(st, s, &next);
    return next;
}

const case_record *state_case(const state *st)
{
    return st->has_case ? &st->records[st->record] : NULL;
}

const stage *state_stage(const state *st, const scenario *s)
{
    return st->stage == INDEX_NONE ? NULL : &s->stages[st->stage];
}

const block_step *state_step(const state *st, const scenario *s)
{
    return &s->stages[st->stage].block.steps[st->step];
}

step_kind state_step_kind(const state *st, const scenario *s)
{
    return st->reopened_from != INDEX_NONE ? STEP_FINAL_ANSWER : state_step(st, s)->kind;
}

bool state_is_inbox(const state *st, const scenario *s)
{
    const stage *at = state_stage(st, s);
    return at && at->type == STAGE_BLOCK && at->block.present == PRESENT_INBOX;
}

bool state_is_all_decided(const state *st)
{
    const block_state *b = &st->blocks[st->stage];
    if (st->record_count - b->first_record < b->order_count) return false;
    for (uint16_t i = b->first_record; i < st->record_count; i++) {
        if (st->records[i].ended_on == END_OPEN) return false;
    }
    return true;
}

const case_record *state_record_at(const state *st, const scenario *s, int64_t index)
{
    return state_place(st, s, index);
}

const case_record *state_record_of(const state *st, int64_t case_index)
{
    return state_shown(st, case_index);
}
