/* What keys do: moving the focus, pressing, editing, scrolling, the size of texts. */
#include "ui/keys.h"
#include "ui/ui_state.h"

#include <string.h>

static const tree_input nothing = {0};

/* --- the size of texts and full screen ----------------------------------------------------- */

static const float zooms[] = {0.8f, 0.9f, 1.0f, 1.15f, 1.3f, 1.5f, 1.75f, 2.0f};

enum { ZOOM_COUNT = sizeof zooms / sizeof *zooms };

static void set_zoom(ui *u, float zoom)
{
    ui_look look = u->look;
    look.zoom = zoom;
    ui_set_look(u, look);
    u->zoom_changed = true;
}

static void step_zoom(ui *u, int by)
{
    int at = 0;
    while (at + 1 < ZOOM_COUNT && zooms[at] < u->look.zoom - 0.01f) at++;
    at = SDL_min(SDL_max(at + by, 0), ZOOM_COUNT - 1);
    set_zoom(u, zooms[at]);
}

/* Ctrl +, Ctrl -, Ctrl 0 as in browsers; F11 for the whole screen. */
static bool used_by_window(ui *u, const SDL_KeyboardEvent *key)
{
    SDL_Keycode code = key->keysym.sym;
    if (code == SDLK_F11 && u->screen.window) {
        bool is_full = SDL_GetWindowFlags(u->screen.window) & SDL_WINDOW_FULLSCREEN_DESKTOP;
        ui_set_fullscreen(u, !is_full);
        return true;
    }
    if (!(key->keysym.mod & KMOD_CTRL)) return false;
    bool is_more = code == SDLK_PLUS || code == SDLK_KP_PLUS || code == SDLK_EQUALS;
    bool is_less = code == SDLK_MINUS || code == SDLK_KP_MINUS;
    if (is_more)
        step_zoom(u, 1);
    else if (is_less)
        step_zoom(u, -1);
    else if (code == SDLK_0 || code == SDLK_KP_0)
        set_zoom(u, 1);
    else
        return false;
    return true;
}

/* --- moving -------------------------------------------------------------------------------- */

/* Scrolls what surrounds the focus, or else the first part of the screen that can. */
static void scroll_by_key(ui *u, float views)
{
    const node *n = ui_focused(u);
    box *b = n ? box_of(u->boxes, n) : NULL;
    box *scroller = ui_scroller_of(b);
    const node *scope = tree_scope(u->tree);
    for (box *any = box_of(u->boxes, scope); any && !scroller; any = box_next(u->boxes, any)) {
        if (any->scrolls) scroller = any;
    }
    if (scroller) ui_scroll(u, scroller, views * scroller->h);
}

static void move_focus(ui *u, focus_direction direction)
{
    const node *to = focus_move(u->tree, u->boxes, ui_focused(u), u->focus_place, direction);
    if (to) {
        ui_take_focus(u, to, true);
        return;
    }
    const float part_of_view = 0.2f;
    if (direction == FOCUS_DOWN) scroll_by_key(u, part_of_view);
    if (direction == FOCUS_UP) scroll_by_key(u, -part_of_view);
}

typedef struct move_row {
    SDL_Keycode code;
    focus_direction direction;
} move_row;

static bool used_to_move(ui *u, const SDL_KeyboardEvent *key)
{
    static const move_row moves[] = {{SDLK_LEFT, FOCUS_LEFT},
                                     {SDLK_RIGHT, FOCUS_RIGHT},
                                     {SDLK_UP, FOCUS_UP},
                                     {SDLK_DOWN, FOCUS_DOWN}};
    if (key->keysym.sym == SDLK_TAB) {
        move_focus(u, key->keysym.mod & KMOD_SHIFT ? FOCUS_PREVIOUS : FOCUS_NEXT);
        return true;
    }
    for (size_t i = 0; i < sizeof moves / sizeof *moves; i++) {
        if (moves[i].code != key->keysym.sym) continue;
        move_focus(u, moves[i].direction);
        return true;
    }
    return false;
}

static bool used_to_scroll(ui *u, SDL_Keycode code)
{
    const float page = 0.85f, all = 1000;
    if (code == SDLK_PAGEDOWN)
        scroll_by_key(u, page);
    else if (code == SDLK_PAGEUP)
        scroll_by_key(u, -page);
    else if (code == SDLK_HOME)
        scroll_by_key(u, -all);
    else if (code == SDLK_END)
        scroll_by_key(u, all);
    else
        return false;
    return true;
}

/* --- pressing ------------------------------------------------------------------------------ */

/* A choice that was reached by its key has the focus from then on. */
static tree_input press(ui *u, const node *n, int64_t at_us)
{
    if (!n) return nothing;
    bool takes_focus = n->role == ROLE_CHOICE || n->role == ROLE_CHECKBOX;
    if (takes_focus && tree_is_focusable(n)) ui_take_focus(u, n, u->shows_focus);
    return tree_press(n, at_us);
}

/* Enter presses what has the ring. On an answer that is already chosen, on a slider, or when no
 * ring shows, it means the next step. */
