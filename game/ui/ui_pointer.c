/* What mouse and finger do: pressing acts when it is let go inside; sliders and scrollbars move
 * with the pointer; a finger moves what is scrolled. */
#include "ui/brush.h"
#include "ui/ui_state.h"

static const tree_input nothing = {0};

/* How far a finger may slip and still press, and the least size of what can be hit, in units. */
enum { SLIP_UNITS = 12, TOUCH_UNITS = 44, WHEEL_UNITS = 72 };

static bool holds(SDL_FRect area, float x, float y)
{
    return x >= area.x && x < area.x + area.w && y >= area.y && y < area.y + area.h;
}

static SDL_FRect grown_to(SDL_FRect area, float least)
{
    float more_w = SDL_max(0.0f, least - area.w), more_h = SDL_max(0.0f, least - area.h);
    return (SDL_FRect){area.x - more_w / 2, area.y - more_h / 2, area.w + more_w, area.h + more_h};
}

/* The uppermost box at a point whose node can be used; small ones are hit a little beside, too. */
static box *usable_at(ui *u, float x, float y, float least)
{
    const node *scope = tree_scope(u->tree);
    box *top = box_of(u->boxes, scope);
    box *found = NULL;
    for (box *b = top; b; b = box_next(top, b)) {
        if (b != top && b->source->role == ROLE_OVERLAY) continue;
        if (!tree_is_focusable(b->source)) continue;
        if (tree_has_state(b->source, STATE_DISABLED)) continue;
        SDL_FRect seen = box_visible(b);
        if (seen.w > 0 && holds(grown_to(seen, least), x, y)) found = b;
    }
    return found;
}

static box *target_at(ui *u, float x, float y)
{
    box *exact = usable_at(u, x, y, 0);
    return exact ? exact : usable_at(u, x, y, TOUCH_UNITS * u->layout.unit);
}

/* The innermost box at a point that scrolls. */
static box *scroller_at(ui *u, float x, float y)
{
    box *top = box_of(u->boxes, tree_scope(u->tree));
    box *found = NULL;
    for (box *b = top; b; b = box_next(top, b)) {
        if (b->scrolls && holds(box_visible(b), x, y)) found = b;
    }
    return found;
}

static bool is_on_scrollbar(const ui *u, const box *b, float x)
{
    SDL_FRect view = box_content(&u->layout, b);
    return x >= view.x + view.w && x <= b->x + b->w;
}

/* --- the shape of the pointer -------------------------------------------------------------- */

enum { CURSOR_ARROW, CURSOR_HAND, CURSOR_TEXT };

static void show_cursor(ui *u, int cursor)
{
    static const SDL_SystemCursor shapes[] = {
        [CURSOR_ARROW] = SDL_SYSTEM_CURSOR_ARROW,
        [CURSOR_HAND] = SDL_SYSTEM_CURSOR_HAND,
        [CURSOR_TEXT] = SDL_SYSTEM_CURSOR_IBEAM,
    };
    if (!u->screen.window || u->cursor == cursor) return;
    if (!u->cursors[cursor]) u->cursors[cursor] = SDL_CreateSystemCursor(shapes[cursor]);
    if (u->cursors[cursor]) SDL_SetCursor(u->cursors[cursor]);
    u->cursor = cursor;
}

static void hover(ui *u, const box *b)
{
    uint64_t hash = b ? b->id_hash : 0;
    bool is_field = b && b->source->role == ROLE_FIELD;
    show_cursor(u, is_field ? CURSOR_TEXT : b ? CURSOR_HAND : CURSOR_ARROW);
    if (hash == u->hover) return;
    u->hover = hash;
    u->needs_show = true;
}

void ui_pointer_left(ui *u)
{
    hover(u, NULL);
}

/* --- sliders ------------------------------------------------------------------------------- */

static tree_input drag_slider(ui *u, const box *b, float x, int64_t at_us)
{
    slider_parts s = slider_parts_of(&u->layout, b);
    const node_range *range = &b->source->range;
    double share = s.track.w > 0 ? (double)((x - s.track.x) / s.track.w) : 0;
    double wanted = range->min + share * (range->max - range->min);
    return ui_set_number(u, b->source, wanted, at_us);
}

static tree_input press_slider(ui *u, const box *b, float x, float y, int64_t at_us)
{
    slider_parts s = slider_parts_of(&u->layout, b);
    const node_range *range = &b->source->range;
    double now = ui_number_is_set(u, b->source) ? ui_number_now(u, b->source)
                                                : (range->min + range->max) / 2;
    double step = ui_number_is_set(u, b->source) ? range->step : 0;
    if (holds(s.less, x, y)) return ui_set_number(u, b->source, now - step, at_us);
    if (holds(s.more, x, y)) return ui_set_number(u, b->source, now + step, at_us);
    if (y < s.track.y) return nothing;
    u->pointer.drag = DRAG_SLIDER;
    return drag_slider(u, b, x, at_us);
}

/* --- pointer down, moved, up --------------------------------------------------------------- */

