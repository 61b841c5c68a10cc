#include "study/debrief.h"

#include "core/case_key.h"
#include "core/number.h"
#include "core/number_text.h"
#include "core/world.h"
#include "study/lead.h"
#include "study/reading.h"

#include <string.h>

static bool is_shown_again(const case_record *c)
{
    return c->is_scored && c->ended_on != END_OPEN;
}

static uint16_t count_cases(const state *st)
{
    uint16_t count = 0;
    for (uint16_t i = 0; i < st->record_count; i++) {
        if (is_shown_again(&st->records[i])) count++;
    }
    return count;
}

static int64_t since_shown(const case_record *c, int64_t at_us)
{
    return at_us == FIELD_NULL ? FIELD_NULL : at_us - c->shown_us;
}

static void add_moments(debrief_case *out, const case_record *c)
{
    const int64_t ended_us = c->final_us == FIELD_NULL ? c->closed_us : c->final_us;
    out->own_at = since_shown(c, c->own_us);
    out->advice_at = since_shown(c, c->advice_us);
    out->explained_at = since_shown(c, c->explanation_us);
    out->ended_at = since_shown(c, ended_us);
    for (int i = 0; i < EVIDENCE_MAX; i++) out->looked_at[i] = since_shown(c, c->looked_us[i]);
}

static debrief_case case_of(const debrief *d, const case_record *c)
{
    const case_key *key = &d->scenario->keys[c->case_];
    debrief_case out = {.stage = c->stage,
                        .case_ = c->case_,
                        .index = c->index,
                        .advisor = d->scenario->stages[c->stage].block.advisor,
                        .own = c->own,
                        .advice = c->advice,
                        .final = c->final,
                        .truth = key->truth,
                        .advice_correct = c->advice_correct,
                        .final_correct = c->final_correct,
                        .confidence_shown = c->confidence_shown,
                        .final_confidence = c->final_confidence,
                        .ended_on = c->ended_on,
                        .response_us = c->final_response_us,
                        .word_count = reading_words(d->scenario, c->stage, c->case_, d->language),
                        .evidence_opened = c->evidence_opened,
                        .own_correct = c->own_correct,
                        .agreed = c->agreed,
                        .is_trial = c->ended_on == END_ANSWERED && c->checks == 0,
                        .has_alarm = c->has_alarm,
                        .why = key->why};
    add_moments(&out, c);
    return out;
}

static bool add_cases(debrief *d, const state *st, arena *memory)
{
    debrief_case *cases = arena_take_many(memory, count_cases(st), sizeof *cases);
    if (!cases) return false;
    d->cases = cases;
    for (uint16_t i = 0; i < st->record_count; i++) {
        const case_record *c = &st->records[i];
        if (is_shown_again(c)) cases[d->case_count++] = case_of(d, c);
    }
    return true;
}

static bool went_wrong(const debrief_case *c)
{
    return c->final_correct != 1 && (c->ended_on == END_ANSWERED || c->ended_on == END_TIMED_OUT);
}

/* Advised, but its end says nothing about agreeing. */
static uint16_t count_left_out(const state *st)
{
    uint16_t count = 0;
    for (uint16_t i = 0; i < st->record_count; i++) {
        const case_record *c = &st->records[i];
        bool is_trial = c->ended_on == END_ANSWERED && c->checks == 0;
        if (is_shown_again(c) && c->advice != ANSWER_NONE && !is_trial) count++;
    }
    return count;
}

static bool has_own_answers(const debrief *d)
{
    for (uint16_t i = 0; i < d->case_count; i++) {
        if (d->cases[i].own != ANSWER_NONE) return true;
    }
    return false;
}

static void add_measures(debrief *d, const state *st)
{
    for (int m = 0; m < MEASURE_COUNT; m++) {
        d->measures[m] = measure_of(d->scenario, st, (measure_id)m);
    }
    d->left_out_count = count_left_out(st);
    d->is_own_from_other_cases = !has_own_answers(d);
}

/* A text of the scenario in its language, in the arena; NULL: nothing to say or no memory. */
static const char *text_of(const debrief *d, const localized *text,
                           const message_argument *arguments, size_t count, arena *memory)
{
    buffer out = {0};
    localized_format(text, d->language, d->scenario->languages[d->language], arguments, count,
                     &out);
    const char *kept = out.length == 0 || out.failed ? NULL
                                                     : arena_copy(memory, out.bytes, out.length);
    buffer_free(&out);
    return kept;
}

static const number_range *range_of(const debrief *d, const debrief_case *c)
{
    const answer_set *answers = scenario_answers_of(d->scenario, &d->scenario->stages[c->stage]);
    return answers->type == ANSWER_NUMBER ? &answers->number : NULL;
}

static double error_of(const debrief *d, uint16_t index)
{
    const debrief_case *c = &d->cases[index];
    const number_range *range = range_of(d, c);
    if (!range || c->final == ANSWER_NONE) return 0;
    double steps = (double)c->final - (double)c->truth;
    return (steps < 0 ? -steps : steps) * range->step;
}

