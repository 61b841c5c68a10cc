/* What can be pressed, moved and typed into. */
#include "ui/brush.h"

#include <string.h>

enum { CONTROL_RADIUS = 14, TICK_SIDE = 28 };

static bool is_off(const box *b)
{
    return b->source->state & STATE_DISABLED;
}

static bool is_chosen(const box *b)
{
    return b->source->state & STATE_CHOSEN;
}

/* --- buttons and choices ------------------------------------------------------------------- */

typedef struct control_colors {
    SDL_Color fill, edge, ink, badge;
    int edge_width;
} control_colors;

static control_colors plain_colors(paint_context *p, const box *b, const ground *g)
{
    SDL_Color card = brush_token(p, TOKEN_CARD);
    SDL_Color fill = g->tone == TONE_INSET || g->tone == TONE_PAGE ? card : g->color;
    return (control_colors){.fill = brush_touched(p, b, fill),
                            .edge = brush_edge(p, g),
                            .ink = brush_token(p, TOKEN_TEXT),
                            .badge = brush_token(p, TOKEN_MUTED),
                            .edge_width = brush_px(p, 2)};
}

static control_colors off_colors(paint_context *p, const ground *g)
{
    SDL_Color muted = theme_mix(brush_token(p, TOKEN_MUTED), g->color, 0.75f);
    SDL_Color fill = theme_mix(brush_token(p, TOKEN_EDGE), g->color, 0.14f);
    return (control_colors){.fill = fill, .edge = fill, .ink = muted, .badge = muted};
}

static control_colors primary_colors(paint_context *p, const box *b)
{
    SDL_Color fill = brush_touched(p, b, brush_token(p, TOKEN_ACCENT));
    SDL_Color ink = brush_token(p, TOKEN_ON_ACCENT);
    return (control_colors){
        .fill = fill, .edge = fill, .ink = ink, .badge = theme_mix(ink, fill, 0.92f)};
}

/* A quiet button is its text; it shows a ground under the pointer. */
static control_colors quiet_colors(paint_context *p, const box *b, const ground *g)
{
    SDL_Color fill = brush_touched(p, b, g->color);
    SDL_Color ink = brush_accent(p, g);
    return (control_colors){.fill = fill, .edge = fill, .ink = ink, .badge = ink};
}

static control_colors chosen_colors(paint_context *p, const box *b, const ground *g)
{
    control_colors c = plain_colors(p, b, g);
    SDL_Color accent = brush_token(p, TOKEN_ACCENT);
    c.fill = brush_touched(p, b, theme_mix(accent, brush_token(p, TOKEN_CARD), 0.09f));
    c.edge = accent;
    c.edge_width = brush_px(p, 4);
    return c;
}

/* How far the hatched edge of a wrong choice reaches inwards. */
enum { HATCH_EDGE = 7 };

/* A choice that was made stays marked when it can no longer change: its ring turns quiet, and what
 * it turned out to be colours it. */
static control_colors given_colors(paint_context *p, const box *b, const ground *g)
{
    const node_tone tone = b->source->tone;
    control_colors c = off_colors(p, g);
    bool is_right = tone == TONE_RIGHT, is_judged = is_right || tone == TONE_WRONG;
    if (!is_judged && !is_chosen(b)) return c;
    c.ink = brush_token(p, TOKEN_TEXT);
    c.edge = brush_token(p, !is_judged ? TOKEN_MUTED : is_right ? TOKEN_RIGHT : TOKEN_WRONG);
    c.fill = is_judged ? theme_ground(p->theme, tone, g->color) : brush_token(p, TOKEN_CARD);
    c.edge_width = brush_px(p, is_chosen(b) ? 4 : 2);
    return c;
}

static control_colors colors_of(paint_context *p, const box *b, const ground *g)
{
    if (is_off(b)) return given_colors(p, b, g);
    if (is_chosen(b)) return chosen_colors(p, b, g);
    if (b->source->state & STATE_PRIMARY) return primary_colors(p, b);
    if (b->source->state & STATE_QUIET) return quiet_colors(p, b, g);
    return plain_colors(p, b, g);
}

static void add_frame(paint_context *p, const box *b, const control_colors *c)
{
    SDL_Rect area = brush_box(b);
    int radius = brush_px(p, CONTROL_RADIUS);
    draw_round(p->out, area, radius, CORNERS_ALL, c->fill);
    if (b->source->role == ROLE_CHOICE && b->source->tone == TONE_WRONG) {
        int edge = brush_px(p, HATCH_EDGE);
        draw_hatch(p->out, area, radius, CORNERS_ALL, brush_px(p, 4), brush_px(p, 9), c->edge);
        draw_round(p->out, brush_grown(area, -edge), radius - edge, CORNERS_ALL, c->fill);
        return;
    }
    if (c->edge_width > 0) draw_ring(p->out, area, radius, c->edge_width, c->edge);
}

