/* inbox.h - a block as a list of its cases: the list at the left, the case at the right; with large
 * texts first the list, then the case. Inside screens only. */
#ifndef SAMENSPEL_SCREENS_INBOX_H
#define SAMENSPEL_SCREENS_INBOX_H

#include "screens/screens.h"

/* The list beside the case, where both have room. */
void inbox_add_list(pen *p, node *main);

/* No case is open: the list, what is left to do, and the way out. */
void inbox_add_overview(pen *p);

/* Back to the list, as the first of a case's tools. */
void inbox_add_back(pen *p, node *tools);

/* What was decided before, when it is decided again. */
void inbox_add_decision_before(pen *p, node *column);

/* Whether to end with cases undecided. */
void inbox_build_finish_sheet(pen *p);

#endif
