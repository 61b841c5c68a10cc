#include "ui/draw.h"

#include "core/hash.h"

#include <string.h>

void draw_list_open(draw_list *list)
{
    memset(list, 0, sizeof *list);
    arena_init(&list->memory, 0);
}

void draw_list_close(draw_list *list)
{
    SDL_free(list->commands);
    arena_free(&list->memory);
    memset(list, 0, sizeof *list);
}

void draw_begin(draw_list *list, int width, int height)
{
    arena_reset(&list->memory);
    list->count = 0;
    list->failed = false;
    list->clip = (SDL_Rect){0, 0, width, height};
    list->shift_x = list->shift_y = 0;
    list->alpha = 255;
}

static bool grow(draw_list *list)
{
    if (list->count < list->room) return true;
    size_t room = list->room ? list->room * 2 : 256;
    draw_command *larger = SDL_realloc(list->commands, room * sizeof *larger);
    if (!larger) {
        list->failed = true;
        return false;
    }
    list->commands = larger;
    list->room = room;
    return true;
}

static SDL_Color faded(SDL_Color color, Uint8 alpha)
{
    color.a = (Uint8)(color.a * alpha / 255);
    return color;
}

/* A zeroed command whose area and bounds are set; NULL when nothing of it would be seen. `reach`
 * is how far it draws outside its area. */
static draw_command *add(draw_list *list, draw_kind kind, SDL_Rect area, int reach, SDL_Color color)
{
    area.x += list->shift_x;
    area.y += list->shift_y;
    SDL_Rect wide = {area.x - reach, area.y - reach, area.w + 2 * reach, area.h + 2 * reach};
    SDL_Rect bounds;
    if (!SDL_IntersectRect(&wide, &list->clip, &bounds) || !grow(list)) return NULL;
    draw_command *c = &list->commands[list->count++];
    memset(c, 0, sizeof *c);
    c->kind = kind;
    c->area = area;
    c->bounds = bounds;
    c->clip = list->clip;
    c->color = faded(color, list->alpha);
    return c;
}

static int fitting_radius(SDL_Rect area, int radius)
{
    return SDL_max(0, SDL_min(radius, SDL_min(area.w, area.h) / 2));
}

void draw_fill(draw_list *list, SDL_Rect area, SDL_Color color)
{
    add(list, DRAW_FILL, area, 0, color);
}

void draw_round(draw_list *list, SDL_Rect area, int radius, unsigned corners, SDL_Color color)
{
    draw_command *c = add(list, DRAW_ROUND, area, 0, color);
    if (!c) return;
    c->radius = fitting_radius(area, radius);
    c->corners = corners;
}

void draw_ring(draw_list *list, SDL_Rect area, int radius, int stroke, SDL_Color color)
{
    draw_command *c = add(list, DRAW_RING, area, 0, color);
    if (!c) return;
    c->radius = fitting_radius(area, radius);
    c->stroke = SDL_max(1, stroke);
}

void draw_shadow(draw_list *list, SDL_Rect area, int radius, int blur, int drop, SDL_Color color)
{
    area.y += drop;
    draw_command *c = add(list, DRAW_SHADOW, area, blur, color);
    if (!c) return;
    c->period = drop;
    c->radius = fitting_radius(area, radius);
    c->stroke = SDL_max(1, blur);
}

void draw_hatch(draw_list *list, SDL_Rect area, int radius, unsigned corners, int stroke,
                int period, SDL_Color color)
{
    draw_command *c = add(list, DRAW_HATCH, area, 0, color);
    if (!c) return;
    c->radius = fitting_radius(area, radius);
    c->corners = corners;
    c->stroke = stroke;
    c->period = period;
}

void draw_arc(draw_list *list, SDL_Rect area, int stroke, float share, SDL_Color color)
{
    draw_command *c = add(list, DRAW_ARC, area, 0, color);
    if (!c) return;
    c->radius = area.w / 2;
    c->stroke = stroke;
    c->share = (int)(SDL_min(SDL_max(share, 0.0f), 1.0f) * 1024.0f + 0.5f);
}

static void keep_bytes(draw_list *list, draw_command *c, const char *bytes, size_t length)
{
    c->bytes = arena_copy(&list->memory, bytes, length);
    c->length = c->bytes ? length : 0;
    c->content = hash_bytes(HASH_START, bytes, length);
    if (!c->bytes) list->failed = true;
}

static draw_command *add_path(draw_list *list, draw_kind kind, SDL_Rect area, const char *path,
                              SDL_Color color)
{
    draw_command *c = add(list, kind, area, 0, color);
    if (!c) return NULL;
    keep_bytes(list, c, path, strlen(path));
    c->fit_w = area.w;
    c->fit_h = area.h;
    return c;
}

void draw_picture(draw_list *list, SDL_Rect area, int fit_w, int fit_h, const char *path,
                  int radius, unsigned corners)
{
    draw_command *c = add_path(list, DRAW_PICTURE, area, path, (SDL_Color){255, 255, 255, 255});
    if (!c) return;
    c->fit_w = fit_w;
    c->fit_h = fit_h;
    c->radius = fitting_radius(area, radius);
    c->corners = corners;
}