/* What it costs or does, in quieter letters; returns its width. */
static float add_note(paint_context *p, const box *b, const paragraph *text, float x, float middle,
                      SDL_Color color)
{
    const float width = widget_note_width(p->layout, b->source, text);
    if (b->source->picture) {
        const float side = (float)brush_px(p, NOTE_ICON);
        SDL_FRect icon = {x, middle - side / 2, side, side};
        brush_icon(p, brush_rect(icon), b->source->picture, color);
    }
    SDL_FRect line = {x, middle - (float)text->height / 2, width, (float)text->height};
    brush_text_in(p, text, line, ALIGN_END, color);
    return width;
}

/* The tick or cross before a choice that was judged; returns the room it takes. */
static float add_outcome_icon(paint_context *p, const box *b, float x, float middle,
                              SDL_Color color)
{
    const float side = widget_mark(b->source) * p->layout->unit;
    SDL_FRect icon = {x, middle - side / 2, side, side};
    brush_icon(p, brush_rect(icon), b->source->tone == TONE_RIGHT ? "check" : "cross", color);
    return side + widget_look_of(ROLE_CHOICE)->gap * p->layout->unit;
}

/* Text in the middle with its badges behind it. */
static void add_label(paint_context *p, const box *b, const control_colors *c)
{
    widget_texts t = widget_texts_at(p->layout, b->source, b->w);
    float gap = (float)brush_px(p, BADGE_GAP);
    float whole = (float)t.name->width + widget_badges_width(p->layout, b->source, &t);
    const float mark = widget_mark(b->source);
    if (mark > 0) whole += (mark + widget_look_of(ROLE_CHOICE)->gap) * p->layout->unit;
    float x = b->x + (b->w - whole) / 2;
    float middle = b->y + b->h / 2;
    if (mark > 0) x += add_outcome_icon(p, b, x, middle, c->edge);
    SDL_FRect area = {x, middle - (float)t.name->height / 2, (float)t.name->width,
                      (float)t.name->height};
    brush_text_in(p, t.name, area, ALIGN_CENTER, c->ink);
    x += (float)t.name->width + gap;
    if (b->source->state & STATE_BUSY) {
        brush_busy(p, x, middle, c->badge);
        return;
    }
    if (t.note) {
        x += (float)brush_px(p, NOTE_GAP) - gap;
        x += add_note(p, b, t.note, x, middle, c->badge) + gap;
    }
    if (t.hint) brush_badge(p, t.hint, x, middle, c->badge, c->badge);
}

void paint_button(paint_context *p, const box *b, const ground *g)
{
    control_colors c = colors_of(p, b, g);
    add_frame(p, b, &c);
    add_label(p, b, &c);
}

void paint_adviser_mark(paint_context *p, const box *b)
{
    if (b->source->face.shape == OUTLINE_NONE) return;
    int side = brush_px(p, FACE_BADGE);
    SDL_Rect own = brush_box(b);
    SDL_Rect area = {own.x + own.w - side * 3 / 4, own.y - side / 2, side, side};
    brush_face(p, &b->source->face, area);
}

void paint_choice(paint_context *p, const box *b, const ground *g)
{
    paint_button(p, b, g);
    paint_adviser_mark(p, b);
}

/* --- tick boxes and chips ------------------------------------------------------------------ */

static void add_tick_box(paint_context *p, const box *b, const ground *g, SDL_Rect area)
{
    int radius = brush_px(p, 8);
    bool is_on = is_chosen(b);
    SDL_Color accent = is_off(b) ? brush_token(p, TOKEN_EDGE) : brush_token(p, TOKEN_ACCENT);
    SDL_Color fill = is_on ? accent : brush_token(p, TOKEN_CARD);
    draw_round(p->out, area, radius, CORNERS_ALL, brush_touched(p, b, fill));
    if (!is_on) {
        draw_ring(p->out, area, radius, brush_px(p, 2), brush_edge(p, g));
        return;
    }
    SDL_Rect icon = brush_grown(area, -brush_px(p, 4));
    brush_icon(p, icon, "check", brush_token(p, TOKEN_ON_ACCENT));
}

