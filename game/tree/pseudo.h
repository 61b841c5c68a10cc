/* pseudo.h - a screen in a language that nobody speaks: every text 40 % longer, with accents and
 * between brackets. What is cut off or put together from parts shows at a glance. */
#ifndef SAMENSPEL_TREE_PSEUDO_H
#define SAMENSPEL_TREE_PSEUDO_H

#include "tree/tree.h"

/* A copy of a tree in `memory` with such texts; ids, actions, numbers alone and what was typed
 * stay. NULL: no memory. */
const node *pseudo_tree(const node *root, arena *memory);

/* One text: "Save" gives "[Sávéé]". NULL for NULL, and without memory. */
const char *pseudo_text(const char *text, arena *memory);

#endif
