#include "format/expression_operand.h"

#include <string.h>

static const expression_node UNKNOWN_NODE = {.kind = EXPRESSION_LITERAL, .depth = 1};

operand operand_unknown(size_t start, size_t end)
{
    return (operand){
        .node = &UNKNOWN_NODE, .type = {.is_unknown = true}, .start = start, .end = end};
}

operand operand_none(void)
{
    return (operand){.node = NULL};
}

const char *type_word(value_type type)
{
    switch (type) {
    case VALUE_NUMBER: return "number";
    case VALUE_BOOL: return "bool";
    case VALUE_STRING: return "string";
    case VALUE_LIST: return "list";
    }
    return "";
}

static const char *operand_word(const operand *o)
{
    return o->type.is_unknown ? "other" : type_word(o->type.type);
}

static bool has_type(const operand *o, value_type type)
{
    return o->type.is_unknown || o->type.type == type;
}

bool operand_is_number(const operand *o)
{
    return has_type(o, VALUE_NUMBER);
}

bool operand_is_bool(const operand *o)
{
    return has_type(o, VALUE_BOOL);
}

bool operand_is_string(const operand *o)
{
    return has_type(o, VALUE_STRING);
}

bool operand_is_list(const operand *o)
{
    return has_type(o, VALUE_LIST);
}

bool operand_types_match(const operand *a, const operand *b)
{
    if (a->type.is_unknown || b->type.is_unknown) return true;
    if (a->type.type != b->type.type) return false;
    if (a->type.type != VALUE_LIST || a->type.is_empty || b->type.is_empty) return true;
    return a->type.item == b->type.item;
}

static bool is_any_unknown(const operand *items, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (items[i].type.is_unknown) return true;
    }
    return false;
}

static operand refuse_memory(expression_parser *p)
{
    p->in.has_errors = true;
    diagnostics_add_no_memory(p->in.d);
    return operand_none();
}

static uint16_t depth_over(const operand *parts, size_t count)
{
    uint16_t deepest = 0;
    for (size_t i = 0; i < count; i++) {
        if (parts[i].node->depth > deepest) deepest = parts[i].node->depth;
    }
    return (uint16_t)(deepest + 1);
}

static const expression_node *node_create(expression_parser *p, const expression_node *content,
                                          const operand *parts, size_t count)
{
    expression_node *node = arena_take(p->in.memory, sizeof *node);
    const expression_node **list = arena_take_many(p->in.memory, count, sizeof *list);
    if (!node || !list) return NULL;
    for (size_t i = 0; i < count; i++) list[i] = parts[i].node;
    *node = *content;
    node->parts = list;
    node->part_count = count;
    node->depth = depth_over(parts, count);
    return node;
}

operand operand_build(expression_parser *p, expression_kind kind, value_type type, size_t column,
                      const operand *parts, size_t count)
{
    operand o = {.type.type = type, .start = parts[0].start, .end = parts[count - 1].end};
    if (is_any_unknown(parts, count)) return operand_unknown(o.start, o.end);
    if (depth_over(parts, count) > EXPRESSION_DEPTH_MAX) {
        expression_report(&p->in, E432_OPERATIONS_TOO_MANY, o.start, o.end - o.start,
                          (diagnostic_values){.limit = EXPRESSION_DEPTH_MAX});
        return operand_none();
    }
    expression_node content = {.kind = kind, .column = (uint32_t)column + 1};
    o.node = node_create(p, &content, parts, count);
    return o.node ? o : refuse_memory(p);
}

operand operand_literal(expression_parser *p, value literal, size_t start, size_t end)
{
    expression_node content = {.kind = EXPRESSION_LITERAL, .literal = literal};
    content.column = (uint32_t)start + 1;
    operand o = {.type.type = literal.type, .start = start, .end = end};
    o.node = node_create(p, &content, NULL, 0);
    return o.node ? o : refuse_memory(p);
}

/* Operators. */

static operand refuse_operand(expression_parser *p, token op, operand left, operand right,
                              const operand *wrong)
{
    expression_report(&p->in, E419_OPERAND_TYPE, op.start, op.length,
                      (diagnostic_values){.name = op.text, .other = type_word(wrong->type.type)});
    return operand_unknown(left.start, right.end);
}

