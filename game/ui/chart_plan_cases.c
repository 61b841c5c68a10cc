/* The charts that show single cases: named discs in two groups, and agreeing case by case. */
#include "ui/chart_builder.h"
#include "ui/draw.h"

/* --- talked_out: two groups of discs with their labels ------------------------------------- */

enum { NAMED_DOT = 40, NAMED_GAP = 18, NAMED_PAD = 18, GROUP_GAP = 12 };

static int64_t count_tone(const chart *c, chart_tone tone)
{
    int64_t count = 0;
    for (size_t i = 0; i < c->mark_count; i++) count += c->marks[i].tone == tone;
    return count;
}

static float named_step(chart_builder *b)
{
    float widest = plan_px(b, NAMED_DOT);
    for (size_t i = 0; i < b->c->mark_count; i++) {
        const paragraph *set = plan_measure(b, b->c->marks[i].label, TEXT_SMALL, true, 0);
        widest = SDL_max(widest, (float)set->width);
    }
    return widest + plan_px(b, NAMED_GAP);
}

static float named_row(const chart_builder *b)
{
    return plan_px(b, NAMED_DOT + 6 + 8) + (float)type_of(TEXT_SMALL)->line_height * b->l->unit;
}

static int64_t named_across(chart_builder *b)
{
    float inner = b->width - 2 * plan_px(b, NAMED_PAD);
    return SDL_max((int64_t)1, (int64_t)(inner / named_step(b)));
}

/* "2 · losgelaten" */
static const char *group_words(chart_builder *b, int64_t count, const char *head)
{
    size_t room = SDL_strlen(head ? head : "") + 32;
    char *words = arena_take(b->l->memory, room);
    if (!words) return "";
    SDL_snprintf(words, room, "%lld \xC2\xB7 %s", (long long)count, head ? head : "");
    return words;
}

static float group_height(chart_builder *b, chart_tone tone)
{
    int64_t across = named_across(b);
    int64_t rows = (count_tone(b->c, tone) + across - 1) / across;
    float head = (float)type_of(TEXT_HEADING)->line_height * b->l->unit;
    return 2 * plan_px(b, NAMED_PAD) + head + (float)SDL_max(rows, (int64_t)1) * named_row(b);
}

static void add_named_dots(chart_builder *b, chart_tone tone, float left, float top)
{
    const float side = plan_px(b, NAMED_DOT), step = named_step(b);
    const int64_t across = named_across(b);
    int64_t place = 0;
    for (size_t i = 0; i < b->c->mark_count; i++) {
        const chart_mark *mark = &b->c->marks[i];
        if (mark->tone != tone) continue;
        const int64_t row = place / across, column = place % across;
        const float x = left + (float)column * step, y = top + (float)row * named_row(b);
        plan_dot(b, x, y, side, tone == CHART_WRONG, plan_tone_ink(tone));
        plan_case_label(b, mark, x + side / 2, y + side + plan_px(b, 6));
        place++;
    }
}

static void add_group(chart_builder *b, chart_tone tone, const char *head, float height)
{
    const bool is_wrong = tone == CHART_WRONG;
    const float pad = plan_px(b, NAMED_PAD);
    plan_add(b, PLAN_ROUND, is_wrong ? INK_WRONG_TINT : INK_RIGHT_TINT,
             (SDL_FRect){0, b->y, b->width, height}, plan_px(b, 12));
    const char *words = group_words(b, count_tone(b->c, tone), head);
    SDL_FRect at = {pad, b->y + pad, b->width - 2 * pad, 0};
    const paragraph *set = plan_text(b, words, TEXT_HEADING, false, is_wrong ? INK_WRONG : INK_TEXT,
                                     at, ALIGN_START);
    add_named_dots(b, tone, pad, at.y + (float)set->height + plan_px(b, 10));
    b->y += height;
}

void plan_named(chart_builder *b, float below)
{
    const float gap = plan_px(b, GROUP_GAP);
    float wrong = group_height(b, CHART_WRONG), right = group_height(b, CHART_RIGHT);
    float spare = b->height - b->y - below - gap - wrong - right;
    if (b->height > 0 && spare > 0) {
        wrong += spare / 2;
        right += spare / 2;
    }
    add_group(b, CHART_WRONG, b->c->row_heads[0], wrong);
    b->y += gap;
    add_group(b, CHART_RIGHT, b->c->row_heads[1], right);
}

