/* host.h - receives a person: which screen stands before them, from the picker through a sitting to
 * its end, and what the things they do on it lead to. No window and no terminal: the shells
 * (desktop/, cli/) show the tree that host_show gives and hand back inputs.
 *
 *     host_open(&options, now, &h, &why);
 *     while (!host_wants_quit(h)) {
 *         const node *root = host_show(h, now, frame);   the shell shows it
 *         host_presented(h, now);                        when it is on the screen
 *         host_input(h, &input);                         what a person did
 *         host_tick(h, now);                             at host_next_due at the latest
 *     }
 *     host_close(h, &why);
 *
 * All times are on the shell's clock (home_now_us, or a virtual one). */
#ifndef SAMENSPEL_HOST_HOST_H
#define SAMENSPEL_HOST_HOST_H

#include "app/sitting.h"
#include "screens/screen.h"

typedef struct host host;

/* Who can make a picture of a tree: the window's shell. `png` is appended to. */
typedef struct card_artist {
    status (*draw)(const void *self, const node *card, buffer *png, failure *why);
    const void *self;
} card_artist;

typedef struct host_options {
    const home *home;       /* must outlive the host */
    const char *language;   /* of the program; NULL: settings, machine, Dutch */
    int text_percent;       /* 0: as in the settings */
    const char *theme;      /* a name of app/settings.h; NULL: as in the settings */
    bool is_text_spaced;    /* false: as in the settings */
    bool forgets_settings;  /* neither reads nor keeps what was chosen before */
    const char *scenario;   /* id, folder or file to play at once; NULL: the picker */
    const char *seat;       /* "A1"; NULL: asked on the screen of seats */
    int64_t people;         /* 0: asked */
    const char *arm, *list; /* NULL: assigned */
    bool has_seed;
    uint64_t seed;
    const char *log_folder;       /* NULL: the user's own */
    const char *facilitator_code; /* pauses for the facilitator wait for it; NULL: none */
    bool is_pilot;
    const char *const *devices; /* for the journal's header: "keyboard", "mouse", "text" */
    size_t device_count;
    int64_t screen_width, screen_height, screen_refresh_hz; /* FIELD_NULL: none */
    journal_wake wake;  /* called from another thread: call host_tick soon */
    card_artist artist; /* draws the take-home card; draw NULL: only its page is saved */
} host_options;

/* Reads texts and settings, and the scenario when one is named. */
status host_open(const host_options *options, int64_t now_us, host **out, failure *why);

/* Leaves a running session so that it can be resumed. NULL is fine. Fills `why` when the last lines
 * could not be written. */
void host_close(host *h, failure *why);

/* The screen that stands before the person now, built in `frame`. NULL: no memory. */
const node *host_show(host *h, int64_t now_us, arena *frame);

/* The frame that was built last is on the screen since `now_us`: response times count from here. */
void host_presented(host *h, int64_t now_us);

/* What a person did on it. Returns whether the screen is to be built again. What comes after a press
 * that leads to another screen counts only once that one was shown. */
bool host_input(host *h, const tree_input *in);

/* A scenario that a person hands over while the program runs, by dropping it on the window or the page:
 * its seat is asked for next, or what is wrong with it stands on the picker. In a session it is only
 * said. `why` (NULL: nothing) is why it did not come. The screen is to be built again. */
void host_offer(host *h, const char *path, const failure *why, int64_t now_us);

/* What is due until now. Returns whether the screen is to be built again. */
bool host_tick(host *h, int64_t now_us);

/* Waits until nothing waits for the disk any more: for callers that have nothing else to do. */
void host_settle(host *h);

/* When host_tick or host_show has something new by itself; INT64_MAX: never. */
int64_t host_next_due(host *h, int64_t now_us);

bool host_wants_quit(const host *h);

/* A sound to be heard now, once; CUE_NONE: none. Its caption is on the screen by itself. */
sound_cue host_take_cue(host *h);

/* What the shell noticed, for the journal. */
void host_note(host *h, note_kind kind, int64_t number, int64_t now_us);

/* While it is held everything stands in the second language: of the scenario in a session, else of
 * the program. Returns whether the screen is to be built again. Decides nothing and is only noted
 * in the journal. */
bool host_hold_language(host *h, bool is_held, int64_t now_us);

/* A person uses an input device that was not named when the host was opened. */
void host_device(host *h, const char *name, int64_t now_us);

/* How things are to be shown. */
const screen_settings *host_settings(const host *h);

/* The text size was changed by the shell itself (a key). */
void host_set_text_percent(host *h, int text_percent);

/* The scenario and the code of a session: for a window's title and a terminal's last line. */
const sitting *host_sitting(const host *h); /* NULL: none runs */

/* A file of the scenario that is played, as it was when the session began; lives until the next
 * input or tick. `h` is a host; false: it is none of those files. */
bool host_lend_file(const void *h, const char *path, const char **out_bytes, size_t *out_length);

/* The last thing that could not be done; NULL: nothing. Shown on the screens as well. */
const failure *host_problem(const host *h);

/* The word of a practice checkpoint that stands on the screen; "" when there is none. */
const char *host_word(const host *h);

/* The texts of the program in the language of the screen. */
const phrases *host_phrases(const host *h);

#endif
