#include "ui/chart_plan.h"

#include "core/buffer.h"
#include "core/message.h"
#include "ui/chart_builder.h"
#include "ui/draw.h"

#include <string.h>

float plan_px(const chart_builder *b, float units)
{
    return units * b->l->unit;
}

float plan_len(const chart_builder *b, float units)
{
    return units * b->l->unit * b->stretch;
}

static plan_item *next_item(chart_builder *b)
{
    if (b->count == b->room) {
        size_t room = b->room ? b->room * 2 : 64;
        plan_item *larger = arena_take_many(b->l->memory, room, sizeof *larger);
        if (!larger) {
            b->l->failed = true;
            return NULL;
        }
        if (b->count) memcpy(larger, b->items, b->count * sizeof *larger);
        b->items = larger;
        b->room = room;
    }
    return &b->items[b->count++];
}

void plan_add(chart_builder *b, plan_kind kind, plan_ink ink, SDL_FRect area, float radius)
{
    plan_item *item = next_item(b);
    if (!item) return;
    *item = (plan_item){
        .kind = kind, .ink = ink, .area = area, .radius = radius, .corners = CORNERS_ALL};
}

void plan_ring(chart_builder *b, plan_ink ink, SDL_FRect area, float stroke)
{
    plan_add(b, PLAN_RING, ink, area, area.w / 2);
    if (b->count) b->items[b->count - 1].stroke = stroke;
}

void plan_icon(chart_builder *b, const char *path, plan_ink ink, SDL_FRect area)
{
    plan_add(b, PLAN_ICON, ink, area, 0);
    if (b->count) b->items[b->count - 1].icon = path;
}

const char *plan_number(chart_builder *b, double number)
{
    buffer text = {0};
    number_write(&text, number, 6, number_style_of(b->c->language));
    const char *kept = text.failed ? NULL : arena_copy(b->l->memory, text.bytes, text.length);
    buffer_free(&text);
    return kept ? kept : "";
}

const paragraph *plan_measure(chart_builder *b, const char *text, text_size size, bool is_bold,
                              float width)
{
    const char *shown = text ? text : "";
    text_span span = {.bytes = shown, .length = strlen(shown), .bold = is_bold};
    paragraph_request request = {
        .spans = &span, .span_count = 1, .size = size, .unit = b->l->unit, .is_tabular = false};
    if (width > 0) request.width = SDL_max(1, (int)width);
    return paragraph_set(b->l->texts, &request);
}

const paragraph *plan_text(chart_builder *b, const char *text, text_size size, bool is_bold,
                           plan_ink ink, SDL_FRect area, layout_align align)
{
    const paragraph *set = plan_measure(b, text, size, is_bold, area.w);
    if (!text || !text[0]) return set;
    plan_item *item = next_item(b);
    if (!item) return set;
    if (area.w <= 0) area.w = (float)set->width;
    area.h = (float)set->height;
    *item = (plan_item){.kind = PLAN_TEXT, .ink = ink, .area = area, .text = set, .align = align};
    return set;
}

void plan_dot(chart_builder *b, float x, float y, float side, bool is_wrong, plan_ink ink)
{
    SDL_FRect area = {x, y, side, side};
    plan_add(b, is_wrong ? PLAN_HATCH : PLAN_ROUND, is_wrong ? INK_WRONG : ink, area, side / 2);
}

plan_ink plan_tone_ink(chart_tone tone)
{
    static const plan_ink inks[] = {
        [CHART_NEUTRAL] = INK_NEUTRAL,
        [CHART_RIGHT] = INK_RIGHT,
        [CHART_WRONG] = INK_WRONG,
        [CHART_AGENT] = INK_AGENT,
    };
    return inks[tone];
}

void plan_box(chart_builder *b, SDL_FRect area, float radius, unsigned corners, chart_tone tone)
{
    plan_kind kind = tone == CHART_WRONG ? PLAN_HATCH : PLAN_ROUND;
    plan_add(b, kind, plan_tone_ink(tone), area, radius);
    if (b->count) b->items[b->count - 1].corners = corners;
}

float plan_plot_height(const chart_builder *b, float wanted, float least, float below)
{
    float lowest = plan_px(b, least);
    if (b->height <= 0) return plan_px(b, wanted);
    return SDL_max(lowest, b->height - b->y - below);
}

/* --- the frame around every chart ---------------------------------------------------------- */

typedef void (*chart_planner)(chart_builder *b, float below);

static const chart_planner planners[CHART_KIND_COUNT] = {
    [CHART_DOTS_2X2] = plan_dots_2x2, [CHART_BARS] = plan_bars,
    [CHART_SCALE] = plan_expected,    [CHART_BINS] = plan_calibration,
    [CHART_SERIES] = plan_time,       [CHART_PLACES] = plan_places,
    [CHART_BALANCE] = plan_balance,   [CHART_NAMED] = plan_named,
    [CHART_STEPS] = plan_steps,       [CHART_TIMELINE_ROWS] = plan_timeline,
};

