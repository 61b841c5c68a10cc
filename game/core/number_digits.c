#include "core/number_digits.h"

#include "core/big_integer.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* The value as value/scale, and how far a neighbour that still reads back as it may lie. */
typedef struct generator {
    big_integer value, scale, below, above;
    bool takes_ends; /* an even mantissa wins ties, so the ends themselves read back */
} generator;

typedef struct parts {
    uint64_t mantissa;
    int exponent;
    bool is_power_of_two; /* the neighbour below is nearer than the one above */
} parts;

static parts parts_of(double value)
{
    const uint64_t hidden = UINT64_C(1) << 52;
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    int biased = (int)(bits >> 52 & 0x7FF);
    uint64_t fraction = bits & (hidden - 1);
    if (biased == 0) return (parts){fraction, -1074, false};
    return (parts){fraction | hidden, biased - 1075, fraction == 0 && biased > 1};
}

static void generator_start(generator *g, parts p)
{
    int doubled = p.is_power_of_two ? 2 : 1;
    int up = p.exponent > 0 ? p.exponent : 0;
    int down = p.exponent < 0 ? -p.exponent : 0;
    big_set(&g->value, p.mantissa);
    big_shift_left(&g->value, up + doubled);
    big_set(&g->scale, 1);
    big_shift_left(&g->scale, down + doubled);
    big_set(&g->below, 1);
    big_shift_left(&g->below, up);
    g->above = g->below;
    if (p.is_power_of_two) big_shift_left(&g->above, 1);
    g->takes_ends = p.mantissa % 2 == 0;
}

/* ceil(log10(value)) or one less. */
static int estimate_point(parts p)
{
    int bits = -1;
    for (uint64_t m = p.mantissa; m; m >>= 1) bits++;
    double log10 = (p.exponent + bits) * 0.30102999566398119 - 1e-10;
    int point = (int)log10;
    return point < log10 ? point + 1 : point;
}

static void multiply_rest(generator *g, int power)
{
    big_multiply_power_of_ten(&g->value, power);
    big_multiply_power_of_ten(&g->below, power);
    big_multiply_power_of_ten(&g->above, power);
}

static bool reaches_next(const generator *g)
{
    big_integer sum = g->value;
    big_add(&sum, &g->above);
    int order = big_compare(&sum, &g->scale);
    return g->takes_ends ? order >= 0 : order > 0;
}

static bool reaches_this(const generator *g)
{
    int order = big_compare(&g->value, &g->below);
    return g->takes_ends ? order <= 0 : order < 0;
}

static int take_digit(generator *g)
{
    int digit = 0;
    for (; big_compare(&g->value, &g->scale) >= 0; digit++) big_subtract(&g->value, &g->scale);
    return digit;
}

static bool is_nearer_next(const generator *g)
{
    big_integer twice = g->value;
    big_shift_left(&twice, 1);
    return big_compare(&twice, &g->scale) >= 0;
}

/* Afterwards the next digit is floor(value/scale), below 10 and not 0. */
static int scale_to_first_digit(generator *g, int point)
{
    if (point > 0)
        big_multiply_power_of_ten(&g->scale, point);
    else
        multiply_rest(g, -point);
    if (reaches_next(g)) return point + 1;
    multiply_rest(g, 1);
    return point;
}

number_digits number_digits_of(double value)
{
    number_digits out = {.count = 0};
    parts p = parts_of(value);
    generator g;
    generator_start(&g, p);
    out.point = scale_to_first_digit(&g, estimate_point(p));
    for (;;) {
        int digit = take_digit(&g);
        bool is_this = reaches_this(&g);
        bool is_next = reaches_next(&g);
        if (is_this || is_next) {
            if (is_next && (!is_this || is_nearer_next(&g))) digit++;
            out.digits[out.count++] = (char)('0' + digit);
            return out;
        }
        out.digits[out.count++] = (char)('0' + digit);
        multiply_rest(&g, 1);
    }
}
