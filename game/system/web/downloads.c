#include "system/downloads.h"

#include "system/web/storage.h"

#include <stddef.h>

const char *downloads_folder(void)
{
    return storage_is_page() ? "/downloads" : NULL;
}

void downloads_give(const char *path)
{
    if (storage_is_page()) storage_give(path);
}
