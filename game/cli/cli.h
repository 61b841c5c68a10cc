/* cli.h - the commands of the program: `samenspel check ...`, `samenspel play ... --text`.
 *
 * Windows and pictures belong to the desktop shell; whoever starts the program lends them. */
#ifndef SAMENSPEL_CLI_CLI_H
#define SAMENSPEL_CLI_CLI_H

#include "host/host.h"

typedef struct cli_window {
    host_options options; /* what is played, in which language; no scenario: the picker */
    int width, height;    /* 0: as the shell likes */
    bool is_fullscreen;
    const char *renderer; /* NULL: the usual one */
} cli_window;

typedef struct cli_pictures {
    const home *home;
    const char *folder; /* the pictures go here; it is made */
    int width, height;
    const char *language; /* a tag that the program speaks; NULL: all of them */
    const char *theme;    /* "light", "dark", "contrast", "projector"; NULL: light */
    int text_percent;     /* 80 to 200 */
    bool is_text_spaced;
    bool is_pseudo;               /* in longer texts of nobody's language */
    const char *const *scenarios; /* ids or folders: only these; none: all */
    size_t scenario_count;
    size_t made, too_tight; /* filled in: pictures, and texts in them that did not fit */
    char first_too_tight[256];
} cli_pictures;

typedef struct cli_shells {
    status (*window)(const cli_window *wanted, failure *why);
    status (*pictures)(cli_pictures *wanted, failure *why);
} cli_shells;

/* Does what the command line says; returns the exit code of the program. */
int cli_run(int argc, char **argv, const cli_shells *shells);

#endif
