#include "app/strings.h"

#include "format/json.h"
#include "format/message_parser.h"
#include "system/files.h"

#include <stdio.h>
#include <string.h>

static const char *const LANGUAGES[] = {"nl", "en", "fr", NULL};

const char *const *strings_languages(void)
{
    return LANGUAGES;
}

static const char *known(const char *language)
{
    for (size_t i = 0; language && LANGUAGES[i]; i++)
        if (strcmp(LANGUAGES[i], language) == 0) return LANGUAGES[i];
    return NULL;
}

const char *strings_language(const home *h, const char *wanted)
{
    const char *chosen = known(wanted);
    if (!chosen) chosen = known(h->language);
    return chosen ? chosen : LANGUAGES[0];
}

/* The first mistake as "12:4 E107". */
static status broken(diagnostics *d, const char *path, failure *why)
{
    char detail[64] = "";
    if (d && diagnostics_kept(d) > 0) {
        diagnostic_view first = diagnostics_at(d, 0);
        snprintf(detail, sizeof detail, "%zu:%zu %s", first.line, first.column,
                 diagnostic_row_of(first.code)->code);
    }
    return failure_set(why, STATUS_BAD_INPUT, "language_file_broken", path, detail);
}

/* Members are looked up with a moving finger: they mostly stand in the order of the keys. */
static const json_node *find_text(const json_node *root, const json_node **finger, const char *key)
{
    const json_node *from = *finger ? *finger : root->first;
    for (const json_node *n = from; n; n = n->next)
        if (strcmp(n->key, key) == 0) return *finger = n;
    for (const json_node *n = root->first; n != from; n = n->next)
        if (strcmp(n->key, key) == 0) return *finger = n;
    return NULL;
}

static void parse_all(const json_node *root, const char *const *keys, size_t count, arena *a,
                      diagnostics *d, const message **out_messages)
{
    const json_node *finger = NULL;
    for (size_t i = 0; i < count; i++) {
        const json_node *text = find_text(root, &finger, keys[i]);
        out_messages[i] = NULL;
        if (!text || text->type != JSON_STRING) continue;
        text_origin origin = text_origin_of_value(text);
        out_messages[i] = message_parse(a, text->text, text->text_length, &origin, d);
    }
}

static const char *path_of(const home *h, const char *language, arena *a)
{
    char name[32];
    snprintf(name, sizeof name, "assets/strings/%.8s.json", language);
    return path_join(a, h->program, name);
}

status strings_load(const home *h, const char *language, const char *const *keys, size_t count,
                    arena *a, const message **out_messages, failure *why)
{
    const char *bytes = NULL;
    size_t length = 0;
    const char *path = path_of(h, language, a);
    if (!path) return failure_set(why, STATUS_NO_MEMORY, "no_memory", NULL, NULL);
    if (file_read(path, JSON_BYTES_MAX, a, &bytes, &length, NULL))
        return failure_set(why, STATUS_MISSING, "language_file_missing", path, NULL);
    diagnostics *d = diagnostics_create(a);
    const source *file = source_create(a, path, bytes, length);
    const json_node *root = d && file ? json_read(a, file, d) : NULL;
    if (!root || root->type != JSON_OBJECT) return broken(d, path, why);
    parse_all(root, keys, count, a, d, out_messages);
    return diagnostics_error_count(d) > 0 ? broken(d, path, why) : STATUS_OK;
}
