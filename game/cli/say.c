#include "cli/say.h"

#include <ctype.h>
#include <stdarg.h>
#include <string.h>

enum { ARGUMENTS_MAX = 4 };

typedef struct say_row {
    const char *name;
    const char *nl, *en, *fr;
} say_row;

static const say_row ROWS[SAY_COUNT] = {
#define SAY(row, in_nl, in_en, in_fr) \
    [SAY_##row] = {.name = #row, .nl = (in_nl), .en = (in_en), .fr = (in_fr)},
#include "cli/say_table.h"
#undef SAY
};

const char *say_text(const char *language, say_id id)
{
    if (strcmp(language, "fr") == 0) return ROWS[id].fr;
    return strcmp(language, "en") == 0 ? ROWS[id].en : ROWS[id].nl;
}

/* Writes the text with each {n} replaced. */
static void write_line(const char *text, const char *const *arguments, int count, buffer *out)
{
    for (; *text; text++) {
        bool is_place = text[0] == '{' && text[1] >= '1' && text[1] <= '9' && text[2] == '}';
        if (!is_place) {
            buffer_char(out, *text);
            continue;
        }
        int index = text[1] - '1';
        if (index < count) buffer_text(out, arguments[index]);
        text += 2;
    }
    buffer_char(out, '\n');
}

void say(FILE *to, const speaker *s, say_id id, ...)
{
    const char *arguments[ARGUMENTS_MAX];
    int count = 0;
    va_list given;
    va_start(given, id);
    for (const char *next = va_arg(given, const char *); next && count < ARGUMENTS_MAX;
         next = va_arg(given, const char *))
        arguments[count++] = next;
    va_end(given);
    buffer line = {0};
    write_line(say_text(s->language, id), arguments, count, &line);
    if (line.bytes) fputs(line.bytes, to);
    buffer_free(&line);
}

/* Reasons that only the commands know have a row of the same name: "option_twice". */
static bool is_same_name(const char *row, const char *reason)
{
    for (; *row && *reason; row++, reason++) {
        if (tolower((unsigned char)*row) != *reason) return false;
    }
    return *row == *reason;
}

static bool say_own(const speaker *s, const failure *why)
{
    for (int id = 0; id < SAY_COUNT; id++) {
        if (!is_same_name(ROWS[id].name, why->reason)) continue;
        fputs("samenspel: ", stderr);
        say(stderr, s, (say_id)id, why->detail, why->place, NULL);
        return true;
    }
    return false;
}

void say_failure(const speaker *s, const failure *why)
{
    if (say_own(s, why)) return;
    buffer line = {0};
    buffer_text(&line, "samenspel: ");
    if (s->phrases) {
        phrases_write_failure(s->phrases, why, &line);
    } else {
        buffer_text(&line, why->reason);
        buffer_text(&line, ": ");
        buffer_text(&line, why->place);
    }
    buffer_char(&line, '\n');
    if (line.bytes) fputs(line.bytes, stderr);
    buffer_free(&line);
}
