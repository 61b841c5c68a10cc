/* mirror_words.h - what a node is called and what it says, as one text for a reader. */
#ifndef SAMENSPEL_MIRROR_MIRROR_WORDS_H
#define SAMENSPEL_MIRROR_MIRROR_WORDS_H

#include "core/buffer.h"
#include "tree/tree.h"

bool mirror_has(const char *text);

/* Whether a node is one thing to press, whatever it holds: what is inside are its words. */
bool mirror_is_one_button(const node *n);

/* Appends name, value, note and, of one button, all that is said inside it. */
void mirror_label(const node *n, buffer *out);

/* Appends the words that stand beside a control: what is wrong, the ends of a scale. */
void mirror_about(const node *n, buffer *out);

/* Appends the key that presses it from anywhere, as aria-keyshortcuts names it. */
void mirror_keys(const node *n, buffer *out);

#endif
