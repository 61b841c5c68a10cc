#include "system/os_error.h"

#include "core/buffer.h"

#include <windows.h>

static const struct {
    int error;
    status code;
    const char *reason;
} meanings[] = {
    {ERROR_DISK_FULL, STATUS_FULL, "disk_full"},
    {ERROR_HANDLE_DISK_FULL, STATUS_FULL, "disk_full"},
    {ERROR_FILE_TOO_LARGE, STATUS_FULL, "disk_full"},
    {ERROR_WRITE_PROTECT, STATUS_DENIED, "read_only"},
    {ERROR_ACCESS_DENIED, STATUS_DENIED, "denied"},
    {ERROR_PRIVILEGE_NOT_HELD, STATUS_DENIED, "denied"},
    {ERROR_FILE_NOT_FOUND, STATUS_MISSING, "file_missing"},
    {ERROR_PATH_NOT_FOUND, STATUS_MISSING, "file_missing"},
    {ERROR_INVALID_NAME, STATUS_MISSING, "file_missing"},
    {ERROR_BAD_PATHNAME, STATUS_MISSING, "file_missing"},
    {ERROR_DIRECTORY, STATUS_MISSING, "file_missing"},
    {ERROR_INVALID_DRIVE, STATUS_MISSING, "file_missing"},
    {ERROR_NOT_READY, STATUS_MISSING, "file_missing"},
    {ERROR_DEV_NOT_EXIST, STATUS_MISSING, "file_missing"},
    {ERROR_DEVICE_NOT_CONNECTED, STATUS_MISSING, "file_missing"},
    {ERROR_GEN_FAILURE, STATUS_MISSING, "file_missing"},
    {ERROR_BAD_NETPATH, STATUS_MISSING, "file_missing"},
    {ERROR_BAD_NET_NAME, STATUS_MISSING, "file_missing"},
    {ERROR_SHARING_VIOLATION, STATUS_BUSY, "journal_in_use"},
    {ERROR_LOCK_VIOLATION, STATUS_BUSY, "journal_in_use"},
    {ERROR_NOT_ENOUGH_MEMORY, STATUS_NO_MEMORY, "no_memory"},
    {ERROR_OUTOFMEMORY, STATUS_NO_MEMORY, "no_memory"},
};

static status unknown(int error, const char *path, failure *why)
{
    buffer text = {0};
    buffer_text(&text, "Windows ");
    buffer_integer(&text, error);
    failure_set(why, STATUS_IO, "input_output", path, text.bytes);
    buffer_free(&text);
    return STATUS_IO;
}

status os_error_failure(int error, const char *path, failure *why)
{
    for (size_t i = 0; i < sizeof meanings / sizeof *meanings; i++)
        if (meanings[i].error == error)
            return failure_set(why, meanings[i].code, meanings[i].reason, path, NULL);
    return unknown(error, path, why);
}
