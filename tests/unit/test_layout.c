/* Where things stand: rows, columns, grids, wrapping, shrinking, scrolling. The window is 1366 x
 * 768, where a unit is a pixel. */
#include "fixture_ui.h"

static void open_plain(stand *s)
{
    stand_open(s, 1366, 768);
    s->grove.root->layout.padding_x = s->grove.root->layout.padding_y = 0;
    s->grove.root->layout.gap = 0;
}

static node *part(stand *s, node *parent, const char *id, int grow)
{
    node *n = tree_spacer(&s->grove.b, parent, id, grow);
    n->layout.height = parent->layout.direction == LAYOUT_ROW ? 50 : 0;
    return n;
}

#define assert_near(a, b) assert_true((a) > (b)-1.0f && (a) < (b) + 1.0f)

static void test_a_unit_is_a_pixel_at_the_size_of_the_design(void **state)
{
    (void)state;
    assert_near(100 * layout_unit(1366, 768, 1), 100.0f);
    assert_near(1000 * layout_unit(1920, 1080, 1), 1405.6f);
    assert_near(100 * layout_unit(1366, 768, 2), 200.0f);
    assert_near(100 * layout_unit(800, 560, 1), 80.0f);
}

static void test_spare_width_is_shared_by_grow(void **state)
{
    (void)state;
    stand s;
    open_plain(&s);
    node *row = tree_row(&s.grove.b, s.grove.root, "row", 6);
    part(&s, row, "a", 1);
    part(&s, row, "b", 3);
    part(&s, row, "c", 0)->layout.width = 160;
    stand_show(&s);
    assert_near(place_of(&s, "a").w, (1366 - 160 - 12) / 4.0f);
    assert_near(place_of(&s, "b").w, (1366 - 160 - 12) * 3 / 4.0f);
    assert_near(place_of(&s, "c").x, 1366 - 160.0f);
    stand_close(&s);
}

static void test_growing_stops_at_the_most_and_the_rest_goes_to_others(void **state)
{
    (void)state;
    stand s;
    open_plain(&s);
    node *row = tree_row(&s.grove.b, s.grove.root, "row", 0);
    part(&s, row, "a", 1)->layout.max_width = 200;
    part(&s, row, "b", 1);
    stand_show(&s);
    assert_near(place_of(&s, "a").w, 200.0f);
    assert_near(place_of(&s, "b").w, 1166.0f);
    stand_close(&s);
}

static void test_choices_of_one_row_are_equally_wide(void **state)
{
    (void)state;
    stand s;
    open_plain(&s);
    node *row = tree_row(&s.grove.b, s.grove.root, "row", 14);
    const char *names[] = {"Ja", "Neutrofiel", "Ik weet het niet"};
    for (int i = 0; i < 3; i++) {
        const char *id = tree_id_number(&s.grove.b, "c", i);
        node *n = tree_choice(&s.grove.b, row, id, names[i], act(1), KEY_NONE, false);
        n->layout.grow = 1;
        n->layout.basis = 1;
    }
    stand_show(&s);
    assert_near(place_of(&s, "c/0").w, place_of(&s, "c/1").w);
    assert_near(place_of(&s, "c/1").w, place_of(&s, "c/2").w);
    stand_close(&s);
}

static void test_a_full_row_wraps_onto_the_next_line(void **state)
{
    (void)state;
    stand s;
    open_plain(&s);
    node *row = tree_row(&s.grove.b, s.grove.root, "row", 10);
    row->layout.wrap = true;
    for (int i = 0; i < 3; i++) {
        part(&s, row, tree_id_number(&s.grove.b, "p", i), 1)->layout.basis = 600;
    }
    stand_show(&s);
    assert_near(place_of(&s, "p/0").y, place_of(&s, "p/1").y);
    assert_near(place_of(&s, "p/2").y, place_of(&s, "p/0").y + 60);
    assert_near(place_of(&s, "p/2").w, 1366.0f);
    stand_close(&s);
}

