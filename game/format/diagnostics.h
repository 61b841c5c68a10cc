/* diagnostics.h - everything that is wrong with what somebody wrote, shown together.
 *
 * What can be wrong stands in diagnostic_table.h, one row each. Whoever finds a mistake adds it
 * here with its place and goes on; at the end all are written, sorted, in the reader's language.
 * The list keeps the texts it is given and the source line, so sources may go before it. */
#ifndef SAMENSPEL_FORMAT_DIAGNOSTICS_H
#define SAMENSPEL_FORMAT_DIAGNOSTICS_H

#include "core/arena.h"
#include "core/buffer.h"
#include "format/source.h"

#include <stdbool.h>
#include <stddef.h>

/* One member per row: E204_UNKNOWN_AGENT. */
typedef enum diagnostic_code {
#define DIAGNOSTIC(code, name, kind, nl, en, fr, example, repair) code##_##name,
#include "format/diagnostic_table.h"
#undef DIAGNOSTIC
    DIAGNOSTIC_COUNT
} diagnostic_code;

/* What the example of a row is a piece of; the part to be marked stands between << and >>. */
typedef enum example_kind {
    EXAMPLE_JSON,      /* a whole JSON file */
    EXAMPLE_CSV,       /* a whole CSV file */
    EXAMPLE_CONDITION, /* an expression that must give true or false */
    EXAMPLE_NUMBER,    /* an expression that must give a number */
    EXAMPLE_MESSAGE,   /* a message text */
    EXAMPLE_SCENARIO,  /* read by the scenario reader's own test */
    EXAMPLE_DESCRIBED  /* words: it is too long or no text at all */
} example_kind;

typedef struct diagnostic_row {
    const char *code; /* "E204"; W... is a warning */
    example_kind kind;
    const char *nl, *en, *fr; /* message texts, see `diagnostic_values` */
    const char *example;
    const char *repair; /* the same, mended; in words when the kind is EXAMPLE_DESCRIBED */
} diagnostic_row;

/* Never NULL for a member of the enum. */
const diagnostic_row *diagnostic_row_of(diagnostic_code code);

/* Finds "E204" or "e204"; false when there is no such code. */
bool diagnostic_find(const char *code, diagnostic_code *out_code);

/* Kinds of things that have names, for hints and lists. */
typedef enum noun {
    NOUN_NONE,
#define NOUN(name, owner, nl, nl_many, en, en_many, fr, fr_many) NOUN_##name,
#include "format/noun_table.h"
#undef NOUN
    NOUN_COUNT
} noun;

/* What a row's text shows, all optional: {name}, {other}, {number}, {limit}, {line}. */
typedef struct diagnostic_values {
    const char *name; /* usually what was written */
    const char *other;
    double number;
    double limit;
    size_t line;            /* of another place that matters */
    const char *suggestion; /* did you mean ...? */
    noun is, is_not;        /* help: "shift" (the name) is a stage, not an agent */
    noun known_kind;        /* help: agents in this file: advisor, monitor */
    const char *const *known;
    size_t known_count;
    const char *condition; /* help: only in this arm and list; NULL: in all, or there are none */
} diagnostic_values;

enum { DIAGNOSTICS_SHOWN_MAX = 50 };

typedef struct diagnostics diagnostics;

/* An empty list that takes its memory from the arena; NULL when there is none. */
diagnostics *diagnostics_create(arena *a);

/* Adds one mistake. The first one at a place stands; later ones there are dropped, for they are
 * most likely the same mistake seen again. Beyond the cap, errors push out warnings and the rest
 * is only counted. `d` may be NULL: then nothing is kept. */
void diagnostics_add(diagnostics *d, diagnostic_code code, place where, diagnostic_values values);

/* For when arena_take gave NULL: E100, once. */
void diagnostics_add_no_memory(diagnostics *d);

size_t diagnostics_error_count(const diagnostics *d);
size_t diagnostics_warning_count(const diagnostics *d);

/* Of those kept, sorted by file and place. */
typedef struct diagnostic_view {
    diagnostic_code code;
    const char *file;       /* "" when it is about no file */
    size_t line, column;    /* from 1; 0 without a file */
    size_t start, length;   /* bytes */
    const char *pointer;    /* JSON pointer, or "" */
    const char *path;       /* "shift.agents[0]", or "" */
    const char *suggestion; /* or NULL */
} diagnostic_view;

size_t diagnostics_kept(const diagnostics *d);
diagnostic_view diagnostics_at(const diagnostics *d, size_t index);

typedef enum diagnostics_form {
    DIAGNOSTICS_GCC, /* for people and editors: line, marked source, help */
    DIAGNOSTICS_JSON /* one object a line */
} diagnostics_form;

/* Writes them all in a language (nl, en, fr; others read as en). */
void diagnostics_write(const diagnostics *d, diagnostics_form form, const char *language,
                       buffer *out);

/* What `samenspel explain` prints about one code: its text, the bad example marked, the repair. */
void diagnostic_explain(diagnostic_code code, const char *language, buffer *out);

/* An example without its << >>, and the range they held. False when it has none. */
bool diagnostic_example_strip(const char *example, buffer *out, size_t *out_start,
                              size_t *out_length);

#endif
