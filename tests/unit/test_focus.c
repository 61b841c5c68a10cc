/* The focus: where it goes by Tab and arrows, what keeps it, and what takes it. */
#include "fixture_ui.h"

/* Six buttons in two rows, a card of its own below. */
static void open_buttons(stand *s)
{
    stand_open(s, 1366, 768);
    tree_builder *b = &s->grove.b;
    for (int line = 0; line < 2; line++) {
        node *row = tree_row(b, s->grove.root, tree_id_number(b, "row", line), 14);
        for (int i = 0; i < 3; i++) {
            const char *id = tree_id_number(b, line ? "low" : "high", i);
            tree_button(b, row, id, "Knop", act(1), KEY_NONE)->layout.grow = 1;
        }
    }
    stand_show(s);
}

#define assert_focus(s, id) assert_string_equal(ui_focused_id((s)->u), id)

static void tab(stand *s)
{
    send_key(s, SDLK_TAB);
    stand_show(s);
}

static void test_tab_goes_round_in_reading_order(void **state)
{
    (void)state;
    stand s;
    open_buttons(&s);
    const char *order[] = {"high/0", "high/1", "high/2", "low/0", "low/1", "low/2", "high/0"};
    assert_null(ui_focused_id(s.u));
    for (size_t i = 0; i < 7; i++) {
        tab(&s);
        assert_focus(&s, order[i]);
    }
    send_key_with(&s, SDLK_TAB, SDL_SCANCODE_TAB, KMOD_LSHIFT);
    assert_focus(&s, "low/2");
    stand_close(&s);
}

static void test_down_and_up_lead_out_of_a_corner_where_nothing_lies_that_way(void **state)
{
    (void)state;
    stand s;
    open_buttons(&s);
    ui_focus(s.u, "low/1");
    send_key(&s, SDLK_DOWN);
    assert_focus(&s, "low/2");
    send_key(&s, SDLK_DOWN);
    assert_focus(&s, "low/2");
    ui_focus(s.u, "high/1");
    send_key(&s, SDLK_UP);
    assert_focus(&s, "high/0");
    send_key(&s, SDLK_UP);
    assert_focus(&s, "high/0");
    stand_close(&s);
}

static void test_arrows_go_to_what_lies_in_that_direction(void **state)
{
    (void)state;
    stand s;
    open_buttons(&s);
    ui_focus(s.u, "high/1");
    send_key(&s, SDLK_DOWN);
    assert_focus(&s, "low/1");
    send_key(&s, SDLK_RIGHT);
    assert_focus(&s, "low/2");
    send_key(&s, SDLK_RIGHT);
    assert_focus(&s, "low/2");
    send_key(&s, SDLK_UP);
    assert_focus(&s, "high/2");
    send_key(&s, SDLK_LEFT);
    assert_focus(&s, "high/1");
    stand_close(&s);
}

static void test_the_focus_stays_when_the_screen_is_declared_anew(void **state)
{
    (void)state;
    stand s;
    open_buttons(&s);
    ui_focus(s.u, "low/1");
    grove_end(&s.grove);
    grove_begin(&s.grove);
    tree_text(&s.grove.b, s.grove.root, "new", "Iets nieuws erboven", TEXT_BODY);
    tree_button(&s.grove.b, s.grove.root, "low/1", "Andere naam", act(1), KEY_NONE);
    stand_show(&s);
    assert_focus(&s, "low/1");
    stand_close(&s);
}

static void test_another_screen_begins_without_the_old_focus(void **state)
{
    (void)state;
    stand s;
    open_buttons(&s);
    ui_focus(s.u, "low/1");
    grove_end(&s.grove);
    arena_init(&s.grove.memory, 0);
    s.grove.root = tree_begin(&s.grove.b, &s.grove.memory, "other", "Ander", "nl");
    tree_button(&s.grove.b, s.grove.root, "low/1", "Knop", act(1), KEY_NONE);
    node *first = tree_button(&s.grove.b, s.grove.root, "go", "Verder", act(1), KEY_NONE);
    first->state |= STATE_FIRST_FOCUS;
    stand_show(&s);
    assert_focus(&s, "go");
    stand_close(&s);
}

static void test_when_its_node_goes_tab_continues_at_that_place(void **state)
{
    (void)state;
    stand s;
    open_buttons(&s);
    ui_focus(s.u, "high/1");
    stand_show(&s);
    node *gone = find_node(s.grove.root, "high/1");
    gone->state |= STATE_DISABLED;
    stand_show(&s);
    assert_null(ui_focused_id(s.u));
    tab(&s);
    assert_focus(&s, "high/2");
    stand_close(&s);
}

static void test_an_overlay_takes_the_focus_and_gives_it_back(void **state)
{
    (void)state;
    stand s;
    open_buttons(&s);
    ui_focus(s.u, "low/0");
    stand_show(&s);
    node *card = tree_overlay(&s.grove.b, "pause", "Pauze", act(2));
    tree_button(&s.grove.b, card, "stop", "Stoppen", act(3), KEY_NONE);
    tree_primary(&s.grove.b, card, "go", "Verder", act(2))->state |= STATE_FIRST_FOCUS;
    stand_show(&s);
    assert_focus(&s, "go");
    tab(&s);
    assert_focus(&s, "stop");
    tab(&s);
    assert_focus(&s, "go");
    card->parent->state |= STATE_HIDDEN_FROM_WINDOW;
    stand_show(&s);
    assert_focus(&s, "low/0");
    stand_close(&s);
}

static void test_the_focus_scrolls_into_view(void **state)
{
    (void)state;
    stand s;
    stand_open(&s, 1366, 768);
    node *list = tree_column(&s.grove.b, s.grove.root, "list", 10);
    list->layout.scroll = true;
    list->layout.grow = 1;
    for (int i = 0; i < 30; i++) {
        tree_button(&s.grove.b, list, tree_id_number(&s.grove.b, "b", i), "Knop", act(1), KEY_NONE);
    }
    stand_show(&s);
    send_key_with(&s, SDLK_TAB, SDL_SCANCODE_TAB, KMOD_LSHIFT);
    stand_show(&s);
    assert_focus(&s, "b/29");
    SDL_FRect view = place_of(&s, "list"), at = place_of(&s, "b/29");
    assert_true(at.y >= view.y && at.y + at.h <= view.y + view.h);
    stand_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_tab_goes_round_in_reading_order),
        cmocka_unit_test(test_arrows_go_to_what_lies_in_that_direction),
        cmocka_unit_test(test_down_and_up_lead_out_of_a_corner_where_nothing_lies_that_way),
        cmocka_unit_test(test_the_focus_stays_when_the_screen_is_declared_anew),
        cmocka_unit_test(test_another_screen_begins_without_the_old_focus),
        cmocka_unit_test(test_when_its_node_goes_tab_continues_at_that_place),
        cmocka_unit_test(test_an_overlay_takes_the_focus_and_gives_it_back),
        cmocka_unit_test(test_the_focus_scrolls_into_view),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
