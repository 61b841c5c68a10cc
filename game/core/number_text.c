#include "core/number_text.h"

#include "core/big_integer.h"

#include <stdint.h>
#include <string.h>

enum {
    DIGITS_MAX = 770, /* more can no longer change the nearest double, save by not being 0 */
    EXPONENT_MAX = 100000
};

/* What a text says: digits × 10^exponent. */
typedef struct decimal {
    unsigned char digits[DIGITS_MAX + 1]; /* 0..9, no leading zero */
    int count;
    int exponent;
    bool is_negative;
} decimal;

typedef struct cursor {
    const char *at, *end;
} cursor;

static bool is_digit_next(const cursor *c)
{
    return c->at < c->end && *c->at >= '0' && *c->at <= '9';
}

static bool skip_char(cursor *c, char wanted)
{
    if (c->at == c->end || *c->at != wanted) return false;
    c->at++;
    return true;
}

/* Takes one digit; one that is too many only leaves a trace that it was not 0. */
static void take_digit(decimal *d, int digit, bool is_fraction)
{
    if (d->count == 0 && digit == 0) {
        if (is_fraction) d->exponent--;
        return;
    }
    if (d->count < DIGITS_MAX) {
        d->digits[d->count++] = (unsigned char)digit;
        if (is_fraction) d->exponent--;
        return;
    }
    if (!is_fraction) d->exponent++;
    if (digit != 0) d->digits[DIGITS_MAX - 1] |= 1;
}

static int take_digits(cursor *c, decimal *d, bool is_fraction)
{
    int count = 0;
    for (; is_digit_next(c); c->at++, count++) take_digit(d, *c->at - '0', is_fraction);
    return count;
}

static bool take_exponent(cursor *c, int *out_exponent)
{
    bool is_negative = skip_char(c, '-');
    if (!is_negative) skip_char(c, '+');
    if (!is_digit_next(c)) return false;
    int exponent = 0;
    for (; is_digit_next(c); c->at++) {
        if (exponent < EXPONENT_MAX) exponent = exponent * 10 + (*c->at - '0');
    }
    *out_exponent = is_negative ? -exponent : exponent;
    return true;
}

static bool decimal_read(const char *text, size_t length, decimal *d)
{
    cursor c = {text, text + length};
    d->count = 0;
    d->exponent = 0;
    d->is_negative = skip_char(&c, '-');
    int seen = take_digits(&c, d, false);
    if (skip_char(&c, '.')) seen += take_digits(&c, d, true);
    if (seen == 0) return false;
    int exponent = 0;
    if (skip_char(&c, 'e') || skip_char(&c, 'E')) {
        if (!take_exponent(&c, &exponent)) return false;
    }
    d->exponent += exponent;
    return c.at == c.end;
}

static const double POWERS_OF_TEN[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                       1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                       1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

/* Up to 15 digits and a power of ten that is exact: one correctly rounded operation is enough. */
static bool convert_quickly(const decimal *d, double *out)
{
    if (d->count > 15 || d->exponent < -22 || d->exponent > 22) return false;
    uint64_t whole = 0;
    for (int i = 0; i < d->count; i++) whole = whole * 10 + d->digits[i];
    *out = d->exponent < 0 ? (double)whole / POWERS_OF_TEN[-d->exponent]
                           : (double)whole * POWERS_OF_TEN[d->exponent];
    return true;
}

/* floor(top / bottom), known to be below 2^54; leaves the remainder in `top`. */
static uint64_t divide(big_integer *top, big_integer *bottom)
{
    uint64_t quotient = 0;
    big_shift_left(bottom, 53);
    for (int bit = 53; bit >= 0; bit--) {
        if (big_compare(top, bottom) >= 0) {
            big_subtract(top, bottom);
            quotient |= UINT64_C(1) << bit;
        }
        if (bit > 0) big_halve(bottom);
    }
    return quotient;
}

/* Rounds quotient + remainder/bottom to whole, half to even. */
static uint64_t round_quotient(uint64_t quotient, big_integer *remainder, const big_integer *bottom)
{
    big_shift_left(remainder, 1);
    int order = big_compare(remainder, bottom);
    if (order > 0 || (order == 0 && (quotient & 1))) quotient++;
    return quotient;
}

/* mantissa × 2^exponent, exact by the caller's care; infinity is told by false. */
static bool assemble(uint64_t mantissa, int exponent, double *out)
{
    if (mantissa == UINT64_C(1) << 53) {
        mantissa >>= 1;
        exponent++;
    }
    bool is_subnormal = mantissa < UINT64_C(1) << 52;
    if (!is_subnormal && exponent + 1075 > 2046) return false;
    uint64_t bits = is_subnormal ? mantissa
                                 : (uint64_t)(exponent + 1075) << 52 |
                                       (mantissa & ((UINT64_C(1) << 52) - 1));
    memcpy(out, &bits, sizeof *out);
    return true;
}

static void load_fraction(const decimal *d, big_integer *top, big_integer *bottom)
{
    big_set(top, 0);
    for (int i = 0; i < d->count; i++) {
        if (top->count == 0)
            big_set(top, d->digits[i]);
        else
            big_multiply_add(top, 10, d->digits[i]);
    }
    big_set(bottom, 1);
    if (d->exponent >= 0)
        big_multiply_power_of_ten(top, d->exponent);
    else
        big_multiply_power_of_ten(bottom, -d->exponent);
}

/* Scales the fraction so that its quotient has 53 bits, or as many as a subnormal number has. */
static int scale_fraction(big_integer *top, big_integer *bottom)
{
    int exponent = big_bit_count(top) - big_bit_count(bottom) - 53;
    if (exponent < -1074) exponent = -1074;
    if (exponent < 0)
        big_shift_left(top, -exponent);
    else
        big_shift_left(bottom, exponent);
    return exponent;
}

static bool convert_exactly(const decimal *d, double *out)
{
    big_integer top, bottom;
    load_fraction(d, &top, &bottom);
    int exponent = scale_fraction(&top, &bottom);
    big_integer whole_bottom = bottom;
    uint64_t quotient = divide(&top, &bottom);
    if (quotient >> 53) { /* the estimate was one bit too fine: round at the next bit */
        uint64_t low = quotient & 1;
        quotient >>= 1;
        exponent++;
        if (low) big_add(&top, &whole_bottom);
        big_shift_left(&whole_bottom, 1);
    }
    return assemble(round_quotient(quotient, &top, &whole_bottom), exponent, out);
}

static bool decimal_convert(const decimal *d, double *out)
{
    int magnitude = d->count + d->exponent; /* the value is below 10^magnitude */
    if (d->count == 0 || magnitude < -330) {
        *out = 0;
        return true;
    }
    if (magnitude > 310) return false;
    return convert_quickly(d, out) || convert_exactly(d, out);
}

bool number_read(const char *text, size_t length, double *out)
{
    decimal d;
    double magnitude;
    if (!decimal_read(text, length, &d) || !decimal_convert(&d, &magnitude)) return false;
    *out = d.is_negative ? -magnitude : magnitude;
    return true;
}
