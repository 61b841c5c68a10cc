/* bench_check - how long reading and checking a scenario of 1 MB takes, arms, lists and all. The
 * scenario is made in memory: once with its cases written in place, once with them in a table of
 * the same size. Prints the median of some runs, judges nothing. */
#include "format/scenario_reader.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

enum { TARGET_BYTES = 1000 * 1000, CASES = 1800, RUNS = 21 };

typedef struct memory_folder {
    buffer main, table;
} memory_folder;

static const buffer *file_of(const memory_folder *files, const char *path)
{
    if (strcmp(path, "scenario.json") == 0) return &files->main;
    return strcmp(path, "cases.csv") == 0 && files->table.length ? &files->table : NULL;
}

static bool memory_exists(const void *context, const char *path)
{
    return file_of(context, path) != NULL;
}

static status memory_read(const void *context, const char *path, arena *a, const char **out_bytes,
                          size_t *out_length, failure *why)
{
    const buffer *file = file_of(context, path);
    (void)a;
    if (!file) return failure_set(why, STATUS_MISSING, "file_missing", path, NULL);
    *out_bytes = file->bytes;
    *out_length = file->length;
    return STATUS_OK;
}

/* Making it ----------------------------------------------------------------------------------- */

static const char story_en[] = "Short of breath since this evening, and the chest feels tight "
                               "when walking up the stairs to the second floor.";
static const char story_nl[] = "Sinds vanavond kortademig, en een beklemd gevoel op de borst bij "
                               "het trappen lopen naar de tweede verdieping.";
static const char why_en[] = "Pulse above 110 with low oxygen, confusion or swelling of the face: "
                             "immediate. In all other cases the order of arrival decides.";
static const char why_nl[] = "Hartslag boven 110 met lage zuurstof, verwardheid of zwelling in het "
                             "gezicht: onmiddellijk. In alle andere gevallen telt de volgorde.";
static const char *const truths[] = {"red", "orange", "green"};

static void json_case(buffer *out, int i)
{
    char line[1024];
    snprintf(
        line, sizeof line,
        "    {\"id\": \"c%04d\", \"truth\": \"%s\", \"age\": %d, \"pulse\": %d, \"spo2\": %d.5, "
        "\"look\": \"fine\", \"story\": {\"en\": \"%s\", \"nl\": \"%s\"}, "
        "\"why\": {\"en\": \"%s\", \"nl\": \"%s\"}}%s\n",
        i, truths[i % 3], 20 + i % 70, 60 + i % 60, 88 + i % 12, story_en, story_nl, why_en, why_nl,
        i + 1 < CASES ? "," : "");
    buffer_text(out, line);
}

static void csv_case(buffer *out, int i)
{
    char line[1024];
    snprintf(line, sizeof line, "c%04d,%s,%d,%d,%d.5,fine,\"%s\",\"%s\",\"%s\",\"%s\"\n", i,
             truths[i % 3], 20 + i % 70, 60 + i % 60, 88 + i % 12, story_en, story_nl, why_en,
             why_nl);
    buffer_text(out, line);
}

static void head(buffer *out)
{
    buffer_text(
        out, "{\n  \"format\": 1, \"id\": \"big\", \"languages\": [\"en\", \"nl\"], \"title\": "
             "\"Big\",\n"
             "  \"choices\": {\"category\": [{\"id\": \"red\", \"label\": \"Red\"}, {\"id\": "
             "\"orange\", "
             "\"label\": \"Orange\"}, {\"id\": \"green\", \"label\": \"Green\"}]},\n"
             "  \"attributes\": {\"age\": {\"label\": \"Age\"}, \"pulse\": {\"label\": \"Pulse\", "
             "\"normal\": [50, 100]}, \"spo2\": {\"label\": \"Oxygen\"}, \"look\": {\"label\": "
             "\"Look\", "
             "\"values\": {\"fine\": \"Fine\"}}},\n");
}

