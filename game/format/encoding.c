#include "format/encoding.h"

#include "core/utf8.h"

#include <string.h>

enum { INVALID_RUNS_SHOWN_MAX = 10 };

static bool starts_with(const source *file, const char *bytes, size_t length)
{
    return file->length >= length && memcmp(file->bytes, bytes, length) == 0;
}

static size_t skip_valid(const source *file, size_t at)
{
    const char *text = file->bytes + at, *end = file->bytes + file->length;
    while (text < end) {
        bool is_valid = true;
        const char *next = text;
        if ((unsigned char)*text < 0x80)
            next++;
        else
            utf8_next(&next, end, &is_valid);
        if (!is_valid) break;
        text = next;
    }
    return (size_t)(text - file->bytes);
}

static size_t skip_invalid(const source *file, size_t at)
{
    const char *text = file->bytes + at, *end = file->bytes + file->length;
    while (text < end) {
        bool is_valid;
        const char *next = text;
        utf8_next(&next, end, &is_valid);
        if (is_valid) break;
        text = next;
    }
    return (size_t)(text - file->bytes);
}

bool encoding_check(const source *file, diagnostics *d)
{
    if (starts_with(file, "\xFF\xFE", 2) || starts_with(file, "\xFE\xFF", 2)) {
        diagnostics_add(d, E103_FILE_UTF16, place_in(file, 0, 2), (diagnostic_values){0});
        return false;
    }
    size_t at = skip_valid(file, 0);
    bool is_valid = at == file->length;
    for (int run = 0; at < file->length && run < INVALID_RUNS_SHOWN_MAX; run++) {
        size_t end = skip_invalid(file, at);
        diagnostics_add(d, E104_BYTES_NOT_UTF8, place_in(file, at, end - at),
                        (diagnostic_values){0});
        at = skip_valid(file, end);
    }
    return is_valid;
}

bool encoding_has_mark(const source *file)
{
    return starts_with(file, "\xEF\xBB\xBF", 3);
}

static bool is_invisible(uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0xAD || (c >= 0x2000 && c <= 0x200F) ||
           (c >= 0x2028 && c <= 0x202F) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

static void show_number(uint32_t c, char shown[CHARACTER_SHOWN_MAX])
{
    memcpy(shown, "U+0000", 7);
    for (int i = 5; i > 1; i--, c >>= 4) shown[i] = "0123456789ABCDEF"[c & 0xF];
}

void character_show(const char *at, const char *end, char shown[CHARACTER_SHOWN_MAX])
{
    const char *next = at;
    uint32_t c = utf8_next(&next, end, NULL);
    if (is_invisible(c)) {
        show_number(c, shown);
        return;
    }
    size_t length = (size_t)(next - at);
    shown[0] = '"';
    memcpy(shown + 1, at, length);
    memcpy(shown + 1 + length, "\"", 2);
}
