/* suggestion.h - "did you mean": the one name that somebody probably wanted to write.
 *
 * A weighted Damerau-Levenshtein distance: swapped neighbours, a wrong case, `-` for `_` and keys
 * that lie beside each other (on QWERTY or AZERTY) are small slips. */
#ifndef SAMENSPEL_FORMAT_SUGGESTION_H
#define SAMENSPEL_FORMAT_SUGGESTION_H

#include <stddef.h>

enum { SUGGESTION_MAX = 96 };

typedef struct suggestion {
    char written[SUGGESTION_MAX];
    char best[SUGGESTION_MAX]; /* a copy: candidates may be short-lived */
    int best_cost;
} suggestion;

/* Starts with what was written; nothing is suggested for a name of SUGGESTION_MAX bytes or more. */
void suggestion_begin(suggestion *s, const char *written, size_t length);
/* Keeps `candidate` when it is near enough, is another name, and nearer than the best so far. */
void suggestion_consider(suggestion *s, const char *candidate);

/* NULL when nothing considered is near enough. Lives as long as `s`. */
const char *suggestion_best(const suggestion *s);

/* What it costs to turn one text into the other; 10 is one whole wrong letter. */
int suggestion_cost(const char *written, const char *candidate);

#endif
