#include "ui/window.h"

#include "core/hash.h"
#include "ui/ui_state.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

/* --- opening and closing ------------------------------------------------------------------- */

static bool open_parts(ui *u, const ui_setup *setup, failure *why)
{
    char folder[FAILURE_PLACE_MAX];
    snprintf(folder, sizeof folder, "%s/fonts", setup->root);
    u->fonts = fonts_open(folder, why);
    if (!u->fonts) return false;
    u->pictures = pictures_open(setup->root);
    u->texts = paragraphs_open(u->fonts);
    screen_setup screen = {.title = setup->title,
                           .width = setup->width,
                           .height = setup->height,
                           .is_offscreen = setup->is_offscreen,
                           .is_fullscreen = setup->is_fullscreen,
                           .renderer = setup->renderer};
    if (screen_open(&u->screen, &screen, why)) return false;
    u->render = render_open(u->screen.renderer, u->fonts, u->pictures);
    if (u->pictures && u->texts && u->render) return true;
    failure_set(why, STATUS_NO_MEMORY, "no_memory", NULL, NULL);
    return false;
}

ui *ui_open(const ui_setup *setup, failure *why)
{
    ui *u = SDL_calloc(1, sizeof *u);
    if (!u) {
        failure_set(why, STATUS_NO_MEMORY, "no_memory", NULL, NULL);
        return NULL;
    }
    arena_init(&u->memory, 0);
    draw_list_open(&u->lists[0]);
    draw_list_open(&u->lists[1]);
    motion_open(&u->motion);
    u->look = (ui_look){.theme = THEME_LIGHT, .zoom = 1};
    u->is_frame_lost = u->needs_show = true;
    u->next_frame_us = INT64_MAX;
    u->focus_place = SIZE_MAX;
    if (open_parts(u, setup, why)) return u;
    ui_close(u);
    return NULL;
}

void ui_close(ui *u)
{
    if (!u) return;
    for (size_t i = 0; i < 3; i++) {
        if (u->cursors[i]) SDL_FreeCursor(u->cursors[i]);
    }
    render_close(u->render);
    screen_close(&u->screen);
    paragraphs_close(u->texts);
    pictures_close(u->pictures);
    fonts_close(u->fonts);
    draw_list_close(&u->lists[0]);
    draw_list_close(&u->lists[1]);
    motion_close(&u->motion);
    arena_free(&u->memory);
    SDL_free(u);
}

void ui_set_look(ui *u, ui_look look)
{
    look.zoom = SDL_min(SDL_max(look.zoom, 0.8f), 2.0f);
    bool is_same = look.theme == u->look.theme && look.zoom == u->look.zoom &&
                   look.scale == u->look.scale && look.is_text_spaced == u->look.is_text_spaced &&
                   look.is_motion_reduced == u->look.is_motion_reduced;
    if (is_same) return;
    u->look = look;
    paragraphs_space(u->texts, look.is_text_spaced);
    u->needs_show = true;
}

void ui_borrow_from(ui *u, file_lender lender)
{
    pictures_borrow_from(u->pictures, lender);
}

ui_look ui_get_look(const ui *u)
{
    return u->look;
}

bool ui_zoom_changed(ui *u)
{
    bool changed = u->zoom_changed;
    u->zoom_changed = false;
    return changed;
}

void ui_resize(ui *u, int width, int height)
{
    screen_resize(&u->screen, width, height);
    u->is_frame_lost = u->needs_show = true;
}

void ui_size(const ui *u, int *out_width, int *out_height)
{
    *out_width = u->screen.width;
    *out_height = u->screen.height;
}

