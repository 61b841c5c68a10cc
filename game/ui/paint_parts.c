/* What is shown and cannot be pressed: texts, pictures, gauges, charts, codes. */
#include "ui/brush.h"

#include <qrencode.h>
#include <string.h>

/* --- texts --------------------------------------------------------------------------------- */

static layout_align text_align(const node *n)
{
    return n->layout.justify == ALIGN_CENTER || n->layout.justify == ALIGN_END ? n->layout.justify
                                                                               : ALIGN_START;
}

/* How far the number of a result has counted up. */
static int counted_of(paint_context *p, const box *b)
{
    if (!(b->source->state & STATE_COUNTS_UP) || p->is_motion_reduced) return 1000;
    int permille = motion_counted(p->motion, p->screen, b->id_hash, p->now_us);
    if (permille < 1000) brush_moves(p);
    return permille;
}

static void paint_text(paint_context *p, const box *b, const ground *g)
{
    widget_texts t = widget_texts_at(p->layout, b->source, b->w);
    SDL_FRect area = {b->x, b->y, b->w, b->h};
    brush_text_counted(p, t.name, area, text_align(b->source), b->source->tone, g,
                       counted_of(p, b));
    if (!(b->source->state & STATE_BUSY) || t.name->line_count == 0) return;
    const text_line *last = &t.name->lines[t.name->line_count - 1];
    float middle = b->y + (float)t.name->height - (float)t.name->line_height / 2;
    brush_busy(p, b->x + (float)last->width + (float)brush_px(p, 10), middle,
               brush_ink(p, g, b->source->tone));
}

static void paint_list_item(paint_context *p, const box *b, const ground *g)
{
    const widget_look *look = widget_look_of(ROLE_LIST_ITEM);
    widget_texts t = widget_texts_at(p->layout, b->source, b->w);
    float indent = (look->mark + look->gap) * p->layout->unit;
    SDL_FRect area = {b->x + indent, b->y, b->w - indent, b->h};
    brush_text(p, t.name, area, ALIGN_START, b->source->tone, g);
    if (t.value) {
        brush_text(p, t.value, (SDL_FRect){b->x, b->y, indent, b->h}, ALIGN_START, b->source->tone,
                   g);
        return;
    }
    int side = brush_px(p, 7);
    SDL_FRect dot = {b->x + (float)brush_px(p, 4),
                     b->y + ((float)t.name->line_height - (float)side) / 2, (float)side,
                     (float)side};
    draw_round(p->out, brush_rect(dot), side / 2, CORNERS_ALL, brush_accent(p, g));
}

static void paint_cell(paint_context *p, const box *b, const ground *g)
{
    const widget_look *look = widget_look_of(ROLE_CELL);
    widget_texts t = widget_texts_at(p->layout, b->source, b->w);
    float pad = look->pad_x * p->layout->unit, height = (float)t.name->height;
    SDL_FRect area = {b->x + pad, b->y + (b->h - height) / 2, b->w - 2 * pad, height};
    brush_text(p, t.name, area, text_align(b->source), b->source->tone, g);
}

/* Name left, value right; below each other when both do not fit. */
static void paint_pair(paint_context *p, const widget_texts *t, SDL_FRect area, node_tone tone,
                       const ground *g)
{
    float value = t->value ? (float)t->value->height : 0;
    float whole = t->is_stacked ? (float)t->name->height + value
                                : SDL_max((float)t->name->height, value);
    area.y += (area.h - whole) / 2;
    brush_text(p, t->name, area, ALIGN_START, tone, g);
    if (t->is_stacked) area.y += (float)t->name->height;
    brush_text(p, t->value, area, t->is_stacked ? ALIGN_START : ALIGN_END, TONE_INHERIT, g);
}

static void paint_tile(paint_context *p, const box *b, const ground *g)
{
    const widget_look *look = widget_look_of(ROLE_TILE);
    widget_texts t = widget_texts_at(p->layout, b->source, b->w);
    node_tone tone = b->source->tone == TONE_INHERIT ? TONE_INSET : b->source->tone;
    bool is_same = tone == TONE_INSET && g->tone == TONE_INSET;
    ground own = {.color = theme_ground(p->theme, is_same ? TONE_CARD : tone, g->color),
                  .tone = tone};
    draw_round(p->out, brush_box(b), brush_px(p, 12), CORNERS_ALL, own.color);
    float pad = look->pad_x * p->layout->unit;
    paint_pair(p, &t, (SDL_FRect){b->x + pad, b->y, b->w - 2 * pad, b->h}, TONE_INHERIT, &own);
}

