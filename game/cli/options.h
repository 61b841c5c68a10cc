/* options.h - taking a command line apart: `--name value`, `--name=value`, flags and words. */
#ifndef SAMENSPEL_CLI_OPTIONS_H
#define SAMENSPEL_CLI_OPTIONS_H

#include "core/status.h"

#include <stdbool.h>
#include <stdint.h>

typedef enum option_id {
    OPTION_HELP,
    OPTION_VERSION,
    OPTION_LANG,
    OPTION_SEAT,
    OPTION_PEOPLE,
    OPTION_SEED,
    OPTION_ARM,
    OPTION_LIST,
    OPTION_LOG,
    OPTION_TEXT,
    OPTION_BOT,
    OPTION_SESSIONS,
    OPTION_FAST,
    OPTION_PILOT,
    OPTION_WINDOW,
    OPTION_FULLSCREEN,
    OPTION_RENDERER,
    OPTION_FORMAT,
    OPTION_VARS,
    OPTION_UNTIL,
    OPTION_LABEL,
    OPTION_COUNT_OF,
    OPTION_SIZE,
    OPTION_THEME,
    OPTION_TEXT_SIZE,
    OPTION_SPACING,
    OPTION_FACILITATOR_CODE,
    OPTION_ID_COUNT
} option_id;

enum { OPTION_WORDS_MAX = 256 };

typedef struct options {
    const char *values[OPTION_ID_COUNT]; /* NULL: not given; a flag that was given holds "" */
    const char *words[OPTION_WORDS_MAX]; /* what is no option, in order */
    int word_count;
} options;

/* Takes `arguments` apart; only the options in `allowed` (a set of bits 1 << option_id) may stand
 * there. STATUS_BAD_INPUT: unknown_option, option_needs_value, option_without_value, option_twice,
 * too_many_words; detail names it. Borrows the arguments. */
status options_read(int count, char *const *arguments, uint32_t allowed, options *out,
                    failure *why);

bool option_is_given(const options *o, option_id id);

/* "--seat" */
const char *option_name(option_id id);

/* "on" or "off". */
bool option_switch(const char *text, bool *out);

/* Whole numbers: decimal, or hexadecimal behind 0x. False: it is none, or outside. */
bool option_unsigned(const char *text, uint64_t *out);
bool option_integer(const char *text, int64_t least, int64_t most, int64_t *out);

/* "1366x768", each from 320 to 8192. */
bool option_size(const char *text, int *out_width, int *out_height);

#endif
