/* What people do and what comes of it: mouse, finger, keys, sliders, fields. */
#include "fixture_ui.h"

/* Three answers, a button to decide, one that is off. */
static void open_answers(stand *s, int chosen)
{
    stand_open(s, 1366, 768);
    tree_builder *b = &s->grove.b;
    node *row = tree_row(b, s->grove.root, "row", 14);
    for (int i = 0; i < 3; i++) {
        node *n = tree_choice(b, row, tree_id_number(b, "c", i), "Antwoord",
                              (action){.verb = 1, .number = i}, (uint32_t)('1' + i), i == chosen);
        n->layout.grow = 1;
    }
    tree_button(b, row, "off", "Niet nu", act(4), 'x')->state |= STATE_DISABLED;
    tree_button(b, row, "why", "Waarom?", act(3), 'w');
    tree_primary(b, row, "decide", "Beslis", act(2));
    stand_show(s);
}

static void test_a_click_presses_what_is_under_it(void **state)
{
    (void)state;
    stand s;
    open_answers(&s, -1);
    tree_input in = click(&s, "c/1");
    assert_int_equal(in.kind, INPUT_PRESS);
    assert_string_equal(in.node_id, "c/1");
    assert_int_equal(in.action.number, 1);
    assert_int_equal(in.at_us, s.now_us);
    stand_close(&s);
}

static void test_letting_go_elsewhere_presses_nothing(void **state)
{
    (void)state;
    stand s;
    open_answers(&s, -1);
    SDL_FRect a = place_of(&s, "c/0"), b = place_of(&s, "c/1");
    assert_int_equal(send_button(&s, SDL_MOUSEBUTTONDOWN, a.x + 9, a.y + 9, 0).kind, INPUT_NONE);
    send_move(&s, b.x + 9, b.y + 9, true, 0);
    assert_int_equal(send_button(&s, SDL_MOUSEBUTTONUP, b.x + 9, b.y + 9, 0).kind, INPUT_NONE);
    assert_int_equal(send_button(&s, SDL_MOUSEBUTTONUP, a.x + 9, a.y + 9, 0).kind, INPUT_NONE);
    stand_close(&s);
}

static void test_what_is_disabled_cannot_be_pressed(void **state)
{
    (void)state;
    stand s;
    open_answers(&s, -1);
    assert_int_equal(click(&s, "off").kind, INPUT_NONE);
    assert_int_equal(send_key(&s, 'x').kind, INPUT_NONE);
    stand_close(&s);
}

static void test_small_chips_are_hit_a_little_beside(void **state)
{
    (void)state;
    stand s;
    stand_open(&s, 1366, 768);
    node *chip = tree_chip_button(&s.grove.b, s.grove.root, "chip", "Pauze", act(5), KEY_NONE);
    chip->layout.self = ALIGN_START;
    stand_show(&s);
    SDL_FRect at = place_of(&s, "chip");
    assert_int_equal(click_at(&s, at.x + at.w / 2, at.y - 4).kind, INPUT_PRESS);
    assert_int_equal(click_at(&s, at.x + at.w / 2, at.y - 20).kind, INPUT_NONE);
    stand_close(&s);
}

static void test_digits_choose_on_every_keyboard(void **state)
{
    (void)state;
    stand s;
    open_answers(&s, -1);
    assert_string_equal(send_key_with(&s, SDLK_2, SDL_SCANCODE_2, 0).node_id, "c/1");
    /* Belgian AZERTY: the same key types an e with an accent. */
    assert_string_equal(send_key_with(&s, 0xE9, SDL_SCANCODE_2, 0).node_id, "c/1");
    assert_string_equal(send_key_with(&s, SDLK_KP_3, SDL_SCANCODE_KP_3, 0).node_id, "c/2");
    assert_string_equal(ui_focused_id(s.u), "c/2");
    stand_close(&s);
}

static void test_letters_press_their_button_unless_a_command_key_is_held(void **state)
{
    (void)state;
    stand s;
    open_answers(&s, -1);
    assert_string_equal(send_key(&s, 'w').node_id, "why");
    assert_int_equal(send_key_with(&s, 'w', 0, KMOD_LCTRL).kind, INPUT_NONE);
    assert_int_equal(send_key_with(&s, 'w', 0, KMOD_LALT).kind, INPUT_NONE);
    stand_close(&s);
}

