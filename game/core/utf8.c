#include "core/utf8.h"

#include <string.h>

enum { REPLACEMENT = 0xFFFD };

/* How many bytes follow a first byte, which bits of it count, and the least value allowed. */
typedef struct form {
    unsigned char mask, mark;
    int more;
    uint32_t least;
} form;

static const form FORMS[] = {
    {0x80, 0x00, 0, 0x0},
    {0xE0, 0xC0, 1, 0x80},
    {0xF0, 0xE0, 2, 0x800},
    {0xF8, 0xF0, 3, 0x10000},
};

static const form *form_of(unsigned char first)
{
    for (size_t i = 0; i < sizeof FORMS / sizeof *FORMS; i++) {
        if ((first & FORMS[i].mask) == FORMS[i].mark) return &FORMS[i];
    }
    return NULL;
}

static bool is_scalar(uint32_t code_point)
{
    return code_point <= 0x10FFFF && !(code_point >= 0xD800 && code_point <= 0xDFFF);
}

/* The code point at `bytes`, whose form is `f`; false when what follows does not fit. */
static bool decode(const unsigned char *bytes, size_t room, const form *f, uint32_t *out)
{
    if (room < (size_t)f->more + 1) return false;
    uint32_t code_point = bytes[0] & (unsigned char)~f->mask;
    for (int i = 1; i <= f->more; i++) {
        if ((bytes[i] & 0xC0) != 0x80) return false;
        code_point = code_point << 6 | (bytes[i] & 0x3F);
    }
    *out = code_point;
    return code_point >= f->least && is_scalar(code_point);
}

uint32_t utf8_next(const char **at, const char *end, bool *out_is_valid)
{
    const unsigned char *bytes = (const unsigned char *)*at;
    const form *f = form_of(bytes[0]);
    uint32_t code_point = REPLACEMENT;
    bool is_valid = f && decode(bytes, (size_t)(end - *at), f, &code_point);
    if (out_is_valid) *out_is_valid = is_valid;
    *at += is_valid ? f->more + 1 : 1;
    return is_valid ? code_point : REPLACEMENT;
}

bool utf8_is_valid(const char *bytes, size_t length)
{
    const char *end = bytes + length;
    while (bytes < end) {
        bool is_valid = true;
        if ((unsigned char)*bytes < 0x80) {
            bytes++;
            continue;
        }
        utf8_next(&bytes, end, &is_valid);
        if (!is_valid) return false;
    }
    return true;
}

size_t utf8_count(const char *bytes, size_t length)
{
    const char *end = bytes + length;
    size_t count = 0;
    for (; bytes < end; count++) utf8_next(&bytes, end, NULL);
    return count;
}

static bool is_control(uint32_t point)
{
    return point < 0x20 || (point >= 0x7F && point < 0xA0);
}

void utf8_clean(char *text)
{
    const char *at = text, *end = text + strlen(text);
    char *to = text;
    while (at < end) {
        const char *from = at;
        bool is_valid = false;
        const uint32_t point = utf8_next(&at, end, &is_valid);
        if (!is_valid || is_control(point)) continue;
        memmove(to, from, (size_t)(at - from));
        to += at - from;
    }
    *to = '\0';
}

void utf8_capital(char *text)
{
    const unsigned char first = (unsigned char)text[0];
    const unsigned char second = first ? (unsigned char)text[1] : 0;
    if (first >= 'a' && first <= 'z')
        text[0] = (char)(first - 'a' + 'A');
    else if (first == 0xC3 && second >= 0xA0 && second != 0xB7)
        text[1] = (char)(second - 0x20);
}
