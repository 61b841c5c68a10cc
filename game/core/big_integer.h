/* big_integer.h - whole numbers of up to 4160 bits, enough to turn any double into digits and any
 * digits into a double exactly. Private to core's number text. Nothing here can fail: callers keep
 * within the size. */
#ifndef SAMENSPEL_CORE_BIG_INTEGER_H
#define SAMENSPEL_CORE_BIG_INTEGER_H

#include <stdint.h>

enum { BIG_WORDS_MAX = 130 };

typedef struct big_integer {
    uint32_t words[BIG_WORDS_MAX]; /* least significant first; only the first `count` are set */
    int count;                     /* without leading zero words; 0 is the number 0 */
} big_integer;

/* Each changes `b` in place: b = value, b * factor + addend, b * 10^power, b * 2^bits; `power` and
 * `bits` are 0 or more. */
void big_set(big_integer *b, uint64_t value);
void big_multiply_add(big_integer *b, uint32_t factor, uint32_t addend);
void big_multiply_power_of_ten(big_integer *b, int power);
void big_shift_left(big_integer *b, int bits);
void big_halve(big_integer *b); /* drops the lowest bit */
void big_add(big_integer *b, const big_integer *other);
void big_subtract(big_integer *b, const big_integer *other); /* other <= b */

int big_compare(const big_integer *a, const big_integer *b); /* <0, 0, >0 */
int big_bit_count(const big_integer *b);                     /* 0 for 0 */

#endif
