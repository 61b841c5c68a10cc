#include "ui/widget.h"

#include "ui/chart_plan.h"
#include "ui/slider.h"

#include <string.h>

static const widget_look looks[ROLE_COUNT] = {
    [ROLE_TEXT] = {.gap = 0},
    [ROLE_HEADING] = {.gap = 0},
    [ROLE_BUTTON] = {.pad_x = 22, .pad_y = 10, .min_height = 60, .gap = 12, .centered = true},
    [ROLE_CHOICE] = {.pad_x = 18, .pad_y = 14, .min_height = 72, .gap = 12, .centered = true},
    [ROLE_CHECKBOX] = {.pad_x = 0, .pad_y = 12, .min_height = 52, .gap = 14, .mark = 30},
    [ROLE_CHIP] = {.pad_x = 14, .pad_y = 4, .min_height = 32, .gap = 8, .centered = true},
    [ROLE_TIMER] = {.pad_x = 12, .pad_y = 4, .min_height = 32, .gap = 8, .mark = 18},
    [ROLE_TILE] = {.pad_x = 16, .pad_y = 9, .min_height = 44, .gap = 12},
    [ROLE_METER] = {.gap = 14},
    [ROLE_LIST_ITEM] = {.gap = 10, .mark = 16},
    [ROLE_CELL] = {.pad_x = CELL_PADDING_X, .pad_y = CELL_PADDING_Y},
    [ROLE_FIELD] = {.pad_x = 18, .gap = 8},
    [ROLE_SLIDER] = {.gap = 8},
};

const widget_look *widget_look_of(node_role role)
{
    return &looks[role];
}

static float px(const layout_context *l, float units)
{
    return units * l->unit;
}

bool widget_is_container(const node *n)
{
    static const bool holds[ROLE_COUNT] = {
        [ROLE_SCREEN] = true,  [ROLE_GROUP] = true, [ROLE_CARD] = true,
        [ROLE_OVERLAY] = true, [ROLE_TABLE] = true, [ROLE_TABLE_ROW] = true};
    return holds[n->role] || (n->role == ROLE_CHOICE && n->first_child);
}

/* --- texts --------------------------------------------------------------------------------- */

static const paragraph *set_spans(layout_context *l, const text_span *spans, size_t count,
                                  text_size size, float width, bool is_tabular)
{
    paragraph_request request = {.spans = spans,
                                 .span_count = count,
                                 .size = size,
                                 .unit = l->unit,
                                 .is_tabular = is_tabular};
    if (width > 0) request.width = SDL_max(1, (int)(width + 0.5f));
    return paragraph_set(l->texts, &request);
}

/* The node's own text at that width (0: in one line). */
static const paragraph *set_name(layout_context *l, const node *n, float width)
{
    const char *shown = n->role == ROLE_TIMER && n->value ? n->value : n->name;
    text_span whole = {.bytes = shown, .length = strlen(shown)};
    bool is_cell = n->role == ROLE_CELL;
    bool is_head = is_cell && (n->state & STATE_HEADER) && !(n->state & STATE_QUIET);
    bool is_control = n->role == ROLE_BUTTON || n->role == ROLE_CHOICE;
    whole.bold = is_head || (is_control && type_of(n->size)->cut == CUT_REGULAR);
    const text_span *spans = n->span_count ? n->spans : &whole;
    size_t count = n->span_count ? n->span_count : 1;
    if (n->role == ROLE_TIMER) width = 0; /* never breaks, whatever its digits become */
    bool is_tabular = n->role == ROLE_TIMER || (is_cell && n->layout.justify == ALIGN_END);
    return set_spans(l, spans, count, n->size, width, is_tabular);
}

static text_size value_size(const node *n)
{
    const bool is_sentence = n->state & STATE_INVALID;
    if (n->role == ROLE_SLIDER && n->layout.direction == LAYOUT_ROW && !is_sentence) {
        return TEXT_TITLE;
    }
    if (n->role == ROLE_SLIDER) return is_sentence ? TEXT_BODY : TEXT_LEAD;
    return n->role == ROLE_FIELD ? TEXT_CONTROL : n->size;
}

static const paragraph *set_value(layout_context *l, const node *n, float width)
{
    if (!n->value || n->role == ROLE_TIMER || n->role == ROLE_FIELD) return NULL;
    text_span span = {.bytes = n->value, .length = strlen(n->value), .bold = true};
    return set_spans(l, &span, 1, value_size(n), width, false);
}

