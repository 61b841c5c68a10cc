/* What a page is told of a screen: roles, words, states, places, and in which order. */
#include "mirror/mirror.h"

#include "fixture_tree.h"

#include <stdio.h>

static grove g;
static buffer written;
static const char *focused;

static int set_up(void **state)
{
    (void)state;
    grove_begin(&g);
    focused = NULL;
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    grove_end(&g);
    buffer_free(&written);
    return 0;
}

/* Everything stands 10 pixels from the left but what is called "nowhere". */
static bool find_place(const void *self, const char *id, mirror_place *out)
{
    (void)self;
    *out = (mirror_place){10, 20.25, 300, 40};
    return strcmp(id, "nowhere") != 0;
}

static const char *mirrored(void)
{
    mirror_frame frame = {.root = g.root, .focused = focused, .width = 1366, .height = 768};
    buffer_clear(&written);
    assert_true(mirror_write(&frame, &written));
    return written.bytes;
}

/* The line of a node; "" when the page has none. */
static const char *line_of(const char *id)
{
    static char line[1024];
    char begin[64];
    snprintf(begin, sizeof begin, "\n{\"id\":\"%s\"", id);
    const char *from = strstr(mirrored(), begin);
    line[0] = 0;
    if (from) snprintf(line, sizeof line, "%.*s", (int)strcspn(from + 1, "\n"), from + 1);
    size_t length = strlen(line);
    if (length > 0 && line[length - 1] == ',') line[length - 1] = 0;
    return line;
}

static void assert_line(const char *id, const char *expected)
{
    char whole[1024];
    snprintf(whole, sizeof whole, "{\"id\":\"%s\"%s}", id, expected);
    /* The last line of all is followed by the end of the frame. */
    char got[1024];
    snprintf(got, sizeof got, "%s", line_of(id));
    char *end = strstr(got, "}]}");
    if (end) end[1] = 0;
    assert_string_equal(got, whole);
}

static void the_head_names_screen_language_size_and_focus(void **state)
{
    (void)state;
    tree_button(&g.b, g.root, "go", "Verder", act(1), KEY_NONE);
    focused = "go";
    const char *head = "{\"screen\":\"screen\",\"title\":\"Screen\",\"lang\":\"nl\","
                       "\"size\":[1366,768],\"focus\":\"go\",\"nodes\":[\n";
    assert_memory_equal(mirrored(), head, strlen(head));
}

static void a_button_says_its_name_its_note_and_its_key(void **state)
{
    (void)state;
    tree_button(&g.b, g.root, "look", "Foto", act(1), 'f')->note = "10 s";
    assert_line("look", ",\"role\":\"button\",\"tab\":true,\"keys\":\"f\",\"text\":\"Foto, 10 s\"");
}

static void the_next_step_is_on_enter(void **state)
{
    (void)state;
    tree_primary(&g.b, g.root, "go", "Verder", act(1));
    assert_non_null(strstr(line_of("go"), "\"keys\":\"Enter\""));
}

static void what_cannot_be_used_is_no_stop_of_tab(void **state)
{
    (void)state;
    tree_button(&g.b, g.root, "go", "Verder", act(1), KEY_NONE)->state |= STATE_DISABLED;
    assert_line("go", ",\"role\":\"button\",\"disabled\":true,\"text\":\"Verder\"");
}

static void rows_and_columns_without_a_name_are_not_there(void **state)
{
    (void)state;
    node *row = tree_row(&g.b, g.root, "row", 8);
    tree_text(&g.b, row, "words", "Dag", TEXT_BODY);
    assert_string_equal(line_of("row"), "");
    assert_line("words", ",\"role\":\"text\",\"text\":\"Dag\"");
}

static void answers_are_a_group_named_by_their_question(void **state)
{
    (void)state;
    tree_heading(&g.b, g.root, "question", "Nemen of niet?", TEXT_TITLE);
    node *row = tree_row(&g.b, g.root, "choices", 8);
    tree_choice(&g.b, row, "choice/a", "Nemen", act(1), '1', true);
    tree_choice(&g.b, row, "choice/b", "Niet", act(1), '2', false);
    assert_line("choices", ",\"role\":\"radiogroup\",\"name\":\"Nemen of niet?\"");
    assert_line("choice/a", ",\"in\":\"choices\",\"role\":\"radio\",\"tab\":true,\"keys\":\"1\","
                            "\"text\":\"Nemen\",\"checked\":true");
    assert_non_null(strstr(line_of("choice/b"), "\"checked\":false"));
}

