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

float slider_x(const slider_parts *s, const node_range *range, double at)
{
    const double length = range->max - range->min;
    const double share = length > 0 ? (at - range->min) / length : 0;
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
    s.thumb_x = slider_x(&s, &n->range, n->range.now);
    return s;
}

/* Labels --------------------------------------------------------------------------------------- */

static float room_taken(const slider_label *labels, size_t count, float gap)
{
    float sum = 0;
    for (size_t i = 0; i < count; i++) sum += labels[i].width + (i > 0 ? gap : 0);
    return sum;
}

/* The labels from left to right. */
static void sort_labels(slider_label **sorted, slider_label *labels, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t at = i;
        for (; at > 0 && sorted[at - 1]->x > labels[i].x; at--) sorted[at] = sorted[at - 1];
        sorted[at] = &labels[i];
    }
}

size_t slider_labels_spread(slider_label *labels, size_t count, float left, float right, float gap)
{
    slider_label *sorted[SLIDER_LABELS_MAX];
    while (count > 0 && room_taken(labels, count, gap) > right - left) count--;
    sort_labels(sorted, labels, count);
    float free_from = left;
    for (size_t i = 0; i < count; i++) {
        sorted[i]->from = SDL_max(sorted[i]->x - sorted[i]->width / 2, free_from);
        free_from = sorted[i]->from + sorted[i]->width + gap;
    }
    float free_to = right;
    for (size_t i = count; i > 0; i--) {
        slider_label *last = sorted[i - 1];
        last->from = SDL_min(last->from, free_to - last->width);
        free_to = last->from - gap;
    }
    return count;
}
