/* The charts that show single cases: named discs in two groups, agreeing case by case, and a row of
 * time for each case. */
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
        float x = left + (float)(place % across) * step;
        float y = top + (float)(place / across) * named_row(b);
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
    return SDL_min(widest + 2, b->width * 0.24f);
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

/* --- timeline: a row for each case --------------------------------------------------------- */

enum { ROW_WANTED = 30, ROW_LEAST = 22, TRACK = 8, SIGN = 16, END_SIGN = 20 };

/* The sign of a moment, centred on (x, y). */
static void add_moment(chart_builder *b, chart_moment_kind kind, float x, float y)
{
    const float side = plan_px(b, SIGN), thin = plan_px(b, 4), small = plan_px(b, 10);
    SDL_FRect round = {x - side / 2, y - side / 2, side, side};
    switch (kind) {
    case MOMENT_OWN: plan_add(b, PLAN_RING, INK_TEXT, round, side / 2); return;
    case MOMENT_ADVICE: plan_add(b, PLAN_ROUND, INK_AGENT, round, side / 2); return;
    case MOMENT_EXPLAINED: plan_add(b, PLAN_RING, INK_AGENT, round, side / 2); return;
    case MOMENT_LOOKED:
        plan_add(b, PLAN_ROUND, INK_TEXT, (SDL_FRect){x - thin / 2, y - side / 2, thin, side},
                 thin / 2);
        plan_add(b, PLAN_ROUND, INK_TEXT, (SDL_FRect){x - small / 2, y - side / 2, small, thin},
                 thin / 2);
        return;
    case MOMENT_KIND_COUNT: return;
    }
}

/* Sign and words of one entry, on the next line where it does not fit. */
static void add_entry(chart_builder *b, float *x, const char *words, int which, bool is_end)
{
    if (!words) return;
    const paragraph *set = plan_measure(b, words, TEXT_SMALL, false, 0);
    const float line = (float)type_of(TEXT_SMALL)->line_height * b->l->unit;
    const float width = plan_px(b, END_SIGN + 8) + (float)set->width + 1;
    if (*x > 0 && *x + width > b->width) {
        *x = 0;
        b->y += line + plan_px(b, 4);
    }
    const float middle = b->y + line / 2, side = plan_px(b, END_SIGN);
    if (is_end) {
        plan_dot(b, *x, middle - side / 2, side, which == 0, INK_RIGHT);
    } else {
        add_moment(b, (chart_moment_kind)which, *x + side / 2, middle);
    }
    SDL_FRect at = {*x + plan_px(b, END_SIGN + 8), b->y, (float)set->width + 1, 0};
    plan_text(b, words, TEXT_SMALL, false, INK_TEXT, at, ALIGN_START);
    *x += width + plan_px(b, 22);
}

static void add_timeline_legend(chart_builder *b)
{
    float x = 0;
    for (int i = 0; i < MOMENT_KIND_COUNT; i++) add_entry(b, &x, b->c->moment_heads[i], i, false);
    for (int i = 1; i >= 0; i--) add_entry(b, &x, b->c->end_heads[i], i, true);
    b->y += (float)type_of(TEXT_SMALL)->line_height * b->l->unit + plan_px(b, 12);
}

typedef struct row_frame {
    float left, width, row;
    double top; /* seconds at the right end */
} row_frame;

static float widest_words(chart_builder *b, bool is_label)
{
    float widest = 0;
    for (size_t i = 0; i < b->c->mark_count; i++) {
        const char *text = is_label ? b->c->marks[i].label : b->c->marks[i].shown;
        const paragraph *set = plan_measure(b, text, TEXT_SMALL, true, 0);
        widest = SDL_max(widest, (float)set->width + 1);
    }
    return widest;
}

static double longest(const chart *c)
{
    double most = 0;
    for (size_t i = 0; i < c->mark_count; i++) most = SDL_max(most, c->marks[i].value);
    return most > 0 ? most : 1;
}

static void add_timeline_row(chart_builder *b, const row_frame *f, const chart_mark *mark)
{
    const float middle = b->y + f->row / 2, thick = plan_px(b, TRACK), side = plan_px(b, END_SIGN);
    const float line = (float)type_of(TEXT_SMALL)->line_height * b->l->unit;
    const float end = f->left + f->width * (float)(mark->value / f->top);
    plan_add(b, PLAN_ROUND, INK_INSET,
             (SDL_FRect){f->left, middle - thick / 2, SDL_max(thick, end - f->left), thick},
             thick / 2);
    for (size_t i = 0; i < mark->moment_count; i++) {
        const chart_moment *m = &mark->moments[i];
        add_moment(b, m->kind, f->left + f->width * (float)(m->at / f->top), middle);
    }
    plan_dot(b, end - side / 2, middle - side / 2, side, mark->tone == CHART_WRONG, INK_RIGHT);
    SDL_FRect label = {0, middle - line / 2, f->left - plan_px(b, 18), 0};
    plan_text(b, mark->label, TEXT_SMALL, mark->is_marked, INK_TEXT, label, ALIGN_END);
    SDL_FRect shown = {end + side / 2 + plan_px(b, 8), middle - line / 2, 0, 0};
    plan_text(b, mark->shown, TEXT_SMALL, false, INK_MUTED, shown, ALIGN_START);
    b->y += f->row;
}

void plan_timeline(chart_builder *b, float below)
{
    add_timeline_legend(b);
    row_frame f = {.left = widest_words(b, true) + plan_px(b, 24), .top = longest(b->c)};
    f.width = b->width - f.left - widest_words(b, false) - plan_px(b, END_SIGN + 10);
    const float count = (float)b->c->mark_count;
    const float least = SDL_max(plan_px(b, ROW_LEAST),
                                (float)type_of(TEXT_SMALL)->line_height * b->l->unit);
    f.row = SDL_max(plan_px(b, ROW_WANTED), least);
    if (b->height > 0) f.row = SDL_max(least, (b->height - b->y - below) / count);
    f.row = SDL_min(f.row, plan_px(b, 2 * ROW_WANTED));
    for (size_t i = 0; i < b->c->mark_count; i++) add_timeline_row(b, &f, &b->c->marks[i]);
}
