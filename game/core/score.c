#include "core/score.h"

#include "core/number.h"
#include "core/world.h"

static int64_t bounded(int64_t total)
{
    return total > SCORE_MAX ? SCORE_MAX : total < -SCORE_MAX ? -SCORE_MAX : total;
}

static void score_emit(deciding *d, uint16_t score, int64_t total)
{
    const case_record *c = state_case(d->st);
    record e = deciding_event(d, EVENT_SCORED);
    if (c) e.case_ = c->case_;
    e.score = score;
    e.total = bounded(total);
    e.add = e.total - d->st->scores[score];
    deciding_emit(d, &e);
}

static void score_one(deciding *d, uint16_t score, int64_t add)
{
    if (add == 0) return;
    score_emit(d, score, d->st->scores[score] + bounded(add));
}

void score_set(deciding *d, uint16_t score, int64_t total)
{
    score_emit(d, score, total);
}

/* What a change adds now: nothing where its expression has no value. */
static int64_t amount_of(deciding *d, const score_change *change)
{
    if (!change->amount) return change->add;
    world w = {.s = d->s, .st = d->st, .c = state_case(d->st), .now_us = d->at_us};
    expression_world names = world_of(&w, d->scratch);
    value points;
    expression_fault fault = expression_evaluate(change->amount, &names, &points, NULL);
    if (fault != EXPRESSION_FINE || points.type != VALUE_NUMBER) return 0;
    const double most = (double)SCORE_MAX;
    double millionths = number_round(points.as.number * MILLION);
    return millionths > most ? SCORE_MAX : millionths < -most ? -SCORE_MAX : (int64_t)millionths;
}

void score_add(deciding *d, score_changes changes)
{
    for (uint16_t i = 0; i < changes.count; i++) {
        score_one(d, changes.items[i].score, amount_of(d, &changes.items[i]));
    }
}

static bool scores_now(const deciding *d)
{
    const stage *at = state_stage(d->st, d->s);
    return at->type != STAGE_BLOCK || at->block.is_scored;
}

void score_cost(deciding *d, score_changes cost)
{
    if (scores_now(d)) score_add(d, cost);
}

void score_on(deciding *d, score_occasion on)
{
    if (!scores_now(d)) return;
    for (uint16_t i = 0; i < d->s->score_rule_count; i++) {
        const score_rule *rule = &d->s->score_rules[i];
        if (rule->on != on) continue;
        if (deciding_holds(d, rule->when, state_case(d->st))) score_add(d, rule->add);
    }
}

void score_confidence(deciding *d, int64_t permille, bool is_right)
{
    if (d->s->confidence_score == INDEX_NONE || !scores_now(d)) return;
    int64_t quadratic = (is_right ? 2000 * permille : 0) - permille * permille;
    score_one(d, d->s->confidence_score, d->s->confidence_points * quadratic / MILLION);
}

void score_take_back(deciding *d)
{
    const int64_t *earned = state_decision_points(d->st, d->s, d->st->record);
    for (uint16_t i = 0; earned && i < d->s->score_count; i++) score_one(d, i, -earned[i]);
}
