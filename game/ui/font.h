/* font.h - the four cuts of Inter at the sizes in use, and the one place where text is measured
 * and rendered: both go through the same shaping, so what was measured fits what is drawn. */
#ifndef SAMENSPEL_UI_FONT_H
#define SAMENSPEL_UI_FONT_H

#include "core/status.h"
#include "tree/tree.h"

#include <SDL.h>

typedef struct fonts fonts;

typedef enum font_cut { CUT_REGULAR, CUT_SEMIBOLD, CUT_BOLD, CUT_ITALIC, CUT_COUNT } font_cut;

/* One way of setting text, in pixels. */
typedef struct font_style {
    font_cut cut;
    int px;
    int tracking_64; /* added between letters, in 64ths of a pixel */
    int word_64;     /* added to every space as well */
    bool is_tabular; /* every digit as wide as the widest */
} font_style;

/* How a text size is set, in units. */
typedef struct type_row {
    float size, line_height;
    float tracking;
    font_cut cut;
    bool is_capitals;
} type_row;

const type_row *type_of(text_size size);

/* Opens Inter-Regular, -SemiBold, -Bold and -Italic (.otf or .ttf) in `folder`. NULL when a file
 * is missing or no font; `why` names the file. */
fonts *fonts_open(const char *folder, failure *why);
void fonts_close(fonts *f); /* NULL is fine */

/* The style of a text size when one unit is `unit` pixels. */
font_style font_style_of(text_size size, float unit, bool is_bold, bool is_emphasis);

/* The same with the distances that WCAG 1.4.12 asks for: between letters .12 and between words .16
 * of the size of the letters, unless there is more already. */
font_style font_style_spaced(font_style style);

int font_ascent(fonts *f, font_style style);
int font_height(fonts *f, font_style style);

/* The advance of `length` bytes of UTF-8 set in one line, in pixels. */
int font_width(fonts *f, font_style style, const char *bytes, size_t length);

/* Where the next run begins when this one ends in a space: to the nearest pixel, where font_width
 * would lose the fraction of each space. */
int font_advance(fonts *f, font_style style, const char *bytes, size_t length);

/* The text in white on nothing, `font_height` high and about as wide as `font_width`. NULL when
 * there is nothing to draw or no memory. The caller frees it. */
SDL_Surface *font_render(fonts *f, font_style style, const char *bytes, size_t length);

/* A hash of the style, for caches. */
uint64_t font_style_hash(font_style style);

#endif
