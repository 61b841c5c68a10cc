#include "core/state.h"

#include <string.h>

#include "core/hash.h"
#include "core/state_parts.h"

/* One event on its way into the state. */
typedef struct applying {
    state *st;
    const scenario *s;
    const record *e;
    int64_t at_us;
} applying;

static case_record *running(const applying *a)
{
    return &a->st->records[a->st->record];
}

static bool is_inbox(const applying *a)
{
    return state_is_inbox(a->st, a->s);
}

static block_state *running_block(const applying *a)
{
    return &a->st->blocks[a->st->stage];
}

static int8_t truth_or_none(int64_t field)
{
    return (int8_t)(field == FIELD_NULL ? -1 : field);
}

static int32_t answer_or_none(int64_t field)
{
    return field == FIELD_NULL ? ANSWER_NONE : (int32_t)field;
}

static int16_t permille_or_none(int64_t field)
{
    return (int16_t)(field == FIELD_NULL ? -1 : field);
}

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
    st->is_reviewing = false;
    st->deadline_us = 0;
    st->release_due_us = 0;
    st->notice_stage = INDEX_NONE;
}

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

static void apply_cases_drawn(applying *a)
{
    block_state *b = running_block(a);
    b->order_count = list_keep(a, b->order);
    b->drawn_digest = hash_list(HASH_START, b->order, b->order_count);
}

static void apply_errors_planned(applying *a)
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

/* Nothing that can be looked at is open any more. */
static void all_put_away(state *st)
{
    memset(st->panels, 0, sizeof st->panels);
    st->source = (source_state){0};
}

static void apply_case_shown(applying *a)
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

static void apply_step_entered(applying *a)
{
    a->st->step = (uint16_t)a->e->index;
    a->st->step_us = a->at_us;
    a->st->presented_us = FIELD_NULL;
    a->st->paused_in_step_us = 0;
    running(a)->step_spent_us = 0;
}

static void apply_presented(applying *a)
{
    a->st->presented_us = a->at_us;
    a->st->paused_in_step_us = 0;
}

static void apply_time_started(applying *a)
{
    a->st->limit_us = a->e->limit_us;
    a->st->deadline_us = a->e->due_us;
}

static void apply_time_extended(applying *a)
{
    a->st->deadline_us = a->e->due_us == FIELD_NULL ? 0 : a->e->due_us;
}

static void apply_advice_due(applying *a)
{
    a->st->advice_due_us = a->e->due_us;
    a->st->advice_delay_us = a->e->delay_us;
    running(a)->was_asked = true;
}

static void apply_advice_given(applying *a)
{
    case_record *c = running(a);
    a->st->advice_due_us = 0;
    c->was_asked = true;
    c->advice = answer_or_none(a->e->choice);
    c->confidence_shown = permille_or_none(a->e->confidence);
    c->confidence_true = permille_or_none(a->e->confidence_true);
    c->advice_correct = truth_or_none(a->e->correct);
    c->explanation_correct = truth_or_none(a->e->explanation_correct);
    c->advice_us = a->at_us;
}

static void apply_advice_missing(applying *a)
{
    a->st->advice_due_us = 0;
    running(a)->is_advice_missing = true;
}

static void apply_explanation_shown(applying *a)
{
    case_record *c = running(a);
    c->explanation = (explanation_kind)a->e->explanation;
    c->explanation_correct = truth_or_none(a->e->explanation_correct);
    c->explanation_us = a->at_us;
}

static void apply_alarm_raised(applying *a)
{
    case_record *c = running(a);
    if (!c->has_alarm) c->alarm_agent = (uint16_t)a->e->agent;
    c->has_alarm = true;
}

static uint8_t panel_bit(const applying *a)
{
    return (uint8_t)(1u << a->e->panel);
}

static void apply_evidence_opened(applying *a)
{
    panel_state *p = &a->st->panels[a->e->panel];
    case_record *c = running(a);
    p->is_open = true;
    p->opened_us = a->at_us;
    p->ready_us = a->e->due_us == FIELD_NULL ? 0 : a->e->due_us;
    p->is_ready = p->ready_us == 0;
    c->panels_paid |= panel_bit(a);
    if (c->looked_us[a->e->panel] == FIELD_NULL) c->looked_us[a->e->panel] = a->at_us;
    if (p->is_ready) c->panels_ready |= panel_bit(a);
    if (c->evidence_opened < UINT16_MAX) c->evidence_opened++;
}

static void apply_evidence_ready(applying *a)
{
    panel_state *p = &a->st->panels[a->e->panel];
    p->is_ready = true;
    p->ready_us = 0;
    running(a)->panels_ready |= panel_bit(a);
}

