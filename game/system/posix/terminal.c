#define _DEFAULT_SOURCE
#include "system/terminal.h"

#include "system/terminal_input.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

static int wait_ms(int64_t timeout_us)
{
    if (timeout_us < 0) return -1;
    int64_t whole = (timeout_us + 999) / 1000;
    return whole > INT_MAX ? INT_MAX : (int)whole;
}

terminal_input terminal_input_read(int64_t timeout_us, char *out, size_t room, size_t *out_length)
{
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    if (poll(&input, 1, wait_ms(timeout_us)) <= 0) return TERMINAL_INPUT_NOTHING;
    ssize_t got = read(STDIN_FILENO, out, room);
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) return TERMINAL_INPUT_NOTHING;
    if (got <= 0) return TERMINAL_INPUT_END;
    *out_length = (size_t)got;
    return TERMINAL_INPUT_BYTES;
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
