/* The charts made of dots: one dot is one case. */
#include "ui/chart_builder.h"
#include "ui/draw.h"

enum { DOT = 30, DOT_GAP = 8, DOT_TIGHT = 14, DOT_LEAST = 8 };

/* --- agreed: four cells -------------------------------------------------------------------- */

typedef struct cell_frame {
    float left, top;     /* of the upper left cell */
    float width, height; /* of each cell */
    float gap;
} cell_frame;

static float dots_across(const chart_builder *b, float width, float side)
{
    float step = side + plan_px(b, DOT_GAP) * side / plan_px(b, DOT);
    return SDL_max(1.0f, SDL_floorf((width + step - side) / step));
}

/* The height of `count` dots of that size in a width. */
static float dots_height(const chart_builder *b, int64_t count, float width, float side)
{
    float step = side + plan_px(b, DOT_GAP) * side / plan_px(b, DOT);
    float rows = SDL_ceilf((float)count / dots_across(b, width, side));
    return rows > 0 ? rows * step - (step - side) : 0;
}

/* The largest dot with which all fit. */
static float dot_side(const chart_builder *b, int64_t count, float width, float height)
{
    float side = plan_px(b, DOT);
    float least = plan_px(b, DOT_LEAST);
    while (side > least && dots_height(b, count, width, side) > height) side *= 0.9f;
    return side;
}

static void add_dots(chart_builder *b, const chart_mark *mark, SDL_FRect area)
{
    float side = dot_side(b, mark->count, area.w, area.h);
    float step = side + plan_px(b, DOT_GAP) * side / plan_px(b, DOT);
    int64_t across = (int64_t)dots_across(b, area.w, side);
    for (int64_t i = 0; i < mark->count; i++) {
        int64_t line = i / across;
        float x = area.x + (float)(i - line * across) * step;
        float y = area.y + (float)line * step;
        plan_dot(b, x, y, side, mark->tone == CHART_WRONG, plan_tone_ink(mark->tone));
    }
}

/* "3 · te veel" */
static const char *cell_words(chart_builder *b, const chart_mark *mark)
{
    char *words = arena_take(b->l->memory, 128);
    if (!words) return "";
    SDL_snprintf(words, 128, mark->note ? "%lld \xC2\xB7 %s" : "%lld%s", (long long)mark->count,
                 mark->note ? mark->note : "");
    return words;
}

/* The room for the tick or cross before words in that width: none where a word needs it all. */
static float verdict_width(chart_builder *b, float width)
{
    const float wanted = plan_px(b, 28);
    for (size_t i = 0; i < 4; i++) {
        const char *words = cell_words(b, &b->c->marks[i]);
        const paragraph *set = plan_measure(b, words, TEXT_BODY, true, 0);
        if ((float)set->least_width + 1 >= width - wanted) return 0;
    }
    return wanted;
}

/* Smaller words where large ones would not fit on one line. */
static text_size cell_size(chart_builder *b, float width)
{
    for (size_t i = 0; i < 4; i++) {
        const char *words = cell_words(b, &b->c->marks[i]);
        const paragraph *set = plan_measure(b, words, TEXT_HEADING, true, 0);
        if ((float)set->width >= width - verdict_width(b, width)) return TEXT_BODY;
    }
    return TEXT_HEADING;
}

static plan_ink tint_of(chart_tone tone)
{
    if (tone == CHART_WRONG) return INK_WRONG_TINT;
    return tone == CHART_RIGHT ? INK_RIGHT_TINT : INK_INSET;
}

static void add_verdict(chart_builder *b, chart_tone tone, plan_ink ink, float x, float middle)
{
    const float side = plan_px(b, 20);
    plan_icon(b, tone == CHART_WRONG ? "assets/art/icons/cross.svg" : "assets/art/icons/check.svg",
              ink, (SDL_FRect){x, middle - side / 2, side, side});
}

static void add_cell(chart_builder *b, const cell_frame *f, size_t index)
{
    const chart_mark *mark = &b->c->marks[index];
    float x = index % 2 ? f->left + f->width + f->gap : f->left;
    float y = index >= 2 ? f->top + f->height + f->gap : f->top;
    SDL_FRect cell = {x, y, f->width, f->height};
    plan_add(b, PLAN_CELL, tint_of(mark->tone), cell, plan_px(b, 12));
    float pad = plan_px(b, 18);
    plan_ink ink = mark->tone == CHART_WRONG ? INK_WRONG : INK_TEXT;
    SDL_FRect head = {cell.x + pad, cell.y + plan_px(b, 16), cell.w - 2 * pad, 0};
    const float aside = verdict_width(b, head.w);
    SDL_FRect beside = {head.x + aside, head.y, head.w - aside, 0};
    const text_size size = cell_size(b, head.w);
    const paragraph *words = plan_text(b, cell_words(b, mark), size, true, ink, beside,
                                       ALIGN_START);
    if (aside > 0) add_verdict(b, mark->tone, ink, head.x, head.y + (float)words->line_height / 2);
    float top = head.y + (float)words->height + plan_px(b, 10);
    add_dots(b, mark, (SDL_FRect){head.x, top, head.w, cell.y + cell.h - pad - top});
}

