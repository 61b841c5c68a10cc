#include "ui/render.h"

#include "core/hash.h"
#include "ui/image_cache.h"
#include "ui/pixels.h"
#include "ui/raster.h"

enum { TEXT_BYTES = 12 << 20, SHAPE_BYTES = 8 << 20, PICTURE_BYTES = 40 << 20 };

struct render_target {
    SDL_Renderer *renderer; /* NULL: into memory */
    fonts *fonts;
    pictures *pictures;
    image_cache *texts, *shapes, *drawings;
    pixel_target memory; /* of the part being drawn */
};

render_target *render_open(SDL_Renderer *renderer, fonts *f, pictures *p)
{
    render_target *r = SDL_calloc(1, sizeof *r);
    if (!r) return NULL;
    *r = (render_target){.renderer = renderer, .fonts = f, .pictures = p};
    r->texts = image_cache_open(renderer, true, TEXT_BYTES);
    r->shapes = image_cache_open(renderer, true, SHAPE_BYTES);
    r->drawings = image_cache_open(renderer, false, PICTURE_BYTES);
    if (r->texts && r->shapes && r->drawings) return r;
    render_close(r);
    return NULL;
}

void render_close(render_target *r)
{
    if (!r) return;
    image_cache_close(r->texts);
    image_cache_close(r->shapes);
    image_cache_close(r->drawings);
    SDL_free(r);
}

void render_forget(render_target *r)
{
    image_cache_clear(r->texts);
    image_cache_clear(r->shapes);
    image_cache_clear(r->drawings);
}

size_t render_cached_bytes(const render_target *r)
{
    return image_cache_bytes(r->texts) + image_cache_bytes(r->shapes) +
           image_cache_bytes(r->drawings);
}

static void fill(render_target *r, SDL_Rect area, SDL_Color color)
{
    if (area.w <= 0 || area.h <= 0) return;
    if (!r->renderer) {
        pixels_fill(&r->memory, area, color);
        return;
    }
    SDL_SetRenderDrawBlendMode(r->renderer,
                               color.a == 255 ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND);
    SDL_SetRenderDrawColor(r->renderer, color.r, color.g, color.b, color.a);
    SDL_RenderFillRect(r->renderer, &area);
}

/* A texture is white where it is tinted, so that one modulation serves shapes and pictures. */
static void put(render_target *r, const cached_image *made, int x, int y, SDL_Color color)
{
    if (!made) return;
    SDL_Rect at = {x, y, made->width, made->height};
    if (made->coverage)
        pixels_tint(&r->memory, made->coverage, at, color);
    else if (made->pixels)
        pixels_copy(&r->memory, made->pixels, at, color.a);
    if (!made->texture) return;
    SDL_SetTextureColorMod(made->texture, color.r, color.g, color.b);
    SDL_SetTextureAlphaMod(made->texture, color.a);
    SDL_RenderCopy(r->renderer, made->texture, NULL, &at);
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
    const cached_image *made = image_cache_find(r->shapes, key);
    if (!made) made = image_cache_keep(r->shapes, key, raster_shape(s, part));
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
        if (c->corners & (1u << corner))
            put_corner(r, s, corner, a, c->color);
        else
            fill(r, corner_square(a, corner, radius), c->color);
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

/* Only the frame around the card, in four corners and four edges. The shadow is a little lower than
 * the card, so its upper edge is thin and its lower one thick. */
static void render_shadow(render_target *r, const draw_command *c)
{
    SDL_Rect a = c->area;
    int out = c->stroke, in = c->radius, drop = c->period, end = a.h - in, right = a.w - in;
    shape s = {.kind = SHAPE_SHADOW,
               .width = a.w,
               .height = a.h,
               .radius = (float)c->radius,
               .stroke = (float)c->stroke};
    const SDL_Rect parts[] = {
        {-out, -out, out + in, out + in},   {right, -out, in + out, out + in},
        {-out, end, out + in, in + out},    {right, end, in + out, in + out},
        {in, -out, right - in, out - drop}, {in, a.h - drop, right - in, drop + out},
        {-out, in, out, end - in},          {a.w, in, out, end - in},
    };
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        put_shape(r, &s, parts[i], a.x, a.y, c->color);
    }
}

