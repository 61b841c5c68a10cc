/* debrief_chart.h - the charts of a debrief, worded and ready to be drawn, printed or exported. */
#ifndef SAMENSPEL_STUDY_DEBRIEF_CHART_H
#define SAMENSPEL_STUDY_DEBRIEF_CHART_H

#include "study/debrief.h"
#include "tree/chart.h"

/* Fills `out` with chart `id`. A chart without data has no marks and says so in `empty`. Strings
 * and marks come from `memory`; false: there is no more of it. */
bool debrief_chart(const debrief *d, chart_id id, const wording *words, arena *memory, chart *out);

/* The charts that the scenario lists and that have something to show, in the order in which they are
 * told. `out` has room for CHART_ID_COUNT; false: no memory. */
bool debrief_reveal(const debrief *d, const wording *words, arena *memory, chart **out,
                    uint16_t *out_count);

#endif
