#include "system/files.h"

#include "system/windows/last_error.h"
#include "system/windows/wide.h"

#include <stdlib.h>
#include <string.h>

enum {
    READ_BYTES = 64 * 1024,
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

/* Reading ------------------------------------------------------------------------------------- */

static status too_big(const char *path, size_t limit_bytes, failure *why)
{
    buffer limit = {0};
    buffer_integer(&limit, (int64_t)(limit_bytes / 1024));
    buffer_text(&limit, " kB");
    failure_set(why, STATUS_TOO_BIG, "file_too_big", path, limit.bytes);
    buffer_free(&limit);
    return STATUS_TOO_BIG;
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

static status open_for_reading(const char *path, HANDLE *out, failure *why)
{
    if (folder_exists(path)) return failure_set(why, STATUS_MISSING, "not_a_file", path, NULL);
    *out = open_shared(path, GENERIC_READ);
    return *out == INVALID_HANDLE_VALUE ? last_error_failure(path, why) : STATUS_OK;
}

/* A pipe whose other side is closed has simply ended. */
static status read_piece(HANDLE file, const char *path, char *piece, DWORD *got, failure *why)
{
    *got = 0;
    if (ReadFile(file, piece, READ_BYTES, got, NULL)) return STATUS_OK;
    return GetLastError() == ERROR_BROKEN_PIPE ? STATUS_OK : last_error_failure(path, why);
}

/* Reads on until the end of the file: its stated size may be 0 (a pipe) or out of date. */
static status read_to_end(HANDLE file, const char *path, size_t limit_bytes, buffer *out,
                          failure *why)
{
    static const char no_bytes[1] = {0};
    char *piece = malloc(READ_BYTES);
    status failed = piece ? STATUS_OK : failure_set(why, STATUS_NO_MEMORY, "no_memory", path, NULL);
    buffer_add(out, no_bytes, 0);
    while (!failed) {
        DWORD got = 0;
        failed = read_piece(file, path, piece, &got, why);
        if (failed || got == 0) break;
        if (got > limit_bytes - out->length)
            failed = too_big(path, limit_bytes, why);
        else
            buffer_add(out, piece, got);
    }
    free(piece);
    return failed;
}

status file_read(const char *path, size_t limit_bytes, arena *a, const char **out_bytes,
                 size_t *out_length, failure *why)
{
    HANDLE file = INVALID_HANDLE_VALUE;
    status failed = open_for_reading(path, &file, why);
    if (failed) return failed;

    buffer read = {0};
    failed = read_to_end(file, path, limit_bytes, &read, why);
    CloseHandle(file);
    if (!failed) {
        char *copy = read.failed ? NULL : arena_copy(a, read.bytes ? read.bytes : "", read.length);
        if (!copy) failed = failure_set(why, STATUS_NO_MEMORY, "no_memory", path, NULL);
        *out_bytes = copy;
        *out_length = read.length;
    }
    buffer_free(&read);
    return failed;
}

status file_read_end(const char *path, char *out, size_t room, size_t *out_length, failure *why)
{
    HANDLE file = INVALID_HANDLE_VALUE;
    LARGE_INTEGER length = {0}, from = {0};
    DWORD got = 0;
    status failed = open_for_reading(path, &file, why);
    if (failed) return failed;
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

/* Writing ------------------------------------------------------------------------------------- */

static status write_all(HANDLE file, const char *path, const char *bytes, size_t length,
                        failure *why)
{
    while (length > 0) {
        DWORD written = 0;
        DWORD piece = length > READ_BYTES ? READ_BYTES : (DWORD)length;
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

/* Folders ------------------------------------------------------------------------------------- */

static status make_one(const char *path, failure *why)
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

/* The part of a path that can be made: what stands behind a drive ("C:/") or a share
 * ("//machine/share/"). NULL: nothing does. */
static char *behind_root(char *path)
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

/* Makes each part of a path in turn. `path` is as it was when this returns. */
static status make_all(char *path, failure *why)
{
    char *from = behind_root(path);
    if (!from) return os_error_failure(ERROR_PATH_NOT_FOUND, path, why);
    for (char *slash = strchr(from, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        status failed = make_one(path, why);
        *slash = '/';
        if (failed) return failed;
    }
    return make_one(path, why);
}

status folder_make(const char *path, failure *why)
{
    if (folder_exists(path)) return STATUS_OK;
    if (*path == '\0') return os_error_failure(ERROR_PATH_NOT_FOUND, path, why);
    arena a;
    arena_init(&a, 0);
    char *part = arena_copy(&a, path, strlen(path));
    status failed = part ? make_all(part, why)
                         : failure_set(why, STATUS_NO_MEMORY, "no_memory", path, NULL);
    arena_free(&a);
    return failed;
}

static int compare_entries(const void *left, const void *right)
{
    const folder_entry *a = left;
    const folder_entry *b = right;
    return strcmp(a->name, b->name);
}

/* Entries while their number is not known yet. */
typedef struct listing {
    folder_entry *entries; /* of malloc */
    size_t count, room;
    arena *names;
} listing;

static bool listing_grow(listing *l)
{
    if (l->count < l->room) return true;
    size_t room = l->room ? 2 * l->room : 64;
    folder_entry *grown = realloc(l->entries, room * sizeof *grown);
    if (!grown) return false;
    l->entries = grown;
    l->room = room;
    return true;
}

static bool listing_add(listing *l, const WIN32_FIND_DATAW *found)
{
    bool is_hidden = found->cFileName[0] == L'.' ||
                     (found->dwFileAttributes & FILE_ATTRIBUTE_HIDDEN) != 0;
    if (is_hidden) return true;
    const char *name = narrow_text(l->names, found->cFileName);
    if (!name || !listing_grow(l)) return false;
    l->entries[l->count++] = (folder_entry){
        name, (found->dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0};
    return true;
}

static status listing_hand_out(listing *l, const char *path, arena *a,
                               const folder_entry **out_entries, size_t *out_count, failure *why)
{
    folder_entry *kept = arena_take_many(a, l->count + 1, sizeof *kept);
    if (!kept) return failure_set(why, STATUS_NO_MEMORY, "no_memory", path, NULL);
    if (l->count > 0) memcpy(kept, l->entries, l->count * sizeof *kept);
    qsort(kept, l->count, sizeof *kept, compare_entries);
    *out_entries = kept;
    *out_count = l->count;
    return STATUS_OK;
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

status folder_list(const char *path, arena *a, const folder_entry **out_entries, size_t *out_count,
                   failure *why)
{
    WIN32_FIND_DATAW found;
    listing l = {.names = a};
    HANDLE search = find_first(path, a, &found);
    if (search == INVALID_HANDLE_VALUE) return last_error_failure(path, why);
    bool is_well = listing_add(&l, &found);
    while (is_well && FindNextFileW(search, &found)) is_well = listing_add(&l, &found);
    FindClose(search);
    status failed = is_well ? listing_hand_out(&l, path, a, out_entries, out_count, why)
                            : failure_set(why, STATUS_NO_MEMORY, "no_memory", path, NULL);
    free(l.entries);
    return failed;
}
