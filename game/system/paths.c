#include "system/paths.h"

#include "core/buffer.h"

#include <string.h>

char *path_join(arena *a, const char *folder, const char *name)
{
    buffer joined = {0};
    size_t length = strlen(folder);
    buffer_add(&joined, folder, length);
    if (length > 0 && folder[length - 1] != '/') buffer_char(&joined, '/');
    buffer_text(&joined, name);
    char *kept = joined.failed ? NULL : arena_copy(a, joined.bytes, joined.length);
    buffer_free(&joined);
    return kept;
}

char *path_folder(arena *a, const char *path)
{
    const char *slash = strrchr(path, '/');
    if (!slash) return arena_copy(a, ".", 1);
    if (slash == path) return arena_copy(a, "/", 1);
    return arena_copy(a, path, (size_t)(slash - path));
}

const char *path_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}
