#include "app/store.h"

#include "system/files.h"
#include "system/folders.h"
#include "system/sha256.h"

#include <string.h>

static const char MAIN_FILE[] = "scenario.json";
static const char SCENARIOS[] = "scenarios";

enum { PACK_HEADER_MAX = 4 * 1024 * 1024 };

static status no_memory(failure *why)
{
    return failure_set(why, STATUS_NO_MEMORY, "no_memory", NULL, NULL);
}

/* Finding ------------------------------------------------------------------------------------- */

static const char *shared_library(const home *h, arena *a)
{
    const char *shipped = path_join(a, h->program, SCENARIOS);
    return shipped ? path_join(a, shipped, "lib") : NULL;
}

static bool place_fill(const home *h, const char *path, const char *main, const char *name,
                       arena *a, scenario_place *out)
{
    *out = (scenario_place){
        .folder = {.path = arena_copy(a, path, strlen(path)), .library = shared_library(h, a)},
        .main = arena_copy(a, main, strlen(main)),
        .name = arena_copy(a, name, strlen(name))};
    return out->folder.path && out->folder.library && out->main && out->name;
}

const char *store_own_folder(const home *h, arena *a)
{
    return h->data ? path_join(a, h->data, SCENARIOS) : NULL;
}

static bool holds_scenario(const char *path, arena *a)
{
    const char *main = path_join(a, path, MAIN_FILE);
    return main && file_is_regular(main);
}

/* The folder of a scenario with that id: the user's, else the one that was shipped. */
static const char *folder_of_id(const home *h, const char *id, arena *a)
{
    const char *roots[] = {h->data, h->program};
    for (size_t i = 0; i < sizeof roots / sizeof *roots; i++) {
        const char *all = roots[i] ? path_join(a, roots[i], SCENARIOS) : NULL;
        const char *path = all ? path_join(a, all, id) : NULL;
        if (path && holds_scenario(path, a)) return path;
    }
    return NULL;
}

static void add_names(const char *root, arena *a, buffer *out)
{
    const folder_entry *entries = NULL;
    size_t count = 0;
    const char *all = root ? path_join(a, root, SCENARIOS) : NULL;
    if (!all || folder_list(all, a, &entries, &count, NULL)) return;
    for (size_t i = 0; i < count; i++) {
        const char *path = path_join(a, all, entries[i].name);
        if (!path || !entries[i].is_folder || !holds_scenario(path, a)) continue;
        if (out->length > 0) buffer_text(out, ", ");
        buffer_text(out, entries[i].name);
    }
}

static status not_found(const home *h, const char *name, arena *a, failure *why)
{
    buffer known = {0};
    add_names(h->data, a, &known);
    add_names(h->program, a, &known);
    failure_set(why, STATUS_MISSING, "scenario_not_found", name, known.bytes);
    buffer_free(&known);
    return STATUS_MISSING;
}

static bool is_id(const char *name)
{
    return *name != '\0' && *name != '.' && !strchr(name, '/');
}

status store_find(const home *h, const char *name, arena *a, scenario_place *out, failure *why)
{
    const char *path = name;
    const char *main = MAIN_FILE;
    if (file_exists(name)) {
        path = path_folder(a, name);
        main = path_name(name);
    } else if (!holds_scenario(name, a)) {
        path = is_id(name) ? folder_of_id(h, name, a) : NULL;
        if (!path) return not_found(h, name, a, why);
    }
    const char *whole = path ? folders_whole(a, path) : NULL;
    if (!whole || !place_fill(h, whole, main, name, a, out)) return no_memory(why);
    return STATUS_OK;
}

/* Listing ------------------------------------------------------------------------------------- */

typedef struct listing {
    const home *h;
    const char *language;
    arena *memory;
    store_entry *entries;
    size_t count;
} listing;

static bool is_listed(const listing *l, const char *name)
{
    for (size_t i = 0; i < l->count; i++)
        if (strcmp(l->entries[i].place.name, name) == 0) return true;
    return false;
}

/* The lines of the diagnostics that name a mistake, without the source below them. */
static void take_problems(diagnostics *d, const char *language, arena *a, store_entry *e)
{
    const char **problems = arena_take_many(a, STORE_PROBLEMS_SHOWN, sizeof *problems);
    buffer text = {0};
    diagnostics_write(d, DIAGNOSTICS_GCC, language, &text);
    const char *at = text.bytes;
    e->problem_total = (uint32_t)diagnostics_error_count(d);
    while (problems && at && *at && e->problem_count < STORE_PROBLEMS_SHOWN) {
        const char *end = strchr(at, '\n');
        size_t length = end ? (size_t)(end - at) : strlen(at);
        if (*at != ' ' && length > 0) problems[e->problem_count++] = arena_copy(a, at, length);
        at += length + (end != NULL);
    }
    e->problems = problems;
    buffer_free(&text);
}