static void test_a_question_mark_asks_for_help_but_not_in_a_field(void **state)
{
    (void)state;
    stand s;
    open_answers(&s, -1);
    s.grove.root->action = act(7);
    s.grove.root->key = KEY_HELP;
    assert_int_equal(send_key(&s, SDLK_F1).action.verb, 7);
    assert_int_equal(send_key_with(&s, SDLK_SLASH, 0, KMOD_LSHIFT).action.verb, 7);
    assert_int_equal(send_key_with(&s, SDLK_COMMA, 0, KMOD_RSHIFT).action.verb, 7);
    assert_int_equal(send_key(&s, SDLK_COMMA).kind, INPUT_NONE);
    tree_field(&s.grove.b, s.grove.root, "f", "Woord", act(8), "");
    stand_show(&s);
    ui_focus(s.u, "f");
    assert_int_equal(send_key_with(&s, SDLK_SLASH, 0, KMOD_LSHIFT).kind, INPUT_NONE);
    assert_int_equal(send_key(&s, SDLK_F1).action.verb, 7);
    stand_close(&s);
}

static void test_a_held_key_presses_once(void **state)
{
    (void)state;
    stand s;
    open_answers(&s, -1);
    SDL_Event e = {.key = {.type = SDL_KEYDOWN, .keysym = {.sym = SDLK_RETURN}, .repeat = 1}};
    assert_int_equal(ui_event(s.u, &e, 0).kind, INPUT_NONE);
    e.key.repeat = 0;
    assert_string_equal(ui_event(s.u, &e, 0).node_id, "decide");
    stand_close(&s);
}

static void test_enter_decides_only_once_the_ringed_answer_is_chosen(void **state)
{
    (void)state;
    stand s;
    open_answers(&s, 2);
    send_key(&s, SDLK_TAB); /* the ring is on the first answer, the third is chosen */
    assert_string_equal(send_key(&s, SDLK_RETURN).node_id, "c/0");
    stand_close(&s);
    open_answers(&s, 0);
    send_key(&s, SDLK_TAB);
    assert_string_equal(send_key(&s, SDLK_RETURN).node_id, "decide");
    stand_close(&s);
}

static void test_space_presses_what_has_the_focus(void **state)
{
    (void)state;
    stand s;
    open_answers(&s, -1);
    assert_int_equal(send_key(&s, SDLK_SPACE).kind, INPUT_NONE);
    ui_focus(s.u, "why");
    assert_string_equal(send_key(&s, SDLK_SPACE).node_id, "why");
    stand_close(&s);
}

static void test_after_a_click_enter_is_still_the_next_step(void **state)
{
    (void)state;
    stand s;
    open_answers(&s, 0);
    click(&s, "why");
    assert_string_equal(send_key(&s, SDLK_RETURN).node_id, "decide");
    stand_close(&s);
}

static void test_escape_closes_the_overlay(void **state)
{
    (void)state;
    stand s;
    open_answers(&s, 0);
    node *card = tree_overlay(&s.grove.b, "pause", "Pauze", act(9));
    tree_primary(&s.grove.b, card, "go", "Verder", act(9));
    stand_show(&s);
    tree_input in = send_key(&s, SDLK_ESCAPE);
    assert_int_equal(in.action.verb, 9);
    assert_int_equal(click(&s, "c/0").kind, INPUT_NONE);
    stand_close(&s);
}

static void test_arrows_with_an_action_page_instead_of_moving(void **state)
{
    (void)state;
    stand s;
    stand_open(&s, 1366, 768);
    tree_button(&s.grove.b, s.grove.root, "next", "Volgende", act(1), KEY_RIGHT);
    stand_show(&s);
    assert_string_equal(send_key(&s, SDLK_RIGHT).node_id, "next");
    stand_close(&s);
}

/* --- sliders ------------------------------------------------------------------------------- */

static node *open_slider(stand *s, node_range range)
{
    stand_open(s, 1366, 768);
    node *n = tree_slider(&s->grove.b, s->grove.root, "s", "Hoeveel?", act(6), range, "");
    tree_primary(&s->grove.b, s->grove.root, "go", "Verder", act(2));
    stand_show(s);
    return n;
}

