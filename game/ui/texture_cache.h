/* texture_cache.h - textures by key, least recently used first out when the bytes run over. */
#ifndef SAMENSPEL_UI_TEXTURE_CACHE_H
#define SAMENSPEL_UI_TEXTURE_CACHE_H

#include <SDL.h>
#include <stddef.h>
#include <stdint.h>

typedef struct texture_cache texture_cache;

typedef struct cached_texture {
    SDL_Texture *texture; /* NULL: known not to exist (a picture that cannot be read) */
    int width, height;
} cached_texture;

/* Borrows the renderer. NULL: no memory. */
texture_cache *texture_cache_open(SDL_Renderer *renderer, size_t limit_bytes);
void texture_cache_close(texture_cache *c); /* NULL is fine */

/* The same when the renderer is already gone and its textures with it. */
void texture_cache_abandon(texture_cache *c);

/* What is kept under `key`, NULL when nothing is. Valid until the next keep. */
const cached_texture *texture_cache_find(texture_cache *c, uint64_t key);

/* Makes a texture of `surface` (frees it; NULL is kept as "does not exist"). */
const cached_texture *texture_cache_keep(texture_cache *c, uint64_t key, SDL_Surface *surface);

void texture_cache_clear(texture_cache *c);
size_t texture_cache_bytes(const texture_cache *c);

#endif