store_entry store_check(const scenario_place *from, const char *language, arena *a)
{
    loaded_scenario loaded;
    store_entry e = {.place = *from};
    folder lent = disk_folder_lend(&e.place.folder);
    scenario_outline *outline = arena_take(a, sizeof *outline);
    if (outline && !scenario_outline_read(&lent, from->main, a, outline, NULL)) e.outline = outline;
    status failed = store_load(from, NULL, NULL, &loaded, &e.cause);
    e.problem_total = failed != STATUS_OK;
    if (failed == STATUS_BAD_INPUT && loaded.found) take_problems(loaded.found, language, a, &e);
    loaded_scenario_free(&loaded);
    return e;
}

static status list_root(listing *l, const char *root, failure *why)
{
    const folder_entry *found = NULL;
    size_t count = 0;
    const char *all = root ? path_join(l->memory, root, SCENARIOS) : NULL;
    if (!all || !folder_exists(all)) return STATUS_OK;
    status failed = folder_list(all, l->memory, &found, &count, why);
    if (failed) return failed;
    store_entry *grown = arena_take_many(l->memory, l->count + count + 1, sizeof *grown);
    if (!grown) return no_memory(why);
    if (l->count > 0) memcpy(grown, l->entries, l->count * sizeof *grown);
    l->entries = grown;
    for (size_t i = 0; i < count; i++) {
        const char *path = path_join(l->memory, all, found[i].name);
        if (!path || !holds_scenario(path, l->memory) || is_listed(l, found[i].name)) continue;
        scenario_place here;
        if (!place_fill(l->h, path, MAIN_FILE, found[i].name, l->memory, &here))
            return no_memory(why);
        l->entries[l->count++] = store_check(&here, l->language, l->memory);
    }
    return STATUS_OK;
}

status store_list(const home *h, const char *language, arena *a, const store_entry **out_entries,
                  size_t *out_count, failure *why)
{
    listing l = {.h = h, .language = language, .memory = a};
    status failed = list_root(&l, h->data, why);
    if (!failed) failed = list_root(&l, h->program, why);
    *out_entries = l.entries;
    *out_count = l.count;
    return failed;
}

/* Loading ------------------------------------------------------------------------------------- */

/* The reader's refusals, in the words that people are told. */
static status explain(const failure *cause, const char *name, const char *arm, const char *list,
                      failure *why)
{
    const char *known = cause->detail[0] ? cause->detail : "-";
    if (strcmp(cause->reason, "arm_unknown") == 0)
        return failure_set(why, STATUS_MISSING, "unknown_arm", known, arm);
    if (strcmp(cause->reason, "list_unknown") == 0)
        return failure_set(why, STATUS_MISSING, "unknown_list", known, list);
    if (strcmp(cause->reason, "scenario_missing") == 0)
        return failure_set(why, STATUS_MISSING, "scenario_not_found", name, NULL);
    return failure_set(why, cause->code, cause->reason, cause->place, cause->detail);
}

static status read_scenario(const folder *from, const char *main, const char *name, const char *arm,
                            const char *list, loaded_scenario *l, failure *why)
{
    failure cause = {0};
    scenario_request wanted = {.main = main, .arm = arm, .list = list, .out_pack = &l->files};
    l->found = diagnostics_create(&l->memory);
    if (!l->found) return no_memory(why);
    status failed = scenario_read(from, &wanted, &l->memory, l->found, &l->s, &cause);
    if (!failed) return STATUS_OK;
    l->s = NULL;
    if (failed == STATUS_BAD_INPUT) return failure_set(why, failed, "scenario_broken", name, NULL);
    return explain(&cause, name, arm, list, why);
}

static status hash_pack(loaded_scenario *l, failure *why)
{
    uint8_t hash[SHA256_BYTES];
    if (l->pack_bytes.length == 0) pack_write(&l->files, &l->pack_bytes);
    if (l->pack_bytes.failed) return no_memory(why);
    sha256_of(l->pack_bytes.bytes, l->pack_bytes.length, hash);
    sha256_hex(hash, l->sha256);
    return STATUS_OK;
}

