/* message_parser.h - from a written text with {placeholders} to a message that can be shown.
 *
 * Inside a form of a plural or select, `}}` is a literal brace only when `{{` stands before it in
 * the same form; otherwise it closes twice, so that {n, plural, other {{x}}} can be written. */
#ifndef SAMENSPEL_FORMAT_MESSAGE_PARSER_H
#define SAMENSPEL_FORMAT_MESSAGE_PARSER_H

#include "core/arena.h"
#include "core/message.h"
#include "format/diagnostics.h"
#include "format/source.h"

#include <stddef.h>

enum { MESSAGE_NESTING_MAX = 8, MESSAGE_BYTES_MAX = 64 * 1024 };

/* NULL after reporting at least one E60x or E61x (or E100 when memory is out). */
const message *message_parse(arena *a, const char *text, size_t length, const text_origin *origin,
                             diagnostics *d);

/* One use of a name, to point at a name that means nothing here. */
typedef struct message_use {
    const char *name;
    size_t start, length; /* bytes of the text, as place_inside wants them */
} message_use;

/* Every use in order; at most `room` are stored, all are counted. */
size_t message_uses(const message *m, message_use *uses, size_t room);

/* A text without any markup of the message language, for texts the program makes itself. NULL when
 * memory is out. */
const message *message_literal(arena *a, const char *text);

#endif
