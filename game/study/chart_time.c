/* How long each decision took, in seconds for every word on the screen. */
#include "study/chart_words.h"

/* game: a change of pace that a person would notice, and the fewest cases to speak of it. */
static const double noticeable = 0.1;
enum { PACE_CASES_MIN = 6, US_PER_S = 1000000 };

static bool is_timed(const debrief_case *c)
{
    return c->response_us != FIELD_NULL;
}

static double seconds_per_word(const debrief_case *c)
{
    return (double)c->response_us / US_PER_S / (double)c->word_count;
}

static void add_case(chart_maker *m, const debrief_case *c)
{
    chart_mark *mark = chart_add_case(m, c);
    mark->has_value = is_timed(c);
    mark->shown = chart_word(m, SENTENCE_COUNT_NONE);
    if (!mark->has_value) return;
    mark->value = seconds_per_word(c);
    said s = said_make(SENTENCE_CHART_TIME_SECONDS);
    said_text(&s, "n", chart_number(m, mark->value, 2));
    mark->shown = chart_say(m, &s);
}

static double median(const double *sorted, size_t count)
{
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
}

static void sort(double *values, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        double moved = values[i];
        size_t k = i;
        for (; k > 0 && values[k - 1] > moved; k--) values[k] = values[k - 1];
        values[k] = moved;
    }
}

/* The median of one half of the cases, and how low and high it may come without any one of them. */
typedef struct half {
    double middle, low, high;
} half;

static half half_of(double *times, size_t count)
{
    sort(times, count);
    return (half){median(times, count), median(times, count - 1), median(times + 1, count - 1)};
}

static bool is_less(double a, double b)
{
    return a < b * (1 - noticeable);
}

static bool is_more(double a, double b)
{
    return a > b * (1 + noticeable);
}

/* Compares the first half of the cases with the second. What one case makes is no trend: the
   comparison must hold whichever of them is left out. */
static sentence_id pace(double *timed, size_t count)
{
    if (count < PACE_CASES_MIN) return SENTENCE_CHART_TIME_FEW;
    const half first = half_of(timed, count / 2);
    const half second = half_of(timed + count / 2, count - count / 2);
    if (is_less(second.high, first.middle) && is_less(second.middle, first.low))
        return SENTENCE_CHART_TIME_FASTER;
    if (is_more(second.low, first.middle) && is_more(second.middle, first.high))
        return SENTENCE_CHART_TIME_SLOWER;
    return SENTENCE_CHART_TIME_STEADY;
}

static const char *pace_words(chart_maker *m)
{
    double *timed = arena_take_many(m->memory, m->d->case_count, sizeof *timed);
    if (!timed) {
        m->failed = true;
        return "";
    }
    size_t count = 0;
    for (uint16_t i = 0; i < m->d->case_count; i++) {
        if (is_timed(&m->d->cases[i])) timed[count++] = seconds_per_word(&m->d->cases[i]);
    }
    return chart_word(m, pace(timed, count));
}

static bool has_timed_case(const debrief *d)
{
    for (uint16_t i = 0; i < d->case_count; i++) {
        if (is_timed(&d->cases[i])) return true;
    }
    return false;
}

void chart_make_time(chart_maker *m)
{
    const debrief *d = m->d;
    chart *out = m->out;
    out->title = chart_word(m, SENTENCE_CHART_TIME_TITLE);
    out->empty = chart_word(m, SENTENCE_CHART_TIME_EMPTY);
    if (!has_timed_case(d) || !chart_room(m, d->case_count)) return;
    for (uint16_t i = 0; i < d->case_count; i++) add_case(m, &d->cases[i]);
    out->sentence = pace_words(m);
    out->legend = chart_word(m, SENTENCE_CHART_TIME_LEGEND);
    chart_label_marked(m, SENTENCE_CHART_AGENT_WRONG);
    out->y.label = chart_word(m, SENTENCE_CHART_TIME_AXIS);
    out->head_label = chart_case_head(m);
    out->head_value = chart_word(m, SENTENCE_CHART_TIME_HEAD);
    out->head_note = chart_word(m, SENTENCE_CHART_HEAD_VERDICT);
}
