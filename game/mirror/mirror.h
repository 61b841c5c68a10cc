/* mirror.h - a semantic tree as a page of the web needs it: every node with its role, its words,
 * its state and its place, for those who read a screen by ear and for those who test by names.
 *
 * A canvas says nothing. After each change the shell writes the tree as JSON and the page's script
 * (web/mirror.js) makes invisible elements of it, one for each node that says or does something, above
 * the place where it is drawn:
 *
 *     {"screen":"block/shift/c01","title":"...","lang":"nl","size":[1366,768],"focus":"choice/a",
 *      "nodes":[{"id":"case/title","role":"heading","text":"...","level":1,"at":[40,96,600,40]},
 *               {"id":"choice/a","in":"choices","role":"radio","text":"...","checked":true,
 *                "tab":true,"keys":"1","at":[40,300,338,72]}, ...]}
 *
 * Roles are those of WAI-ARIA; "text" is a paragraph, "group" without a name a plain box. Nodes
 * stand in reading order, parents before children ("in"; without it: the screen). What is absent
 * is false, empty or does not apply:
 *
 *     name      what it is called, when that is not its text      about   more about it
 *     text      what it says (of a textbox: what it holds)         lang    when not the screen's
 *     checked, pressed (true or false)      expanded, disabled, invalid, busy (true)
 *     tab       Tab stops here               inert   below a dialog
 *     level     of a heading                 keys    what presses it from anywhere
 *     min, max, now, step, say               numbers, and the number in words
 *     most      code points a textbox takes  live    "polite", "assertive"
 *     at        left, top, width, height in pixels of "size"; absent: it is only to be heard */
#ifndef SAMENSPEL_MIRROR_MIRROR_H
#define SAMENSPEL_MIRROR_MIRROR_H

#include "core/buffer.h"
#include "tree/tree.h"

typedef struct mirror_place {
    double x, y, width, height; /* pixels */
} mirror_place;

/* Who knows where nodes are drawn. */
typedef struct mirror_places {
    bool (*find)(const void *self, const char *id, mirror_place *out);
    const void *self;
} mirror_places;

typedef struct mirror_frame {
    const node *root;
    const char *focused;  /* id; NULL: nothing has the focus */
    int width, height;    /* of the window, pixels */
    mirror_places places; /* find NULL: nobody knows */
} mirror_frame;

/* Appends the frame to `out` as JSON. False: no memory. */
bool mirror_write(const mirror_frame *frame, buffer *out);

#endif
