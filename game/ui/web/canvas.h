/* canvas.h - the page's canvas. Written in canvas.js. SDL shows a window's surface in the size of
 * CSS pixels and converts all of it each time; here only the parts that changed are sent, in the
 * size of the screen's own pixels. */
#ifndef SAMENSPEL_UI_WEB_CANVAS_H
#define SAMENSPEL_UI_WEB_CANVAS_H

#include <stdint.h>

/* Shows `width` x `height` pixels (red, green, blue, 255 in this order of bytes) at a place. */
void canvas_show(const uint32_t *pixels, int x, int y, int width, int height);

/* Whether what was shown is still there: a canvas that gets a size is empty. */
int canvas_keeps(void);

#endif
