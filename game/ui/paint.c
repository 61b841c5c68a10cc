#include "ui/paint.h"

#include "ui/brush.h"

enum { CARD_RADIUS = 20, PANEL_RADIUS = 12, SHADOW_BLUR = 24, SHADOW_DROP = 6 };

/* --- surfaces ------------------------------------------------------------------------------ */

static void add_shadow(paint_context *p, SDL_Rect area, int radius)
{
    SDL_Color shade = theme_shadow(p->theme);
    if (shade.a == 0) return;
    draw_shadow(p->out, area, radius, brush_px(p, SHADOW_BLUR), brush_px(p, SHADOW_DROP), shade);
}

static bool is_agent(node_tone tone)
{
    return tone >= TONE_AGENT_1 && tone <= TONE_AGENT_6;
}

static ground ground_on(const paint_context *p, const ground *below, node_tone tone)
{
    if (tone == TONE_INHERIT) return *below;
    ground g = *below;
    g.color = theme_ground(p->theme, tone, below->color);
    g.tone = tone;
    g.ink = TONE_INHERIT;
    return g;
}

/* Cards of an agent, of a warning, and all cards in high contrast have an edge. */
static void add_card_edge(paint_context *p, SDL_Rect area, int radius, node_tone tone)
{
    if (!is_agent(tone) && !theme_draws_edges(p->theme)) return;
    draw_ring(p->out, area, radius, brush_px(p, 2), theme_card_edge(p->theme, tone));
}

static ground paint_card(paint_context *p, const box *b, const ground *below)
{
    SDL_Rect area = brush_box(b);
    int radius = brush_px(p, CARD_RADIUS);
    ground own = ground_on(p, below, b->source->tone);
    bool can_press = tree_is_focusable(b->source);
    SDL_Color fill = can_press ? brush_touched(p, b, own.color) : own.color;
    bool is_flat = own.tone == TONE_INSET || own.tone == TONE_WARNING;
    if (!is_flat) add_shadow(p, area, radius);
    draw_round(p->out, area, radius, CORNERS_ALL, fill);
    add_card_edge(p, area, radius, own.tone);
    own.color = fill;
    return own;
}

/* A choice that holds children: a card that can be chosen. */
static ground paint_choice_card(paint_context *p, const box *b, const ground *below)
{
    ground card = {.color = brush_token(p, TOKEN_CARD), .tone = TONE_CARD};
    ground own = paint_card(p, b, b->source->tone == TONE_INHERIT ? &card : below);
    if (b->source->tone == TONE_INHERIT) own.tone = TONE_CARD;
    return own;
}

static bool is_surface(node_tone tone)
{
    return tone == TONE_CARD || tone == TONE_INSET || tone == TONE_RIGHT || tone == TONE_WRONG ||
           tone == TONE_WARNING || tone == TONE_ACCENT || tone == TONE_INVERSE;
}

/* A group of a tone is a flat panel; of an agent's tone, muted or accent it colours its texts. */
static ground paint_group(paint_context *p, const box *b, const ground *below)
{
    node_tone tone = b->source->tone;
    if (tone == TONE_INHERIT) return *below;
    if (!is_surface(tone)) {
        ground same = *below;
        same.ink = tone;
        return same;
    }
    ground own = ground_on(p, below, tone);
    draw_round(p->out, brush_box(b), brush_px(p, PANEL_RADIUS), CORNERS_ALL, own.color);
    return own;
}

static ground paint_overlay(paint_context *p, const box *b, const ground *below)
{
    (void)below;
    SDL_Color dim = {10, 13, 19, 120};
    draw_fill(p->out, brush_box(b), dim);
    return (ground){.color = brush_token(p, TOKEN_PAGE), .tone = TONE_PAGE};
}

static ground paint_table_row(paint_context *p, const box *b, const ground *below)
{
    SDL_Rect area = brush_box(b);
    int line = brush_px(p, 1);
    if (b->next) {
        draw_fill(p->out, (SDL_Rect){area.x, area.y + area.h - line, area.w, line},
                  brush_token(p, TOKEN_HAIR));
    }
    return *below;
}

typedef ground (*surface_painter)(paint_context *p, const box *b, const ground *below);

static ground paint_surface(paint_context *p, const box *b, const ground *below)
{
    static const surface_painter painters[ROLE_COUNT] = {[ROLE_CARD] = paint_card,
                                                         [ROLE_CHOICE] = paint_choice_card,
                                                         [ROLE_GROUP] = paint_group,
                                                         [ROLE_OVERLAY] = paint_overlay,
                                                         [ROLE_TABLE_ROW] = paint_table_row};
    const surface_painter painter = painters[b->source->role];
    return painter ? painter(p, b, below) : *below;
}

