/* widget.h - the sizes of the small pieces: what layout asks and painting draws by. Lengths in
 * the look are units. */
#ifndef SAMENSPEL_UI_WIDGET_H
#define SAMENSPEL_UI_WIDGET_H

#include "ui/layout.h"

enum {
    BADGE_HEIGHT = 26,
    BADGE_PADDING = 8,
    BADGE_GAP = 12,
    NOTE_GAP = 8,
    NOTE_ICON = 16,
    NOTE_ICON_GAP = 4,
    SMALL_BUTTON = 52,
    SLIDER_BUTTON = 52,
    SLIDER_ROW = 60,
    SLIDER_THUMB = 30,
    FIELD_HEIGHT = 60,
    METER_BAR = 14,
    TIMER_BAR = 72, /* wide */
    TIMER_BAR_HEIGHT = 10,
    METER_BAR_LEAST = 90,
    PROGRESS_BAR = 10,
    PROGRESS_GAP = 3, /* between its parts */
    CELL_PADDING_X = 12,
    CELL_PADDING_Y = 2,
    FACE_BADGE = 40,
    OUTCOME_ICON = 26, /* tick or cross before a choice that turned out right or wrong */
    SCROLLBAR = 16
};

/* How a piece made of a mark, a text and badges is set. */
typedef struct widget_look {
    float pad_x, pad_y;
    float min_height;
    float gap;     /* between its parts */
    float mark;    /* width of the mark before the text: a tick box, a bullet */
    bool centered; /* text and badges in the middle */
} widget_look;

const widget_look *widget_look_of(node_role role);

/* The width of the mark before a node's text; 0: it has none. */
float widget_mark(const node *n);

/* Whether the note of a choice that was made stands as a tag on its upper edge: whose it is. */
bool widget_has_tag(const node *n);

/* The texts of a piece at its width; those it does not have are NULL. */
typedef struct widget_texts {
    const paragraph *name, *value, *hint, *note;
    bool is_stacked; /* the value stands below the name because both do not fit beside */
} widget_texts;

widget_texts widget_texts_at(layout_context *l, const node *n, float width);

/* The width of one badge with that text, 0 for NULL. */
float widget_badge_width(const layout_context *l, const paragraph *text);

/* The width of a note behind a name, with its icon: a cost is no key and has no frame. */
float widget_note_width(const layout_context *l, const node *n, const paragraph *text);

/* All that stands behind the name: gaps, badges of buttons and choices, the key of a chip. */
float widget_badges_width(const layout_context *l, const node *n, const widget_texts *t);

/* Whether it lays out children instead of its own texts. */
bool widget_is_container(const node *n);

/* Outer widths and height of a node that is no container, in pixels. */
void widget_widths(layout_context *l, const node *n, float *out_least, float *out_want);
float widget_height(layout_context *l, const node *n, float width);

/* The least height it can be squeezed to; pictures give way, texts do not. */
float widget_least_height(layout_context *l, const node *n, float natural);

#endif
