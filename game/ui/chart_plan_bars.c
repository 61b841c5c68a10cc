/* The charts made of lengths: bars of counts, two marks on a scale, time per case. */
#include "core/number.h"
#include "ui/chart_builder.h"
#include "ui/draw.h"

/* --- accuracy: a bar for each, count of total ---------------------------------------------- */

typedef struct bar_columns {
    float label, bar_x, bar_width, value_x, value_width;
} bar_columns;

static float widest_text(chart_builder *b, bool is_label)
{
    float widest = 0;
    for (size_t i = 0; i < b->c->mark_count; i++) {
        const chart_mark *mark = &b->c->marks[i];
        const char *text = is_label ? mark->label : chart_mark_text(b->c, mark, b->l->memory);
        const paragraph *set = plan_measure(b, text, TEXT_BODY, true, 0);
        widest = SDL_max(widest, (float)set->width);
    }
    return widest + 2;
}

static bar_columns columns_of(chart_builder *b)
{
    float gap = plan_px(b, 16);
    bar_columns c = {.label = SDL_min(widest_text(b, true), b->width * 0.34f),
                     .value_width = SDL_min(widest_text(b, false), b->width * 0.3f)};
    c.bar_x = c.label + gap;
    c.bar_width = SDL_max(plan_px(b, 40), b->width - c.bar_x - c.value_width - gap);
    c.value_x = b->width - c.value_width;
    return c;
}

/* Of the whole bar: of its total or, where nothing is counted, of the axis. */
static float share_of(const chart *c, const chart_mark *mark)
{
    if (mark->total > 0) return (float)mark->count / (float)mark->total;
    if (!mark->has_value) return 0;
    return (float)SDL_min(SDL_max(mark->value / chart_axis_top(c, &c->x), 0.0), 1.0);
}

static void add_bar(chart_builder *b, const chart_mark *mark, const bar_columns *c)
{
    const char *shown = chart_mark_text(b->c, mark, b->l->memory);
    const paragraph *label = plan_measure(b, mark->label, TEXT_BODY, true, c->label);
    const paragraph *value = plan_measure(b, shown, TEXT_BODY, true, c->value_width);
    float text = SDL_max((float)label->height, (float)value->height);
    float thick = plan_len(b, 34);
    float height = SDL_max(thick, text);
    float middle = b->y + height / 2;
    SDL_FRect track = {c->bar_x, middle - thick / 2, c->bar_width, thick};
    plan_add(b, PLAN_ROUND, INK_INSET, track, plan_px(b, 8));
    track.w *= share_of(b->c, mark);
    plan_kind kind = mark->tone == CHART_WRONG ? PLAN_HATCH : PLAN_BAR;
    if (track.w >= 1) plan_add(b, kind, plan_tone_ink(mark->tone), track, plan_px(b, 8));
    SDL_FRect at = {0, middle - (float)label->height / 2, c->label, 0};
    plan_text(b, mark->label, TEXT_BODY, true, INK_TEXT, at, ALIGN_START);
    at = (SDL_FRect){c->value_x, middle - (float)value->height / 2, c->value_width, 0};
    plan_text(b, shown, TEXT_BODY, true, INK_TEXT, at, ALIGN_END);
    b->y += height + plan_len(b, 14);
}

/* The bet as a dashed line through all bars, with its words below. */
static void add_guess(chart_builder *b, float top, float left, float width)
{
    if (!b->c->has_guess) return;
    float share = SDL_min(SDL_max((float)(b->c->guess / 1000.0), 0.0f), 1.0f);
    float x = left + width * share;
    plan_add(b, PLAN_DASHES, INK_WARNING,
             (SDL_FRect){x - plan_px(b, 1.5f), top, plan_px(b, 3), b->y - top}, 0);
    const paragraph *words = plan_measure(b, b->c->guess_label, TEXT_SMALL, false, 0);
    float from = SDL_min(SDL_max(x - (float)words->width / 2, 0.0f),
                         SDL_max(0.0f, b->width - (float)words->width));
    SDL_FRect at = {from, b->y, (float)words->width + 1, 0};
    plan_text(b, b->c->guess_label, TEXT_SMALL, false, INK_WARNING, at, ALIGN_START);
    b->y += (float)words->height;
}

