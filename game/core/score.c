#include "core/score.h"

static void score_one(deciding *d, uint16_t score, int64_t add)
{
    if (add == 0) return;
    const case_record *c = state_case(d->st);
    record e = deciding_event(d, EVENT_SCORED);
    if (c) e.case_ = c->case_;
    e.score = score;
    e.add = add;
    e.total = d->st->scores[score] + add;
    deciding_emit(d, &e);
}

void score_add(deciding *d, score_changes changes)
{
    for (uint16_t i = 0; i < changes.count; i++) {
        score_one(d, changes.items[i].score, changes.items[i].add);
    }
}

void score_on(deciding *d, score_occasion on)
{
    const stage *at = state_stage(d->st, d->s);
    if (at->type == STAGE_BLOCK && !at->block.is_scored) return;
    for (uint16_t i = 0; i < d->s->score_rule_count; i++) {
        const score_rule *rule = &d->s->score_rules[i];
        if (rule->on != on) continue;
        if (deciding_holds(d, rule->when, state_case(d->st))) score_add(d, rule->add);
    }
}

void score_confidence(deciding *d, int64_t permille, bool is_right)
{
    const stage *at = state_stage(d->st, d->s);
    if (d->s->confidence_score == INDEX_NONE || !at->block.is_scored) return;
    int64_t quadratic = (is_right ? 2000 * permille : 0) - permille * permille;
    score_one(d, d->s->confidence_score, d->s->confidence_points * quadratic / MILLION);
}
