/* The language that nobody speaks: longer, accented, in brackets, and otherwise the same screen. */
#include "fixture_tree.h"

#include "core/utf8.h"
#include "tree/pseudo.h"

static void test_a_text_grows_by_four_tenths(void **state)
{
    (void)state;
    grove g;
    grove_begin(&g);
    const char *text = "Compare the nucleus and the grains with the card";
    const char *longer = pseudo_text(text, &g.memory);
    size_t before = strlen(text), after = utf8_count(longer, strlen(longer));
    assert_true(longer[0] == '[' && longer[strlen(longer) - 1] == ']');
    assert_true(after * 100 >= before * 130 && after * 100 <= before * 145);
    assert_true(utf8_is_valid(longer, strlen(longer)));
    grove_end(&g);
}

static void test_numbers_stay_as_they_are(void **state)
{
    (void)state;
    grove g;
    grove_begin(&g);
    assert_string_equal(pseudo_text("94 %", &g.memory), "94 %");
    assert_string_equal(pseudo_text("", &g.memory), "");
    assert_null(pseudo_text(NULL, &g.memory));
    grove_end(&g);
}

static void test_a_screen_keeps_its_ids_its_keys_and_what_was_typed(void **state)
{
    (void)state;
    grove g;
    grove_begin(&g);
    const text_span spans[] = {{.bytes = "Hello ", .length = 6}, {.bytes = "IRIS", .length = 4}};
    node *card = tree_card(&g.b, g.root, "card");
    tree_spans(&g.b, card, ROLE_TEXT, "text", spans, 2, TEXT_BODY);
    tree_field(&g.b, card, "field", "Seat", (action){.verb = 1}, "A1");
    tree_primary(&g.b, card, "go", "Go on", (action){.verb = 2});
    const node *other = pseudo_tree(g.root, &g.memory);
    assert_int_equal(tree_check(other, NULL, 0), tree_check(g.root, NULL, 0));
    assert_string_equal(tree_find_id(other, "field")->value, "A1");
    assert_string_equal(tree_find_id(other, "go")->hint, "Enter");
    assert_string_not_equal(tree_find_id(other, "go")->name, "Go on");
    const node *text = tree_find_id(other, "text");
    assert_int_equal(text->span_count, 2);
    assert_true(text->spans[0].bytes[0] == '[' && text->spans[1].bytes[0] != '[');
    assert_ptr_equal(text->parent, tree_find_id(other, "card"));
    grove_end(&g);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_text_grows_by_four_tenths),
        cmocka_unit_test(test_numbers_stay_as_they_are),
        cmocka_unit_test(test_a_screen_keeps_its_ids_its_keys_and_what_was_typed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
