/* expression_parser.h - from the text of an expression to one the rules can evaluate.
 *
 * The language is the part of CEL that scenario-format describes. Names are resolved and types
 * checked here, once, so that evaluation cannot meet a name or type it does not know. */
#ifndef SAMENSPEL_FORMAT_EXPRESSION_PARSER_H
#define SAMENSPEL_FORMAT_EXPRESSION_PARSER_H

#include "core/arena.h"
#include "core/expression.h"
#include "core/value.h"
#include "format/diagnostics.h"
#include "format/source.h"
#include "format/suggestion.h"

#include <stddef.h>

enum { EXPRESSION_NESTING_MAX = 32, EXPRESSION_BYTES_MAX = 8 * 1024 };

typedef enum name_state {
    NAME_UNKNOWN,
    NAME_NOT_YET, /* it exists, but has no value at this point of the flow */
    NAME_FOUND
} name_state;

typedef struct resolved_name {
    symbol meaning;
    value_type type;
    value_type item; /* when type is VALUE_LIST: what it holds, no lists */
    /* For a string that is always one of a few ids: those ids; comparing it with another string is
     * an error. NULL: any string. */
    const char *const *ids;
    size_t id_count;
} resolved_name;

/* The names an expression at one place may use. */
typedef struct vocabulary {
    const void *context;
    /* `path` is the whole dotted name: "block.shift.harm". Fills `out` when found. */
    name_state (*resolve)(const void *context, const char *path, resolved_name *out);
    /* Calls suggestion_consider with every name it knows; may be NULL. */
    void (*suggest)(const void *context, suggestion *s);
} vocabulary;

typedef enum expression_need { NEED_CONDITION, NEED_NUMBER, NEED_ANY } expression_need;

/* Parses `length` bytes of text that came from `origin`. NULL after reporting at least one E4xx
 * (or E100 when memory is out). A condition that is always the same gets a warning. */
const expression *expression_parse(arena *a, const char *text, size_t length,
                                   const text_origin *origin, const vocabulary *names,
                                   expression_need need, diagnostics *d);

#endif