static void a_label_right_before_answers_names_them(void **state)
{
    (void)state;
    tree_heading(&g.b, g.root, "sheet", "Instellingen", TEXT_TITLE);
    node *words = tree_column(&g.b, g.root, "words", 4);
    tree_text(&g.b, words, "label", "Kleuren", TEXT_BODY);
    node *row = tree_row(&g.b, g.root, "choices", 8);
    tree_choice(&g.b, row, "choice/a", "Licht", act(1), KEY_NONE, true);
    assert_non_null(strstr(line_of("choices"), "\"name\":\"Kleuren\""));
}

static void a_card_that_is_one_button_says_what_is_inside(void **state)
{
    (void)state;
    node *card = tree_card(&g.b, g.root, "card");
    card->name = "Brood";
    card->action = act(1);
    tree_heading(&g.b, card, "card/name", "Brood", TEXT_TITLE);
    tree_text(&g.b, card, "card/about", "Hoeveel bakken?", TEXT_BODY);
    tree_text(&g.b, card, "card/minutes", "20 minuten", TEXT_BODY);
    tree_icon(&g.b, card, "card/icon", "clock.svg", 20);
    assert_line("card",
                ",\"role\":\"button\",\"tab\":true,\"text\":\"Brood, Hoeveel bakken? 20 minuten\"");
    assert_string_equal(line_of("card/minutes"), "");
}

static void a_button_inside_a_button_stands_beside_it(void **state)
{
    (void)state;
    node *card = tree_choice(&g.b, g.root, "card", "Brood", act(1), KEY_NONE, false);
    tree_button(&g.b, card, "more", "Meer", act(2), KEY_NONE);
    assert_line("card", ",\"role\":\"radio\",\"tab\":true,\"text\":\"Brood\",\"checked\":false");
    assert_line("more", ",\"role\":\"button\",\"tab\":true,\"text\":\"Meer\"");
}

static void headings_leave_no_level_out(void **state)
{
    (void)state;
    tree_heading(&g.b, g.root, "lead", "Groot", TEXT_STATEMENT);
    tree_heading(&g.b, g.root, "left", "Klein", TEXT_HEADING);
    tree_heading(&g.b, g.root, "right", "Ook klein", TEXT_HEADING);
    tree_heading(&g.b, g.root, "label", "Kleinst", TEXT_LABEL);
    tree_heading(&g.b, g.root, "next", "Weer klein", TEXT_HEADING);
    assert_non_null(strstr(line_of("lead"), "\"level\":1"));
    assert_non_null(strstr(line_of("left"), "\"level\":2"));
    assert_non_null(strstr(line_of("right"), "\"level\":2"));
    assert_non_null(strstr(line_of("label"), "\"level\":3"));
    assert_non_null(strstr(line_of("next"), "\"level\":2"));
}

static void only_chips_of_which_one_is_chosen_are_switches(void **state)
{
    (void)state;
    node *filters = tree_row(&g.b, g.root, "filters", 4);
    tree_chip_button(&g.b, filters, "all", "Alles", act(1), KEY_NONE)->state |= STATE_CHOSEN;
    tree_chip_button(&g.b, filters, "care", "Zorg", act(1), KEY_NONE);
    tree_chip_button(&g.b, g.root, "menu", "Pauze", act(2), KEY_NONE);
    assert_non_null(strstr(line_of("all"), "\"pressed\":true"));
    assert_non_null(strstr(line_of("care"), "\"pressed\":false"));
    assert_null(strstr(line_of("menu"), "pressed"));
}

