/* The charts made of dots: one dot is one case. */
#include "ui/chart_builder.h"
#include "ui/draw.h"

enum { DOT = 30, DOT_GAP = 8, DOT_LEAST = 8 };

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

static plan_ink tint_of(chart_tone tone)
{
    if (tone == CHART_WRONG) return INK_WRONG_TINT;
    return tone == CHART_RIGHT ? INK_RIGHT_TINT : INK_INSET;
}

static void add_cell(chart_builder *b, const cell_frame *f, size_t index)
{
    const chart_mark *mark = &b->c->marks[index];
    float x = index % 2 ? f->left + f->width + f->gap : f->left;
    float y = index >= 2 ? f->top + f->height + f->gap : f->top;
    SDL_FRect cell = {x, y, f->width, f->height};
    plan_add(b, PLAN_ROUND, tint_of(mark->tone), cell, plan_px(b, 12));
    float pad = plan_px(b, 18);
    plan_ink ink = mark->tone == CHART_WRONG ? INK_WRONG : INK_TEXT;
    SDL_FRect head = {cell.x + pad, cell.y + plan_px(b, 16), cell.w - 2 * pad, 0};
    const paragraph *words = plan_text(b, cell_words(b, mark), TEXT_HEADING, false, ink, head,
                                       ALIGN_START);
    float top = head.y + (float)words->height + plan_px(b, 10);
    add_dots(b, mark, (SDL_FRect){head.x, top, head.w, cell.y + cell.h - pad - top});
}

static float cell_wanted_height(chart_builder *b, float width)
{
    float pad = plan_px(b, 18);
    float tallest = plan_px(b, 110);
    for (size_t i = 0; i < 4; i++) {
        const chart_mark *mark = &b->c->marks[i];
        const paragraph *words = plan_measure(b, cell_words(b, mark), TEXT_HEADING, false,
                                              width - 2 * pad);
        float dots = dots_height(b, mark->count, width - 2 * pad, plan_px(b, DOT));
        dots = SDL_min(dots, plan_px(b, 4 * (DOT + DOT_GAP)));
        tallest = SDL_max(tallest, plan_px(b, 26) + (float)words->height + dots + pad);
    }
    return tallest;
}

static float row_head_width(chart_builder *b)
{
    float widest = 0;
    for (size_t i = 0; i < 2; i++) {
        const paragraph *head = plan_measure(b, b->c->row_heads[i], TEXT_BODY, true, 0);
        widest = SDL_max(widest, (float)head->width);
    }
    return SDL_min(widest + 2, b->width * 0.22f);
}

