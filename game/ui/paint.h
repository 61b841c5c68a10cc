/* paint.h - from boxes to draw commands: how each kind of node looks. */
#ifndef SAMENSPEL_UI_PAINT_H
#define SAMENSPEL_UI_PAINT_H

#include "ui/draw.h"
#include "ui/layout.h"
#include "ui/motion.h"
#include "ui/theme.h"

/* What painting needs to know beyond the boxes. */
typedef struct paint_context {
    layout_context *layout;
    draw_list *out;
    theme_kind theme;
    uint64_t screen;                /* hash of the id of what is shown */
    uint64_t focus, hover, pressed; /* id hashes; 0: none */
    bool shows_focus;               /* the keyboard was used last */
    size_t caret;                   /* byte in the focused field */
    int64_t now_us;
    bool is_motion_reduced;
    motion_memory *motion;
    int64_t next_frame_us; /* out: when something will have moved; INT64_MAX: all is at rest */
} paint_context;

void paint_screen(paint_context *p, box *root);

/* How long each of the dots of something that is coming shows alone. */
enum { BUSY_STEP_US = 320000 };

#endif
