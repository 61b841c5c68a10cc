/* A row of time for each case with two lanes: above what the adviser did, below what the person
 * did. All rows share one axis of seconds. */
#include "ui/chart_builder.h"
#include "ui/draw.h"

enum { ROW_WANTED = 34, ROW_LEAST = 22, TRACK = 3, SIGN = 10, END_SIGN = 14, TICKS_MOST = 8 };

typedef enum lane { LANE_AGENT, LANE_YOU, LANE_COUNT } lane;

static lane lane_of(chart_moment_kind kind)
{
    return kind == MOMENT_ADVICE || kind == MOMENT_EXPLAINED ? LANE_AGENT : LANE_YOU;
}

static bool has_lane(const chart *c, lane which)
{
    return c->lane_heads[which] && c->lane_heads[which][0];
}

static float line_height(const chart_builder *b)
{
    return (float)type_of(TEXT_SMALL)->line_height * b->l->unit;
}

/* The sign of a moment, centred on (x, y). */
static void add_moment(chart_builder *b, chart_moment_kind kind, float x, float y)
{
    const float side = plan_px(b, SIGN), thin = plan_px(b, 3), small = plan_px(b, 9);
    SDL_FRect round = {x - side / 2, y - side / 2, side, side};
    switch (kind) {
    case MOMENT_OWN: plan_add(b, PLAN_RING, INK_TEXT, round, side / 2); return;
    case MOMENT_ADVICE: plan_add(b, PLAN_ROUND, INK_AGENT, round, side / 2); return;
    case MOMENT_EXPLAINED: plan_add(b, PLAN_RING, INK_AGENT, round, side / 2); return;
    case MOMENT_LOOKED:
        plan_add(b, PLAN_ROUND, INK_TEXT, (SDL_FRect){x - thin / 2, y - side / 2, thin, side},
                 thin / 2);
        plan_add(b, PLAN_ROUND, INK_TEXT, (SDL_FRect){x - small / 2, y - side / 2, small, thin},
                 thin / 2);
        return;
    case MOMENT_KIND_COUNT: return;
    }
}

/* --- what the signs mean, lane by lane ----------------------------------------------------- */

/* Words at *x with `indent` for a sign before them, on the next line where they do not fit. Returns
 * where they begin. */
static float add_words(chart_builder *b, float *x, const char *words, float indent, bool is_head)
{
    const paragraph *set = plan_measure(b, words, TEXT_SMALL, is_head, 0);
    const float width = indent + (float)set->width + 1;
    if (*x > 0 && *x + width > b->width) {
        *x = 0;
        b->y += line_height(b) + plan_px(b, 4);
    }
    const float at = *x;
    SDL_FRect area = {at + indent, b->y, width - indent, 0};
    plan_text(b, words, TEXT_SMALL, is_head, INK_TEXT, area, ALIGN_START);
    *x += width + plan_px(b, is_head ? 12 : 20);
    return at;
}

static void add_ends(chart_builder *b, float *x)
{
    const float side = plan_px(b, END_SIGN);
    for (int i = 1; i >= 0; i--) {
        if (!b->c->end_heads[i]) continue;
        const float left = add_words(b, x, b->c->end_heads[i], side + plan_px(b, 8), false);
        plan_dot(b, left, b->y + (line_height(b) - side) / 2, side, i == 0, INK_RIGHT);
    }
}

static void add_marked(chart_builder *b, float *x)
{
    const float side = plan_px(b, END_SIGN);
    const float left = add_words(b, x, b->c->marked_label, side + plan_px(b, 8), false);
    plan_marked_sign(b, left + side / 2, b->y + line_height(b) / 2);
}

static void add_lane_legend(chart_builder *b, lane which, float *x)
{
    if (!has_lane(b->c, which)) return;
    const float side = plan_px(b, END_SIGN);
    add_words(b, x, b->c->lane_heads[which], 0, true);
    for (int i = 0; i < MOMENT_KIND_COUNT; i++) {
        if (!b->c->moment_heads[i] || lane_of((chart_moment_kind)i) != which) continue;
        const float left = add_words(b, x, b->c->moment_heads[i], side + plan_px(b, 8), false);
        add_moment(b, (chart_moment_kind)i, left + side / 2, b->y + line_height(b) / 2);
    }
    if (which == LANE_YOU)
        add_ends(b, x);
    else if (b->c->marked_label)
        add_marked(b, x);
    *x += plan_px(b, 16);
}

