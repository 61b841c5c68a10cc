#include "system/clock_source.h"

#include "system/clock.h"

#include <windows.h>

#include <string.h>

enum { NS_IN_S = 1000000000, NS_IN_MS = 1000000, NS_IN_TICK = 100 };

typedef VOID(WINAPI *awake_clock)(PULONGLONG ticks);

static BOOL CALLBACK find_awake_clock(PINIT_ONCE once, PVOID found, PVOID *context)
{
    (void)once;
    (void)context;
    HMODULE system = GetModuleHandleW(L"kernelbase.dll");
    FARPROC clock = system ? GetProcAddress(system, "QueryUnbiasedInterruptTimePrecise") : NULL;
    memcpy(found, &clock, sizeof clock);
    return TRUE;
}

/* Stands still in sleep; since Windows 10. NULL: this Windows has none as fine as we need. */
static awake_clock fine_awake_clock(void)
{
    static INIT_ONCE once = INIT_ONCE_STATIC_INIT;
    static awake_clock found;
    InitOnceExecuteOnce(&once, find_awake_clock, &found, NULL);
    return found;
}

/* Of two clocks that are told to some milliseconds, only one runs on in sleep. */
int64_t clock_source_slept_ns(void)
{
    ULONGLONG awake = 0;
    const int64_t all_ns = (int64_t)GetTickCount64() * NS_IN_MS;
    QueryUnbiasedInterruptTime(&awake);
    const int64_t slept_ns = all_ns - (int64_t)awake * NS_IN_TICK;
    return slept_ns > 0 ? slept_ns : 0;
}

int64_t clock_source_ns(void)
{
    const awake_clock awake_now = fine_awake_clock();
    if (awake_now) {
        ULONGLONG ticks = 0;
        awake_now(&ticks);
        return (int64_t)ticks * NS_IN_TICK;
    }
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
