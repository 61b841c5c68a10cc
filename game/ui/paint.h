/* paint.h - from boxes to draw commands: how each kind of node looks. */
#ifndef SAMENSPEL_UI_PAINT_H
#define SAMENSPEL_UI_PAINT_H

#include "ui/draw.h"
#include "ui/layout.h"
#include "ui/theme.h"

/* When a node that arrives appeared. */
typedef struct arrival_time {
    uint64_t id_hash;
    int64_t since_us;
    bool is_shown; /* in this frame */
} arrival_time;

/* What painting needs to know beyond the boxes. */
typedef struct paint_context {
    layout_context *layout;
    draw_list *out;
    theme_kind theme;
    uint64_t focus, hover, pressed; /* id hashes; 0: none */
    bool shows_focus;               /* the keyboard was used last */
    size_t caret;                   /* byte in the focused field */
    int64_t now_us;
    bool is_motion_reduced;
    const arrival_time *arrivals;
    size_t arrival_count;
    bool wants_next_frame; /* out: something is moving */
} paint_context;

void paint_screen(paint_context *p, box *root);

/* Times and lengths of motion. */
enum { ARRIVE_US = 180000, ARRIVE_UNITS = 24, BUSY_STEP_US = 320000 };

#endif
