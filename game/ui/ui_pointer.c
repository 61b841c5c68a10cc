/* What mouse and finger do: pressing acts when it is let go inside; sliders and scrollbars move
 * with the pointer; a finger moves what is scrolled. */
#include "ui/slider.h"
#include "ui/ui_state.h"

static const tree_input nothing = {0};

/* How far a finger may slip and still press, and the least size of what can be hit with a mouse and
 * with a finger, in units. */
enum { SLIP_UNITS = 12, CLICK_UNITS = 44, TOUCH_UNITS = 52, WHEEL_UNITS = 72 };

static bool holds(SDL_FRect area, float x, float y)
{
    return x >= area.x && x < area.x + area.w && y >= area.y && y < area.y + area.h;
}

static SDL_FRect grown_to(SDL_FRect area, float least)
{
    float more_w = SDL_max(0.0f, least - area.w), more_h = SDL_max(0.0f, least - area.h);
    return (SDL_FRect){area.x - more_w / 2, area.y - more_h / 2, area.w + more_w, area.h + more_h};
}

static bool is_usable(const box *top, const box *b)
{
    if (b != top && b->source->role == ROLE_OVERLAY) return false;
    return tree_is_focusable(b->source) && !tree_has_state(b->source, STATE_DISABLED);
}

/* How far a point lies outside an area. */
static float outside(SDL_FRect area, float x, float y)
{
    float dx = SDL_fabsf(x - area.x - area.w / 2) - area.w / 2;
    float dy = SDL_fabsf(y - area.y - area.h / 2) - area.h / 2;
    return SDL_max(dx, dy);
}

/* The uppermost box at a point whose node can be used. */
static box *usable_at(ui *u, float x, float y)
{
    box *top = box_of(u->boxes, tree_scope(u->tree));
    box *found = NULL;
    for (box *b = top; b; b = box_next(top, b)) {
        if (is_usable(top, b) && holds(box_visible(b), x, y)) found = b;
    }
    return found;
}

/* What is small is hit a little beside as well, the nearest first. */
static box *usable_beside(ui *u, float x, float y, float least)
{
    box *top = box_of(u->boxes, tree_scope(u->tree));
    box *found = NULL;
    float nearest = least;
    for (box *b = top; b; b = box_next(top, b)) {
        SDL_FRect seen = box_visible(b);
        if (!is_usable(top, b) || seen.w <= 0 || !holds(grown_to(seen, least), x, y)) continue;
        float far = outside(seen, x, y);
        if (far >= nearest) continue;
        nearest = far;
        found = b;
    }
    return found;
}

static box *target_at(ui *u, float x, float y, int least_units)
{
    box *exact = usable_at(u, x, y);
    return exact ? exact : usable_beside(u, x, y, (float)least_units * u->layout.unit);
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
    const node_range scale = slider_scale(b->source);
    double share = s.track.w > 0 ? (double)((x - s.track.x) / s.track.w) : 0;
    double wanted = scale.min + share * (scale.max - scale.min);
    return ui_set_number(u, b->source, wanted, at_us);
}

static tree_input press_slider(ui *u, const box *b, float x, float y, int64_t at_us)
{
    slider_parts s = slider_parts_of(&u->layout, b);
    const node_range *range = &b->source->range;
    double now = ui_number_is_set(u, b->source)
                     ? ui_number_now(u, b->source)
                     : (tree_least(b->source) + tree_most(b->source)) / 2;
    double step = ui_number_is_set(u, b->source) ? range->step : 0;
    if (holds(s.less, x, y)) return ui_set_number(u, b->source, now - step, at_us);
    if (holds(s.more, x, y)) return ui_set_number(u, b->source, now + step, at_us);
    if (y < s.track.y || x < s.less.x) return nothing;
    u->pointer.drag = DRAG_SLIDER;
    return drag_slider(u, b, x, at_us);
}

/* --- pressing ------------------------------------------------------------------------------ */

static void to_pixels(ui *u, int x, int y)
{
    float scale = screen_pointer_scale(&u->screen);
    u->pointer_x = (float)x * scale;
    u->pointer_y = (float)y * scale;
}

/* The second half of a double click that lands on something else, because the first half has led to
 * another screen, was not meant for what stands there now. */
static bool is_stray_click(ui *u, const box *b, bool is_repeated)
{
    click_target before = u->clicked;
    u->clicked.screen_hash = u->screen_hash;
    u->clicked.id_hash = b->id_hash;
    bool is_same = before.screen_hash == u->clicked.screen_hash &&
                   before.id_hash == u->clicked.id_hash;
    return is_repeated && !is_same;
}

