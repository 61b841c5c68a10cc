/* paragraph.h - text broken into lines, measured with the shaping that draws it, and remembered:
 * the same text at the same width is broken once.
 *
 * Lines break after spaces, hyphens, dashes and slashes, never at a no-break space or before a
 * lone middle dot. Titles and statements get lines of about one width, not more of them. A word
 * wider than the line is cut between letters, and `is_broken` says so: tests of screens refuse
 * it. */
#ifndef SAMENSPEL_UI_PARAGRAPH_H
#define SAMENSPEL_UI_PARAGRAPH_H

#include "core/arena.h"
#include "ui/font.h"

typedef struct text_run {
    const char *bytes;
    size_t length;
    font_style style;
    node_tone tone;
    int x, width; /* from the line's start, pixels */
} text_run;

typedef struct text_line {
    const text_run *runs;
    size_t run_count;
    int width;
} text_line;

typedef struct paragraph {
    const text_line *lines;
    size_t line_count;
    int width;       /* of the widest line */
    int least_width; /* of the widest piece that must not be broken */
    int line_height;
    int height;
    bool is_broken;
} paragraph;

typedef struct paragraph_request {
    const text_span *spans;
    size_t span_count;
    text_size size;
    float unit; /* pixels */
    int width;  /* pixels; 0: as wide as it wants */
    bool is_tabular;
} paragraph_request;

typedef struct paragraphs paragraphs;

paragraphs *paragraphs_open(fonts *f); /* borrows the fonts; NULL: no memory */
void paragraphs_close(paragraphs *p);

/* Call between frames: forgets all when much was gathered. What was handed out is then gone. */
void paragraphs_tidy(paragraphs *p);

/* Never NULL: without memory an empty paragraph. Valid until the next paragraphs_tidy. */
const paragraph *paragraph_set(paragraphs *p, const paragraph_request *request);

/* The same for a text of one weight. */
const paragraph *paragraph_plain(paragraphs *p, const char *text, text_size size, float unit,
                                 int width);

fonts *paragraphs_fonts(paragraphs *p);

/* Whether texts are set with more room between letters, words and lines. Forgets all when that
 * changes: call it between frames. */
void paragraphs_space(paragraphs *p, bool is_spaced);

/* How a line of one weight is set now, and how high it is in pixels: for whoever measures or places
 * single letters. */
font_style paragraphs_style(const paragraphs *p, text_size size, float unit);
float paragraphs_line_height(const paragraphs *p, text_size size, float unit);

#endif
