/* The names of cases below a plot, and the sign of those in which the adviser was wrong. */
#include "ui/chart_builder.h"

enum { SIGN_SIDE = 14, SIGN_GAP = 1, LABEL_APART = 4, OPEN_PAD = 5 };

static bool has_signs(const chart *c)
{
    return c->marked_label && c->marked_label[0];
}

float plan_labels_height(const chart_builder *b)
{
    const float line = (float)type_of(TEXT_SMALL)->line_height * b->l->unit;
    return has_signs(b->c) ? line + plan_px(b, SIGN_GAP + SIGN_SIDE) : line;
}

void plan_marked_sign(chart_builder *b, float x, float y)
{
    const float side = plan_px(b, SIGN_SIDE);
    plan_icon(b, "assets/art/icons/cross.svg", INK_AGENT,
              (SDL_FRect){x - side / 2, y - side / 2, side, side});
}

bool plan_is_open(const chart_builder *b, const chart_mark *mark)
{
    return b->c->open_label && SDL_strcmp(b->c->open_label, mark->label) == 0;
}

static float label_width(chart_builder *b, const chart_mark *mark)
{
    const bool is_bold = mark->is_marked || plan_is_open(b, mark);
    return (float)plan_measure(b, mark->label, TEXT_SMALL, is_bold, 0)->width + 1;
}

/* A label in a dark field when its case is told about. */
static void add_label(chart_builder *b, const chart_mark *mark, SDL_FRect area)
{
    const bool is_open = plan_is_open(b, mark);
    const float line = (float)type_of(TEXT_SMALL)->line_height * b->l->unit;
    if (is_open) {
        const float wide = SDL_max(area.w + plan_px(b, 2 * OPEN_PAD), line);
        plan_add(b, PLAN_ROUND, INK_TEXT,
                 (SDL_FRect){area.x + area.w / 2 - wide / 2, area.y, wide, line}, line / 2);
    }
    plan_text(b, mark->label, TEXT_SMALL, mark->is_marked || is_open, is_open ? INK_CARD : INK_TEXT,
              area, ALIGN_START);
}

void plan_case_label(chart_builder *b, const chart_mark *mark, float middle, float y)
{
    const float width = label_width(b, mark);
    add_label(b, mark, (SDL_FRect){middle - width / 2, y, width, 0});
}

void plan_case_label_end(chart_builder *b, const chart_mark *mark, float right, float y)
{
    const float width = label_width(b, mark);
    add_label(b, mark, (SDL_FRect){right - width, y, width, 0});
}

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
static size_t label_every(chart_builder *b, float slot)
{
    size_t every = 1;
    float widest = widest_label(b) + plan_px(b, LABEL_APART);
    while (slot * (float)every < widest && every < b->c->mark_count) every++;
    return every;
}

void plan_case_labels(chart_builder *b, float left, float slot, float y)
{
    const size_t every = label_every(b, slot);
    const float line = (float)type_of(TEXT_SMALL)->line_height * b->l->unit;
    const float sign = y + line + plan_px(b, SIGN_GAP + SIGN_SIDE / 2.0f);
    for (size_t i = 0; i < b->c->mark_count; i++) {
        const chart_mark *mark = &b->c->marks[i];
        const float middle = left + slot * ((float)i + 0.5f);
        if (i % every == 0 || plan_is_open(b, mark)) plan_case_label(b, mark, middle, y);
        if (mark->is_marked && has_signs(b->c)) plan_marked_sign(b, middle, sign);
    }
}
