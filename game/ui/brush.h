/* brush.h - the words in which painting is written: what a node lies on, colours, texts. Inside
 * painting only. */
#ifndef SAMENSPEL_UI_BRUSH_H
#define SAMENSPEL_UI_BRUSH_H

#include "ui/paint.h"
#include "ui/widget.h"

/* What a node lies on, handed down from parent to child. */
typedef struct ground {
    SDL_Color color;
    node_tone tone; /* of the nearest surface */
    node_tone ink;  /* the tone of texts that name none */
} ground;

int brush_px(const paint_context *p, float units); /* at least 1 for lengths above 0 */

/* That the frame will look otherwise: at a time, or at the next one because something moves. */
void brush_changes_at(paint_context *p, int64_t at_us);
void brush_moves(paint_context *p);

SDL_Rect brush_rect(SDL_FRect area);
SDL_Rect brush_box(const box *b);
SDL_Rect brush_grown(SDL_Rect area, int by);

SDL_Color brush_token(const paint_context *p, theme_token token);
SDL_Color brush_ink(const paint_context *p, const ground *g, node_tone tone);

/* The colour of what can be done: the agent's on an agent's card, else the accent. */
SDL_Color brush_accent(const paint_context *p, const ground *g);
SDL_Color brush_edge(const paint_context *p, const ground *g);

/* A surface under the pointer or under a finger is a little darker. */
SDL_Color brush_touched(const paint_context *p, const box *b, SDL_Color fill);

/* Draws a paragraph in `area`; lines start, are centred or end in it. */
void brush_text(paint_context *p, const paragraph *text, SDL_FRect area, layout_align align,
                node_tone tone, const ground *g);
/* The same while its first number counts up, so far on its way. */
void brush_text_counted(paint_context *p, const paragraph *text, SDL_FRect area, layout_align align,
                        node_tone tone, const ground *g, int permille);

void brush_text_in(paint_context *p, const paragraph *text, SDL_FRect area, layout_align align,
                   SDL_Color color);

void brush_icon(paint_context *p, SDL_Rect area, const char *name, SDL_Color color);

/* A key in a small frame at (x, middle); returns its width. */
float brush_badge(paint_context *p, const paragraph *text, float x, float middle, SDL_Color color,
                  SDL_Color edge);

/* An agent's face in a square. */
void brush_face(paint_context *p, const agent_face *face, SDL_Rect area);

/* Three dots that show in turn while something is coming. */
void brush_busy(paint_context *p, float x, float middle, SDL_Color color);

/* One per leaf role, by table. */
typedef void (*leaf_painter)(paint_context *p, const box *b, const ground *g);
leaf_painter leaf_painter_of(node_role role);

/* The colours of a plain control, or of one that cannot be used now. */
typedef struct control_colors {
    SDL_Color fill, edge, ink, badge;
    int edge_width;
} control_colors;

enum { CONTROL_RADIUS = 14 };

control_colors paint_control_colors(paint_context *p, const box *b, const ground *g);

void paint_button(paint_context *p, const box *b, const ground *g);
void paint_choice(paint_context *p, const box *b, const ground *g);
void paint_checkbox(paint_context *p, const box *b, const ground *g);
void paint_chip(paint_context *p, const box *b, const ground *g);
void paint_slider(paint_context *p, const box *b, const ground *g);
void paint_field(paint_context *p, const box *b, const ground *g);
SDL_FRect paint_field_frame(const paint_context *p, const box *b); /* without label and note */
void paint_chart(paint_context *p, const box *b, const ground *g);

/* The advising agent's small face on the corner of a choice. */
void paint_adviser_mark(paint_context *p, const box *b);

#endif
