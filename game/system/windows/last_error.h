/* last_error.h - the failure that stands for what Windows last refused to this thread. */
#ifndef SAMENSPEL_SYSTEM_WINDOWS_LAST_ERROR_H
#define SAMENSPEL_SYSTEM_WINDOWS_LAST_ERROR_H

#include "system/os_error.h"

#include <windows.h>

static inline status last_error_failure(const char *path, failure *why)
{
    return os_error_failure((int)GetLastError(), path, why);
}

#endif
