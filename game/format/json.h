/* json.h - reading JSON strictly, keeping where everything stands.
 *
 * Comments and trailing commas are accepted; everything else that the JSON standard forbids is a
 * diagnostic with its exact place. The tree is immutable and lives in the arena. */
#ifndef SAMENSPEL_FORMAT_JSON_H
#define SAMENSPEL_FORMAT_JSON_H

#include "core/arena.h"
#include "core/buffer.h"
#include "format/diagnostics.h"
#include "format/source.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    JSON_BYTES_MAX = 2 * 1024 * 1024,
    JSON_STRING_MAX = 64 * 1024, /* bytes between the quotes */
    JSON_NESTING_MAX = 64,
    JSON_VALUES_MAX = 250000
};

typedef enum json_type {
    JSON_NULL,
    JSON_BOOL,
    JSON_NUMBER,
    JSON_STRING,
    JSON_ARRAY,
    JSON_OBJECT
} json_type;

typedef struct json_node json_node;

struct json_node {
    json_type type;
    bool truth;       /* of a JSON_BOOL */
    double number;    /* of a JSON_NUMBER; finite */
    const char *text; /* of a JSON_STRING, escapes resolved, NUL behind; else NULL */
    size_t text_length;
    const char *key;         /* of a member of an object; else NULL */
    const json_node *parent; /* NULL: the root */
    const json_node *first;  /* child of an array or object */
    const json_node *next;   /* sibling */
    uint32_t child_count;
    uint32_t index;                     /* among its siblings, from 0 */
    uint32_t key_start, key_length;     /* bytes in the file, with the quotes */
    uint32_t value_start, value_length; /* likewise; brackets included */
    const json_node *origin; /* of a copy that stands elsewhere: what was read; else NULL */
    const source *file;
};

/* Reads a whole file. NULL when the text is no JSON (then `d` says why). Keys that stand twice in
 * an object are reported too, but the tree is given: the first one counts. */
const json_node *json_read(arena *a, const source *file, diagnostics *d);

/* The member of an object, exactly that key; NULL when absent or when `object` is no object. */
const json_node *json_member(const json_node *object, const char *key);

/* The child of an array or object at `index`; NULL outside. */
const json_node *json_child(const json_node *parent, size_t index);

bool json_is_text(const json_node *node, const char *text);

place place_of_value(const json_node *node);
place place_of_key(const json_node *node); /* the value's when it has no key */

/* For what a string holds: an expression, a message. `node` is a JSON_STRING. */
text_origin text_origin_of_value(const json_node *node);

/* Appends "/flow/3/agents/0" (RFC 6901); nothing for the root. */
void json_pointer_write(const json_node *node, buffer *out);

/* Appends "shift.agents[0]": from the nearest object with an `id` on; nothing when there is none
 * below the root. */
void json_id_path_write(const json_node *node, buffer *out);

#endif
