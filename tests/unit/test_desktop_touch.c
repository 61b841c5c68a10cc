/* The tutorial in the real window loop, from the picker to its end, with one finger alone. */
#define _DEFAULT_SOURCE
#include "driving.h"

static void finger(Uint32 type, int x, int y)
{
    SDL_Event e = {.tfinger = {.type = type,
                               .touchId = 1,
                               .fingerId = 1,
                               .x = ((float)x + 0.5f) / DRIVE_WIDTH,
                               .y = ((float)y + 0.5f) / DRIVE_HEIGHT}};
    SDL_PushEvent(&e);
}

static void drag(int x, int from_y, int to_y)
{
    enum { MOVES = 8 };
    finger(SDL_FINGERDOWN, x, from_y);
    for (int i = 1; i <= MOVES; i++) {
        finger(SDL_FINGERMOTION, x, from_y + (to_y - from_y) * i / MOVES);
        SDL_Delay(2);
    }
    finger(SDL_FINGERUP, x, to_y);
}

static bool is_seen(const control *p)
{
    return p->w > 0 && p->h >= DRIVE_LEAST;
}

/* Drags the left and the right of the screen upwards until a control is seen. */
static const control *reach(driving *d, const char *id)
{
    const control *p = drive_wait(d, id, "");
    for (int i = 0; i < DRIVE_SCROLLS && !is_seen(p); i++) {
        drag(i < DRIVE_SCROLLS / 2 ? 330 : 1000, 420, 300);
        SDL_Delay(30);
        p = drive_wait(d, id, "");
    }
    if (!is_seen(p)) drive_fail(d, id, "to be dragged into sight");
    return p;
}

static void tap_at(driving *d, const char *id, double share)
{
    const control *p = reach(d, id);
    int x = p->x + (int)(p->w * share), y = p->y + p->h / 2;
    finger(SDL_FINGERDOWN, x, y);
    finger(SDL_FINGERUP, x, y);
}

static void tap(driving *d, const char *id)
{
    d->side = 1 - d->side;
    tap_at(d, id, d->side ? 0.25 : 0.75);
}

static void choose(driving *d, const char *id)
{
    tap(d, id);
    drive_wait(d, id, "c");
}

static void pick_letters(driving *d, const char *word)
{
    for (; *word; word++) {
        char id[] = "letter/?";
        id[7] = *word;
        tap(d, id);
        SDL_Delay(40);
    }
    tap(d, "sheet/close");
}

static void take_a_seat(driving *d)
{
    tap(d, "seat/code/letters");
    tap(d, "letter/erase");
    SDL_Delay(40);
    tap(d, "letter/erase");
    SDL_Delay(40);
    pick_letters(d, "b7");
    tap(d, "begin");
}

static void consent(driving *d)
{
    drive_screen(d, "consent/1", false);
    choose(d, "consent/record/yes");
    choose(d, "consent/room/yes");
    choose(d, "consent/research/no");
    tap(d, "consent/done");
}

static void slide_confidence(driving *d)
{
    const control *p = drive_wait(d, "confidence", "");
    int y = p->y + p->h - 50, x = p->x + p->w / 2;
    finger(SDL_FINGERDOWN, x, y);
    for (int i = 1; i <= 8; i++) finger(SDL_FINGERMOTION, x + i * 20, y);
    finger(SDL_FINGERUP, x + 160, y);
    drive_wait(d, "confidence", "s");
}

static void work_on(driving *d, const char *screen, bool looks_close)
{
    drive_screen(d, screen, false);
    drive_wait(d, "answer/small", "");
    if (looks_close) {
        tap(d, "panel/zoom");
        drive_wait(d, "panel/zoom", "o");
    }
    choose(d, "answer/large");
    choose(d, "answer/small");
    tap(d, "decide");
    slide_confidence(d);
    tap(d, "confirm");
    tap(d, "continue");
    drive_screen(d, screen, true);
}

static void play_the_tutorial(driving *d)
{
    static const char *const cases[] = {"block/parcels/t01", "block/parcels/t02",
                                        "block/parcels/t03", "block/parcels/t04"};
    char word[64];
    choose(d, "scenario/tutorial");
    tap(d, "start");
    take_a_seat(d);
    consent(d);
    tap(d, "continue");
    for (int i = 0; i < 4; i++) work_on(d, cases[i], i == 0);
    drive_word(d, word);
    tap(d, "word/letters");
    pick_letters(d, word);
    tap(d, "release");
    drive_debrief(d, tap);
    drive_screen(d, "place/ended", false);
    tap(d, "again");
    drive_screen(d, "place/picker", false);
    tap(d, "head/quit");
}

static void the_tutorial_is_played_by_touch_alone(void **unused)
{
    (void)unused;
    driving *d = test_calloc(1, sizeof *d);
    drive(d, play_the_tutorial);
    drive_check_journal(d, "\"touch\"");
    drive_end(d);
    test_free(d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_tutorial_is_played_by_touch_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
