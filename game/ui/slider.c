#include "ui/slider.h"

enum {
    HEAD_WIDTH = 216,
    HEAD_GAP = 22,
    SIDE_HEAD_FROM = 600, /* wide a slider has to be for a head at its left */
    LABEL_LINE = 26,
    PIN_STEM = 24
};

static float px(const layout_context *l, float units)
{
    return units * l->unit;
}

bool slider_has_side_head(const layout_context *l, const node *n, float width)
{
    return n->layout.direction == LAYOUT_ROW && width >= px(l, SIDE_HEAD_FROM);
}

float slider_head_width(const layout_context *l, const node *n, float width)
{
    return slider_has_side_head(l, n, width) ? px(l, HEAD_WIDTH) : width;
}

/* What stands above the middle of the track: its own half, or the pins. */
static float above_middle(const layout_context *l, const node *n)
{
    return px(l, n->marks.has_room ? LABEL_LINE + PIN_STEM : SLIDER_ROW / 2.0f);
}

static float below_middle(const layout_context *l, const node *n)
{
    const bool has_ends = n->hint || n->note;
    const float ends = has_ends ? paragraphs_line_height(l->texts, TEXT_SMALL, l->unit) : 0;
    return px(l, SLIDER_ROW / 2.0f) + (float)(int)(ends + 0.5f);
}

float slider_height_of(const layout_context *l, const node *n, float width, float head_height)
{
    const float scale = above_middle(l, n) + below_middle(l, n);
    if (slider_has_side_head(l, n, width)) return SDL_max(scale, head_height);
    return head_height + px(l, widget_look_of(ROLE_SLIDER)->gap) + scale;
}

node_range slider_scale(const node *n)
{
    node_range scale = n->range;
    if (!n->limits.is_set || n->limits.least >= n->limits.most) return scale;
    scale.min = n->limits.least;
    scale.max = n->limits.most;
    return scale;
}

bool slider_holds(const node *n, double at)
{
    const node_range scale = slider_scale(n);
    return at >= scale.min && at <= scale.max;
}

float slider_x(const slider_parts *s, const node *n, double at)
{
    const node_range scale = slider_scale(n);
    const double length = scale.max - scale.min;
    const double share = length > 0 ? (at - scale.min) / length : 0;
    return s->track.x + s->track.w * (float)SDL_min(SDL_max(share, 0.0), 1.0);
}

slider_parts slider_parts_of(layout_context *l, const box *b)
{
    const node *n = b->source;
    const bool is_beside = slider_has_side_head(l, n, b->w);
    const float head = slider_head_width(l, n, b->w), button = px(l, SLIDER_BUTTON);
    const float left = is_beside ? b->x + head + px(l, HEAD_GAP) : b->x, right = b->x + b->w;
    const float above = above_middle(l, n), below = below_middle(l, n);
    const float spare = is_beside ? SDL_max(0.0f, b->h - above - below) / 2 : 0;
    const float middle = b->y + b->h - spare - below, row = px(l, SLIDER_ROW);
    const float gap = px(l, 14 + SLIDER_THUMB / 2.0f);
    slider_parts s = {.head = {b->x, b->y, head, is_beside ? b->h : middle - above - b->y},
                      .less = {left, middle - button / 2, button, button},
                      .more = {right - button, middle - button / 2, button, button},
                      .labels_y = middle - above};
    s.track = (SDL_FRect){left + button + gap, middle - row / 2, right - left - 2 * (button + gap),
                          row};
    s.thumb_x = slider_x(&s, n, n->range.now);
    return s;
}

/* Labels --------------------------------------------------------------------------------------- */

/* How a label stands at its mark, the best first. */
enum { AT_MIDDLE, AT_RIGHT, AT_LEFT, STANDS };

/* What is lost where words stand over another mark, and where they do not stand in the middle. */
enum { COST_OVER_MARK = 10, COST_FLAG = 1, COST_OVERLAP = 1000 };

static void stand(slider_label *label, int how, const slider_line *line)
{
    const float before = how == AT_MIDDLE ? label->width / 2 : (how == AT_RIGHT ? 0 : label->width);
    const float most = line->right - label->width;
    label->from = SDL_max(line->left, SDL_min(label->x - before, most));
}

static int marks_below(const slider_label *label, const slider_line *line)
{
    int count = 0;
    for (size_t i = 0; i < line->mark_count; i++) {
        const float x = line->marks[i];
        const bool is_own = SDL_fabsf(x - label->x) < 1;
        const bool is_inside = x > label->from && x < label->from + label->width;
        count += !is_own && is_inside;
    }
    return count;
}

static bool overlap(const slider_label *a, const slider_label *b, float gap)
{
    return a->from < b->from + b->width + gap && b->from < a->from + a->width + gap;
}

static int cost_of(const slider_label *labels, size_t count, const slider_line *line)
{
    int cost = 0;
    for (size_t i = 0; i < count; i++) {
        cost += COST_OVER_MARK * marks_below(&labels[i], line);
        for (size_t k = i + 1; k < count; k++)
            cost += overlap(&labels[i], &labels[k], line->gap) ? COST_OVERLAP : 0;
    }
    return cost;
}

/* Lets the labels stand as number `way` says, in base STANDS; returns what that costs. */
static int try_way(slider_label *labels, size_t count, const slider_line *line, int way)
{
    int flags = 0;
    for (size_t i = 0; i < count; i++, way /= STANDS) {
        stand(&labels[i], way % STANDS, line);
        flags += way % STANDS == AT_MIDDLE ? 0 : COST_FLAG;
    }
    return flags + cost_of(labels, count, line);
}

size_t slider_labels_place(slider_label *labels, size_t count, const slider_line *line)
{
    for (; count > 0; count--) {
        int ways = 1, best = 0, least = COST_OVERLAP;
        for (size_t i = 0; i < count; i++) ways *= STANDS;
        for (int way = 0; way < ways; way++) {
            const int cost = try_way(labels, count, line, way);
            if (cost >= least) continue;
            least = cost;
            best = way;
        }
        if (least == COST_OVERLAP) continue;
        try_way(labels, count, line, best);
        return count;
    }
    return 0;
}
