#include "system/clock.h"

#include "system/clock_source.h"

#include <time.h>

enum { RESOLUTION_READINGS = 64 };

int64_t clock_now_us(void)
{
    return clock_source_ns() / 1000;
}

int64_t clock_slept_us(void)
{
    return clock_source_slept_ns() / 1000;
}

int64_t clock_new_sleep_us(int64_t *seen_us, int64_t slept_us)
{
    const int64_t length_us = slept_us - *seen_us;
    if (length_us < CLOCK_SLEEP_LEAST_US) return 0;
    *seen_us = slept_us;
    return length_us;
}

int64_t clock_resolution_ns(void)
{
    int64_t least = INT64_MAX;
    for (int i = 0; i < RESOLUTION_READINGS; i++) {
        int64_t before = clock_source_ns();
        int64_t after = clock_source_ns();
        while (after == before) after = clock_source_ns();
        if (after - before < least) least = after - before;
    }
    return least;
}

void clock_utc(char out[CLOCK_UTC_BYTES])
{
    struct tm parts = clock_source_utc(time(NULL));
    strftime(out, CLOCK_UTC_BYTES, "%Y-%m-%dT%H:%M:%SZ", &parts);
}

/* Noon of a day, so that a changed clock in spring or autumn does not move the date. */
static time_t noon_of(struct tm day)
{
    day.tm_hour = 12;
    day.tm_min = day.tm_sec = 0;
    day.tm_isdst = -1;
    return mktime(&day);
}

clock_local clock_local_of(int64_t unix_s)
{
    struct tm at = clock_source_local((time_t)unix_s);
    struct tm today = clock_source_local(time(NULL));
    double days = difftime(noon_of(today), noon_of(at)) / 86400.0;
    return (clock_local){.days_ago = (int64_t)(days < 0 ? days - 0.5 : days + 0.5),
                         .hour = at.tm_hour,
                         .minute = at.tm_min,
                         .day = at.tm_mday,
                         .month = at.tm_mon + 1,
                         .year = at.tm_year + 1900};
}

clock_local clock_local_now(void)
{
    return clock_local_of((int64_t)time(NULL));
}