void plan_bars(chart_builder *b, float below)
{
    (void)below;
    bar_columns c = columns_of(b);
    float top = b->y;
    for (size_t i = 0; i < b->c->mark_count; i++) add_bar(b, &b->c->marks[i], &c);
    b->y -= plan_len(b, 14);
    if (b->c->has_guess) b->y += plan_px(b, 6);
    add_guess(b, top, c.bar_x, c.bar_width);
}

/* --- expected: marks on one scale ---------------------------------------------------------- */

typedef struct scale {
    float left, width, y;
    double low, top;
} scale;

static float scale_x(const scale *s, double value)
{
    double share = s->top > s->low ? (value - s->low) / (s->top - s->low) : 0;
    return s->left + s->width * (float)SDL_min(SDL_max(share, 0.0), 1.0);
}

/* The words of a mark: its label, and its value behind. */
static const char *mark_words(chart_builder *b, const chart_mark *mark)
{
    const char *shown = chart_mark_text(b->c, mark, b->l->memory);
    size_t room = SDL_strlen(mark->label) + SDL_strlen(shown ? shown : "") + sizeof " \xC2\xB7 ";
    char *words = arena_take(b->l->memory, room);
    if (!words) return "";
    SDL_snprintf(words, room, "%s \xC2\xB7 %s", mark->label, shown ? shown : "");
    return words;
}

static plan_ink words_ink(const chart_mark *mark)
{
    return mark->tone == CHART_NEUTRAL ? INK_TEXT : plan_tone_ink(mark->tone);
}

static float words_row(chart_builder *b, size_t index)
{
    const char *words = mark_words(b, &b->c->marks[index]);
    return (float)plan_measure(b, words, TEXT_BODY, true, b->width)->height + plan_px(b, 6);
}

/* Whether the stem of a mark above row `index` would run through words from `left` on. */
static bool is_crossed(const chart_builder *b, const scale *s, size_t index, float left,
                       float width)
{
    const float gap = plan_px(b, 7);
    for (size_t i = 0; i < index; i++) {
        if (!b->c->marks[i].has_value) continue;
        float stem = scale_x(s, b->c->marks[i].value);
        if (stem > left - gap && stem < left + width + gap) return true;
    }
    return false;
}

static float inside(const chart_builder *b, float left, float width)
{
    return SDL_min(SDL_max(left, 0.0f), SDL_max(0.0f, b->width - width));
}

/* Where the words of a mark begin: centred on it, or close beside a stem that would cross them. */
static float words_left(const chart_builder *b, const scale *s, size_t index, float width)
{
    const float x = scale_x(s, b->c->marks[index].value), gap = plan_px(b, 8);
    const float centred = inside(b, x - width / 2, width);
    float best = centred, distance = b->width;
    if (!is_crossed(b, s, index, centred, width)) return centred;
    for (size_t i = 0; i < 2 * index; i++) {
        if (!b->c->marks[i / 2].has_value) continue;
        float stem = scale_x(s, b->c->marks[i / 2].value);
        float left = inside(b, i % 2 ? stem - gap - width : stem + gap, width);
        float off = SDL_fabsf(left - centred);
        if (off >= distance || is_crossed(b, s, index, left, width)) continue;
        best = left;
        distance = off;
    }
    return best;
}

