#include "ui/layout.h"

#include "core/hash.h"
#include "ui/flex.h"
#include "ui/widget.h"

#include <string.h>

enum { SCROLL_LEAST = 120 };

static float px(const layout_context *l, int units)
{
    return (float)units * l->unit;
}

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
    b->for_w = -1;
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

/* --- padding and bounds -------------------------------------------------------------------- */

static float padding_x(const layout_context *l, const node *n)
{
    return px(l, n->layout.padding_x ? n->layout.padding_x : n->layout.padding);
}

static float padding_y(const layout_context *l, const node *n)
{
    return px(l, n->layout.padding_y ? n->layout.padding_y : n->layout.padding);
}

/* A scrollbar stands in the padding where that is wide enough, so that nothing moves aside. */
SDL_FRect box_content(const layout_context *l, const box *b)
{
    float x = padding_x(l, b->source), y = padding_y(l, b->source);
    float bar = b->scrolls && x < px(l, SCROLLBAR) ? px(l, SCROLLBAR) : 0;
    return (SDL_FRect){b->x + x, b->y + y, SDL_max(0.0f, b->w - 2 * x - bar),
                       SDL_max(0.0f, b->h - 2 * y)};
}

/* Stands above what lies in the flow. */
static bool is_overlay(const box *b)
{
    return b->source->role == ROLE_OVERLAY || b->source->layout.floats;
}

static float bounded(float size, float least, float most)
{
    if (most > 0 && size > most) size = most;
    return size < least ? least : size;
}

/* --- widths, from the leaves up ------------------------------------------------------------ */

typedef struct span_widths {
    float least, want;
} span_widths;

static void add_along(span_widths *sum, const box *child, const layout_context *l, bool wraps)
{
    float base = px(l, child->source->layout.basis);
    float want = SDL_max(base, child->want_w);
    sum->want += want;
    sum->least = wraps ? SDL_max(sum->least, child->least_w) : sum->least + child->least_w;
}

static void add_across(span_widths *sum, const box *child)
{
    sum->want = SDL_max(sum->want, child->want_w);
    sum->least = SDL_max(sum->least, child->least_w);
}

static size_t count_children(const box *b)
{
    size_t count = 0;
    for (const box *child = b->first; child; child = child->next) count += !is_overlay(child);
    return count;
}

/* All children in one line, with gaps. */
static span_widths row_widths(const layout_context *l, const box *b)
{
    span_widths sum = {0};
    const layout *own = &b->source->layout;
    size_t count = count_children(b);
    for (const box *child = b->first; child; child = child->next) {
        add_along(&sum, child, l, own->wrap);
    }
    float gaps = count > 1 ? px(l, own->gap) * (float)(count - 1) : 0;
    sum.want += gaps;
    if (!own->wrap) sum.least += gaps;
    return sum;
}

static span_widths column_widths(const box *b)
{
    span_widths sum = {0};
    for (const box *child = b->first; child; child = child->next) {
        if (!is_overlay(child)) add_across(&sum, child);
    }
    return sum;
}

static span_widths grid_widths(const layout_context *l, const box *b)
{
    span_widths sum = column_widths(b);
    const layout *own = &b->source->layout;
    float columns = (float)(own->columns > 0 ? own->columns : 2);
    float column = SDL_max(sum.want, px(l, own->min_column));
    sum.want = column * columns + px(l, own->gap) * (columns - 1);
    if (own->min_column == 0) sum.least = sum.least * columns + px(l, own->gap) * (columns - 1);
    return sum;
}

enum { TABLE_COLUMN_MAX = 16 };

/* The widest of each column of a table; returns how many columns there are. */
static size_t table_columns(const box *table, flex_part *columns)
{
    size_t count = 0;
    memset(columns, 0, TABLE_COLUMN_MAX * sizeof *columns);
    for (const box *row = table->first; row; row = row->next) {
        size_t i = 0;
        for (const box *cell = row->first; cell && i < TABLE_COLUMN_MAX; cell = cell->next, i++) {
            columns[i].least = SDL_max(columns[i].least, cell->least_w);
            columns[i].base = SDL_max(columns[i].base, cell->want_w);
        }
        count = SDL_max(count, i);
    }
    return count;
}