static void tail(buffer *out)
{
    buffer_text(
        out,
        "  \"lists\": {\"a\": {\"agents.iris.always_wrong_on\": [\"c0001\"]}, "
        "\"b\": {\"agents.iris.always_wrong_on\": [\"c0002\"]}},\n"
        "  \"agents\": {\"iris\": {\"type\": \"advisor\", \"name\": \"IRIS\", \"accuracy\": "
        "0.5}},\n"
        "  \"arms\": {\"plain\": {}, \"slow\": {\"set\": {\"agents.iris.delay_s\": 2}}, \"own\": "
        "{\"set\": {\"flow.shift.steps\": [\"own_answer\", \"ai_advice\", \"final_answer\"]}}},\n"
        "  \"score\": {\"start\": {\"points\": 0}, \"rules\": [{\"on\": \"decision\", "
        "\"when\": \"choice == truth && case.pulse > 60\", \"add\": {\"points\": 1}}]},\n"
        "  \"flow\": [{\"id\": \"consent\", \"type\": \"consent\", \"text\": \"Consent?\", "
        "\"choices\": [{\"id\": \"record\", \"text\": \"Keep\"}, {\"id\": \"room\", \"text\": "
        "\"Count\"}, {\"id\": \"research\", \"text\": \"Study\"}]},\n"
        "    {\"id\": \"shift\", \"type\": \"block\", \"cases\": \"all\", \"agents\": [\"iris\"], "
        "\"take\": 12},\n    {\"id\": \"end\", \"type\": \"debrief\", \"charts\": "
        "[\"accuracy\"]}]\n"
        "}\n");
}

static void with_rows(memory_folder *files)
{
    head(&files->main);
    buffer_text(&files->main, "  \"cases\": {\"all\": {\"answer\": \"category\", \"rows\": [\n");
    for (int i = 0; i < CASES; i++) json_case(&files->main, i);
    buffer_text(&files->main, "  ]}},\n");
    tail(&files->main);
}

static void with_table(memory_folder *files)
{
    head(&files->main);
    buffer_text(&files->main,
                "  \"cases\": {\"all\": {\"answer\": \"category\", \"file\": \"cases.csv\"}},\n");
    tail(&files->main);
    buffer_text(&files->table, "id,truth,age,pulse,spo2,look,story.en,story.nl,why.en,why.nl\n");
    for (int i = 0; i < CASES || files->table.length < TARGET_BYTES; i++) {
        csv_case(&files->table, i);
    }
}

/* Measuring ----------------------------------------------------------------------------------- */

static double now_ms(void)
{
    struct timespec now;
    timespec_get(&now, TIME_UTC);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

/* Negative when the scenario is not clean, which it is made to be. */
static double run_ms(const memory_folder *files, size_t *out_arena_bytes)
{
    folder from = {files, memory_read, memory_exists};
    double before = now_ms();
    arena a;
    arena_init(&a, 0);
    diagnostics *d = diagnostics_create(&a);
    const scenario *s = NULL;
    status read = scenario_read(&from, NULL, &a, d, &s, NULL);
    double took = now_ms() - before;
    if (read != STATUS_OK || diagnostics_kept(d) > 0) {
        buffer shown = {0};
        diagnostics_write(d, DIAGNOSTICS_GCC, "en", &shown);
        printf("%s\n", shown.bytes ? shown.bytes : "no diagnostic");
        buffer_free(&shown);
        took = -1;
    }
    *out_arena_bytes = a.taken_bytes;
    arena_free(&a);
    return took;
}

static void sort(double *items, int count)
{
    for (int i = 1; i < count; i++) {
        double moved = items[i];
        int at = i;
        for (; at > 0 && items[at - 1] > moved; at--) items[at] = items[at - 1];
        items[at] = moved;
    }
}

static int measure(const char *what, void (*make)(memory_folder *))
{
    memory_folder files = {0};
    double ms[RUNS];
    size_t arena_bytes = 0;
    make(&files);
    for (int i = 0; i < RUNS; i++) {
        ms[i] = run_ms(&files, &arena_bytes);
        if (ms[i] < 0) return 1;
    }
    sort(ms, RUNS);
    printf("check %s: %.2f MB, 3 arms x 2 lists: median %.1f ms, slowest %.1f ms, %.1f MB taken\n",
           what, (double)(files.main.length + files.table.length) / 1e6, ms[RUNS / 2], ms[RUNS - 1],
           (double)arena_bytes / 1e6);
    buffer_free(&files.main);
    buffer_free(&files.table);
    return 0;
}

int main(void)
{
    int failed = measure("rows in place", with_rows);
    failed += measure("rows in a table", with_table);
    return failed ? 1 : 0;
}
