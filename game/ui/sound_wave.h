/* sound_wave.h - the cues as samples: a few soft notes each, made here and nowhere recorded. */
#ifndef SAMENSPEL_UI_SOUND_WAVE_H
#define SAMENSPEL_UI_SOUND_WAVE_H

#include "core/sound_cue.h"

#include <SDL.h>
#include <stddef.h>

enum { SOUND_RATE = 48000 };

/* One channel at SOUND_RATE, at `volume` (0 to 1). The caller frees it with SDL_free; NULL: no
 * memory, or nothing to be heard. */
Sint16 *sound_wave_make(sound_cue cue, float volume, size_t *out_count);

#endif
