#include "core/state.h"

#include <string.h>

#include "core/hash.h"

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

static block_state *running_block(const applying *a)
{
    return &a->st->blocks[a->st->stage];
}

static int8_t truth_or_none(int64_t field)
{
    return field == FIELD_NULL ? (int8_t)-1 : (int8_t)field;
}

static int32_t answer_or_none(int64_t field)
{
    return field == FIELD_NULL ? ANSWER_NONE : (int32_t)field;
}

static int16_t permille_or_none(int64_t field)
{
    return field == FIELD_NULL ? (int16_t)-1 : (int16_t)field;
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
    st->release_due_us = 0;
    st->notice_stage = INDEX_NONE;
}

static const uint16_t *list_kept(applying *a)
{
    const size_t size = a->e->list_count * sizeof(uint16_t);
    uint16_t *kept = arena_take(a->st->owner, size);
    if (kept && size > 0) memcpy(kept, a->e->list, size);
    return kept;
}

static uint64_t hash_list(uint64_t h, const uint16_t *items, uint16_t count)
{
    h = hash_u64(h, count);
    for (uint16_t i = 0; i < count; i++) h = hash_u64(h, items[i]);
    return h;
}

static void apply_cases_drawn(applying *a)
{
    block_state *b = running_block(a);
    b->order = list_kept(a);
    b->order_count = b->order ? a->e->list_count : 0;
    b->drawn_digest = hash_list(HASH_START, b->order, b->order_count);
}

static void apply_errors_planned(applying *a)
{
    block_state *b = running_block(a);
    b->wrong_cases = list_kept(a);
    b->wrong_count = b->wrong_cases ? a->e->list_count : 0;
    b->drawn_digest = hash_list(b->drawn_digest, b->wrong_cases, b->wrong_count);
}

static const case_record EMPTY_CASE = {
    .ended_on = END_OPEN, .own = ANSWER_NONE, .advice = ANSWER_NONE, .final = ANSWER_NONE,
    .own_confidence = -1, .final_confidence = -1, .confidence_shown = -1, .confidence_true = -1,
    .own_correct = -1, .advice_correct = -1, .final_correct = -1, .agreed = -1,
    .switched = -1, .explanation_correct = -1,
    .own_us = FIELD_NULL, .advice_us = FIELD_NULL, .explanation_us = FIELD_NULL,
    .final_us = FIELD_NULL, .own_response_us = FIELD_NULL, .final_response_us = FIELD_NULL};

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
    st->deadline_us = 0;
    st->limit_us = 0;
    st->check_result = ANSWER_NONE;
    st->reopened_from = INDEX_NONE;
    st->notice_stage = INDEX_NONE;
    memset(st->panels, 0, sizeof st->panels);
}

static void apply_step_entered(applying *a)
{
    a->st->step = (uint16_t)a->e->index;
    a->st->step_us = a->at_us;
    a->st->presented_us = FIELD_NULL;
    a->st->paused_in_step_us = 0;
}

static void apply_presented(applying *a)
{
    a->st->presented_us = a->at_us;
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
    running(a)->has_alarm = true;
}

static void apply_evidence_opened(applying *a)
{
    panel_state *p = &a->st->panels[a->e->panel];
    p->is_open = true;
    p->opened_us = a->at_us;
    p->ready_us = a->e->due_us == FIELD_NULL ? 0 : a->e->due_us;
    p->is_ready = p->ready_us == 0;
    running(a)->evidence_opened++;
}

static void apply_evidence_ready(applying *a)
{
    panel_state *p = &a->st->panels[a->e->panel];
    p->is_ready = true;
    p->ready_us = 0;
}

static void apply_evidence_closed(applying *a)
{
    panel_state *p = &a->st->panels[a->e->panel];
    p->is_open = false;
    p->ready_us = 0;
    running(a)->evidence_us += a->e->dwell_us;
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
    if (a->e->phase == PHASE_OWN) c->own_confidence = permille;
    else c->final_confidence = permille;
}

