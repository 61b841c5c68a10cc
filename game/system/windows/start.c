/* Where Windows starts the program: what it gives becomes what main() expects everywhere. */
#include "system/files.h"
#include "system/windows/wide.h"

#include <windows.h>

#include <fcntl.h>
#include <io.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char **argv);
int wmain(int argc, wchar_t **argv);

/* Errors of a program that was started without a terminal; what is longer is not shown. */
static char unseen[16 * 1024];

static bool is_path(const char *text)
{
    bool has_drive = text[0] && text[1] == ':' && text[2] == '\\';
    return has_drive || strncmp(text, "\\\\", 2) == 0 || strncmp(text, ".\\", 2) == 0 ||
           strncmp(text, "..\\", 3) == 0 || file_exists(text) || folder_exists(text);
}

/* Paths are written with `/` inside; an expression or a text keeps its `\`. */
static void straighten(char *argument)
{
    char *value = strncmp(argument, "--", 2) == 0 ? strchr(argument, '=') : NULL;
    value = value ? value + 1 : argument;
    if (!strchr(value, '\\') || !is_path(value)) return;
    for (char *c = value; *c; c++)
        if (*c == '\\') *c = '/';
}

static char **narrow_all(arena *a, int count, wchar_t **wide)
{
    char **narrow = arena_take_many(a, (size_t)count + 1, sizeof *narrow);
    if (!narrow) return NULL;
    for (int i = 0; i < count; i++) {
        narrow[i] = narrow_text(a, wide[i]);
        if (!narrow[i]) return NULL;
        straighten(narrow[i]);
    }
    narrow[count] = NULL;
    return narrow;
}

/* Started by a double click there is nowhere to write: errors stay in the room given here, to be
 * shown. */
static bool gather_errors(void)
{
    HANDLE shown = GetStdHandle(STD_ERROR_HANDLE);
    if (shown != NULL && shown != INVALID_HANDLE_VALUE) return false;
    return setvbuf(stderr, unseen, _IOFBF, sizeof unseen) == 0;
}

static void show_errors(void)
{
    unseen[sizeof unseen - 1] = '\0';
    wchar_t *text = wide_text(unseen);
    if (text && text[0]) MessageBoxW(NULL, text, L"Samenspel", MB_OK | MB_ICONWARNING);
    free(text);
}

static void use_plain_lines(FILE *f)
{
    if (_fileno(f) >= 0) _setmode(_fileno(f), _O_BINARY);
}

/* The same bytes as on every other system: no line ends of another kind, and UTF-8. */
static void use_plain_output(void)
{
    use_plain_lines(stdout);
    use_plain_lines(stderr);
    SetConsoleOutputCP(CP_UTF8);
}

int wmain(int argc, wchar_t **argv)
{
    arena arguments;
    arena_init(&arguments, 0);
    UINT code_page = GetConsoleOutputCP();
    bool is_gathering = gather_errors();
    use_plain_output();
    char **narrow = narrow_all(&arguments, argc, argv);
    int code = narrow ? main(argc, narrow) : EXIT_FAILURE;
    if (is_gathering && code != EXIT_SUCCESS) show_errors();
    if (code_page) SetConsoleOutputCP(code_page);
    arena_free(&arguments);
    return code;
}
