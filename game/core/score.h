/* score.h - points. Inside core only. */
#ifndef SAMENSPEL_CORE_SCORE_H
#define SAMENSPEL_CORE_SCORE_H

#include "core/decide.h"

/* Emits one `scored` per change that is not zero. */
void score_add(deciding *d, score_changes changes);

/* Applies the score rules of an occasion whose condition holds. Unscored blocks score nothing. */
void score_on(deciding *d, score_occasion on);

/* 2p*o - p*p points times the scenario's weight, o = 1 when the answer was right: truthful, and it
 * rewards the likelier option. */
void score_confidence(deciding *d, int64_t permille, bool is_right);

#endif
