#include "format/journal_line.h"

#include <string.h>

static const char LINK_START[] = ",\"chain\":\"";
static const char LINK_END[] = "\"}";

enum { LINK_START_BYTES = sizeof LINK_START - 1, CHAIN_BYTES = 32 };

void journal_link_write(const uint8_t chain[32], buffer *out)
{
    static const char digits[] = "0123456789abcdef";
    char hex[2 * CHAIN_BYTES];
    for (size_t i = 0; i < CHAIN_BYTES; i++) {
        hex[2 * i] = digits[chain[i] >> 4];
        hex[2 * i + 1] = digits[chain[i] & 15];
    }
    buffer_add(out, LINK_START, LINK_START_BYTES);
    buffer_add(out, hex, sizeof hex);
    buffer_add(out, "\"}\n", 3);
}

static int digit_value(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

/* How many of the hex digits can be read: all 64, or up to the first wrong one. */
static size_t read_digits(const char *hex, uint8_t out[CHAIN_BYTES])
{
    memset(out, 0, CHAIN_BYTES);
    for (size_t i = 0; i < (size_t)2 * CHAIN_BYTES; i++) {
        int digit = digit_value(hex[i]);
        if (digit < 0) return i;
        out[i / 2] = (uint8_t)(out[i / 2] << 4 | digit);
    }
    return (size_t)2 * CHAIN_BYTES;
}

static size_t same_bytes(const char *bytes, const char *wanted)
{
    size_t same = 0;
    while (wanted[same] && bytes[same] == wanted[same]) same++;
    return same;
}

status journal_link_read(const char *bytes, size_t length, size_t *out_body, uint8_t out_chain[32],
                         size_t *out_byte)
{
    *out_byte = length;
    if (length <= JOURNAL_LINK_BYTES) return STATUS_CORRUPT;
    const char *link = bytes + length - JOURNAL_LINK_BYTES;
    *out_body = length - JOURNAL_LINK_BYTES;
    size_t good = same_bytes(link, LINK_START);
    if (good == LINK_START_BYTES) good += read_digits(link + good, out_chain);
    if (good == LINK_START_BYTES + 2 * CHAIN_BYTES) good += same_bytes(link + good, LINK_END);
    *out_byte = *out_body + good;
    return good == JOURNAL_LINK_BYTES ? STATUS_OK : STATUS_CORRUPT;
}

journal_line_kind journal_line_kind_of(const char *body, size_t length)
{
    static const char header[] = "{\"format\":";
    static const char entry[] = "{\"seq\":";
    static const char note[] = ",\"note\":{";
    static const char from[] = ",\"from\":\"";
    if (length >= sizeof header && memcmp(body, header, sizeof header - 1) == 0) return LINE_HEADER;
    if (length < sizeof entry || memcmp(body, entry, sizeof entry - 1) != 0) return LINE_UNKNOWN;
    for (size_t i = sizeof entry - 1; i + sizeof from <= length && body[i] != '{'; i++) {
        if (memcmp(body + i, note, sizeof note - 1) == 0) return LINE_NOTE;
        if (memcmp(body + i, from, sizeof from - 1) == 0) return LINE_COMMAND;
    }
    return LINE_UNKNOWN;
}
