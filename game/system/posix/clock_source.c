#define _DEFAULT_SOURCE
#include "system/clock_source.h"

#include "system/clock.h"

int64_t clock_source_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

#ifdef CLOCK_BOOTTIME
int64_t clock_source_slept_ns(void)
{
    struct timespec since_boot;
    if (clock_gettime(CLOCK_BOOTTIME, &since_boot) != 0) return 0;
    const int64_t awake_ns = clock_source_ns();
    return (int64_t)since_boot.tv_sec * 1000000000 + since_boot.tv_nsec - awake_ns;
}
#else
int64_t clock_source_slept_ns(void)
{
    return 0;
}
#endif

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
