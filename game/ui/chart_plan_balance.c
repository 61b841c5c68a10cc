/* What weighed for and against: bars to both sides of one upright line. */
#include "ui/chart_builder.h"
#include "ui/draw.h"

enum { THICK = 16, ROW_GAP = 8, COLUMN_GAP = 14, BAR_LEAST = 110 };

/* Where the three columns stand. Where they do not fit beside each other the words of a row stand
 * above its bar. */
typedef struct balance_frame {
    float label, bar_x, bar_width, value;
    bool is_stacked;
} balance_frame;

static float widest(chart_builder *b, bool is_label)
{
    float most = 0;
    for (size_t i = 0; i < b->c->mark_count; i++) {
        const chart_mark *mark = &b->c->marks[i];
        const char *text = is_label ? mark->label : mark->shown;
        const paragraph *set = plan_measure(b, text, TEXT_SMALL, !is_label, 0);
        most = SDL_max(most, (float)set->width + 1);
    }
    return most;
}

static balance_frame frame_of(chart_builder *b)
{
    const float gap = plan_px(b, COLUMN_GAP);
    balance_frame f = {.label = SDL_min(widest(b, true), b->width * 0.42f),
                       .value = SDL_min(widest(b, false), b->width * 0.3f)};
    f.bar_x = f.label + gap;
    f.bar_width = b->width - f.label - f.value - 2 * gap;
    f.is_stacked = f.bar_width < plan_px(b, BAR_LEAST);
    if (!f.is_stacked) return f;
    f.value = SDL_min(widest(b, false), b->width * 0.45f);
    f.label = b->width - f.value - gap;
    f.bar_x = 0;
    f.bar_width = b->width;
    return f;
}

static void add_bar(chart_builder *b, const balance_frame *f, const chart_mark *mark, float y)
{
    const float thick = plan_px(b, THICK), half = f->bar_width / 2;
    const float middle = f->bar_x + half;
    plan_add(b, PLAN_ROUND, INK_AGENT_TINT, (SDL_FRect){f->bar_x, y, f->bar_width, thick},
             thick / 2);
    float length = half * (float)SDL_min(SDL_fabs(mark->value), 1.0);
    if (length >= 1) {
        bool is_for = mark->value > 0;
        SDL_FRect bar = {is_for ? middle : middle - length, y, length, thick};
        unsigned corners = is_for ? CORNER_TOP_RIGHT | CORNER_BOTTOM_RIGHT
                                  : CORNER_TOP_LEFT | CORNER_BOTTOM_LEFT;
        plan_box(b, bar, SDL_min(thick / 2, length), corners, mark->tone);
    }
    plan_add(b, PLAN_LINE, INK_TEXT,
             (SDL_FRect){middle - plan_px(b, 1), y - plan_px(b, 3), plan_px(b, 2),
                         thick + plan_px(b, 6)},
             0);
}

static void add_words(chart_builder *b, const balance_frame *f, const chart_mark *mark,
                      float middle)
{
    const paragraph *label = plan_measure(b, mark->label, TEXT_SMALL, false, f->label);
    const paragraph *value = plan_measure(b, mark->shown, TEXT_SMALL, true, f->value);
    plan_text(b, mark->label, TEXT_SMALL, false, INK_TEXT,
              (SDL_FRect){0, middle - (float)label->height / 2, f->label, 0}, ALIGN_START);
    plan_text(b, mark->shown, TEXT_SMALL, true, INK_TEXT,
              (SDL_FRect){b->width - f->value, middle - (float)value->height / 2, f->value, 0},
              f->is_stacked ? ALIGN_END : ALIGN_START);
}

static void add_row(chart_builder *b, const balance_frame *f, const chart_mark *mark)
{
    const paragraph *label = plan_measure(b, mark->label, TEXT_SMALL, false, f->label);
    const paragraph *value = plan_measure(b, mark->shown, TEXT_SMALL, true, f->value);
    const float text = SDL_max((float)label->height, (float)value->height);
    const float thick = plan_px(b, THICK);
    if (f->is_stacked) {
        add_words(b, f, mark, b->y + text / 2);
        add_bar(b, f, mark, b->y + text + plan_px(b, 4));
        b->y += text + plan_px(b, 4) + thick + plan_px(b, ROW_GAP);
        return;
    }
    const float height = SDL_max(text, thick);
    add_words(b, f, mark, b->y + height / 2);
    add_bar(b, f, mark, b->y + (height - thick) / 2);
    b->y += height + plan_px(b, ROW_GAP);
}

void plan_balance(chart_builder *b, float below)
{
    (void)below;
    const balance_frame f = frame_of(b);
    for (size_t i = 0; i < b->c->mark_count; i++) add_row(b, &f, &b->c->marks[i]);
    b->y -= plan_px(b, ROW_GAP);
}
