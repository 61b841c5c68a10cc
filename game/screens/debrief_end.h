/* debrief_end.h - the last pages of a debrief: the way through a story, what was planned and what still
 * holds for research, and what a person takes home. Inside screens only. */
#ifndef SAMENSPEL_SCREENS_DEBRIEF_END_H
#define SAMENSPEL_SCREENS_DEBRIEF_END_H

#include "screens/pen.h"

/* Whether there is anything to disclose: an adviser, a text of the scenario, a choice to make. */
bool debrief_has_disclosure(const pen *p);

/* Whether the scenario has messages that hold or questions to think about; and whether they have a
 * page of their own, which they need only where the last page is for the card to take home. */
bool debrief_has_thoughts(const pen *p);
bool debrief_has_reflection(const pen *p);
bool debrief_has_card(const pen *p);

/* Whether a way was gone through a story. */
bool debrief_has_path(const pen *p);

void debrief_build_path(pen *p);
void debrief_add_thoughts(pen *p);
void debrief_build_reflection(pen *p);
void debrief_build_disclosure(pen *p);
void debrief_build_end(pen *p);

#endif
