/* number_text.h - from digits to a double, the nearest one, whatever the machine's locale. */
#ifndef SAMENSPEL_CORE_NUMBER_TEXT_H
#define SAMENSPEL_CORE_NUMBER_TEXT_H

#include <stdbool.h>
#include <stddef.h>

/* Reads an optional `-`, digits with at most one '.', and an optional exponent (e or E, sign,
 * digits); at least one digit must stand before or behind the point. The whole text must be used.
 * Correctly rounded, half to even. False when the text has another form or its value is too large;
 * what is too small to be told from 0 is 0. */
bool number_read(const char *text, size_t length, double *out);

#endif
