/* Memory owned by lifetime: what is promised about size, alignment, limits and reuse. */
#include "core/arena.h"

#include <setjmp.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static bool is_zero(const unsigned char *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        if (bytes[i] != 0) return false;
    }
    return true;
}

static void what_is_taken_is_zero_and_aligned(void **unused)
{
    (void)unused;
    arena a;
    arena_init(&a, 0);
    for (size_t size = 0; size < 300; size++) {
        unsigned char *taken = arena_take(&a, size);
        assert_non_null(taken);
        assert_true((uintptr_t)taken % alignof(max_align_t) == 0);
        assert_true(is_zero(taken, size));
        memset(taken, 0xAA, size);
    }
    arena_free(&a);
}

static void what_is_taken_again_after_a_reset_is_zero_again(void **unused)
{
    (void)unused;
    arena a;
    arena_init(&a, 0);
    memset(arena_take(&a, 1000), 0xAA, 1000);
    arena_reset(&a);
    assert_int_equal(a.taken_bytes, 0);
    assert_true(is_zero(arena_take(&a, 1000), 1000));
    arena_free(&a);
}

static void two_pieces_never_overlap(void **unused)
{
    (void)unused;
    arena a;
    arena_init(&a, 0);
    enum { PIECES = 500 };
    unsigned char *pieces[PIECES];
    for (int i = 0; i < PIECES; i++) {
        pieces[i] = arena_take(&a, 700);
        memset(pieces[i], i % 251, 700);
    }
    for (int i = 0; i < PIECES; i++) {
        assert_int_equal(pieces[i][0], i % 251);
        assert_int_equal(pieces[i][699], i % 251);
    }
    arena_free(&a);
}

static void a_limit_refuses_what_goes_over_it(void **unused)
{
    (void)unused;
    arena a;
    arena_init(&a, 1000);
    assert_non_null(arena_take(&a, 900));
    assert_null(arena_take(&a, 200));
    assert_non_null(arena_take(&a, 64));
    arena_reset(&a);
    assert_non_null(arena_take(&a, 900));
    arena_free(&a);
}

static void sizes_that_overflow_are_refused(void **unused)
{
    (void)unused;
    arena a;
    arena_init(&a, 0);
    assert_null(arena_take(&a, SIZE_MAX));
    assert_null(arena_take(&a, SIZE_MAX - 100));
    assert_null(arena_take_many(&a, SIZE_MAX / 2, 3));
    assert_null(arena_copy(&a, "", SIZE_MAX));
    assert_non_null(arena_take_many(&a, SIZE_MAX, 0));
    arena_free(&a);
}

static void a_copy_ends_in_a_nul(void **unused)
{
    (void)unused;
    arena a;
    arena_init(&a, 0);
    assert_string_equal(arena_copy(&a, "abcdef", 3), "abc");
    assert_string_equal(arena_copy(&a, NULL, 0), "");
    arena_free(&a);
}

static void a_reset_keeps_the_largest_block(void **unused)
{
    (void)unused;
    arena a;
    arena_init(&a, 0);
    arena_take(&a, 10);
    arena_take(&a, 1000000);
    arena_take(&a, 100000);
    arena_reset(&a);
    const arena_block *kept = a.newest;
    assert_non_null(arena_take(&a, 1000000));
    assert_ptr_equal(a.newest, kept);
    arena_free(&a);
    assert_null(a.newest);
    assert_non_null(arena_take(&a, 8));
    arena_free(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_taken_is_zero_and_aligned),
        cmocka_unit_test(what_is_taken_again_after_a_reset_is_zero_again),
        cmocka_unit_test(two_pieces_never_overlap),
        cmocka_unit_test(a_limit_refuses_what_goes_over_it),
        cmocka_unit_test(sizes_that_overflow_are_refused),
        cmocka_unit_test(a_copy_ends_in_a_nul),
        cmocka_unit_test(a_reset_keeps_the_largest_block),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
