#include "system/journal_file.h"

#include "system/windows/last_error.h"
#include "system/windows/wide.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct journal_file {
    HANDLE handle;
    uint64_t length; /* of whole lines */
    wchar_t *wide;   /* the path as Windows takes it */
    char path[];     /* NUL-terminated */
};

/* Others may read while this is open, and nobody may write, rename or delete: that is the lock, and
 * Windows lets go of it when the process ends. */
static status open_alone(journal_file *f, journal_opening how, failure *why)
{
    f->handle = CreateFileW(f->wide, GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ, NULL,
                            how == JOURNAL_NEW ? CREATE_NEW : OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL,
                            NULL);
    if (f->handle != INVALID_HANDLE_VALUE) return STATUS_OK;
    if (GetLastError() == ERROR_FILE_EXISTS)
        return failure_set(why, STATUS_BUSY, "journal_in_use", f->path, NULL);
    return last_error_failure(f->path, why);
}

static status measure(journal_file *f, failure *why)
{
    LARGE_INTEGER length;
    if (!GetFileSizeEx(f->handle, &length)) return last_error_failure(f->path, why);
    f->length = (uint64_t)length.QuadPart;
    return STATUS_OK;
}

static void forget(journal_file *f)
{
    free(f->wide);
    free(f);
}

status journal_file_open(const char *path, journal_opening how, journal_file **out, failure *why)
{
    size_t path_bytes = strlen(path) + 1;
    journal_file *f = calloc(1, sizeof *f + path_bytes);
    if (!f) return failure_set(why, STATUS_NO_MEMORY, "no_memory", path, NULL);
    memcpy(f->path, path, path_bytes);
    f->wide = wide_path(path);
    status failed = f->wide ? open_alone(f, how, why)
                            : failure_set(why, STATUS_MISSING, "file_missing", path, NULL);
    if (failed) {
        forget(f);
        return failed;
    }
    failed = measure(f, why);
    if (failed)
        journal_file_close(f);
    else
        *out = f;
    return failed;
}

void journal_file_close(journal_file *f)
{
    if (!f) return;
    CloseHandle(f->handle);
    forget(f);
}

/* Windows deletes a file only after it is closed. */
void journal_file_discard(journal_file *f)
{
    if (!f) return;
    CloseHandle(f->handle);
    DeleteFileW(f->wide);
    forget(f);
}

static bool set_length(journal_file *f, uint64_t length)
{
    LARGE_INTEGER to = {.QuadPart = (LONGLONG)length};
    return SetFilePointerEx(f->handle, to, NULL, FILE_BEGIN) && SetEndOfFile(f->handle);
}

/* What a failed write left behind would be a torn line in the middle of the file. */
static status take_back(journal_file *f, DWORD error, failure *why)
{
    set_length(f, f->length);
    return os_error_failure((int)(error ? error : ERROR_DISK_FULL), f->path, why);
}

status journal_file_append(journal_file *f, const char *bytes, size_t length, failure *why)
{
    size_t done = 0;
    while (done < length) {
        uint64_t at = f->length + done;
        OVERLAPPED place = {.Offset = (DWORD)at, .OffsetHigh = (DWORD)(at >> 32)};
        DWORD written = 0;
        SetLastError(0);
        BOOL is_well = WriteFile(f->handle, bytes + done, (DWORD)(length - done), &written, &place);
        if (!is_well || written == 0) return take_back(f, GetLastError(), why);
        done += written;
    }
    f->length += length;
    return STATUS_OK;
}

/* An open file cannot be moved away here, but the stick that it is on can be pulled out. */
status journal_file_flush(journal_file *f, failure *why)
{
    if (!FlushFileBuffers(f->handle)) return last_error_failure(f->path, why);
    if (GetFileAttributesW(f->wide) != INVALID_FILE_ATTRIBUTES) return STATUS_OK;
    return failure_set(why, STATUS_MISSING, "folder_missing", f->path, NULL);
}

status journal_file_cut(journal_file *f, uint64_t length, failure *why)
{
    if (!set_length(f, length)) return last_error_failure(f->path, why);
    f->length = length;
    return journal_file_flush(f, why);
}

const char *journal_file_path(const journal_file *f)
{
    return f->path;
}

uint64_t journal_file_length(const journal_file *f)
{
    return f->length;
}
