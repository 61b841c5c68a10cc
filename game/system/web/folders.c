#define _DEFAULT_SOURCE
#include "system/folders.h"

#include "system/paths.h"
#include "system/web/storage.h"

#include <ctype.h>
#include <limits.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* In a page everything that the program reads was packed below this folder; outside one, the folder
 * stands in SAMENSPEL_PROGRAM. */
static const char packed[] = "/program";

const char *folders_program(arena *a)
{
    const char *named = getenv("SAMENSPEL_PROGRAM");
    const char *path = storage_is_page() || !named ? packed : named;
    return arena_copy(a, path, strlen(path));
}

static const char *user_folder(arena *a, const char *variable, const char *below_root)
{
    const char *base = getenv(variable);
    if (storage_is_page()) return path_join(a, STORAGE_ROOT, below_root);
    return base && base[0] == '/' ? path_join(a, base, "samenspel") : NULL;
}

const char *folders_data(arena *a)
{
    return user_folder(a, "XDG_DATA_HOME", "data");
}

const char *folders_config(arena *a)
{
    return user_folder(a, "XDG_CONFIG_HOME", "config");
}

/* The compiler's library makes LANG from the browser's languages. */
const char *folders_language(arena *a)
{
    const char *set = getenv("LANG");
    bool has_tag = set && islower((unsigned char)set[0]) && islower((unsigned char)set[1]) &&
                   !isalnum((unsigned char)set[2]);
    return has_tag ? arena_copy(a, set, 2) : "";
}

/* A page cannot see its user's folders. */
const char *folders_home(arena *a)
{
    (void)a;
    return NULL;
}

const char *folders_typed(arena *a, const char *text)
{
    return arena_copy(a, text, strlen(text));
}

const char *folders_whole(arena *a, const char *path)
{
    char here[PATH_MAX];
    if (path[0] == '/') return arena_copy(a, path, strlen(path));
    return getcwd(here, sizeof here) ? path_join(a, here, path) : NULL;
}

const char *folders_platform(arena *a)
{
    (void)a;
    return "web-wasm32";
}
