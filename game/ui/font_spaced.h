/* font_spaced.h - text with its own distances: spaced capitals, tight headlines, digits of one
 * width. SDL_ttf sets none of these, so each letter is placed at a quarter of a pixel: set four
 * times as large, then averaged down. Part of font.c. */
#ifndef SAMENSPEL_UI_FONT_SPACED_H
#define SAMENSPEL_UI_FONT_SPACED_H

#include <SDL.h>
#include <SDL_ttf.h>
#include <stdbool.h>

enum { SPACED_SCALE = 4 };

typedef struct font_spacing {
    TTF_Font *font; /* at SPACED_SCALE times the size; NULL: nothing is drawn */
    float tracking; /* pixels at the real size */
    float word;     /* the same, added to a space */
    bool is_tabular;
} font_spacing;

int font_spaced_width(font_spacing spacing, const char *text);

/* White on nothing, `height` high; NULL: nothing to draw or no memory. The caller frees it. */
SDL_Surface *font_spaced_render(font_spacing spacing, const char *text, int height);

#endif