static span_widths table_widths(const box *b)
{
    flex_part columns[TABLE_COLUMN_MAX];
    size_t count = table_columns(b, columns);
    span_widths sum = {0};
    for (size_t i = 0; i < count; i++) {
        sum.least += columns[i].least;
        sum.want += columns[i].base;
    }
    return sum;
}

static span_widths content_widths(const layout_context *l, const box *b)
{
    if (b->source->role == ROLE_TABLE) return table_widths(b);
    switch (b->source->layout.direction) {
    case LAYOUT_ROW: return row_widths(l, b);
    case LAYOUT_GRID: return grid_widths(l, b);
    case LAYOUT_COLUMN:
    case LAYOUT_STACK: return column_widths(b);
    }
    return (span_widths){0};
}

static void bound_widths(const layout_context *l, box *b)
{
    const layout *own = &b->source->layout;
    float least = px(l, own->min_width), most = px(l, own->max_width);
    if (own->width) {
        b->least_w = b->want_w = px(l, own->width);
        return;
    }
    b->least_w = SDL_max(b->least_w, least);
    b->want_w = bounded(SDL_max(b->want_w, b->least_w), least, most);
    b->least_w = SDL_min(b->least_w, b->want_w);
}

static void find_widths(layout_context *l, box *b)
{
    for (box *child = b->first; child; child = child->next) find_widths(l, child);
    if (widget_is_container(b->source)) {
        span_widths inner = content_widths(l, b);
        float sides = 2 * padding_x(l, b->source);
        b->least_w = inner.least + sides;
        b->want_w = inner.want + sides;
        bool needs_bar = b->source->layout.scroll && sides < 2 * px(l, SCROLLBAR);
        if (needs_bar) b->least_w += px(l, SCROLLBAR);
        if (needs_bar) b->want_w += px(l, SCROLLBAR);
    } else {
        widget_widths(l, b->source, &b->least_w, &b->want_w);
    }
    bound_widths(l, b);
}

/* --- sharing a row's width ----------------------------------------------------------------- */

static flex_part width_part(const layout_context *l, const box *b)
{
    const layout *own = &b->source->layout;
    return (flex_part){.base = own->basis && !own->width ? px(l, own->basis) : b->want_w,
                       .least = b->least_w,
                       .most = own->width ? b->least_w : px(l, own->max_width),
                       .grow = (float)own->grow};
}

/* The first child that no longer stands on the line that begins with `first`. */
static box *line_end(const layout_context *l, const box *b, box *first, float width)
{
    if (!b->source->layout.wrap) return NULL;
    float gap = px(l, b->source->layout.gap);
    float used = -gap;
    for (box *child = first; child; child = child->next) {
        flex_part part = width_part(l, child);
        used += gap + flex_bounded(&part, part.base);
        if (used > width + 0.5f && child != first) return child;
    }
    return NULL;
}

/* Sets the widths of the children first..before `end`. */
static bool share_line(layout_context *l, const box *b, box *first, const box *end, float width)
{
    size_t count = 0;
    for (box *child = first; child != end; child = child->next) count++;
    flex_part *parts = arena_take_many(l->memory, count, sizeof *parts);
    if (!parts) {
        l->failed = true;
        return false;
    }
    size_t i = 0;
    for (box *child = first; child != end; child = child->next) parts[i++] = width_part(l, child);
    float gaps = px(l, b->source->layout.gap) * (float)(count - 1);
    flex_share(parts, count, width - gaps);
    i = 0;
    for (box *child = first; child != end; child = child->next) child->w = parts[i++].size;
    return true;
}

/* As asked for, but never too narrow for a word in it. */
static float least_column(const layout_context *l, const box *b)
{
    float least = px(l, b->source->layout.min_column);
    for (const box *child = b->first; child; child = child->next) {
        if (!is_overlay(child)) least = SDL_max(least, child->least_w);
    }
    return least;
}

