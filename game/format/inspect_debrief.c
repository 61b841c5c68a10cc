/* Whether what the debrief wants to show can have been measured. */
#include "format/inspect_parts.h"

#include "core/measure.h"
#include "core/vocabulary.h"

static uint32_t bit(int index)
{
    return UINT32_C(1) << index;
}

/* What one block measures. */
static uint32_t measures_of_block(const block_stage *b)
{
    bool is_decided = step_of(b, STEP_FINAL_ANSWER) != NULL;
    bool has_advice = step_of(b, STEP_AI_ADVICE) != NULL && b->advisor != INDEX_NONE;
    uint32_t fed = 0;
    if (!b->is_scored) return is_decided ? bit(MEASURE_ACCURACY_OWN) : 0;
    if (step_of(b, STEP_OWN_ANSWER)) fed |= bit(MEASURE_ACCURACY_OWN);
    if (is_decided) fed |= bit(MEASURE_ACCURACY) | bit(MEASURE_RESPONSE_MS_MEDIAN);
    if (b->time.limit_us > 0) fed |= bit(MEASURE_TIMEOUTS);
    if (step_of(b, STEP_FINAL_CONFIDENCE)) fed |= bit(MEASURE_OVERCONFIDENCE);
    if (has_advice) {
        fed |= bit(MEASURE_ACCURACY_AI) | bit(MEASURE_AGREEMENT) | bit(MEASURE_AGREED_WHEN_RIGHT) |
               bit(MEASURE_AGREED_WHEN_WRONG);
    }
    return fed;
}

/* What is only there where numbers are asked for. */
static uint32_t number_measures_of(uint32_t measures)
{
    uint32_t fed = 0;
    if (measures & bit(MEASURE_ACCURACY)) fed |= bit(MEASURE_MEAN_ERROR);
    if (measures & bit(MEASURE_ACCURACY_OWN)) fed |= bit(MEASURE_MEAN_ERROR_OWN);
    if (measures & bit(MEASURE_ACCURACY_AI)) fed |= bit(MEASURE_MEAN_ERROR_AI);
    return fed;
}

static uint32_t measures_of_numbers(const reader *r, const stage *st)
{
    if (scenario_answers_of(r->s, st)->type != ANSWER_NUMBER) return 0;
    uint32_t fed = number_measures_of(measures_of_block(&st->block));
    bool has_both = (fed & bit(MEASURE_MEAN_ERROR_AI)) && step_of(&st->block, STEP_OWN_ANSWER);
    return has_both ? fed | bit(MEASURE_WEIGHT_OF_ADVICE) : fed;
}

static bool sets_limit(const block_stage *b)
{
    for (uint16_t i = 0; i < b->event_count; i++) {
        for (uint16_t k = 0; k < b->events[i].happening_count; k++) {
            const happening *h = &b->events[i].happenings[k];
            if (h->kind == HAPPENING_SET && h->field == LIVE_TIME_LIMIT) return true;
        }
    }
    return false;
}

static bool is_expected(const stage *st)
{
    return st->type == STAGE_QUESTION && st->question_count > 0 &&
           st->questions[0].expects_block != INDEX_NONE;
}

static bool has_alarm(const reader *r, const block_stage *b)
{
    for (uint16_t i = 0; i < b->agent_count; i++) {
        if (r->s->agents[b->agents[i]].type == AGENT_ALARM) return true;
    }
    return false;
}

/* The charts that show single cases of one block. */
static uint32_t charts_of_block(const reader *r, const stage *st)
{
    const block_stage *b = &st->block;
    if (!b->is_scored || !step_of(b, STEP_FINAL_ANSWER)) return 0;
    uint32_t fed = bit(CHART_TIMELINE);
    if (!step_of(b, STEP_AI_ADVICE) || b->advisor == INDEX_NONE) return fed;
    bool is_choice = scenario_answers_of(r->s, st)->type == ANSWER_CHOICE;
    fed |= bit(CHART_OVER_TIME);
    if (has_alarm(r, b)) fed |= bit(CHART_ALARMS);
    return is_choice && step_of(b, STEP_OWN_ANSWER) ? fed | bit(CHART_TALKED_OUT) : fed;
}

