/* schema.h - the JSON Schema (2020-12) of a scenario file, for editors, made from the same field
 * tables that read it. */
#ifndef SAMENSPEL_FORMAT_SCHEMA_H
#define SAMENSPEL_FORMAT_SCHEMA_H

#include "core/buffer.h"

/* Appends the whole schema, with a new line at its end. */
void scenario_schema_write(buffer *out);

#endif
