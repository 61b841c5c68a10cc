/* slider.h - where the parts of a slider stand. Layout asks for its height, painting draws by its
 * parts, the pointer presses them. Lengths in pixels.
 *
 * Its name and value stand above the track; in a node whose layout is a row they stand at its left
 * where there is room, so that the track lies level with a button beside it. Marks (node_marks)
 * are pins on the track: the adviser's number has its words above, one's own first number and what
 * it was have them below, so that equal numbers never mix their words. */
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

/* The part of a slider's scale that its track shows: what may be chosen now, where that is more than
 * one number, else all of it. Whether a number lies on it; where on the track. */
node_range slider_scale(const node *n);
bool slider_holds(const node *n, double at);
float slider_x(const slider_parts *s, const node *n, double at);

/* The words of one mark: at `x`, `width` wide, from `from` on once they are placed. */
typedef struct slider_label {
    float x, width, from;
} slider_label;

/* What else stands on the track, where words of another would be read as its own. */
typedef struct slider_line {
    const float *marks;
    size_t mark_count;
    float left, right; /* words stay between */
    float gap;         /* between words, and between words and a mark */
} slider_line;

enum { SLIDER_LABELS_MAX = 3 };

/* Places the labels of one line, the most important first: over their marks, or as a flag at the
 * left or right of them where they would stand over another mark. Returns how many have room. */
size_t slider_labels_place(slider_label *labels, size_t count, const slider_line *line);

#endif