/* --- motion -------------------------------------------------------------------------------- */

typedef struct motion {
    int shift_x, shift_y;
    Uint8 alpha;
} motion;

/* Mixing the colours of more than a quarter of the window costs too much: what is larger only
 * slides. */
static bool may_fade(const box *b)
{
    const box *root = b;
    while (root->parent) root = root->parent;
    return b->w * b->h * 4 <= root->w * root->h;
}

static motion motion_of(paint_context *p, const box *b, arrival_time *arrival)
{
    static const int directions[][2] = {
        [ARRIVE_AT_ONCE] = {0, 0},     [ARRIVE_FROM_LEFT] = {-1, 0}, [ARRIVE_FROM_RIGHT] = {1, 0},
        [ARRIVE_FROM_ABOVE] = {0, -1}, [ARRIVE_FROM_BELOW] = {0, 1},
    };
    motion still = {0, 0, 255};
    if (!arrival || p->is_motion_reduced) return still;
    int64_t elapsed = p->now_us - arrival->since_us;
    if (elapsed >= ARRIVE_US || elapsed < 0) return still;
    brush_moves(p);
    float t = motion_eased(elapsed, ARRIVE_US);
    float away = (1 - t) * ARRIVE_UNITS * p->layout->unit;
    const int *direction = directions[b->source->arrival];
    return (motion){(int)SDL_lroundf(away * (float)direction[0]),
                    (int)SDL_lroundf(away * (float)direction[1]),
                    arrival->may_fade ? (Uint8)(255 * t) : 255};
}

/* --- scrollbars and rings ------------------------------------------------------------------ */

/* At the edge of the window, in a card's padding, or beside what scrolls. */
static SDL_FRect scrollbar_track(const paint_context *p, const box *b, SDL_FRect view)
{
    float width = (float)brush_px(p, 8);
    float beside = b->x + b->w - view.x - view.w;
    if (b->source->role == ROLE_SCREEN) {
        const float height = box_window(p->layout, b).h;
        return (SDL_FRect){b->x + b->w - width - (float)brush_px(p, 6), b->y, width, height};
    }
    return (SDL_FRect){view.x + view.w + (beside - width) / 2, view.y, width, view.h};
}

static void paint_scrollbar(paint_context *p, const box *b, const ground *g)
{
    SDL_FRect view = box_content(p->layout, b);
    if (!b->scrolls || b->content_h <= 0) return;
    SDL_FRect track = scrollbar_track(p, b, view);
    SDL_FRect thumb = track;
    thumb.h = SDL_max((float)brush_px(p, 40), track.h * view.h / b->content_h);
    float range = SDL_max(1.0f, b->content_h - view.h);
    thumb.y += (track.h - thumb.h) * SDL_min(1.0f, b->scroll_y / range);
    SDL_Color edge = brush_token(p, TOKEN_EDGE);
    int radius = brush_px(p, 4);
    draw_round(p->out, brush_rect(track), radius, CORNERS_ALL, theme_mix(edge, g->color, 0.16f));
    draw_round(p->out, brush_rect(thumb), radius, CORNERS_ALL, theme_mix(edge, g->color, 0.85f));
}

static int focus_radius(const paint_context *p, const box *b, SDL_Rect area)
{
    static const int radii[ROLE_COUNT] = {
        [ROLE_CARD] = CARD_RADIUS, [ROLE_CHECKBOX] = 12, [ROLE_TILE] = 12, [ROLE_PICTURE] = 12};
    const node_role role = b->source->role;
    if (role == ROLE_CHIP) return area.h / 2;
    if (role == ROLE_CHOICE && b->first) return brush_px(p, CARD_RADIUS);
    return brush_px(p, (float)(radii[role] ? radii[role] : CONTROL_RADIUS));
}

/* Above everything, so that no neighbour covers it. */
static void paint_ring_of_focus(paint_context *p, box *root)
{
    box *b = p->shows_focus && p->focus ? box_with_id(root, p->focus) : NULL;
    if (!b) return;
    bool is_field = b->source->role == ROLE_FIELD;
    SDL_Rect area = is_field ? brush_rect(paint_field_frame(p, b)) : brush_box(b);
    int offset = brush_px(p, 3), stroke = brush_px(p, 4);
    SDL_Rect clip = brush_rect(b->clip);
    SDL_Rect kept = p->out->clip;
    p->out->clip = brush_grown(clip, offset + stroke);
    draw_ring(p->out, brush_grown(area, offset + stroke),
              focus_radius(p, b, area) + offset + stroke, stroke, brush_token(p, TOKEN_FOCUS));
    p->out->clip = kept;
}

