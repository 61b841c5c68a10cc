/* Alarms against what the adviser said: heeded is deciding otherwise than it. */
#include "study/chart_words.h"

typedef struct alarm_counts {
    int64_t heeded_wrong, heeded_right, ignored_wrong, ignored_right; /* by the adviser's advice */
    int64_t missed; /* it was wrong and no alarm was raised */
} alarm_counts;

static alarm_counts count_alarms(const debrief *d)
{
    alarm_counts n = {0};
    for (uint16_t i = 0; i < d->case_count; i++) {
        const debrief_case *c = &d->cases[i];
        if (!c->is_trial || c->agreed < 0) continue;
        const bool is_wrong = c->advice_correct == 0;
        n.missed += is_wrong && !c->has_alarm;
        if (!c->has_alarm) continue;
        n.heeded_wrong += is_wrong && !c->agreed;
        n.heeded_right += !is_wrong && !c->agreed;
        n.ignored_wrong += is_wrong && c->agreed;
        n.ignored_right += !is_wrong && c->agreed;
    }
    return n;
}

static void add_cell(chart_maker *m, const char *id, int64_t count, sentence_id note,
                     chart_tone tone)
{
    chart_mark *mark = chart_add(m);
    mark->id = id;
    mark->count = count;
    mark->note = chart_word(m, note);
    mark->tone = tone;
}

static const char *sentence(chart_maker *m, int64_t heeded, int64_t total)
{
    if (total == 1) {
        return chart_word(m, heeded ? SENTENCE_CHART_ALARMS_ONE_HEEDED
                                    : SENTENCE_CHART_ALARMS_ONE_IGNORED);
    }
    said s = said_make(SENTENCE_CHART_ALARMS_SENTENCE);
    said_number(&s, "n", (double)heeded);
    said_number(&s, "total", (double)total);
    return chart_say(m, &s);
}

void chart_make_alarms(chart_maker *m)
{
    chart *out = m->out;
    const alarm_counts n = count_alarms(m->d);
    const int64_t wrong = n.heeded_wrong + n.ignored_wrong;
    const int64_t right = n.heeded_right + n.ignored_right;
    out->title = chart_word(m, SENTENCE_CHART_ALARMS_TITLE);
    out->empty = chart_word(m, SENTENCE_CHART_ALARMS_EMPTY);
    if (wrong + right == 0 || !chart_room(m, 4)) return;
    add_cell(m, "heeded_wrong", n.heeded_wrong, SENTENCE_CHART_AGREED_RIGHTLY, CHART_RIGHT);
    add_cell(m, "heeded_right", n.heeded_right, SENTENCE_CHART_ALARMS_FALSELY, CHART_WRONG);
    add_cell(m, "ignored_wrong", n.ignored_wrong, SENTENCE_CHART_ALARMS_MISSED, CHART_WRONG);
    add_cell(m, "ignored_right", n.ignored_right, SENTENCE_CHART_AGREED_RIGHTLY, CHART_RIGHT);
    out->column_heads[0] = chart_word_number(m, SENTENCE_CHART_AGREED_WRONG, (double)wrong);
    out->column_heads[1] = chart_word_number(m, SENTENCE_CHART_AGREED_RIGHT, (double)right);
    out->row_heads[0] = chart_word(m, SENTENCE_CHART_ALARMS_HEEDED);
    out->row_heads[1] = chart_word(m, SENTENCE_CHART_ALARMS_IGNORED);
    out->sentence = sentence(m, n.heeded_wrong + n.heeded_right, wrong + right);
    out->caption = chart_word_number(m, SENTENCE_CHART_ALARMS_CAPTION, (double)n.missed);
}
