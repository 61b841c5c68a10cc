/* How large things are: widths from the leaves up, then heights at the width that each is given. */
#include "ui/layout_size.h"

#include "ui/widget.h"

#include <string.h>

enum { TABLE_COLUMN_MAX = 16 };

float layout_px(const layout_context *l, int units)
{
    return (float)units * l->unit;
}

/* --- padding and bounds -------------------------------------------------------------------- */

float layout_padding_x(const layout_context *l, const node *n)
{
    return layout_px(l, n->layout.padding_x ? n->layout.padding_x : n->layout.padding);
}

float layout_padding_y(const layout_context *l, const node *n)
{
    return layout_px(l, n->layout.padding_y ? n->layout.padding_y : n->layout.padding);
}

/* Stands above what lies in the flow. */
bool layout_is_above(const box *b)
{
    return b->source->role == ROLE_OVERLAY || b->source->layout.floats;
}

float layout_bounded(float size, float least, float most)
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
    float base = layout_px(l, child->source->layout.basis);
    float want = SDL_max(base, child->want_w);
    sum->want += want;
    sum->least = wraps ? SDL_max(sum->least, child->least_w) : sum->least + child->least_w;
}

static void add_across(span_widths *sum, const box *child)
{
    sum->want = SDL_max(sum->want, child->want_w);
    sum->least = SDL_max(sum->least, child->least_w);
}

size_t layout_count(const box *b)
{
    size_t count = 0;
    for (const box *child = b->first; child; child = child->next) count += !layout_is_above(child);
    return count;
}

/* All children in one line, with gaps. */
static span_widths row_widths(const layout_context *l, const box *b)
{
    span_widths sum = {0};
    const layout *own = &b->source->layout;
    size_t count = layout_count(b);
    for (const box *child = b->first; child; child = child->next) {
        add_along(&sum, child, l, own->wrap);
    }
    float gaps = count > 1 ? layout_px(l, own->gap) * (float)(count - 1) : 0;
    sum.want += gaps;
    if (!own->wrap) sum.least += gaps;
    return sum;
}

static span_widths column_widths(const box *b)
{
    span_widths sum = {0};
    for (const box *child = b->first; child; child = child->next) {
        if (!layout_is_above(child)) add_across(&sum, child);
    }
    return sum;
}

static span_widths grid_widths(const layout_context *l, const box *b)
{
    span_widths sum = column_widths(b);
    const layout *own = &b->source->layout;
    float columns = (float)(own->columns > 0 ? own->columns : 2);
    float column = SDL_max(sum.want, layout_px(l, own->min_column));
    sum.want = column * columns + layout_px(l, own->gap) * (columns - 1);
    if (own->min_column == 0)
        sum.least = sum.least * columns + layout_px(l, own->gap) * (columns - 1);
    return sum;
}

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
    float least = layout_px(l, own->min_width), most = layout_px(l, own->max_width);
    if (own->width) {
        b->least_w = b->want_w = layout_px(l, own->width);
        return;
    }
    b->least_w = SDL_max(b->least_w, least);
    b->want_w = layout_bounded(SDL_max(b->want_w, b->least_w), least, most);
    b->least_w = SDL_min(b->least_w, b->want_w);
}

void layout_find_widths(layout_context *l, box *b)
{
    for (box *child = b->first; child; child = child->next) layout_find_widths(l, child);
    if (widget_is_container(b->source)) {
        span_widths inner = content_widths(l, b);
        float sides = 2 * layout_padding_x(l, b->source);
        b->least_w = inner.least + sides;
        b->want_w = inner.want + sides;
        bool needs_bar = b->source->layout.scroll && sides < 2 * layout_px(l, SCROLLBAR);
        if (needs_bar) b->least_w += layout_px(l, SCROLLBAR);
        if (needs_bar) b->want_w += layout_px(l, SCROLLBAR);
    } else {
        widget_widths(l, b->source, &b->least_w, &b->want_w);
    }
    bound_widths(l, b);
}

/* --- sharing a row's width ----------------------------------------------------------------- */

static flex_part width_part(const layout_context *l, const box *b)
{
    const layout *own = &b->source->layout;
    flex_part part = {.base = own->basis && !own->width ? layout_px(l, own->basis) : b->want_w,
                      .least = b->least_w,
                      .most = own->width ? b->least_w : layout_px(l, own->max_width),
                      .grow = (float)own->grow};
    if (b->most_w < 0) return part;
    part.most = part.most > 0 ? SDL_min(part.most, b->most_w) : b->most_w;
    part.least = SDL_min(part.least, part.most);
    return part;
}

/* The first child that no longer stands on the line that begins with `first`. */
box *layout_line_end(const layout_context *l, const box *b, box *first, float width)
{
    if (!b->source->layout.wrap) return NULL;
    float gap = layout_px(l, b->source->layout.gap);
    float used = -gap;
    for (box *child = first; child; child = child->next) {
        flex_part part = width_part(l, child);
        used += gap + flex_bounded(&part, part.base);
        if (used > width + 0.5f && child != first) return child;
    }
    return NULL;
}

/* Sets the widths of the children first..before `end`. */
bool layout_share_line(layout_context *l, const box *b, box *first, const box *end, float width)
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
    float gaps = layout_px(l, b->source->layout.gap) * (float)(count - 1);
    flex_share(parts, count, width - gaps);
    i = 0;
    for (box *child = first; child != end; child = child->next) child->w = parts[i++].size;
    return true;
}

/* As asked for, but never too narrow for a word in it. */
static float least_column(const layout_context *l, const box *b)
{
    float least = layout_px(l, b->source->layout.min_column);
    for (const box *child = b->first; child; child = child->next) {
        if (!layout_is_above(child)) least = SDL_max(least, child->least_w);
    }
    return least;
}