static void apply_decision_made(applying *a)
{
    case_record *c = running(a);
    a->st->advice_due_us = 0;
    a->st->deadline_us = 0;
    c->final = answer_or_none(a->e->choice);
    c->final_correct = truth_or_none(a->e->correct);
    c->agreed = truth_or_none(a->e->agreed);
    c->switched = truth_or_none(a->e->switched);
    c->final_response_us = a->e->response_us;
    c->final_us = a->at_us;
}

static void apply_check_done(applying *a)
{
    a->st->checks_used++;
    a->st->check_result = answer_or_none(a->e->choice);
    running(a)->checks++;
}

static void apply_scored(applying *a)
{
    state *st = a->st;
    st->scores[a->e->score] = a->e->total;
    if (st->stage == INDEX_NONE || a->s->stages[st->stage].type != STAGE_BLOCK) return;
    running_block(a)->score_added[a->e->score] += a->e->add;
}

static case_record *record_of(const applying *a)
{
    state *st = a->st;
    for (uint16_t i = st->record_count; i > 0; i--) {
        case_record *c = &st->records[i - 1];
        if (c->case_ == a->e->case_ && (a->e->index == FIELD_NULL || c->index == a->e->index)) {
            return c;
        }
    }
    return NULL;
}

static void apply_outcome_shown(applying *a)
{
    case_record *c = record_of(a);
    if (c) c->is_outcome_shown = true;
}

static uint64_t record_hash(uint64_t h, const case_record *c)
{
    const int64_t fields[] = {c->stage, c->case_, c->index, c->is_scored, c->ended_on, c->own,
        c->advice, c->final, c->own_confidence, c->final_confidence, c->confidence_shown,
        c->confidence_true, c->own_correct, c->advice_correct, c->final_correct,
        c->agreed, c->switched, c->explanation_correct, c->explanation, c->is_advice_missing, c->has_alarm,
        c->is_outcome_shown, c->was_asked, c->shown_us, c->closed_us, c->own_us, c->advice_us,
        c->explanation_us, c->final_us, c->own_response_us, c->final_response_us, c->paused_us,
        c->evidence_opened, c->evidence_us, c->checks};
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
        h = hash_u64(h, (uint64_t)fields[i]);
    }
    return h;
}

static void apply_case_closed(applying *a)
{
    state *st = a->st;
    case_record *c = running(a);
    c->ended_on = (case_end)a->e->ended_on;
    c->closed_us = a->at_us;
    st->closed_digest = record_hash(st->closed_digest, c);
    st->advice_due_us = 0;
    if (st->reopened_from == INDEX_NONE) {
        st->has_case = false;
        st->deadline_us = 0;
        return;
    }
    st->record = st->reopened_from;
    st->step = st->reopened_step;
    st->reopened_from = INDEX_NONE;
    st->step_us = a->at_us;
    st->presented_us = FIELD_NULL;
}

static void apply_case_reopened(applying *a)
{
    state *st = a->st;
    const case_record *c = record_of(a);
    if (!c) return;
    st->reopened_from = st->record;
    st->reopened_step = st->step;
    st->record = (uint16_t)(c - st->records);
    memset(st->panels, 0, sizeof st->panels);
}

