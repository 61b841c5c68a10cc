/* pixels.h - filling and blending straight into memory. SDL's own blending of tinted surfaces costs
 * three to five times as much, and tinted coverage is nearly all that a screen is made of. */
#ifndef SAMENSPEL_UI_PIXELS_H
#define SAMENSPEL_UI_PIXELS_H

#include <SDL.h>

/* Where is drawn: rows of 0x00RRGGBB, and the part that may change. */
typedef struct pixel_target {
    Uint32 *pixels;
    int pitch;     /* pixels from row to row */
    SDL_Rect clip; /* inside the target */
} pixel_target;

/* `color`, as opaque as its alpha says, on `area`. */
void pixels_fill(const pixel_target *t, SDL_Rect area, SDL_Color color);

/* `color` wherever coverage says, at (x, y). */
void pixels_tint(const pixel_target *t, const Uint8 *coverage, SDL_Rect at, SDL_Color color);

/* An ARGB picture; `alpha` fades all of it. */
void pixels_copy(const pixel_target *t, const Uint32 *picture, SDL_Rect at, Uint8 alpha);

/* The same with every colour replaced by `color`. */
void pixels_stencil(const pixel_target *t, const Uint32 *picture, SDL_Rect at, SDL_Color color);

#endif