static size_t grid_columns(const layout_context *l, const box *b, float width)
{
    const layout *own = &b->source->layout;
    size_t most = own->columns > 0 ? (size_t)own->columns : SDL_max((size_t)1, count_children(b));
    if (own->min_column <= 0) return most;
    float gap = px(l, own->gap);
    size_t fits = (size_t)SDL_max(1.0f, (width + gap) / (least_column(l, b) + gap));
    return own->columns > 0 ? SDL_min(fits, most) : fits;
}

/* Paragraphs stand two lines of letters apart for those who asked for it (WCAG 1.4.12). */
static float column_gap(const layout_context *l, const box *b)
{
    const layout *own = &b->source->layout;
    float two_lines = 2 * type_of(TEXT_BODY)->size * l->unit;
    bool is_wide = own->is_prose && l->is_text_spaced;
    return is_wide ? SDL_max(px(l, own->gap), two_lines) : px(l, own->gap);
}

/* A child of a column: as wide as the column, or as wide as it wants. */
static float across_width(const layout_context *l, const box *parent, const box *child, float width)
{
    const layout *own = &child->source->layout;
    if (own->width) return px(l, own->width);
    layout_align align = own->self != ALIGN_STRETCH ? own->self : parent->source->layout.align;
    float wanted = align == ALIGN_STRETCH || align == ALIGN_SPREAD ? width : child->want_w;
    return bounded(SDL_min(wanted, width), 0, px(l, own->max_width));
}

/* --- heights ------------------------------------------------------------------------------- */

typedef struct heights {
    float natural, least;
} heights;

static void find_heights(layout_context *l, box *b, float width);

static heights line_heights(layout_context *l, box *first, const box *end)
{
    heights tallest = {0};
    for (box *child = first; child != end; child = child->next) {
        find_heights(l, child, child->w);
        tallest.natural = SDL_max(tallest.natural, child->natural_h);
        tallest.least = SDL_max(tallest.least, child->least_h);
    }
    return tallest;
}

static heights row_heights(layout_context *l, box *b, float width)
{
    heights sum = {0};
    float gap = px(l, b->source->layout.gap);
    for (box *first = b->first; first;) {
        box *end = line_end(l, b, first, width);
        if (!share_line(l, b, first, end, width)) return sum;
        heights line = line_heights(l, first, end);
        sum.natural += line.natural + (end ? gap : 0);
        sum.least += line.least + (end ? gap : 0);
        first = end;
    }
    return sum;
}

static heights column_heights(layout_context *l, box *b, float width)
{
    heights sum = {0};
    float gap = column_gap(l, b);
    size_t count = 0;
    for (box *child = b->first; child; child = child->next) {
        if (is_overlay(child)) continue;
        child->w = across_width(l, b, child, width);
        find_heights(l, child, child->w);
        sum.natural += child->natural_h;
        sum.least += child->least_h;
        count++;
    }
    float gaps = count > 1 ? gap * (float)(count - 1) : 0;
    return (heights){sum.natural + gaps, sum.least + gaps};
}

static heights stack_heights(layout_context *l, box *b, float width)
{
    heights tallest = {0};
    for (box *child = b->first; child; child = child->next) {
        child->w = across_width(l, b, child, width);
        find_heights(l, child, child->w);
        tallest.natural = SDL_max(tallest.natural, child->natural_h);
        tallest.least = SDL_max(tallest.least, child->least_h);
    }
    return tallest;
}

static heights grid_heights(layout_context *l, box *b, float width)
{
    heights sum = {0};
    float gap = px(l, b->source->layout.gap);
    size_t columns = grid_columns(l, b, width);
    float column = (width - gap * (float)(columns - 1)) / (float)columns;
    for (box *child = b->first; child;) {
        heights line = {0};
        if (sum.natural > 0) sum = (heights){sum.natural + gap, sum.least + gap};
        for (size_t i = 0; i < columns && child; i++, child = child->next) {
            child->w = bounded(column, 0, px(l, child->source->layout.max_width));
            find_heights(l, child, child->w);
            line.natural = SDL_max(line.natural, child->natural_h);
            line.least = SDL_max(line.least, child->least_h);
        }
        sum = (heights){sum.natural + line.natural, sum.least + line.least};
    }
    return sum;
}

