/* The tutorial in the real window loop, from the picker to its end, with a gamepad alone: one that
 * SDL pretends is there, plugged in while the program runs. */
#define _DEFAULT_SOURCE
#include "driving.h"

enum { MOVES_MAX = 60, SEEN_MS = 20000, FOLLOWED_MS = 2000 };

/* What is pressed before the program has opened the pad is told to nobody. */
static void wait_until_opened(driving *d)
{
    SDL_JoystickID id = SDL_JoystickInstanceID(d->pad);
    for (int i = 0; i < SEEN_MS; i++) {
        if (SDL_GameControllerFromInstanceID(id)) return;
        SDL_Delay(1);
    }
    drive_fail(d, "the program to open", "the gamepad");
}

static void plug_in(driving *d)
{
    d->pad_index = SDL_JoystickAttachVirtual(SDL_JOYSTICK_TYPE_GAMECONTROLLER,
                                             SDL_CONTROLLER_AXIS_MAX, SDL_CONTROLLER_BUTTON_MAX, 0);
    d->pad = d->pad_index < 0 ? NULL : SDL_JoystickOpen(d->pad_index);
    if (!d->pad) drive_fail(d, "a virtual gamepad", SDL_GetError());
    wait_until_opened(d);
}

/* A pretended button has only a state: it is held until the window loop has seen it. */
static void set_button(driving *d, SDL_GameControllerButton button, Uint8 is_down)
{
    SDL_JoystickSetVirtualButton(d->pad, button, is_down);
    for (int i = 0; i < SEEN_MS; i++) {
        if (SDL_JoystickGetButton(d->pad, button) == is_down) return;
        SDL_Delay(1);
    }
    drive_fail(d, "the window to see", "a button");
}

static void push(driving *d, SDL_GameControllerButton button)
{
    set_button(d, button, 1);
    set_button(d, button, 0);
}

static void set_axis(driving *d, SDL_GameControllerAxis axis, Sint16 to)
{
    SDL_JoystickSetVirtualAxis(d->pad, axis, to);
    for (int i = 0; i < SEEN_MS && SDL_JoystickGetAxis(d->pad, axis) != to; i++) SDL_Delay(1);
}

static const control *focused(driving *d)
{
    drive_look(d);
    for (size_t i = 1; i < d->count; i++) {
        if (strchr(d->at[i].marks, 'f')) return &d->at[i];
    }
    return NULL;
}

static bool has_focus(driving *d, const char *id)
{
    const control *now = focused(d);
    return now && strcmp(now->id, id) == 0;
}

/* Waits until the focus is somewhere else than where it was ("": nowhere). Who pushes again before
 * that passes what is looked for. */
static void follow(driving *d, const char *before)
{
    for (int waited = 0; waited < FOLLOWED_MS; waited += 2) {
        if (focused(d) && !has_focus(d, before)) return;
        SDL_Delay(2);
    }
}

static void go_to(driving *d, const char *id)
{
    char before[128];
    drive_wait(d, id, "");
    for (int i = 0; i < MOVES_MAX && !has_focus(d, id); i++) {
        const control *now = focused(d);
        snprintf(before, sizeof before, "%s", now ? now->id : "");
        push(d, SDL_CONTROLLER_BUTTON_RIGHTSHOULDER);
        follow(d, before);
    }
    if (!has_focus(d, id)) drive_fail(d, "the focus on", id);
}

/* The first press on what had the focus without a ring only shows the ring: the shoulder button
 * that leads to a control has shown it. */
static void press(driving *d, const char *id)
{
    go_to(d, id);
    push(d, SDL_CONTROLLER_BUTTON_A);
}

/* Once it is pressed the pad belongs to a program that ends: nothing of it may be asked any more. */
static void quit(driving *d)
{
    go_to(d, "head/quit");
    SDL_JoystickSetVirtualButton(d->pad, SDL_CONTROLLER_BUTTON_A, 1);
}

