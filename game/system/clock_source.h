/* clock_source.h - what each operating system tells of the time. For clock.c alone. */
#ifndef SAMENSPEL_SYSTEM_CLOCK_SOURCE_H
#define SAMENSPEL_SYSTEM_CLOCK_SOURCE_H

#include <stdint.h>
#include <time.h>

/* Nanoseconds since some fixed moment; never goes back, and stands still in sleep where it can. */
int64_t clock_source_ns(void);

/* Nanoseconds that the machine slept since it was started, to some milliseconds; 0: not told. */
int64_t clock_source_slept_ns(void);

/* A moment in universal time, and by this machine's calendar; all 0 when it has no date. */
struct tm clock_source_utc(time_t at);
struct tm clock_source_local(time_t at);

#endif