static void apply_evidence_closed(applying *a)
{
    panel_state *p = &a->st->panels[a->e->panel];
    p->is_open = false;
    p->ready_us = 0;
    running(a)->evidence_us += a->e->dwell_us;
}

static void apply_source_opened(applying *a)
{
    a->st->source = (source_state){true, (uint16_t)a->e->index, a->at_us};
}

static void apply_source_closed(applying *a)
{
    a->st->source = (source_state){0};
}

static void apply_answer_given(applying *a)
{
    case_record *c = running(a);
    c->own = answer_or_none(a->e->choice);
    c->own_correct = truth_or_none(a->e->correct);
    c->own_response_us = a->e->response_us;
    c->own_us = a->at_us;
}

static void apply_confidence_given(applying *a)
{
    case_record *c = running(a);
    int16_t permille = permille_or_none(a->e->confidence);
    if (a->e->phase == PHASE_OWN)
        c->own_confidence = permille;
    else
        c->final_confidence = permille;
}

/* The limit and the adviser belong to the case that waits while another is decided again. */
static void apply_decision_made(applying *a)
{
    state *st = a->st;
    case_record *c = running(a);
    if (st->reopened_from == INDEX_NONE) {
        st->advice_due_us = 0;
        if (!is_inbox(a)) st->deadline_us = 0;
    }
    c->final = answer_or_none(a->e->choice);
    c->final_correct = truth_or_none(a->e->correct);
    c->final_confidence = -1;
    c->agreed = truth_or_none(a->e->agreed);
    c->switched = truth_or_none(a->e->switched);
    c->final_response_us = a->e->response_us;
    c->final_us = a->at_us;
    int64_t *points = state_decision_points(st, a->s, st->record);
    if (points) memset(points, 0, a->s->score_count * sizeof *points);
}

static void apply_check_done(applying *a)
{
    a->st->checks_used++;
    running(a)->check_result = answer_or_none(a->e->choice);
    running(a)->checks++;
}

static void apply_scored(applying *a)
{
    state *st = a->st;
    st->scores[a->e->score] = a->e->total;
    if (st->stage == INDEX_NONE || a->s->stages[st->stage].type != STAGE_BLOCK) return;
    running_block(a)->score_added[a->e->score] += a->e->add;
    if (!st->is_scoring_decision || !st->has_case) return;
    int64_t *points = state_decision_points(st, a->s, st->record);
    if (points) points[a->e->score] += a->e->add;
}

static case_record *place_of(const state *st, const scenario *s, int64_t index)
{
    uint16_t at = st->is_reviewing ? st->review_stage : st->stage;
    if (at == INDEX_NONE || s->stages[at].type != STAGE_BLOCK || index < 1) return NULL;
    const int64_t wanted = st->blocks[at].first_record + index - 1;
    if (wanted >= st->record_count || st->records[wanted].stage != at) return NULL;
    return &st->records[wanted];
}

static case_record *shown_of(const state *st, int64_t case_index)
{
    for (uint16_t i = st->record_count; i > 0; i--) {
        case_record *c = &st->records[i - 1];
        if (c->stage != st->stage) return NULL;
        if (c->case_ == case_index) return c;
    }
    return NULL;
}

static void apply_outcome_shown(applying *a)
{
    case_record *c = place_of(a->st, a->s, a->e->index);
    if (c) c->is_outcome_shown = true;
}

/* The panels of the running case as they were left: all closed, some already there. */
static void panels_restore(state *st)
{
    all_put_away(st);
    const uint8_t ready = st->records[st->record].panels_ready;
    for (int i = 0; i < EVIDENCE_MAX; i++) st->panels[i].is_ready = ready >> i & 1;
}

/* Something else stands on the screen. */
static void look_anew(applying *a)
{
    a->st->step_us = a->at_us;
    a->st->presented_us = FIELD_NULL;
    a->st->paused_in_step_us = 0;
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

static bool is_another_waiting(const state *st)
{
    return st->reopened_from != INDEX_NONE && st->reopened_from != st->record;
}

static void apply_case_closed(applying *a)
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

static void apply_case_reopened(applying *a)
{
    state *st = a->st;
    case_record *c = shown_of(st, a->e->case_);
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

static void apply_case_left(applying *a)
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

static void apply_case_picked(applying *a)
{
    state *st = a->st;
    case_record *c = shown_of(st, a->e->case_);
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

static void apply_time_ran_out(applying *a)
{
    a->st->deadline_us = 0;
    running_block(a)->is_time_up = true;
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
    return place_of(st, s, index);
}

const case_record *state_record_of(const state *st, int64_t case_index)
{
    return shown_of(st, case_index);
}