void paint_checkbox(paint_context *p, const box *b, const ground *g)
{
    const widget_look *look = widget_look_of(ROLE_CHECKBOX);
    widget_texts t = widget_texts_at(p->layout, b->source, b->w);
    float note = t.note ? (float)t.note->height : 0;
    float top = b->y + (b->h - (float)t.name->height - note) / 2;
    int side = brush_px(p, TICK_SIDE);
    float first_line = top + (float)t.name->line_height / 2;
    SDL_Rect tick = brush_rect(
        (SDL_FRect){b->x, first_line - (float)side / 2, (float)side, (float)side});
    add_tick_box(p, b, g, tick);
    float x = b->x + (float)brush_px(p, look->mark + look->gap);
    SDL_FRect area = {x, top, b->w, (float)t.name->height};
    brush_text(p, t.name, area, ALIGN_START, is_off(b) ? TONE_MUTED : b->source->tone, g);
    area.y += area.h;
    brush_text(p, t.note, area, ALIGN_START, TONE_MUTED, g);
}

/* A fact is a quiet pill; one that can be pressed has an edge; one that is on is filled. */
static ground chip_ground(paint_context *p, const box *b, const ground *g)
{
    node_tone tone = b->source->tone == TONE_INHERIT ? TONE_INSET : b->source->tone;
    if (is_chosen(b)) tone = TONE_INVERSE;
    SDL_Color fill = theme_ground(p->theme, tone, brush_token(p, TOKEN_CARD));
    if (tone == TONE_INSET && g->tone == TONE_INSET) fill = brush_token(p, TOKEN_CARD);
    return (ground){.color = fill, .tone = tone};
}

void paint_chip(paint_context *p, const box *b, const ground *g)
{
    const widget_look *look = widget_look_of(ROLE_CHIP);
    SDL_Rect area = brush_box(b);
    ground own = chip_ground(p, b, g);
    bool can_press = tree_is_focusable(b->source);
    SDL_Color fill = can_press ? brush_touched(p, b, own.color) : own.color;
    draw_round(p->out, area, area.h / 2, CORNERS_ALL, fill);
    widget_texts t = widget_texts_at(p->layout, b->source, b->w);
    float whole = (float)t.name->width + widget_badges_width(p->layout, b->source, &t);
    float middle = b->y + b->h / 2;
    float x = b->x + SDL_max((float)brush_px(p, look->pad_x), (b->w - whole) / 2);
    SDL_FRect at = {x, middle - (float)t.name->height / 2, (float)t.name->width,
                    (float)t.name->height};
    brush_text(p, t.name, at, ALIGN_START, is_off(b) ? TONE_MUTED : TONE_INHERIT, &own);
    if (!t.hint) return;
    SDL_Color ink = brush_ink(p, &own, TONE_MUTED);
    SDL_FRect hint = {x + at.w + (float)brush_px(p, look->gap), middle - (float)t.hint->height / 2,
                      (float)t.hint->width, (float)t.hint->height};
    brush_text_in(p, t.hint, hint, ALIGN_START, ink);
}

/* --- slider -------------------------------------------------------------------------------- */

slider_parts slider_parts_of(layout_context *l, const box *b)
{
    const node *n = b->source;
    float unit = l->unit;
    float button = SLIDER_BUTTON * unit, row = SLIDER_ROW * unit;
    bool has_ends = n->hint || n->note;
    float ends = has_ends ? (float)(int)(paragraphs_line_height(l->texts, TEXT_SMALL, unit) + 0.5f)
                          : 0;
    float top = b->y + b->h - ends - row;
    float middle = top + row / 2;
    float gap = 14 * unit + SLIDER_THUMB * unit / 2;
    slider_parts s = {.less = {b->x, middle - button / 2, button, button},
                      .more = {b->x + b->w - button, middle - button / 2, button, button}};
    s.track = (SDL_FRect){b->x + button + gap, top, b->w - 2 * (button + gap), row};
    double share = (n->range.now - n->range.min) / (n->range.max - n->range.min);
    s.thumb_x = s.track.x + s.track.w * (float)SDL_min(SDL_max(share, 0.0), 1.0);
    return s;
}

