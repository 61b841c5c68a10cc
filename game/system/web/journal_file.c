#define _DEFAULT_SOURCE
#include "system/journal_file.h"

#include "system/os_error.h"
#include "system/web/storage.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The page is the only one that has the storage open, so no file of it needs a lock of its own. */
struct journal_file {
    int fd;
    uint64_t length; /* of whole lines */
    char path[];     /* NUL-terminated */
};

static status problem(storage_problem p, const char *path, failure *why)
{
    if (p == STORAGE_FULL) return failure_set(why, STATUS_FULL, "storage_full", path, NULL);
    return failure_set(why, STATUS_DENIED, "storage_refused", path, NULL);
}

static status open_file(const char *path, journal_opening how, int *out_fd, struct stat *about,
                        failure *why)
{
    int flags = O_RDWR | O_APPEND | O_CLOEXEC | (how == JOURNAL_NEW ? O_CREAT | O_EXCL : 0);
    if (storage_given() != STORAGE_FINE) return problem(storage_given(), path, why);
    int fd = open(path, flags, 0644);
    if (fd < 0 && errno == EEXIST)
        return failure_set(why, STATUS_BUSY, "journal_in_use", path, NULL);
    if (fd < 0) return os_error_failure(errno, path, why);
    *out_fd = fd;
    if (fstat(fd, about) == 0) return STATUS_OK;
    status failed = os_error_failure(errno, path, why);
    close(fd);
    return failed;
}

status journal_file_open(const char *path, journal_opening how, journal_file **out, failure *why)
{
    int fd = -1;
    struct stat about = {0};
    size_t path_bytes = strlen(path) + 1;
    journal_file *f = calloc(1, sizeof *f + path_bytes);
    if (!f) return failure_set(why, STATUS_NO_MEMORY, "no_memory", path, NULL);
    status failed = open_file(path, how, &fd, &about, why);
    if (failed) {
        free(f);
        return failed;
    }
    f->fd = fd;
    f->length = (uint64_t)about.st_size;
    memcpy(f->path, path, path_bytes);
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
    storage_changed(f->path);
    journal_file_close(f);
}

status journal_file_append(journal_file *f, const char *bytes, size_t length, failure *why)
{
    size_t done = 0;
    storage_grown(f->path);
    while (done < length) {
        ssize_t written = write(f->fd, bytes + done, length - done);
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) {
            int error = errno;
            (void)ftruncate(f->fd, (off_t)f->length);
            return os_error_failure(error, f->path, why);
        }
        done += (size_t)written;
    }
    f->length += length;
    return STATUS_OK;
}

status journal_file_flush(journal_file *f, failure *why)
{
    if (!storage_is_page())
        return fsync(f->fd) == 0 ? STATUS_OK : os_error_failure(errno, f->path, why);
    (void)storage_keep();
    storage_problem trouble = storage_trouble();
    return trouble == STORAGE_FINE ? STATUS_OK : problem(trouble, f->path, why);
}

status journal_file_cut(journal_file *f, uint64_t length, failure *why)
{
    if (ftruncate(f->fd, (off_t)length) != 0) return os_error_failure(errno, f->path, why);
    f->length = length;
    storage_changed(f->path);
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
