/* tree_edit.h - what is done to the tree before it is read: libraries, `use`, and the overrides of
 * arms and lists. Trees are immutable: an edit copies the nodes on its way and shares the rest.
 * Internal to format. */
#ifndef SAMENSPEL_FORMAT_TREE_EDIT_H
#define SAMENSPEL_FORMAT_TREE_EDIT_H

#include "format/reader.h"

/* Gathers the library entries of the scenario and of what it includes, in r->library. */
void libraries_read(reader *r, const json_node *root);

/* The scenario with the entries that its stages `use` put in. */
const json_node *uses_apply(reader *r, const json_node *root);

/* The tree with the values that `set` gives to id paths. Paths that lead nowhere are reported. */
const json_node *overrides_apply(reader *r, const json_node *root, const json_node *set);

#endif
