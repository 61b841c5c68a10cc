#include "core/buffer.h"

#include "core/number_digits.h"

#include <stdlib.h>
#include <string.h>

enum { CAPACITY_FIRST = 64 };

void buffer_free(buffer *b)
{
    free(b->bytes);
    *b = (buffer){0};
}

void buffer_clear(buffer *b)
{
    b->length = 0;
    b->failed = false;
    if (b->bytes) b->bytes[0] = '\0';
}

static bool reserve(buffer *b, size_t more)
{
    if (b->failed || more > SIZE_MAX / 2 - b->length - 1) return false;
    size_t needed = b->length + more + 1;
    if (needed <= b->capacity) return true;
    size_t capacity = b->capacity ? b->capacity : CAPACITY_FIRST;
    while (capacity < needed) capacity *= 2;
    char *bytes = realloc(b->bytes, capacity);
    if (!bytes) return false;
    b->bytes = bytes;
    b->capacity = capacity;
    return true;
}

void buffer_add(buffer *b, const char *bytes, size_t length)
{
    if (!reserve(b, length)) {
        b->failed = true;
        return;
    }
    if (length > 0) memcpy(b->bytes + b->length, bytes, length);
    b->length += length;
    b->bytes[b->length] = '\0';
}

void buffer_text(buffer *b, const char *text)
{
    if (text) buffer_add(b, text, strlen(text));
}

void buffer_char(buffer *b, char c)
{
    buffer_add(b, &c, 1);
}

void buffer_code_point(buffer *b, uint32_t code_point)
{
    bool is_scalar = code_point <= 0x10FFFF && (code_point < 0xD800 || code_point > 0xDFFF);
    uint32_t c = is_scalar ? code_point : 0xFFFD;
    int more = c < 0x80 ? 0 : c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    static const unsigned char MARKS[] = {0x00, 0xC0, 0xE0, 0xF0};
    char bytes[4];
    bytes[0] = (char)(MARKS[more] | c >> (6 * more));
    for (int i = 1; i <= more; i++) bytes[i] = (char)(0x80 | (c >> (6 * (more - i)) & 0x3F));
    buffer_add(b, bytes, (size_t)more + 1);
}

static void add_unsigned(buffer *b, uint64_t value, int least_digits)
{
    char digits[20];
    int at = sizeof digits;
    for (; value > 0 || least_digits > 0; value /= 10, least_digits--) {
        digits[--at] = (char)('0' + value % 10);
    }
    buffer_add(b, digits + at, sizeof digits - (size_t)at);
}

void buffer_integer(buffer *b, int64_t value)
{
    if (value < 0) buffer_char(b, '-');
    uint64_t magnitude = value < 0 ? UINT64_C(0) - (uint64_t)value : (uint64_t)value;
    add_unsigned(b, magnitude, 1);
}

void buffer_hex16(buffer *b, uint64_t value)
{
    char digits[16];
    for (int i = 15; i >= 0; i--, value >>= 4) digits[i] = "0123456789abcdef"[value & 0xF];
    buffer_add(b, digits, sizeof digits);
}

static bool is_finite(double value)
{
    return value - value == 0;
}

static const uint32_t POWERS_OF_TEN[] = {1,      10,      100,      1000,      10000,
                                         100000, 1000000, 10000000, 100000000, 1000000000};

/* magnitude × factor, rounded half up, exactly: the 53 bits of the mantissa times at most 30 bits
 * stand in high and low 64-bit halves while the binary point is moved. */
static uint64_t scaled(double magnitude, uint32_t factor)
{
    uint64_t bits;
    memcpy(&bits, &magnitude, sizeof bits);
    int biased = (int)(bits >> 52);
    uint64_t mantissa = bits & ((UINT64_C(1) << 52) - 1);
    if (biased) mantissa |= UINT64_C(1) << 52;
    int shift = 1075 - (biased ? biased : 1); /* value = mantissa / 2^shift */

    uint64_t low = (mantissa & 0xFFFFFFFF) * factor;
    uint64_t high = (mantissa >> 32) * factor + (low >> 32); /* the product is high:low32 */
    low &= 0xFFFFFFFF;
    if (shift <= 0) return (high << 32 | low) << -shift;
    if (shift > 90) return 0;
    if (shift > 32) {
        shift -= 32;
        return (high + (UINT64_C(1) << (shift - 1))) >> shift;
    }
    low += UINT64_C(1) << (shift - 1);
    high += low >> 32;
    return (high << (32 - shift)) + ((low & 0xFFFFFFFF) >> shift);
}