static const node_range dozen = {0, 12, 1, 4, true, false};

static void test_arrow_keys_step_a_slider(void **state)
{
    (void)state;
    stand s;
    open_slider(&s, dozen);
    ui_focus(s.u, "s");
    tree_input in = send_key(&s, SDLK_RIGHT);
    assert_int_equal(in.kind, INPUT_NUMBER);
    assert_int_equal(in.steps, 5);
    assert_int_equal(in.action.verb, 6);
    /* A second key before the screen was declared anew builds on the first. */
    assert_int_equal(send_key(&s, SDLK_RIGHT).steps, 6);
    assert_int_equal(send_key(&s, SDLK_HOME).steps, 0);
    assert_int_equal(send_key(&s, SDLK_LEFT).kind, INPUT_NONE);
    assert_int_equal(send_key(&s, SDLK_END).steps, 12);
    assert_string_equal(send_key(&s, SDLK_RETURN).node_id, "go");
    stand_close(&s);
}

static void test_a_slider_without_a_value_starts_in_its_middle(void **state)
{
    (void)state;
    stand s;
    open_slider(&s, (node_range){0, 100, 1, 0, false, false});
    ui_focus(s.u, "s");
    assert_int_equal(send_key(&s, SDLK_RIGHT).steps, 50);
    assert_int_equal(send_key(&s, SDLK_RIGHT).steps, 51);
    stand_close(&s);
}

static void test_typed_digits_set_a_slider(void **state)
{
    (void)state;
    stand s;
    open_slider(&s, (node_range){0, 100, 1, 0, false, false});
    ui_focus(s.u, "s");
    assert_int_equal(send_key_with(&s, '7', SDL_SCANCODE_7, 0).steps, 7);
    assert_int_equal(send_key_with(&s, '5', SDL_SCANCODE_5, 0).steps, 75);
    tree_input too_much = send_key_with(&s, '5', SDL_SCANCODE_5, 0);
    assert_int_equal(too_much.kind, INPUT_TYPED);
    assert_string_equal(too_much.text, "755");
    assert_string_equal(send_key(&s, SDLK_BACKSPACE).text, ""); /* 75, as it was */
    assert_int_equal(send_key(&s, SDLK_BACKSPACE).steps, 7);
    s.now_us += 3000000; /* a pause starts a new number */
    assert_int_equal(send_key_with(&s, '4', SDL_SCANCODE_4, 0).steps, 4);
    stand_close(&s);
}

static void test_a_limited_slider_stops_where_its_part_ends(void **state)
{
    (void)state;
    stand s;
    node *n = open_slider(&s, (node_range){0, 100, 1, 0, false, false});
    n->limits = (node_limits){.is_set = true, .least = 40, .most = 60};
    ui_focus(s.u, "s");
    assert_int_equal(send_key(&s, SDLK_RIGHT).steps, 50);
    assert_int_equal(send_key(&s, SDLK_END).steps, 60);
    assert_int_equal(send_key(&s, SDLK_RIGHT).kind, INPUT_NONE);
    assert_int_equal(send_key(&s, SDLK_HOME).steps, 40);
    assert_int_equal(send_key_with(&s, '7', SDL_SCANCODE_7, 0).kind, INPUT_TYPED);
    send_key(&s, SDLK_BACKSPACE);
    send_key_with(&s, '5', SDL_SCANCODE_5, 0);
    assert_int_equal(send_key_with(&s, '5', SDL_SCANCODE_5, 0).steps, 55);
    stand_close(&s);
}

static void test_digits_with_a_comma_set_a_slider_of_halves(void **state)
{
    (void)state;
    stand s;
    open_slider(&s, (node_range){0, 10, 0.5, 0, false, false});
    ui_focus(s.u, "s");
    send_key_with(&s, '2', SDL_SCANCODE_2, 0);
    assert_string_equal(send_key(&s, SDLK_COMMA).text, "2.");
    tree_input in = send_key_with(&s, '5', SDL_SCANCODE_5, 0);
    assert_true(in.number == 2.5);
    assert_int_equal(in.steps, 5);
    stand_close(&s);
}

