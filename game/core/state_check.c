#include "core/state_check.h"

#include "core/answer_span.h"
#include "core/mechanics/story.h"
#include "core/record_check.h"

typedef struct meeting {
    const state *st;
    const scenario *s;
    const record *e;
    int64_t at_us;
} meeting;

/* What the state must be like, for every kind of event. */
enum {
    OPEN = 1,       /* the session runs */
    IN_STAGE = 2,   /* some stage runs */
    THIS_STAGE = 4, /* the event's stage runs */
    IN_BLOCK = 8,   /* the running stage is a block */
    WITH_CASE = 16, /* a case runs */
    OF_CASE = 32,   /* the event's case runs */
    NO_CASE = 64    /* no case runs */
};

static const block_stage *block_of(const meeting *m)
{
    return &m->s->stages[m->st->stage].block;
}

static bool is_unopened(const meeting *m)
{
    return !m->st->is_open;
}

static bool are_cases_of_the_block(const meeting *m)
{
    const block_stage *b = block_of(m);
    const case_set *set = &m->s->case_sets[b->case_set];
    if (m->e->list_count > b->take) return false;
    for (uint16_t i = 0; i < m->e->list_count; i++) {
        if (case_set_of(m->s, m->e->list[i]) != set) return false;
    }
    return true;
}

static bool is_inbox(const meeting *m)
{
    return state_is_inbox(m->st, m->s);
}

static bool is_in_order(const block_state *b, int64_t case_index)
{
    for (uint16_t i = 0; i < b->order_count; i++) {
        if (b->order[i] == case_index) return true;
    }
    return false;
}

/* In an inbox any that was not shown yet. */
static bool is_case_at(const meeting *m, const block_state *b)
{
    if (!is_inbox(m)) return b->order[m->e->index - 1] == m->e->case_;
    return is_in_order(b, m->e->case_) && !state_record_of(m->st, m->e->case_);
}

static bool is_next_case(const meeting *m)
{
    const block_state *b = &m->st->blocks[m->st->stage];
    int64_t shown = m->st->record_count - b->first_record;
    bool has_place = m->e->index == shown + 1 && m->e->index <= b->order_count;
    return has_place && is_case_at(m, b) && m->st->record_count < m->st->record_capacity;
}

static bool is_step(const meeting *m)
{
    const block_stage *b = block_of(m);
    return m->e->index < b->step_count && (int64_t)b->steps[m->e->index].kind == m->e->step;
}

/* A block may let nobody go far from the advice. */
static bool is_near_advice(const meeting *m)
{
    const answer_set *answers = scenario_answers_of(m->s, state_stage(m->st, m->s));
    const int32_t advice = state_case(m->st)->advice;
    return answer_span_holds(answer_span_final(block_of(m), answers, advice), m->e->choice);
}

static bool is_panel_closed(const meeting *m)
{
    return !m->st->panels[m->e->panel].is_open;
}

static bool is_dwell_of_open_panel(const meeting *m)
{
    const panel_state *p = &m->st->panels[m->e->panel];
    return p->is_open && m->e->dwell_us <= m->at_us - p->opened_us;
}

static bool is_dwell_of_open_source(const meeting *m)
{
    const source_state *source = &m->st->source;
    return source->is_open && m->e->index == source->index &&
           m->e->dwell_us <= m->at_us - source->opened_us;
}

static bool is_sum(const meeting *m)
{
    return m->e->total == m->st->scores[m->e->score] + m->e->add;
}

static bool has_outcome(const meeting *m)
{
    return state_record_at(m->st, m->s, m->e->index) != NULL;
}

static bool is_reopenable(const meeting *m)
{
    if (m->st->reopened_from != INDEX_NONE || m->st->has_case == is_inbox(m)) return false;
    const case_record *c = state_record_of(m->st, m->e->case_);
    return c && c->ended_on != END_OPEN;
}

static bool is_missable(const meeting *m)
{
    return is_inbox(m) && is_next_case(m);
}

static bool is_of_inbox(const meeting *m)
{
    return is_inbox(m) && m->st->reopened_from == INDEX_NONE;
}

static bool is_left(const meeting *m)
{
    const case_record *c = state_record_of(m->st, m->e->case_);
    return is_inbox(m) && c && c->is_left;
}

/* A limit is about a case; in an inbox about all of them. */
static bool is_of_limit(const meeting *m)
{
    return is_inbox(m) ? m->e->case_ == FIELD_NULL : m->st->has_case;
}

