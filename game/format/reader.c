#include "format/reader.h"

#include <string.h>

/* Memory ------------------------------------------------------------------------------------- */

void *reader_take(reader *r, size_t count, size_t size)
{
    void *taken = arena_take_many(r->a, count ? count : 1, size);
    if (!taken) r->is_out_of_memory = true;
    return taken;
}

char *reader_copy(reader *r, const char *text, size_t length)
{
    char *copy = arena_copy(r->a, text, length);
    if (!copy) r->is_out_of_memory = true;
    return copy;
}

bool text_join(char *out, size_t room, const char *a, const char *b, const char *c)
{
    const char *const parts[] = {a, b, c};
    size_t length = 0;
    out[0] = '\0';
    if (strlen(a) + strlen(b) + strlen(c) >= room) return false;
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        size_t added = strlen(parts[i]);
        memcpy(out + length, parts[i], added + 1);
        length += added;
    }
    return true;
}

const void *node_identity(const json_node *node)
{
    if (!node) return NULL;
    return node->first ? (const void *)node->first : (const void *)node->text;
}

/* Diagnostics -------------------------------------------------------------------------------- */

/* Whether a place lies in the definition of an arm or list, and so says itself which. */
static bool is_in_condition(const json_node *node)
{
    while (node && node->parent && node->parent->parent) node = node->parent;
    return node && node->key && (strcmp(node->key, "arms") == 0 || strcmp(node->key, "lists") == 0);
}

void report(reader *r, diagnostic_code code, place where, diagnostic_values values)
{
    if (!is_in_condition(where.node)) values.condition = r->condition;
    diagnostics_add(r->d, code, where, values);
}

/* Whether the entry that an object uses is not there: then it is told so, and that keys are missing
 * which the entry would have brought is the same mistake. */
static bool lacks_its_entry(const reader *r, const json_node *node)
{
    const json_node *use = member_of(node, "use", JSON_STRING);
    return use && names_find(r, NOUN_LIBRARY_ENTRY, use->text) == INDEX_NONE;
}

void report_value(reader *r, diagnostic_code code, const json_node *node, diagnostic_values values)
{
    if (code == E311_KEY_MISSING && lacks_its_entry(r, node)) return;
    report(r, code, place_of_value(node), values);
}

void report_key(reader *r, diagnostic_code code, const json_node *node, diagnostic_values values)
{
    report(r, code, place_of_key(node), values);
}

void report_unknown(reader *r, diagnostic_code code, place where, const char *written,
                    known_names known)
{
    suggestion best;
    suggestion_begin(&best, written, strlen(written));
    for (size_t i = 0; i < known.count; i++) suggestion_consider(&best, known.items[i]);
    bool is_listed = known.kind != NOUN_NONE;
    report(r, code, where,
           (diagnostic_values){.name = written,
                               .other = known.owner,
                               .suggestion = suggestion_best(&best),
                               .known_kind = known.kind,
                               .known = is_listed ? known.items : NULL,
                               .known_count = is_listed ? known.count : 0});
}

/* Files -------------------------------------------------------------------------------------- */

static bool files_make_room(reader *r)
{
    file_list *files = &r->files;
    if (files->count < files->capacity) return true;
    size_t capacity = files->capacity ? files->capacity * 2 : 32;
    pack_file *grown = reader_take(r, capacity, sizeof *grown);
    if (!grown) return false;
    if (files->count) memcpy(grown, files->items, files->count * sizeof *grown);
    files->items = grown;
    files->capacity = capacity;
    return true;
}

static bool file_keep(reader *r, const pack_file *file)
{
    pack_file *kept = reader_take(r, 1, sizeof *kept);
    if (!kept || !file->path || !files_make_room(r)) return false;
    *kept = *file;
    r->files.items[r->files.count++] = *file;
    return lookup_put(&r->file_by_path, kept->path, kept);
}

static status file_load(reader *r, const char *path, pack_file *out, failure *why)
{
    const pack_file *known = lookup_get(&r->file_by_path, path);
    if (known) {
        *out = *known;
        return STATUS_OK;
    }
    *out = (pack_file){.path = reader_copy(r, path, strlen(path))};
    status loaded = r->from->read(r->from->context, path, r->a, &out->bytes, &out->length, why);
    if (loaded != STATUS_OK) return loaded;
    return file_keep(r, out) ? STATUS_OK : STATUS_NO_MEMORY;
}

const source *reader_file(reader *r, const char *path, place where)
{
    failure why = {0};
    pack_file file;
    status loaded = file_load(r, path, &file, &why);
    if (loaded == STATUS_NO_MEMORY) {
        r->is_out_of_memory = true;
        return NULL;
    }
    if (loaded != STATUS_OK) {
        report(r, loaded == STATUS_MISSING ? E620_FILE_MISSING : E636_FILE_UNREADABLE, where,
               (diagnostic_values){.name = path});
        return NULL;
    }
    const source *read = source_create(r->a, file.path, file.bytes, file.length);
    if (!read) r->is_out_of_memory = true;
    return read;
}

const source *reader_file_if_there(reader *r, const char *path)
{
    if (!r->from->exists(r->from->context, path)) return NULL;
    return reader_file(r, path, (place){0});
}

bool is_note(const json_node *member)
{
    return member->key && member->type == JSON_STRING && strcmp(member->key, "note") == 0;
}

const json_node *entry_from(const json_node *member)
{
    while (member && is_note(member)) member = member->next;
    return member;
}

/* Members ------------------------------------------------------------------------------------ */

const json_node *member_of(const json_node *object, const char *key, json_type type)
{
    const json_node *member = object ? json_member(object, key) : NULL;
    return member && member->type == type ? member : NULL;
}

const char *member_text(const json_node *object, const char *key)
{
    const json_node *member = member_of(object, key, JSON_STRING);
    return member ? member->text : NULL;
}

double member_number(const json_node *object, const char *key, double otherwise)
{
    const json_node *member = member_of(object, key, JSON_NUMBER);
    return member ? member->number : otherwise;
}

bool member_truth(const json_node *object, const char *key, bool otherwise)
{
    const json_node *member = member_of(object, key, JSON_BOOL);
    return member ? member->truth : otherwise;
}

const json_node *array_of(const json_node *object, const char *key)
{
    return member_of(object, key, JSON_ARRAY);
}

/* Rounded half away from zero; what is outside was refused by the shapes and is cut. */
static int64_t scaled(double amount)
{
    const double limit = 9e15;
    double whole = amount * MILLION + (amount < 0 ? -0.5 : 0.5);
    if (whole > limit) whole = limit;
    if (whole < -limit) whole = -limit;
    return (int64_t)whole;
}

int64_t us_of_seconds(double seconds)
{
    return scaled(seconds);
}

int64_t millionths_of(double amount)
{
    return scaled(amount);
}

score_changes changes_read(reader *r, const json_node *object)
{
    score_changes changes = {0};
    if (!object || object->type != JSON_OBJECT || object->child_count == 0) return changes;
    score_change *items = reader_take(r, object->child_count, sizeof *items);
    if (!items) return changes;
    FOR_EACH_ENTRY (change, object) {
        uint16_t score = names_find(r, NOUN_SCORE, change->key);
        if (score == INDEX_NONE || change->type != JSON_NUMBER) continue;
        items[changes.count++] = (score_change){.score = score,
                                                .add = millionths_of(change->number)};
    }
    changes.items = items;
    return changes;
}
