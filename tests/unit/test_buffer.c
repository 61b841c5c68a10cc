/* Buffers, and numbers to and from text: what is written reads back as the same bits. */
#include "core/buffer.h"
#include "core/number_text.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const char *double_text(double value)
{
    static buffer b;
    buffer_clear(&b);
    buffer_double(&b, value);
    return b.bytes;
}

static const char *decimal_text(double value, int decimals)
{
    static buffer b;
    buffer_clear(&b);
    buffer_decimal(&b, value, decimals, '.');
    return b.bytes;
}

static uint64_t next_random(uint64_t *s)
{
    *s ^= *s << 13;
    *s ^= *s >> 7;
    return *s ^= *s << 17;
}

/* Doubles of every kind: any bits, subnormal, powers of two, few decimals. */
static double random_double(uint64_t *s, int kind)
{
    uint64_t bits = next_random(s);
    if (kind == 1) bits &= UINT64_C(0x800FFFFFFFFFFFFF);
    if (kind == 2) bits &= UINT64_C(0xFFF0000000000000);
    double value;
    memcpy(&value, &bits, sizeof value);
    if (kind == 3) value = (double)(bits % 10000000) / 1000.0;
    return isfinite(value) ? value : 0.5;
}

static void a_double_reads_back_as_itself_here_and_in_the_c_library(void **state)
{
    (void)state;
    uint64_t seed = 88172645463325252u;
    for (int i = 0; i < 40000; i++) {
        double value = random_double(&seed, i % 4), own;
        const char *text = double_text(value);
        assert_true(number_read(text, strlen(text), &own));
        assert_true(own == value);
        assert_true(strtod(text, NULL) == value);
    }
}

static size_t significant_digits(const char *text)
{
    char digits[400];
    size_t count = 0;
    for (; *text && *text != 'e'; text++) {
        bool is_digit = *text >= '0' && *text <= '9';
        if (is_digit && (count > 0 || *text != '0')) digits[count++] = *text;
    }
    while (count > 0 && digits[count - 1] == '0') count--;
    return count;
}

static void no_shorter_text_would_read_back(void **state)
{
    (void)state;
    uint64_t seed = 12345;
    for (int i = 0; i < 20000; i++) {
        double value = random_double(&seed, i % 4);
        size_t digits = significant_digits(double_text(value));
        char shorter[64];
        if (digits < 2) continue;
        snprintf(shorter, sizeof shorter, "%.*e", (int)digits - 2, value);
        assert_true(strtod(shorter, NULL) != value);
    }
}

static void doubles_look_as_people_write_them(void **state)
{
    (void)state;
    assert_string_equal(double_text(0), "0");
    assert_string_equal(double_text(-0.0), "0");
    assert_string_equal(double_text(12), "12");
    assert_string_equal(double_text(-0.75), "-0.75");
    assert_string_equal(double_text(0.1), "0.1");
    assert_string_equal(double_text(1.0 / 3), "0.3333333333333333");
    assert_string_equal(double_text(999999999999999.0), "999999999999999");
    assert_string_equal(double_text(123456789012345680.0), "123456789012345680");
    assert_string_equal(double_text(1e22), "1e22");
    assert_string_equal(double_text(0.000001), "0.000001");
    assert_string_equal(double_text(1.5e-7), "1.5e-7");
    assert_string_equal(double_text(5e-324), "5e-324");
    assert_string_equal(double_text(1.7976931348623157e308), "1.7976931348623157e308");
    assert_string_equal(double_text(9007199254740993.0), "9007199254740992");
}

static void what_is_not_finite_is_null_or_a_dash(void **state)
{
    (void)state;
    assert_string_equal(double_text(NAN), "null");
    assert_string_equal(double_text(-INFINITY), "null");
    assert_string_equal(decimal_text(NAN, 2), "-");
    assert_string_equal(decimal_text(1e15, 2), "-");
}

