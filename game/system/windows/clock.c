#include "system/clock.h"

#include <windows.h>

#include <stdio.h>
#include <time.h>

enum { RESOLUTION_READINGS = 64, NS_IN_S = 1000000000 };

static int64_t now_ns(void)
{
    LARGE_INTEGER now, a_second;
    QueryPerformanceCounter(&now);
    QueryPerformanceFrequency(&a_second);
    int64_t whole_s = now.QuadPart / a_second.QuadPart;
    int64_t rest = now.QuadPart % a_second.QuadPart;
    return whole_s * NS_IN_S + rest * NS_IN_S / a_second.QuadPart;
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
    struct tm parts = {0};
    gmtime_s(&parts, &now);
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
    time_t then = (time_t)unix_s, now = time(NULL);
    struct tm at = {0}, today = {0};
    localtime_s(&at, &then);
    localtime_s(&today, &now);
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

void clock_sleep_us(int64_t duration_us)
{
    if (duration_us > 0) Sleep((DWORD)((duration_us + 999) / 1000));
}
