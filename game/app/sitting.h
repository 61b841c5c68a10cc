/* sitting.h - one person (or pair) plays one scenario: from the stages before consent to the last
 * line of the journal. The window, text mode and tests all play through this.
 *
 *     sitting_open(&plan, &s, &why);
 *     ... show sitting_view; sitting_proceed, then sitting_consent ...
 *     for each input: sitting_submit(s, &command, &why);
 *     whenever sitting_next_due says, or the journal wakes: sitting_tick(s, now_us);
 *     sitting_close(s, now_us, &why);
 *
 * Times that go in and out are those of the caller's clock (home_now_us, or a virtual one);
 * commands are stamped with it. Session time starts at consent, stands still while the journal
 * cannot be written, and goes on from the last complete line after a resume.
 *
 * Nothing is written before consent, and without the consent to record nothing ever is. A line that
 * a person caused is shown only once it is on the disk: until then the view says is_waiting. */
#ifndef SAMENSPEL_APP_SITTING_H
#define SAMENSPEL_APP_SITTING_H

#include "app/journal.h"
#include "app/journal_log.h"
#include "app/store.h"
#include "core/bot.h"
#include "core/view.h"

typedef struct sitting sitting;

/* What is chosen before a sitting starts. Everything is copied. */
typedef struct sitting_plan {
    const home *home; /* must outlive the sitting */
    const scenario_place *from;
    const char *arm, *list; /* asked for; NULL: assigned */
    bool has_seed;
    uint64_t seed;
    const char *seat;       /* "A1" */
    int64_t people;         /* 0: the fewest the scenario is for */
    const char *language;   /* wanted; the scenario's first when it does not have it */
    int64_t time_setting;   /* per mille of the limits; 0: none */
    const char *log_folder; /* NULL: the user's own */
    const char *player;     /* the name of a bot; NULL: a person */
    bool is_pilot;
    journal_care care;
    const char *const *devices; /* "keyboard", "mouse", "text" */
    size_t device_count;
    int64_t screen_width, screen_height, screen_refresh_hz; /* FIELD_NULL: none */
    journal_wake wake; /* called from another thread when a line has become durable */
} sitting_plan;

/* Reads the scenario with the arm and list asked for or assigned. Reasons: those of store_load,
 * bad_seat, bad_people. */
status sitting_open(const sitting_plan *plan, int64_t now_us, sitting **out, failure *why);

/* Goes on with a journal that was left or cut off: locks it, sets a torn tail aside, folds it. */
status sitting_resume(const home *h, const char *path, journal_wake wake, int64_t now_us,
                      sitting **out, failure *why);

/* Pauses for the facilitator wait for this code, typed on this machine, or their word. It is kept
 * nowhere: a session that is resumed is told again. Copied; NULL: none. */
void sitting_set_facilitator_code(sitting *s, const char *code);

/* Leaves: a recorded session that has not ended can be resumed. NULL is fine. Fills `why` when the
 * last lines could not be written. */
status sitting_close(sitting *s, int64_t now_us, failure *why);

/* What its viewer may see now, also before consent. */
void sitting_view(const sitting *s, int64_t now_us, arena *a, view *out);

/* Goes on from a stage before the consent stage. */
void sitting_proceed(sitting *s);

/* The answer to the consent stage: the session starts, recorded or not. When its journal cannot be
 * begun that is trouble (see below), and the session starts once that is settled. */
void sitting_consent(sitting *s, const bool choices[CONSENT_CHOICE_COUNT], int64_t now_us);

/* `c->at_us` is on the caller's clock; `by` becomes the seat or the bot. */
status sitting_submit(sitting *s, const command *c, failure *why);

/* Lets a bot play a sitting that has started to its end, in session time, without waiting. */
status sitting_play(sitting *s, bot *b, failure *why);

/* What is due until now: clock lines, lines that became durable, notes. */
void sitting_tick(sitting *s, int64_t now_us);

/* When sitting_tick has something to do by itself; INT64_MAX: never. */
int64_t sitting_next_due(const sitting *s);

/* Waits until nothing waits for the disk any more (or there is trouble), for callers that have
 * nothing else to do. */
void sitting_settle(sitting *s);

/* What the shell noticed. */
void sitting_note(sitting *s, note_kind kind, int64_t number, const char *text, int64_t now_us);

/* A person uses an input device ("gamepad"): it goes into the header while that is not written yet,
 * and is noted once after that. */
void sitting_device(sitting *s, const char *name, int64_t now_us);

/* Why the journal cannot be written; NULL: it can. The session stands still meanwhile. */
const failure *sitting_trouble(const sitting *s);
status sitting_try_again(sitting *s, int64_t now_us, failure *why);
status sitting_use_folder(sitting *s, const char *folder, int64_t now_us, failure *why);

/* Copies journal and pack into a folder and compares the copy. `out_path`: where the journal is. */
status sitting_save_copy(sitting *s, const char *folder, arena *a, const char **out_path,
                         failure *why);

bool sitting_is_started(const sitting *s); /* consent was answered and the session runs */
bool sitting_is_recorded(const sitting *s);
const session *sitting_session(const sitting *s); /* NULL before it started */
const scenario *sitting_scenario(const sitting *s);
const loaded_scenario *sitting_loaded(const sitting *s);
const journal_header *sitting_header(const sitting *s);
const char *sitting_log_path(const sitting *s);                    /* NULL: not recorded */
void sitting_code(const sitting *s, char out[JOURNAL_CODE_BYTES]); /* "" when not recorded */

/* Grows whenever something that is shown may have changed. */
uint64_t sitting_version(const sitting *s);

#endif
