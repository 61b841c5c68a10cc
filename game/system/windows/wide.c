#include "system/windows/wide.h"

#include <windows.h>

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* From here on a path is marked as one of any length; room for a name behind it is left. */
enum { LONG_FROM = 240 };

wchar_t *wide_text(const char *text)
{
    int length = MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, text, -1, NULL, 0);
    wchar_t *wide = length > 0 ? malloc((size_t)length * sizeof *wide) : NULL;
    if (wide) MultiByteToWideChar(CP_UTF8, MB_ERR_INVALID_CHARS, text, -1, wide, length);
    return wide;
}

/* What marks a whole path as one of any length: it stands instead of the first `skipped` of it. */
static const wchar_t *mark_of(const wchar_t *whole, size_t length, size_t *skipped)
{
    bool is_marked = wcsncmp(whole, L"\\\\?\\", 4) == 0 || wcsncmp(whole, L"\\\\.\\", 4) == 0;
    bool is_share = wcsncmp(whole, L"\\\\", 2) == 0;
    *skipped = 0;
    if (is_marked || length < LONG_FROM) return L"";
    if (!is_share) return L"\\\\?\\";
    *skipped = 2;
    return L"\\\\?\\UNC\\";
}

static wchar_t *marked(const wchar_t *whole, size_t length)
{
    size_t skipped = 0;
    const wchar_t *mark = mark_of(whole, length, &skipped);
    size_t mark_length = wcslen(mark);
    wchar_t *out = malloc((mark_length + length - skipped + 1) * sizeof *out);
    if (!out) return NULL;
    memcpy(out, mark, mark_length * sizeof *out);
    memcpy(out + mark_length, whole + skipped, (length - skipped + 1) * sizeof *out);
    return out;
}

wchar_t *wide_path(const char *path)
{
    wchar_t *as_is = wide_text(path);
    DWORD room = as_is ? GetFullPathNameW(as_is, 0, NULL, NULL) : 0;
    wchar_t *whole = room > 0 ? malloc(room * sizeof *whole) : NULL;
    wchar_t *out = NULL;
    if (whole) {
        DWORD length = GetFullPathNameW(as_is, room, whole, NULL);
        if (length > 0 && length < room) out = marked(whole, length);
    }
    free(whole);
    free(as_is);
    return out;
}

char *narrow_text(arena *a, const wchar_t *text)
{
    int length = WideCharToMultiByte(CP_UTF8, 0, text, -1, NULL, 0, NULL, NULL);
    char *narrow = length > 0 ? arena_take(a, (size_t)length) : NULL;
    if (narrow) WideCharToMultiByte(CP_UTF8, 0, text, -1, narrow, length, NULL, NULL);
    return narrow;
}

char *narrow_path(arena *a, const wchar_t *path)
{
    char *narrow = narrow_text(a, path);
    for (char *c = narrow; c && *c; c++)
        if (*c == '\\') *c = '/';
    return narrow;
}
