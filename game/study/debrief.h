/* debrief.h - what one person's session amounts to: the numbers behind the charts, the sentence
 * that leads, the cases that went wrong and why, the scenario's messages that hold.
 *
 * One model feeds the window, text mode and reports. It holds numbers and texts of the scenario;
 * the program's own sentences are chosen here and worded by the reader (study/sentence.h).
 *
 * Rules: an undefined measure stays undefined; with fewer than DEBRIEF_RATE_MIN trials there are
 * counts, no rate; cases that ended in another way than by an answer, or whose truth was bought by
 * a check, are left out of what says something about agreeing (core/measure.h), and counted. */
#ifndef SAMENSPEL_STUDY_DEBRIEF_H
#define SAMENSPEL_STUDY_DEBRIEF_H

#include "core/measure.h"
#include "core/state.h"
#include "study/sentence.h"

/* From DEBRIEF_WHOLE_FROM on, tenths of an answer in whole units are nothing to read. */
enum { DEBRIEF_WHOLE_FROM = 10 };

enum { DEBRIEF_RATE_MIN = 5, DEBRIEF_UNDER_MAX = 3, DEBRIEF_AMOUNT_DECIMALS = 1 };

/* A case of a scored block, as it went, with its truth. -1 (ANSWER_NONE) is: did not happen. */
typedef struct debrief_case {
    uint16_t stage, case_, index; /* index: 1-based place in its block */
    uint16_t advisor;             /* of its block; INDEX_NONE: nobody advised */
    int32_t own, advice, final, truth;
    int8_t advice_correct, final_correct;
    int16_t confidence_shown, final_confidence; /* per mille, -1 */
    case_end ended_on;
    int64_t response_us; /* FIELD_NULL: no decision */
    uint32_t word_count; /* of what stood on the screen, at least 1 */
    uint16_t evidence_opened;
    int8_t own_correct, agreed; /* 0, 1, -1 */
    bool is_trial;              /* says something about agreeing: answered, its truth not bought */
    bool has_alarm;
    /* How it went, in microseconds since it was shown; FIELD_NULL: did not happen. */
    int64_t own_at, advice_at, explained_at, ended_at;
    int64_t looked_at[EVIDENCE_MAX];
    const localized *why; /* may be NULL */
} debrief_case;

/* What was expected of the adviser, on a scale from 0 to `total`, and what it did. */
typedef struct debrief_expectation {
    bool is_given;
    uint16_t agent; /* of whom */
    double expected;
    int64_t total;
    int64_t actual, actual_total;
} debrief_expectation;

typedef struct debrief {
    const scenario *scenario;
    const debrief_stage *stage;
    int language;           /* index into the scenario's languages */
    uint16_t agent;         /* the first adviser of the scored blocks; INDEX_NONE: there is none */
    const char *agent_name; /* "IRIS / BAKKER" after advice of both; NULL without adviser */
    const char *noun;       /* what one case is called; NULL: nothing of its own */
    const debrief_case *cases; /* of scored blocks, in the order played */
    uint16_t case_count;
    const uint16_t *wrong; /* indices into cases: not right, by answer or because time ran out; in
                              the order played, numbers with the farthest off first */
    uint16_t wrong_count;
    uint16_t left_out_count; /* advised cases that say nothing about agreeing */
    measure_value measures[MEASURE_COUNT];
    bool is_about_numbers; /* every case was answered with a number: errors have a size */
    bool has_fine_steps;   /* some number is answered in parts of its unit */
    bool has_large_errors; /* some mean error is so large that tenths say nothing beside it */
    const char *unit;      /* of those numbers; NULL: none */
    const char *error_you, *error_agent; /* how far off on average: "7,2 broden"; else "" */
    bool is_own_from_other_cases;        /* accuracy_own comes from an unaided block */
    debrief_expectation expectation;
    const story_step *path; /* the choices made in stories, in order */
    uint16_t path_count;
    const char *const *messages; /* formatted, those whose condition holds */
    uint16_t message_count;
    said lead;                     /* the one sentence */
    said under[DEBRIEF_UNDER_MAX]; /* what is said below it */
    uint16_t under_count;
} debrief;

/* A number as it is shown: to the tenth; whole from DEBRIEF_WHOLE_FROM on, and where it may stand
 * beside such a mean error, unless answers are finer. What is shown alike is called alike. */
double debrief_rounded(const debrief *d, double amount);

/* A rounded number with the unit of the answers, in the scenario's language: "7,2 broden", "81
 * broden". In `memory`; NULL: no memory. */
const char *debrief_amount(const debrief *d, double amount, arena *memory);

/* The name of an agent in the scenario's language; NULL: INDEX_NONE. */
const char *debrief_name_agent(const debrief *d, uint16_t agent_index, arena *memory);

/* The model of a session so far, for the debrief stage `at`, with the scenario's texts in the
 * language with that index. All memory comes from `memory`; borrows the scenario. NULL: no memory,
 * or `at` is no debrief. */
const debrief *debrief_make(const scenario *s, const state *st, uint16_t at, int language,
                            arena *memory);

#endif
