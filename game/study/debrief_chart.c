#include "study/debrief_chart.h"

#include "study/chart_words.h"

static measure_value measured(const chart_maker *m, measure_id id)
{
    return m->d->measures[id];
}

/* agreed ------------------------------------------------------------------------------------- */

static void add_cell(chart_maker *m, const char *id, int64_t count, sentence_id verdict,
                     chart_tone tone)
{
    chart_mark *mark = chart_add(m);
    mark->id = id;
    mark->label = "";
    mark->note = chart_word(m, verdict);
    mark->count = count;
    mark->has_value = true;
    mark->tone = tone;
}

/* What became of each advice; nobody is praised for it, whose own answer may have been wrong too. */
static void add_cells(chart_maker *m, measure_value right, measure_value wrong)
{
    if (!chart_room(m, 4)) return;
    add_cell(m, "agreed_right", right.numerator, SENTENCE_CHART_AGREED_RIGHT_YES, CHART_RIGHT);
    add_cell(m, "agreed_wrong", wrong.numerator, SENTENCE_CHART_AGREED_WRONG_YES, CHART_WRONG);
    add_cell(m, "disagreed_right", right.denominator - right.numerator,
             SENTENCE_CHART_AGREED_RIGHT_NO, CHART_WRONG);
    add_cell(m, "disagreed_wrong", wrong.denominator - wrong.numerator,
             SENTENCE_CHART_AGREED_WRONG_NO, m->d->is_about_numbers ? CHART_NEUTRAL : CHART_RIGHT);
}

static const char *agreed_sentence(chart_maker *m, measure_value right, measure_value wrong)
{
    if (!wrong.denominator) return chart_word_agent(m, SENTENCE_CHART_AGREED_NEVER_WRONG);
    if (!right.denominator) return chart_word_agent(m, SENTENCE_CHART_AGREED_NEVER_RIGHT);
    said s = said_make(SENTENCE_CHART_AGREED_SENTENCE);
    said_text(&s, "agent", m->agent_name);
    said_number(&s, "right", (double)right.numerator);
    said_number(&s, "right_total", (double)right.denominator);
    said_number(&s, "wrong", (double)wrong.numerator);
    said_number(&s, "wrong_total", (double)wrong.denominator);
    return chart_say(m, &s);
}

static void make_agreed(chart_maker *m)
{
    const measure_value right = measured(m, MEASURE_AGREED_WHEN_RIGHT);
    const measure_value wrong = measured(m, MEASURE_AGREED_WHEN_WRONG);
    m->out->title = chart_word_agent(m, SENTENCE_CHART_AGREED_TITLE);
    m->out->empty = chart_word(m, SENTENCE_CHART_AGREED_EMPTY);
    if (right.denominator + wrong.denominator == 0) return;
    add_cells(m, right, wrong);
    m->out->column_heads[0] = chart_word_number(m, SENTENCE_CHART_AGREED_RIGHT,
                                                (double)right.denominator);
    m->out->column_heads[1] = chart_word_number(m, SENTENCE_CHART_AGREED_WRONG,
                                                (double)wrong.denominator);
    m->out->row_heads[0] = chart_word(m, SENTENCE_CHART_AGREED_YES);
    m->out->row_heads[1] = chart_word(m, SENTENCE_CHART_AGREED_NO);
    m->out->sentence = agreed_sentence(m, right, wrong);
    m->out->legend = chart_word(m, SENTENCE_CHART_AGREED_LEGEND);
    m->out->caption = chart_word(m, SENTENCE_CHART_AGREED_CAPTION);
}

/* accuracy ----------------------------------------------------------------------------------- */

static void add_bar(chart_maker *m, const char *id, sentence_id label, measure_value share,
                    chart_tone tone)
{
    chart_mark *mark = chart_add(m);
    mark->id = id;
    mark->label = chart_word_agent(m, label);
    mark->count = share.numerator;
    mark->total = share.denominator;
    mark->has_value = share.is_defined;
    mark->shown = share.is_defined ? chart_count_words(m, share.numerator, share.denominator)
                                   : chart_word(m, SENTENCE_COUNT_NONE);
    mark->tone = tone;
}

