/* measure.h - the measures that conditions, messages, charts and tests name, from the records of
 * one session. Undefined (zero denominator) is NA, never 0. Only cases that ended `answered` enter;
 * cases whose truth was bought by a check are left out of reliance measures.
 *
 * truth y, advice a, own first answer h, final answer f, over scored blocks. Errors and the weight
 * of advice exist for numbers only, in the unit of the answer. */
#ifndef SAMENSPEL_CORE_MEASURE_H
#define SAMENSPEL_CORE_MEASURE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/state.h"

typedef enum measure_id {
    MEASURE_ACCURACY,     /* #(f=y)/N */
    MEASURE_ACCURACY_OWN, /* #(h=y)/N; without own first answers, the unscored blocks' #(f=y)/N */
    MEASURE_ACCURACY_AI,  /* #(a=y)/N over cases with advice */
    MEASURE_AGREEMENT,    /* #(f=a)/N (Yin, Wortman Vaughan & Wallach 2019) */
    MEASURE_AGREED_WHEN_RIGHT,  /* #(f=a and a=y)/#(a=y) (Bansal et al. 2021) */
    MEASURE_AGREED_WHEN_WRONG,  /* #(f=a and a!=y)/#(a!=y) */
    MEASURE_TRUST_GAP,          /* stated expectation - actual share right of the adviser */
    MEASURE_OVERCONFIDENCE,     /* mean confidence - accuracy, over cases with a final confidence */
    MEASURE_RESPONSE_MS_MEDIAN, /* median (type 7) of final response times, milliseconds */
    MEASURE_TIMEOUTS,           /* cases that ended by time, of all shown */
    MEASURE_MEAN_ERROR,         /* mean |f - y| */
    MEASURE_MEAN_ERROR_OWN, /* mean |h - y|; without own first answers, unscored blocks' |f - y| */
    MEASURE_MEAN_ERROR_AI,  /* mean |a - y| over cases with advice */
    MEASURE_WEIGHT_OF_ADVICE, /* median (type 7) of (f-h)/(a-h), not clipped, over cases where h and
                                 a are min_gap apart (Harvey & Fischer 1997; Yaniv 2004) */
    MEASURE_COUNT
} measure_id;

typedef struct measure_value {
    bool is_defined;
    double value;
    int64_t numerator;   /* what count.X shows: the numerator, or how many a mean is over */
    int64_t denominator; /* 0: not a ratio or undefined */
} measure_value;

/* "agreed_when_wrong" and so on; MEASURE_COUNT for an unknown name. */
const char *measure_name(measure_id m);
measure_id measure_named(const char *name);

/* One measure of one session so far. */
measure_value measure_of(const scenario *s, const state *st, measure_id m);

#endif