/* Gives every cell of every row the width of its column. */
static void share_table(box *b, float width)
{
    flex_part columns[TABLE_COLUMN_MAX];
    size_t count = table_columns(b, columns);
    for (size_t i = 0; i < count; i++) columns[i].grow = columns[i].base;
    flex_share(columns, count, width);
    for (box *row = b->first; row; row = row->next) {
        size_t i = 0;
        row->w = width;
        for (box *cell = row->first; cell && i < count; cell = cell->next) {
            cell->w = columns[i++].size;
        }
    }
}

static heights table_heights(layout_context *l, box *b, float width)
{
    heights sum = {0};
    share_table(b, width);
    for (box *row = b->first; row; row = row->next) {
        heights line = line_heights(l, row->first, NULL);
        row->least_h = line.natural;
        row->natural_h = SDL_max(line.natural, px(l, row->source->layout.min_height));
        row->for_w = width;
        sum.natural += row->natural_h;
        sum.least += row->least_h;
    }
    return sum;
}

static heights content_heights(layout_context *l, box *b, float width)
{
    if (b->source->role == ROLE_TABLE) return table_heights(l, b, width);
    switch (b->source->layout.direction) {
    case LAYOUT_ROW: return row_heights(l, b, width);
    case LAYOUT_GRID: return grid_heights(l, b, width);
    case LAYOUT_COLUMN: return column_heights(l, b, width);
    case LAYOUT_STACK: return stack_heights(l, b, width);
    }
    return (heights){0};
}

static heights own_heights(layout_context *l, box *b, float width)
{
    if (!widget_is_container(b->source)) {
        float natural = widget_height(l, b->source, width);
        return (heights){natural, widget_least_height(l, b->source, natural)};
    }
    float inner = SDL_max(0.0f, width - 2 * padding_x(l, b->source));
    heights h = content_heights(l, b, inner);
    float sides = 2 * padding_y(l, b->source);
    return (heights){h.natural + sides, h.least + sides};
}

static void find_heights(layout_context *l, box *b, float width)
{
    if (b->for_w == width) return;
    const layout *own = &b->source->layout;
    heights h = own_heights(l, b, width);
    float most = px(l, own->max_height);
    b->for_w = width;
    if (own->height) h = (heights){px(l, own->height), px(l, own->height)};
    bool gives_way = own->scroll || b->source->role == ROLE_PICTURE;
    float floor = px(l, own->min_height);
    if (own->scroll)
        h.least = SDL_min(h.least, SDL_max(floor, px(l, SCROLL_LEAST)));
    else if (!gives_way)
        h.least = SDL_max(h.least, floor);
    b->natural_h = bounded(h.natural, floor, most);
    b->least_h = SDL_min(SDL_max(h.least, gives_way ? floor : 0), b->natural_h);
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
    float most = px(l, child->source->layout.max_height);
    height = bounded(height, 0, most);
    place(l, child, (SDL_FRect){x, aligned(align, line.y, line.h, height), child->w, height});
}

