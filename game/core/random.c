#include "core/random.h"

#include "core/hash.h"
#include "core/number.h"

static uint64_t rotate_left(uint64_t x, int k)
{
    return (x << k) | (x >> (64 - k));
}

uint64_t splitmix64_next(uint64_t *state)
{
    *state += UINT64_C(0x9E3779B97F4A7C15);
    uint64_t z = *state;
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return z ^ (z >> 31);
}

random_stream random_open(uint64_t seed, const char *label)
{
    uint64_t state = seed ^ hash_text(HASH_START, label);
    random_stream r;
    for (int i = 0; i < 4; i++) r.s[i] = splitmix64_next(&state);
    return r;
}

uint64_t random_u64(random_stream *r)
{
    uint64_t result = rotate_left(r->s[1] * 5, 7) * 9;
    uint64_t t = r->s[1] << 17;
    r->s[2] ^= r->s[0];
    r->s[3] ^= r->s[1];
    r->s[1] ^= r->s[2];
    r->s[0] ^= r->s[3];
    r->s[2] ^= t;
    r->s[3] = rotate_left(r->s[3], 45);
    return result;
}

/* Draws above the largest multiple of `bound` that 64 bits hold would favour small values. */
static uint64_t below(random_stream *r, uint64_t bound)
{
    uint64_t unfair = (UINT64_MAX % bound + 1) % bound;
    uint64_t draw = random_u64(r);
    while (draw > UINT64_MAX - unfair) draw = random_u64(r);
    return draw % bound;
}

uint32_t random_below(random_stream *r, uint32_t bound)
{
    return (uint32_t)below(r, bound);
}

bool random_chance(random_stream *r, double p)
{
    uint64_t draw = random_u64(r) >> 11;
    if (p <= 0.0) return false;
    if (p >= 1.0) return true;
    return draw < (uint64_t)(p * 9007199254740992.0);
}

double random_unit(random_stream *r)
{
    return (double)(random_u64(r) >> 11) * (1.0 / 9007199254740992.0);
}

/* Uniform in (0, 1): neither end, so that it has a logarithm and a normal quantile. */
static double unit_inside(random_stream *r)
{
    return ((double)(random_u64(r) >> 11) + 0.5) * (1.0 / 9007199254740992.0);
}

double random_normal(random_stream *r)
{
    const double p = unit_inside(r);
    return number_normal_quantile(p);
}

/* The logarithm of a gamma variable with shape >= 1. */
static double log_gamma_of_one_up(random_stream *r, double shape)
{
    const double d = shape - 1.0 / 3.0;
    const double c = 1 / number_square_root(9 * d);
    for (;;) {
        const double z = random_normal(r);
        const double u = unit_inside(r);
        const double root = 1 + c * z;
        if (root <= 0) continue;
        const double v = root * root * root;
        if (number_log(u) < 0.5 * z * z + d - d * v + d * number_log(v)) {
            return number_log(d) + number_log(v);
        }
    }
}

static double log_gamma(random_stream *r, double shape)
{
    if (shape >= 1) return log_gamma_of_one_up(r, shape);
    const double above = log_gamma_of_one_up(r, shape + 1);
    const double u = unit_inside(r);
    return above + number_log(u) / shape;
}

double random_beta(random_stream *r, double a, double b)
{
    const double one = log_gamma(r, a);
    const double other = log_gamma(r, b);
    return 1 / (1 + number_exp(other - one));
}

int64_t random_between(random_stream *r, int64_t lo, int64_t hi)
{
    return lo + (int64_t)below(r, (uint64_t)(hi - lo) + 1);
}

void random_shuffle(random_stream *r, uint16_t *items, uint32_t count)
{
    for (uint32_t i = count; i > 1; i--) {
        uint32_t j = random_below(r, i);
        uint16_t kept = items[i - 1];
        items[i - 1] = items[j];
        items[j] = kept;
    }
}
