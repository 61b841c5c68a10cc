/* picture.h - pictures from files: SVG drawn at exactly the size that is shown, PNG and JPEG
 * scaled once. Paths that are not absolute begin in the resource folder. */
#ifndef SAMENSPEL_UI_PICTURE_H
#define SAMENSPEL_UI_PICTURE_H

#include <SDL.h>
#include <stdbool.h>

typedef struct pictures pictures;

/* Who has files in memory: asked before the disk, so that what is shown does not depend on a folder
 * that may go. `lend` gives false for files it does not have; the bytes are used at once. */
typedef struct file_lender {
    bool (*lend)(const void *self, const char *path, const char **out_bytes, size_t *out_length);
    const void *self;
} file_lender;

/* `root` is copied. NULL: no memory. */
pictures *pictures_open(const char *root);
void pictures_close(pictures *p); /* NULL is fine */

void pictures_borrow_from(pictures *p, file_lender lender);

/* Width and height as the file states them; false when it is missing or no picture. Remembered,
 * so a file is looked at once. */
bool picture_size(pictures *p, const char *path, float *out_width, float *out_height);

/* One colour instead of another, opaque. */
typedef struct color_swap {
    SDL_Color from, to;
} color_swap;

/* How a picture is wanted. */
typedef struct picture_wish {
    int width, height;
    const color_swap *swaps; /* of an SVG: colours written as #RRGGBB */
    size_t swap_count;
} picture_wish;

/* Its pixels, ARGB; NULL when it cannot be read. The caller frees it. */
SDL_Surface *picture_load(pictures *p, const char *path, const picture_wish *wish);

#endif
