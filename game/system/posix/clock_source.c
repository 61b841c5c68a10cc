#define _DEFAULT_SOURCE
#include "system/clock_source.h"

#include "system/clock.h"

int64_t clock_source_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

struct tm clock_source_utc(time_t at)
{
    struct tm parts = {0};
    gmtime_r(&at, &parts);
    return parts;
}

struct tm clock_source_local(time_t at)
{
    struct tm parts = {0};
    localtime_r(&at, &parts);
    return parts;
}

void clock_sleep_us(int64_t duration_us)
{
    if (duration_us <= 0) return;
    struct timespec wait = {.tv_sec = (time_t)(duration_us / 1000000),
                            .tv_nsec = (long)(duration_us % 1000000) * 1000};
    nanosleep(&wait, NULL);
}