static void add_step_button(paint_context *p, const box *b, const ground *g, SDL_FRect at,
                            const char *icon)
{
    control_colors c = is_off(b) ? off_colors(p, g) : plain_colors(p, b, g);
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
    const node_range *range = &b->source->range;
    double steps = (range->max - range->min) / range->step;
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

static float track_x(const slider_parts *s, const node_range *range, double at)
{
    return s->track.x + s->track.w * (float)((at - range->min) / (range->max - range->min));
}

/* The part that may be chosen, wider than the track and closed at both ends; the rest of the scale
 * stays as it is. */
static void add_allowed(paint_context *p, const box *b, const ground *g, const slider_parts *s)
{
    const node *n = b->source;
    float left = track_x(s, &n->range, n->limits.least);
    float right = track_x(s, &n->range, n->limits.most);
    float middle = s->track.y + s->track.h / 2;
    float thick = (float)brush_px(p, 18), end = (float)brush_px(p, 4);
    SDL_Color accent = brush_accent(p, g);
    SDL_FRect part = {left - end, middle - thick / 2, right - left + 2 * end, thick};
    draw_round(p->out, brush_rect(part), brush_px(p, 4), CORNERS_ALL,
               theme_mix(accent, g->color, 0.35f));
    float high = (float)brush_px(p, 34);
    SDL_FRect stop = {left - end, middle - high / 2, end, high};
    draw_round(p->out, brush_rect(stop), brush_px(p, 2), CORNERS_ALL, accent);
    stop.x = right;
    draw_round(p->out, brush_rect(stop), brush_px(p, 2), CORNERS_ALL, accent);
}

/* A pin that stands on the track at `at`: its head above, so that the thumb never hides it. */
static void add_pin(paint_context *p, const box *b, const slider_parts *s, double at,
                    SDL_Color color, bool is_open)
{
    int head = brush_px(p, 12);
    float x = track_x(s, &b->source->range, at);
    float middle = s->track.y + s->track.h / 2, top = middle - (float)brush_px(p, 26);
    SDL_FRect stem = {x - (float)brush_px(p, 1), top, (float)brush_px(p, 2), middle - top};
    SDL_FRect round = {x - (float)head / 2, top - (float)head / 2, (float)head, (float)head};
    draw_fill(p->out, brush_rect(stem), color);
    if (is_open) {
        draw_round(p->out, brush_rect(round), head / 2, CORNERS_ALL, brush_token(p, TOKEN_CARD));
        draw_ring(p->out, brush_rect(round), head / 2, brush_px(p, 2), color);
    } else {
        draw_round(p->out, brush_rect(round), head / 2, CORNERS_ALL, color);
    }
}

/* One's own number as an open pin, the adviser's as a full one in its colour. */
static void add_pins(paint_context *p, const box *b, const slider_parts *s)
{
    const node_marks *marks = &b->source->marks;
    const node_tone tone = b->source->face.tone;
    bool is_agent = tone >= TONE_AGENT_1 && tone <= TONE_AGENT_6;
    theme_token token = is_agent ? (theme_token)(TOKEN_AGENT_1 + (tone - TONE_AGENT_1))
                                 : TOKEN_TEXT;
    if (marks->has_own) add_pin(p, b, s, marks->own, brush_token(p, TOKEN_MUTED), true);
    if (marks->has_advice) add_pin(p, b, s, marks->advice, brush_token(p, token), false);
}

static void add_track(paint_context *p, const box *b, const ground *g, const slider_parts *s)
{
    const bool is_limited = b->source->limits.is_set;
    float thick = (float)brush_px(p, 10);
    SDL_Color accent = is_off(b) ? brush_token(p, TOKEN_EDGE) : brush_accent(p, g);
    SDL_Color edge = brush_token(p, TOKEN_EDGE);
    SDL_FRect bar = {s->track.x, s->track.y + s->track.h / 2 - thick / 2, s->track.w, thick};
    draw_round(p->out, brush_rect(bar), brush_px(p, 5), CORNERS_ALL,
               theme_mix(edge, g->color, 0.32f));
    add_slider_ticks(p, b, s->track, edge);
    if (is_limited) add_allowed(p, b, g, s);
    add_pins(p, b, s);
    if (!b->source->range.is_set) return;
    bar.w = s->thumb_x - bar.x;
    if (!is_limited) draw_round(p->out, brush_rect(bar), brush_px(p, 5), CORNERS_ALL, accent);
    int side = brush_px(p, SLIDER_THUMB);
    SDL_FRect at = {s->thumb_x - (float)side / 2, s->track.y + (s->track.h - (float)side) / 2,
                    (float)side, (float)side};
    SDL_Rect thumb = brush_rect(at);
    draw_round(p->out, thumb, side / 2, CORNERS_ALL, brush_touched(p, b, accent));
    draw_round(p->out, brush_grown(thumb, -side / 3), side / 6, CORNERS_ALL,
               brush_token(p, TOKEN_ON_ACCENT));
}

/* The words at both ends of the scale. */
static void add_slider_ends(paint_context *p, const box *b, const ground *g, const slider_parts *s)
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
    brush_text(p, low, area, ALIGN_START, TONE_MUTED, g);
    brush_text(p, high, area, ALIGN_END, TONE_MUTED, g);
}

