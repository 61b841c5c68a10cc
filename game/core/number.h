/* number.h - the arithmetic that must give the same bits on every machine: only + - * /, square
 * root and comparison inside. */
#ifndef SAMENSPEL_CORE_NUMBER_H
#define SAMENSPEL_CORE_NUMBER_H

#include <stdbool.h>
#include <stdint.h>

bool number_is_finite(double x);
double number_floor(double x);
double number_ceil(double x);
double number_round(double x);    /* half away from zero */
double number_truncate(double x); /* toward zero */
double number_square_root(double x);

/* e^x, relative error below 1e-15 for |x| < 700; 0 below, the largest double above. */
double number_exp(double x);

/* The natural logarithm of x > 0, relative error below 1e-15. */
double number_log(double x);

/* z with P(Z <= z) = p for 0 < p < 1, absolute error below 1e-9 (Acklam's rational start refined
 * by one Halley step on an own erfc). */
double number_normal_quantile(double p);

/* P(Z <= z), absolute error below 1e-12. */
double number_normal_below(double z);

/* `share` of `count`, half rounded to even: how many advices an exact quota has right.
 * `out_is_whole` (may be NULL): it came out whole, but for the digits that a share is cut to. */
uint32_t number_quota(double share, uint32_t count, bool *out_is_whole);

/* The 64 bits of a double and back: how model parameters stand in a journal. */
uint64_t number_bits(double x);
double number_from_bits(uint64_t bits);

#endif
