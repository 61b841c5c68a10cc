/* command.h - what every command gets, and the commands. Inside cli only. */
#ifndef SAMENSPEL_CLI_COMMAND_H
#define SAMENSPEL_CLI_COMMAND_H

#include "cli/cli.h"
#include "cli/options.h"
#include "cli/say.h"

enum { EXIT_FINE = 0, EXIT_FOUND = 1, EXIT_COULD_NOT = 2 };

/* Lives as long as the command. */
typedef struct command_line {
    const home *home;
    arena *memory;
    speaker speaker;
    options options;
    const cli_shells *shells;
    bool is_pseudo; /* pictures in nobody's language */
} command_line;

typedef int (*command_run)(const command_line *c);

int command_window(const command_line *c);
int command_play(const command_line *c);
int command_check(const command_line *c);
int command_explain(const command_line *c);
int command_expr(const command_line *c);
int command_replay(const command_line *c);
int command_verify(const command_line *c);
int command_code(const command_line *c);
int command_sheet(const command_line *c);
int command_schema(const command_line *c);
int command_rng(const command_line *c);
int command_shots(const command_line *c);

/* Says what went wrong and gives the exit code for it. */
int command_fail(const command_line *c, const failure *why);

/* Says that a value does not fit its option; gives the exit code. */
int command_bad_value(const command_line *c, option_id id);

/* Prints bytes to standard output. */
void command_print(const buffer *text);

#endif
