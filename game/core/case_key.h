/* case_key.h - what is hidden about a case until it is revealed. Screens never include this. */
#ifndef SAMENSPEL_CORE_CASE_KEY_H
#define SAMENSPEL_CORE_CASE_KEY_H

#include "core/scenario.h"

struct case_key {
    int32_t truth;                  /* an answer */
    int32_t advice;                 /* listed advice, or ANSWER_NONE */
    int32_t plausible;              /* the likely confusion, or ANSWER_NONE */
    int16_t ai_confidence_permille; /* listed, or -1 */
    const localized *explanation;   /* listed; may be NULL */
    const localized *why;           /* the card that explains the right answer; may be NULL */
};

#endif
