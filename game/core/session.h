/* session.h - a running play of one scenario. Borrows the scenario, which must outlive it.
 *
 * Commands in, events out. session_propose decides and hands the line to the sink while the state
 * stays as it was; session_commit applies it once it is kept. Only what is committed may be shown.
 * Time is microseconds since the session started and comes in with every command. */
#ifndef SAMENSPEL_CORE_SESSION_H
#define SAMENSPEL_CORE_SESSION_H

#include "core/record.h"
#include "core/state.h"
#include "core/status.h"

/* Raised whenever decide, state or a draw changes: lines of other rules are folded, not decided. */
enum { SESSION_RULES = 2 };

typedef struct session session;

typedef struct session_setup {
    uint64_t seed;
    const char *seat;             /* "A1"; names the streams that differ per participant */
    bool is_bot;                  /* commands of the seat are `by` "bot" */
    const char *language;         /* a tag of the scenario; NULL: its first */
    int64_t time_setting;         /* per mille of the limits: 1000 is ×1; 0: no limits */
    uint64_t workshop_seed;       /* 0: no workshop; pauses offer Continue at once */
    const char *facilitator_code; /* NULL: none; releases pauses and opens facilitator commands */
} session_setup;

/* One accepted command with all its events: one line of the journal. */
typedef struct line {
    uint64_t seq;
    int64_t t_us;
    int64_t stamped_us; /* the command's own stamp, before it was raised to the last line's */
    uint64_t from;      /* hash of the state the line applies to; 0 when the sink does not ask */
    record command;
    const record *events;
    uint16_t event_count;
} line;

/* Keeps one line as a unit, before it takes effect. `keep` may answer at once (STATUS_OK) or
 * later: then session_commit is called when the line is durable. */
typedef struct journal_sink {
    void *self;
    status (*keep)(void *self, const line *kept, failure *why);
    bool wants_from; /* compute `from` (costs time; a bench without a journal leaves it out) */
} journal_sink;

/* NULL: no memory. `sink.keep` may be NULL: nothing is kept. */
session *session_create(const scenario *s, session_setup setup, journal_sink sink);
void session_destroy(session *s); /* NULL is fine. */

/* Pauses for the facilitator stay closed from now on until this code is given as their word (or
 * their own word). The code is no part of a session and stands in no journal, so a session that
 * goes on later gets it anew. Borrowed; NULL: none. */
void session_set_facilitator_code(session *s, const char *code);

/* Decides and hands the line to the sink; the state does not change until session_commit. While a
 * line waits, commands queue (at most 64) and are decided in order after it. Due clock lines
 * before the command's time are proposed first. Refused commands change nothing. */
status session_propose(session *s, const command *c, failure *why);

/* The line that waits to become durable; NULL when none does. Valid until it is committed. */
const line *session_pending(const session *s);

/* Applies the waiting line `seq` and goes on with what is queued (whose refusals are dropped).
 * STATUS_REFUSED when that line does not wait; another status when `seq` was applied but the sink
 * could not keep the next line: then all that was queued is forgotten. */
status session_commit(session *s, uint64_t seq, failure *why);

/* The sink could not keep the waiting line: forgets it (nothing has changed) and what is queued. */
void session_forget(session *s);

/* Proposes and commits at once: for sinks that answer at once. Due clock lines included.
 * STATUS_BUSY while a line waits. */
status session_submit(session *s, const command *c, failure *why);

/* Submits the clock lines that are due at or before `now_us` (session_submit's way). */
status session_advance(session *s, int64_t now_us, failure *why);

/* The same for sinks that answer later: proposes the next due clock line, if nothing waits. */
status session_tick(session *s, int64_t now_us, failure *why);

/* INT64_MAX when nothing is due. */
int64_t session_next_due(const session *s);

/* Folds one recorded line without deciding: how a journal is resumed and replayed. STATUS_CORRUPT
 * when seq does not follow, `from` differs from the state's hash (unless `from` is 0), or an event
 * is impossible in this scenario and state; then nothing of the line has been applied. */
status session_fold(session *s, const line *recorded, failure *why);

/* Borrowed, and as long as the session lives. The state is the one that was committed: nothing that
 * waits for the journal shows in it. */
const scenario *session_scenario(const session *s);
const state *session_state(const session *s);
const session_setup *session_setup_of(const session *s);

/* The word that releases a checkpoint, from the workshop's seed (or, for practice, the session's):
 * a short everyday word spelled alike in Dutch, French and English. Written to `out`. */
void session_checkpoint_word(const session *s, uint16_t stage, char out[WORD_MAX]);

#endif
