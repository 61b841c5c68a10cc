/* What does not fit: the question that tests put to every screen, language and size. */
#include "ui/chart_plan.h"
#include "ui/widget.h"

typedef struct overflow_list {
    overflow *found;
    size_t room, count;
} overflow_list;

static void report(overflow_list *list, overflow_kind kind, const node *where, const node *other,
                   float by)
{
    if (list->count < list->room) list->found[list->count] = (overflow){kind, where, other, by};
    list->count++;
}

/* Half a pixel comes from rounding; more is seen. */
static const float tolerance = 1.5f;

static float outside_by(const box *b, SDL_FRect room, bool is_high_free)
{
    float by = SDL_max(room.x - b->x, b->x + b->w - room.x - room.w);
    if (is_high_free) return by;
    return SDL_max(by, SDL_max(room.y - b->y, b->y + b->h - room.y - room.h));
}

static bool is_above(const box *b)
{
    return b->source->role == ROLE_OVERLAY || b->source->layout.floats;
}

static void check_inside(overflow_list *list, const layout_context *l, const box *b)
{
    const box *parent = b->parent;
    if (!parent || is_above(b)) return;
    float by = outside_by(b, box_content(l, parent), parent->scrolls);
    if (by > tolerance) report(list, OVERFLOW_OUTSIDE, b->source, parent->source, by);
}

static float overlap(float a, float a_size, float b, float b_size)
{
    return SDL_min(a + a_size, b + b_size) - SDL_max(a, b);
}

static void check_neighbours(overflow_list *list, const box *b)
{
    if (b->parent && b->parent->source->layout.direction == LAYOUT_STACK) return;
    if (is_above(b)) return;
    for (const box *other = b->next; other; other = other->next) {
        if (is_above(other) || other->stands != b->stands) continue;
        float x = overlap(b->x, b->w, other->x, other->w);
        float y = overlap(b->y, b->h, other->y, other->h);
        if (x > tolerance && y > tolerance) {
            report(list, OVERFLOW_OVERLAP, b->source, other->source, SDL_min(x, y));
        }
    }
}

static bool is_broken(const paragraph *text)
{
    return text && text->is_broken;
}

/* The roles whose own texts are drawn. */
static const bool shows_text[ROLE_COUNT] = {
    [ROLE_TEXT] = true,      [ROLE_HEADING] = true,  [ROLE_BUTTON] = true, [ROLE_CHOICE] = true,
    [ROLE_CHIP] = true,      [ROLE_CHECKBOX] = true, [ROLE_SLIDER] = true, [ROLE_FIELD] = true,
    [ROLE_TIMER] = true,     [ROLE_METER] = true,    [ROLE_TILE] = true,   [ROLE_CELL] = true,
    [ROLE_LIST_ITEM] = true,
};

static void check_texts(overflow_list *list, layout_context *l, const box *b)
{
    widget_texts t = widget_texts_at(l, b->source, b->w);
    bool is_cut = is_broken(t.name) || is_broken(t.value) || is_broken(t.note);
    if (is_cut) report(list, OVERFLOW_BROKEN_WORD, b->source, NULL, 0);
    float needed = widget_height(l, b->source, b->w);
    if (needed > b->h + tolerance) {
        report(list, OVERFLOW_SQUEEZED, b->source, NULL, needed - b->h);
    }
}

static bool is_over(const plan_item *a, const plan_item *b)
{
    return overlap(a->area.x, a->area.w, b->area.x, b->area.w) > tolerance &&
           overlap(a->area.y, a->area.h, b->area.y, b->area.h) > tolerance;
}

/* Words of a chart lie inside it, unbroken, and not over each other. */
static void check_chart(overflow_list *list, layout_context *l, const box *b)
{
    if (!b->source->chart) return;
    chart_plan plan = chart_plan_make(l, b->source->chart, b->w, b->h);
    for (size_t i = 0; i < plan.count; i++) {
        const plan_item *item = &plan.items[i];
        if (item->kind != PLAN_TEXT) continue;
        if (item->text->is_broken) report(list, OVERFLOW_BROKEN_WORD, b->source, NULL, 0);
        float out = SDL_max(-item->area.x, item->area.x + item->area.w - b->w);
        if (out > tolerance) report(list, OVERFLOW_OUTSIDE, b->source, NULL, out);
        for (size_t k = i + 1; k < plan.count; k++) {
            if (plan.items[k].kind != PLAN_TEXT || !is_over(item, &plan.items[k])) continue;
            report(list, OVERFLOW_OVERLAP, b->source, b->source, 0);
        }
    }
    float below = plan.height - b->h;
    if (below > tolerance) report(list, OVERFLOW_SQUEEZED, b->source, NULL, below);
}

static bool is_scrolled(const box *b)
{
    for (; b; b = b->parent) {
        if (b->scroll_y > 0) return true;
    }
    return false;
}

/* What was scrolled by somebody is out of sight because they want it so. */
static void check_in_sight(overflow_list *list, const box *b)
{
    if (!(b->source->state & STATE_NEEDED) || is_scrolled(b)) return;
    const float hidden = b->h - SDL_max(0.0f, box_visible(b).h);
    if (hidden > tolerance) report(list, OVERFLOW_OUT_OF_SIGHT, b->source, NULL, hidden);
}

size_t layout_overflows(layout_context *l, const box *root, overflow *out, size_t room)
{
    overflow_list list = {.found = out, .room = room};
    for (const box *b = root; b; b = box_next(root, b)) {
        check_inside(&list, l, b);
        check_neighbours(&list, b);
        check_in_sight(&list, b);
        bool is_piece = shows_text[b->source->role] && !widget_is_container(b->source);
        if (b->source->role == ROLE_CHART)
            check_chart(&list, l, b);
        else if (is_piece)
            check_texts(&list, l, b);
    }
    return list.count;
}