static void test_a_grid_has_as_many_equal_columns_as_fit(void **state)
{
    (void)state;
    stand s;
    open_plain(&s);
    node *grid = tree_grid(&s.grove.b, s.grove.root, "grid", 22, 0, 300);
    for (int i = 0; i < 5; i++) {
        tree_card(&s.grove.b, grid, tree_id_number(&s.grove.b, "card", i))->layout.height = 100;
    }
    stand_show(&s);
    assert_near(place_of(&s, "card/3").x, (1366 - 3 * 22) / 4.0f * 3 + 66);
    assert_near(place_of(&s, "card/4").x, 0.0f);
    assert_near(place_of(&s, "card/4").y, 122.0f);
    stand_close(&s);
}

static void test_cards_of_one_line_are_equally_high(void **state)
{
    (void)state;
    stand s;
    open_plain(&s);
    node *row = tree_row(&s.grove.b, s.grove.root, "row", 20);
    node *low = tree_card(&s.grove.b, row, "low");
    node *high = tree_card(&s.grove.b, row, "high");
    tree_text(&s.grove.b, low, "t", "kort", TEXT_BODY);
    part(&s, high, "space", 0)->layout.height = 300;
    stand_show(&s);
    assert_near(place_of(&s, "low").h, 356.0f);
    assert_near(place_of(&s, "high").h, 356.0f);
    stand_close(&s);
}

static void test_a_growing_part_fills_the_column(void **state)
{
    (void)state;
    stand s;
    open_plain(&s);
    part(&s, s.grove.root, "head", 0)->layout.height = 80;
    tree_card(&s.grove.b, s.grove.root, "main")->layout.grow = 1;
    part(&s, s.grove.root, "foot", 0)->layout.height = 60;
    stand_show(&s);
    assert_near(place_of(&s, "main").h, 768 - 140.0f);
    assert_near(place_of(&s, "foot").y, 708.0f);
    stand_close(&s);
}

static void test_an_own_alignment_keeps_a_part_as_wide_as_it_wants(void **state)
{
    (void)state;
    stand s;
    open_plain(&s);
    node *b = tree_button(&s.grove.b, s.grove.root, "b", "Waarom?", act(1), KEY_NONE);
    b->layout.self = ALIGN_END;
    stand_show(&s);
    assert_true(place_of(&s, "b").w < 300);
    assert_near(place_of(&s, "b").x + place_of(&s, "b").w, 1366.0f);
    stand_close(&s);
}

static void test_text_takes_the_lines_it_needs(void **state)
{
    (void)state;
    stand s;
    open_plain(&s);
    node *t = tree_text(&s.grove.b, s.grove.root, "t",
                        "Vergelijk de kern en de korrels met de kaart. Kijk gerust eerst verder.",
                        TEXT_BODY);
    t->layout.width = 200;
    t->layout.self = ALIGN_START;
    stand_show(&s);
    int lines = (int)(place_of(&s, "t").h / 25 + 0.5f);
    assert_true(lines >= 3 && lines <= 5);
    assert_int_equal(ui_overflows(s.u, NULL, 0), 0);
    stand_close(&s);
}

static void test_what_scrolls_gives_way_before_the_screen_does(void **state)
{
    (void)state;
    stand s;
    open_plain(&s);
    node *list = tree_column(&s.grove.b, s.grove.root, "list", 0);
    list->layout.scroll = true;
    list->layout.grow = 1;
    part(&s, list, "long", 0)->layout.height = 3000;
    part(&s, s.grove.root, "foot", 0)->layout.height = 60;
    stand_show(&s);
    assert_near(place_of(&s, "list").h, 708.0f);
    assert_near(place_of(&s, "foot").y, 708.0f);
    stand_close(&s);
}

