/* draw.h - what a frame shows, as a list of simple commands. Two lists are compared, and only what
 * differs is drawn again. Nothing here knows what a node is. */
#ifndef SAMENSPEL_UI_DRAW_H
#define SAMENSPEL_UI_DRAW_H

#include "core/arena.h"
#include "ui/font.h"
#include "ui/paragraph.h"
#include "ui/picture.h"

#include <SDL.h>

enum {
    CORNER_TOP_LEFT = 1,
    CORNER_TOP_RIGHT = 2,
    CORNER_BOTTOM_RIGHT = 4,
    CORNER_BOTTOM_LEFT = 8,
    CORNERS_ALL = 15
};

typedef enum draw_kind {
    DRAW_FILL,
    DRAW_ROUND,
    DRAW_RING,
    DRAW_SHADOW,
    DRAW_HATCH,
    DRAW_ARC,
    DRAW_TEXT,
    DRAW_PICTURE,
    DRAW_ICON, /* a picture whose colours are all replaced by one */
    DRAW_MODULES
} draw_kind;

/* Compared byte for byte, so made from zeroed memory. */
typedef struct draw_command {
    draw_kind kind;
    SDL_Rect area;   /* where the shape, text or picture stands */
    SDL_Rect bounds; /* all pixels it may touch, cut at the clip */
    SDL_Rect clip;
    SDL_Color color;
    int radius, stroke, period; /* pixels */
    int share;                  /* of an arc, per 1024 */
    unsigned corners;
    int fit_w, fit_h; /* a picture is drawn at this size and its middle is shown */
    uint64_t content; /* hash of what text, font, path or pixels are */
    font_style style;
    size_t length;
    /* Not compared; in the list's arena. */
    const char *bytes; /* text, or path */
    const color_swap *swaps;
    size_t swap_count;
} draw_command;

typedef struct draw_list {
    draw_command *commands;
    size_t count, room;
    arena memory;
    bool failed;
    /* What the next commands stand under. */
    SDL_Rect clip;
    int shift_x, shift_y;
    Uint8 alpha;
} draw_list;

void draw_list_open(draw_list *list);
void draw_list_close(draw_list *list);

/* Empties the list for a frame of that size. */
void draw_begin(draw_list *list, int width, int height);

void draw_fill(draw_list *list, SDL_Rect area, SDL_Color color);
void draw_round(draw_list *list, SDL_Rect area, int radius, unsigned corners, SDL_Color color);
void draw_ring(draw_list *list, SDL_Rect area, int radius, int stroke, SDL_Color color);
/* The shadow of a card at `area`, `drop` pixels lower; none is drawn where the card covers it. */
void draw_shadow(draw_list *list, SDL_Rect area, int radius, int blur, int drop, SDL_Color color);
void draw_hatch(draw_list *list, SDL_Rect area, int radius, unsigned corners, int stroke,
                int period, SDL_Color color);
void draw_arc(draw_list *list, SDL_Rect area, int stroke, float share, SDL_Color color);

/* A picture drawn `fit_w` x `fit_h` large, of which the middle is seen in `area`. */
void draw_picture(draw_list *list, SDL_Rect area, int fit_w, int fit_h, const char *path,
                  int radius, unsigned corners);

/* A picture in other colours than it was drawn in. */
void draw_recoloured(draw_list *list, SDL_Rect area, const char *path, const color_swap *swaps,
                     size_t swap_count);

/* A white picture in one colour. */
void draw_icon(draw_list *list, SDL_Rect area, const char *path, SDL_Color color);

/* One run, its line box beginning at (x, y). */
void draw_run(draw_list *list, const text_run *run, int x, int y, int height, SDL_Color color);

/* Commands of another frame once more, at the list's own alpha. */
void draw_again(draw_list *list, const draw_command *commands, size_t count);

/* A square of modules (a QR code): `modules` holds side * side bytes, 1 is dark. */
void draw_modules(draw_list *list, SDL_Rect area, const Uint8 *modules, int side, SDL_Color color);

enum { DAMAGE_MAX = 6 };

/* The parts of the frame that differ between two lists; at most DAMAGE_MAX, joined where they
 * touch. 0: nothing changed. */
size_t draw_damage(const draw_list *before, const draw_list *now, SDL_Rect *out_parts);

#endif
