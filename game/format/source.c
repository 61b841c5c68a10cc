#include "format/source.h"

#include "core/utf8.h"

#include <string.h>

enum { SOURCE_BYTES_MAX = 64 * 1024 * 1024 };

static size_t count_lines(const char *bytes, size_t length)
{
    size_t count = 1;
    const char *end = bytes + length;
    for (const char *at = bytes; (at = memchr(at, '\n', (size_t)(end - at))); at++) count++;
    return count;
}

static void index_lines(const char *bytes, size_t length, uint32_t *starts)
{
    const char *end = bytes + length;
    size_t line = 0;
    starts[line++] = 0;
    for (const char *at = bytes; (at = memchr(at, '\n', (size_t)(end - at)));) {
        starts[line++] = (uint32_t)(++at - bytes);
    }
}

const source *source_create(arena *a, const char *name, const char *bytes, size_t length)
{
    if (length > SOURCE_BYTES_MAX) return NULL;
    source *s = arena_take(a, sizeof *s);
    size_t line_count = count_lines(bytes, length);
    uint32_t *starts = arena_take_many(a, line_count, sizeof *starts);
    char *copy = arena_copy(a, bytes, length);
    char *name_copy = arena_copy(a, name, strlen(name));
    if (!s || !starts || !copy || !name_copy) return NULL;
    index_lines(copy, length, starts);
    *s = (source){name_copy, copy, length, starts, line_count};
    return s;
}

/* The last line that starts at or before `offset`. */
static size_t line_of(const source *s, size_t offset)
{
    size_t low = 0, high = s->line_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (s->line_starts[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}

source_position source_position_of(const source *s, size_t offset)
{
    if (offset > s->length) offset = s->length;
    size_t line = line_of(s, offset);
    size_t start = s->line_starts[line];
    return (source_position){line + 1, utf8_count(s->bytes + start, offset - start) + 1};
}

place place_in(const source *file, size_t start, size_t length)
{
    return (place){.file = file, .start = start, .length = length};
}

text_origin text_origin_of_source(const source *file)
{
    return (text_origin){.whole = place_in(file, 0, file->length)};
}

static uint32_t hex4(const char *digits)
{
    uint32_t code = 0;
    for (int i = 0; i < 4; i++) {
        unsigned char c = (unsigned char)digits[i];
        uint32_t digit = c <= '9' ? (uint32_t)(c - '0') : (uint32_t)((c | 0x20) - 'a' + 10);
        code = code << 4 | (digit & 0xF);
    }
    return code;
}

typedef struct step {
    size_t written, meant; /* bytes in the file, bytes of the text */
} step;

static step json_step(const char *at, size_t room)
{
    if (*at != '\\' || room < 2) return (step){1, 1};
    if (at[1] != 'u' || room < 6) return (step){2, 1};
    uint32_t code = hex4(at + 2);
    if (code >= 0xD800 && code < 0xDC00 && room >= 12) return (step){12, 4};
    return (step){6, code < 0x80 ? 1 : code < 0x800 ? 2 : 3};
}

static step step_at(text_writing writing, const char *at, size_t room)
{
    switch (writing) {
    case TEXT_PLAIN: return (step){1, 1};
    case TEXT_JSON: return json_step(at, room);
    case TEXT_CSV_QUOTED: return (step){*at == '"' && room > 1 ? 2 : 1, 1};
    }
    return (step){1, 1};
}

/* The byte in the file where byte `wanted` of the text is written, walking on from `*meant`. */
static size_t walk(const text_origin *o, size_t at, size_t *meant, size_t wanted)
{
    size_t end = o->whole.start + o->whole.length;
    while (at < end && *meant < wanted) {
        step s = step_at(o->writing, o->whole.file->bytes + at, end - at);
        at += s.written;
        *meant += s.meant;
    }
    return at < end ? at : end;
}

place place_inside(const text_origin *origin, size_t from, size_t length)
{
    place p = origin->whole;
    if (!p.file) return p;
    size_t meant = 0;
    size_t start = walk(origin, origin->first, &meant, from);
    size_t end = walk(origin, start, &meant, from + length);
    p.start = start;
    p.length = end - start;
    return p;
}
