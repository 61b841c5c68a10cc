/* files.h - reading a file that a person named, for shells that may not ask the system. */
#ifndef SAMENSPEL_APP_FILES_H
#define SAMENSPEL_APP_FILES_H

#include "core/arena.h"
#include "core/status.h"

/* As file_read of system/files.h. */
status files_read(const char *path, size_t limit_bytes, arena *a, const char **out_bytes,
                  size_t *out_length, failure *why);

#endif
