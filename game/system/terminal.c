#include "system/terminal.h"

#include "system/terminal_input.h"

#include <string.h>

/* Hands out the line that ends at `length`, `skipped` more bytes belong to its end. */
static terminal_news hand_out(terminal *t, size_t length, size_t skipped, char *out, size_t room)
{
    size_t kept = length;
    if (kept > 0 && t->bytes[kept - 1] == '\r') kept--;
    if (kept >= room) kept = room - 1;
    memcpy(out, t->bytes, kept);
    out[kept] = '\0';
    t->length -= length + skipped;
    memmove(t->bytes, t->bytes + length + skipped, t->length);
    return TERMINAL_LINE;
}

static bool take_line(terminal *t, char *out, size_t room)
{
    const char *end = memchr(t->bytes, '\n', t->length);
    if (end && t->is_too_long) {
        hand_out(t, (size_t)(end - t->bytes), 1, out, room);
        t->is_too_long = false;
        return take_line(t, out, room);
    }
    if (end) {
        hand_out(t, (size_t)(end - t->bytes), 1, out, room);
        return true;
    }
    if (t->length < sizeof t->bytes) return false;
    bool is_rest = t->is_too_long;
    hand_out(t, t->length, 0, out, room);
    t->is_too_long = true;
    return !is_rest;
}

/* False when nothing came in time. */
static bool read_more(terminal *t, int64_t timeout_us)
{
    size_t got = 0;
    switch (
        terminal_input_read(timeout_us, t->bytes + t->length, sizeof t->bytes - t->length, &got)) {
    case TERMINAL_INPUT_NOTHING: return false;
    case TERMINAL_INPUT_END: t->is_at_end = true; break;
    case TERMINAL_INPUT_BYTES: t->length += got; break;
    }
    return true;
}

terminal_news terminal_read(terminal *t, int64_t timeout_us, char *out, size_t room)
{
    if (take_line(t, out, room)) return TERMINAL_LINE;
    if (!t->is_at_end && !read_more(t, timeout_us)) return TERMINAL_NOTHING;
    if (take_line(t, out, room)) return TERMINAL_LINE;
    if (!t->is_at_end) return TERMINAL_NOTHING;
    if (t->length > 0 && !t->is_too_long) return hand_out(t, t->length, 0, out, room);
    return TERMINAL_END;
}
