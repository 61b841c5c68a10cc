/* read_reasons.h - what advisers show for their advice. Internal to format. */
#ifndef SAMENSPEL_FORMAT_READ_REASONS_H
#define SAMENSPEL_FORMAT_READ_REASONS_H

#include "format/reader.h"

extern const shape shape_reasons;

/* Reads the map of reasons into the agent. `answers` is what it advises; NULL: it advises nowhere,
 * or in several ways. */
void reasons_read(reader *r, const json_node *map, const answer_set *answers, agent *a);

#endif
