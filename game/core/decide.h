/* decide.h - the rules: what a command leads to. Inside core only.
 *
 * `decide` writes events onto a draft of the state as it goes, so that a later rule of the same
 * command sees what an earlier one caused. The state that viewers see is another one and stays
 * untouched until the line is kept (session.c). A refusal comes before the first event. */
#ifndef SAMENSPEL_CORE_DECIDE_H
#define SAMENSPEL_CORE_DECIDE_H

#include "core/random.h"
#include "core/session.h"

typedef struct deciding {
    const scenario *s;
    const session_setup *setup;
    state *st;          /* the draft; written by deciding_emit alone */
    event_list *events; /* what was decided so far; its memory is the session's */
    arena *scratch;     /* for expressions and lists, reset by the session before each command */
    actor by;
    int64_t at_us;
    bool is_out_of_memory;
} deciding;

/* Adds an event and applies it to the draft. */
void deciding_emit(deciding *d, const record *event);

/* An event of that kind, by whoever the command is by. */
record deciding_event(const deciding *d, event_kind kind);

/* Decides `c` at d->at_us. STATUS_REFUSED (with the reason) leaves the draft as it was. */
status decide(deciding *d, const record *c, failure *why);

/* Whether a command of this kind may come from `by` now: NULL, or the reason of the refusal. The
 * arguments of a command may still be refused. */
const char *decide_may(const scenario *s, const session_setup *setup, const state *st,
                       command_kind kind, actor by);

/* The random stream of a purpose: [seat/<seat>/][agent/<agent>/]<purpose>/<stage>[/<case>].
 * `agent_index` and `case_index` may be INDEX_NONE. */
random_stream deciding_stream(const deciding *d, random_purpose purpose, uint16_t agent_index,
                              uint16_t case_index);

/* How long the participant took since the running step or page stood on the screen, pauses left
 * out. */
int64_t deciding_response_us(const deciding *d);

/* Whether a condition holds for the running case (or for none). */
bool deciding_holds(deciding *d, const expression *when, const case_record *c);

/* Refusals of arguments. */
status refuse(failure *why, const char *reason);

#endif
