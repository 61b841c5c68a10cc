/* A slider: a number on a scale, with what others said and what it was beside one's own. */
#include "ui/brush.h"
#include "ui/slider.h"

#include <string.h>

static bool is_off(const box *b)
{
    return b->source->state & STATE_DISABLED;
}

static void add_step_button(paint_context *p, const box *b, const ground *g, SDL_FRect at,
                            const char *icon)
{
    control_colors c = paint_control_colors(p, b, g);
    SDL_Rect area = brush_rect(at);
    int radius = brush_px(p, CONTROL_RADIUS);
    c.fill = is_off(b) ? c.fill : brush_token(p, TOKEN_CARD);
    draw_round(p->out, area, radius, CORNERS_ALL, c.fill);
    draw_ring(p->out, area, radius, brush_px(p, 2), c.edge);
    int side = brush_px(p, 22);
    SDL_Rect inside = {area.x + (area.w - side) / 2, area.y + (area.h - side) / 2, side, side};
    brush_icon(p, inside, icon, c.ink);
}

enum { TICKS_SHOWN_MAX = 12 };

static void add_slider_ticks(paint_context *p, const box *b, SDL_FRect track, SDL_Color color)
{
    const node_range scale = slider_scale(b->source);
    double steps = (scale.max - scale.min) / scale.step;
    if (!(steps >= 1 && steps <= TICKS_SHOWN_MAX + 0.5)) return;
    int side = brush_px(p, 6);
    int count = (int)(steps + 0.5);
    for (int i = 0; i <= count; i++) {
        float x = track.x + track.w * (float)i / (float)count;
        SDL_FRect dot = {x - (float)side / 2, track.y + track.h / 2 + (float)brush_px(p, 14),
                         (float)side, (float)side};
        draw_round(p->out, brush_rect(dot), side / 2, CORNERS_ALL, color);
    }
}

/* Where one number only may be chosen: the rest of the scale stays as it is. */
static bool is_fixed(const node *n)
{
    return n->limits.is_set && n->limits.least >= n->limits.most;
}

/* Marks ---------------------------------------------------------------------------------------- */

enum { LABEL_GAP = 10, FACE_SIDE = 24, FACE_GAP = 5, TRUTH_WIDTH = 5 };

typedef enum pin_kind { PIN_TRUTH, PIN_ADVICE, PIN_OWN } pin_kind;

typedef struct pin {
    pin_kind kind;
    double at;
    const paragraph *words;
} pin;

static SDL_Color pin_color(const paint_context *p, const box *b, pin_kind kind)
{
    const node_tone tone = b->source->face.tone;
    const bool is_agent = tone >= TONE_AGENT_1 && tone <= TONE_AGENT_6;
    if (kind == PIN_OWN) return brush_token(p, TOKEN_MUTED);
    if (kind == PIN_TRUTH || !is_agent) return brush_token(p, TOKEN_TEXT);
    return brush_token(p, (theme_token)(TOKEN_AGENT_1 + (tone - TONE_AGENT_1)));
}

static void add_pin(paint_context *p, pin *pins, size_t *count, pin_kind kind, double at,
                    const char *label)
{
    text_span span = {.bytes = label ? label : "", .bold = kind != PIN_OWN};
    span.length = strlen(span.bytes);
    const paragraph_request request = {
        .spans = &span, .span_count = 1, .size = TEXT_SMALL, .unit = p->layout->unit};
    pins[(*count)++] = (pin){kind, at, paragraph_set(p->layout->texts, &request)};
}

/* The most important first: that one keeps its words where there is little room. What lies outside
 * the track has no place on it. */
static size_t pins_of(paint_context *p, const node *n, pin *pins)
{
    const node_marks *m = &n->marks;
    size_t count = 0;
    if (m->has_truth && slider_holds(n, m->truth))
        add_pin(p, pins, &count, PIN_TRUTH, m->truth, m->truth_label);
    if (m->has_advice && slider_holds(n, m->advice))
        add_pin(p, pins, &count, PIN_ADVICE, m->advice, m->advice_label);
    if (m->has_own && slider_holds(n, m->own))
        add_pin(p, pins, &count, PIN_OWN, m->own, m->own_label);
    return count;
}

static float pin_top(const paint_context *p, const slider_parts *s)
{
    return s->labels_y + (float)brush_px(p, FACE_SIDE + 2);
}

static float middle_of(const slider_parts *s)
{
    return s->track.y + s->track.h / 2;
}

/* The line of words below the track, that the ends of the scale share. */
static float below_y(const slider_parts *s)
{
    return s->track.y + s->track.h;
}

/* The adviser's words stand above the track; one's own and what it was below it, where a line for
 * the ends of the scale is. */
static bool is_above(const node *n, pin_kind kind)
{
    return kind == PIN_ADVICE || !(n->hint || n->note);
}

