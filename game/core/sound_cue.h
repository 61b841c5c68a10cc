/* sound_cue.h - the short sounds that a scenario's events may make, by name. */
#ifndef SAMENSPEL_CORE_SOUND_CUE_H
#define SAMENSPEL_CORE_SOUND_CUE_H

typedef enum sound_cue {
    CUE_NONE,
    CUE_CHIME,
    CUE_ALARM,
    CUE_TICK,
    CUE_RIGHT,
    CUE_WRONG,
    CUE_COUNT
} sound_cue;

/* CUE_NONE for NULL and for a name that is not known. */
sound_cue sound_cue_named(const char *name);

#endif
