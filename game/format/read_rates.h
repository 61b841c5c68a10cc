/* read_rates.h - how often an adviser is right where that depends on the case or on how long it has
 * worked: signal detection, groups of cases, drift. Internal to format. */
#ifndef SAMENSPEL_FORMAT_READ_RATES_H
#define SAMENSPEL_FORMAT_READ_RATES_H

#include "format/reader.h"

extern const shape shape_groups, shape_drift, shape_dprime, shape_criterion;

/* Fills strata and drift of `a`. `node` is the agent; its model and accuracy have been read.
 * `answers` are the choices that it advises on; NULL: none or unknown, then nothing goes by them. */
void rates_read(reader *r, const json_node *node, const answer_set *answers, agent *a);

/* Whether what it is set to names the choice that counts as the signal. */
bool rates_need_signal(const json_node *node);

#endif
