/* scope.h - which names an expression of a scenario may use, depending on where it stands, and what
 * each is resolved to (core/vocabulary.h). Internal to format. */
#ifndef SAMENSPEL_FORMAT_SCOPE_H
#define SAMENSPEL_FORMAT_SCOPE_H

#include "format/expression_parser.h"
#include "format/reader.h"

typedef enum scope_kind {
    SCOPE_STAGE, /* `when` of a stage or a debrief message, and the numbers of a message */
    SCOPE_RULE,  /* `when` of a score rule */
    SCOPE_EVENT, /* `when` of a block's event */
    SCOPE_ALARM, /* fires_if */
    SCOPE_CASE,  /* blind_to: what is known of a case before anybody meets it */
    SCOPE_TEST   /* expect */
} scope_kind;

typedef struct scope {
    reader *r;
    scope_kind kind;
    uint16_t stage;   /* only what lies before it has a value; INDEX_NONE: the whole flow may lie
                         behind */
    uint16_t answers; /* the choice set of its block; INDEX_NONE: any that a block uses */
} scope;

/* Parses the JSON string `node`; NULL for none and after an error. */
const expression *scope_expression(const scope *at, const json_node *node, expression_need need);
/* The same for a text that stands nowhere in a file. `where` is blamed. */
const expression *scope_expression_of(const scope *at, const char *text, place where,
                                      expression_need need);

#endif
