/* Named random streams: published values, fairness at the edges, independence of draws. */
#include "closeness.h"

#include "core/random.h"
#include "core/hash.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "vectors/random_vectors.h"

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

static void splitmix64_gives_the_published_numbers(void **unused)
{
    (void)unused;
    uint64_t zero = 0, other = SPLITMIX_OTHER_SEED;
    for (size_t i = 0; i < COUNT_OF(SPLITMIX_SEED_0); i++) {
        assert_true(splitmix64_next(&zero) == SPLITMIX_SEED_0[i]);
    }
    for (size_t i = 0; i < COUNT_OF(SPLITMIX_OTHER); i++) {
        assert_true(splitmix64_next(&other) == SPLITMIX_OTHER[i]);
    }
}

static void xoshiro256_gives_the_published_numbers(void **unused)
{
    (void)unused;
    random_stream r = {{1, 2, 3, 4}};
    for (size_t i = 0; i < COUNT_OF(XOSHIRO_1234); i++) {
        assert_true(random_u64(&r) == XOSHIRO_1234[i]);
    }
}

static random_stream seeded_12345(void)
{
    uint64_t seed = 12345;
    random_stream r;
    for (int i = 0; i < 4; i++) r.s[i] = splitmix64_next(&seed);
    return r;
}

static void a_seed_fills_the_state_by_splitmix64(void **unused)
{
    (void)unused;
    random_stream r = seeded_12345();
    random_stream units = seeded_12345();
    for (size_t i = 0; i < COUNT_OF(XOSHIRO_12345); i++) {
        assert_true(random_u64(&r) == XOSHIRO_12345[i]);
        double unit = random_unit(&units);
        assert_true(unit > XOSHIRO_12345_UNITS[i] - 1e-6 && unit < XOSHIRO_12345_UNITS[i] + 1e-6);
    }
}

static void a_label_names_its_stream(void **unused)
{
    (void)unused;
    for (size_t i = 0; i < COUNT_OF(NAMED_STREAMS); i++) {
        const named_stream_vector *v = &NAMED_STREAMS[i];
        assert_true(hash_text(HASH_START, v->label) == v->fnv1a64);
        random_stream r = random_open(v->seed, v->label);
        for (int k = 0; k < 5; k++) assert_true(random_u64(&r) == v->first[k]);
    }
}

static void a_draw_from_one_stream_moves_no_other(void **unused)
{
    (void)unused;
    random_stream untouched = random_open(7, "advice/shift");
    random_stream other = random_open(7, "delay/shift");
    for (int i = 0; i < 100; i++) random_u64(&other);
    random_stream again = random_open(7, "advice/shift");
    assert_memory_equal(&untouched, &again, sizeof again);
}

static void bounded_numbers_stay_below_and_reach_every_value(void **unused)
{
    (void)unused;
    random_stream r = random_open(1, "below");
    static const uint32_t BOUNDS[] = {1, 2, 3, 7, 12};
    for (size_t b = 0; b < COUNT_OF(BOUNDS); b++) {
        int seen[12] = {0};
        for (int i = 0; i < 12000; i++) {
            uint32_t drawn = random_below(&r, BOUNDS[b]);
            assert_true(drawn < BOUNDS[b]);
            seen[drawn]++;
        }
        /* 12,000 draws: six standard deviations are below 350. */
        int expected = 12000 / (int)BOUNDS[b];
        for (uint32_t i = 0; i < BOUNDS[b]; i++) {
            assert_in_range(seen[i], expected - 350, expected + 350);
        }
    }
}

/* The inverse of an odd number modulo 2^64, by Newton's steps. */
static uint64_t inverse_of(uint64_t odd)
{
    uint64_t inverse = odd;
    for (int i = 0; i < 6; i++) inverse *= 2 - odd * inverse;
    return inverse;
}

static void a_draw_above_the_last_whole_multiple_is_thrown_away(void **unused)
{
    (void)unused;
    /* The second word that makes the next output UINT64_MAX, which 3 does not divide fairly. */
    uint64_t rotated = UINT64_MAX * inverse_of(9);
    uint64_t second = ((rotated >> 7) | (rotated << 57)) * inverse_of(5);
    random_stream r = {{1, second, 3, 4}};
    random_stream other = r;
    assert_true(random_u64(&other) == UINT64_MAX);
    uint64_t next = random_u64(&other);
    assert_int_equal(random_below(&r, 3), next % 3);
    assert_memory_equal(&r, &other, sizeof r);
}

static void the_widest_bound_is_still_fair(void **unused)
{
    (void)unused;
    random_stream r = random_open(1, "wide");
    int low = 0;
    for (int i = 0; i < 10000; i++) low += random_below(&r, UINT32_MAX) < UINT32_MAX / 2;
    assert_in_range(low, 4700, 5300);
}

