/* facilitator_sheet.h - what a facilitator takes into the room, as a page to print: what is said at
 * each stage and how long it takes, what usually happens, questions for the talk, what to be careful
 * about, second rounds, and the right answers. */
#ifndef SAMENSPEL_CLI_FACILITATOR_SHEET_H
#define SAMENSPEL_CLI_FACILITATOR_SHEET_H

#include "cli/say.h"
#include "core/scenario.h"

/* In the speaker's language, or the scenario's first where it has no other. `s` with the arm and the
 * list applied whose answers are to stand there. */
void facilitator_sheet_write(const scenario *s, const speaker *for_whom, buffer *out);

#endif
