/* arena.h - memory owned by lifetime: what is taken together is given back together.
 * The arena owns every byte it hands out; nothing taken from it is freed alone. */
#ifndef SAMENSPEL_CORE_ARENA_H
#define SAMENSPEL_CORE_ARENA_H

#include <stddef.h>

typedef struct arena_block arena_block;

typedef struct arena {
    arena_block *newest;
    size_t taken_bytes; /* all that was handed out since the last reset */
    size_t limit_bytes; /* 0: none */
} arena;

/* An arena that refuses to hand out more than `limit_bytes` (0: no limit). Takes no memory yet. */
void arena_init(arena *a, size_t limit_bytes);

/* `size` zeroed bytes, aligned for any type; NULL when memory or the limit is used up. */
void *arena_take(arena *a, size_t size);

/* `count` zeroed elements of `size` bytes; NULL also when the product overflows. */
void *arena_take_many(arena *a, size_t count, size_t size);

/* A copy of `length` bytes with a NUL behind them. */
char *arena_copy(arena *a, const char *bytes, size_t length);

/* Forgets all that was taken, keeps the largest block for the next use. */
void arena_reset(arena *a);

/* Gives everything back. The arena may be used again. */
void arena_free(arena *a);

#endif