static void place_line(layout_context *l, const box *b, box *first, const box *end, SDL_FRect line)
{
    float gap = px(l, b->source->layout.gap);
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

/* A single line takes all the height; of several, each takes its own. */
static void place_row(layout_context *l, box *b, SDL_FRect in)
{
    float y = in.y;
    float gap = px(l, b->source->layout.gap);
    for (box *first = b->first; first;) {
        box *end = line_end(l, b, first, in.w);
        if (!share_line(l, b, first, end, in.w)) return;
        heights line = line_heights(l, first, end);
        bool is_only = first == b->first && !end;
        float height = is_only ? in.h : line.natural;
        place_line(l, b, first, end, (SDL_FRect){in.x, y, in.w, height});
        y += height + gap;
        first = end;
    }
}

static flex_part height_part(const layout_context *l, const box *b)
{
    const layout *own = &b->source->layout;
    return (flex_part){.base = b->natural_h,
                       .least = b->least_h,
                       .most = own->height ? b->natural_h : px(l, own->max_height),
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
        if (is_overlay(child)) continue;
        child->w = across_width(l, b, child, width);
        find_heights(l, child, child->w);
        parts[i++] = height_part(l, child);
    }
    flex_share(parts, count, height);
    float used = 0;
    i = 0;
    for (box *child = b->first; child; child = child->next) {
        if (is_overlay(child)) continue;
        child->h = parts[i++].size;
        used += child->h;
    }
    return used;
}

static void place_column(layout_context *l, box *b, SDL_FRect in)
{
    size_t count = count_children(b);
    if (count == 0) return;
    float gap = column_gap(l, b);
    float gaps = gap * (float)(count - 1);
    float used = share_column(l, b, in.w, in.h - gaps, count) + gaps;
    float extra;
    float y = in.y + justified(b->source->layout.justify, in.h - used, count, &extra);
    for (box *child = b->first; child; child = child->next) {
        if (is_overlay(child)) continue;
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
        child->w = across_width(l, b, child, in.w);
        find_heights(l, child, child->w);
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
    float gap = px(l, b->source->layout.gap);
    size_t columns = grid_columns(l, b, in.w);
    float column = (in.w - gap * (float)(columns - 1)) / (float)columns;
    float y = in.y;
    grid_heights(l, b, in.w);
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
    const heights all = table_heights(l, b, in.w);
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

/* Whether the content is higher than the box; then it is laid out in the width that the scrollbar
 * leaves, as high as it must be, and moved up by what was scrolled. */
static SDL_FRect scrolled(layout_context *l, box *b, SDL_FRect in)
{
    bool can_scroll = b->source->layout.scroll || b->source->role == ROLE_SCREEN;
    if (!can_scroll) return in;
    bool is_table = b->source->role == ROLE_TABLE;
    bool shrinks = is_table || b->source->role == ROLE_SCREEN;
    heights h = content_heights(l, b, in.w);
    if ((shrinks ? h.least : h.natural) <= in.h + 0.5f) return in;
    b->scrolls = true;
    in = box_content(l, b);
    h = content_heights(l, b, in.w);
    b->content_h = is_table ? h.least : h.natural;
    float range = SDL_max(0.0f, b->content_h - in.h);
    b->scroll_y = bounded(remembered_scroll(l, b->id_hash), 0, range > 0 ? range : 0.001f);
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

/* Children of a scrolling box are seen inside it only. */
static SDL_FRect clip_of(const box *b)
{
    if (!b->parent) return (SDL_FRect){b->x, b->y, b->w, b->h};
    return b->parent->scrolls && !is_overlay(b) ? box_visible(b->parent) : b->parent->clip;
}

static void place(layout_context *l, box *b, SDL_FRect at)
{
    b->x = at.x;
    b->y = at.y;
    b->w = at.w;
    b->h = at.h;
    b->clip = clip_of(b);
    if (!widget_is_container(b->source)) return;
    place_content(l, b, scrolled(l, b, box_content(l, b)));
}

/* In the middle of the upper edge, as wide as it wants where there is room. */
static void place_float(layout_context *l, box *b, const box *root)
{
    float margin = px(l, 8);
    float width = SDL_min(b->want_w, root->w - 2 * margin);
    find_heights(l, b, width);
    place(l, b,
          (SDL_FRect){root->x + (root->w - width) / 2, root->y + margin, width, b->natural_h});
}

static void place_overlays(layout_context *l, box *root)
{
    for (box *b = root->first; b; b = b->next) {
        if (b->source->layout.floats)
            place_float(l, b, root);
        else if (is_overlay(b))
            place(l, b, (SDL_FRect){root->x, root->y, root->w, root->h});
    }
}

box *layout_screen(layout_context *l, const node *root, float width, float height)
{
    box *b = mirror(l, root, NULL);
    if (!b || l->failed) return NULL;
    find_widths(l, b);
    place(l, b, (SDL_FRect){0, 0, width, height});
    place_overlays(l, b);
    return l->failed ? NULL : b;
}
