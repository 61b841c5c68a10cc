/* Charts: the items of a plan in the colours of the theme. */
#include "ui/brush.h"
#include "ui/chart_plan.h"

static SDL_Color ink_color(const paint_context *p, const chart *c, const ground *g, plan_ink ink)
{
    static const theme_token tokens[] = {
        [INK_TEXT] = TOKEN_TEXT,
        [INK_CARD] = TOKEN_CARD,
        [INK_MUTED] = TOKEN_MUTED,
        [INK_HAIR] = TOKEN_HAIR,
        [INK_INSET] = TOKEN_INSET,
        [INK_RIGHT] = TOKEN_RIGHT,
        [INK_WRONG] = TOKEN_WRONG,
        [INK_RIGHT_TINT] = TOKEN_RIGHT_TINT,
        [INK_WRONG_TINT] = TOKEN_WRONG_TINT,
        [INK_NEUTRAL] = TOKEN_MUTED,
        [INK_AGENT] = TOKEN_AGENT_1,
        [INK_AGENT_TINT] = TOKEN_AGENT_1,
        [INK_WARNING] = TOKEN_WARNING,
    };
    bool is_same_as_ground = ink == INK_INSET && g->tone == TONE_INSET;
    if (is_same_as_ground) return brush_token(p, TOKEN_HAIR);
    int agent = SDL_min(SDL_max(c->agent, 0), 5);
    SDL_Color own = brush_token(p, (theme_token)(TOKEN_AGENT_1 + agent));
    if (ink == INK_CARD) return g->color;
    if (ink == INK_AGENT) return own;
    if (ink == INK_AGENT_TINT) return theme_mix(own, g->color, 0.18f);
    return brush_token(p, tokens[ink]);
}

static void paint_hatched(paint_context *p, const plan_item *item, SDL_Rect area)
{
    SDL_Color ink = brush_token(p, TOKEN_WRONG);
    int radius = brush_px(p, item->radius / p->layout->unit);
    draw_round(p->out, area, radius, item->corners, brush_token(p, TOKEN_WRONG_TINT));
    draw_hatch(p->out, area, radius, item->corners, brush_px(p, 3), brush_px(p, 8), ink);
    draw_ring(p->out, area, radius, brush_px(p, 2), ink);
}

static void paint_dashes(paint_context *p, SDL_Rect area, SDL_Color color)
{
    int dash = brush_px(p, 8), gap = brush_px(p, 5);
    for (int y = 0; y < area.h; y += dash + gap) {
        int height = SDL_min(dash, area.h - y);
        draw_fill(p->out, (SDL_Rect){area.x, area.y + y, area.w, height}, color);
    }
}

/* Where a theme has no colours a bar of one's own is hollow and that of both is barred upright. */
static void paint_bar(paint_context *p, const plan_item *item, SDL_Rect area, int radius,
                      SDL_Color color)
{
    bool is_plain = !theme_draws_edges(p->theme) || item->ink == INK_AGENT;
    if (is_plain) {
        draw_round(p->out, area, radius, item->corners, color);
        return;
    }
    int step = brush_px(p, 12), wide = brush_px(p, 5);
    draw_round(p->out, area, radius, item->corners, brush_token(p, TOKEN_CARD));
    for (int x = step; item->ink == INK_RIGHT && x + wide < area.w - radius / 2; x += step) {
        draw_fill(p->out, (SDL_Rect){area.x + x, area.y, wide, area.h}, color);
    }
    draw_ring(p->out, area, radius, brush_px(p, 3), color);
}

/* Where a theme has no tints a cell has an edge, a broad striped one when wrong. */
static void paint_cell(paint_context *p, const plan_item *item, SDL_Rect area, int radius,
                       SDL_Color color)
{
    draw_round(p->out, area, radius, item->corners, color);
    if (!theme_draws_edges(p->theme)) return;
    int edge = brush_px(p, 2), band = brush_px(p, 8);
    if (item->ink == INK_WRONG_TINT) {
        SDL_Rect inner = {area.x + band, area.y + band, area.w - 2 * band, area.h - 2 * band};
        draw_hatch(p->out, area, radius, item->corners, brush_px(p, 3), brush_px(p, 9),
                   brush_token(p, TOKEN_WRONG));
        draw_round(p->out, inner, SDL_max(0, radius - band), item->corners, color);
    }
    draw_ring(p->out, area, radius, edge, brush_token(p, TOKEN_TEXT));
}

static void paint_item(paint_context *p, const plan_item *item, SDL_FRect at, SDL_Color color)
{
    SDL_Rect area = brush_rect(at);
    int radius = brush_px(p, item->radius / p->layout->unit);
    switch (item->kind) {
    case PLAN_ROUND: draw_round(p->out, area, radius, item->corners, color); return;
    case PLAN_HATCH: paint_hatched(p, item, area); return;
    case PLAN_RING:
        draw_ring(p->out, area, radius, brush_px(p, item->stroke > 0 ? item->stroke : 2), color);
        return;
    case PLAN_BAR: paint_bar(p, item, area, radius, color); return;
    case PLAN_CELL: paint_cell(p, item, area, radius, color); return;
    case PLAN_ICON: draw_icon(p->out, area, item->icon, color); return;
    case PLAN_LINE: draw_fill(p->out, area, color); return;
    case PLAN_DASHES: paint_dashes(p, area, color); return;
    case PLAN_TEXT: brush_text_in(p, item->text, at, item->align, color); return;
    }
}

void paint_chart(paint_context *p, const box *b, const ground *g)
{
    const chart *c = b->source->chart;
    if (!c) return;
    chart_plan plan = chart_plan_make(p->layout, c, b->w, b->h);
    for (size_t i = 0; i < plan.count; i++) {
        const plan_item *item = &plan.items[i];
        SDL_FRect at = {b->x + item->area.x, b->y + item->area.y, item->area.w, item->area.h};
        paint_item(p, item, at, ink_color(p, c, g, item->ink));
    }
}
