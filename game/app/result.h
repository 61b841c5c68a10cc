/* result.h - the result code of a session: when it has one, and of which scenario a code speaks. */
#ifndef SAMENSPEL_APP_RESULT_H
#define SAMENSPEL_APP_RESULT_H

#include "app/store.h"
#include "format/journal_line.h"
#include "study/result_code.h"

/* Writes the code of a session; "" when it has none: it has not ended, nothing was counted, or not
 * everybody at the seat agreed to count in the group. Without that consent no counts leave the
 * machine, not even as a code. */
void result_code_of(const journal_header *h, const scenario *s, const state *st,
                    char out[RESULT_CODE_TEXT_MAX]);

/* An installed scenario that a code may speak of. */
typedef struct result_scenario {
    const char *id, *version;
    const localized *title;
    const char *const *languages; /* of the title, by their number */
    uint16_t language_count;
    const char *list; /* NULL: the code names none, or one that it does not have */
} result_scenario;

/* Those whose hash is the one of the code: one, none, or rarely several. Memory from `a`. */
status result_find(const home *h, const result_counts *c, arena *a,
                   const result_scenario **out_found, size_t *out_count, failure *why);

#endif
