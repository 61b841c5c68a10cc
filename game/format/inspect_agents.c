/* Whether advisers can do what they are set to, and whether that teaches something. */
#include "format/inspect_parts.h"

#include "core/agents/error_plan.h"
#include "core/agents/forecast.h"

#include <string.h>

/* What an adviser does ----------------------------------------------------------------------- */

static uint16_t forced_wrong_count(const reader *r, const block_stage *b)
{
    const agent *a = &r->s->agents[b->advisor];
    const case_set *set = &r->s->case_sets[b->case_set];
    uint16_t count = 0;
    for (uint16_t i = 0; a->forced && i < set->case_count; i++) {
        count = (uint16_t)(count + (a->forced[set->first_case + i] < 0));
    }
    return count;
}

static uint16_t free_count(const reader *r, const block_stage *b)
{
    const agent *a = &r->s->agents[b->advisor];
    const case_set *set = &r->s->case_sets[b->case_set];
    uint16_t forced_right = 0;
    for (uint16_t i = 0; a->forced && i < set->case_count; i++) {
        forced_right = (uint16_t)(forced_right + (a->forced[set->first_case + i] > 0));
    }
    return forced_right < b->take ? (uint16_t)(b->take - forced_right) : 0;
}

/* Whether listed advice is wrong; a forced case is what it was forced to be. */
static bool listed_is_wrong(const agent *a, const case_key *key, uint16_t case_index)
{
    if (a->forced && a->forced[case_index] != 0) return a->forced[case_index] < 0;
    return key->advice != ANSWER_NONE && key->advice != key->truth;
}

static double listed_errors(const reader *r, const block_stage *b)
{
    const agent *a = &r->s->agents[b->advisor];
    const case_set *set = &r->s->case_sets[b->case_set];
    uint16_t wrong = 0;
    for (uint16_t i = 0; i < set->case_count; i++) {
        uint16_t index = (uint16_t)(set->first_case + i);
        wrong = (uint16_t)(wrong + listed_is_wrong(a, &r->s->keys[index], index));
    }
    return set->case_count ? (double)wrong * b->take / set->case_count : 0;
}

/* Forecasts that lie outside right_within: the planted ones, and what chance makes of the others. */
static double forecast_errors(const reader *r, const block_stage *b)
{
    const agent *a = &r->s->agents[b->advisor];
    const case_set *set = &r->s->case_sets[b->case_set];
    const number_range *range = &r->s->answer_sets[set->answer].number;
    double errors = 0, open = b->take;
    for (uint16_t i = 0; a->forced && i < set->case_count; i++) {
        uint16_t index = (uint16_t)(set->first_case + i);
        if (a->forced[index] == 0) continue;
        open--;
        double miss = a->forced[index] < 0 && a->misses ? a->misses[index] : 0;
        errors += miss > range->right_within || -miss > range->right_within;
    }
    return errors + (open > 0 ? open * forecast_miss_rate(a, range->right_within) : 0);
}

static double planned_errors(const reader *r, const block_stage *b, bool *out_is_whole)
{
    bool is_whole;
    return error_plan_expected(&r->s->agents[b->advisor], &r->s->case_sets[b->case_set], b->take,
                               out_is_whole ? out_is_whole : &is_whole);
}

static double errors_by_chance(const agent *a, uint16_t take)
{
    double errors = 0;
    for (uint16_t i = 1; i <= take; i++) errors += 1 - error_plan_accuracy(a, i);
    return errors;
}

double errors_of_block(const reader *r, const block_stage *b)
{
    const agent *a = &r->s->agents[b->advisor];
    if (a->model == ADVISOR_LISTED) return listed_errors(r, b);
    if (a->model == ADVISOR_NUMERIC) return forecast_errors(r, b);
    double forced = forced_wrong_count(r, b), open = free_count(r, b);
    double planned = error_plan_is_made(a) || a->strata ? planned_errors(r, b, NULL)
                                                        : errors_by_chance(a, b->take);
    if (planned < forced) planned = forced;
    return planned < open ? planned : open;
}

/* Whether it can ----------------------------------------------------------------------------- */

