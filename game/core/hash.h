/* hash.h - FNV-1a, 64 bits: the state hash and the names of random streams. */
#ifndef SAMENSPEL_CORE_HASH_H
#define SAMENSPEL_CORE_HASH_H

#include <stddef.h>
#include <stdint.h>

#define HASH_START UINT64_C(14695981039346656037)

uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t length);
uint64_t hash_text(uint64_t hash, const char *text); /* without its NUL */

/* Folds `value` in one step (the finaliser of splitmix64): for digests inside the program, where
 * hash_u64 would take eight. */
uint64_t hash_word(uint64_t hash, uint64_t value);

/* Folds the eight bytes of `value`, least significant first, whatever the machine's order. */
uint64_t hash_u64(uint64_t hash, uint64_t value);

#endif