static void a_range_includes_both_its_ends(void **unused)
{
    (void)unused;
    random_stream r = random_open(1, "between");
    bool has_low = false, has_high = false;
    for (int i = 0; i < 1000; i++) {
        int64_t drawn = random_between(&r, -2, 2);
        assert_true(drawn >= -2 && drawn <= 2);
        has_low |= drawn == -2;
        has_high |= drawn == 2;
    }
    assert_true(has_low && has_high);
    for (int i = 0; i < 100; i++) {
        int64_t drawn = random_between(&r, INT32_MIN, INT32_MAX); /* all of 2^32 */
        assert_true(drawn >= INT32_MIN && drawn <= INT32_MAX);
    }
}

static void certain_and_impossible_events_are_so_and_still_draw(void **unused)
{
    (void)unused;
    random_stream r = random_open(1, "chance"), other = r;
    for (int i = 0; i < 1000; i++) {
        assert_false(random_chance(&r, 0.0));
        assert_true(random_chance(&r, 1.0));
        random_u64(&other);
        random_u64(&other);
    }
    assert_memory_equal(&r, &other, sizeof r);
}

static void a_chance_happens_as_often_as_it_says(void **unused)
{
    (void)unused;
    random_stream r = random_open(1, "often");
    int happened = 0;
    for (int i = 0; i < 100000; i++) happened += random_chance(&r, 0.25);
    assert_in_range(happened, 24200, 25800);
}

static void units_lie_in_0_to_1_without_1(void **unused)
{
    (void)unused;
    random_stream highest = {{0, UINT64_C(0x1234), 0, 0}};
    for (int i = 0; i < 10000; i++) {
        double unit = random_unit(&highest);
        assert_true(unit >= 0.0 && unit < 1.0);
    }
}

static void shuffling_keeps_every_item_and_favours_no_place(void **unused)
{
    (void)unused;
    random_stream r = random_open(1, "shuffle");
    int at[4][4] = {{0}};
    for (int round = 0; round < 12000; round++) {
        uint16_t items[4] = {0, 1, 2, 3};
        random_shuffle(&r, items, 4);
        for (int i = 0; i < 4; i++) at[items[i]][i]++;
    }
    for (int item = 0; item < 4; item++) {
        for (int i = 0; i < 4; i++) assert_in_range(at[item][i], 2700, 3300);
    }
    random_shuffle(&r, NULL, 0);
}

/* Mean a / (a + b), variance ab / ((a + b)^2 (a + b + 1)); also where both are below 1. */
static void beta_draws_have_the_mean_and_variance_of_a_beta(void **unused)
{
    (void)unused;
    static const double shapes[][2] = {{2, 5}, {0.5, 0.5}, {0.05, 2}, {40, 10}, {1, 1}};
    for (size_t i = 0; i < COUNT_OF(shapes); i++) {
        enum { DRAWS = 40000 };
        const double a = shapes[i][0], b = shapes[i][1], mean = a / (a + b);
        random_stream r = random_open(i, "beta");
        double sum = 0, squares = 0;
        for (int k = 0; k < DRAWS; k++) {
            const double drawn = random_beta(&r, a, b);
            assert_true(drawn >= 0 && drawn <= 1);
            sum += drawn;
            squares += (drawn - mean) * (drawn - mean);
        }
        const double variance = mean * (1 - mean) / (a + b + 1);
        assert_close(sum / DRAWS, mean, 0.01);
        assert_close(squares / DRAWS, variance, 0.05 * variance + 0.0005);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(splitmix64_gives_the_published_numbers),
        cmocka_unit_test(xoshiro256_gives_the_published_numbers),
        cmocka_unit_test(a_seed_fills_the_state_by_splitmix64),
        cmocka_unit_test(a_label_names_its_stream),
        cmocka_unit_test(a_draw_from_one_stream_moves_no_other),
        cmocka_unit_test(bounded_numbers_stay_below_and_reach_every_value),
        cmocka_unit_test(a_draw_above_the_last_whole_multiple_is_thrown_away),
        cmocka_unit_test(the_widest_bound_is_still_fair),
        cmocka_unit_test(a_range_includes_both_its_ends),
        cmocka_unit_test(certain_and_impossible_events_are_so_and_still_draw),
        cmocka_unit_test(a_chance_happens_as_often_as_it_says),
        cmocka_unit_test(units_lie_in_0_to_1_without_1),
        cmocka_unit_test(shuffling_keeps_every_item_and_favours_no_place),
        cmocka_unit_test(beta_draws_have_the_mean_and_variance_of_a_beta),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
