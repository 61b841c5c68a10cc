#include "format/scenario_reader.h"

#include "format/case_rows.h"
#include "format/inspect.h"
#include "format/tree_edit.h"

#include <string.h>

#define MAIN_FILE "scenario.json"

/* The main file ------------------------------------------------------------------------------ */

static reader *reader_create(const folder *from, const char *main, arena *a, diagnostics *d)
{
    reader *r = arena_take(a, sizeof *r);
    if (!r) return NULL;
    *r = (reader){.a = a, .d = d, .from = from, .main_path = main ? main : MAIN_FILE};
    r->file_by_path = lookup_by_text(a);
    r->library = lookup_by_text(a);
    r->libraries = lookup_by_text(a);
    r->tables = lookup_by_text(a);
    r->pictures = lookup_by_text(a);
    r->checked = lookup_by_address(a);
    r->texts = lookup_by_address(a);
    return r;
}

static status no_memory(failure *why)
{
    return failure_set(why, STATUS_NO_MEMORY, "no_memory", NULL, NULL);
}

/* The tree of the main file; STATUS_BAD_INPUT when it is no JSON object. */
static status main_read(reader *r, const json_node **out_root, failure *why)
{
    const char *bytes;
    size_t length;
    failure cause = {0};
    status loaded = r->from->read(r->from->context, r->main_path, r->a, &bytes, &length, &cause);
    if (loaded == STATUS_MISSING) {
        return failure_set(why, STATUS_MISSING, "scenario_missing", r->main_path, NULL);
    }
    if (loaded != STATUS_OK) {
        return failure_set(why, loaded, cause.reason, cause.place, cause.detail);
    }
    const source *file = reader_file(r, r->main_path, (place){0});
    if (!file) return no_memory(why);
    const json_node *root = json_read(r->a, file, r->d);
    if (root && root->type != JSON_OBJECT) {
        report_value(r, E312_TYPE_WRONG, root, (diagnostic_values){.other = "object"});
        root = NULL;
    }
    *out_root = root;
    if (root) return STATUS_OK;
    return failure_set(why, STATUS_BAD_INPUT, "scenario_broken", r->main_path, NULL);
}

/* Variants ----------------------------------------------------------------------------------- */

static void model_read(reader *r)
{
    names_collect(r);
    shape_check(r, r->root, &shape_scenario);
    r->s = reader_take(r, 1, sizeof *r->s);
    if (!r->s) return;
    cases_read(r);
    if (r->is_out_of_memory) return;
    top_read(r);
    agents_read(r);
    score_read(r);
    flow_read(r);
    notes_read(r);
    scenario *s = r->s;
    s->answer_sets = r->cases.answer_sets;
    s->answer_set_count = r->cases.answer_set_count;
    s->attributes = r->cases.attributes;
    s->attribute_count = r->cases.attribute_count;
    s->case_sets = r->cases.sets;
    s->case_set_count = r->cases.set_count;
    s->cases = r->cases.cases;
    s->keys = r->cases.keys;
    s->case_count = r->cases.case_count;
}

static uint16_t condition_count(const json_node *root, const char *part)
{
    uint16_t count = 0;
    FOR_EACH_ENTRY (entry, member_of(root, part, JSON_OBJECT)) count++;
    return count;
}

static const json_node *condition_at(const json_node *root, const char *part, uint16_t index)
{
    FOR_EACH_ENTRY (entry, member_of(root, part, JSON_OBJECT)) {
        if (index-- == 0) return entry;
    }
    return NULL;
}

/* What base and first variant already have is in all of them; for the others it helps to know. */
static const char *condition_name(reader *r, const json_node *arm, const json_node *list)
{
    char name[160];
    bool has_both = arm && list;
    if (!text_join(name, sizeof name, arm ? arm->key : "", has_both ? " / " : "",
                   list ? list->key : "")) {
        return NULL;
    }
    return reader_copy(r, name, strlen(name));
}

static const scenario *variant_read(reader *r, const json_node *base, uint16_t arm, uint16_t list)
{
    const json_node *set_of_list = condition_at(base, "lists", list);
    const json_node *arm_node = condition_at(base, "arms", arm);
    r->condition = arm > 0 || list > 0 ? condition_name(r, arm_node, set_of_list) : NULL;
    const json_node *tree = overrides_apply(r, base, set_of_list);
    r->root = overrides_apply(r, tree, member_of(arm_node, "set", JSON_OBJECT));
    model_read(r);
    if (!r->s || r->is_out_of_memory) return NULL;
    r->s->arm = arm_node ? arm : INDEX_NONE;
    r->s->list = set_of_list ? list : INDEX_NONE;
    return r->s;
}

/* The base itself, which is never played when there are arms, and then every arm with every list.
 * Gives the wanted one. */
static const scenario *variants_read(reader *r, const json_node *base, uint16_t arm, uint16_t list)
{
    uint16_t arms = condition_count(base, "arms"), lists = condition_count(base, "lists");
    const scenario *wanted = NULL;
    r->root = base;
    names_collect(r);
    if (arms + lists > 0) model_read(r);
    inspection *all = inspection_create(r);
    for (uint16_t l = 0; all && (l < lists || l == 0); l++) {
        for (uint16_t a = 0; a < arms || a == 0; a++) {
            const scenario *s = variant_read(r, base, a, l);
            if (!s) return NULL;
            inspect_variant(all, r);
            if (a == arm && l == list) wanted = s;
        }
    }
    r->condition = NULL;
    if (all) inspect_all(all, r, base);
    return wanted;
}

/* -------------------------------------------------------------------------------------------- */

