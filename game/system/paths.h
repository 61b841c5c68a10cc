/* paths.h - putting names of files together and taking them apart. UTF-8 with `/` everywhere. */
#ifndef SAMENSPEL_SYSTEM_PATHS_H
#define SAMENSPEL_SYSTEM_PATHS_H

#include "core/arena.h"

/* "folder/name" in the arena; `name` alone when `folder` is empty. NULL: no memory. */
char *path_join(arena *a, const char *folder, const char *name);

/* The path without its last part ("." when there is only one), and that last part. */
char *path_folder(arena *a, const char *path);
const char *path_name(const char *path);

#endif
