/* alarm.h - agents that watch an adviser and raise an alarm. Inside core only. */
#ifndef SAMENSPEL_CORE_AGENTS_ALARM_H
#define SAMENSPEL_CORE_AGENTS_ALARM_H

#include "core/decide.h"

/* Lets every active alarm of the block that watches the adviser look at the advice just given. One
 * draw per alarm and case, whether it fires or not. */
void alarms_watch(deciding *d);

#endif
