/* Numbers case by case: a column for each case with what it was as a dash, what was answered as a
 * disc, and what the adviser said as a ring. */
#include "core/number.h"
#include "ui/chart_builder.h"
#include "ui/draw.h"

static const plan_ink place_inks[CHART_PLACE_COUNT] = {
    [CHART_PLACE_ACTUAL] = INK_TEXT,
    [CHART_PLACE_YOU] = INK_RIGHT,
    [CHART_PLACE_AGENT] = INK_AGENT,
};

/* The sign of a place, centred on (x, y). */
static void add_sign(chart_builder *b, chart_place which, float x, float y, float slot)
{
    float side = plan_px(b, which == CHART_PLACE_AGENT ? 15 : 11);
    float dash = SDL_min(plan_px(b, 26), slot * 0.86f);
    SDL_FRect round = {x - side / 2, y - side / 2, side, side};
    SDL_FRect line = {x - dash / 2, y - plan_px(b, 2), dash, plan_px(b, 4)};
    switch (which) {
    case CHART_PLACE_ACTUAL: plan_add(b, PLAN_LINE, place_inks[which], line, 0); return;
    case CHART_PLACE_YOU: plan_add(b, PLAN_ROUND, place_inks[which], round, side / 2); return;
    case CHART_PLACE_AGENT: plan_add(b, PLAN_RING, place_inks[which], round, side / 2); return;
    case CHART_PLACE_COUNT: return;
    }
}

/* --- what the signs mean ------------------------------------------------------------------- */

static void add_legend(chart_builder *b)
{
    float sign = plan_px(b, 34), gap = plan_px(b, 22);
    float x = 0, line = 0;
    for (int i = 0; i < CHART_PLACE_COUNT; i++) {
        const char *words = b->c->place_heads[i];
        if (!words) continue;
        float room = b->width - sign;
        const paragraph *set = plan_measure(b, words, TEXT_SMALL, true, room);
        float width = sign + (float)set->width + 1;
        if (x > 0 && x + width > b->width) {
            b->y += line + plan_px(b, 4);
            x = line = 0;
        }
        line = SDL_max(line, (float)set->height);
        float first = (float)type_of(TEXT_SMALL)->line_height * b->l->unit;
        add_sign(b, (chart_place)i, x + plan_px(b, 14), b->y + first / 2, plan_px(b, 40));
        SDL_FRect area = {x + sign, b->y, (float)set->width + 1, 0};
        plan_text(b, words, TEXT_SMALL, true, INK_TEXT, area, ALIGN_START);
        x += width + gap;
    }
    b->y += line + plan_px(b, 12);
}

/* --- the scale ----------------------------------------------------------------------------- */

typedef struct places_scale {
    double low, high, tick;
    float top, height; /* where high is, and how far below it low is */
    float left, slot;
} places_scale;

static void places_range(const chart *c, double *out_low, double *out_high)
{
    bool has_any = false;
    *out_low = *out_high = 0;
    for (size_t i = 0; i < c->mark_count; i++) {
        for (int k = 0; k < CHART_PLACE_COUNT; k++) {
            if (!c->marks[i].has_place[k]) continue;
            double at = c->marks[i].places[k];
            if (!has_any || at < *out_low) *out_low = at;
            if (!has_any || at > *out_high) *out_high = at;
            has_any = true;
        }
    }
}

/* Round numbers below the least and above the greatest. */
static places_scale scale_of(chart_builder *b)
{
    places_scale s = {.left = 0};
    places_range(b->c, &s.low, &s.high);
    s.tick = chart_tick(s.high > s.low ? s.high - s.low : 1, 4);
    s.low = number_floor(s.low / s.tick) * s.tick;
    s.high = number_ceil(s.high / s.tick) * s.tick;
    if (s.high <= s.low) s.high = s.low + s.tick;
    return s;
}

static float place_y(const places_scale *s, double value)
{
    return s->top + s->height * (float)((s->high - value) / (s->high - s->low));
}

