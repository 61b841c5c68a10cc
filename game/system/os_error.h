/* os_error.h - what the operating system's error numbers mean to a person. */
#ifndef SAMENSPEL_SYSTEM_OS_ERROR_H
#define SAMENSPEL_SYSTEM_OS_ERROR_H

#include "core/status.h"

/* Fills `why` with the cause that `error` (an errno) stands for, about the file or folder `path`,
 * and returns its status. Reasons: disk_full, read_only, denied, file_missing, journal_in_use,
 * no_memory, input_output. */
status os_error_failure(int error, const char *path, failure *why);

#endif
