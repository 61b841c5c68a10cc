/* scenario_reader.h - from a folder with a scenario.json to the immutable model that is played.
 *
 * Reading checks everything that can be checked without playing: the base, and every arm and every
 * list applied to it, each as a whole. All problems are collected in `diagnostics`, in the language
 * in which those are written later. Opens no files itself: see format/folder.h. */
#ifndef SAMENSPEL_FORMAT_SCENARIO_READER_H
#define SAMENSPEL_FORMAT_SCENARIO_READER_H

#include "core/scenario.h"
#include "core/status.h"
#include "format/diagnostics.h"
#include "format/folder.h"
#include "format/pack.h"

typedef struct scenario_request {
    const char *main; /* the scenario's file in the folder; NULL: "scenario.json" */
    const char *arm;  /* the arm to apply; NULL: the first, if there are any */
    const char *list; /* the list to apply; NULL: the first, if there are any */
    pack *out_pack;   /* when not NULL: every file that was read, pictures included, in the arena */
} scenario_request;

/* Reads and checks all, gives the scenario with the wanted arm and list applied.
 *
 * STATUS_OK: `out_scenario` lives in the arena; `d` may hold warnings.
 * STATUS_BAD_INPUT: `d` holds at least one error and there is no scenario.
 * STATUS_MISSING: the main file is not there ("scenario_missing"), or the wanted arm or list is not
 * one of the scenario's ("arm_unknown", "list_unknown": detail names those that are).
 * Anything else: the main file could not be read, or STATUS_NO_MEMORY. `why` says so. */
status scenario_read(const folder *from, const scenario_request *wanted, arena *a, diagnostics *d,
                     const scenario **out_scenario, failure *why);

/* What the picker shows and what assigning an arm needs. */
typedef struct scenario_outline {
    const char *id;
    const char *version;
    const char *languages[LANGUAGE_MAX];
    uint16_t language_count;
    const localized *title;
    const localized *summary; /* may be NULL */
    const char *domain;       /* "" when not said */
    uint16_t minutes;
    uint16_t people_lo, people_hi;
    const char *const *teaches;
    uint16_t teach_count;
    const char *cover; /* "art/cover.svg" when that file is there; else NULL */
    const arm_choice *arms;
    uint16_t arm_count;
    const arm_choice *lists;
    uint16_t list_count;
    assign_method assign;
    bool has_seed;
    uint64_t seed;
} scenario_outline;

/* Fast and lenient: reads only what the outline holds and judges nothing else. The same refusals as
 * scenario_read, but STATUS_BAD_INPUT only when the file is no JSON or has no id, title or
 * language; `why` then says "scenario_broken". */
status scenario_outline_read(const folder *from, const char *main, arena *a, scenario_outline *out,
                             failure *why);

#endif
