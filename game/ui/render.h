/* render.h - puts a draw list into memory, or on an SDL renderer, with caches for all that is
 * costly to make. */
#ifndef SAMENSPEL_UI_RENDER_H
#define SAMENSPEL_UI_RENDER_H

#include "ui/draw.h"

typedef struct render_target render_target;

/* Borrows all three. `renderer` NULL: draws into surfaces. NULL: no memory. */
render_target *render_open(SDL_Renderer *renderer, fonts *f, pictures *p);
void render_close(render_target *r); /* NULL is fine */

/* Draws what of the list lies in `part`. `onto` is a surface of 0x00RRGGBB pixels; unused with a
 * renderer. */
void render_part(render_target *r, SDL_Surface *onto, const draw_list *list, SDL_Rect part);

/* Forgets all images: after the renderer lost them. */
void render_forget(render_target *r);

size_t render_cached_bytes(const render_target *r);

#endif
