#include "core/message.h"
#include "format/diagnostic_entry.h"
#include "format/diagnostics.h"
#include "format/message_parser.h"

#include <string.h>

enum { LINE_NUMBER_WIDTH = 5, KNOWN_SHOWN_MAX = 12 };

/* The fixed words around a diagnostic, messages like the rows. */
typedef struct phrases {
    const char *language;
    const char *did_you_mean;
    const char *help;
    const char *is_a;
    const char *condition;
    const char *authored, *given; /* before a list of names */
    const char *more;
    const char *wrong, *right;
} phrases;

static const phrases PHRASES[] = {
    {"en", "did you mean \"{name}\"?", "help: ", "\"{name}\" is {other}, not {noun}",
     "this is so in {name}", "{noun} defined in this file: ", "possible {noun}: ",
     "and {number, plural, one{# more problem} other{# more problems}}", "wrong", "right"},
    {"nl", "bedoel je \"{name}\"?", "hulp: ", "\"{name}\" is {other}, g{noun}",
     "dat is zo in {name}", "{noun} in dit bestand: ", "mogelijke {noun}: ",
     "en nog {number, plural, one{# probleem} other{# problemen}}", "fout", "juist"},
    {"fr", "vouliez-vous dire \"{name}\" ?", "aide : ", "\"{name}\" est {other}, pas {noun}",
     "c'est le cas dans {name}", "{noun} de ce fichier : ", "{noun} possibles : ",
     "et encore {number, plural, one{# problème} other{# problèmes}}", "faux", "correct"},
};

static const phrases *phrases_of(const char *language)
{
    for (size_t i = 1; i < sizeof PHRASES / sizeof *PHRASES; i++) {
        if (language && strcmp(language, PHRASES[i].language) == 0) return &PHRASES[i];
    }
    return &PHRASES[0];
}

static const char *in_language(const phrases *p, const char *nl, const char *en, const char *fr)
{
    return p->language[0] == 'n' ? nl : p->language[0] == 'f' ? fr : en;
}

static const char *noun_one(const phrases *p, noun n)
{
    const noun_row *row = noun_row_of(n);
    return in_language(p, row->nl, row->en, row->fr);
}

static const char *noun_many(const phrases *p, noun n)
{
    const noun_row *row = noun_row_of(n);
    return in_language(p, row->nl_many, row->en_many, row->fr_many);
}

/* What a writer needs at hand; the arena holds the parsed rows of one run. */
typedef struct writer {
    const phrases *words;
    arena memory;
    buffer *out;
} writer;

static writer writer_start(const char *language, buffer *out)
{
    writer w = {.words = phrases_of(language), .out = out};
    arena_init(&w.memory, 0);
    return w;
}

typedef struct arguments {
    message_argument list[6];
    size_t count;
    buffer line;
} arguments;

static void argue(arguments *a, const char *name, value content)
{
    a->list[a->count++] = (message_argument){name, content};
}

static void argue_text(arguments *a, const char *name, const char *text)
{
    if (text) argue(a, name, value_string(text));
}

static void write_message(writer *w, const char *text, const arguments *a)
{
    const message *m = message_parse(&w->memory, text, strlen(text), NULL, NULL);
    if (!m) {
        buffer_text(w->out, text);
        return;
    }
    message_format(m, a->list, a->count, number_style_of(w->words->language), w->out);
}

static arguments arguments_of(const diagnostic_values *v)
{
    arguments a = {.count = 0};
    argue_text(&a, "name", v->name);
    argue_text(&a, "other", v->other);
    argue(&a, "number", value_number(v->number));
    argue(&a, "limit", value_number(v->limit));
    buffer_integer(&a.line, (int64_t)v->line);
    argue_text(&a, "line", a.line.bytes);
    return a;
}

static const char *row_text(const phrases *p, const diagnostic_row *row)
{
    return in_language(p, row->nl, row->en, row->fr);
}

static void write_text(writer *w, const diagnostic_entry *e)
{
    arguments a = arguments_of(&e->values);
    write_message(w, row_text(w->words, diagnostic_row_of(e->code)), &a);
    buffer_free(&a.line);
}

static void write_phrase(writer *w, const char *phrase, const char *name, const char *other,
                         const char *noun_shown)
{
    arguments a = {.count = 0};
    argue_text(&a, "name", name);
    argue_text(&a, "other", other);
    argue_text(&a, "noun", noun_shown);
    write_message(w, phrase, &a);
}

static void write_did_you_mean(writer *w, const diagnostic_entry *e)
{
    if (!e->values.suggestion) return;
    bool has_paths = *e->pointer || *e->path;
    buffer_text(w->out, has_paths ? " " : "; ");
    write_phrase(w, w->words->did_you_mean, e->values.suggestion, NULL, NULL);
}

