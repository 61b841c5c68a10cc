/* fixture_reader.h - folders made of texts, a small sound scenario, and putting other values into
 * it. A snippet holds the members to put in, an id path as key; lines `--- name` begin files that
 * stand beside the scenario. << and >> mark a part of it. */
#ifndef SAMENSPEL_TESTS_FIXTURE_READER_H
#define SAMENSPEL_TESTS_FIXTURE_READER_H

#include "format/json.h"
#include "format/scenario_reader.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char SOUND_SCENARIO[] =
    "{\n"
    "  \"format\": 1, \"id\": \"sound\", \"languages\": [\"en\"], \"title\": \"Sound\",\n"
    "  \"choices\": {\"colour\": [{\"id\": \"red\", \"label\": \"Red\"},\n"
    "    {\"id\": \"orange\", \"label\": \"Orange\"}, {\"id\": \"green\", \"label\": "
    "\"Green\"}]},\n"
    "  \"attributes\": {\"pulse\": {\"label\": \"Pulse\"}},\n"
    "  \"cases\": {\"night\": {\"answer\": \"colour\", \"rows\": [\n"
    "    {\"id\": \"c01\", \"truth\": \"red\", \"pulse\": 80},\n"
    "    {\"id\": \"c02\", \"truth\": \"green\", \"pulse\": 81},\n"
    "    {\"id\": \"c03\", \"truth\": \"red\", \"pulse\": 82},\n"
    "    {\"id\": \"c04\", \"truth\": \"orange\", \"pulse\": 83},\n"
    "    {\"id\": \"c05\", \"truth\": \"green\", \"pulse\": 84},\n"
    "    {\"id\": \"c06\", \"truth\": \"red\", \"pulse\": 85}]}},\n"
    "  \"agents\": {\"iris\": {\"type\": \"advisor\", \"name\": \"IRIS\", \"accuracy\": 0.5}},\n"
    "  \"score\": {\"start\": {\"points\": 0},\n"
    "    \"rules\": [{\"on\": \"decision\", \"when\": \"choice == truth\", "
    "\"add\": {\"points\": 1}}]},\n"
    "  \"flow\": [\n"
    "    {\"id\": \"consent\", \"type\": \"consent\", \"text\": \"Consent?\", \"choices\": [\n"
    "      {\"id\": \"record\", \"text\": \"Keep\"}, {\"id\": \"room\", \"text\": \"Count\"},\n"
    "      {\"id\": \"research\", \"text\": \"Study\"}]},\n"
    "    {\"id\": \"trust\", \"type\": \"question\", \"ask\": \"slider\", \"text\": \"Sure?\"},\n"
    "    {\"id\": \"shift\", \"type\": \"block\", \"cases\": \"night\", \"agents\": [\"iris\"]},\n"
    "    {\"id\": \"end\", \"type\": \"debrief\", \"charts\": [\"accuracy\"]}]\n"
    "}\n";

static const char SHARED_LIBRARY[] =
    "{\"format\": 1, \"id\": \"questionnaires\", \"languages\": [\"en\"], \"library\": {"
    "\"trust_single\": {\"type\": \"questionnaire\", \"items\": [{\"id\": \"trust_0_100\", "
    "\"ask\": \"slider\", \"text\": \"How much trust?\"}]}}}";

/* Files in memory ----------------------------------------------------------------------------- */

enum { SHELF_FILES_MAX = 12 };

typedef struct shelf {
    struct {
        char *path, *text;
        size_t length;
    } files[SHELF_FILES_MAX];
    int count;
} shelf;

static inline void shelf_put(shelf *s, const char *path, const char *text, size_t length)
{
    int at = 0;
    while (at < s->count && strcmp(s->files[at].path, path) != 0) at++;
    if (at == SHELF_FILES_MAX) abort();
    if (at < s->count) {
        free(s->files[at].path);
        free(s->files[at].text);
    } else {
        s->count++;
    }
    s->files[at].path = malloc(strlen(path) + 1);
    strcpy(s->files[at].path, path);
    s->files[at].text = malloc(length + 1);
    memcpy(s->files[at].text, text, length);
    s->files[at].text[length] = '\0';
    s->files[at].length = length;
}

static inline void shelf_clear(shelf *s)
{
    for (int i = 0; i < s->count; i++) {
        free(s->files[i].path);
        free(s->files[i].text);
    }
    s->count = 0;
}

static inline int shelf_find(const shelf *s, const char *path)
{
    for (int i = 0; i < s->count; i++) {
        if (strcmp(s->files[i].path, path) == 0) return i;
    }
    return -1;
}

static inline bool shelf_exists(const void *context, const char *path)
{
    return shelf_find(context, path) >= 0;
}

static inline status shelf_read(const void *context, const char *path, arena *a,
                                const char **out_bytes, size_t *out_length, failure *why)
{
    const shelf *s = context;
    int at = shelf_find(s, path);
    if (at < 0) return failure_set(why, STATUS_MISSING, "file_missing", path, NULL);
    *out_bytes = arena_copy(a, s->files[at].text, s->files[at].length);
    *out_length = s->files[at].length;
    return *out_bytes ? STATUS_OK : STATUS_NO_MEMORY;
}

static inline folder shelf_folder(const shelf *s)
{
    return (folder){.context = s, .read = shelf_read, .exists = shelf_exists};
}

/* Putting values in --------------------------------------------------------------------------- */

typedef struct mark {
    char file[64];
    size_t start, length;
} mark;

static inline const json_node *fixture_child(const json_node *parent, const char *name,
                                             size_t length)
{
    for (const json_node *c = parent->first; c; c = c->next) {
        const json_node *id = json_member(c, "id");
        const char *known = parent->type == JSON_OBJECT ? c->key : id ? id->text : NULL;
        if (known && strlen(known) == length && memcmp(known, name, length) == 0) return c;
    }
    return NULL;
}

