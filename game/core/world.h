/* world.h - what the names in a scenario's expressions mean at a moment of a session. */
#ifndef SAMENSPEL_CORE_WORLD_H
#define SAMENSPEL_CORE_WORLD_H

#include "core/expression.h"
#include "core/state.h"

/* What an expression can look at. `c` is the case that case.*, choice, own, truth, t and ai.* are
 * about; NULL: they have no value. */
typedef struct world {
    const scenario *s;
    const state *st;
    const case_record *c;
    int64_t now_us;
} world;

/* Reads names from `w`, which must outlive the result. */
expression_world world_of(const world *w, arena *scratch);

/* An answer as expressions see it: the id of a choice, or the number. */
value world_answer(const answer_set *answers, int32_t answer);

/* Whether two answers count as the same: choices by identity; numbers within `within` (in units). */
bool answers_match(const answer_set *answers, int32_t one, int32_t other, double within);

/* Right: matches the truth (numbers: within right_within). */
bool answer_is_right(const answer_set *answers, int32_t answer, int32_t truth);

/* Agreed: matches the advice (numbers: within agrees_within). */
bool answer_agrees(const answer_set *answers, int32_t answer, int32_t advice);

#endif
