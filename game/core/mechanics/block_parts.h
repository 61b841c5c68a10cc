/* block_parts.h - what the files of a block share. For them alone: block.c (steps, cases, the end),
 * block_commands.c (what somebody does), block_time.c (limits and the clock), block_may.c (what is
 * allowed). */
#ifndef SAMENSPEL_CORE_MECHANICS_BLOCK_PARTS_H
#define SAMENSPEL_CORE_MECHANICS_BLOCK_PARTS_H

#include "core/answer_span.h"
#include "core/decide.h"

static inline const block_stage *block_of(const deciding *d)
{
    return &state_stage(d->st, d->s)->block;
}

static inline const answer_set *answers_of(const deciding *d)
{
    return scenario_answers_of(d->s, state_stage(d->st, d->s));
}

static inline bool is_inbox(const deciding *d)
{
    return state_is_inbox(d->st, d->s);
}

/* An event about the running case. */
static inline record case_event(const deciding *d, event_kind kind)
{
    record e = deciding_event(d, kind);
    e.case_ = state_case(d->st)->case_;
    return e;
}

/* Advice was given, is on its way, or will not come. */
static inline bool was_asked(const case_record *c)
{
    return c->was_asked || c->is_advice_missing;
}

static inline status check_case(const deciding *d, const record *c, failure *why)
{
    if (c->case_ != state_case(d->st)->case_) return refuse(why, "other_case");
    return STATUS_OK;
}

/* Goes on behind the running step; behind the last the case closes. */
void block_step_next(deciding *d);

/* Closes the source of an explanation that is open, if one is. */
void block_source_put_away(deciding *d);

/* Decides the running case. `response_us` FIELD_NULL: nobody pressed; the time rule decided. */
void block_decide(deciding *d, int32_t answer, int64_t response_us);

/* What the running case may be decided as: within reach of the advice where the block wants that. */
answer_span block_final_span(const deciding *d);

/* Advice that was asked for may come after the step that would have explained it. */
void block_explain_late(deciding *d);

/* Whether the adviser, or an explanation of it, can be asked for in the running case. */
bool block_can_ask_advice(const scenario *s, const state *st);
bool block_can_ask_explanation(const scenario *s, const state *st);

#endif
