/* Which condition a seat gets: fair in every block, the same on every machine. */
#include "core/assignment.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const arm_choice TWO_TO_ONE[] = {{"plain", 2}, {"hidden", 0}, {"monitored", 1}};

static assignment over(const arm_choice *choices, uint16_t count, assign_method by)
{
    return (assignment){
        .what = "arm", .choices = choices, .count = count, .by = by, .seed = 7, .stride = 1};
}

static void seat_codes_are_a_letter_and_a_number_up_to_99(void **state)
{
    (void)state;
    static const char *const wrong[] = {"",   "A",   "A0",  "A01", "A100", "a1",
                                        "1A", "AA1", "A1 ", "A-1", "Å1",   "A1x"};
    uint32_t number = 0;
    assert_true(seat_number("A1", &number));
    assert_int_equal(number, 0);
    assert_true(seat_number("A99", &number));
    assert_int_equal(number, 98);
    assert_true(seat_number("B1", &number));
    assert_int_equal(number, 99);
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        assert_false(seat_number(wrong[i], &number));
}

static void every_permuted_block_holds_each_choice_by_its_weight(void **state)
{
    (void)state;
    assignment a = over(TWO_TO_ONE, 3, ASSIGN_PERMUTED_BLOCKS);
    for (uint32_t block = 0; block < 40; block++) {
        int counts[3] = {0};
        for (a.seat = block * 3; a.seat < block * 3 + 3; a.seat++) counts[assignment_draw(&a)]++;
        assert_int_equal(counts[0], 2);
        assert_int_equal(counts[1], 0);
        assert_int_equal(counts[2], 1);
    }
}

static void blocks_are_not_all_in_the_same_order(void **state)
{
    (void)state;
    assignment a = over(TWO_TO_ONE, 3, ASSIGN_PERMUTED_BLOCKS);
    int first[3] = {0};
    for (a.seat = 0; a.seat < 90; a.seat += 3) first[assignment_draw(&a)]++;
    assert_true(first[0] > 0 && first[2] > 0);
}

static void the_same_seed_and_seat_always_give_the_same(void **state)
{
    (void)state;
    static const char expected[] = "200020200020";
    assignment a = over(TWO_TO_ONE, 3, ASSIGN_PERMUTED_BLOCKS);
    char drawn[13] = {0};
    for (a.seat = 0; a.seat < 12; a.seat++) drawn[a.seat] = (char)('0' + assignment_draw(&a));
    assert_string_equal(drawn, expected);
}

static void a_latin_square_takes_turns_and_a_stride_crosses_two_of_them(void **state)
{
    (void)state;
    static const arm_choice two[] = {{"a", 1}, {"b", 1}};
    assignment arm = over(two, 2, ASSIGN_LATIN_SQUARE);
    assignment list = arm;
    int cells[2][2] = {{0}};
    list.stride = 2;
    for (uint32_t seat = 0; seat < 8; seat++) {
        arm.seat = list.seat = seat;
        cells[assignment_draw(&arm)][assignment_draw(&list)]++;
    }
    for (int i = 0; i < 4; i++) assert_int_equal(cells[i / 2][i % 2], 2);
}

static void the_least_filled_is_measured_against_its_weight(void **state)
{
    (void)state;
    static const uint32_t taken[] = {3, 0, 2};
    assignment a = over(TWO_TO_ONE, 3, ASSIGN_LEAST_FILLED);
    a.taken = taken;
    assert_int_equal(assignment_draw(&a), 0);
}

static void nothing_to_choose_from_gives_nothing_and_no_weights_the_first(void **state)
{
    (void)state;
    static const arm_choice unweighted[] = {{"a", 0}, {"b", 0}};
    for (int by = ASSIGN_PERMUTED_BLOCKS; by <= ASSIGN_LEAST_FILLED; by++) {
        assignment none = over(NULL, 0, (assign_method)by);
        assignment zero = over(unweighted, 2, (assign_method)by);
        assert_int_equal(assignment_draw(&none), INDEX_NONE);
        assert_int_equal(assignment_draw(&zero), 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(seat_codes_are_a_letter_and_a_number_up_to_99),
        cmocka_unit_test(every_permuted_block_holds_each_choice_by_its_weight),
        cmocka_unit_test(blocks_are_not_all_in_the_same_order),
        cmocka_unit_test(the_same_seed_and_seat_always_give_the_same),
        cmocka_unit_test(a_latin_square_takes_turns_and_a_stride_crosses_two_of_them),
        cmocka_unit_test(the_least_filled_is_measured_against_its_weight),
        cmocka_unit_test(nothing_to_choose_from_gives_nothing_and_no_weights_the_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
