#include "screens/phrases.h"

#include <string.h>

static const char *const keys[PHRASE_COUNT] = {
#define PHRASE_KEY(name, key) [PHRASE_##name] = (key),
    PHRASE_LIST(PHRASE_KEY)
#undef PHRASE_KEY
};

const char *phrase_key(phrase_id id)
{
    return keys[id];
}

const char *const *phrase_keys(void)
{
    return keys;
}

phrase_id phrase_named(const char *key)
{
    int id = 0;
    while (id < PHRASE_COUNT && strcmp(keys[id], key) != 0) id++;
    return (phrase_id)id;
}

const message *phrases_find(const phrases *p, const char *key)
{
    phrase_id id = phrase_named(key);
    return id == PHRASE_COUNT ? NULL : p->messages[id];
}

void phrases_write(const phrases *p, phrase_id id, const message_argument *arguments, size_t count,
                   buffer *out)
{
    const message *m = p->messages[id];
    if (m)
        message_format(m, arguments, count, number_style_of(p->language), out);
    else
        buffer_text(out, keys[id]);
}

void phrases_write_failure(const phrases *p, const failure *why, buffer *out)
{
    buffer key = {0};
    buffer_text(&key, "failure.");
    buffer_text(&key, why->reason);
    phrase_id id = key.failed ? PHRASE_COUNT : phrase_named(key.bytes);
    buffer_free(&key);
    bool is_refusal = why->code == STATUS_REFUSED;
    if (id == PHRASE_COUNT) id = is_refusal ? PHRASE_FAILURE_REFUSED : PHRASE_FAILURE_UNKNOWN;
    phrases_write(p, id,
                  WITH(text_named("reason", why->reason), text_named("place", why->place),
                       text_named("detail", why->detail)),
                  out);
}

message_argument number_named(const char *name, double number)
{
    return (message_argument){.name = name, .content = value_number(number)};
}

message_argument text_named(const char *name, const char *text)
{
    return (message_argument){.name = name, .content = value_string(text)};
}