static void numbers_are_read_as_the_c_library_reads_them(void **state)
{
    (void)state;
    uint64_t seed = 99;
    for (int i = 0; i < 20000; i++) {
        char text[64];
        double value = random_double(&seed, i % 4), own = 0;
        snprintf(text, sizeof text, "%.*e", (int)(next_random(&seed) % 30), value);
        double expected = strtod(text, NULL);
        assert_int_equal(number_read(text, strlen(text), &own), isfinite(expected) != 0);
        if (isfinite(expected)) assert_true(own == expected);
    }
}

/* Exactly between two doubles, with all its digits, and a hair beside it. */
static void a_tie_goes_to_the_even_neighbour_whatever_its_length(void **state)
{
    (void)state;
    uint64_t seed = 4242;
    for (int i = 0; i < 300; i++) {
        double low = fabs(random_double(&seed, i % 3)), own;
        double high = nextafter(low, INFINITY);
        if (!isfinite(high)) continue;
        char text[1200];
        snprintf(text, sizeof text, "%.800Le", ((long double)low + (long double)high) / 2);
        assert_true(number_read(text, strlen(text), &own));
        assert_true(own == strtod(text, NULL));
        char *e = strchr(text, 'e');
        memmove(e + 1, e, strlen(e) + 1);
        *e = '1';
        assert_true(number_read(text, strlen(text), &own));
        assert_true(own == high);
    }
}

static void thousands_of_digits_are_no_trouble(void **state)
{
    (void)state;
    static char text[5001];
    double value;
    memset(text, '9', 5000);
    assert_false(number_read(text, 5000, &value));
    text[0] = '0';
    text[1] = '.';
    assert_true(number_read(text, 5000, &value));
    assert_true(value == 1);
    memset(text + 2, '0', 4997);
    assert_true(number_read(text, 5000, &value));
    assert_true(value == 0);
}

static void only_numbers_are_read(void **state)
{
    (void)state;
    static const char *const BAD[] = {"",    "-",   ".",   "+1",    "1e",    "1e+",
                                      "e5",  " 1",  "1 ",  "0x",    "1,5",   "1.2.3",
                                      "--1", "inf", "nan", "1e999", "-1e400"};
    double value;
    for (size_t i = 0; i < sizeof BAD / sizeof *BAD; i++) {
        assert_false(number_read(BAD[i], strlen(BAD[i]), &value));
    }
    assert_true(number_read("-.5", 3, &value) && value == -0.5);
    assert_true(number_read("5.", 2, &value) && value == 5);
    assert_true(number_read("1e-999999999", 12, &value) && value == 0);
    assert_true(number_read("0e999999999", 11, &value) && value == 0);
}

static void decimals_round_half_away_from_zero(void **state)
{
    (void)state;
    assert_string_equal(decimal_text(0.125, 2), "0.13");
    assert_string_equal(decimal_text(-0.125, 2), "-0.13");
    assert_string_equal(decimal_text(2.5, 0), "3");
    assert_string_equal(decimal_text(-2.5, 0), "-3");
    assert_string_equal(decimal_text(0.124999, 2), "0.12");
    assert_string_equal(decimal_text(9.995, 2), "9.99"); /* the double lies below 9.995 */
    assert_string_equal(decimal_text(0.9999, 2), "1.00");
    assert_string_equal(decimal_text(-0.001, 2), "0.00");
    assert_string_equal(decimal_text(12, 3), "12.000");
    assert_string_equal(decimal_text(1e-300, 9), "0.000000000");
    assert_string_equal(decimal_text(999999999999999.0, 0), "999999999999999");
}

static void decimals_take_the_mark_they_are_given(void **state)
{
    (void)state;
    buffer b = {0};
    buffer_decimal(&b, 3.25, 1, ',');
    assert_string_equal(b.bytes, "3,3");
    buffer_free(&b);
}

static void decimals_are_the_c_librarys_save_for_ties(void **state)
{
    (void)state;
    uint64_t seed = 7;
    for (int i = 0; i < 20000; i++) {
        double value = (double)(next_random(&seed) % 1000000007) / 1000.003;
        int decimals = (int)(next_random(&seed) % 10);
        char expected[64];
        snprintf(expected, sizeof expected, "%.*f", decimals, value);
        assert_string_equal(decimal_text(value, decimals), expected);
    }
}

