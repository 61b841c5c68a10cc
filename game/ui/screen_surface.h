/* screen_surface.h - where frames end up: a window, or a surface in memory. The software renderer
 * draws straight onto the window's surface and only the changed parts are sent to the display;
 * other render drivers draw and show whole frames. */
#ifndef SAMENSPEL_UI_SCREEN_SURFACE_H
#define SAMENSPEL_UI_SCREEN_SURFACE_H

#include "core/status.h"

#include <SDL.h>
#include <stdbool.h>

typedef struct screen_surface {
    SDL_Window *window;     /* NULL offscreen */
    SDL_Surface *surface;   /* NULL with another render driver; owned only offscreen */
    SDL_Renderer *renderer;
    int width, height;      /* pixels */
} screen_surface;

typedef struct screen_setup {
    const char *title;
    int width, height;
    bool is_offscreen, is_fullscreen;
    const char *renderer; /* NULL: software */
} screen_setup;

status screen_open(screen_surface *s, const screen_setup *setup, failure *why);
void screen_close(screen_surface *s);

/* Follows the window's size. Sets `out_is_new` when all textures are gone and everything must be
 * drawn again. False: no memory. */
bool screen_follow(screen_surface *s, bool *out_is_new);

/* Whether only the changed parts need to be drawn: the rest of the last frame is still there. */
bool screen_keeps_frame(const screen_surface *s);

/* Shows what was drawn in these parts. */
void screen_present(screen_surface *s, const SDL_Rect *parts, size_t count);

/* Offscreen: the size of the next frame. */
bool screen_resize(screen_surface *s, int width, int height);

/* Pixels per unit of mouse coordinates. */
float screen_pointer_scale(const screen_surface *s);

status screen_save_png(screen_surface *s, const char *path, failure *why);

#endif
