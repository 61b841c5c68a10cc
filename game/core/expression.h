/* expression.h - a condition or number written in a scenario, already parsed and typed.
 *
 * The parser lives in format/expression_parser.h; the rules only evaluate. A name was resolved to
 * a symbol when the scenario loaded; what a symbol means belongs to the place the expression
 * stands in (see core/vocabulary.h), so evaluation asks the world it is given.
 *
 * Evaluation is CEL's with the stated deviations: every number is a double, an error on one side
 * of && or || is absorbed when the other side decides, division by zero is an error, `%` truncates
 * toward zero, `round` goes half away from zero, an index must be whole, `size` counts code
 * points. A non-finite result is an error. */
#ifndef SAMENSPEL_CORE_EXPRESSION_H
#define SAMENSPEL_CORE_EXPRESSION_H

#include "core/arena.h"
#include "core/value.h"

/* A resolved name. `kind` is one of the vocabulary's kinds, `index` and `sub` what it points to. */
typedef struct symbol {
    uint16_t kind;
    uint16_t index;
    uint16_t sub;
} symbol;

typedef struct expression expression; /* immutable, owned by the scenario's arena */

typedef struct expression_world {
    const void *context;
    /* Reads a symbol now; false: it has no value at this moment (an absorbable error). */
    bool (*read)(const void *context, symbol s, value *out);
    arena *scratch; /* for joined strings and lists; reset by the caller */
} expression_world;

typedef enum expression_fault {
    EXPRESSION_FINE = 0,
    EXPRESSION_UNDEFINED, /* a name without a value now */
    EXPRESSION_DIVIDED_BY_0,
    EXPRESSION_INDEX, /* not whole or outside the list */
    EXPRESSION_NOT_FINITE,
    EXPRESSION_NO_MEMORY
} expression_fault;

/* Evaluates; on a fault `out` is untouched and `out_column` (may be NULL) is the 1-based byte
 * column in the source where it arose. */
expression_fault expression_evaluate(const expression *e, const expression_world *world, value *out,
                                     int *out_column);

/* A whole condition: NULL holds; one that ends in an error is false. */
bool expression_holds(const expression *e, const expression_world *world);

/* What the expression was written as. */
const char *expression_source(const expression *e);

#endif
