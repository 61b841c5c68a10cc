#include "system/signals.h"

#include <windows.h>

#include <stddef.h>

static volatile LONG stop_asked;

/* Runs in a thread that Windows makes for it. */
static BOOL WINAPI remember(DWORD event)
{
    (void)event;
    InterlockedExchange(&stop_asked, 1);
    return TRUE;
}

void signals_watch(void)
{
    SetConsoleCtrlHandler(remember, TRUE);
}

bool signals_stop_asked(void)
{
    return InterlockedCompareExchange(&stop_asked, 0, 0) != 0;
}