void ui_set_fullscreen(ui *u, bool is_fullscreen)
{
    if (!u->screen.window) return;
    SDL_SetWindowFullscreen(u->screen.window, is_fullscreen ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
    u->needs_show = true;
}

/* --- following the tree -------------------------------------------------------------------- */

uint64_t ui_hash_id(const char *id)
{
    return id && id[0] ? hash_text(HASH_START, id) : 0;
}

const node *ui_focused(const ui *u)
{
    if (!u->focus_id[0] || !u->tree) return NULL;
    const node *n = tree_find_id(tree_scope(u->tree), u->focus_id);
    return n && tree_is_focusable(n) ? n : NULL;
}

/* Another screen: nothing of the last one is remembered but what is arriving. False: the same. */
static bool begin_screen(ui *u, const node *root)
{
    uint64_t hash = ui_hash_id(root->id);
    if (hash == u->screen_hash) return false;
    u->screen_hash = u->scope_hash = hash;
    u->scroll_count = 0;
    u->focus_id[0] = u->focus_behind[0] = 0;
    u->focus_place = SIZE_MAX;
    u->pointer.drag = DRAG_NONE;
    u->typed.id_hash = 0;
    u->caret = EDIT_BYTES;
    const node *first = focus_first(root);
    if (first) snprintf(u->focus_id, sizeof u->focus_id, "%s", first->id);
    return true;
}

/* What opens again shows its beginning. */
static void forget_scrolls(ui *u, const node *scope)
{
    size_t kept = 0;
    for (size_t i = 0; i < u->scroll_count; i++) {
        bool is_inside = false;
        for (const node *n = scope; n && !is_inside; n = tree_next(scope, n)) {
            is_inside = ui_hash_id(n->id) == u->scrolls[i].id_hash;
        }
        if (!is_inside) u->scrolls[kept++] = u->scrolls[i];
    }
    u->scroll_count = kept;
}

/* An overlay came or went: the focus goes into it, and back to where it was. */
static void follow_scope(ui *u, const node *root)
{
    const node *scope = tree_scope(root);
    uint64_t hash = ui_hash_id(scope->id);
    if (hash == u->scope_hash) return;
    bool is_opening = scope != root;
    const node *first = focus_first(root);
    u->scope_hash = hash;
    u->focus_place = SIZE_MAX;
    if (is_opening) {
        forget_scrolls(u, scope);
        memcpy(u->focus_behind, u->focus_id, sizeof u->focus_behind);
        snprintf(u->focus_id, sizeof u->focus_id, "%s", first ? first->id : "");
    } else {
        memcpy(u->focus_id, u->focus_behind, sizeof u->focus_id);
    }
    u->caret = EDIT_BYTES;
}

static void follow_focus(ui *u, const node *root)
{
    const node *n = ui_focused(u);
    size_t place = n ? focus_index(root, n) : SIZE_MAX;
    if (place != SIZE_MAX) u->focus_place = place;
    const char *text = n && n->role == ROLE_FIELD && n->value ? n->value : "";
    u->caret = SDL_min(u->caret, strlen(text));
    bool is_typing = n && n->role == ROLE_FIELD;
    if (is_typing == u->is_typing) return;
    u->is_typing = is_typing;
    if (!u->screen.window) return;
    if (is_typing)
        SDL_StartTextInput();
    else
        SDL_StopTextInput();
}

/* --- one frame ----------------------------------------------------------------------------- */

/* Nothing is made larger than a person can make it themselves. */
static float zoom_of(const ui *u)
{
    float scale = u->look.scale > 0 ? u->look.scale : 1;
    return SDL_min(u->look.zoom * scale, 2.0f);
}

static bool lay_out(ui *u, const node *root)
{
    arena_reset(&u->memory);
    paragraphs_tidy(u->texts);
    u->layout = (layout_context){.texts = u->texts,
                                 .pictures = u->pictures,
                                 .memory = &u->memory,
                                 .is_text_spaced = u->look.is_text_spaced,
                                 .unit = layout_unit(u->screen.width, u->screen.height, zoom_of(u)),
                                 .scrolls = u->scrolls,
                                 .scroll_count = u->scroll_count};
    u->boxes = layout_screen(&u->layout, root, (float)u->screen.width, (float)u->screen.height);
    return u->boxes != NULL;
}

static void paint(ui *u, draw_list *list, int64_t now_us)
{
    paint_context p = {.layout = &u->layout,
                       .out = list,
                       .theme = u->look.theme,
                       .screen = u->screen_hash,
                       .focus = ui_hash_id(ui_focused(u) ? u->focus_id : ""),
                       .hover = u->hover,
                       .pressed = u->pointer.drag == DRAG_PRESS && u->hover == u->pointer.target
                                      ? u->pointer.target
                                      : 0,
                       .shows_focus = u->shows_focus,
                       .caret = u->caret,
                       .now_us = now_us,
                       .is_motion_reduced = u->look.is_motion_reduced,
                       .motion = &u->motion,
                       .next_frame_us = INT64_MAX};
    draw_begin(list, u->screen.width, u->screen.height);
    paint_screen(&p, u->boxes);
    u->next_frame_us = p.next_frame_us;
}

/* Cut to what there is: SDL moves parts that begin above or left of the window, and the X server
 * ends a program that shows rows it does not have. */
static size_t cut_parts(SDL_Rect *parts, size_t count, const SDL_Rect *whole)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        SDL_Rect seen;
        if (SDL_IntersectRect(&parts[i], whole, &seen)) parts[kept++] = seen;
    }
    return kept;
}

