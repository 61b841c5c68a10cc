/* screen_surface.h - where frames end up: a window, or a surface in memory. Without a render driver
 * ("software") frames are drawn straight into the window's memory and only the changed parts are
 * sent to the display; render drivers draw and show whole frames. */
#ifndef SAMENSPEL_UI_SCREEN_SURFACE_H
#define SAMENSPEL_UI_SCREEN_SURFACE_H

#include "core/buffer.h"
#include "core/status.h"

#include <SDL.h>
#include <stdbool.h>

typedef struct screen_surface {
    SDL_Window *window;     /* NULL offscreen */
    SDL_Surface *surface;   /* 0x00RRGGBB; NULL with a render driver */
    bool owns_surface;      /* offscreen, or where the window's pixels are of another kind */
    SDL_Renderer *renderer; /* NULL: software */
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

/* Follows the window's size. Sets `out_is_new` when everything must be drawn again. False: there is
 * nothing to draw on. */
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
status screen_write_png(screen_surface *s, buffer *out, failure *why);

#endif
