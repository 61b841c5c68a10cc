/* html.h - writing pages: text stays text, whatever it looks like. */
#ifndef SAMENSPEL_APP_HTML_H
#define SAMENSPEL_APP_HTML_H

#include "core/buffer.h"
#include "core/markup.h"

/* Text between tags, or a value between double quotes. */
void html_text(const char *text, buffer *out);

/* `start`, the text, `end`; the first and last are written as they are. */
void html_between(const char *start, const char *text, const char *end, buffer *out);

/* Headings (h4), paragraphs and lists with bold and emphasis; pictures are left out. */
void html_markup(const markup *m, buffer *out);

#endif
