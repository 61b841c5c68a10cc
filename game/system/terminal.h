/* terminal.h - lines that a person or a program types, waited for no longer than wanted. */
#ifndef SAMENSPEL_SYSTEM_TERMINAL_H
#define SAMENSPEL_SYSTEM_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { TERMINAL_LINE_MAX = 8 * 1024 };

typedef enum terminal_news {
    TERMINAL_LINE,    /* a whole line, without its end */
    TERMINAL_NOTHING, /* time is over, or a signal came */
    TERMINAL_END      /* no more input will come */
} terminal_news;

/* Reads standard input. One is enough; starts all zero. */
typedef struct terminal {
    char bytes[TERMINAL_LINE_MAX];
    size_t length; /* bytes that were read and not handed out yet */
    bool is_at_end;
    bool is_too_long; /* the rest of a line that was longer than the room for it */
} terminal;

/* Waits at most `timeout_us` (negative: for ever; 0: only looks) for a line and copies it, cut to
 * `room` bytes with its NUL. */
terminal_news terminal_read(terminal *t, int64_t timeout_us, char *out, size_t room);

/* Whether a person sees standard output, and how many columns there are (0: not known). */
bool terminal_is_shown(void);
int terminal_columns(void);

#endif
