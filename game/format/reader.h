/* reader.h - what the readers of a scenario's parts share. Internal to format.
 *
 * Reading goes in this order: parse the files; check the tree against the shapes; for the base and
 * for every arm and list, apply the overrides to the tree, build the model from it, and look at the
 * model as a whole. What does not change between these variants is built once. */
#ifndef SAMENSPEL_FORMAT_READER_H
#define SAMENSPEL_FORMAT_READER_H

#include "core/case_key.h"
#include "core/scenario.h"
#include "format/csv.h"
#include "format/folder.h"
#include "format/json.h"
#include "format/lookup.h"
#include "format/pack.h"
#include "format/shape.h"
#include "format/suggestion.h"

/* The things of one kind that a scenario defines, in order: their index is the model's. */
typedef struct name_list {
    const char **ids;
    const json_node **nodes; /* what each id names; its key or `id` is the place */
    uint16_t count, capacity;
    bool *is_used; /* by any variant */
} name_list;

typedef struct file_list {
    pack_file *items;
    size_t count, capacity;
} file_list;

/* What is kept of the part `cases`, which seldom differs between variants. */
typedef struct case_part {
    const void *made_of[3]; /* identities of choices, attributes, cases */
    const answer_set *answer_sets;
    const attribute *attributes;
    const case_set *sets;
    const case_face *cases;
    const case_key *keys;
    const place *places;      /* of each case's id */
    const double *difficulty; /* stated, per case; below 0: not stated */
    uint16_t answer_set_count, attribute_count, set_count, case_count;
} case_part;

/* What `answer.<name>` may call a question. */
typedef struct answer_name {
    const char *name;
    const json_node *question; /* the stage, or the item of a questionnaire */
    uint16_t stage, slot;
} answer_name;

typedef struct strings_file strings_file;

typedef struct reader {
    arena *a;
    diagnostics *d;
    const folder *from;
    const char *main_path;
    bool is_out_of_memory;
    file_list files;     /* all that was read, for the pack */
    lookup file_by_path; /* pack_file */

    const json_node *root; /* of the variant being read, overrides and `use` applied */
    const char *languages[LANGUAGE_MAX];
    uint16_t language_count;
    const strings_file *strings[LANGUAGE_MAX]; /* NULL: none */

    name_list names[NOUN_COUNT];
    answer_name *answer_names;
    uint16_t answer_name_count, answer_name_capacity;
    lookup library;   /* id -> json_node of the entry */
    lookup libraries; /* path -> json_node of the file */
    lookup checked;   /* identities of subtrees that the shapes have accepted */
    lookup texts;     /* identity of a text's node -> localized */
    lookup tables;    /* path -> csv_table, and with it which columns are used */
    lookup pictures;  /* paths that were looked at */

    const char *condition; /* "arm / list" of the variant; NULL: the base, or the first of all */
    case_part cases;
    scenario *s; /* being built */
} reader;

/* Memory: NULL sets is_out_of_memory. */
void *reader_take(reader *r, size_t count, size_t size);
char *reader_copy(reader *r, const char *text, size_t length);

/* Writes three texts behind each other; false, and an empty text, when `room` is too small. */
bool text_join(char *out, size_t room, const char *a, const char *b, const char *c);

/* Two nodes with the same identity hold the same; NULL: it has none (an empty container). */
const void *node_identity(const json_node *node);

/* Diagnostics. */
void report(reader *r, diagnostic_code code, place where, diagnostic_values values);
void report_value(reader *r, diagnostic_code code, const json_node *node, diagnostic_values values);
void report_key(reader *r, diagnostic_code code, const json_node *node, diagnostic_values values);

/* The names that would have been right. */
typedef struct known_names {
    noun kind; /* NOUN_NONE: too many to list, only the nearest is suggested */
    const char *const *items;
    size_t count;
    const char *owner; /* whose they are, as {other}; may be NULL */
} known_names;
/* An unknown name: with the one that was probably meant, and a list of those there are. */
void report_unknown(reader *r, diagnostic_code code, place where, const char *written,
                    known_names known);

/* Files: NULL after reporting at `where` that it is missing or unreadable. */
const source *reader_file(reader *r, const char *path, place where);
/* Quietly NULL when the file is not there. */
const source *reader_file_if_there(reader *r, const char *path);

/* Names. */
void names_collect(reader *r);
void names_add(reader *r, noun kind, const char *id, const json_node *node);
uint16_t names_find(const reader *r, noun kind, const char *id);
/* The index of what a JSON string names, marked as used. INDEX_NONE after reporting that there is
 * no such thing, with a suggestion and a list of those there are. NULL and nodes that are no string
 * give INDEX_NONE quietly. */
