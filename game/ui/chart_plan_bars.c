/* The charts made of lengths: bars of counts, two marks on a scale, time per case. */
#include "core/number.h"
#include "ui/chart_builder.h"
#include "ui/draw.h"

/* --- accuracy: a bar for each, count of total ---------------------------------------------- */

typedef struct bar_columns {
    float label, bar_x, bar_width, value_x, value_width;
} bar_columns;

static float widest_text(chart_builder *b, bool is_label)
{
    float widest = 0;
    for (size_t i = 0; i < b->c->mark_count; i++) {
        const chart_mark *mark = &b->c->marks[i];
        const char *text = is_label ? mark->label : chart_mark_text(b->c, mark, b->l->memory);
        const paragraph *set = plan_measure(b, text, TEXT_BODY, true, 0);
        widest = SDL_max(widest, (float)set->width);
    }
    return widest + 2;
}

static bar_columns columns_of(chart_builder *b)
{
    float gap = plan_px(b, 16);
    bar_columns c = {.label = SDL_min(widest_text(b, true), b->width * 0.34f),
                     .value_width = SDL_min(widest_text(b, false), b->width * 0.3f)};
    c.bar_x = c.label + gap;
    c.bar_width = SDL_max(plan_px(b, 40), b->width - c.bar_x - c.value_width - gap);
    c.value_x = b->width - c.value_width;
    return c;
}

/* Of the whole bar: of its total or, where nothing is counted, of the axis. */
static float share_of(const chart *c, const chart_mark *mark)
{
    if (mark->total > 0) return (float)mark->count / (float)mark->total;
    if (!mark->has_value) return 0;
    return (float)SDL_min(SDL_max(mark->value / chart_axis_top(c, &c->x), 0.0), 1.0);
}

static void add_bar(chart_builder *b, const chart_mark *mark, const bar_columns *c)
{
    const char *shown = chart_mark_text(b->c, mark, b->l->memory);
    const paragraph *label = plan_measure(b, mark->label, TEXT_BODY, true, c->label);
    const paragraph *value = plan_measure(b, shown, TEXT_BODY, true, c->value_width);
    float text = SDL_max((float)label->height, (float)value->height);
    float thick = plan_len(b, 34);
    float height = SDL_max(thick, text);
    float middle = b->y + height / 2;
    SDL_FRect track = {c->bar_x, middle - thick / 2, c->bar_width, thick};
    plan_add(b, PLAN_ROUND, INK_INSET, track, plan_px(b, 8));
    track.w *= share_of(b->c, mark);
    if (track.w >= 1) plan_box(b, track, plan_px(b, 8), CORNERS_ALL, mark->tone);
    SDL_FRect at = {0, middle - (float)label->height / 2, c->label, 0};
    plan_text(b, mark->label, TEXT_BODY, true, INK_TEXT, at, ALIGN_START);
    at = (SDL_FRect){c->value_x, middle - (float)value->height / 2, c->value_width, 0};
    plan_text(b, shown, TEXT_BODY, true, INK_TEXT, at, ALIGN_END);
    b->y += height + plan_len(b, 14);
}

/* The bet as a dashed line through all bars, with its words below. */
static void add_guess(chart_builder *b, float top, float left, float width)
{
    if (!b->c->has_guess) return;
    float share = SDL_min(SDL_max((float)(b->c->guess / 1000.0), 0.0f), 1.0f);
    float x = left + width * share;
    plan_add(b, PLAN_DASHES, INK_WARNING,
             (SDL_FRect){x - plan_px(b, 1.5f), top, plan_px(b, 3), b->y - top}, 0);
    const paragraph *words = plan_measure(b, b->c->guess_label, TEXT_SMALL, false, 0);
    float from = SDL_min(SDL_max(x - (float)words->width / 2, 0.0f),
                         SDL_max(0.0f, b->width - (float)words->width));
    SDL_FRect at = {from, b->y, (float)words->width + 1, 0};
    plan_text(b, b->c->guess_label, TEXT_SMALL, false, INK_WARNING, at, ALIGN_START);
    b->y += (float)words->height;
}

void plan_bars(chart_builder *b, float below)
{
    (void)below;
    bar_columns c = columns_of(b);
    float top = b->y;
    for (size_t i = 0; i < b->c->mark_count; i++) add_bar(b, &b->c->marks[i], &c);
    b->y -= plan_len(b, 14);
    if (b->c->has_guess) b->y += plan_px(b, 6);
    add_guess(b, top, c.bar_x, c.bar_width);
}

/* --- expected: marks on one scale ---------------------------------------------------------- */

typedef struct scale {
    float left, width, y;
    double low, top;
} scale;

