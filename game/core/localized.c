#include "core/localized.h"

const message *localized_in(const localized *text, int language)
{
    if (!text) return NULL;
    if (language >= 0 && language < LANGUAGE_MAX && text->in[language]) return text->in[language];
    return text->in[0];
}

void localized_format(const localized *text, int language, const char *language_tag,
                      const message_argument *arguments, size_t count, buffer *out)
{
    const message *found = localized_in(text, language);
    if (found) message_format(found, arguments, count, number_style_of(language_tag), out);
}
