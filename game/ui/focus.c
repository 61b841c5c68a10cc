#include "ui/focus.h"

#include <float.h>

size_t focus_index(const node *root, const node *n)
{
    const node *nodes[FOCUS_MAX];
    size_t count = SDL_min(tree_walk_focus(root, nodes, FOCUS_MAX), (size_t)FOCUS_MAX);
    for (size_t i = 0; i < count; i++) {
        if (nodes[i] == n) return i;
    }
    return SIZE_MAX;
}

const node *focus_first(const node *root)
{
    const node *nodes[FOCUS_MAX];
    size_t count = SDL_min(tree_walk_focus(root, nodes, FOCUS_MAX), (size_t)FOCUS_MAX);
    for (size_t i = 0; i < count; i++) {
        if (nodes[i]->state & STATE_FIRST_FOCUS) return nodes[i];
    }
    return NULL;
}

static const node *step(const node *root, const node *from, size_t last_index, bool is_back)
{
    const node *nodes[FOCUS_MAX];
    size_t count = SDL_min(tree_walk_focus(root, nodes, FOCUS_MAX), (size_t)FOCUS_MAX);
    if (count == 0) return NULL;
    size_t at = from ? focus_index(root, from) : SIZE_MAX;
    if (at != SIZE_MAX) return nodes[is_back ? (at + count - 1) % count : (at + 1) % count];
    if (last_index == SIZE_MAX) return is_back ? nodes[count - 1] : nodes[0];
    size_t near = SDL_min(last_index, count - 1);
    return is_back ? nodes[(near + count - 1) % count] : nodes[near];
}

typedef struct gap {
    float along, across;
} gap;

/* Where the middle of a box would be if all that scrolls were as high as its content: what stays at
 * the lower edge comes after what is hidden behind it. */
static float middle_y(const box *b)
{
    float y = b->y + b->h / 2;
    for (; b; b = b->parent) {
        if (b->stands) y += b->parent->unseen_h;
    }
    return y;
}

/* How far `to` lies from `from` in a direction: the distance between the facing edges, and how far
 * it is off to the side. */
static gap gap_between(const box *from, const box *to, focus_direction direction)
{
    float dx = to->x + to->w / 2 - (from->x + from->w / 2);
    float dy = middle_y(to) - middle_y(from);
    float side_x = SDL_fabsf(dx) - (from->w + to->w) / 2;
    float side_y = SDL_fabsf(dy) - (from->h + to->h) / 2;
    switch (direction) {
    case FOCUS_LEFT: return (gap){dx < 0 ? side_x : -FLT_MAX, side_y};
    case FOCUS_RIGHT: return (gap){dx > 0 ? side_x : -FLT_MAX, side_y};
    case FOCUS_UP: return (gap){dy < 0 ? side_y : -FLT_MAX, side_x};
    case FOCUS_DOWN: return (gap){dy > 0 ? side_y : -FLT_MAX, side_x};
    case FOCUS_NEXT:
    case FOCUS_PREVIOUS: break;
    }
    return (gap){-FLT_MAX, 0};
}

/* Straight ahead is near, off to the side is far. */
static float distance(const box *from, const box *to, focus_direction direction)
{
    gap g = gap_between(from, to, direction);
    const float overlap_allowed = -2;
    if (g.along < overlap_allowed) return FLT_MAX;
    float across = SDL_max(g.across, 0.0f);
    return SDL_max(g.along, 0.0f) + 3 * across;
}

/* The closest part around it whose content is higher than itself. */
static const box *scroller_of(const box *b)
{
    for (b = b ? b->parent : NULL; b && !b->scrolls; b = b->parent) {
    }
    return b;
}

static bool is_within(const box *b, const box *scope)
{
    while (b && b != scope) b = b->parent;
    return b == scope;
}

/* The nearest inside `scope`. */
static const node *nearest_within(const node *root, box *boxes, const node *from, const box *scope,
                                  focus_direction direction)
{
    const node *nodes[FOCUS_MAX];
    size_t count = SDL_min(tree_walk_focus(root, nodes, FOCUS_MAX), (size_t)FOCUS_MAX);
    const box *start = box_of(boxes, from);
    const node *best = NULL;
    float least = FLT_MAX;
    for (size_t i = 0; i < count && start; i++) {
        const box *candidate = nodes[i] == from ? NULL : box_of(boxes, nodes[i]);
        if (!candidate || !is_within(candidate, scope)) continue;
        float far = distance(start, candidate, direction);
        if (far >= least) continue;
        least = far;
        best = nodes[i];
    }
    return best;
}

/* Up and down go through all of a part that scrolls before they leave it: what is hidden in it may
 * lie lower than what stands below it. */
static const node *nearest(const node *root, box *boxes, const node *from,
                           focus_direction direction)
{
    const bool is_upright = direction == FOCUS_UP || direction == FOCUS_DOWN;
    const box *scroller = is_upright ? scroller_of(box_of(boxes, from)) : NULL;
    const node *inside = scroller ? nearest_within(root, boxes, from, scroller, direction) : NULL;
    return inside ? inside : nearest_within(root, boxes, from, boxes, direction);
}

/* The neighbour in reading order; NULL at its ends. */
static const node *beside(const node *root, const node *from, bool is_back)
{
    const node *nodes[FOCUS_MAX];
    size_t count = SDL_min(tree_walk_focus(root, nodes, FOCUS_MAX), (size_t)FOCUS_MAX);
    size_t at = focus_index(root, from);
    if (at == SIZE_MAX) return NULL;
    if (is_back) return at > 0 ? nodes[at - 1] : NULL;
    return at + 1 < count ? nodes[at + 1] : NULL;
}

const node *focus_move(const node *root, box *boxes, const node *from, size_t last_index,
                       focus_direction direction)
{
    bool is_step = direction == FOCUS_NEXT || direction == FOCUS_PREVIOUS;
    if (is_step) return step(root, from, last_index, direction == FOCUS_PREVIOUS);
    if (!from) return step(root, NULL, last_index, false);
    const node *ahead = nearest(root, boxes, from, direction);
    bool is_upright = direction == FOCUS_UP || direction == FOCUS_DOWN;
    return ahead || !is_upright ? ahead : beside(root, from, direction == FOCUS_UP);
}
