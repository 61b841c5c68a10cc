/* diagnostic_entry.h - what the list keeps of one diagnostic. Private to diagnostics*.c. */
#ifndef SAMENSPEL_FORMAT_DIAGNOSTIC_ENTRY_H
#define SAMENSPEL_FORMAT_DIAGNOSTIC_ENTRY_H

#include "format/diagnostics.h"

typedef struct diagnostic_entry {
    diagnostic_code code;
    const char *file; /* "" when about no file */
    size_t start, length;
    size_t line, column; /* 0 without a file */
    const char *excerpt; /* the source line, or the part around the mark; NULL without a file */
    const char *padding; /* as wide as the excerpt before the mark, tabs kept */
    size_t mark_width;   /* in code points, at least 1 */
    const char *pointer, *path; /* "" when there is none */
    diagnostic_values values;   /* texts copied */
} diagnostic_entry;

struct diagnostics {
    arena *memory;
    const diagnostic_entry *kept[DIAGNOSTICS_SHOWN_MAX]; /* sorted by file and place */
    size_t kept_count;
    size_t error_count, warning_count;
};

bool diagnostic_is_error(diagnostic_code code);

/* Appends `length` bytes so that a terminal can show them: what is no UTF-8 or a control character
 * becomes U+FFFD, tabs stay. At most `points` code points, then "…". Returns how many. */
size_t diagnostic_text_show(const char *bytes, size_t length, size_t points, buffer *out);

typedef struct diagnostic_excerpt {
    buffer text, padding;
    size_t mark_width;
} diagnostic_excerpt;

/* The line around a byte range, cut to what a screen can show. The caller frees both buffers. */
diagnostic_excerpt diagnostic_excerpt_of(const char *line, size_t line_length, size_t mark_start,
                                         size_t mark_length);

/* The forms of a noun in a language. */
typedef struct noun_row {
    bool is_authored; /* defined in the scenario, not by the program */
    const char *nl, *nl_many, *en, *en_many, *fr, *fr_many;
} noun_row;

const noun_row *noun_row_of(noun n);

#endif