static void add_line_of_text(chart_builder *b, const char *text, text_size size, float after)
{
    if (!text || !text[0]) return;
    SDL_FRect area = {0, b->y, b->width, 0};
    const paragraph *set = plan_text(b, text, size, false, INK_MUTED, area, ALIGN_START);
    b->y += (float)set->height + plan_px(b, after);
}

/* Below the plot: what the marks mean, what else the data say. */
enum { FOOT_LINES = 3, FOOT_GAP = 12, FOOT_LINE_GAP = 4, FOOT_SIGN = 20 };

typedef struct foot_texts {
    const char *lines[FOOT_LINES]; /* the first stands behind its sign */
} foot_texts;

static foot_texts foot_of(const chart *c)
{
    if (c->mark_count == 0) return (foot_texts){0};
    const bool is_above = c->kind == CHART_TIMELINE_ROWS; /* there with the other signs */
    return (foot_texts){{is_above ? NULL : c->marked_label, c->legend, c->caption}};
}

static void add_headline(chart_builder *b)
{
    if (!b->c->sentence || !b->c->sentence[0]) return;
    const paragraph *set = plan_text(b, b->c->sentence, TEXT_HEADING, false, INK_TEXT,
                                     (SDL_FRect){0, b->y, b->width, 0}, ALIGN_START);
    b->y += (float)set->height + plan_px(b, 14);
}

static float foot_indent(const chart_builder *b, int line)
{
    return line == 0 ? plan_px(b, FOOT_SIGN) : 0;
}

static float foot_height(chart_builder *b)
{
    const foot_texts foot = foot_of(b->c);
    float height = 0;
    for (int i = 0; i < FOOT_LINES; i++) {
        if (!foot.lines[i] || !foot.lines[i][0]) continue;
        const paragraph *set = plan_measure(b, foot.lines[i], TEXT_SMALL, false,
                                            b->width - foot_indent(b, i));
        height += (float)set->height + plan_px(b, height > 0 ? FOOT_LINE_GAP : FOOT_GAP);
    }
    return height;
}

static void add_foot(chart_builder *b)
{
    const foot_texts foot = foot_of(b->c);
    int gap = FOOT_GAP;
    for (int i = 0; i < FOOT_LINES; i++) {
        if (!foot.lines[i] || !foot.lines[i][0]) continue;
        b->y += plan_px(b, (float)gap);
        const float indent = foot_indent(b, i);
        const paragraph *set = plan_text(b, foot.lines[i], TEXT_SMALL, false, INK_MUTED,
                                         (SDL_FRect){indent, b->y, b->width - indent, 0},
                                         ALIGN_START);
        if (i == 0) plan_marked_sign(b, indent * 0.35f, b->y + (float)set->line_height / 2);
        b->y += (float)set->height;
        gap = FOOT_LINE_GAP;
    }
}

/* Charts that do not fill a height by themselves: their parts grow, and stand in its middle. */
static const bool is_stretched[CHART_KIND_COUNT] = {
    [CHART_BARS] = true, [CHART_SCALE] = true, [CHART_BINS] = true};

/* The plan with `spare` pixels above and below the plot. */
static chart_plan plan_once(layout_context *l, const chart *c, SDL_FPoint size, float stretch,
                            float spare)
{
    chart_builder b = {.l = l, .c = c, .width = size.x, .height = size.y, .stretch = stretch};
    add_line_of_text(&b, c->title, TEXT_LABEL, 14);
    if (c->has_headline && c->mark_count) add_headline(&b);
    b.y += spare;
    if (c->mark_count == 0)
        add_line_of_text(&b, c->empty, TEXT_BODY, 0);
    else
        planners[c->kind](&b, foot_height(&b));
    b.y += spare;
    add_foot(&b);
    return (chart_plan){b.items, b.count, b.y};
}

chart_plan chart_plan_make(layout_context *l, const chart *c, float width, float height)
{
    static const float stretches[] = {2.2f, 1.9f, 1.6f, 1.3f, 1};
    const SDL_FPoint size = {width, height};
    chart_plan plan = {0};
    if (height <= 0 || !is_stretched[c->kind] || !c->mark_count) {
        return plan_once(l, c, size, 1, 0);
    }
    for (size_t i = 0; i < sizeof stretches / sizeof *stretches; i++) {
        plan = plan_once(l, c, size, stretches[i], 0);
        if (plan.height > height && stretches[i] > 1) continue;
        return plan_once(l, c, size, stretches[i], SDL_max(0.0f, (height - plan.height) / 2));
    }
    return plan;
}

float chart_plan_least_height(layout_context *l, const chart *c, float natural)
{
    static const float least[CHART_KIND_COUNT] = {
        [CHART_SERIES] = 0.6f, [CHART_DOTS_2X2] = 0.8f, [CHART_PLACES] = 0.6f, [CHART_STEPS] = 1};
    if (c->kind == CHART_TIMELINE_ROWS) return natural - plan_timeline_spare(l, c);
    return least[c->kind] > 0 ? natural * least[c->kind] : natural;
}
