#include "app/trials.h"

#include "app/bot_play.h"
#include "core/measure.h"
#include "core/trial_result.h"
#include "core/vocabulary.h"

#include <string.h>

enum { SUBJECTS_MAX = 2 * MEASURE_COUNT + SCENARIO_SCORES_MAX, RUNS_MAX = 10000, READS_MAX = 24 };

/* One quantity over many plays; a play in which it is undefined does not count. */
typedef struct tally {
    uint32_t count, above_zero;
    double sum, least, most;
} tally;

static void tally_add(tally *t, double observed)
{
    if (t->count == 0 || observed < t->least) t->least = observed;
    if (t->count == 0 || observed > t->most) t->most = observed;
    t->sum += observed;
    t->above_zero += observed > 0;
    t->count++;
}

static double tally_statistic(const tally *t, test_statistic which)
{
    switch (which) {
    case STATISTIC_MEAN: return t->sum / t->count;
    case STATISTIC_MIN: return t->least;
    case STATISTIC_MAX: return t->most;
    case STATISTIC_SHARE: return (double)t->above_zero / t->count;
    }
    return 0;
}

/* Measures' values, their counts, scores. */
typedef struct tallies {
    tally of[SUBJECTS_MAX];
} tallies;

static int slot_of_subject(uint16_t subject)
{
    if (subject >= SUBJECT_SCORE_FIRST) return 2 * MEASURE_COUNT + subject - SUBJECT_SCORE_FIRST;
    if (subject >= SUBJECT_COUNT_FIRST) return MEASURE_COUNT + subject - SUBJECT_COUNT_FIRST;
    return subject;
}

static void tally_session(tallies *t, const scenario *s, const state *st)
{
    for (int i = 0; i < MEASURE_COUNT; i++) {
        measure_value m = measure_of(s, st, (measure_id)i);
        if (m.is_defined) tally_add(&t->of[i], m.value);
        tally_add(&t->of[MEASURE_COUNT + i], (double)m.numerator);
    }
    for (int i = 0; i < s->score_count; i++)
        tally_add(&t->of[2 * MEASURE_COUNT + i], (double)st->scores[i] / MILLION);
}

/* The names that an expectation looked at, to say what they were. */
typedef struct seen_names {
    symbol names[READS_MAX];
    size_t count;
} seen_names;

typedef struct looking {
    const tallies *tallies;
    const scenario *s;
    seen_names *seen;
} looking;

static void remember(seen_names *seen, symbol s)
{
    for (size_t i = 0; i < seen->count; i++)
        if (seen->names[i].index == s.index && seen->names[i].sub == s.sub) return;
    if (seen->count < READS_MAX) seen->names[seen->count++] = s;
}

static bool read_statistic(const void *context, symbol s, value *out)
{
    const looking *l = context;
    int slot = slot_of_subject(s.sub);
    if (s.kind != SYMBOL_TEST_STATISTIC || slot >= SUBJECTS_MAX) return false;
    remember(l->seen, s);
    if (l->tallies->of[slot].count == 0) return false;
    *out = value_number(tally_statistic(&l->tallies->of[slot], (test_statistic)s.index));
    return true;
}

static void write_name(const scenario *s, symbol seen, buffer *out)
{
    static const char *const statistics[] = {"mean.", "min.", "max.", "share."};
    buffer_text(out, statistics[seen.index]);
    if (seen.sub >= SUBJECT_SCORE_FIRST) {
        buffer_text(out, s->scores[seen.sub - SUBJECT_SCORE_FIRST].id);
        return;
    }
    bool is_count = seen.sub >= SUBJECT_COUNT_FIRST;
    if (is_count) buffer_text(out, "count_");
    buffer_text(out, measure_name((measure_id)(seen.sub - (is_count ? SUBJECT_COUNT_FIRST : 0))));
}

