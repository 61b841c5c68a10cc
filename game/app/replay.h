/* replay.h - a journal played again: folded into its state, or decided again to prove that the
 * rules give the same. Only reads. */
#ifndef SAMENSPEL_APP_REPLAY_H
#define SAMENSPEL_APP_REPLAY_H

#include "app/journal_log.h"
#include "app/store.h"

/* A journal with the scenario it was played on and the session as far as it was folded. */
typedef struct replay {
    arena memory;
    journal_log log;
    loaded_scenario loaded;
    session *s;
    int64_t t_us; /* of the last line, notes included */
    size_t note_count;
} replay;

/* Opens a journal and the scenario beside it (or, when that is not there, an installed one with the
 * same hash). Nothing is folded yet. Call replay_close in any case. */
status replay_open(const home *h, const char *path, replay *out, failure *why);

/* The same for a log that was opened already; `sink` is that of the session it makes. */
status replay_start(const home *h, replay *r, journal_sink sink, failure *why);

/* Folds lines up to and including `until` (UINT64_MAX: all). */
status replay_fold(replay *r, uint64_t until, failure *why);

void replay_close(replay *r);

/* How a session is set up that a journal's header describes. */
session_setup replay_setup(const journal_header *h);

/* Verifying ----------------------------------------------------------------------------------- */

typedef struct verdict {
    bool is_decided_again; /* false: made by other rules, so it was only folded */
    int64_t rules;         /* of the journal */
    size_t line_count;     /* command lines that were found the same */
    size_t torn_length;
    bool has_ended;    /* the session was played to its end, or ended early by somebody */
    bool is_different; /* then: the line's number, what is written and what should be */
    size_t line_number;
    buffer written, expected;
    char code[JOURNAL_CODE_BYTES]; /* of the last complete line */
} verdict;

/* Checks a whole journal. STATUS_OK: `out` says whether it is the same. Else it could not be read
 * to its end. Call verdict_free in any case. */
status replay_verify(const home *h, const char *path, verdict *out, failure *why);

void verdict_free(verdict *v);

#endif
