/* strings.h - the program's own texts, from assets/strings/<language>.json. */
#ifndef SAMENSPEL_APP_STRINGS_H
#define SAMENSPEL_APP_STRINGS_H

#include "app/home.h"
#include "core/message.h"

/* Fills `out_messages` with the messages of `keys`, in their order; one that the file does not have
 * is NULL. STATUS_MISSING ("language_file_missing") or STATUS_BAD_INPUT ("language_file_broken",
 * with the first mistake as detail). */
status strings_load(const home *h, const char *language, const char *const *keys, size_t count,
                    arena *a, const message **out_messages, failure *why);

/* The languages of the program itself: "nl", "en", "fr"; NULL behind the last. */
const char *const *strings_languages(void);

/* `wanted` when the program speaks it, else the machine's, else Dutch. `wanted` may be NULL. */
const char *strings_language(const home *h, const char *wanted);

#endif