static void test_the_buttons_of_a_slider_step_it(void **state)
{
    (void)state;
    stand s;
    open_slider(&s, dozen);
    SDL_FRect at = place_of(&s, "s");
    float y = at.y + at.h - 30;
    assert_int_equal(click_at(&s, at.x + at.w - 20, y).steps, 5);
    stand_show(&s);
    assert_int_equal(click_at(&s, at.x + 20, y).steps, 3);
    stand_close(&s);
}

static void test_dragging_moves_the_value_and_stops_at_the_ends(void **state)
{
    (void)state;
    stand s;
    open_slider(&s, dozen);
    SDL_FRect at = place_of(&s, "s");
    float y = at.y + at.h - 30, middle = at.x + at.w / 2;
    assert_int_equal(send_button(&s, SDL_MOUSEBUTTONDOWN, middle, y, 0).steps, 6);
    assert_int_equal(send_move(&s, middle + 1, y, true, 0).kind, INPUT_NONE);
    assert_int_equal(send_move(&s, 5000, y - 400, true, 0).steps, 12);
    assert_int_equal(send_move(&s, -5000, y, true, 0).steps, 0);
    assert_int_equal(send_button(&s, SDL_MOUSEBUTTONUP, middle, y, 0).kind, INPUT_NONE);
    assert_int_equal(send_move(&s, middle, y, false, 0).kind, INPUT_NONE);
    stand_close(&s);
}

/* --- fields -------------------------------------------------------------------------------- */

static node *open_field(stand *s, const char *text)
{
    stand_open(s, 1366, 768);
    node *n = tree_field(&s->grove.b, s->grove.root, "f", "Het woord", act(8), text);
    tree_button(&s->grove.b, s->grove.root, "b", "Antwoord", act(1), '1');
    tree_primary(&s->grove.b, s->grove.root, "go", "Verder", act(2));
    stand_show(s);
    ui_focus(s->u, "f");
    stand_show(s);
    return n;
}

static void test_typing_gives_the_whole_text(void **state)
{
    (void)state;
    stand s;
    open_field(&s, "lan");
    tree_input in = send_text(&s, "t");
    assert_int_equal(in.kind, INPUT_TEXT);
    assert_string_equal(in.text, "lant");
    /* Two letters in one frame: the second builds on the first. */
    assert_string_equal(send_text(&s, "\xC3\xA9").text, "lant\xC3\xA9");
    assert_string_equal(send_key(&s, SDLK_BACKSPACE).text, "lant");
    stand_close(&s);
}

static void test_letters_in_a_field_are_no_shortcuts(void **state)
{
    (void)state;
    stand s;
    open_field(&s, "");
    assert_int_equal(send_key_with(&s, SDLK_1, SDL_SCANCODE_1, 0).kind, INPUT_NONE);
    assert_string_equal(send_text(&s, "1").text, "1");
    tree_input in = send_key(&s, SDLK_RETURN);
    assert_int_equal(in.kind, INPUT_PRESS);
    assert_string_equal(in.node_id, "f");
    stand_close(&s);
}

static void test_the_caret_moves_by_letters_and_edits_where_it_stands(void **state)
{
    (void)state;
    stand s;
    open_field(&s, "caf\xC3\xA9s");
    send_key(&s, SDLK_LEFT);
    assert_string_equal(send_key(&s, SDLK_BACKSPACE).text, "cafs");
    assert_string_equal(send_text(&s, "e").text, "cafes");
    send_key(&s, SDLK_HOME);
    assert_string_equal(send_key(&s, SDLK_DELETE).text, "afes");
    assert_int_equal(send_key(&s, SDLK_BACKSPACE).kind, INPUT_NONE);
    stand_close(&s);
}

static void test_a_field_takes_no_more_than_its_length(void **state)
{
    (void)state;
    stand s;
    open_field(&s, "B")->max_length = 3;
    assert_string_equal(send_text(&s, "12345").text, "B12");
    assert_int_equal(send_text(&s, "9").kind, INPUT_NONE);
    stand_close(&s);
}

static void test_a_click_sets_the_caret_between_letters(void **state)
{
    (void)state;
    stand s;
    open_field(&s, "abcdef");
    SDL_FRect at = place_of(&s, "f");
    click_at(&s, at.x + 20, at.y + at.h - 20);
    assert_string_equal(send_text(&s, "X").text, "Xabcdef");
    stand_close(&s);
}

