#include "format/journal_scan.h"

#include "core/record.h"
#include "core/utf8.h"

#include <string.h>

journal_scan journal_scan_begin(const char *bytes, size_t length, arena *a)
{
    return (journal_scan){.start = bytes, .at = bytes, .end = bytes + length, .memory = a};
}

void scan_fail(journal_scan *s, status cause)
{
    if (!s->failed) s->failed = cause;
}

bool scan_accept(journal_scan *s, const char *literal)
{
    size_t length = strlen(literal);
    if (s->failed || (size_t)(s->end - s->at) < length) return false;
    if (memcmp(s->at, literal, length) != 0) return false;
    s->at += length;
    return true;
}

void scan_expect(journal_scan *s, const char *literal)
{
    if (s->failed) return;
    while (*literal && s->at < s->end && *s->at == *literal) {
        s->at++;
        literal++;
    }
    if (*literal) scan_fail(s, STATUS_CORRUPT);
}

static bool is_digit_next(const journal_scan *s)
{
    return !s->failed && s->at < s->end && *s->at >= '0' && *s->at <= '9';
}

int64_t scan_integer(journal_scan *s)
{
    bool is_negative = scan_accept(s, "-");
    uint64_t limit = (uint64_t)INT64_MAX + is_negative;
    uint64_t number = 0;
    if (!is_digit_next(s)) scan_fail(s, STATUS_CORRUPT);
    for (; is_digit_next(s); s->at++) {
        unsigned digit = (unsigned)(*s->at - '0');
        if (number > (limit - digit) / 10)
            scan_fail(s, STATUS_CORRUPT);
        else
            number = number * 10 + digit;
    }
    if (s->failed) return 0;
    return is_negative ? (int64_t)(UINT64_C(0) - number) : (int64_t)number;
}

int64_t scan_integer_or_null(journal_scan *s)
{
    return scan_accept(s, "null") ? FIELD_NULL : scan_integer(s);
}

bool scan_truth(journal_scan *s)
{
    if (scan_accept(s, "true")) return true;
    scan_expect(s, "false");
    return false;
}

static int hex_value(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

uint64_t scan_hex16(journal_scan *s)
{
    uint64_t number = 0;
    scan_expect(s, "\"");
    for (int i = 0; i < 16 && !s->failed; i++) {
        int digit = s->at < s->end ? hex_value(*s->at) : -1;
        if (digit < 0) {
            scan_fail(s, STATUS_CORRUPT);
            return 0;
        }
        number = number << 4 | (uint64_t)digit;
        s->at++;
    }
    scan_expect(s, "\"");
    return number;
}

/* Steps over the text to its closing quote and gives its raw length. */
static size_t raw_length(journal_scan *s)
{
    const char *first = s->at;
    while (s->at < s->end && *s->at != '"') s->at += *s->at == '\\' && s->end - s->at > 1 ? 2 : 1;
    return (size_t)(s->at - first);
}

/* The four digits of \u00XX: only control characters are written so. */
static int control_character(const char *digits, size_t left)
{
    if (left < 4 || digits[0] != '0' || digits[1] != '0') return 0;
    int high = hex_value(digits[2]);
    int low = hex_value(digits[3]);
    return high < 0 || low < 0 ? 0 : high * 16 + low;
}

/* Resolves the escape behind a backslash; 0 when there is no such escape. Moves `at` past it. */
static char unescape(const char **at, const char *end)
{
    static const char letters[] = "ntrbf\"\\";
    static const char meanings[] = "\n\t\r\b\f\"\\";
    if (*at >= end) return 0;
    char letter = *(*at)++;
    const char *found = letter ? strchr(letters, letter) : NULL;
    if (found) return meanings[found - letters];
    if (letter != 'u') return 0;
    int code = control_character(*at, (size_t)(end - *at));
    *at += code ? 4 : 0;
    return (char)code;
}

/* Writes what `length` raw bytes mean; false when they hold something that is never written. */
static bool resolve(const char *raw, size_t length, char *out, size_t *out_length)
{
    const char *end = raw + length;
    char *to = out;
    while (raw < end) {
        char c = *raw++;
        if (c == '\\') c = unescape(&raw, end);
        if (c == '\0') return false;
        *to++ = c;
    }
    *to = '\0';
    *out_length = (size_t)(to - out);
    return utf8_is_valid(out, *out_length);
}

/* Reads a text of at most `room` - 1 bytes into memory that `take` gives. */
static const char *read_text(journal_scan *s, char *own, size_t room)
{
    scan_expect(s, "\"");
    const char *raw = s->at;
    size_t length = s->failed ? 0 : raw_length(s);
    const char *behind = s->at;
    scan_expect(s, "\"");
    if (!s->failed && own && length >= room) scan_fail(s, STATUS_CORRUPT);
    if (s->failed) return "";
    char *text = own ? own : arena_take(s->memory, length + 1);
    if (!text) {
        scan_fail(s, STATUS_NO_MEMORY);
        return "";
    }
    if (!resolve(raw, length, text, &length)) {
        s->at = behind;
        scan_fail(s, STATUS_CORRUPT);
    }
    return text;
}

const char *scan_text(journal_scan *s)
{
    return read_text(s, NULL, 0);
}

const char *scan_text_or_null(journal_scan *s)
{
    return scan_accept(s, "null") ? NULL : scan_text(s);
}

void scan_id(journal_scan *s, char *out, size_t room)
{
    out[0] = '\0';
    read_text(s, out, room);
}

status scan_finish(journal_scan *s, const char *rewritten, size_t length, size_t *out_byte)
{
    if (!s->failed && s->at != s->end) scan_fail(s, STATUS_CORRUPT);
    *out_byte = (size_t)(s->at - s->start);
    if (s->failed) return s->failed;
    size_t total = (size_t)(s->end - s->start);
    size_t same = 0;
    while (same < total && same < length && rewritten[same] == s->start[same]) same++;
    *out_byte = same;
    return same == total && same == length ? STATUS_OK : STATUS_CORRUPT;
}