static void integers_of_every_size_are_written(void **state)
{
    (void)state;
    buffer b = {0};
    buffer_integer(&b, INT64_MIN);
    buffer_char(&b, ' ');
    buffer_integer(&b, INT64_MAX);
    buffer_char(&b, ' ');
    buffer_integer(&b, 0);
    assert_string_equal(b.bytes, "-9223372036854775808 9223372036854775807 0");
    buffer_clear(&b);
    buffer_hex16(&b, UINT64_C(0x0123456789abcdef));
    buffer_hex16(&b, 0);
    assert_string_equal(b.bytes, "0123456789abcdef0000000000000000");
    buffer_free(&b);
}

static void json_strings_escape_what_they_must_and_nothing_else(void **state)
{
    (void)state;
    buffer b = {0};
    buffer_json_string(&b, "a\"\\/\n\t\r\b\f\x01\x7F\xC3\xA9", 13);
    assert_string_equal(b.bytes, "\"a\\\"\\\\/\\n\\t\\r\\b\\f\\u0001\\u007f\xC3\xA9\"");
    buffer_clear(&b);
    buffer_json_string(&b, "a\0b", 3);
    assert_string_equal(b.bytes, "\"a\\u0000b\"");
    buffer_free(&b);
}

static void code_points_are_written_as_utf8(void **state)
{
    (void)state;
    buffer b = {0};
    static const uint32_t POINTS[] = {0x41, 0xE9, 0x20AC, 0x1F600, 0xD800, 0x110000};
    for (size_t i = 0; i < sizeof POINTS / sizeof *POINTS; i++) buffer_code_point(&b, POINTS[i]);
    assert_string_equal(b.bytes, "A\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\xEF\xBF\xBD\xEF\xBF\xBD");
    buffer_free(&b);
}

static void a_buffer_grows_and_stays_terminated(void **state)
{
    (void)state;
    buffer b = {0};
    for (int i = 0; i < 10000; i++) {
        buffer_text(&b, "abc");
        assert_int_equal(b.bytes[b.length], '\0');
    }
    assert_int_equal(b.length, 30000);
    buffer_text(&b, NULL);
    assert_int_equal(b.length, 30000);
    buffer_clear(&b);
    assert_string_equal(b.bytes, "");
    buffer_free(&b);
    assert_null(b.bytes);
}

static void a_buffer_that_failed_stays_as_it_was(void **state)
{
    (void)state;
    buffer b = {0};
    buffer_text(&b, "kept");
    buffer_add(&b, "", SIZE_MAX / 2);
    assert_true(b.failed);
    buffer_text(&b, "lost");
    assert_string_equal(b.bytes, "kept");
    buffer_clear(&b);
    assert_false(b.failed);
    buffer_free(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_double_reads_back_as_itself_here_and_in_the_c_library),
        cmocka_unit_test(no_shorter_text_would_read_back),
        cmocka_unit_test(doubles_look_as_people_write_them),
        cmocka_unit_test(what_is_not_finite_is_null_or_a_dash),
        cmocka_unit_test(numbers_are_read_as_the_c_library_reads_them),
        cmocka_unit_test(a_tie_goes_to_the_even_neighbour_whatever_its_length),
        cmocka_unit_test(thousands_of_digits_are_no_trouble),
        cmocka_unit_test(only_numbers_are_read),
        cmocka_unit_test(decimals_round_half_away_from_zero),
        cmocka_unit_test(decimals_take_the_mark_they_are_given),
        cmocka_unit_test(decimals_are_the_c_librarys_save_for_ties),
        cmocka_unit_test(integers_of_every_size_are_written),
        cmocka_unit_test(json_strings_escape_what_they_must_and_nothing_else),
        cmocka_unit_test(code_points_are_written_as_utf8),
        cmocka_unit_test(a_buffer_grows_and_stays_terminated),
        cmocka_unit_test(a_buffer_that_failed_stays_as_it_was),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
