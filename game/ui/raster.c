#include "ui/raster.h"

/* Distance from (x, y) to the edge of the rounded rectangle, negative inside. */
static float round_distance(const shape *s, float x, float y)
{
    float half_width = (float)s->width / 2;
    float half_height = (float)s->height / 2;
    float radius = SDL_min(s->radius, SDL_min(half_width, half_height));
    float dx = SDL_fabsf(x - half_width) - (half_width - radius);
    float dy = SDL_fabsf(y - half_height) - (half_height - radius);
    float outside_x = SDL_max(dx, 0.0f);
    float outside_y = SDL_max(dy, 0.0f);
    float inside = SDL_min(SDL_max(dx, dy), 0.0f);
    return SDL_sqrtf(outside_x * outside_x + outside_y * outside_y) + inside - radius;
}

static float clamp01(float x)
{
    return x < 0 ? 0 : x > 1 ? 1 : x;
}

/* A pixel whose centre lies `distance` outside the edge is covered this much. */
static float covered(float distance)
{
    return clamp01(0.5f - distance);
}

static float cover_round(const shape *s, float x, float y)
{
    return covered(round_distance(s, x, y));
}

static float cover_ring(const shape *s, float x, float y)
{
    float distance = round_distance(s, x, y);
    return covered(distance) * covered(-distance - s->stroke);
}

/* Falls off like a blurred edge: smooth at both ends. */
static float cover_shadow(const shape *s, float x, float y)
{
    float t = clamp01((round_distance(s, x, y) + s->stroke) / (2 * s->stroke));
    return 1 - t * t * (3 - 2 * t);
}

static float cover_hatch(const shape *s, float x, float y)
{
    float along = (x + y) * 0.70710678f;
    float phase = along - SDL_floorf(along / s->period) * s->period;
    float from_middle = SDL_fabsf(phase - s->period / 2);
    return cover_round(s, x, y) * covered(from_middle - s->stroke / 2);
}

static float cover_arc(const shape *s, float x, float y)
{
    const float turn = 6.2831853f;
    float dx = x - (float)s->width / 2;
    float dy = y - (float)s->height / 2;
    float angle = SDL_atan2f(dx, -dy);
    if (angle < 0) angle += turn;
    float radius = SDL_sqrtf(dx * dx + dy * dy);
    float beyond = (angle - s->share * turn) * radius;
    return cover_ring(s, x, y) * (s->share >= 1 ? 1.0f : covered(beyond));
}

typedef float (*coverage)(const shape *s, float x, float y);

static const coverage coverages[] = {
    [SHAPE_ROUND] = cover_round, [SHAPE_RING] = cover_ring, [SHAPE_SHADOW] = cover_shadow,
    [SHAPE_HATCH] = cover_hatch, [SHAPE_ARC] = cover_arc,
};

static Uint32 *row_of(SDL_Surface *surface, int y)
{
    return (Uint32 *)(void *)((Uint8 *)surface->pixels + y * surface->pitch);
}

SDL_Surface *raster_shape(const shape *s, SDL_Rect part)
{
    SDL_Surface *made = SDL_CreateRGBSurfaceWithFormat(0, part.w, part.h, 32,
                                                       SDL_PIXELFORMAT_ARGB8888);
    if (!made) return NULL;
    coverage cover = coverages[s->kind];
    for (int y = 0; y < part.h; y++) {
        Uint32 *row = row_of(made, y);
        for (int x = 0; x < part.w; x++) {
            float share = cover(s, (float)(part.x + x) + 0.5f, (float)(part.y + y) + 0.5f);
            row[x] = 0x00FFFFFFu | (Uint32)(share * 255.0f + 0.5f) << 24;
        }
    }
    return made;
}

/* The corner of the mask that a pixel lies in; 0 when in none. */
static unsigned corner_at(const SDL_Surface *surface, int x, int y, int reach)
{
    bool is_left = x < reach, is_right = x >= surface->w - reach;
    bool is_above = y < reach, is_below = y >= surface->h - reach;
    if (is_above) return is_left ? 1u : is_right ? 2u : 0u;
    if (is_below) return is_right ? 4u : is_left ? 8u : 0u;
    return 0;
}

void raster_round_corners(SDL_Surface *surface, float radius, unsigned corners)
{
    shape s = {.kind = SHAPE_ROUND, .width = surface->w, .height = surface->h, .radius = radius};
    int reach = (int)SDL_ceilf(radius);
    for (int y = 0; y < surface->h; y++) {
        if (y == reach && y < surface->h - reach) y = surface->h - reach;
        Uint32 *row = row_of(surface, y);
        for (int x = 0; x < surface->w; x++) {
            if (!(corner_at(surface, x, y, reach) & corners)) continue;
            float share = cover_round(&s, (float)x + 0.5f, (float)y + 0.5f);
            Uint32 alpha = (Uint32)((float)(row[x] >> 24) * share + 0.5f);
            row[x] = (row[x] & 0x00FFFFFFu) | alpha << 24;
        }
    }
}
