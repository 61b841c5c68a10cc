/* buffer.h - a growing piece of UTF-8 text, and the only writer of numbers: no locale, no stdio.
 * Once memory runs out `failed` stays set and further writes do nothing; look at it once, at the
 * end. Always NUL-terminated after the first write. */
#ifndef SAMENSPEL_CORE_BUFFER_H
#define SAMENSPEL_CORE_BUFFER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct buffer {
    char *bytes; /* owned; NULL before the first write */
    size_t length;
    size_t capacity;
    bool failed;
} buffer;

void buffer_free(buffer *b);
void buffer_clear(buffer *b); /* keeps the memory */

void buffer_add(buffer *b, const char *bytes, size_t length);
void buffer_text(buffer *b, const char *text); /* NULL adds nothing */
void buffer_char(buffer *b, char c);
void buffer_code_point(buffer *b, uint32_t code_point);
void buffer_integer(buffer *b, int64_t value);
void buffer_hex16(buffer *b, uint64_t value); /* 16 lower-case hex digits */

/* `value` rounded half away from zero to `decimals` (0..9) digits, `mark` before them. Trailing
 * zeros are kept. |value| < 1e15; a non-finite value writes "-". */
void buffer_decimal(buffer *b, double value, int decimals, char mark);

/* The shortest decimal text (at most 17 significant digits) that reads back as `value`; whole
 * numbers below 1e15 without a point. Finite values only; others write "null". */
void buffer_double(buffer *b, double value);

/* A JSON string with its quotes: escapes `"`, `\` and control characters, leaves other bytes. */
void buffer_json_string(buffer *b, const char *text, size_t length);

#endif
