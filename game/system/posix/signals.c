#define _DEFAULT_SOURCE
#include "system/signals.h"

#include <signal.h>
#include <stddef.h>

static volatile sig_atomic_t stop_asked;

static void remember(int number)
{
    (void)number;
    stop_asked = 1;
}

void signals_watch(void)
{
    static const int stops[] = {SIGTERM, SIGINT, SIGHUP};
    struct sigaction watch = {.sa_handler = remember}; /* no SA_RESTART: waiting must end */
    sigemptyset(&watch.sa_mask);
    for (size_t i = 0; i < sizeof stops / sizeof *stops; i++) sigaction(stops[i], &watch, NULL);
    signal(SIGXFSZ, SIG_IGN);
}

bool signals_stop_asked(void)
{
    return stop_asked != 0;
}