static const paragraph *set_badge(layout_context *l, const char *text)
{
    if (!text || !text[0]) return NULL;
    text_span span = {.bytes = text, .length = strlen(text), .bold = true};
    return set_spans(l, &span, 1, TEXT_SMALL, 0, false);
}

static const paragraph *set_small(layout_context *l, const char *text, float width)
{
    if (!text || !text[0]) return NULL;
    text_span span = {.bytes = text, .length = strlen(text)};
    return set_spans(l, &span, 1, TEXT_SMALL, width, false);
}

float widget_badge_width(const layout_context *l, const paragraph *text)
{
    if (!text) return 0;
    return SDL_max(px(l, BADGE_HEIGHT), (float)text->width + 2 * px(l, BADGE_PADDING));
}

float widget_note_width(const layout_context *l, const node *n, const paragraph *text)
{
    if (!text) return 0;
    return (float)text->width + (n->picture ? px(l, NOTE_ICON + NOTE_ICON_GAP) : 0);
}

float widget_badges_width(const layout_context *l, const node *n, const widget_texts *t)
{
    float width = 0;
    bool is_framed = n->role == ROLE_BUTTON || n->role == ROLE_CHOICE;
    if (t->hint && !is_framed) return px(l, looks[n->role].gap) + (float)t->hint->width;
    if (!is_framed) return 0;
    if (t->hint) width += px(l, BADGE_GAP) + widget_badge_width(l, t->hint);
    if (t->note) width += px(l, NOTE_GAP) + widget_note_width(l, n, t->note);
    return width;
}

float widget_mark(const node *n)
{
    bool is_bar = n->role == ROLE_TIMER && n->range.is_bar;
    bool is_judged = n->tone == TONE_RIGHT || n->tone == TONE_WRONG;
    if (n->role == ROLE_CHOICE) return is_judged ? OUTCOME_ICON : 0;
    return is_bar ? TIMER_BAR : looks[n->role].mark;
}

bool widget_has_tag(const node *n)
{
    const uint32_t given = STATE_DISABLED | STATE_CHOSEN;
    return n->role == ROLE_CHOICE && n->note && (n->state & given) == given;
}

/* Horizontal room that is not the name's: padding, mark, badges. */
static float room_beside(const layout_context *l, const node *n, const widget_texts *t)
{
    const widget_look *look = &looks[n->role];
    float room = 2 * px(l, look->pad_x);
    if (widget_mark(n) > 0) room += px(l, widget_mark(n) + look->gap);
    return room + widget_badges_width(l, n, t);
}

/* Small tick boxes explain themselves below; a chip's key follows its text. */
static widget_texts fixed_texts(layout_context *l, const node *n)
{
    widget_texts t = {0};
    bool has_badges = n->role == ROLE_BUTTON || n->role == ROLE_CHOICE;
    if (has_badges) t.hint = set_badge(l, n->hint);
    if (has_badges && !widget_has_tag(n)) t.note = set_badge(l, n->note);
    if (n->role == ROLE_CHIP && n->hint) t.hint = set_badge(l, n->hint);
    return t;
}

static bool shares_line(const node *n)
{
    return n->role == ROLE_TILE || n->role == ROLE_METER;
}

/* Name left and value right, or below each other when both do not fit. */
static void set_pair(layout_context *l, const node *n, float width, float between, widget_texts *t)
{
    t->value = set_value(l, n, 0);
    t->name = set_name(l, n, 0);
    float value_width = t->value ? (float)t->value->width : 0;
    t->is_stacked = (float)t->name->width + value_width + between > width + 0.5f;
    if (!t->is_stacked) return;
    t->name = set_name(l, n, width);
    if (value_width > width) t->value = set_value(l, n, width);
}

static void set_slider_head(layout_context *l, const node *n, float width, widget_texts *t)
{
    const float head = slider_head_width(l, n, width);
    set_pair(l, n, head, px(l, looks[ROLE_SLIDER].gap), t);
    if (!slider_has_side_head(l, n, width)) return;
    t->is_stacked = true;
    t->name = set_name(l, n, head);
    t->value = set_value(l, n, head);
}

