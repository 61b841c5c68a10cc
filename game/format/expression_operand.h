/* expression_operand.h - a part of an expression while it is being parsed, and what may be done
 * with its type. Private to the expression parser.
 *
 * A part whose own mistake was reported has an unknown type, fits everywhere and is never
 * evaluated: so one mistake gives one message and the others are still found. */
#ifndef SAMENSPEL_FORMAT_EXPRESSION_OPERAND_H
#define SAMENSPEL_FORMAT_EXPRESSION_OPERAND_H

#include "core/expression_node.h"
#include "format/expression_lexer.h"
#include "format/expression_parser.h"

typedef struct operand_type {
    value_type type;
    value_type item; /* of a list */
    bool is_unknown;
    bool is_empty; /* the list [], which goes with any list */
} operand_type;

typedef struct operand {
    const expression_node *node; /* NULL: reported, parsing stops */
    operand_type type;
    size_t start, end;      /* bytes of the expression */
    const char *path;       /* of a name; else NULL */
    const char *const *ids; /* all that a name can be; NULL: anything */
    size_t id_count;
    const struct operand *items; /* of a list that is written out */
    size_t item_count;
} operand;

typedef struct expression_parser {
    expression_input in;
    token now;
    size_t last_end; /* where the token before `now` ended */
    const vocabulary *names;
    int nesting;
    bool asks_defined; /* there is a defined( ) */
    bool has_names;
    size_t zero_start, zero_end; /* the first divisor that is always 0; zero_end 0: none */
} expression_parser;

/* Operands of a type and place; the node comes with operand_finish. */
operand operand_unknown(size_t start, size_t end);
operand operand_none(void);

/* A node over `count` parts. `column` is the byte (from 0) that faults point to. */
operand operand_build(expression_parser *p, expression_kind kind, value_type type, size_t column,
                      const operand *parts, size_t count);
operand operand_literal(expression_parser *p, value literal, size_t start, size_t end);

bool operand_is_number(const operand *o); /* also true when unknown */
bool operand_is_bool(const operand *o);
bool operand_is_string(const operand *o);
bool operand_is_list(const operand *o);

bool operand_types_match(const operand *a, const operand *b);

/* What it is whatever the names in it stand for; false: that depends, or it is nothing. */
bool operand_value(const operand *o, value *out);

/* "number", "bool", "string" or "list", for the texts of diagnostics. */
const char *type_word(value_type type);

/* What the operators make of their operands; both are set. `op` is the operator's token. */
operand operand_combine(expression_parser *p, token op, operand left, operand right);
operand operand_list(expression_parser *p, size_t start, size_t end, const operand *items,
                     size_t count);

/* Calls: `receiver` is NULL for a function, `where` the token of the name. */
operand operand_call(expression_parser *p, token where, const operand *receiver,
                     const operand *arguments, size_t count, size_t end);

#endif
