/* read_flow.h - the stages, each type with its reader. Internal to format. */
#ifndef SAMENSPEL_FORMAT_READ_FLOW_H
#define SAMENSPEL_FORMAT_READ_FLOW_H

#include "format/reader.h"

extern const shape shape_events;

/* The words of an agent that events may set: "explanation" or "confidence". */
const shape *agent_word_shape(const char *which);

/* `index` is the stage's place in the flow: expressions may use only what lies before it. */
void block_read(reader *r, const json_node *node, uint16_t index, stage *out);
void events_read(reader *r, const json_node *block, uint16_t index, stage *out);
void story_read(reader *r, const json_node *node, uint16_t index, stage *out);

/* Room for the questions of a stage. Their slots are counted over the whole flow: names.c counts them
 * in the same order. NULL: no memory. */
question *questions_take(reader *r, stage *out, uint16_t count);

void question_stage_read(reader *r, const json_node *node, stage *out);
void questionnaire_read(reader *r, const json_node *node, stage *out);
void debrief_read(reader *r, const json_node *node, uint16_t index, stage *out);

#endif