/* High enough for the words and dots of every cell, with dots of `dot` units. */
static float cell_height(chart_builder *b, float width, float dot, float least)
{
    float pad = plan_px(b, 18);
    float tallest = plan_px(b, least);
    for (size_t i = 0; i < 4; i++) {
        const chart_mark *mark = &b->c->marks[i];
        const paragraph *words = plan_measure(b, cell_words(b, mark), cell_size(b, width - 2 * pad),
                                              true,
                                              width - 2 * pad - verdict_width(b, width - 2 * pad));
        float dots = dots_height(b, mark->count, width - 2 * pad, plan_px(b, dot));
        dots = SDL_min(dots, plan_px(b, 4 * (DOT + DOT_GAP)));
        tallest = SDL_max(tallest, plan_px(b, 26) + (float)words->height + dots + pad);
    }
    return tallest;
}

/* As wide as the words need, up to a share of the chart; never narrower than one word. */
static float row_head_width(chart_builder *b)
{
    float widest = 0, word = 0;
    for (size_t i = 0; i < 2; i++) {
        const paragraph *head = plan_measure(b, b->c->row_heads[i], TEXT_BODY, true, 0);
        widest = SDL_max(widest, (float)head->width);
        word = SDL_max(word, (float)head->least_width);
    }
    return SDL_max(SDL_min(widest, b->width * 0.22f), word) + 2;
}

static float add_column_heads(chart_builder *b, const cell_frame *f)
{
    float tallest = 0;
    for (size_t i = 0; i < 2; i++) {
        const paragraph *fits = plan_measure(b, b->c->column_heads[i], TEXT_BODY, true, 0);
        const float pad = SDL_max(0.0f,
                                  SDL_min(plan_px(b, 18), f->width - (float)fits->least_width - 2));
        SDL_FRect area = {f->left + (float)i * (f->width + f->gap) + pad, b->y, f->width - pad, 0};
        const paragraph *head = plan_text(b, b->c->column_heads[i], TEXT_BODY, true, INK_TEXT, area,
                                          ALIGN_START);
        tallest = SDL_max(tallest, (float)head->height);
    }
    return tallest;
}

static void add_row_heads(chart_builder *b, const cell_frame *f, float width)
{
    for (size_t i = 0; i < 2; i++) {
        const paragraph *head = plan_measure(b, b->c->row_heads[i], TEXT_BODY, true, width);
        float middle = f->top + (float)i * (f->height + f->gap) + f->height / 2;
        SDL_FRect area = {0, middle - (float)head->height / 2, width, 0};
        plan_text(b, b->c->row_heads[i], TEXT_BODY, true, INK_TEXT, area, ALIGN_START);
    }
}

void plan_dots_2x2(chart_builder *b, float below)
{
    if (b->c->mark_count < 4) return;
    float heads = row_head_width(b);
    cell_frame f = {.left = heads + plan_px(b, 16), .gap = plan_px(b, 12)};
    f.width = (b->width - f.left - f.gap) / 2;
    b->y += add_column_heads(b, &f) + plan_px(b, 10);
    f.top = b->y;
    f.height = cell_height(b, f.width, DOT, 110);
    if (b->height > 0) {
        float given = (b->height - b->y - below - f.gap) / 2;
        f.height = SDL_max(given, cell_height(b, f.width, DOT_TIGHT, 70));
    }
    add_row_heads(b, &f, heads);
    for (size_t i = 0; i < 4; i++) add_cell(b, &f, i);
    b->y = f.top + 2 * f.height + f.gap;
}

/* --- calibration: a row of dots for each confidence ---------------------------------------- */

typedef struct dot_rows {
    float label_width;
    float left, width; /* of the dots */
    float side, step;
} dot_rows;

enum { LABEL_GAP = 20, BIN_GAP = 12, LINE_REACH = 7, LINE_WIDTH = 3 };

static int64_t largest_total(const chart *c)
{
    int64_t largest = 1;
    for (size_t i = 0; i < c->mark_count; i++) largest = SDL_max(largest, c->marks[i].total);
    return largest;
}