/* What must be drawn again; everything when the frame before is not there any more. */
static size_t find_damage(ui *u, SDL_Rect *out_parts)
{
    const draw_list *before = &u->lists[u->current];
    const draw_list *now = &u->lists[1 - u->current];
    SDL_Rect whole = {0, 0, u->screen.width, u->screen.height};
    size_t count = draw_damage(before, now, out_parts);
    bool is_all = u->is_frame_lost || (count > 0 && !screen_keeps_frame(&u->screen));
    if (!is_all) return cut_parts(out_parts, count, &whole);
    out_parts[0] = whole;
    return 1;
}

static void scroll_into_view(ui *u, box *b);

/* Where a list scrolls by itself, its line that waits for the focus is in sight. True: it was not. */
static bool brings_first_into_view(ui *u)
{
    const node *first = focus_first(u->tree);
    box *b = first ? box_of(u->boxes, first) : NULL;
    box *list = b ? ui_scroller_of(b->parent) : NULL;
    if (!list || list->source == u->tree) return false;
    const float before = list->scroll_y;
    scroll_into_view(u, b);
    return list->scroll_y < before || list->scroll_y > before;
}

static bool draw_frame(ui *u, const node *root, int64_t now_us)
{
    SDL_Rect parts[DAMAGE_MAX];
    bool is_new = false;
    if (!screen_follow(&u->screen, &is_new)) return false;
    if (is_new) u->is_frame_lost = true;
    u->tree = root;
    u->edit.id_hash = 0;
    const bool is_other = begin_screen(u, root);
    follow_scope(u, root);
    follow_focus(u, root);
    bool is_followed = !is_other && !u->is_frame_lost && !u->look.is_motion_reduced;
    motion_follow(&u->motion, root, is_followed ? &u->lists[u->current] : NULL, now_us);
    if (!lay_out(u, root)) return false;
    if (is_other && brings_first_into_view(u) && !lay_out(u, root)) return false;
    paint(u, &u->lists[1 - u->current], now_us);
    size_t count = find_damage(u, parts);
    u->current = 1 - u->current;
    if (count == 0) return false;
    for (size_t i = 0; i < count; i++) {
        render_part(u->render, u->screen.surface, &u->lists[u->current], parts[i]);
    }
    screen_present(&u->screen, parts, count);
    u->is_frame_lost = false;
    return true;
}

bool ui_show(ui *u, const node *root, int64_t now_us)
{
    clock_t start = clock();
    u->needs_show = false;
    bool is_presented = draw_frame(u, root, now_us);
    double ms = (double)(clock() - start) * 1000.0 / CLOCKS_PER_SEC;
    u->stats.frame_count++;
    if (is_presented) frame_stats_add(&u->stats, ms);
    return is_presented;
}

int64_t ui_next_frame_us(const ui *u)
{
    return u->next_frame_us;
}

bool ui_needs_show(const ui *u)
{
    return u->needs_show;
}

/* --- focus and scrolling ------------------------------------------------------------------- */

static scroll_memory *scroll_entry(ui *u, uint64_t id_hash)
{
    for (size_t i = 0; i < u->scroll_count; i++) {
        if (u->scrolls[i].id_hash == id_hash) return &u->scrolls[i];
    }
    size_t place = u->scroll_count < SCROLL_MAX ? u->scroll_count++ : SCROLL_MAX - 1;
    u->scrolls[place] = (scroll_memory){.id_hash = id_hash};
    return &u->scrolls[place];
}

void ui_scroll_to(ui *u, box *b, float y)
{
    SDL_FRect view = box_content(&u->layout, b);
    float range = SDL_max(0.0f, b->content_h - view.h);
    y = SDL_min(SDL_max(y, 0.0f), range);
    if (y == b->scroll_y) return;
    scroll_entry(u, b->id_hash)->y = y;
    b->scroll_y = y;
    u->needs_show = true;
}

bool ui_scroll(ui *u, box *b, float by)
{
    float before = b->scroll_y;
    ui_scroll_to(u, b, b->scroll_y + by);
    return b->scroll_y != before;
}

box *ui_scroller_of(box *b)
{
    while (b && !b->scrolls) b = b->stands ? b->parent->parent : b->parent;
    return b;
}

/* By how much a part that reaches from `top` to `bottom` must move to be seen between the edges;
 * what is too high shows its upper end. */
static float shift_into(float top, float bottom, float upper, float lower)
{
    if (top < upper || bottom - top > lower - upper) return top - upper;
    return bottom > lower ? bottom - lower : 0;
}

static void scroll_into_view(ui *u, box *b)
{
    float margin = 16 * u->layout.unit;
    float top = b->y, bottom = b->y + b->h;
    box *around = b->stands ? b->parent->parent : b->parent;
    for (box *s = ui_scroller_of(around); s; s = ui_scroller_of(s->parent)) {
        SDL_FRect view = box_content(&u->layout, s);
        float before = s->scroll_y;
        ui_scroll(u, s, shift_into(top - margin, bottom + margin, view.y, view.y + view.h));
        top -= s->scroll_y - before;
        bottom -= s->scroll_y - before;
    }
}