void paint_slider(paint_context *p, const box *b, const ground *g)
{
    widget_texts t = widget_texts_at(p->layout, b->source, b->w);
    slider_parts s = slider_parts_of(p->layout, b);
    SDL_FRect head = {b->x, b->y, b->w, (float)t.name->height};
    brush_text(p, t.name, head, ALIGN_START, b->source->tone, g);
    if (t.is_stacked)
        head.y += head.h;
    else if (t.value)
        head.y += (head.h - (float)t.value->height) / 2;
    brush_text(p, t.value, head, t.is_stacked ? ALIGN_START : ALIGN_END, TONE_INHERIT, g);
    add_step_button(p, b, g, s.less, "minus");
    add_step_button(p, b, g, s.more, "plus");
    add_track(p, b, g, &s);
    if (b->source->hint || b->source->note) add_slider_ends(p, b, g, &s);
}

/* --- field --------------------------------------------------------------------------------- */

static void add_caret(paint_context *p, const box *b, SDL_FRect text)
{
    if (p->focus != b->id_hash || is_off(b)) return;
    const char *value = b->source->value ? b->source->value : "";
    size_t before = SDL_min(p->caret, strlen(value));
    font_style style = paragraphs_style(p->layout->texts, TEXT_CONTROL, p->layout->unit);
    int x = font_width(paragraphs_fonts(p->layout->texts), style, value, before);
    SDL_FRect caret = {text.x + (float)x, text.y, (float)brush_px(p, 2), text.h};
    draw_fill(p->out, brush_rect(caret), brush_token(p, TOKEN_ACCENT));
}

static const paragraph *field_label(const paint_context *p, const box *b)
{
    return paragraph_plain(p->layout->texts, b->source->name, TEXT_SMALL, p->layout->unit,
                           (int)b->w);
}

SDL_FRect paint_field_frame(const paint_context *p, const box *b)
{
    float above = (float)(field_label(p, b)->height + brush_px(p, widget_look_of(ROLE_FIELD)->gap));
    return (SDL_FRect){b->x, b->y + above, b->w, (float)brush_px(p, FIELD_HEIGHT)};
}

void paint_field(paint_context *p, const box *b, const ground *g)
{
    const node *n = b->source;
    const widget_look *look = widget_look_of(ROLE_FIELD);
    float unit = p->layout->unit;
    bool is_invalid = n->state & STATE_INVALID;
    const paragraph *label = field_label(p, b);
    SDL_FRect line = {b->x, b->y, b->w, (float)label->height};
    brush_text(p, label, line, ALIGN_START, TONE_MUTED, g);
    SDL_FRect frame = paint_field_frame(p, b);
    control_colors c = is_off(b) ? off_colors(p, g) : plain_colors(p, b, g);
    c.fill = is_off(b) ? c.fill : brush_token(p, TOKEN_CARD);
    if (is_invalid) c.edge = brush_token(p, TOKEN_WRONG);
    draw_round(p->out, brush_rect(frame), brush_px(p, CONTROL_RADIUS), CORNERS_ALL, c.fill);
    draw_ring(p->out, brush_rect(frame), brush_px(p, CONTROL_RADIUS),
              brush_px(p, is_invalid ? 3 : 2), c.edge);
    const paragraph *value = paragraph_plain(p->layout->texts, n->value, TEXT_CONTROL, unit, 0);
    float height = paragraphs_line_height(p->layout->texts, TEXT_CONTROL, unit);
    SDL_FRect text = {frame.x + (float)brush_px(p, look->pad_x), frame.y + (frame.h - height) / 2,
                      frame.w, height};
    brush_text_in(p, value, text, ALIGN_START, c.ink);
    add_caret(p, b, text);
    if (!n->note) return;
    const paragraph *note = paragraph_plain(p->layout->texts, n->note, TEXT_SMALL, unit, (int)b->w);
    line.y = frame.y + frame.h + (float)brush_px(p, look->gap);
    brush_text(p, note, line, ALIGN_START, is_invalid ? TONE_WRONG : TONE_MUTED, g);
}