static void test_a_screen_that_is_too_high_scrolls_as_a_whole(void **state)
{
    (void)state;
    stand s;
    open_plain(&s);
    for (int i = 0; i < 20; i++) {
        tree_button(&s.grove.b, s.grove.root, tree_id_number(&s.grove.b, "b", i), "Knop", act(1),
                    KEY_NONE);
    }
    stand_show(&s);
    assert_near(place_of(&s, "b/19").y, 19 * 60.0f);
    SDL_Event wheel = {.wheel = {.type = SDL_MOUSEWHEEL, .y = -100}};
    send_move(&s, 500, 300, false, 0);
    ui_event(s.u, &wheel, 0);
    stand_show(&s);
    assert_near(place_of(&s, "b/19").y + 60, 768.0f);
    assert_int_equal(ui_overflows(s.u, NULL, 0), 0);
    stand_close(&s);
}

static void test_a_picture_shrinks_before_anything_scrolls(void **state)
{
    (void)state;
    stand s;
    open_plain(&s);
    tree_picture(&s.grove.b, s.grove.root, "p", "assets/art/faces/round_sure.svg", "IRIS");
    part(&s, s.grove.root, "foot", 0)->layout.height = 200;
    stand_show(&s);
    assert_near(place_of(&s, "p").h, 568.0f);
    assert_near(place_of(&s, "foot").y, 568.0f);
    stand_close(&s);
}

static void add_buttons(stand *s, int count)
{
    for (int i = 0; i < count; i++) {
        tree_button(&s->grove.b, s->grove.root, tree_id_number(&s->grove.b, "b", i), "Knop", act(1),
                    KEY_NONE);
    }
}

static void test_what_stays_is_seen_while_the_rest_scrolls(void **state)
{
    (void)state;
    stand s;
    open_plain(&s);
    add_buttons(&s, 20);
    tree_button(&s.grove.b, s.grove.root, "go", "Verder", act(2), KEY_NONE)->layout.stays = true;
    stand_show(&s);
    assert_near(place_of(&s, "go").y, 708.0f);
    SDL_Event wheel = {.wheel = {.type = SDL_MOUSEWHEEL, .y = -100}};
    send_move(&s, 500, 300, false, 0);
    ui_event(s.u, &wheel, 0);
    stand_show(&s);
    assert_near(place_of(&s, "go").y, 708.0f);
    assert_near(place_of(&s, "b/19").y, 648.0f);
    assert_int_equal(ui_overflows(s.u, NULL, 0), 0);
    stand_close(&s);
}

/* WCAG 2.4.11: nothing lies over what has the focus. */
static void test_what_stays_never_covers_the_focus(void **state)
{
    (void)state;
    stand s;
    open_plain(&s);
    add_buttons(&s, 20);
    tree_button(&s.grove.b, s.grove.root, "go", "Verder", act(2), KEY_NONE)->layout.stays = true;
    stand_show(&s);
    SDL_Event tab = {.key = {.type = SDL_KEYDOWN, .keysym = {.sym = SDLK_TAB}}};
    for (int i = 0; i < 42; i++) {
        ui_event(s.u, &tab, 0);
        stand_show(&s);
        SDL_FRect seen, whole = place_of(&s, ui_focused_id(s.u));
        assert_true(ui_seen_of(s.u, ui_focused_id(s.u), &seen));
        assert_near(seen.h, whole.h);
        bool is_bar = strcmp(ui_focused_id(s.u), "go") == 0;
        assert_true(is_bar || whole.y + whole.h <= place_of(&s, "go").y + 0.5f);
    }
    stand_close(&s);
}

static void test_what_stays_scrolls_along_where_it_leaves_no_room(void **state)
{
    (void)state;
    stand s;
    open_plain(&s);
    add_buttons(&s, 20);
    node *bar = part(&s, s.grove.root, "bar", 0);
    bar->layout.height = 700;
    bar->layout.stays = true;
    stand_show(&s);
    assert_near(place_of(&s, "bar").y, 20 * 60.0f);
    stand_close(&s);
}

