/* fixture_tree.h - a small tree to begin with, for tests of tree/ and ui/. */
#ifndef SAMENSPEL_TESTS_FIXTURE_TREE_H
#define SAMENSPEL_TESTS_FIXTURE_TREE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tree/tree.h"

#include <string.h>

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

/* A node to change in place, as if the screen had been declared anew. */
static inline node *find_node(node *root, const char *id)
{
    if (strcmp(root->id, id) == 0) return root;
    for (node *child = root->first_child; child; child = child->next) {
        node *found = find_node(child, id);
        if (found) return found;
    }
    return NULL;
}

static inline action act(uint16_t verb)
{
    return (action){.verb = verb};
}

#endif
