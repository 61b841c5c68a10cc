/* say.h - what the commands say that no screen says: short lines and help, in three languages. */
#ifndef SAMENSPEL_CLI_SAY_H
#define SAMENSPEL_CLI_SAY_H

#include "core/status.h"
#include "screens/phrases.h"

#include <stdio.h>

typedef enum say_id {
#define SAY(name, nl, en, fr) SAY_##name,
#include "cli/say_table.h"
#undef SAY
    SAY_COUNT
} say_id;

/* The program's own texts for a command. */
typedef struct speaker {
    const char *language;   /* "nl", "en" or "fr" */
    const phrases *phrases; /* NULL: the language file could not be read */
} speaker;

/* Prints a line in which {1} to {4} stand for the texts that follow, the last of which is NULL. */
void say(FILE *to, const speaker *s, say_id id, ...);

/* The row as it stands in the table. */
const char *say_text(const char *language, say_id id);

/* Prints what a failure means, behind "samenspel: ". */
void say_failure(const speaker *s, const failure *why);

#endif
