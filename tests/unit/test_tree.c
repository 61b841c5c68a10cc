/* The semantic tree: building it, asking it, and what is reported as wrong with it. */
#include "fixture_tree.h"

#include <string.h>

/* --- building ------------------------------------------------------------------------------ */

static void test_texts_may_change_after_they_were_handed_over(void **state)
{
    (void)state;
    grove g;
    grove_begin(&g);
    char name[] = "Monocyt", id[] = "choice/monocyte", target[] = "monocyte";
    action press = {.verb = 1, .id = target};
    node *n = tree_choice(&g.b, g.root, id, name, press, '3', false);
    memset(name, 'x', sizeof name - 1);
    memset(id, 'x', sizeof id - 1);
    memset(target, 'x', sizeof target - 1);
    assert_string_equal(n->name, "Monocyt");
    assert_string_equal(n->id, "choice/monocyte");
    assert_string_equal(n->action.id, "monocyte");
    grove_end(&g);
}

static void test_children_stand_in_the_order_they_were_declared(void **state)
{
    (void)state;
    grove g;
    grove_begin(&g);
    node *row = tree_row(&g.b, g.root, "row", 8);
    tree_text(&g.b, row, "first", "1", TEXT_BODY);
    tree_text(&g.b, row, "second", "2", TEXT_BODY);
    tree_text(&g.b, g.root, "after", "3", TEXT_BODY);
    const char *expected[] = {"screen", "row", "first", "second", "after"};
    size_t i = 0;
    for (const node *n = g.root; n; n = tree_next(g.root, n)) {
        assert_string_equal(n->id, expected[i++]);
    }
    assert_int_equal(i, 5);
    grove_end(&g);
}

static void test_a_node_speaks_the_language_of_its_screen(void **state)
{
    (void)state;
    grove g;
    grove_begin(&g);
    node *n = tree_text(&g.b, tree_card(&g.b, g.root, "card"), "text", "Dag", TEXT_BODY);
    assert_string_equal(n->language, "nl");
    grove_end(&g);
}

static void test_without_memory_the_screen_is_marked_as_failed_and_nothing_breaks(void **state)
{
    (void)state;
    for (size_t limit = 0; limit < 9000; limit += 61) {
        arena memory;
        tree_builder b;
        arena_init(&memory, limit ? limit : 1);
        node *root = tree_begin(&b, &memory, "screen", "Screen", "nl");
        agent_face face = {OUTLINE_ROUND, MOOD_SURE, TONE_AGENT_1, "IRIS"};
        text_span spans[] = {{"abc", 3, true, false, TONE_INHERIT}};
        node *card = tree_agent_card(&b, root, "advice", &face);
        for (int i = 0; i < 6; i++) {
            node *row = tree_row(&b, card, tree_id_number(&b, "row", i), 8);
            tree_choice(&b, row, tree_id(&b, "choice", "a"), "A", act(1), '1', true);
            tree_spans(&b, row, ROLE_TEXT, "spans", spans, 1, TEXT_BODY);
        }
        node *inside = tree_overlay(&b, "pause", "Pauze", act(2));
        tree_primary(&b, inside, "go", "Verder", act(2));
        bool is_whole = tree_find_id(root, "go") != NULL;
        assert_true(b.failed || is_whole);
        arena_free(&memory);
    }
}

static void test_spans_become_one_plain_name(void **state)
{
    (void)state;
    grove g;
    grove_begin(&g);
    text_span spans[] = {{"Ik denk: ", 9, false, false, TONE_INHERIT},
                         {"monocyt", 7, true, false, TONE_AGENT_1},
                         {".", 1, false, false, TONE_INHERIT}};
    node *n = tree_spans(&g.b, g.root, ROLE_TEXT, "says", spans, 3, TEXT_LEAD);
    assert_string_equal(n->name, "Ik denk: monocyt.");
    assert_int_equal(n->span_count, 3);
    assert_memory_equal(n->spans[1].bytes, "monocyt", 7);
    grove_end(&g);
}

static void test_badges_name_keys_as_they_stand_on_the_keyboard(void **state)
{
    (void)state;
    grove g;
    grove_begin(&g);
    assert_string_equal(tree_button(&g.b, g.root, "a", "A", act(1), '3')->hint, "3");
    assert_string_equal(tree_button(&g.b, g.root, "b", "B", act(1), 'w')->hint, "W");
    assert_string_equal(tree_primary(&g.b, g.root, "c", "C", act(1))->hint, "Enter");
    assert_null(tree_button(&g.b, g.root, "d", "D", act(1), KEY_NONE)->hint);
    grove_end(&g);
    arena_init(&g.memory, 0);
    g.root = tree_begin(&g.b, &g.memory, "screen", "Page", "fr");
    assert_string_equal(tree_primary(&g.b, g.root, "c", "C", act(1))->hint, "Entr\xC3\xA9"
                                                                            "e");
    grove_end(&g);
}