static void render_whole_shape(render_target *r, const draw_command *c, shape_kind kind)
{
    SDL_Rect part = {0, 0, c->area.w, c->area.h};
    shape s = {.kind = kind,
               .width = part.w,
               .height = part.h,
               .radius = (float)c->radius,
               .stroke = (float)c->stroke,
               .period = (float)c->period,
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
    const cached_image *made = image_cache_find(r->texts, c->content);
    if (!made) {
        SDL_Surface *line = font_render(r->fonts, c->style, c->bytes, c->length);
        made = image_cache_keep(r->texts, c->content, line);
    }
    int y = c->area.y + (c->area.h - font_height(r->fonts, c->style)) / 2;
    put(r, made, c->area.x, y, c->color);
}

/* The middle of `whole`, as large as `area`; frees `whole` when it makes another. */
static SDL_Surface *cropped(SDL_Surface *whole, SDL_Rect area)
{
    if (!whole || (whole->w <= area.w && whole->h <= area.h)) return whole;
    SDL_Rect middle = {(whole->w - area.w) / 2, (whole->h - area.h) / 2, area.w, area.h};
    SDL_Surface *part = SDL_CreateRGBSurfaceWithFormat(0, area.w, area.h, 32,
                                                       SDL_PIXELFORMAT_ARGB8888);
    SDL_SetSurfaceBlendMode(whole, SDL_BLENDMODE_NONE);
    if (part) SDL_BlitSurface(whole, &middle, part, NULL);
    SDL_FreeSurface(whole);
    return part;
}

static SDL_Surface *load_rounded(render_target *r, const draw_command *c)
{
    picture_wish wish = {c->fit_w, c->fit_h, c->swaps, c->swap_count};
    SDL_Surface *loaded = cropped(picture_load(r->pictures, c->bytes, &wish), c->area);
    if (loaded && c->corners) raster_round_corners(loaded, (float)c->radius, c->corners);
    return loaded;
}

static const cached_image *picture_of(render_target *r, const draw_command *c)
{
    uint64_t key = hash_u64(c->content, (uint64_t)(uint32_t)c->area.w << 32 | (uint32_t)c->area.h);
    key = hash_u64(key, (uint64_t)(uint32_t)c->fit_w << 32 | (uint32_t)c->fit_h);
    key = hash_u64(key, (uint64_t)(uint32_t)c->radius << 8 | c->corners);
    const cached_image *made = image_cache_find(r->drawings, key);
    return made ? made : image_cache_keep(r->drawings, key, load_rounded(r, c));
}

static void render_picture(render_target *r, const draw_command *c)
{
    put(r, picture_of(r, c), c->area.x, c->area.y, c->color);
}

/* Icons are drawn in white, so a texture takes the colour; in memory only their alpha counts. */
static void render_icon(render_target *r, const draw_command *c)
{
    const cached_image *made = picture_of(r, c);
    if (!made || !made->pixels) {
        put(r, made, c->area.x, c->area.y, c->color);
        return;
    }
    SDL_Rect at = {c->area.x, c->area.y, made->width, made->height};
    pixels_stencil(&r->memory, made->pixels, at, c->color);
}

/* Every module is filled to the next one's edge, so that no gaps show at odd sizes. */
static void render_modules(render_target *r, const draw_command *c)
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
    [DRAW_FILL] = render_fill,       [DRAW_ROUND] = render_round,     [DRAW_RING] = render_ring,
    [DRAW_SHADOW] = render_shadow,   [DRAW_HATCH] = render_hatch,     [DRAW_ARC] = render_arc,
    [DRAW_TEXT] = render_text,       [DRAW_PICTURE] = render_picture, [DRAW_ICON] = render_icon,
    [DRAW_MODULES] = render_modules,
};

static void set_clip(render_target *r, const SDL_Rect *clip)
{
    if (r->renderer)
        SDL_RenderSetClipRect(r->renderer, clip);
    else if (clip)
        r->memory.clip = *clip;
}

void render_part(render_target *r, SDL_Surface *onto, const draw_list *list, SDL_Rect part)
{
    SDL_Rect current = {0, 0, -1, -1};
    if (!r->renderer) {
        r->memory = (pixel_target){.pixels = onto->pixels, .pitch = onto->pitch / 4};
        SDL_Rect whole = {0, 0, onto->w, onto->h};
        if (!SDL_IntersectRect(&part, &whole, &part)) return;
    }
    for (size_t i = 0; i < list->count; i++) {
        const draw_command *c = &list->commands[i];
        SDL_Rect clip;
        if (!SDL_HasIntersection(&c->bounds, &part)) continue;
        if (!SDL_IntersectRect(&c->clip, &part, &clip)) continue;
        if (!SDL_RectEquals(&clip, &current)) set_clip(r, &clip);
        current = clip;
        command_renderers[c->kind](r, c);
    }
    set_clip(r, NULL);
}
