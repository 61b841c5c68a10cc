#include "system/os_error.h"

#include <errno.h>
#include <string.h>

static const struct {
    int error;
    status code;
    const char *reason;
} meanings[] = {
    {ENOSPC, STATUS_FULL, "disk_full"},
    {EDQUOT, STATUS_FULL, "disk_full"},
    {EFBIG, STATUS_FULL, "disk_full"},
    {EROFS, STATUS_DENIED, "read_only"},
    {EACCES, STATUS_DENIED, "denied"},
    {EPERM, STATUS_DENIED, "denied"},
    {ENOENT, STATUS_MISSING, "file_missing"},
    {ENOTDIR, STATUS_MISSING, "file_missing"},
    {ENODEV, STATUS_MISSING, "file_missing"},
    {ESTALE, STATUS_MISSING, "file_missing"},
    {EWOULDBLOCK, STATUS_BUSY, "journal_in_use"},
    {EBUSY, STATUS_BUSY, "journal_in_use"},
    {ETXTBSY, STATUS_BUSY, "journal_in_use"},
    {ENOMEM, STATUS_NO_MEMORY, "no_memory"},
};

status os_error_failure(int error, const char *path, failure *why)
{
    for (size_t i = 0; i < sizeof meanings / sizeof *meanings; i++)
        if (meanings[i].error == error)
            return failure_set(why, meanings[i].code, meanings[i].reason, path, NULL);
    return failure_set(why, STATUS_IO, "input_output", path, strerror(error));
}