static void test_a_table_marks_its_heads(void **state)
{
    (void)state;
    grove g;
    grove_begin(&g);
    const char *cells[] = {"", "juist", "eens", "8"};
    text_table table = {cells, 2, 2, true, true, 0};
    node *n = tree_table(&g.b, g.root, "table", "Eens", &table);
    const node *second = n->first_child->next;
    assert_true(n->first_child->last_child->state & STATE_HEADER);
    assert_true(second->first_child->state & STATE_HEADER);
    assert_false(second->last_child->state & STATE_HEADER);
    assert_string_equal(second->last_child->name, "8");
    assert_int_equal(second->last_child->layout.justify, ALIGN_STRETCH);
    table.number_columns = 2;
    n = tree_table(&g.b, g.root, "numbers", "Eens", &table);
    assert_int_equal(n->first_child->last_child->layout.justify, ALIGN_END);
    grove_end(&g);
}

static void test_markup_becomes_headings_paragraphs_items_and_pictures(void **state)
{
    (void)state;
    grove g;
    grove_begin(&g);
    markup_span head = {MARKUP_PLAIN, "Zo kijk je"};
    markup_span words[] = {{MARKUP_PLAIN, "Kijk naar de "}, {MARKUP_BOLD, "kern"}};
    markup_block blocks[] = {{.kind = MARKUP_HEADING, .level = 1, .spans = &head, .span_count = 1},
                             {.kind = MARKUP_PARAGRAPH, .spans = words, .span_count = 2},
                             {.kind = MARKUP_ITEM, .spans = &head, .span_count = 1},
                             {.kind = MARKUP_IMAGE, .alt = "Kaart", .path = "art/key.svg"}};
    markup text = {blocks, 4};
    node *n = tree_markup(&g.b, g.root, "text", &text, "scenarios/x", TEXT_BODY);
    assert_string_equal(tree_find(n, ROLE_HEADING, "Zo kijk je")->id, "text/1");
    const node *paragraph = tree_find(n, ROLE_TEXT, "Kijk naar de kern");
    assert_true(paragraph->spans[1].bold);
    assert_non_null(tree_find(n, ROLE_LIST_ITEM, "Zo kijk je"));
    assert_string_equal(tree_find(n, ROLE_PICTURE, "Kaart")->picture, "scenarios/x/art/key.svg");
    grove_end(&g);
}

/* --- asking -------------------------------------------------------------------------------- */

static void test_the_focus_walks_in_reading_order_past_what_cannot_be_used(void **state)
{
    (void)state;
    grove g;
    grove_begin(&g);
    tree_button(&g.b, g.root, "first", "1", act(1), KEY_NONE);
    tree_button(&g.b, g.root, "off", "2", act(1), KEY_NONE)->state |= STATE_DISABLED;
    node *group = tree_column(&g.b, g.root, "hidden", 0);
    group->state |= STATE_HIDDEN_FROM_WINDOW;
    tree_button(&g.b, group, "inside", "3", act(1), KEY_NONE);
    tree_text(&g.b, g.root, "text", "4", TEXT_BODY);
    tree_chip(&g.b, g.root, "fact", "5");
    tree_chip_button(&g.b, g.root, "last", "6", act(1), KEY_NONE);
    const node *nodes[8];
    assert_int_equal(tree_walk_focus(g.root, nodes, 8), 2);
    assert_string_equal(nodes[0]->id, "first");
    assert_string_equal(nodes[1]->id, "last");
    grove_end(&g);
}

static void test_an_overlay_is_all_that_can_be_reached(void **state)
{
    (void)state;
    grove g;
    grove_begin(&g);
    tree_button(&g.b, g.root, "below", "Onder", act(1), '1');
    node *card = tree_overlay(&g.b, "pause", "Pauze", act(2));
    tree_primary(&g.b, card, "go", "Verder", act(3));
    const node *nodes[8];
    assert_int_equal(tree_walk_focus(g.root, nodes, 8), 1);
    assert_string_equal(nodes[0]->id, "go");
    assert_null(tree_find_key(g.root, '1'));
    assert_string_equal(tree_find_key(g.root, KEY_ESCAPE)->id, "pause");
    grove_end(&g);
}

