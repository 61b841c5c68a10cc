#include "core/agents/confidence.h"

#include "core/number.h"

double confidence_calibrated(double accuracy, double least, double concentration, bool is_right,
                             random_stream *r)
{
    if (accuracy <= least) return least;
    if (accuracy >= 1) return 1;
    const double mean = (accuracy - least) / (1 - least);
    double a = mean * concentration;
    double b = (1 - mean) * concentration;
    /* p = least + (1 - least) x. Given right, x has density in proportion to p: a mixture of the
       Beta itself (what guessing gets right) and one with a more success. */
    const bool is_by_guessing = random_chance(r, least / accuracy);
    if (!is_right)
        b += 1;
    else if (!is_by_guessing)
        a += 1;
    return least + (1 - least) * random_beta(r, a, b);
}

double confidence_tempered(double p, double temperature)
{
    if (p <= 0) return 0;
    if (p >= 1) return 1;
    const double logit = number_log(p / (1 - p));
    return 1 / (1 + number_exp(-logit / temperature));
}
