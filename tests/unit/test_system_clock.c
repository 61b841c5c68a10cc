/* Time and sleep. */
#define _DEFAULT_SOURCE
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "system/clock.h"

enum { SECOND_US = 1000000 };

static void the_clock_never_goes_back(void **context)
{
    (void)context;
    int64_t before = clock_now_us();
    for (int i = 0; i < 100000; i++) {
        const int64_t now = clock_now_us();
        assert_true(now >= before);
        before = now;
    }
}

static void sleep_is_told_once(void **context)
{
    (void)context;
    int64_t seen_us = 5 * (int64_t)SECOND_US;
    assert_int_equal(clock_new_sleep_us(&seen_us, 5 * (int64_t)SECOND_US), 0);
    assert_int_equal(clock_new_sleep_us(&seen_us, 65 * (int64_t)SECOND_US),
                     60 * (int64_t)SECOND_US);
    assert_int_equal(clock_new_sleep_us(&seen_us, 65 * (int64_t)SECOND_US), 0);
}

/* Two clocks read one after the other differ a little; what adds up is told in the end. */
static void what_clocks_differ_is_no_sleep(void **context)
{
    (void)context;
    int64_t seen_us = 0;
    assert_int_equal(clock_new_sleep_us(&seen_us, 16000), 0);
    assert_int_equal(clock_new_sleep_us(&seen_us, -16000), 0);
    assert_int_equal(clock_new_sleep_us(&seen_us, SECOND_US - 1), 0);
    assert_int_equal(clock_new_sleep_us(&seen_us, SECOND_US), SECOND_US);
}

static void a_machine_that_is_awake_does_not_sleep(void **context)
{
    (void)context;
    int64_t seen_us = clock_slept_us();
    clock_sleep_us(2000);
    assert_true(seen_us >= 0);
    assert_int_equal(clock_new_sleep_us(&seen_us, clock_slept_us()), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_clock_never_goes_back),
        cmocka_unit_test(sleep_is_told_once),
        cmocka_unit_test(what_clocks_differ_is_no_sleep),
        cmocka_unit_test(a_machine_that_is_awake_does_not_sleep),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
