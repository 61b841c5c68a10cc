#include "system/media.h"

#include "system/windows/wide.h"

#include <windows.h>

#include <stdlib.h>
#include <string.h>

enum { LETTER_COUNT = 26, ROOT_BYTES = 4 };

/* "E:/" */
static bool is_medium(const char *root)
{
    const wchar_t wide[] = {(wchar_t)root[0], L':', L'\\', 0};
    UINT kind = GetDriveTypeW(wide);
    return kind == DRIVE_REMOVABLE || kind == DRIVE_REMOTE;
}

static void ask(medium *m)
{
    const wchar_t wide[] = {(wchar_t)m->path[0], L':', L'\\', 0};
    ULARGE_INTEGER free_bytes = {0};
    DWORD flags = 0;
    m->is_writable = GetVolumeInformationW(wide, NULL, 0, NULL, NULL, &flags, NULL, 0) &&
                     !(flags & FILE_READ_ONLY_VOLUME);
    if (GetDiskFreeSpaceExW(wide, &free_bytes, NULL, NULL))
        m->free_bytes = (int64_t)free_bytes.QuadPart;
}

/* A card reader without a card is a drive as well, but holds nothing. */
static bool holds_something(const char *root)
{
    const wchar_t wide[] = {(wchar_t)root[0], L':', L'\\', 0};
    return GetFileAttributesW(wide) != INVALID_FILE_ATTRIBUTES;
}

size_t media_list(arena *a, medium *out, size_t room)
{
    size_t count = 0;
    DWORD drives = GetLogicalDrives();
    for (int i = 0; i < LETTER_COUNT && count < room; i++) {
        const char root[ROOT_BYTES] = {(char)('A' + i), ':', '/', '\0'};
        if (!(drives >> i & 1) || !is_medium(root) || !holds_something(root)) continue;
        const char *path = arena_copy(a, root, ROOT_BYTES - 1);
        const char *name = arena_copy(a, root, 2);
        if (!path || !name) break;
        out[count] = (medium){.path = path, .name = name};
        ask(&out[count++]);
    }
    return count;
}

bool media_is_mounted(const char *path)
{
    bool is_root = path[0] >= 'A' && path[0] <= 'Z' && path[1] == ':';
    return is_root && is_medium(path) && holds_something(path);
}