static void apply_review_started(applying *a)
{
    a->st->is_reviewing = true;
    a->st->review_stage = (uint16_t)a->e->stage;
    a->st->blocks[a->e->stage].is_reviewed = true;
    a->st->has_case = false;
    a->st->step_us = a->at_us;
    a->st->presented_us = FIELD_NULL;
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
    slot->text = a->e->text ? arena_copy(a->st->owner, a->e->text, strlen(a->e->text)) : NULL;
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
    if (st->has_case) running(a)->paused_us += by;
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

static void apply_agent_set(applying *a)
{
    agent_overlay *o = &a->st->agents[a->e->agent];
    switch ((live_field)a->e->field) {
    case LIVE_AGENT_PHASE: o->phase = (uint16_t)a->e->value; break;
    case LIVE_AGENT_ACTIVE:
        o->is_active = a->e->value != 0;
        o->is_broken = a->e->value < 0;
        break;
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
    [EVENT_REVIEW_STARTED] = apply_review_started,
    [EVENT_CASES_NOT_REACHED] = apply_nothing,
    [EVENT_STOP_PLANNED] = apply_stop_planned,
    [EVENT_REPLY_GIVEN] = apply_reply_given,
    [EVENT_PAUSED] = apply_paused,
    [EVENT_RESUMED] = apply_resumed,
    [EVENT_PAUSE_RELEASED] = apply_pause_released,
    [EVENT_HAPPENED] = apply_happened,
    [EVENT_NOTICE_SHOWN] = apply_notice_shown,
    [EVENT_SOUND_PLAYED] = apply_nothing,
    [EVENT_AGENT_SET] = apply_agent_set,
    [EVENT_LIMIT_SET] = apply_limit_set,
    [EVENT_LANGUAGE_SET] = apply_language_set,
    [EVENT_TIME_SET] = apply_time_set,
    [EVENT_SESSION_ENDED] = apply_session_ended,
};

void state_apply(state *st, const scenario *s, const record *event, int64_t at_us)
{
    applying a = {.st = st, .s = s, .e = event, .at_us = at_us};
    APPLY[event->kind](&a);
}

static uint16_t cases_of_all_blocks(const scenario *s)
{
    uint32_t count = 0;
    for (uint16_t i = 0; i < s->stage_count; i++) {
        if (s->stages[i].type == STAGE_BLOCK) count += s->stages[i].block.take;
    }
    return count < INDEX_NONE ? (uint16_t)count : INDEX_NONE - 1;
}

static void overlays_start(state *st, const scenario *s)
{
    for (uint16_t i = 0; i < s->agent_count; i++) {
        st->agents[i] = (agent_overlay){.is_active = s->agents[i].starts_active,
                                        .phase = INDEX_NONE,
                                        .explanation = s->agents[i].explanation,
                                        .confidence = s->agents[i].confidence.model,
                                        .delay_us = -1};
    }
}

bool state_init(state *st, const scenario *s, arena *a)
{
    *st = (state){.owner = a, .stage = INDEX_NONE, .record_capacity = cases_of_all_blocks(s),
                  .presented_us = FIELD_NULL, .check_result = ANSWER_NONE,
                  .limit_override_us = -1, .notice_stage = INDEX_NONE,
                  .reopened_from = INDEX_NONE, .review_stage = INDEX_NONE,
                  .closed_digest = HASH_START, .time_setting = 1000};
    st->records = arena_take_many(a, st->record_capacity, sizeof *st->records);
    st->replies = arena_take_many(a, s->question_slot_count, sizeof *st->replies);
    st->agents = arena_take_many(a, s->agent_count, sizeof *st->agents);
    st->blocks = arena_take_many(a, s->stage_count, sizeof *st->blocks);
    if (!st->records || !st->replies || !st->agents || !st->blocks) return false;
    for (uint16_t i = 0; i < s->score_count; i++) st->scores[i] = s->scores[i].start;
    overlays_start(st, s);
    return true;
}

void state_copy(state *to, const state *from, const scenario *s)
{
    state kept = *to;
    *to = *from;
    to->records = kept.records;
    to->replies = kept.replies;
    to->agents = kept.agents;
    to->blocks = kept.blocks;
    memcpy(to->records, from->records, from->record_count * sizeof *from->records);
    memcpy(to->replies, from->replies, s->question_slot_count * sizeof *from->replies);
    memcpy(to->agents, from->agents, s->agent_count * sizeof *from->agents);
    memcpy(to->blocks, from->blocks, s->stage_count * sizeof *from->blocks);
}

static uint64_t hash_flow(uint64_t h, const state *st)
{
    const int64_t fields[] = {st->language, st->time_setting, st->is_open, st->is_ended,
        st->finish, st->stage, st->stage_started_us, st->is_paused,
        st->is_paused ? st->paused_at_us : 0, st->has_case, st->record, st->step, st->step_us,
        st->presented_us, st->paused_in_step_us, st->advice_due_us, st->advice_delay_us,
        st->deadline_us, st->limit_us, st->limit_override_us, st->checks_used, st->check_result,
        st->is_stopping, st->is_reviewing, st->review_stage, st->reopened_from,
        st->reopened_step, st->release_due_us, st->notice_stage, st->notice_event,
        st->notice_happening, st->record_count};
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
        h = hash_u64(h, (uint64_t)fields[i]);
    }
    return hash_u64(h, st->closed_digest);
}

static uint64_t hash_panels(uint64_t h, const state *st)
{
    for (int i = 0; i < EVIDENCE_MAX; i++) {
        const panel_state *p = &st->panels[i];
        if (!p->is_open && !p->is_ready) continue;
        h = hash_u64(h, (uint64_t)i);
        h = hash_u64(h, (uint64_t)p->is_open | (uint64_t)p->is_ready << 1);
        h = hash_u64(h, (uint64_t)p->opened_us);
        h = hash_u64(h, (uint64_t)p->ready_us);
    }
    return h;
}

static uint64_t hash_replies(uint64_t h, const state *st, const scenario *s)
{
    for (uint16_t i = 0; i < s->question_slot_count; i++) {
        const reply_slot *r = &st->replies[i];
        if (!r->is_set) continue;
        h = hash_u64(h, i);
        h = hash_u64(h, (uint64_t)r->value);
        h = hash_u64(h, r->option);
        if (r->text) h = hash_text(h, r->text);
    }
    return h;
}

static uint64_t hash_agents(uint64_t h, const state *st, const scenario *s)
{
    for (uint16_t i = 0; i < s->agent_count; i++) {
        const agent_overlay *o = &st->agents[i];
        h = hash_u64(h, (uint64_t)o->is_active | (uint64_t)o->is_broken << 1);
        h = hash_u64(h, o->phase);
        h = hash_u64(h, (uint64_t)o->explanation << 8 | (uint64_t)o->confidence);
        h = hash_u64(h, (uint64_t)o->delay_us);
    }
    return h;
}

static uint64_t hash_blocks(uint64_t h, const state *st, const scenario *s)
{
    for (uint16_t i = 0; i < s->stage_count; i++) {
        const block_state *b = &st->blocks[i];
        if (!b->is_entered) continue;
        h = hash_u64(h, i);
        h = hash_u64(h, (uint64_t)b->started_us);
        h = hash_u64(h, b->fired);
        h = hash_u64(h, (uint64_t)b->first_record << 1 | (uint64_t)b->is_reviewed);
        h = hash_u64(h, b->drawn_digest);
        for (uint16_t k = 0; k < s->score_count; k++) h = hash_u64(h, (uint64_t)b->score_added[k]);
    }
    return h;
}

uint64_t state_hash(const state *st, const scenario *s)
{
    uint64_t h = hash_flow(HASH_START, st);
    if (st->has_case) h = record_hash(h, &st->records[st->record]);
    h = hash_panels(h, st);
    h = hash_replies(h, st, s);
    h = hash_agents(h, st, s);
    h = hash_blocks(h, st, s);
    for (uint16_t i = 0; i < s->score_count; i++) h = hash_u64(h, (uint64_t)st->scores[i]);
    return h;
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
        bool is_waiting = e->trigger == TRIGGER_AT_TIME && !(b->fired >> i & 1);
        if (is_waiting) earlier(next, b->started_us + e->at_us);
    }
}

int64_t state_next_due(const state *st, const scenario *s)
{
    int64_t next = INT64_MAX;
    if (!st->is_open || st->is_ended || st->is_paused || st->stage == INDEX_NONE) return next;
    earlier(&next, st->release_due_us);
    if (st->has_case) {
        earlier(&next, st->advice_due_us);
        earlier(&next, st->deadline_us);
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
