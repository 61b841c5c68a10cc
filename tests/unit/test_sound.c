/* Cues: soft, short, never too loud; a device only while something is heard; a caption for each. */
#include "fixture_tree.h"

#include "host/host.h"
#include "ui/sound.h"
#include "ui/sound_wave.h"

#include <stdlib.h>

enum { SECOND = 1000000 };

static int peak_of(const Sint16 *samples, size_t from, size_t to)
{
    int peak = 0;
    for (size_t i = from; i < to; i++) peak = SDL_max(peak, abs(samples[i]));
    return peak;
}

static void test_cues_are_short_begin_softly_and_end_in_silence(void **unused)
{
    (void)unused;
    for (int cue = CUE_NONE + 1; cue < CUE_COUNT; cue++) {
        size_t count = 0;
        Sint16 *samples = sound_wave_make((sound_cue)cue, 1, &count);
        assert_non_null(samples);
        assert_true(count > SOUND_RATE / 20 && count < SOUND_RATE * 3 / 2);
        int peak = peak_of(samples, 0, count);
        assert_true(peak > 5000 && peak < 30000);
        assert_true(peak_of(samples, 0, 12) < peak / 8);
        assert_true(peak_of(samples, count - 24, count) < peak / 50);
        SDL_free(samples);
    }
}

static void test_a_soft_cue_is_softer_and_silence_is_nothing(void **unused)
{
    (void)unused;
    size_t soft_count = 0, loud_count = 0, none = 9;
    Sint16 *soft = sound_wave_make(CUE_CHIME, 0.2f, &soft_count);
    Sint16 *loud = sound_wave_make(CUE_CHIME, 0.6f, &loud_count);
    int ratio = peak_of(loud, 0, loud_count) * 10 / peak_of(soft, 0, soft_count);
    assert_int_equal(soft_count, loud_count);
    assert_in_range(ratio, 29, 31);
    assert_null(sound_wave_make(CUE_CHIME, 0, &none));
    assert_null(sound_wave_make(CUE_NONE, 1, &none));
    assert_int_equal(none, 0);
    SDL_free(soft);
    SDL_free(loud);
}

static void test_the_device_is_open_only_while_something_is_heard(void **unused)
{
    (void)unused;
    SDL_setenv("SDL_AUDIODRIVER", "dummy", 1);
    sound *s = sound_open();
    assert_false(sound_is_device_open(s));
    sound_play(s, CUE_CHIME, 0, SECOND);
    assert_false(sound_is_device_open(s));
    sound_play(s, CUE_TICK, 0.5f, SECOND);
    assert_true(sound_is_device_open(s));
    sound_tick(s, 2 * SECOND);
    assert_true(sound_is_device_open(s));
    assert_in_range(sound_next_due(s), 3 * SECOND, 4 * SECOND);
    sound_tick(s, sound_next_due(s));
    assert_false(sound_is_device_open(s));
    assert_true(sound_next_due(s) == INT64_MAX);
    sound_play(s, CUE_ALARM, 0.5f, 9 * SECOND);
    assert_true(sound_is_device_open(s));
    sound_close(s);
}

/* The driver "disk" writes what would be heard. */
static void test_what_is_played_reaches_the_device(void **unused)
{
    (void)unused;
    char bytes[96000] = {0};
    SDL_setenv("SDL_AUDIODRIVER", "disk", 1);
    SDL_setenv("SDL_DISKAUDIOFILE", "test_sound.raw", 1);
    sound *s = sound_open();
    sound_play(s, CUE_CHIME, 0.6f, 0);
    SDL_Delay(200);
    sound_close(s);
    FILE *heard = fopen("test_sound.raw", "rb");
    assert_non_null(heard);
    size_t length = fread(bytes, 1, sizeof bytes, heard);
    fclose(heard);
    remove("test_sound.raw");
    assert_true(length > 4000);
    assert_true(peak_of((const Sint16 *)(const void *)bytes, 0, length / 2) > 1000);
    SDL_setenv("SDL_AUDIODRIVER", "dummy", 1);
}

static void test_without_a_device_nothing_happens(void **unused)
{
    (void)unused;
    SDL_setenv("SDL_AUDIODRIVER", "nosuchdriver", 1);
    sound *s = sound_open();
    sound_play(s, CUE_ALARM, 1, 0);
    sound_play(s, CUE_ALARM, 1, 0);
    assert_false(sound_is_device_open(s));
    assert_true(sound_next_due(s) == INT64_MAX);
    sound_close(s);
    sound_play(NULL, CUE_ALARM, 1, 0);
    SDL_setenv("SDL_AUDIODRIVER", "dummy", 1);
}

static void press(host *h, const node *root, const char *id, int64_t now_us)
{
    const node *n = tree_find_id(root, id);
    assert_non_null(n);
    tree_input in = tree_press(n, now_us);
    host_input(h, &in);
}

static void test_choosing_a_loudness_lets_it_be_heard_and_read(void **unused)
{
    (void)unused;
    const home own = {.program = ".", .language = "nl"};
    const host_options options = {.home = &own, .language = "nl", .forgets_settings = true};
    host *h = NULL;
    failure why = {0};
    arena frame;
    arena_init(&frame, 0);
    assert_int_equal(host_open(&options, 0, &h, &why), STATUS_OK);
    press(h, host_show(h, 0, &frame), "head/settings", 0);
    const node *root = host_show(h, 0, &frame);
    assert_true(tree_has_state(tree_find_id(root, "set_sound/0"), STATE_CHOSEN));
    assert_int_equal(host_take_cue(h), CUE_NONE);
    press(h, root, "set_sound/1", SECOND);
    root = host_show(h, SECOND, &frame);
    const node *caption = tree_find_id(root, "caption");
    assert_string_equal(caption->name, "Geluid: belletje");
    assert_true(caption->state & STATE_LIVE);
    assert_int_equal(host_take_cue(h), CUE_CHIME);
    assert_int_equal(host_take_cue(h), CUE_NONE);
    assert_int_equal(host_next_due(h, SECOND), 5 * SECOND);
    assert_null(tree_find_id(host_show(h, 5 * SECOND, &frame), "caption"));
    assert_true(host_next_due(h, 5 * SECOND) == INT64_MAX);
    press(h, host_show(h, 6 * SECOND, &frame), "set_sound/0", 6 * SECOND);
    assert_int_equal(host_take_cue(h), CUE_NONE);
    host_close(h, NULL);
    arena_free(&frame);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cues_are_short_begin_softly_and_end_in_silence),
        cmocka_unit_test(test_a_soft_cue_is_softer_and_silence_is_nothing),
        cmocka_unit_test(test_the_device_is_open_only_while_something_is_heard),
        cmocka_unit_test(test_what_is_played_reaches_the_device),
        cmocka_unit_test(test_without_a_device_nothing_happens),
        cmocka_unit_test(test_choosing_a_loudness_lets_it_be_heard_and_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