/* --- gauges -------------------------------------------------------------------------------- */

static float range_share(const node_range *range)
{
    double length = range->max - range->min;
    double share = length > 0 ? (range->now - range->min) / length : 0;
    return (float)SDL_min(SDL_max(share, 0.0), 1.0);
}

/* A part too short for its round ends still shows as a round dot. */
static void add_gauge(paint_context *p, SDL_FRect bar, float share, SDL_Color full, SDL_Color empty)
{
    SDL_Rect area = brush_rect(bar);
    draw_round(p->out, area, area.h / 2, CORNERS_ALL, empty);
    if (share <= 0) return;
    area.w = SDL_max(area.h, (int)((float)area.w * share + 0.5f));
    draw_round(p->out, area, area.h / 2, CORNERS_ALL, full);
}

static SDL_Color gauge_color(const paint_context *p, const box *b, const ground *g)
{
    if (b->source->tone != TONE_INHERIT) return brush_ink(p, g, b->source->tone);
    return brush_accent(p, g);
}

/* Parts stand apart; the present one fills from its left, and shows from the first that it began. */
static void add_parts(paint_context *p, SDL_FRect bar, const node *n, SDL_Color full,
                      SDL_Color empty)
{
    const node_range *range = &n->range;
    const float gap = PROGRESS_GAP * p->layout->unit;
    const float scale = (bar.w + gap) / (float)(range->max - range->min);
    double from = range->min;
    for (size_t i = 0; i < n->parts.count; i++) {
        const double to = n->parts.ends[i];
        const double done = SDL_min(SDL_max((range->now - from) / (to - from), 0.0), 1.0);
        const float left = bar.x + (float)(from - range->min) * scale;
        add_gauge(p, (SDL_FRect){left, bar.y, (float)(to - from) * scale - gap, bar.h}, (float)done,
                  full, empty);
        from = to;
    }
}

static void paint_progress(paint_context *p, const box *b, const ground *g)
{
    float thick = PROGRESS_BAR * p->layout->unit;
    SDL_FRect bar = {b->x, b->y + (b->h - thick) / 2, b->w, thick};
    const node *n = b->source;
    SDL_Color empty = theme_mix(brush_token(p, TOKEN_EDGE), g->color, 0.22f);
    if (n->parts.count)
        add_parts(p, bar, n, gauge_color(p, b, g), empty);
    else
        add_gauge(p, bar, range_share(&n->range), gauge_color(p, b, g), empty);
}

static void paint_meter(paint_context *p, const box *b, const ground *g)
{
    const widget_look *look = widget_look_of(ROLE_METER);
    widget_texts t = widget_texts_at(p->layout, b->source, b->w);
    float thick = METER_BAR * p->layout->unit, gap = look->gap * p->layout->unit;
    float value = t.value ? (float)t.value->width : 0;
    float text_height = t.is_stacked ? (float)t.name->height : b->h;
    SDL_FRect texts = {b->x, b->y, b->w, t.is_stacked ? b->h - thick - gap / 2 : b->h};
    SDL_FRect bar = {b->x + (float)t.name->width + gap, b->y + (text_height - thick) / 2,
                     b->w - (float)t.name->width - value - 2 * gap, thick};
    if (t.is_stacked) bar = (SDL_FRect){b->x, b->y + b->h - thick, b->w, thick};
    SDL_Color full = gauge_color(p, b, g);
    paint_pair(p, &t, texts, TONE_MUTED, g);
    add_gauge(p, bar, range_share(&b->source->range), full, theme_mix(full, g->color, 0.18f));
}

/* What is left of a bar. When it warns the rest is hatched, so that not only the colour tells. */
static void add_time_bar(paint_context *p, const box *b, SDL_Rect at, SDL_Color ink,
                         SDL_Color below)
{
    bool is_warning = b->source->tone == TONE_WARNING;
    int high = brush_px(p, TIMER_BAR_HEIGHT);
    SDL_Rect bar = {at.x, at.y + (at.h - high) / 2, at.w, high};
    draw_round(p->out, bar, high / 2, CORNERS_ALL, theme_mix(ink, below, 0.22f));
    bar.w = SDL_max(high, (int)((float)bar.w * range_share(&b->source->range) + 0.5f));
    if (is_warning)
        draw_hatch(p->out, bar, high / 2, CORNERS_ALL, brush_px(p, 3), brush_px(p, 6), ink);
    else
        draw_round(p->out, bar, high / 2, CORNERS_ALL, ink);
    if (is_warning) draw_ring(p->out, bar, high / 2, brush_px(p, 1.4f), ink);
}

