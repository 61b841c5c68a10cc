#include "system/sha256.h"

#include <sodium.h>

void sha256_of(const void *bytes, size_t length, uint8_t out[SHA256_BYTES])
{
    crypto_hash_sha256(out, bytes, length);
}

void sha256_chain(const uint8_t before[SHA256_BYTES], const void *bytes, size_t length,
                  uint8_t out[SHA256_BYTES])
{
    crypto_hash_sha256_state running;
    crypto_hash_sha256_init(&running);
    crypto_hash_sha256_update(&running, before, SHA256_BYTES);
    crypto_hash_sha256_update(&running, bytes, length);
    crypto_hash_sha256_final(&running, out);
}

void sha256_hex(const uint8_t hash[SHA256_BYTES], char out[SHA256_HEX_BYTES])
{
    static const char digits[] = "0123456789abcdef";
    for (size_t i = 0; i < SHA256_BYTES; i++) {
        out[2 * i] = digits[hash[i] >> 4];
        out[2 * i + 1] = digits[hash[i] & 15];
    }
    out[2 * SHA256_BYTES] = '\0';
}
