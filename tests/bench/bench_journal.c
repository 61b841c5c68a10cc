/* What a journal costs: how long a decision waits for the disk, how fast journals are decided again
 * and folded. Plays second-reader as it is shipped. */
#define _DEFAULT_SOURCE
#include "app/replay.h"
#include "app/sitting.h"
#include "system/clock.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SITTINGS = 10, READINGS = 200, WAITS_MAX = 4096 };

typedef struct measured {
    home home;
    scenario_place from;
    arena memory;
    char folder[64];
    const char *paths[SITTINGS];
    double waits_ms[WAITS_MAX];
    size_t wait_count;
} measured;

static int compare_waits(const void *one, const void *other)
{
    double a = *(const double *)one, b = *(const double *)other;
    return a < b ? -1 : a > b;
}

/* A bot's choices given as a person's: each waits until its line is on the disk. */
static void play_person(measured *m, sitting *s, uint64_t seed)
{
    bot b = bot_make(BOT_RANDOM, 0, seed);
    int64_t now_us = 0;
    arena scratch;
    arena_init(&scratch, 0);
    while (!session_state(sitting_session(s))->is_ended) {
        view seen;
        command next;
        arena_reset(&scratch);
        sitting_view(s, now_us, &scratch, &seen);
        if (!bot_decide(&b, &seen, sitting_scenario(s)->keys, &next)) {
            now_us = sitting_next_due(s);
            sitting_tick(s, now_us);
            continue;
        }
        now_us = next.at_us > now_us ? next.at_us : now_us;
        next.at_us = now_us;
        int64_t before_us = clock_now_us();
        status refused = sitting_submit(s, &next, NULL);
        sitting_settle(s);
        if (!refused && m->wait_count < WAITS_MAX)
            m->waits_ms[m->wait_count++] = (double)(clock_now_us() - before_us) / 1e3;
    }
    arena_free(&scratch);
}

static bool play_one(measured *m, int index)
{
    static const bool yes[CONSENT_CHOICE_COUNT] = {true, true, true};
    sitting *s = NULL;
    failure why = {0};
    sitting_plan plan = {.home = &m->home,
                         .from = &m->from,
                         .has_seed = true,
                         .seed = (uint64_t)index + 1,
                         .seat = "A1",
                         .people = 1,
                         .time_setting = 1000,
                         .log_folder = m->folder,
                         .care = JOURNAL_EACH_LINE};
    if (sitting_open(&plan, 0, &s, &why)) return false;
    for (int i = 0; i < 5; i++) sitting_proceed(s);
    sitting_consent(s, yes, 0);
    sitting_settle(s);
    play_person(m, s, (uint64_t)index);
    m->paths[index] = arena_copy(&m->memory, sitting_log_path(s), strlen(sitting_log_path(s)));
    return sitting_close(s, 0, &why) == STATUS_OK;
}

static void print_waits(measured *m)
{
    size_t n = m->wait_count;
    qsort(m->waits_ms, n, sizeof *m->waits_ms, compare_waits);
    printf("a decision waits for the disk  p50 %.2f ms  p99 %.2f ms  (%zu lines, fsync each)\n",
           m->waits_ms[n / 2], m->waits_ms[n * 99 / 100], n);
}

static void print_verify(const measured *m)
{
    size_t lines = 0;
    int64_t start_us = clock_now_us();
    for (int i = 0; i < READINGS; i++) {
        verdict v;
        if (replay_verify(&m->home, m->paths[i % SITTINGS], &v, NULL) || v.is_different)
            printf("not the same: %s\n", m->paths[i % SITTINGS]);
        lines += v.line_count;
        verdict_free(&v);
    }
    double seconds = (double)(clock_now_us() - start_us) / 1e6;
    printf(
        "journals decided again         %.1f ms each, %.0f lines/s, reading the scenario included\n",
        seconds * 1e3 / READINGS, (double)lines / seconds);
}

int main(void)
{
    static measured m;
    char shell[128];
    strcpy(m.folder, "/tmp/samenspel_bench_XXXXXX");
    if (!mkdtemp(m.folder)) return 1;
    m.home = (home){.program = TEST_SOURCE_DIR, .language = "nl", .platform = "bench"};
    arena_init(&m.memory, 0);
    bool is_fine = store_find(&m.home, "second-reader", &m.memory, &m.from, NULL) == STATUS_OK;
    for (int i = 0; i < SITTINGS && is_fine; i++) is_fine = play_one(&m, i);
    if (is_fine) {
        print_waits(&m);
        print_verify(&m);
    }
    snprintf(shell, sizeof shell, "rm -rf %s", m.folder);
    arena_free(&m.memory);
    return system(shell) != 0 || !is_fine;
}
