/* desktop.h - the window: shows what the host has to show, and tells it what people do. */
#ifndef SAMENSPEL_DESKTOP_DESKTOP_H
#define SAMENSPEL_DESKTOP_DESKTOP_H

#include "host/host.h"

typedef struct desktop_options {
    host_options person; /* devices, screen and wake are filled here */
    int width, height;   /* 0: 1366 x 768, or what fits */
    bool is_fullscreen;
    const char *renderer; /* an SDL render driver; NULL: software */
    const char *places;   /* for tests, see below; NULL: none */
} desktop_options;

/* `places` is a file that is written anew after each frame. Its first line says which screen stands
 * there, the others what of each control can be seen (zeros: it must be scrolled to), by tabs:
 *     block/parcels/t01  0  0  0  0  <practice word>
 *     answer/small      40  672  338  72  fc
 * The last column holds f (focus), c (chosen), o (open), s (a number is set). */

/* Opens the window and returns when it is closed. Reasons of failure: those of host_open, and what
 * a window lacks (no_display, font_missing, ...). */
status desktop_run(const desktop_options *options, failure *why);

typedef struct shots_options {
    const home *home;
    const char *folder;   /* where the pictures go; made when it is not there */
    int width, height;    /* 0: 1366 x 768 */
    const char *language; /* NULL: that of the machine */
    const char *theme;    /* "light", "dark", "contrast", "projector"; NULL: light */
    int text_percent;     /* 0: 100 */
    bool is_text_spaced;
    bool is_pseudo;               /* texts of nobody's language, to see what does not fit */
    const char *const *scenarios; /* ids or folders: only these */
    size_t scenario_count;        /* 0: the picker and every scenario */
} shots_options;

/* What was photographed, and what did not fit. */
typedef struct shots_result {
    size_t picture_count;
    size_t overflow_count;    /* texts that are cut and nodes that overlap, over all pictures */
    char first_overflow[256]; /* "second-reader block/shift/c09 agent/why" */
} shots_result;

/* Walks through the picker and every scenario (or through those that are named) without a display,
 * and writes each screen it meets as
 * "<folder>/<scenario>-<number>-<screen>.png". */
status desktop_shots(const shots_options *options, shots_result *out, failure *why);

#endif
