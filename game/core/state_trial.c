#include "core/state_events.h"

#include <string.h>

#include "core/state_parts.h"

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

void apply_advice_due(applying *a)
{
    a->st->advice_due_us = a->e->due_us;
    a->st->advice_delay_us = a->e->delay_us;
    running(a)->was_asked = true;
}

void apply_advice_given(applying *a)
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

void apply_advice_missing(applying *a)
{
    a->st->advice_due_us = 0;
    running(a)->is_advice_missing = true;
}

void apply_explanation_shown(applying *a)
{
    case_record *c = running(a);
    c->explanation = (explanation_kind)a->e->explanation;
    c->explanation_correct = truth_or_none(a->e->explanation_correct);
    c->explanation_us = a->at_us;
}

void apply_alarm_raised(applying *a)
{
    case_record *c = running(a);
    if (!c->has_alarm) c->alarm_agent = (uint16_t)a->e->agent;
    c->has_alarm = true;
}

static uint8_t panel_bit(const applying *a)
{
    return (uint8_t)(1u << a->e->panel);
}

void apply_evidence_opened(applying *a)
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

void apply_evidence_ready(applying *a)
{
    panel_state *p = &a->st->panels[a->e->panel];
    p->is_ready = true;
    p->ready_us = 0;
    running(a)->panels_ready |= panel_bit(a);
}

void apply_evidence_closed(applying *a)
{
    panel_state *p = &a->st->panels[a->e->panel];
    p->is_open = false;
    p->ready_us = 0;
    running(a)->evidence_us += a->e->dwell_us;
}

void apply_source_opened(applying *a)
{
    a->st->source = (source_state){true, (uint16_t)a->e->index, a->at_us};
}

void apply_source_closed(applying *a)
{
    a->st->source = (source_state){0};
}

void apply_answer_given(applying *a)
{
    case_record *c = running(a);
    c->own = answer_or_none(a->e->choice);
    c->own_correct = truth_or_none(a->e->correct);
    c->own_response_us = a->e->response_us;
    c->own_us = a->at_us;
}

void apply_confidence_given(applying *a)
{
    case_record *c = running(a);
    int16_t permille = permille_or_none(a->e->confidence);
    if (a->e->phase == PHASE_OWN)
        c->own_confidence = permille;
    else
        c->final_confidence = permille;
}

/* The limit and the adviser belong to the case that waits while another is decided again. */
void apply_decision_made(applying *a)
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

void apply_check_done(applying *a)
{
    a->st->checks_used++;
    running(a)->check_result = answer_or_none(a->e->choice);
    running(a)->checks++;
}

void apply_scored(applying *a)
{
    state *st = a->st;
    st->scores[a->e->score] = a->e->total;
    if (st->stage == INDEX_NONE || a->s->stages[st->stage].type != STAGE_BLOCK) return;
    running_block(a)->score_added[a->e->score] += a->e->add;
    if (!st->is_scoring_decision || !st->has_case) return;
    int64_t *points = state_decision_points(st, a->s, st->record);
    if (points) points[a->e->score] += a->e->add;
}

void apply_outcome_shown(applying *a)
{
    case_record *c = state_place(a->st, a->s, a->e->index);
    if (c) c->is_outcome_shown = true;
}
