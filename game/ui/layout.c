#include "ui/layout.h"

#include "core/hash.h"
#include "ui/layout_size.h"
#include "ui/widget.h"

float layout_unit(int width, int height, float zoom)
{
    float fit = SDL_min((float)width / 1366.0f, (float)height / 768.0f);
    return SDL_max(fit, 0.8f) * zoom;
}

/* --- the boxes ----------------------------------------------------------------------------- */

static box *box_make(layout_context *l, const node *n, box *parent)
{
    box *b = arena_take(l->memory, sizeof *b);
    if (!b) {
        l->failed = true;
        return NULL;
    }
    b->source = n;
    b->id_hash = hash_text(HASH_START, n->id);
    b->for_w = b->most_w = -1;
    b->parent = parent;
    if (!parent) return b;
    if (parent->last)
        parent->last->next = b;
    else
        parent->first = b;
    parent->last = b;
    return b;
}

static box *mirror(layout_context *l, const node *n, box *parent)
{
    box *b = box_make(l, n, parent);
    if (!b || (!widget_is_container(n) && n->role != ROLE_OVERLAY)) return b;
    for (const node *child = n->first_child; child; child = child->next) {
        if (child->state & STATE_HIDDEN_FROM_WINDOW) continue;
        mirror(l, child, b);
    }
    return b;
}

static box *after_branch(const box *scope, const box *b)
{
    while (b && b != scope) {
        if (b->next) return b->next;
        b = b->parent;
    }
    return NULL;
}

box *box_next(const box *scope, const box *b)
{
    return b->first ? b->first : after_branch(scope, b);
}

box *box_of(box *root, const node *source)
{
    for (box *b = root; b; b = box_next(root, b)) {
        if (b->source == source) return b;
    }
    return NULL;
}

box *box_with_id(box *root, uint64_t id_hash)
{
    for (box *b = root; b; b = box_next(root, b)) {
        if (b->id_hash == id_hash) return b;
    }
    return NULL;
}

/* A scrollbar stands in the padding where that is wide enough, so that nothing moves aside. */
SDL_FRect box_content(const layout_context *l, const box *b)
{
    float x = layout_padding_x(l, b->source), y = layout_padding_y(l, b->source);
    float bar = b->scrolls && x < layout_px(l, SCROLLBAR) ? layout_px(l, SCROLLBAR) : 0;
    return (SDL_FRect){b->x + x, b->y + y, SDL_max(0.0f, b->w - 2 * x - bar),
                       SDL_max(0.0f, b->h - 2 * y - b->foot_h)};
}

SDL_FRect box_window(const layout_context *l, const box *b)
{
    SDL_FRect seen = box_visible(b);
    if (b->foot_h <= 0) return seen;
    SDL_FRect above = {b->x, b->y, b->w, b->h};
    above.h -= layout_padding_y(l, b->source) + b->foot_h - layout_column_gap(l, b) / 2;
    SDL_FRect both = {seen.x, seen.y, seen.w, 0};
    SDL_IntersectFRect(&seen, &above, &both);
    return both;
}

/* --- placing ------------------------------------------------------------------------------- */

static void place(layout_context *l, box *b, SDL_FRect at);

static float aligned(layout_align align, float start, float room, float size)
{
    if (align == ALIGN_CENTER) return start + (room - size) / 2;
    return align == ALIGN_END ? start + room - size : start;
}

static layout_align align_of(const box *parent, const box *child)
{
    layout_align self = child->source->layout.self;
    return self != ALIGN_STRETCH ? self : parent->source->layout.align;
}

/* Where the first part begins and what is added to each gap. */
static float justified(layout_align justify, float spare, size_t count, float *out_extra)
{
    *out_extra = 0;
    if (spare <= 0) return 0;
    if (justify == ALIGN_SPREAD && count > 1) *out_extra = spare / (float)(count - 1);
    if (justify == ALIGN_CENTER) return spare / 2;
    return justify == ALIGN_END ? spare : 0;
}

static void place_in_line(layout_context *l, const box *b, box *child, SDL_FRect line, float x)
{
    layout_align align = align_of(b, child);
    bool fills = align == ALIGN_STRETCH || align == ALIGN_SPREAD;
    float height = fills && !child->source->layout.height ? line.h
                                                          : SDL_min(child->natural_h, line.h);
    float most = layout_px(l, child->source->layout.max_height);
    height = layout_bounded(height, 0, most);
    place(l, child, (SDL_FRect){x, aligned(align, line.y, line.h, height), child->w, height});
}

