#include "core/mechanics/block.h"

#include "core/mechanics/block_parts.h"
#include "core/mechanics/inbox.h"

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

/* What ends or helps a case that is not decided yet. */
static const char *may_undecided(const scenario *s, const state *st, command_kind kind, actor by)
{
    const block_stage *b = &state_stage(st, s)->block;
    const case_record *c = state_case(st);
    const bool is_reopened = st->reopened_from != INDEX_NONE;
    const bool is_first = c->final == ANSWER_NONE && !is_reopened;
    if (kind == COMMAND_ASK_AI) {
        bool can_ask = is_first &&
                       (block_can_ask_advice(s, st) || block_can_ask_explanation(s, st));
        return may(can_ask, "nothing_to_ask");
    }
    if (kind == COMMAND_CHECK) {
        bool is_left = st->checks_used < b->checks_max && c->check_result == ANSWER_NONE;
        return may((is_first || is_reopened) && is_left, "no_checks_left");
    }
    if (kind == COMMAND_ESCALATE) return may(b->may_escalate && is_first, "no_escalation");
    return may(is_first && (b->may_skip || by == BY_FACILITATOR), "no_skipping");
}

/* What can be looked at closer while the outcome does not show yet. */
static const char *may_look(const scenario *s, const state *st, command_kind kind)
{
    const bool is_outcome = state_step_kind(st, s) == STEP_OUTCOME;
    if (kind == COMMAND_OPEN_SOURCE) {
        bool has_sources = state_case(st)->explanation == EXPLANATION_SOURCES;
        return may(has_sources && !is_outcome, "no_such_source");
    }
    const case_set *set = &s->case_sets[state_stage(st, s)->block.case_set];
    return may(set->panel_count > 0 && !is_outcome, "no_such_panel");
}

static const char *may_of_case(const scenario *s, const state *st, command_kind kind, actor by)
{
    const block_stage *b = &state_stage(st, s)->block;
    const step_kind k = state_step_kind(st, s);
    switch (kind) {
    case COMMAND_ANSWER: return may(asks_answer(k), "no_answer_asked");
    case COMMAND_RATE_CONFIDENCE: return may(asks_confidence(k), "no_confidence_asked");
    case COMMAND_ASK_AI:
    case COMMAND_CHECK:
    case COMMAND_ESCALATE:
    case COMMAND_SKIP: return may_undecided(s, st, kind, by);
    case COMMAND_OPEN_SOURCE:
    case COMMAND_OPEN_EVIDENCE:
    case COMMAND_CLOSE_EVIDENCE: return may_look(s, st, kind);
    case COMMAND_CLOSE_SOURCE: return may(st->source.is_open, "source_is_closed");
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
    case COMMAND_CHOOSE:
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