/* Of numbers most are not quite right: those that were farthest off are looked at first. */
static void sort_wrong(debrief *d, uint16_t *wrong)
{
    for (uint16_t i = 1; i < d->wrong_count; i++) {
        const uint16_t moved = wrong[i];
        uint16_t k = i;
        for (; k > 0 && error_of(d, wrong[k - 1]) < error_of(d, moved); k--) {
            wrong[k] = wrong[k - 1];
        }
        wrong[k] = moved;
    }
}

static bool add_wrong(debrief *d, arena *memory)
{
    uint16_t *wrong = arena_take_many(memory, d->case_count, sizeof *wrong);
    if (!wrong) return false;
    d->wrong = wrong;
    for (uint16_t i = 0; i < d->case_count; i++) {
        if (went_wrong(&d->cases[i])) wrong[d->wrong_count++] = i;
    }
    if (d->is_about_numbers) sort_wrong(d, wrong);
    return true;
}

static bool is_fine(double step)
{
    return step < number_round(step) || step > number_round(step);
}

static void add_numbers(debrief *d, arena *memory)
{
    d->is_about_numbers = d->case_count > 0;
    for (uint16_t i = 0; i < d->case_count; i++) {
        const number_range *range = range_of(d, &d->cases[i]);
        if (!range) d->is_about_numbers = false;
        if (range && is_fine(range->step)) d->has_fine_steps = true;
        if (range && !d->unit) d->unit = text_of(d, range->unit, NULL, 0, memory);
    }
}

/* Who advised first; before any advice, who would have. */
static uint16_t find_agent(const debrief *d)
{
    const scenario *s = d->scenario;
    for (uint16_t i = 0; i < d->case_count; i++) {
        if (d->cases[i].advice != ANSWER_NONE) return d->cases[i].advisor;
    }
    for (uint16_t i = 0; i < s->stage_count; i++) {
        const stage *at = &s->stages[i];
        bool is_advised = at->type == STAGE_BLOCK && at->block.advisor != INDEX_NONE;
        if (is_advised && at->block.is_scored) return at->block.advisor;
    }
    return INDEX_NONE;
}

const char *debrief_name_agent(const debrief *d, uint16_t agent_index, arena *memory)
{
    if (agent_index == INDEX_NONE) return NULL;
    const agent *a = &d->scenario->agents[agent_index];
    const char *name = text_of(d, a->name, NULL, 0, memory);
    return name ? name : a->id;
}

/* Whether its adviser advised in no case before it. */
static bool is_first_of_adviser(const debrief *d, uint16_t index)
{
    if (d->cases[index].advice == ANSWER_NONE) return false;
    for (uint16_t i = 0; i < index; i++) {
        const debrief_case *c = &d->cases[i];
        if (c->advice != ANSWER_NONE && c->advisor == d->cases[index].advisor) return false;
    }
    return true;
}

enum { ADVISERS_NAMED_MAX = 3 };

/* What counts over the whole session is about everybody who advised in it; of many the first are
 * named: "A / B / C …". NULL: no memory. */
static const char *name_advisers(const debrief *d, arena *memory)
{
    buffer all = {0};
    int count = 0;
    for (uint16_t i = 0; i < d->case_count; i++) {
        if (!is_first_of_adviser(d, i) || ++count > ADVISERS_NAMED_MAX) continue;
        const char *name = debrief_name_agent(d, d->cases[i].advisor, memory);
        if (all.length > 0) buffer_text(&all, " / ");
        buffer_text(&all, name ? name : "");
    }
    if (count > ADVISERS_NAMED_MAX) buffer_text(&all, "\xC2\xA0\xE2\x80\xA6");
    const char *kept = all.failed || !all.bytes ? NULL : arena_copy(memory, all.bytes, all.length);
    buffer_free(&all);
    return kept;
}

static void add_agent(debrief *d, arena *memory)
{
    d->agent = find_agent(d);
    d->agent_name = name_advisers(d, memory);
    if (!d->agent_name) d->agent_name = debrief_name_agent(d, d->agent, memory);
}

/* What the cases of the first scored block are called. */
static void add_noun(debrief *d, arena *memory)
{
    const scenario *s = d->scenario;
    for (uint16_t i = 0; i < s->stage_count && !d->noun; i++) {
        const stage *at = &s->stages[i];
        if (at->type != STAGE_BLOCK || !at->block.is_scored) continue;
        d->noun = text_of(d, s->case_sets[at->block.case_set].noun, NULL, 0, memory);
    }
}

static void count_advice(const state *st, uint16_t block, debrief_expectation *e)
{
    for (uint16_t i = 0; i < st->record_count; i++) {
        const case_record *c = &st->records[i];
        if (c->stage != block || c->advice == ANSWER_NONE) continue;
        e->actual_total++;
        e->actual += c->advice_correct == 1;
    }
}

