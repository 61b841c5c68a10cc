#include "core/agents/adviser.h"

#include "core/agents/alarm.h"
#include "core/agents/confidence.h"
#include "core/agents/correlation.h"
#include "core/agents/error_plan.h"
#include "core/agents/forecast.h"
#include "core/case_key.h"
#include "core/number.h"
#include "core/world.h"

static const block_stage *block_of(const deciding *d)
{
    return &state_stage(d->st, d->s)->block;
}

static const agent *adviser_of(const deciding *d)
{
    return &d->s->agents[block_of(d)->advisor];
}

/* What holds at a 1-based place: the phase an event set, else the last at_case reached. */
static double accuracy_at(const deciding *d, const agent *a, const case_record *c)
{
    const agent_overlay *o = &d->st->agents[block_of(d)->advisor];
    if (o->phase != INDEX_NONE) return a->phases[o->phase].accuracy;
    return error_plan_accuracy_of(a, c->case_, c->index);
}

void adviser_plan(deciding *d)
{
    const block_stage *b = block_of(d);
    if (b->advisor == INDEX_NONE) return;
    const agent *a = adviser_of(d);
    if (!error_plan_is_made(a)) return;
    const block_state *running = &d->st->blocks[d->st->stage];
    random_stream r = deciding_stream(d, PURPOSE_ADVICE, b->advisor, INDEX_NONE);
    uint16_t *wrong = arena_take_many(d->scratch, running->order_count, sizeof *wrong);
    if (!wrong) {
        d->is_out_of_memory = true;
        return;
    }
    uint16_t count = error_plan_draw(&r, a, running->order, running->order_count, d->scratch,
                                     wrong);
    record e = deciding_event(d, EVENT_ERRORS_PLANNED);
    e.stage = d->st->stage;
    e.agent = b->advisor;
    e.list = wrong;
    e.list_count = count;
    deciding_emit(d, &e);
}

/* The planned errors stand in ascending order. */
static bool is_planned_wrong(const block_state *b, uint16_t case_index)
{
    uint16_t low = 0;
    uint16_t high = b->wrong_count;
    while (low < high) {
        uint16_t middle = (uint16_t)(low + (high - low) / 2);
        if (b->wrong_cases[middle] == case_index) return true;
        if (b->wrong_cases[middle] < case_index)
            low = (uint16_t)(middle + 1);
        else
            high = middle;
    }
    return false;
}

/* Whether the phase in force was set by an event: then the plan no longer covers the case. */
static bool is_off_plan(const deciding *d)
{
    return d->st->agents[block_of(d)->advisor].phase != INDEX_NONE;
}

static bool is_by_chance(const deciding *d, const agent *a, const case_record *c)
{
    if (a->forced && a->forced[c->case_] != 0) return false;
    if (a->model == ADVISOR_CORRELATED) return true;
    return a->sampling == SAMPLING_CHANCE || is_off_plan(d);
}

/* Where nothing is left to chance: the author's word, else the plan. */
static bool is_wrong_by_plan(const deciding *d, const agent *a, const case_record *c)
{
    if (a->forced && a->forced[c->case_] != 0) return a->forced[c->case_] < 0;
    return is_planned_wrong(&d->st->blocks[d->st->stage], c->case_);
}

static int32_t wrong_random(const answer_set *set, int32_t truth, random_stream *r)
{
    int32_t drawn = (int32_t)random_below(r, (uint32_t)set->option_count - 1);
    return drawn >= truth ? drawn + 1 : drawn;
}

static double distance_between(const answer_set *set, int32_t one, int32_t other)
{
    double d = set->options[one].value - set->options[other].value;
    return d < 0 ? -d : d;
}

/* The nearest other choice by value; two equally near ones are drawn. */
static int32_t wrong_adjacent(const answer_set *set, int32_t truth, random_stream *r)
{
    int32_t nearest[OPTIONS_MAX];
    uint32_t count = 0;
    double best = 0;
    for (int32_t i = 0; i < set->option_count; i++) {
        if (i == truth) continue;
        double distance = distance_between(set, i, truth);
        if (count == 0 || distance < best) {
            best = distance;
            count = 0;
        }
        if (distance <= best && count < OPTIONS_MAX) nearest[count++] = i;
    }
    uint32_t drawn = random_below(r, count);
    return nearest[drawn];
}

