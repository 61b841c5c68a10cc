/* text_play.h - a whole sitting in a terminal. */
#ifndef SAMENSPEL_CLI_TEXT_PLAY_H
#define SAMENSPEL_CLI_TEXT_PLAY_H

#include "cli/command.h"

/* Plays what is `wanted` until the end of input, a stop or the wish to quit. `is_fast`: virtual
 * time. Returns the exit code. */
int text_play(const command_line *c, const host_options *wanted, bool is_fast);

#endif
