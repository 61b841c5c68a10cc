/* count_up.h - the number of a sentence while it counts up. */
#ifndef SAMENSPEL_UI_COUNT_UP_H
#define SAMENSPEL_UI_COUNT_UP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Where a number stands in a text: whole, or with a decimal mark. */
typedef struct count_spot {
    size_t start, length; /* bytes */
    int64_t steps;        /* its digits as one number: 125 for 12,5 */
    size_t decimals;
    char mark; /* ',' or '.'; 0: a whole number */
} count_spot;

enum { COUNT_BYTES = 24 };

/* The first number of a text. False: there is none, or it is longer than what counts by sight, or
 * it is written in groups. */
bool count_up_find(const char *bytes, size_t length, count_spot *out);

/* Writes the number at `permille` of its way from zero, with as many decimals as at the end;
 * returns its bytes. `out` has room for COUNT_BYTES. */
size_t count_up_write(const count_spot *spot, int permille, char *out);

#endif
