/* console.h - lines typed in a terminal, for text mode: waiting is the system's affair. */
#ifndef SAMENSPEL_APP_CONSOLE_H
#define SAMENSPEL_APP_CONSOLE_H

#include "system/terminal.h"

typedef struct console {
    terminal input; /* starts all zero */
} console;

/* As terminal_read of system/terminal.h. */
terminal_news console_read(console *c, int64_t timeout_us, char *out, size_t room);

/* Columns to break lines at; 0: standard output is no terminal, so lines stay whole. */
int console_columns(void);

#endif
