/* state_check.h - whether an event fits the state that it meets: what keeps state_apply inside its
 * arrays and its sums inside their bounds when a recorded line was damaged. Inside core only. */
#ifndef SAMENSPEL_CORE_STATE_CHECK_H
#define SAMENSPEL_CORE_STATE_CHECK_H

#include "core/state.h"

/* `e` must already be possible (event_is_possible). */
bool state_accepts(const state *st, const scenario *s, const record *e, int64_t at_us);

#endif
