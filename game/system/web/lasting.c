#include "system/lasting.h"

#include "system/web/storage.h"

/* What is kept next holds the file under its new name. */
void lasting_name(const char *path)
{
    storage_changed(path);
    if (storage_is_page()) (void)storage_keep();
}