static bool read_expectation(const state *st, const question *q, debrief_expectation *e)
{
    const reply_slot *reply = &st->replies[q->slot];
    if (q->expects_agent == INDEX_NONE || !reply->is_set || reply->value == FIELD_NULL)
        return false;
    if (q->max <= 0) return false;
    *e = (debrief_expectation){.is_given = true,
                               .agent = q->expects_agent,
                               .expected = q->min + q->step * (double)reply->value,
                               .total = (int64_t)q->max};
    count_advice(st, q->expects_block, e);
    return true;
}

static const char *error_words(const debrief *d, measure_id m, arena *memory)
{
    const measure_value error = d->measures[m];
    const char *words = error.is_defined ? debrief_amount(d, error.value, memory) : NULL;
    return words ? words : "";
}

static void add_errors(debrief *d, arena *memory)
{
    static const measure_id means[] = {MEASURE_MEAN_ERROR, MEASURE_MEAN_ERROR_AI,
                                       MEASURE_MEAN_ERROR_OWN};
    for (size_t i = 0; i < sizeof means / sizeof *means; i++) {
        const measure_value error = d->measures[means[i]];
        if (error.is_defined && error.value >= DEBRIEF_WHOLE_FROM) d->has_large_errors = true;
    }
    d->error_you = error_words(d, MEASURE_MEAN_ERROR, memory);
    d->error_agent = error_words(d, MEASURE_MEAN_ERROR_AI, memory);
}

static void add_expectation(debrief *d, const state *st)
{
    for (uint16_t i = 0; i < d->scenario->stage_count; i++) {
        const stage *at = &d->scenario->stages[i];
        for (uint16_t k = 0; k < at->question_count; k++) {
            if (read_expectation(st, &at->questions[k], &d->expectation)) return;
        }
    }
}

enum { BINDINGS_MAX = 8 };

/* A binding without a value now is left out: the message then shows its {name}. */
static size_t bind(const debrief_message *m, const expression_world *names,
                   message_argument *arguments)
{
    size_t count = 0;
    for (uint16_t i = 0; i < m->with_count && count < BINDINGS_MAX; i++) {
        message_argument *a = &arguments[count];
        a->name = m->with[i].name;
        if (!expression_evaluate(m->with[i].number, names, &a->content, NULL)) count++;
    }
    return count;
}

static void add_messages(debrief *d, const state *st, arena *memory)
{
    const world now = {.s = d->scenario, .st = st, .now_us = st->t_us};
    const expression_world names = world_of(&now, memory);
    const char **texts = arena_take_many(memory, d->stage->message_count, sizeof *texts);
    if (!texts) return;
    d->messages = texts;
    for (uint16_t i = 0; i < d->stage->message_count; i++) {
        const debrief_message *m = &d->stage->messages[i];
        message_argument arguments[BINDINGS_MAX];
        if (!expression_holds(m->when, &names)) continue;
        const char *text = text_of(d, m->text, arguments, bind(m, &names, arguments), memory);
        if (text) texts[d->message_count++] = text;
    }
}

double debrief_rounded(const debrief *d, double amount)
{
    const bool is_large = amount >= DEBRIEF_WHOLE_FROM || d->has_large_errors;
    const double parts = is_large && !d->has_fine_steps ? 1 : 10;
    return number_round(amount * parts) / parts;
}

const char *debrief_amount(const debrief *d, double amount, arena *memory)
{
    buffer text = {0};
    number_write(&text, debrief_rounded(d, amount), DEBRIEF_AMOUNT_DECIMALS,
                 number_style_of(d->scenario->languages[d->language]));
    if (d->unit) buffer_text(&text, "\xC2\xA0");
    if (d->unit) buffer_text(&text, d->unit);
    const char *kept = text.failed ? NULL : arena_copy(memory, text.bytes, text.length);
    buffer_free(&text);
    return kept;
}

static bool add_path(debrief *d, const state *st, arena *memory)
{
    story_step *path = arena_take_many(memory, st->path_count, sizeof *path);
    if (!path) return false;
    memcpy(path, st->path, st->path_count * sizeof *path);
    d->path = path;
    d->path_count = st->path_count;
    return true;
}

const debrief *debrief_make(const scenario *s, const state *st, uint16_t at, int language,
                            arena *memory)
{
    if (at >= s->stage_count || s->stages[at].type != STAGE_DEBRIEF) return NULL;
    debrief *d = arena_take(memory, sizeof *d);
    if (!d) return NULL;
    d->scenario = s;
    d->stage = &s->stages[at].debrief;
    d->language = language;
    if (!add_cases(d, st, memory) || !add_path(d, st, memory)) return NULL;
    add_numbers(d, memory);
    if (!add_wrong(d, memory)) return NULL;
    add_agent(d, memory);
    add_noun(d, memory);
    add_measures(d, st);
    add_errors(d, memory);
    add_expectation(d, st);
    add_messages(d, st, memory);
    lead_choose(d);
    return d;
}
