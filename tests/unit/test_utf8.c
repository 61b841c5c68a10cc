/* UTF-8: what is valid and what is not, to the byte. */
#include "core/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <stdio.h>

#include <cmocka.h>

static uint32_t first_of(const char *text, size_t *out_length, bool *out_is_valid)
{
    const char *at = text;
    uint32_t c = utf8_next(&at, text + strlen(text), out_is_valid);
    *out_length = (size_t)(at - text);
    return c;
}

static void each_length_of_code_point_is_read(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        uint32_t code_point;
        size_t length;
    } CASES[] = {{"A", 0x41, 1},
                 {"\x7F", 0x7F, 1},
                 {"\xC2\x80", 0x80, 2},
                 {"\xC3\xA9", 0xE9, 2},
                 {"\xE0\xA0\x80", 0x800, 3},
                 {"\xE2\x82\xAC", 0x20AC, 3},
                 {"\xEF\xBF\xBF", 0xFFFF, 3},
                 {"\xF0\x90\x80\x80", 0x10000, 4},
                 {"\xF4\x8F\xBF\xBF", 0x10FFFF, 4}};
    for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
        size_t length;
        bool is_valid;
        assert_int_equal(first_of(CASES[i].bytes, &length, &is_valid), CASES[i].code_point);
        assert_int_equal(length, CASES[i].length);
        assert_true(is_valid);
    }
}

static void overlong_forms_surrogates_and_too_large_ones_are_invalid(void **state)
{
    (void)state;
    static const char *const BAD[] = {"\x80",
                                      "\xBF",
                                      "\xC0\x80",
                                      "\xC1\xBF",
                                      "\xC3",
                                      "\xC3(",
                                      "\xE0\x80\x80",
                                      "\xE0\x9F\xBF",
                                      "\xE2\x82",
                                      "\xED\xA0\x80",
                                      "\xED\xBF\xBF",
                                      "\xF0\x80\x80\x80",
                                      "\xF4\x90\x80\x80",
                                      "\xF5\x80\x80\x80",
                                      "\xF8\x88\x80\x80\x80",
                                      "\xFE",
                                      "\xFF"};
    for (size_t i = 0; i < sizeof BAD / sizeof *BAD; i++) {
        size_t length;
        bool is_valid;
        assert_int_equal(first_of(BAD[i], &length, &is_valid), 0xFFFD);
        assert_int_equal(length, 1);
        assert_false(is_valid);
        assert_false(utf8_is_valid(BAD[i], strlen(BAD[i])));
    }
}

static void a_sequence_cut_by_the_end_is_invalid_and_never_read_past(void **state)
{
    (void)state;
    const char euro[] = "\xE2\x82\xAC";
    const char *at = euro;
    bool is_valid;
    assert_int_equal(utf8_next(&at, euro + 2, &is_valid), 0xFFFD);
    assert_false(is_valid);
    assert_ptr_equal(at, euro + 1);
}

static void code_points_are_counted_and_bad_bytes_as_one_each(void **state)
{
    (void)state;
    assert_int_equal(utf8_count("", 0), 0);
    assert_int_equal(utf8_count("h\xC3\xA9\xE2\x82\xAC", 6), 3);
    assert_int_equal(utf8_count("a\xFF\xFE"
                                "b",
                                4),
                     4);
    assert_int_equal(utf8_count("\xE2\x82", 2), 2);
}

static void valid_text_may_hold_nul_and_every_plane(void **state)
{
    (void)state;
    assert_true(utf8_is_valid("a\0b", 3));
    assert_true(utf8_is_valid("\xF0\x9F\x98\x80 \xC3\xA9", 7));
    assert_true(utf8_is_valid("", 0));
}

static void what_is_no_text_is_left_out_in_place(void **unused)
{
    (void)unused;
    static const struct {
        const char *typed, *kept;
    } CASES[] = {{"", ""},
                 {"été \xE2\x82\xAC", "été \xE2\x82\xAC"},
                 {"\x1B[31mred", "[31mred"},
                 {"a\xFF\x62\xC3", "ab"},
                 {"\xC2\x9B"
                  "1m\x7F",
                  "1m"}};
    for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
        char text[32];
        snprintf(text, sizeof text, "%s", CASES[i].typed);
        utf8_clean(text);
        assert_string_equal(text, CASES[i].kept);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_no_text_is_left_out_in_place),
        cmocka_unit_test(each_length_of_code_point_is_read),
        cmocka_unit_test(overlong_forms_surrogates_and_too_large_ones_are_invalid),
        cmocka_unit_test(a_sequence_cut_by_the_end_is_invalid_and_never_read_past),
        cmocka_unit_test(code_points_are_counted_and_bad_bytes_as_one_each),
        cmocka_unit_test(valid_text_may_hold_nul_and_every_plane),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
