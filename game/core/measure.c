#include "core/measure.h"

#include <string.h>

#include "core/case_key.h"
#include "core/state.h"

static const char *const NAMES[MEASURE_COUNT] = {
    [MEASURE_ACCURACY] = "accuracy",
    [MEASURE_ACCURACY_OWN] = "accuracy_own",
    [MEASURE_ACCURACY_AI] = "accuracy_ai",
    [MEASURE_AGREEMENT] = "agreement",
    [MEASURE_AGREED_WHEN_RIGHT] = "agreed_when_right",
    [MEASURE_AGREED_WHEN_WRONG] = "agreed_when_wrong",
    [MEASURE_TRUST_GAP] = "trust_gap",
    [MEASURE_OVERCONFIDENCE] = "overconfidence",
    [MEASURE_RESPONSE_MS_MEDIAN] = "response_ms_median",
    [MEASURE_TIMEOUTS] = "timeouts",
    [MEASURE_MEAN_ERROR] = "mean_error",
    [MEASURE_MEAN_ERROR_OWN] = "mean_error_own",
    [MEASURE_MEAN_ERROR_AI] = "mean_error_ai",
    [MEASURE_WEIGHT_OF_ADVICE] = "weight_of_advice",
};

const char *measure_name(measure_id m)
{
    return NAMES[m];
}

measure_id measure_named(const char *name)
{
    for (int m = 0; m < MEASURE_COUNT; m++) {
        if (strcmp(NAMES[m], name) == 0) return (measure_id)m;
    }
    return MEASURE_COUNT;
}

/* Which records a count runs over. */
typedef bool (*record_test)(const case_record *c);

static bool is_trial(const case_record *c)
{
    return c->is_scored && c->ended_on == END_ANSWERED;
}

static bool is_unaided_trial(const case_record *c)
{
    return !c->is_scored && c->ended_on == END_ANSWERED && c->advice == ANSWER_NONE;
}

/* A reliance trial: its truth was not bought by a check. */
static bool is_advised_trial(const case_record *c)
{
    return is_trial(c) && c->advice != ANSWER_NONE && c->checks == 0;
}

static bool is_final_right(const case_record *c)
{
    return c->final_correct == 1;
}

static bool has_own(const case_record *c)
{
    return is_trial(c) && c->own != ANSWER_NONE;
}

static bool is_own_right(const case_record *c)
{
    return c->own_correct == 1;
}

static bool is_advice_right(const case_record *c)
{
    return c->advice_correct == 1;
}

static bool is_right_advice(const case_record *c)
{
    return is_advised_trial(c) && c->advice_correct == 1;
}

static bool is_wrong_advice(const case_record *c)
{
    return is_advised_trial(c) && c->advice_correct == 0;
}

static bool has_agreed(const case_record *c)
{
    return c->agreed == 1;
}

static bool is_scored(const case_record *c)
{
    return c->is_scored && c->ended_on != END_OPEN;
}

static bool is_timed_out(const case_record *c)
{
    return c->ended_on == END_TIMED_OUT;
}

static measure_value ratio(const state *st, record_test within, record_test holds)
{
    measure_value m = {.is_defined = false};
    for (uint16_t i = 0; i < st->record_count; i++) {
        const case_record *c = &st->records[i];
        if (!within(c)) continue;
        m.denominator++;
        if (holds(c)) m.numerator++;
    }
    if (m.denominator == 0) return m;
    m.is_defined = true;
    m.value = (double)m.numerator / (double)m.denominator;
    return m;
}

static measure_value accuracy_own(const state *st)
{
    measure_value first = ratio(st, has_own, is_own_right);
    return first.is_defined ? first : ratio(st, is_unaided_trial, is_final_right);
}

static measure_value timeouts(const state *st)
{
    measure_value m = ratio(st, is_scored, is_timed_out);
    m.is_defined = true;
    m.value = (double)m.numerator;
    return m;
}