widget_texts widget_texts_at(layout_context *l, const node *n, float width)
{
    const widget_look *look = &looks[n->role];
    widget_texts t = fixed_texts(l, n);
    float inner = SDL_max(1.0f, width - room_beside(l, n, &t));
    if (n->role == ROLE_SLIDER) {
        set_slider_head(l, n, width, &t);
        return t;
    }
    if (shares_line(n)) {
        float bar = n->role == ROLE_METER ? px(l, METER_BAR_LEAST + look->gap) : 0;
        set_pair(l, n, inner, px(l, look->gap) + bar, &t);
        return t;
    }
    t.name = set_name(l, n, inner);
    t.value = set_value(l, n, 0);
    if (n->role == ROLE_CHECKBOX || n->role == ROLE_FIELD) t.note = set_small(l, n->note, inner);
    return t;
}

/* --- widths -------------------------------------------------------------------------------- */

typedef struct widths {
    float least, want;
} widths;

typedef widths (*width_rule)(layout_context *l, const node *n);
typedef float (*height_rule)(layout_context *l, const node *n, float width);

static widths text_widths(layout_context *l, const node *n)
{
    widget_texts t = fixed_texts(l, n);
    const paragraph *name = set_name(l, n, 0);
    float beside = room_beside(l, n, &t);
    return (widths){(float)name->least_width + beside, (float)name->width + beside};
}

static widths pair_widths(layout_context *l, const node *n)
{
    const widget_look *look = &looks[n->role];
    const paragraph *name = set_name(l, n, 0);
    const paragraph *value = set_value(l, n, 0);
    float beside = 2 * px(l, look->pad_x);
    float value_width = value ? (float)value->width : 0;
    float value_least = value ? (float)value->least_width : 0;
    float bar = n->role == ROLE_METER ? px(l, 200 + look->gap) : 0;
    return (widths){SDL_max((float)name->least_width, value_least) + beside,
                    (float)name->width + value_width + px(l, look->gap) + bar + beside};
}

static widths slider_widths(layout_context *l, const node *n)
{
    widths w = pair_widths(l, n);
    w.least = SDL_max(w.least, px(l, 2 * SLIDER_BUTTON + 120));
    w.want = SDL_max(w.want, px(l, 480));
    return w;
}

static widths field_widths(layout_context *l, const node *n)
{
    const paragraph *name = set_small(l, n->name, 0);
    float least = name ? (float)name->least_width : 0;
    return (widths){SDL_max(least, px(l, 160)), px(l, 320)};
}

static bool intrinsic_size(layout_context *l, const node *n, float *out_width, float *out_height)
{
    if (n->picture && picture_size(l->pictures, n->picture, out_width, out_height)) return true;
    *out_width = *out_height = 120;
    return false;
}

static widths picture_widths(layout_context *l, const node *n)
{
    float width, height;
    intrinsic_size(l, n, &width, &height);
    return (widths){SDL_min(px(l, width), px(l, 64)), px(l, width)};
}

static widths progress_widths(layout_context *l, const node *n)
{
    (void)n;
    return (widths){px(l, 80), px(l, 220)};
}

static widths square_widths(layout_context *l, const node *n)
{
    float units = n->role == ROLE_QR ? 200.0f : n->role == ROLE_FACE ? 72.0f : 24.0f;
    float side = px(l, units);
    return (widths){side, side};
}

static widths chart_widths(layout_context *l, const node *n)
{
    (void)n;
    return (widths){px(l, 280), px(l, 560)};
}

static widths no_widths(layout_context *l, const node *n)
{
    (void)l;
    (void)n;
    return (widths){0, 0};
}

/* --- heights ------------------------------------------------------------------------------- */

/* Buttons with smaller letters stand inside cards, beside what they belong to; choices of a setting
 * say themselves how low they may be. */
static float at_least(const layout_context *l, const node *n, float height)
{
    bool is_small = n->role == ROLE_BUTTON && n->size != TEXT_CONTROL;
    bool is_setting = n->role == ROLE_CHOICE && n->layout.min_height > 0;
    float least = is_small ? SMALL_BUTTON : looks[n->role].min_height;
    return SDL_max(height, px(l, is_setting ? (float)n->layout.min_height : least));
}

static float text_height(layout_context *l, const node *n, float width)
{
    const widget_look *look = &looks[n->role];
    widget_texts t = widget_texts_at(l, n, width);
    float height = (float)t.name->height + 2 * px(l, look->pad_y);
    if (t.note && n->role == ROLE_CHECKBOX) height += (float)t.note->height;
    return at_least(l, n, height);
}

static float pair_text_height(const widget_texts *t)
{
    float name = (float)t->name->height;
    float value = t->value ? (float)t->value->height : 0;
    return t->is_stacked ? name + value : SDL_max(name, value);
}