/* A disc that is eaten up; a sign in its place when it warns. */
static void add_time_disc(paint_context *p, const box *b, SDL_Rect at, SDL_Color ink,
                          SDL_Color below)
{
    if (b->source->tone == TONE_WARNING) {
        brush_icon(p, at, "warning", ink);
        return;
    }
    int stroke = brush_px(p, 4);
    float share = SDL_ceilf(range_share(&b->source->range) * 48.0f) / 48.0f;
    draw_arc(p->out, at, stroke, 1, theme_mix(ink, below, 0.22f));
    draw_arc(p->out, at, stroke, share, ink);
}

static void paint_timer(paint_context *p, const box *b, const ground *g)
{
    const widget_look *look = widget_look_of(ROLE_TIMER);
    node_tone tone = b->source->tone == TONE_INHERIT ? TONE_INSET : b->source->tone;
    ground own = {.color = theme_ground(p->theme, tone, g->color), .tone = tone};
    SDL_Rect area = brush_box(b);
    draw_round(p->out, area, area.h / 2, CORNERS_ALL, own.color);
    float mark = widget_mark(b->source);
    int high = brush_px(p, look->mark);
    SDL_Rect at = {area.x + brush_px(p, look->pad_x), area.y + (area.h - high) / 2,
                   brush_px(p, mark), high};
    SDL_Color ink = brush_ink(p, &own, tone == TONE_WARNING ? TONE_INHERIT : TONE_ACCENT);
    if (b->source->range.is_bar)
        add_time_bar(p, b, at, ink, own.color);
    else
        add_time_disc(p, b, at, ink, own.color);
    widget_texts t = widget_texts_at(p->layout, b->source, b->w);
    SDL_FRect text = {b->x + (look->pad_x + mark + look->gap) * p->layout->unit,
                      b->y + (b->h - (float)t.name->height) / 2, b->w, b->h};
    brush_text(p, t.name, text, ALIGN_START, TONE_INHERIT, &own);
}

/* --- pictures ------------------------------------------------------------------------------ */

/* The nearest card around a picture that reaches to its edges. */
static const box *card_around(const box *b)
{
    for (const box *up = b->parent; up; up = up->parent) {
        node_role role = up->source->role;
        if (role == ROLE_CARD || role == ROLE_CHOICE) return up;
    }
    return NULL;
}

typedef struct picture_frame {
    unsigned corners;
    int radius;
    bool is_filled; /* it reaches from side to side of its card: no margin may stay */
} picture_frame;

static picture_frame frame_of(const paint_context *p, const box *b)
{
    const box *card = card_around(b);
    const float near = 1.5f;
    picture_frame f = {.corners = CORNERS_ALL, .radius = brush_px(p, 12)};
    if (!card || b->x - card->x > near || card->x + card->w - b->x - b->w > near) return f;
    f = (picture_frame){.radius = brush_px(p, 20), .is_filled = true};
    if (b->y - card->y <= near) f.corners |= CORNER_TOP_LEFT | CORNER_TOP_RIGHT;
    if (card->y + card->h - b->y - b->h <= near) {
        f.corners |= CORNER_BOTTOM_LEFT | CORNER_BOTTOM_RIGHT;
    }
    return f;
}

/* The largest area of the picture's proportions inside the box: at its top, in its middle. */
static SDL_FRect fitted(const box *b, float width, float height)
{
    float scale = SDL_min(b->w / width, b->h / height);
    SDL_FRect area = {0, 0, width * scale, height * scale};
    area.x = b->x + (b->w - area.w) / 2;
    area.y = b->y;
    return area;
}

/* Instead of a picture that is missing: its words on a panel. */
static void paint_missing_picture(paint_context *p, const box *b, const ground *g)
{
    ground own = {.color = theme_ground(p->theme, TONE_INSET, g->color), .tone = TONE_INSET};
    picture_frame f = frame_of(p, b);
    draw_round(p->out, brush_box(b), f.radius, f.corners, own.color);
    float pad = 12 * p->layout->unit;
    const paragraph *words = paragraph_plain(p->layout->texts, b->source->name, TEXT_SMALL,
                                             p->layout->unit, SDL_max(1, (int)(b->w - 2 * pad)));
    SDL_FRect area = {b->x + pad, b->y + pad, b->w - 2 * pad, b->h - 2 * pad};
    if ((float)words->height <= area.h) brush_text(p, words, area, ALIGN_START, TONE_MUTED, &own);
}

