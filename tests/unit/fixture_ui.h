/* fixture_ui.h - a window without a display, and hands to use it: for tests of ui/. Tests run in
 * the build folder, where fonts/ and assets/ lie. */
#ifndef SAMENSPEL_TESTS_FIXTURE_UI_H
#define SAMENSPEL_TESTS_FIXTURE_UI_H

#include "fixture_tree.h"

#include "ui/window.h"

#include <string.h>

typedef struct stand {
    ui *u;
    grove grove;
    int64_t now_us;
} stand;

static inline void stand_open(stand *s, int width, int height)
{
    failure why = {0};
    ui_setup setup = {.root = ".", .is_offscreen = true, .width = width, .height = height};
    s->u = ui_open(&setup, &why);
    if (!s->u) print_error("%s %s %s\n", why.reason, why.place, why.detail);
    assert_non_null(s->u);
    s->now_us = 1000000;
    grove_begin(&s->grove);
}

static inline void stand_close(stand *s)
{
    ui_close(s->u);
    grove_end(&s->grove);
}

static inline bool stand_show(stand *s)
{
    return ui_show(s->u, s->grove.root, s->now_us);
}

static inline SDL_FRect place_of(const stand *s, const char *id)
{
    SDL_FRect area = {0};
    if (!ui_place_of(s->u, id, &area)) print_error("%s is not shown\n", id);
    assert_true(ui_place_of(s->u, id, &area));
    return area;
}

static inline tree_input send_key_with(stand *s, SDL_Keycode code, SDL_Scancode scan, Uint16 mod)
{
    SDL_Event e = {.key = {.type = SDL_KEYDOWN, .keysym = {scan, code, mod, 0}}};
    return ui_event(s->u, &e, s->now_us);
}

static inline tree_input send_key(stand *s, SDL_Keycode code)
{
    return send_key_with(s, code, SDL_SCANCODE_UNKNOWN, 0);
}

static inline tree_input send_text(stand *s, const char *text)
{
    SDL_Event e = {.text = {.type = SDL_TEXTINPUT}};
    SDL_strlcpy(e.text.text, text, sizeof e.text.text);
    return ui_event(s->u, &e, s->now_us);
}

static inline tree_input send_button(stand *s, Uint32 type, float x, float y, Uint32 which)
{
    SDL_Event e = {
        .button = {
            .type = type, .which = which, .button = SDL_BUTTON_LEFT, .x = (int)x, .y = (int)y}};
    return ui_event(s->u, &e, s->now_us);
}

static inline tree_input send_move(stand *s, float x, float y, bool is_down, Uint32 which)
{
    SDL_Event e = {.motion = {.type = SDL_MOUSEMOTION,
                              .which = which,
                              .x = (int)x,
                              .y = (int)y,
                              .state = is_down ? SDL_BUTTON_LMASK : 0}};
    return ui_event(s->u, &e, s->now_us);
}

/* A finger at a place of the window, in pixels. */
static inline tree_input send_finger(stand *s, Uint32 type, float x, float y, SDL_FingerID finger)
{
    SDL_FRect whole = place_of(s, s->grove.root->id);
    SDL_Event e = {
        .tfinger = {.type = type, .fingerId = finger, .x = x / whole.w, .y = y / whole.h}};
    return ui_event(s->u, &e, s->now_us);
}

static inline tree_input tap_at(stand *s, float x, float y)
{
    tree_input down = send_finger(s, SDL_FINGERDOWN, x, y, 1);
    assert_int_equal(down.kind, INPUT_NONE);
    return send_finger(s, SDL_FINGERUP, x, y, 1);
}

static inline tree_input click_at(stand *s, float x, float y)
{
    tree_input down = send_button(s, SDL_MOUSEBUTTONDOWN, x, y, 0);
    tree_input up = send_button(s, SDL_MOUSEBUTTONUP, x, y, 0);
    return up.kind ? up : down;
}

static inline tree_input click(stand *s, const char *id)
{
    SDL_FRect area = place_of(s, id);
    return click_at(s, area.x + area.w / 2, area.y + area.h / 2);
}

/* A screen on which an adviser says something. Its card comes back, to be changed. */
static inline node *stand_add_advice(stand *s)
{
    tree_builder *b = &s->grove.b;
    tree_heading(b, s->grove.root, "head", "Welke soort cel is dit?", TEXT_STATEMENT);
    agent_face iris = {OUTLINE_ROUND, MOOD_SURE, TONE_AGENT_1, "IRIS"};
    node *card = tree_agent_card(b, s->grove.root, "advice", &iris);
    tree_agent_face(b, card, "face", &iris, 72);
    tree_text(b, card, "says", "Ik denk dat dit een monocyt is.", TEXT_LEAD);
    tree_primary(b, s->grove.root, "go", "Verder", act(1));
    return card;
}

#endif
