#define _DEFAULT_SOURCE
#include "system/terminal.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

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

static int wait_ms(int64_t timeout_us)
{
    if (timeout_us < 0) return -1;
    int64_t whole = (timeout_us + 999) / 1000;
    return whole > INT_MAX ? INT_MAX : (int)whole;
}

/* False when nothing came in time. */
static bool read_more(terminal *t, int64_t timeout_us)
{
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    if (poll(&input, 1, wait_ms(timeout_us)) <= 0) return false;
    ssize_t got = read(STDIN_FILENO, t->bytes + t->length, sizeof t->bytes - t->length);
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) return false;
    if (got <= 0)
        t->is_at_end = true;
    else
        t->length += (size_t)got;
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

bool terminal_is_shown(void)
{
    return isatty(STDOUT_FILENO) == 1;
}

int terminal_columns(void)
{
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return 0;
    return size.ws_col;
}
