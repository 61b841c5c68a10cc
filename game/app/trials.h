/* trials.h - plays the `tests` of a scenario: many sessions of a bot without a journal, and an
 * expectation over what they gave. */
#ifndef SAMENSPEL_APP_TRIALS_H
#define SAMENSPEL_APP_TRIALS_H

#include "app/store.h"

typedef struct trial {
    const char *name;
    bool has_passed;
    failure problem; /* why it could not be played; code STATUS_OK: it was */
    uint32_t runs;
    const char *expected; /* the expression */
    const char *observed; /* what the names in it were: "min.accuracy = 0.75, max.accuracy = 0.8" */
} trial;

/* Plays all tests of the scenario at `from`, which must be without errors. The first session has
 * the scenario's own seed (1 where it has none), each further one the next. Memory from `a`. */
status trials_run(const scenario_place *from, arena *a, const trial **out_trials, size_t *out_count,
                  failure *why);

#endif
