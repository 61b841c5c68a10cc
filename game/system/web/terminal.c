#include "system/terminal.h"

#include "system/terminal_input.h"

#include <errno.h>
#include <stdint.h>
#include <unistd.h>

/* Outside a page standard input is a file or a pipe: reading waits for as long as it takes. */
terminal_input terminal_input_read(int64_t timeout_us, char *out, size_t room, size_t *out_length)
{
    if (timeout_us == 0) return TERMINAL_INPUT_NOTHING;
    ssize_t got = read(STDIN_FILENO, out, room);
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) return TERMINAL_INPUT_NOTHING;
    if (got <= 0) return TERMINAL_INPUT_END;
    *out_length = (size_t)got;
    return TERMINAL_INPUT_BYTES;
}

bool terminal_is_shown(void)
{
    return false;
}

int terminal_columns(void)
{
    return 0;
}