static int tick_count(const places_scale *s)
{
    return (int)((s->high - s->low) / s->tick + 0.01);
}

static const char *tick_text(chart_builder *b, const places_scale *s, int index)
{
    return plan_number(b, s->low + s->tick * index);
}

static float widest_tick(chart_builder *b, const places_scale *s)
{
    float widest = 0;
    for (int i = 0; i <= tick_count(s); i++) {
        const char *number = tick_text(b, s, i);
        widest = SDL_max(widest, (float)plan_measure(b, number, TEXT_SMALL, false, 0)->width);
    }
    return widest + 1;
}

static void add_tick_lines(chart_builder *b, const places_scale *s)
{
    for (int i = 0; i <= tick_count(s); i++) {
        const char *number = tick_text(b, s, i);
        float y = place_y(s, s->low + s->tick * i);
        SDL_FRect line = {s->left, y - plan_px(b, 0.5f), b->width - s->left, plan_px(b, 1)};
        plan_add(b, PLAN_LINE, INK_HAIR, line, 0);
        const paragraph *set = plan_measure(b, number, TEXT_SMALL, false, 0);
        float width = (float)set->width + 1;
        SDL_FRect area = {s->left - plan_px(b, 8) - width, y - (float)set->height / 2, width, 0};
        plan_text(b, number, TEXT_SMALL, false, INK_MUTED, area, ALIGN_START);
    }
}

/* --- the cases ----------------------------------------------------------------------------- */

/* How far all say apart, as a thin upright line. */
static void add_stem(chart_builder *b, const places_scale *s, const chart_mark *mark, float x)
{
    const chart one = {.marks = mark, .mark_count = 1};
    double low, high;
    places_range(&one, &low, &high);
    float top = place_y(s, high);
    SDL_FRect stem = {x - plan_px(b, 1), top, plan_px(b, 2), place_y(s, low) - top};
    if (high > low) plan_add(b, PLAN_LINE, INK_HAIR, stem, 0);
}

/* What was said stands a little to either side, so that nothing covers anything. */
static float place_aside(const chart_builder *b, const places_scale *s, chart_place which)
{
    static const float sides[CHART_PLACE_COUNT] = {[CHART_PLACE_AGENT] = -1, [CHART_PLACE_YOU] = 1};
    return sides[which] * SDL_min(plan_px(b, 7), s->slot * 0.2f);
}

static void add_column(chart_builder *b, const places_scale *s, const chart_mark *mark, float x)
{
    add_stem(b, s, mark, x);
    for (int k = 0; k < CHART_PLACE_COUNT; k++) {
        if (mark->has_place[k]) {
            add_sign(b, (chart_place)k, x + place_aside(b, s, (chart_place)k),
                     place_y(s, mark->places[k]), s->slot);
        }
    }
}

static void add_unit(chart_builder *b)
{
    if (!b->c->y.label) return;
    SDL_FRect area = {0, b->y, b->width, 0};
    const paragraph *set = plan_text(b, b->c->y.label, TEXT_SMALL, false, INK_MUTED, area,
                                     ALIGN_START);
    b->y += (float)set->height + plan_px(b, 12);
}

void plan_places(chart_builder *b, float below)
{
    add_legend(b);
    add_unit(b);
    places_scale s = scale_of(b);
    float labels = plan_labels_height(b) + plan_px(b, 14);
    s.left = widest_tick(b, &s) + plan_px(b, 8);
    s.slot = (b->width - s.left) / (float)b->c->mark_count;
    s.top = b->y;
    s.height = plan_plot_height(b, 220, 70, below + labels);
    add_tick_lines(b, &s);
    for (size_t i = 0; i < b->c->mark_count; i++) {
        const chart_mark *mark = &b->c->marks[i];
        float x = s.left + s.slot * ((float)i + 0.5f);
        add_column(b, &s, mark, x);
    }
    plan_case_labels(b, s.left, s.slot, s.top + s.height + plan_px(b, 14));
    b->y = s.top + s.height + labels;
}
