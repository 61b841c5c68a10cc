#include "system/clock_source.h"

#include "system/clock.h"

#include <windows.h>

enum { NS_IN_S = 1000000000 };

int64_t clock_source_ns(void)
{
    LARGE_INTEGER now, a_second;
    QueryPerformanceCounter(&now);
    QueryPerformanceFrequency(&a_second);
    int64_t whole_s = now.QuadPart / a_second.QuadPart;
    int64_t rest = now.QuadPart % a_second.QuadPart;
    return whole_s * NS_IN_S + rest * NS_IN_S / a_second.QuadPart;
}

struct tm clock_source_utc(time_t at)
{
    struct tm parts = {0};
    gmtime_s(&parts, &at);
    return parts;
}

struct tm clock_source_local(time_t at)
{
    struct tm parts = {0};
    localtime_s(&parts, &at);
    return parts;
}

void clock_sleep_us(int64_t duration_us)
{
    if (duration_us > 0) Sleep((DWORD)((duration_us + 999) / 1000));
}
