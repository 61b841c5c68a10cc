/* fixture_expression.h - conditions built by hand, for tests of the rules that need one. Their
 * nodes come from a fixed store that expressions_forget empties. */
#ifndef SAMENSPEL_TESTS_FIXTURE_EXPRESSION_H
#define SAMENSPEL_TESTS_FIXTURE_EXPRESSION_H

#include <assert.h>

#include "core/expression_node.h"
#include "core/vocabulary.h"

enum { EXPRESSION_STORE = 256 };

typedef struct expression_store {
    expression_node nodes[EXPRESSION_STORE];
    const expression_node *parts[EXPRESSION_STORE][2];
    expression whole[EXPRESSION_STORE];
    int node_count, parts_count, whole_count;
} expression_store;

static inline expression_store *expressions(void)
{
    static expression_store store;
    return &store;
}

static inline void expressions_forget(void)
{
    expression_store *store = expressions();
    store->node_count = store->parts_count = store->whole_count = 0;
}

static inline expression_node *node_take(expression_kind kind)
{
    expression_store *store = expressions();
    assert(store->node_count < EXPRESSION_STORE);
    expression_node *n = &store->nodes[store->node_count++];
    *n = (expression_node){.kind = kind, .depth = 1, .column = 1};
    return n;
}

static inline const expression_node *node_of(expression_kind kind, const expression_node *left,
                                             const expression_node *right)
{
    expression_store *store = expressions();
    expression_node *n = node_take(kind);
    const expression_node **parts = store->parts[store->parts_count++];
    parts[0] = left;
    parts[1] = right;
    n->parts = parts;
    n->part_count = right ? 2 : 1;
    uint16_t depth = right && right->depth > left->depth ? right->depth : left->depth;
    n->depth = (uint16_t)(depth + 1);
    return n;
}

static inline const expression_node *name_of(symbol_kind kind, uint16_t index, uint16_t sub,
                                             value_type type)
{
    expression_node *n = node_take(EXPRESSION_NAME);
    n->meaning = (symbol){.kind = (uint16_t)kind, .index = index, .sub = sub};
    n->literal.type = type;
    return n;
}

static inline const expression_node *literal_of(value v)
{
    expression_node *n = node_take(EXPRESSION_LITERAL);
    n->literal = v;
    return n;
}

static inline const expression *expression_of(const expression_node *root)
{
    expression_store *store = expressions();
    expression *e = &store->whole[store->whole_count++];
    *e = (expression){.root = root, .source = ""};
    return e;
}

/* `name` compared with a number, e.g. score.points > 5. */
static inline const expression *condition_on(expression_kind compare, symbol_kind kind,
                                             uint16_t index, double number)
{
    return expression_of(
        node_of(compare, name_of(kind, index, 0, VALUE_NUMBER), literal_of(value_number(number))));
}

/* choice == truth */
static inline const expression *condition_is_right(void)
{
    return expression_of(node_of(EXPRESSION_EQUAL, name_of(SYMBOL_CHOICE, 0, 0, VALUE_STRING),
                                 name_of(SYMBOL_TRUTH, 0, 0, VALUE_STRING)));
}

/* !ai.correct */
static inline const expression *condition_ai_is_wrong(void)
{
    const expression_node *is_right = name_of(SYMBOL_AI_CORRECT, 0, 0, VALUE_BOOL);
    return expression_of(node_of(EXPRESSION_NOT, is_right, NULL));
}

/* truth == 'red' && choice == 'green' */
static inline const expression *condition_red_sent_home(void)
{
    const expression_node *truth = name_of(SYMBOL_TRUTH, 0, 0, VALUE_STRING);
    const expression_node *chosen = name_of(SYMBOL_CHOICE, 0, 0, VALUE_STRING);
    const expression_node *red = node_of(EXPRESSION_EQUAL, truth, literal_of(value_string("red")));
    const expression_node *home = node_of(EXPRESSION_EQUAL, chosen,
                                          literal_of(value_string("green")));
    return expression_of(node_of(EXPRESSION_AND, red, home));
}

#endif