static float tile_height(layout_context *l, const node *n, float width)
{
    widget_texts t = widget_texts_at(l, n, width);
    return at_least(l, n, pair_text_height(&t) + 2 * px(l, looks[n->role].pad_y));
}

static float meter_height(layout_context *l, const node *n, float width)
{
    widget_texts t = widget_texts_at(l, n, width);
    float bar = t.is_stacked ? px(l, METER_BAR + looks[n->role].gap / 2) : 0;
    float value_line = t.is_stacked && t.value ? (float)t.value->height : 0;
    float text = t.is_stacked ? (float)t.name->height + value_line : pair_text_height(&t);
    return text + bar;
}

static float slider_height(layout_context *l, const node *n, float width)
{
    widget_texts t = widget_texts_at(l, n, width);
    return slider_height_of(l, n, width, pair_text_height(&t));
}

static float field_height(layout_context *l, const node *n, float width)
{
    const paragraph *name = set_small(l, n->name, width);
    const paragraph *note = set_small(l, n->note, width);
    float height = px(l, FIELD_HEIGHT);
    if (name) height += (float)name->height + px(l, looks[n->role].gap);
    if (note) height += (float)note->height + px(l, looks[n->role].gap);
    return height;
}

static float picture_height(layout_context *l, const node *n, float width)
{
    float natural_width, natural_height;
    intrinsic_size(l, n, &natural_width, &natural_height);
    return width * natural_height / natural_width;
}

static float progress_height(layout_context *l, const node *n, float width)
{
    (void)n;
    (void)width;
    return px(l, PROGRESS_BAR);
}

static float square_height(layout_context *l, const node *n, float width)
{
    (void)l;
    (void)n;
    return width;
}

static float chart_height(layout_context *l, const node *n, float width)
{
    return n->chart ? chart_plan_make(l, n->chart, width, 0).height : 0;
}

static float divider_height(layout_context *l, const node *n, float width)
{
    (void)n;
    (void)width;
    return SDL_max(1.0f, px(l, 1));
}

static float no_height(layout_context *l, const node *n, float width)
{
    (void)l;
    (void)n;
    (void)width;
    return 0;
}

typedef struct widget_rule {
    width_rule widths;
    height_rule height;
} widget_rule;

static const widget_rule rules[ROLE_COUNT] = {
    [ROLE_TEXT] = {text_widths, text_height},
    [ROLE_HEADING] = {text_widths, text_height},
    [ROLE_BUTTON] = {text_widths, text_height},
    [ROLE_CHOICE] = {text_widths, text_height},
    [ROLE_CHECKBOX] = {text_widths, text_height},
    [ROLE_CHIP] = {text_widths, text_height},
    [ROLE_TIMER] = {text_widths, text_height},
    [ROLE_LIST_ITEM] = {text_widths, text_height},
    [ROLE_CELL] = {text_widths, text_height},
    [ROLE_TILE] = {pair_widths, tile_height},
    [ROLE_METER] = {pair_widths, meter_height},
    [ROLE_SLIDER] = {slider_widths, slider_height},
    [ROLE_FIELD] = {field_widths, field_height},
    [ROLE_PICTURE] = {picture_widths, picture_height},
    [ROLE_FACE] = {square_widths, square_height},
    [ROLE_ICON] = {square_widths, square_height},
    [ROLE_QR] = {square_widths, square_height},
    [ROLE_PROGRESS] = {progress_widths, progress_height},
    [ROLE_CHART] = {chart_widths, chart_height},
    [ROLE_DIVIDER] = {no_widths, divider_height},
};

void widget_widths(layout_context *l, const node *n, float *out_least, float *out_want)
{
    width_rule rule = rules[n->role].widths ? rules[n->role].widths : no_widths;
    widths w = rule(l, n);
    *out_least = w.least;
    *out_want = w.want;
}

float widget_height(layout_context *l, const node *n, float width)
{
    height_rule rule = rules[n->role].height ? rules[n->role].height : no_height;
    return rule(l, n, width);
}

float widget_least_height(layout_context *l, const node *n, float natural)
{
    if (n->role == ROLE_PICTURE) return SDL_min(natural, px(l, 72));
    if (n->role == ROLE_CHART && n->chart) {
        return SDL_min(natural, chart_plan_least_height(l, n->chart, natural));
    }
    return natural;
}