static void place_line(layout_context *l, const box *b, box *first, const box *end, SDL_FRect line)
{
    float gap = layout_px(l, b->source->layout.gap);
    float used = -gap;
    size_t count = 0;
    for (box *child = first; child != end; child = child->next) {
        used += gap + child->w;
        count++;
    }
    float extra;
    float x = line.x + justified(b->source->layout.justify, line.w - used, count, &extra);
    for (box *child = first; child != end; child = child->next) {
        place_in_line(l, b, child, line, x);
        x += child->w + gap + extra;
    }
}

/* Takes `gone` out of its parent: it has no place on the window any more. */
static void unlink_box(box *gone)
{
    box *parent = gone->parent, *before = NULL;
    for (box *b = parent->first; b != gone; b = b->next) before = b;
    if (before)
        before->next = gone->next;
    else
        parent->first = gone->next;
    if (parent->last == gone) parent->last = before;
}

static box *that_gives_way(const box *row)
{
    for (box *b = row->first; b; b = b->next) {
        if (b->source->layout.gives_way) return b;
    }
    return NULL;
}

/* What stands beside `picture`, when that is at most `width` wide. */
static float height_beside(layout_context *l, box *row, box *picture, float width, float in_w)
{
    float tallest = 0;
    picture->most_w = width;
    if (!layout_share_line(l, row, row->first, NULL, in_w)) return 0;
    for (box *b = row->first; b; b = b->next) {
        if (b == picture) continue;
        layout_find_heights(l, b, b->w);
        tallest = SDL_max(tallest, b->natural_h);
    }
    return tallest;
}

/* Narrows a picture step by step until its neighbours fit; where it may become nothing and even
 * its least width is too much, it goes. */
static void give_way(layout_context *l, box *row, SDL_FRect in)
{
    enum { STEPS = 12 };
    box *picture = that_gives_way(row);
    if (!picture || picture->source->layout.height) return;
    const float least = layout_px(l, picture->source->layout.min_width);
    float height = height_beside(l, row, picture, picture->want_w, in.w);
    const float most = picture->w;
    for (int i = 1; height > in.h + 0.5f && i <= STEPS; i++) {
        const float width = most + (least - most) * (float)i / STEPS;
        height = height_beside(l, row, picture, SDL_max(width, least), in.w);
    }
    if (height > in.h + 0.5f && picture->source->layout.may_go) unlink_box(picture);
}

/* A single line takes all the height; of several, each takes its own. */
static void place_row(layout_context *l, box *b, SDL_FRect in)
{
    float y = in.y;
    float gap = layout_px(l, b->source->layout.gap);
    if (b->first && !layout_line_end(l, b, b->first, in.w)) give_way(l, b, in);
    for (box *first = b->first; first;) {
        box *end = layout_line_end(l, b, first, in.w);
        if (!layout_share_line(l, b, first, end, in.w)) return;
        heights line = layout_line_heights(l, first, end);
        bool is_only = first == b->first && !end;
        float height = is_only ? in.h : line.natural;
        place_line(l, b, first, end, (SDL_FRect){in.x, y, in.w, height});
        y += height + gap;
        first = end;
    }
}

/* Not in the flow of its parent. */
static bool is_apart(const box *b)
{
    return b->stands || layout_is_above(b);
}

static flex_part height_part(const layout_context *l, const box *b)
{
    const layout *own = &b->source->layout;
    return (flex_part){.base = b->natural_h,
                       .least = b->least_h,
                       .most = own->height ? b->natural_h : layout_px(l, own->max_height),
                       .grow = (float)own->grow};
}

/* Sets the heights of a column's children so that they fill `height`. */
static float share_column(layout_context *l, box *b, float width, float height, size_t count)
{
    flex_part *parts = arena_take_many(l->memory, count + 1, sizeof *parts);
    if (!parts) {
        l->failed = true;
        return 0;
    }
    size_t i = 0;
    for (box *child = b->first; child; child = child->next) {
        if (is_apart(child)) continue;
        child->w = layout_across_width(l, b, child, width);
        layout_find_heights(l, child, child->w);
        parts[i++] = height_part(l, child);
    }
    flex_share(parts, count, height);
    float used = 0;
    i = 0;
    for (box *child = b->first; child; child = child->next) {
        if (is_apart(child)) continue;
        child->h = parts[i++].size;
        used += child->h;
    }
    return used;
}

static size_t count_flow(const box *b)
{
    size_t count = 0;
    for (const box *child = b->first; child; child = child->next) count += !is_apart(child);
    return count;
}

