/* files_source.h - what files.c needs of each operating system. For files.c alone. */
#ifndef SAMENSPEL_SYSTEM_FILES_SOURCE_H
#define SAMENSPEL_SYSTEM_FILES_SOURCE_H

#include "system/files.h"

/* An open file: a descriptor, or the handle of Windows. */
typedef intptr_t files_source;

/* Opens a file for reading; others may go on writing and renaming it. A folder is STATUS_MISSING
 * ("not_a_file"). */
status files_source_open(const char *path, files_source *out, failure *why);

/* The next at most `room` bytes of what `path` names in a failure. `*out_got` is 0 at the end. */
status files_source_read(files_source file, const char *path, char *out, size_t room,
                         size_t *out_got, failure *why);

void files_source_close(files_source file);

/* Makes one folder in one that is there. One that is already there is fine. */
status files_source_make_folder(const char *path, failure *why);

/* The part of a path that can be made: what stands behind its root. NULL: nothing does. */
char *files_source_behind_root(char *path);

/* Entries of a folder while their number is not known yet. */
typedef struct folder_listing {
    folder_entry *entries; /* of malloc */
    size_t count, room;
    arena *names;
} folder_listing;

/* Keeps one more; `name` is in the arena. False: no memory, also when `name` is NULL. */
bool folder_listing_add(folder_listing *l, const char *name, bool is_folder);

/* Adds what stands in a folder, without hidden names, in any order. */
status files_source_list(const char *path, folder_listing *l, failure *why);

#endif
