#include "study/chart_words.h"

#include "core/utf8.h"

#include <string.h>

static const char *keep(chart_maker *m, buffer *text)
{
    const char *kept = text->failed || !text->bytes
                           ? NULL
                           : arena_copy(m->memory, text->bytes, text->length);
    buffer_free(text);
    if (!kept) m->failed = true;
    return kept ? kept : "";
}

const char *chart_say(chart_maker *m, const said *s)
{
    const char *text = said_words(s, m->words, m->memory);
    if (!text) m->failed = true;
    return text ? text : "";
}

const char *chart_word(chart_maker *m, sentence_id id)
{
    const said s = said_make(id);
    return chart_say(m, &s);
}

const char *chart_word_agent(chart_maker *m, sentence_id id)
{
    said s = said_make(id);
    said_text(&s, "agent", m->agent_name);
    return chart_say(m, &s);
}

const char *chart_word_number(chart_maker *m, sentence_id id, double n)
{
    said s = said_make(id);
    said_text(&s, "agent", m->agent_name);
    said_number(&s, "n", n);
    return chart_say(m, &s);
}

const char *chart_adviser(chart_maker *m, const debrief_case *c)
{
    const char *name = debrief_name_agent(m->d, c->advisor, m->memory);
    if (!name) m->failed = true;
    return name ? name : "";
}

const char *chart_noun(chart_maker *m)
{
    return m->d->noun ? m->d->noun : chart_word(m, SENTENCE_CHART_NOUN);
}

const char *chart_case_head(chart_maker *m)
{
    const char *noun = chart_noun(m);
    char *head = arena_copy(m->memory, noun, strlen(noun));
    if (!head) m->failed = true;
    if (head) utf8_capital(head);
    return head ? head : "";
}

const char *chart_count_words(chart_maker *m, int64_t count, int64_t total)
{
    bool has_rate = total >= DEBRIEF_RATE_MIN;
    said s = said_make(has_rate ? SENTENCE_COUNT_PERCENT : SENTENCE_COUNT_OF);
    said_number(&s, "n", (double)count);
    said_number(&s, "total", (double)total);
    if (has_rate) said_number(&s, "p", (double)count / (double)total);
    return chart_say(m, &s);
}

const char *chart_number(chart_maker *m, double number, int decimals)
{
    buffer text = {0};
    number_write(&text, number, decimals, number_style_of(m->words->language));
    return keep(m, &text);
}

bool chart_room(chart_maker *m, size_t count)
{
    m->marks = arena_take_many(m->memory, count ? count : 1, sizeof *m->marks);
    m->out->marks = m->marks;
    if (!m->marks) m->failed = true;
    return m->marks != NULL;
}

chart_mark *chart_add(chart_maker *m)
{
    return &m->marks[m->out->mark_count++];
}

sentence_id chart_verdict(const debrief_case *c)
{
    if (c->final_correct < 0) return SENTENCE_CHART_TIME_NONE;
    return c->final_correct == 1 ? SENTENCE_CHART_TIME_RIGHT : SENTENCE_CHART_TIME_WRONG;
}

chart_mark *chart_add_case(chart_maker *m, const debrief_case *c)
{
    chart_mark *mark = chart_add(m);
    mark->id = m->d->scenario->cases[c->case_].id;
    mark->label = chart_number(m, (double)(c - m->d->cases) + 1, 0);
    mark->note = chart_word(m, chart_verdict(c));
    mark->tone = c->final_correct == 1 ? CHART_RIGHT : CHART_WRONG;
    mark->is_marked = c->advice_correct == 0;
    return mark;
}

void chart_label_marked(chart_maker *m, sentence_id id)
{
    for (size_t i = 0; i < m->out->mark_count; i++) {
        if (!m->marks[i].is_marked) continue;
        m->out->marked_label = chart_word_agent(m, id);
        return;
    }
}

const char *chart_id_number(chart_maker *m, const char *prefix, int64_t number)
{
    buffer text = {0};
    buffer_text(&text, prefix);
    buffer_integer(&text, number);
    return keep(m, &text);
}
