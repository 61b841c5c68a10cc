#include "app/disk_folder.h"

#include "system/files.h"

#include <string.h>

enum { FILE_BYTES_MAX = 16 * 1024 * 1024 };

/* A file of the shared library is first looked for in the scenario's own lib/. */
static const char *library_path(const disk_folder *d, const char *name, arena *a)
{
    const char *own_folder = path_join(a, d->path, "lib");
    const char *own = own_folder ? path_join(a, own_folder, name) : NULL;
    if (!own || file_exists(own) || !d->library) return own;
    return path_join(a, d->library, name);
}

static const char *path_on_disk(const disk_folder *d, const char *path, arena *a)
{
    static const size_t prefix = sizeof FOLDER_LIBRARY - 1;
    if (strncmp(path, FOLDER_LIBRARY, prefix) == 0) return library_path(d, path + prefix, a);
    return path_join(a, d->path, path);
}

static status read_file(const void *context, const char *path, arena *a, const char **out_bytes,
                        size_t *out_length, failure *why)
{
    const char *on_disk = path_on_disk(context, path, a);
    if (!on_disk) return failure_set(why, STATUS_NO_MEMORY, "no_memory", path, NULL);
    return file_read(on_disk, FILE_BYTES_MAX, a, out_bytes, out_length, why);
}

static bool has_file(const void *context, const char *path)
{
    arena scratch;
    arena_init(&scratch, 0);
    const char *on_disk = path_on_disk(context, path, &scratch);
    bool has = on_disk && file_exists(on_disk);
    arena_free(&scratch);
    return has;
}

folder disk_folder_lend(const disk_folder *d)
{
    return (folder){.context = d, .read = read_file, .exists = has_file};
}
