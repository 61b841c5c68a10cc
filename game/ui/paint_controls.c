/* What can be pressed, moved and typed into. */
#include "ui/brush.h"

#include <string.h>

enum { TICK_SIDE = 28, TAG_HEIGHT = 24 };

static bool is_off(const box *b)
{
    return b->source->state & STATE_DISABLED;
}

static bool is_chosen(const box *b)
{
    return b->source->state & STATE_CHOSEN;
}

/* --- buttons and choices ------------------------------------------------------------------- */

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

control_colors paint_control_colors(paint_context *p, const box *b, const ground *g)
{
    return is_off(b) ? off_colors(p, g) : plain_colors(p, b, g);
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
    const bool is_quiet = b->source->state & STATE_QUIET;
    if (b->source->state & STATE_PRIMARY) {
        return is_quiet ? plain_colors(p, b, g) : primary_colors(p, b);
    }
    if (is_quiet) return quiet_colors(p, b, g);
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

/* Whose choice this was, on its upper edge. */
static void add_tag(paint_context *p, const box *b, const ground *g)
{
    if (!widget_has_tag(b->source)) return;
    const text_span span = {
        .bytes = b->source->note, .length = strlen(b->source->note), .bold = true};
    const paragraph_request request = {
        .spans = &span, .span_count = 1, .size = TEXT_SMALL, .unit = p->layout->unit};
    const paragraph *words = paragraph_set(p->layout->texts, &request);
    const float pad = (float)brush_px(p, 9), high = (float)brush_px(p, TAG_HEIGHT);
    const SDL_FRect tag = {b->x + (float)brush_px(p, CONTROL_RADIUS), b->y - high / 2,
                           (float)words->width + 2 * pad, high};
    const control_colors c = colors_of(p, b, g);
    draw_round(p->out, brush_rect(tag), (int)(high / 2), CORNERS_ALL, c.edge);
    const SDL_FRect line = {tag.x + pad, tag.y + (high - (float)words->height) / 2,
                            (float)words->width, (float)words->height};
    brush_text_in(p, words, line, ALIGN_START, brush_token(p, TOKEN_PAGE));
}

void paint_choice(paint_context *p, const box *b, const ground *g)
{
    paint_button(p, b, g);
    add_tag(p, b, g);
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

/* --- field --------------------------------------------------------------------------------- */

static bool has_caret(const paint_context *p, const box *b)
{
    return p->focus == b->id_hash && !is_off(b);
}

/* How far behind the beginning of the text the caret stands. */
static int caret_x(const paint_context *p, const box *b)
{
    const char *value = b->source->value ? b->source->value : "";
    size_t before = SDL_min(p->caret, strlen(value));
    font_style style = paragraphs_style(p->layout->texts, TEXT_CONTROL, p->layout->unit);
    return font_width(paragraphs_fonts(p->layout->texts), style, value, before);
}

/* The value, inside the frame: one that is longer moves along so that the caret is seen. */
static void add_value(paint_context *p, const box *b, SDL_FRect frame, SDL_Color ink)
{
    const float unit = p->layout->unit;
    const paragraph *value = paragraph_plain(p->layout->texts, b->source->value, TEXT_CONTROL, unit,
                                             0);
    const float pad = (float)brush_px(p, widget_look_of(ROLE_FIELD)->pad_x);
    const float height = paragraphs_line_height(p->layout->texts, TEXT_CONTROL, unit);
    const SDL_Rect kept = p->out->clip;
    const SDL_FRect room = {frame.x + pad / 2, frame.y, frame.w - pad, frame.h};
    const SDL_Rect inside = brush_rect(room);
    SDL_FRect caret = {0, frame.y + (frame.h - height) / 2, (float)brush_px(p, 2), height};
    SDL_FRect text = {frame.x + pad, caret.y, frame.w, height};
    if (has_caret(p, b)) {
        const float x = (float)caret_x(p, b);
        text.x -= SDL_max(0, x + caret.w - (frame.w - 2 * pad));
        caret.x = text.x + x;
    }
    SDL_IntersectRect(&kept, &inside, &p->out->clip);
    brush_text_in(p, value, text, ALIGN_START, ink);
    if (has_caret(p, b)) draw_fill(p->out, brush_rect(caret), brush_token(p, TOKEN_ACCENT));
    p->out->clip = kept;
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
    control_colors c = paint_control_colors(p, b, g);
    c.fill = is_off(b) ? c.fill : brush_token(p, TOKEN_CARD);
    if (is_invalid) c.edge = brush_token(p, TOKEN_WRONG);
    draw_round(p->out, brush_rect(frame), brush_px(p, CONTROL_RADIUS), CORNERS_ALL, c.fill);
    draw_ring(p->out, brush_rect(frame), brush_px(p, CONTROL_RADIUS),
              brush_px(p, is_invalid ? 3 : 2), c.edge);
    add_value(p, b, frame, c.ink);
    if (!n->note) return;
    const paragraph *note = paragraph_plain(p->layout->texts, n->note, TEXT_SMALL, unit, (int)b->w);
    line.y = frame.y + frame.h + (float)brush_px(p, look->gap);
    brush_text(p, note, line, ALIGN_START, is_invalid ? TONE_WRONG : TONE_MUTED, g);
}
