/* focus.h - moving the focus: in reading order with Tab, by direction with the arrows. */
#ifndef SAMENSPEL_UI_FOCUS_H
#define SAMENSPEL_UI_FOCUS_H

#include "ui/layout.h"

enum { FOCUS_MAX = 512 };

typedef enum focus_direction {
    FOCUS_NEXT,
    FOCUS_PREVIOUS,
    FOCUS_LEFT,
    FOCUS_RIGHT,
    FOCUS_UP,
    FOCUS_DOWN
} focus_direction;

/* The node that takes the focus when it moves from `from` (NULL: from nowhere; then `last_index`
 * is where in reading order it was last). Where nothing stands above or below, up and down go on in
 * reading order, so that arrows lead out of every corner. NULL: there is nothing in that direction;
 * Tab and Shift+Tab go round. */
const node *focus_move(const node *root, box *boxes, const node *from, size_t last_index,
                       focus_direction direction);

/* The place of a node in reading order; SIZE_MAX: it cannot have the focus now. */
size_t focus_index(const node *root, const node *n);

/* Who takes the focus when a screen or overlay appears; NULL: nobody. */
const node *focus_first(const node *root);

#endif
