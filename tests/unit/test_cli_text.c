/* Text mode on trees: what is printed, what is left out, what a word means. */
#define _DEFAULT_SOURCE
#include "cli/text_screen.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

typedef struct fixture {
    arena memory;
    tree_builder b;
    text_screen screen;
    speaker speaker;
    char *printed;
    size_t printed_length;
} fixture;

static const action PRESS = {.verb = 1};

static int set_up(void **held)
{
    fixture *f = calloc(1, sizeof *f);
    arena_init(&f->memory, 0);
    f->speaker = (speaker){.language = "en"};
    *held = f;
    return 0;
}

static int tear_down(void **held)
{
    fixture *f = *held;
    text_screen_free(&f->screen);
    free(f->printed);
    arena_free(&f->memory);
    free(f);
    return 0;
}

static node *begin(fixture *f, const char *id)
{
    return tree_begin(&f->b, &f->memory, id, "A screen", "en");
}

/* What this print adds. */
static const char *print(fixture *f)
{
    free(f->printed);
    f->printed = NULL;
    FILE *to = open_memstream(&f->printed, &f->printed_length);
    text_screen_print(&f->screen, f->b.root, &f->speaker, to);
    fclose(to);
    return f->printed;
}

static node *add_choices(fixture *f, node *root, int chosen)
{
    tree_heading(&f->b, root, "case/head", "Case 3", TEXT_TITLE);
    tree_text(&f->b, root, "case/text", "What is it?", TEXT_BODY);
    tree_button(&f->b, root, "menu", "Menu", PRESS, KEY_ESCAPE);
    tree_choice(&f->b, root, "answer/red", "Red", PRESS, '1', chosen == 1);
    tree_choice(&f->b, root, "answer/green", "Green", PRESS, '2', chosen == 2);
    node *decide = tree_primary(&f->b, root, "decide", "Decide", PRESS);
    if (!chosen) decide->state |= STATE_DISABLED;
    return root;
}

static void a_screen_is_printed_in_reading_order_with_numbers(void **held)
{
    fixture *f = *held;
    add_choices(f, begin(f, "one"), 0);
    assert_string_equal(print(f), "\n== Case 3\n"
                                  "What is it?\n"
                                  " [3]  Menu (Esc)\n"
                                  " [1]  ( ) Red\n"
                                  " [2]  ( ) Green\n"
                                  " [-]  Decide (Enter)\n");
}

static void only_what_changed_is_printed_again(void **held)
{
    fixture *f = *held;
    add_choices(f, begin(f, "one"), 0);
    print(f);
    add_choices(f, begin(f, "one"), 0);
    assert_string_equal(print(f), "");
    add_choices(f, begin(f, "one"), 2);
    assert_string_equal(print(f), " [2]  (x) Green\n"
                                  " [4]  Decide (Enter)\n");
}

static void a_changed_text_says_under_which_heading_it_stands(void **held)
{
    fixture *f = *held;
    node *root = begin(f, "one");
    tree_heading(&f->b, root, "a", "IRIS", TEXT_TITLE);
    tree_text(&f->b, root, "a/text", "Thinking", TEXT_BODY);
    print(f);
    root = begin(f, "one");
    tree_heading(&f->b, root, "a", "IRIS", TEXT_TITLE);
    tree_text(&f->b, root, "a/text", "I think: red", TEXT_BODY);
    assert_string_equal(print(f), "\n== IRIS\nI think: red\n");
}

static void another_screen_is_printed_whole_even_where_it_is_the_same(void **held)
{
    fixture *f = *held;
    add_choices(f, begin(f, "one"), 0);
    size_t length = strlen(print(f));
    add_choices(f, begin(f, "two"), 0);
    assert_int_equal(strlen(print(f)), length);
}

static void an_overlay_hides_what_is_below_and_the_screen_comes_back_whole(void **held)
{
    fixture *f = *held;
    add_choices(f, begin(f, "one"), 0);
    size_t length = strlen(print(f));
    add_choices(f, begin(f, "one"), 0);
    node *card = tree_overlay(&f->b, "sheet", "Pause", PRESS);
    tree_primary(&f->b, card, "go", "Go on", PRESS);
    const char *shown = print(f);
    assert_non_null(strstr(shown, "Go on"));
    assert_null(strstr(shown, "Red"));
    assert_null(text_screen_action(&f->screen, f->b.root, "answer/red"));
    add_choices(f, begin(f, "one"), 0);
    assert_int_equal(strlen(print(f)), length);
}