static void a_slider_without_a_number_has_none(void **state)
{
    (void)state;
    node_range range = {.min = 0, .max = 10, .step = 0.5, .now = 5};
    node *n = tree_slider(&g.b, g.root, "sure", "Hoe zeker?", act(1), range, "nog niets");
    n->hint = "niet";
    n->note = "heel";
    assert_line("sure", ",\"role\":\"slider\",\"tab\":true,\"name\":\"Hoe zeker?\",\"min\":0,"
                        "\"max\":10,\"step\":0.5,\"say\":\"nog niets\","
                        "\"about\":\"niet \xE2\x80\x93 heel\"");
    n->range.is_set = true;
    assert_non_null(strstr(line_of("sure"), "\"now\":5"));
}

static void a_field_holds_its_text_and_says_what_is_wrong(void **state)
{
    (void)state;
    node *n = tree_field(&g.b, g.root, "seat", "Plaats", act(1), "A\"1");
    n->state |= STATE_INVALID;
    n->note = "Die is er niet.";
    n->max_length = 3;
    assert_line("seat", ",\"role\":\"textbox\",\"tab\":true,\"invalid\":true,\"name\":\"Plaats\","
                        "\"text\":\"A\\\"1\",\"about\":\"Die is er niet.\",\"most\":3");
}

static void what_lies_under_a_dialog_is_inert(void **state)
{
    (void)state;
    tree_button(&g.b, g.root, "below", "Onder", act(1), KEY_NONE);
    node *sheet = tree_overlay(&g.b, "sheet", "Toetsen", act(2));
    tree_button(&g.b, sheet, "close", "Sluiten", act(2), KEY_ESCAPE);
    assert_line("below", ",\"role\":\"button\",\"inert\":true,\"text\":\"Onder\"");
    assert_line("sheet", ",\"role\":\"dialog\",\"name\":\"Toetsen\"");
    assert_non_null(strstr(line_of("close"), "\"tab\":true,\"keys\":\"Escape\""));
}

static void alarms_are_said_before_what_is_being_read(void **state)
{
    (void)state;
    tree_text(&g.b, g.root, "says", "Advies", TEXT_BODY)->state |= STATE_LIVE;
    tree_text(&g.b, g.root, "alarm", "Let op", TEXT_BODY)->state |= STATE_LIVE | STATE_URGENT;
    assert_non_null(strstr(line_of("says"), "\"live\":\"polite\""));
    assert_non_null(strstr(line_of("alarm"), "\"live\":\"assertive\""));
}

static void decoration_is_left_out_but_not_what_can_be_pressed(void **state)
{
    (void)state;
    tree_icon(&g.b, g.root, "icon", "leaf.svg", 20);
    node *list = tree_column(&g.b, g.root, "inbox", 4);
    list->state |= STATE_HIDDEN_FROM_TEXT;
    tree_button(&g.b, list, "mail", "Eerste", act(1), KEY_NONE);
    tree_progress(&g.b, g.root, "far", "Geval 2 van 9", 2, 9)->state |= STATE_HIDDEN_FROM_TEXT;
    assert_string_equal(line_of("icon"), "");
    assert_non_null(strstr(line_of("mail"), "\"role\":\"button\""));
    assert_line("far", ",\"role\":\"progressbar\",\"name\":\"Geval 2 van 9\",\"min\":0,\"max\":9,"
                       "\"now\":2");
}

static void items_that_follow_each_other_are_one_list(void **state)
{
    (void)state;
    tree_node(&g.b, g.root, ROLE_LIST_ITEM, "one", "Lees");
    tree_node(&g.b, g.root, ROLE_LIST_ITEM, "two", "Beslis");
    assert_line("one/list", ",\"role\":\"list\"");
    assert_line("one", ",\"in\":\"one/list\",\"role\":\"listitem\",\"text\":\"Lees\"");
    assert_line("two", ",\"in\":\"one/list\",\"role\":\"listitem\",\"text\":\"Beslis\"");
}