static void write_known(writer *w, const diagnostic_values *v)
{
    bool is_authored = noun_row_of(v->known_kind)->is_authored;
    write_phrase(w, is_authored ? w->words->authored : w->words->given, NULL, NULL,
                 noun_many(w->words, v->known_kind));
    for (size_t i = 0; i < v->known_count && i < KNOWN_SHOWN_MAX; i++) {
        if (i > 0) buffer_text(w->out, ", ");
        buffer_text(w->out, v->known[i]);
    }
    if (v->known_count > KNOWN_SHOWN_MAX) buffer_text(w->out, ", …");
}

/* The kind a name really has, or the names there are. */
static bool write_names_text(writer *w, const diagnostic_values *v)
{
    if (v->is != NOUN_NONE && v->is_not != NOUN_NONE) {
        write_phrase(w, w->words->is_a, v->name, noun_one(w->words, v->is),
                     noun_one(w->words, v->is_not));
        return true;
    }
    if (v->known_kind == NOUN_NONE || v->known_count == 0) return false;
    write_known(w, v);
    return true;
}

/* What may help, without the word for it: about names, and where a mistake is only one of some arms
 * and lists, which. */
static bool write_help_text(writer *w, const diagnostic_values *v)
{
    bool is_there = write_names_text(w, v);
    if (!v->condition) return is_there;
    if (is_there) buffer_text(w->out, "; ");
    write_phrase(w, w->words->condition, v->condition, NULL, NULL);
    return true;
}

static const char *severity(diagnostic_code code)
{
    return diagnostic_is_error(code) ? "error" : "warning";
}

static void write_location(writer *w, const diagnostic_entry *e)
{
    if (!*e->file) return;
    buffer_text(w->out, e->file);
    buffer_char(w->out, ':');
    buffer_integer(w->out, (int64_t)e->line);
    buffer_char(w->out, ':');
    buffer_integer(w->out, (int64_t)e->column);
    buffer_text(w->out, ": ");
}

/* " [/flow/3/agents/0 = shift.agents[0]]" */
static void write_paths(writer *w, const diagnostic_entry *e)
{
    if (!*e->pointer && !*e->path) return;
    buffer_text(w->out, " [");
    buffer_text(w->out, e->pointer);
    if (*e->pointer && *e->path) buffer_text(w->out, " = ");
    buffer_text(w->out, e->path);
    buffer_char(w->out, ']');
}

static void write_headline(writer *w, const diagnostic_entry *e)
{
    write_location(w, e);
    buffer_text(w->out, severity(e->code));
    buffer_text(w->out, ": ");
    write_text(w, e);
    write_paths(w, e);
    write_did_you_mean(w, e);
    buffer_text(w->out, " (");
    buffer_text(w->out, diagnostic_row_of(e->code)->code);
    buffer_text(w->out, ")\n");
}

static void write_spaces(buffer *out, size_t count)
{
    for (; count > 0; count--) buffer_char(out, ' ');
}

static void write_mark(buffer *out, size_t width)
{
    buffer_char(out, '^');
    for (; width > 1; width--) buffer_char(out, '~');
    buffer_char(out, '\n');
}

static void write_marked_line(writer *w, const diagnostic_entry *e)
{
    if (!e->excerpt) return;
    buffer number = {0};
    buffer_integer(&number, (int64_t)e->line);
    size_t width = number.length > LINE_NUMBER_WIDTH ? number.length : LINE_NUMBER_WIDTH;
    write_spaces(w->out, width - number.length);
    buffer_text(w->out, number.bytes);
    buffer_free(&number);
    buffer_text(w->out, " | ");
    buffer_text(w->out, e->excerpt);
    buffer_char(w->out, '\n');
    write_spaces(w->out, width);
    buffer_text(w->out, " | ");
    buffer_text(w->out, e->padding);
    write_mark(w->out, e->mark_width);
}

static void write_help(writer *w, const diagnostic_entry *e)
{
    buffer text = {0};
    writer inner = *w;
    inner.out = &text;
    if (write_help_text(&inner, &e->values)) {
        write_spaces(w->out, 3);
        buffer_text(w->out, w->words->help);
        buffer_text(w->out, text.bytes);
        buffer_char(w->out, '\n');
    }
    w->memory = inner.memory;
    buffer_free(&text);
}

static void write_gcc(writer *w, const diagnostic_entry *e)
{
    write_headline(w, e);
    write_marked_line(w, e);
    write_help(w, e);
}

static void write_key(buffer *out, const char *key)
{
    if (out->bytes[out->length - 1] != '{') buffer_char(out, ',');
    buffer_json_string(out, key, strlen(key));
    buffer_char(out, ':');
}

static void write_pair(buffer *out, const char *key, const char *text)
{
    write_key(out, key);
    if (text)
        buffer_json_string(out, text, strlen(text));
    else
        buffer_text(out, "null");
}