/* --- fingers, wheel, the size of texts ------------------------------------------------------ */

static void open_list(stand *s)
{
    stand_open(s, 1366, 768);
    node *list = tree_column(&s->grove.b, s->grove.root, "list", 10);
    list->layout.scroll = true;
    list->layout.grow = 1;
    for (int i = 0; i < 30; i++) {
        tree_button(&s->grove.b, list, tree_id_number(&s->grove.b, "b", i), "Knop", act(1),
                    KEY_NONE);
    }
    stand_show(s);
}

static void test_a_finger_that_moves_scrolls_and_presses_nothing(void **state)
{
    (void)state;
    stand s;
    open_list(&s);
    float before = place_of(&s, "b/2").y;
    send_finger(&s, SDL_FINGERDOWN, 400, before + 20, 1);
    send_finger(&s, SDL_FINGERMOTION, 400, before - 60, 1);
    tree_input in = send_finger(&s, SDL_FINGERUP, 400, before - 60, 1);
    stand_show(&s);
    assert_int_equal(in.kind, INPUT_NONE);
    assert_true(place_of(&s, "b/2").y < before - 40);
    stand_close(&s);
}

static void test_a_finger_that_slips_a_little_still_presses(void **state)
{
    (void)state;
    stand s;
    open_list(&s);
    SDL_FRect at = place_of(&s, "b/2");
    send_finger(&s, SDL_FINGERDOWN, 400, at.y + 20, 1);
    send_finger(&s, SDL_FINGERMOTION, 404, at.y + 25, 1);
    assert_string_equal(send_finger(&s, SDL_FINGERUP, 404, at.y + 25, 1).node_id, "b/2");
    stand_close(&s);
}

static void test_a_tap_presses_when_the_finger_is_lifted_inside(void **state)
{
    (void)state;
    stand s;
    open_answers(&s, -1);
    SDL_FRect a = place_of(&s, "c/0"), b = place_of(&s, "c/1");
    assert_string_equal(tap_at(&s, a.x + 9, a.y + 9).node_id, "c/0");
    s.now_us += 1000000;
    send_finger(&s, SDL_FINGERDOWN, a.x + 9, a.y + 9, 1);
    assert_int_equal(send_finger(&s, SDL_FINGERUP, b.x + 9, b.y + 9, 1).kind, INPUT_NONE);
    stand_close(&s);
}

static void test_a_second_finger_takes_the_press_back(void **state)
{
    (void)state;
    stand s;
    open_answers(&s, -1);
    SDL_FRect a = place_of(&s, "c/0"), b = place_of(&s, "c/1");
    send_finger(&s, SDL_FINGERDOWN, a.x + 9, a.y + 9, 1);
    send_finger(&s, SDL_FINGERDOWN, b.x + 9, b.y + 9, 2);
    assert_int_equal(send_finger(&s, SDL_FINGERUP, b.x + 9, b.y + 9, 2).kind, INPUT_NONE);
    assert_int_equal(send_finger(&s, SDL_FINGERUP, a.x + 9, a.y + 9, 1).kind, INPUT_NONE);
    assert_string_equal(tap_at(&s, a.x + 9, a.y + 9).node_id, "c/0");
    stand_close(&s);
}

static void test_a_finger_drags_a_slider_along_and_taps_its_buttons(void **state)
{
    (void)state;
    stand s;
    open_slider(&s, dozen);
    SDL_FRect at = place_of(&s, "s");
    float y = at.y + at.h - 30, middle = at.x + at.w / 2;
    assert_int_equal(tap_at(&s, at.x + at.w - 20, y).steps, 5);
    stand_show(&s);
    s.now_us += 1000000;
    assert_int_equal(tap_at(&s, middle, y).steps, 6);
    stand_show(&s);
    send_finger(&s, SDL_FINGERDOWN, middle, y, 1);
    assert_int_equal(send_finger(&s, SDL_FINGERMOTION, middle + 900, y, 1).steps, 12);
    assert_int_equal(send_finger(&s, SDL_FINGERUP, middle + 900, y, 1).kind, INPUT_NONE);
    stand_close(&s);
}

