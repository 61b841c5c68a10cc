/* trial_result.h - what `tests` of a scenario may say about many plays: mean|min|max|share of a
 * score, a measure's value, or a measure's count. */
#ifndef SAMENSPEL_CORE_TRIAL_RESULT_H
#define SAMENSPEL_CORE_TRIAL_RESULT_H

typedef enum test_statistic {
    STATISTIC_MEAN,
    STATISTIC_MIN,
    STATISTIC_MAX,
    STATISTIC_SHARE
} test_statistic;

/* The subject of a statistic, as the `sub` of SYMBOL_TEST_STATISTIC. Written in expressions as
 * mean.accuracy (value of a measure), mean.count_timeouts (its count) or mean.points (a score).
 * share.X is the share of plays in which X is above 0. */
enum {
    SUBJECT_MEASURE_FIRST = 0,  /* + measure_id: its value; for timeouts its count */
    SUBJECT_COUNT_FIRST = 1000, /* + measure_id: its numerator */
    SUBJECT_SCORE_FIRST = 2000  /* + score index */
};

#endif