/* What is under the pointer takes the focus and waits to be let go. NULL: nothing does. */
static box *begin_press(ui *u, box *b, bool is_repeated)
{
    hover(u, b);
    if (!b || is_stray_click(u, b, is_repeated)) return NULL;
    u->pointer.target = b->id_hash;
    u->pointer.drag = DRAG_PRESS;
    ui_take_focus(u, b->source, false);
    return b;
}

/* The box that was pressed, when it is the one under the pointer again. */
static box *end_press(ui *u, box *b)
{
    bool is_inside = u->pointer.drag == DRAG_PRESS && b && b->id_hash == u->pointer.target;
    u->pointer.drag = DRAG_NONE;
    u->needs_show = true;
    return is_inside ? b : NULL;
}

/* --- the mouse ----------------------------------------------------------------------------- */

tree_input ui_pointer_down(ui *u, const SDL_MouseButtonEvent *button, int64_t at_us)
{
    bool is_ours = button->button == SDL_BUTTON_LEFT && button->which != SDL_TOUCH_MOUSEID;
    if (!is_ours) return nothing;
    to_pixels(u, button->x, button->y);
    float x = u->pointer_x, y = u->pointer_y;
    box *scroller = scroller_at(u, x, y);
    u->pointer = (pointer_state){.start_x = x, .start_y = y, .last_y = y};
    u->needs_show = true;
    if (scroller && is_on_scrollbar(u, scroller, x)) {
        u->pointer.drag = DRAG_SCROLLBAR;
        u->pointer.target = scroller->id_hash;
        return nothing;
    }
    box *b = begin_press(u, target_at(u, x, y, CLICK_UNITS), button->clicks > 1);
    if (b && b->source->role == ROLE_FIELD) ui_place_caret(u, b, x);
    return b && b->source->role == ROLE_SLIDER ? press_slider(u, b, x, y, at_us) : nothing;
}

static void drag_scrollbar(ui *u, float y)
{
    box *b = box_with_id(u->boxes, u->pointer.target);
    if (!b || !b->scrolls) return;
    float moved = y - u->pointer.last_y;
    ui_scroll(u, b, moved * b->content_h / SDL_max(1.0f, b->h));
    u->pointer.last_y = y;
}

static tree_input drag_target(ui *u, float x, int64_t at_us)
{
    box *b = box_with_id(u->boxes, u->pointer.target);
    return b && b->source->role == ROLE_SLIDER ? drag_slider(u, b, x, at_us) : nothing;
}

tree_input ui_pointer_moved(ui *u, const SDL_MouseMotionEvent *motion, int64_t at_us)
{
    if (motion->which == SDL_TOUCH_MOUSEID || u->pointer.is_touch) return nothing;
    to_pixels(u, motion->x, motion->y);
    float x = u->pointer_x, y = u->pointer_y;
    if (!(motion->state & SDL_BUTTON_LMASK)) u->pointer.drag = DRAG_NONE;
    if (u->pointer.drag == DRAG_SLIDER) return drag_target(u, x, at_us);
    if (u->pointer.drag == DRAG_SCROLLBAR)
        drag_scrollbar(u, y);
    else
        hover(u, target_at(u, x, y, CLICK_UNITS));
    return nothing;
}

tree_input ui_pointer_up(ui *u, const SDL_MouseButtonEvent *button, int64_t at_us)
{
    bool is_ours = button->button == SDL_BUTTON_LEFT && button->which != SDL_TOUCH_MOUSEID;
    if (!is_ours) return nothing;
    to_pixels(u, button->x, button->y);
    box *b = target_at(u, u->pointer_x, u->pointer_y, CLICK_UNITS);
    hover(u, b);
    b = end_press(u, b);
    bool acts = b && b->source->role != ROLE_SLIDER && b->source->role != ROLE_FIELD;
    return acts ? tree_press(b->source, at_us) : nothing;
}

/* --- a finger ------------------------------------------------------------------------------ */

enum { DOUBLE_TAP_US = 500000, DOUBLE_TAP_UNITS = 32 };

static void finger_to_pixels(ui *u, const SDL_TouchFingerEvent *finger)
{
    u->pointer_x = finger->x * (float)u->screen.width;
    u->pointer_y = finger->y * (float)u->screen.height;
}

/* Touch events do not count taps: a second one soon and near is the other half of a double tap. */
static bool is_second_tap(ui *u, int64_t at_us)
{
    click_target before = u->clicked;
    u->clicked.at_us = at_us;
    u->clicked.x = u->pointer_x;
    u->clicked.y = u->pointer_y;
    float near = DOUBLE_TAP_UNITS * u->layout.unit;
    return before.at_us != 0 && at_us - before.at_us < DOUBLE_TAP_US &&
           SDL_fabsf(before.x - u->pointer_x) < near && SDL_fabsf(before.y - u->pointer_y) < near;
}

