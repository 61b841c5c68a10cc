/* page.h - the page around the program. Written in page_calls.js. */
#ifndef SAMENSPEL_DESKTOP_WEB_PAGE_H
#define SAMENSPEL_DESKTOP_WEB_PAGE_H

#include <stdbool.h>

/* Calls `turn` for each frame until it returns false, then `finish`. Does not return: it leaves
 * main() with the stack as it is. */
void page_run(bool (*turn)(void *self), void (*finish)(void *self), void *self);

#endif
