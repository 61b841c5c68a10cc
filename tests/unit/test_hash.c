/* FNV-1a: published values, and bytes in one order on every machine. */
#include "core/hash.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>

#include <cmocka.h>

static void texts_hash_to_the_published_values(void **unused)
{
    (void)unused;
    assert_true(hash_text(HASH_START, "") == UINT64_C(0xcbf29ce484222325));
    assert_true(hash_text(HASH_START, "a") == UINT64_C(0xaf63dc4c8601ec8c));
    assert_true(hash_text(HASH_START, "foobar") == UINT64_C(0x85944171f73967e8));
}

static void a_word_folds_least_significant_byte_first(void **unused)
{
    (void)unused;
    static const unsigned char BYTES[] = {0x88, 0x77, 0x66, 0x55, 0x44, 0x33, 0x22, 0x11};
    assert_true(hash_u64(HASH_START, UINT64_C(0x1122334455667788)) ==
                hash_bytes(HASH_START, BYTES, sizeof BYTES));
}

static void parts_hash_like_the_whole(void **unused)
{
    (void)unused;
    uint64_t parts = hash_bytes(hash_bytes(HASH_START, "samen", 5), "spel", 4);
    assert_true(parts == hash_text(HASH_START, "samenspel"));
    assert_true(hash_bytes(HASH_START, "x", 0) == HASH_START);
}

static void one_step_folds_tell_values_and_their_order_apart(void **unused)
{
    (void)unused;
    for (int bit = 0; bit < 64; bit++) {
        uint64_t flipped = UINT64_C(1) << bit;
        assert_true(hash_word(HASH_START, 0) != hash_word(HASH_START, flipped));
    }
    assert_true(hash_word(hash_word(0, 1), 2) != hash_word(hash_word(0, 2), 1));
    /* The first output of splitmix64 for the seed 0: the same finaliser. */
    assert_true(hash_word(0, 0) == UINT64_C(16294208416658607535));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_hash_to_the_published_values),
        cmocka_unit_test(a_word_folds_least_significant_byte_first),
        cmocka_unit_test(parts_hash_like_the_whole),
        cmocka_unit_test(one_step_folds_tell_values_and_their_order_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