/* --- the walk ------------------------------------------------------------------------------ */

static void paint_box(paint_context *p, box *b, const ground *below);

/* Shadows and rings reach a little outside a box that scrolls. */
static SDL_Rect clip_for_children(const paint_context *p, const box *b, bool stand)
{
    SDL_Rect own = brush_rect(stand ? box_visible(b) : box_window(p->layout, b));
    if (!b->scrolls) return p->out->clip;
    SDL_Rect inside;
    SDL_Rect wide = {own.x - brush_px(p, SHADOW_BLUR), own.y, own.w + 2 * brush_px(p, SHADOW_BLUR),
                     own.h};
    SDL_IntersectRect(&wide, &p->out->clip, &inside);
    return inside;
}

/* What stays stands on the page like the rest: a line shows that this goes on behind it. */
static void paint_foot_line(paint_context *p, const box *b, const ground *g)
{
    if (b->foot_h <= 0) return;
    SDL_FRect seen = box_window(p->layout, b);
    SDL_Rect line = brush_rect((SDL_FRect){seen.x, seen.y + seen.h, seen.w, 0});
    line.h = SDL_max(1, brush_px(p, 1));
    draw_fill(p->out, line, theme_mix(brush_token(p, TOKEN_EDGE), g->color, 0.5f));
}

static void paint_children(paint_context *p, box *b, const ground *g, bool overlays)
{
    const SDL_Rect kept = p->out->clip;
    for (box *child = b->first; child; child = child->next) {
        bool is_overlay = child->source->role == ROLE_OVERLAY || child->source->layout.floats;
        if (is_overlay != overlays) continue;
        if (!overlays) p->out->clip = clip_for_children(p, b, child->stands);
        paint_box(p, child, g);
        p->out->clip = kept;
    }
    if (!overlays) paint_foot_line(p, b, g);
}

/* Above the children, whose pictures reach to the edge. */
static void paint_chosen_card(paint_context *p, const box *b)
{
    if (b->source->state & STATE_CHOSEN) {
        draw_ring(p->out, brush_box(b), brush_px(p, CARD_RADIUS), brush_px(p, 4),
                  brush_token(p, TOKEN_ACCENT));
    }
    paint_adviser_mark(p, b);
}

static void paint_container(paint_context *p, box *b, const ground *below)
{
    ground own = paint_surface(p, b, below);
    paint_children(p, b, &own, false);
    paint_scrollbar(p, b, &own);
    if (b->source->role == ROLE_CHOICE) paint_chosen_card(p, b);
}

/* NULL: it does not arrive. */
static arrival_time *begin_arrival(paint_context *p, const box *b)
{
    if (b->source->arrival == ARRIVE_AT_ONCE) return NULL;
    arrival_time *arrival = motion_arrival(p->motion, b->id_hash);
    if (!arrival) return NULL;
    arrival->may_fade = may_fade(b);
    arrival->first = p->out->count;
    return arrival;
}

static void paint_box(paint_context *p, box *b, const ground *below)
{
    int shift_x = p->out->shift_x, shift_y = p->out->shift_y;
    Uint8 alpha = p->out->alpha;
    arrival_time *arrival = begin_arrival(p, b);
    motion m = motion_of(p, b, arrival);
    p->out->shift_x += m.shift_x;
    p->out->shift_y += m.shift_y;
    p->out->alpha = (Uint8)(alpha * m.alpha / 255);
    leaf_painter paint_leaf = leaf_painter_of(b->source->role);
    if (widget_is_container(b->source))
        paint_container(p, b, below);
    else if (paint_leaf)
        paint_leaf(p, b, below);
    p->out->shift_x = shift_x;
    p->out->shift_y = shift_y;
    p->out->alpha = alpha;
    if (arrival) arrival->after = p->out->count;
}

void paint_screen(paint_context *p, box *root)
{
    ground page = {.color = brush_token(p, TOKEN_PAGE), .tone = TONE_PAGE};
    if (root->source->tone != TONE_PAGE) page = ground_on(p, &page, root->source->tone);
    draw_fill(p->out, brush_box(root), page.color);
    paint_children(p, root, &page, false);
    paint_scrollbar(p, root, &page);
    if (!p->is_motion_reduced && motion_draw_left(p->motion, p->out, p->now_us)) brush_moves(p);
    paint_children(p, root, &page, true);
    paint_ring_of_focus(p, root);
}
