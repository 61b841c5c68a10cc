/* sha256.h - SHA-256, the hash that chains a journal's lines and names a scenario's pack. */
#ifndef SAMENSPEL_SYSTEM_SHA256_H
#define SAMENSPEL_SYSTEM_SHA256_H

#include <stddef.h>
#include <stdint.h>

enum { SHA256_BYTES = 32, SHA256_HEX_BYTES = 65 };

void sha256_of(const void *bytes, size_t length, uint8_t out[SHA256_BYTES]);

/* The hash of `before` followed by `bytes`. `out` may be `before`. */
void sha256_chain(const uint8_t before[SHA256_BYTES], const void *bytes, size_t length,
                  uint8_t out[SHA256_BYTES]);

/* 64 lower-case hex digits and a NUL. */
void sha256_hex(const uint8_t hash[SHA256_BYTES], char out[SHA256_HEX_BYTES]);

#endif
