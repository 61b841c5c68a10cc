/* window_pixels.h - how pixels that were drawn in memory come to a window, on this system. */
#ifndef SAMENSPEL_UI_WINDOW_PIXELS_H
#define SAMENSPEL_UI_WINDOW_PIXELS_H

#include <SDL.h>
#include <stdbool.h>

/* What a window offers to draw on. */
typedef struct window_pixels {
    SDL_Surface
        *shared; /* its own memory, laid out as we draw; NULL: a surface of ours is wanted */
    int width, height;
} window_pixels;

/* A window is made no smaller than that; the size of a page is the page's own. */
void window_pixels_limit(SDL_Window *window, int least_width, int least_height);

/* False: it offers nothing now. */
bool window_pixels_of(SDL_Window *window, window_pixels *out);

/* Whether what `drawn` was made for still holds; `is_ours`: it was not shared by the window. */
bool window_pixels_still(SDL_Window *window, const SDL_Surface *drawn, bool is_ours);

/* Shows these parts of `drawn`. */
void window_pixels_show(SDL_Window *window, SDL_Surface *drawn, bool is_ours, const SDL_Rect *parts,
                        size_t count);

#endif