uint16_t reference_read(reader *r, noun kind, const json_node *node);
/* The same for a text at any place. */
uint16_t reference_find(reader *r, noun kind, const char *id, place where);

/* Whether every item of an array of names is one of those there are: what follows from an unknown
 * one is not worth a second message. */
bool references_known(const reader *r, noun kind, const json_node *array);

/* Shapes. */
void shape_check(reader *r, const json_node *node, const shape *s);
/* Fills the stored fields of a struct from an object; what is absent or faulty keeps its value. */
void shape_fill(reader *r, const json_node *object, field_list fields, void *out);

/* Whether a member is absent or one of the shape's words: what an unknown word would have asked for
 * cannot be missed. */
bool word_is_known(const json_node *object, const char *key, const shape *words);

/* Whether a member is a remark rather than an entry: "note" may stand in every object. */
bool is_note(const json_node *member);
/* The first entry of an object at or after `member`; NULL when there is none. */
const json_node *entry_from(const json_node *member);
/* Loops over the entries of an object (or items of an array), which may be NULL. */
#define FOR_EACH_ENTRY(entry, of)                                               \
    for (const json_node *entry = entry_from((of) ? (of)->first : NULL); entry; \
         entry = entry_from(entry->next))

/* Members of the right type, or NULL; faults were reported by the shapes. */
const json_node *member_of(const json_node *object, const char *key, json_type type);
const char *member_text(const json_node *object, const char *key);
double member_number(const json_node *object, const char *key, double otherwise);
bool member_truth(const json_node *object, const char *key, bool otherwise);
const json_node *array_of(const json_node *object, const char *key);

int64_t us_of_seconds(double seconds);
int64_t millionths_of(double amount);

/* Texts. */
typedef struct text_rule {
    const char *const *placeholders; /* those it may hold, NULL behind; NULL: none */
    bool is_same_text;               /* a plain string is meant for all languages */
    bool is_explanation;             /* else a case's text, when words_max is given */
    unsigned words_max;              /* longer texts are warned of; 0: any length */
} text_rule;

enum { SUBJECT_WORDS_MAX = 12, CASE_WORDS_MAX = 60, EXPLANATION_WORDS_MAX = 30 };
/* NULL for no node and after an error. */
const localized *text_read(reader *r, const json_node *node, text_rule rule);
const localized *member_localized(reader *r, const json_node *object, const char *key);
/* A list of texts. */
const localized *const *texts_read(reader *r, const json_node *array, uint16_t *out_count);
/* One text of one language, from a cell of a table. */
const message *cell_text_read(reader *r, const csv_table *table, const csv_row *row, int column,
                              text_rule rule);
/* What was made of the texts in several languages: warns where some are missing or differ. NULL
 * when all are NULL. */
const localized *languages_join(reader *r, const message *const in[LANGUAGE_MAX], place where);
const localized *text_literal(reader *r, const char *text);
uint16_t language_of(const reader *r, const char *tag, size_t length); /* INDEX_NONE: unknown */
/* The translations that stand apart: strings/<language>.json. */
void strings_read(reader *r);
void strings_finish(reader *r);

/* Pictures: reads it (for the pack), and judges an SVG's elements. */
void picture_check(reader *r, const char *path, place where);

/* An id that names no choice of the set. */
void choice_unknown(reader *r, const answer_set *answers, const char *id, place where);

/* An id that names no case; and whether every set could be read: else a case may only be missing
 * for that reason. */
void case_unknown(reader *r, const char *id, place where);
bool cases_are_whole(const reader *r);

/* Score changes: {"points": -2}. */
score_changes changes_read(reader *r, const json_node *object);

/* The parts. Each fills its share of r->s from r->root. */
void answers_read(reader *r);
attribute *attributes_read(reader *r); /* the array behind r->cases.attributes */
void cases_read(reader *r);
void agents_read(reader *r);
void score_read(reader *r);
void flow_read(reader *r);
void notes_read(reader *r);
void top_read(reader *r);

/* Pieces of the top that the outline needs as well. */
#define COVER_PATH "art/cover.svg"
extern const shape shape_assign;
void format_check(reader *r, const json_node *root);
void languages_read(reader *r, const json_node *root);
const char *const *strings_of_array(reader *r, const json_node *array, uint16_t *out_count);
bool seed_read(const json_node *node, uint64_t *out);
const arm_choice *conditions_read(reader *r, const json_node *map, uint16_t *out_count);
void people_read(const json_node *root, uint16_t *out_lo, uint16_t *out_hi);

#endif
