/* text_screen.h - a semantic tree as lines of text: what is new or changed since the last one, in
 * reading order, with a number in front of everything that can be done. */
#ifndef SAMENSPEL_CLI_TEXT_SCREEN_H
#define SAMENSPEL_CLI_TEXT_SCREEN_H

#include "cli/say.h"
#include "tree/tree.h"

enum { TEXT_ACTIONS_MAX = 256 };

typedef struct printed_node {
    uint64_t id;      /* hash of the node's id */
    uint64_t content; /* hash of what was printed */
    int number;       /* of its action, kept while the screen stands; 0: none */
} printed_node;

/* What stands on the terminal. Start all zero; free with text_screen_free. */
typedef struct text_screen {
    uint64_t scope; /* hash of the id of what is shown: another screen is printed whole */
    printed_node *printed;
    size_t printed_count, printed_room;
    const node *actions[TEXT_ACTIONS_MAX]; /* of the tree printed last; may be pressed */
    int numbers[TEXT_ACTIONS_MAX];
    size_t action_count;
    int last_number; /* the highest given on this screen beyond the answer keys */
    int timer_left;  /* seconds that were told last */
    int columns;     /* break lines here; 0: never */
} text_screen;

/* Prints what changed. Returns whether anything was printed. `root` must live as long as its nodes
 * are asked for below. */
bool text_screen_print(text_screen *t, const node *root, const speaker *s, FILE *to);

/* Forgets what stands there: the next print is whole. */
void text_screen_forget(text_screen *t);
void text_screen_free(text_screen *t);

/* The action that a word means: its number, its id or its answer key. NULL: none. */
const node *text_screen_action(const text_screen *t, const node *root, const char *word);

/* The only action with that role; NULL when there are none or several. */
const node *text_screen_only(const text_screen *t, node_role role);

/* Whether something is under way that will change the screen by itself. */
bool text_screen_is_busy(const node *root);

#endif
