/* clock.h - what time it is: for durations and for the calendar. */
#ifndef SAMENSPEL_SYSTEM_CLOCK_H
#define SAMENSPEL_SYSTEM_CLOCK_H

#include <stdint.h>

/* Microseconds since some fixed moment; never goes back, and stands still while the machine sleeps, as
 * far as the system tells (a page is not told). */
int64_t clock_now_us(void);

/* How long the machine has slept since it was started; 0 where the system does not tell. */
int64_t clock_slept_us(void);

/* Sleep is told of from this length on: systems count it to some milliseconds. */
enum { CLOCK_SLEEP_LEAST_US = 1000000 };

/* What of that sleep is new: `*seen_us` is what was seen before, and becomes `slept_us` when the
 * difference is long enough to be told; else 0. */
int64_t clock_new_sleep_us(int64_t *seen_us, int64_t slept_us);

/* The smallest step that successive readings of the clock were seen to make, in nanoseconds. */
int64_t clock_resolution_ns(void);

enum { CLOCK_UTC_BYTES = 21 };

/* Now as "2026-03-11T09:12:33Z" (RFC 3339), with its NUL. */
void clock_utc(char out[CLOCK_UTC_BYTES]);

/* A moment by this machine's calendar. */
typedef struct clock_local {
    int64_t days_ago; /* midnights between then and now */
    int hour, minute, day, month, year;
} clock_local;

/* The calendar's view of a moment in seconds since 1970, and of now. */
clock_local clock_local_of(int64_t unix_s);
clock_local clock_local_now(void);

/* Does nothing for a while; a signal may end it early. */
void clock_sleep_us(int64_t duration_us);

#endif