static void test_enter_is_the_primary_button_and_escape_is_nobody_unless_named(void **state)
{
    (void)state;
    grove g;
    grove_begin(&g);
    node *go = tree_primary(&g.b, g.root, "go", "Verder", act(1));
    assert_ptr_equal(tree_find_key(g.root, KEY_ENTER), go);
    assert_null(tree_find_key(g.root, KEY_ESCAPE));
    assert_null(tree_find_key(g.root, KEY_NONE));
    go->state |= STATE_DISABLED;
    assert_null(tree_find_key(g.root, KEY_ENTER));
    grove_end(&g);
}

static void test_finding_asks_for_role_and_name(void **state)
{
    (void)state;
    grove g;
    grove_begin(&g);
    tree_text(&g.b, g.root, "text", "Verder", TEXT_BODY);
    node *go = tree_primary(&g.b, g.root, "go", "Verder", act(1));
    assert_ptr_equal(tree_find(g.root, ROLE_BUTTON, "Verder"), go);
    assert_ptr_equal(tree_find(g.root, ROLE_BUTTON, NULL), go);
    assert_null(tree_find(g.root, ROLE_BUTTON, "Terug"));
    assert_null(tree_find_id(g.root, "back"));
    grove_end(&g);
}

static void test_a_number_goes_to_the_nearest_step_inside_the_scale(void **state)
{
    (void)state;
    grove g;
    grove_begin(&g);
    node_range range = {.min = -1, .max = 1.25, .step = 0.5};
    node *n = tree_slider(&g.b, g.root, "s", "S", act(1), range, "");
    const struct {
        double wanted, number;
        int64_t steps;
    } rows[] = {{-9, -1, 0}, {-0.76, -1, 0}, {-0.74, -0.5, 1}, {0.2, 0, 2}, {9, 1, 4}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        tree_input in = tree_set_number(n, rows[i].wanted, 5);
        assert_int_equal(in.kind, INPUT_NUMBER);
        assert_true(in.number == rows[i].number);
        assert_int_equal(in.steps, rows[i].steps);
        assert_int_equal(in.at_us, 5);
    }
    grove_end(&g);
}

static void test_tenths_reach_the_end_of_their_scale(void **state)
{
    (void)state;
    grove g;
    grove_begin(&g);
    node_range range = {.min = 0, .max = 0.3, .step = 0.1};
    node *n = tree_slider(&g.b, g.root, "s", "S", act(1), range, "");
    assert_int_equal(tree_set_number(n, 0.3, 0).steps, 3);
    grove_end(&g);
}

static void test_a_press_gives_the_action_and_the_text_of_a_field(void **state)
{
    (void)state;
    grove g;
    grove_begin(&g);
    node *field = tree_field(&g.b, g.root, "seat", "Stoel", act(7), "B4");
    tree_input in = tree_press(field, 12);
    assert_int_equal(in.kind, INPUT_PRESS);
    assert_int_equal(in.action.verb, 7);
    assert_string_equal(in.text, "B4");
    assert_int_equal(tree_press(g.root, 12).kind, INPUT_NONE);
    grove_end(&g);
}

static void test_the_hash_sees_what_a_person_sees(void **state)
{
    (void)state;
    grove g;
    grove_begin(&g);
    node *n = tree_tile(&g.b, g.root, "t", "ab", "c");
    uint64_t before = tree_hash_node(n);
    assert_true(tree_hash_node(n) == before);
    n->name = "a";
    n->value = "bc";
    assert_true(tree_hash_node(n) != before);
    n->name = "ab";
    n->value = "c";
    assert_true(tree_hash_node(n) == before);
    n->state |= STATE_CHOSEN;
    assert_true(tree_hash_node(n) != before);
    grove_end(&g);
}

/* --- flaws --------------------------------------------------------------------------------- */

static size_t flaws_of_kind(const node *root, tree_flaw_kind kind)
{
    tree_flaw flaws[32];
    size_t count = tree_check(root, flaws, 32);
    size_t found = 0;
    for (size_t i = 0; i < count && i < 32; i++) found += flaws[i].kind == kind;
    return found;
}

static void test_a_good_screen_has_no_flaw(void **state)
{
    (void)state;
    grove g;
    grove_begin(&g);
    tree_heading(&g.b, g.root, "head", "Vraag", TEXT_STATEMENT);
    node_range range = {0, 12, 1, 0, false, false};
    tree_slider(&g.b, g.root, "s", "Hoeveel?", act(1), range, "");
    tree_primary(&g.b, g.root, "go", "Verder", act(2));
    node *card = tree_overlay(&g.b, "pause", "Pauze", act(3));
    tree_primary(&g.b, card, "pause/go", "Verder", act(3));
    assert_int_equal(tree_check(g.root, NULL, 0), 0);
    grove_end(&g);
}

typedef void (*spoiler)(grove *g);

static void spoil_id(grove *g)
{
    tree_text(&g->b, g->root, "", "x", TEXT_BODY);
}

