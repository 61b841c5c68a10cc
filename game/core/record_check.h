/* record_check.h - whether a record can be one of this scenario's at all: every field that its kind
 * needs is there, every index points at something, every number is within bounds. Commands are
 * checked before they are decided, events of a recorded line before they are folded. */
#ifndef SAMENSPEL_CORE_RECORD_CHECK_H
#define SAMENSPEL_CORE_RECORD_CHECK_H

#include "core/record.h"

/* NULL, or why the command is refused: the reason of the first field that does not fit. */
const char *command_problem(const scenario *s, const record *c);

/* Whether an event is possible in some state of the scenario. Whether it fits the state that it
 * meets is for state_accepts (core/state_check.h). */
bool event_is_possible(const scenario *s, const record *event);

/* Whether an answer belongs to the set: a choice of it, or a number of steps within its range. */
bool answer_is_possible(const answer_set *answers, int64_t answer);

/* The set that a case belongs to. */
const case_set *case_set_of(const scenario *s, int64_t case_index);

#endif
