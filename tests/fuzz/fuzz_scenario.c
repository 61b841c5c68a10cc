/* Any bytes as a scenario with its files: a model whose parts fit together, or a diagnostic, never
 * a crash. The input is scenario.json; a line `--- name` begins another file.
 *
 * Most changes to JSON only break its syntax, so the mutator works on tokens: strings, numbers,
 * words and whole values change places, and the reader behind the scanner has work to do. */
#include "core/case_key.h"
#include "format/scenario_reader.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max_size);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned int seed);

/* Files --------------------------------------------------------------------------------------- */

enum { FILES_MAX = 8, NAME_MAX_BYTES = 64 };

typedef struct fuzz_file {
    char name[NAME_MAX_BYTES];
    const char *bytes;
    size_t length;
} fuzz_file;

typedef struct fuzz_files {
    fuzz_file items[FILES_MAX];
    size_t count;
} fuzz_files;

static const char *separator_find(const char *at, const char *end)
{
    for (; end - at >= 5; at++) {
        if (memcmp(at, "\n--- ", 5) == 0) return at;
    }
    return NULL;
}

static void files_split(const char *bytes, size_t length, fuzz_files *out)
{
    const char *at = bytes, *end = bytes + length;
    strcpy(out->items[0].name, "scenario.json");
    out->items[0].bytes = bytes;
    out->count = 1;
    while (at) {
        const char *next = separator_find(at, end);
        fuzz_file *last = &out->items[out->count - 1];
        last->length = (size_t)((next ? next : end) - last->bytes);
        if (!next || out->count == FILES_MAX) return;
        const char *name = next + 5;
        const char *line = memchr(name, '\n', (size_t)(end - name));
        if (!line || line - name >= NAME_MAX_BYTES) return;
        fuzz_file *added = &out->items[out->count++];
        memcpy(added->name, name, (size_t)(line - name));
        added->name[line - name] = '\0';
        added->bytes = at = line + 1;
    }
}

static const fuzz_file *file_find(const fuzz_files *files, const char *path)
{
    for (size_t i = 0; i < files->count; i++) {
        if (strcmp(files->items[i].name, path) == 0) return &files->items[i];
    }
    return NULL;
}

static bool fuzz_exists(const void *context, const char *path)
{
    return file_find(context, path) != NULL;
}

static status fuzz_read(const void *context, const char *path, arena *a, const char **out_bytes,
                        size_t *out_length, failure *why)
{
    const fuzz_file *file = file_find(context, path);
    if (!file) return failure_set(why, STATUS_MISSING, "file_missing", path, NULL);
    *out_bytes = arena_copy(a, file->bytes, file->length);
    *out_length = file->length;
    return STATUS_OK;
}

/* What must hold of every scenario that was read ---------------------------------------------- */

static void demand(bool holds)
{
    if (!holds) abort();
}

static void changes_demand(const scenario *s, score_changes changes)
{
    for (uint16_t i = 0; i < changes.count; i++) demand(changes.items[i].score < s->score_count);
}

static void cases_demand(const scenario *s)
{
    for (uint16_t i = 0; i < s->case_set_count; i++) {
        const case_set *set = &s->case_sets[i];
        demand(set->answer < s->answer_set_count && set->case_count > 0);
        demand(set->first_case + set->case_count <= s->case_count);
        for (uint16_t c = 0; c < set->case_count; c++) {
            const case_key *key = &s->keys[set->first_case + c];
            const answer_set *answers = &s->answer_sets[set->answer];
            int32_t limit = answers->type == ANSWER_CHOICE
                                ? answers->option_count
                                : number_range_steps(&answers->number) + 1;
            demand(key->truth >= 0 && key->truth < limit && key->advice < limit);
        }
    }
}

static void block_demand(const scenario *s, const block_stage *b)
{
    demand(b->case_set < s->case_set_count && b->take > 0 && b->step_count > 0);
    demand(b->take <= s->case_sets[b->case_set].case_count);
    demand(b->advisor == INDEX_NONE || s->agents[b->advisor].type == AGENT_ADVISOR);
    for (uint16_t i = 0; i < b->step_count; i++) changes_demand(s, b->steps[i].cost);
    for (uint16_t i = 0; i < b->event_count; i++) {
        for (uint16_t k = 0; k < b->events[i].happening_count; k++) {
            changes_demand(s, b->events[i].happenings[k].add);
        }
    }
}

static void story_demand(const scenario *s, const stage *st)
{
    demand(st->question_count > 0 && st->question_count <= STORY_NODES_MAX);
    for (uint16_t i = 0; i < st->question_count; i++) {
        const story_node *n = &st->story.nodes[i];
        demand(n->to == INDEX_NONE || n->to < st->question_count);
        for (uint16_t k = 0; k < st->questions[i].option_count; k++) {
            demand(n->choices[k].to < st->question_count);
            changes_demand(s, n->choices[k].add);
        }
    }
}

static void stages_demand(const scenario *s)
{
    for (uint16_t i = 0; i < s->stage_count; i++) {
        const stage *st = &s->stages[i];
        demand(st->id[0] != '\0' && scenario_stage(s, st->id) == i);
        if (st->type == STAGE_BLOCK) block_demand(s, &st->block);
        if (st->type == STAGE_STORY) story_demand(s, st);
        for (uint16_t q = 0; q < st->question_count; q++) {
            demand(st->questions[q].slot < s->question_slot_count && st->questions[q].text);
            demand(st->questions[q].step > 0 && st->questions[q].id[0] != '\0');
        }
    }
}

