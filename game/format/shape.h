/* shape.h - what a scenario file may look like: the field tables.
 *
 * One table per kind of object. The tables are the authority: they check every value of a file
 * (unknown keys, missing keys, types, ranges, words), they fill the model's plain fields, and they
 * print the JSON Schema. What a table cannot say (references between parts, texts that take
 * placeholders, the flow) is checked by the readers of the parts. */
#ifndef SAMENSPEL_FORMAT_SHAPE_H
#define SAMENSPEL_FORMAT_SHAPE_H

#include "format/diagnostics.h"

#include <stddef.h>

/* Behind each kind: what a stored field of it is in the model. */
typedef enum shape_kind {
    SHAPE_ANYTHING,        /* a remark: never looked at */
    SHAPE_STRING,          /* const char * */
    SHAPE_ID,              /* const char *: [a-z][a-z0-9_]*, no reserved word */
    SHAPE_NAME,            /* const char *: an id that may have hyphens */
    SHAPE_PATH,            /* const char *: a file inside the folder */
    SHAPE_REFERENCE,       /* const char *: the id of a `noun` */
    SHAPE_EXPRESSION,      /* not stored: its reader knows which names it may use */
    SHAPE_TEXT,            /* const localized *: a text in the scenario's languages */
    SHAPE_BOOL,            /* bool */
    SHAPE_NUMBER,          /* double */
    SHAPE_PROBABILITY,     /* double */
    SHAPE_WHOLE,           /* uint16_t */
    SHAPE_LARGE,           /* uint32_t */
    SHAPE_SECONDS,         /* int64_t, microseconds */
    SHAPE_SECONDS_BETWEEN, /* int64_t[2], microseconds: a number, or [lo, hi] */
    SHAPE_BETWEEN,         /* double[2]: [lo, hi] */
    SHAPE_WORD,            /* an enum whose members are `words`, in their order */
    SHAPE_CHANGES,         /* score_changes: an object of scores and amounts */
    SHAPE_LIST,            /* not stored from here on */
    SHAPE_MAP,
    SHAPE_OBJECT,
    SHAPE_VARIANT, /* an object whose key `type` says which further fields it has */
    SHAPE_EITHER   /* one of several, told apart by the type of the JSON value */
} shape_kind;

typedef struct shape shape;

enum {
    FIELD_OPTIONAL = 0,
    FIELD_REQUIRED = 1,
    FIELD_LATER = 2,    /* the language has it, this version of the program does not */
    FIELD_SAME_TEXT = 4 /* a plain string is meant for all languages: a name, a unit */
};

#define NOT_STORED ((size_t)-1)

typedef struct field {
    const char *key;
    const shape *is;
    unsigned flags;
    size_t offset;     /* where shape_fill stores it, or NOT_STORED */
    const char *about; /* one English sentence for editors */
} field;

typedef struct field_list {
    const field *items;
    size_t count;
} field_list;

/* One kind of a SHAPE_VARIANT: its name, and its fields besides the common ones. */
typedef struct shape_variant {
    const char *name;
    const shape *own; /* a SHAPE_OBJECT; NULL: not in this version */
} shape_variant;

struct shape {
    shape_kind kind;
    noun noun;                /* REFERENCE; MAP and LIST: what their ids name */
    bool keys_refer;          /* MAP: its keys name things defined elsewhere */
    bool is_open;             /* OBJECT: further keys are judged by its reader */
    double min, max;          /* numbers, lengths; no limit when both are 0 */
    const char *const *words; /* WORD */
    size_t word_count;
    const char *const *later; /* WORD: words of the language that this version does not know */
    size_t later_count;
    field_list fields; /* OBJECT, VARIANT: the common ones */
    const shape_variant *variants;
    size_t variant_count;
    const shape *of; /* LIST, MAP */
    const shape *const *either;
    size_t either_count;
};

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))
#define FIELDS(array)          \
    {                          \
        array, COUNT_OF(array) \
    }
#define STORED(key, shape, flags, type, member, about)    \
    {                                                     \
        key, &shape, flags, offsetof(type, member), about \
    }
#define READ_BY_HAND(key, shape, flags, about) \
    {                                          \
        key, &shape, flags, NOT_STORED, about  \
    }
/* The field of every object. */
#define NOTE_FIELD READ_BY_HAND("note", shape_anything, FIELD_OPTIONAL, "A remark for yourself.")
#define WORD_SHAPE(array)                                                 \
    {                                                                     \
        .kind = SHAPE_WORD, .words = array, .word_count = COUNT_OF(array) \
    }

/* Shapes that many tables use. */
extern const shape shape_anything, shape_string, shape_strings, shape_id, shape_name, shape_path,
    shape_expression, shape_text, shape_texts, shape_bool, shape_number, shape_probability,
    shape_whole, shape_large, shape_seconds, shape_seconds_between, shape_between,
    shape_probability_between, shape_changes, shape_later;

/* The whole file, and a library file. Stages and agents stand in their own tables. */
extern const shape shape_scenario, shape_library_file;
extern const shape shape_agents, shape_choices, shape_attributes, shape_case_sets, shape_score,
    shape_flow, shape_entries, shape_facilitator, shape_tests;
extern const shape shape_block, shape_consent, shape_briefing, shape_question_stage,
    shape_questionnaire, shape_pause, shape_debrief, shape_story;

/* The field of that key, NULL when the shape has none. `object` says which kind of a
 * SHAPE_VARIANT it is. */
struct json_node;
const field *shape_field(const shape *of, const struct json_node *object, const char *key);

/* The fields that an object of a SHAPE_VARIANT has besides the common ones; NULL when its `type` is
 * missing or unknown. */
const shape_variant *shape_variant_of(const shape *of, const struct json_node *object);

/* What the shape wants, as a word that messages choose by: "text", "number", "list". */
const char *shape_wants(const shape *s);

/* Whether an id is a reserved word of the expression language. */
bool id_is_reserved(const char *id);

#endif
