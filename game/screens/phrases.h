/* phrases.h - the program's own texts in one language, as messages ready to be formatted.
 *
 * Whoever starts the program parses assets/strings/<language>.json: it asks phrase_key for every
 * id and puts the messages in that order. The list of keys is screens/phrase_list.h. */
#ifndef SAMENSPEL_SCREENS_PHRASES_H
#define SAMENSPEL_SCREENS_PHRASES_H

#include "core/message.h"
#include "core/status.h"
#include "screens/phrase_list.h"

#define PHRASE_ID(name, key) PHRASE_##name,
typedef enum phrase_id { PHRASE_LIST(PHRASE_ID) PHRASE_COUNT } phrase_id;
#undef PHRASE_ID

/* Borrows its messages. A missing one (NULL) shows as its key, so that nothing is ever blank. */
typedef struct phrases {
    const char *language;           /* "nl" */
    const message *const *messages; /* PHRASE_COUNT, in the order of phrase_id */
} phrases;

/* "block.progress"; never NULL for id < PHRASE_COUNT. */
const char *phrase_key(phrase_id id);

/* All keys in the order of phrase_id; PHRASE_COUNT of them. */
const char *const *phrase_keys(void);

/* The id of a key that is known only while running; PHRASE_COUNT when there is none. */
phrase_id phrase_named(const char *key);

/* The message of a key; NULL when it is unknown or missing in this language. */
const message *phrases_find(const phrases *p, const char *key);

/* Appends a phrase as its language writes it. */
void phrases_write(const phrases *p, phrase_id id, const message_argument *arguments, size_t count,
                   buffer *out);

/* Appends what a failure means for a person; never nothing. */
void phrases_write_failure(const phrases *p, const failure *why, buffer *out);

/* Arguments for the calls above. */
message_argument number_named(const char *name, double number);
message_argument text_named(const char *name, const char *text);

/* A list of arguments and its length: WITH(text_named("agent", name), number_named("n", 3)) */
#define WITH(...)                              \
    ((const message_argument[]){__VA_ARGS__}), \
        (sizeof((const message_argument[]){__VA_ARGS__}) / sizeof(message_argument))
#define WITH_NOTHING NULL, 0

#endif
