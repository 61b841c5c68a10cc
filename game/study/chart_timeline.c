/* One's own session, case by case: when advice came, what was looked at, when it was decided. */
#include "study/chart_words.h"

enum { MOMENTS_MAX = 3 + EVIDENCE_MAX, US_PER_S = 1000000 };

static double seconds(int64_t us)
{
    return (double)us / US_PER_S;
}

static const char *seconds_words(chart_maker *m, int64_t us)
{
    said s = said_make(SENTENCE_CHART_TIME_SECONDS);
    said_text(&s, "n", chart_number(m, seconds(us), us < 10 * US_PER_S ? 1 : 0));
    return chart_say(m, &s);
}

static int64_t looks(const debrief_case *c)
{
    int64_t count = 0;
    for (int i = 0; i < EVIDENCE_MAX; i++) count += c->looked_at[i] != FIELD_NULL;
    return count;
}

/* What happened after the end (a decided case that stays on the screen) is left out. */
static void add_moment(chart_maker *m, chart_mark *mark, chart_moment *room, chart_moment_kind kind,
                       int64_t at_us, int64_t end_us)
{
    static const sentence_id heads[MOMENT_KIND_COUNT] = {
        [MOMENT_OWN] = SENTENCE_CHART_TIMELINE_OWN,
        [MOMENT_ADVICE] = SENTENCE_CHART_TIMELINE_ADVICE,
        [MOMENT_EXPLAINED] = SENTENCE_CHART_TIMELINE_EXPLAINED,
        [MOMENT_LOOKED] = SENTENCE_CHART_TIMELINE_LOOKED,
    };
    if (at_us == FIELD_NULL || at_us > end_us) return;
    room[mark->moment_count++] = (chart_moment){kind, seconds(at_us)};
    if (!m->out->moment_heads[kind]) m->out->moment_heads[kind] = chart_word(m, heads[kind]);
}

static void add_moments(chart_maker *m, chart_mark *mark, const debrief_case *c)
{
    chart_moment *room = arena_take_many(m->memory, MOMENTS_MAX, sizeof *room);
    if (!room) {
        m->failed = true;
        return;
    }
    mark->moments = room;
    add_moment(m, mark, room, MOMENT_OWN, c->own_at, c->ended_at);
    add_moment(m, mark, room, MOMENT_ADVICE, c->advice_at, c->ended_at);
    add_moment(m, mark, room, MOMENT_EXPLAINED, c->explained_at, c->ended_at);
    for (int i = 0; i < EVIDENCE_MAX; i++) {
        add_moment(m, mark, room, MOMENT_LOOKED, c->looked_at[i], c->ended_at);
    }
}

static const char *note(chart_maker *m, const debrief_case *c)
{
    said s = said_make(c->advice_at == FIELD_NULL ? SENTENCE_CHART_TIMELINE_NOTE_ALONE
                                                  : SENTENCE_CHART_TIMELINE_NOTE);
    said_text(&s, "verdict", chart_word(m, chart_verdict(c)));
    said_number(&s, "n", (double)looks(c));
    if (c->advice_at != FIELD_NULL) said_text(&s, "advice", seconds_words(m, c->advice_at));
    return chart_say(m, &s);
}

static bool is_decided(const debrief_case *c)
{
    return c->ended_on == END_ANSWERED && c->ended_at != FIELD_NULL;
}

/* Skipped cases say nothing about how one works. */
static bool is_shown(const debrief_case *c)
{
    return is_decided(c) || (c->ended_on == END_TIMED_OUT && c->ended_at != FIELD_NULL);
}

static bool has_decided_case(const debrief *d)
{
    for (uint16_t i = 0; i < d->case_count; i++) {
        if (is_decided(&d->cases[i])) return true;
    }
    return false;
}

static void add_case(chart_maker *m, const debrief_case *c)
{
    chart_mark *mark = chart_add_case(m, c);
    mark->value = seconds(c->ended_at);
    mark->has_value = true;
    mark->shown = seconds_words(m, c->ended_at);
    mark->note = note(m, c);
    add_moments(m, mark, c);
    m->out->end_heads[mark->tone == CHART_RIGHT] = chart_word(
        m,
        mark->tone == CHART_RIGHT ? SENTENCE_CHART_TIMELINE_RIGHT : SENTENCE_CHART_TIMELINE_WRONG);
}

/* The longest of the shorter half. */
static int64_t middle_time(const debrief *d)
{
    int64_t best = 0;
    for (uint16_t i = 0; i < d->case_count; i++) {
        int below = 0, up_to = 0, total = 0;
        for (uint16_t k = 0; k < d->case_count; k++) {
            if (!is_decided(&d->cases[k])) continue;
            total++;
            below += d->cases[k].ended_at < d->cases[i].ended_at;
            up_to += d->cases[k].ended_at <= d->cases[i].ended_at;
        }
        const int half = (total + 1) / 2;
        if (is_decided(&d->cases[i]) && below < half && up_to >= half) best = d->cases[i].ended_at;
    }
    return best;
}

static const char *sentence(chart_maker *m)
{
    said s = said_make(m->out->mark_count == 1 ? SENTENCE_CHART_TIMELINE_ONE
                                               : SENTENCE_CHART_TIMELINE_SENTENCE);
    said_text(&s, "n", seconds_words(m, middle_time(m->d)));
    return chart_say(m, &s);
}

static const char *caption(chart_maker *m)
{
    int64_t looked = 0;
    bool could_look = false;
    for (uint16_t i = 0; i < m->d->case_count; i++) {
        const stage *at = &m->d->scenario->stages[m->d->cases[i].stage];
        could_look = could_look || m->d->scenario->case_sets[at->block.case_set].panel_count > 0;
        looked += is_shown(&m->d->cases[i]) && looks(&m->d->cases[i]) > 0;
    }
    if (!could_look) return NULL;
    said s = said_make(SENTENCE_CHART_TIMELINE_CAPTION);
    said_number(&s, "n", (double)looked);
    said_number(&s, "total", (double)m->out->mark_count);
    return chart_say(m, &s);
}

void chart_make_timeline(chart_maker *m)
{
    chart *out = m->out;
    out->title = chart_word(m, SENTENCE_CHART_TIMELINE_TITLE);
    out->empty = chart_word(m, SENTENCE_CHART_TIME_EMPTY);
    if (!has_decided_case(m->d) || !chart_room(m, m->d->case_count)) return;
    for (uint16_t i = 0; i < m->d->case_count; i++) {
        if (is_shown(&m->d->cases[i])) add_case(m, &m->d->cases[i]);
    }
    out->sentence = sentence(m);
    out->caption = caption(m);
    chart_label_marked(m, SENTENCE_CHART_AGENT_WRONG);
    out->lane_heads[0] = m->agent_name;
    out->lane_heads[1] = chart_word(m, SENTENCE_CHART_ACCURACY_YOU);
    out->x.label = chart_word(m, SENTENCE_CHART_TIMELINE_AXIS);
    out->head_label = chart_case_head(m);
    out->head_value = chart_word(m, SENTENCE_CHART_TIMELINE_HEAD);
    out->head_note = chart_word(m, SENTENCE_CHART_TIMELINE_WHAT);
}
