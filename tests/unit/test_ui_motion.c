/* What moves in a window, on the clock of its frames: nobody waits here for a real one. */
#include "fixture_ui.h"

#include "core/buffer.h"
#include "ui/count_up.h"
#include "ui/motion.h"

enum { FRAME_US = 16667 };

static void test_an_arriving_card_moves_for_a_moment_and_then_rests(void **state)
{
    (void)state;
    stand s;
    stand_open(&s, 1366, 768);
    stand_add_advice(&s)->arrival = ARRIVE_FROM_RIGHT;
    stand_show(&s);
    assert_true(ui_next_frame_us(s.u) <= s.now_us + 20000);
    s.now_us += 90000;
    assert_true(stand_show(&s));
    s.now_us += 90000;
    assert_true(stand_show(&s));
    assert_true(ui_next_frame_us(s.u) == INT64_MAX);
    s.now_us += 90000;
    assert_false(stand_show(&s));
    stand_close(&s);
}

/* Motion explains and never makes anybody wait: what is on its way stands there already. */
static void test_what_still_moves_can_be_pressed(void **state)
{
    (void)state;
    stand s;
    stand_open(&s, 1366, 768);
    node *card = tree_card(&s.grove.b, s.grove.root, "card");
    card->arrival = ARRIVE_FROM_RIGHT;
    tree_button(&s.grove.b, card, "why", "Waarom?", (action){.verb = 7}, 'w');
    stand_show(&s);
    s.now_us += 20000;
    stand_show(&s);
    assert_true(ui_next_frame_us(s.u) != INT64_MAX);
    assert_int_equal(click(&s, "why").action.verb, 7);
    assert_int_equal(send_key(&s, SDLK_w).action.verb, 7);
    stand_close(&s);
}

static void test_with_reduced_motion_it_stands_at_once(void **state)
{
    (void)state;
    stand s;
    stand_open(&s, 1366, 768);
    ui_set_look(s.u, (ui_look){.zoom = 1, .is_motion_reduced = true});
    node *card = stand_add_advice(&s);
    card->arrival = ARRIVE_FROM_RIGHT;
    node *says = find_node(s.grove.root, "says");
    says->state |= STATE_BUSY;
    stand_show(&s);
    assert_true(ui_next_frame_us(s.u) == INT64_MAX);
    s.now_us += 90000;
    assert_false(stand_show(&s));
    stand_close(&s);
}

/* --- what leaves --------------------------------------------------------------------------- */

static uint64_t picture_hash(stand *s)
{
    failure why = {0};
    buffer png = {0};
    assert_int_equal(ui_write_png(s->u, &png, &why), STATUS_OK);
    uint64_t hash = 14695981039346656037u;
    for (size_t i = 0; i < png.length; i++) {
        hash = (hash ^ (unsigned char)png.bytes[i]) * 1099511628211u;
    }
    buffer_free(&png);
    return hash;
}

/* Shows frame after frame until nothing moves; returns how long that took. */
static int64_t rest(stand *s)
{
    int64_t began_us = s->now_us;
    while (ui_next_frame_us(s->u) != INT64_MAX) {
        assert_true(s->now_us - began_us < 1000000);
        s->now_us = ui_next_frame_us(s->u);
        stand_show(s);
    }
    return s->now_us - began_us;
}

/* A screen whose card comes with an arrival, and is hidden again. */
static void show_and_take_away(stand *s, bool is_reduced, node_arrival arrival)
{
    stand_open(s, 1366, 768);
    ui_set_look(s->u, (ui_look){.zoom = 1, .is_motion_reduced = is_reduced});
    stand_add_advice(s)->arrival = arrival;
    find_node(s->grove.root, "advice")->layout.max_width = 500;
    stand_show(s);
    rest(s);
    grove_end(&s->grove);
    grove_begin(&s->grove);
    tree_heading(&s->grove.b, s->grove.root, "head", "Welke soort cel is dit?", TEXT_STATEMENT);
    s->now_us += 1000000;
    stand_show(s);
}

static void test_what_goes_fades_and_leaves_nothing_behind(void **state)
{
    (void)state;
    stand s, plain;
    show_and_take_away(&s, false, ARRIVE_FROM_RIGHT);
    show_and_take_away(&plain, true, ARRIVE_FROM_RIGHT);
    assert_true(picture_hash(&s) != picture_hash(&plain));
    int64_t took_us = rest(&s);
    assert_true(took_us >= LEAVE_US && took_us < LEAVE_US + 2 * FRAME_US);
    assert_true(picture_hash(&s) == picture_hash(&plain));
    stand_close(&s);
    stand_close(&plain);
}

static void test_with_reduced_motion_it_is_gone_at_once(void **state)
{
    (void)state;
    stand s;
    show_and_take_away(&s, true, ARRIVE_FROM_RIGHT);
    assert_true(ui_next_frame_us(s.u) == INT64_MAX);
    stand_close(&s);
}

static void test_what_never_arrived_does_not_linger(void **state)
{
    (void)state;
    stand s;
    show_and_take_away(&s, false, ARRIVE_AT_ONCE);
    assert_true(ui_next_frame_us(s.u) == INT64_MAX);
    stand_close(&s);
}

static void begin_other_screen(stand *s, const char *id)
{
    grove_end(&s->grove);
    grove_begin(&s->grove);
    s->grove.root->id = id;
}