static operand refuse_pair(expression_parser *p, token op, operand left, operand right,
                           value_type other)
{
    expression_report(
        &p->in, E420_TYPES_DIFFER, op.start, op.length,
        (diagnostic_values){.name = type_word(left.type.type), .other = type_word(other)});
    return operand_unknown(left.start, right.end);
}

static operand build_pair(expression_parser *p, expression_kind kind, value_type type, token op,
                          operand left, operand right)
{
    operand pair[2] = {left, right};
    return operand_build(p, kind, type, op.start, pair, 2);
}

static bool read_nothing(const void *context, symbol s, value *out)
{
    (void)context;
    (void)s;
    (void)out;
    return false;
}

bool operand_value(const operand *o, value *out)
{
    if (o->type.is_unknown || !o->node) return false;
    arena scratch;
    arena_init(&scratch, 0);
    const expression alone = {o->node, ""};
    const expression_world nothing = {.read = read_nothing, .scratch = &scratch};
    const expression_fault fault = expression_evaluate(&alone, &nothing, out, NULL);
    arena_free(&scratch);
    return fault == EXPRESSION_FINE;
}

typedef operand combiner(expression_parser *p, expression_kind kind, token op, operand left,
                         operand right);

static operand combine_numbers(expression_parser *p, expression_kind kind, token op, operand left,
                               operand right)
{
    if (!operand_is_number(&left)) return refuse_operand(p, op, left, right, &left);
    if (!operand_is_number(&right)) return refuse_operand(p, op, left, right, &right);
    return build_pair(p, kind, VALUE_NUMBER, op, left, right);
}

static operand combine_division(expression_parser *p, expression_kind kind, token op, operand left,
                                operand right)
{
    value divisor;
    const bool is_zero = operand_is_number(&right) && operand_value(&right, &divisor) &&
                         divisor.as.number == 0;
    if (is_zero && p->zero_end == 0) {
        p->zero_start = right.start;
        p->zero_end = right.end;
    }
    return combine_numbers(p, kind, op, left, right);
}

static operand combine_sum(expression_parser *p, expression_kind kind, token op, operand left,
                           operand right)
{
    bool are_strings = operand_is_string(&left) && operand_is_string(&right);
    if (are_strings) return build_pair(p, EXPRESSION_JOIN, VALUE_STRING, op, left, right);
    if (!operand_types_match(&left, &right)) {
        return refuse_pair(p, op, left, right, right.type.type);
    }
    return combine_numbers(p, kind, op, left, right);
}

static operand combine_order(expression_parser *p, expression_kind kind, token op, operand left,
                             operand right)
{
    if (!operand_types_match(&left, &right)) {
        return refuse_pair(p, op, left, right, right.type.type);
    }
    bool is_list = !left.type.is_unknown && left.type.type == VALUE_LIST;
    if (is_list) return refuse_operand(p, op, left, right, &left);
    return build_pair(p, kind, VALUE_BOOL, op, left, right);
}

static bool is_text_literal(const operand *o)
{
    return !o->type.is_unknown && o->node->kind == EXPRESSION_LITERAL &&
           o->type.type == VALUE_STRING;
}

static bool is_one_of(const operand *name, const char *text)
{
    for (size_t i = 0; i < name->id_count; i++) {
        if (strcmp(name->ids[i], text) == 0) return true;
    }
    return false;
}

/* A name that is always one of a few ids, beside a text that is none of them. */
static void check_choice(expression_parser *p, const operand *name, const operand *text)
{
    if (!name->ids || !is_text_literal(text)) return;
    const char *written = text->node->literal.as.string.bytes;
    if (is_one_of(name, written)) return;
    suggestion s;
    suggestion_begin(&s, written, strlen(written));
    for (size_t i = 0; i < name->id_count; i++) suggestion_consider(&s, name->ids[i]);
    expression_report(&p->in, E426_CHOICE_NOT_KNOWN, text->start, text->end - text->start,
                      (diagnostic_values){.name = written,
                                          .other = name->path,
                                          .suggestion = suggestion_best(&s),
                                          .known_kind = NOUN_VALUE,
                                          .known = name->ids,
                                          .known_count = name->id_count});
}

