/* entropy.h - numbers that nobody can foresee: seeds and the names of sessions. */
#ifndef SAMENSPEL_SYSTEM_ENTROPY_H
#define SAMENSPEL_SYSTEM_ENTROPY_H

#include "core/status.h"

#include <stdint.h>

/* STATUS_IO when the operating system has none to give. */
status entropy_u64(uint64_t *out, failure *why);

#endif