static void test_a_finger_hits_small_things_at_52_units(void **state)
{
    (void)state;
    stand s;
    stand_open(&s, 1366, 768);
    node *chip = tree_chip_button(&s.grove.b, s.grove.root, "chip", "Pauze", act(5), KEY_NONE);
    chip->layout.self = ALIGN_START;
    stand_show(&s);
    SDL_FRect at = place_of(&s, "chip");
    float middle = at.y + at.h / 2;
    assert_true(at.h < 52);
    assert_int_equal(tap_at(&s, at.x + 20, middle - 25).kind, INPUT_PRESS);
    assert_int_equal(tap_at(&s, at.x + 20, middle - 28).kind, INPUT_NONE);
    stand_close(&s);
}

static void test_the_second_half_of_a_double_tap_is_not_for_the_next_screen(void **state)
{
    (void)state;
    stand s;
    open_answers(&s, -1);
    SDL_FRect at = place_of(&s, "decide");
    assert_int_equal(tap_at(&s, at.x + 30, at.y + 30).kind, INPUT_PRESS);
    grove_end(&s.grove);
    arena_init(&s.grove.memory, 0);
    s.grove.root = tree_begin(&s.grove.b, &s.grove.memory, "other", "Ander", "nl");
    tree_button(&s.grove.b, s.grove.root, "go", "Verder", act(1), KEY_NONE)->layout.grow = 1;
    stand_show(&s);
    s.now_us += 200000;
    assert_int_equal(tap_at(&s, at.x + 30, at.y + 30).kind, INPUT_NONE);
    s.now_us += 600000;
    assert_int_equal(tap_at(&s, at.x + 30, at.y + 30).kind, INPUT_PRESS);
    stand_close(&s);
}

static void test_what_is_scrolled_out_of_sight_cannot_be_clicked(void **state)
{
    (void)state;
    stand s;
    open_list(&s);
    SDL_FRect last = place_of(&s, "b/29");
    assert_true(last.y > 768);
    assert_int_equal(click_at(&s, last.x + 20, last.y + 20).kind, INPUT_NONE);
    stand_close(&s);
}

/* --- a gamepad ------------------------------------------------------------------------------ */

static tree_input pad(stand *s, pad_key key)
{
    return ui_pad(s->u, key, false, s->now_us);
}

static void test_a_pad_shows_the_ring_before_it_presses(void **state)
{
    (void)state;
    stand s;
    open_answers(&s, -1);
    ui_focus(s.u, "why");
    assert_int_equal(pad(&s, PAD_PRESS).kind, INPUT_NONE);
    assert_string_equal(pad(&s, PAD_PRESS).node_id, "why");
    pad(&s, PAD_LEFT);
    assert_string_equal(ui_focused_id(s.u), "c/2");
    pad(&s, PAD_NEXT);
    pad(&s, PAD_PREVIOUS);
    assert_string_equal(ui_focused_id(s.u), "c/2");
    stand_close(&s);
}

static void test_a_pad_without_a_focus_presses_the_next_step(void **state)
{
    (void)state;
    stand s;
    open_answers(&s, 0);
    assert_string_equal(pad(&s, PAD_PRESS).node_id, "decide");
    stand_close(&s);
}

static void test_a_pad_takes_a_tick_away_again(void **state)
{
    (void)state;
    stand s;
    stand_open(&s, 1366, 768);
    tree_checkbox(&s.grove.b, s.grove.root, "tick", "Ja", act(3), true);
    tree_primary(&s.grove.b, s.grove.root, "go", "Verder", act(2));
    stand_show(&s);
    pad(&s, PAD_NEXT);
    assert_string_equal(pad(&s, PAD_PRESS).node_id, "tick");
    stand_close(&s);
}

