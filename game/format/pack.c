#include "format/pack.h"

#include "format/json.h"

#include <string.h>

enum { PACK_VERSION = 1 };

void pack_write(const pack *p, buffer *out)
{
    buffer_text(out, "{\"pack\":");
    buffer_integer(out, PACK_VERSION);
    buffer_text(out, ",\"files\":[");
    for (size_t i = 0; i < p->count; i++) {
        buffer_text(out, i ? ",{\"path\":" : "{\"path\":");
        buffer_json_string(out, p->files[i].path, strlen(p->files[i].path));
        buffer_text(out, ",\"size\":");
        buffer_integer(out, (int64_t)p->files[i].length);
        buffer_char(out, '}');
    }
    buffer_text(out, "]}\n");
    for (size_t i = 0; i < p->count; i++) buffer_add(out, p->files[i].bytes, p->files[i].length);
}

static status broken(failure *why)
{
    return failure_set(why, STATUS_CORRUPT, "pack_corrupt", NULL, NULL);
}

static bool pack_path_is_safe(const char *path)
{
    size_t prefix = strlen(FOLDER_LIBRARY);
    return folder_path_is_safe(strncmp(path, FOLDER_LIBRARY, prefix) == 0 ? path + prefix : path);
}

/* One entry of the header; its bytes start at `*at`. */
static bool entry_read(const json_node *entry, const char **at, const char *end, pack_file *out)
{
    const json_node *path = json_member(entry, "path");
    const json_node *size = json_member(entry, "size");
    if (!path || path->type != JSON_STRING || !size || size->type != JSON_NUMBER) return false;
    if (!pack_path_is_safe(path->text)) return false;
    if (size->number < 0 || size->number > (double)(end - *at)) return false;
    *out = (pack_file){path->text, *at, (size_t)size->number};
    *at += out->length;
    return true;
}

static status entries_read(const json_node *files, const char *at, const char *end, arena *a,
                           pack *out, failure *why)
{
    if (!files || files->type != JSON_ARRAY || files->child_count == 0) return broken(why);
    if (files->child_count > PACK_FILES_MAX) return broken(why);
    pack_file *read = arena_take_many(a, files->child_count, sizeof *read);
    if (!read) return failure_set(why, STATUS_NO_MEMORY, "no_memory", NULL, NULL);
    for (const json_node *entry = files->first; entry; entry = entry->next) {
        if (!entry_read(entry, &at, end, &read[entry->index])) return broken(why);
    }
    if (at != end) return broken(why);
    *out = (pack){read, files->child_count};
    return STATUS_OK;
}

status pack_read(const char *bytes, size_t length, arena *a, pack *out, failure *why)
{
    const char *line_end = length ? memchr(bytes, '\n', length) : NULL;
    if (!line_end) return broken(why);
    const source *header = source_create(a, "pack", bytes, (size_t)(line_end - bytes));
    diagnostics *d = diagnostics_create(a);
    if (!header || !d) return failure_set(why, STATUS_NO_MEMORY, "no_memory", NULL, NULL);
    const json_node *root = json_read(a, header, d);
    if (!root || diagnostics_error_count(d) > 0) return broken(why);
    const json_node *version = json_member(root, "pack");
    if (!version || version->type != JSON_NUMBER) return broken(why);
    if (version->number > PACK_VERSION) {
        return failure_set(why, STATUS_VERSION, "pack_version", NULL, NULL);
    }
    return entries_read(json_member(root, "files"), line_end + 1, bytes + length, a, out, why);
}

static const pack_file *pack_find(const pack *p, const char *path)
{
    for (size_t i = 0; i < p->count; i++) {
        if (strcmp(p->files[i].path, path) == 0) return &p->files[i];
    }
    return NULL;
}

static bool pack_exists(const void *context, const char *path)
{
    return pack_find(context, path) != NULL;
}

static status pack_folder_read(const void *context, const char *path, arena *a,
                               const char **out_bytes, size_t *out_length, failure *why)
{
    (void)a;
    const pack_file *file = pack_find(context, path);
    if (!file) return failure_set(why, STATUS_MISSING, "file_missing", path, NULL);
    *out_bytes = file->bytes;
    *out_length = file->length;
    return STATUS_OK;
}

folder pack_folder(const pack *p)
{
    return (folder){.context = p, .read = pack_folder_read, .exists = pack_exists};
}

const char *pack_main(const pack *p)
{
    return p->files[0].path;
}