static float scale_x(const scale *s, double value)
{
    double share = s->top > s->low ? (value - s->low) / (s->top - s->low) : 0;
    return s->left + s->width * (float)SDL_min(SDL_max(share, 0.0), 1.0);
}

/* The words of a mark: its label, and its value behind. */
static const char *mark_words(chart_builder *b, const chart_mark *mark)
{
    const char *shown = chart_mark_text(b->c, mark, b->l->memory);
    size_t room = SDL_strlen(mark->label) + SDL_strlen(shown ? shown : "") + sizeof " \xC2\xB7 ";
    char *words = arena_take(b->l->memory, room);
    if (!words) return "";
    SDL_snprintf(words, room, "%s \xC2\xB7 %s", mark->label, shown ? shown : "");
    return words;
}

/* Where words of that width begin that belong to the mark at x: centred on it, but beside the stem
 * of a mark that hangs lower and would cross them (below 0: there is none). */
static float words_left(const chart_builder *b, float x, float width, float stem)
{
    float left = x - width / 2;
    float gap = plan_px(b, 8);
    bool is_crossed = stem >= 0 && stem > left - gap && stem < left + width + gap;
    if (is_crossed) left = stem <= x ? stem + gap : stem - gap - width;
    return SDL_min(SDL_max(left, 0.0f), SDL_max(0.0f, b->width - width));
}

static float add_words_at(chart_builder *b, const char *words, float x, float y, plan_ink ink,
                          float stem)
{
    const paragraph *set = plan_measure(b, words, TEXT_BODY, true, b->width);
    float width = (float)set->width + 1;
    float left = words_left(b, x, width, stem);
    plan_text(b, words, TEXT_BODY, true, ink, (SDL_FRect){left, y, width, 0}, ALIGN_START);
    return (float)set->height;
}

static plan_ink words_ink(const chart_mark *mark)
{
    return mark->tone == CHART_NEUTRAL ? INK_TEXT : plan_tone_ink(mark->tone);
}

static float words_row(chart_builder *b, size_t index)
{
    const char *words = mark_words(b, &b->c->marks[index]);
    return (float)plan_measure(b, words, TEXT_BODY, true, b->width)->height + plan_px(b, 6);
}

/* The place of the next mark below, whose stem runs through the row of mark `index`. */
static float next_stem(const chart_builder *b, const scale *s, size_t index)
{
    for (size_t i = index + 1; index > 0 && i < b->c->mark_count; i++) {
        if (b->c->marks[i].has_value) return scale_x(s, b->c->marks[i].value);
    }
    return -1;
}

/* The first mark stands above the scale, all others below it, each on a row of its own. */
static void add_scale_marks(chart_builder *b, const scale *s, float below_y)
{
    float side = plan_len(b, 26);
    for (size_t i = 0; i < b->c->mark_count; i++) {
        const chart_mark *mark = &b->c->marks[i];
        if (!mark->has_value) continue;
        float x = scale_x(s, mark->value);
        bool is_above = i == 0;
        float row_y = is_above ? s->y - side / 2 - words_row(b, 0) - plan_len(b, 6) : below_y;
        float stem_top = is_above ? row_y + words_row(b, 0) - plan_px(b, 4) : s->y;
        float stem = is_above ? s->y - stem_top : row_y - s->y;
        plan_add(b, PLAN_LINE, plan_tone_ink(mark->tone),
                 (SDL_FRect){x - plan_px(b, 1), stem_top, plan_px(b, 2), stem}, 0);
        plan_dot(b, x - side / 2, s->y - side / 2, side, false, plan_tone_ink(mark->tone));
        add_words_at(b, mark_words(b, mark), x, row_y, words_ink(mark), next_stem(b, s, i));
        if (!is_above) below_y += words_row(b, i);
    }
}

/* Whether the stem of a mark that hangs below the scale would run through a number there. */
static bool is_under_mark(const chart_builder *b, const scale *s, float left, float width)
{
    for (size_t i = 1; i < b->c->mark_count; i++) {
        if (!b->c->marks[i].has_value) continue;
        float x = scale_x(s, b->c->marks[i].value);
        if (x > left - plan_px(b, 3) && x < left + width + plan_px(b, 3)) return true;
    }
    return false;
}

/* The numbers under the scale, where nothing hangs. */
static float add_ticks(chart_builder *b, const scale *s)
{
    double tick = chart_tick(s->top - s->low, 6);
    double first = number_ceil(s->low / tick - 1e-9) * tick;
    float tallest = 0;
    int count = (int)((s->top - first) / tick + 0.01);
    for (int i = 0; i <= count; i++) {
        double at = first + i * tick;
        char number[32];
        SDL_snprintf(number, sizeof number, "%g", at);
        float x = scale_x(s, at);
        const paragraph *set = plan_measure(b, number, TEXT_SMALL, false, 0);
        float width = (float)set->width + 1;
        SDL_FRect area = {x - width / 2, s->y + plan_len(b, 18), width, 0};
        if (!is_under_mark(b, s, area.x, width)) {
            plan_text(b, number, TEXT_SMALL, false, INK_MUTED, area, ALIGN_START);
        }
        tallest = SDL_max(tallest, (float)set->height);
    }
    return tallest + plan_len(b, 18);
}

