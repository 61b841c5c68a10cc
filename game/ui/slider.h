/* slider.h - where the parts of a slider stand. Layout asks for its height, painting draws by its
 * parts, the pointer presses them. Lengths in pixels.
 *
 * Its name and value stand above the track; in a node whose layout is a row they stand at its left
 * where there is room, so that the track lies level with a button beside it. Marks (node_marks)
 * are pins that stand on the track, each with its words above it. */
#ifndef SAMENSPEL_UI_SLIDER_H
#define SAMENSPEL_UI_SLIDER_H

#include "ui/widget.h"

typedef struct slider_parts {
    SDL_FRect head;              /* name and value */
    SDL_FRect less, more, track; /* track: the whole touchable strip */
    float labels_y;              /* the line of words above the pins */
    float thumb_x;               /* only when the range is set */
} slider_parts;

/* Whether name and value stand at the left. */
bool slider_has_side_head(const layout_context *l, const node *n, float width);

/* The width that name and value are set in. */
float slider_head_width(const layout_context *l, const node *n, float width);

float slider_height_of(const layout_context *l, const node *n, float width, float head_height);
slider_parts slider_parts_of(layout_context *l, const box *b);

/* Where a number lies on the track. */
float slider_x(const slider_parts *s, const node_range *range, double at);

/* The words of one pin: at `x`, `width` wide, from `from` on once they are spread. */
typedef struct slider_label {
    float x, width, from;
} slider_label;

enum { SLIDER_LABELS_MAX = 3 };

/* Moves labels, the most important first, as little as needed so that all stand between `left` and
 * `right` and none is nearer to another than `gap`. Returns how many of them have room. */
size_t slider_labels_spread(slider_label *labels, size_t count, float left, float right, float gap);

#endif