status store_load(const scenario_place *from, const char *arm, const char *list,
                  loaded_scenario *out, failure *why)
{
    *out = (loaded_scenario){0};
    arena_init(&out->memory, 0);
    folder lent = disk_folder_lend(&from->folder);
    status failed = read_scenario(&lent, from->main, from->name, arm, list, out, why);
    if (failed) return failed;
    out->folder = arena_copy(&out->memory, from->folder.path, strlen(from->folder.path));
    return out->folder ? hash_pack(out, why) : no_memory(why);
}

/* "<folder>/<sha256><ending>" */
static const char *pack_path(const char *within, const char *sha256, const char *ending, arena *a)
{
    buffer name = {0};
    buffer_text(&name, sha256);
    buffer_text(&name, ending);
    const char *path = name.failed ? NULL : path_join(a, within, name.bytes);
    buffer_free(&name);
    return path;
}

static status read_pack(const char *within, const char *sha256, loaded_scenario *l, failure *why)
{
    const char *bytes = NULL;
    size_t length = 0;
    failure cause = {0};
    const char *path = pack_path(within, sha256, ".pack", &l->memory);
    if (!path) return no_memory(why);
    status failed = file_read(path, PACK_BYTES_MAX + PACK_HEADER_MAX, &l->memory, &bytes, &length,
                              &cause);
    if (failed == STATUS_MISSING) return failure_set(why, failed, "pack_missing", path, NULL);
    if (failed) return failure_set(why, failed, cause.reason, path, cause.detail);
    buffer_add(&l->pack_bytes, bytes, length);
    failed = hash_pack(l, why);
    if (failed) return failed;
    bool is_whole = strcmp(l->sha256, sha256) == 0 &&
                    pack_read(bytes, length, &l->memory, &l->files, NULL) == STATUS_OK;
    return is_whole ? STATUS_OK : failure_set(why, STATUS_CORRUPT, "scenario_changed", path, NULL);
}

status store_load_pack(const char *within, const char *sha256, const char *arm, const char *list,
                       loaded_scenario *out, failure *why)
{
    *out = (loaded_scenario){0};
    arena_init(&out->memory, 0);
    status failed = read_pack(within, sha256, out, why);
    if (failed) return failed;
    pack stored = out->files;
    folder lent = pack_folder(&stored);
    return read_scenario(&lent, pack_main(&stored), path_name(sha256), arm, list, out, why);
}

const char *store_pack_path(const loaded_scenario *l, const char *within, arena *a)
{
    return pack_path(within, l->sha256, ".pack", a);
}

status store_keep_pack(const loaded_scenario *l, const char *within, failure *why)
{
    arena scratch;
    arena_init(&scratch, 0);
    const char *path = store_pack_path(l, within, &scratch);
    status failed = path ? folder_make(within, why) : no_memory(why);
    if (!failed && !file_exists(path))
        failed = file_replace(path, l->pack_bytes.bytes, l->pack_bytes.length, why);
    arena_free(&scratch);
    return failed;
}

static bool is_picture(const char *path)
{
    size_t length = strlen(path);
    return length > 4 && strcmp(path + length - 4, ".svg") == 0;
}

static status take_out(const pack_file *f, const char *into, arena *a, failure *why)
{
    const char *path = path_join(a, into, f->path);
    const char *parent = path ? path_folder(a, path) : NULL;
    if (!parent) return no_memory(why);
    if (file_exists(path)) return STATUS_OK;
    status failed = folder_make(parent, why);
    return failed ? failed : file_replace(path, f->bytes, f->length, why);
}

status store_take_out_pictures(loaded_scenario *l, const char *within, failure *why)
{
    status failed = STATUS_OK;
    const char *into = pack_path(within, l->sha256, "", &l->memory);
    if (!into) return no_memory(why);
    for (size_t i = 0; i < l->files.count && !failed; i++)
        if (is_picture(l->files.files[i].path))
            failed = take_out(&l->files.files[i], into, &l->memory, why);
    if (!failed) l->folder = into;
    return failed;
}

bool loaded_scenario_file(const loaded_scenario *l, const char *path, const char **out_bytes,
                          size_t *out_length)
{
    const size_t length = l->folder ? strlen(l->folder) : 0;
    if (length == 0 || strncmp(path, l->folder, length) != 0 || path[length] != '/') return false;
    const folder kept = pack_folder(&l->files);
    return kept.read(kept.context, path + length + 1, NULL, out_bytes, out_length, NULL) ==
           STATUS_OK;
}

void loaded_scenario_free(loaded_scenario *l)
{
    buffer_free(&l->pack_bytes);
    arena_free(&l->memory);
    l->s = NULL;
    l->found = NULL;
}