static float add_column_heads(chart_builder *b, const cell_frame *f)
{
    float tallest = 0;
    for (size_t i = 0; i < 2; i++) {
        SDL_FRect area = {f->left + (float)i * (f->width + f->gap), b->y, f->width, 0};
        const paragraph *head = plan_text(b, b->c->column_heads[i], TEXT_BODY, true, INK_TEXT, area,
                                          ALIGN_CENTER);
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
    f.height = cell_wanted_height(b, f.width);
    if (b->height > 0) {
        float given = (b->height - b->y - below - f.gap) / 2;
        f.height = SDL_max(given, f.height * 0.8f);
    }
    add_row_heads(b, &f, heads);
    for (size_t i = 0; i < 4; i++) add_cell(b, &f, i);
    b->y = f.top + 2 * f.height + f.gap;
}

/* --- calibration: a column of dots for each confidence ------------------------------------- */

typedef struct dot_column {
    float middle, width;
    float bottom, height;
    float side, step;
} dot_column;

static int64_t largest_total(const chart *c)
{
    int64_t largest = 1;
    for (size_t i = 0; i < c->mark_count; i++) largest = SDL_max(largest, c->marks[i].total);
    return largest;
}

/* Right cases from below, wrong ones on top; the line is where the right ones would end if the
 * stated confidence were true. */
static void add_dot_column(chart_builder *b, const chart_mark *mark, const dot_column *d)
{
    float x = d->middle - d->side / 2;
    for (int64_t i = 0; i < mark->total; i++) {
        float y = d->bottom - d->side - (float)i * d->step;
        plan_dot(b, x, y, d->side, i >= mark->count, INK_RIGHT);
    }
    if (mark->total == 0) return;
    float share = (float)mark->at_permille / 1000.0f * (float)mark->total;
    float y = d->bottom - share * d->step + (d->step - d->side) / 2;
    float half = SDL_min(d->width / 2, d->side);
    SDL_FRect line = {d->middle - half, y - plan_px(b, 1.5f), 2 * half, plan_px(b, 3)};
    plan_add(b, PLAN_LINE, INK_TEXT, line, 0);
}

static void add_column_words(chart_builder *b, const chart_mark *mark, const dot_column *d,
                             float *lowest)
{
    SDL_FRect area = {d->middle - d->width / 2, d->bottom + plan_px(b, 10), d->width, 0};
    const paragraph *label = plan_text(b, mark->label, TEXT_SMALL, true, INK_TEXT, area,
                                       ALIGN_CENTER);
    area.y += (float)label->height;
    const char *shown = chart_mark_text(b->c, mark, b->l->memory);
    const paragraph *value = plan_text(b, shown, TEXT_SMALL, false, INK_MUTED, area, ALIGN_CENTER);
    *lowest = SDL_max(*lowest, area.y + (float)value->height);
}

static float words_height(chart_builder *b, float width)
{
    float tallest = 0;
    for (size_t i = 0; i < b->c->mark_count; i++) {
        const chart_mark *mark = &b->c->marks[i];
        const char *shown = chart_mark_text(b->c, mark, b->l->memory);
        float height = (float)plan_measure(b, mark->label, TEXT_SMALL, true, width)->height +
                       (float)plan_measure(b, shown, TEXT_SMALL, false, width)->height;
        tallest = SDL_max(tallest, height);
    }
    return tallest + plan_px(b, 10);
}

enum { AXIS_LABEL_GAP = 10, X_LABEL_GAP = 6 };

static float x_label_height(chart_builder *b)
{
    if (!b->c->x.label || !b->c->x.label[0]) return 0;
    const paragraph *set = plan_measure(b, b->c->x.label, TEXT_SMALL, false, b->width);
    return (float)set->height + plan_px(b, X_LABEL_GAP);
}

static void add_axis_label(chart_builder *b, const char *text)
{
    if (!text || !text[0]) return;
    SDL_FRect area = {0, b->y, b->width, 0};
    const paragraph *set = plan_text(b, text, TEXT_SMALL, false, INK_MUTED, area, ALIGN_START);
    b->y += (float)set->height + plan_px(b, AXIS_LABEL_GAP);
}

void plan_calibration(chart_builder *b, float below)
{
    add_axis_label(b, b->c->y.label);
    float slot = b->width / (float)b->c->mark_count;
    float words = words_height(b, slot * 0.94f);
    int64_t most = largest_total(b->c);
    float wanted = (float)most * (DOT + DOT_GAP);
    dot_column d = {.width = slot * 0.94f};
    d.height = plan_plot_height(b, SDL_min(wanted, 260.0f), 90, below + words + x_label_height(b));
    d.step = SDL_min(SDL_min(d.height / (float)most, plan_px(b, DOT + DOT_GAP)), slot * 0.9f);
    d.side = d.step * DOT / (DOT + DOT_GAP);
    d.bottom = b->y + d.height;
    float lowest = d.bottom;
    plan_add(b, PLAN_LINE, INK_HAIR, (SDL_FRect){0, d.bottom, b->width, plan_px(b, 2)}, 0);
    for (size_t i = 0; i < b->c->mark_count; i++) {
        d.middle = slot * ((float)i + 0.5f);
        add_dot_column(b, &b->c->marks[i], &d);
        add_column_words(b, &b->c->marks[i], &d, &lowest);
    }
    b->y = lowest;
    if (x_label_height(b) <= 0) return;
    b->y += plan_px(b, X_LABEL_GAP);
    add_axis_label(b, b->c->x.label);
    b->y -= plan_px(b, AXIS_LABEL_GAP);
}
