/* result_code.h - the counts of one session as at most 24 characters that a person can read aloud,
 * copy by hand and type in elsewhere. It carries no name, no seat, no time, nothing of any one case.
 *
 * The alphabet is Crockford's: 0-9 and A-Z without I, L, O and U. The characters stand in groups
 * of four; there are 8, 12, 16, 20 or 24 of them, no more than the counts need.
 *
 * A code is a number written in base 32, followed by two check characters. The number holds these
 * fields in mixed radix, the first one least significant (number = first + radix * (second + ...)):
 *
 *     field        radix     holds
 *     form         4         RESULT_SHORT or RESULT_LONG; 0 and 3 are refused
 *     scenario     65521     FNV-1a (64 bits) of "<id>@<version>", modulo 65521
 *     list         17        0: the scenario has none; else its place from 1
 *     apart        2         1: a repeat, a pilot or a bot, left out unless asked
 *     trials       T(10, K)  scored cases by how they went: trial_kind
 *     own          T(2, K)   right, wrong without the AI
 *     actual       T(2, K)   advice of the AI that was asked about: right, wrong
 *     expected     T(2, K)   what was expected of it: right, wrong
 *     calibration  T(10, K)  rated cases, five ranges of certainty, each right, then wrong
 *
 * In the short form K is 30. In the long form K is 120 and there is no calibration. A session takes
 * the short form when every tally fits; in the long form a tally that does not fit is left out,
 * which is zeros. Nothing is ever cut.
 *
 * A tally is a list of m counts with a sum of at most K. Its number is the sum over i = 1 ... m of
 * C(s_i + i - 1, i), where s_i is the sum of the first i counts and C the binomial coefficient;
 * there are T(m, K) = C(K + m, m) of them. (For two counts: s_2 * (s_2 + 1) / 2 + s_1.)
 *
 * The check characters make the word one of a Reed-Solomon code over GF(32), x^5 + x^2 + 1, with
 * roots 1 and a = x: with character values v_0, v_1, ... counted from the right (v_0 and v_1 are
 * the check), sum v_j = 0 and sum v_j * a^j = 0. Any one or two wrong characters, and so any two
 * that changed places, are found; of all other words one in 1024 passes. */
#ifndef SAMENSPEL_STUDY_RESULT_CODE_H
#define SAMENSPEL_STUDY_RESULT_CODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    RESULT_CODE_LENGTH_MAX = 24,
    RESULT_CODE_TEXT_MAX = 30, /* with hyphens and NUL */
    RESULT_GROUP = 4,
    RESULT_SHORT_MAX = 30,
    RESULT_LONG_MAX = 120,
    RESULT_SCENARIOS = 65521,
    RESULT_LISTS = 17,
    RESULT_RANGES = 5
};

typedef enum result_form { RESULT_SHORT = 1, RESULT_LONG = 2 } result_form;

/* How a scored case that was answered went. The advised ones are those that say something about
 * agreeing: their truth was not bought by a check. */
typedef enum trial_kind {
    TRIAL_RIGHT_AGREED, /* the advice was right, and the person agreed */
    TRIAL_RIGHT_REFUSED,
    TRIAL_OWN_RIGHT_KEPT,   /* advice wrong, own first answer right: decided rightly after all */
    TRIAL_OWN_RIGHT_TALKED, /* ... talked out of it: agreed with the advice */
    TRIAL_OWN_RIGHT_LOST,   /* ... decided something else that is wrong */
    TRIAL_WRONG_SEEN,       /* advice wrong, no right own first answer: decided rightly */
    TRIAL_WRONG_AGREED,
    TRIAL_WRONG_OTHER,
    TRIAL_OUTSIDE_RIGHT, /* says nothing about agreeing; decided rightly */
    TRIAL_OUTSIDE_WRONG,
    TRIAL_KIND_COUNT
} trial_kind;

/* Two counts: `right` and `wrong`, or what was expected and the rest. Both 0: nothing is known. */
typedef struct result_pair {
    uint16_t right, wrong;
} result_pair;

typedef struct result_counts {
    uint16_t scenario; /* result_scenario_hash */
    uint16_t list;     /* 0: none, else its place from 1 */
    bool is_apart;
    uint16_t trials[TRIAL_KIND_COUNT];
    result_pair own, actual, expected;
    result_pair calibration[RESULT_RANGES];
} result_counts;

/* Which hash a scenario goes by in a code. */
uint16_t result_scenario_hash(const char *id, const char *version);

/* The range of certainty (0 to RESULT_RANGES - 1) of a confidence in per mille: below 50 %, 50, 70,
 * 80, 90 % and more. `result_range_from` is where a range begins, for 0 to RESULT_RANGES. */
int result_range_of(int confidence_permille);
int result_range_from(int range);

/* Writes the code with its hyphens and a NUL. False, with "", when a scenario or list lies outside
 * its field. */
bool result_code_write(const result_counts *c, char out[RESULT_CODE_TEXT_MAX]);

typedef enum result_code_flaw {
    RESULT_CODE_FINE,
    RESULT_CODE_LENGTH,    /* too few or too many characters */
    RESULT_CODE_CHARACTER, /* one that no code has */
    RESULT_CODE_CHECK,     /* mistyped */
    RESULT_CODE_FORM       /* well typed, but of another version, or of no session */
} result_code_flaw;

/* Reads what a person typed: either case, blanks and hyphens anywhere, O for 0, I and L for 1.
 * `out_length` (may be NULL) is how many characters were typed, blanks and hyphens left out. On a
 * flaw `out` holds nothing. */
result_code_flaw result_code_read(const char *typed, result_counts *out, size_t *out_length);

#endif