void draw_recoloured(draw_list *list, SDL_Rect area, const char *path, const color_swap *swaps,
                     size_t swap_count)
{
    draw_command *c = add_path(list, DRAW_PICTURE, area, path, (SDL_Color){255, 255, 255, 255});
    if (!c || swap_count == 0) return;
    color_swap *kept = arena_take_many(&list->memory, swap_count, sizeof *kept);
    if (!kept) {
        list->failed = true;
        return;
    }
    memcpy(kept, swaps, swap_count * sizeof *kept);
    c->swaps = kept;
    c->swap_count = swap_count;
    c->content = hash_bytes(c->content, kept, swap_count * sizeof *kept);
}

void draw_icon(draw_list *list, SDL_Rect area, const char *path, SDL_Color color)
{
    add_path(list, DRAW_ICON, area, path, color);
}

void draw_run(draw_list *list, const text_run *run, int x, int y, int height, SDL_Color color)
{
    /* Slanted and wide letters may reach a little over their advance, accents of capitals over the
     * line of a tight title. */
    SDL_Rect area = {x, y, run->width + height / 4, height};
    draw_command *c = run->length ? add(list, DRAW_TEXT, area, height / 4, color) : NULL;
    if (!c) return;
    c->style.cut = run->style.cut;
    c->style.px = run->style.px;
    c->style.tracking_64 = run->style.tracking_64;
    c->style.word_64 = run->style.word_64;
    c->style.is_tabular = run->style.is_tabular;
    keep_bytes(list, c, run->bytes, run->length);
    c->content = hash_u64(c->content, font_style_hash(run->style));
}

void draw_modules(draw_list *list, SDL_Rect area, const Uint8 *modules, int side, SDL_Color color)
{
    draw_command *c = side > 0 ? add(list, DRAW_MODULES, area, 0, color) : NULL;
    if (!c) return;
    c->period = side;
    keep_bytes(list, c, (const char *)modules, (size_t)side * (size_t)side);
}

static bool keep_again(draw_list *list, const draw_command *from)
{
    if (!grow(list)) return false;
    draw_command *c = &list->commands[list->count];
    memcpy(c, from, sizeof *c);
    c->color = faded(from->color, list->alpha);
    if (from->bytes) c->bytes = arena_copy(&list->memory, from->bytes, from->length);
    if (from->swap_count > 0) {
        c->swaps = (const color_swap *)arena_copy(&list->memory, (const char *)from->swaps,
                                                  from->swap_count * sizeof *from->swaps);
    }
    bool is_whole = (!from->bytes || c->bytes) && (from->swap_count == 0 || c->swaps);
    if (is_whole) list->count++;
    return is_whole;
}

void draw_again(draw_list *list, const draw_command *commands, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!keep_again(list, &commands[i])) list->failed = true;
    }
}

/* --- what changed -------------------------------------------------------------------------- */

static bool is_same(const draw_command *a, const draw_command *b)
{
    return memcmp(a, b, offsetof(draw_command, bytes)) == 0;
}

/* Adds `part`, joining it with those it touches. */
static size_t add_part(SDL_Rect *parts, size_t count, SDL_Rect part)
{
    for (size_t i = 0; i < count;) {
        if (!SDL_HasIntersection(&parts[i], &part)) {
            i++;
            continue;
        }
        SDL_UnionRect(&parts[i], &part, &part);
        parts[i] = parts[--count];
        i = 0;
    }
    if (count == DAMAGE_MAX) {
        SDL_UnionRect(&parts[DAMAGE_MAX - 1], &part, &part);
        return add_part(parts, DAMAGE_MAX - 1, part);
    }
    parts[count] = part;
    return count + 1;
}

static size_t add_range(SDL_Rect *parts, size_t count, const draw_list *list, size_t from,
                        size_t to)
{
    for (size_t i = from; i < to; i++) count = add_part(parts, count, list->commands[i].bounds);
    return count;
}

size_t draw_damage(const draw_list *before, const draw_list *now, SDL_Rect *out_parts)
{
    size_t shorter = SDL_min(before->count, now->count);
    size_t head = 0, tail = 0, count = 0;
    bool is_parallel = before->count == now->count;
    for (size_t i = 0; is_parallel && i < shorter; i++) {
        if (is_same(&before->commands[i], &now->commands[i])) continue;
        count = add_part(out_parts, count, before->commands[i].bounds);
        count = add_part(out_parts, count, now->commands[i].bounds);
    }
    if (is_parallel) return count;
    while (head < shorter && is_same(&before->commands[head], &now->commands[head])) head++;
    while (tail < shorter - head && is_same(&before->commands[before->count - 1 - tail],
                                            &now->commands[now->count - 1 - tail])) {
        tail++;
    }
    count = add_range(out_parts, count, before, head, before->count - tail);
    return add_range(out_parts, count, now, head, now->count - tail);
}