size_t layout_grid_columns(const layout_context *l, const box *b, float width)
{
    const layout *own = &b->source->layout;
    size_t most = own->columns > 0 ? (size_t)own->columns : SDL_max((size_t)1, layout_count(b));
    if (own->min_column <= 0) return most;
    float gap = layout_px(l, own->gap);
    size_t fits = (size_t)SDL_max(1.0f, (width + gap) / (least_column(l, b) + gap));
    return own->columns > 0 ? SDL_min(fits, most) : fits;
}

/* Paragraphs stand two lines of letters apart for those who asked for it (WCAG 1.4.12). */
float layout_column_gap(const layout_context *l, const box *b)
{
    const layout *own = &b->source->layout;
    float two_lines = 2 * type_of(TEXT_BODY)->size * l->unit;
    bool is_wide = own->is_prose && l->is_text_spaced;
    return is_wide ? SDL_max(layout_px(l, own->gap), two_lines) : layout_px(l, own->gap);
}

/* A child of a column: as wide as the column, or as wide as it wants. */
float layout_across_width(const layout_context *l, const box *parent, const box *child, float width)
{
    const layout *own = &child->source->layout;
    if (own->width) return layout_px(l, own->width);
    layout_align align = own->self != ALIGN_STRETCH ? own->self : parent->source->layout.align;
    float wanted = align == ALIGN_STRETCH || align == ALIGN_SPREAD ? width : child->want_w;
    return layout_bounded(SDL_min(wanted, width), 0, layout_px(l, own->max_width));
}

/* --- heights ------------------------------------------------------------------------------- */

heights layout_line_heights(layout_context *l, box *first, const box *end)
{
    heights tallest = {0};
    for (box *child = first; child != end; child = child->next) {
        layout_find_heights(l, child, child->w);
        tallest.natural = SDL_max(tallest.natural, child->natural_h);
        tallest.least = SDL_max(tallest.least, child->least_h);
    }
    return tallest;
}

static heights row_heights(layout_context *l, box *b, float width)
{
    heights sum = {0};
    float gap = layout_px(l, b->source->layout.gap);
    for (box *first = b->first; first;) {
        box *end = layout_line_end(l, b, first, width);
        if (!layout_share_line(l, b, first, end, width)) return sum;
        heights line = layout_line_heights(l, first, end);
        sum.natural += line.natural + (end ? gap : 0);
        sum.least += line.least + (end ? gap : 0);
        first = end;
    }
    return sum;
}

static heights column_heights(layout_context *l, box *b, float width)
{
    heights sum = {0};
    float gap = layout_column_gap(l, b);
    size_t count = 0;
    for (box *child = b->first; child; child = child->next) {
        if (layout_is_above(child)) continue;
        child->w = layout_across_width(l, b, child, width);
        layout_find_heights(l, child, child->w);
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
        child->w = layout_across_width(l, b, child, width);
        layout_find_heights(l, child, child->w);
        tallest.natural = SDL_max(tallest.natural, child->natural_h);
        tallest.least = SDL_max(tallest.least, child->least_h);
    }
    return tallest;
}

heights layout_grid_heights(layout_context *l, box *b, float width)
{
    heights sum = {0};
    float gap = layout_px(l, b->source->layout.gap);
    size_t columns = layout_grid_columns(l, b, width);
    float column = (width - gap * (float)(columns - 1)) / (float)columns;
    for (box *child = b->first; child;) {
        heights line = {0};
        if (sum.natural > 0) sum = (heights){sum.natural + gap, sum.least + gap};
        for (size_t i = 0; i < columns && child; i++, child = child->next) {
            child->w = layout_bounded(column, 0, layout_px(l, child->source->layout.max_width));
            layout_find_heights(l, child, child->w);
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

heights layout_table_heights(layout_context *l, box *b, float width)
{
    heights sum = {0};
    share_table(b, width);
    for (box *row = b->first; row; row = row->next) {
        heights line = layout_line_heights(l, row->first, NULL);
        row->least_h = line.natural;
        row->natural_h = SDL_max(line.natural, layout_px(l, row->source->layout.min_height));
        row->for_w = width;
        sum.natural += row->natural_h;
        sum.least += row->least_h;
    }
    return sum;
}

heights layout_content_heights(layout_context *l, box *b, float width)
{
    if (b->source->role == ROLE_TABLE) return layout_table_heights(l, b, width);
    switch (b->source->layout.direction) {
    case LAYOUT_ROW: return row_heights(l, b, width);
    case LAYOUT_GRID: return layout_grid_heights(l, b, width);
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
    float inner = SDL_max(0.0f, width - 2 * layout_padding_x(l, b->source));
    heights h = layout_content_heights(l, b, inner);
    float sides = 2 * layout_padding_y(l, b->source);
    return (heights){h.natural + sides, h.least + sides};
}

void layout_find_heights(layout_context *l, box *b, float width)
{
    if (b->for_w == width) return;
    const layout *own = &b->source->layout;
    heights h = own_heights(l, b, width);
    float most = layout_px(l, own->max_height);
    b->for_w = width;
    if (own->height) h = (heights){layout_px(l, own->height), layout_px(l, own->height)};
    bool gives_way = own->scroll || b->source->role == ROLE_PICTURE;
    float floor = layout_px(l, own->min_height);
    if (own->scroll)
        h.least = SDL_min(h.least, SDL_max(floor, layout_px(l, SCROLL_LEAST)));
    else if (!gives_way)
        h.least = SDL_max(h.least, floor);
    b->natural_h = layout_bounded(h.natural, floor, most);
    b->least_h = SDL_min(SDL_max(h.least, gives_way ? floor : 0), b->natural_h);
}
