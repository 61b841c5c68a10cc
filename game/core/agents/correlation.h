/* correlation.h - errors that an adviser and people make together: the phi coefficient of two binary
 * variables, being wrong and being wrong. Inside core only; format uses it when it reads a scenario. */
#ifndef SAMENSPEL_CORE_AGENTS_CORRELATION_H
#define SAMENSPEL_CORE_AGENTS_CORRELATION_H

#include <stdbool.h>

/* How often the one and the other are wrong (each above 0 and below 1). */
typedef struct error_rates {
    double human, adviser;
} error_rates;

/* P(both wrong) = eh ea + phi sqrt(eh (1 - eh) ea (1 - ea)). */
double correlation_both_wrong(error_rates e, double phi);

/* How often the adviser is wrong where the person was, or was not. */
double correlation_adviser_wrong(error_rates e, double phi, bool human_is_wrong);

/* The least and the greatest phi that these error rates leave room for. */
double correlation_least(error_rates e);
double correlation_most(error_rates e);

#endif
