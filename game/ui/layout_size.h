/* layout_size.h - how large the boxes of a tree must and would like to be. Part of layout. */
#ifndef SAMENSPEL_UI_LAYOUT_SIZE_H
#define SAMENSPEL_UI_LAYOUT_SIZE_H

#include "ui/flex.h"
#include "ui/layout.h"

/* The least height of what scrolls, in units. */
enum { SCROLL_LEAST = 120 };

typedef struct heights {
    float natural, least;
} heights;

float layout_px(const layout_context *l, int units);
float layout_padding_x(const layout_context *l, const node *n);
float layout_padding_y(const layout_context *l, const node *n);
float layout_bounded(float size, float least, float most); /* most 0: no bound */

/* Stands above what lies in the flow. */
bool layout_is_above(const box *b);

/* How many children lie in the flow. */
size_t layout_count(const box *b);

/* What `b` and all in it must and would like to be wide. */
void layout_find_widths(layout_context *l, box *b);

/* The first child that no longer stands on the line that begins with `first`; and the widths of
 * those before it. False: no memory. */
box *layout_line_end(const layout_context *l, const box *b, box *first, float width);
bool layout_share_line(layout_context *l, const box *b, box *first, const box *end, float width);

size_t layout_grid_columns(const layout_context *l, const box *b, float width);
float layout_column_gap(const layout_context *l, const box *b);

/* The width of a child of a column or stack. */
float layout_across_width(const layout_context *l, const box *parent, const box *child,
                          float width);

/* The heights of `b` at an outer width; of its content at an inner one; of one line of a row. */
void layout_find_heights(layout_context *l, box *b, float width);
heights layout_content_heights(layout_context *l, box *b, float width);
heights layout_line_heights(layout_context *l, box *first, const box *end);
heights layout_grid_heights(layout_context *l, box *b, float width);
heights layout_table_heights(layout_context *l, box *b, float width);

#endif