/* The words of all marks, a row for each, with a stem down to the scale. */
static void add_scale_words(chart_builder *b, const scale *s, float top)
{
    const float last = s->y - plan_len(b, 16);
    for (size_t i = 0; i < b->c->mark_count; i++) {
        const chart_mark *mark = &b->c->marks[i];
        if (!mark->has_value) continue;
        const char *words = mark_words(b, mark);
        const paragraph *set = plan_measure(b, words, TEXT_BODY, true, b->width);
        const float x = scale_x(s, mark->value), width = (float)set->width + 1;
        const float stem = top + (float)set->height + plan_px(b, 2);
        plan_add(b, PLAN_LINE, plan_tone_ink(mark->tone),
                 (SDL_FRect){x - plan_px(b, 1), stem, plan_px(b, 2), SDL_max(0.0f, last - stem)},
                 0);
        plan_text(b, words, TEXT_BODY, true, words_ink(mark),
                  (SDL_FRect){words_left(b, s, i, width), top, width, 0}, ALIGN_START);
        top += words_row(b, i);
    }
}

/* Where two marks would lie on each other the ring goes around the disc. */
static bool has_company(const chart_builder *b, const scale *s, const chart_mark *mark)
{
    for (size_t i = 0; i < b->c->mark_count; i++) {
        const chart_mark *other = &b->c->marks[i];
        if (other == mark || !other->has_value || other->is_own == mark->is_own) continue;
        float apart = SDL_fabsf(scale_x(s, other->value) - scale_x(s, mark->value));
        if (apart < plan_px(b, 6)) return true;
    }
    return false;
}

/* A ring for one's own, a disc for others, with a gap in the card's colour around it. */
static void add_scale_sign(chart_builder *b, const scale *s, const chart_mark *mark)
{
    const bool is_shared = has_company(b, s, mark);
    const float units = mark->is_own ? (is_shared ? 44.0f : 32.0f) : 28.0f;
    const float side = plan_px(b, units), gap = plan_px(b, 3);
    const float x = scale_x(s, mark->value);
    SDL_FRect area = {x - side / 2, s->y - side / 2, side, side};
    SDL_FRect around = {area.x - gap, area.y - gap, side + 2 * gap, side + 2 * gap};
    plan_add(b, PLAN_ROUND, INK_CARD, around, around.w / 2);
    if (mark->is_own) {
        plan_ring(b, plan_tone_ink(mark->tone), area, 4);
    } else {
        plan_add(b, PLAN_ROUND, plan_tone_ink(mark->tone), area, side / 2);
    }
}

static void add_scale_signs(chart_builder *b, const scale *s)
{
    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = 0; i < b->c->mark_count; i++) {
            const chart_mark *mark = &b->c->marks[i];
            if (mark->has_value && mark->is_own == (pass == 0)) add_scale_sign(b, s, mark);
        }
    }
}

enum { CASE_DOTS_MAX = 20 };

/* A dot on the scale for each case, while they can be counted. */
static void add_case_dots(chart_builder *b, const scale *s)
{
    if (!b->c->x.is_count || s->top > CASE_DOTS_MAX) return;
    const float side = plan_px(b, 6);
    for (int i = 1; i <= (int)(s->top + 0.01); i++) {
        float x = scale_x(s, i);
        plan_add(b, PLAN_ROUND, INK_MUTED, (SDL_FRect){x - side / 2, s->y - side / 2, side, side},
                 side / 2);
    }
}

/* One number under the scale; its place in `out_area`. */
static SDL_FRect tick_area(chart_builder *b, const scale *s, double at)
{
    const paragraph *set = plan_measure(b, plan_number(b, at), TEXT_SMALL, false, 0);
    float width = (float)set->width + 1;
    float left = inside(b, scale_x(s, at) - width / 2, width);
    return (SDL_FRect){left, s->y + plan_px(b, 26), width, (float)set->height};
}

static void add_tick(chart_builder *b, double at, SDL_FRect area)
{
    plan_text(b, plan_number(b, at), TEXT_SMALL, false, INK_MUTED, area, ALIGN_START);
}

