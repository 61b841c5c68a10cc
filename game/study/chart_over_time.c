/* Agreeing case by case, before and after the adviser's first error. */
#include "study/chart_words.h"

/* How often was agreed, in so many cases; the case of the first error is in neither. */
typedef struct halves {
    int64_t before, before_total, after, after_total;
    const debrief_case *first_error; /* NULL: there was none */
} halves;

static bool is_shown(const debrief_case *c)
{
    return c->is_trial && c->agreed >= 0;
}

static void count(halves *h, const debrief_case *c)
{
    if (!h->first_error && c->advice_correct == 0) {
        h->first_error = c;
    } else if (h->first_error) {
        h->after_total++;
        h->after += c->agreed;
    } else {
        h->before_total++;
        h->before += c->agreed;
    }
}

static halves add_cases(chart_maker *m)
{
    halves h = {0};
    for (uint16_t i = 0; i < m->d->case_count; i++) {
        const debrief_case *c = &m->d->cases[i];
        if (!is_shown(c)) continue;
        chart_mark *mark = chart_add_case(m, c);
        mark->value = c->agreed;
        mark->has_value = true;
        mark->shown = chart_word(m,
                                 c->agreed ? SENTENCE_CHART_AGREED_YES : SENTENCE_CHART_AGREED_NO);
        count(&h, c);
    }
    return h;
}

static sentence_id choose(const halves *h)
{
    if (!h->first_error) return SENTENCE_CHART_OVER_TIME_NEVER;
    if (h->before_total == 0) return SENTENCE_CHART_OVER_TIME_AFTER;
    if (h->after_total == 0) return SENTENCE_CHART_OVER_TIME_BEFORE;
    return SENTENCE_CHART_OVER_TIME_BOTH;
}

static const char *sentence(chart_maker *m, const halves *h)
{
    if (m->out->mark_count == 1) return chart_word_agent(m, SENTENCE_CHART_OVER_TIME_ONE);
    said s = said_make(choose(h));
    said_text(&s, "agent", m->d->agent_name);
    said_number(&s, "before", (double)h->before);
    said_number(&s, "before_total", (double)h->before_total);
    said_number(&s, "after", (double)h->after);
    said_number(&s, "after_total", (double)h->after_total);
    return chart_say(m, &s);
}

static bool outcomes_are_told(const debrief *d, const debrief_case *c)
{
    const block_stage *b = &d->scenario->stages[c->stage].block;
    for (uint16_t i = 0; i < b->step_count; i++) {
        if (b->steps[i].kind == STEP_OUTCOME) return true;
    }
    return false;
}

static const char *caption(chart_maker *m, const halves *h)
{
    if (!h->first_error) return NULL;
    const bool is_told = outcomes_are_told(m->d, h->first_error);
    said s = said_make(is_told ? SENTENCE_CHART_OVER_TIME_CAPTION
                               : SENTENCE_CHART_OVER_TIME_CAPTION_UNTOLD);
    said_text(&s, "agent", chart_adviser(m, h->first_error));
    said_text(&s, "noun", chart_noun(m));
    said_number(&s, "n", (double)(h->first_error - m->d->cases) + 1);
    return chart_say(m, &s);
}

void chart_make_over_time(chart_maker *m)
{
    chart *out = m->out;
    out->title = chart_word_agent(m, SENTENCE_CHART_OVER_TIME_TITLE);
    out->empty = chart_word(m, SENTENCE_CHART_AGREED_EMPTY);
    if (!m->d->agent_name || !chart_room(m, m->d->case_count)) return;
    const halves h = add_cases(m);
    if (out->mark_count == 0) return;
    out->row_heads[0] = chart_word(m, SENTENCE_CHART_AGREED_YES);
    out->row_heads[1] = chart_word(m, SENTENCE_CHART_AGREED_NO);
    if (h.first_error) out->break_label = chart_word_agent(m, SENTENCE_CHART_OVER_TIME_BREAK);
    out->sentence = sentence(m, &h);
    out->caption = caption(m, &h);
    chart_label_marked(m, SENTENCE_CHART_AGENT_WRONG);
    out->head_label = chart_case_head(m);
    out->head_value = out->title;
    out->head_note = chart_word(m, SENTENCE_CHART_HEAD_VERDICT);
}
