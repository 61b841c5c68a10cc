#include "ui/brush.h"

#include "ui/count_up.h"

#include <stdio.h>
#include <string.h>

int brush_px(const paint_context *p, float units)
{
    float px = units * p->layout->unit;
    return px > 0 ? SDL_max(1, (int)(px + 0.5f)) : 0;
}

void brush_changes_at(paint_context *p, int64_t at_us)
{
    p->next_frame_us = SDL_min(p->next_frame_us, at_us);
}

void brush_moves(paint_context *p)
{
    brush_changes_at(p, p->now_us + 1000000 / 60);
}

SDL_Rect brush_rect(SDL_FRect area)
{
    int x = (int)SDL_floorf(area.x + 0.5f), y = (int)SDL_floorf(area.y + 0.5f);
    return (SDL_Rect){x, y, (int)SDL_floorf(area.x + area.w + 0.5f) - x,
                      (int)SDL_floorf(area.y + area.h + 0.5f) - y};
}

SDL_Rect brush_box(const box *b)
{
    return brush_rect((SDL_FRect){b->x, b->y, b->w, b->h});
}

SDL_Rect brush_grown(SDL_Rect area, int by)
{
    return (SDL_Rect){area.x - by, area.y - by, area.w + 2 * by, area.h + 2 * by};
}

SDL_Color brush_token(const paint_context *p, theme_token token)
{
    return theme_color(p->theme, token);
}

SDL_Color brush_ink(const paint_context *p, const ground *g, node_tone tone)
{
    return theme_ink(p->theme, tone == TONE_INHERIT ? g->ink : tone, g->tone);
}

static bool is_agent(node_tone tone)
{
    return tone >= TONE_AGENT_1 && tone <= TONE_AGENT_6;
}

SDL_Color brush_accent(const paint_context *p, const ground *g)
{
    return theme_ink(p->theme, is_agent(g->tone) ? g->tone : TONE_ACCENT, g->tone);
}

SDL_Color brush_edge(const paint_context *p, const ground *g)
{
    if (is_agent(g->tone)) return theme_mix(brush_accent(p, g), g->color, 0.75f);
    return brush_token(p, TOKEN_EDGE);
}

SDL_Color brush_touched(const paint_context *p, const box *b, SDL_Color fill)
{
    SDL_Color ink = theme_contrast(fill, brush_token(p, TOKEN_TEXT)) >
                            theme_contrast(fill, brush_token(p, TOKEN_PAGE))
                        ? brush_token(p, TOKEN_TEXT)
                        : brush_token(p, TOKEN_PAGE);
    if (p->pressed == b->id_hash) return theme_mix(ink, fill, 0.13f);
    return p->hover == b->id_hash ? theme_mix(ink, fill, 0.06f) : fill;
}

static float line_x(const text_line *line, SDL_FRect area, layout_align align)
{
    if (align == ALIGN_CENTER) return area.x + (area.w - (float)line->width) / 2;
    return align == ALIGN_END ? area.x + area.w - (float)line->width : area.x;
}

typedef struct text_colors {
    const paint_context *p;
    const ground *g;
    SDL_Color plain;
    int counted; /* permille of the way of the first number; 1000: it stands */
} text_colors;

static SDL_Color run_color(const text_colors *c, const text_run *run)
{
    return run->tone == TONE_INHERIT || !c->g ? c->plain : brush_ink(c->p, c->g, run->tone);
}

/* A part of a run, set where it stands in the whole. */
static void add_piece(paint_context *p, const text_run *run, size_t from, size_t length, int x,
                      int y, int height, SDL_Color color)
{
    fonts *f = paragraphs_fonts(p->layout->texts);
    text_run piece = *run;
    piece.bytes = run->bytes + from;
    piece.length = length;
    piece.width = font_width(f, run->style, piece.bytes, length);
    int before = font_advance(f, run->style, run->bytes, from);
    draw_run(p->out, &piece, x + before, y, height, color);
}

/* The number ends where it will stand, and nothing around it moves. */
static void add_number(paint_context *p, const text_run *run, const count_spot *spot, int permille,
                       int x, int y, int height, SDL_Color color)
{
    fonts *f = paragraphs_fonts(p->layout->texts);
    char digits[COUNT_BYTES];
    text_run now = *run;
    now.bytes = digits;
    now.length = count_up_write(spot, permille, digits);
    now.width = font_width(f, run->style, digits, now.length);
    int end = font_advance(f, run->style, run->bytes, spot->start + spot->length);
    draw_run(p->out, &now, x + end - now.width, y, height, color);
}

