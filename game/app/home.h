/* home.h - where this program and this user keep their things, found once at the start. */
#ifndef SAMENSPEL_APP_HOME_H
#define SAMENSPEL_APP_HOME_H

#include "core/arena.h"
#include "core/status.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct home {
    const char *program;  /* holds assets/, scenarios/ and fonts/ */
    const char *data;     /* the user's scenarios and sessions; NULL: there is no home folder */
    const char *config;   /* the user's settings; NULL likewise */
    const char *language; /* of the machine: two letters, "" when it says nothing */
    const char *platform; /* "linux-x86_64" */
} home;

/* The version of this program, as logs and --version give it. */
const char *home_version(void);

/* All texts live in the arena. STATUS_MISSING ("assets_missing") when the program stands alone. */
status home_find(arena *a, home *out, failure *why);

/* "folder/name" in the arena; NULL: no memory. */
const char *home_path(arena *a, const char *folder, const char *name);

/* Makes a folder for what the program writes, and those above it. One that is there is fine. */
status home_make_folder(const char *path, failure *why);

/* Where sessions are logged unless somebody says otherwise. NULL: there is no home folder. */
const char *home_sessions(const home *h, bool is_synthetic, arena *a);

/* Where a person may want a copy. */
typedef struct home_place {
    const char *path, *name;
    bool is_medium; /* a stick, card or share; else the home folder */
    bool is_writable;
    int64_t free_bytes; /* of a medium */
} home_place;

/* Media that are mounted now, those that can be written first, then the home folder. At most `room`
 * are stored; returns how many. Asks the media, so do not call it for every frame. */
size_t home_places_for_copies(arena *a, home_place *out, size_t room);

/* Where copies go that are handed out by a browser; NULL: they go where the person says. */
const char *home_downloads(void);

/* Hands a file that was written there to the person. */
void home_give(const char *path);

/* Whether scenarios can be given to the page around the program, and has its browser ask for one. */
bool home_takes_uploads(void);
void home_ask_for_upload(void);

/* A scenario that a person gave to the page: its folder, or why there is none ("offer_..."; place: the
 * name of what was given). False: nothing came. `out_path` lives until the next call. */
bool home_next_upload(const char **out_path, failure *why);

/* Whether a medium that was listed is still there. */
bool home_has_medium(const char *path);

/* A folder as a person types it: "~" at the start stands for the home folder. NULL: no memory. */
const char *home_typed_folder(arena *a, const char *text);

/* Whether that folder is there. */
bool home_has_folder(const char *path);

/* Today by this machine's calendar, months from 1. */
typedef struct home_date {
    int day, month, year;
} home_date;

home_date home_today(void);

/* The shells' clock: microseconds that never go back. */
int64_t home_now_us(void);

/* How long the machine slept since this was asked before, or since home_watch_sleep; 0: not, or only
 * for less than a second. */
void home_watch_sleep(void);
int64_t home_new_sleep_us(void);

/* Whether the operating system asked the program to stop. From the first call of home_watch on it
 * no longer just ends the program. */
void home_watch(void);
bool home_stop_asked(void);

#endif
