/* debrief_end.h - the last pages of a debrief: what was planned and what still holds for research,
 * and what a person takes home. Inside screens only. */
#ifndef SAMENSPEL_SCREENS_DEBRIEF_END_H
#define SAMENSPEL_SCREENS_DEBRIEF_END_H

#include "screens/pen.h"

/* Whether there is anything to disclose: an adviser, a text of the scenario, a choice to make. */
bool debrief_has_disclosure(const pen *p);

void debrief_build_disclosure(pen *p);
void debrief_build_end(pen *p);

#endif
