/* folders.h - where the program, its user's data and its user's wishes live on this machine. */
#ifndef SAMENSPEL_SYSTEM_FOLDERS_H
#define SAMENSPEL_SYSTEM_FOLDERS_H

#include "core/arena.h"

#include <stddef.h>

/* The folder that holds assets/, scenarios/ and fonts/: the program's own, or share/samenspel
 * beside the bin/ it was installed in. NULL: no memory. */
const char *folders_program(arena *a);

/* $XDG_DATA_HOME/samenspel and $XDG_CONFIG_HOME/samenspel, with the usual ones where those are not
 * set; not made yet. NULL: there is no home folder either. */
const char *folders_data(arena *a);
const char *folders_config(arena *a);

/* Two letters of the language this user's machine is set to ("nl"); "" when it says nothing. */
const char *folders_language(arena *a);

/* The user's home folder; NULL: there is none. */
const char *folders_home(arena *a);

/* A folder as a person types it: "~" at the start stands for the home folder. NULL: no memory. */
const char *folders_typed(arena *a, const char *text);

/* A path seen from the folder in which the program was started, made whole. NULL: no memory, or
 * that folder is gone. */
const char *folders_whole(arena *a, const char *path);

/* Operating system and processor: "linux-x86_64". */
const char *folders_platform(arena *a);

#endif