static uint32_t charts_of(uint32_t measures, bool has_expectation, bool has_confidence)
{
    uint32_t fed = 0;
    if (has_expectation) fed |= bit(CHART_EXPECTED);
    if (measures & bit(MEASURE_ACCURACY)) fed |= bit(CHART_ACCURACY) | bit(CHART_TIME);
    if (measures & bit(MEASURE_AGREEMENT)) fed |= bit(CHART_AGREED);
    if (measures & bit(MEASURE_MEAN_ERROR)) fed |= bit(CHART_FORECASTS);
    if (has_confidence) fed |= bit(CHART_CALIBRATION);
    return fed;
}

void inspect_feeding(inspection *all, reader *r, const bool *runs)
{
    uint32_t measures = 0;
    bool has_expectation = false, has_confidence = false;
    for (uint16_t i = 0; i < r->s->stage_count; i++) {
        const stage *st = &r->s->stages[i];
        if (!runs[i]) continue;
        has_expectation = has_expectation || is_expected(st);
        if (st->type != STAGE_BLOCK) continue;
        measures |= measures_of_block(&st->block) | measures_of_numbers(r, st);
        all->charts_fed |= charts_of_block(r, st);
        if (st->block.is_scored && sets_limit(&st->block)) measures |= bit(MEASURE_TIMEOUTS);
        has_confidence = has_confidence ||
                         (st->block.is_scored && (step_of(&st->block, STEP_FINAL_CONFIDENCE) ||
                                                  step_of(&st->block, STEP_OWN_CONFIDENCE)));
    }
    if (has_expectation) measures |= bit(MEASURE_TRUST_GAP);
    all->measures_fed |= measures;
    all->charts_fed |= charts_of(measures, has_expectation, has_confidence);
}

/* -------------------------------------------------------------------------------------------- */

static void charts_check(const inspection *all, reader *r, uint16_t index)
{
    const debrief_stage *d = &r->s->stages[index].debrief;
    const json_node *charts = json_member(node_of(r, NOUN_STAGE, index), "charts");
    for (uint16_t i = 0; charts && i < d->chart_count; i++) {
        const json_node *chart = json_child(charts, i);
        if ((all->charts_fed & bit((int)d->charts[i])) || !chart) continue;
        report_value(r, W531_CHART_UNFED, chart, (diagnostic_values){.name = chart->text});
    }
}

typedef struct unfed {
    const inspection *all;
    int *out_measure;
} unfed;

static bool is_unfed(symbol s, const void *context)
{
    const unfed *u = context;
    if (s.kind != SYMBOL_RATE && s.kind != SYMBOL_COUNT) return false;
    if (u->all->measures_fed & bit(s.index)) return false;
    *u->out_measure = s.index;
    return true;
}

static void messages_check(const inspection *all, reader *r, uint16_t index)
{
    const debrief_stage *d = &r->s->stages[index].debrief;
    const json_node *messages = json_member(node_of(r, NOUN_STAGE, index), "messages");
    for (uint16_t i = 0; messages && i < d->message_count; i++) {
        int measure = 0;
        unfed context = {all, &measure};
        const json_node *when = json_member(json_child(messages, i), "when");
        if (!when || !expression_has(d->messages[i].when, is_unfed, &context)) continue;
        report_value(r, W532_MESSAGE_UNFED, when,
                     (diagnostic_values){.name = measure_name((measure_id)measure)});
    }
}

void inspect_debriefs(inspection *all, reader *r)
{
    for (uint16_t i = 0; i < r->s->stage_count; i++) {
        if (r->s->stages[i].type != STAGE_DEBRIEF) continue;
        charts_check(all, r, i);
        messages_check(all, r, i);
    }
}