static inline char *fixture_splice(const char *text, size_t at, size_t removed, const char *put,
                                   size_t length)
{
    char *made = malloc(strlen(text) - removed + length + 1);
    memcpy(made, text, at);
    memcpy(made + at, put, length);
    strcpy(made + at + length, text + at + removed);
    return made;
}

/* Puts one member of a snippet into the scenario's text; the mark moves with it. */
static inline char *fixture_put(arena *a, char *text, const json_node *member, const char *snippet,
                                const mark *in_snippet, mark *out)
{
    const source *file = source_create(a, "scenario.json", text, strlen(text));
    const json_node *node = json_read(a, file, diagnostics_create(a));
    const char *path = member->key;
    char piece[8192];
    if (!node) abort();
    for (;;) {
        const char *dot = strchr(path, '.');
        size_t length = dot ? (size_t)(dot - path) : strlen(path);
        const json_node *child = fixture_child(node, path, length);
        if (dot && child) {
            node = child;
            path = dot + 1;
            continue;
        }
        if (dot) abort(); /* the snippet's path leads nowhere */
        size_t at, removed = 0, before = 0;
        const char *inserted = snippet + member->value_start;
        int value_length = (int)member->value_length;
        if (child) {
            at = child->value_start;
            removed = child->value_length;
            snprintf(piece, sizeof piece, "%.*s", value_length, inserted);
        } else if (node->type == JSON_OBJECT) {
            at = node->value_start + 1;
            before = length + 4;
            snprintf(piece, sizeof piece, "\"%s\": %.*s%s", path, value_length, inserted,
                     node->first ? ", " : "");
        } else {
            const json_node *last = json_child(node, node->child_count - 1);
            at = last->value_start;
            snprintf(piece, sizeof piece, "%.*s, ", value_length, inserted);
        }
        size_t piece_length = strlen(piece);
        char *made = fixture_splice(text, at, removed, piece, piece_length);
        bool is_key = in_snippet->start == member->key_start;
        bool is_inside = in_snippet->start >= member->value_start &&
                         in_snippet->start <= member->value_start + member->value_length;
        if (is_key || is_inside) {
            strcpy(out->file, "scenario.json");
            size_t key_at = child ? child->key_start : at;
            out->start = is_key ? key_at : at + before + in_snippet->start - member->value_start;
            out->length = is_key ? length + 2 : in_snippet->length;
        } else if (out->file[0] && strcmp(out->file, "scenario.json") == 0 && out->start >= at) {
            out->start = out->start + piece_length - removed;
        }
        free(text);
        return made;
    }
}

/* The sound scenario with the snippet put in, on `out`; `out_mark` is what it marks. */
static inline void fixture_scenario(arena *a, const char *snippet, shelf *out, mark *out_mark)
{
    buffer plain = {0};
    mark whole = {.start = (size_t)-1};
    if (!diagnostic_example_strip(snippet, &plain, &whole.start, &whole.length)) {
        buffer_clear(&plain);
        buffer_text(&plain, snippet);
        whole.start = (size_t)-1;
    }
    *out_mark = (mark){.file = ""};
    shelf_put(out, "lib:questionnaires.json", SHARED_LIBRARY, strlen(SHARED_LIBRARY));
    const char *members_end = strstr(plain.bytes, "\n--- ");
    size_t members = members_end ? (size_t)(members_end - plain.bytes) : plain.length;
    for (const char *at = members_end; at;) {
        const char *name = at + 5, *line = strchr(name, '\n');
        const char *next = strstr(line, "\n--- ");
        char path[64];
        snprintf(path, sizeof path, "%.*s", (int)(line - name), name);
        size_t from = (size_t)(line + 1 - plain.bytes);
        size_t to = next ? (size_t)(next + 1 - plain.bytes) : plain.length;
        shelf_put(out, path, plain.bytes + from, to - from);
        if (whole.start != (size_t)-1 && whole.start >= from && whole.start <= to) {
            strcpy(out_mark->file, path);
            out_mark->start = whole.start - from;
            out_mark->length = whole.length;
        }
        at = next;
    }
    char *object = malloc(members + 3);
    snprintf(object, members + 3, "{%.*s}", (int)members, plain.bytes);
    const source *file = source_create(a, "snippet", object, strlen(object));
    diagnostics *d = diagnostics_create(a);
    const json_node *root = json_read(a, file, d);
    if (!root || diagnostics_error_count(d) > 0) {
        buffer shown = {0};
        diagnostics_write(d, DIAGNOSTICS_GCC, "en", &shown);
        fprintf(stderr, "%s\n%s\n", object, shown.bytes);
        abort();
    }
    mark shifted = {.start = whole.start == (size_t)-1 ? whole.start : whole.start + 1,
                    .length = whole.length};
    char *text = malloc(sizeof SOUND_SCENARIO);
    memcpy(text, SOUND_SCENARIO, sizeof SOUND_SCENARIO);
    for (const json_node *m = root->first; m; m = m->next) {
        text = fixture_put(a, text, m, object, &shifted, out_mark);
    }
    shelf_put(out, "scenario.json", text, strlen(text));
    free(text);
    free(object);
    buffer_free(&plain);
}

/* Reads what stands on a shelf. */
static inline const scenario *shelf_scenario(const shelf *s, const char *arm, const char *list,
                                             arena *a, diagnostics *d)
{
    folder from = shelf_folder(s);
    const scenario *made = NULL;
    failure why = {0};
    scenario_request wanted = {.arm = arm, .list = list};
    scenario_read(&from, &wanted, a, d, &made, &why);
    return made;
}

#endif
