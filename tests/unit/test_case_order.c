/* Which cases a block takes and in which order. */
#include "playing.h"

#include "fixture_play.h"

#include "core/mechanics/case_order.h"

static const session_setup SETUP = {.seed = 7, .seat = "A1", .time_setting = 1000};

/* A session that starts at the advised block. */
static play *play_shift(fixture *f, uint64_t seed, const char *seat)
{
    session_setup setup = SETUP;
    setup.seed = seed;
    setup.seat = seat;
    f->stages[AT_SHIFT].type = STAGE_BLOCK;
    f->s.stages = f->stages + AT_SHIFT;
    f->s.stage_count = 3;
    return play_start(&f->s, &setup);
}

static const block_state *shift_of(const play *p)
{
    return &now(p)->blocks[0];
}

static bool takes(const block_state *b, uint16_t case_index)
{
    for (uint16_t i = 0; i < b->order_count; i++) {
        if (b->order[i] == case_index) return true;
    }
    return false;
}

static void assert_each_once(const block_state *b)
{
    for (uint16_t i = 0; i < b->order_count; i++) {
        for (uint16_t k = 0; k < i; k++) assert_int_not_equal(b->order[i], b->order[k]);
    }
}

static void listed_cases_come_as_listed(void **unused)
{
    (void)unused;
    fixture f;
    fixture_make(&f);
    f.stages[AT_SHIFT].block.order = ORDER_LISTED;
    f.stages[AT_SHIFT].block.take = 7;
    for (uint64_t seed = 0; seed < 20; seed++) {
        play *p = play_shift(&f, seed, "A1");
        assert_int_equal(shift_of(p)->order_count, 7);
        const uint16_t *order = shift_of(p)->order;
        for (uint16_t i = 1; i < 7; i++) assert_true(order[i] > order[i - 1]);
        play_end(p);
    }
}

static void fewer_than_there_are_are_drawn_evenly(void **unused)
{
    (void)unused;
    int taken[NIGHT_CASES] = {0};
    fixture f;
    fixture_make(&f);
    f.stages[AT_SHIFT].block.take = 4;
    for (uint64_t seed = 0; seed < 1200; seed++) {
        play *p = play_shift(&f, seed, "A1");
        for (uint16_t i = 0; i < NIGHT_CASES; i++) {
            taken[i] += takes(shift_of(p), (uint16_t)(ALONE_CASES + i));
        }
        play_end(p);
    }
    for (int i = 0; i < NIGHT_CASES; i++) assert_in_range(taken[i], 310, 490); /* 400, sd 16 */
}

static void forced_cases_are_always_among_those_taken(void **unused)
{
    (void)unused;
    fixture f;
    fixture_make(&f);
    f.forced[ALONE_CASES + 3] = -1;
    f.forced[ALONE_CASES + 10] = 1;
    f.stages[AT_SHIFT].block.take = 3;
    for (uint64_t seed = 0; seed < 100; seed++) {
        play *p = play_shift(&f, seed, "A1");
        assert_true(takes(shift_of(p), ALONE_CASES + 3));
        assert_true(takes(shift_of(p), ALONE_CASES + 10));
        assert_each_once(shift_of(p));
        play_end(p);
    }
}

static void more_forced_cases_than_places_still_give_so_many(void **unused)
{
    (void)unused;
    fixture f;
    fixture_make(&f);
    for (int i = 0; i < 6; i++) f.forced[ALONE_CASES + i] = -1;
    f.stages[AT_SHIFT].block.take = 4;
    play *p = play_shift(&f, 1, "A1");
    assert_int_equal(shift_of(p)->order_count, 4);
    assert_each_once(shift_of(p));
    for (uint16_t i = 0; i < 4; i++) assert_true(shift_of(p)->order[i] < ALONE_CASES + 6);
    play_end(p);
}

static void rotated_blocks_start_at_each_third_and_keep_their_turn(void **unused)
{
    (void)unused;
    bool has_started[3] = {false};
    fixture f;
    fixture_make(&f);
    f.stages[AT_SHIFT].block.take = 10; /* thirds of 3, 3 and 4 */
    for (uint64_t seed = 0; seed < 60; seed++) {
        play *p = play_shift(&f, seed, "A1");
        const block_state *b = shift_of(p);
        assert_each_once(b);
        int falls = 0;
        for (uint16_t i = 1; i < 10; i++) falls += b->order[i] < b->order[i - 1];
        assert_in_range(falls, 0, 1);
        uint16_t first = 0;
        while (first < 10 && falls == 1 && b->order[first] < b->order[first + 1]) first++;
        int start = falls == 0 ? 0 : 9 - first; /* places before the first case as listed */
        assert_true(start == 0 || start == 3 || start == 6);
        has_started[start / 3] = true;
        play_end(p);
    }
    assert_true(has_started[0] && has_started[1] && has_started[2]);
}

