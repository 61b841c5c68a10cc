#include "core/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_BYTES = 64 * 1024 };

struct arena_block {
    arena_block *older;
    size_t size;
    size_t used;
    alignas(max_align_t) unsigned char bytes[];
};

void arena_init(arena *a, size_t limit_bytes)
{
    *a = (arena){.limit_bytes = limit_bytes};
}

static arena_block *block_add(arena *a, size_t least)
{
    size_t size = least > BLOCK_BYTES ? least : BLOCK_BYTES;
    if (size > PTRDIFF_MAX - sizeof(arena_block)) return NULL;
    arena_block *block = malloc(sizeof *block + size);
    if (!block) return NULL;
    block->older = a->newest;
    block->size = size;
    block->used = 0;
    a->newest = block;
    return block;
}

void *arena_take(arena *a, size_t size)
{
    const size_t grain = alignof(max_align_t);
    if (size > SIZE_MAX - grain) return NULL;
    size_t rounded = (size + grain - 1) / grain * grain;
    if (rounded == 0) rounded = grain;
    if (a->limit_bytes && rounded > a->limit_bytes - a->taken_bytes) return NULL;

    arena_block *block = a->newest;
    if (!block || block->size - block->used < rounded) block = block_add(a, rounded);
    if (!block) return NULL;
    void *taken = block->bytes + block->used;
    block->used += rounded;
    a->taken_bytes += rounded;
    return memset(taken, 0, rounded);
}

void *arena_take_many(arena *a, size_t count, size_t size)
{
    if (size != 0 && count > SIZE_MAX / size) return NULL;
    return arena_take(a, count * size);
}

char *arena_copy(arena *a, const char *bytes, size_t length)
{
    if (length == SIZE_MAX) return NULL;
    char *copy = arena_take(a, length + 1);
    if (copy && length > 0) memcpy(copy, bytes, length);
    return copy;
}

static arena_block *largest_of(arena_block *newest)
{
    arena_block *largest = newest;
    for (arena_block *b = newest; b; b = b->older) {
        if (b->size > largest->size) largest = b;
    }
    return largest;
}

void arena_reset(arena *a)
{
    arena_block *kept = largest_of(a->newest);
    for (arena_block *b = a->newest; b;) {
        arena_block *older = b->older;
        if (b != kept) free(b);
        b = older;
    }
    if (kept) {
        kept->older = NULL;
        kept->used = 0;
    }
    a->newest = kept;
    a->taken_bytes = 0;
}

void arena_free(arena *a)
{
    for (arena_block *b = a->newest; b;) {
        arena_block *older = b->older;
        free(b);
        b = older;
    }
    a->newest = NULL;
    a->taken_bytes = 0;
}
