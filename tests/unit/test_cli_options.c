/* Taking a command line apart: what is given is read, what is wrong is named. */
#include "cli/options.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

#define BIT(id) (UINT32_C(1) << (id))

static const uint32_t ALLOWED = BIT(OPTION_SEAT) | BIT(OPTION_TEXT) | BIT(OPTION_SEED);

static status take(options *o, failure *why, int count, char *const *arguments)
{
    *why = (failure){0};
    return options_read(count, arguments, ALLOWED, o, why);
}

#define TAKE(o, why, ...) \
    take(o, why, (int)(sizeof((char *[]){__VA_ARGS__}) / sizeof(char *)), (char *[]){__VA_ARGS__})

static void values_stand_behind_or_after_an_equals_sign(void **held)
{
    (void)held;
    options o;
    failure why;
    assert_int_equal(TAKE(&o, &why, "tutorial", "--seat", "A1", "--seed=7", "--text"), STATUS_OK);
    assert_string_equal(o.values[OPTION_SEAT], "A1");
    assert_string_equal(o.values[OPTION_SEED], "7");
    assert_true(option_is_given(&o, OPTION_TEXT));
    assert_false(option_is_given(&o, OPTION_BOT));
    assert_int_equal(o.word_count, 1);
    assert_string_equal(o.words[0], "tutorial");
}

static void an_empty_value_is_a_value(void **held)
{
    (void)held;
    options o;
    failure why;
    assert_int_equal(TAKE(&o, &why, "--seat="), STATUS_OK);
    assert_true(option_is_given(&o, OPTION_SEAT));
    assert_string_equal(o.values[OPTION_SEAT], "");
}

static void behind_two_dashes_everything_is_a_word(void **held)
{
    (void)held;
    options o;
    failure why;
    assert_int_equal(TAKE(&o, &why, "--", "--seat", "-x"), STATUS_OK);
    assert_int_equal(o.word_count, 2);
    assert_string_equal(o.words[0], "--seat");
}

static void what_is_wrong_is_named(void **held)
{
    (void)held;
    options o;
    failure why;
    assert_int_equal(TAKE(&o, &why, "--sead", "A1"), STATUS_BAD_INPUT);
    assert_string_equal(why.reason, "unknown_option");
    assert_string_equal(why.detail, "--sead");
    assert_int_equal(TAKE(&o, &why, "--bot", "follow"), STATUS_BAD_INPUT);
    assert_string_equal(why.reason, "unknown_option");
    assert_int_equal(TAKE(&o, &why, "-s", "A1"), STATUS_BAD_INPUT);
    assert_string_equal(why.reason, "unknown_option");
    assert_int_equal(TAKE(&o, &why, "--seat"), STATUS_BAD_INPUT);
    assert_string_equal(why.reason, "option_needs_value");
    assert_int_equal(TAKE(&o, &why, "--text=yes"), STATUS_BAD_INPUT);
    assert_string_equal(why.reason, "option_without_value");
    assert_int_equal(TAKE(&o, &why, "--seat", "A1", "--seat", "A2"), STATUS_BAD_INPUT);
    assert_string_equal(why.reason, "option_twice");
}

static void whole_numbers_are_read_to_the_last_bit_and_nothing_else_is_one(void **held)
{
    (void)held;
    static const char *const wrong[] = {"",
                                        "-1",
                                        "+1",
                                        "1.5",
                                        "1e3",
                                        "12a",
                                        "0x",
                                        " 1",
                                        "18446744073709551616",
                                        "0x10000000000000000"};
    uint64_t number = 0;
    int64_t small = 0;
    assert_true(option_unsigned("18446744073709551615", &number));
    assert_true(number == UINT64_MAX);
    assert_true(option_unsigned("0xFFffFFffFFffFFff", &number));
    assert_true(number == UINT64_MAX);
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        assert_false(option_unsigned(wrong[i], &number));
    assert_true(option_integer("4", 1, 4, &small));
    assert_false(option_integer("5", 1, 4, &small));
    assert_false(option_integer("0", 1, 4, &small));
}

static void a_size_is_two_numbers_with_a_cross(void **held)
{
    (void)held;
    static const char *const wrong[] = {"",    "1366",      "x768",     "1366x",    "1366x768x2",
                                        "1x1", "99999x768", "1366*768", "-1366x768"};
    int width = 0, height = 0;
    assert_true(option_size("1366x768", &width, &height));
    assert_int_equal(width, 1366);
    assert_int_equal(height, 768);
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        assert_false(option_size(wrong[i], &width, &height));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_stand_behind_or_after_an_equals_sign),
        cmocka_unit_test(an_empty_value_is_a_value),
        cmocka_unit_test(behind_two_dashes_everything_is_a_word),
        cmocka_unit_test(what_is_wrong_is_named),
        cmocka_unit_test(whole_numbers_are_read_to_the_last_bit_and_nothing_else_is_one),
        cmocka_unit_test(a_size_is_two_numbers_with_a_cross),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
