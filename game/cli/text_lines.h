/* text_lines.h - one node of a tree as the lines that text mode prints for it. */
#ifndef SAMENSPEL_CLI_TEXT_LINES_H
#define SAMENSPEL_CLI_TEXT_LINES_H

#include "cli/say.h"
#include "core/buffer.h"
#include "tree/tree.h"

typedef struct text_lines {
    const speaker *speaker;
    int columns; /* break lines here; 0: never */
    buffer text; /* freed by the caller */
} text_lines;

/* Appends the lines of a node; `number` is that of its action, 0 when it has none. */
void text_lines_add(text_lines *l, const node *n, int number);

/* Whether a node is printed as a part of the one it is in: a cell of a row, a choice's picture. */
bool text_lines_is_part(const node *n);

#endif
