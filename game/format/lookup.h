/* lookup.h - finding things by a text or by an address, in constant time. Keys are borrowed and
 * must outlive the table; the table's memory comes from the arena. */
#ifndef SAMENSPEL_FORMAT_LOOKUP_H
#define SAMENSPEL_FORMAT_LOOKUP_H

#include "core/arena.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct lookup_slot {
    const void *key; /* NULL: free */
    const void *value;
} lookup_slot;

typedef struct lookup {
    arena *owner;
    bool is_by_text; /* else by address */
    lookup_slot *slots;
    size_t capacity; /* a power of two, or 0 */
    size_t count;
} lookup;

/* An empty table. By text, keys of the same bytes are the same; by address, only the same pointer. */
lookup lookup_by_text(arena *owner);
lookup lookup_by_address(arena *owner);

/* NULL when the key is not there. */
const void *lookup_get(const lookup *l, const void *key);

/* Sets or replaces; `value` must not be NULL. False: no memory. */
bool lookup_put(lookup *l, const void *key, const void *value);

#endif