static void paint_picture(paint_context *p, const box *b, const ground *g)
{
    float width, height;
    const char *path = b->source->picture;
    if (!path || !picture_size(p->layout->pictures, path, &width, &height)) {
        paint_missing_picture(p, b, g);
        return;
    }
    picture_frame f = frame_of(p, b);
    SDL_Rect area = brush_rect(fitted(b, width, height));
    int fit_w = area.w, fit_h = area.h;
    if (f.is_filled) {
        float scale = SDL_max(b->w / width, b->h / height);
        area = brush_box(b);
        fit_w = SDL_max(area.w, (int)(width * scale + 0.5f));
        fit_h = SDL_max(area.h, (int)(height * scale + 0.5f));
    }
    draw_picture(p->out, area, fit_w, fit_h, path, f.radius, f.corners);
}

static void paint_face(paint_context *p, const box *b, const ground *g)
{
    (void)g;
    brush_face(p, &b->source->face, brush_box(b));
}

static void paint_icon(paint_context *p, const box *b, const ground *g)
{
    if (!b->source->picture) return;
    brush_icon(p, brush_box(b), b->source->picture, brush_ink(p, g, b->source->tone));
}

/* Dark on white whatever the theme, with the quiet margin that readers need. */
static void paint_qr(paint_context *p, const box *b, const ground *g)
{
    (void)g;
    const char *value = b->source->value ? b->source->value : "";
    SDL_Rect area = brush_box(b);
    draw_round(p->out, area, brush_px(p, 12), CORNERS_ALL, (SDL_Color){255, 255, 255, 255});
    QRcode *code = QRcode_encodeString(value, 0, QR_ECLEVEL_M, QR_MODE_8, 1);
    if (!code) return;
    size_t count = (size_t)code->width * (size_t)code->width;
    Uint8 *modules = arena_take(p->layout->memory, count);
    for (size_t i = 0; modules && i < count; i++) modules[i] = code->data[i] & 1;
    int module = area.w / (code->width + 8);
    int side = module * code->width;
    SDL_Rect inside = {area.x + (area.w - side) / 2, area.y + (area.h - side) / 2, side, side};
    if (modules) {
        draw_modules(p->out, inside, modules, code->width, (SDL_Color){16, 19, 26, 255});
    }
    QRcode_free(code);
}

/* --- the rest ------------------------------------------------------------------------------ */

static void paint_divider(paint_context *p, const box *b, const ground *g)
{
    (void)g;
    draw_fill(p->out, brush_box(b), brush_token(p, TOKEN_HAIR));
}

/* An empty place may have a ground: where a cover would stand. */
static void paint_spacer(paint_context *p, const box *b, const ground *g)
{
    if (b->source->tone == TONE_INHERIT) return;
    picture_frame f = frame_of(p, b);
    int small = (int)(SDL_min(b->w, b->h) / 4);
    draw_round(p->out, brush_box(b), SDL_min(f.radius, small), f.corners,
               theme_ground(p->theme, b->source->tone, g->color));
}

leaf_painter leaf_painter_of(node_role role)
{
    static const leaf_painter painters[ROLE_COUNT] = {
        [ROLE_TEXT] = paint_text,
        [ROLE_HEADING] = paint_text,
        [ROLE_BUTTON] = paint_button,
        [ROLE_CHOICE] = paint_choice,
        [ROLE_CHECKBOX] = paint_checkbox,
        [ROLE_CHIP] = paint_chip,
        [ROLE_SLIDER] = paint_slider,
        [ROLE_FIELD] = paint_field,
        [ROLE_PICTURE] = paint_picture,
        [ROLE_FACE] = paint_face,
        [ROLE_ICON] = paint_icon,
        [ROLE_CHART] = paint_chart,
        [ROLE_PROGRESS] = paint_progress,
        [ROLE_METER] = paint_meter,
        [ROLE_TIMER] = paint_timer,
        [ROLE_TILE] = paint_tile,
        [ROLE_CELL] = paint_cell,
        [ROLE_LIST_ITEM] = paint_list_item,
        [ROLE_DIVIDER] = paint_divider,
        [ROLE_SPACER] = paint_spacer,
        [ROLE_QR] = paint_qr,
    };
    return painters[role];
}
