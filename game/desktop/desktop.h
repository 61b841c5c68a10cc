/* desktop.h - the window: shows what the host has to show, and tells it what people do. */
#ifndef SAMENSPEL_DESKTOP_DESKTOP_H
#define SAMENSPEL_DESKTOP_DESKTOP_H

#include "host/host.h"

typedef struct desktop_options {
    host_options person;  /* devices, screen and wake are filled here */
    int width, height;    /* 0: 1366 x 768, or what fits */
    bool is_fullscreen;
    const char *renderer; /* an SDL render driver; NULL: software */
    const char *places;   /* for tests: a file that says, after each frame, which screen stands there
                             ("id<tab>0<tab>0<tab>0<tab>0<tab>practice word") and then where each
                             thing that can be pressed is seen: "id<tab>x<tab>y<tab>width<tab>height
                             <tab>marks", of the letters f (focus), c (chosen), o (open), s (set); zeros
                             when it must be scrolled to; NULL: none */
} desktop_options;

/* Opens the window and returns when it is closed. Reasons of failure: those of host_open, and what
 * a window lacks (no_display, font_missing, ...). */
status desktop_run(const desktop_options *options, failure *why);

typedef struct shots_options {
    const home *home;
    const char *folder;   /* where the pictures go; made when it is not there */
    int width, height;    /* 0: 1366 x 768 */
    const char *language; /* NULL: that of the machine */
    const char *theme;    /* "light", "dark", "contrast"; NULL: light */
    int text_percent;     /* 0: 100 */
} shots_options;

/* What was photographed, and what did not fit. */
typedef struct shots_result {
    size_t picture_count;
    size_t overflow_count; /* texts that are cut and nodes that overlap, over all pictures */
    char first_overflow[256]; /* "second-reader block/shift/c09 agent/why" */
} shots_result;

/* Walks through the picker and every scenario without a display, and writes each screen it meets as
 * "<folder>/<scenario>-<number>-<screen>.png". */
status desktop_shots(const shots_options *options, shots_result *out, failure *why);

#endif
