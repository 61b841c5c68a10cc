#include "core/value.h"

#include <string.h>

value value_number(double number)
{
    return (value){.type = VALUE_NUMBER, .as.number = number};
}

value value_bool(bool truth)
{
    return (value){.type = VALUE_BOOL, .as.truth = truth};
}

value value_string(const char *text)
{
    const char *bytes = text ? text : "";
    return (value){.type = VALUE_STRING, .as.string = {bytes, strlen(bytes)}};
}

static bool strings_equal(value a, value b)
{
    return a.as.string.length == b.as.string.length &&
           memcmp(a.as.string.bytes, b.as.string.bytes, a.as.string.length) == 0;
}

static bool lists_equal(value a, value b)
{
    if (a.as.list.count != b.as.list.count) return false;
    for (size_t i = 0; i < a.as.list.count; i++) {
        if (!value_equal(a.as.list.items[i], b.as.list.items[i])) return false;
    }
    return true;
}

bool value_equal(value a, value b)
{
    if (a.type != b.type) return false;
    switch (a.type) {
    case VALUE_NUMBER: return a.as.number == b.as.number;
    case VALUE_BOOL: return a.as.truth == b.as.truth;
    case VALUE_STRING: return strings_equal(a, b);
    case VALUE_LIST: return lists_equal(a, b);
    }
    return false;
}
