#include "core/mechanics/inbox.h"

#include "core/mechanics/block.h"
#include "core/mechanics/happening.h"

static const block_state *running_of(const state *st)
{
    return &st->blocks[st->stage];
}

/* Nothing more can happen to its decision by itself: it can be put away. */
static bool is_put_back_possible(const state *st)
{
    const case_record *c = state_case(st);
    return !c || c->final == ANSWER_NONE || st->reopened_from != INDEX_NONE;
}

/* Leaving and taking up ---------------------------------------------------------------------- */

static void leave(deciding *d)
{
    block_put_away(d);
    record e = deciding_event(d, EVENT_CASE_LEFT);
    e.case_ = state_case(d->st)->case_;
    e.dwell_us = deciding_response_us(d);
    deciding_emit(d, &e);
}

void inbox_put_back(deciding *d)
{
    if (!d->st->has_case) return;
    if (d->st->reopened_from != INDEX_NONE)
        block_drop_case(d, END_ANSWERED);
    else
        leave(d);
}

static void take_up(deciding *d, const case_record *c)
{
    record e = deciding_event(d, EVENT_CASE_PICKED);
    e.case_ = c->case_;
    if (c->advice_left_us > 0) e.due_us = d->at_us + c->advice_left_us;
    deciding_emit(d, &e);
}

static bool is_listed(const state *st, int64_t case_index)
{
    const block_state *b = running_of(st);
    for (uint16_t i = 0; i < b->order_count; i++) {
        if (b->order[i] == case_index) return true;
    }
    return false;
}

static uint16_t shown_count(const state *st)
{
    return (uint16_t)(st->record_count - running_of(st)->first_record);
}

/* Whether it may be picked: of this block, not on the screen and not decided. */
static bool is_pickable(const state *st, int64_t case_index)
{
    const case_record *c = state_record_of(st, case_index);
    return is_listed(st, case_index) && (!c || c->is_left);
}

status inbox_pick(deciding *d, const record *c, failure *why)
{
    const bool is_to_list = c->case_ == FIELD_NULL;
    if (is_to_list && !d->st->has_case) return refuse(why, "no_case_to_put_back");
    if (!is_to_list && !is_pickable(d->st, c->case_)) return refuse(why, "other_case");
    inbox_put_back(d);
    if (is_to_list) return STATUS_OK;
    const case_record *left = state_record_of(d->st, c->case_);
    if (left)
        take_up(d, left);
    else
        block_show_case(d, (uint16_t)c->case_, shown_count(d->st));
    return STATUS_OK;
}

/* The end ------------------------------------------------------------------------------------ */

void inbox_enter(deciding *d)
{
    if (running_of(d->st)->order_count == 0)
        block_finish(d);
    else
        block_start_time(d);
}

/* Where decisions may be changed, the participant says when it is enough. */
void inbox_go_on(deciding *d)
{
    const block_stage *b = &state_stage(d->st, d->s)->block;
    const bool is_over = state_is_all_decided(d->st) && !b->may_reopen;
    if (is_over && !running_of(d->st)->is_time_up) block_finish(d);
}

status inbox_finish(deciding *d)
{
    block_drop_cases(d, END_NOT_REACHED);
    block_finish(d);
    return STATUS_OK;
}

/* The case at that place of the list is on the screen, opened for this if need be. False: it has
 * ended already. */
static bool recall(deciding *d, uint16_t case_index)
{
    const case_record *c = state_record_of(d->st, case_index);
    if (c && !c->is_left) return false;
    if (c) {
        take_up(d, c);
        return true;
    }
    record e = deciding_event(d, EVENT_CASE_MISSED);
    e.stage = d->st->stage;
    e.case_ = case_index;
    e.index = shown_count(d->st) + 1;
    deciding_emit(d, &e);
    return true;
}

void inbox_drop_left(deciding *d, case_end ended_on)
{
    const block_state *b = running_of(d->st);
    for (uint16_t i = 0; i < b->order_count; i++) {
        const case_record *c = state_record_of(d->st, b->order[i]);
        if (!c || !c->is_left) continue;
        take_up(d, c);
        block_drop_case(d, ended_on);
    }
}

/* The case on the screen goes first back to its place in the list; a decision that was made, also
 * one whose last questions are still open, stands. True: the stage ended. */
static bool clear_screen(deciding *d)
{
    if (is_put_back_possible(d->st)) {
        inbox_put_back(d);
        return false;
    }
    block_drop_case(d, END_ANSWERED);
    return happenings_when(d);
}

bool inbox_time_runs_out(deciding *d)
{
    if (d->st->deadline_us == 0 || d->st->deadline_us > d->at_us) return false;
    if (clear_screen(d)) return true;
    record e = deciding_event(d, EVENT_TIME_RAN_OUT);
    e.stage = d->st->stage;
    deciding_emit(d, &e);
    const uint16_t count = running_of(d->st)->order_count;
    for (uint16_t i = 0; i < count; i++) {
        if (!recall(d, running_of(d->st)->order[i])) continue;
        block_time_out_case(d);
        if (happenings_when(d)) return true;
    }
    return true;
}

/* What is allowed ---------------------------------------------------------------------------- */

static const char *may(bool it_may, const char *reason)
{
    return it_may ? NULL : reason;
}

const char *inbox_may_pick(const scenario *s, const state *st)
{
    (void)s;
    const bool has_any = st->has_case || !state_is_all_decided(st);
    return may(has_any && is_put_back_possible(st) && !running_of(st)->is_time_up,
               "nothing_to_pick");
}

const char *inbox_may_reopen(const scenario *s, const state *st)
{
    const bool is_possible = state_stage(st, s)->block.may_reopen && is_put_back_possible(st);
    return may(is_possible && !running_of(st)->is_time_up, "no_reopening");
}

const char *inbox_may_finish(const scenario *s, const state *st)
{
    const bool is_ready = state_is_all_decided(st) || running_of(st)->is_time_up ||
                          state_stage(st, s)->block.may_end_early;
    return may(is_ready && is_put_back_possible(st) && !st->is_reviewing && !st->is_paused,
               "no_early_end");
}
