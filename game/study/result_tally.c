#include "study/result_tally.h"

#include "core/measure.h"

static bool is_trial(const case_record *c)
{
    return c->is_scored && c->ended_on == END_ANSWERED;
}

static bool is_advised(const case_record *c)
{
    return c->advice != ANSWER_NONE && c->checks == 0 && c->agreed >= 0 && c->advice_correct >= 0;
}

static trial_kind advised_kind(const case_record *c)
{
    if (c->advice_correct == 1) return c->agreed == 1 ? TRIAL_RIGHT_AGREED : TRIAL_RIGHT_REFUSED;
    const bool was_own_right = c->own_correct == 1;
    if (c->agreed == 1) return was_own_right ? TRIAL_OWN_RIGHT_TALKED : TRIAL_WRONG_AGREED;
    if (c->final_correct == 1) return was_own_right ? TRIAL_OWN_RIGHT_KEPT : TRIAL_WRONG_SEEN;
    return was_own_right ? TRIAL_OWN_RIGHT_LOST : TRIAL_WRONG_OTHER;
}

static bool is_right_by_kind(trial_kind kind)
{
    return kind == TRIAL_RIGHT_AGREED || kind == TRIAL_OWN_RIGHT_KEPT || kind == TRIAL_WRONG_SEEN;
}

/* A number may agree with the advice and yet differ from it in being right. Then it is counted
 * outside, so that what was right stays exact. */
static trial_kind kind_of(const case_record *c)
{
    const bool is_right = c->final_correct == 1;
    if (is_advised(c)) {
        const trial_kind kind = advised_kind(c);
        if (is_right_by_kind(kind) == is_right) return kind;
    }
    return is_right ? TRIAL_OUTSIDE_RIGHT : TRIAL_OUTSIDE_WRONG;
}

static void count_case(const case_record *c, result_counts *out)
{
    out->trials[kind_of(c)]++;
    if (c->final_confidence < 0) return;
    result_pair *range = &out->calibration[result_range_of(c->final_confidence)];
    if (c->final_correct == 1)
        range->right++;
    else
        range->wrong++;
}

static result_pair pair_of(int64_t right, int64_t total)
{
    return (result_pair){(uint16_t)right, (uint16_t)(total - right)};
}

static result_pair measured(const scenario *s, const state *st, measure_id m)
{
    const measure_value v = measure_of(s, st, m);
    return v.is_defined ? pair_of(v.numerator, v.denominator) : (result_pair){0, 0};
}

static bool is_count(double number)
{
    return number >= 0 && number <= RESULT_LONG_MAX && number == (double)(int)number;
}

/* An expectation on a scale that is no count of cases is left out. */
static result_pair expectation_in(const question *q, const reply_slot *r)
{
    bool is_said = q->expects_agent != INDEX_NONE && r->is_set && r->value != FIELD_NULL;
    if (!is_said) return (result_pair){0, 0};
    const double expected = q->min + q->step * (double)r->value;
    bool is_possible = is_count(expected) && is_count(q->max) && expected <= q->max;
    return is_possible ? pair_of((int64_t)expected, (int64_t)q->max) : (result_pair){0, 0};
}

static result_pair expectation(const scenario *s, const state *st)
{
    for (uint16_t i = 0; i < s->stage_count; i++) {
        for (uint16_t k = 0; k < s->stages[i].question_count; k++) {
            const question *q = &s->stages[i].questions[k];
            const result_pair said = expectation_in(q, &st->replies[q->slot]);
            if (said.right + said.wrong > 0) return said;
        }
    }
    return (result_pair){0, 0};
}

result_counts result_tally(const scenario *s, const state *st, bool is_apart)
{
    result_counts out = {.scenario = result_scenario_hash(s->id, s->version),
                         .list = s->list == INDEX_NONE ? 0 : (uint16_t)(s->list + 1),
                         .is_apart = is_apart};
    for (uint16_t i = 0; i < st->record_count; i++) {
        if (is_trial(&st->records[i])) count_case(&st->records[i], &out);
    }
    out.own = measured(s, st, MEASURE_ACCURACY_OWN);
    out.actual = measured(s, st, MEASURE_TRUST_GAP);
    out.expected = expectation(s, st);
    return out;
}

static unsigned sum_pair(const result_pair *p)
{
    return (unsigned)p->right + p->wrong;
}

bool result_has_counts(const result_counts *c)
{
    unsigned sum = sum_pair(&c->own) + sum_pair(&c->expected);
    for (int i = 0; i < TRIAL_KIND_COUNT; i++) sum += c->trials[i];
    return sum > 0;
}
