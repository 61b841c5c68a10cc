#include "core/mechanics/block.h"

#include "core/agents/adviser.h"
#include "core/answer_span.h"
#include "core/mechanics/block_parts.h"
#include "core/mechanics/happening.h"
#include "core/mechanics/inbox.h"
#include "core/score.h"

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
        block_step_next(d);
    else
        block_explain_late(d);
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
        block_decide(d, answer_span_nearest(block_final_span(d), kept), FIELD_NULL);
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
