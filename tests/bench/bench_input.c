/* bench_input - how long the real window loop takes from an input to the frame that shows it, and
 * what waiting costs without and with a gamepad (one that SDL pretends is there). Prints figures,
 * judges nothing. With a display it opens a window there, else SDL's dummy one.
 *
 *     bench_input [FOLDER]     FOLDER holds fonts/, assets/ and scenarios/ (default: the program's)
 */
#define _DEFAULT_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "desktop/desktop.h"
#include "desktop/gamepad.h"

enum { PRESSES = 200, REST_US = 30000, LOOK_US = 100, IDLE_S = 10, SETTLE_US = 1500000 };

static char places[96];

static double now_ms(void)
{
    return (double)home_now_us() / 1000.0;
}

/* The places are written anew after each frame. */
static int64_t frame_mark(void)
{
    struct stat s;
    if (stat(places, &s) != 0) return 0;
    return (int64_t)s.st_mtim.tv_sec * 1000000000 + s.st_mtim.tv_nsec;
}

static double press_and_wait(void)
{
    SDL_Event key = {.key = {.type = SDL_KEYDOWN, .keysym = {.sym = SDLK_TAB}}};
    int64_t before = frame_mark();
    double start = now_ms();
    key.key.timestamp = SDL_GetTicks();
    SDL_PushEvent(&key);
    while (frame_mark() == before && now_ms() - start < 1000) usleep(LOOK_US);
    return now_ms() - start;
}

static int by_size(const void *one, const void *other)
{
    const double a = *(const double *)one, b = *(const double *)other;
    return (a > b) - (a < b);
}

static void measure_latency(const char *what)
{
    double ms[PRESSES];
    for (int i = 0; i < PRESSES; i++) {
        ms[i] = press_and_wait();
        usleep(REST_US);
    }
    qsort(ms, PRESSES, sizeof *ms, by_size);
    printf("%-44s p50 %6.2f ms  p99 %6.2f ms  worst %6.2f ms\n", what, ms[PRESSES / 2],
           ms[PRESSES * 99 / 100], ms[PRESSES - 1]);
}

static double processor_s(void)
{
    struct rusage u;
    getrusage(RUSAGE_SELF, &u);
    return (double)(u.ru_utime.tv_sec + u.ru_stime.tv_sec) +
           (double)(u.ru_utime.tv_usec + u.ru_stime.tv_usec) / 1e6;
}

static void measure_idle(const char *what)
{
    usleep(SETTLE_US);
    double start = processor_s();
    sleep(IDLE_S);
    printf("%-44s %6.3f %% of a processor\n", what, (processor_s() - start) * 100 / IDLE_S);
}

static int measure(void *unused)
{
    (void)unused;
    while (frame_mark() == 0 || !SDL_WasInit(SDL_INIT_GAMECONTROLLER)) usleep(LOOK_US);
    printf("window by %s\n", SDL_GetCurrentVideoDriver());
    measure_latency("a key to the frame that shows it");
    measure_idle("idle, no gamepad");
    int pad = SDL_JoystickAttachVirtual(SDL_JOYSTICK_TYPE_GAMECONTROLLER, SDL_CONTROLLER_AXIS_MAX,
                                        SDL_CONTROLLER_BUTTON_MAX, 0);
    measure_idle(pad < 0 ? "idle, no gamepad could be pretended" : "idle, a gamepad connected");
    measure_latency("a key to the frame, a gamepad connected");
    printf("a gamepad is looked at every %d ms\n", GAMEPAD_POLL_MS);
    SDL_Event quit = {.type = SDL_QUIT};
    SDL_PushEvent(&quit);
    return 0;
}

int main(int argc, char **argv)
{
    char own[] = "/tmp/samenspel_bench_XXXXXX", shell[64];
    arena memory;
    home found = {0};
    failure why = {0};
    if (!mkdtemp(own)) return 1;
    if (!getenv("DISPLAY")) setenv("SDL_VIDEODRIVER", "dummy", 0);
    arena_init(&memory, 0);
    status failed = home_find(&memory, &found, &why);
    if (argc > 1) found.program = argv[1];
    found.data = found.config = own;
    snprintf(places, sizeof places, "%s/places", own);
    desktop_options options = {
        .person = {.home = &found}, .width = 1366, .height = 768, .places = places};
    SDL_Thread *hands = SDL_CreateThread(measure, "hands", NULL);
    if (!failed) failed = desktop_run(&options, &why);
    if (failed) printf("cannot open: %s %s %s\n", why.reason, why.place, why.detail);
    if (!failed) SDL_WaitThread(hands, NULL);
    arena_free(&memory);
    snprintf(shell, sizeof shell, "rm -rf %s", own);
    return system(shell) != 0 || failed;
}
