/* expression_vars.h - trying out an expression on values from a JSON file: `samenspel expr`.
 *
 * Nested objects become dotted names: {"score": {"points": 3}} gives score.points. Lists hold
 * numbers, booleans or strings of one kind. A null is a number that has no value now. */
#ifndef SAMENSPEL_FORMAT_EXPRESSION_VARS_H
#define SAMENSPEL_FORMAT_EXPRESSION_VARS_H

#include "core/arena.h"
#include "core/buffer.h"
#include "format/diagnostics.h"
#include "format/json.h"

#include <stdbool.h>
#include <stddef.h>

/* Evaluates `text` with the names of `vars` (an object, or NULL: no names) and appends the value as
 * JSON. False when the text or its evaluation is at fault; then `d` says where. */
bool expression_try(arena *a, const char *text, size_t length, const json_node *vars,
                    diagnostics *d, buffer *out);

#endif
