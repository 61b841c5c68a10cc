#include "ui/flex.h"

float flex_bounded(const flex_part *part, float size)
{
    if (part->most > 0 && size > part->most) size = part->most;
    return size < part->least ? part->least : size;
}

/* What the open parts may still share, and their weights. */
typedef struct rest {
    float length;
    float grow, give; /* sums of grow, and of what can be given up */
} rest;

static float give_of(const flex_part *part)
{
    return part->base > part->least ? part->base - part->least : 0;
}

static rest rest_of(const flex_part *parts, size_t count, float length)
{
    rest r = {.length = length};
    for (size_t i = 0; i < count; i++) {
        r.length -= parts[i].is_settled ? parts[i].size : parts[i].base;
        if (parts[i].is_settled) continue;
        r.grow += parts[i].grow;
        r.give += give_of(&parts[i]);
    }
    return r;
}

static float target(const flex_part *part, const rest *r)
{
    if (r->length > 0)
        return r->grow > 0 ? part->base + r->length * part->grow / r->grow : part->base;
    if (r->give <= 0) return part->base;
    float share = -r->length < r->give ? -r->length : r->give;
    return part->base - share * give_of(part) / r->give;
}

/* Gives every open part its target within its bounds; settles those that hit a bound on the side
 * that the sum leans to. Returns how many were settled. */
static size_t pass(flex_part *parts, size_t count, float length)
{
    rest r = rest_of(parts, count, length);
    float excess = 0;
    size_t settled = 0;
    for (size_t i = 0; i < count; i++) {
        if (parts[i].is_settled) continue;
        float wanted = target(&parts[i], &r);
        parts[i].size = flex_bounded(&parts[i], wanted);
        excess += parts[i].size - wanted;
    }
    for (size_t i = 0; i < count; i++) {
        if (parts[i].is_settled) continue;
        float moved = parts[i].size - target(&parts[i], &r);
        bool is_hit = (excess > 0 && moved > 0) || (excess < 0 && moved < 0);
        if (!is_hit) continue;
        parts[i].is_settled = true;
        settled++;
    }
    return settled;
}

void flex_share(flex_part *parts, size_t count, float length)
{
    for (size_t i = 0; i < count; i++) parts[i].is_settled = false;
    for (size_t i = 0; i <= count; i++) {
        if (pass(parts, count, length) == 0) return;
    }
}