/* The value to blame for how often an adviser is right. */
static const json_node *accuracy_node(const reader *r, uint16_t index)
{
    const json_node *node = node_of(r, NOUN_AGENT, index);
    const json_node *accuracy = json_member(node, "accuracy");
    if (accuracy) return accuracy;
    const json_node *dprime = json_member(node, "dprime");
    if (dprime) return dprime;
    const json_node *mean = json_member(node, "mean_error");
    const json_node *spread = json_member(node, "spread");
    if (mean || spread) return mean ? mean : spread;
    const json_node *phases = json_member(node, "phases");
    return phases ? phases : node;
}

static uint16_t case_count_of(const reader *r, const block_stage *b)
{
    return r->s->case_sets[b->case_set].case_count;
}

/* Who looks for something finds it as often as the author counts on. */
static void base_rate_check(reader *r, const stage *st, const agent *a)
{
    const case_set *set = &r->s->case_sets[st->block.case_set];
    if (a->base_rate < 0 || !a->strata || set->case_count == 0) return;
    uint16_t there = 0;
    for (uint16_t i = 0; i < set->case_count; i++) {
        there = (uint16_t)(there + a->stratum_of[set->first_case + i]);
    }
    const double off = (double)there / set->case_count - a->base_rate;
    if (off < 0.005 && off > -0.005) return;
    const json_node *node = node_of(r, NOUN_AGENT, st->block.advisor);
    report_value(r, W359_BASE_RATE_DIFFERS, json_member(node, "base_rate"),
                 (diagnostic_values){.name = set->id, .number = there, .limit = set->case_count});
}

static void quota_check(reader *r, const stage *st, const agent *a)
{
    const block_stage *b = &st->block;
    if (a->sampling != SAMPLING_EXACT) return;
    bool is_whole;
    const double errors = planned_errors(r, b, &is_whole);
    const bool is_rounded = !is_whole && (!a->strata || b->take == case_count_of(r, b));
    uint16_t forced = forced_wrong_count(r, b);
    if (!a->strata && !error_plan_fits(a, (uint16_t)errors, b->take)) {
        const json_node *node = node_of(r, NOUN_AGENT, b->advisor);
        const json_node *run = json_member(node, "max_run");
        report_value(r, E354_ERRORS_DO_NOT_FIT, run ? run : json_member(node, "first_failure"),
                     (diagnostic_values){.name = st->id, .number = errors, .limit = b->take});
    } else if (forced > errors) {
        const json_node *node = node_of(r, NOUN_AGENT, b->advisor);
        const json_node *wrong = json_member(node, "always_wrong_on");
        report_value(r, E334_FORCED_TOO_MANY, wrong ? wrong : json_member(node, "blind_to"),
                     (diagnostic_values){.name = st->id, .number = forced, .limit = errors});
    } else if (is_rounded && free_count(r, b) > errors) {
        report_value(
            r, W333_QUOTA_NOT_WHOLE, accuracy_node(r, b->advisor),
            (diagnostic_values){.name = st->id, .number = b->take - errors, .limit = b->take});
    }
}

/* Forced cases are always taken: there must be room for them. */
static void room_check(reader *r, const stage *st, const agent *a)
{
    const block_stage *b = &st->block;
    const case_set *set = &r->s->case_sets[b->case_set];
    uint16_t forced = 0;
    for (uint16_t i = 0; a->forced && i < set->case_count; i++) {
        forced = (uint16_t)(forced + (a->forced[set->first_case + i] != 0));
    }
    const json_node *take = json_member(node_of(r, NOUN_STAGE, scenario_stage(r->s, st->id)),
                                        "take");
    if (forced <= b->take || !take) return;
    report_value(r, E349_FORCED_BEYOND_TAKE, take,
                 (diagnostic_values){.name = a->id, .number = forced, .limit = b->take});
}

static void phases_check(reader *r, uint16_t index)
{
    const agent *a = &r->s->agents[index];
    const json_node *phases = json_member(node_of(r, NOUN_AGENT, index), "phases");
    for (uint16_t i = 0; a->sampling == SAMPLING_EXACT && i < a->phase_count; i++) {
        if (a->phases[i].at_case > 0) continue;
        report_key(r, E337_PHASE_BY_CHANCE, json_member(phases, a->phases[i].name),
                   (diagnostic_values){.name = a->phases[i].name});
        return;
    }
}

