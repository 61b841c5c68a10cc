/* error_plan.h - an exact quota of errors: how many advices of a block are wrong, and which.
 * Inside core only; format uses it to say what a scenario will really do. */
#ifndef SAMENSPEL_CORE_AGENTS_ERROR_PLAN_H
#define SAMENSPEL_CORE_AGENTS_ERROR_PLAN_H

#include "core/random.h"
#include "core/scenario.h"

/* How many of `count` cases an exact adviser gets wrong: all that a phase covers minus its quota
 * (half rounds to even), each phase apart. `out_is_whole` (may be NULL): no rounding was needed. */
uint16_t error_plan_count(const agent *a, uint16_t count, bool *out_is_whole);

/* The accuracy that holds at a 1-based place: of the phase with the greatest at_case reached. */
double error_plan_accuracy(const agent *a, uint16_t place);

/* Whether that many errors find a place among `count` cases: none before the first failure, and never
 * more in a row than max_run. */
bool error_plan_fits(const agent *a, uint16_t errors, uint16_t count);

/* Draws which of the `count` cases in `order` are wrong and writes them, ascending, to `out_wrong`
 * (room for `count`). Forced cases come first; the others are spread so that each third
 * of a phase holds its share, free inside the third. To let a room share which advice is wrong even
 * where each seat has its own order, an adviser without phases plans over the cases in the order in
 * which the scenario lists them, and only one with phases, a first failure or a longest run over the
 * order shown. Where a case that is always right stands on the first failure's place, the first error
 * comes as soon after it as one can; a run that the author forced stays. */
uint16_t error_plan_draw(random_stream *r, const agent *a, const uint16_t *order, uint16_t count,
                         arena *scratch, uint16_t *out_wrong);

#endif