static void to_pixels(ui *u, int x, int y)
{
    float scale = screen_pointer_scale(&u->screen);
    u->pointer_x = (float)x * scale;
    u->pointer_y = (float)y * scale;
}

/* The second half of a double click that lands on something else, because the first half has led to
 * another screen, was not meant for what stands there now. */
static bool is_stray_click(ui *u, const SDL_MouseButtonEvent *button, const box *b)
{
    click_target before = u->clicked;
    u->clicked = (click_target){u->screen_hash, b->id_hash};
    bool is_same = before.screen_hash == u->clicked.screen_hash &&
                   before.id_hash == u->clicked.id_hash;
    return button->clicks > 1 && !is_same;
}

tree_input ui_pointer_down(ui *u, const SDL_MouseButtonEvent *button, int64_t at_us)
{
    if (button->button != SDL_BUTTON_LEFT) return nothing;
    to_pixels(u, button->x, button->y);
    float x = u->pointer_x, y = u->pointer_y;
    box *scroller = scroller_at(u, x, y);
    box *b = target_at(u, x, y);
    u->pointer = (pointer_state){
        .start_x = x, .start_y = y, .last_y = y, .is_touch = button->which == SDL_TOUCH_MOUSEID};
    u->needs_show = true;
    if (scroller && is_on_scrollbar(u, scroller, x)) {
        u->pointer.drag = DRAG_SCROLLBAR;
        u->pointer.target = scroller->id_hash;
        return nothing;
    }
    hover(u, b);
    if (!b || is_stray_click(u, button, b)) return nothing;
    u->pointer.target = b->id_hash;
    u->pointer.drag = DRAG_PRESS;
    ui_take_focus(u, b->source, false);
    if (b->source->role == ROLE_FIELD) ui_place_caret(u, b, x);
    return b->source->role == ROLE_SLIDER ? press_slider(u, b, x, y, at_us) : nothing;
}

static void drag_scrollbar(ui *u, float y)
{
    box *b = box_with_id(u->boxes, u->pointer.target);
    if (!b || !b->scrolls) return;
    float moved = y - u->pointer.last_y;
    ui_scroll(u, b, moved * b->content_h / SDL_max(1.0f, b->h));
    u->pointer.last_y = y;
}

/* A finger that moves further than it may slip scrolls instead of pressing. */
static void follow_finger(ui *u, float y)
{
    box *b = scroller_at(u, u->pointer.start_x, u->pointer.start_y);
    float slip = SLIP_UNITS * u->layout.unit;
    bool is_far = SDL_fabsf(y - u->pointer.start_y) > slip;
    if (!b || (u->pointer.drag != DRAG_CONTENT && !is_far)) return;
    u->pointer.drag = DRAG_CONTENT;
    ui_scroll(u, b, u->pointer.last_y - y);
    u->pointer.last_y = y;
}

tree_input ui_pointer_moved(ui *u, const SDL_MouseMotionEvent *motion, int64_t at_us)
{
    to_pixels(u, motion->x, motion->y);
    float x = u->pointer_x, y = u->pointer_y;
    bool is_down = motion->state & SDL_BUTTON_LMASK;
    if (!is_down) u->pointer.drag = DRAG_NONE;
    if (u->pointer.drag == DRAG_SLIDER) {
        box *b = box_with_id(u->boxes, u->pointer.target);
        return b && b->source->role == ROLE_SLIDER ? drag_slider(u, b, x, at_us) : nothing;
    }
    if (u->pointer.drag == DRAG_SCROLLBAR)
        drag_scrollbar(u, y);
    else if (u->pointer.is_touch && is_down)
        follow_finger(u, y);
    else
        hover(u, target_at(u, x, y));
    return nothing;
}

tree_input ui_pointer_up(ui *u, const SDL_MouseButtonEvent *button, int64_t at_us)
{
    if (button->button != SDL_BUTTON_LEFT) return nothing;
    to_pixels(u, button->x, button->y);
    box *b = target_at(u, u->pointer_x, u->pointer_y);
    bool is_inside = u->pointer.drag == DRAG_PRESS && b && b->id_hash == u->pointer.target;
    u->pointer.drag = DRAG_NONE;
    u->needs_show = true;
    hover(u, button->which == SDL_TOUCH_MOUSEID ? NULL : b);
    if (!is_inside || b->source->role == ROLE_SLIDER || b->source->role == ROLE_FIELD) {
        return nothing;
    }
    return tree_press(b->source, at_us);
}

void ui_wheel_turned(ui *u, const SDL_MouseWheelEvent *wheel)
{
    float turned = wheel->preciseY != 0 ? wheel->preciseY : (float)wheel->y;
    if (wheel->direction == SDL_MOUSEWHEEL_FLIPPED) turned = -turned;
    float by = -turned * WHEEL_UNITS * u->layout.unit;
    for (box *b = scroller_at(u, u->pointer_x, u->pointer_y); b; b = ui_scroller_of(b->parent)) {
        if (ui_scroll(u, b, by)) return;
    }
}
