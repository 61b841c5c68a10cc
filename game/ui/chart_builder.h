/* chart_builder.h - what the plans of all charts are put together with. Part of chart_plan. */
#ifndef SAMENSPEL_UI_CHART_BUILDER_H
#define SAMENSPEL_UI_CHART_BUILDER_H

#include "ui/chart_plan.h"

typedef struct chart_builder {
    layout_context *l;
    const chart *c;
    plan_item *items;
    size_t count, room;
    float width;
    float y;       /* where the next part begins */
    float height;  /* 0: as high as it likes; else what is left for the plot ends at this y */
    float stretch; /* of what is drawn, not of texts: 1, more where there is room */
} chart_builder;

/* Units to pixels. */
float plan_px(const chart_builder *b, float units);

/* The same for bars, discs and the gaps between them, which grow with the room. */
float plan_len(const chart_builder *b, float units);

void plan_add(chart_builder *b, plan_kind kind, plan_ink ink, SDL_FRect area, float radius);

void plan_ring(chart_builder *b, plan_ink ink, SDL_FRect area, float stroke);
void plan_icon(chart_builder *b, const char *path, plan_ink ink, SDL_FRect area);

/* A number on an axis as the chart's language writes it. */
const char *plan_number(chart_builder *b, double number);

/* Text at (x, y) in at most `width` pixels (0: one line); returns the paragraph. */
const paragraph *plan_text(chart_builder *b, const char *text, text_size size, bool is_bold,
                           plan_ink ink, SDL_FRect area, layout_align align);

/* The same paragraph without placing it. */
const paragraph *plan_measure(chart_builder *b, const char *text, text_size size, bool is_bold,
                              float width);

/* A case as a disc: full, or hatched when wrong. */
void plan_dot(chart_builder *b, float x, float y, float side, bool is_wrong, plan_ink ink);

/* A filled bar or box of a tone; wrong is hatched. */
void plan_box(chart_builder *b, SDL_FRect area, float radius, unsigned corners, chart_tone tone);

plan_ink plan_tone_ink(chart_tone tone);

/* The height left for the plot, at least `least` units; `wanted` units when nothing is said. */
float plan_plot_height(const chart_builder *b, float wanted, float least, float below);

/* One per kind; each adds its items from b->y on and leaves b->y behind them. `below` is the
 * height in pixels that the texts below need. */
void plan_dots_2x2(chart_builder *b, float below);
void plan_calibration(chart_builder *b, float below);
void plan_bars(chart_builder *b, float below);
void plan_expected(chart_builder *b, float below);
void plan_time(chart_builder *b, float below);
void plan_places(chart_builder *b, float below);
void plan_balance(chart_builder *b, float below);
void plan_named(chart_builder *b, float below);
void plan_steps(chart_builder *b, float below);
void plan_timeline(chart_builder *b, float below);

/* By how many pixels the rows may shrink when there is little room. */
float plan_timeline_spare(const layout_context *l, const chart *c);

/* Under a plot with a column for each case: the height of its labels, and the labels themselves,
 * as many as fit; where the AI was wrong with its sign below. */
float plan_labels_height(const chart_builder *b);
void plan_case_labels(chart_builder *b, float left, float slot, float y);
void plan_case_label(chart_builder *b, const chart_mark *mark, float middle, float y);

/* The same label, ending at `right`. */
void plan_case_label_end(chart_builder *b, const chart_mark *mark, float right, float y);

/* Whether this is the case that is told about beside the chart; its label stands in a frame. */
bool plan_is_open(const chart_builder *b, const chart_mark *mark);

/* The sign of a case in which the AI was wrong, centred on (x, y). */
void plan_marked_sign(chart_builder *b, float x, float y);

#endif
