/* reader.h - keeps the page's elements as the window shows the tree, and takes what is done to
 * them. Does nothing where there is no page. */
#ifndef SAMENSPEL_DESKTOP_READER_H
#define SAMENSPEL_DESKTOP_READER_H

#include "core/buffer.h"
#include "desktop/reader_page.h"
#include "ui/window.h"

/* What the page was told last. Starts all zero. */
typedef struct reader {
    buffer shown, next;
} reader;

/* After ui_show. */
void reader_show(reader *r, const ui *window, const node *root);
void reader_close(reader *r);

/* What a request means for the tree shown last. */
tree_input reader_input(ui *window, const reader_request *asked);

#endif
