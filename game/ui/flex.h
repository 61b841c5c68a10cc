/* flex.h - sharing a length among parts that can grow or shrink. Part of layout. */
#ifndef SAMENSPEL_UI_FLEX_H
#define SAMENSPEL_UI_FLEX_H

#include <stdbool.h>
#include <stddef.h>

typedef struct flex_part {
    float base;        /* what it would like */
    float least, most; /* never below, never above; most 0: no bound */
    float grow;        /* its share of what is left over */
    float size;        /* the result */
    bool is_settled;
} flex_part;

/* Sets every size so that they add up to `length`, as far as the bounds let them. */
void flex_share(flex_part *parts, size_t count, float length);

/* base within its bounds. */
float flex_bounded(const flex_part *part, float size);

#endif
