/* Right answers of one's own that were given up after wrong advice: the cases behind RSR, one disc
 * each. */
#include "study/chart_words.h"

static bool is_choice(const debrief *d, const debrief_case *c)
{
    return scenario_answers_of(d->scenario, &d->scenario->stages[c->stage])->type == ANSWER_CHOICE;
}

static bool is_tempted(const debrief *d, const debrief_case *c)
{
    return c->is_trial && c->own_correct == 1 && c->advice_correct == 0 && is_choice(d, c);
}

static int64_t add_cases(chart_maker *m)
{
    int64_t given_up = 0;
    for (uint16_t i = 0; i < m->d->case_count; i++) {
        const debrief_case *c = &m->d->cases[i];
        if (!is_tempted(m->d, c)) continue;
        const bool is_kept = c->final_correct == 1;
        chart_mark *mark = chart_add_case(m, c);
        mark->note = chart_word(m, is_kept ? SENTENCE_CHART_TALKED_OUT_KEPT
                                           : SENTENCE_CHART_TALKED_OUT_GIVEN_UP);
        given_up += !is_kept;
    }
    return given_up;
}

static const char *sentence(chart_maker *m, int64_t given_up)
{
    const int64_t total = (int64_t)m->out->mark_count;
    if (given_up == 0) return chart_word_agent(m, SENTENCE_CHART_TALKED_OUT_NEVER);
    said s = said_make(total == 1 ? SENTENCE_CHART_TALKED_OUT_ONCE
                                  : SENTENCE_CHART_TALKED_OUT_SOME);
    said_text(&s, "agent", m->d->agent_name);
    said_number(&s, "n", (double)given_up);
    said_number(&s, "total", (double)total);
    return chart_say(m, &s);
}

static bool has_own_answer(const debrief *d)
{
    for (uint16_t i = 0; i < d->case_count; i++) {
        if (d->cases[i].own != ANSWER_NONE) return true;
    }
    return false;
}

void chart_make_talked_out(chart_maker *m)
{
    chart *out = m->out;
    const bool was_asked = m->d->agent_name && has_own_answer(m->d);
    out->title = chart_word(m, SENTENCE_CHART_TALKED_OUT_TITLE);
    out->empty = was_asked ? chart_word_agent(m, SENTENCE_CHART_TALKED_OUT_EMPTY)
                           : chart_word(m, SENTENCE_CHART_TALKED_OUT_NOT_ASKED);
    if (!was_asked || !chart_room(m, m->d->case_count)) return;
    const int64_t given_up = add_cases(m);
    if (out->mark_count == 0) return;
    out->row_heads[0] = chart_word(m, SENTENCE_CHART_TALKED_OUT_GIVEN_UP);
    out->row_heads[1] = chart_word(m, SENTENCE_CHART_TALKED_OUT_KEPT);
    out->sentence = sentence(m, given_up);
    out->legend = chart_word_agent(m, SENTENCE_CHART_TALKED_OUT_LEGEND);
    out->head_label = chart_case_head(m);
    out->head_note = chart_word(m, SENTENCE_CHART_TALKED_OUT_HEAD);
}
