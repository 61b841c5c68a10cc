/* folder.h - the files of a scenario, wherever they are: on a disk, in a stored pack, in a test.
 *
 * The format layer opens no files; whoever calls it lends a folder. Paths are UTF-8 with `/`,
 * relative to the scenario. "lib:questionnaires.json" is a file of the library that all scenarios
 * share (scenarios/lib/). A path that could leave the folder is never asked for. */
#ifndef SAMENSPEL_FORMAT_FOLDER_H
#define SAMENSPEL_FORMAT_FOLDER_H

#include "core/arena.h"
#include "core/status.h"

#include <stdbool.h>
#include <stddef.h>

#define FOLDER_LIBRARY "lib:"

typedef struct folder {
    const void *context;
    /* Reads a whole file into the arena. STATUS_MISSING when there is none. */
    status (*read)(const void *context, const char *path, arena *a, const char **out_bytes,
                   size_t *out_length, failure *why);
    bool (*exists)(const void *context, const char *path);
} folder;

/* Whether a path stays inside the folder: relative, no "..", no empty part, no backslash, colon or
 * control character. */
bool folder_path_is_safe(const char *path);

#endif