/* The numbers under the scale: both ends always, between them where there is room. */
static void add_ticks(chart_builder *b, const scale *s)
{
    const double tick = chart_tick(s->top - s->low, 6);
    const double first = number_ceil(s->low / tick - 1e-9) * tick;
    const int count = (int)((s->top - first) / tick + 0.01);
    const float gap = plan_px(b, 10);
    const SDL_FRect low = tick_area(b, s, s->low), high = tick_area(b, s, s->top);
    float free_from = low.x + low.w + gap;
    add_tick(b, s->low, low);
    for (int i = 0; i <= count; i++) {
        SDL_FRect area = tick_area(b, s, first + i * tick);
        if (area.x < free_from || area.x + area.w + gap > high.x) continue;
        add_tick(b, first + i * tick, area);
        free_from = area.x + area.w + gap;
    }
    add_tick(b, s->top, high);
}

void plan_expected(chart_builder *b, float below)
{
    (void)below;
    float inset = plan_px(b, 25), top = b->y, thick = plan_len(b, 10);
    scale s = {.left = inset,
               .width = b->width - 2 * inset,
               .low = b->c->x.min,
               .top = chart_axis_top(b->c, &b->c->x)};
    s.y = b->y + plan_px(b, 30);
    for (size_t i = 0; i < b->c->mark_count; i++) s.y += words_row(b, i);
    SDL_FRect track = {s.left - thick / 2, s.y - thick / 2, s.width + thick, thick};
    plan_add(b, PLAN_ROUND, INK_INSET, track, thick / 2);
    add_case_dots(b, &s);
    add_ticks(b, &s);
    add_scale_words(b, &s, top);
    add_scale_signs(b, &s);
    b->y = s.y + plan_px(b, 26) + tick_area(b, &s, s.low).h;
    if (!b->c->x.label) return;
    SDL_FRect area = {0, b->y, b->width, 0};
    const paragraph *label = plan_text(b, b->c->x.label, TEXT_SMALL, false, INK_MUTED, area,
                                       ALIGN_START);
    b->y += (float)label->height;
}

/* --- time: a bar for each case ------------------------------------------------------------- */

static void add_time_bar(chart_builder *b, const chart_mark *mark, SDL_FRect area)
{
    float least = plan_px(b, 3);
    if (!mark->has_value) {
        area = (SDL_FRect){area.x, area.y + area.h - least, area.w, least};
        plan_add(b, PLAN_LINE, INK_MUTED, area, 0);
        return;
    }
    plan_box(b, area, plan_px(b, 6), CORNERS_ALL, mark->tone);
}

static void add_y_label(chart_builder *b)
{
    if (!b->c->y.label) return;
    SDL_FRect area = {0, b->y, b->width, 0};
    const paragraph *set = plan_text(b, b->c->y.label, TEXT_SMALL, false, INK_MUTED, area,
                                     ALIGN_START);
    b->y += (float)set->height + plan_px(b, 10);
}

void plan_time(chart_builder *b, float below)
{
    add_y_label(b);
    float slot = b->width / (float)b->c->mark_count;
    float labels = plan_labels_height(b) + plan_px(b, 8);
    float plot = plan_plot_height(b, 130, 60, below + labels);
    float bottom = b->y + plot;
    float wide = SDL_min(plan_px(b, 36), slot * 0.72f);
    double top = chart_axis_top(b->c, &b->c->y);
    for (size_t i = 0; i < b->c->mark_count; i++) {
        const chart_mark *mark = &b->c->marks[i];
        float middle = slot * ((float)i + 0.5f);
        float height = plot * (float)SDL_min(SDL_max(mark->value / top, 0.0), 1.0);
        height = SDL_max(height, plan_px(b, 3));
        add_time_bar(b, mark, (SDL_FRect){middle - wide / 2, bottom - height, wide, height});
    }
    plan_case_labels(b, 0, slot, bottom + plan_px(b, 8));
    plan_add(b, PLAN_LINE, INK_HAIR, (SDL_FRect){0, bottom, b->width, plan_px(b, 2)}, 0);
    b->y = bottom + labels;
}
