#include "ui/render.h"

#include "core/hash.h"
#include "ui/raster.h"
#include "ui/texture_cache.h"

enum { TEXT_BYTES = 12 << 20, SHAPE_BYTES = 8 << 20, PICTURE_BYTES = 40 << 20 };

struct render_target {
    SDL_Renderer *renderer;
    fonts *fonts;
    pictures *pictures;
    texture_cache *texts, *shapes, *drawings;
};

render_target *render_open(SDL_Renderer *renderer, fonts *f, pictures *p)
{
    render_target *r = SDL_calloc(1, sizeof *r);
    if (!r) return NULL;
    *r = (render_target){.renderer = renderer, .fonts = f, .pictures = p};
    r->texts = texture_cache_open(renderer, TEXT_BYTES);
    r->shapes = texture_cache_open(renderer, SHAPE_BYTES);
    r->drawings = texture_cache_open(renderer, PICTURE_BYTES);
    if (r->texts && r->shapes && r->drawings) return r;
    render_close(r);
    return NULL;
}

void render_close(render_target *r)
{
    if (!r) return;
    texture_cache_close(r->texts);
    texture_cache_close(r->shapes);
    texture_cache_close(r->drawings);
    SDL_free(r);
}

void render_abandon(render_target *r)
{
    if (!r) return;
    texture_cache_abandon(r->texts);
    texture_cache_abandon(r->shapes);
    texture_cache_abandon(r->drawings);
    SDL_free(r);
}

void render_forget(render_target *r)
{
    texture_cache_clear(r->texts);
    texture_cache_clear(r->shapes);
    texture_cache_clear(r->drawings);
}

size_t render_cached_bytes(const render_target *r)
{
    return texture_cache_bytes(r->texts) + texture_cache_bytes(r->shapes) +
           texture_cache_bytes(r->drawings);
}

static void fill(render_target *r, SDL_Rect area, SDL_Color color)
{
    if (area.w <= 0 || area.h <= 0) return;
    SDL_SetRenderDrawBlendMode(r->renderer,
                               color.a == 255 ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND);
    SDL_SetRenderDrawColor(r->renderer, color.r, color.g, color.b, color.a);
    SDL_RenderFillRect(r->renderer, &area);
}

static void put(render_target *r, const cached_texture *made, int x, int y, SDL_Color color)
{
    if (!made || !made->texture) return;
    SDL_SetTextureColorMod(made->texture, color.r, color.g, color.b);
    SDL_SetTextureAlphaMod(made->texture, color.a);
    SDL_Rect to = {x, y, made->width, made->height};
    SDL_RenderCopy(r->renderer, made->texture, NULL, &to);
}

/* --- shapes -------------------------------------------------------------------------------- */

static uint64_t shape_key(const shape *s, SDL_Rect part)
{
    uint64_t key = hash_u64(HASH_START, (uint64_t)s->kind);
    key = hash_u64(key, (uint64_t)(uint32_t)s->width << 32 | (uint32_t)s->height);
    key = hash_u64(key, (uint64_t)(s->radius * 16) << 32 | (uint32_t)(s->stroke * 16));
    key = hash_u64(key, (uint64_t)(s->period * 16) << 32 | (uint32_t)(s->share * 1024));
    key = hash_u64(key, (uint64_t)(uint32_t)part.x << 32 | (uint32_t)part.y);
    return hash_u64(key, (uint64_t)(uint32_t)part.w << 32 | (uint32_t)part.h);
}

/* Draws the pixels `part` of a shape that stands at (x, y). */
static void put_shape(render_target *r, const shape *s, SDL_Rect part, int x, int y,
                      SDL_Color color)
{
    if (part.w <= 0 || part.h <= 0) return;
    uint64_t key = shape_key(s, part);
    const cached_texture *made = texture_cache_find(r->shapes, key);
    if (!made) made = texture_cache_keep(r->shapes, key, raster_shape(s, part));
    put(r, made, x + part.x, y + part.y, color);
}

/* One corner of a small shape of twice the radius, drawn at the corner of the large one: all
 * rectangles of one radius share four textures. */
