/* fixture_tree.h - a small tree to begin with, for tests of tree/ and ui/. */
#ifndef SAMENSPEL_TESTS_FIXTURE_TREE_H
#define SAMENSPEL_TESTS_FIXTURE_TREE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tree/tree.h"

typedef struct grove {
    arena memory;
    tree_builder b;
    node *root;
} grove;

static inline void grove_begin(grove *g)
{
    arena_init(&g->memory, 0);
    g->root = tree_begin(&g->b, &g->memory, "screen", "Screen", "nl");
}

static inline void grove_end(grove *g)
{
    arena_free(&g->memory);
}

static inline action act(uint16_t verb)
{
    return (action){.verb = verb};
}

#endif