static void shuffled_blocks_put_each_case_at_each_place(void **unused)
{
    (void)unused;
    int at[NIGHT_CASES][NIGHT_CASES] = {{0}};
    fixture f;
    fixture_make(&f);
    f.stages[AT_SHIFT].block.order = ORDER_SHUFFLED;
    for (uint64_t seed = 0; seed < 1200; seed++) {
        play *p = play_shift(&f, seed, "A1");
        for (int i = 0; i < NIGHT_CASES; i++) at[shift_of(p)->order[i] - ALONE_CASES][i]++;
        play_end(p);
    }
    for (int i = 0; i < NIGHT_CASES; i++) {
        for (int k = 0; k < NIGHT_CASES; k++) assert_in_range(at[i][k], 45, 165); /* 100, sd 10 */
    }
}

/* All rows of the square: each case as often at each place, and as often behind each other one. */
static void assert_balanced(uint16_t take, int rows)
{
    fixture f;
    fixture_make(&f);
    f.stages[AT_SHIFT].block.order = ORDER_BALANCED;
    f.stages[AT_SHIFT].block.take = take;
    f.sets[1].case_count = take;
    uint16_t seen[24][NIGHT_CASES];
    int seen_count = 0;
    for (uint64_t seed = 0; seed < 600; seed++) {
        play *p = play_shift(&f, seed, "A1");
        bool is_new = true;
        for (int i = 0; i < seen_count; i++) {
            is_new = is_new && memcmp(seen[i], shift_of(p)->order, take * sizeof(uint16_t)) != 0;
        }
        if (is_new) memcpy(seen[seen_count++], shift_of(p)->order, take * sizeof(uint16_t));
        play_end(p);
    }
    assert_int_equal(seen_count, rows);
    int at[NIGHT_CASES][NIGHT_CASES] = {{0}}, behind[NIGHT_CASES][NIGHT_CASES] = {{0}};
    for (int row = 0; row < rows; row++) {
        for (int i = 0; i < take; i++) {
            at[seen[row][i] - ALONE_CASES][i]++;
            if (i > 0) behind[seen[row][i] - ALONE_CASES][seen[row][i - 1] - ALONE_CASES]++;
        }
    }
    for (int i = 0; i < take; i++) {
        for (int k = 0; k < take; k++) {
            assert_int_equal(at[i][k], rows / take);
            if (i != k) assert_int_equal(behind[i][k], rows / take);
        }
    }
}

static void balanced_rows_form_a_williams_square(void **unused)
{
    (void)unused;
    assert_balanced(12, 12);
    assert_balanced(4, 4);
    assert_balanced(5, 10); /* odd: the square and its mirror image */
    assert_balanced(2, 2);
}

static void a_seat_has_an_order_of_its_own_only_where_the_scenario_says_so(void **unused)
{
    (void)unused;
    for (int is_own = 0; is_own < 2; is_own++) {
        fixture f;
        fixture_make(&f);
        f.stages[AT_SHIFT].block.order = ORDER_SHUFFLED;
        f.s.is_per_participant[PURPOSE_CASE_ORDER] = is_own;
        play *one = play_shift(&f, 7, "A1");
        play *other = play_shift(&f, 7, "B2");
        bool is_same = memcmp(shift_of(one)->order, shift_of(other)->order,
                              NIGHT_CASES * sizeof(uint16_t)) == 0;
        assert_int_equal(is_same, !is_own);
        play_end(one);
        play_end(other);
    }
}

static void thirds_of_any_count_cover_it(void **unused)
{
    (void)unused;
    for (uint16_t count = 0; count < 200; count++) {
        assert_int_equal(case_third_start(count, 0), 0);
        assert_int_equal(case_third_start(count, 3), count);
        for (int t = 0; t < 3; t++) {
            int size = case_third_start(count, t + 1) - case_third_start(count, t);
            assert_in_range(size, count / 3, count / 3 + 1);
        }
    }
    assert_int_equal(case_third_start(5000, 2), 3333);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(listed_cases_come_as_listed),
        cmocka_unit_test(fewer_than_there_are_are_drawn_evenly),
        cmocka_unit_test(forced_cases_are_always_among_those_taken),
        cmocka_unit_test(more_forced_cases_than_places_still_give_so_many),
        cmocka_unit_test(rotated_blocks_start_at_each_third_and_keep_their_turn),
        cmocka_unit_test(shuffled_blocks_put_each_case_at_each_place),
        cmocka_unit_test(balanced_rows_form_a_williams_square),
        cmocka_unit_test(a_seat_has_an_order_of_its_own_only_where_the_scenario_says_so),
        cmocka_unit_test(thirds_of_any_count_cover_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