/* Few cases are counted, not compared. */
static const char *accuracy_sentence(chart_maker *m, measure_value together, measure_value ai)
{
    if (!ai.is_defined || together.denominator < DEBRIEF_RATE_MIN) {
        said s = said_make(ai.is_defined ? SENTENCE_CHART_ACCURACY_FEW
                                         : SENTENCE_CHART_ACCURACY_PLAIN);
        said_number(&s, "n", (double)together.numerator);
        said_number(&s, "total", (double)together.denominator);
        return chart_say(m, &s);
    }
    const int64_t ours = together.numerator * ai.denominator;
    const int64_t theirs = ai.numerator * together.denominator;
    if (ours == theirs) return chart_word_agent(m, SENTENCE_CHART_ACCURACY_SAME);
    return chart_word_agent(m, ours > theirs ? SENTENCE_CHART_ACCURACY_BETTER
                                             : SENTENCE_CHART_ACCURACY_WORSE);
}

static const char *accuracy_caption(chart_maker *m, measure_value own, measure_value together)
{
    if (!own.is_defined && m->d->agent_name) {
        return chart_word_agent(m, SENTENCE_CHART_ACCURACY_CAPTION_NO_OWN);
    }
    if (together.denominator < DEBRIEF_RATE_MIN) {
        return chart_word(m, SENTENCE_CHART_ACCURACY_CAPTION_FEW);
    }
    if (!own.is_defined) return NULL;
    return chart_word(m, m->d->is_own_from_other_cases ? SENTENCE_CHART_ACCURACY_CAPTION_OTHER_CASES
                                                       : SENTENCE_CHART_ACCURACY_CAPTION_FIRST);
}

/* For numbers: how far off on average; the shorter the bar, the better. */

static void add_error(chart_maker *m, const char *id, sentence_id label, measure_value error,
                      chart_tone tone)
{
    chart_mark *mark = chart_add(m);
    mark->id = id;
    mark->label = chart_word_agent(m, label);
    mark->has_value = error.is_defined;
    mark->value = error.value;
    mark->shown = error.is_defined ? debrief_amount(m->d, error.value, m->memory)
                                   : chart_word(m, SENTENCE_COUNT_NONE);
    mark->tone = tone;
    if (!mark->shown) m->failed = true;
}

static const char *errors_sentence(chart_maker *m, measure_value together, measure_value ai)
{
    if (!ai.is_defined) {
        said s = said_make(SENTENCE_CHART_FORECASTS_ALONE);
        said_text(&s, "you", debrief_amount(m->d, together.value, m->memory));
        return chart_say(m, &s);
    }
    const double ours = debrief_rounded(m->d, together.value);
    const double theirs = debrief_rounded(m->d, ai.value);
    if (ours < theirs) return chart_word_agent(m, SENTENCE_CHART_ERRORS_LESS);
    return chart_word_agent(m, ours > theirs ? SENTENCE_CHART_ERRORS_MORE
                                             : SENTENCE_CHART_ERRORS_SAME);
}

static void make_errors(chart_maker *m)
{
    const measure_value own = measured(m, MEASURE_MEAN_ERROR_OWN);
    const measure_value ai = measured(m, MEASURE_MEAN_ERROR_AI);
    const measure_value together = measured(m, MEASURE_MEAN_ERROR);
    m->out->title = chart_word(m, SENTENCE_CHART_ERRORS_TITLE);
    m->out->empty = chart_word(m, SENTENCE_CHART_ACCURACY_EMPTY);
    if (!together.is_defined || !chart_room(m, 3)) return;
    if (own.is_defined) {
        add_error(m, "own", SENTENCE_CHART_ACCURACY_OWN, own, CHART_NEUTRAL);
    }
    if (ai.is_defined) add_error(m, "ai", SENTENCE_CHART_ACCURACY_AI, ai, CHART_AGENT);
    add_error(m, "together",
              ai.is_defined ? SENTENCE_CHART_ACCURACY_TOGETHER : SENTENCE_CHART_ACCURACY_YOU,
              together, CHART_RIGHT);
    m->out->sentence = errors_sentence(m, together, ai);
    m->out->legend = chart_word(m, ai.is_defined ? SENTENCE_CHART_ERRORS_LEGEND_TOGETHER
                                                 : SENTENCE_CHART_ERRORS_LEGEND);
    m->out->head_label = chart_word(m, SENTENCE_CHART_HEAD_SERIES);
    m->out->head_value = chart_word(m, SENTENCE_CHART_ERRORS_HEAD);
}

