/* chart_plan.h - a chart of a certain width as rectangles and texts, before anything is drawn: the
 * window paints it, tests look whether its words fit. */
#ifndef SAMENSPEL_UI_CHART_PLAN_H
#define SAMENSPEL_UI_CHART_PLAN_H

#include "ui/layout.h"

typedef enum plan_kind {
    PLAN_ROUND, /* filled */
    PLAN_HATCH, /* stripes with an edge on the tint of wrong */
    PLAN_RING,  /* an outline */
    PLAN_BAR,   /* filled; told apart by pattern where the theme has no colours */
    PLAN_CELL,  /* a tinted ground; an edge where the theme has no tints, striped when wrong */
    PLAN_ICON,
    PLAN_LINE,   /* a thin rectangle */
    PLAN_DASHES, /* a dashed upright line */
    PLAN_TEXT
} plan_kind;

/* Colours by role; painting turns them into the theme's. */
typedef enum plan_ink {
    INK_TEXT,
    INK_CARD, /* what the chart stands on */
    INK_MUTED,
    INK_HAIR,
    INK_INSET,
    INK_RIGHT,
    INK_WRONG,
    INK_RIGHT_TINT,
    INK_WRONG_TINT,
    INK_NEUTRAL,
    INK_AGENT,
    INK_AGENT_TINT, /* of what lies below */
    INK_WARNING
} plan_ink;

typedef struct plan_item {
    plan_kind kind;
    plan_ink ink;
    SDL_FRect area; /* from the chart's upper left corner, pixels */
    float radius;
    float stroke;     /* PLAN_RING: units; 0: 2 */
    unsigned corners; /* PLAN_ROUND and PLAN_HATCH: as in draw.h */
    const char *icon; /* PLAN_ICON */
    const paragraph *text;
    layout_align align; /* of the lines in the area */
} plan_item;

typedef struct chart_plan {
    const plan_item *items;
    size_t count;
    float height;
} chart_plan;

/* Plans a chart `width` pixels wide; `height` 0: as high as it likes, else it fills that height.
 * Items live in the layout's arena. */
chart_plan chart_plan_make(layout_context *l, const chart *c, float width, float height);

/* The least height at which it is still readable, when it would like `natural`. */
float chart_plan_least_height(layout_context *l, const chart *c, float natural);

#endif
