#define _DEFAULT_SOURCE
#include "system/files.h"

#include "system/lasting.h"
#include "system/os_error.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { READ_BYTES = 64 * 1024 };

static status too_big(const char *path, size_t limit_bytes, failure *why)
{
    buffer limit = {0};
    buffer_integer(&limit, (int64_t)(limit_bytes / 1024));
    buffer_text(&limit, " kB");
    failure_set(why, STATUS_TOO_BIG, "file_too_big", path, limit.bytes);
    buffer_free(&limit);
    return STATUS_TOO_BIG;
}

/* Reads on until the end of the file: its stated size may be 0 (a pipe) or out of date. */
static status read_to_end(int fd, const char *path, size_t limit_bytes, buffer *out, failure *why)
{
    static const char no_bytes[1] = {0};
    char *piece = malloc(READ_BYTES);
    status failed = piece ? STATUS_OK : failure_set(why, STATUS_NO_MEMORY, "no_memory", path, NULL);
    buffer_add(out, no_bytes, 0);
    while (!failed) {
        ssize_t got = read(fd, piece, READ_BYTES);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) failed = os_error_failure(errno, path, why);
        if (got <= 0) break;
        if ((size_t)got > limit_bytes - out->length)
            failed = too_big(path, limit_bytes, why);
        else
            buffer_add(out, piece, (size_t)got);
    }
    free(piece);
    return failed;
}

static status open_for_reading(const char *path, int *out_fd, failure *why)
{
    struct stat about;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return os_error_failure(errno, path, why);
    if (fstat(fd, &about) == 0 && S_ISDIR(about.st_mode)) {
        close(fd);
        return failure_set(why, STATUS_MISSING, "not_a_file", path, NULL);
    }
    *out_fd = fd;
    return STATUS_OK;
}

status file_read(const char *path, size_t limit_bytes, arena *a, const char **out_bytes,
                 size_t *out_length, failure *why)
{
    int fd = -1;
    status failed = open_for_reading(path, &fd, why);
    if (failed) return failed;

    buffer read = {0};
    failed = read_to_end(fd, path, limit_bytes, &read, why);
    close(fd);
    if (!failed) {
        char *copy = read.failed ? NULL : arena_copy(a, read.bytes ? read.bytes : "", read.length);
        if (!copy) failed = failure_set(why, STATUS_NO_MEMORY, "no_memory", path, NULL);
        *out_bytes = copy;
        *out_length = read.length;
    }
    buffer_free(&read);
    return failed;
}

void file_forget(const char *path)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return;
    (void)posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
    close(fd);
}

static status write_all(int fd, const char *path, const char *bytes, size_t length, failure *why)
{
    while (length > 0) {
        ssize_t written = write(fd, bytes, length);
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return os_error_failure(errno, path, why);
        bytes += written;
        length -= (size_t)written;
    }
    return fsync(fd) == 0 ? STATUS_OK : os_error_failure(errno, path, why);
}

static status write_beside(char *beside, const char *path, const char *bytes, size_t length,
                           failure *why)
{
    int fd = mkstemp(beside);
    if (fd < 0) return os_error_failure(errno, path, why);
    status failed = write_all(fd, path, bytes, length, why);
    if (!failed && fchmod(fd, 0644) != 0) failed = os_error_failure(errno, path, why);
    if (close(fd) != 0 && !failed) failed = os_error_failure(errno, path, why);
    if (!failed && rename(beside, path) != 0) failed = os_error_failure(errno, path, why);
    if (failed) unlink(beside);
    return failed;
}

status file_replace(const char *path, const char *bytes, size_t length, failure *why)
{
    static const char ending[] = ".XXXXXX";
    buffer beside = {0};
    buffer_text(&beside, path);
    buffer_text(&beside, ending);
    status failed = beside.failed ? failure_set(why, STATUS_NO_MEMORY, "no_memory", path, NULL)
                                  : write_beside(beside.bytes, path, bytes, length, why);
    buffer_free(&beside);
    if (!failed) lasting_name(path);
    return failed;
}

bool file_exists(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 && !S_ISDIR(about.st_mode);
}

bool file_is_regular(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 && S_ISREG(about.st_mode);
}

bool folder_exists(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

int64_t file_written_s(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 ? (int64_t)about.st_mtime : 0;
}

status file_read_end(const char *path, char *out, size_t room, size_t *out_length, failure *why)
{
    int fd = -1;
    status failed = open_for_reading(path, &fd, why);
    if (failed) return failed;
    off_t length = lseek(fd, 0, SEEK_END);
    off_t from = length > (off_t)room - 1 ? length - ((off_t)room - 1) : 0;
    ssize_t got = pread(fd, out, room - 1, from);
    int error = errno;
    close(fd);
    if (got < 0) return os_error_failure(error, path, why);
    out[got] = '\0';
    *out_length = (size_t)got;
    return STATUS_OK;
}

static status make_one(const char *path, failure *why)
{
    if (mkdir(path, 0755) == 0) return STATUS_OK;
    int error = errno;
    if (folder_exists(path)) return STATUS_OK;
    return os_error_failure(error == EEXIST ? ENOTDIR : error, path, why);
}

/* Makes each part of a path in turn. `path` is as it was when this returns. */
static status make_all(char *path, failure *why)
{
    for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
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
    if (*path == '\0') return os_error_failure(ENOENT, path, why);
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

static size_t count_entries(DIR *listed)
{
    size_t count = 0;
    while (readdir(listed)) count++;
    rewinddir(listed);
    return count;
}

static bool entry_fill(const char *folder, const char *name, arena *a, folder_entry *out)
{
    char *path = path_join(a, folder, name);
    char *copy = arena_copy(a, name, strlen(name));
    if (!path || !copy) return false;
    *out = (folder_entry){copy, folder_exists(path)};
    return true;
}

static status list_open_folder(DIR *listed, const char *path, arena *a,
                               const folder_entry **out_entries, size_t *out_count, failure *why)
{
    size_t room = count_entries(listed);
    size_t count = 0;
    folder_entry *entries = arena_take_many(a, room + 1, sizeof *entries);
    if (!entries) return failure_set(why, STATUS_NO_MEMORY, "no_memory", path, NULL);
    for (struct dirent *found = readdir(listed); found && count < room; found = readdir(listed)) {
        if (found->d_name[0] == '.') continue;
        if (!entry_fill(path, found->d_name, a, &entries[count++]))
            return failure_set(why, STATUS_NO_MEMORY, "no_memory", path, NULL);
    }
    qsort(entries, count, sizeof *entries, compare_entries);
    *out_entries = entries;
    *out_count = count;
    return STATUS_OK;
}

status folder_list(const char *path, arena *a, const folder_entry **out_entries, size_t *out_count,
                   failure *why)
{
    DIR *listed = opendir(path);
    if (!listed) return os_error_failure(errno, path, why);
    status failed = list_open_folder(listed, path, a, out_entries, out_count, why);
    closedir(listed);
    return failed;
}