static void put_corner(render_target *r, shape s, int corner, SDL_Rect area, SDL_Color color)
{
    int side = (int)s.radius;
    bool is_right = corner == 1 || corner == 2;
    bool is_below = corner >= 2;
    s.width = s.height = 2 * side;
    SDL_Rect part = {is_right ? side : 0, is_below ? side : 0, side, side};
    int x = area.x + (is_right ? area.w - 2 * side : 0);
    int y = area.y + (is_below ? area.h - 2 * side : 0);
    put_shape(r, &s, part, x, y, color);
}

static SDL_Rect corner_square(SDL_Rect area, int corner, int side)
{
    bool is_right = corner == 1 || corner == 2;
    bool is_below = corner >= 2;
    return (SDL_Rect){is_right ? area.x + area.w - side : area.x,
                      is_below ? area.y + area.h - side : area.y, side, side};
}

static void render_round(render_target *r, const draw_command *c)
{
    SDL_Rect a = c->area;
    int radius = c->radius;
    shape s = {.kind = SHAPE_ROUND, .radius = (float)radius};
    fill(r, (SDL_Rect){a.x, a.y + radius, a.w, a.h - 2 * radius}, c->color);
    fill(r, (SDL_Rect){a.x + radius, a.y, a.w - 2 * radius, radius}, c->color);
    fill(r, (SDL_Rect){a.x + radius, a.y + a.h - radius, a.w - 2 * radius, radius}, c->color);
    for (int corner = 0; corner < 4; corner++) {
        if (c->corners & (1u << corner)) put_corner(r, s, corner, a, c->color);
        else fill(r, corner_square(a, corner, radius), c->color);
    }
}

static void render_ring(render_target *r, const draw_command *c)
{
    SDL_Rect a = c->area;
    int radius = SDL_max(c->radius, c->stroke);
    shape s = {.kind = SHAPE_RING, .radius = (float)radius, .stroke = (float)c->stroke};
    int middle_w = a.w - 2 * radius, middle_h = a.h - 2 * radius;
    fill(r, (SDL_Rect){a.x + radius, a.y, middle_w, c->stroke}, c->color);
    fill(r, (SDL_Rect){a.x + radius, a.y + a.h - c->stroke, middle_w, c->stroke}, c->color);
    fill(r, (SDL_Rect){a.x, a.y + radius, c->stroke, middle_h}, c->color);
    fill(r, (SDL_Rect){a.x + a.w - c->stroke, a.y + radius, c->stroke, middle_h}, c->color);
    for (int corner = 0; corner < 4; corner++) put_corner(r, s, corner, a, c->color);
}

/* Only the frame around the area: what lies under the card is never seen. */
static void render_shadow(render_target *r, const draw_command *c)
{
    SDL_Rect a = c->area;
    int out = c->stroke, in = c->radius;
    shape s = {.kind = SHAPE_SHADOW, .width = a.w, .height = a.h, .radius = (float)c->radius,
               .stroke = (float)c->stroke};
    int whole = a.w + 2 * out, side = a.h - 2 * in;
    put_shape(r, &s, (SDL_Rect){-out, -out, whole, out + in}, a.x, a.y, c->color);
    put_shape(r, &s, (SDL_Rect){-out, a.h - in, whole, out + in}, a.x, a.y, c->color);
    put_shape(r, &s, (SDL_Rect){-out, in, out, side}, a.x, a.y, c->color);
    put_shape(r, &s, (SDL_Rect){a.w, in, out, side}, a.x, a.y, c->color);
}

static void render_whole_shape(render_target *r, const draw_command *c, shape_kind kind)
{
    SDL_Rect part = {0, 0, c->area.w, c->area.h};
    shape s = {.kind = kind, .width = part.w, .height = part.h, .radius = (float)c->radius,
               .stroke = (float)c->stroke, .period = (float)c->period,
               .share = (float)c->share / 1024.0f};
    put_shape(r, &s, part, c->area.x, c->area.y, c->color);
}

static void render_hatch(render_target *r, const draw_command *c)
{
    render_whole_shape(r, c, SHAPE_HATCH);
}

static void render_arc(render_target *r, const draw_command *c)
{
    render_whole_shape(r, c, SHAPE_ARC);
}

static void render_fill(render_target *r, const draw_command *c)
{
    fill(r, c->area, c->color);
}

