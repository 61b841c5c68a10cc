#include "format/tree_edit.h"

#include <string.h>

enum { INCLUDE_DEPTH_MAX = 4, USE_DEPTH_MAX = 4, PATH_BYTES_MAX = 256 };

/* Copies ------------------------------------------------------------------------------------- */

static json_node *node_copy(reader *r, const json_node *node)
{
    json_node *copy = reader_take(r, 1, sizeof *copy);
    if (!copy) return NULL;
    *copy = *node;
    copy->next = NULL;
    copy->origin = node->origin ? node->origin : node;
    return copy;
}

/* Puts a copy of `child` at the end of a copied container. */
static json_node *child_append(reader *r, json_node *parent, json_node **last,
                               const json_node *child)
{
    json_node *copy = node_copy(r, child);
    if (!copy) return NULL;
    copy->index = parent->child_count++;
    if (*last) {
        (*last)->next = copy;
    } else {
        parent->first = copy;
    }
    *last = copy;
    return copy;
}

static json_node *emptied_copy(reader *r, const json_node *node)
{
    json_node *copy = node_copy(r, node);
    if (!copy) return NULL;
    copy->first = NULL;
    copy->child_count = 0;
    return copy;
}

/* A copy of `parent` in which `child` stands for `old`, or behind the others when `old` is NULL.
 * Returns `parent` itself when memory is out. */
static const json_node *with_child(reader *r, const json_node *parent, const json_node *old,
                                   const json_node *child)
{
    json_node *copy = emptied_copy(r, parent), *last = NULL;
    if (!copy) return parent;
    for (const json_node *c = parent->first; c; c = c->next) {
        if (!child_append(r, copy, &last, c == old ? child : c)) return parent;
    }
    if (!old && !child_append(r, copy, &last, child)) return parent;
    return copy;
}

/* Libraries ---------------------------------------------------------------------------------- */

typedef struct include_way {
    const char *paths[INCLUDE_DEPTH_MAX + 1];
    int depth;
} include_way;

static void entries_add(reader *r, const json_node *root)
{
    const json_node *entries = member_of(root, "library", JSON_OBJECT);
    FOR_EACH_ENTRY (entry, entries) {
        const json_node *known = lookup_get(&r->library, entry->key);
        if (known && known != entry) {
            report_key(r, E705_ENTRY_TWICE, entry,
                       (diagnostic_values){.name = entry->key, .other = known->file->name});
            continue;
        }
        if (!lookup_put(&r->library, entry->key, entry)) r->is_out_of_memory = true;
        names_add(r, NOUN_LIBRARY_ENTRY, entry->key, entry);
    }
}

/* Where a library is: "lib/x.json" of the scenario itself, else "lib:x.json". NULL when nowhere. */
static const char *library_path(reader *r, const json_node *include)
{
    char path[PATH_BYTES_MAX];
    const char *name = include->text + strlen(FOLDER_LIBRARY);
    if (strncmp(include->text, FOLDER_LIBRARY, strlen(FOLDER_LIBRARY)) != 0 ||
        !folder_path_is_safe(name) || !text_join(path, sizeof path, "lib/", name, ".json")) {
        report_value(r, E703_INCLUDE_FORM, include, (diagnostic_values){.name = include->text});
        return NULL;
    }
    if (r->from->exists(r->from->context, path)) return reader_copy(r, path, strlen(path));
    text_join(path, sizeof path, FOLDER_LIBRARY, name, ".json");
    if (r->from->exists(r->from->context, path)) return reader_copy(r, path, strlen(path));
    report_value(r, E702_INCLUDE_MISSING, include, (diagnostic_values){.name = name});
    return NULL;
}

static void includes_read(reader *r, const json_node *root, include_way *way);

static bool way_has(const include_way *way, const char *path)
{
    for (int i = 0; i < way->depth; i++) {
        if (strcmp(way->paths[i], path) == 0) return true;
    }
    return false;
}

static void library_read(reader *r, const json_node *include, include_way *way)
{
    const char *path = library_path(r, include);
    if (!path) return;
    if (way_has(way, path)) {
        report_value(r, E704_INCLUDE_CYCLE, include, (diagnostic_values){.name = include->text});
        return;
    }
    if (way->depth == INCLUDE_DEPTH_MAX) {
        report_value(r, E708_INCLUDE_TOO_DEEP, include,
                     (diagnostic_values){.limit = INCLUDE_DEPTH_MAX});
        return;
    }
    if (lookup_get(&r->libraries, path)) return; /* by another way */
    const source *file = reader_file(r, path, place_of_value(include));
    const json_node *root = file ? json_read(r->a, file, r->d) : NULL;
    if (!root) return;
    if (!lookup_put(&r->libraries, path, root)) r->is_out_of_memory = true;
    shape_check(r, root, &shape_library_file);
    way->paths[way->depth++] = path;
    includes_read(r, root, way);
    way->depth--;
    entries_add(r, root);
}

static void includes_read(reader *r, const json_node *root, include_way *way)
{
    const json_node *includes = array_of(root, "include");
    for (const json_node *i = includes ? includes->first : NULL; i; i = i->next) {
        if (i->type == JSON_STRING) library_read(r, i, way);
    }
}

void libraries_read(reader *r, const json_node *root)
{
    include_way way = {.depth = 0};
    includes_read(r, root, &way);
    entries_add(r, root);
}

/* use ---------------------------------------------------------------------------------------- */

static const json_node *use_apply(reader *r, const json_node *node, int depth);