/* A stem from the words to the track; one's own ends in an open head. */
static void add_stem(paint_context *p, const box *b, const slider_parts *s, const pin *one)
{
    if (one->kind == PIN_TRUTH) return;
    const SDL_Color color = pin_color(p, b, one->kind);
    const float x = slider_x(s, b->source, one->at), middle = middle_of(s);
    const bool rises = is_above(b->source, one->kind);
    const float end = rises ? pin_top(p, s) : below_y(s);
    SDL_FRect stem = {x - (float)brush_px(p, 1), SDL_min(end, middle), (float)brush_px(p, 2),
                      SDL_fabsf(middle - end)};
    draw_fill(p->out, brush_rect(stem), color);
    if (one->kind != PIN_OWN) return;
    const int head = brush_px(p, 10);
    SDL_FRect round = {x - (float)head / 2, rises ? end : end - (float)head, (float)head,
                       (float)head};
    draw_round(p->out, brush_rect(round), head / 2, CORNERS_ALL, brush_token(p, TOKEN_CARD));
    draw_ring(p->out, brush_rect(round), head / 2, brush_px(p, 2), color);
}

/* What it was: an upright line through track and thumb. */
static void add_truth_line(paint_context *p, const box *b, const ground *g, const slider_parts *s)
{
    const node *n = b->source;
    if (!n->marks.has_truth || !slider_holds(n, n->marks.truth)) return;
    const float x = slider_x(s, b->source, b->source->marks.truth);
    const float wide = (float)brush_px(p, TRUTH_WIDTH), edge = (float)brush_px(p, 2);
    const float half = (float)brush_px(p, 22), top = middle_of(s) - half;
    SDL_FRect around = {x - wide / 2 - edge, top, wide + 2 * edge, 2 * half};
    SDL_FRect line = {x - wide / 2, top, wide, 2 * half};
    draw_fill(p->out, brush_rect(around), g->color);
    draw_fill(p->out, brush_rect(line), brush_token(p, TOKEN_TEXT));
}

static float face_room(paint_context *p, const node *n, pin_kind kind)
{
    const bool has_face = kind == PIN_ADVICE && n->face.shape != OUTLINE_NONE;
    return has_face ? (float)brush_px(p, FACE_SIDE + FACE_GAP) : 0;
}

static void add_pin_words(paint_context *p, const box *b, const slider_parts *s, const pin *one,
                          float from)
{
    const float face = face_room(p, b->source, one->kind), side = (float)brush_px(p, FACE_SIDE);
    const float high = (float)one->words->height;
    if (face > 0) {
        SDL_FRect at = {from, s->labels_y, side, side};
        brush_face(p, &b->source->face, brush_rect(at));
    }
    const float y = is_above(b->source, one->kind) ? s->labels_y + (side - high) / 2 : below_y(s);
    SDL_FRect line = {from + face, y, (float)one->words->width, high};
    brush_text_in(p, one->words, line, ALIGN_START, pin_color(p, b, one->kind));
}

/* All that stands on the track, and its words in places where nobody reads them at another. */
typedef struct pin_board {
    pin pins[SLIDER_LABELS_MAX];
    size_t count;
    float marks[SLIDER_LABELS_MAX + 1];
    size_t mark_count;
    float below_from, below_to; /* what the words below the track take; empty: none */
} pin_board;

static pin_board board_of(paint_context *p, const box *b, const slider_parts *s)
{
    const node *n = b->source;
    pin_board board = {.below_from = b->x + b->w, .below_to = b->x};
    board.count = pins_of(p, n, board.pins);
    for (size_t i = 0; i < board.count; i++)
        board.marks[board.mark_count++] = slider_x(s, n, board.pins[i].at);
    if (n->range.is_set) board.marks[board.mark_count++] = s->thumb_x;
    return board;
}

static void take_below(pin_board *board, const slider_label *label)
{
    board->below_from = SDL_min(board->below_from, label->from);
    board->below_to = SDL_max(board->below_to, label->from + label->width);
}

/* The words above or below the track. */
static void add_line(paint_context *p, const box *b, const slider_parts *s, pin_board *board,
                     bool above)
{
    slider_label labels[SLIDER_LABELS_MAX];
    const pin *of[SLIDER_LABELS_MAX];
    size_t count = 0;
    for (size_t i = 0; i < board->count; i++) {
        const pin *one = &board->pins[i];
        if (is_above(b->source, one->kind) != above) continue;
        of[count] = one;
        labels[count++] = (slider_label){.x = board->marks[i],
                                         .width = (float)one->words->width +
                                                  face_room(p, b->source, one->kind)};
    }
    const slider_line line = {.marks = board->marks,
                              .mark_count = board->mark_count,
                              .left = s->less.x,
                              .right = s->more.x + s->more.w,
                              .gap = (float)brush_px(p, LABEL_GAP)};
    const size_t shown = slider_labels_place(labels, count, &line);
    for (size_t i = 0; i < shown && i < count; i++) {
        add_pin_words(p, b, s, of[i], labels[i].from);
        if (!above) take_below(board, &labels[i]);
    }
}

