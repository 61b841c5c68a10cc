#include "app/console.h"

terminal_news console_read(console *c, int64_t timeout_us, char *out, size_t room)
{
    return terminal_read(&c->input, timeout_us, out, room);
}

int console_columns(void)
{
    return terminal_is_shown() ? terminal_columns() : 0;
}
