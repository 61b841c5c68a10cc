/* markup.h - the Markdown subset of long texts: headings, paragraphs, lists, images, bold and
 * emphasis. Parsing cannot fail: what is not markup is text. A backslash before * # - ! [ ] ( ) \
 * makes it a letter. */
#ifndef SAMENSPEL_CORE_MARKUP_H
#define SAMENSPEL_CORE_MARKUP_H

#include "core/arena.h"

#include <stddef.h>

typedef enum markup_style { MARKUP_PLAIN, MARKUP_BOLD, MARKUP_EMPHASIS } markup_style;

typedef struct markup_span {
    markup_style style;
    const char *text; /* NUL behind; line breaks of the source are spaces */
} markup_span;

typedef enum markup_kind {
    MARKUP_HEADING, /* "# " to "### " */
    MARKUP_PARAGRAPH,
    MARKUP_ITEM, /* "- " or "* " */
    MARKUP_IMAGE /* a line that is only ![alt](path) */
} markup_kind;

typedef struct markup_block {
    markup_kind kind;
    int level; /* of a heading: 1 to 3 */
    const markup_span *spans;
    size_t span_count;
    const char *alt, *path; /* of an image */
} markup_block;

typedef struct markup {
    const markup_block *blocks;
    size_t block_count;
} markup;

/* Copies what it needs into the arena. When memory is out the result is empty. */
markup markup_parse(arena *a, const char *text, size_t length);

#endif
