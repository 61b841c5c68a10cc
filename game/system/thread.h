/* thread.h - a thread beside the one that waits for input. Its locks are those of pthread.h, which
 * every system that we build for has. */
#ifndef SAMENSPEL_SYSTEM_THREAD_H
#define SAMENSPEL_SYSTEM_THREAD_H

#include <pthread.h>
#include <stdbool.h>

/* Signals never reach the new thread. False: there is none to be had. */
bool thread_start(pthread_t *out, void *(*run)(void *self), void *self);

#endif