static bool is_played_block(const meeting *m)
{
    return m->s->stages[m->e->stage].type == STAGE_BLOCK && m->st->blocks[m->e->stage].is_entered;
}

static bool is_running(const meeting *m)
{
    return !m->st->is_paused;
}

static bool is_end_of_pause(const meeting *m)
{
    return m->st->is_paused && m->e->paused_us == m->at_us - m->st->paused_at_us;
}

static bool is_event_of_block(const meeting *m)
{
    return m->e->index < block_of(m)->event_count;
}

static bool is_notice(const meeting *m)
{
    if (!is_event_of_block(m)) return false;
    const scenario_event *event = &block_of(m)->events[m->e->index];
    return m->e->count < event->happening_count &&
           event->happenings[m->e->count].kind == HAPPENING_SHOW;
}

static bool is_live_value(const meeting *m)
{
    const agent *a = &m->s->agents[m->e->agent];
    const int64_t to = m->e->value;
    switch ((live_field)m->e->field) {
    case LIVE_AGENT_PHASE: return to >= 0 && to < a->phase_count;
    case LIVE_AGENT_ACTIVE: return to >= AGENT_RESTORED && to <= 1;
    case LIVE_AGENT_EXPLANATION: return to >= EXPLANATION_NONE && to <= EXPLANATION_SOURCES;
    case LIVE_AGENT_CONFIDENCE: return to >= CONFIDENCE_TWO_UNIFORM && to <= CONFIDENCE_VERBAL;
    case LIVE_AGENT_DELAY: return to >= 0 && to <= SESSION_TIME_MAX_US;
    case LIVE_SCORE:
    case LIVE_TIME_LIMIT: return false;
    }
    return false;
}

static bool is_story(const meeting *m)
{
    return m->s->stages[m->st->stage].type == STAGE_STORY;
}

/* A way on from the node that stands there, not gone before. */
static bool is_way_on(const meeting *m)
{
    return is_story(m) && m->e->item == m->st->node &&
           !story_is_taken(m->st, (uint16_t)m->e->item, (uint16_t)m->e->option);
}

typedef struct demand {
    unsigned needs;
    bool (*fits)(const meeting *m); /* NULL: nothing more */
} demand;

