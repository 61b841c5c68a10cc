/* terminal_input.h - the bytes of standard input, as they come. For terminal.c, which makes lines. */
#ifndef SAMENSPEL_SYSTEM_TERMINAL_INPUT_H
#define SAMENSPEL_SYSTEM_TERMINAL_INPUT_H

#include <stddef.h>
#include <stdint.h>

typedef enum terminal_input {
    TERMINAL_INPUT_BYTES,   /* at least one was read */
    TERMINAL_INPUT_NOTHING, /* time is over, or somebody asked the program to stop */
    TERMINAL_INPUT_END
} terminal_input;

/* Waits at most `timeout_us` (negative: for ever) for up to `room` bytes. */
terminal_input terminal_input_read(int64_t timeout_us, char *out, size_t room, size_t *out_length);

#endif
