#include "core/agents/error_plan.h"

#include <string.h>

#include "core/number.h"

/* The cases that one accuracy covers. */
typedef struct span {
    double accuracy;
    uint16_t first, count; /* places in the planned order, from 0 */
} span;

enum { SPANS_MAX = PHASES_MAX + 1, THIRDS = 3, TRIES_MAX = 100 };

bool error_plan_is_made(const agent *a)
{
    const bool has_quota = a->model == ADVISOR_ACCURACY || a->model == ADVISOR_SIGNAL;
    return has_quota && a->sampling == SAMPLING_EXACT;
}

static double drifted_accuracy(const agent *a, uint16_t place)
{
    const agent_drift *drift = &a->drift;
    if (place < drift->from_case) return a->accuracy;
    if (place >= drift->until_case) return drift->to;
    const double steps = drift->until_case - drift->from_case + 1;
    return a->accuracy + (drift->to - a->accuracy) * (place - drift->from_case + 1) / steps;
}

double error_plan_accuracy_of(const agent *a, uint16_t case_index, uint16_t place)
{
    if (a->strata) return a->strata[a->stratum_of[case_index]].accuracy;
    return error_plan_accuracy(a, place);
}

double error_plan_accuracy(const agent *a, uint16_t place)
{
    if (a->drift.from_case) return drifted_accuracy(a, place);
    const agent_phase *reached = NULL;
    for (uint16_t i = 0; i < a->phase_count; i++) {
        const agent_phase *p = &a->phases[i];
        bool is_reached = p->at_case != 0 && p->at_case <= place;
        if (is_reached && (!reached || p->at_case >= reached->at_case)) reached = p;
    }
    return reached ? reached->accuracy : a->accuracy;
}

/* The first place behind `place` at which a phase begins, counted from 1; 0: none does. */
static uint16_t next_start(const agent *a, uint16_t place)
{
    uint16_t next = 0;
    for (uint16_t i = 0; i < a->phase_count; i++) {
        uint16_t at = a->phases[i].at_case;
        if (at > place && (next == 0 || at < next)) next = at;
    }
    return next;
}

static uint16_t spans_of(const agent *a, uint16_t count, span spans[SPANS_MAX])
{
    uint16_t found = 0;
    uint16_t place = 1;
    while (place != 0 && place <= count) {
        uint16_t next = next_start(a, place);
        uint16_t end = next == 0 || next > count ? (uint16_t)(count + 1) : next;
        spans[found++] = (span){.accuracy = error_plan_accuracy(a, place),
                                .first = (uint16_t)(place - 1),
                                .count = (uint16_t)(end - place)};
        place = next;
    }
    return found;
}

static uint16_t errors_in(const span *s, bool *out_is_whole)
{
    return (uint16_t)(s->count - number_quota(s->accuracy, s->count, out_is_whole));
}

static uint16_t errors_of_drift(const agent *a, uint16_t count, bool *out_is_whole)
{
    double sum = 0;
    for (uint16_t i = 1; i <= count; i++) sum += drifted_accuracy(a, i);
    const double mean = count ? sum / count : 1;
    return (uint16_t)(count - number_quota(mean, count, out_is_whole));
}

