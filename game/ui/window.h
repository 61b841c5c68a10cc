/* window.h - a window (or a picture without one) that shows trees and turns what people do into
 * inputs. The only header of ui that shells need.
 *
 * The shell declares a tree, hands it to ui_show, and hands every SDL event to ui_event. Nothing is
 * drawn when the tree looks as it did; only the parts that changed are drawn again. */
#ifndef SAMENSPEL_UI_WINDOW_H
#define SAMENSPEL_UI_WINDOW_H

#include "core/buffer.h"
#include "core/status.h"
#include "tree/tree.h"
#include "ui/layout.h"
#include "ui/picture.h"
#include "ui/theme.h"

#include <SDL.h>

typedef struct ui ui;

typedef struct ui_setup {
    const char *title;
    const char *root;  /* the folder that holds fonts/ and assets/ */
    int width, height; /* 0: 1366 x 768, or what fits on the display */
    bool is_offscreen; /* no window, no display: for pictures and tests */
    bool is_fullscreen;
    const char *renderer; /* an SDL render driver ("software", "opengl"); NULL: software */
} ui_setup;

/* How things are shown; may change at any time. */
typedef struct ui_look {
    theme_kind theme;
    float zoom;  /* of texts and everything with them, 0.8 to 2; keys change it */
    float scale; /* by how much more, without the person having asked; 0: not at all */
    bool is_motion_reduced;
    bool is_text_spaced; /* more room between letters, words, lines and paragraphs (WCAG 1.4.12) */
} ui_look;

/* NULL on failure; `why` says what is missing (a font, a display, a renderer). */
ui *ui_open(const ui_setup *setup, failure *why);
void ui_close(ui *u); /* NULL is fine */

void ui_set_look(ui *u, ui_look look);
ui_look ui_get_look(const ui *u);

/* Pictures are taken from there first; what lends must outlive the last ui_show. */
void ui_borrow_from(ui *u, file_lender lender);

/* Lays out and draws; presents only when something changed. `root` must live until the next
 * ui_show has returned. Returns whether a frame was presented. */
bool ui_show(ui *u, const node *root, int64_t now_us);

/* When ui_show wants to be called again although nothing happened (something is moving);
 * INT64_MAX: not by itself. */
int64_t ui_next_frame_us(const ui *u);

/* What an event means for the tree shown last. INPUT_NONE when it means nothing to the screen;
 * then the ui may still have changed (focus, scrolling): ui_needs_show tells. Tab, arrows, wheel,
 * text size (Ctrl +, Ctrl - and Ctrl 0) and full screen (F11) are dealt with inside. */
tree_input ui_event(ui *u, const SDL_Event *event, int64_t at_us);
bool ui_needs_show(const ui *u);

/* The same for a gamepad, as keys would: the cross moves, A presses, B goes back, the shoulders are
 * Tab, the triggers large steps. On a field A offers letters to pick. */
typedef enum pad_key {
    PAD_UP,
    PAD_DOWN,
    PAD_LEFT,
    PAD_RIGHT,
    PAD_PRESS,
    PAD_BACK,
    PAD_NEXT,
    PAD_PREVIOUS,
    PAD_LESS,
    PAD_MORE,
    PAD_HELP,
    PAD_KEY_COUNT
} pad_key;

tree_input ui_pad(ui *u, pad_key key, bool is_repeat, int64_t at_us);

/* Puts the focus on a node; NULL takes it away. */
void ui_focus(ui *u, const char *node_id);
const char *ui_focused_id(const ui *u); /* NULL: nothing has it */

/* What software that reads the screen aloud does, or a field of the page around: it knows a node by
 * its id and none of the keys. Nodes that cannot have the focus now give INPUT_NONE. */
void ui_focus_shown(ui *u, const char *node_id); /* with the ring, scrolled into view */
tree_input ui_press(ui *u, const char *node_id, int64_t at_us);
tree_input ui_choose(ui *u, const char *node_id, double number, int64_t at_us);
/* `text` is all that the field is to hold, `caret` a place in it in bytes. INPUT_NONE when only the
 * caret moved. */
tree_input ui_write(ui *u, const char *node_id, const char *text, size_t caret, int64_t at_us);

/* The text size was changed by a key; asked once. */
bool ui_zoom_changed(ui *u);

/* How large it is, in pixels. */
void ui_size(const ui *u, int *out_width, int *out_height);

/* Offscreen: another size. With a window: asks the window system. */
void ui_resize(ui *u, int width, int height);
void ui_set_fullscreen(ui *u, bool is_fullscreen);

/* Writes what is shown as a PNG. */
status ui_save_png(ui *u, const char *path, failure *why);

/* The same into memory. */
status ui_write_png(ui *u, buffer *out, failure *why);

/* What does not fit in the tree shown last. */
size_t ui_overflows(ui *u, overflow *out, size_t room);

/* Where a node stands, for tests that click. False when it is not shown. */
bool ui_place_of(const ui *u, const char *node_id, SDL_FRect *out_area);

/* The part of it that can be seen now; false when it was scrolled away or is not shown. */
bool ui_seen_of(const ui *u, const char *node_id, SDL_FRect *out_area);

/* Processor time of frames, from ui_show's call to its return. */
typedef struct ui_frame_stats {
    uint64_t frame_count, presented_count;
    double p50_ms, p99_ms, worst_ms; /* of presented frames since the last reset */
    size_t cached_bytes;
} ui_frame_stats;

/* What was measured since the window opened or the last reset. */
ui_frame_stats ui_get_frame_stats(const ui *u);
void ui_reset_frame_stats(ui *u);

#endif
