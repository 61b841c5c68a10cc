/* flow.h - from stage to stage. Inside core only. */
#ifndef SAMENSPEL_CORE_FLOW_H
#define SAMENSPEL_CORE_FLOW_H

#include "core/decide.h"

/* Leaves the running stage and enters the next one whose `when` holds; ends the session behind the
 * last. */
void flow_next(deciding *d);

/* Enters the first stage after consent. */
void flow_start(deciding *d);

/* Closes what is open and ends the session early. */
void flow_abort(deciding *d);

#endif
