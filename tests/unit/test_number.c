/* Arithmetic that is the same everywhere: against libm for accuracy, against fixed bits for
 * sameness. */
#include "core/number.h"

#include <float.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static double relative(double got, double wanted)
{
    return fabs(got - wanted) / fabs(wanted);
}

static void whole_parts_agree_with_libm(void **unused)
{
    (void)unused;
    static const double EDGES[] = {
        0.0,   -0.0,   0.5,     -0.5,       0.49999999999999994, 1.5,
        2.5,   -1.5,   -2.5,    1e15 + 0.5, 4503599627370495.5,  4503599627370497.0,
        1e300, -1e300, DBL_MIN, DBL_MAX};
    for (size_t i = 0; i < sizeof EDGES / sizeof *EDGES; i++) {
        const double x = EDGES[i];
        assert_true(number_floor(x) == floor(x));
        assert_true(number_ceil(x) == ceil(x));
        assert_true(number_truncate(x) == trunc(x));
        assert_true(number_round(x) == round(x));
    }
    for (double x = -20.0; x < 20.0; x += 0.0625) {
        assert_true(number_floor(x) == floor(x));
        assert_true(number_ceil(x) == ceil(x));
        assert_true(number_truncate(x) == trunc(x));
        assert_true(number_round(x) == round(x));
    }
}

static void what_is_not_finite_is_known(void **unused)
{
    (void)unused;
    assert_true(number_is_finite(0.0) && number_is_finite(DBL_MAX) && number_is_finite(-DBL_MIN));
    assert_false(number_is_finite(HUGE_VAL) || number_is_finite(-HUGE_VAL));
    assert_false(number_is_finite(HUGE_VAL - HUGE_VAL));
}

static void exp_is_accurate_over_its_range(void **unused)
{
    (void)unused;
    for (double x = -699.9; x < 700.0; x += 0.0371) {
        assert_true(relative(number_exp(x), exp(x)) < 1e-15);
    }
    assert_true(number_exp(0.0) == 1.0);
    assert_true(number_exp(1000.0) == DBL_MAX);
    assert_true(number_exp(-1000.0) == 0.0);
}

static void log_is_accurate_near_1_and_far(void **unused)
{
    (void)unused;
    for (double x = 1e-3; x < 10.0; x += 0.00137) {
        if (x == 1.0) continue;
        assert_true(relative(number_log(x), log(x)) < 1e-15);
    }
    for (double x = DBL_MIN; x < DBL_MAX / 3.0; x *= 2.7) {
        assert_true(relative(number_log(x), log(x)) < 1e-15);
    }
    assert_true(number_log(1.0) == 0.0);
    assert_true(relative(number_log(5e-324), log(5e-324)) < 1e-15);
    assert_true(relative(number_log(1.0 + DBL_EPSILON), log(1.0 + DBL_EPSILON)) < 1e-15);
    assert_true(relative(number_log(1.0 - DBL_EPSILON), log(1.0 - DBL_EPSILON)) < 1e-15);
}

static void normal_quantiles_match_known_values(void **unused)
{
    (void)unused;
    static const struct {
        double p, z;
    } KNOWN[] = {{0.5, 0.0},
                 {0.975, 1.959963984540054},
                 {0.025, -1.959963984540054},
                 {0.8, 0.8416212335729143},
                 {0.1, -1.2815515655446004},
                 {0.68, 0.46769879911450835},
                 {1e-9, -5.9978070150076865},
                 {0.9999, 3.719016485455709}};
    for (size_t i = 0; i < sizeof KNOWN / sizeof *KNOWN; i++) {
        assert_true(fabs(number_normal_quantile(KNOWN[i].p) - KNOWN[i].z) < 1e-9);
    }
}

static void normal_quantiles_come_back_through_the_distribution(void **unused)
{
    (void)unused;
    for (double p = 0.0005; p < 1.0; p += 0.00071) {
        double z = number_normal_quantile(p);
        double density = exp(-0.5 * z * z) / sqrt(2.0 * 3.14159265358979323846);
        double back = 0.5 * erfc(-z / sqrt(2.0));
        assert_true(fabs(back - p) / density < 1e-9);
    }
}

static void a_quota_rounds_a_half_to_even_and_says_so(void **unused)
{
    (void)unused;
    static const struct {
        double share;
        uint32_t count, quota;
        bool is_whole;
    } KNOWN[] = {{0.75, 12, 9, true},     {0.75, 10, 8, false}, {0.25, 10, 2, false},
                 {0.5, 3, 2, false},      {0.5, 5, 2, false},   {0.3, 10, 3, true},
                 {0.7, 10, 7, true},      {0.8, 4, 3, false},   {0.0, 7, 0, true},
                 {1.0, 5000, 5000, true}, {0.29, 100, 29, true}};
    for (size_t i = 0; i < sizeof KNOWN / sizeof *KNOWN; i++) {
        bool is_whole;
        assert_int_equal(number_quota(KNOWN[i].share, KNOWN[i].count, &is_whole), KNOWN[i].quota);
        assert_int_equal(is_whole, KNOWN[i].is_whole);
    }
}

static void doubles_keep_their_bits(void **unused)
{
    (void)unused;
    assert_true(number_bits(1.0) == UINT64_C(0x3FF0000000000000));
    assert_true(number_bits(-0.0) == UINT64_C(0x8000000000000000));
    assert_true(number_from_bits(number_bits(0.1)) == 0.1);
}

/* Other bits on another compiler or machine would make its journals differ. */
static void results_have_the_same_bits_everywhere(void **unused)
{
    (void)unused;
    uint64_t bits = 0;
    for (int i = 1; i <= 1000; i++) {
        double x = (double)i / 37.0;
        bits = bits * 31 + number_bits(number_exp(x));
        bits = bits * 31 + number_bits(number_exp(-x));
        bits = bits * 31 + number_bits(number_log(x));
        bits = bits * 31 + number_bits(number_square_root(x));
        bits = bits * 31 + number_bits(number_normal_quantile((double)i / 1001.0));
    }
    assert_true(bits == UINT64_C(0xD6B1446233E363E0));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whole_parts_agree_with_libm),
        cmocka_unit_test(what_is_not_finite_is_known),
        cmocka_unit_test(exp_is_accurate_over_its_range),
        cmocka_unit_test(log_is_accurate_near_1_and_far),
        cmocka_unit_test(normal_quantiles_match_known_values),
        cmocka_unit_test(normal_quantiles_come_back_through_the_distribution),
        cmocka_unit_test(a_quota_rounds_a_half_to_even_and_says_so),
        cmocka_unit_test(doubles_keep_their_bits),
        cmocka_unit_test(results_have_the_same_bits_everywhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