/* False: it holds no number. */
static bool add_counting(paint_context *p, const text_run *run, int x, int y, int height,
                         const text_colors *colors)
{
    count_spot spot;
    if (!count_up_find(run->bytes, run->length, &spot)) return false;
    SDL_Color color = run_color(colors, run);
    size_t after = spot.start + spot.length;
    add_piece(p, run, 0, spot.start, x, y, height, color);
    add_number(p, run, &spot, colors->counted, x, y, height, color);
    add_piece(p, run, after, run->length - after, x, y, height, color);
    return true;
}

static void add_lines(paint_context *p, const paragraph *text, SDL_FRect area, layout_align align,
                      const text_colors *colors)
{
    int y = (int)SDL_floorf(area.y + 0.5f);
    bool is_counting = colors->counted < 1000;
    for (size_t i = 0; i < text->line_count; i++) {
        const text_line *line = &text->lines[i];
        int x = (int)SDL_floorf(line_x(line, area, align) + 0.5f);
        for (size_t k = 0; k < line->run_count; k++) {
            const text_run *run = &line->runs[k];
            if (is_counting && add_counting(p, run, x + run->x, y, text->line_height, colors)) {
                is_counting = false;
                continue;
            }
            draw_run(p->out, run, x + run->x, y, text->line_height, run_color(colors, run));
        }
        y += text->line_height;
    }
}

void brush_text(paint_context *p, const paragraph *text, SDL_FRect area, layout_align align,
                node_tone tone, const ground *g)
{
    brush_text_counted(p, text, area, align, tone, g, 1000);
}

void brush_text_counted(paint_context *p, const paragraph *text, SDL_FRect area, layout_align align,
                        node_tone tone, const ground *g, int permille)
{
    if (!text) return;
    text_colors colors = {p, g, brush_ink(p, g, tone), permille};
    add_lines(p, text, area, align, &colors);
}

void brush_text_in(paint_context *p, const paragraph *text, SDL_FRect area, layout_align align,
                   SDL_Color color)
{
    if (!text) return;
    text_colors colors = {p, NULL, color, 1000};
    add_lines(p, text, area, align, &colors);
}

void brush_icon(paint_context *p, SDL_Rect area, const char *name, SDL_Color color)
{
    char path[256];
    bool is_path = strchr(name, '/') != NULL;
    snprintf(path, sizeof path, is_path ? "%s" : "assets/art/icons/%s.svg", name);
    draw_icon(p->out, area, path, color);
}

float brush_badge(paint_context *p, const paragraph *text, float x, float middle, SDL_Color color,
                  SDL_Color edge)
{
    float width = widget_badge_width(p->layout, text);
    if (!text) return 0;
    float height = (float)brush_px(p, BADGE_HEIGHT);
    SDL_FRect area = {x, middle - height / 2, width, height};
    draw_ring(p->out, brush_rect(area), brush_px(p, 6), brush_px(p, 1.4f), edge);
    SDL_FRect line = {x, middle - (float)text->height / 2, width, (float)text->height};
    brush_text_in(p, text, line, ALIGN_CENTER, color);
    return width;
}

static const char *outline_names[] = {
    [OUTLINE_NONE] = "round",    [OUTLINE_ROUND] = "round", [OUTLINE_SQUARE] = "square",
    [OUTLINE_SHIELD] = "shield", [OUTLINE_DROP] = "drop",   [OUTLINE_HEXAGON] = "hexagon",
    [OUTLINE_ARCH] = "arch",
};

static const char *mood_names[] = {
    [MOOD_NEUTRAL] = "neutral", [MOOD_THINKING] = "thinking", [MOOD_SURE] = "sure",
    [MOOD_UNSURE] = "unsure",   [MOOD_MISTAKEN] = "mistaken",
};

void brush_face(paint_context *p, const agent_face *face, SDL_Rect area)
{
    char path[256];
    const char *mood = area.w < brush_px(p, 44) ? "small" : mood_names[face->mood];
    snprintf(path, sizeof path, "assets/art/faces/%s_%s.svg", outline_names[face->shape], mood);
    color_swap swaps[FACE_SWAPS];
    size_t swap_count = theme_face_swaps(p->theme, swaps);
    draw_recoloured(p->out, area, path, swaps, swap_count);
}

void brush_busy(paint_context *p, float x, float middle, SDL_Color color)
{
    int64_t steps = p->now_us / BUSY_STEP_US;
    int64_t step = p->is_motion_reduced ? 2 : steps % 3;
    int side = brush_px(p, 8);
    float width = (float)side;
    for (int i = 0; i < 3; i++) {
        SDL_FRect dot = {x + (float)i * width * 1.75f, middle - width / 2, width, width};
        SDL_Color shade = color;
        if (i > step) shade.a = 70;
        draw_round(p->out, brush_rect(dot), side / 2, CORNERS_ALL, shade);
    }
    if (!p->is_motion_reduced) brush_changes_at(p, (steps + 1) * BUSY_STEP_US);
}
