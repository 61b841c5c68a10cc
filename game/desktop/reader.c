#include "desktop/reader.h"

#include "mirror/mirror.h"

#include <string.h>

/* What is scrolled away keeps its place outside: a reader can go there, and it comes into view. */
static bool find_place(const void *self, const char *id, mirror_place *out)
{
    const ui *window = self;
    SDL_FRect at;
    if (!ui_seen_of(window, id, &at) && !ui_place_of(window, id, &at)) return false;
    *out = (mirror_place){at.x, at.y, at.w, at.h};
    return true;
}

static bool is_same(const buffer *a, const buffer *b)
{
    return a->length == b->length && memcmp(a->bytes, b->bytes, b->length) == 0;
}

/* While something that was typed still waits, the page is ahead of the tree and is left alone. */
void reader_show(reader *r, const ui *window, const node *root)
{
    if (!reader_page_is_there() || reader_page_waits()) return;
    mirror_frame frame = {.root = root,
                          .focused = ui_focused_id(window),
                          .places = {.find = find_place, .self = window}};
    ui_size(window, &frame.width, &frame.height);
    buffer_clear(&r->next);
    if (!mirror_write(&frame, &r->next) || is_same(&r->next, &r->shown)) return;
    reader_page_show(r->next.bytes);
    buffer before = r->shown;
    r->shown = r->next;
    r->next = before;
}

void reader_close(reader *r)
{
    buffer_free(&r->shown);
    buffer_free(&r->next);
}

tree_input reader_input(ui *window, const reader_request *asked)
{
    switch (asked->deed) {
    case READER_FOCUSED: ui_focus_shown(window, asked->id); break;
    case READER_PRESSED: return ui_press(window, asked->id, asked->at_us);
    case READER_CHOSE: return ui_choose(window, asked->id, asked->number, asked->at_us);
    case READER_WROTE:
        return ui_write(window, asked->id, asked->text, (size_t)asked->number, asked->at_us);
    }
    return (tree_input){0};
}
