#include "system/folders.h"

#include "system/files.h"
#include "system/windows/wide.h"

#include <windows.h>

#include <initguid.h>
#include <knownfolders.h>
#include <shlobj.h>
#include <stdlib.h>
#include <string.h>

static const char own_name[] = "samenspel";

enum { PROGRAM_PATH_MAX = 32768 };

const char *folders_program(arena *a)
{
    wchar_t *path = malloc(PROGRAM_PATH_MAX * sizeof *path);
    DWORD length = path ? GetModuleFileNameW(NULL, path, PROGRAM_PATH_MAX) : 0;
    const char *narrow = length > 0 ? narrow_path(a, path) : arena_copy(a, "./x", 3);
    free(path);
    return narrow ? path_folder(a, narrow) : NULL;
}

static const char *known_folder(arena *a, const KNOWNFOLDERID *id)
{
    wchar_t *path = NULL;
    bool is_known = SHGetKnownFolderPath(id, 0, NULL, &path) == S_OK;
    const char *narrow = is_known ? narrow_path(a, path) : NULL;
    CoTaskMemFree(path);
    return narrow;
}

/* A folder "data" that somebody made beside the program holds everything: for a stick, or for
 * machines that forget their users. Else the user's own folder, which no network copies around. */
static const char *beside_program(arena *a)
{
    const char *program = folders_program(a);
    const char *data = program ? path_join(a, program, "data") : NULL;
    return data && folder_exists(data) ? data : NULL;
}

const char *folders_data(arena *a)
{
    const char *beside = beside_program(a);
    if (beside) return beside;
    const char *local = known_folder(a, &FOLDERID_LocalAppData);
    return local ? path_join(a, local, own_name) : NULL;
}

const char *folders_config(arena *a)
{
    const char *data = folders_data(a);
    return data ? path_join(a, data, "settings") : NULL;
}

const char *folders_language(arena *a)
{
    wchar_t name[16] = L"";
    LCID wanted = MAKELCID(GetUserDefaultUILanguage(), SORT_DEFAULT);
    int length = GetLocaleInfoW(wanted, LOCALE_SISO639LANGNAME, name, 16);
    const char *narrow = length == 3 ? narrow_text(a, name) : NULL;
    return narrow ? narrow : "";
}

const char *folders_typed(arena *a, const char *text)
{
    char *typed = arena_copy(a, text, strlen(text));
    for (char *c = typed; c && *c; c++)
        if (*c == '\\') *c = '/';
    bool is_in_home = typed && typed[0] == '~' && (typed[1] == '/' || typed[1] == '\0');
    const char *home = is_in_home ? folders_home(a) : NULL;
    if (!home) return typed;
    return typed[1] ? path_join(a, home, typed + 2) : home;
}

const char *folders_platform(arena *a)
{
    (void)a;
    return "windows-x86_64";
}

const char *folders_home(arena *a)
{
    return known_folder(a, &FOLDERID_Profile);
}

const char *folders_whole(arena *a, const char *path)
{
    wchar_t *wide = wide_path(path);
    const char *whole = wide ? narrow_path(a, wide) : NULL;
    free(wide);
    return whole;
}