static operand combine_equality(expression_parser *p, expression_kind kind, token op, operand left,
                                operand right)
{
    if (!operand_types_match(&left, &right)) {
        return refuse_pair(p, op, left, right, right.type.type);
    }
    check_choice(p, &left, &right);
    check_choice(p, &right, &left);
    return build_pair(p, kind, VALUE_BOOL, op, left, right);
}

static operand combine_in(expression_parser *p, expression_kind kind, token op, operand left,
                          operand right)
{
    if (!operand_is_list(&right)) return refuse_operand(p, op, left, right, &right);
    bool is_known = !left.type.is_unknown && !right.type.is_unknown && !right.type.is_empty;
    if (is_known && left.type.type != right.type.item) {
        return refuse_pair(p, op, left, right, right.type.item);
    }
    for (size_t i = 0; i < right.item_count; i++) check_choice(p, &left, &right.items[i]);
    return build_pair(p, kind, VALUE_BOOL, op, left, right);
}

static const struct {
    const char *symbol;
    expression_kind kind;
    combiner *combine;
} OPERATORS[] = {
    {"==", EXPRESSION_EQUAL, combine_equality},  {"!=", EXPRESSION_UNEQUAL, combine_equality},
    {"<", EXPRESSION_LESS, combine_order},       {"<=", EXPRESSION_LESS_OR_EQUAL, combine_order},
    {">", EXPRESSION_GREATER, combine_order},    {">=", EXPRESSION_GREATER_OR_EQUAL, combine_order},
    {"in", EXPRESSION_IN, combine_in},           {"+", EXPRESSION_ADD, combine_sum},
    {"-", EXPRESSION_SUBTRACT, combine_numbers}, {"*", EXPRESSION_MULTIPLY, combine_numbers},
    {"/", EXPRESSION_DIVIDE, combine_division},  {"%", EXPRESSION_REMAINDER, combine_division},
};

operand operand_combine(expression_parser *p, token op, operand left, operand right)
{
    for (size_t i = 0; i < sizeof OPERATORS / sizeof *OPERATORS; i++) {
        if (!token_is(&op, OPERATORS[i].symbol)) continue;
        return OPERATORS[i].combine(p, OPERATORS[i].kind, op, left, right);
    }
    return operand_none();
}

/* Lists. */

static bool check_item(expression_parser *p, const operand *first, const operand *item)
{
    if (!item->type.is_unknown && item->type.type == VALUE_LIST) {
        expression_report(&p->in, E410_CONSTRUCT_EXCLUDED, item->start, item->end - item->start,
                          (diagnostic_values){.name = "[[...]]"});
        return false;
    }
    if (operand_types_match(first, item)) return true;
    expression_report(&p->in, E422_ITEMS_DIFFER, item->start, item->end - item->start,
                      (diagnostic_values){.name = type_word(first->type.type),
                                          .other = type_word(item->type.type)});
    return false;
}

static bool are_literals(const operand *items, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (items[i].node->kind != EXPRESSION_LITERAL) return false;
    }
    return true;
}

/* A list of literals is a literal itself: nothing is built when it is evaluated. */
static operand literal_list(expression_parser *p, size_t start, size_t end, const operand *items,
                            size_t count)
{
    value *values = arena_take_many(p->in.memory, count, sizeof *values);
    if (!values) return refuse_memory(p);
    for (size_t i = 0; i < count; i++) values[i] = items[i].node->literal;
    value list = {.type = VALUE_LIST, .as.list = {values, count}};
    return operand_literal(p, list, start, end);
}

operand operand_list(expression_parser *p, size_t start, size_t end, const operand *items,
                     size_t count)
{
    bool is_fine = true;
    for (size_t i = 0; i < count; i++) is_fine = check_item(p, &items[0], &items[i]) && is_fine;
    if (!is_fine || is_any_unknown(items, count)) return operand_unknown(start, end);
    operand o = are_literals(items, count)
                    ? literal_list(p, start, end, items, count)
                    : operand_build(p, EXPRESSION_LIST, VALUE_LIST, start, items, count);
    o.start = start;
    o.end = end;
    o.type.item = count > 0 ? items[0].type.type : VALUE_NUMBER;
    o.type.is_empty = count == 0;
    o.items = items;
    o.item_count = count;
    return o;
}

