#include "core/state.h"

#include <string.h>

#include "core/state_events.h"
#include "core/state_parts.h"

static void apply_nothing(applying *a)
{
    (void)a;
}

static void apply_session_opened(applying *a)
{
    a->st->is_open = true;
    a->st->language = (int)a->e->language;
    a->st->time_setting = a->e->time_setting;
}

static void apply_stage_entered(applying *a)
{
    state *st = a->st;
    st->stage = (uint16_t)a->e->stage;
    st->node = INDEX_NONE;
    st->is_reviewing = false;
    st->stage_started_us = a->at_us;
    st->step_us = a->at_us;
    st->presented_us = FIELD_NULL;
    st->paused_in_step_us = 0;
    st->release_due_us = a->e->due_us == FIELD_NULL ? 0 : a->e->due_us;
    st->notice_stage = INDEX_NONE;
    st->checks_used = 0;
    st->is_stopping = false;
    st->limit_override_us = -1;
    if (a->s->stages[st->stage].type != STAGE_BLOCK) return;
    block_state *b = running_block(a);
    b->is_entered = true;
    b->started_us = a->at_us;
    b->first_record = st->record_count;
    memcpy(b->score_start, st->scores, sizeof b->score_start);
    memset(b->score_added, 0, sizeof b->score_added);
}

static void apply_stage_skipped(applying *a)
{
    a->st->stage = (uint16_t)a->e->stage;
}

static void apply_stage_left(applying *a)
{
    state *st = a->st;
    st->has_case = false;
    st->node = INDEX_NONE;
    st->is_reviewing = false;
    st->deadline_us = 0;
    st->release_due_us = 0;
    st->notice_stage = INDEX_NONE;
}

static void apply_review_started(applying *a)
{
    a->st->is_reviewing = true;
    a->st->review_stage = (uint16_t)a->e->stage;
    a->st->blocks[a->e->stage].is_reviewed = true;
    a->st->has_case = false;
    a->st->deadline_us = 0;
    look_anew(a);
}

static void apply_stop_planned(applying *a)
{
    a->st->is_stopping = true;
}

static void apply_reply_given(applying *a)
{
    const question *q = &a->s->stages[a->e->stage].questions[a->e->item];
    reply_slot *slot = &a->st->replies[q->slot];
    slot->is_set = true;
    slot->value = a->e->value;
    slot->option = a->e->option == FIELD_NULL ? INDEX_NONE : (uint16_t)a->e->option;
    slot->text = a->e->text ? state_text_keep(slot->room, a->e->text) : NULL;
}

static void apply_node_shown(applying *a)
{
    a->st->node = (uint16_t)a->e->item;
    look_anew(a);
}

static void apply_choice_made(applying *a)
{
    state *st = a->st;
    apply_reply_given(a);
    if (st->path_count == st->path_capacity) return;
    st->path[st->path_count++] = (story_step){.stage = (uint16_t)a->e->stage,
                                              .node = (uint16_t)a->e->item,
                                              .option = (uint16_t)a->e->option,
                                              .at_us = a->at_us,
                                              .response_us = a->e->response_us};
}

static void apply_paused(applying *a)
{
    a->st->is_paused = true;
    a->st->paused_at_us = a->at_us;
}

static void shift(int64_t *due, int64_t by_us)
{
    if (*due != 0) *due += by_us;
}

static void apply_resumed(applying *a)
{
    state *st = a->st;
    const int64_t by = a->e->paused_us;
    st->is_paused = false;
    st->paused_in_step_us += by;
    shift(&st->advice_due_us, by);
    shift(&st->deadline_us, by);
    shift(&st->release_due_us, by);
    for (int i = 0; i < EVIDENCE_MAX; i++) {
        shift(&st->panels[i].ready_us, by);
        if (st->panels[i].is_open) st->panels[i].opened_us += by;
    }
    if (st->source.is_open) st->source.opened_us += by;
    if (st->has_case) running(a)->paused_us += by;
    if (is_another_waiting(st)) st->records[st->reopened_from].paused_us += by;
    if (st->stage != INDEX_NONE) running_block(a)->started_us += by;
}

static void apply_pause_released(applying *a)
{
    a->st->release_due_us = 0;
}

static void apply_happened(applying *a)
{
    running_block(a)->fired |= UINT64_C(1) << a->e->index;
}

static void apply_notice_shown(applying *a)
{
    a->st->notice_stage = (uint16_t)a->e->stage;
    a->st->notice_event = (uint16_t)a->e->index;
    a->st->notice_happening = (uint16_t)a->e->count;
}

static void apply_sound_played(applying *a)
{
    a->st->sound = sound_cue_named(a->e->text);
    a->st->sound_count++;
}

/* Being switched on or off, being broken or mended: each leaves the other as it was. */
static void apply_agent_active(agent_overlay *o, int64_t to)
{
    if (to == AGENT_BROKEN)
        o->is_broken = true;
    else if (to == AGENT_RESTORED)
        o->is_broken = false;
    else
        o->is_active = to != 0;
}