static const char *describe(const looking *l, arena *a)
{
    buffer text = {0};
    for (size_t i = 0; i < l->seen->count; i++) {
        symbol name = l->seen->names[i];
        const tally *t = &l->tallies->of[slot_of_subject(name.sub)];
        buffer_text(&text, i ? ", " : "");
        write_name(l->s, name, &text);
        buffer_text(&text, " = ");
        if (t->count == 0)
            buffer_text(&text, "-");
        else
            buffer_double(&text, tally_statistic(t, (test_statistic)name.index));
    }
    const char *kept = text.failed || !text.bytes ? "" : arena_copy(a, text.bytes, text.length);
    buffer_free(&text);
    return kept ? kept : "";
}

static void judge(const scenario_test *test, const scenario *s, const tallies *t, arena *a,
                  trial *out)
{
    seen_names seen = {.count = 0};
    looking l = {.tallies = t, .s = s, .seen = &seen};
    arena scratch;
    arena_init(&scratch, 0);
    expression_world names = {.context = &l, .read = read_statistic, .scratch = &scratch};
    out->has_passed = expression_holds(test->expect, &names);
    out->observed = describe(&l, a);
    arena_free(&scratch);
}

static status play_one(const scenario *s, bot_kind kind, double parameter, uint64_t seed,
                       tallies *t, failure *why)
{
    arena scratch;
    bot b = bot_make(kind, parameter, seed);
    session_setup setup = {.seed = seed, .seat = "A1", .is_bot = true};
    session *played = session_create(s, setup, (journal_sink){0});
    if (!played) return failure_set(why, STATUS_NO_MEMORY, "no_memory", NULL, NULL);
    arena_init(&scratch, 0);
    status failed = bot_play(played, &b, 0, 1000, &scratch, why);
    if (!failed) tally_session(t, s, session_state(played));
    session_destroy(played);
    arena_free(&scratch);
    return failed;
}

static status play_all(const scenario *s, const scenario_test *test, tallies *t, failure *why)
{
    bot_kind kind;
    double parameter = 0;
    uint64_t seed = s->has_seed ? s->seed : 1;
    status failed = bot_parse(test->player, &kind, &parameter, why);
    for (uint32_t i = 0; i < test->runs && i < RUNS_MAX && !failed; i++)
        failed = play_one(s, kind, parameter, seed + i, t, why);
    return failed;
}

/* Each test has its own arm and list, so the scenario is read again for it. */
static void run_test(const scenario_place *from, const scenario_test *test, uint16_t index,
                     arena *a, trial *out)
{
    loaded_scenario loaded;
    tallies t = {0};
    *out = (trial){
        .name = arena_copy(a, test->name, strlen(test->name)), .runs = test->runs, .observed = ""};
    status failed = store_load(from, test->arm, test->list, &loaded, &out->problem);
    if (!failed) failed = play_all(loaded.s, &loaded.s->tests[index], &t, &out->problem);
    if (!failed) {
        const char *written = expression_source(loaded.s->tests[index].expect);
        out->expected = arena_copy(a, written, strlen(written));
        judge(&loaded.s->tests[index], loaded.s, &t, a, out);
    }
    loaded_scenario_free(&loaded);
}

status trials_run(const scenario_place *from, arena *a, const trial **out_trials, size_t *out_count,
                  failure *why)
{
    loaded_scenario loaded;
    trial *trials = NULL;
    status failed = store_load(from, NULL, NULL, &loaded, why);
    *out_count = failed ? 0 : loaded.s->test_count;
    if (!failed) {
        trials = arena_take_many(a, *out_count, sizeof *trials);
        if (!trials) failed = failure_set(why, STATUS_NO_MEMORY, "no_memory", NULL, NULL);
    }
    for (uint16_t i = 0; !failed && trials && i < *out_count; i++)
        run_test(from, &loaded.s->tests[i], i, a, &trials[i]);
    loaded_scenario_free(&loaded);
    *out_trials = trials;
    return failed;
}
