/* fixture_folder.h - the folder of a scenario on the disk, for tests. */
#ifndef SAMENSPEL_TESTS_FIXTURE_FOLDER_H
#define SAMENSPEL_TESTS_FIXTURE_FOLDER_H

#include "format/folder.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct disk_folder {
    char root[512];
} disk_folder;

static inline void disk_path(const void *context, const char *path, char out[1024])
{
    const disk_folder *disk = context;
    size_t prefix = strlen(FOLDER_LIBRARY);
    if (strncmp(path, FOLDER_LIBRARY, prefix) == 0) {
        snprintf(out, 1024, "%s/scenarios/lib/%s", TEST_SOURCE_DIR, path + prefix);
    } else {
        snprintf(out, 1024, "%s/%s", disk->root, path);
    }
}

static inline bool disk_exists(const void *context, const char *path)
{
    char full[1024];
    disk_path(context, path, full);
    FILE *file = fopen(full, "rb");
    if (file) fclose(file);
    return file != NULL;
}

static inline status disk_read(const void *context, const char *path, arena *a,
                               const char **out_bytes, size_t *out_length, failure *why)
{
    char full[1024];
    disk_path(context, path, full);
    FILE *file = fopen(full, "rb");
    if (!file) return failure_set(why, STATUS_MISSING, "file_missing", path, NULL);
    fseek(file, 0, SEEK_END);
    size_t length = (size_t)ftell(file);
    rewind(file);
    char *bytes = arena_take(a, length + 1);
    *out_length = bytes ? fread(bytes, 1, length, file) : 0;
    *out_bytes = bytes;
    fclose(file);
    return bytes ? STATUS_OK : STATUS_NO_MEMORY;
}

/* `where` is below the project's folder. The folder borrows `disk`. */
static inline folder disk_folder_of(disk_folder *disk, const char *where)
{
    snprintf(disk->root, sizeof disk->root, "%s/%s", TEST_SOURCE_DIR, where);
    return (folder){.context = disk, .read = disk_read, .exists = disk_exists};
}

#endif
