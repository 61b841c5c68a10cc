#include "system/entropy.h"

#include <sodium.h>

status entropy_u64(uint64_t *out, failure *why)
{
    if (sodium_init() < 0) return failure_set(why, STATUS_IO, "input_output", "random", NULL);
    randombytes_buf(out, sizeof *out);
    return STATUS_OK;
}
