#include "format/diagnostics.h"

#include "core/utf8.h"
#include "format/diagnostic_entry.h"
#include "format/json.h"

#include <string.h>

enum { VALUE_POINTS_MAX = 80, BEFORE_MARK_MAX = 100, BEFORE_MARK_KEPT = 60, EXCERPT_MAX = 160 };

diagnostics *diagnostics_create(arena *a)
{
    diagnostics *d = arena_take(a, sizeof *d);
    if (d) d->memory = a;
    return d;
}

bool diagnostic_is_error(diagnostic_code code)
{
    return diagnostic_row_of(code)->code[0] == 'E';
}

size_t diagnostics_error_count(const diagnostics *d)
{
    return d->error_count;
}

size_t diagnostics_warning_count(const diagnostics *d)
{
    return d->warning_count;
}

size_t diagnostics_kept(const diagnostics *d)
{
    return d->kept_count;
}

diagnostic_view diagnostics_at(const diagnostics *d, size_t index)
{
    const diagnostic_entry *e = d->kept[index];
    return (diagnostic_view){e->code,   e->file,    e->line, e->column,           e->start,
                             e->length, e->pointer, e->path, e->values.suggestion};
}

size_t diagnostic_text_show(const char *bytes, size_t length, size_t points, buffer *out)
{
    const char *at = bytes, *end = bytes + length;
    size_t count = 0;
    for (; at < end && count < points; count++) {
        bool is_valid;
        uint32_t c = utf8_next(&at, end, &is_valid);
        bool is_control = (c < 0x20 && c != '\t') || (c >= 0x7F && c < 0xA0);
        buffer_code_point(out, is_control ? 0xFFFD : c);
    }
    if (at < end) buffer_text(out, "…");
    return count;
}

/* Moves `from` forward over `points` code points. */
static const char *skip_points(const char *from, const char *end, size_t points)
{
    for (; from < end && points > 0; points--) utf8_next(&from, end, NULL);
    return from;
}

static void pad_like(const char *text, size_t length, buffer *padding)
{
    const char *at = text, *end = text + length;
    while (at < end) buffer_char(padding, utf8_next(&at, end, NULL) == '\t' ? '\t' : ' ');
}

diagnostic_excerpt diagnostic_excerpt_of(const char *line, size_t line_length, size_t mark_start,
                                         size_t mark_length)
{
    diagnostic_excerpt x = {.mark_width = 0};
    const char *mark = line + mark_start;
    size_t before = utf8_count(line, mark_start);
    const char *from = line;
    if (before > BEFORE_MARK_MAX) {
        from = skip_points(line, mark, before - BEFORE_MARK_KEPT);
        buffer_text(&x.text, "…");
        buffer_char(&x.padding, ' ');
    }
    size_t before_shown = diagnostic_text_show(from, (size_t)(mark - from), (size_t)-1, &x.text);
    pad_like(from, (size_t)(mark - from), &x.padding);
    size_t room = EXCERPT_MAX - before_shown;
    size_t after = diagnostic_text_show(mark, line_length - mark_start, room, &x.text);
    x.mark_width = utf8_count(mark, mark_length);
    if (x.mark_width > after) x.mark_width = after;
    if (x.mark_width == 0) x.mark_width = 1;
    return x;
}

/* A copy of what a buffer holds; frees the buffer. Empty when memory is out. */
static const char *keep_text(arena *a, buffer *b)
{
    const char *copy = b->bytes && !b->failed ? arena_copy(a, b->bytes, b->length) : NULL;
    buffer_free(b);
    return copy ? copy : "";
}

static const char *keep_shown(arena *a, const char *text)
{
    if (!text) return NULL;
    buffer b = {0};
    diagnostic_text_show(text, strlen(text), VALUE_POINTS_MAX, &b);
    return keep_text(a, &b);
}

static void keep_known(arena *a, diagnostic_values *v)
{
    const char **known = arena_take_many(a, v->known_count, sizeof *known);
    if (!known) {
        v->known_count = 0;
        return;
    }
    for (size_t i = 0; i < v->known_count; i++) known[i] = keep_shown(a, v->known[i]);
    v->known = known;
}

static diagnostic_values keep_values(arena *a, diagnostic_values v)
{
    v.name = keep_shown(a, v.name);
    v.other = keep_shown(a, v.other);
    v.suggestion = keep_shown(a, v.suggestion);
    v.condition = keep_shown(a, v.condition);
    keep_known(a, &v);
    return v;
}

static size_t line_end(const source *s, size_t line)
{
    size_t end = line < s->line_count ? s->line_starts[line] - 1 : s->length;
    size_t start = s->line_starts[line - 1];
    return end > start && s->bytes[end - 1] == '\r' ? end - 1 : end;
}

static void keep_excerpt(arena *a, const place *where, diagnostic_entry *e)
{
    const source *s = where->file;
    size_t start = s->line_starts[e->line - 1];
    size_t end = line_end(s, e->line);
    size_t mark = e->start < end ? e->start : end;
    size_t length = e->length < end - mark ? e->length : end - mark;
    diagnostic_excerpt x = diagnostic_excerpt_of(s->bytes + start, end - start, mark - start,
                                                 length);
    e->excerpt = keep_text(a, &x.text);
    e->padding = keep_text(a, &x.padding);
    e->mark_width = x.mark_width;
}

