/* inspect.h - looking at a scenario as a whole: what no single value can be blamed for while it is
 * read. Internal to format.
 *
 * Some things must hold in every variant (an arm with a list); others are fine as soon as one
 * variant has them, such as a case set that only one arm uses. The inspection remembers. */
#ifndef SAMENSPEL_FORMAT_INSPECT_H
#define SAMENSPEL_FORMAT_INSPECT_H

#include "format/reader.h"

typedef struct inspection inspection;

/* NULL: no memory. */
inspection *inspection_create(reader *r);

/* The variant that was just read: r->s, r->root. */
void inspect_variant(inspection *all, reader *r);

/* At the end, about all variants together. */
void inspect_all(inspection *all, reader *r, const json_node *base);

#endif
