/* image_cache.h - what was costly to make, by key: rendered lines of text, shapes, pictures. Least
 * recently used goes first when the bytes run over.
 *
 * With a render driver an image is a texture. Without one it is plain memory: one byte of coverage
 * a pixel for what is tinted, four bytes for pictures. */
#ifndef SAMENSPEL_UI_IMAGE_CACHE_H
#define SAMENSPEL_UI_IMAGE_CACHE_H

#include <SDL.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct image_cache image_cache;

/* All three NULL: known not to exist (a picture that cannot be read, a text without ink). */
typedef struct cached_image {
    SDL_Texture *texture;
    Uint8 *coverage;
    Uint32 *pixels; /* ARGB, not premultiplied */
    int width, height;
} cached_image;

/* Borrows the renderer; NULL: images are memory. `is_coverage`: only their alpha is used, they are
 * tinted. NULL: no memory. */
image_cache *image_cache_open(SDL_Renderer *renderer, bool is_coverage, size_t limit_bytes);
void image_cache_close(image_cache *c); /* NULL is fine */

/* What is kept under `key`, NULL when nothing is. Valid until the next keep. */
const cached_image *image_cache_find(image_cache *c, uint64_t key);

/* Makes an image of an ARGB surface (frees it; NULL is kept as "does not exist"). NULL: no
 * memory. */
const cached_image *image_cache_keep(image_cache *c, uint64_t key, SDL_Surface *surface);

void image_cache_clear(image_cache *c);
size_t image_cache_bytes(const image_cache *c);

#endif
