/* adviser.h - simulated advisers: what they say, how sure they are, how long they think.
 * Inside core only. Every draw comes from a stream of its own and is carried in an event. */
#ifndef SAMENSPEL_CORE_AGENTS_ADVISER_H
#define SAMENSPEL_CORE_AGENTS_ADVISER_H

#include "core/decide.h"

/* Draws which of the block's cases the adviser gets wrong, for an exact quota, and emits
 * `errors_planned`. Nothing for listed advice or sampling by chance. */
void adviser_plan(deciding *d);

/* The running case's advice is wanted now: it arrives at once or after the adviser's delay. */
void adviser_ask(deciding *d, const block_step *step);

/* Gives the advice: answer, confidence, alarms; or says that the adviser is not there. */
void adviser_answer(deciding *d);

/* Shows the explanation, where the adviser has one. */
void adviser_explain(deciding *d);

/* Whether the adviser would explain the running case. */
bool adviser_can_explain(const scenario *s, const state *st);

/* The text that explains an advice: the case's own, the choice's, or the agent's; may be NULL. */
const localized *adviser_explanation(const scenario *s, const case_record *c, uint16_t agent_index);

/* The first reason for this case and advice that has the part which its kind of explanation shows;
 * NULL: there is none, and the text is all. */
const reasoning *adviser_reason(const scenario *s, const case_record *c, uint16_t agent_index);

#endif
