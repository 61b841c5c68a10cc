/* How many cases a core plays per second of its own time, without a journal and with one: a bot, two
 * steps per case (advice that takes a moment, decision), on a scenario of 1,000 cases. */
#define _DEFAULT_SOURCE
#include "app/bot_play.h"
#include "app/journal.h"
#include "core/case_key.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { CASES = 1000, SECONDS = 2 };

typedef struct workload {
    scenario s;
    choice options[3];
    answer_set answers;
    case_face faces[CASES];
    case_key keys[CASES];
    int8_t forced[CASES];
    char ids[CASES][8];
    case_set set;
    agent iris;
    stage stages[2];
    score_name points;
    score_change ten;
    score_rule rule;
} workload;

static void make_cases(workload *w)
{
    static const char *const ids[] = {"red", "orange", "green"};
    for (int i = 0; i < 3; i++) w->options[i] = (choice){.id = ids[i], .value = i, .key = "1"};
    w->answers = (answer_set){.id = "category", .options = w->options, .option_count = 3};
    for (int i = 0; i < CASES; i++) {
        snprintf(w->ids[i], sizeof w->ids[i], "n%04d", i);
        w->faces[i] = (case_face){.id = w->ids[i]};
        w->keys[i] = (case_key){.truth = i % 3,
                                .advice = ANSWER_NONE,
                                .plausible = ANSWER_NONE,
                                .ai_confidence_permille = -1};
    }
    w->set = (case_set){.id = "night", .case_count = CASES};
}

static void make_block(workload *w)
{
    static const block_step advice = {.kind = STEP_AI_ADVICE, .delay_lo_us = -1, .delay_hi_us = -1};
    static const block_step final = {
        .kind = STEP_FINAL_ANSWER, .delay_lo_us = -1, .delay_hi_us = -1};
    w->iris = (agent){
        .id = "iris",
        .starts_active = true,
        .accuracy = 0.75,
        .watches = INDEX_NONE,
        .delay_lo_us = 800000,
        .delay_hi_us = 1600000,
        .forced = w->forced,
        .wrong = WRONG_RANDOM,
        .confidence = {.right_lo = .7, .right_hi = .95, .wrong_lo = .8, .wrong_hi = .95}};
    w->stages[0] = (stage){.id = "consent", .type = STAGE_CONSENT};
    w->stages[1] = (stage){.id = "shift", .type = STAGE_BLOCK};
    w->stages[1].block = (block_stage){.agent_count = 1,
                                       .take = CASES,
                                       .order = ORDER_SHUFFLED,
                                       .steps = {advice, final},
                                       .step_count = 2,
                                       .is_scored = true};
}

static void make_workload(workload *w)
{
    memset(w, 0, sizeof *w);
    make_cases(w);
    make_block(w);
    w->points = (score_name){.id = "points"};
    w->ten = (score_change){.add = 10 * (int64_t)MILLION};
    w->rule = (score_rule){.on = SCORE_DECISION, .add = {&w->ten, 1}};
    w->s = (scenario){.id = "bench",
                      .version = "1",
                      .languages = {"en"},
                      .language_count = 1,
                      .answer_sets = &w->answers,
                      .answer_set_count = 1,
                      .case_sets = &w->set,
                      .case_set_count = 1,
                      .cases = w->faces,
                      .keys = w->keys,
                      .case_count = CASES,
                      .agents = &w->iris,
                      .agent_count = 1,
                      .scores = &w->points,
                      .score_count = 1,
                      .score_rules = &w->rule,
                      .score_rule_count = 1,
                      .confidence_score = INDEX_NONE,
                      .stages = w->stages,
                      .stage_count = 2,
                      .arm = INDEX_NONE,
                      .list = INDEX_NONE};
}

typedef struct keeper {
    session *s;
    journal *j;
    size_t lines;
} keeper;

static status keep_line(void *self, const line *l, failure *why)
{
    (void)why;
    keeper *k = self;
    journal_context c = journal_context_of(k->s);
    journal_keep(k->j, &c, l);
    k->lines++;
    return STATUS_OK;
}

static journal_header header_of(const workload *w, uint64_t seed)
{
    return (journal_header){.format = JOURNAL_FORMAT,
                            .app = "bench",
                            .rules = SESSION_RULES,
                            .scenario = w->s.id,
                            .version = w->s.version,
                            .sha256 = "",
                            .seed = seed,
                            .session = "bench",
                            .seats = {{"A1", 1}},
                            .seat_count = 1,
                            .arm_by = "none",
                            .list_by = "none",
                            .attempt = 1,
                            .language = "en",
                            .is_synthetic = true,
                            .player = "follow",
                            .consent_version = "1",
                            .consent_sha256 = "",
                            .consent_language = "en",
                            .started = "",
                            .platform = ""};
}

/* One session; with a path its journal is written there. Returns its lines, 0 after a failure. */
static size_t play_once(const workload *w, uint64_t seed, const char *path, arena *scratch)
{
    keeper k = {0};
    failure why = {0};
    journal_header header = header_of(w, seed);
    bot b = bot_make(BOT_FOLLOW, 0, seed);
    journal_sink sink = {&k, path ? keep_line : NULL, path != NULL};
    status failed = STATUS_OK;
    if (path) failed = journal_begin(path, JOURNAL_AT_END, &header, (journal_wake){0}, &k.j, &why);
    if (!failed) {
        k.s = session_create(&w->s, (session_setup){.seed = seed, .seat = "A1", .is_bot = true},
                             sink);
        failed = bot_play(k.s, &b, 0, 1000, scratch, &why);
    }
    size_t lines = k.s ? (size_t)session_state(k.s)->seq : 0;
    session_destroy(k.s);
    status ended = path && k.j ? journal_end(k.j, &why) : STATUS_OK;
    if (failed || ended) printf("failed: %s %s\n", why.reason, why.place);
    return failed || ended ? 0 : lines;
}

static void measure(const workload *w, const char *what, const char *folder)
{
    arena scratch;
    char path[128];
    size_t sessions = 0, lines = 0;
    arena_init(&scratch, 0);
    clock_t start = clock(), now = start;
    while ((double)(now - start) / CLOCKS_PER_SEC < SECONDS) {
        if (folder) snprintf(path, sizeof path, "%s/%zu.jsonl", folder, sessions);
        size_t played = play_once(w, sessions + 1, folder ? path : NULL, &scratch);
        if (played == 0) break;
        if (folder) unlink(path);
        lines += played;
        sessions++;
        now = clock();
    }
    double seconds = (double)(now - start) / CLOCKS_PER_SEC;
    printf("%-28s %9.0f cases/s  %9.0f lines/s\n", what, (double)(sessions * CASES) / seconds,
           (double)lines / seconds);
    arena_free(&scratch);
}

int main(void)
{
    static workload w;
    char folder[] = "/tmp/samenspel_bench_XXXXXX";
    make_workload(&w);
    if (!mkdtemp(folder)) return 1;
    measure(&w, "session without a journal", NULL);
    measure(&w, "session with a journal", folder);
    return rmdir(folder);
}
