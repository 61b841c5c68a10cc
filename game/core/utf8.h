/* utf8.h - reading UTF-8 one code point at a time. */
#ifndef SAMENSPEL_CORE_UTF8_H
#define SAMENSPEL_CORE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Reads one code point at `at` (which must be < `end`) and moves `at` behind it. An invalid byte is
 * one code point U+FFFD of one byte, and `out_is_valid` (may be NULL) says so. */
uint32_t utf8_next(const char **at, const char *end, bool *out_is_valid);

/* Whether all `length` bytes are valid UTF-8 (no overlong forms, surrogates, or above U+10FFFF). */
bool utf8_is_valid(const char *bytes, size_t length);

/* Number of code points; invalid bytes count as one each. */
size_t utf8_count(const char *bytes, size_t length);

/* Leaves out, in place, what is no text to keep or to print: invalid bytes and control characters. */
void utf8_clean(char *text);

/* Makes the first letter of a text a capital, in place, where it is one of ASCII or Latin-1. */
void utf8_capital(char *text);

#endif
