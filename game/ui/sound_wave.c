#include "ui/sound_wave.h"

/* A note begins softly and dies away like something struck. */
typedef struct note {
    float at_s, hz, gain;
    float decay_s; /* until it is 1/e as loud */
} note;

typedef struct tune {
    const note *notes;
    size_t note_count;
    float length_s;
} tune;

static const note chime[] = {{0, 659.26f, 0.5f, 0.30f}, {0.16f, 987.77f, 0.45f, 0.35f}};
static const note alarm[] = {{0, 493.88f, 0.6f, 0.12f},
                             {0.22f, 392.0f, 0.6f, 0.12f},
                             {0.44f, 493.88f, 0.6f, 0.12f},
                             {0.66f, 392.0f, 0.6f, 0.16f}};
static const note tick[] = {{0, 880.0f, 0.5f, 0.02f}};
static const note right[] = {
    {0, 523.25f, 0.45f, 0.20f}, {0.11f, 659.26f, 0.45f, 0.20f}, {0.22f, 783.99f, 0.45f, 0.30f}};
static const note wrong[] = {{0, 329.63f, 0.6f, 0.18f}, {0.18f, 261.63f, 0.6f, 0.28f}};

#define TUNE(notes, length_s)                            \
    {                                                    \
        notes, sizeof(notes) / sizeof *(notes), length_s \
    }

static const tune tunes[CUE_COUNT] = {
    [CUE_CHIME] = TUNE(chime, 1.1f), [CUE_ALARM] = TUNE(alarm, 1.1f),
    [CUE_TICK] = TUNE(tick, 0.12f),  [CUE_RIGHT] = TUNE(right, 0.9f),
    [CUE_WRONG] = TUNE(wrong, 0.9f),
};

static float wave(float hz, float t)
{
    return SDL_sinf(6.2831853f * hz * t);
}

/* The tone and two weaker ones above it that fade sooner: warm, without the edge of a pure tone. */
static float note_at(const note *n, float t)
{
    const float attack_s = 0.008f;
    float since = t - n->at_s;
    if (since < 0) return 0;
    float fade = SDL_expf(-since / n->decay_s);
    float rise = SDL_min(1.0f, since / attack_s);
    float sum = wave(n->hz, since) + 0.30f * fade * wave(2 * n->hz, since) +
                0.10f * fade * fade * wave(3 * n->hz, since);
    return n->gain * rise * fade * sum / 1.4f;
}

/* Comes to rest at the end, so that nothing clicks. */
static float tune_at(const tune *of, float t)
{
    const float release_s = 0.03f;
    float sum = 0;
    for (size_t i = 0; i < of->note_count; i++) sum += note_at(&of->notes[i], t);
    return sum * SDL_min(1.0f, (of->length_s - t) / release_s);
}

Sint16 *sound_wave_make(sound_cue cue, float volume, size_t *out_count)
{
    const tune *of = &tunes[cue];
    size_t count = (size_t)(of->length_s * SOUND_RATE);
    Sint16 *samples = count && volume > 0 ? SDL_calloc(count, sizeof *samples) : NULL;
    for (size_t i = 0; samples && i < count; i++) {
        float loud = tune_at(of, (float)i / SOUND_RATE) * SDL_min(volume, 1.0f);
        samples[i] = (Sint16)(SDL_min(SDL_max(loud, -1.0f), 1.0f) * 32767.0f);
    }
    *out_count = samples ? count : 0;
    return samples;
}
