#include "system/downloads.h"

#include <stddef.h>

const char *downloads_folder(void)
{
    return NULL;
}

void downloads_give(const char *path)
{
    (void)path;
}