/* The least number of steps that is not right any more, up or down as the stream says; at the end
 * of the range that is farther away where the range has room for no wrong answer. */
static int32_t wrong_number(const answer_set *set, int32_t truth, random_stream *r)
{
    const int64_t top = number_range_steps(&set->number);
    const double steps = number_floor(set->number.right_within / set->number.step + 1e-9) + 1.0;
    const int64_t off = steps > (double)top ? top + 1 : (int64_t)steps;
    bool goes_up = random_chance(r, 0.5);
    if (goes_up && truth + off > top)
        goes_up = false;
    else if (!goes_up && truth - off < 0)
        goes_up = true;
    int64_t wrong = goes_up ? truth + off : truth - off;
    if (wrong >= 0 && wrong <= top) return (int32_t)wrong;
    return truth > top - truth ? 0 : (int32_t)top;
}

static int32_t wrong_answer_of(const deciding *d, const agent *a, const case_record *c,
                               random_stream *r)
{
    const answer_set *set = scenario_answers_of(d->s, state_stage(d->st, d->s));
    const case_key *key = &d->s->keys[c->case_];
    if (set->type == ANSWER_CHOICE && set->option_count < 2) return key->truth;
    if (set->type == ANSWER_NUMBER) return wrong_number(set, key->truth, r);
    switch (a->wrong) {
    case WRONG_PLAUSIBLE:
        return key->plausible == ANSWER_NONE ? wrong_adjacent(set, key->truth, r) : key->plausible;
    case WRONG_RANDOM: return wrong_random(set, key->truth, r);
    case WRONG_ADJACENT: return wrong_adjacent(set, key->truth, r);
    }
    return key->truth;
}

/* A forecast, where the answers are numbers; the truth where they are none. */
static int32_t draw_forecast(const deciding *d, const agent *a, const case_record *c)
{
    const answer_set *set = scenario_answers_of(d->s, state_stage(d->st, d->s));
    const int32_t truth = d->s->keys[c->case_].truth;
    if (set->type != ANSWER_NUMBER) return truth;
    random_stream r = deciding_stream(d, PURPOSE_ADVICE, block_of(d)->advisor, c->case_);
    return forecast_advice(a, &set->number, c->case_, truth, &r);
}

/* How often it is wrong here, where chance decides. Who errs together with people looks at whether this
 * person's own answer was right. */
static double error_rate_at(const deciding *d, const agent *a, const case_record *c)
{
    const double plain = 1 - accuracy_at(d, a, c);
    if (a->model != ADVISOR_CORRELATED || c->own_correct < 0) return plain;
    const error_rates e = {1 - a->human_accuracy, plain};
    return correlation_adviser_wrong(e, a->phi, c->own_correct == 0);
}

static int32_t draw_advice(const deciding *d, const agent *a, const case_record *c)
{
    const case_key *key = &d->s->keys[c->case_];
    if (key->advice != ANSWER_NONE) return key->advice;
    if (a->model == ADVISOR_NUMERIC) return draw_forecast(d, a, c);
    const bool by_chance = is_by_chance(d, a, c);
    bool is_wrong = !by_chance && is_wrong_by_plan(d, a, c);
    if (!by_chance && !is_wrong) return key->truth;
    random_stream r = deciding_stream(d, PURPOSE_ADVICE, block_of(d)->advisor, c->case_);
    if (by_chance) is_wrong = !random_chance(&r, 1 - error_rate_at(d, a, c));
    return is_wrong ? wrong_answer_of(d, a, c, &r) : key->truth;
}

static double draw_calibrated(const deciding *d, const agent *a, const case_record *c,
                              bool is_right)
{
    const answer_set *set = scenario_answers_of(d->s, state_stage(d->st, d->s));
    const double least = set->type == ANSWER_CHOICE ? 1.0 / set->option_count : 0.0;
    random_stream r = deciding_stream(d, PURPOSE_CONFIDENCE, block_of(d)->advisor, c->case_);
    return confidence_calibrated(accuracy_at(d, a, c), least, a->confidence.concentration, is_right,
                                 &r);
}

static double draw_uniform(const deciding *d, const agent_confidence *how, const case_record *c,
                           bool is_right)
{
    double lo = is_right ? how->right_lo : how->wrong_lo;
    double hi = is_right ? how->right_hi : how->wrong_hi;
    random_stream r = deciding_stream(d, PURPOSE_CONFIDENCE, block_of(d)->advisor, c->case_);
    double unit = random_unit(&r);
    return lo + (hi - lo) * unit;
}

