#define _DEFAULT_SOURCE
#include "system/media.h"

#include "system/files.h"

#include <string.h>
#include <sys/statvfs.h>
#include <unistd.h>

static const char MOUNTS[] = "/proc/self/mounts";
static const char BLOCKS[] = "/sys/class/block";
enum { MOUNTS_BYTES_MAX = 1024 * 1024 };

/* One field of a line, with \040 and the like put back; moves `*at` behind it. */
static char *take_field(const char **at, arena *a)
{
    const char *from = *at;
    const size_t length = strcspn(from, " \n");
    char *field = arena_copy(a, from, length);
    char *to = field;
    *at = from + length + (from[length] == ' ');
    for (size_t i = 0; field && i < length; i++) {
        bool is_octal = from[i] == '\\' && i + 3 < length && from[i + 1] >= '0' &&
                        from[i + 1] <= '3';
        if (!is_octal) {
            *to++ = from[i];
            continue;
        }
        *to++ = (char)((from[i + 1] - '0') * 64 + (from[i + 2] - '0') * 8 + (from[i + 3] - '0'));
        i += 3;
    }
    if (field) *to = '\0';
    return field;
}

static bool is_below(const char *path, const char *folder)
{
    const size_t length = strlen(folder);
    return strncmp(path, folder, length) == 0 && path[length] == '/' && path[length + 1] != '\0';
}

static bool is_put_where_sticks_are(const char *path)
{
    return is_below(path, "/media") || is_below(path, "/run/media") || is_below(path, "/mnt");
}

static bool says_yes(const char *folder, const char *name, arena *a)
{
    const char *path = path_join(a, folder, name);
    const char *bytes = NULL;
    size_t length = 0;
    if (!path || file_read(path, 64, a, &bytes, &length, NULL)) return false;
    return length > 0 && bytes[0] == '1';
}

/* A partition says it through the disk it lies on. */
static bool is_removable(const char *device, const char *blocks, arena *a)
{
    if (!is_below(device, "/dev")) return false;
    const char *block = path_join(a, blocks, path_name(device));
    if (!block) return false;
    return says_yes(block, "removable", a) || says_yes(block, "../removable", a);
}

/* A system's own parts, in memory or over other folders, are nobody's stick. What lies below /media
 * was put there for a person, whatever it is. */
static bool is_no_medium(const char *type, const char *path)
{
    static const char *const types[] = {"tmpfs", "ramfs", "devtmpfs", "overlay", "squashfs"};
    if (is_below(path, "/media") || is_below(path, "/run/media")) return false;
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        if (strcmp(type, types[i]) == 0) return true;
    }
    return false;
}

static bool is_listed(const medium *list, size_t count, const char *path)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(list[i].path, path) == 0) return true;
    }
    return false;
}

size_t media_in(const char *mounts, const char *blocks, arena *a, medium *out, size_t room)
{
    size_t count = 0;
    for (const char *at = mounts; *at && count < room;) {
        const char *device = take_field(&at, a);
        const char *path = take_field(&at, a);
        const char *type = take_field(&at, a);
        if (!device || !path || !type) break;
        bool is_place = is_put_where_sticks_are(path) || is_removable(device, blocks, a);
        if (is_place && !is_no_medium(type, path) && !is_listed(out, count, path)) {
            out[count++] = (medium){.path = path, .name = path_name(path)};
        }
        at += strcspn(at, "\n");
        if (*at) at++;
    }
    return count;
}

static void ask(medium *m)
{
    struct statvfs about;
    if (statvfs(m->path, &about) != 0) return;
    m->free_bytes = (int64_t)about.f_bavail * (int64_t)about.f_frsize;
    m->is_writable = (about.f_flag & ST_RDONLY) == 0 && access(m->path, W_OK) == 0;
}

static size_t list_mounted(arena *a, medium *out, size_t room)
{
    const char *mounts = NULL;
    size_t length = 0;
    if (file_read(MOUNTS, MOUNTS_BYTES_MAX, a, &mounts, &length, NULL)) return 0;
    return media_in(mounts, BLOCKS, a, out, room);
}

size_t media_list(arena *a, medium *out, size_t room)
{
    const size_t count = list_mounted(a, out, room);
    for (size_t i = 0; i < count; i++) ask(&out[i]);
    return count;
}

bool media_is_mounted(const char *path)
{
    enum { MEDIA_MAX = 64 };
    medium found[MEDIA_MAX];
    arena a;
    arena_init(&a, 0);
    const size_t count = list_mounted(&a, found, MEDIA_MAX);
    bool is_there = is_listed(found, count, path);
    arena_free(&a);
    return is_there;
}
