#include "core/number.h"

#include <float.h>
#include <string.h>

/* From here on every double is whole. */
#define ALL_WHOLE_FROM 4503599627370496.0

bool number_is_finite(double x)
{
    return x - x == 0.0;
}

double number_truncate(double x)
{
    if (!number_is_finite(x) || x >= ALL_WHOLE_FROM || x <= -ALL_WHOLE_FROM) return x;
    return (double)(int64_t)x;
}

double number_floor(double x)
{
    double whole = number_truncate(x);
    return whole > x ? whole - 1.0 : whole;
}

double number_ceil(double x)
{
    double whole = number_truncate(x);
    return whole < x ? whole + 1.0 : whole;
}

double number_round(double x)
{
    double whole = number_truncate(x);
    double rest = x - whole;
    if (rest >= 0.5) return whole + 1.0;
    if (rest <= -0.5) return whole - 1.0;
    return whole;
}

double number_square_root(double x)
{
    return __builtin_sqrt(x);
}

uint64_t number_bits(double x)
{
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

double number_from_bits(uint64_t bits)
{
    double x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

static double power_of_two(int exponent)
{
    return number_from_bits((uint64_t)(exponent + 1023) << 52);
}

static const double LN2_HIGH = 6.93147180369123816490e-01; /* the first 32 bits of ln 2 */
static const double LN2_LOW = 1.90821492927058770002e-10;

double number_exp(double x)
{
    if (x > 709.0) return DBL_MAX;
    if (x < -708.0) return 0.0;
    double k = number_round(x / (LN2_HIGH + LN2_LOW));
    double r = (x - k * LN2_HIGH) - k * LN2_LOW;
    double sum = 1.0;
    for (int n = 17; n >= 1; n--) sum = 1.0 + sum * r / (double)n;
    return sum * power_of_two((int)k);
}

double number_log(double x)
{
    int exponent = 0;
    if (x < DBL_MIN) {
        x *= ALL_WHOLE_FROM;
        exponent = -52;
    }
    uint64_t bits = number_bits(x);
    exponent += (int)(bits >> 52) - 1023;
    double m = number_from_bits((bits & UINT64_C(0xFFFFFFFFFFFFF)) | UINT64_C(0x3FF0000000000000));
    if (m > 1.4142135623730951) {
        m /= 2.0;
        exponent++;
    }
    /* ln m = 2 artanh s with s = (m - 1) / (m + 1), |s| < 0.172. */
    double s = (m - 1.0) / (m + 1.0);
    double square = s * s;
    double series = 0.0;
    for (int n = 25; n >= 1; n -= 2) series = series * square + 1.0 / (double)n;
    return (double)exponent * LN2_HIGH + (2.0 * s * series + (double)exponent * LN2_LOW);
}

static double polynomial(const double *c, int count, double x)
{
    double sum = 0.0;
    for (int i = 0; i < count; i++) sum = sum * x + c[i];
    return sum;
}

/* P(Z <= z) for z <= 0 by the continued fraction of Mills' ratio or, near 0, by Taylor terms. */
static double normal_lower_tail(double z)
{
    double density = 0.39894228040143267794 * number_exp(-0.5 * z * z);
    double x = -z;
    if (x < 3.0) {
        double term = x;
        double sum = x;
        for (int n = 3; n < 200; n += 2) {
            term *= x * x / (double)n;
            sum += term;
        }
        return 0.5 - density * sum;
    }
    double fraction = 0.0;
    for (int n = 120; n >= 1; n--) fraction = (double)n / (x + fraction);
    return density / (x + fraction);
}

double number_normal_below(double z)
{
    return z <= 0.0 ? normal_lower_tail(z) : 1.0 - normal_lower_tail(-z);
}

double number_normal_quantile(double p)
{
    static const double a[] = {-3.969683028665376e+01, 2.209460984245205e+02,
                               -2.759285104469687e+02, 1.383577518672690e+02,
                               -3.066479806614716e+01, 2.506628277459239e+00};
    static const double b[] = {-5.447609879822406e+01, 1.615858368580409e+02,
                               -1.556989798598866e+02, 6.680131188771972e+01,
                               -1.328068155288572e+01, 1.0};
    static const double c[] = {-7.784894002430293e-03, -3.223964580411365e-01,
                               -2.400758277161838e+00, -2.549732539343734e+00,
                               4.374664141464968e+00,  2.938163982698783e+00};
    static const double d[] = {7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00,
                               3.754408661907416e+00, 1.0};
    if (p > 0.5) return -number_normal_quantile(1.0 - p);
    double z;
    if (p < 0.02425) {
        double q = number_square_root(-2.0 * number_log(p));
        z = polynomial(c, 6, q) / polynomial(d, 5, q);
    } else {
        double q = p - 0.5;
        z = polynomial(a, 6, q * q) * q / polynomial(b, 6, q * q);
    }
    if (z > 0.0) z = 0.0;
    double error = normal_lower_tail(z) - p;
    double u = error * 2.50662827463100050242 * number_exp(0.5 * z * z);
    return z - u / (1.0 + 0.5 * z * u);
}

/* 0.6667 of 6 is meant as 4. */
#define QUOTA_SLACK 0.05

uint32_t number_quota(double share, uint32_t count, bool *out_is_whole)
{
    double wanted = share * (double)count;
    double near = number_round(wanted);
    double distance = wanted > near ? wanted - near : near - wanted;
    bool is_whole = distance < QUOTA_SLACK;
    double taken = near;
    if (!is_whole) {
        double low = number_floor(wanted);
        double rest = wanted - low;
        bool is_half = rest > 0.5 - 1e-9 && rest < 0.5 + 1e-9;
        if (is_half) taken = (uint32_t)low % 2 == 0 ? low : low + 1.0;
    }
    if (out_is_whole) *out_is_whole = is_whole;
    return (uint32_t)taken;
}
