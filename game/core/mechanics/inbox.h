/* inbox.h - a block whose cases lie in a list: the participant picks which comes next, puts a case
 * back undecided, takes it up again. Inside core only.
 *
 * A case keeps what happened to it while it lies in the list; its clock, its adviser and its
 * loading panels stand still there. One limit may run for the whole block. */
#ifndef SAMENSPEL_CORE_MECHANICS_INBOX_H
#define SAMENSPEL_CORE_MECHANICS_INBOX_H

#include "core/decide.h"

/* The list is on the screen; the block's limit starts. */
void inbox_enter(deciding *d);

/* A case of the list, or (without one) the list itself. What was on the screen is put back. */
status inbox_pick(deciding *d, const record *c, failure *why);

/* Puts the running case back: undecided it is left, one that was being decided again keeps its
 * decision. Nothing runs: nothing. */
void inbox_put_back(deciding *d);

/* After a case has closed: the block is over when nothing is left to do in it. */
void inbox_go_on(deciding *d);

/* The participant is ready: what is undecided counts as not reached. */
status inbox_finish(deciding *d);

/* Closes every case that lies in the list undecided. */
void inbox_drop_left(deciding *d, case_end ended_on);

/* The block's limit is over: all that is undecided closes as timed out, in listed order. The list
 * stays, so that the participant sees what happened. False: it was not over. */
bool inbox_time_runs_out(deciding *d);

/* NULL, or why a command of this kind is refused now. */
const char *inbox_may_pick(const scenario *s, const state *st);
const char *inbox_may_reopen(const scenario *s, const state *st);
const char *inbox_may_finish(const scenario *s, const state *st);

#endif