/* Calls. */

typedef enum parameter {
    TAKES_NUMBER,
    TAKES_NUMBERS,
    TAKES_SIZED,
    TAKES_STRING,
    TAKES_NAME
} parameter;

typedef struct callable {
    const char *name, *usage;
    size_t count_min, count_max; /* with the receiver */
    parameter takes;
    expression_kind kind;
    value_type gives;
    bool is_function, is_method;
} callable;

static const callable CALLABLES[] = {
    {"min", "min(x, y, ...)", 1, SIZE_MAX, TAKES_NUMBERS, EXPRESSION_MIN, VALUE_NUMBER, true,
     false},
    {"max", "max(x, y, ...)", 1, SIZE_MAX, TAKES_NUMBERS, EXPRESSION_MAX, VALUE_NUMBER, true,
     false},
    {"abs", "abs(x)", 1, 1, TAKES_NUMBER, EXPRESSION_ABS, VALUE_NUMBER, true, false},
    {"round", "round(x)", 1, 1, TAKES_NUMBER, EXPRESSION_ROUND, VALUE_NUMBER, true, false},
    {"floor", "floor(x)", 1, 1, TAKES_NUMBER, EXPRESSION_FLOOR, VALUE_NUMBER, true, false},
    {"ceil", "ceil(x)", 1, 1, TAKES_NUMBER, EXPRESSION_CEIL, VALUE_NUMBER, true, false},
    {"size", "size(x)", 1, 1, TAKES_SIZED, EXPRESSION_SIZE, VALUE_NUMBER, true, true},
    {"defined", "defined(x)", 1, 1, TAKES_NAME, EXPRESSION_DEFINED, VALUE_BOOL, true, false},
    {"startsWith", "x.startsWith('...')", 2, 2, TAKES_STRING, EXPRESSION_STARTS_WITH, VALUE_BOOL,
     false, true},
    {"endsWith", "x.endsWith('...')", 2, 2, TAKES_STRING, EXPRESSION_ENDS_WITH, VALUE_BOOL, false,
     true},
    {"contains", "x.contains('...')", 2, 2, TAKES_STRING, EXPRESSION_CONTAINS, VALUE_BOOL, false,
     true},
};

enum { CALLABLE_COUNT = sizeof CALLABLES / sizeof *CALLABLES };

/* What CEL has and we leave out, and what to take instead. */
static const struct {
    const char *name, *instead;
} EXCLUDED[] = {{"has", "defined"},     {"matches", "contains"}, {"all", NULL},
                {"exists", NULL},       {"exists_one", NULL},    {"map", NULL},
                {"filter", NULL},       {"int", "floor"},        {"uint", "floor"},
                {"double", NULL},       {"string", NULL},        {"bool", NULL},
                {"bytes", NULL},        {"type", NULL},          {"dyn", NULL},
                {"timestamp", NULL},    {"duration", NULL},      {"getFullYear", NULL},
                {"getMonth", NULL},     {"getDate", NULL},       {"getHours", NULL},
                {"getMinutes", NULL},   {"getSeconds", NULL},    {"getDayOfWeek", NULL},
                {"getDayOfYear", NULL}, {"getDayOfMonth", NULL}, {"getMilliseconds", NULL}};

static const callable *callable_named(const char *name)
{
    for (size_t i = 0; i < CALLABLE_COUNT; i++) {
        if (strcmp(CALLABLES[i].name, name) == 0) return &CALLABLES[i];
    }
    return NULL;
}

static bool report_excluded(expression_parser *p, token where)
{
    for (size_t i = 0; i < sizeof EXCLUDED / sizeof *EXCLUDED; i++) {
        if (strcmp(EXCLUDED[i].name, where.text) != 0) continue;
        expression_report(
            &p->in, E410_CONSTRUCT_EXCLUDED, where.start, where.length,
            (diagnostic_values){.name = where.text, .suggestion = EXCLUDED[i].instead});
        return true;
    }
    return false;
}

