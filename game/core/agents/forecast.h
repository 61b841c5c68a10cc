/* forecast.h - the numeric model: an adviser that is off by a normal error, and by exactly as much
 * as the author planted where a case is named. Inside core only; format uses it to say what a
 * scenario will really do. */
#ifndef SAMENSPEL_CORE_AGENTS_FORECAST_H
#define SAMENSPEL_CORE_AGENTS_FORECAST_H

#include "core/random.h"
#include "core/scenario.h"

/* The answer that lies `error` (in units) beside the truth: on a whole step, inside the range. */
int32_t forecast_answer(const number_range *range, int32_t truth, double error);

/* What a numeric adviser says about a case. Draws from `r` unless the author's word decides. */
int32_t forecast_advice(const agent *a, const number_range *range, uint16_t case_index,
                        int32_t truth, random_stream *r);

/* E|bias + spread z| for a standard normal z. */
double forecast_mean_error(double bias, double spread);

/* The spread with that mean error; 0 where the bias alone is already as much. */
double forecast_spread(double bias, double mean_error);

/* The probability that an unplanned error is greater than `within`. */
double forecast_miss_rate(const agent *a, double within);

#endif