/* A picture beside as many lines as given. */
static void add_picture_beside(stand *s, int lines, bool may_go)
{
    node *row = tree_row(&s->grove.b, s->grove.root, "row", 0);
    row->layout.grow = 1;
    node *picture = tree_picture(&s->grove.b, row, "picture", "assets/art/faces/round_sure.svg",
                                 "IRIS");
    picture->layout.basis = 600;
    picture->layout.min_width = 200;
    picture->layout.gives_way = true;
    picture->layout.may_go = may_go;
    node *words = tree_column(&s->grove.b, row, "words", 0);
    words->layout.grow = 1;
    words->layout.basis = 200;
    words->layout.scroll = true;
    node *grid = tree_grid(&s->grove.b, words, "grid", 0, 0, 300);
    for (int i = 0; i < lines; i++) {
        part(s, grid, tree_id_number(&s->grove.b, "line", i), 0)->layout.height = 50;
    }
}

static void test_a_picture_narrows_until_its_neighbour_fits(void **state)
{
    (void)state;
    stand s;
    open_plain(&s);
    add_picture_beside(&s, 40, true);
    stand_show(&s);
    assert_true(place_of(&s, "picture").w >= 199 && place_of(&s, "picture").w < 500);
    assert_true(place_of(&s, "line/39").y + 50 <= 768.5f);
    stand_close(&s);
}

static void test_a_picture_goes_only_when_it_may(void **state)
{
    (void)state;
    for (int may_go = 0; may_go < 2; may_go++) {
        stand s;
        open_plain(&s);
        add_picture_beside(&s, 60, may_go);
        stand_show(&s);
        SDL_FRect unused;
        assert_int_equal(ui_place_of(s.u, "picture", &unused), !may_go);
        stand_close(&s);
    }
}

static void test_hidden_parts_take_no_room(void **state)
{
    (void)state;
    stand s;
    open_plain(&s);
    part(&s, s.grove.root, "a", 0)->layout.height = 50;
    node *hidden = tree_text(&s.grove.b, s.grove.root, "h", "alleen gelezen", TEXT_BODY);
    hidden->state |= STATE_HIDDEN_FROM_WINDOW;
    part(&s, s.grove.root, "b", 0)->layout.height = 50;
    stand_show(&s);
    SDL_FRect unused;
    assert_near(place_of(&s, "b").y, 50.0f);
    assert_false(ui_place_of(s.u, "h", &unused));
    stand_close(&s);
}

static void test_columns_of_a_table_line_up(void **state)
{
    (void)state;
    stand s;
    open_plain(&s);
    const char *cells[] = {"",  "juist", "lang woord in de kop", "eens", "8", "3", "niet eens",
                           "1", "0"};
    text_table table = {cells, 3, 3, true, true, 0};
    tree_table(&s.grove.b, s.grove.root, "t", "Eens", &table);
    stand_show(&s);
    assert_near(place_of(&s, "t/1/3").x, place_of(&s, "t/2/3").x);
    assert_near(place_of(&s, "t/1/2").w, place_of(&s, "t/3/2").w);
    assert_true(place_of(&s, "t/1/3").w > place_of(&s, "t/1/2").w);
    assert_near(place_of(&s, "t/2/1").y, place_of(&s, "t/1/1").y + place_of(&s, "t/1/1").h);
    stand_close(&s);
}

static float table_row_height(int rows, int room)
{
    stand s;
    open_plain(&s);
    const char *cells[15];
    for (int i = 0; i < 15; i++) cells[i] = "12";
    text_table table = {cells, (size_t)rows, 1, true, true, 1};
    node *n = tree_table(&s.grove.b, s.grove.root, "t", "Getallen", &table);
    n->layout.scroll = true;
    n->layout.max_height = room;
    stand_show(&s);
    float height = place_of(&s, "t/2").h;
    SDL_FRect last;
    assert_true(ui_place_of(s.u, "t/3/1", &last));
    stand_close(&s);
    return height;
}

