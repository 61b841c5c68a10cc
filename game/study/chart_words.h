/* chart_words.h - what the makers of charts share. Inside study only. */
#ifndef SAMENSPEL_STUDY_CHART_WORDS_H
#define SAMENSPEL_STUDY_CHART_WORDS_H

#include "study/debrief.h"
#include "tree/chart.h"

/* One chart that is being made. */
typedef struct chart_maker {
    const debrief *d;
    const wording *words;
    arena *memory;
    chart *out;
    chart_mark *marks;      /* out->marks, to write */
    const char *agent_name; /* whom the chart is about; NULL: nobody */
    bool failed;
} chart_maker;

/* The words of a sentence; "" and `failed` without memory. */
const char *chart_say(chart_maker *m, const said *s);

/* A sentence that speaks of nothing, of the agent alone, or of one number. */
const char *chart_word(chart_maker *m, sentence_id id);
const char *chart_word_agent(chart_maker *m, sentence_id id);
const char *chart_word_number(chart_maker *m, sentence_id id, double n);

/* The name of who advised in a case; "" and `failed` without memory. */
const char *chart_adviser(chart_maker *m, const debrief_case *c);

/* What one case is called, as it stands in a sentence ("dag") and at the head of a table ("Dag"). */
const char *chart_noun(chart_maker *m);
const char *chart_case_head(chart_maker *m);

/* "8 van 12 (67 %)"; without the rate when there are fewer than DEBRIEF_RATE_MIN trials. */
const char *chart_count_words(chart_maker *m, int64_t count, int64_t total);

/* A number as the language writes it, with at most `decimals`. */
const char *chart_number(chart_maker *m, double number, int decimals);

/* Makes room for marks. False: no memory. */
bool chart_room(chart_maker *m, size_t count);

/* The next mark to fill; there must be room. */
chart_mark *chart_add(chart_maker *m);

/* "prefix/number" as an id, in the chart's memory. */
const char *chart_id_number(chart_maker *m, const char *prefix, int64_t number);

void chart_make_time(chart_maker *m);
void chart_make_calibration(chart_maker *m);
void chart_make_talked_out(chart_maker *m);
void chart_make_over_time(chart_maker *m);
void chart_make_alarms(chart_maker *m);
void chart_make_timeline(chart_maker *m);

/* "juist", "fout" or "geen antwoord" of a case. */
sentence_id chart_verdict(const debrief_case *c);

/* The mark of a case: its id, its place in the session as label, right or wrong, and whether the
 * adviser was wrong. */
chart_mark *chart_add_case(chart_maker *m, const debrief_case *c);

/* Says what the sign under case numbers means, when a case has it. */
void chart_label_marked(chart_maker *m, sentence_id id);

void chart_make_forecasts(chart_maker *m);

#endif
