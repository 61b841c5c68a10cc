/* picture.h - pictures from files: SVG drawn at exactly the size that is shown, PNG and JPEG
 * scaled once. Paths that are not absolute begin in the resource folder. */
#ifndef SAMENSPEL_UI_PICTURE_H
#define SAMENSPEL_UI_PICTURE_H

#include <SDL.h>
#include <stdbool.h>

typedef struct pictures pictures;

/* `root` is copied. NULL: no memory. */
pictures *pictures_open(const char *root);
void pictures_close(pictures *p); /* NULL is fine */

/* Width and height as the file states them; false when it is missing or no picture. Remembered,
 * so a file is looked at once. */
bool picture_size(pictures *p, const char *path, float *out_width, float *out_height);

/* Its pixels at width x height, ARGB; NULL when it cannot be read. The caller frees it. */
SDL_Surface *picture_load(pictures *p, const char *path, int width, int height);

#endif