/* --- text and pictures --------------------------------------------------------------------- */

static void render_text(render_target *r, const draw_command *c)
{
    const cached_texture *made = texture_cache_find(r->texts, c->content);
    if (!made) {
        SDL_Surface *line = font_render(r->fonts, c->style, c->bytes, c->length);
        made = texture_cache_keep(r->texts, c->content, line);
    }
    int y = c->area.y + (c->area.h - font_height(r->fonts, c->style)) / 2;
    put(r, made, c->area.x, y, c->color);
}

/* The middle of `whole`, as large as `area`; frees `whole` when it makes another. */
static SDL_Surface *cropped(SDL_Surface *whole, SDL_Rect area)
{
    if (!whole || (whole->w <= area.w && whole->h <= area.h)) return whole;
    SDL_Rect middle = {(whole->w - area.w) / 2, (whole->h - area.h) / 2, area.w, area.h};
    SDL_Surface *part =
        SDL_CreateRGBSurfaceWithFormat(0, area.w, area.h, 32, SDL_PIXELFORMAT_ARGB8888);
    SDL_SetSurfaceBlendMode(whole, SDL_BLENDMODE_NONE);
    if (part) SDL_BlitSurface(whole, &middle, part, NULL);
    SDL_FreeSurface(whole);
    return part;
}

static SDL_Surface *load_rounded(render_target *r, const draw_command *c)
{
    SDL_Surface *loaded =
        cropped(picture_load(r->pictures, c->bytes, c->fit_w, c->fit_h), c->area);
    if (loaded && c->corners) raster_round_corners(loaded, (float)c->radius, c->corners);
    return loaded;
}

static void render_picture(render_target *r, const draw_command *c)
{
    uint64_t key = hash_u64(c->content, (uint64_t)(uint32_t)c->area.w << 32 | (uint32_t)c->area.h);
    key = hash_u64(key, (uint64_t)(uint32_t)c->fit_w << 32 | (uint32_t)c->fit_h);
    key = hash_u64(key, (uint64_t)(uint32_t)c->radius << 8 | c->corners);
    const cached_texture *made = texture_cache_find(r->drawings, key);
    if (!made) made = texture_cache_keep(r->drawings, key, load_rounded(r, c));
    put(r, made, c->area.x, c->area.y, c->color);
}

/* Every module is filled to the next one's edge, so that no gaps show at odd sizes. */
static void render_pixels(render_target *r, const draw_command *c)
{
    int side = c->period;
    for (int y = 0; y < side; y++) {
        int top = c->area.y + y * c->area.h / side;
        int bottom = c->area.y + (y + 1) * c->area.h / side;
        for (int x = 0; x < side; x++) {
            if (!c->bytes[y * side + x]) continue;
            int left = c->area.x + x * c->area.w / side;
            int right = c->area.x + (x + 1) * c->area.w / side;
            fill(r, (SDL_Rect){left, top, right - left, bottom - top}, c->color);
        }
    }
}

typedef void (*command_renderer)(render_target *r, const draw_command *c);

static const command_renderer command_renderers[] = {
    [DRAW_FILL] = render_fill,     [DRAW_ROUND] = render_round, [DRAW_RING] = render_ring,
    [DRAW_SHADOW] = render_shadow, [DRAW_HATCH] = render_hatch, [DRAW_ARC] = render_arc,
    [DRAW_TEXT] = render_text,     [DRAW_PICTURE] = render_picture,
    [DRAW_PIXELS] = render_pixels,
};

void render_part(render_target *r, const draw_list *list, SDL_Rect part)
{
    SDL_Rect current = {0, 0, -1, -1};
    for (size_t i = 0; i < list->count; i++) {
        const draw_command *c = &list->commands[i];
        SDL_Rect clip;
        if (!SDL_HasIntersection(&c->bounds, &part)) continue;
        if (!SDL_IntersectRect(&c->clip, &part, &clip)) continue;
        if (!SDL_RectEquals(&clip, &current)) SDL_RenderSetClipRect(r->renderer, &clip);
        current = clip;
        command_renderers[c->kind](r, c);
    }
    SDL_RenderSetClipRect(r->renderer, NULL);
}
