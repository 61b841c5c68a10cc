/* confidence.h - how sure an adviser is, where that follows from how often it is right. Inside core
 * only. */
#ifndef SAMENSPEL_CORE_AGENTS_CONFIDENCE_H
#define SAMENSPEL_CORE_AGENTS_CONFIDENCE_H

#include "core/random.h"

/* A confidence p (0..1) that is calibrated: of all advice given with p, the share p is right.
 *
 * p is a Beta variable, rescaled to [least, 1], whose mean is `accuracy`; `concentration` a + b says
 * how close to it p stays. Whether the advice is right was decided before (by a plan, by chance or
 * by the author), so p is drawn from what is left of that Beta once this is known (Bayes). `least`
 * is what guessing gives: 1 / the number of answers. An accuracy at or below it gives `least`, 1
 * gives 1. `concentration` must be > 0. */
double confidence_calibrated(double accuracy, double least, double concentration, bool is_right,
                             random_stream *r);

/* What an adviser that is sure in the measure p shows at a temperature > 0: the logistic function of
 * logit(p) / temperature. Below 1 it shows itself surer than it is, above 1 less sure. */
double confidence_tempered(double p, double temperature);

#endif
