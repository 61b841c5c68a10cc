#define _DEFAULT_SOURCE
#include "system/files_source.h"

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

status files_source_open(const char *path, files_source *out, failure *why)
{
    struct stat about;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return os_error_failure(errno, path, why);
    if (fstat(fd, &about) == 0 && S_ISDIR(about.st_mode)) {
        close(fd);
        return failure_set(why, STATUS_MISSING, "not_a_file", path, NULL);
    }
    *out = fd;
    return STATUS_OK;
}

status files_source_read(files_source file, const char *path, char *out, size_t room,
                         size_t *out_got, failure *why)
{
    ssize_t got = read((int)file, out, room);
    while (got < 0 && errno == EINTR) got = read((int)file, out, room);
    if (got < 0) return os_error_failure(errno, path, why);
    *out_got = (size_t)got;
    return STATUS_OK;
}

void files_source_close(files_source file)
{
    close((int)file);
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
    files_source file = -1;
    status failed = files_source_open(path, &file, why);
    if (failed) return failed;
    int fd = (int)file;
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

status files_source_make_folder(const char *path, failure *why)
{
    if (mkdir(path, 0755) == 0) return STATUS_OK;
    int error = errno;
    if (folder_exists(path)) return STATUS_OK;
    return os_error_failure(error == EEXIST ? ENOTDIR : error, path, why);
}

char *files_source_behind_root(char *path)
{
    return *path ? path + 1 : NULL;
}

static bool list_one(folder_listing *l, const char *folder, const char *name)
{
    if (name[0] == '.') return true;
    const char *path = path_join(l->names, folder, name);
    const char *kept = arena_copy(l->names, name, strlen(name));
    return path && folder_listing_add(l, kept, folder_exists(path));
}

status files_source_list(const char *path, folder_listing *l, failure *why)
{
    DIR *listed = opendir(path);
    if (!listed) return os_error_failure(errno, path, why);
    bool is_well = true;
    for (struct dirent *found = readdir(listed); found && is_well; found = readdir(listed))
        is_well = list_one(l, path, found->d_name);
    closedir(listed);
    return is_well ? STATUS_OK : failure_set(why, STATUS_NO_MEMORY, "no_memory", path, NULL);
}