static void test_few_rows_of_a_table_are_roomy_and_many_give_way(void **state)
{
    (void)state;
    assert_near(table_row_height(5, 0), 48.0f);
    assert_near(table_row_height(15, 0), 37.0f);
    assert_near(table_row_height(15, 450), 30.0f);
}

static void test_an_overlay_stands_in_the_middle_of_the_window(void **state)
{
    (void)state;
    stand s;
    stand_open(&s, 1366, 768);
    tree_primary(&s.grove.b, s.grove.root, "go", "Verder", act(1));
    node *card = tree_overlay(&s.grove.b, "pause", "Pauze", act(2));
    tree_text(&s.grove.b, card, "words", "De klok staat stil.", TEXT_LEAD);
    stand_show(&s);
    SDL_FRect at = place_of(&s, "pause/card");
    assert_near(at.x + at.w / 2, 683.0f);
    assert_near(at.y + at.h / 2, 384.0f);
    stand_close(&s);
}

static void test_a_word_that_does_not_fit_is_reported(void **state)
{
    (void)state;
    stand s;
    open_plain(&s);
    node *t = tree_text(&s.grove.b, s.grove.root, "t", "Zekerheidsinschattingen", TEXT_TITLE);
    t->layout.width = 120;
    t->layout.self = ALIGN_START;
    stand_show(&s);
    overflow found[4];
    assert_int_equal(ui_overflows(s.u, found, 4), 1);
    assert_int_equal(found[0].kind, OVERFLOW_BROKEN_WORD);
    assert_string_equal(found[0].where->id, "t");
    stand_close(&s);
}

static void test_what_reaches_outside_its_parent_is_reported(void **state)
{
    (void)state;
    stand s;
    open_plain(&s);
    node *row = tree_row(&s.grove.b, s.grove.root, "row", 0);
    part(&s, row, "a", 0)->layout.width = 900;
    part(&s, row, "b", 0)->layout.width = 900;
    stand_show(&s);
    overflow found[4];
    assert_int_equal(ui_overflows(s.u, found, 4), 1);
    assert_int_equal(found[0].kind, OVERFLOW_OUTSIDE);
    assert_string_equal(found[0].where->id, "b");
    assert_near(found[0].by, 434.0f);
    stand_close(&s);
}

/* Eleven parts of 100 in a window of 768: the last one is seen after scrolling only. */
static void test_what_is_needed_and_out_of_sight_is_reported(void **state)
{
    (void)state;
    stand s;
    open_plain(&s);
    for (int i = 0; i < 11; i++) {
        static const char *const ids[] = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"};
        node *n = part(&s, s.grove.root, ids[i], 0);
        n->layout.height = 100;
        if (i == 0 || i == 10) n->state |= STATE_NEEDED;
    }
    stand_show(&s);
    overflow found[4];
    assert_int_equal(ui_overflows(s.u, found, 4), 1);
    assert_int_equal(found[0].kind, OVERFLOW_OUT_OF_SIGHT);
    assert_string_equal(found[0].where->id, "k");
    assert_near(found[0].by, 100.0f);
    stand_close(&s);
}

static void test_text_squeezed_into_a_fixed_height_is_reported(void **state)
{
    (void)state;
    stand s;
    open_plain(&s);
    tree_text(&s.grove.b, s.grove.root, "t", "Twee regels\nof meer", TEXT_BODY)->layout.height = 30;
    stand_show(&s);
    overflow found[4];
    assert_int_equal(ui_overflows(s.u, found, 4), 1);
    assert_int_equal(found[0].kind, OVERFLOW_SQUEEZED);
    stand_close(&s);
}

