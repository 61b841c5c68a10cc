/* How far a person is in the whole session: one scale, in steps, from the first stage to the last. */
#pragma once

#include "core/arena.h"
#include "core/view.h"

/* Stages of one kind that follow each other are one part; a short one takes what follows with it.
 * Of stages with a condition that follow each other, of which one is played, only the longest
 * counts. So nothing but the scenario decides how long parts are, and `now` does not go back as
 * stages are done; only paging back through a debrief takes it back within its part. */
typedef struct session_way {
    double now, all;    /* steps done, of how many */
    const double *ends; /* where each part ends; the last is `all` */
    size_t part_count;  /* 0: there is no stage, or no memory */
    size_t part;        /* the present one, from 1 */
} session_way;

/* within: how much of the present stage is done, from 0 to 1. */
session_way session_way_make(arena *memory, const view *v, double within);

/* The share of the cases of the present stage that is decided; 0 where it has none. */
double session_way_in_block(const view *v);
