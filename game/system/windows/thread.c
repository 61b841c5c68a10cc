#include "system/thread.h"

bool thread_start(pthread_t *out, void *(*run)(void *self), void *self)
{
    return pthread_create(out, NULL, run, self) == 0;
}