static void test_every_chart_fits_from_narrow_to_wide(void **state)
{
    (void)state;
    static const chart_mark cells[4] = {
        {.id = "a",
         .label = "1",
         .note = "terecht",
         .count = 28,
         .total = 30,
         .at_permille = 900,
         .value = 1,
         .has_value = true,
         .tone = CHART_RIGHT},
        {.id = "b",
         .label = "2",
         .note = "te veel",
         .count = 3,
         .total = 6,
         .at_permille = 600,
         .value = 4,
         .has_value = true,
         .tone = CHART_WRONG,
         .is_marked = true},
        {.id = "c",
         .label = "3",
         .note = "te weinig",
         .count = 1,
         .total = 5,
         .value = 3,
         .has_value = true,
         .tone = CHART_WRONG},
        {.id = "d", .label = "4", .note = "terecht", .tone = CHART_RIGHT}};
    for (int kind = 0; kind < CHART_KIND_COUNT; kind++) {
        for (int width = 320; width <= 1280; width += 160) {
            chart c = {.kind = (chart_kind)kind,
                       .id = "c",
                       .title = "Eens met IRIS?",
                       .marks = cells,
                       .mark_count = 4,
                       .of = "van",
                       .caption = "Een stip is een staal. Gearceerd was fout.",
                       .column_heads = {"IRIS zat juist (30)", "IRIS zat fout (5)"},
                       .row_heads = {"Eens", "Niet eens"},
                       .x = {.label = "hoe zeker je was", .max = 12},
                       .y = {.label = "seconden per woord"}};
            stand s;
            open_plain(&s);
            tree_chart(&s.grove.b, s.grove.root, "chart", &c)->layout.width = width;
            stand_show(&s);
            if (ui_overflows(s.u, NULL, 0)) print_error("kind %d at %d\n", kind, width);
            assert_int_equal(ui_overflows(s.u, NULL, 0), 0);
            stand_close(&s);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_unit_is_a_pixel_at_the_size_of_the_design),
        cmocka_unit_test(test_spare_width_is_shared_by_grow),
        cmocka_unit_test(test_growing_stops_at_the_most_and_the_rest_goes_to_others),
        cmocka_unit_test(test_choices_of_one_row_are_equally_wide),
        cmocka_unit_test(test_a_full_row_wraps_onto_the_next_line),
        cmocka_unit_test(test_a_grid_has_as_many_equal_columns_as_fit),
        cmocka_unit_test(test_cards_of_one_line_are_equally_high),
        cmocka_unit_test(test_a_growing_part_fills_the_column),
        cmocka_unit_test(test_an_own_alignment_keeps_a_part_as_wide_as_it_wants),
        cmocka_unit_test(test_text_takes_the_lines_it_needs),
        cmocka_unit_test(test_what_scrolls_gives_way_before_the_screen_does),
        cmocka_unit_test(test_a_screen_that_is_too_high_scrolls_as_a_whole),
        cmocka_unit_test(test_a_picture_shrinks_before_anything_scrolls),
        cmocka_unit_test(test_what_stays_is_seen_while_the_rest_scrolls),
        cmocka_unit_test(test_what_stays_never_covers_the_focus),
        cmocka_unit_test(test_what_stays_scrolls_along_where_it_leaves_no_room),
        cmocka_unit_test(test_a_picture_narrows_until_its_neighbour_fits),
        cmocka_unit_test(test_a_picture_goes_only_when_it_may),
        cmocka_unit_test(test_hidden_parts_take_no_room),
        cmocka_unit_test(test_columns_of_a_table_line_up),
        cmocka_unit_test(test_few_rows_of_a_table_are_roomy_and_many_give_way),
        cmocka_unit_test(test_an_overlay_stands_in_the_middle_of_the_window),
        cmocka_unit_test(test_a_word_that_does_not_fit_is_reported),
        cmocka_unit_test(test_what_reaches_outside_its_parent_is_reported),
        cmocka_unit_test(test_what_is_needed_and_out_of_sight_is_reported),
        cmocka_unit_test(test_text_squeezed_into_a_fixed_height_is_reported),
        cmocka_unit_test(test_every_chart_fits_from_narrow_to_wide),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