static void test_a_pad_moves_sliders_and_offers_letters_on_a_field(void **state)
{
    (void)state;
    stand s;
    open_slider(&s, (node_range){0, 100, 1, 50, true, false});
    ui_focus(s.u, "s");
    assert_int_equal(pad(&s, PAD_RIGHT).steps, 51);
    assert_int_equal(pad(&s, PAD_MORE).steps, 61);
    stand_close(&s);
    stand_open(&s, 1366, 768);
    tree_field(&s.grove.b, s.grove.root, "f", "Het woord", act(8), "");
    tree_button(&s.grove.b, s.grove.root, "f/letters", "Letters", act(9), KEY_NONE);
    stand_show(&s);
    pad(&s, PAD_NEXT);
    assert_string_equal(pad(&s, PAD_PRESS).node_id, "f/letters");
    pad(&s, PAD_DOWN);
    assert_string_equal(ui_focused_id(s.u), "f/letters");
    stand_close(&s);
}

static void test_page_keys_scroll(void **state)
{
    (void)state;
    stand s;
    open_list(&s);
    float before = place_of(&s, "b/2").y;
    send_key(&s, SDLK_PAGEDOWN);
    stand_show(&s);
    assert_true(place_of(&s, "b/2").y < before - 300);
    send_key(&s, SDLK_HOME);
    stand_show(&s);
    assert_true(place_of(&s, "b/2").y == before);
    stand_close(&s);
}

static void test_control_plus_enlarges_and_control_zero_goes_back(void **state)
{
    (void)state;
    stand s;
    open_answers(&s, -1);
    float before = place_of(&s, "decide").h;
    send_key_with(&s, SDLK_PLUS, 0, KMOD_LCTRL);
    assert_true(ui_zoom_changed(s.u));
    assert_false(ui_zoom_changed(s.u));
    stand_show(&s);
    assert_true(place_of(&s, "decide").h > before);
    send_key_with(&s, SDLK_0, 0, KMOD_LCTRL);
    stand_show(&s);
    assert_true(place_of(&s, "decide").h == before);
    for (int i = 0; i < 20; i++) send_key_with(&s, SDLK_PLUS, 0, KMOD_LCTRL);
    assert_true(ui_get_look(s.u).zoom == 2.0f);
    stand_close(&s);
}

/* --- what screen readers ask ---------------------------------------------------------------- */

static void test_a_node_can_be_pressed_by_its_id(void **state)
{
    (void)state;
    stand s;
    open_answers(&s, -1);
    tree_input in = ui_press(s.u, "c/1", 7);
    assert_int_equal(in.kind, INPUT_PRESS);
    assert_int_equal(in.action.number, 1);
    assert_int_equal(in.at_us, 7);
    assert_string_equal(ui_focused_id(s.u), "c/1");
    assert_int_equal(ui_press(s.u, "off", 7).kind, INPUT_NONE);
    assert_int_equal(ui_press(s.u, "nobody", 7).kind, INPUT_NONE);
    stand_close(&s);
}

static void test_nothing_below_a_dialog_can_be_pressed_by_its_id(void **state)
{
    (void)state;
    stand s;
    open_answers(&s, -1);
    node *sheet = tree_overlay(&s.grove.b, "sheet", "Toetsen", (action){.verb = 9});
    tree_button(&s.grove.b, sheet, "close", "Sluiten", (action){.verb = 9}, KEY_ESCAPE);
    stand_show(&s);
    assert_int_equal(ui_press(s.u, "c/1", 7).kind, INPUT_NONE);
    assert_int_equal(ui_press(s.u, "close", 7).kind, INPUT_PRESS);
    stand_close(&s);
}

static void test_a_whole_text_can_be_given_to_a_field(void **state)
{
    (void)state;
    stand s;
    stand_open(&s, 1366, 768);
    node *field = tree_field(&s.grove.b, s.grove.root, "seat", "Plaats", (action){.verb = 3}, "");
    field->max_length = 3;
    stand_show(&s);
    tree_input in = ui_write(s.u, "seat",
                             "\xC3\xA9"
                             "12345",
                             99, 7);
    assert_int_equal(in.kind, INPUT_TEXT);
    assert_string_equal(in.text, "\xC3\xA9"
                                 "12");
    field->value = tree_copy(&s.grove.b, in.text);
    stand_show(&s);
    assert_int_equal(ui_write(s.u, "seat",
                              "\xC3\xA9"
                              "12",
                              1, 7)
                         .kind,
                     INPUT_NONE);
    assert_int_equal(send_text(&s, "x").kind, INPUT_NONE);
    field->max_length = 9;
    assert_string_equal(send_text(&s, "x").text, "x\xC3\xA9"
                                                 "12");
    stand_close(&s);
}

