#include "study/sentence.h"

static const char *const keys[SENTENCE_COUNT] = {
#define SENTENCE_KEY(name, key) [SENTENCE_##name] = (key),
    SENTENCE_LIST(SENTENCE_KEY)
#undef SENTENCE_KEY
};

const char *sentence_key(sentence_id id)
{
    return keys[id];
}

said said_make(sentence_id id)
{
    return (said){.id = id};
}

static void add_argument(said *s, const char *name, value content)
{
    if (s->argument_count == SAID_ARGUMENTS_MAX) return;
    s->arguments[s->argument_count++] = (message_argument){.name = name, .content = content};
}

void said_number(said *s, const char *name, double number)
{
    add_argument(s, name, value_number(number));
}

void said_text(said *s, const char *name, const char *text)
{
    add_argument(s, name, value_string(text));
}

const char *said_words(const said *s, const wording *words, arena *memory)
{
    return words->say(words->context, s->id, s->arguments, s->argument_count, memory);
}
