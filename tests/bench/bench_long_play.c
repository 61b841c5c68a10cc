/* bench_long_play - one window of SDL's dummy driver, in which sessions are walked through one after
 * the other, without waiting: what memory holds after each tenth of them. The last line is
 * `growth_kb N`: from the end of the third tenth to the end, without the cache of drawn texts and
 * pictures, which fills slowly up to its own limit.
 *
 *     bench_long_play [SESSIONS]     default: 20
 */
#define _XOPEN_SOURCE 700
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/home.h"
#include "host/host.h"
#include "host/walker.h"
#include "system/clock.h"
#include "ui/window.h"

enum { SESSIONS_DEFAULT = 20, PARTS = 10, WARM_PARTS = 3, STILL_STEPS_MAX = 5000 };
enum { STEP_US = 400000, FRAME_US = 60000, FRAMES_PER_STEP = 4 };

typedef struct long_play {
    host *person;
    ui *window;
    walker walker;
    arena frames[2];
    int frame;
    int64_t now_us;
    long session_count;
    bool was_ended;
} long_play;

static long resident_kb(void)
{
    long pages = 0, resident = 0;
    FILE *f = fopen("/proc/self/statm", "r");
    bool is_read = f && fscanf(f, "%ld %ld", &pages, &resident) == 2;
    if (f) fclose(f);
    return is_read ? resident * (sysconf(_SC_PAGESIZE) / 1024) : 0;
}

static const node *next_tree(long_play *p)
{
    host_tick(p->person, p->now_us);
    host_settle(p->person);
    p->frame = 1 - p->frame;
    arena_reset(&p->frames[p->frame]);
    return host_show(p->person, p->now_us, &p->frames[p->frame]);
}

/* What moves is drawn while it moves. */
static const node *show_frames(long_play *p)
{
    const node *root = NULL;
    for (int i = 0; i < FRAMES_PER_STEP; i++) {
        root = next_tree(p);
        if (!root) return NULL;
        ui_show(p->window, root, p->now_us);
        if (i == 0) host_presented(p->person, p->now_us);
        host_settle(p->person);
        p->now_us += FRAME_US;
    }
    return root;
}

/* The walker leaves on the picker what is chosen there; here every scenario has its turn. */
static const node *next_scenario(const long_play *p, const node *root)
{
    const node *grid = tree_find_id(root, "cards/grid");
    if (!grid || strcmp(root->id, "place/picker") != 0) return NULL;
    long count = 0;
    for (const node *n = grid->first_child; n; n = n->next) count++;
    long wanted = count ? p->session_count % count : 0;
    for (const node *n = grid->first_child; n; n = n->next) {
        if (wanted-- == 0) return n->state & STATE_CHOSEN ? NULL : n;
    }
    return NULL;
}

static void step(long_play *p, const node *root)
{
    tree_input in;
    const node *card = next_scenario(p, root);
    if (card) {
        in = tree_press(card, p->now_us);
        host_input(p->person, &in);
        return;
    }
    if (walker_next(&p->walker, root, host_word(p->person), p->now_us, &in)) {
        host_input(p->person, &in);
        p->now_us += STEP_US;
        return;
    }
    int64_t due_us = host_next_due(p->person, p->now_us);
    p->now_us = due_us == INT64_MAX || due_us <= p->now_us ? p->now_us + STEP_US : due_us;
}

static bool walk_session(long_play *p)
{
    for (int i = 0; i < STILL_STEPS_MAX; i++) {
        const node *root = show_frames(p);
        if (!root) return false;
        bool is_ended = strcmp(root->id, "place/ended") == 0;
        bool has_just_ended = is_ended && !p->was_ended;
        p->was_ended = is_ended;
        step(p, root);
        p->session_count += has_just_ended;
        if (has_just_ended) return true;
    }
    return false;
}

static long cached_kb(const long_play *p)
{
    return (long)(ui_get_frame_stats(p->window).cached_bytes / 1024);
}

static void tell(const long_play *p, long sessions, long kb, double begun_s)
{
    double took_s = (double)home_now_us() / 1e6 - begun_s;
    printf("%5ld sessions, %5.1f hours of theirs in %4.0f s: %6.1f MB, %5.1f MB of it cached\n",
           sessions, (double)p->now_us / 3.6e9, took_s, (double)kb / 1024,
           (double)cached_kb(p) / 1024);
    fflush(stdout);
}

static int play(long_play *p, long sessions)
{
    long warm_kb = 0, kb = 0;
    double begun_s = (double)home_now_us() / 1e6;
    for (long done = 1; done <= sessions; done++) {
        if (!walk_session(p)) {
            fprintf(stderr, "session %ld did not end\n", done);
            return 1;
        }
        if (done * PARTS / sessions == (done - 1) * PARTS / sessions) continue;
        tell(p, done, resident_kb(), begun_s);
        kb = resident_kb() - cached_kb(p);
        if (done * PARTS / sessions <= WARM_PARTS) warm_kb = kb;
    }
    printf("growth_kb %ld\n", kb - warm_kb);
    return 0;
}

static int open_and_play(const home *h, const char *logs, long sessions)
{
    failure why = {0};
    ui_setup setup = {.title = "Samenspel", .root = h->program};
    host_options person = {.home = h,
                           .language = "nl",
                           .log_folder = logs,
                           .screen_width = FIELD_NULL,
                           .screen_height = FIELD_NULL,
                           .screen_refresh_hz = FIELD_NULL};
    long_play p = {.walker = walker_make(5, true)};
    arena_init(&p.frames[0], 0);
    arena_init(&p.frames[1], 0);
    p.window = ui_open(&setup, &why);
    status failed = p.window ? host_open(&person, 0, &p.person, &why) : STATUS_IO;
    int code = failed ? 1 : play(&p, sessions);
    if (failed) fprintf(stderr, "%s %s %s\n", why.reason, why.place, why.detail);
    host_close(p.person, NULL);
    ui_close(p.window);
    arena_free(&p.frames[0]);
    arena_free(&p.frames[1]);
    return code;
}

static int remove_one(const char *path, const struct stat *is, int kind, struct FTW *at)
{
    (void)is;
    (void)kind;
    (void)at;
    return remove(path);
}

int main(int argc, char **argv)
{
    arena memory;
    home h;
    failure why = {0};
    char logs[] = "/tmp/samenspel-long-XXXXXX";
    long sessions = argc > 1 ? strtol(argv[1], NULL, 10) : SESSIONS_DEFAULT;
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    arena_init(&memory, 0);
    if (sessions < PARTS || !mkdtemp(logs) || home_find(&memory, &h, &why)) {
        fprintf(stderr, "bench_long_play: at least %d sessions; %s\n", PARTS, why.reason);
        return 2;
    }
    int code = open_and_play(&h, logs, sessions);
    arena_free(&memory);
    nftw(logs, remove_one, 8, FTW_DEPTH | FTW_PHYS);
    return code;
}
