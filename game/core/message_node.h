/* message_node.h - the tree behind a message: built by format's parser, written by message.c.
 * Private to these two. */
#ifndef SAMENSPEL_CORE_MESSAGE_NODE_H
#define SAMENSPEL_CORE_MESSAGE_NODE_H

#include "core/message.h"

#include <stdbool.h>
#include <stdint.h>

typedef enum message_kind {
    MESSAGE_TEXT,    /* `text` as it is */
    MESSAGE_NAME,    /* {text} */
    MESSAGE_NUMBER,  /* {text, number} */
    MESSAGE_PERCENT, /* {text, number, percent} */
    MESSAGE_PLURAL,  /* {text, plural, forms} */
    MESSAGE_SELECT,  /* {text, select, forms} */
    MESSAGE_COUNT    /* # inside a plural */
} message_kind;

typedef struct message_form message_form;

typedef struct message_part {
    message_kind kind;
    const char *text;          /* NUL behind; the name, save for MESSAGE_TEXT */
    size_t start, length;      /* bytes of the name in the source */
    const message_form *forms; /* one of them is `other` */
    size_t form_count;
} message_part;

typedef struct message_body {
    const message_part *parts;
    size_t count;
} message_body;

struct message_form {
    const char *name; /* "one", "other", the word of a select; NULL: the number `exactly` */
    double exactly;
    message_body body;
};

struct message {
    message_body body;
    const char *source;
};

#endif