static void test_another_screen_begins_without_what_was_on_the_last(void **state)
{
    (void)state;
    stand s;
    stand_open(&s, 1366, 768);
    stand_add_advice(&s)->arrival = ARRIVE_FROM_RIGHT;
    stand_show(&s);
    rest(&s);
    begin_other_screen(&s, "another");
    stand_show(&s);
    assert_true(ui_next_frame_us(s.u) == INT64_MAX);
    stand_close(&s);
}

/* --- numbers that count up ----------------------------------------------------------------- */

static void add_result(stand *s)
{
    tree_heading(&s->grove.b, s->grove.root, "head", "Je had er 17 van de 20 juist.",
                 TEXT_STATEMENT)
        ->state |= STATE_COUNTS_UP;
}

static void open_result(stand *s, bool is_reduced)
{
    stand_open(s, 1366, 768);
    ui_set_look(s->u, (ui_look){.zoom = 1, .is_motion_reduced = is_reduced});
    add_result(s);
    stand_show(s);
}

static void test_a_result_counts_up_and_ends_as_it_is_written(void **state)
{
    (void)state;
    stand s, plain;
    open_result(&s, false);
    open_result(&plain, true);
    assert_true(ui_next_frame_us(plain.u) == INT64_MAX);
    uint64_t first = picture_hash(&s);
    assert_true(first != picture_hash(&plain));
    s.now_us += COUNT_UP_US / 4;
    assert_true(stand_show(&s));
    assert_true(picture_hash(&s) != first);
    int64_t took_us = COUNT_UP_US / 4 + rest(&s);
    assert_true(took_us > COUNT_UP_US - FRAME_US && took_us < COUNT_UP_US + FRAME_US);
    assert_true(picture_hash(&s) == picture_hash(&plain));
    stand_close(&s);
    stand_close(&plain);
}

static void test_who_turns_back_sees_the_number_at_once(void **state)
{
    (void)state;
    stand s;
    open_result(&s, false);
    rest(&s);
    begin_other_screen(&s, "another");
    add_result(&s);
    stand_show(&s);
    assert_true(rest(&s) > COUNT_UP_US - FRAME_US);
    grove_end(&s.grove);
    grove_begin(&s.grove);
    add_result(&s);
    stand_show(&s);
    assert_true(ui_next_frame_us(s.u) == INT64_MAX);
    stand_close(&s);
}

static void expect_counting(const char *text, int permille, size_t start, const char *shown)
{
    count_spot spot;
    char out[COUNT_BYTES] = {0};
    assert_true(count_up_find(text, strlen(text), &spot));
    assert_int_equal(spot.start, start);
    assert_int_equal(count_up_write(&spot, permille, out), strlen(shown));
    assert_string_equal(out, shown);
}

static void test_a_number_counts_in_the_way_it_is_written(void **state)
{
    (void)state;
    expect_counting("Je had er 17 van 20.", 0, 10, "0");
    expect_counting("Je had er 17 van 20.", 500, 10, "9");
    expect_counting("Je had er 17 van 20.", 1000, 10, "17");
    expect_counting("12,5 broden", 0, 0, "0,0");
    expect_counting("12,5 broden", 500, 0, "6,3");
    expect_counting("0.05", 1000, 0, "0.05");
    expect_counting("7.", 1000, 0, "7");
}

static void test_what_is_no_plain_number_does_not_count(void **state)
{
    (void)state;
    static const char *const texts[] = {"",
                                        "Juist!",
                                        "1\xC2\xA0"
                                        "234 broden",
                                        "12\xE2\x80\xAF"
                                        "345",
                                        "1234567890",
                                        "1,2345678901"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        count_spot spot;
        assert_false(count_up_find(texts[i], strlen(texts[i]), &spot));
    }
}

/* --- waiting ------------------------------------------------------------------------------- */

static void test_dots_of_waiting_ask_for_a_frame_only_when_they_change(void **state)
{
    (void)state;
    stand s;
    stand_open(&s, 1366, 768);
    stand_add_advice(&s);
    find_node(s.grove.root, "says")->state |= STATE_BUSY;
    stand_show(&s);
    for (int i = 0; i < 4; i++) {
        int64_t next_us = ui_next_frame_us(s.u);
        assert_true(next_us > s.now_us && next_us - s.now_us <= 320000);
        s.now_us = next_us - 1;
        assert_false(stand_show(&s));
        s.now_us = next_us;
        assert_true(stand_show(&s));
    }
    stand_close(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_an_arriving_card_moves_for_a_moment_and_then_rests),
        cmocka_unit_test(test_what_still_moves_can_be_pressed),
        cmocka_unit_test(test_with_reduced_motion_it_stands_at_once),
        cmocka_unit_test(test_what_goes_fades_and_leaves_nothing_behind),
        cmocka_unit_test(test_with_reduced_motion_it_is_gone_at_once),
        cmocka_unit_test(test_what_never_arrived_does_not_linger),
        cmocka_unit_test(test_another_screen_begins_without_what_was_on_the_last),
        cmocka_unit_test(test_a_result_counts_up_and_ends_as_it_is_written),
        cmocka_unit_test(test_who_turns_back_sees_the_number_at_once),
        cmocka_unit_test(test_a_number_counts_in_the_way_it_is_written),
        cmocka_unit_test(test_what_is_no_plain_number_does_not_count),
        cmocka_unit_test(test_dots_of_waiting_ask_for_a_frame_only_when_they_change),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