/* What stays stands at the lower edge, below what is seen of the rest. */
static void place_foot(layout_context *l, box *b)
{
    const SDL_FRect view = box_content(l, b);
    const float gap = layout_column_gap(l, b);
    float y = view.y + view.h;
    for (box *child = b->first; child; child = child->next) {
        if (!child->stands) continue;
        child->w = layout_across_width(l, b, child, view.w);
        layout_find_heights(l, child, child->w);
        const float x = aligned(align_of(b, child), view.x, view.w, child->w);
        place(l, child, (SDL_FRect){x, y + gap, child->w, child->natural_h});
        y += gap + child->natural_h;
    }
}

static void place_column(layout_context *l, box *b, SDL_FRect in)
{
    size_t count = count_flow(b);
    if (b->foot_h > 0) place_foot(l, b);
    if (count == 0) return;
    float gap = layout_column_gap(l, b);
    float gaps = gap * (float)(count - 1);
    float used = share_column(l, b, in.w, in.h - gaps, count) + gaps;
    float extra;
    float y = in.y + justified(b->source->layout.justify, in.h - used, count, &extra);
    for (box *child = b->first; child; child = child->next) {
        if (is_apart(child)) continue;
        float x = aligned(align_of(b, child), in.x, in.w, child->w);
        float height = child->h;
        place(l, child, (SDL_FRect){x, y, child->w, height});
        y += height + gap + extra;
    }
}

static void place_stack(layout_context *l, box *b, SDL_FRect in)
{
    for (box *child = b->first; child; child = child->next) {
        layout_align align = align_of(b, child);
        child->w = layout_across_width(l, b, child, in.w);
        layout_find_heights(l, child, child->w);
        bool fills = align == ALIGN_STRETCH || align == ALIGN_SPREAD;
        float height = fills ? in.h : SDL_min(child->natural_h, in.h);
        place(l, child,
              (SDL_FRect){aligned(align, in.x, in.w, child->w), aligned(align, in.y, in.h, height),
                          child->w, height});
    }
}

static float tallest_in_line(const box *first, size_t columns)
{
    float tallest = 0;
    for (size_t i = 0; i < columns && first; i++, first = first->next) {
        tallest = SDL_max(tallest, first->natural_h);
    }
    return tallest;
}

static void place_grid(layout_context *l, box *b, SDL_FRect in)
{
    float gap = layout_px(l, b->source->layout.gap);
    size_t columns = layout_grid_columns(l, b, in.w);
    float column = (in.w - gap * (float)(columns - 1)) / (float)columns;
    float y = in.y;
    layout_grid_heights(l, b, in.w);
    for (box *child = b->first; child;) {
        float height = tallest_in_line(child, columns);
        for (size_t i = 0; i < columns && child; i++, child = child->next) {
            float x = in.x + (column + gap) * (float)i;
            place(l, child, (SDL_FRect){x, y, child->w, height});
        }
        y += height + gap;
    }
}

static void place_cells(layout_context *l, box *row)
{
    float x = row->x;
    for (box *cell = row->first; cell; cell = cell->next) {
        place(l, cell, (SDL_FRect){x, row->y, cell->w, row->h});
        x += cell->w;
    }
}

/* Rows are as high as they like, or lower by the same share of what they can give. */
static void place_table(layout_context *l, box *b, SDL_FRect in)
{
    const heights all = layout_table_heights(l, b, in.w);
    const float spare = SDL_max(0.0f, SDL_min(in.h, all.natural) - all.least);
    const float share = all.natural > all.least ? spare / (all.natural - all.least) : 0;
    float y = in.y;
    for (box *row = b->first; row; row = row->next) {
        row->x = in.x;
        row->y = y;
        row->w = in.w;
        row->h = row->least_h + (row->natural_h - row->least_h) * share;
        row->clip = box_visible(b);
        place_cells(l, row);
        y += row->h;
    }
}

static void place_content(layout_context *l, box *b, SDL_FRect in)
{
    if (b->source->role == ROLE_TABLE) {
        place_table(l, b, in);
        return;
    }
    switch (b->source->layout.direction) {
    case LAYOUT_ROW: place_row(l, b, in); return;
    case LAYOUT_GRID: place_grid(l, b, in); return;
    case LAYOUT_COLUMN: place_column(l, b, in); return;
    case LAYOUT_STACK: place_stack(l, b, in); return;
    }
}

static float remembered_scroll(const layout_context *l, uint64_t id_hash)
{
    for (size_t i = 0; i < l->scroll_count; i++) {
        if (l->scrolls[i].id_hash == id_hash) return l->scrolls[i].y;
    }
    return 0;
}