/* --- over_time: a disc for each case on one of two rows ------------------------------------ */

typedef struct step_frame {
    float left, slot, top, row, side;
} step_frame;

static float step_head_width(chart_builder *b)
{
    float widest = 0;
    for (int i = 0; i < 2; i++) {
        const paragraph *head = plan_measure(b, b->c->row_heads[i], TEXT_BODY, true, 0);
        widest = SDL_max(widest, (float)head->width);
    }
    return SDL_min(widest + 2, b->width * 0.27f);
}

static void add_step_rows(chart_builder *b, const step_frame *f)
{
    const float width = f->left - plan_px(b, 16);
    for (int i = 0; i < 2; i++) {
        float top = f->top + (float)i * (f->row + plan_px(b, 8));
        plan_add(b, PLAN_ROUND, INK_INSET, (SDL_FRect){f->left, top, b->width - f->left, f->row},
                 plan_px(b, 12));
        const paragraph *head = plan_measure(b, b->c->row_heads[i], TEXT_BODY, true, width);
        SDL_FRect at = {0, top + (f->row - (float)head->height) / 2, width, 0};
        plan_text(b, b->c->row_heads[i], TEXT_BODY, true, INK_TEXT, at, ALIGN_START);
    }
}

static size_t first_marked(const chart *c)
{
    size_t i = 0;
    while (i < c->mark_count && !c->marks[i].is_marked) i++;
    return i;
}

/* The line through the case of the first error, its words above. */
static void add_break(chart_builder *b, const step_frame *f)
{
    const size_t at = first_marked(b->c);
    if (!b->c->break_label || at == b->c->mark_count) return;
    const float x = f->left + ((float)at + 0.5f) * f->slot;
    const float height = 2 * f->row + plan_px(b, 8);
    plan_add(b, PLAN_DASHES, INK_MUTED,
             (SDL_FRect){x - plan_px(b, 1), f->top - plan_px(b, 4), plan_px(b, 2),
                         height + plan_px(b, 4)},
             0);
    const paragraph *set = plan_measure(b, b->c->break_label, TEXT_SMALL, true, 0);
    const float width = (float)set->width + 1;
    const float left = SDL_min(SDL_max(x - width / 2, 0.0f), SDL_max(0.0f, b->width - width));
    SDL_FRect area = {left, f->top - plan_px(b, 6) - (float)set->height, width, 0};
    plan_text(b, b->c->break_label, TEXT_SMALL, true, INK_TEXT, area, ALIGN_START);
}

void plan_steps(chart_builder *b, float below)
{
    const float labels = plan_labels_height(b);
    const float line = (float)type_of(TEXT_SMALL)->line_height * b->l->unit;
    step_frame f = {.left = step_head_width(b) + plan_px(b, 16)};
    if (b->c->break_label) b->y += line + plan_px(b, 6);
    f.top = b->y;
    f.slot = (b->width - f.left) / (float)b->c->mark_count;
    const float plot = plan_plot_height(b, 170, 110, below + labels + plan_px(b, 8));
    f.row = (plot - plan_px(b, 8)) / 2;
    f.side = SDL_min(SDL_min(plan_px(b, 34), f.slot * 0.8f), f.row * 0.7f);
    add_step_rows(b, &f);
    add_break(b, &f);
    for (size_t i = 0; i < b->c->mark_count; i++) {
        const chart_mark *mark = &b->c->marks[i];
        const float middle = f.left + ((float)i + 0.5f) * f.slot;
        const float top = f.top + (mark->value > 0.5 ? 0 : f.row + plan_px(b, 8));
        plan_dot(b, middle - f.side / 2, top + (f.row - f.side) / 2, f.side,
                 mark->tone == CHART_WRONG, plan_tone_ink(mark->tone));
    }
    plan_case_labels(b, f.left, f.slot, f.top + plot + plan_px(b, 8));
    b->y = f.top + plot + plan_px(b, 8) + labels;
}
