/* sound.h - lets cues be heard. The audio device is opened at the first cue and closed when nothing
 * was heard for two seconds, because an open one costs processor time. Where there is none, nothing
 * happens and nothing is said. */
#ifndef SAMENSPEL_UI_SOUND_H
#define SAMENSPEL_UI_SOUND_H

#include "core/sound_cue.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct sound sound;

sound *sound_open(void);    /* opens no device; NULL: no memory */
void sound_close(sound *s); /* NULL is fine */

/* `volume` from 0 to 1. A cue that still sounds is cut off by the next. */
void sound_play(sound *s, sound_cue cue, float volume, int64_t now_us);

/* Closes the device when it is time. */
void sound_tick(sound *s, int64_t now_us);

/* When sound_tick has something to do; INT64_MAX: never. */
int64_t sound_next_due(const sound *s);

/* For tests. */
bool sound_is_device_open(const sound *s);

#endif