static void a_table_has_heads_of_columns_and_rows(void **state)
{
    (void)state;
    static const char *const cells[] = {"", "Juist", "Samen", "3 van 4"};
    const text_table table = {.cells = cells,
                              .row_count = 2,
                              .column_count = 2,
                              .has_head_row = true,
                              .has_head_column = true};
    tree_table(&g.b, g.root, "t", "Uitslag", &table);
    assert_line("t", ",\"role\":\"table\",\"name\":\"Uitslag\"");
    assert_line("t/1", ",\"in\":\"t\",\"role\":\"row\"");
    assert_non_null(strstr(line_of("t/1/2"), "\"role\":\"columnheader\""));
    assert_non_null(strstr(line_of("t/2/1"), "\"role\":\"rowheader\""));
    assert_line("t/2/2", ",\"in\":\"t/2\",\"role\":\"cell\",\"text\":\"3 van 4\"");
}

static void a_chart_can_be_read_as_a_table(void **state)
{
    (void)state;
    const chart_mark marks[] = {{.id = "own", .label = "Zelf", .count = 3, .total = 4}};
    const chart c = {.kind = CHART_BARS,
                     .id = "accuracy",
                     .title = "Juist",
                     .sentence = "Samen meer.",
                     .caption = "Van vier gevallen.",
                     .head_label = "Wie",
                     .head_count = "Aantal",
                     .of = "van",
                     .marks = marks,
                     .mark_count = 1};
    tree_chart(&g.b, g.root, "chart", &c);
    assert_line("chart", ",\"role\":\"figure\",\"name\":\"Juist\"");
    assert_line("chart/sentence", ",\"in\":\"chart\",\"role\":\"text\",\"text\":\"Samen meer.\"");
    assert_line("chart/table", ",\"in\":\"chart\",\"role\":\"table\",\"name\":\"Juist\"");
    assert_non_null(strstr(mirrored(), "\"in\":\"chart/table\",\"role\":\"row\""));
    assert_non_null(strstr(mirrored(), "\"text\":\"Zelf\""));
    assert_non_null(strstr(line_of("chart/caption"), "Van vier gevallen."));
}

static void a_text_in_another_language_says_so(void **state)
{
    (void)state;
    tree_text(&g.b, g.root, "same", "Dag", TEXT_BODY);
    tree_text(&g.b, g.root, "other", "Bonjour", TEXT_BODY)->language = "fr";
    assert_null(strstr(line_of("same"), "lang"));
    assert_non_null(strstr(line_of("other"), "\"lang\":\"fr\""));
}

static void places_are_tenths_of_a_pixel(void **state)
{
    (void)state;
    tree_text(&g.b, g.root, "words", "Dag", TEXT_BODY);
    tree_text(&g.b, g.root, "nowhere", "Alleen te horen", TEXT_BODY);
    mirror_frame frame = {.root = g.root, .places = {.find = find_place}};
    assert_true(mirror_write(&frame, &written));
    assert_non_null(strstr(written.bytes, "\"at\":[10.0,20.3,300.0,40.0],\"text\":\"Dag\""));
    assert_non_null(strstr(written.bytes, "\"role\":\"text\",\"text\":\"Alleen te horen\""));
}

int main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(the_head_names_screen_language_size_and_focus),
        TEST(a_button_says_its_name_its_note_and_its_key),
        TEST(the_next_step_is_on_enter),
        TEST(what_cannot_be_used_is_no_stop_of_tab),
        TEST(rows_and_columns_without_a_name_are_not_there),
        TEST(answers_are_a_group_named_by_their_question),
        TEST(a_label_right_before_answers_names_them),
        TEST(a_card_that_is_one_button_says_what_is_inside),
        TEST(a_button_inside_a_button_stands_beside_it),
        TEST(headings_leave_no_level_out),
        TEST(only_chips_of_which_one_is_chosen_are_switches),
        TEST(a_slider_without_a_number_has_none),
        TEST(a_field_holds_its_text_and_says_what_is_wrong),
        TEST(what_lies_under_a_dialog_is_inert),
        TEST(alarms_are_said_before_what_is_being_read),
        TEST(decoration_is_left_out_but_not_what_can_be_pressed),
        TEST(items_that_follow_each_other_are_one_list),
        TEST(a_table_has_heads_of_columns_and_rows),
        TEST(a_chart_can_be_read_as_a_table),
        TEST(a_text_in_another_language_says_so),
        TEST(places_are_tenths_of_a_pixel),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
