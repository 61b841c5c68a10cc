/* message.h - a text a person reads, already parsed: an ICU MessageFormat subset.
 *
 * {name}, {n, plural, =0{} one{} other{#}}, {x, select, a{} other{}}, {p, number, percent}. An
 * apostrophe is always a letter; literal braces are {{ and }}. The parser lives in
 * format/message_parser.h. Formatting never fails: a name without a value shows as {name}. */
#ifndef SAMENSPEL_CORE_MESSAGE_H
#define SAMENSPEL_CORE_MESSAGE_H

#include "core/buffer.h"
#include "core/value.h"

typedef struct message message; /* immutable, owned by the arena it was parsed into */

typedef struct message_argument {
    const char *name;
    value content; /* number or string */
} message_argument;

/* How one language writes numbers and chooses plural forms. */
typedef struct number_style {
    char decimal_mark;          /* ',' in nl and fr, '.' in en */
    const char *thousands;      /* between groups of three: "." nl, U+202F fr, "," en */
    const char *before_percent; /* "\u00A0" in nl, U+202F in fr, "" in en */
    bool zero_is_one;           /* French: 0 takes the form `one` */
} number_style;

/* The style of a language tag ("nl", "en", "fr"; others read as en). Never NULL. */
const number_style *number_style_of(const char *language);

/* Appends a number as that language writes it: whole numbers without decimals, others with at
 * most `decimals`. */
void number_write(buffer *out, double number, int decimals, const number_style *style);

void message_format(const message *m, const message_argument *arguments, size_t count,
                    const number_style *style, buffer *out);

/* The names a message uses, in order of first use; at most `room` are stored, all are counted (one
 * that found no room perhaps more than once). */
size_t message_names(const message *m, const char **names, size_t room);

/* The message as it was written. */
const char *message_source(const message *m);

#endif