static void add_pins(paint_context *p, const box *b, const slider_parts *s, pin_board *board)
{
    for (size_t i = board->count; i > 0; i--) add_stem(p, b, s, &board->pins[i - 1]);
    add_line(p, b, s, board, true);
    add_line(p, b, s, board, false);
}

/* The track ------------------------------------------------------------------------------------ */

static SDL_Color track_color(paint_context *p, const box *b, const ground *g)
{
    return is_off(b) ? brush_token(p, TOKEN_EDGE) : brush_accent(p, g);
}

static void add_track(paint_context *p, const box *b, const ground *g, const slider_parts *s)
{
    float thick = (float)brush_px(p, 10);
    SDL_Color accent = track_color(p, b, g);
    SDL_Color edge = brush_token(p, TOKEN_EDGE);
    SDL_FRect bar = {s->track.x, s->track.y + s->track.h / 2 - thick / 2, s->track.w, thick};
    draw_round(p->out, brush_rect(bar), brush_px(p, 5), CORNERS_ALL,
               theme_mix(edge, g->color, 0.32f));
    add_slider_ticks(p, b, s->track, edge);
    if (!b->source->range.is_set) return;
    bar.w = s->thumb_x - bar.x;
    if (!is_fixed(b->source))
        draw_round(p->out, brush_rect(bar), brush_px(p, 5), CORNERS_ALL, accent);
}

static void add_thumb(paint_context *p, const box *b, const ground *g, const slider_parts *s)
{
    const SDL_Color accent = track_color(p, b, g);
    int side = brush_px(p, SLIDER_THUMB);
    SDL_FRect at = {s->thumb_x - (float)side / 2, s->track.y + (s->track.h - (float)side) / 2,
                    (float)side, (float)side};
    SDL_Rect thumb = brush_rect(at);
    draw_round(p->out, thumb, side / 2, CORNERS_ALL, brush_touched(p, b, accent));
    draw_round(p->out, brush_grown(thumb, -side / 3), side / 6, CORNERS_ALL,
               brush_token(p, TOKEN_ON_ACCENT));
}

/* The words at both ends of the scale; those of a mark near an end take their place. */
static void add_slider_ends(paint_context *p, const box *b, const ground *g, const slider_parts *s,
                            const pin_board *board)
{
    const node *n = b->source;
    float y = s->track.y + s->track.h;
    SDL_FRect area = {b->x, y, b->w, b->y + b->h - y};
    const paragraph *low = paragraph_plain(p->layout->texts, n->hint, TEXT_SMALL, p->layout->unit,
                                           0);
    const paragraph *high = paragraph_plain(p->layout->texts, n->note, TEXT_SMALL, p->layout->unit,
                                            0);
    /* Under the ends of the track; long words also take the room below the buttons. */
    if ((float)(low->width + high->width + brush_px(p, NOTE_GAP)) <= s->track.w) {
        area.x = s->track.x;
        area.w = s->track.w;
    }
    const float gap = (float)brush_px(p, LABEL_GAP);
    if (area.x + (float)low->width + gap <= board->below_from)
        brush_text(p, low, area, ALIGN_START, TONE_MUTED, g);
    if (area.x + area.w - (float)high->width - gap >= board->below_to)
        brush_text(p, high, area, ALIGN_END, TONE_MUTED, g);
}

/* Name and value: above each other at the left of the track, else beside each other above it. */
static void add_head(paint_context *p, const box *b, const ground *g, SDL_FRect head)
{
    widget_texts t = widget_texts_at(p->layout, b->source, b->w);
    const float value = t.value ? (float)t.value->height : 0;
    if (slider_has_side_head(p->layout, b->source, b->w)) {
        head.y += (head.h - (float)t.name->height - value) / 2;
        brush_text(p, t.name, head, ALIGN_START, TONE_MUTED, g);
        head.y += (float)t.name->height;
        brush_text(p, t.value, head, ALIGN_START, TONE_INHERIT, g);
        return;
    }
    brush_text(p, t.name, head, ALIGN_START, b->source->tone, g);
    head.y += t.is_stacked ? (float)t.name->height : ((float)t.name->height - value) / 2;
    brush_text(p, t.value, head, t.is_stacked ? ALIGN_START : ALIGN_END, TONE_INHERIT, g);
}

void paint_slider(paint_context *p, const box *b, const ground *g)
{
    slider_parts s = slider_parts_of(p->layout, b);
    add_head(p, b, g, s.head);
    add_step_button(p, b, g, s.less, "minus");
    add_step_button(p, b, g, s.more, "plus");
    add_track(p, b, g, &s);
    pin_board board = board_of(p, b, &s);
    add_pins(p, b, &s, &board);
    if (b->source->range.is_set) add_thumb(p, b, g, &s);
    add_truth_line(p, b, g, &s);
    if (b->source->hint || b->source->note) add_slider_ends(p, b, g, &s, &board);
}
