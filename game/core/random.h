/* random.h - named random streams: a new draw never shifts another stream.
 *
 * State = seed XOR FNV-1a-64(label); four splitmix64 outputs seed xoshiro256** (Blackman & Vigna
 * 2018). One draw per statement, never inside an argument list or a condition with && or ||. */
#ifndef SAMENSPEL_CORE_RANDOM_H
#define SAMENSPEL_CORE_RANDOM_H

#include <stdbool.h>
#include <stdint.h>

typedef struct random_stream {
    uint64_t s[4];
} random_stream;

/* One step of splitmix64; moves `state`. */
uint64_t splitmix64_next(uint64_t *state);

/* The stream that `label` names under `seed`. */
random_stream random_open(uint64_t seed, const char *label);

/* The next 64 bits of the stream, all equally likely. */
uint64_t random_u64(random_stream *r);

/* Uniform in 0..bound-1 by rejection; `bound` must be > 0. */
uint32_t random_below(random_stream *r, uint32_t bound);

/* True with probability `p` (0..1), by comparing 53 bits with an integer threshold. */
bool random_chance(random_stream *r, double p);

/* Uniform in [0, 1), from the top 53 bits. */
double random_unit(random_stream *r);

/* Standard normal, by inversion of 53 bits; always finite. */
double random_normal(random_stream *r);

/* Beta with shapes a, b > 0, from two gamma variables (Marsaglia & Tsang 2000) whose logarithms are
 * compared, so that small shapes do not vanish; in [0, 1]. */
double random_beta(random_stream *r, double a, double b);

/* Uniform whole number in lo..hi, both included; lo <= hi, hi - lo < 2^32. */
int64_t random_between(random_stream *r, int64_t lo, int64_t hi);

/* Fisher-Yates over `count` indices, from the last to the first. */
void random_shuffle(random_stream *r, uint16_t *items, uint32_t count);

#endif