/* The first of the children that may stay: all after it do as well. NULL: none. */
static box *first_that_stays(const box *b)
{
    box *first = NULL;
    for (box *child = b->first; child; child = child->next) {
        if (layout_is_above(child)) continue;
        if (!child->source->layout.stays) first = NULL;
        if (!first && child->source->layout.stays) first = child;
    }
    return first;
}

/* What must be left of a screen above what stays: its head and the first lines. */
enum { ABOVE_FOOT_LEAST = 96 };

/* Lets them stand at the lower edge, when enough room is left above them. */
static void hold_foot(layout_context *l, box *b, SDL_FRect in)
{
    if (b->source->layout.direction != LAYOUT_COLUMN || b->source->role == ROLE_TABLE) return;
    box *first = first_that_stays(b);
    float height = 0;
    for (box *child = first; child; child = child->next) {
        if (!layout_is_above(child)) height += child->natural_h + layout_column_gap(l, b);
    }
    if (height <= 0 || in.h - height < layout_px(l, ABOVE_FOOT_LEAST)) return;
    for (box *child = first; child; child = child->next) child->stands = !layout_is_above(child);
    b->foot_h = height;
}

/* Whether the content is higher than the box; then it is laid out in the width that the scrollbar
 * leaves, as high as it must be, and moved up by what was scrolled. */
static SDL_FRect scrolled(layout_context *l, box *b, SDL_FRect in)
{
    bool can_scroll = b->source->layout.scroll || b->source->role == ROLE_SCREEN;
    if (!can_scroll) return in;
    bool is_table = b->source->role == ROLE_TABLE;
    bool shrinks = is_table || b->source->role == ROLE_SCREEN;
    heights h = layout_content_heights(l, b, in.w);
    if ((shrinks ? h.least : h.natural) <= in.h + 0.5f) return in;
    b->scrolls = true;
    in = box_content(l, b);
    h = layout_content_heights(l, b, in.w);
    hold_foot(l, b, in);
    in = box_content(l, b);
    b->content_h = (is_table ? h.least : h.natural) - b->foot_h;
    float range = SDL_max(0.0f, b->content_h - in.h);
    b->scroll_y = layout_bounded(remembered_scroll(l, b->id_hash), 0, range > 0 ? range : 0.001f);
    b->unseen_h = range - SDL_min(b->scroll_y, range);
    in.y -= b->scroll_y;
    in.h = b->content_h;
    return in;
}

SDL_FRect box_visible(const box *b)
{
    SDL_FRect own = {b->x, b->y, b->w, b->h};
    SDL_FRect seen = {0};
    SDL_IntersectFRect(&own, &b->clip, &seen);
    return seen;
}

/* Children of a scrolling box are seen inside it only, above what stays. */
static SDL_FRect clip_of(const layout_context *l, const box *b)
{
    if (!b->parent) return (SDL_FRect){b->x, b->y, b->w, b->h};
    if (!b->parent->scrolls || layout_is_above(b)) return b->parent->clip;
    return b->stands ? box_visible(b->parent) : box_window(l, b->parent);
}

static void place(layout_context *l, box *b, SDL_FRect at)
{
    b->x = at.x;
    b->y = at.y;
    b->w = at.w;
    b->h = at.h;
    b->clip = clip_of(l, b);
    if (!widget_is_container(b->source)) return;
    place_content(l, b, scrolled(l, b, box_content(l, b)));
}

/* In the middle of the upper edge, as wide as it wants where there is room. */
static void place_float(layout_context *l, box *b, const box *root)
{
    float margin = layout_px(l, 8);
    float width = SDL_min(b->want_w, root->w - 2 * margin);
    layout_find_heights(l, b, width);
    place(l, b,
          (SDL_FRect){root->x + (root->w - width) / 2, root->y + margin, width, b->natural_h});
}

static void place_overlays(layout_context *l, box *root)
{
    for (box *b = root->first; b; b = b->next) {
        if (b->source->layout.floats)
            place_float(l, b, root);
        else if (layout_is_above(b))
            place(l, b, (SDL_FRect){root->x, root->y, root->w, root->h});
    }
}

box *layout_screen(layout_context *l, const node *root, float width, float height)
{
    box *b = mirror(l, root, NULL);
    if (!b || l->failed) return NULL;
    layout_find_widths(l, b);
    place(l, b, (SDL_FRect){0, 0, width, height});
    place_overlays(l, b);
    return l->failed ? NULL : b;
}
