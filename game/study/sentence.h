/* sentence.h - what results say, before it is put into words. The study decides which sentence the
 * data lead to and with which numbers; whoever shows it knows the reader's language. */
#ifndef SAMENSPEL_STUDY_SENTENCE_H
#define SAMENSPEL_STUDY_SENTENCE_H

#include "core/arena.h"
#include "core/message.h"
#include "study/sentence_list.h"

#define SENTENCE_ID(name, key) SENTENCE_##name,
typedef enum sentence_id { SENTENCE_LIST(SENTENCE_ID) SENTENCE_COUNT } sentence_id;
#undef SENTENCE_ID

/* "lead.over": under this key the words stand in assets/strings/<language>.json. */
const char *sentence_key(sentence_id id);

/* Puts a sentence into words, in `memory`. Never NULL while there is memory. */
typedef struct wording {
    const void *context;
    const char *language; /* the tag, for numbers */
    const char *(*say)(const void *context, sentence_id id, const message_argument *arguments,
                       size_t count, arena *memory);
} wording;

enum { SAID_ARGUMENTS_MAX = 6 };

/* A sentence that was chosen, with what it speaks of. Strings in it are borrowed. */
typedef struct said {
    sentence_id id;
    message_argument arguments[SAID_ARGUMENTS_MAX];
    size_t argument_count;
} said;

said said_make(sentence_id id);

/* Adds an argument; what does not fit is left out. */
void said_number(said *s, const char *name, double number);
void said_text(said *s, const char *name, const char *text);

const char *said_words(const said *s, const wording *words, arena *memory);

#endif