static void make_accuracy(chart_maker *m)
{
    if (m->d->is_about_numbers) {
        make_errors(m);
        return;
    }
    const measure_value own = measured(m, MEASURE_ACCURACY_OWN);
    const measure_value ai = measured(m, MEASURE_ACCURACY_AI);
    const measure_value together = measured(m, MEASURE_ACCURACY);
    m->out->title = chart_word(m, SENTENCE_CHART_ACCURACY_TITLE);
    m->out->empty = chart_word(m, SENTENCE_CHART_ACCURACY_EMPTY);
    if (!together.is_defined || !chart_room(m, 3)) return;
    if (own.is_defined) add_bar(m, "own", SENTENCE_CHART_ACCURACY_OWN, own, CHART_NEUTRAL);
    if (ai.is_defined) add_bar(m, "ai", SENTENCE_CHART_ACCURACY_AI, ai, CHART_AGENT);
    add_bar(m, "together",
            ai.is_defined ? SENTENCE_CHART_ACCURACY_TOGETHER : SENTENCE_CHART_ACCURACY_YOU,
            together, CHART_RIGHT);
    m->out->sentence = accuracy_sentence(m, together, ai);
    m->out->caption = accuracy_caption(m, own, together);
    m->out->head_label = chart_word(m, SENTENCE_CHART_HEAD_SERIES);
    m->out->head_count = chart_word(m, SENTENCE_CHART_HEAD_COUNT);
    m->out->head_total = chart_word(m, SENTENCE_CHART_HEAD_TOTAL);
}

/* Whom the chart names, in whose colour. */
static void put_agent(chart_maker *m, uint16_t agent_index, const char *name)
{
    m->agent_name = name;
    if (agent_index == INDEX_NONE) return;
    m->out->agent = m->d->scenario->agents[agent_index].colour - 1;
}

/* expected ----------------------------------------------------------------------------------- */

/* What was reached, on the scale of the expectation: a block that stopped early counts in
 * proportion. */
static double reached(const debrief_expectation *e)
{
    return (double)e->actual * (double)e->total / (double)e->actual_total;
}

static void add_point(chart_maker *m, const char *id, sentence_id label, double place,
                      const char *shown, chart_tone tone)
{
    chart_mark *mark = chart_add(m);
    mark->id = id;
    mark->label = chart_word_agent(m, label);
    mark->value = place;
    mark->has_value = true;
    mark->shown = shown;
    mark->tone = tone;
    mark->is_own = tone == CHART_NEUTRAL;
}

static sentence_id expected_sentence(double expected, double actual)
{
    const double same = 0.5; /* nobody can expect half a case */
    if (expected > actual + same) return SENTENCE_CHART_EXPECTED_MORE;
    if (expected < actual - same) return SENTENCE_CHART_EXPECTED_LESS;
    return SENTENCE_CHART_EXPECTED_SAME;
}

static const char *expected_caption(chart_maker *m, const debrief_expectation *e)
{
    said s = said_make(SENTENCE_CHART_EXPECTED_CAPTION);
    said_text(&s, "expected", chart_number(m, e->expected, 1));
    said_number(&s, "actual", (double)e->actual);
    said_number(&s, "total", (double)e->actual_total);
    return chart_say(m, &s);
}

static const char *expected_axis(chart_maker *m, const debrief_expectation *e)
{
    said s = said_make(SENTENCE_CHART_EXPECTED_AXIS);
    said_number(&s, "total", (double)e->total);
    return chart_say(m, &s);
}