/* The index of a wanted arm or list; 0 when none was asked for. */
static status condition_find(const json_node *root, const char *part, const char *wanted,
                             const char *reason, uint16_t *out_index, failure *why)
{
    *out_index = 0;
    if (!wanted) return STATUS_OK;
    buffer known = {0};
    uint16_t index = 0;
    FOR_EACH_ENTRY (m, member_of(root, part, JSON_OBJECT)) {
        if (strcmp(m->key, wanted) == 0) {
            *out_index = index;
            buffer_free(&known);
            return STATUS_OK;
        }
        index++;
        if (known.length) buffer_text(&known, ", ");
        buffer_text(&known, m->key);
    }
    status unknown = failure_set(why, STATUS_MISSING, reason, wanted, known.bytes);
    buffer_free(&known);
    return unknown;
}

/* What cannot be packed could not be resumed. */
static void files_check(reader *r)
{
    size_t bytes = 0;
    for (size_t i = 0; i < r->files.count; i++) bytes += r->files.items[i].length;
    if (r->files.count <= PACK_FILES_MAX && bytes <= PACK_BYTES_MAX) return;
    const int megabytes = PACK_BYTES_MAX / MILLION;
    report(r, E640_FILES_TOO_MANY, (place){0},
           (diagnostic_values){.number = PACK_FILES_MAX, .limit = megabytes});
}

static int compare_paths(const pack_file *a, const pack_file *b)
{
    return strcmp(a->path, b->path);
}

/* The main file is read first and stays first. Insertion is fine: files are few, and the core's
 * rule of no qsort keeps the order the same everywhere. */
static void files_sort(file_list *files)
{
    for (size_t i = 2; i < files->count; i++) {
        pack_file moved = files->items[i];
        size_t at = i;
        while (at > 1 && compare_paths(&moved, &files->items[at - 1]) < 0) {
            files->items[at] = files->items[at - 1];
            at--;
        }
        files->items[at] = moved;
    }
}

static status all_read(reader *r, const scenario_request *wanted, const scenario **out_scenario,
                       failure *why)
{
    const json_node *root = NULL;
    uint16_t arm, list;
    status read = main_read(r, &root, why);
    if (read != STATUS_OK) return read;
    read = condition_find(root, "arms", wanted->arm, "arm_unknown", &arm, why);
    if (read != STATUS_OK) return read;
    read = condition_find(root, "lists", wanted->list, "list_unknown", &list, why);
    if (read != STATUS_OK) return read;
    r->root = root;
    format_check(r, root);
    languages_read(r, root);
    strings_read(r);
    libraries_read(r, root);
    const scenario *s = variants_read(r, uses_apply(r, root), arm, list);
    if (diagnostics_error_count(r->d) ==
        0) { /* else what looks unused may be the mistake's fault */
        case_tables_finish(r);
        strings_finish(r);
    }
    files_check(r);
    if (r->is_out_of_memory || !s) return no_memory(why);
    *out_scenario = s;
    return STATUS_OK;
}

status scenario_read(const folder *from, const scenario_request *wanted, arena *a, diagnostics *d,
                     const scenario **out_scenario, failure *why)
{
    static const scenario_request nothing_special = {0};
    if (!wanted) wanted = &nothing_special;
    reader *r = reader_create(from, wanted->main, a, d);
    if (!r) return no_memory(why);
    const scenario *s = NULL;
    status read = all_read(r, wanted, &s, why);
    if (read != STATUS_OK) return read;
    if (diagnostics_error_count(d) > 0) {
        return failure_set(why, STATUS_BAD_INPUT, "scenario_broken", r->main_path, NULL);
    }
    files_sort(&r->files);
    if (wanted->out_pack) *wanted->out_pack = (pack){r->files.items, r->files.count};
    *out_scenario = s;
    return STATUS_OK;
}

/* The outline -------------------------------------------------------------------------------- */

static void outline_fill(reader *r, const json_node *root, scenario_outline *out)
{
    scenario head = {.id = "", .version = "", .domain = ""};
    r->s = &head;
    r->root = root;
    shape_fill(r, root, shape_scenario.fields, &head);
    shape_fill(r, member_of(root, "assign", JSON_OBJECT), shape_assign.fields, &head);
    *out = (scenario_outline){.id = head.id,
                              .version = head.version,
                              .language_count = r->language_count,
                              .title = head.title,
                              .summary = head.summary,
                              .domain = head.domain,
                              .minutes = head.minutes,
                              .assign = head.assign};
    memcpy(out->languages, r->languages, sizeof out->languages);
    people_read(root, &out->people_lo, &out->people_hi);
    out->teaches = strings_of_array(r, array_of(root, "teaches"), &out->teach_count);
    out->arms = conditions_read(r, json_member(root, "arms"), &out->arm_count);
    out->lists = conditions_read(r, json_member(root, "lists"), &out->list_count);
    const json_node *random = member_of(root, "random", JSON_OBJECT);
    const json_node *seed = random ? json_member(random, "seed") : NULL;
    out->has_seed = seed && seed_read(seed, &out->seed);
    if (r->from->exists(r->from->context, COVER_PATH)) out->cover = COVER_PATH;
}

status scenario_outline_read(const folder *from, const char *main, arena *a, scenario_outline *out,
                             failure *why)
{
    diagnostics *ignored = diagnostics_create(a);
    reader *r = ignored ? reader_create(from, main, a, ignored) : NULL;
    if (!r) return no_memory(why);
    const json_node *root = NULL;
    status read = main_read(r, &root, why);
    if (read != STATUS_OK) return read;
    r->root = root;
    languages_read(r, root);
    strings_read(r);
    outline_fill(r, root, out);
    if (r->is_out_of_memory) return no_memory(why);
    if (out->id[0] && out->title && array_of(root, "languages")) return STATUS_OK;
    return failure_set(why, STATUS_BAD_INPUT, "scenario_broken", r->main_path, NULL);
}
