/* localized.h - one text in the languages of a scenario. */
#ifndef SAMENSPEL_CORE_LOCALIZED_H
#define SAMENSPEL_CORE_LOCALIZED_H

#include "core/message.h"

enum { LANGUAGE_MAX = 8 };

/* Indexed like scenario.languages; a missing one is NULL and the first language stands in. */
typedef struct localized {
    const message *in[LANGUAGE_MAX];
} localized;

/* The message to show; NULL only when `text` is NULL or wholly empty. */
const message *localized_in(const localized *text, int language);

/* Formats it into `out` as that language writes numbers; adds nothing for NULL. */
void localized_format(const localized *text, int language, const char *language_tag,
                      const message_argument *arguments, size_t count, buffer *out);

#endif
