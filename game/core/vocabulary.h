/* vocabulary.h - the kinds of names that expressions of a scenario may use.
 *
 * format resolves a name to one of these when the scenario loads; core/world.h reads it from a
 * state. `index` and `sub` of a symbol are given behind each kind. */
#ifndef SAMENSPEL_CORE_VOCABULARY_H
#define SAMENSPEL_CORE_VOCABULARY_H

typedef enum symbol_kind {
    SYMBOL_SCORE,          /* score.<id>: index = score, value in points */
    SYMBOL_BLOCK_SCORE,    /* block.<stage>.<score>: index = stage, sub = score */
    SYMBOL_ARM,            /* arm: the id of the arm, "" without arms */
    SYMBOL_LIST,           /* list */
    SYMBOL_ANSWER,         /* answer.<save>: index = question slot; number, or the option's id */
    SYMBOL_RATE,           /* rate.<measure>: index = measure_id */
    SYMBOL_COUNT,          /* count.<measure>: index = measure_id */
    SYMBOL_CASE_ATTRIBUTE, /* case.<attribute>: index = attribute; number or string */
    SYMBOL_CASE_ID,        /* case.id */
    SYMBOL_CASE_INDEX,     /* case.index: 1-based place in the block */
    SYMBOL_CHOICE,         /* choice: the answer just given (id of a choice, or number) */
    SYMBOL_OWN,            /* own: the own first answer */
    SYMBOL_TRUTH,          /* truth */
    SYMBOL_TIME,           /* t: seconds since the case was shown, pauses left out */
    SYMBOL_AI_ADVICE,      /* ai.advice */
    SYMBOL_AI_CONFIDENCE,  /* ai.confidence, 0..1 */
    SYMBOL_AI_CORRECT,     /* ai.correct */
    SYMBOL_TEST_STATISTIC  /* mean|min|max|share.<score, measure or count>: index = a
                               test_statistic, sub = its subject (see core/trial_result.h) */
} symbol_kind;

#endif
