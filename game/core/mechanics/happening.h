/* happening.h - the events that a scenario declares on a block. Inside core only. */
#ifndef SAMENSPEL_CORE_MECHANICS_HAPPENING_H
#define SAMENSPEL_CORE_MECHANICS_HAPPENING_H

#include "core/decide.h"

/* Fires the block's events that wait for the 1-based case `place`. True: one of them ended the
 * stage, and nothing of it may go on. */
bool happenings_at_case(deciding *d, uint16_t place);

/* The same for those whose condition holds now, right after a case has closed. */
bool happenings_when(deciding *d);

/* The same for those that are due at d->at_us. `out_fired` says whether any fired. */
bool happenings_at_time(deciding *d, bool *out_fired);

#endif
