/* render.h - puts a draw list on an SDL renderer, with caches for all that is costly to make. */
#ifndef SAMENSPEL_UI_RENDER_H
#define SAMENSPEL_UI_RENDER_H

#include "ui/draw.h"

typedef struct render_target render_target;

/* Borrows all three. NULL: no memory. */
render_target *render_open(SDL_Renderer *renderer, fonts *f, pictures *p);
void render_close(render_target *r); /* NULL is fine */

/* The same when the renderer is already gone and its textures with it. */
void render_abandon(render_target *r);

/* Draws what of the list lies in `part`. */
void render_part(render_target *r, const draw_list *list, SDL_Rect part);

/* Forgets all textures: after the renderer lost them, or when the window changed its size. */
void render_forget(render_target *r);

size_t render_cached_bytes(const render_target *r);

#endif
