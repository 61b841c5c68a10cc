/* answer_span.h - which answers may be given: all of a set or, where a block lets nobody go far
 * from the advice, only the numbers near it. Inside core only; screens find it in their view. */
#ifndef SAMENSPEL_CORE_ANSWER_SPAN_H
#define SAMENSPEL_CORE_ANSWER_SPAN_H

#include "core/scenario.h"

/* Both ends may be answered. */
typedef struct answer_span {
    int32_t least, most;
} answer_span;

/* Every answer of a set: choices by index, numbers in steps. */
answer_span answer_span_whole(const answer_set *answers);

/* What may be the final answer once `advice` was given (ANSWER_NONE: it was not, so all may). The
 * share that a block allows is rounded outward to whole steps and ends where the range does. */
answer_span answer_span_final(const block_stage *b, const answer_set *answers, int32_t advice);

/* Whether it may be given; both ends may. */
bool answer_span_holds(answer_span span, int64_t answer);

/* The answer itself, or the end of the span that is nearest to it. */
int32_t answer_span_nearest(answer_span span, int32_t answer);

#endif
