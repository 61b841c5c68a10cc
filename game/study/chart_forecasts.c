/* Numbers case by case: what it was, what was answered, what the adviser said. */
#include "study/chart_words.h"

#include "core/world.h"

static const answer_set *answers_of(const debrief *d, const debrief_case *c)
{
    return scenario_answers_of(d->scenario, &d->scenario->stages[c->stage]);
}

static bool is_number(const debrief *d, const debrief_case *c)
{
    return answers_of(d, c)->type == ANSWER_NUMBER;
}

static double number_of(const answer_set *set, int32_t answer)
{
    return set->number.min + set->number.step * (double)answer;
}

static const char *amount_of(chart_maker *m, double amount)
{
    const char *words = debrief_amount(m->d, amount, m->memory);
    if (!words) m->failed = true;
    return words ? words : "";
}

static void put(chart_maker *m, chart_mark *mark, chart_place which, const answer_set *set,
                int32_t answer)
{
    if (answer == ANSWER_NONE) return;
    mark->has_place[which] = true;
    mark->places[which] = number_of(set, answer);
    mark->place_words[which] = chart_number(m, mark->places[which], DEBRIEF_AMOUNT_DECIMALS);
}

static void add_case(chart_maker *m, const debrief_case *c, int64_t place)
{
    const answer_set *set = answers_of(m->d, c);
    chart_mark *mark = chart_add(m);
    mark->id = m->d->scenario->cases[c->case_].id;
    mark->label = chart_number(m, (double)place, 0);
    mark->is_marked = c->advice_correct == 0;
    put(m, mark, CHART_PLACE_ACTUAL, set, c->truth);
    put(m, mark, CHART_PLACE_YOU, set, c->final);
    put(m, mark, CHART_PLACE_AGENT, set, c->advice);
}

static double distance(const answer_set *set, int32_t one, int32_t other)
{
    double off = (double)(one - other) * set->number.step;
    return off < 0 ? -off : off;
}

/* How far both were off together, over the cases where both gave a number. */
typedef struct errors {
    double you, agent;
    size_t both;
    double farthest; /* the adviser's */
    int64_t farthest_place;
    const debrief_case *farthest_case;
    double within; /* what counts as right there */
    size_t missed; /* the adviser's, outside `within` */
} errors;

static void errors_add(errors *e, const debrief *d, const debrief_case *c, int64_t place)
{
    const answer_set *set = answers_of(d, c);
    if (c->advice == ANSWER_NONE) return;
    double off = distance(set, c->advice, c->truth);
    e->missed += c->advice_correct == 0;
    if (off > e->farthest || e->farthest_place == 0) {
        e->farthest = off;
        e->farthest_place = place;
        e->farthest_case = c;
        e->within = set->number.right_within;
    }
    if (c->final == ANSWER_NONE) return;
    e->agent += off;
    e->you += distance(set, c->final, c->truth);
    e->both++;
}

static const char *result(chart_maker *m, const errors *e)
{
    if (e->both == 0) {
        said s = said_make(SENTENCE_CHART_FORECASTS_ALONE);
        const measure_value you = m->d->measures[MEASURE_MEAN_ERROR];
        said_text(&s, "you", amount_of(m, you.is_defined ? you.value : 0));
        return chart_say(m, &s);
    }
    double you = debrief_rounded(m->d, e->you / (double)e->both);
    double theirs = debrief_rounded(m->d, e->agent / (double)e->both);
    if (you < theirs) return chart_word_agent(m, SENTENCE_CHART_FORECASTS_CLOSER);
    return chart_word_agent(m, you > theirs ? SENTENCE_CHART_FORECASTS_FURTHER
                                            : SENTENCE_CHART_FORECASTS_SAME);
}

static const char *caption(chart_maker *m, const errors *e)
{
    if (e->farthest_place == 0) return NULL;
    said s = said_make(e->missed > 0 ? SENTENCE_CHART_FORECASTS_FARTHEST
                                     : SENTENCE_CHART_FORECASTS_NEVER_FAR);
    said_text(&s, "agent", e->missed > 0 ? chart_adviser(m, e->farthest_case) : m->agent_name);
    said_text(&s, "noun", chart_noun(m));
    said_number(&s, "n", (double)e->farthest_place);
    said_text(&s, "amount", amount_of(m, e->farthest));
    said_text(&s, "within", amount_of(m, e->within));
    return chart_say(m, &s);
}

static const char *missed(chart_maker *m, const errors *e)
{
    said s = said_make(SENTENCE_CHART_FORECASTS_MISSED);
    said_text(&s, "agent", m->d->agent_name);
    said_text(&s, "within", amount_of(m, e->within));
    return chart_say(m, &s);
}

static size_t count_numbers(const debrief *d)
{
    size_t count = 0;
    for (uint16_t i = 0; i < d->case_count; i++) count += is_number(d, &d->cases[i]);
    return count;
}

void chart_make_forecasts(chart_maker *m)
{
    const debrief *d = m->d;
    chart *out = m->out;
    const size_t count = count_numbers(d);
    errors e = {.both = 0};
    out->title = chart_word(m, SENTENCE_CHART_FORECASTS_TITLE);
    out->empty = chart_word(m, SENTENCE_CHART_FORECASTS_EMPTY);
    if (count == 0 || !chart_room(m, count)) return;
    for (uint16_t i = 0; i < d->case_count; i++) {
        if (!is_number(d, &d->cases[i])) continue;
        add_case(m, &d->cases[i], i + 1);
        errors_add(&e, d, &d->cases[i], i + 1);
    }
    out->sentence = result(m, &e);
    out->caption = caption(m, &e);
    if (e.missed > 0) out->marked_label = missed(m, &e);
    out->y.label = d->unit;
    out->head_label = chart_case_head(m);
    out->place_heads[CHART_PLACE_ACTUAL] = chart_word(m, SENTENCE_CHART_FORECASTS_ACTUAL);
    out->place_heads[CHART_PLACE_YOU] = chart_word(
        m, e.farthest_place ? SENTENCE_CHART_ACCURACY_TOGETHER : SENTENCE_CHART_ACCURACY_YOU);
    if (e.farthest_place) {
        out->place_heads[CHART_PLACE_AGENT] = chart_word_agent(m, SENTENCE_CHART_ACCURACY_AI);
    }
}
