/* media.h - places outside this computer where a copy can go: sticks, cards, shares that are
 * mounted now. */
#ifndef SAMENSPEL_SYSTEM_MEDIA_H
#define SAMENSPEL_SYSTEM_MEDIA_H

#include "core/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct medium {
    const char *path; /* where it is mounted */
    const char *name; /* what people call it: the last part of that path */
    bool is_writable;
    int64_t free_bytes;
} medium;

/* What is mounted and can be taken along: on a device that the system calls removable, or where
 * sticks and shares are put (/media, /run/media, /mnt). At most `room` are stored, in the order of
 * mounting; returns how many. Asks the media themselves, so do not call it for every frame. */
size_t media_list(arena *a, medium *out, size_t room);

/* The same from a text like that of /proc/self/mounts, without asking the media: `is_writable` and
 * `free_bytes` are not filled. `blocks` is the folder of block devices ("/sys/class/block"). Not on Windows,
 * where media are drives with a letter. */
size_t media_in(const char *mounts, const char *blocks, arena *a, medium *out, size_t room);

/* Whether something is mounted there now: a stick that was pulled out leaves an empty folder. */
bool media_is_mounted(const char *path);

#endif