static void apply_agent_set(applying *a)
{
    agent_overlay *o = &a->st->agents[a->e->agent];
    switch ((live_field)a->e->field) {
    case LIVE_AGENT_PHASE: o->phase = (uint16_t)a->e->value; break;
    case LIVE_AGENT_ACTIVE: apply_agent_active(o, a->e->value); break;
    case LIVE_AGENT_EXPLANATION: o->explanation = (explanation_kind)a->e->value; break;
    case LIVE_AGENT_CONFIDENCE: o->confidence = (confidence_model)a->e->value; break;
    case LIVE_AGENT_DELAY: o->delay_us = a->e->value; break;
    case LIVE_SCORE:
    case LIVE_TIME_LIMIT: break;
    }
}

static void apply_limit_set(applying *a)
{
    a->st->limit_override_us = a->e->limit_us;
}

static void apply_language_set(applying *a)
{
    a->st->language = (int)a->e->language;
}

static void apply_research_reconsidered(applying *a)
{
    a->st->research = a->e->research == RESEARCH_KEEP ? RESEARCH_KEPT : RESEARCH_WITHDRAWN;
}

static void apply_time_set(applying *a)
{
    a->st->time_setting = a->e->time_setting;
}

static void apply_session_ended(applying *a)
{
    a->st->is_ended = true;
    a->st->finish = (session_end)a->e->finish;
    a->st->stage = INDEX_NONE;
    a->st->has_case = false;
    a->st->node = INDEX_NONE;
    a->st->is_reviewing = false;
    a->st->is_paused = false;
}

static void (*const APPLY[EVENT_KIND_COUNT])(applying *a) = {
    [EVENT_SESSION_OPENED] = apply_session_opened,
    [EVENT_STAGE_ENTERED] = apply_stage_entered,
    [EVENT_STAGE_SKIPPED] = apply_stage_skipped,
    [EVENT_STAGE_LEFT] = apply_stage_left,
    [EVENT_CASES_DRAWN] = apply_cases_drawn,
    [EVENT_ERRORS_PLANNED] = apply_errors_planned,
    [EVENT_CASE_SHOWN] = apply_case_shown,
    [EVENT_STEP_ENTERED] = apply_step_entered,
    [EVENT_PRESENTED] = apply_presented,
    [EVENT_TIME_STARTED] = apply_time_started,
    [EVENT_TIME_EXTENDED] = apply_time_extended,
    [EVENT_ADVICE_DUE] = apply_advice_due,
    [EVENT_ADVICE_GIVEN] = apply_advice_given,
    [EVENT_ADVICE_MISSING] = apply_advice_missing,
    [EVENT_EXPLANATION_SHOWN] = apply_explanation_shown,
    [EVENT_ALARM_RAISED] = apply_alarm_raised,
    [EVENT_EVIDENCE_OPENED] = apply_evidence_opened,
    [EVENT_EVIDENCE_READY] = apply_evidence_ready,
    [EVENT_EVIDENCE_CLOSED] = apply_evidence_closed,
    [EVENT_ANSWER_GIVEN] = apply_answer_given,
    [EVENT_CONFIDENCE_GIVEN] = apply_confidence_given,
    [EVENT_DECISION_MADE] = apply_decision_made,
    [EVENT_CHECK_DONE] = apply_check_done,
    [EVENT_ESCALATED] = apply_nothing,
    [EVENT_SCORED] = apply_scored,
    [EVENT_OUTCOME_SHOWN] = apply_outcome_shown,
    [EVENT_CASE_CLOSED] = apply_case_closed,
    [EVENT_CASE_REOPENED] = apply_case_reopened,
    [EVENT_CASE_LEFT] = apply_case_left,
    [EVENT_CASE_PICKED] = apply_case_picked,
    [EVENT_CASE_MISSED] = apply_case_shown,
    [EVENT_TIME_RAN_OUT] = apply_time_ran_out,
    [EVENT_REVIEW_STARTED] = apply_review_started,
    [EVENT_CASES_NOT_REACHED] = apply_nothing,
    [EVENT_STOP_PLANNED] = apply_stop_planned,
    [EVENT_REPLY_GIVEN] = apply_reply_given,
    [EVENT_PAUSED] = apply_paused,
    [EVENT_RESUMED] = apply_resumed,
    [EVENT_PAUSE_RELEASED] = apply_pause_released,
    [EVENT_HAPPENED] = apply_happened,
    [EVENT_NOTICE_SHOWN] = apply_notice_shown,
    [EVENT_SOUND_PLAYED] = apply_sound_played,
    [EVENT_AGENT_SET] = apply_agent_set,
    [EVENT_LIMIT_SET] = apply_limit_set,
    [EVENT_LANGUAGE_SET] = apply_language_set,
    [EVENT_TIME_SET] = apply_time_set,
    [EVENT_RESEARCH_RECONSIDERED] = apply_research_reconsidered,
    [EVENT_SESSION_ENDED] = apply_session_ended,
    [EVENT_SOURCE_OPENED] = apply_source_opened,
    [EVENT_SOURCE_CLOSED] = apply_source_closed,
    [EVENT_NODE_SHOWN] = apply_node_shown,
    [EVENT_CHOICE_MADE] = apply_choice_made,
};

static bool earns_decision_points(const record *e)
{
    return e->kind == EVENT_DECISION_MADE ||
           (e->kind == EVENT_CONFIDENCE_GIVEN && e->phase == PHASE_FINAL);
}

void state_apply(state *st, const scenario *s, const record *event, int64_t at_us)
{
    applying a = {.st = st, .s = s, .e = event, .at_us = at_us};
    APPLY[event->kind](&a);
    if (event->kind != EVENT_SCORED) st->is_scoring_decision = earns_decision_points(event);
}
