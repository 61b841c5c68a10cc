#include "system/uploads.h"

bool uploads_are_taken(void)
{
    return false;
}

void uploads_ask(void)
{
}

bool uploads_next(upload *out)
{
    (void)out;
    return false;
}
