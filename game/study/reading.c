#include "study/reading.h"

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static uint32_t count_words(const char *text)
{
    uint32_t count = 0;
    for (size_t i = 0; text[i]; i++) {
        count += !is_space(text[i]) && (i == 0 || is_space(text[i - 1]));
    }
    return count;
}

static uint32_t words_of(const localized *text, int language)
{
    const message *m = localized_in(text, language);
    return m ? count_words(message_source(m)) : 0;
}

static uint32_t words_of_tiles(const scenario *s, const case_set *set, const case_face *face,
                               int language)
{
    uint32_t count = 0;
    for (uint16_t i = 0; i < s->attribute_count; i++) {
        if (!set->tiles[i] || !face->values[i].is_set) continue;
        count += words_of(s->attributes[i].label, language) + 1;
    }
    return count;
}

uint32_t reading_words(const scenario *s, uint16_t block, uint16_t case_index, int language)
{
    const case_set *set = &s->case_sets[s->stages[block].block.case_set];
    const case_face *face = &s->cases[case_index];
    uint32_t count = words_of(set->ask, language) + words_of(face->story, language) +
                     words_of_tiles(s, set, face, language);
    return count ? count : 1;
}
