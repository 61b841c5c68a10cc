/* number_digits.h - from a double to the digits that stand for it. */
#ifndef SAMENSPEL_CORE_NUMBER_DIGITS_H
#define SAMENSPEL_CORE_NUMBER_DIGITS_H

enum { NUMBER_DIGITS_MAX = 17 };

/* value = 0.d1d2d3... × 10^point */
typedef struct number_digits {
    char digits[NUMBER_DIGITS_MAX + 1]; /* '0'..'9', NUL behind; no zero at either end */
    int count;
    int point;
} number_digits;

/* The fewest digits that read back as `value`, of those the nearest to it. `value` is finite and
 * above 0. (Steele and White 1990, in exact arithmetic.) */
number_digits number_digits_of(double value);

#endif
