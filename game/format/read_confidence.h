/* read_confidence.h - an adviser's `confidence`. Internal to format. */
#ifndef SAMENSPEL_FORMAT_READ_CONFIDENCE_H
#define SAMENSPEL_FORMAT_READ_CONFIDENCE_H

#include "format/reader.h"

extern const shape shape_confidence, shape_confidence_model;

/* Reports what a `confidence` (may be NULL) lacks for a model. */
void confidence_check(reader *r, const json_node *node, confidence_model model);

/* Without a node: none is shown. */
void confidence_read(reader *r, const json_node *node, agent *a);

#endif
