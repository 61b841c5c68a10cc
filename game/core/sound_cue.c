#include "core/sound_cue.h"

#include <string.h>

sound_cue sound_cue_named(const char *name)
{
    static const char *const names[CUE_COUNT] = {
        [CUE_CHIME] = "chime", [CUE_ALARM] = "alarm", [CUE_TICK] = "tick",
        [CUE_RIGHT] = "right", [CUE_WRONG] = "wrong",
    };
    for (int cue = CUE_NONE + 1; name && cue < CUE_COUNT; cue++) {
        if (strcmp(names[cue], name) == 0) return (sound_cue)cue;
    }
    return CUE_NONE;
}