static void keep_file_place(arena *a, const place *where, diagnostic_entry *e)
{
    const source *s = where->file;
    e->start = where->start < s->length ? where->start : s->length;
    e->length = where->length < s->length - e->start ? where->length : s->length - e->start;
    source_position p = source_position_of(s, e->start);
    e->line = p.line;
    e->column = p.column;
    const char *name = arena_copy(a, s->name, strlen(s->name));
    e->file = name ? name : "";
    keep_excerpt(a, where, e);
}

/* "c03.truth", "c03" or "truth". */
static void write_cell_path(const place *where, buffer *out)
{
    buffer_text(out, where->row);
    if (where->row && where->column) buffer_char(out, '.');
    buffer_text(out, where->column);
}

static void keep_paths(arena *a, const place *where, diagnostic_entry *e)
{
    buffer pointer = {0}, path = {0}, shown = {0};
    if (where->node) {
        json_pointer_write(where->node, &pointer);
        json_id_path_write(where->node, &path);
    } else {
        write_cell_path(where, &path);
    }
    e->pointer = keep_text(a, &pointer);
    if (path.bytes) diagnostic_text_show(path.bytes, path.length, VALUE_POINTS_MAX, &shown);
    buffer_free(&path);
    e->path = keep_text(a, &shown);
}

static int texts_order(const char *a, const char *b)
{
    return strcmp(a ? a : "", b ? b : "");
}

/* Below 0: `a` is shown first. 0: both are about the same place. */
static int entries_order(const diagnostic_entry *a, const diagnostic_entry *b)
{
    int files = strcmp(a->file, b->file);
    if (files) return files;
    if (a->start != b->start) return a->start < b->start ? -1 : 1;
    if (*a->file) return 0;
    if (a->code != b->code) return a->code < b->code ? -1 : 1;
    return texts_order(a->values.name, b->values.name);
}

static size_t place_for(const diagnostics *d, const diagnostic_entry *e)
{
    size_t i = 0;
    while (i < d->kept_count && entries_order(d->kept[i], e) < 0) i++;
    return i;
}

static void drop(diagnostics *d, size_t index)
{
    d->kept_count--;
    memmove(d->kept + index, d->kept + index + 1, (d->kept_count - index) * sizeof *d->kept);
}

static bool keeps_warning(const diagnostics *d)
{
    for (size_t i = 0; i < d->kept_count; i++) {
        if (!diagnostic_is_error(d->kept[i]->code)) return true;
    }
    return false;
}

static void drop_last_warning(diagnostics *d)
{
    size_t i = d->kept_count - 1;
    while (diagnostic_is_error(d->kept[i]->code)) i--;
    drop(d, i);
}

static void count(diagnostics *d, diagnostic_code code)
{
    if (diagnostic_is_error(code))
        d->error_count++;
    else
        d->warning_count++;
}

static void insert(diagnostics *d, const diagnostic_entry *e)
{
    size_t at = place_for(d, e);
    memmove(d->kept + at + 1, d->kept + at, (d->kept_count - at) * sizeof *d->kept);
    d->kept[at] = e;
    d->kept_count++;
}

/* An error seen where a warning stands takes its place; anything else there is the same again. */
static bool is_repeated(diagnostics *d, const diagnostic_entry *e)
{
    size_t at = place_for(d, e);
    if (at == d->kept_count || entries_order(d->kept[at], e) != 0) return false;
    bool replaces = diagnostic_is_error(e->code) && !diagnostic_is_error(d->kept[at]->code);
    if (replaces) {
        drop(d, at);
        d->warning_count--;
    }
    return !replaces;
}

/* In a full list only an error finds a place: that of a warning. */
static bool has_room(const diagnostics *d, diagnostic_code code)
{
    if (d->kept_count < DIAGNOSTICS_SHOWN_MAX) return true;
    return diagnostic_is_error(code) && keeps_warning(d);
}

static diagnostic_entry *entry_create(arena *a, diagnostic_code code, const place *where,
                                      diagnostic_values values)
{
    diagnostic_entry *e = arena_take(a, sizeof *e);
    if (!e) return NULL;
    *e = (diagnostic_entry){.code = code, .file = "", .pointer = "", .path = ""};
    e->values = keep_values(a, values);
    if (where->file) keep_file_place(a, where, e);
    keep_paths(a, where, e);
    return e;
}

void diagnostics_add(diagnostics *d, diagnostic_code code, place where, diagnostic_values values)
{
    if (!d) return;
    diagnostic_entry *e = NULL;
    if (has_room(d, code)) e = entry_create(d->memory, code, &where, values);
    if (e && is_repeated(d, e)) return;
    count(d, code);
    if (!e) return;
    if (d->kept_count == DIAGNOSTICS_SHOWN_MAX) drop_last_warning(d);
    insert(d, e);
}

void diagnostics_add_no_memory(diagnostics *d)
{
    diagnostics_add(d, E100_NO_MEMORY, (place){0}, (diagnostic_values){0});
}
