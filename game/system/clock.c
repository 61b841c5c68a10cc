#define _DEFAULT_SOURCE
#include "system/clock.h"

#include <time.h>

enum { RESOLUTION_READINGS = 64 };

static int64_t now_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

int64_t clock_now_us(void)
{
    return now_ns() / 1000;
}

int64_t clock_resolution_ns(void)
{
    int64_t least = INT64_MAX;
    for (int i = 0; i < RESOLUTION_READINGS; i++) {
        int64_t before = now_ns();
        int64_t after = now_ns();
        while (after == before) after = now_ns();
        if (after - before < least) least = after - before;
    }
    return least;
}

void clock_utc(char out[CLOCK_UTC_BYTES])
{
    time_t now = time(NULL);
    struct tm parts;
    gmtime_r(&now, &parts);
    strftime(out, CLOCK_UTC_BYTES, "%Y-%m-%dT%H:%M:%SZ", &parts);
}

void clock_sleep_us(int64_t duration_us)
{
    if (duration_us <= 0) return;
    struct timespec wait = {.tv_sec = (time_t)(duration_us / 1000000),
                            .tv_nsec = (long)(duration_us % 1000000) * 1000};
    nanosleep(&wait, NULL);
}
