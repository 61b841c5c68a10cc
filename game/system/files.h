/* files.h - reading and writing whole files, and looking into folders. Paths are UTF-8 with `/`.
 *
 * What fails fills `why` with the path and a cause (see system/os_error.h). */
#ifndef SAMENSPEL_SYSTEM_FILES_H
#define SAMENSPEL_SYSTEM_FILES_H

#include "core/arena.h"
#include "core/buffer.h"
#include "core/status.h"
#include "system/paths.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Reads a whole file into the arena, with a NUL behind it. STATUS_TOO_BIG ("file_too_big") when it
 * is longer than `limit_bytes`. A folder is STATUS_MISSING. */
status file_read(const char *path, size_t limit_bytes, arena *a, const char **out_bytes,
                 size_t *out_length, failure *why);

/* Makes the next reading of a file come from its disk, not from memory, where the system can: for
 * whoever wants to know what really stands there. */
void file_forget(const char *path);

/* Writes a file that is either the old one or wholly the new one, whatever happens in between:
 * beside it, onto the disk, then renamed. */
status file_replace(const char *path, const char *bytes, size_t length, failure *why);

/* Whether there is a file (not a folder) of that name; likewise a folder. */
bool file_exists(const char *path);
bool folder_exists(const char *path);

/* Whether it is a file on a disk; not a pipe or a device, whose reading may never end. */
bool file_is_regular(const char *path);

/* When a file was last written, in seconds since 1970; 0 when it is not there. */
int64_t file_written_s(const char *path);

/* The last `room` - 1 bytes of a file (or all of it), with a NUL behind them. */
status file_read_end(const char *path, char *out, size_t room, size_t *out_length, failure *why);

/* Makes a folder and those above it. One that is already there is fine. */
status folder_make(const char *path, failure *why);

typedef struct folder_entry {
    const char *name;
    bool is_folder;
} folder_entry;

/* What stands in a folder, without hidden names, sorted by the bytes of the names. */
status folder_list(const char *path, arena *a, const folder_entry **out_entries, size_t *out_count,
                   failure *why);

#endif
