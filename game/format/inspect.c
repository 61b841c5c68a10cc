#include "format/inspect.h"

struct inspection {
    uint16_t variant_count;
};

inspection *inspection_create(reader *r)
{
    return reader_take(r, 1, sizeof(inspection));
}

void inspect_variant(inspection *all, reader *r)
{
    (void)r;
    all->variant_count++;
}

void inspect_all(inspection *all, reader *r, const json_node *base)
{
    (void)all;
    (void)r;
    (void)base;
}
