/* pages.h - the stages without cases: briefing, question, questionnaire, pause, debrief.
 * Inside core only. */
#ifndef SAMENSPEL_CORE_MECHANICS_PAGES_H
#define SAMENSPEL_CORE_MECHANICS_PAGES_H

#include "core/decide.h"

/* NULL, or why a command of this kind is refused on the running page now. */
const char *pages_may(const scenario *s, const session_setup *setup, const state *st,
                      command_kind kind, actor by);

/* What commands do; each has already passed pages_may. STATUS_REFUSED names what else may be wrong:
 * reply_missing; other_stage, no_such_reply; other_stage, wrong_word; already_chosen. */
status pages_continue(deciding *d, failure *why);
status pages_reply(deciding *d, const record *c, failure *why);
status pages_release(deciding *d, const record *c, failure *why);
status pages_reconsider_research(deciding *d, const record *c, failure *why);

/* A pause that ends by itself. False: nothing was due. */
bool pages_clock(deciding *d);

/* Whether the running pause opens to a word, which somebody will say. */
bool pause_has_word(const scenario *s, const session_setup *setup, const state *st);

/* Whether it opens to the facilitator's code, typed on this machine. */
bool pause_has_code(const scenario *s, const session_setup *setup, const state *st);

/* The word of a checkpoint. `out` has room for WORD_MAX bytes. */
void checkpoint_word(const stage *pause, const session_setup *setup, char *out);

#endif