static void add_legend(chart_builder *b)
{
    float x = 0;
    for (int i = 0; i < LANE_COUNT; i++) add_lane_legend(b, (lane)i, &x);
    b->y += line_height(b) + plan_px(b, 10);
}

/* --- the rows ------------------------------------------------------------------------------ */

typedef struct row_frame {
    float left, width, row;
    double top; /* seconds at the right end */
} row_frame;

static float widest_words(chart_builder *b, bool is_label)
{
    float widest = 0;
    for (size_t i = 0; i < b->c->mark_count; i++) {
        const char *text = is_label ? b->c->marks[i].label : b->c->marks[i].shown;
        const paragraph *set = plan_measure(b, text, TEXT_SMALL, true, 0);
        widest = SDL_max(widest, (float)set->width + 1);
    }
    return widest;
}

static double longest(const chart *c)
{
    double most = 0;
    for (size_t i = 0; i < c->mark_count; i++) most = SDL_max(most, c->marks[i].value);
    return most > 0 ? most : 1;
}

static float place_of(const row_frame *f, double seconds)
{
    return f->left + f->width * (float)(seconds / f->top);
}

/* The moments of one lane from left to right. */
enum { PLACED_MAX = 16 };

typedef struct placed {
    const chart_moment *moments[PLACED_MAX];
    float at[PLACED_MAX];
    int count;
} placed;

static void placed_add(placed *all, const chart_moment *moment, float at)
{
    if (all->count == PLACED_MAX) return;
    int i = all->count++;
    for (; i > 0 && all->at[i - 1] > at; i--) {
        all->at[i] = all->at[i - 1];
        all->moments[i] = all->moments[i - 1];
    }
    all->at[i] = at;
    all->moments[i] = moment;
}

/* Signs that would cover each other stand `apart`; none passes `last`, where the lane ends. */
static void placed_spread(placed *all, float apart, float last)
{
    for (int i = 1; i < all->count; i++) all->at[i] = SDL_max(all->at[i], all->at[i - 1] + apart);
    for (int i = all->count - 1; i >= 0; i--) {
        all->at[i] = SDL_min(all->at[i], last);
        last = all->at[i] - apart;
    }
}

static void add_lane(chart_builder *b, const row_frame *f, const chart_mark *mark, lane which,
                     float y)
{
    const float thick = plan_px(b, TRACK), end = place_of(f, mark->value);
    const float apart = plan_px(b, SIGN + 2);
    const float beside_end = plan_px(b, (SIGN + END_SIGN) / 2.0f + 2);
    placed all = {.count = 0};
    for (size_t i = 0; i < mark->moment_count; i++) {
        const chart_moment *m = &mark->moments[i];
        if (lane_of(m->kind) == which) placed_add(&all, m, place_of(f, m->at));
    }
    placed_spread(&all, apart, which == LANE_YOU ? end - beside_end : end);
    plan_add(b, PLAN_ROUND, which == LANE_AGENT ? INK_AGENT_TINT : INK_HAIR,
             (SDL_FRect){f->left, y - thick / 2, SDL_max(thick, end - f->left), thick}, thick / 2);
    for (int i = 0; i < all.count; i++) add_moment(b, all.moments[i]->kind, all.at[i], y);
}

static void add_row_words(chart_builder *b, const row_frame *f, const chart_mark *mark, float end)
{
    const float middle = b->y + f->row / 2, line = line_height(b);
    plan_case_label_end(b, mark, f->left - plan_px(b, 18), middle - line / 2);
    if (mark->is_marked) plan_marked_sign(b, f->left - plan_px(b, 8), middle);
    SDL_FRect shown = {end + plan_px(b, END_SIGN / 2.0f + 6), middle - line / 2, 0, 0};
    plan_text(b, mark->shown, TEXT_SMALL, false, INK_MUTED, shown, ALIGN_START);
}