/* Listed advice must be there; plausible errors need a plausible answer. */
static void cases_of_adviser_check(reader *r, const stage *st, const agent *a)
{
    const case_set *set = &r->s->case_sets[st->block.case_set];
    for (uint16_t i = 0; i < set->case_count; i++) {
        uint16_t index = (uint16_t)(set->first_case + i);
        const case_key *key = &r->s->keys[index];
        diagnostic_values values = {.name = a->id, .other = r->s->cases[index].id};
        if (a->model == ADVISOR_LISTED) {
            if (key->advice != ANSWER_NONE) continue;
            report(r, E338_ADVICE_MISSING, r->cases.places[index], values);
            return;
        }
        if (a->wrong != WRONG_PLAUSIBLE || key->plausible != ANSWER_NONE) continue;
        report(r, E343_PLAUSIBLE_MISSING, r->cases.places[index], values);
        return;
    }
}

/* Who forecasts numbers has nothing to say where a choice is made. */
static void numbers_check(reader *r, const stage *st, const agent *a)
{
    if (scenario_answers_of(r->s, st)->type == ANSWER_NUMBER) return;
    const json_node *node = node_of(r, NOUN_AGENT, st->block.advisor);
    report_value(r, E351_NUMBERS_FOR_CHOICES, json_member(node, "model"),
                 (diagnostic_values){.name = a->id, .other = st->id});
}

/* Who errs together with people must know how this person did by themselves. */
static void own_answer_check(reader *r, const stage *st, const agent *a)
{
    if (step_of(&st->block, STEP_OWN_ANSWER)) return;
    const json_node *node = node_of(r, NOUN_AGENT, st->block.advisor);
    report_value(r, E360_OWN_ANSWER_NEEDED, json_member(node, "model"),
                 (diagnostic_values){.name = a->id, .other = st->id});
}

void inspect_agents(reader *r, const bool *runs)
{
    for (uint16_t i = 0; i < r->s->stage_count; i++) {
        const stage *st = &r->s->stages[i];
        if (!runs[i] || st->type != STAGE_BLOCK || st->block.advisor == INDEX_NONE) continue;
        const agent *a = &r->s->agents[st->block.advisor];
        cases_of_adviser_check(r, st, a);
        room_check(r, st, a);
        if (a->model == ADVISOR_NUMERIC) numbers_check(r, st, a);
        if (a->model == ADVISOR_SIGNAL) base_rate_check(r, st, a);
        if (a->model == ADVISOR_CORRELATED) own_answer_check(r, st, a);
        if (a->model != ADVISOR_ACCURACY && a->model != ADVISOR_SIGNAL) continue;
        quota_check(r, st, a);
        phases_check(r, st->block.advisor);
    }
}

/* Method ------------------------------------------------------------------------------------- */

enum { EXERCISE_CASES_MAX = 6 };

typedef struct advice_total {
    uint32_t cases;   /* with advice, in all blocks */
    uint32_t scored;  /* with advice, in scored blocks */
    double errors;    /* in scored blocks */
    uint16_t advisor; /* of the first scored block */
} advice_total;

static advice_total advice_count(const reader *r, const bool *runs)
{
    advice_total total = {.advisor = INDEX_NONE};
    for (uint16_t i = 0; i < r->s->stage_count; i++) {
        const block_stage *b = &r->s->stages[i].block;
        if (!runs[i] || r->s->stages[i].type != STAGE_BLOCK) continue;
        if (b->advisor == INDEX_NONE || !step_of(b, STEP_AI_ADVICE)) continue;
        total.cases += b->take;
        if (!b->is_scored) continue;
        total.scored += b->take;
        total.errors += errors_of_block(r, b);
        if (total.advisor == INDEX_NONE) total.advisor = b->advisor;
    }
    return total;
}

/* One can only learn when to rely on an adviser that errs, often enough to tell. A short exercise
 * without lists is left alone. */
void inspect_method(reader *r, const bool *runs)
{
    advice_total total = advice_count(r, runs);
    if (total.scored == 0) return;
    if (r->s->list_count == 0 && total.cases <= EXERCISE_CASES_MAX) return;
    const json_node *blamed = accuracy_node(r, total.advisor);
    diagnostic_values values = {.name = r->s->agents[total.advisor].id,
                                .number = (double)(int)(total.errors + 0.5),
                                .limit = total.scored};
    if (total.errors == 0) {
        report_value(r, W528_NEVER_WRONG, blamed, values);
    } else if (total.errors * 12 < 3 * (double)total.scored - 1e-9) {
        report_value(r, W529_SELDOM_WRONG, blamed, values);
    }
}
