/* source.h - the text of one file as it was read, and places in it.
 *
 * Everything that parses keeps byte ranges of its source; lines and columns are worked out only
 * when a mistake is shown. Lines count from 1 and end at \n or \r\n; columns count code points
 * from 1, as editors do. */
#ifndef SAMENSPEL_FORMAT_SOURCE_H
#define SAMENSPEL_FORMAT_SOURCE_H

#include "core/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct json_node;

typedef struct source {
    const char *name; /* as a person knows it: "scenario.json", "texts/welcome.nl.md" */
    const char *bytes;
    size_t length;
    const uint32_t *line_starts; /* byte offset of each line */
    size_t line_count;           /* at least 1 */
} source;

/* A copy of the text in the arena; NULL when memory is out or the text is longer than 64 MB. */
const source *source_create(arena *a, const char *name, const char *bytes, size_t length);

typedef struct source_position {
    size_t line;
    size_t column;
} source_position;

/* Where byte `offset` stands; an offset behind the end counts as the end. */
source_position source_position_of(const source *s, size_t offset);

/* Where something stands that a person may have to mend. A place without a file is allowed: the
 * diagnostic is then about the whole run. */
typedef struct place {
    const source *file;
    size_t start;                 /* byte offset */
    size_t length;                /* 0: the mark stands between two characters */
    const struct json_node *node; /* its JSON pointer and id path are shown; may be NULL */
    const char *row;              /* of a table, its id; may be NULL */
    const char *column;           /* of a table; may be NULL */
} place;

/* `length` bytes of a file from byte `start`, without node, row or column. */
place place_in(const source *file, size_t start, size_t length);

/* How the characters of a text are written in its file. */
typedef enum text_writing {
    TEXT_PLAIN,     /* as they are */
    TEXT_JSON,      /* with the escapes of a JSON string */
    TEXT_CSV_QUOTED /* with "" for " */
} text_writing;

/* Where a text came from, so that a mistake inside the text can be shown in its file. */
typedef struct text_origin {
    place whole;
    size_t first; /* byte offset in the file of the first character of the text */
    text_writing writing;
} text_origin;

/* The origin of a text that is the whole source. */
text_origin text_origin_of_source(const source *file);

/* The place of `length` bytes of the text from byte `from`, counted in the text itself. */
place place_inside(const text_origin *origin, size_t from, size_t length);

#endif
