/* encoding.h - is it UTF-8, and how to show one of its characters in a diagnostic. */
#ifndef SAMENSPEL_FORMAT_ENCODING_H
#define SAMENSPEL_FORMAT_ENCODING_H

#include "format/diagnostics.h"
#include "format/source.h"

#include <stdbool.h>

/* False after reporting where the file is no UTF-8 (E103, E104). */
bool encoding_check(const source *file, diagnostics *d);

/* Whether the file starts with the byte order mark EF BB BF. */
bool encoding_has_mark(const source *file);

enum { CHARACTER_SHOWN_MAX = 8 };

/* The character at `at` (before `end`) in quotes: "@"; one that cannot be seen by its number:
 * U+00A0. */
void character_show(const char *at, const char *end, char shown[CHARACTER_SHOWN_MAX]);

#endif
