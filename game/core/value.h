/* value.h - what an expression works with: numbers, booleans, strings and lists of one type. */
#ifndef SAMENSPEL_CORE_VALUE_H
#define SAMENSPEL_CORE_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum value_type { VALUE_NUMBER, VALUE_BOOL, VALUE_STRING, VALUE_LIST } value_type;

/* Borrows its string bytes and list items. */
typedef struct value {
    value_type type;
    union {
        double number;
        bool truth;
        struct {
            const char *bytes;
            size_t length;
        } string;
        struct {
            const struct value *items;
            size_t count;
        } list;
    } as;
} value;

value value_number(double number);
value value_bool(bool truth);
value value_string(const char *text); /* NULL gives the empty string */

/* The same type and the same content; lists item by item. */
bool value_equal(value a, value b);

#endif
