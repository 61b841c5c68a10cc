/* expression_node.h - the typed tree behind an expression: built by format's parser, walked by
 * expression.c. Private to these two. The parser guarantees the types of the parts that each kind
 * names below. */
#ifndef SAMENSPEL_CORE_EXPRESSION_NODE_H
#define SAMENSPEL_CORE_EXPRESSION_NODE_H

#include "core/expression.h"

typedef enum expression_kind {
    EXPRESSION_LITERAL, /* `literal` */
    EXPRESSION_NAME,    /* `meaning`, whose value has the type of `literal` */
    EXPRESSION_LIST,    /* parts: its items */
    EXPRESSION_OR,      /* two or more booleans */
    EXPRESSION_AND,
    EXPRESSION_NOT,
    EXPRESSION_CHOOSE, /* condition, value if so, value if not */
    EXPRESSION_EQUAL,  /* two of one type */
    EXPRESSION_UNEQUAL,
    EXPRESSION_LESS, /* two numbers, strings or booleans */
    EXPRESSION_LESS_OR_EQUAL,
    EXPRESSION_GREATER,
    EXPRESSION_GREATER_OR_EQUAL,
    EXPRESSION_IN,   /* a value, a list */
    EXPRESSION_ADD,  /* two numbers */
    EXPRESSION_JOIN, /* two strings */
    EXPRESSION_SUBTRACT,
    EXPRESSION_MULTIPLY,
    EXPRESSION_DIVIDE,
    EXPRESSION_REMAINDER,
    EXPRESSION_NEGATE,
    EXPRESSION_INDEXED, /* a list, a number */
    EXPRESSION_MIN,     /* numbers, or one list of numbers */
    EXPRESSION_MAX,
    EXPRESSION_ABS,
    EXPRESSION_ROUND,
    EXPRESSION_FLOOR,
    EXPRESSION_CEIL,
    EXPRESSION_SIZE,        /* a string or a list */
    EXPRESSION_STARTS_WITH, /* two strings: whole, piece */
    EXPRESSION_ENDS_WITH,
    EXPRESSION_CONTAINS,
    EXPRESSION_DEFINED, /* anything */
    EXPRESSION_KIND_COUNT
} expression_kind;

enum { EXPRESSION_DEPTH_MAX = 256 }; /* of the tree: bounds the recursion of evaluation */

typedef struct expression_node expression_node;

struct expression_node {
    expression_kind kind;
    uint16_t depth;  /* 1: no parts */
    uint32_t column; /* 1-based byte in the source, for faults */
    value literal;
    symbol meaning;
    const expression_node *const *parts;
    size_t part_count;
};

struct expression {
    const expression_node *root;
    const char *source;
};

#endif