static void a_word_is_a_number_an_id_or_an_answer_key(void **held)
{
    fixture *f = *held;
    add_choices(f, begin(f, "one"), 1);
    tree_button(&f->b, f->b.root, "why", "Why?", PRESS, 'w');
    print(f);
    const node *root = f->b.root;
    assert_string_equal(text_screen_action(&f->screen, root, "2")->id, "answer/green");
    assert_string_equal(text_screen_action(&f->screen, root, "answer/red")->id, "answer/red");
    assert_string_equal(text_screen_action(&f->screen, root, "W")->id, "why");
    assert_string_equal(text_screen_action(&f->screen, root, "esc")->id, "menu");
    assert_null(text_screen_action(&f->screen, root, "99"));
    assert_null(text_screen_action(&f->screen, root, "-1"));
    assert_null(text_screen_action(&f->screen, root, "red"));
    assert_null(text_screen_action(&f->screen, root, ""));
}

static void what_is_for_eyes_only_is_left_out(void **held)
{
    fixture *f = *held;
    node *root = begin(f, "one");
    tree_text(&f->b, root, "seen", "Decoration", TEXT_BODY)->state |= STATE_HIDDEN_FROM_TEXT;
    node *group = tree_column(&f->b, root, "group", 0);
    group->state |= STATE_HIDDEN_FROM_TEXT;
    tree_text(&f->b, group, "inner", "Also decoration", TEXT_BODY);
    tree_text(&f->b, root, "heard", "Words", TEXT_BODY)->state |= STATE_HIDDEN_FROM_WINDOW;
    tree_picture(&f->b, root, "picture", "a.svg", "A cell");
    assert_string_equal(print(f), "Words\n[Picture: A cell]\n");
}

static void a_card_that_is_one_button_tells_what_is_in_it(void **held)
{
    fixture *f = *held;
    node *root = begin(f, "one");
    node *card = tree_choice(&f->b, root, "scenario/a", "Second reader", PRESS, KEY_NONE, false);
    tree_heading(&f->b, card, "a/title", "Second reader", TEXT_TITLE);
    tree_text(&f->b, card, "a/summary", "Judging cells", TEXT_BODY);
    assert_string_equal(print(f), " [1]  ( ) Second reader\n      Judging cells\n");
}

static void a_slider_says_its_ends_and_its_value(void **held)
{
    fixture *f = *held;
    node_range range = {.min = 0, .max = 100, .step = 5, .now = 80, .is_set = true};
    node *slider = tree_slider(&f->b, begin(f, "one"), "sure", "How sure?", PRESS, range, "80 %");
    slider->hint = "guessing";
    slider->note = "certain";
    assert_string_equal(print(f), " [1]  How sure?: 80 % (0 = guessing, 100 = certain)\n");
}

static void a_timer_is_told_at_marks_and_not_each_second(void **held)
{
    fixture *f = *held;
    int told = 0;
    for (int left = 90; left >= 0; left--) {
        char words[32];
        snprintf(words, sizeof words, "%d s left", left);
        tree_timer(&f->b, begin(f, "one"), "timer", "Time", words, left, 90);
        told += strlen(print(f)) > 0;
    }
    assert_int_equal(told, 6);
}

static void lines_break_at_the_width_of_the_terminal(void **held)
{
    fixture *f = *held;
    f->screen.columns = 20;
    tree_text(&f->b, begin(f, "one"), "text", "één twee drie vier vijf zes zeven", TEXT_BODY);
    assert_string_equal(print(f), "één twee drie vier\nvijf zes zeven\n");
}

#define ON_SCREEN(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_SCREEN(a_screen_is_printed_in_reading_order_with_numbers),
        ON_SCREEN(only_what_changed_is_printed_again),
        ON_SCREEN(a_changed_text_says_under_which_heading_it_stands),
        ON_SCREEN(another_screen_is_printed_whole_even_where_it_is_the_same),
        ON_SCREEN(an_overlay_hides_what_is_below_and_the_screen_comes_back_whole),
        ON_SCREEN(a_word_is_a_number_an_id_or_an_answer_key),
        ON_SCREEN(what_is_for_eyes_only_is_left_out),
        ON_SCREEN(a_card_that_is_one_button_tells_what_is_in_it),
        ON_SCREEN(a_slider_says_its_ends_and_its_value),
        ON_SCREEN(a_timer_is_told_at_marks_and_not_each_second),
        ON_SCREEN(lines_break_at_the_width_of_the_terminal),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
