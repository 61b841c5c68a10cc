#include "ui/texture_cache.h"

#include <string.h>

enum { BUCKET_COUNT = 1024 };

typedef struct entry {
    uint64_t key;
    cached_texture kept;
    size_t bytes;
    struct entry *same_bucket;
    struct entry *newer, *older;
} entry;

struct texture_cache {
    SDL_Renderer *renderer;
    size_t limit_bytes, bytes;
    entry *buckets[BUCKET_COUNT];
    entry *newest, *oldest;
};

texture_cache *texture_cache_open(SDL_Renderer *renderer, size_t limit_bytes)
{
    texture_cache *c = SDL_calloc(1, sizeof *c);
    if (!c) return NULL;
    c->renderer = renderer;
    c->limit_bytes = limit_bytes;
    return c;
}

static void unlink_age(texture_cache *c, entry *e)
{
    if (e->newer) e->newer->older = e->older;
    else c->newest = e->older;
    if (e->older) e->older->newer = e->newer;
    else c->oldest = e->newer;
}

static void link_newest(texture_cache *c, entry *e)
{
    e->newer = NULL;
    e->older = c->newest;
    if (c->newest) c->newest->newer = e;
    else c->oldest = e;
    c->newest = e;
}

static void drop(texture_cache *c, entry *e)
{
    entry **link = &c->buckets[e->key % BUCKET_COUNT];
    while (*link != e) link = &(*link)->same_bucket;
    *link = e->same_bucket;
    unlink_age(c, e);
    c->bytes -= e->bytes;
    if (e->kept.texture) SDL_DestroyTexture(e->kept.texture);
    SDL_free(e);
}

void texture_cache_clear(texture_cache *c)
{
    while (c->newest) drop(c, c->newest);
}

void texture_cache_close(texture_cache *c)
{
    if (!c) return;
    texture_cache_clear(c);
    SDL_free(c);
}

void texture_cache_abandon(texture_cache *c)
{
    if (!c) return;
    for (entry *e = c->newest; e; e = e->older) e->kept.texture = NULL;
    texture_cache_close(c);
}

const cached_texture *texture_cache_find(texture_cache *c, uint64_t key)
{
    for (entry *e = c->buckets[key % BUCKET_COUNT]; e; e = e->same_bucket) {
        if (e->key != key) continue;
        if (c->newest != e) {
            unlink_age(c, e);
            link_newest(c, e);
        }
        return &e->kept;
    }
    return NULL;
}

static void make_room(texture_cache *c, const entry *spared)
{
    while (c->bytes > c->limit_bytes && c->oldest && c->oldest != spared) drop(c, c->oldest);
}

const cached_texture *texture_cache_keep(texture_cache *c, uint64_t key, SDL_Surface *surface)
{
    entry *e = SDL_calloc(1, sizeof *e);
    if (!e) {
        SDL_FreeSurface(surface);
        return NULL;
    }
    e->key = key;
    if (surface) {
        e->kept = (cached_texture){SDL_CreateTextureFromSurface(c->renderer, surface), surface->w,
                                   surface->h};
        e->bytes = (size_t)surface->w * (size_t)surface->h * 4;
        if (e->kept.texture) SDL_SetTextureBlendMode(e->kept.texture, SDL_BLENDMODE_BLEND);
        SDL_FreeSurface(surface);
    }
    e->same_bucket = c->buckets[key % BUCKET_COUNT];
    c->buckets[key % BUCKET_COUNT] = e;
    link_newest(c, e);
    c->bytes += e->bytes;
    make_room(c, e);
    return &e->kept;
}

size_t texture_cache_bytes(const texture_cache *c)
{
    return c->bytes;
}
