#include "system/uploads.h"

#include "system/web/storage.h"
#include "system/web/uploads.h"

#include <emscripten.h>

/* The page and the program take turns: nothing here is used by both at once. */
static upload last;
static bool is_new;

bool uploads_are_taken(void)
{
    return storage_is_page() != 0;
}

void uploads_ask(void)
{
    uploads_choose();
}

bool uploads_next(upload *out)
{
    if (!is_new) return false;
    is_new = false;
    *out = last;
    return true;
}

/* The script writes the path to what it is handed at once. */
EMSCRIPTEN_KEEPALIVE char *uploads_tell(int outcome);

char *uploads_tell(int outcome)
{
    last.outcome = (upload_outcome)outcome;
    is_new = true;
    return last.path;
}
