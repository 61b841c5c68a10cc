/* solution.h - what is right about a case and why, for those who prepare a session. Nothing that
 * plays asks for it. */
#ifndef SAMENSPEL_APP_SOLUTION_H
#define SAMENSPEL_APP_SOLUTION_H

#include "core/scenario.h"

typedef struct solution {
    int32_t truth;         /* an answer */
    const localized *why;  /* the card that explains it; may be NULL */
    bool is_always_misled; /* the block's adviser is wrong here whatever the seed */
} solution;

/* Of the case at `index` of `s`, as `block` asks about it. */
solution solution_of(const scenario *s, const stage *block, uint16_t index);

#endif