static void make_expected(chart_maker *m)
{
    const debrief_expectation *e = &m->d->expectation;
    if (e->is_given) put_agent(m, e->agent, debrief_name_agent(m->d, e->agent, m->memory));
    m->out->title = chart_word(m, SENTENCE_CHART_EXPECTED_TITLE);
    m->out->empty = chart_word(m, SENTENCE_CHART_EXPECTED_EMPTY);
    if (!e->is_given || e->actual_total == 0 || !chart_room(m, 2)) return;
    add_point(m, "expected", SENTENCE_CHART_EXPECTED_EXPECTED, e->expected,
              chart_number(m, e->expected, 1), CHART_NEUTRAL);
    add_point(m, "actual", SENTENCE_CHART_EXPECTED_ACTUAL, reached(e),
              chart_count_words(m, e->actual, e->actual_total), CHART_AGENT);
    m->out->x = (chart_axis){.low = "0",
                             .high = chart_number(m, (double)e->total, 0),
                             .max = (double)e->total,
                             .is_count = true};
    m->out->sentence = chart_word_agent(m, expected_sentence(e->expected, reached(e)));
    m->out->caption = expected_caption(m, e);
    m->out->head_label = chart_word(m, SENTENCE_CHART_HEAD_SERIES);
    m->out->head_value = expected_axis(m, e);
}

/* All of them ------------------------------------------------------------------------------ */

typedef struct chart_row {
    const char *id;
    chart_kind kind;
    void (*make)(chart_maker *m);
} chart_row;

static const chart_row rows[] = {
    [CHART_EXPECTED] = {"expected", CHART_SCALE, make_expected},
    [CHART_ACCURACY] = {"accuracy", CHART_BARS, make_accuracy},
    [CHART_AGREED] = {"agreed", CHART_DOTS_2X2, make_agreed},
    [CHART_CALIBRATION] = {"calibration", CHART_BINS, chart_make_calibration},
    [CHART_TIME] = {"time", CHART_SERIES, chart_make_time},
    [CHART_FORECASTS] = {"forecasts", CHART_PLACES, chart_make_forecasts},
    [CHART_TALKED_OUT] = {"talked_out", CHART_NAMED, chart_make_talked_out},
    [CHART_OVER_TIME] = {"over_time", CHART_STEPS, chart_make_over_time},
    [CHART_ALARMS] = {"alarms", CHART_DOTS_2X2, chart_make_alarms},
    [CHART_TIMELINE] = {"timeline", CHART_TIMELINE_ROWS, chart_make_timeline},
};

bool debrief_chart(const debrief *d, chart_id id, const wording *words, arena *memory, chart *out)
{
    *out = (chart){.kind = rows[id].kind, .id = rows[id].id, .language = words->language};
    chart_maker m = {.d = d, .words = words, .memory = memory, .out = out};
    put_agent(&m, d->agent, d->agent_name);
    out->of = chart_word(&m, SENTENCE_CHART_OF);
    rows[id].make(&m);
    return !m.failed;
}

/* In which order they are told: what was expected and what came of it, then how it went. */
static const chart_id reveal[] = {
    CHART_EXPECTED,   CHART_ACCURACY,  CHART_FORECASTS, CHART_AGREED,      CHART_TIMELINE,
    CHART_TALKED_OUT, CHART_OVER_TIME, CHART_ALARMS,    CHART_CALIBRATION, CHART_TIME};

static bool is_listed(const debrief *d, chart_id id)
{
    for (uint16_t i = 0; i < d->stage->chart_count; i++) {
        if (d->stage->charts[i] == id) return true;
    }
    return false;
}

bool debrief_reveal(const debrief *d, const wording *words, arena *memory, chart **out,
                    uint16_t *out_count)
{
    *out_count = 0;
    for (size_t i = 0; i < sizeof reveal / sizeof *reveal; i++) {
        if (!is_listed(d, reveal[i])) continue;
        chart *made = arena_take(memory, sizeof *made);
        if (!made || !debrief_chart(d, reveal[i], words, memory, made)) return false;
        if (made->mark_count > 0) out[(*out_count)++] = made;
    }
    return true;
}