static void report_not_callable(expression_parser *p, token where, const operand *receiver)
{
    if (report_excluded(p, where)) return;
    suggestion s;
    suggestion_begin(&s, where.text, where.text_length);
    for (size_t i = 0; i < CALLABLE_COUNT; i++) {
        bool fits = receiver ? CALLABLES[i].is_method : CALLABLES[i].is_function;
        if (fits) suggestion_consider(&s, CALLABLES[i].name);
    }
    diagnostic_values values = {.name = where.text, .suggestion = suggestion_best(&s)};
    if (receiver) values.other = operand_word(receiver);
    expression_report(&p->in, receiver ? E417_METHOD_NOT_KNOWN : E416_FUNCTION_NOT_KNOWN,
                      where.start, where.length, values);
}

static void report_usage(expression_parser *p, token where, const callable *c)
{
    expression_report(&p->in, E418_ARGUMENTS_WRONG, where.start, where.length,
                      (diagnostic_values){.name = where.text, .other = c->usage});
}

static bool is_number_list(const operand *o)
{
    return operand_is_list(o) && (o->type.is_unknown || o->type.item == VALUE_NUMBER);
}

static bool takes(const callable *c, const operand *argument, size_t count)
{
    switch (c->takes) {
    case TAKES_NUMBER: return operand_is_number(argument);
    case TAKES_NUMBERS:
        return operand_is_number(argument) || (count == 1 && is_number_list(argument));
    case TAKES_SIZED: return operand_is_string(argument) || operand_is_list(argument);
    case TAKES_STRING: return operand_is_string(argument);
    case TAKES_NAME: return argument->type.is_unknown || argument->path;
    }
    return false;
}

static void report_argument(expression_parser *p, const callable *c, const operand *argument)
{
    diagnostic_code code = c->takes == TAKES_NAME ? E427_DEFINED_WITHOUT_NAME : E419_OPERAND_TYPE;
    expression_report(
        &p->in, code, argument->start, argument->end - argument->start,
        (diagnostic_values){.name = c->name, .other = type_word(argument->type.type)});
}

static bool check_arguments(expression_parser *p, token where, const callable *c,
                            const operand *receiver, const operand *all, size_t count)
{
    bool is_right_form = receiver ? c->is_method : c->is_function;
    if (!is_right_form || count < c->count_min || count > c->count_max) {
        report_usage(p, where, c);
        return false;
    }
    if (receiver && !takes(c, receiver, count)) {
        report_not_callable(p, where, receiver);
        return false;
    }
    bool is_fine = true;
    for (size_t i = receiver ? 1 : 0; i < count; i++) {
        if (takes(c, &all[i], count)) continue;
        report_argument(p, c, &all[i]);
        is_fine = false;
    }
    return is_fine;
}

/* Receiver and arguments in a row; NULL when memory is out. */
static const operand *join_arguments(expression_parser *p, const operand *receiver,
                                     const operand *arguments, size_t count)
{
    operand *all = arena_take_many(p->in.memory, count + 1, sizeof *all);
    if (!all) return NULL;
    all[0] = *receiver;
    if (count > 0) memcpy(all + 1, arguments, count * sizeof *all);
    return all;
}

operand operand_call(expression_parser *p, token where, const operand *receiver,
                     const operand *arguments, size_t count, size_t end)
{
    size_t start = receiver ? receiver->start : where.start;
    const callable *c = callable_named(where.text);
    if (!c) {
        report_not_callable(p, where, receiver);
        return operand_unknown(start, end);
    }
    const operand *all = arguments;
    if (receiver) {
        all = join_arguments(p, receiver, arguments, count);
        if (!all) return refuse_memory(p);
        count++;
    }
    if (c->kind == EXPRESSION_DEFINED) p->asks_defined = true;
    if (!check_arguments(p, where, c, receiver, all, count)) return operand_unknown(start, end);
    operand o = operand_build(p, c->kind, c->gives, where.start, all, count);
    o.start = start;
    o.end = end;
    return o;
}