static const node *entered(const ui *u)
{
    const node *n = ui_focused(u);
    const node *primary = tree_find_key(u->tree, KEY_ENTER);
    if (!n) return primary;
    if (n->role == ROLE_FIELD) return n;
    if (!u->shows_focus || n->role == ROLE_SLIDER) return primary;
    bool is_answer = n->role == ROLE_CHOICE || n->role == ROLE_CHECKBOX;
    return is_answer && (n->state & STATE_CHOSEN) && primary ? primary : n;
}

static tree_input press_by_key(ui *u, const SDL_KeyboardEvent *key, int64_t at_us)
{
    if (key->repeat) return nothing;
    const node *focused = ui_focused(u);
    if (key->keysym.sym == SDLK_SPACE) {
        bool acts = focused && focused->role != ROLE_SLIDER && focused->role != ROLE_FIELD;
        if (acts && !u->shows_focus) ui_take_focus(u, focused, true);
        return acts ? press(u, focused, at_us) : nothing;
    }
    uint32_t pressed = key_of(key->keysym);
    if (pressed == KEY_ENTER) return press(u, entered(u), at_us);
    return press(u, tree_find_key(u->tree, pressed), at_us);
}

static bool is_arrow_with_action(const ui *u, const SDL_KeyboardEvent *key)
{
    uint32_t pressed = key_of(key->keysym);
    return pressed >= KEY_LEFT && pressed <= KEY_DOWN && tree_find_key(u->tree, pressed);
}

tree_input ui_key_down(ui *u, const SDL_KeyboardEvent *key, int64_t at_us)
{
    if (used_by_window(u, key)) return nothing;
    if (key->keysym.mod & (KMOD_ALT | KMOD_GUI)) return nothing;
    const node *focused = ui_focused(u);
    bool is_used = false;
    tree_input in = nothing;
    if (focused && focused->role == ROLE_FIELD) in = ui_edit_key(u, focused, key, at_us, &is_used);
    if (focused && focused->role == ROLE_SLIDER) {
        in = ui_slider_key(u, focused, key, at_us, &is_used);
    }
    if (is_used) return in;
    if (key->keysym.mod & KMOD_CTRL) return nothing;
    if (is_arrow_with_action(u, key)) return press_by_key(u, key, at_us);
    if (used_to_move(u, key) || used_to_scroll(u, key->keysym.sym)) return nothing;
    return press_by_key(u, key, at_us);
}

/* --- a gamepad ----------------------------------------------------------------------------- */

/* Who cannot type picks letters. */
static const node *letters_of(const ui *u, const node *field)
{
    char id[ID_BYTES];
    SDL_snprintf(id, sizeof id, "%s/letters", field->id);
    const node *n = tree_find_id(tree_scope(u->tree), id);
    return n && tree_is_focusable(n) ? n : field;
}

/* As Enter, but a tick can be taken away again, and what had no ring yet only gets it. */
static tree_input press_by_pad(ui *u, int64_t at_us)
{
    const node *n = ui_focused(u);
    bool was_shown = u->shows_focus;
    if (n) ui_take_focus(u, n, true);
    u->shows_focus = true;
    if (n && !was_shown) return nothing;
    if (n && n->role == ROLE_FIELD) return press(u, letters_of(u, n), at_us);
    return press(u, n && n->role == ROLE_CHECKBOX ? n : entered(u), at_us);
}

static tree_input move_by_pad(ui *u, pad_key key, bool is_repeat, int64_t at_us)
{
    static const focus_direction directions[] = {[PAD_UP] = FOCUS_UP,
                                                 [PAD_DOWN] = FOCUS_DOWN,
                                                 [PAD_LEFT] = FOCUS_LEFT,
                                                 [PAD_RIGHT] = FOCUS_RIGHT};
    static const SDL_Keycode codes[] = {[PAD_UP] = SDLK_UP,
                                        [PAD_DOWN] = SDLK_DOWN,
                                        [PAD_LEFT] = SDLK_LEFT,
                                        [PAD_RIGHT] = SDLK_RIGHT};
    const node *n = ui_focused(u);
    SDL_KeyboardEvent as_key = {
        .type = SDL_KEYDOWN, .repeat = is_repeat, .keysym = {.sym = codes[key]}};
    u->shows_focus = true;
    if (!n || n->role != ROLE_FIELD) return ui_key_down(u, &as_key, at_us);
    move_focus(u, directions[key]);
    return nothing;
}

tree_input ui_pad(ui *u, pad_key key, bool is_repeat, int64_t at_us)
{
    static const SDL_Keysym keys[PAD_KEY_COUNT] = {
        [PAD_BACK] = {.sym = SDLK_ESCAPE},
        [PAD_NEXT] = {.sym = SDLK_TAB},
        [PAD_PREVIOUS] = {.sym = SDLK_TAB, .mod = KMOD_LSHIFT},
        [PAD_LESS] = {.sym = SDLK_PAGEDOWN},
        [PAD_MORE] = {.sym = SDLK_PAGEUP},
        [PAD_HELP] = {.sym = SDLK_F1},
    };
    if (!u->boxes) return nothing;
    if (key == PAD_PRESS) return press_by_pad(u, at_us);
    if (key <= PAD_RIGHT) return move_by_pad(u, key, is_repeat, at_us);
    SDL_KeyboardEvent as_key = {.type = SDL_KEYDOWN, .keysym = keys[key]};
    return ui_key_down(u, &as_key, at_us);
}
