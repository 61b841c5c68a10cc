/* error_plan.h - an exact quota of errors: how many advices of a block are wrong, and which.
 * Inside core only; format uses it to say what a scenario will really do. */
#ifndef SAMENSPEL_CORE_AGENTS_ERROR_PLAN_H
#define SAMENSPEL_CORE_AGENTS_ERROR_PLAN_H

#include "core/random.h"
#include "core/scenario.h"

/* Whether an adviser's errors are planned at all: a quota, neither listed nor by chance. */
bool error_plan_is_made(const agent *a);

/* How many of `count` cases an exact adviser gets wrong: all that a phase covers minus its quota
 * (half rounds to even), each phase apart; of a drift the sum over the places. `out_is_whole` (may be
 * NULL): no rounding was needed. Not for an adviser with strata. */
uint16_t error_plan_count(const agent *a, uint16_t count, bool *out_is_whole);

/* The same when `take` of the cases of a set are drawn, also with strata: each stratum has its own
 * quota. Where not all cases are taken, what is expected, which is then never whole. */
double error_plan_expected(const agent *a, const case_set *set, uint16_t take, bool *out_is_whole);

/* The accuracy that holds at a 1-based place: of the phase with the greatest at_case reached, or what
 * the drift has come to. */
double error_plan_accuracy(const agent *a, uint16_t place);

/* The same for a case shown at that place: that of its stratum, where there are strata. */
double error_plan_accuracy_of(const agent *a, uint16_t case_index, uint16_t place);

/* Whether that many errors find a place among `count` cases: none before the first failure, and never
 * more in a row than max_run. */
bool error_plan_fits(const agent *a, uint16_t errors, uint16_t count);

/* Draws which of the `count` cases in `order` are wrong and writes them, ascending, to `out_wrong`
 * (room for `count`). Forced cases come first; the others are spread so that each third
 * of a phase holds its share, free inside the third. To let a room share which advice is wrong even
 * where each seat has its own order, an adviser without phases plans over the cases in the order in
 * which the scenario lists them, and only one with phases, a first failure or a longest run over the
 * order shown. Strata are planned each apart, so that each holds its own share; a drift goes over the
 * order shown, each place as likely to err as its accuracy says. Where a case that is always right stands on the first failure's place, the first error
 * comes as soon after it as one can; a run that the author forced stays. */
uint16_t error_plan_draw(random_stream *r, const agent *a, const uint16_t *order, uint16_t count,
                         arena *scratch, uint16_t *out_wrong);

#endif
