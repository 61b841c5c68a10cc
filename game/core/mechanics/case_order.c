#include "core/mechanics/case_order.h"

#include <string.h>

enum { THIRDS = 3 };

uint16_t case_third_start(uint16_t count, int third)
{
    return (uint16_t)((uint32_t)count * (uint32_t)third / THIRDS);
}

static bool is_forced(const deciding *d, const block_stage *b, uint16_t case_index)
{
    if (b->advisor == INDEX_NONE) return false;
    const agent *a = &d->s->agents[b->advisor];
    return a->forced && a->forced[case_index] != 0;
}

/* The cases to take, in listed order: all forced ones, and as many others as fit, drawn. */
static void choose_cases(deciding *d, const block_stage *b, const case_set *set, uint16_t *pool,
                         uint16_t *chosen)
{
    uint16_t first = 0;
    for (uint16_t i = 0; i < set->case_count; i++) pool[i] = (uint16_t)(set->first_case + i);
    if (b->take < set->case_count) {
        random_stream r = deciding_stream(d, PURPOSE_CASE_CHOICE, INDEX_NONE, INDEX_NONE);
        random_shuffle(&r, pool, set->case_count);
        for (uint16_t i = 0; i < set->case_count; i++) {
            if (!is_forced(d, b, pool[i])) continue;
            uint16_t moved = pool[i];
            pool[i] = pool[first];
            pool[first++] = moved;
        }
    }
    bool *is_taken = arena_take_many(d->scratch, set->case_count, sizeof *is_taken);
    if (!is_taken) {
        d->is_out_of_memory = true;
        return;
    }
    for (uint16_t i = 0; i < b->take; i++) is_taken[pool[i] - set->first_case] = true;
    uint16_t count = 0;
    for (uint16_t i = 0; i < set->case_count; i++) {
        if (is_taken[i]) chosen[count++] = (uint16_t)(set->first_case + i);
    }
}

static void rotate_thirds(random_stream *r, const uint16_t *listed, uint16_t count, uint16_t *out)
{
    uint32_t start = random_below(r, THIRDS);
    uint16_t from = case_third_start(count, (int)start);
    memcpy(out, listed + from, (size_t)(count - from) * sizeof *out);
    memcpy(out + (count - from), listed, from * sizeof *out);
}

/* Row `row` of the Williams square: 0, 1, n-1, 2, n-2, … each plus the row. For an odd count the
 * rows from n on are those of the mirrored square. */
static void balance(random_stream *r, const uint16_t *listed, uint16_t count, uint16_t *out)
{
    bool is_odd = count % 2 == 1;
    uint32_t row = random_below(r, is_odd ? 2u * count : count);
    bool is_mirrored = row >= count;
    uint32_t low = 0;
    uint32_t high = count;
    for (uint16_t i = 0; i < count; i++) {
        uint32_t column = (i == 0 || i % 2 == 1) ? low++ : --high;
        uint32_t place = is_mirrored ? count - 1u - i : i;
        out[place] = listed[(column + row) % count];
    }
}

static void order_cases(random_stream *r, case_order order, const uint16_t *listed, uint16_t count,
                        uint16_t *out)
{
    if (count == 0) return;
    switch (order) {
    case ORDER_LISTED: break;
    case ORDER_SHUFFLED: random_shuffle(r, out, count); break;
    case ORDER_ROTATED: rotate_thirds(r, listed, count, out); break;
    case ORDER_BALANCED: balance(r, listed, count, out); break;
    }
}

uint16_t *case_order_draw(deciding *d, const block_stage *b)
{
    const case_set *set = &d->s->case_sets[b->case_set];
    uint16_t *pool = arena_take_many(d->scratch, set->case_count, sizeof *pool);
    uint16_t *listed = arena_take_many(d->scratch, b->take, sizeof *listed);
    uint16_t *ordered = arena_take_many(d->scratch, b->take, sizeof *ordered);
    if (!pool || !listed || !ordered) return NULL;
    choose_cases(d, b, set, pool, listed);
    memcpy(ordered, listed, b->take * sizeof *ordered);
    random_stream r = deciding_stream(d, PURPOSE_CASE_ORDER, INDEX_NONE, INDEX_NONE);
    order_cases(&r, b->order, listed, b->take, ordered);
    return d->is_out_of_memory ? NULL : ordered;
}
