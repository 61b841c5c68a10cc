/* block.h - a queue of cases with an adviser: the rules of the stage type `block`.
 * Inside core only. */
#ifndef SAMENSPEL_CORE_MECHANICS_BLOCK_H
#define SAMENSPEL_CORE_MECHANICS_BLOCK_H

#include "core/decide.h"

/* Draws the cases and their order, plans the adviser's errors and shows the first case. */
void block_enter(deciding *d);

/* Leaves cases that were not shown and the block itself; outcomes first where they are due. */
void block_finish(deciding *d);

/* Closes the running case and goes on with the next one, or with the end of the block. */
void block_close_case(deciding *d, case_end ended_on);

/* Shows a case that was not shown before as the one behind the first `place`, and goes on with it. */
void block_show_case(deciding *d, uint16_t case_index, uint16_t place);

/* The limit of the running case (in an inbox that of the block) starts, if there is one. */
void block_start_time(deciding *d);

/* Closes what of the running case can be looked at closer. */
void block_put_away(deciding *d);

/* Time is up for the running case: its time rule decides, then it closes and nothing more. */
void block_time_out_case(deciding *d);

/* Closes the running case and nothing more (the session or the block is ending). */
void block_drop_case(deciding *d, case_end ended_on);

/* The same for all that is open, in an inbox also what lies there undecided: a case that was being
 * decided again keeps its decision. */
void block_drop_cases(deciding *d, case_end ended_on);

/* Shows the outcomes of a block. */
void block_review(deciding *d, uint16_t stage_index);

/* What commands do. Each has already passed block_may. */
status block_answer(deciding *d, const record *c, failure *why);
status block_rate(deciding *d, const record *c, failure *why);
status block_ask(deciding *d, const record *c, failure *why);
status block_open_evidence(deciding *d, const record *c, failure *why);
status block_close_evidence(deciding *d, const record *c, failure *why);
status block_open_source(deciding *d, const record *c, failure *why);
status block_close_source(deciding *d, const record *c, failure *why);
status block_check(deciding *d, const record *c, failure *why);
status block_escalate(deciding *d, const record *c, failure *why);
status block_skip(deciding *d, const record *c, failure *why);
status block_reopen(deciding *d, const record *c, failure *why);
status block_extend(deciding *d, const record *c, failure *why);
status block_continue(deciding *d, failure *why);
status block_stop(deciding *d); /* after the running third; an inbox at once */

/* What is due at d->at_us in the running block. False: nothing was. */
bool block_clock(deciding *d);

/* The limits follow a new time setting at once. */
void block_follow_time_setting(deciding *d);

/* NULL, or why the participant may not end the block now. */
const char *block_may_stop(const scenario *s, const state *st);

/* NULL, or why a command of this kind is refused now. */
const char *block_may(const scenario *s, const state *st, command_kind kind, actor by);

#endif
