#include "core/agents/error_plan.h"

#include <string.h>

#include "core/number.h"

/* The cases that one accuracy covers. */
typedef struct span {
    double accuracy;
    uint16_t first, count; /* places in the planned order, from 0 */
} span;

enum { SPANS_MAX = PHASES_MAX + 1, THIRDS = 3 };

static uint16_t spans_of(const agent *a, uint16_t count, span spans[SPANS_MAX])
{
    uint16_t found = 0;
    spans[found++] = (span){.accuracy = a->accuracy, .first = 0, .count = count};
    for (uint16_t i = 0; i < a->phase_count; i++) {
        const agent_phase *p = &a->phases[i];
        if (p->at_case == 0 || p->at_case > count) continue;
        span *last = &spans[found - 1];
        uint16_t first = (uint16_t)(p->at_case - 1);
        if (first <= last->first) {
            last->accuracy = p->accuracy;
            continue;
        }
        last->count = (uint16_t)(first - last->first);
        spans[found++] = (span){p->accuracy, first, (uint16_t)(count - first)};
    }
    return found;
}

static uint16_t errors_in(const span *s, bool *out_is_whole)
{
    return (uint16_t)(s->count - number_quota(s->accuracy, s->count, out_is_whole));
}

uint16_t error_plan_count(const agent *a, uint16_t count, bool *out_is_whole)
{
    span spans[SPANS_MAX];
    uint16_t found = spans_of(a, count, spans);
    uint16_t errors = 0;
    if (out_is_whole) *out_is_whole = true;
    for (uint16_t i = 0; i < found; i++) {
        bool is_whole;
        errors = (uint16_t)(errors + errors_in(&spans[i], &is_whole));
        if (out_is_whole && !is_whole) *out_is_whole = false;
    }
    return errors;
}

static uint16_t third_start(uint16_t count, int third)
{
    return (uint16_t)((uint32_t)count * (uint32_t)third / THIRDS);
}

static int forced_of(const agent *a, uint16_t case_index)
{
    return a->forced ? a->forced[case_index] : 0;
}

/* Marks one free, unmarked case of [from, to) as wrong. False when there is none left. */
static bool mark_one(random_stream *r, const agent *a, const uint16_t *cases, uint16_t from,
                     uint16_t to, bool *is_wrong)
{
    uint32_t open = 0;
    for (uint16_t i = from; i < to; i++) open += forced_of(a, cases[i]) == 0 && !is_wrong[i];
    if (open == 0) return false;
    uint32_t drawn = random_below(r, open);
    for (uint16_t i = from; i < to; i++) {
        bool is_open = forced_of(a, cases[i]) == 0 && !is_wrong[i];
        if (is_open && drawn-- == 0) {
            is_wrong[i] = true;
            break;
        }
    }
    return true;
}

/* How many errors each third should hold: equal shares, the rest to thirds drawn by lot. */
static void targets_draw(random_stream *r, uint16_t errors, uint16_t target[THIRDS])
{
    uint16_t thirds[THIRDS] = {0, 1, 2};
    random_shuffle(r, thirds, THIRDS);
    for (int t = 0; t < THIRDS; t++) target[t] = (uint16_t)(errors / THIRDS);
    for (int i = 0; i < errors % THIRDS; i++) target[thirds[i]]++;
}

static void plan_span(random_stream *r, const agent *a, const uint16_t *cases, const span *s,
                      bool *is_wrong)
{
    uint16_t errors = errors_in(s, NULL);
    uint16_t target[THIRDS];
    targets_draw(r, errors, target);
    uint16_t marked = 0;
    for (uint16_t i = s->first; i < s->first + s->count; i++) {
        is_wrong[i] = forced_of(a, cases[i]) < 0;
        marked = (uint16_t)(marked + is_wrong[i]);
    }
    for (int t = 0; t < THIRDS; t++) {
        uint16_t from = (uint16_t)(s->first + third_start(s->count, t));
        uint16_t to = (uint16_t)(s->first + third_start(s->count, t + 1));
        uint16_t here = 0;
        for (uint16_t i = from; i < to; i++) here = (uint16_t)(here + is_wrong[i]);
        for (; here < target[t] && marked < errors; here++, marked++) {
            if (!mark_one(r, a, cases, from, to, is_wrong)) break;
        }
    }
    uint16_t end = (uint16_t)(s->first + s->count);
    while (marked < errors && mark_one(r, a, cases, s->first, end, is_wrong)) marked++;
}

static bool has_places(const agent *a)
{
    for (uint16_t i = 0; i < a->phase_count; i++) {
        if (a->phases[i].at_case != 0) return true;
    }
    return false;
}

/* Ascending case index is the order in which a scenario lists its cases. Shell sort: no recursion,
 * no allocation. */
static void sort_ascending(uint16_t *items, uint16_t count)
{
    for (uint16_t gap = count / 2; gap > 0; gap /= 2) {
        for (uint16_t i = gap; i < count; i++) {
            uint16_t moved = items[i];
            uint16_t k = i;
            for (; k >= gap && items[k - gap] > moved; k = (uint16_t)(k - gap)) {
                items[k] = items[k - gap];
            }
            items[k] = moved;
        }
    }
}

uint16_t error_plan_draw(random_stream *r, const agent *a, const uint16_t *order, uint16_t count,
                         arena *scratch, uint16_t *out_wrong)
{
    bool *is_wrong = arena_take_many(scratch, count, sizeof *is_wrong);
    uint16_t *cases = arena_take_many(scratch, count, sizeof *cases);
    if (!is_wrong || !cases || count == 0) return 0;
    memcpy(cases, order, count * sizeof *cases);
    if (!has_places(a)) sort_ascending(cases, count);

    span spans[SPANS_MAX];
    uint16_t found = spans_of(a, count, spans);
    for (uint16_t i = 0; i < found; i++) plan_span(r, a, cases, &spans[i], is_wrong);
    uint16_t wrong_count = 0;
    for (uint16_t i = 0; i < count; i++) {
        if (is_wrong[i]) out_wrong[wrong_count++] = cases[i];
    }
    return wrong_count;
}
