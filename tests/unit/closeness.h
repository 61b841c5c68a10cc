/* closeness.h - doubles that need not be the same to the last bit. */
#ifndef SAMENSPEL_TESTS_CLOSENESS_H
#define SAMENSPEL_TESTS_CLOSENESS_H

#define assert_close(value, expected, within) \
    assert_true((double)(value) > (expected) - (within) && (double)(value) < (expected) + (within))

#endif
