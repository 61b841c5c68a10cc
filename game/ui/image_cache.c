#include "ui/image_cache.h"

#include <string.h>

enum { BUCKET_COUNT = 1024 };

typedef struct entry {
    uint64_t key;
    cached_image kept;
    size_t bytes;
    struct entry *same_bucket;
    struct entry *newer, *older;
} entry;

struct image_cache {
    SDL_Renderer *renderer;
    bool is_coverage;
    size_t limit_bytes, bytes;
    entry *buckets[BUCKET_COUNT];
    entry *newest, *oldest;
};

image_cache *image_cache_open(SDL_Renderer *renderer, bool is_coverage, size_t limit_bytes)
{
    image_cache *c = SDL_calloc(1, sizeof *c);
    if (!c) return NULL;
    c->renderer = renderer;
    c->is_coverage = is_coverage;
    c->limit_bytes = limit_bytes;
    return c;
}

static void unlink_age(image_cache *c, entry *e)
{
    if (e->newer)
        e->newer->older = e->older;
    else
        c->newest = e->older;
    if (e->older)
        e->older->newer = e->newer;
    else
        c->oldest = e->newer;
}

static void link_newest(image_cache *c, entry *e)
{
    e->newer = NULL;
    e->older = c->newest;
    if (c->newest)
        c->newest->newer = e;
    else
        c->oldest = e;
    c->newest = e;
}

static void free_image(cached_image *kept)
{
    if (kept->texture) SDL_DestroyTexture(kept->texture);
    SDL_free(kept->coverage);
    SDL_free(kept->pixels);
}

static void drop_oldest(image_cache *c)
{
    entry *e = c->oldest;
    c->oldest = e->newer;
    if (c->oldest)
        c->oldest->older = NULL;
    else
        c->newest = NULL;
    entry **link = &c->buckets[e->key % BUCKET_COUNT];
    while (*link != e) link = &(*link)->same_bucket;
    *link = e->same_bucket;
    c->bytes -= e->bytes;
    free_image(&e->kept);
    SDL_free(e);
}

void image_cache_clear(image_cache *c)
{
    while (c->oldest) drop_oldest(c);
}

void image_cache_close(image_cache *c)
{
    if (!c) return;
    image_cache_clear(c);
    SDL_free(c);
}

const cached_image *image_cache_find(image_cache *c, uint64_t key)
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

static const Uint32 *row_of(const SDL_Surface *s, int y)
{
    return (const Uint32 *)(const void *)((const Uint8 *)s->pixels + y * s->pitch);
}

static Uint8 *coverage_of(const SDL_Surface *s)
{
    Uint8 *coverage = SDL_malloc((size_t)s->w * (size_t)s->h);
    for (int y = 0; coverage && y < s->h; y++) {
        const Uint32 *row = row_of(s, y);
        Uint8 *to = coverage + (size_t)y * (size_t)s->w;
        for (int x = 0; x < s->w; x++) to[x] = (Uint8)(row[x] >> 24);
    }
    return coverage;
}

static Uint32 *pixels_of(const SDL_Surface *s)
{
    size_t row_bytes = (size_t)s->w * sizeof(Uint32);
    Uint32 *pixels = SDL_malloc(row_bytes * (size_t)s->h);
    for (int y = 0; pixels && y < s->h; y++) {
        memcpy(pixels + (size_t)y * (size_t)s->w, row_of(s, y), row_bytes);
    }
    return pixels;
}

static size_t take_surface(const image_cache *c, cached_image *kept, SDL_Surface *s)
{
    size_t count = (size_t)s->w * (size_t)s->h;
    kept->width = s->w;
    kept->height = s->h;
    if (c->renderer) {
        kept->texture = SDL_CreateTextureFromSurface(c->renderer, s);
        if (kept->texture) SDL_SetTextureBlendMode(kept->texture, SDL_BLENDMODE_BLEND);
        return count * 4;
    }
    if (c->is_coverage)
        kept->coverage = coverage_of(s);
    else
        kept->pixels = pixels_of(s);
    return c->is_coverage ? count : count * 4;
}

static void make_room(image_cache *c, const entry *spared)
{
    while (c->bytes > c->limit_bytes && c->oldest && c->oldest != spared) drop_oldest(c);
}

const cached_image *image_cache_keep(image_cache *c, uint64_t key, SDL_Surface *surface)
{
    entry *e = SDL_calloc(1, sizeof *e);
    if (!e) {
        SDL_FreeSurface(surface);
        return NULL;
    }
    e->key = key;
    if (surface) e->bytes = take_surface(c, &e->kept, surface);
    SDL_FreeSurface(surface);
    e->same_bucket = c->buckets[key % BUCKET_COUNT];
    c->buckets[key % BUCKET_COUNT] = e;
    link_newest(c, e);
    c->bytes += e->bytes;
    make_room(c, e);
    return &e->kept;
}

size_t image_cache_bytes(const image_cache *c)
{
    return c->bytes;
}
