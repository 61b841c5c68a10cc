/* The names of cases below a plot, and the sign of those in which the adviser was wrong. */
#include "ui/chart_builder.h"

enum { SIGN_SIDE = 14, SIGN_GAP = 1, LABEL_APART = 4 };

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

void plan_case_label(chart_builder *b, const chart_mark *mark, float middle, float y)
{
    const paragraph *set = plan_measure(b, mark->label, TEXT_SMALL, mark->is_marked, 0);
    float width = (float)set->width + 1;
    SDL_FRect area = {middle - width / 2, y, width, 0};
    plan_text(b, mark->label, TEXT_SMALL, mark->is_marked, INK_TEXT, area, ALIGN_START);
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
        if (i % every == 0) plan_case_label(b, mark, middle, y);
        if (mark->is_marked && has_signs(b->c)) plan_marked_sign(b, middle, sign);
    }
}
