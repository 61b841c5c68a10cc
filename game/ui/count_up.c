#include "ui/count_up.h"

enum { DIGITS_MAX = 9, THOUSAND = 1000 };

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* How many digits stand from `at`; each is added to the number. */
static size_t take_digits(const char *bytes, size_t length, size_t at, int64_t *steps)
{
    size_t count = 0;
    while (at + count < length && is_digit(bytes[at + count]) && count < DIGITS_MAX) {
        *steps = *steps * 10 + (bytes[at + count] - '0');
        count++;
    }
    return count;
}

/* A no-break space and a digit behind it: one number in groups. */
static bool goes_on(const char *bytes, size_t length, size_t at)
{
    static const char *const spaces[] = {"\xC2\xA0", "\xE2\x80\xAF"};
    for (size_t i = 0; i < 2; i++) {
        size_t k = 0;
        while (spaces[i][k] && at + k < length && bytes[at + k] == spaces[i][k]) k++;
        if (!spaces[i][k] && at + k < length && is_digit(bytes[at + k])) return true;
    }
    return at < length && is_digit(bytes[at]);
}

bool count_up_find(const char *bytes, size_t length, count_spot *out)
{
    size_t at = 0;
    while (at < length && !is_digit(bytes[at])) at++;
    *out = (count_spot){.start = at};
    size_t end = at + take_digits(bytes, length, at, &out->steps);
    bool has_mark = end > at && end + 1 < length && (bytes[end] == ',' || bytes[end] == '.') &&
                    is_digit(bytes[end + 1]);
    if (has_mark) {
        out->mark = bytes[end];
        out->decimals = take_digits(bytes, length, end + 1, &out->steps);
        end += 1 + out->decimals;
    }
    out->length = end - at;
    bool is_long = out->length > DIGITS_MAX || (end < length && goes_on(bytes, length, end));
    return out->length > 0 && !is_long;
}

/* From the last digit to the first. */
size_t count_up_write(const count_spot *spot, int permille, char *out)
{
    char turned[COUNT_BYTES];
    size_t count = 0;
    int64_t left = (spot->steps * permille + THOUSAND / 2) / THOUSAND;
    while (left > 0 || count <= spot->decimals + (spot->mark ? 1u : 0u)) {
        if (spot->mark && count == spot->decimals) {
            turned[count++] = spot->mark;
            continue;
        }
        turned[count++] = (char)('0' + left % 10);
        left /= 10;
    }
    for (size_t i = 0; i < count; i++) out[i] = turned[count - 1 - i];
    return count;
}