/* Behind the row of the case that is told about. */
static void add_row_ground(chart_builder *b, const row_frame *f, const chart_mark *mark)
{
    if (!plan_is_open(b, mark)) return;
    SDL_FRect area = {0, b->y + 1, b->width, f->row - 2};
    plan_add(b, PLAN_ROUND, INK_INSET, area, plan_px(b, 8));
}

static void add_timeline_row(chart_builder *b, const row_frame *f, const chart_mark *mark)
{
    const float side = plan_px(b, END_SIGN), end = place_of(f, mark->value);
    const float aside = has_lane(b->c, LANE_AGENT) ? f->row * 0.25f : 0;
    const float lower = b->y + f->row / 2 + aside;
    if (has_lane(b->c, LANE_AGENT)) add_lane(b, f, mark, LANE_AGENT, b->y + f->row / 2 - aside);
    add_lane(b, f, mark, LANE_YOU, lower);
    plan_dot(b, end - side / 2, lower - side / 2, side, mark->tone == CHART_WRONG, INK_RIGHT);
    add_row_words(b, f, mark, end);
    b->y += f->row;
}

/* --- the axis ------------------------------------------------------------------------------ */

static float axis_height(const chart_builder *b)
{
    return line_height(b) + plan_px(b, 4);
}

/* Left out where it would stand over the unit, which ends at `taken`. */
static void add_tick(chart_builder *b, const char *number, float x, float y, float taken)
{
    const float width = (float)plan_measure(b, number, TEXT_SMALL, false, 0)->width + 1;
    SDL_FRect area = {x - width / 2, y, width, 0};
    if (area.x < taken + plan_px(b, 6)) return;
    plan_text(b, number, TEXT_SMALL, false, INK_MUTED, area, ALIGN_START);
}

/* Upright hairlines behind all rows, their seconds below; the unit stands where they begin. */
static void add_axis(chart_builder *b, const row_frame *f)
{
    const double tick = chart_tick(f->top, TICKS_MOST);
    const float height = f->row * (float)b->c->mark_count;
    const float words = b->y + height + plan_px(b, 4);
    const paragraph *unit = plan_text(b, b->c->x.label, TEXT_SMALL, false, INK_MUTED,
                                      (SDL_FRect){0, words, 0, 0}, ALIGN_START);
    for (int i = 0; tick * i <= f->top * 1.0001; i++) {
        const float x = place_of(f, tick * i);
        plan_add(b, PLAN_LINE, INK_HAIR,
                 (SDL_FRect){x - plan_px(b, 0.5f), b->y, plan_px(b, 1), height + plan_px(b, 3)}, 0);
        if (i > 0) add_tick(b, plan_number(b, tick * i), x, words, (float)unit->width);
    }
}

static float least_row(const layout_context *l)
{
    return SDL_max((float)ROW_LEAST, (float)type_of(TEXT_SMALL)->line_height) * l->unit;
}

float plan_timeline_spare(const layout_context *l, const chart *c)
{
    return (float)c->mark_count * SDL_max(0.0f, ROW_WANTED * l->unit - least_row(l));
}

static row_frame frame_of(chart_builder *b, float below)
{
    row_frame f = {.left = widest_words(b, true) + plan_px(b, 30), .top = longest(b->c)};
    f.width = b->width - f.left - widest_words(b, false) - plan_px(b, END_SIGN + 12);
    const float least = least_row(b->l);
    f.row = SDL_max(plan_px(b, ROW_WANTED), least);
    if (b->height > 0) {
        const float room = b->height - b->y - below - axis_height(b);
        f.row = SDL_max(least, room / (float)b->c->mark_count);
    }
    f.row = SDL_min(f.row, plan_px(b, 2 * ROW_WANTED));
    return f;
}

void plan_timeline(chart_builder *b, float below)
{
    add_legend(b);
    const row_frame f = frame_of(b, below);
    const float top = b->y;
    for (size_t i = 0; i < b->c->mark_count; i++) {
        add_row_ground(b, &f, &b->c->marks[i]);
        b->y += f.row;
    }
    b->y = top;
    add_axis(b, &f);
    for (size_t i = 0; i < b->c->mark_count; i++) add_timeline_row(b, &f, &b->c->marks[i]);
    b->y += axis_height(b);
}
