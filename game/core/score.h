/* score.h - points. Inside core only. */
#ifndef SAMENSPEL_CORE_SCORE_H
#define SAMENSPEL_CORE_SCORE_H

#include "core/decide.h"

/* Emits one `scored` per change that is not zero. */
void score_add(deciding *d, score_changes changes);

/* Sets a score to a total; emits `scored` even when that changes nothing. */
void score_set(deciding *d, uint16_t score, int64_t total);

/* The price of something asked for. Practice is free: in unscored blocks nothing is paid. */
void score_cost(deciding *d, score_changes cost);

/* Applies the score rules of an occasion whose condition holds. Unscored blocks score nothing. */
void score_on(deciding *d, score_occasion on);

/* 2p*o - p*p points times the scenario's weight, o = 1 when the answer was right: truthful, and it
 * rewards the likelier option. */
void score_confidence(deciding *d, int64_t permille, bool is_right);

/* Takes back what the running case's decision earned, before it is decided again: only the final
 * decision counts. */
void score_take_back(deciding *d);

#endif
