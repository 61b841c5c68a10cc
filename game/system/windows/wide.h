/* wide.h - between our UTF-8 with `/` and what Windows takes: UTF-16 with `\`.
 *
 * A path of ours may be longer than the 260 characters that Windows takes unasked. */
#ifndef SAMENSPEL_SYSTEM_WINDOWS_WIDE_H
#define SAMENSPEL_SYSTEM_WINDOWS_WIDE_H

#include "core/arena.h"

#include <wchar.h>

/* Both are given back with free(). NULL: no memory, or not UTF-8. */
wchar_t *wide_text(const char *text);
wchar_t *wide_path(const char *path);

/* In the arena; a path with `/`. NULL: no memory. */
char *narrow_text(arena *a, const wchar_t *text);
char *narrow_path(arena *a, const wchar_t *path);

#endif
