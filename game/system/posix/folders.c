#define _DEFAULT_SOURCE
#include "system/folders.h"

#include "system/files.h"

#include <ctype.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/utsname.h>
#include <unistd.h>

static const char own_name[] = "samenspel";

static const char *program_path(arena *a)
{
    char path[PATH_MAX];
    ssize_t length = readlink("/proc/self/exe", path, sizeof path);
    if (length <= 0) return arena_copy(a, "./samenspel", strlen("./samenspel"));
    return arena_copy(a, path, (size_t)length);
}

const char *folders_program(arena *a)
{
    const char *path = program_path(a);
    const char *beside = path ? path_folder(a, path) : NULL;
    if (!beside) return NULL;
    const char *assets = path_join(a, beside, "assets");
    const char *installed = path_join(a, beside, "../share/samenspel");
    if (!assets || !installed) return NULL;
    return !folder_exists(assets) && folder_exists(installed) ? installed : beside;
}

/* A folder of the XDG base directory specification: only absolute paths count. */
static const char *user_folder(arena *a, const char *variable, const char *below_home)
{
    const char *base = getenv(variable);
    const char *home = getenv("HOME");
    if (base && base[0] == '/') return path_join(a, base, own_name);
    if (!home || home[0] != '/') return NULL;
    const char *usual = path_join(a, home, below_home);
    return usual ? path_join(a, usual, own_name) : NULL;
}

const char *folders_data(arena *a)
{
    return user_folder(a, "XDG_DATA_HOME", ".local/share");
}

const char *folders_config(arena *a)
{
    return user_folder(a, "XDG_CONFIG_HOME", ".config");
}

const char *folders_language(arena *a)
{
    static const char *const variables[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
        const char *set = getenv(variables[i]);
        if (!set || set[0] == '\0') continue;
        bool has_tag = islower((unsigned char)set[0]) && islower((unsigned char)set[1]) &&
                       !isalnum((unsigned char)set[2]);
        return arena_copy(a, set, has_tag ? 2 : 0);
    }
    return "";
}

const char *folders_home(arena *a)
{
    const char *home = getenv("HOME");
    return home && home[0] == '/' ? arena_copy(a, home, strlen(home)) : NULL;
}

const char *folders_typed(arena *a, const char *text)
{
    const char *home = getenv("HOME");
    bool is_in_home = home && text[0] == '~' && (text[1] == '/' || text[1] == '\0');
    if (!is_in_home) return arena_copy(a, text, strlen(text));
    return text[1] ? path_join(a, home, text + 2) : arena_copy(a, home, strlen(home));
}

const char *folders_whole(arena *a, const char *path)
{
    char here[PATH_MAX];
    if (path[0] == '/') return arena_copy(a, path, strlen(path));
    return getcwd(here, sizeof here) ? path_join(a, here, path) : NULL;
}

static void lower(char *text)
{
    for (; *text; text++) *text = (char)tolower((unsigned char)*text);
}

const char *folders_platform(arena *a)
{
    struct utsname machine;
    if (uname(&machine) != 0) return "unknown";
    size_t name_length = strlen(machine.sysname);
    char *text = arena_take(a, name_length + strlen(machine.machine) + 2);
    if (!text) return "unknown";
    memcpy(text, machine.sysname, name_length);
    text[name_length] = '-';
    memcpy(text + name_length + 1, machine.machine, strlen(machine.machine) + 1);
    lower(text);
    return text;
}
