#include "format/diagnostic_entry.h"
#include "format/diagnostics.h"

#include <string.h>

static const diagnostic_row ROWS[DIAGNOSTIC_COUNT] = {
#define DIAGNOSTIC(code, name, kind, nl, en, fr, example, repair) \
    [code##_##name] = {#code, kind, nl, en, fr, example, repair},
#include "format/diagnostic_table.h"
#undef DIAGNOSTIC
};

enum { GIVEN = false, AUTHORED = true };

static const noun_row NOUNS[NOUN_COUNT] = {
#define NOUN(name, owner, nl, nl_many, en, en_many, fr, fr_many) \
    [NOUN_##name] = {owner, nl, nl_many, en, en_many, fr, fr_many},
#include "format/noun_table.h"
#undef NOUN
};

const diagnostic_row *diagnostic_row_of(diagnostic_code code)
{
    return &ROWS[code];
}

const noun_row *noun_row_of(noun n)
{
    return &NOUNS[n];
}

static bool codes_match(const char *wanted, const char *code)
{
    char letter = wanted[0];
    if (letter >= 'a' && letter <= 'z') letter = (char)(letter - 'a' + 'A');
    return letter == code[0] && strcmp(wanted + 1, code + 1) == 0;
}

bool diagnostic_find(const char *code, diagnostic_code *out_code)
{
    for (size_t i = 0; i < DIAGNOSTIC_COUNT && *code; i++) {
        if (!codes_match(code, ROWS[i].code)) continue;
        *out_code = (diagnostic_code)i;
        return true;
    }
    return false;
}

bool diagnostic_example_strip(const char *example, buffer *out, size_t *out_start,
                              size_t *out_length)
{
    const char *open = strstr(example, "<<");
    const char *close = open ? strstr(open + 2, ">>") : NULL;
    if (!close) {
        buffer_text(out, example);
        return false;
    }
    while (close[2] == '>') close++; /* the marked part itself may end in > */
    *out_start = (size_t)(open - example);
    *out_length = (size_t)(close - open) - 2;
    buffer_add(out, example, *out_start);
    buffer_add(out, open + 2, *out_length);
    buffer_text(out, close + 2);
    return true;
}
