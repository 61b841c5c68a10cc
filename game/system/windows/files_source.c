#include "system/files_source.h"

#include "system/windows/last_error.h"
#include "system/windows/wide.h"

#include <stdlib.h>
#include <string.h>

enum {
    WRITE_BYTES = 64 * 1024,
    /* A virus scanner may hold a new file for a moment: so often and so long it is tried again. */
    RENAME_TRIES = 20,
    RENAME_PAUSE_MS = 25
};

/* Seconds from 1601, where Windows begins to count, to 1970. */
static const int64_t epoch_s = INT64_C(11644473600);

static DWORD attributes_of(const char *path)
{
    wchar_t *wide = wide_path(path);
    DWORD found = wide ? GetFileAttributesW(wide) : INVALID_FILE_ATTRIBUTES;
    free(wide);
    return found;
}

bool file_exists(const char *path)
{
    DWORD found = attributes_of(path);
    return found != INVALID_FILE_ATTRIBUTES && !(found & FILE_ATTRIBUTE_DIRECTORY);
}

bool folder_exists(const char *path)
{
    DWORD found = attributes_of(path);
    return found != INVALID_FILE_ATTRIBUTES && (found & FILE_ATTRIBUTE_DIRECTORY);
}

/* Others may go on writing, renaming and deleting what is read here. */
static HANDLE open_shared(const char *path, DWORD access)
{
    const DWORD all = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;
    wchar_t *wide = wide_path(path);
    if (!wide) {
        SetLastError(ERROR_INVALID_NAME);
        return INVALID_HANDLE_VALUE;
    }
    HANDLE file = CreateFileW(wide, access, all, NULL, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, NULL);
    DWORD error = GetLastError();
    free(wide);
    SetLastError(error);
    return file;
}

status files_source_open(const char *path, files_source *out, failure *why)
{
    if (folder_exists(path)) return failure_set(why, STATUS_MISSING, "not_a_file", path, NULL);
    HANDLE file = open_shared(path, GENERIC_READ);
    *out = (files_source)file;
    return file == INVALID_HANDLE_VALUE ? last_error_failure(path, why) : STATUS_OK;
}

/* A pipe whose other side is closed has simply ended. */
status files_source_read(files_source file, const char *path, char *out, size_t room,
                         size_t *out_got, failure *why)
{
    DWORD got = 0;
    BOOL is_well = ReadFile((HANDLE)file, out, (DWORD)room, &got, NULL);
    *out_got = got;
    if (is_well) return STATUS_OK;
    return GetLastError() == ERROR_BROKEN_PIPE ? STATUS_OK : last_error_failure(path, why);
}

void files_source_close(files_source file)
{
    CloseHandle((HANDLE)file);
}

status file_read_end(const char *path, char *out, size_t room, size_t *out_length, failure *why)
{
    files_source opened = -1;
    LARGE_INTEGER length = {0}, from = {0};
    DWORD got = 0;
    status failed = files_source_open(path, &opened, why);
    if (failed) return failed;
    HANDLE file = (HANDLE)opened;
    BOOL is_well = GetFileSizeEx(file, &length);
    if (length.QuadPart > (LONGLONG)(room - 1))
        from.QuadPart = length.QuadPart - (LONGLONG)(room - 1);
    is_well = is_well && SetFilePointerEx(file, from, NULL, FILE_BEGIN) &&
              ReadFile(file, out, (DWORD)(room - 1), &got, NULL);
    if (!is_well) failed = last_error_failure(path, why);
    CloseHandle(file);
    out[got] = '\0';
    *out_length = got;
    return failed;
}

/* Windows keeps a file in memory as it likes, except when it is opened past its cache: that also
 * lets go of what the cache holds, when nobody else has the file open. */
void file_forget(const char *path)
{
    wchar_t *wide = wide_path(path);
    if (!wide) return;
    HANDLE file = CreateFileW(wide, GENERIC_READ, FILE_SHARE_READ, NULL, OPEN_EXISTING,
                              FILE_FLAG_NO_BUFFERING, NULL);
    if (file != INVALID_HANDLE_VALUE) CloseHandle(file);
    free(wide);
}

bool file_is_regular(const char *path)
{
    HANDLE file = file_exists(path) ? open_shared(path, 0) : INVALID_HANDLE_VALUE;
    if (file == INVALID_HANDLE_VALUE) return false;
    bool is_on_disk = GetFileType(file) == FILE_TYPE_DISK;
    CloseHandle(file);
    return is_on_disk;
}

int64_t file_written_s(const char *path)
{
    WIN32_FILE_ATTRIBUTE_DATA about;
    wchar_t *wide = wide_path(path);
    BOOL is_there = wide && GetFileAttributesExW(wide, GetFileExInfoStandard, &about);
    free(wide);
    if (!is_there) return 0;
    int64_t ticks = (int64_t)about.ftLastWriteTime.dwHighDateTime * (INT64_C(1) << 32) +
                    about.ftLastWriteTime.dwLowDateTime; /* of 100 ns */
    return ticks / 10000000 - epoch_s;
}

