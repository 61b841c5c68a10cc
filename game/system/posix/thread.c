#define _DEFAULT_SOURCE
#include "system/thread.h"

#include <signal.h>

/* Signals must reach the thread that waits for input, never this one. */
bool thread_start(pthread_t *out, void *(*run)(void *self), void *self)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &before);
    bool started = pthread_create(out, NULL, run, self) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return started;
}
