#include "core/status.h"

#include <string.h>

static void copy_cut(char *to, size_t room, const char *from)
{
    size_t length = from ? strlen(from) : 0;
    if (length >= room) {
        length = room - 1;
        while (length > 0 && ((unsigned char)from[length] & 0xC0) == 0x80) length--;
    }
    if (length > 0) memcpy(to, from, length);
    to[length] = '\0';
}

status failure_set(failure *why, status code, const char *reason, const char *place,
                   const char *detail)
{
    if (!why || why->code != STATUS_OK) return code;
    why->code = code;
    copy_cut(why->reason, sizeof why->reason, reason);
    copy_cut(why->place, sizeof why->place, place);
    copy_cut(why->detail, sizeof why->detail, detail);
    return code;
}
