/* result_tally.h - the counts of a session that its result code carries. */
#ifndef SAMENSPEL_STUDY_RESULT_TALLY_H
#define SAMENSPEL_STUDY_RESULT_TALLY_H

#include "core/state.h"
#include "study/result_code.h"

/* The counts of a session so far, over its scored blocks. `is_apart`: a repeat, a pilot or a bot. */
result_counts result_tally(const scenario *s, const state *st, bool is_apart);

/* Whether anything was counted at all. */
bool result_has_counts(const result_counts *c);

#endif
