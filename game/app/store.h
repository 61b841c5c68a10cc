/* store.h - the scenarios that can be played: those shipped beside the program and those in the
 * user's data folder; and a scenario that was loaded to be played. */
#ifndef SAMENSPEL_APP_STORE_H
#define SAMENSPEL_APP_STORE_H

#include "app/disk_folder.h"
#include "app/home.h"
#include "format/scenario_reader.h"

/* Where a scenario is. */
typedef struct scenario_place {
    disk_folder folder;
    const char *main; /* its file in the folder */
    const char *name; /* as a person named it */
} scenario_place;

/* Finds what a person named: an id, a folder or a file. A user's scenario goes before a shipped one
 * with the same id. STATUS_MISSING ("scenario_not_found", detail: the ids there are). */
status store_find(const home *h, const char *name, arena *a, scenario_place *out, failure *why);

/* The folder for a user's own scenarios, which need not exist. NULL: there is no home folder. */
const char *store_own_folder(const home *h, arena *a);

/* One scenario of the picker. */
typedef struct store_entry {
    scenario_place place;
    const scenario_outline *outline; /* NULL: not even that could be read */
    const char *const *problems;     /* the first of its mistakes, in the wanted language */
    uint16_t problem_count;
    uint32_t problem_total; /* all there are; 0: it can start */
    failure cause;          /* why it cannot start, also where there are no `problems` */
} store_entry;

enum { STORE_PROBLEMS_SHOWN = 5 };

/* All scenarios, shipped and the user's, by folder name; checked whole. Problems are worded in
 * `language`. Memory from `a`. */
status store_list(const home *h, const char *language, arena *a, const store_entry **out_entries,
                  size_t *out_count, failure *why);

/* A scenario that is about to be played. Owns its memory. */
typedef struct loaded_scenario {
    arena memory;
    const scenario *s;
    diagnostics *found; /* errors when `s` is NULL, else warnings */
    pack files;
    buffer pack_bytes;  /* what is stored beside the journals */
    char sha256[65];    /* of those bytes */
    const char *folder; /* where its pictures are; NULL: only in the pack */
} loaded_scenario;

/* A file of the loaded scenario as it was read, by a path that begins with its `folder`: pictures stay
 * when a stick is pulled out or a folder is changed meanwhile. False: it holds no such file. */
bool loaded_scenario_file(const loaded_scenario *l, const char *path, const char **out_bytes,
                          size_t *out_length);

/* The entry of one scenario that was found. */
store_entry store_check(const scenario_place *from, const char *language, arena *a);

/* Reads it with an arm and a list applied (NULL: the first). On STATUS_BAD_INPUT
 * ("scenario_broken") `found` holds the mistakes. Call loaded_scenario_free in any case. */
status store_load(const scenario_place *from, const char *arm, const char *list,
                  loaded_scenario *out, failure *why);

/* The same from the pack "<within>/<sha256>.pack", whose hash must be that. STATUS_MISSING
 * ("pack_missing") or STATUS_CORRUPT ("scenario_changed"). */
status store_load_pack(const char *within, const char *sha256, const char *arm, const char *list,
                       loaded_scenario *out, failure *why);

/* Keeps the pack in a folder under its hash, once. */
status store_keep_pack(const loaded_scenario *l, const char *within, failure *why);

/* Where that is: "<within>/<sha256>.pack". NULL: no memory. */
const char *store_pack_path(const loaded_scenario *l, const char *within, arena *a);

/* Takes the pictures of a loaded pack out to "<within>/<sha256>/", once, for a window to draw. */
status store_take_out_pictures(loaded_scenario *l, const char *within, failure *why);

void loaded_scenario_free(loaded_scenario *l);

#endif
