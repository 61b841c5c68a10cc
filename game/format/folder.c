#include "format/folder.h"

#include <string.h>

static bool part_is_safe(const char *part, size_t length)
{
    if (length == 0) return false;
    return !(part[0] == '.' && (length == 1 || (length == 2 && part[1] == '.')));
}

static bool character_is_safe(char c)
{
    return (unsigned char)c >= 0x20 && c != 0x7f && c != '\\' && c != ':';
}

bool folder_path_is_safe(const char *path)
{
    const char *part = path;
    for (const char *at = path;; at++) {
        if (*at == '/' || *at == '\0') {
            if (!part_is_safe(part, (size_t)(at - part))) return false;
            part = at + 1;
        }
        if (*at == '\0') return true;
        if (!character_is_safe(*at)) return false;
    }
}