static status write_all(HANDLE file, const char *path, const char *bytes, size_t length,
                        failure *why)
{
    while (length > 0) {
        DWORD written = 0;
        DWORD piece = length > WRITE_BYTES ? WRITE_BYTES : (DWORD)length;
        if (!WriteFile(file, bytes, piece, &written, NULL)) return last_error_failure(path, why);
        if (written == 0) return os_error_failure(ERROR_DISK_FULL, path, why);
        bytes += written;
        length -= written;
    }
    return FlushFileBuffers(file) ? STATUS_OK : last_error_failure(path, why);
}

static bool rename_over(const wchar_t *from, const wchar_t *to)
{
    for (int i = 0; i < RENAME_TRIES; i++) {
        if (MoveFileExW(from, to, MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH)) return true;
        DWORD error = GetLastError();
        if (error != ERROR_SHARING_VIOLATION && error != ERROR_ACCESS_DENIED) return false;
        Sleep(RENAME_PAUSE_MS);
        SetLastError(error);
    }
    return false;
}

static status write_beside(const wchar_t *beside, const wchar_t *wide, const char *path,
                           const char *bytes, size_t length, failure *why)
{
    HANDLE file = CreateFileW(beside, GENERIC_WRITE, 0, NULL, CREATE_NEW, FILE_ATTRIBUTE_NORMAL,
                              NULL);
    if (file == INVALID_HANDLE_VALUE) return last_error_failure(path, why);
    status failed = write_all(file, path, bytes, length, why);
    CloseHandle(file);
    if (!failed && !rename_over(beside, wide)) failed = last_error_failure(path, why);
    if (failed) DeleteFileW(beside);
    return failed;
}

/* A name that no other process takes now: its number and the moment are in it. */
static bool name_beside(buffer *out, const char *path)
{
    LARGE_INTEGER now;
    QueryPerformanceCounter(&now);
    buffer_text(out, path);
    buffer_char(out, '.');
    buffer_integer(out, (int64_t)GetCurrentProcessId());
    buffer_char(out, '-');
    buffer_integer(out, now.QuadPart);
    return !out->failed;
}

status file_replace(const char *path, const char *bytes, size_t length, failure *why)
{
    buffer name = {0};
    wchar_t *beside = name_beside(&name, path) ? wide_path(name.bytes) : NULL;
    wchar_t *wide = wide_path(path);
    status failed = beside && wide ? write_beside(beside, wide, path, bytes, length, why)
                                   : failure_set(why, STATUS_NO_MEMORY, "no_memory", path, NULL);
    free(beside);
    free(wide);
    buffer_free(&name);
    return failed;
}

status files_source_make_folder(const char *path, failure *why)
{
    wchar_t *wide = wide_path(path);
    if (!wide) return failure_set(why, STATUS_MISSING, "file_missing", path, NULL);
    BOOL made = CreateDirectoryW(wide, NULL);
    DWORD error = GetLastError();
    free(wide);
    if (made || folder_exists(path)) return STATUS_OK;
    return os_error_failure((int)(error == ERROR_ALREADY_EXISTS ? ERROR_DIRECTORY : error), path,
                            why);
}

/* A root is a drive ("C:/") or a share ("//machine/share/"). */
char *files_source_behind_root(char *path)
{
    char *from = path;
    if (strncmp(path, "//", 2) == 0) {
        from = strchr(path + 2, '/');
        from = from ? strchr(from + 1, '/') : NULL;
    } else if (path[0] && path[1] == ':') {
        from = path + 2;
    }
    while (from && *from == '/') from++;
    return from && *from ? from : NULL;
}

static bool list_one(folder_listing *l, const WIN32_FIND_DATAW *found)
{
    bool is_hidden = found->cFileName[0] == L'.' ||
                     (found->dwFileAttributes & FILE_ATTRIBUTE_HIDDEN) != 0;
    if (is_hidden) return true;
    return folder_listing_add(l, narrow_text(l->names, found->cFileName),
                              (found->dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0);
}

static HANDLE find_first(const char *path, arena *a, WIN32_FIND_DATAW *out)
{
    const char *pattern = path_join(a, path, "*");
    wchar_t *wide = pattern ? wide_path(pattern) : NULL;
    HANDLE search = wide ? FindFirstFileW(wide, out) : INVALID_HANDLE_VALUE;
    DWORD error = wide ? GetLastError() : ERROR_NOT_ENOUGH_MEMORY;
    free(wide);
    SetLastError(error);
    return search;
}

status files_source_list(const char *path, folder_listing *l, failure *why)
{
    WIN32_FIND_DATAW found;
    HANDLE search = find_first(path, l->names, &found);
    if (search == INVALID_HANDLE_VALUE) return last_error_failure(path, why);
    bool is_well = list_one(l, &found);
    while (is_well && FindNextFileW(search, &found)) is_well = list_one(l, &found);
    FindClose(search);
    return is_well ? STATUS_OK : failure_set(why, STATUS_NO_MEMORY, "no_memory", path, NULL);
}