/* A second finger means something else than pressing: nothing is pressed then. */
static bool is_other_finger(ui *u, const SDL_TouchFingerEvent *finger)
{
    bool is_other = u->pointer.is_touch && u->pointer.finger != finger->fingerId;
    if (is_other && u->pointer.drag == DRAG_PRESS) {
        u->pointer.drag = DRAG_NONE;
        hover(u, NULL);
    }
    return is_other;
}

tree_input ui_finger_down(ui *u, const SDL_TouchFingerEvent *finger, int64_t at_us)
{
    if (is_other_finger(u, finger)) return nothing;
    finger_to_pixels(u, finger);
    float x = u->pointer_x, y = u->pointer_y;
    u->pointer = (pointer_state){
        .start_x = x, .start_y = y, .last_y = y, .is_touch = true, .finger = finger->fingerId};
    u->needs_show = true;
    begin_press(u, target_at(u, x, y, TOUCH_UNITS), is_second_tap(u, at_us));
    return nothing;
}

static void scroll_with_finger(ui *u)
{
    float y = u->pointer_y;
    box *b = scroller_at(u, u->pointer.start_x, u->pointer.start_y);
    for (; b; b = ui_scroller_of(b->parent)) {
        if (ui_scroll(u, b, u->pointer.last_y - y)) break;
    }
    u->pointer.last_y = y;
}

static bool is_on_slider(ui *u)
{
    box *b = box_with_id(u->boxes, u->pointer.target);
    if (!b || b->source->role != ROLE_SLIDER) return false;
    return holds(slider_parts_of(&u->layout, b).track, u->pointer.start_x, u->pointer.start_y);
}

/* A finger that moves further than it may slip scrolls, or along a slider moves its value. */
static void begin_drag(ui *u)
{
    float slip = SLIP_UNITS * u->layout.unit;
    float dx = SDL_fabsf(u->pointer_x - u->pointer.start_x);
    float dy = SDL_fabsf(u->pointer_y - u->pointer.start_y);
    bool is_on_target = u->pointer.drag == DRAG_PRESS;
    if (dy > slip && dy >= dx && scroller_at(u, u->pointer.start_x, u->pointer.start_y)) {
        u->pointer.drag = DRAG_CONTENT;
        hover(u, NULL);
    } else if (is_on_target && dx > slip && is_on_slider(u)) {
        u->pointer.drag = DRAG_SLIDER;
    }
}

tree_input ui_finger_moved(ui *u, const SDL_TouchFingerEvent *finger, int64_t at_us)
{
    if (!u->pointer.is_touch || is_other_finger(u, finger)) return nothing;
    finger_to_pixels(u, finger);
    bool is_dragging = u->pointer.drag == DRAG_SLIDER || u->pointer.drag == DRAG_CONTENT;
    if (!is_dragging) begin_drag(u);
    if (u->pointer.drag == DRAG_SLIDER) return drag_target(u, u->pointer_x, at_us);
    if (u->pointer.drag == DRAG_CONTENT) scroll_with_finger(u);
    return nothing;
}

static tree_input tap(ui *u, const box *b, int64_t at_us)
{
    if (b->source->role == ROLE_FIELD) {
        ui_place_caret(u, b, u->pointer_x);
        return nothing;
    }
    if (b->source->role != ROLE_SLIDER) return tree_press(b->source, at_us);
    tree_input in = press_slider(u, b, u->pointer_x, u->pointer_y, at_us);
    u->pointer.drag = DRAG_NONE;
    return in;
}

tree_input ui_finger_up(ui *u, const SDL_TouchFingerEvent *finger, int64_t at_us)
{
    if (!u->pointer.is_touch || u->pointer.finger != finger->fingerId) return nothing;
    finger_to_pixels(u, finger);
    box *b = end_press(u, target_at(u, u->pointer_x, u->pointer_y, TOUCH_UNITS));
    u->pointer.is_touch = false;
    hover(u, NULL);
    return b ? tap(u, b, at_us) : nothing;
}

/* --- the wheel ----------------------------------------------------------------------------- */

void ui_wheel_turned(ui *u, const SDL_MouseWheelEvent *wheel)
{
    float turned = wheel->preciseY != 0 ? wheel->preciseY : (float)wheel->y;
    if (wheel->direction == SDL_MOUSEWHEEL_FLIPPED) turned = -turned;
    float by = -turned * WHEEL_UNITS * u->layout.unit;
    for (box *b = scroller_at(u, u->pointer_x, u->pointer_y); b; b = ui_scroller_of(b->parent)) {
        if (ui_scroll(u, b, by)) return;
    }
}
