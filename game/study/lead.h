/* lead.h - which sentence leads a debrief, and what is said below it. */
#ifndef SAMENSPEL_STUDY_LEAD_H
#define SAMENSPEL_STUDY_LEAD_H

#include "study/debrief.h"

/* Sets lead and under from the measures, which must be there. */
void lead_choose(debrief *d);

#endif