static void choose(driving *d, const char *id)
{
    press(d, id);
    drive_wait(d, id, "c");
}

static void pick_letters(driving *d, const char *word)
{
    drive_wait(d, "letter/a", "");
    for (; *word; word++) {
        char id[] = "letter/?";
        id[7] = *word;
        press(d, id);
    }
    press(d, "sheet/close");
}

static void take_a_seat(driving *d)
{
    drive_wait(d, "seat/code", "f");
    push(d, SDL_CONTROLLER_BUTTON_A);
    drive_wait(d, "letter/erase", "");
    press(d, "letter/erase");
    push(d, SDL_CONTROLLER_BUTTON_A);
    pick_letters(d, "c3");
    press(d, "begin");
}

static void consent(driving *d)
{
    drive_screen(d, "consent/1", false);
    choose(d, "consent/record/yes");
    choose(d, "consent/room/yes");
    choose(d, "consent/research/yes");
    press(d, "consent/done");
}

/* The cross moves a slider, the trigger moves it far. */
static void slide_confidence(driving *d)
{
    go_to(d, "confidence");
    push(d, SDL_CONTROLLER_BUTTON_DPAD_RIGHT);
    drive_wait(d, "confidence", "s");
    set_axis(d, SDL_CONTROLLER_AXIS_TRIGGERRIGHT, SDL_JOYSTICK_AXIS_MAX);
    set_axis(d, SDL_CONTROLLER_AXIS_TRIGGERRIGHT, SDL_JOYSTICK_AXIS_MIN);
}

/* From one answer to the next with the stick. */
static void stick_right(driving *d)
{
    set_axis(d, SDL_CONTROLLER_AXIS_LEFTX, SDL_JOYSTICK_AXIS_MAX);
    set_axis(d, SDL_CONTROLLER_AXIS_LEFTX, 0);
}

static void work_on(driving *d, const char *screen, bool is_first)
{
    drive_screen(d, screen, false);
    drive_wait(d, "answer/small", "");
    if (is_first) {
        choose(d, "answer/small");
        stick_right(d);
        if (has_focus(d, "answer/small")) drive_fail(d, "the stick to move the focus", "");
        push(d, SDL_CONTROLLER_BUTTON_B);
        drive_wait(d, "menu/resume", "");
        push(d, SDL_CONTROLLER_BUTTON_B);
        drive_wait(d, "decide", "");
    } else {
        choose(d, "answer/small");
    }
    press(d, "decide");
    slide_confidence(d);
    press(d, "confirm");
    press(d, "continue");
    drive_screen(d, screen, true);
}

static void play_the_tutorial(driving *d)
{
    static const char *const cases[] = {"block/parcels/t01", "block/parcels/t02",
                                        "block/parcels/t03", "block/parcels/t04"};
    char word[64];
    drive_screen(d, "place/picker", false);
    while (!SDL_WasInit(SDL_INIT_GAMECONTROLLER)) SDL_Delay(1);
    plug_in(d);
    push(d, SDL_CONTROLLER_BUTTON_A); /* the first card has the focus: shows its ring */
    choose(d, "scenario/tutorial");
    press(d, "start");
    take_a_seat(d);
    consent(d);
    press(d, "continue");
    for (int i = 0; i < 4; i++) work_on(d, cases[i], i == 0);
    drive_word(d, word);
    press(d, "word");
    pick_letters(d, word);
    press(d, "release");
    drive_debrief(d, press);
    drive_screen(d, "place/ended", false);
    press(d, "again");
    drive_screen(d, "place/picker", false);
    quit(d);
}

static void the_tutorial_is_played_by_gamepad_alone(void **unused)
{
    (void)unused;
    driving *d = test_calloc(1, sizeof *d);
    SDL_SetHint(SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, "1");
    drive(d, play_the_tutorial);
    drive_check_journal(d, "\"gamepad\"");
    drive_end(d);
    test_free(d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_tutorial_is_played_by_gamepad_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
