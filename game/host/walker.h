/* walker.h - goes through the screens by doing what stands on them: chooses, slides, types, presses
 * on. Knows nothing but trees, so it can walk through every scenario: for pictures, for long plays
 * in a window, for tests. */
#ifndef SAMENSPEL_HOST_WALKER_H
#define SAMENSPEL_HOST_WALKER_H

#include "core/random.h"
#include "tree/tree.h"

enum { WALKER_LOOKS_MAX = 32 };

typedef struct walker {
    random_stream random;
    bool looks_around; /* also opens what may be opened: evidence, explanations, tables */
    uint64_t screen;   /* which screen the looks below belong to */
    uint64_t looked[WALKER_LOOKS_MAX];
    size_t looked_count;
} walker;

/* `seed` decides which choices it takes. */
walker walker_make(uint64_t seed, bool looks_around);

/* The next input on this screen. `word` is typed into empty fields; NULL: nothing is. False: there
 * is nothing to do but wait. */
bool walker_next(walker *w, const node *root, const char *word, int64_t now_us, tree_input *out);

#endif