void ui_take_focus(ui *u, const node *n, bool is_shown)
{
    const char *id = n ? n->id : "";
    bool is_new = strcmp(id, u->focus_id) != 0;
    if (is_new || is_shown != u->shows_focus) u->needs_show = true;
    if (is_new) {
        snprintf(u->focus_id, sizeof u->focus_id, "%s", id);
        u->caret = EDIT_BYTES;
        u->typed.id_hash = 0;
    }
    u->shows_focus = is_shown;
    if (n && u->tree) follow_focus(u, u->tree);
    box *b = n && is_shown && u->boxes ? box_of(u->boxes, n) : NULL;
    if (b) scroll_into_view(u, b);
}

void ui_focus(ui *u, const char *node_id)
{
    const node *n = node_id && u->tree ? tree_find_id(u->tree, node_id) : NULL;
    ui_take_focus(u, n, u->shows_focus);
}

const char *ui_focused_id(const ui *u)
{
    return ui_focused(u) ? u->focus_id : NULL;
}

/* --- events -------------------------------------------------------------------------------- */

static void window_event(ui *u, const SDL_WindowEvent *event)
{
    switch (event->event) {
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_RESTORED:
    case SDL_WINDOWEVENT_SHOWN: u->is_frame_lost = u->needs_show = true; return;
    case SDL_WINDOWEVENT_LEAVE: ui_pointer_left(u); return;
    default: return;
    }
}

tree_input ui_event(ui *u, const SDL_Event *event, int64_t at_us)
{
    tree_input nothing = {0};
    if (event->type == SDL_WINDOWEVENT) window_event(u, &event->window);
    if (event->type == SDL_RENDER_TARGETS_RESET || event->type == SDL_RENDER_DEVICE_RESET) {
        render_forget(u->render);
        u->is_frame_lost = u->needs_show = true;
    }
    if (!u->boxes) return nothing;
    switch (event->type) {
    case SDL_KEYDOWN: return ui_key_down(u, &event->key, at_us);
    case SDL_TEXTINPUT: return ui_text_typed(u, event->text.text, at_us);
    case SDL_MOUSEBUTTONDOWN: return ui_pointer_down(u, &event->button, at_us);
    case SDL_MOUSEBUTTONUP: return ui_pointer_up(u, &event->button, at_us);
    case SDL_MOUSEMOTION: return ui_pointer_moved(u, &event->motion, at_us);
    case SDL_FINGERDOWN: return ui_finger_down(u, &event->tfinger, at_us);
    case SDL_FINGERMOTION: return ui_finger_moved(u, &event->tfinger, at_us);
    case SDL_FINGERUP: return ui_finger_up(u, &event->tfinger, at_us);
    case SDL_MOUSEWHEEL: ui_wheel_turned(u, &event->wheel); return nothing;
    default: return nothing;
    }
}

/* --- what tests and benches ask ------------------------------------------------------------ */

status ui_save_png(ui *u, const char *path, failure *why)
{
    return screen_save_png(&u->screen, path, why);
}

status ui_write_png(ui *u, buffer *out, failure *why)
{
    return screen_write_png(&u->screen, out, why);
}

size_t ui_overflows(ui *u, overflow *out, size_t room)
{
    return u->boxes ? layout_overflows(&u->layout, u->boxes, out, room) : 0;
}

bool ui_place_of(const ui *u, const char *node_id, SDL_FRect *out_area)
{
    box *b = u->boxes ? box_with_id(u->boxes, ui_hash_id(node_id)) : NULL;
    if (b) *out_area = (SDL_FRect){b->x, b->y, b->w, b->h};
    return b != NULL;
}

bool ui_seen_of(const ui *u, const char *node_id, SDL_FRect *out_area)
{
    box *b = u->boxes ? box_with_id(u->boxes, ui_hash_id(node_id)) : NULL;
    if (b) *out_area = box_visible(b);
    return b && out_area->w > 0 && out_area->h > 0;
}

ui_frame_stats ui_get_frame_stats(const ui *u)
{
    return (ui_frame_stats){.frame_count = u->stats.frame_count,
                            .presented_count = u->stats.presented_count,
                            .p50_ms = frame_stats_quantile(&u->stats, 0.5),
                            .p99_ms = frame_stats_quantile(&u->stats, 0.99),
                            .worst_ms = u->stats.worst_ms,
                            .cached_bytes = render_cached_bytes(u->render)};
}

void ui_reset_frame_stats(ui *u)
{
    memset(&u->stats, 0, sizeof u->stats);
}