static measure_value overconfidence(const state *st)
{
    measure_value m = {.is_defined = false};
    int64_t right = 0;
    for (uint16_t i = 0; i < st->record_count; i++) {
        const case_record *c = &st->records[i];
        if (!is_trial(c) || c->final_confidence < 0) continue;
        m.numerator += c->final_confidence;
        right += c->final_correct == 1;
        m.denominator++;
    }
    if (m.denominator == 0) return m;
    m.is_defined = true;
    m.value = ((double)m.numerator / 1000.0 - (double)right) / (double)m.denominator;
    return m;
}

static bool share_expected(const scenario *s, const state *st, double *out_share,
                           uint16_t *out_block)
{
    for (uint16_t i = 0; i < s->stage_count; i++) {
        for (uint16_t k = 0; k < s->stages[i].question_count; k++) {
            const question *q = &s->stages[i].questions[k];
            const reply_slot *r = &st->replies[q->slot];
            bool is_said = q->expects_agent != INDEX_NONE && r->is_set && r->value != FIELD_NULL;
            if (!is_said || q->max <= 0.0) continue;
            *out_share = (q->min + q->step * (double)r->value) / q->max;
            *out_block = q->expects_block;
            return true;
        }
    }
    return false;
}

static measure_value trust_gap(const scenario *s, const state *st)
{
    measure_value m = {.is_defined = false};
    double expected;
    uint16_t block;
    if (!share_expected(s, st, &expected, &block)) return m;
    for (uint16_t i = 0; i < st->record_count; i++) {
        const case_record *c = &st->records[i];
        if (c->stage != block || c->advice == ANSWER_NONE) continue;
        m.denominator++;
        m.numerator += c->advice_correct == 1;
    }
    if (m.denominator == 0) return m;
    m.is_defined = true;
    m.value = expected - (double)m.numerator / (double)m.denominator;
    return m;
}

static bool has_time(const case_record *c)
{
    return is_trial(c) && c->final_response_us != FIELD_NULL;
}

static int64_t times_up_to(const state *st, int64_t limit_us)
{
    int64_t count = 0;
    for (uint16_t i = 0; i < st->record_count; i++) {
        const case_record *c = &st->records[i];
        count += has_time(c) && c->final_response_us <= limit_us;
    }
    return count;
}

/* The response time with `rank` shorter ones (from 0), by halving the range it lies in: exact, with
 * no memory and no sorting. */
