/* layout.h - where everything of a tree stands, in pixels: one box per node.
 *
 * Widths go down, heights come up: a box is asked how wide it must and would like to be, is given
 * a width, is asked how high it is then, and is given a height and a place. Rows and columns share
 * spare room by `grow` and take missing room from what can shrink: scrolling parts and pictures.
 * When even that is not enough the screen itself scrolls, so nothing is ever cut off. */
#ifndef SAMENSPEL_UI_LAYOUT_H
#define SAMENSPEL_UI_LAYOUT_H

#include "core/arena.h"
#include "ui/paragraph.h"
#include "ui/picture.h"

typedef struct box {
    const node *source;
    uint64_t id_hash;
    struct box *parent, *first, *last, *next;
    float x, y, w, h;         /* on the window, scrolling included */
    float least_w, want_w;    /* outer widths */
    float for_w;              /* the width that the heights are for; -1: none yet */
    float natural_h, least_h; /* outer heights at that width */
    SDL_FRect clip;           /* what may be seen of it */
    bool scrolls;             /* its content is higher than itself */
    float content_h;          /* height of what it holds, when it scrolls */
    float scroll_y;           /* how much of that is above its upper edge */
    float unseen_h;           /* how much of that is below what is seen of it */
    float foot_h;             /* height at its lower edge of what stays, with the gap above it */
    bool stands;              /* it is one of those that stay, and its parent scrolls */
    float most_w;             /* it gives way: no wider than this; -1: as wide as it likes */
} box;

/* How far each part was scrolled, by id; kept between frames by whoever lays out. */
typedef struct scroll_memory {
    uint64_t id_hash;
    float y;
} scroll_memory;

typedef struct layout_context {
    paragraphs *texts;
    pictures *pictures;
    arena *memory;       /* boxes live here */
    float unit;          /* pixels */
    bool is_text_spaced; /* paragraphs stand further from each other */
    const scroll_memory *scrolls;
    size_t scroll_count;
    bool failed; /* no memory */
} layout_context;

/* Lays out a whole screen in a window of that size. NULL: no memory. */
box *layout_screen(layout_context *l, const node *root, float width, float height);

/* The unit for a window: 1 at 1366 x 768 and 100 %. `zoom` is the person's text size, 0.8 to 2. */
float layout_unit(int width, int height, float zoom);

/* The next box in reading order within `scope`; NULL at the end. */
box *box_next(const box *scope, const box *b);

box *box_of(box *root, const node *source);
box *box_with_id(box *root, uint64_t id_hash);

/* The part of `b` that may be seen. */
SDL_FRect box_visible(const box *b);

/* Inside its padding, without what stays at its lower edge. */
SDL_FRect box_content(const layout_context *l, const box *b);

/* Where children of `b` that move with its content can be seen. */
SDL_FRect box_window(const layout_context *l, const box *b);

/* --- what tests ask ------------------------------------------------------------------------ */

typedef enum overflow_kind {
    OVERFLOW_OUTSIDE,     /* reaches outside its parent */
    OVERFLOW_OVERLAP,     /* lies over its neighbour */
    OVERFLOW_BROKEN_WORD, /* a word did not fit and was cut between letters */
    OVERFLOW_SQUEEZED,    /* less high than its text */
    OVERFLOW_OUT_OF_SIGHT /* STATE_NEEDED, and a part of it is seen only after scrolling */
} overflow_kind;

typedef struct overflow {
    overflow_kind kind;
    const node *where;
    const node *other; /* the neighbour or parent */
    float by;          /* pixels */
} overflow;

/* Stores at most `room`; returns how many there are. */
size_t layout_overflows(layout_context *l, const box *root, overflow *out, size_t room);

#endif
