#define _DEFAULT_SOURCE
#include "system/journal_file.h"

#include "system/lasting.h"
#include "system/os_error.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

struct journal_file {
    int fd;
    uint64_t length; /* of whole lines */
    dev_t device;
    ino_t inode;
    char path[]; /* NUL-terminated */
};

static status lock(int fd, const char *path, failure *why)
{
    if (flock(fd, LOCK_EX | LOCK_NB) == 0) return STATUS_OK;
    if (errno == EWOULDBLOCK) return failure_set(why, STATUS_BUSY, "journal_in_use", path, NULL);
    return os_error_failure(errno, path, why);
}

static status open_and_lock(const char *path, journal_opening how, int *out_fd, struct stat *about,
                            failure *why)
{
    int flags = O_RDWR | O_APPEND | O_CLOEXEC | (how == JOURNAL_NEW ? O_CREAT | O_EXCL : 0);
    int fd = open(path, flags, 0644);
    if (fd < 0 && errno == EEXIST)
        return failure_set(why, STATUS_BUSY, "journal_in_use", path, NULL);
    if (fd < 0) return os_error_failure(errno, path, why);
    status failed = lock(fd, path, why);
    if (!failed && fstat(fd, about) != 0) failed = os_error_failure(errno, path, why);
    if (failed) close(fd);
    *out_fd = fd;
    return failed;
}

status journal_file_open(const char *path, journal_opening how, journal_file **out, failure *why)
{
    int fd = -1;
    struct stat about = {0};
    size_t path_bytes = strlen(path) + 1;
    journal_file *f = calloc(1, sizeof *f + path_bytes);
    if (!f) return failure_set(why, STATUS_NO_MEMORY, "no_memory", path, NULL);
    status failed = open_and_lock(path, how, &fd, &about, why);
    if (failed) {
        free(f);
        return failed;
    }
    f->fd = fd;
    f->length = (uint64_t)about.st_size;
    f->device = about.st_dev;
    f->inode = about.st_ino;
    memcpy(f->path, path, path_bytes);
    if (how == JOURNAL_NEW) lasting_name(path);
    *out = f;
    return STATUS_OK;
}

void journal_file_close(journal_file *f)
{
    if (!f) return;
    close(f->fd);
    free(f);
}

void journal_file_discard(journal_file *f)
{
    if (!f) return;
    unlink(f->path);
    journal_file_close(f);
}

/* What a failed write left behind would be a torn line in the middle of the file. */
static void take_back(journal_file *f)
{
    while (ftruncate(f->fd, (off_t)f->length) != 0 && errno == EINTR) {
    }
}

status journal_file_append(journal_file *f, const char *bytes, size_t length, failure *why)
{
    size_t done = 0;
    while (done < length) {
        ssize_t written = write(f->fd, bytes + done, length - done);
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) {
            int error = errno;
            take_back(f);
            return os_error_failure(error, f->path, why);
        }
        done += (size_t)written;
    }
    f->length += length;
    return STATUS_OK;
}

status journal_file_flush(journal_file *f, failure *why)
{
    struct stat there;
    if (fsync(f->fd) != 0 && errno != EINVAL) return os_error_failure(errno, f->path, why);
    bool is_there = stat(f->path, &there) == 0 && there.st_ino == f->inode &&
                    there.st_dev == f->device;
    if (is_there) return STATUS_OK;
    return failure_set(why, STATUS_MISSING, "folder_missing", f->path, NULL);
}

status journal_file_cut(journal_file *f, uint64_t length, failure *why)
{
    if (ftruncate(f->fd, (off_t)length) != 0) return os_error_failure(errno, f->path, why);
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
