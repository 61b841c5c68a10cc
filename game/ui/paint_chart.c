/* Charts: the items of a plan in the colours of the theme. */
#include "ui/brush.h"
#include "ui/chart_plan.h"

static SDL_Color ink_color(const paint_context *p, const chart *c, const ground *g, plan_ink ink)
{
    static const theme_token tokens[] = {
        [INK_TEXT] = TOKEN_TEXT,
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

static void paint_item(paint_context *p, const plan_item *item, SDL_FRect at, SDL_Color color)
{
    SDL_Rect area = brush_rect(at);
    int radius = brush_px(p, item->radius / p->layout->unit);
    switch (item->kind) {
    case PLAN_ROUND: draw_round(p->out, area, radius, item->corners, color); return;
    case PLAN_HATCH: paint_hatched(p, item, area); return;
    case PLAN_RING: draw_ring(p->out, area, radius, brush_px(p, 2), color); return;
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
