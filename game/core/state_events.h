/* state_events.h - what each kind of event does to the state: one function a kind. For the table in
 * state.c, which calls them, and the files that hold them. */
#ifndef SAMENSPEL_CORE_STATE_EVENTS_H
#define SAMENSPEL_CORE_STATE_EVENTS_H

#include <string.h>

#include "core/record.h"
#include "core/state.h"

/* One event on its way into the state. */
typedef struct applying {
    state *st;
    const scenario *s;
    const record *e;
    int64_t at_us;
} applying;

static inline case_record *running(const applying *a)
{
    return &a->st->records[a->st->record];
}

static inline bool is_inbox(const applying *a)
{
    return state_is_inbox(a->st, a->s);
}

static inline block_state *running_block(const applying *a)
{
    return &a->st->blocks[a->st->stage];
}

/* Nothing that can be looked at is open any more. */
static inline void all_put_away(state *st)
{
    memset(st->panels, 0, sizeof st->panels);
    st->source = (source_state){0};
}

/* Something else stands on the screen. */
static inline void look_anew(applying *a)
{
    a->st->step_us = a->at_us;
    a->st->presented_us = FIELD_NULL;
    a->st->paused_in_step_us = 0;
}

static inline bool is_another_waiting(const state *st)
{
    return st->reopened_from != INDEX_NONE && st->reopened_from != st->record;
}

/* state_case.c: how cases come, stand and go, and the time they have. */
void apply_cases_drawn(applying *a);
void apply_errors_planned(applying *a);
void apply_case_shown(applying *a);
void apply_step_entered(applying *a);
void apply_presented(applying *a);
void apply_time_started(applying *a);
void apply_time_extended(applying *a);
void apply_case_closed(applying *a);
void apply_case_reopened(applying *a);
void apply_case_left(applying *a);
void apply_case_picked(applying *a);
void apply_time_ran_out(applying *a);

/* state_trial.c: what is seen, answered and earned within a case. */
void apply_advice_due(applying *a);
void apply_advice_given(applying *a);
void apply_advice_missing(applying *a);
void apply_explanation_shown(applying *a);
void apply_alarm_raised(applying *a);
void apply_evidence_opened(applying *a);
void apply_evidence_ready(applying *a);
void apply_evidence_closed(applying *a);
void apply_source_opened(applying *a);
void apply_source_closed(applying *a);
void apply_answer_given(applying *a);
void apply_confidence_given(applying *a);
void apply_decision_made(applying *a);
void apply_check_done(applying *a);
void apply_scored(applying *a);
void apply_outcome_shown(applying *a);

#endif
