/* reliance_vectors.h - small sets of trials with what the measures of reliance must give, computed
 * apart from this program. Columns: truth, advice, own first answer, final answer. */
#ifndef SAMENSPEL_TESTS_RELIANCE_VECTORS_H
#define SAMENSPEL_TESTS_RELIANCE_VECTORS_H

#include <stdint.h>

enum { RELIANCE_TRIALS_MAX = 10 };

typedef struct reliance_ratio {
    int numerator, denominator; /* denominator 0: not defined */
} reliance_ratio;

typedef struct reliance_vector {
    const char *name;
    int trial_count;
    int32_t trials[RELIANCE_TRIALS_MAX][4];
    reliance_ratio accuracy, accuracy_own, accuracy_ai, agreement;
    reliance_ratio agreed_when_right, agreed_when_wrong;
} reliance_vector;

static const reliance_vector RELIANCE_VECTORS[] = {
    {.name = "reliance_binary_10trials",
     .trial_count = 10,
     .trials = {{1, 1, 0, 1},
                {0, 0, 0, 0},
                {1, 0, 1, 1},
                {1, 1, 0, 0},
                {0, 1, 0, 1},
                {0, 0, 1, 0},
                {1, 1, 1, 1},
                {0, 1, 0, 0},
                {1, 0, 0, 0},
                {0, 0, 1, 1}},
     .accuracy = {6, 10},
     .accuracy_own = {5, 10},
     .accuracy_ai = {6, 10},
     .agreement = {6, 10},
     .agreed_when_right = {4, 6},
     .agreed_when_wrong = {2, 4}},
    {.name = "reliance_multiclass_6trials",
     .trial_count = 6,
     .trials = {{0, 0, 1, 0}, {2, 3, 1, 3}, {1, 1, 1, 2}, {3, 0, 3, 2}, {0, 2, 0, 0}, {1, 2, 3, 1}},
     .accuracy = {3, 6},
     .accuracy_own = {3, 6},
     .accuracy_ai = {2, 6},
     .agreement = {2, 6},
     .agreed_when_right = {1, 2},
     .agreed_when_wrong = {1, 4}},
    {.name = "reliance_zero_denominators",
     .trial_count = 2,
     .trials = {{1, 1, 1, 1}, {0, 0, 0, 0}},
     .accuracy = {2, 2},
     .accuracy_own = {2, 2},
     .accuracy_ai = {2, 2},
     .agreement = {2, 2},
     .agreed_when_right = {2, 2},
     .agreed_when_wrong = {0, 0}},
    {.name = "reliance_thirdparty_example",
     .trial_count = 8,
     .trials = {{1, 1, 0, 1},
                {0, 0, 0, 0},
                {1, 0, 1, 0},
                {1, 1, 0, 1},
                {0, 1, 0, 1},
                {1, 0, 1, 0},
                {0, 0, 1, 1},
                {0, 1, 0, 0}},
     .accuracy = {4, 8},
     .accuracy_own = {5, 8},
     .accuracy_ai = {4, 8},
     .agreement = {6, 8},
     .agreed_when_right = {3, 4},
     .agreed_when_wrong = {3, 4}},
};

/* 2p*o - p*p for a stated confidence p per mille, in millionths. */
typedef struct confidence_points_vector {
    int64_t permille;
    int is_right;
    int64_t millionths;
} confidence_points_vector;

static const confidence_points_vector CONFIDENCE_POINTS[] = {
    {700, 1, 910000}, {700, 0, -490000}, {0, 0, 0}, {1000, 1, 1000000}};

#endif