static void test_a_number_can_be_chosen_by_id(void **state)
{
    (void)state;
    stand s;
    stand_open(&s, 1366, 768);
    node_range range = {.min = 0, .max = 10, .step = 2, .now = 0};
    tree_slider(&s.grove.b, s.grove.root, "n", "Hoeveel", (action){.verb = 3}, range, "0");
    stand_show(&s);
    tree_input in = ui_choose(s.u, "n", 7.2, 7);
    assert_int_equal(in.kind, INPUT_NUMBER);
    assert_true(in.number == 8);
    assert_int_equal(in.steps, 4);
    stand_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_node_can_be_pressed_by_its_id),
        cmocka_unit_test(test_nothing_below_a_dialog_can_be_pressed_by_its_id),
        cmocka_unit_test(test_a_whole_text_can_be_given_to_a_field),
        cmocka_unit_test(test_a_number_can_be_chosen_by_id),
        cmocka_unit_test(test_a_click_presses_what_is_under_it),
        cmocka_unit_test(test_letting_go_elsewhere_presses_nothing),
        cmocka_unit_test(test_what_is_disabled_cannot_be_pressed),
        cmocka_unit_test(test_small_chips_are_hit_a_little_beside),
        cmocka_unit_test(test_digits_choose_on_every_keyboard),
        cmocka_unit_test(test_letters_press_their_button_unless_a_command_key_is_held),
        cmocka_unit_test(test_a_question_mark_asks_for_help_but_not_in_a_field),
        cmocka_unit_test(test_a_held_key_presses_once),
        cmocka_unit_test(test_enter_decides_only_once_the_ringed_answer_is_chosen),
        cmocka_unit_test(test_space_presses_what_has_the_focus),
        cmocka_unit_test(test_after_a_click_enter_is_still_the_next_step),
        cmocka_unit_test(test_escape_closes_the_overlay),
        cmocka_unit_test(test_arrows_with_an_action_page_instead_of_moving),
        cmocka_unit_test(test_arrow_keys_step_a_slider),
        cmocka_unit_test(test_a_slider_without_a_value_starts_in_its_middle),
        cmocka_unit_test(test_typed_digits_set_a_slider),
        cmocka_unit_test(test_a_limited_slider_stops_where_its_part_ends),
        cmocka_unit_test(test_digits_with_a_comma_set_a_slider_of_halves),
        cmocka_unit_test(test_the_buttons_of_a_slider_step_it),
        cmocka_unit_test(test_dragging_moves_the_value_and_stops_at_the_ends),
        cmocka_unit_test(test_typing_gives_the_whole_text),
        cmocka_unit_test(test_letters_in_a_field_are_no_shortcuts),
        cmocka_unit_test(test_the_caret_moves_by_letters_and_edits_where_it_stands),
        cmocka_unit_test(test_a_field_takes_no_more_than_its_length),
        cmocka_unit_test(test_a_click_sets_the_caret_between_letters),
        cmocka_unit_test(test_a_finger_that_moves_scrolls_and_presses_nothing),
        cmocka_unit_test(test_a_finger_that_slips_a_little_still_presses),
        cmocka_unit_test(test_a_tap_presses_when_the_finger_is_lifted_inside),
        cmocka_unit_test(test_a_second_finger_takes_the_press_back),
        cmocka_unit_test(test_a_finger_drags_a_slider_along_and_taps_its_buttons),
        cmocka_unit_test(test_a_finger_hits_small_things_at_52_units),
        cmocka_unit_test(test_the_second_half_of_a_double_tap_is_not_for_the_next_screen),
        cmocka_unit_test(test_what_is_scrolled_out_of_sight_cannot_be_clicked),
        cmocka_unit_test(test_a_pad_shows_the_ring_before_it_presses),
        cmocka_unit_test(test_a_pad_without_a_focus_presses_the_next_step),
        cmocka_unit_test(test_a_pad_takes_a_tick_away_again),
        cmocka_unit_test(test_a_pad_moves_sliders_and_offers_letters_on_a_field),
        cmocka_unit_test(test_page_keys_scroll),
        cmocka_unit_test(test_control_plus_enlarges_and_control_zero_goes_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