/* The entry that a stage uses, with what that uses itself. */
static const json_node *entry_of(reader *r, const json_node *node, int depth)
{
    const json_node *use = member_of(node, "use", JSON_STRING);
    if (!use) return NULL;
    uint16_t index = reference_read(r, NOUN_LIBRARY_ENTRY, use);
    if (index == INDEX_NONE) return NULL;
    if (depth == USE_DEPTH_MAX) {
        report_value(r, E709_USE_TOO_DEEP, use, (diagnostic_values){.limit = USE_DEPTH_MAX});
        return NULL;
    }
    return use_apply(r, r->names[NOUN_LIBRARY_ENTRY].nodes[index], depth + 1);
}

static void use_type_check(reader *r, const json_node *node, const json_node *entry)
{
    const json_node *own = member_of(node, "type", JSON_STRING);
    const char *used = member_text(entry, "type");
    if (!own || !used || strcmp(own->text, used) == 0) return;
    report_value(r, E224_USE_OTHER_TYPE, own,
                 (diagnostic_values){.name = member_text(node, "use"), .other = used});
}

static const json_node *use_apply(reader *r, const json_node *node, int depth)
{
    if (node->type != JSON_OBJECT) return node;
    const json_node *entry = entry_of(r, node, depth);
    if (!entry || entry->type != JSON_OBJECT) return node;
    use_type_check(r, node, entry);
    json_node *copy = emptied_copy(r, node), *last = NULL;
    if (!copy) return node;
    for (const json_node *m = node->first; m; m = m->next) {
        if (!child_append(r, copy, &last, m)) return node;
    }
    for (const json_node *m = entry->first; m; m = m->next) {
        bool is_own = json_member(node, m->key) != NULL || strcmp(m->key, "note") == 0;
        if (!is_own && !child_append(r, copy, &last, m)) return node;
    }
    return copy;
}

const json_node *uses_apply(reader *r, const json_node *root)
{
    const json_node *flow = array_of(root, "flow");
    if (!flow) return root;
    json_node *copy = emptied_copy(r, flow), *last = NULL;
    for (const json_node *node = flow->first; copy && node; node = node->next) {
        const json_node *used = use_apply(r, node, 0);
        if (!child_append(r, copy, &last, used)) return root;
    }
    return copy ? with_child(r, root, flow, copy) : root;
}

/* Overrides ---------------------------------------------------------------------------------- */

static bool text_is(const char *text, const char *start, size_t length)
{
    return strlen(text) == length && memcmp(text, start, length) == 0;
}

/* The child that a segment of a path names: a member by its key, an item by its id. */
static const json_node *child_named(const json_node *parent, const char *segment, size_t length)
{
    for (const json_node *c = parent->first; c; c = c->next) {
        const char *name = parent->type == JSON_OBJECT ? c->key : member_text(c, "id");
        if (name && text_is(name, segment, length)) return c;
    }
    return NULL;
}

static void path_unknown(reader *r, const json_node *override, const json_node *parent,
                         const char *segment, size_t length)
{
    const char *names[64];
    size_t count = 0;
    suggestion best;
    suggestion_begin(&best, segment, length);
    for (const json_node *c = parent->first; c && count < 64; c = c->next) {
        const char *name = parent->type == JSON_OBJECT ? c->key : member_text(c, "id");
        if (!name) continue;
        names[count++] = name;
        suggestion_consider(&best, name);
    }
    const char *written = reader_copy(r, segment, length);
    report_key(r, E220_PATH_UNKNOWN, override,
               (diagnostic_values){.name = override->key,
                                   .other = written,
                                   .suggestion = suggestion_best(&best),
                                   .known_kind = NOUN_NAME,
                                   .known = names,
                                   .known_count = count});
}

/* The override's value, under the key that it gets in the tree. */
static const json_node *value_copy(reader *r, const json_node *override, const char *key)
{
    json_node *copy = node_copy(r, override);
    if (copy) copy->key = key;
    return copy ? copy : override;
}

/* `parent` with the value at the rest of the path put in; `parent` itself after an error. */
static const json_node *path_set(reader *r, const json_node *parent, const char *path,
                                 const json_node *override)
{
    const char *dot = strchr(path, '.');
    size_t length = dot ? (size_t)(dot - path) : strlen(path);
    const json_node *child = child_named(parent, path, length);
    if (!dot) {
        if (!child && parent->type != JSON_OBJECT) {
            path_unknown(r, override, parent, path, length);
            return parent;
        }
        const char *key = parent->type == JSON_OBJECT ? reader_copy(r, path, length) : NULL;
        return with_child(r, parent, child, value_copy(r, override, key));
    }
    if (!child || (child->type != JSON_OBJECT && child->type != JSON_ARRAY)) {
        path_unknown(r, override, parent, path, length);
        return parent;
    }
    const json_node *changed = path_set(r, child, dot + 1, override);
    return changed == child ? parent : with_child(r, parent, child, changed);
}

/* What makes the scenario what it is stays the same in every arm. */
static bool path_is_fixed(const char *path)
{
    static const char *const fixed[] = {"id",      "format", "version", "languages",
                                        "include", "arms",   "lists",   "library",
                                        "assign",  "tests",  "$schema"};
    size_t length = strcspn(path, ".");
    for (size_t i = 0; i < COUNT_OF(fixed); i++) {
        if (text_is(fixed[i], path, length)) return true;
    }
    const char *last = strrchr(path, '.');
    return last &&
           (strcmp(last, ".id") == 0 || strcmp(last, ".use") == 0 || strcmp(last, ".type") == 0);
}

const json_node *overrides_apply(reader *r, const json_node *root, const json_node *set)
{
    if (!set || set->type != JSON_OBJECT) return root;
    FOR_EACH_ENTRY (override, set) {
        if (path_is_fixed(override->key)) {
            report_key(r, E223_PATH_FIXED, override, (diagnostic_values){.name = override->key});
            continue;
        }
        root = path_set(r, root, override->key, override);
    }
    return root;
}