uint16_t error_plan_count(const agent *a, uint16_t count, bool *out_is_whole)
{
    if (a->drift.from_case) return errors_of_drift(a, count, out_is_whole);
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

static uint16_t cases_in_stratum(const agent *a, const case_set *set, uint16_t stratum)
{
    uint16_t count = 0;
    for (uint16_t i = 0; i < set->case_count; i++) {
        count = (uint16_t)(count + (a->stratum_of[set->first_case + i] == stratum));
    }
    return count;
}

double error_plan_expected(const agent *a, const case_set *set, uint16_t take, bool *out_is_whole)
{
    if (!a->strata) return error_plan_count(a, take, out_is_whole);
    const bool is_all = take == set->case_count;
    double errors = 0;
    *out_is_whole = is_all;
    for (uint16_t s = 0; s < a->stratum_count; s++) {
        const uint16_t here = cases_in_stratum(a, set, s);
        bool is_whole = true;
        const uint32_t right = number_quota(a->strata[s].accuracy, here, &is_whole);
        errors += is_all ? here - right : (1 - a->strata[s].accuracy) * here;
        if (!is_whole) *out_is_whole = false;
    }
    return is_all || set->case_count == 0 ? errors : errors * take / set->case_count;
}

/* One case behind each full run must be right. */
static uint16_t most_errors(const agent *a, uint16_t count)
{
    if (a->max_run == 0) return count;
    return (uint16_t)(count - count / (a->max_run + 1));
}

bool error_plan_fits(const agent *a, uint16_t errors, uint16_t count)
{
    if (errors == 0) return true;
    const uint16_t before = a->first_failure ? (uint16_t)(a->first_failure - 1) : 0;
    return before < count && errors <= most_errors(a, (uint16_t)(count - before));
}

static uint16_t third_start(uint16_t count, int third)
{
    return (uint16_t)((uint32_t)count * (uint32_t)third / THIRDS);
}

static int forced_of(const agent *a, uint16_t case_index)
{
    return a->forced ? a->forced[case_index] : 0;
}

/* What is planned over, and the plan as it grows. */
typedef struct planning {
    random_stream *r;
    const agent *a;
    const uint16_t *cases;
    bool *is_wrong; /* per place */
    uint16_t *open; /* room for the places that a draw may still take */
    uint16_t first; /* no error before this place */
    uint16_t count;
} planning;

static bool is_open(const planning *p, uint16_t place)
{
    return place >= p->first && forced_of(p->a, p->cases[place]) == 0 && !p->is_wrong[place];
}

/* Marks up to `wanted` places of [from, to) that nobody forced as wrong, each equally likely (the
 * beginning of a Fisher-Yates shuffle); says how many it marked. */
static uint16_t mark_some(const planning *p, uint16_t from, uint16_t to, uint16_t wanted)
{
    uint16_t count = 0;
    for (uint16_t i = from; i < to; i++) {
        if (is_open(p, i)) p->open[count++] = i;
    }
    if (wanted > count) wanted = count;
    for (uint16_t i = 0; i < wanted; i++) {
        uint16_t drawn = (uint16_t)(i + random_below(p->r, (uint32_t)(count - i)));
        p->is_wrong[p->open[drawn]] = true;
        p->open[drawn] = p->open[i];
    }
    return wanted;
}

/* How many errors each third should hold: equal shares, the rest to thirds drawn by lot. */
static void targets_draw(random_stream *r, uint16_t errors, uint16_t target[THIRDS])
{
    uint16_t thirds[THIRDS] = {0, 1, 2};
    random_shuffle(r, thirds, THIRDS);
    for (int t = 0; t < THIRDS; t++) target[t] = (uint16_t)(errors / THIRDS);
    for (int i = 0; i < errors % THIRDS; i++) target[thirds[i]]++;
}

static uint16_t wrong_in(const planning *p, uint16_t from, uint16_t to)
{
    uint16_t count = 0;
    for (uint16_t i = from; i < to; i++) count = (uint16_t)(count + p->is_wrong[i]);
    return count;
}

static uint16_t lesser(uint16_t a, uint16_t b)
{
    return a < b ? a : b;
}

/* The first error stands on its place, or on the next that is free. */
static void mark_first(const planning *p)
{
    for (uint16_t i = p->first; p->a->first_failure && i < p->count; i++) {
        if (!is_open(p, i)) continue;
        p->is_wrong[i] = true;
        return;
    }
}

/* Forced errors first, then each third up to its target, then anywhere what is still missing. */
static void plan_span(const planning *p, const span *s)
{
    const uint16_t errors = errors_in(s, NULL);
    const uint16_t end = (uint16_t)(s->first + s->count);
    uint16_t target[THIRDS];
    targets_draw(p->r, errors, target);
    for (uint16_t i = s->first; i < end; i++) p->is_wrong[i] = forced_of(p->a, p->cases[i]) < 0;
    if (errors > 0) mark_first(p);
    uint16_t marked = wrong_in(p, s->first, end);
    for (int t = 0; t < THIRDS && marked < errors; t++) {
        uint16_t from = (uint16_t)(s->first + third_start(s->count, t));
        uint16_t to = (uint16_t)(s->first + third_start(s->count, t + 1));
        uint16_t here = wrong_in(p, from, to);
        if (here >= target[t]) continue;
        uint16_t wanted = lesser((uint16_t)(target[t] - here), (uint16_t)(errors - marked));
        marked = (uint16_t)(marked + mark_some(p, from, to, wanted));
    }
    if (marked < errors) mark_some(p, s->first, end, (uint16_t)(errors - marked));
}

static bool has_places(const agent *a)
{
    if (a->first_failure || a->max_run || a->drift.from_case) return true;
    for (uint16_t i = 0; i < a->phase_count; i++) {
        if (a->phases[i].at_case != 0) return true;
    }
    return false;
}

static uint16_t longest_run(const planning *p)
{
    uint16_t longest = 0, run = 0;
    for (uint16_t i = 0; i < p->count; i++) {
        run = p->is_wrong[i] ? (uint16_t)(run + 1) : 0;
        if (run > longest) longest = run;
    }
    return longest;
}

/* Right advice parts the errors into equal shares, so that no run is longer than it must be: as if one
 * more stood behind the last case. */
static void spread_evenly(const planning *p)
{
    const uint32_t all = (uint32_t)(p->count - p->first);
    const uint32_t shares = all - wrong_in(p, p->first, p->count) + 1;
    for (uint32_t i = 0; i < all; i++) {
        const bool is_right = (i + 1) * shares / (all + 1) > i * shares / (all + 1);
        p->is_wrong[p->first + i] = !is_right;
    }
}

static bool is_forced(const planning *p)
{
    for (uint16_t i = 0; i < p->count; i++) {
        if (forced_of(p->a, p->cases[i]) != 0) return true;
    }
    return false;
}

/* Where a place's share of the errors that are still to come would be more than one, it errs. */
static bool mark_certain(const planning *p, double open_weight, uint16_t *wanted)
{
    for (uint16_t i = 0; i < p->count; i++) {
        const double weight = 1 - drifted_accuracy(p->a, (uint16_t)(i + 1));
        if (!is_open(p, i) || weight <= 0 || weight * *wanted < open_weight) continue;
        p->is_wrong[i] = true;
        (*wanted)--;
        return true;
    }
    return false;
}

static double open_weight_of(const planning *p)
{
    double sum = 0;
    for (uint16_t i = 0; i < p->count; i++) {
        if (is_open(p, i)) sum += 1 - drifted_accuracy(p->a, (uint16_t)(i + 1));
    }
    return sum;
}

/* Systematic sampling (Madow 1949): each open place errs with a probability in proportion to its
 * own, and the quota is kept. What forced errors leave is drawn. */
static void plan_drift(const planning *p)
{
    uint16_t wanted = errors_of_drift(p->a, p->count, NULL);
    for (uint16_t i = 0; i < p->count; i++) p->is_wrong[i] = forced_of(p->a, p->cases[i]) < 0;
    const uint16_t forced = wrong_in(p, 0, p->count);
    wanted = wanted > forced ? (uint16_t)(wanted - forced) : 0;
    const double start = random_unit(p->r);
    while (wanted > 0 && mark_certain(p, open_weight_of(p), &wanted)) continue;
    const double open_weight = open_weight_of(p);
    double reached = start;
    for (uint16_t i = 0; i < p->count && wanted > 0 && open_weight > 0; i++) {
        if (!is_open(p, i)) continue;
        const double share = (1 - drifted_accuracy(p->a, (uint16_t)(i + 1))) / open_weight;
        const double before = reached;
        reached += share * wanted;
        if (number_floor(reached) > number_floor(before)) p->is_wrong[i] = true;
    }
    const uint16_t marked = wrong_in(p, 0, p->count);
    const uint16_t all = errors_of_drift(p->a, p->count, NULL);
    if (marked < all) mark_some(p, 0, p->count, (uint16_t)(all - marked));
}

/* Draws until no run is too long. Where errors are so many that chance does not find it they are
 * spread evenly; but not against what the author forced. */
static void plan_all(const planning *p)
{
    span spans[SPANS_MAX];
    if (p->a->drift.from_case) {
        plan_drift(p);
        return;
    }
    const uint16_t found = spans_of(p->a, p->count, spans);
    for (int i = 0; i < TRIES_MAX; i++) {
        for (uint16_t s = 0; s < found; s++) plan_span(p, &spans[s]);
        if (!p->a->max_run || longest_run(p) <= p->a->max_run) return;
    }
    if (!is_forced(p) && found == 1) spread_evenly(p);
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

static uint16_t draw_whole(random_stream *r, const agent *a, const uint16_t *order, uint16_t count,
                           arena *scratch, uint16_t *out_wrong)
{
    bool *is_wrong = arena_take_many(scratch, count, sizeof *is_wrong);
    uint16_t *cases = arena_take_many(scratch, count, sizeof *cases);
    uint16_t *open = arena_take_many(scratch, count, sizeof *open);
    if (!is_wrong || !cases || !open || count == 0) return 0;
    memcpy(cases, order, count * sizeof *cases);
    if (!has_places(a)) sort_ascending(cases, count);

    const planning p = {.r = r,
                        .a = a,
                        .cases = cases,
                        .is_wrong = is_wrong,
                        .open = open,
                        .first = a->first_failure ? (uint16_t)(a->first_failure - 1) : 0,
                        .count = count};
    plan_all(&p);
    uint16_t wrong_count = 0;
    for (uint16_t i = 0; i < count; i++) {
        if (is_wrong[i]) out_wrong[wrong_count++] = cases[i];
    }
    return wrong_count;
}

/* Each stratum as if it were a block of its own. */
static uint16_t draw_strata(random_stream *r, const agent *a, const uint16_t *order, uint16_t count,
                            arena *scratch, uint16_t *out_wrong)
{
    uint16_t *here = arena_take_many(scratch, count, sizeof *here);
    uint16_t wrong_count = 0;
    for (uint16_t s = 0; here && s < a->stratum_count; s++) {
        agent alone = *a;
        alone.strata = NULL;
        alone.accuracy = a->strata[s].accuracy;
        uint16_t here_count = 0;
        for (uint16_t i = 0; i < count; i++) {
            if (a->stratum_of[order[i]] == s) here[here_count++] = order[i];
        }
        if (here_count == 0) continue;
        const uint16_t wrong = draw_whole(r, &alone, here, here_count, scratch,
                                          out_wrong + wrong_count);
        wrong_count = (uint16_t)(wrong_count + wrong);
    }
    return wrong_count;
}

uint16_t error_plan_draw(random_stream *r, const agent *a, const uint16_t *order, uint16_t count,
                         arena *scratch, uint16_t *out_wrong)
{
    const uint16_t wrong_count = a->strata ? draw_strata(r, a, order, count, scratch, out_wrong)
                                           : draw_whole(r, a, order, count, scratch, out_wrong);
    sort_ascending(out_wrong, wrong_count);
    return wrong_count;
}
