#include "core/hash.h"
#include "core/state_parts.h"

static uint64_t packed16(uint16_t a, uint16_t b, uint16_t c, uint16_t d)
{
    return (uint64_t)a | (uint64_t)b << 16 | (uint64_t)c << 32 | (uint64_t)d << 48;
}

static uint64_t packed32(int32_t a, int32_t b)
{
    return (uint64_t)(uint32_t)a | (uint64_t)(uint32_t)b << 32;
}

static uint64_t packed_truths(const case_record *c)
{
    const int8_t truths[] = {c->own_correct, c->advice_correct, c->final_correct,
                             c->agreed,      c->switched,       c->explanation_correct};
    uint64_t packed = (uint64_t)c->ended_on << 56 | (uint64_t)c->explanation << 48;
    for (int i = 0; i < 6; i++) packed |= (uint64_t)(uint8_t)truths[i] << (8 * i);
    return packed;
}

static uint64_t packed_flags(const case_record *c)
{
    const bool flags[] = {c->is_scored, c->is_advice_missing, c->has_alarm, c->is_outcome_shown,
                          c->was_asked};
    uint64_t packed = (uint64_t)c->panels_paid << 8 | (uint64_t)c->panels_ready << 16 |
                      (uint64_t)c->alarm_agent << 32 | (uint64_t)c->checks << 48;
    for (int i = 0; i < 5; i++) packed |= (uint64_t)flags[i] << i;
    return packed;
}

/* Only where cases may be left: elsewhere these say nothing. */
static uint64_t hash_leaving(uint64_t h, const case_record *c)
{
    const uint64_t words[] = {(uint64_t)c->is_left | (uint64_t)c->left_at_step << 1,
                              (uint64_t)c->left_us,
                              (uint64_t)c->away_us,
                              (uint64_t)c->step_spent_us,
                              (uint64_t)c->advice_left_us,
                              (uint64_t)c->advice_delay_us};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) h = hash_word(h, words[i]);
    return h;
}

uint64_t state_record_digest(uint64_t h, const state *st, const scenario *s, uint16_t index)
{
    const case_record *c = &st->records[index];
    const uint64_t words[] = {packed16(c->stage, c->case_, c->index, c->evidence_opened),
                              packed16((uint16_t)c->own_confidence, (uint16_t)c->final_confidence,
                                       (uint16_t)c->confidence_shown, (uint16_t)c->confidence_true),
                              packed32(c->own, c->advice),
                              packed32(c->final, c->check_result),
                              packed_truths(c),
                              packed_flags(c),
                              (uint64_t)c->shown_us,
                              (uint64_t)c->closed_us,
                              (uint64_t)c->own_us,
                              (uint64_t)c->advice_us,
                              (uint64_t)c->explanation_us,
                              (uint64_t)c->final_us,
                              (uint64_t)c->own_response_us,
                              (uint64_t)c->final_response_us,
                              (uint64_t)c->paused_us,
                              (uint64_t)c->evidence_us};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) h = hash_word(h, words[i]);
    if (s->stages[c->stage].block.present == PRESENT_INBOX) h = hash_leaving(h, c);
    const int64_t *points = state_decision_points(st, s, index);
    for (uint16_t i = 0; points && i < s->score_count; i++) h = hash_word(h, (uint64_t)points[i]);
    return h;
}

static uint64_t hash_flow(uint64_t h, const state *st)
{
    const int64_t fields[] = {st->language,
                              st->time_setting,
                              st->is_open,
                              st->is_ended,
                              st->finish,
                              st->stage,
                              st->stage_started_us,
                              st->is_paused,
                              st->is_paused ? st->paused_at_us : 0,
                              st->has_case,
                              st->record,
                              st->step,
                              st->step_us,
                              st->presented_us,
                              st->paused_in_step_us,
                              st->advice_due_us,
                              st->advice_delay_us,
                              st->deadline_us,
                              st->limit_us,
                              st->limit_override_us,
                              st->checks_used,
                              st->is_stopping,
                              st->is_reviewing,
                              st->review_stage,
                              st->reopened_from,
                              st->reopened_step,
                              st->release_due_us,
                              st->notice_stage,
                              st->notice_event,
                              st->notice_happening,
                              st->record_count};
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

static uint64_t hash_source(uint64_t h, const source_state *source)
{
    if (!source->is_open) return h;
    h = hash_u64(h, source->index);
    return hash_u64(h, (uint64_t)source->opened_us);
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

/* Only where there are stories: elsewhere this says nothing. */
static uint64_t hash_path(uint64_t h, const state *st)
{
    if (st->path_capacity == 0) return h;
    h = hash_u64(h, st->node);
    for (uint16_t i = 0; i < st->path_count; i++) {
        const story_step *step = &st->path[i];
        h = hash_u64(h, packed16(step->stage, step->node, step->option, 0));
        h = hash_u64(h, (uint64_t)step->at_us);
        h = hash_u64(h, (uint64_t)step->response_us);
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
        h = hash_u64(h, (uint64_t)b->is_time_up << 32 | (uint64_t)b->first_record << 1 |
                            (uint64_t)b->is_reviewed);
        h = hash_u64(h, b->drawn_digest);
        for (uint16_t k = 0; k < s->score_count; k++) h = hash_u64(h, (uint64_t)b->score_added[k]);
    }
    return h;
}

/* Only once it was chosen again: journals without that choice keep the hashes they have. */
static uint64_t hash_research(uint64_t h, const state *st)
{
    return st->research == RESEARCH_AS_AGREED ? h : hash_u64(h, (uint64_t)st->research);
}

uint64_t state_hash(const state *st, const scenario *s)
{
    uint64_t h = hash_flow(HASH_START, st);
    if (st->has_case) h = state_record_digest(h, st, s, st->record);
    h = hash_panels(h, st);
    h = hash_source(h, &st->source);
    h = hash_replies(h, st, s);
    h = hash_path(h, st);
    h = hash_agents(h, st, s);
    h = hash_blocks(h, st, s);
    h = hash_research(h, st);
    for (uint16_t i = 0; i < s->score_count; i++) h = hash_u64(h, (uint64_t)st->scores[i]);
    return h;
}