/* One of its ways to say it, by their weights. */
static double draw_phrase(const deciding *d, const agent_confidence *how, const case_record *c,
                          bool is_right)
{
    random_stream r = deciding_stream(d, PURPOSE_CONFIDENCE, block_of(d)->advisor, c->case_);
    double all = 0;
    for (uint16_t i = 0; i < how->phrase_count; i++) {
        all += is_right ? how->phrases[i].when_right : how->phrases[i].when_wrong;
    }
    double left = random_unit(&r) * all;
    uint16_t drawn = 0;
    for (uint16_t i = 0; i < how->phrase_count; i++) {
        const double weight = is_right ? how->phrases[i].when_right : how->phrases[i].when_wrong;
        if (weight <= 0) continue;
        drawn = i;
        if (left < weight) break;
        left -= weight;
    }
    return how->phrase_count ? how->phrases[drawn].permille / 1000.0 : 0;
}

/* How sure it is and how sure it says it is. */
typedef struct sureness {
    double true_, shown;
} sureness;

static sureness draw_confidence(const deciding *d, const agent *a, const case_record *c,
                                bool is_right)
{
    const agent_confidence *how = &a->confidence;
    double p = how->right_lo;
    switch (d->st->agents[block_of(d)->advisor].confidence) {
    case CONFIDENCE_CONSTANT: return (sureness){p, p};
    case CONFIDENCE_TWO_UNIFORM: p = draw_uniform(d, how, c, is_right); return (sureness){p, p};
    case CONFIDENCE_CALIBRATED: p = draw_calibrated(d, a, c, is_right); return (sureness){p, p};
    case CONFIDENCE_VERBAL: p = draw_phrase(d, how, c, is_right); return (sureness){p, p};
    case CONFIDENCE_TEMPERED:
        p = draw_calibrated(d, a, c, is_right);
        return (sureness){p, confidence_tempered(p, how->temperature)};
    }
    return (sureness){p, p};
}

static void say_how_sure(const deciding *d, const agent *a, const case_record *c, record *e)
{
    const case_key *key = &d->s->keys[c->case_];
    if (key->ai_confidence_permille >= 0) {
        e->confidence = e->confidence_true = key->ai_confidence_permille;
        return;
    }
    const sureness sure = draw_confidence(d, a, c, e->correct == 1);
    e->confidence = (int64_t)number_round(sure.shown * 1000.0);
    e->confidence_true = (int64_t)number_round(sure.true_ * 1000.0);
}

static bool draw_explanation_correct(const deciding *d, const agent *a, const case_record *c,
                                     bool is_right)
{
    random_stream r;
    switch (a->explanation_truth) {
    case EXPLANATION_SAME_AS_ADVICE: return is_right;
    case EXPLANATION_INDEPENDENT:
        r = deciding_stream(d, PURPOSE_EXPLANATION, block_of(d)->advisor, c->case_);
        return random_chance(&r, a->explanation_p);
    case EXPLANATION_ALWAYS: return true;
    }
    return is_right;
}

static int64_t draw_delay(const deciding *d, const block_step *step, const case_record *c)
{
    const agent *a = adviser_of(d);
    const agent_overlay *o = &d->st->agents[block_of(d)->advisor];
    int64_t lo = step->delay_lo_us >= 0 ? step->delay_lo_us : a->delay_lo_us;
    int64_t hi = step->delay_lo_us >= 0 ? step->delay_hi_us : a->delay_hi_us;
    if (o->delay_us >= 0) lo = hi = o->delay_us;
    if (hi <= lo) return lo;
    random_stream r = deciding_stream(d, PURPOSE_DELAY, block_of(d)->advisor, c->case_);
    double unit = random_unit(&r);
    return lo + (int64_t)number_floor(unit * (double)(hi - lo + 1));
}

static void say_missing(deciding *d, bool is_broken)
{
    record e = deciding_event(d, EVENT_ADVICE_MISSING);
    e.case_ = state_case(d->st)->case_;
    e.agent = block_of(d)->advisor;
    e.reason = is_broken ? 0 : 1;
    deciding_emit(d, &e);
}