static void scenario_demand(const scenario *s)
{
    demand(s && s->title && s->language_count > 0 && s->stage_count > 0 && s->id[0]);
    for (uint16_t i = 0; i < s->agent_count; i++) {
        if (s->agents[i].type == AGENT_ALARM) demand(s->agents[i].watches < s->agent_count);
        demand(s->agents[i].type == AGENT_ALARM || s->agents[i].name);
    }
    for (uint16_t i = 0; i < s->score_rule_count; i++) changes_demand(s, s->score_rules[i].add);
    cases_demand(s);
    stages_demand(s);
}

/* The pack gives the same scenario, and the same pack. */
static void pack_demand(const pack *made, arena *a)
{
    buffer bytes = {0}, again = {0};
    pack read;
    pack_write(made, &bytes);
    demand(pack_read(bytes.bytes, bytes.length, a, &read, NULL) == STATUS_OK);
    folder from = pack_folder(&read);
    pack second;
    const scenario *s = NULL;
    scenario_request wanted = {.main = pack_main(&read), .out_pack = &second};
    demand(scenario_read(&from, &wanted, a, diagnostics_create(a), &s, NULL) == STATUS_OK);
    pack_write(&second, &again);
    demand(bytes.length == again.length && memcmp(bytes.bytes, again.bytes, bytes.length) == 0);
    buffer_free(&bytes);
    buffer_free(&again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_files files;
    files_split((const char *)data, size, &files);
    folder from = {&files, fuzz_read, fuzz_exists};
    arena a;
    arena_init(&a, 0);
    diagnostics *d = diagnostics_create(&a);
    const scenario *s = NULL;
    pack made;
    scenario_request wanted = {.out_pack = &made};
    status read = scenario_read(&from, &wanted, &a, d, &s, NULL);
    demand((read == STATUS_OK) == (diagnostics_error_count(d) == 0));
    if (read == STATUS_OK) {
        scenario_demand(s);
        pack_demand(&made, &a);
    }
    scenario_outline outline;
    scenario_outline_read(&from, NULL, &a, &outline, NULL);
    buffer shown = {0};
    diagnostics_write(d, DIAGNOSTICS_GCC, "fr", &shown);
    buffer_free(&shown);
    arena_free(&a);
    return 0;
}

/* Mutating by tokens -------------------------------------------------------------------------- */

typedef struct token {
    size_t start, length;
} token;

static bool is_word(uint8_t c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-' || c == '.' || c == '_';
}

/* The token at or after `from`: a string, a number or word, or a bracketed value. */
static token token_at(const uint8_t *data, size_t size, size_t from)
{
    while (from < size && !is_word(data[from]) && !memchr("\"[{", data[from], 3)) from++;
    token found = {from, 0};
    if (from >= size) return found;
    size_t at = from;
    if (data[at] == '"') {
        for (at++; at < size && data[at] != '"'; at++) at += data[at] == '\\';
        found.length = (at < size ? at + 1 : size) - from;
        return found;
    }
    if (is_word(data[at])) {
        while (at < size && is_word(data[at])) at++;
        found.length = at - from;
        return found;
    }
    int depth = 0;
    do {
        depth += (data[at] == '[' || data[at] == '{') - (data[at] == ']' || data[at] == '}');
        at++;
    } while (at < size && depth > 0);
    found.length = at - from;
    return found;
}

static size_t replace(uint8_t *data, size_t size, size_t max_size, token old, const uint8_t *put,
                      size_t length)
{
    if (size - old.length + length > max_size || size - old.length + length == 0) return size;
    size_t behind = old.start + old.length;
    memmove(data + old.start + length, data + behind, size - behind);
    memcpy(data + old.start, put, length);
    return size - old.length + length;
}

/* A token that is written over another, or beside it with a comma, or taken away. */
static size_t token_mutate(uint8_t *data, size_t size, size_t max_size, unsigned int seed)
{
    static const char *const values[] = {"0",     "1",      "-1",      "0.5",  "3",  "1e9",
                                         "true",  "false",  "null",    "\"\"", "[]", "{}",
                                         "\"a\"", "[0, 1]", "\"{x}\"", "12"};
    token old = token_at(data, size, seed % size);
    if (old.length == 0) return size;
    unsigned choice = (seed >> 8) % 8;
    if (choice == 0) return replace(data, size, max_size, old, (const uint8_t *)"", 0);
    if (choice < 3) {
        const char *value = values[(seed >> 12) % (sizeof values / sizeof *values)];
        return replace(data, size, max_size, old, (const uint8_t *)value, strlen(value));
    }
    token other = token_at(data, size, (seed >> 10) % size);
    if (other.length == 0) return size;
    uint8_t *put = malloc(other.length + 2);
    memcpy(put, data + other.start, other.length);
    memcpy(put + other.length, ", ", 2);
    bool beside = choice == 3;
    if (beside) old.length = 0;
    size = replace(data, size, max_size, old, put, other.length + (beside ? 2 : 0));
    free(put);
    return size;
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned int seed)
{
    if (size == 0 || seed % 8 == 0) return LLVMFuzzerMutate(data, size, max_size);
    unsigned int state = seed * 2654435761u + 1;
    for (unsigned i = 0; i <= seed % 3; i++) {
        state = state * 1664525u + 1013904223u;
        size = token_mutate(data, size, max_size, state >> 1);
        if (size == 0) return 0;
    }
    return size;
}
