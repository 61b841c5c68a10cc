#define _DEFAULT_SOURCE
#include "system/lasting.h"

#include "system/paths.h"

#include <fcntl.h>
#include <unistd.h>

void lasting_name(const char *path)
{
    arena a;
    arena_init(&a, 0);
    const char *parent = path_folder(&a, path);
    int fd = parent ? open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
    if (fd >= 0) {
        (void)fsync(fd);
        close(fd);
    }
    arena_free(&a);
}
