#include "system/files.h"

#include "system/files_source.h"

#include <stdlib.h>
#include <string.h>

enum { READ_BYTES = 64 * 1024 };

static status no_memory(const char *path, failure *why)
{
    return failure_set(why, STATUS_NO_MEMORY, "no_memory", path, NULL);
}

static status too_big(const char *path, size_t limit_bytes, failure *why)
{
    buffer limit = {0};
    buffer_integer(&limit, (int64_t)(limit_bytes / 1024));
    buffer_text(&limit, " kB");
    failure_set(why, STATUS_TOO_BIG, "file_too_big", path, limit.bytes);
    buffer_free(&limit);
    return STATUS_TOO_BIG;
}

/* Reads on until the end of the file: its stated size may be 0 (a pipe) or out of date. */
static status read_to_end(files_source file, const char *path, size_t limit_bytes, buffer *out,
                          failure *why)
{
    char *piece = malloc(READ_BYTES);
    status failed = piece ? STATUS_OK : no_memory(path, why);
    while (!failed) {
        size_t got = 0;
        failed = files_source_read(file, path, piece, READ_BYTES, &got, why);
        if (failed || got == 0) break;
        if (got > limit_bytes - out->length)
            failed = too_big(path, limit_bytes, why);
        else
            buffer_add(out, piece, got);
    }
    free(piece);
    return failed;
}

status file_read(const char *path, size_t limit_bytes, arena *a, const char **out_bytes,
                 size_t *out_length, failure *why)
{
    files_source file = -1;
    status failed = files_source_open(path, &file, why);
    if (failed) return failed;

    buffer read = {0};
    failed = read_to_end(file, path, limit_bytes, &read, why);
    files_source_close(file);
    if (!failed) {
        char *copy = read.failed ? NULL : arena_copy(a, read.bytes ? read.bytes : "", read.length);
        if (!copy) failed = no_memory(path, why);
        *out_bytes = copy;
        *out_length = read.length;
    }
    buffer_free(&read);
    return failed;
}

/* Makes each part of a path in turn. `path` is as it was when this returns. */
static status make_all(char *path, failure *why)
{
    char *from = files_source_behind_root(path);
    if (!from) return failure_set(why, STATUS_MISSING, "file_missing", path, NULL);
    for (char *slash = strchr(from, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        status failed = files_source_make_folder(path, why);
        *slash = '/';
        if (failed) return failed;
    }
    return files_source_make_folder(path, why);
}

status folder_make(const char *path, failure *why)
{
    if (folder_exists(path)) return STATUS_OK;
    arena a;
    arena_init(&a, 0);
    char *part = arena_copy(&a, path, strlen(path));
    status failed = part ? make_all(part, why) : no_memory(path, why);
    arena_free(&a);
    return failed;
}

static bool listing_grow(folder_listing *l)
{
    if (l->count < l->room) return true;
    size_t room = l->room ? 2 * l->room : 64;
    folder_entry *grown = realloc(l->entries, room * sizeof *grown);
    if (!grown) return false;
    l->entries = grown;
    l->room = room;
    return true;
}

bool folder_listing_add(folder_listing *l, const char *name, bool is_folder)
{
    if (!name || !listing_grow(l)) return false;
    l->entries[l->count++] = (folder_entry){name, is_folder};
    return true;
}

static int compare_entries(const void *left, const void *right)
{
    const folder_entry *a = left;
    const folder_entry *b = right;
    return strcmp(a->name, b->name);
}

static status listing_hand_out(folder_listing *l, const char *path, arena *a,
                               const folder_entry **out_entries, size_t *out_count, failure *why)
{
    folder_entry *kept = arena_take_many(a, l->count + 1, sizeof *kept);
    if (!kept) return no_memory(path, why);
    if (l->count > 0) memcpy(kept, l->entries, l->count * sizeof *kept);
    qsort(kept, l->count, sizeof *kept, compare_entries);
    *out_entries = kept;
    *out_count = l->count;
    return STATUS_OK;
}

status folder_list(const char *path, arena *a, const folder_entry **out_entries, size_t *out_count,
                   failure *why)
{
    folder_listing l = {.names = a};
    status failed = files_source_list(path, &l, why);
    if (!failed) failed = listing_hand_out(&l, path, a, out_entries, out_count, why);
    free(l.entries);
    return failed;
}
