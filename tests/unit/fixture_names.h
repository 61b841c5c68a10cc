/* fixture_names.h - a small vocabulary and world for tests of expressions, and what they need to
 * parse and to look at the diagnostics. */
#ifndef SAMENSPEL_TESTS_FIXTURE_NAMES_H
#define SAMENSPEL_TESTS_FIXTURE_NAMES_H

#include "core/expression.h"
#include "format/expression_parser.h"

#include <string.h>

static const char *const FIXTURE_IDS[] = {"red", "orange", "green"};

typedef struct fixture_name {
    const char *path;
    value_type type;
    value_type item;
    name_state state;
    bool has_ids;
    bool has_value;
    double number;    /* what it reads as: a number, a truth value, */
    const char *text; /* or a text */
} fixture_name;

static const fixture_name FIXTURE_NAMES[] = {
    {.path = "score.points",
     .type = VALUE_NUMBER,
     .state = NAME_FOUND,
     .has_value = true,
     .number = 7},
    {.path = "choice",
     .type = VALUE_STRING,
     .state = NAME_FOUND,
     .has_ids = true,
     .has_value = true,
     .text = "red"},
    {.path = "truth",
     .type = VALUE_STRING,
     .state = NAME_FOUND,
     .has_ids = true,
     .has_value = true,
     .text = "green"},
    {.path = "part",
     .type = VALUE_STRING,
     .state = NAME_FOUND,
     .has_value = true,
     .text = "caf\xC3\xA9"},
    {.path = "ai.correct", .type = VALUE_BOOL, .state = NAME_FOUND, .has_value = true, .number = 1},
    {.path = "answer.before",
     .type = VALUE_NUMBER,
     .state = NAME_FOUND,
     .has_value = true,
     .number = 3},
    {.path = "answer.later", .type = VALUE_NUMBER, .state = NAME_NOT_YET},
    {.path = "rate.none", .type = VALUE_NUMBER, .state = NAME_FOUND, .has_value = false},
    {.path = "seen",
     .type = VALUE_LIST,
     .item = VALUE_NUMBER,
     .state = NAME_FOUND,
     .has_value = true},
};

enum { FIXTURE_NAME_COUNT = sizeof FIXTURE_NAMES / sizeof *FIXTURE_NAMES };

static inline name_state fixture_resolve(const void *context, const char *path, resolved_name *out)
{
    (void)context;
    for (int i = 0; i < FIXTURE_NAME_COUNT; i++) {
        const fixture_name *n = &FIXTURE_NAMES[i];
        if (strcmp(n->path, path) != 0) continue;
        out->meaning = (symbol){.index = (uint16_t)i};
        out->type = n->type;
        out->item = n->item;
        out->ids = n->has_ids ? FIXTURE_IDS : NULL;
        out->id_count = n->has_ids ? 3 : 0;
        return n->state;
    }
    return NAME_UNKNOWN;
}

static inline void fixture_suggest(const void *context, suggestion *s)
{
    (void)context;
    for (int i = 0; i < FIXTURE_NAME_COUNT; i++) suggestion_consider(s, FIXTURE_NAMES[i].path);
}

static inline bool fixture_read(const void *context, symbol s, value *out)
{
    (void)context;
    static const value SEEN[] = {{.type = VALUE_NUMBER, .as.number = 4},
                                 {.type = VALUE_NUMBER, .as.number = 5}};
    const fixture_name *n = &FIXTURE_NAMES[s.index];
    if (n->type == VALUE_NUMBER) *out = value_number(n->number);
    if (n->type == VALUE_BOOL) *out = value_bool(n->number != 0);
    if (n->type == VALUE_STRING) *out = value_string(n->text);
    if (n->type == VALUE_LIST) *out = (value){.type = VALUE_LIST, .as.list = {SEEN, 2}};
    return n->has_value;
}

static const vocabulary FIXTURE_VOCABULARY = {.resolve = fixture_resolve,
                                              .suggest = fixture_suggest};

#endif