static void write_number_pair(buffer *out, const char *key, size_t number)
{
    write_key(out, key);
    buffer_integer(out, (int64_t)number);
}

/* Runs one of the text writers into a string member. */
static void write_written_pair(writer *w, const char *key, const diagnostic_entry *e, bool is_help)
{
    buffer text = {0};
    writer inner = *w;
    inner.out = &text;
    bool is_there = true;
    if (is_help)
        is_there = write_help_text(&inner, &e->values);
    else
        write_text(&inner, e);
    w->memory = inner.memory;
    write_pair(w->out, key, is_there ? text.bytes : NULL);
    buffer_free(&text);
}

static void write_json(writer *w, const diagnostic_entry *e)
{
    buffer *out = w->out;
    buffer_char(out, '{');
    write_pair(out, "code", diagnostic_row_of(e->code)->code);
    write_pair(out, "severity", severity(e->code));
    write_pair(out, "file", *e->file ? e->file : NULL);
    write_number_pair(out, "line", e->line);
    write_number_pair(out, "column", e->column);
    write_number_pair(out, "byte", e->start);
    write_number_pair(out, "bytes", e->length);
    write_pair(out, "pointer", *e->pointer ? e->pointer : NULL);
    write_pair(out, "path", *e->path ? e->path : NULL);
    write_written_pair(w, "message", e, false);
    write_pair(out, "suggestion", e->values.suggestion);
    write_written_pair(w, "help", e, true);
    buffer_text(out, "}\n");
}

static void write_rest(writer *w, size_t count)
{
    arguments a = {.count = 0};
    argue(&a, "number", value_number((double)count));
    write_message(w, w->words->more, &a);
    buffer_char(w->out, '\n');
}

void diagnostics_write(const diagnostics *d, diagnostics_form form, const char *language,
                       buffer *out)
{
    writer w = writer_start(language, out);
    for (size_t i = 0; i < d->kept_count; i++) {
        if (form == DIAGNOSTICS_JSON)
            write_json(&w, d->kept[i]);
        else
            write_gcc(&w, d->kept[i]);
    }
    size_t more = d->error_count + d->warning_count - d->kept_count;
    if (more > 0 && form == DIAGNOSTICS_GCC) write_rest(&w, more);
    arena_free(&w.memory);
}

/* The part of an example that is marked; `is_there` is false for one without. */
typedef struct mark {
    size_t start, length;
    bool is_there;
} mark;

static void write_example_line(buffer *out, size_t indent, const char *line, size_t length, mark m)
{
    diagnostic_excerpt x = diagnostic_excerpt_of(line, length, m.start, m.length);
    buffer_text(out, x.text.bytes);
    buffer_char(out, '\n');
    if (m.is_there) {
        write_spaces(out, indent);
        buffer_text(out, x.padding.bytes);
        write_mark(out, x.mark_width);
    }
    buffer_free(&x.text);
    buffer_free(&x.padding);
}

/* `m` as it lies in the line that starts at byte `start` of the example. */
static mark mark_in_line(mark m, size_t start, size_t length)
{
    if (!m.is_there || m.start < start || m.start > start + length) return (mark){0};
    size_t room = start + length - m.start;
    return (mark){m.start - start, m.length < room ? m.length : room, true};
}

/* The lines of `text`, the first behind `label`, the others behind as many spaces. */
static void write_example(buffer *out, const char *label, const char *text, mark m)
{
    const char *line = text, *end = text + strlen(text);
    size_t indent = strlen(label) + 4;
    write_spaces(out, 2);
    buffer_text(out, label);
    write_spaces(out, 2);
    do {
        const char *stop = memchr(line, '\n', (size_t)(end - line));
        size_t length = (size_t)((stop ? stop : end) - line);
        if (line > text) write_spaces(out, indent);
        write_example_line(out, indent, line, length,
                           mark_in_line(m, (size_t)(line - text), length));
        line += length + (stop ? 1 : 0);
    } while (line < end);
}

void diagnostic_explain(diagnostic_code code, const char *language, buffer *out)
{
    writer w = writer_start(language, out);
    const diagnostic_row *row = diagnostic_row_of(code);
    buffer example = {0};
    mark m = {0};
    m.is_there = diagnostic_example_strip(row->example, &example, &m.start, &m.length);

    arguments shown = {.count = 0};
    static const char *const NAMES[] = {"name", "other", "number", "limit", "line"};
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) argue_text(&shown, NAMES[i], "…");
    buffer_text(out, row->code);
    buffer_text(out, diagnostic_is_error(code) ? " error: " : " warning: ");
    write_message(&w, row_text(w.words, row), &shown);
    buffer_char(out, '\n');
    write_example(out, w.words->wrong, example.bytes ? example.bytes : "", m);
    write_example(out, w.words->right, row->repair, (mark){0});
    buffer_free(&example);
    arena_free(&w.memory);
}