static int64_t time_ranked(const state *st, int64_t rank)
{
    int64_t low = 0;
    int64_t high = SESSION_TIME_MAX_US;
    while (low < high) {
        int64_t middle = low + (high - low) / 2;
        if (times_up_to(st, middle) > rank)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

static measure_value response_median(const state *st)
{
    measure_value m = {.is_defined = false};
    const int64_t count = times_up_to(st, SESSION_TIME_MAX_US);
    if (count == 0) return m;
    const int64_t lower = time_ranked(st, (count - 1) / 2);
    const int64_t upper = count % 2 == 1 ? lower : time_ranked(st, count / 2);
    m.is_defined = true;
    m.numerator = m.denominator = count;
    m.value = (double)(lower + upper) / 2000.0;
    return m;
}

/* Numbers -------------------------------------------------------------------------------------- */

/* Of which answer of a case the error is taken. */
typedef int32_t (*answer_read)(const case_record *c);

static int32_t final_of(const case_record *c)
{
    return c->final;
}

static int32_t own_of(const case_record *c)
{
    return c->own;
}

static int32_t advice_of(const case_record *c)
{
    return c->advice;
}

/* The range that a case is answered in; NULL: it is answered with a choice. */
static const number_range *range_of(const scenario *s, const case_record *c)
{
    const answer_set *answers = scenario_answers_of(s, &s->stages[c->stage]);
    return answers->type == ANSWER_NUMBER ? &answers->number : NULL;
}

static measure_value mean_error(const scenario *s, const state *st, record_test within,
                                answer_read answer)
{
    measure_value m = {.is_defined = false};
    for (uint16_t i = 0; i < st->record_count; i++) {
        const case_record *c = &st->records[i];
        const number_range *range = within(c) ? range_of(s, c) : NULL;
        if (!range) continue;
        double steps = (double)answer(c) - (double)s->keys[c->case_].truth;
        m.value += (steps < 0 ? -steps : steps) * range->step;
        m.numerator = ++m.denominator;
    }
    m.is_defined = m.denominator > 0;
    if (m.is_defined) m.value /= (double)m.denominator;
    return m;
}

static measure_value mean_error_own(const scenario *s, const state *st)
{
    measure_value first = mean_error(s, st, has_own, own_of);
    return first.is_defined ? first : mean_error(s, st, is_unaided_trial, final_of);
}

/* How far the final answer moved from the own one towards the advice. False: the two were too near
 * to tell. */
static bool advice_weight(const scenario *s, const case_record *c, double *out)
{
    if (!is_advised_trial(c) || c->own == ANSWER_NONE) return false;
    const number_range *range = range_of(s, c);
    if (!range || c->advice == c->own) return false;
    double gap = (double)c->advice - (double)c->own;
    double apart = (gap < 0 ? -gap : gap) * range->step;
    if (apart < range->min_gap - range->step * 1e-9) return false;
    *out = ((double)c->final - (double)c->own) / gap;
    return true;
}

static void weights_count(const scenario *s, const state *st, double limit, int64_t *out_below,
                          int64_t *out_same)
{
    *out_below = *out_same = 0;
    for (uint16_t i = 0; i < st->record_count; i++) {
        double weight;
        if (!advice_weight(s, &st->records[i], &weight)) continue;
        *out_below += weight < limit;
        *out_same += !(weight < limit) && !(weight > limit);
    }
}

/* The weight with `rank` smaller ones (from 0): with no memory and no sorting. */
static double weight_ranked(const scenario *s, const state *st, int64_t rank)
{
    for (uint16_t i = 0; i < st->record_count; i++) {
        double weight;
        int64_t below, same;
        if (!advice_weight(s, &st->records[i], &weight)) continue;
        weights_count(s, st, weight, &below, &same);
        if (below <= rank && rank < below + same) return weight;
    }
    return 0.0;
}

static measure_value weight_of_advice(const scenario *s, const state *st)
{
    measure_value m = {.is_defined = false};
    double weight;
    for (uint16_t i = 0; i < st->record_count; i++) {
        m.denominator += advice_weight(s, &st->records[i], &weight);
    }
    m.numerator = m.denominator;
    m.is_defined = m.denominator > 0;
    if (!m.is_defined) return m;
    const double lower = weight_ranked(s, st, (m.denominator - 1) / 2);
    const double upper = m.denominator % 2 == 1 ? lower : weight_ranked(s, st, m.denominator / 2);
    m.value = (lower + upper) / 2.0;
    return m;
}

measure_value measure_of(const scenario *s, const state *st, measure_id m)
{
    switch (m) {
    case MEASURE_ACCURACY: return ratio(st, is_trial, is_final_right);
    case MEASURE_ACCURACY_OWN: return accuracy_own(st);
    case MEASURE_ACCURACY_AI: return ratio(st, is_advised_trial, is_advice_right);
    case MEASURE_AGREEMENT: return ratio(st, is_advised_trial, has_agreed);
    case MEASURE_AGREED_WHEN_RIGHT: return ratio(st, is_right_advice, has_agreed);
    case MEASURE_AGREED_WHEN_WRONG: return ratio(st, is_wrong_advice, has_agreed);
    case MEASURE_TRUST_GAP: return trust_gap(s, st);
    case MEASURE_OVERCONFIDENCE: return overconfidence(st);
    case MEASURE_RESPONSE_MS_MEDIAN: return response_median(st);
    case MEASURE_TIMEOUTS: return timeouts(st);
    case MEASURE_MEAN_ERROR: return mean_error(s, st, is_trial, final_of);
    case MEASURE_MEAN_ERROR_OWN: return mean_error_own(s, st);
    case MEASURE_MEAN_ERROR_AI: return mean_error(s, st, is_advised_trial, advice_of);
    case MEASURE_WEIGHT_OF_ADVICE: return weight_of_advice(s, st);
    case MEASURE_COUNT: break;
    }
    return (measure_value){.is_defined = false};
}