static const demand DEMANDS[EVENT_KIND_COUNT] = {
    [EVENT_SESSION_OPENED] = {0, is_unopened},
    [EVENT_STAGE_ENTERED] = {OPEN | NO_CASE, NULL},
    [EVENT_STAGE_SKIPPED] = {OPEN | NO_CASE, NULL},
    [EVENT_STAGE_LEFT] = {OPEN | THIS_STAGE, NULL},
    [EVENT_CASES_DRAWN] = {OPEN | THIS_STAGE | IN_BLOCK | NO_CASE, are_cases_of_the_block},
    [EVENT_ERRORS_PLANNED] = {OPEN | THIS_STAGE | IN_BLOCK | NO_CASE, are_cases_of_the_block},
    [EVENT_CASE_SHOWN] = {OPEN | THIS_STAGE | IN_BLOCK | NO_CASE, is_next_case},
    [EVENT_STEP_ENTERED] = {OPEN | IN_BLOCK | OF_CASE, is_step},
    [EVENT_PRESENTED] = {OPEN | THIS_STAGE, NULL},
    [EVENT_TIME_STARTED] = {OPEN | IN_BLOCK, is_of_limit},
    [EVENT_TIME_EXTENDED] = {OPEN | IN_BLOCK, is_of_limit},
    [EVENT_ADVICE_DUE] = {OPEN | IN_BLOCK | OF_CASE, NULL},
    [EVENT_ADVICE_GIVEN] = {OPEN | IN_BLOCK | OF_CASE, NULL},
    [EVENT_ADVICE_MISSING] = {OPEN | IN_BLOCK | OF_CASE, NULL},
    [EVENT_EXPLANATION_SHOWN] = {OPEN | IN_BLOCK | OF_CASE, NULL},
    [EVENT_ALARM_RAISED] = {OPEN | IN_BLOCK | OF_CASE, NULL},
    [EVENT_EVIDENCE_OPENED] = {OPEN | IN_BLOCK | OF_CASE, is_panel_closed},
    [EVENT_EVIDENCE_READY] = {OPEN | IN_BLOCK | OF_CASE, NULL},
    [EVENT_EVIDENCE_CLOSED] = {OPEN | IN_BLOCK | OF_CASE, is_dwell_of_open_panel},
    [EVENT_ANSWER_GIVEN] = {OPEN | IN_BLOCK | OF_CASE, NULL},
    [EVENT_CONFIDENCE_GIVEN] = {OPEN | IN_BLOCK | OF_CASE, NULL},
    [EVENT_DECISION_MADE] = {OPEN | IN_BLOCK | OF_CASE, is_near_advice},
    [EVENT_CHECK_DONE] = {OPEN | IN_BLOCK | OF_CASE, NULL},
    [EVENT_ESCALATED] = {OPEN | IN_BLOCK | OF_CASE, NULL},
    [EVENT_SCORED] = {OPEN | IN_STAGE, is_sum},
    [EVENT_OUTCOME_SHOWN] = {OPEN | IN_STAGE, has_outcome},
    [EVENT_CASE_CLOSED] = {OPEN | IN_BLOCK | OF_CASE, NULL},
    [EVENT_CASE_REOPENED] = {OPEN | IN_BLOCK, is_reopenable},
    [EVENT_CASE_LEFT] = {OPEN | IN_BLOCK | OF_CASE, is_of_inbox},
    [EVENT_CASE_PICKED] = {OPEN | IN_BLOCK | NO_CASE, is_left},
    [EVENT_CASE_MISSED] = {OPEN | THIS_STAGE | IN_BLOCK | NO_CASE, is_missable},
    [EVENT_TIME_RAN_OUT] = {OPEN | THIS_STAGE | IN_BLOCK, is_inbox},
    [EVENT_REVIEW_STARTED] = {OPEN | IN_STAGE | NO_CASE, is_played_block},
    [EVENT_CASES_NOT_REACHED] = {OPEN | THIS_STAGE | IN_BLOCK, NULL},
    [EVENT_STOP_PLANNED] = {OPEN | THIS_STAGE | IN_BLOCK, NULL},
    [EVENT_REPLY_GIVEN] = {OPEN | THIS_STAGE, NULL},
    [EVENT_PAUSED] = {OPEN | IN_STAGE, is_running},
    [EVENT_RESUMED] = {OPEN | IN_STAGE, is_end_of_pause},
    [EVENT_PAUSE_RELEASED] = {OPEN | THIS_STAGE, NULL},
    [EVENT_HAPPENED] = {OPEN | THIS_STAGE | IN_BLOCK, is_event_of_block},
    [EVENT_NOTICE_SHOWN] = {OPEN | THIS_STAGE | IN_BLOCK, is_notice},
    [EVENT_SOUND_PLAYED] = {OPEN | IN_STAGE, NULL},
    [EVENT_AGENT_SET] = {OPEN | IN_STAGE, is_live_value},
    [EVENT_LIMIT_SET] = {OPEN | THIS_STAGE | IN_BLOCK, NULL},
    [EVENT_LANGUAGE_SET] = {OPEN, NULL},
    [EVENT_TIME_SET] = {OPEN, NULL},
    [EVENT_RESEARCH_RECONSIDERED] = {OPEN | IN_STAGE | NO_CASE, NULL},
    [EVENT_SESSION_ENDED] = {OPEN, NULL},
    [EVENT_SOURCE_OPENED] = {OPEN | IN_BLOCK | OF_CASE, NULL},
    [EVENT_SOURCE_CLOSED] = {OPEN | IN_BLOCK | OF_CASE, is_dwell_of_open_source},
    [EVENT_NODE_SHOWN] = {OPEN | THIS_STAGE | NO_CASE, is_story},
    [EVENT_CHOICE_MADE] = {OPEN | THIS_STAGE | NO_CASE, is_way_on},
};

static unsigned needs_met(const meeting *m)
{
    const state *st = m->st;
    unsigned met = 0;
    if (st->is_open && !st->is_ended) met |= OPEN;
    met |= st->has_case ? WITH_CASE : NO_CASE;
    if (st->has_case && st->records[st->record].case_ == m->e->case_) met |= OF_CASE;
    if (st->stage == INDEX_NONE) return met;
    met |= IN_STAGE;
    if (m->e->stage == st->stage) met |= THIS_STAGE;
    if (m->s->stages[st->stage].type == STAGE_BLOCK) met |= IN_BLOCK;
    return met;
}

bool state_accepts(const state *st, const scenario *s, const record *e, int64_t at_us)
{
    const meeting m = {.st = st, .s = s, .e = e, .at_us = at_us};
    const demand *d = &DEMANDS[e->kind];
    if ((needs_met(&m) & d->needs) != d->needs) return false;
    return !d->fits || d->fits(&m);
}
