#include "app/files.h"

#include "system/files.h"

status files_read(const char *path, size_t limit_bytes, arena *a, const char **out_bytes,
                  size_t *out_length, failure *why)
{
    return file_read(path, limit_bytes, a, out_bytes, out_length, why);
}
