/* raster.h - coverage of simple shapes, computed once and then used as white textures that are
 * tinted: rounded rectangles, rings, shadows, hatch, arcs. SDL draws none of these well, and
 * SDL_RenderGeometry is far too slow without a graphics card. */
#ifndef SAMENSPEL_UI_RASTER_H
#define SAMENSPEL_UI_RASTER_H

#include <SDL.h>
#include <stdbool.h>

typedef enum shape_kind {
    SHAPE_ROUND,  /* a filled rectangle with rounded corners; a disc when radius is half of it */
    SHAPE_RING,   /* its outline, `stroke` wide, inside */
    SHAPE_SHADOW, /* its soft shadow: full inside, gone `stroke` outside */
    SHAPE_HATCH,  /* its inside in stripes of 45 degrees, `stroke` wide every `period` */
    SHAPE_ARC     /* a ring from twelve o'clock clockwise, `share` of it */
} shape_kind;

typedef struct shape {
    shape_kind kind;
    int width, height; /* pixels */
    float radius, stroke, period, share;
} shape;

/* White with the shape's coverage as alpha, for the pixels of `part`, which is relative to the
 * shape's upper left corner and may reach outside it. NULL: no memory. The caller frees it. */
SDL_Surface *raster_shape(const shape *s, SDL_Rect part);

/* Multiplies the alpha of a 32-bit ARGB surface so that the corners in the mask (1 upper left,
 * 2 upper right, 4 lower right, 8 lower left) are rounded. */
void raster_round_corners(SDL_Surface *surface, float radius, unsigned corners);

#endif
