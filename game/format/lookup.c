#include "format/lookup.h"

#include "core/hash.h"

#include <string.h>

lookup lookup_by_text(arena *owner)
{
    return (lookup){.owner = owner, .is_by_text = true};
}

lookup lookup_by_address(arena *owner)
{
    return (lookup){.owner = owner};
}

static uint64_t key_hash(const lookup *l, const void *key)
{
    if (l->is_by_text) return hash_text(HASH_START, key);
    return hash_u64(HASH_START, (uint64_t)(uintptr_t)key);
}

static bool key_same(const lookup *l, const void *a, const void *b)
{
    return a == b || (l->is_by_text && strcmp(a, b) == 0);
}

/* The slot that holds the key, or the free one where it belongs. */
static lookup_slot *slot_of(const lookup *l, const void *key)
{
    size_t mask = l->capacity - 1;
    size_t at = (size_t)key_hash(l, key) & mask;
    while (l->slots[at].key && !key_same(l, l->slots[at].key, key)) at = (at + 1) & mask;
    return &l->slots[at];
}

const void *lookup_get(const lookup *l, const void *key)
{
    if (l->capacity == 0 || !key) return NULL;
    return slot_of(l, key)->value;
}

static bool lookup_grow(lookup *l)
{
    lookup larger = *l;
    larger.capacity = l->capacity ? l->capacity * 2 : 64;
    larger.slots = arena_take_many(l->owner, larger.capacity, sizeof *larger.slots);
    if (!larger.slots) return false;
    for (size_t i = 0; i < l->capacity; i++) {
        if (l->slots[i].key) *slot_of(&larger, l->slots[i].key) = l->slots[i];
    }
    *l = larger;
    return true;
}

bool lookup_put(lookup *l, const void *key, const void *value)
{
    if (l->count * 2 >= l->capacity && !lookup_grow(l)) return false;
    lookup_slot *slot = slot_of(l, key);
    if (!slot->key) l->count++;
    *slot = (lookup_slot){key, value};
    return true;
}