void adviser_ask(deciding *d, const block_step *step)
{
    const agent_overlay *o = &d->st->agents[block_of(d)->advisor];
    if (o->is_broken || !o->is_active) {
        say_missing(d, o->is_broken);
        return;
    }
    int64_t delay_us = draw_delay(d, step, state_case(d->st));
    record e = deciding_event(d, EVENT_ADVICE_DUE);
    e.case_ = state_case(d->st)->case_;
    e.agent = block_of(d)->advisor;
    e.delay_us = delay_us;
    e.due_us = d->at_us + delay_us;
    if (delay_us > 0)
        deciding_emit(d, &e);
    else
        adviser_answer(d);
}

void adviser_answer(deciding *d)
{
    const uint16_t index = block_of(d)->advisor;
    const agent *a = &d->s->agents[index];
    const agent_overlay *o = &d->st->agents[index];
    if (o->is_broken || !o->is_active) {
        say_missing(d, o->is_broken);
        return;
    }
    const case_record *c = state_case(d->st);
    const answer_set *set = scenario_answers_of(d->s, state_stage(d->st, d->s));
    record e = deciding_event(d, EVENT_ADVICE_GIVEN);
    e.case_ = c->case_;
    e.agent = index;
    e.choice = draw_advice(d, a, c);
    bool is_right = answer_is_right(set, (int32_t)e.choice, d->s->keys[c->case_].truth);
    e.correct = is_right;
    say_how_sure(d, a, c, &e);
    e.explanation = o->explanation;
    if (o->explanation != EXPLANATION_NONE) {
        e.explanation_correct = draw_explanation_correct(d, a, c, is_right);
    }
    e.delay_us = d->st->advice_due_us ? d->st->advice_delay_us : 0;
    deciding_emit(d, &e);
    alarms_watch(d);
}

bool adviser_can_explain(const scenario *s, const state *st)
{
    const case_record *c = state_case(st);
    const stage *at = state_stage(st, s);
    if (!c || at->block.advisor == INDEX_NONE || c->advice == ANSWER_NONE) return false;
    return c->explanation == EXPLANATION_NONE &&
           st->agents[at->block.advisor].explanation != EXPLANATION_NONE;
}

void adviser_explain(deciding *d)
{
    if (!adviser_can_explain(d->s, d->st)) return;
    const case_record *c = state_case(d->st);
    record e = deciding_event(d, EVENT_EXPLANATION_SHOWN);
    e.case_ = c->case_;
    e.agent = block_of(d)->advisor;
    e.explanation = d->st->agents[block_of(d)->advisor].explanation;
    e.explanation_correct = c->explanation_correct < 0 ? FIELD_NULL : c->explanation_correct;
    deciding_emit(d, &e);
}

const localized *adviser_explanation(const scenario *s, const case_record *c, uint16_t agent_index)
{
    const agent *a = &s->agents[agent_index];
    if (s->keys[c->case_].explanation) return s->keys[c->case_].explanation;
    bool has_choice_text = a->explanation_texts && c->advice != ANSWER_NONE &&
                           scenario_answers_of(s, &s->stages[c->stage])->type == ANSWER_CHOICE;
    if (has_choice_text && a->explanation_texts[c->advice]) return a->explanation_texts[c->advice];
    return a->explanation_text;
}

static bool reason_shows(const reasoning *r, explanation_kind kind)
{
    switch (kind) {
    case EXPLANATION_FEATURES: return r->feature_count > 0;
    case EXPLANATION_EXAMPLES: return r->example_count > 0;
    case EXPLANATION_CONTRAST: return r->change_count > 0;
    case EXPLANATION_RULE: return r->condition_count > 0;
    case EXPLANATION_SOURCES: return r->source_count > 0;
    case EXPLANATION_NONE:
    case EXPLANATION_PLACEBO: return false;
    }
    return false;
}

const reasoning *adviser_reason(const scenario *s, const case_record *c, uint16_t agent_index)
{
    const agent *a = &s->agents[agent_index];
    for (uint16_t i = 0; i < a->reason_count; i++) {
        const reasoning *r = &a->reasons[i];
        bool is_for_case = r->case_ == INDEX_NONE || r->case_ == c->case_;
        bool is_for_advice = r->choice == ANSWER_NONE || r->choice == c->advice;
        if (is_for_case && is_for_advice && reason_shows(r, c->explanation)) return r;
    }
    return NULL;
}
