/* settings.h - what a person chose about the program itself, kept in their config folder.
 *
 * A small JSON file. A value that is missing, unknown or of the wrong kind is as if it had never
 * been chosen; a file that cannot be read is as if it were not there. */
#ifndef SAMENSPEL_APP_SETTINGS_H
#define SAMENSPEL_APP_SETTINGS_H

#include "app/home.h"

#include <stdbool.h>

typedef enum theme_choice {
    THEME_LIGHT,
    THEME_DARK,
    THEME_CONTRAST,
    THEME_PROJECTOR,
    THEME_COUNT
} theme_choice;

typedef enum sound_choice { CUES_OFF, CUES_SOFT, CUES_NORMAL, CUES_COUNT } sound_choice;

typedef struct settings {
    char language[4];        /* "" : not chosen */
    char second_language[4]; /* shown while a key is held; "": the first other one */
    int text_percent;        /* 80 to 200 */
    theme_choice theme;
    bool reduces_motion;
    bool spaces_text; /* more room between letters, words, lines and paragraphs */
    sound_choice sound;
} settings;

/* What was chosen; whatever was not is as a new user has it. Never fails. */
settings settings_load(const home *h);

/* Replaces the file. STATUS_MISSING ("folder_missing") without a home folder; else see files.h. */
status settings_save(const home *h, const settings *s, failure *why);

/* "light", "dark", "contrast", "projector"; THEME_COUNT for another name. */
const char *theme_name(theme_choice theme);
theme_choice theme_named(const char *name);

#endif
