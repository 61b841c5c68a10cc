#include "core/agents/forecast.h"

#include "core/number.h"

int32_t forecast_answer(const number_range *range, int32_t truth, double error)
{
    const int32_t top = number_range_steps(range);
    double steps = number_round((double)truth + error / range->step);
    if (steps <= 0.0) return 0;
    return steps >= (double)top ? top : (int32_t)steps;
}

int32_t forecast_advice(const agent *a, const number_range *range, uint16_t case_index,
                        int32_t truth, random_stream *r)
{
    const int forced = a->forced ? a->forced[case_index] : 0;
    if (forced > 0) return truth;
    if (forced < 0 && a->misses) return forecast_answer(range, truth, a->misses[case_index]);
    double z = random_normal(r);
    return forecast_answer(range, truth, a->bias + a->spread * z);
}

/* The mean of a folded normal distribution. */
double forecast_mean_error(double bias, double spread)
{
    const double off = bias < 0.0 ? -bias : bias;
    if (spread <= 0.0) return off;
    const double root_two_over_pi = 0.79788456080286535588;
    double ratio = off / spread;
    return spread * root_two_over_pi * number_exp(-0.5 * ratio * ratio) +
           off * (1.0 - 2.0 * number_normal_below(-ratio));
}

/* The mean error grows with the spread, so halving the range finds it. */
double forecast_spread(double bias, double mean_error)
{
    const double root_pi_over_two = 1.25331413731550025121;
    double low = 0.0;
    double high = mean_error * root_pi_over_two;
    if (bias == 0.0) return high;
    for (int i = 0; i < 64; i++) {
        double middle = (low + high) / 2.0;
        if (forecast_mean_error(bias, middle) > mean_error)
            high = middle;
        else
            low = middle;
    }
    return low;
}

double forecast_miss_rate(const agent *a, double within)
{
    if (a->spread <= 0.0) return a->bias > within || -a->bias > within ? 1.0 : 0.0;
    return number_normal_below((-within - a->bias) / a->spread) +
           number_normal_below((a->bias - within) / a->spread);
}
