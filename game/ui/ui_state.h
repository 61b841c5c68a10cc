/* ui_state.h - what a window remembers between frames. Private to window.c and the event files. */
#ifndef SAMENSPEL_UI_STATE_H
#define SAMENSPEL_UI_STATE_H

#include "ui/draw.h"
#include "ui/focus.h"
#include "ui/frame_stats.h"
#include "ui/layout.h"
#include "ui/paint.h"
#include "ui/render.h"
#include "ui/screen_surface.h"
#include "ui/window.h"

enum { SCROLL_MAX = 32, ID_BYTES = 192, EDIT_BYTES = 1024, TYPED_BYTES = 24 };

/* What the pointer is doing since its button went down. */
typedef enum drag_kind {
    DRAG_NONE,
    DRAG_PRESS,     /* on something that acts when it is let go inside */
    DRAG_SLIDER,    /* moves a value */
    DRAG_SCROLLBAR, /* moves what is seen */
    DRAG_CONTENT    /* a finger moves what is seen */
} drag_kind;

typedef struct pointer_state {
    drag_kind drag;
    uint64_t target; /* id hash of what was under it when it went down */
    float start_x, start_y, last_y;
    bool is_touch; /* a finger is down, this one: */
    SDL_FingerID finger;
} pointer_state;

/* What the last click or tap of a series went to, and for taps when and where. */
typedef struct click_target {
    uint64_t screen_hash, id_hash;
    int64_t at_us;
    float x, y;
} click_target;

/* An edit that the shell has not shown yet: further keys build on it. */
typedef struct pending_edit {
    uint64_t id_hash; /* 0: none */
    char text[EDIT_BYTES];
    double number;
} pending_edit;

/* Digits typed on a slider. */
typedef struct typed_number {
    uint64_t id_hash;
    char text[TYPED_BYTES];
    int64_t at_us;
} typed_number;

struct ui {
    screen_surface screen;
    fonts *fonts;
    pictures *pictures;
    paragraphs *texts;
    render_target *render;
    ui_look look;
    bool zoom_changed;

    const node *tree; /* the one shown last; borrowed until the next ui_show */
    box *boxes;
    arena memory; /* boxes of that tree */
    layout_context layout;
    draw_list lists[2];
    int current;
    bool is_frame_lost; /* everything must be drawn */
    bool needs_show;
    int64_t next_frame_us;

    uint64_t screen_hash, scope_hash;
    char focus_id[ID_BYTES];     /* "": nothing */
    char focus_behind[ID_BYTES]; /* what had it before the overlay came */
    size_t focus_place;
    bool shows_focus;
    uint64_t hover;
    pointer_state pointer;
    click_target clicked;
    float pointer_x, pointer_y;
    size_t caret;
    bool is_typing; /* the system's text input is on */
    pending_edit edit;
    typed_number typed;

    scroll_memory scrolls[SCROLL_MAX];
    size_t scroll_count;
    motion_memory motion;
    SDL_Cursor *cursors[3]; /* arrow, hand, text; NULL until used */
    int cursor;
    frame_stats stats;
};

uint64_t ui_hash_id(const char *id); /* 0 for NULL and "" */

/* The node that has the focus in the tree shown last; NULL: none. */
const node *ui_focused(const ui *u);

/* Moves the focus; `is_shown` draws the ring and scrolls the node into view. */
void ui_take_focus(ui *u, const node *n, bool is_shown);

/* Scrolls `b` by `by` pixels; false when it cannot move that way. */
bool ui_scroll(ui *u, box *b, float by);
void ui_scroll_to(ui *u, box *b, float y);

/* The innermost box around `b` (itself included) that scrolls; NULL: none. */
box *ui_scroller_of(box *b);

/* Parts of ui_event. */
tree_input ui_key_down(ui *u, const SDL_KeyboardEvent *key, int64_t at_us);
tree_input ui_text_typed(ui *u, const char *text, int64_t at_us);
tree_input ui_pointer_down(ui *u, const SDL_MouseButtonEvent *button, int64_t at_us);
tree_input ui_pointer_up(ui *u, const SDL_MouseButtonEvent *button, int64_t at_us);
tree_input ui_pointer_moved(ui *u, const SDL_MouseMotionEvent *motion, int64_t at_us);
tree_input ui_finger_down(ui *u, const SDL_TouchFingerEvent *finger, int64_t at_us);
tree_input ui_finger_moved(ui *u, const SDL_TouchFingerEvent *finger, int64_t at_us);
tree_input ui_finger_up(ui *u, const SDL_TouchFingerEvent *finger, int64_t at_us);
void ui_wheel_turned(ui *u, const SDL_MouseWheelEvent *wheel);
void ui_pointer_left(ui *u);

/* Edits of a field and of a slider. */
tree_input ui_edit_key(ui *u, const node *field, const SDL_KeyboardEvent *key, int64_t at_us,
                       bool *out_used);
tree_input ui_slider_key(ui *u, const node *slider, const SDL_KeyboardEvent *key, int64_t at_us,
                         bool *out_used);
tree_input ui_slider_typed(ui *u, const node *slider, char digit, int64_t at_us);
tree_input ui_replace_text(ui *u, const node *field, const char *text, size_t caret, int64_t at_us);
tree_input ui_set_number(ui *u, const node *slider, double wanted, int64_t at_us);

/* A slider's value, with what was changed since it was shown. */
double ui_number_now(const ui *u, const node *slider);
bool ui_number_is_set(const ui *u, const node *slider);

/* Puts the caret of the focused field where (x) is. */
void ui_place_caret(ui *u, const box *field, float x);

#endif
