/* reading.h - how much there is to read. */
#ifndef SAMENSPEL_STUDY_READING_H
#define SAMENSPEL_STUDY_READING_H

#include "core/scenario.h"

/* Words that a case of the stage `block` shows in a language before anything is opened: question,
 * story, and the facts beside the picture (their label and one word for the value). At least 1, so
 * that time per word is always defined. */
uint32_t reading_words(const scenario *s, uint16_t block, uint16_t case_index, int language);

#endif