void plan_expected(chart_builder *b, float below)
{
    (void)below;
    float inset = plan_len(b, 18);
    scale s = {.left = inset,
               .width = b->width - 2 * inset,
               .low = b->c->x.min,
               .top = chart_axis_top(b->c, &b->c->x)};
    s.y = b->y + words_row(b, 0) + plan_len(b, 22);
    plan_add(b, PLAN_ROUND, INK_INSET,
             (SDL_FRect){s.left - plan_len(b, 5), s.y - plan_len(b, 5), s.width + plan_len(b, 10),
                         plan_len(b, 10)},
             plan_len(b, 5));
    float ticks = add_ticks(b, &s);
    float below_y = s.y + ticks + plan_len(b, 8);
    add_scale_marks(b, &s, below_y);
    b->y = below_y;
    for (size_t i = 1; i < b->c->mark_count; i++) b->y += words_row(b, i);
    if (!b->c->x.label) return;
    SDL_FRect area = {0, b->y, b->width, 0};
    const paragraph *label = plan_text(b, b->c->x.label, TEXT_SMALL, false, INK_MUTED, area,
                                       ALIGN_START);
    b->y += (float)label->height;
}

/* --- time: a bar for each case ------------------------------------------------------------- */

static float widest_label(chart_builder *b)
{
    float widest = 1;
    for (size_t i = 0; i < b->c->mark_count; i++) {
        const paragraph *set = plan_measure(b, b->c->marks[i].label, TEXT_SMALL, true, 0);
        widest = SDL_max(widest, (float)set->width);
    }
    return widest;
}

/* Every how many cases a label fits. */
size_t plan_label_every(chart_builder *b, float slot)
{
    size_t every = 1;
    float widest = widest_label(b) + plan_px(b, 4);
    while (slot * (float)every < widest && every < b->c->mark_count) every++;
    return every;
}

void plan_case_label(chart_builder *b, const chart_mark *mark, float middle, float y)
{
    const paragraph *set = plan_measure(b, mark->label, TEXT_SMALL, mark->is_marked, 0);
    float width = (float)set->width + 1;
    SDL_FRect area = {middle - width / 2, y, width, 0};
    plan_text(b, mark->label, TEXT_SMALL, mark->is_marked, INK_TEXT, area, ALIGN_START);
}

static void add_time_bar(chart_builder *b, const chart_mark *mark, SDL_FRect area)
{
    float least = plan_px(b, 3);
    if (!mark->has_value) {
        area = (SDL_FRect){area.x, area.y + area.h - least, area.w, least};
        plan_add(b, PLAN_LINE, INK_MUTED, area, 0);
        return;
    }
    plan_box(b, area, plan_px(b, 6), CORNERS_ALL, mark->tone);
}

static void add_y_label(chart_builder *b)
{
    if (!b->c->y.label) return;
    SDL_FRect area = {0, b->y, b->width, 0};
    const paragraph *set = plan_text(b, b->c->y.label, TEXT_SMALL, false, INK_MUTED, area,
                                     ALIGN_START);
    b->y += (float)set->height + plan_px(b, 10);
}

void plan_time(chart_builder *b, float below)
{
    add_y_label(b);
    float slot = b->width / (float)b->c->mark_count;
    float labels = paragraphs_line_height(b->l->texts, TEXT_SMALL, b->l->unit) + plan_px(b, 8);
    float plot = plan_plot_height(b, 130, 60, below + labels);
    float bottom = b->y + plot;
    float wide = SDL_min(plan_px(b, 36), slot * 0.72f);
    double top = chart_axis_top(b->c, &b->c->y);
    size_t every = plan_label_every(b, slot);
    for (size_t i = 0; i < b->c->mark_count; i++) {
        const chart_mark *mark = &b->c->marks[i];
        float middle = slot * ((float)i + 0.5f);
        float height = plot * (float)SDL_min(SDL_max(mark->value / top, 0.0), 1.0);
        height = SDL_max(height, plan_px(b, 3));
        add_time_bar(b, mark, (SDL_FRect){middle - wide / 2, bottom - height, wide, height});
        if (i % every == 0) plan_case_label(b, mark, middle, bottom + plan_px(b, 8));
    }
    plan_add(b, PLAN_LINE, INK_HAIR, (SDL_FRect){0, bottom, b->width, plan_px(b, 2)}, 0);
    b->y = bottom + labels;
}