static float bin_label_width(chart_builder *b)
{
    float widest = (float)plan_measure(b, b->c->x.label, TEXT_SMALL, false, 0)->width;
    for (size_t i = 0; i < b->c->mark_count; i++) {
        const chart_mark *mark = &b->c->marks[i];
        const char *shown = chart_mark_text(b->c, mark, b->l->memory);
        const paragraph *label = plan_measure(b, mark->label, TEXT_BODY, true, 0);
        const paragraph *value = plan_measure(b, shown, TEXT_SMALL, false, 0);
        widest = SDL_max(widest, (float)SDL_max(label->width, value->width));
    }
    return SDL_min(widest + 2, b->width * 0.36f);
}

static dot_rows rows_of(chart_builder *b)
{
    dot_rows d = {.label_width = bin_label_width(b)};
    d.left = d.label_width + plan_px(b, LABEL_GAP);
    d.width = b->width - d.left;
    d.step = SDL_min(plan_len(b, DOT + DOT_GAP), d.width / (float)largest_total(b->c));
    d.side = d.step * DOT / (DOT + DOT_GAP);
    return d;
}

/* What the two columns are, small, above them. */
static void add_bin_heads(chart_builder *b, const dot_rows *d)
{
    SDL_FRect left = {0, b->y, d->label_width, 0};
    SDL_FRect right = {d->left, b->y, d->width, 0};
    const paragraph *x = plan_text(b, b->c->x.label, TEXT_SMALL, false, INK_MUTED, left,
                                   ALIGN_START);
    const paragraph *y = plan_text(b, b->c->y.label, TEXT_SMALL, false, INK_MUTED, right,
                                   ALIGN_START);
    float height = (float)SDL_max(x->height, y->height);
    if (height > 0) b->y += height + plan_px(b, BIN_GAP);
}

/* Where the right ones would end if the stated confidence were true. */
static void add_bin_line(chart_builder *b, const chart_mark *mark, const dot_rows *d, float middle)
{
    if (!b->c->line_label || mark->total == 0) return;
    float share = (float)mark->at_permille / 1000.0f * (float)mark->total;
    float x = d->left + share * d->step - (d->step - d->side) / 2;
    float half = d->side / 2 + plan_len(b, LINE_REACH);
    SDL_FRect line = {x - plan_px(b, LINE_WIDTH) / 2, middle - half, plan_px(b, LINE_WIDTH),
                      2 * half};
    plan_add(b, PLAN_LINE, INK_TEXT, line, 0);
}

/* Right cases first, wrong ones behind them. */
static void add_bin_dots(chart_builder *b, const chart_mark *mark, const dot_rows *d, float middle)
{
    for (int64_t i = 0; i < mark->total; i++) {
        float x = d->left + (float)i * d->step;
        plan_dot(b, x, middle - d->side / 2, d->side, i >= mark->count, INK_RIGHT);
    }
    add_bin_line(b, mark, d, middle);
}

/* The name of a row stands on the line of its dots, what they add up to below it. */
static void add_bin(chart_builder *b, const chart_mark *mark, const dot_rows *d)
{
    const char *shown = chart_mark_text(b->c, mark, b->l->memory);
    const paragraph *name = plan_measure(b, mark->label, TEXT_BODY, true, d->label_width);
    const float label = (float)name->height, row = d->side + 2 * plan_len(b, LINE_REACH);
    const float middle = b->y + SDL_max(row, label) / 2;
    SDL_FRect at = {0, middle - label / 2, d->label_width, 0};
    plan_text(b, mark->label, TEXT_BODY, true, INK_TEXT, at, ALIGN_START);
    at.y += label;
    const paragraph *value = plan_text(b, shown, TEXT_SMALL, false, INK_MUTED, at, ALIGN_START);
    add_bin_dots(b, mark, d, middle);
    b->y = SDL_max(middle + row / 2, at.y + (float)value->height) + plan_len(b, BIN_GAP);
}

static void add_line_label(chart_builder *b)
{
    if (!b->c->line_label) return;
    float indent = plan_px(b, 16);
    SDL_FRect at = {indent, b->y, b->width - indent, 0};
    const paragraph *words = plan_text(b, b->c->line_label, TEXT_SMALL, false, INK_MUTED, at,
                                       ALIGN_START);
    float line = (float)words->line_height;
    plan_add(b, PLAN_LINE, INK_TEXT,
             (SDL_FRect){plan_px(b, 4), b->y + line * 0.1f, plan_px(b, LINE_WIDTH), line * 0.8f},
             0);
    b->y += (float)words->height;
}

void plan_calibration(chart_builder *b, float below)
{
    (void)below;
    dot_rows d = rows_of(b);
    add_bin_heads(b, &d);
    for (size_t i = 0; i < b->c->mark_count; i++) add_bin(b, &b->c->marks[i], &d);
    add_line_label(b);
}