void buffer_decimal(buffer *b, double value, int decimals, char mark)
{
    double magnitude = value < 0 ? -value : value;
    if (!is_finite(value) || magnitude >= 1e15) {
        buffer_char(b, '-');
        return;
    }
    if (decimals < 0) decimals = 0;
    if (decimals > 9) decimals = 9;
    uint64_t whole = (uint64_t)magnitude;
    uint64_t fraction = scaled(magnitude - (double)whole, POWERS_OF_TEN[decimals]);
    if (fraction == POWERS_OF_TEN[decimals]) {
        whole++;
        fraction = 0;
    }
    if (value < 0 && (whole > 0 || fraction > 0)) buffer_char(b, '-');
    add_unsigned(b, whole, 1);
    if (decimals == 0) return;
    buffer_char(b, mark);
    add_unsigned(b, fraction, decimals);
}

static void add_zeros(buffer *b, int count)
{
    for (; count > 0; count--) buffer_char(b, '0');
}

static void add_scientific(buffer *b, const number_digits *n)
{
    buffer_char(b, n->digits[0]);
    if (n->count > 1) {
        buffer_char(b, '.');
        buffer_add(b, n->digits + 1, (size_t)n->count - 1);
    }
    buffer_char(b, 'e');
    buffer_integer(b, n->point - 1);
}

static void add_digits(buffer *b, const number_digits *n)
{
    if (n->point > 21 || n->point < -5) {
        add_scientific(b, n);
    } else if (n->point <= 0) {
        buffer_text(b, "0.");
        add_zeros(b, -n->point);
        buffer_add(b, n->digits, (size_t)n->count);
    } else if (n->count <= n->point) {
        buffer_add(b, n->digits, (size_t)n->count);
        add_zeros(b, n->point - n->count);
    } else {
        buffer_add(b, n->digits, (size_t)n->point);
        buffer_char(b, '.');
        buffer_add(b, n->digits + n->point, (size_t)(n->count - n->point));
    }
}

void buffer_double(buffer *b, double value)
{
    if (!is_finite(value)) {
        buffer_text(b, "null");
        return;
    }
    double magnitude = value < 0 ? -value : value;
    if (magnitude < 1e15 && (double)(int64_t)value == value) {
        buffer_integer(b, (int64_t)value);
        return;
    }
    if (value < 0) buffer_char(b, '-');
    number_digits n = number_digits_of(magnitude);
    add_digits(b, &n);
}

static void add_escape(buffer *b, unsigned char c)
{
    static const char SHORT[][2] = {{'\n', 'n'}, {'\t', 't'}, {'\r', 'r'}, {'\b', 'b'},
                                    {'\f', 'f'}, {'"', '"'},  {'\\', '\\'}};
    buffer_char(b, '\\');
    for (size_t i = 0; i < sizeof SHORT / sizeof *SHORT; i++) {
        if ((char)c != SHORT[i][0]) continue;
        buffer_char(b, SHORT[i][1]);
        return;
    }
    char hex[] = {'u', '0', '0', "0123456789abcdef"[c >> 4], "0123456789abcdef"[c & 0xF]};
    buffer_add(b, hex, sizeof hex);
}

static bool is_plain(unsigned char c)
{
    return c >= 0x20 && c != '"' && c != '\\' && c != 0x7F;
}

void buffer_json_string(buffer *b, const char *text, size_t length)
{
    buffer_char(b, '"');
    for (size_t i = 0; i < length;) {
        size_t run = i;
        while (run < length && is_plain((unsigned char)text[run])) run++;
        buffer_add(b, text + i, run - i);
        if (run < length) add_escape(b, (unsigned char)text[run++]);
        i = run;
    }
    buffer_char(b, '"');
}
