/* driving.h - the real window loop, used by hands that run beside it: a thread reads which screen
 * stands there from the places that desktop_run writes after each frame, and pushes SDL's own
 * events. Tests run in the build folder, where fonts/, assets/ and scenarios/ lie. */
#ifndef SAMENSPEL_TESTS_DRIVING_H
#define SAMENSPEL_TESTS_DRIVING_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <SDL.h>
#include <cmocka.h>

#include "fixture_temporary.h"
#include "app/replay.h"
#include "desktop/desktop.h"

enum {
    DRIVE_WIDTH = 1366,
    DRIVE_HEIGHT = 768,
    DRIVE_PATIENCE_MS = 30000,
    DRIVE_SCROLLS = 40,
    DRIVE_TEXT = 65536,
    DRIVE_PLACES = 256,
    DRIVE_LEAST = 8 /* a control of which less is seen is scrolled to */
};

typedef struct control {
    const char *id, *marks;
    int x, y, w, h;
} control;

typedef struct driving {
    char folder[TEMPORARY_BYTES], places[96];
    home home;
    void (*hands)(struct driving *d);
    jmp_buf give_up;
    char trouble[512]; /* "": everything went as it should */
    char text[DRIVE_TEXT];
    control at[DRIVE_PLACES]; /* the first is the screen itself, its marks the practice word */
    size_t count;
    int side; /* taps go left and right of the middle in turn: no double taps */
    SDL_Joystick *pad;
    int pad_index;
} driving;

/* Ends the loop; the reason is told by drive(). Does not return. */
static inline void drive_fail(driving *d, const char *wanted, const char *what)
{
    snprintf(d->trouble, sizeof d->trouble, "waited for %s %s on %s", wanted, what ? what : "",
             d->count ? d->at[0].id : "(nothing)");
    for (size_t i = 1; i < d->count; i++) print_error("%s %s\n", d->at[i].id, d->at[i].marks);
    longjmp(d->give_up, 1);
}

/* What stands there now ---------------------------------------------------------------------- */

static inline bool drive_parse(control *out, char *row)
{
    char *part[6] = {row};
    for (int i = 1; i < 6; i++) {
        part[i] = strchr(part[i - 1], '\t');
        if (!part[i]) return false;
        *part[i]++ = '\0';
    }
    *out = (control){part[0], part[5], atoi(part[1]), atoi(part[2]), atoi(part[3]), atoi(part[4])};
    return true;
}

static inline void drive_look(driving *d)
{
    FILE *f = fopen(d->places, "r");
    size_t length = f ? fread(d->text, 1, sizeof d->text - 1, f) : 0;
    if (f) fclose(f);
    d->text[length] = '\0';
    d->count = 0;
    char *row = d->text;
    while (*row && d->count < DRIVE_PLACES) {
        char *end = strchr(row, '\n');
        if (!end) return;
        *end = '\0';
        if (drive_parse(&d->at[d->count], row)) d->count++;
        row = end + 1;
    }
}

static inline const control *drive_find(driving *d, const char *id, const char *mark)
{
    for (size_t i = 1; i < d->count; i++) {
        bool is_it = strcmp(d->at[i].id, id) == 0 && strstr(d->at[i].marks, mark);
        if (is_it) return &d->at[i];
    }
    return NULL;
}

/* Waits until a control stands there, with a mark (see desktop.h; "": any). */
static inline const control *drive_wait(driving *d, const char *id, const char *mark)
{
    for (int waited = 0; waited < DRIVE_PATIENCE_MS; waited += 5) {
        drive_look(d);
        const control *found = drive_find(d, id, mark);
        if (found) return found;
        SDL_Delay(5);
    }
    drive_fail(d, id, mark);
    return NULL;
}

static inline bool drive_is_at(driving *d, const char *screen)
{
    return d->count > 0 && strncmp(d->at[0].id, screen, strlen(screen)) == 0;
}

/* Waits for a screen whose id begins so, or (is_other) for one whose id does not. */
static inline void drive_screen(driving *d, const char *screen, bool is_other)
{
    for (int waited = 0; waited < DRIVE_PATIENCE_MS; waited += 5) {
        drive_look(d);
        if (d->count > 0 && drive_is_at(d, screen) != is_other) return;
        SDL_Delay(5);
    }
    drive_fail(d, is_other ? "another screen than" : "screen", screen);
}

static inline void drive_word(driving *d, char out[64])
{
    drive_screen(d, "pause/word", false);
    snprintf(out, 64, "%s", d->at[0].marks);
}

/* A whole play ------------------------------------------------------------------------------- */

static inline int drive_thread(void *self)
{
    driving *d = self;
    if (setjmp(d->give_up) == 0) d->hands(d);
    if (d->trouble[0]) {
        SDL_Event quit = {.type = SDL_QUIT};
        SDL_PushEvent(&quit);
    }
    return 0;
}

/* Opens the window, lets the hands play, and returns when it is closed. */
static inline void drive(driving *d, void (*hands)(driving *d))
{
    failure why = {0};
    d->hands = hands;
    temporary_make(d->folder, "drive");
    snprintf(d->places, sizeof d->places, "%s/places", d->folder);
    d->home = (home){.program = ".",
                     .data = d->folder,
                     .config = d->folder,
                     .language = "nl",
                     .platform = "test"};
    desktop_options options = {.person = {.home = &d->home},
                               .width = DRIVE_WIDTH,
                               .height = DRIVE_HEIGHT,
                               .places = d->places};
    SDL_Thread *thread = SDL_CreateThread(drive_thread, "hands", d);
    status failed = desktop_run(&options, &why);
    SDL_WaitThread(thread, NULL);
    if (d->trouble[0]) print_error("%s\n", d->trouble);
    if (failed) print_error("%s %s %s\n", why.reason, why.place, why.detail);
    assert_string_equal(d->trouble, "");
    assert_int_equal(failed, STATUS_OK);
}

/* The one journal that was written proves itself, and names the device. */
static inline void drive_check_journal(driving *d, const char *device)
{
    char shell[256], path[512] = "", header[4096] = "";
    snprintf(shell, sizeof shell, "find %s -name '*.jsonl'", d->folder);
    FILE *found = popen(shell, "r");
    assert_non_null(found);
    assert_non_null(fgets(path, sizeof path, found));
    pclose(found);
    path[strcspn(path, "\n")] = '\0';
    verdict v = {0};
    assert_int_equal(replay_verify(&d->home, path, &v, NULL), STATUS_OK);
    assert_false(v.is_different);
    assert_true(v.has_ended);
    verdict_free(&v);
    FILE *f = fopen(path, "r");
    assert_non_null(f);
    assert_non_null(fgets(header, sizeof header, f));
    fclose(f);
    const char *devices = strstr(header, "\"input_devices\":[");
    assert_non_null(devices);
    if (device) assert_non_null(strstr(devices, device));
}

/* Reads the debrief to its end; `press` presses a button with these hands. */
static inline void drive_debrief(driving *d, void (*press)(driving *d, const char *id))
{
    drive_screen(d, "debrief/", false);
    while (drive_is_at(d, "debrief/")) {
        char screen[128];
        snprintf(screen, sizeof screen, "%s", d->at[0].id);
        press(d, "next");
        drive_screen(d, screen, true);
    }
}

static inline void drive_end(driving *d)
{
    assert_int_equal(temporary_remove(d->folder), 0);
}

#endif
