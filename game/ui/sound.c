#include "ui/sound.h"

#include "ui/sound_wave.h"

enum { REST_US = 2000000 };

struct sound {
    SDL_AudioDeviceID device; /* 0: closed */
    bool is_missing;          /* there is no device; it is not asked for again */
    int64_t rests_from_us;    /* when what is heard has ended */
};

sound *sound_open(void)
{
    return SDL_calloc(1, sizeof(sound));
}

static void close_device(sound *s)
{
    if (!s->device) return;
    SDL_CloseAudioDevice(s->device);
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    s->device = 0;
}

void sound_close(sound *s)
{
    if (!s) return;
    close_device(s);
    SDL_free(s);
}

static bool open_device(sound *s)
{
    const SDL_AudioSpec wanted = {
        .freq = SOUND_RATE, .format = AUDIO_S16SYS, .channels = 1, .samples = 1024};
    if (s->device) return true;
    if (s->is_missing) return false;
    bool is_ready = SDL_InitSubSystem(SDL_INIT_AUDIO) == 0;
    if (is_ready) s->device = SDL_OpenAudioDevice(NULL, 0, &wanted, NULL, 0);
    if (is_ready && !s->device) SDL_QuitSubSystem(SDL_INIT_AUDIO);
    s->is_missing = s->device == 0;
    if (s->device) SDL_PauseAudioDevice(s->device, 0);
    return s->device != 0;
}

void sound_play(sound *s, sound_cue cue, float volume, int64_t now_us)
{
    size_t count = 0;
    if (!s) return;
    Sint16 *samples = sound_wave_make(cue, volume, &count);
    if (samples && open_device(s)) {
        SDL_ClearQueuedAudio(s->device);
        SDL_QueueAudio(s->device, samples, (Uint32)(count * sizeof *samples));
        s->rests_from_us = now_us + (int64_t)count * 1000000 / SOUND_RATE;
    }
    SDL_free(samples);
}

int64_t sound_next_due(const sound *s)
{
    return s && s->device ? s->rests_from_us + REST_US : INT64_MAX;
}

void sound_tick(sound *s, int64_t now_us)
{
    if (now_us >= sound_next_due(s)) close_device(s);
}

bool sound_is_device_open(const sound *s)
{
    return s && s->device;
}