static void spoil_duplicate(grove *g)
{
    tree_text(&g->b, g->root, "go", "x", TEXT_BODY);
}

static void spoil_name(grove *g)
{
    tree_button(&g->b, g->root, "b", "", act(1), KEY_NONE);
}

static void spoil_action(grove *g)
{
    tree_button(&g->b, g->root, "b", "B", act(0), KEY_NONE);
}

static void spoil_range(grove *g)
{
    tree_slider(&g->b, g->root, "s", "S", act(1), (node_range){0, 10, 1, 11, true, false}, "");
}

static void spoil_primary(grove *g)
{
    node *second = tree_button(&g->b, g->root, "b", "B", act(1), KEY_NONE);
    second->state |= STATE_PRIMARY;
}

static void spoil_key(grove *g)
{
    tree_button(&g->b, g->root, "a", "A", act(1), 'w');
    tree_button(&g->b, g->root, "b", "B", act(1), 'w');
}

static void spoil_focus(grove *g)
{
    tree_text(&g->b, tree_overlay(&g->b, "note", "Let op", act(0)), "t", "x", TEXT_BODY);
}

static void spoil_part(grove *g)
{
    tree_picture(&g->b, g->root, "p", NULL, "Een staal");
}

static void spoil_utf8(grove *g)
{
    tree_text(&g->b, g->root, "t", "caf\xE9", TEXT_BODY);
}

static void test_each_flaw_is_found_where_it_is(void **state)
{
    (void)state;
    const struct {
        spoiler spoil;
        tree_flaw_kind kind;
    } rows[] = {{spoil_id, FLAW_NO_ID},          {spoil_duplicate, FLAW_DUPLICATE_ID},
                {spoil_name, FLAW_NO_NAME},      {spoil_action, FLAW_NO_ACTION},
                {spoil_range, FLAW_BAD_RANGE},   {spoil_primary, FLAW_TWO_PRIMARIES},
                {spoil_key, FLAW_SHARED_KEY},    {spoil_focus, FLAW_NO_FOCUS},
                {spoil_part, FLAW_MISSING_PART}, {spoil_utf8, FLAW_NOT_UTF8}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        grove g;
        grove_begin(&g);
        tree_primary(&g.b, g.root, "go", "Verder", act(1));
        rows[i].spoil(&g);
        assert_int_equal(flaws_of_kind(g.root, rows[i].kind), 1);
        assert_int_equal(tree_check(g.root, NULL, 0), 1);
        assert_non_null(tree_flaw_text(rows[i].kind));
        grove_end(&g);
    }
}

static void test_the_same_key_above_and_below_an_overlay_is_no_flaw(void **state)
{
    (void)state;
    grove g;
    grove_begin(&g);
    tree_button(&g.b, g.root, "a", "A", act(1), '1');
    node *card = tree_overlay(&g.b, "o", "O", act(2));
    tree_button(&g.b, card, "b", "B", act(1), '1');
    assert_int_equal(tree_check(g.root, NULL, 0), 0);
    grove_end(&g);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_texts_may_change_after_they_were_handed_over),
        cmocka_unit_test(test_children_stand_in_the_order_they_were_declared),
        cmocka_unit_test(test_a_node_speaks_the_language_of_its_screen),
        cmocka_unit_test(test_without_memory_the_screen_is_marked_as_failed_and_nothing_breaks),
        cmocka_unit_test(test_spans_become_one_plain_name),
        cmocka_unit_test(test_badges_name_keys_as_they_stand_on_the_keyboard),
        cmocka_unit_test(test_a_table_marks_its_heads),
        cmocka_unit_test(test_markup_becomes_headings_paragraphs_items_and_pictures),
        cmocka_unit_test(test_the_focus_walks_in_reading_order_past_what_cannot_be_used),
        cmocka_unit_test(test_an_overlay_is_all_that_can_be_reached),
        cmocka_unit_test(test_enter_is_the_primary_button_and_escape_is_nobody_unless_named),
        cmocka_unit_test(test_finding_asks_for_role_and_name),
        cmocka_unit_test(test_a_number_goes_to_the_nearest_step_inside_the_scale),
        cmocka_unit_test(test_tenths_reach_the_end_of_their_scale),
        cmocka_unit_test(test_a_press_gives_the_action_and_the_text_of_a_field),
        cmocka_unit_test(test_the_hash_sees_what_a_person_sees),
        cmocka_unit_test(test_a_good_screen_has_no_flaw),
        cmocka_unit_test(test_each_flaw_is_found_where_it_is),
        cmocka_unit_test(test_the_same_key_above_and_below_an_overlay_is_no_flaw),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
