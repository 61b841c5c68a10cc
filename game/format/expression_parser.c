#include "format/expression_parser.h"

#include "core/buffer.h"
#include "format/expression_operand.h"

#include <string.h>

/* CEL's grammar, one function a rule. A function that returns an operand without a node has
 * reported why, and everything above gives up too. */

static operand parse_expression(expression_parser *p);

static void advance(expression_parser *p)
{
    p->last_end = p->now.start + p->now.length;
    p->now = expression_next_token(&p->in);
}

static bool at(const expression_parser *p, const char *sign)
{
    return token_is(&p->now, sign);
}

static operand refuse(expression_parser *p, diagnostic_code code, size_t start, size_t length,
                      diagnostic_values values)
{
    expression_report(&p->in, code, start, length, values);
    return operand_none();
}

static operand refuse_memory(expression_parser *p)
{
    p->in.has_errors = true;
    diagnostics_add_no_memory(p->in.d);
    return operand_none();
}

enum { SHOWN_MAX = 32 };

/* What the reader wrote, in quotes. */
static void show_token(const expression_parser *p, char shown[SHOWN_MAX])
{
    size_t room = SHOWN_MAX - 3;
    size_t length = p->now.length < room ? p->now.length : room;
    shown[0] = '"';
    memcpy(shown + 1, p->in.text + p->now.start, length);
    memcpy(shown + 1 + length, "\"", 2);
}

/* The token that stands here can stand nowhere here. */
static operand refuse_token(expression_parser *p)
{
    if (p->now.kind == TOKEN_BAD) return operand_none();
    if (p->now.kind == TOKEN_END) {
        return refuse(p, E403_EXPRESSION_UNFINISHED, p->last_end, 0, (diagnostic_values){0});
    }
    char shown[SHOWN_MAX];
    show_token(p, shown);
    return refuse(p, E402_TOKEN_UNEXPECTED, p->now.start, p->now.length,
                  (diagnostic_values){.name = shown});
}

/* Takes the bracket that closes the one at `open`. */
static bool expect_closing(expression_parser *p, const char *closing, token open)
{
    if (at(p, closing)) {
        advance(p);
        return true;
    }
    if (p->now.kind == TOKEN_END) {
        refuse(p, E431_PARENTHESIS_UNCLOSED, open.start, open.length,
               (diagnostic_values){.name = open.text});
    } else {
        refuse_token(p);
    }
    return false;
}

static bool enter(expression_parser *p, token where)
{
    if (++p->nesting <= EXPRESSION_NESTING_MAX) return true;
    refuse(p, E412_NESTED_TOO_DEEP, where.start, where.length,
           (diagnostic_values){.limit = EXPRESSION_NESTING_MAX});
    return false;
}

/* Words that other languages use for operators. */

static const struct {
    const char *word, *symbol;
} OPERATOR_WORDS[] = {{"and", "&&"}, {"or", "||"}, {"is", "=="}, {"en", "&&"}, {"of", "||"},
                      {"et", "&&"},  {"ou", "||"}, {"mod", "%"}, {"eq", "=="}, {"ne", "!="},
                      {"lt", "<"},   {"gt", ">"},  {"le", "<="}, {"ge", ">="}};

static char lower(char c)
{
    if (c >= 'A' && c <= 'Z') return (char)(c - 'A' + 'a');
    return c;
}

static bool words_match(const char *a, const char *lower_case)
{
    for (; *a && *lower_case; a++, lower_case++) {
        if (lower(*a) != *lower_case) return false;
    }
    return *a == *lower_case;
}

static void report_spelling(expression_parser *p, const char *right)
{
    expression_report(&p->in, E404_OPERATOR_SPELLING, p->now.start, p->now.length,
                      (diagnostic_values){.name = p->now.text, .other = right});
}

/* Behind an operand a name can only be an operator in words: reports it and reads it as meant. */
static void mend_operator_word(expression_parser *p)
{
    if (p->now.kind != TOKEN_NAME) return;
    if (words_match(p->now.text, "not")) {
        report_spelling(p, "!");
        advance(p);
        return;
    }
    for (size_t i = 0; i < sizeof OPERATOR_WORDS / sizeof *OPERATOR_WORDS; i++) {
        if (!words_match(p->now.text, OPERATOR_WORDS[i].word)) continue;
        report_spelling(p, OPERATOR_WORDS[i].symbol);
        p->now.kind = TOKEN_SYMBOL;
        p->now.text = OPERATOR_WORDS[i].symbol;
        return;
    }
}

typedef struct operand_list_builder {
    operand *items;
    size_t count, room;
} operand_list_builder;

static bool add_item(expression_parser *p, operand_list_builder *b, operand item)
{
    if (b->count == b->room) {
        b->room = b->room ? b->room * 2 : 4;
        operand *items = arena_take_many(p->in.memory, b->room, sizeof *items);
        if (!items) {
            refuse_memory(p);
            return false;
        }
        if (b->count > 0) memcpy(items, b->items, b->count * sizeof *items);
        b->items = items;
    }
    b->items[b->count++] = item;
    return true;
}

/* What stands between commas up to `closing`, which is taken. */
static bool parse_items(expression_parser *p, const char *closing, token open,
                        operand_list_builder *out)
{
    *out = (operand_list_builder){0};
    while (!at(p, closing)) {
        operand item = parse_expression(p);
        if (!item.node || !add_item(p, out, item)) return false;
        if (!at(p, ",")) break;
        advance(p);
    }
    return expect_closing(p, closing, open);
}

/* Calls; the token of the name has been taken, the ( is next. */
static operand parse_call(expression_parser *p, token name, const operand *receiver)
{
    token open = p->now;
    operand_list_builder arguments;
    if (!enter(p, open)) return operand_none();
    advance(p);
    if (!parse_items(p, ")", open, &arguments)) return operand_none();
    p->nesting--;
    return operand_call(p, name, receiver, arguments.items, arguments.count, p->last_end);
}

/* Names. */

static bool is_in(const char *const *words, size_t count, const char *word)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(words[i], word) == 0) return true;
    }
    return false;
}

static bool is_reserved(const char *name)
{
    static const char *const WORDS[] = {
        "as",  "break", "const",   "continue",  "else",   "for", "function", "if",   "import",
        "let", "loop",  "package", "namespace", "return", "var", "void",     "while"};
    return is_in(WORDS, sizeof WORDS / sizeof *WORDS, name);
}

static bool is_null_word(const char *name)
{
    static const char *const WORDS[] = {"null", "Null", "NULL", "None", "nil", "undefined"};
    return is_in(WORDS, sizeof WORDS / sizeof *WORDS, name);
}

static void report_unknown_name(expression_parser *p, const char *path, size_t start, size_t end)
{
    suggestion s;
    suggestion_begin(&s, path, strlen(path));
    if (p->names && p->names->suggest) p->names->suggest(p->names->context, &s);
    expression_report(&p->in, E414_NAME_NOT_KNOWN, start, end - start,
                      (diagnostic_values){.name = path, .suggestion = suggestion_best(&s)});
}

static operand name_operand(expression_parser *p, const char *path, const resolved_name *found,
                            size_t start, size_t end)
{
    expression_node *node = arena_take(p->in.memory, sizeof *node);
    if (!node) return refuse_memory(p);
    node->kind = EXPRESSION_NAME;
    node->depth = 1;
    node->column = (uint32_t)start + 1;
    node->literal.type = found->type;
    node->meaning = found->meaning;
    p->has_names = true;
    return (operand){.node = node,
                     .type = {.type = found->type, .item = found->item},
                     .start = start,
                     .end = end,
                     .path = path,
                     .ids = found->ids,
                     .id_count = found->id_count};
}

static operand resolve(expression_parser *p, const char *path, size_t start, size_t end)
{
    resolved_name found = {.type = VALUE_NUMBER};
    name_state state = NAME_UNKNOWN;
    if (p->names) state = p->names->resolve(p->names->context, path, &found);
    if (state == NAME_FOUND) return name_operand(p, path, &found, start, end);
    if (state == NAME_UNKNOWN) {
        report_unknown_name(p, path, start, end);
    } else {
        expression_report(&p->in, E415_NAME_NOT_YET_KNOWN, start, end - start,
                          (diagnostic_values){.name = path});
    }
    return operand_unknown(start, end);
}

static const char *join_path(expression_parser *p, const char *path, const char *field)
{
    buffer joined = {0};
    buffer_text(&joined, path);
    buffer_char(&joined, '.');
    buffer_text(&joined, field);
    const char *kept = NULL;
    if (!joined.failed) kept = arena_copy(p->in.memory, joined.bytes, joined.length);
    buffer_free(&joined);
    return kept;
}

/* a.b.c, or a.b.method(...): where the path ends shows only at the parenthesis. */
static operand parse_path(expression_parser *p, token first)
{
    const char *path = first.text;
    size_t end = p->last_end;
    while (at(p, ".")) {
        advance(p);
        token field = p->now;
        if (field.kind != TOKEN_NAME && !token_is(&field, "in")) return refuse_token(p);
        advance(p);
        if (at(p, "(")) {
            operand receiver = resolve(p, path, first.start, end);
            return receiver.node ? parse_call(p, field, &receiver) : receiver;
        }
        path = join_path(p, path, field.text);
        if (!path) return refuse_memory(p);
        end = p->last_end;
    }
    return resolve(p, path, first.start, end);
}

static operand parse_bool(expression_parser *p, bool truth)
{
    token t = p->now;
    advance(p);
    return operand_literal(p, value_bool(truth), t.start, t.start + t.length);
}

/* True, FALSE and the like, and `not` before its operand. */
static operand parse_odd_word(expression_parser *p, const char *right)
{
    report_spelling(p, right);
    token t = p->now;
    advance(p);
    if (*right != '!') return operand_unknown(t.start, t.start + t.length);
    return parse_expression(p);
}

static operand refuse_word(expression_parser *p, diagnostic_code code)
{
    return refuse(p, code, p->now.start, p->now.length, (diagnostic_values){.name = p->now.text});
}

static operand parse_name(expression_parser *p)
{
    const char *name = p->now.text;
    if (strcmp(name, "true") == 0) return parse_bool(p, true);
    if (strcmp(name, "false") == 0) return parse_bool(p, false);
    if (words_match(name, "true")) return parse_odd_word(p, "true");
    if (words_match(name, "false")) return parse_odd_word(p, "false");
    if (words_match(name, "not")) return parse_odd_word(p, "!");
    if (is_null_word(name)) return refuse_word(p, E410_CONSTRUCT_EXCLUDED);
    if (is_reserved(name)) return refuse_word(p, E411_WORD_RESERVED);
    token first = p->now;
    advance(p);
    return at(p, "(") ? parse_call(p, first, NULL) : parse_path(p, first);
}

/* Values. */

static operand parse_parenthesis(expression_parser *p)
{
    token open = p->now;
    if (!enter(p, open)) return operand_none();
    advance(p);
    operand inner = parse_expression(p);
    if (!inner.node || !expect_closing(p, ")", open)) return operand_none();
    p->nesting--;
    inner.start = open.start;
    inner.end = p->last_end;
    return inner;
}

static operand parse_list(expression_parser *p)
{
    token open = p->now;
    operand_list_builder list;
    if (!enter(p, open)) return operand_none();
    advance(p);
    if (!parse_items(p, "]", open, &list)) return operand_none();
    p->nesting--;
    return operand_list(p, open.start, p->last_end, list.items, list.count);
}

static operand parse_literal(expression_parser *p, value literal)
{
    token t = p->now;
    advance(p);
    return operand_literal(p, literal, t.start, t.start + t.length);
}

static value text_value(const token *t)
{
    return (value){.type = VALUE_STRING, .as.string = {t->text, t->text_length}};
}

static operand parse_primary(expression_parser *p)
{
    switch (p->now.kind) {
    case TOKEN_NUMBER: return parse_literal(p, value_number(p->now.number));
    case TOKEN_TEXT: return parse_literal(p, text_value(&p->now));
    case TOKEN_NAME: return parse_name(p);
    case TOKEN_SYMBOL:
        if (at(p, "(")) return parse_parenthesis(p);
        return at(p, "[") ? parse_list(p) : refuse_token(p);
    case TOKEN_END:
    case TOKEN_BAD: return refuse_token(p);
    }
    return refuse_token(p);
}

static operand parse_index(expression_parser *p, operand list)
{
    token open = p->now;
    if (!enter(p, open)) return operand_none();
    advance(p);
    operand pair[2] = {list, parse_expression(p)};
    if (!pair[1].node || !expect_closing(p, "]", open)) return operand_none();
    p->nesting--;
    if (!operand_is_list(&list)) {
        expression_report(&p->in, E425_INDEX_OF_VALUE, open.start, open.length,
                          (diagnostic_values){.other = type_word(list.type.type)});
        return operand_unknown(list.start, p->last_end);
    }
    if (!operand_is_number(&pair[1])) {
        expression_report(
            &p->in, E419_OPERAND_TYPE, pair[1].start, pair[1].end - pair[1].start,
            (diagnostic_values){.name = "[ ]", .other = type_word(pair[1].type.type)});
        return operand_unknown(list.start, p->last_end);
    }
    operand o = operand_build(p, EXPRESSION_INDEXED, list.type.item, open.start, pair, 2);
    o.end = p->last_end;
    return o;
}

/* `.field` or `.method(...)` behind anything but a plain name. */
static operand parse_dot(expression_parser *p, operand before)
{
    advance(p);
    token field = p->now;
    if (field.kind != TOKEN_NAME) return refuse_token(p);
    advance(p);
    if (at(p, "(")) return parse_call(p, field, &before);
    if (!before.type.is_unknown) {
        expression_report(
            &p->in, E424_FIELD_OF_VALUE, field.start, field.length,
            (diagnostic_values){.name = field.text, .other = type_word(before.type.type)});
    }
    return operand_unknown(before.start, p->last_end);
}

static operand parse_member(expression_parser *p)
{
    operand o = parse_primary(p);
    while (o.node && (at(p, ".") || at(p, "["))) {
        o = at(p, ".") ? parse_dot(p, o) : parse_index(p, o);
    }
    if (o.node) mend_operator_word(p);
    return o;
}

/* Operators. */

static operand negate(expression_parser *p, token sign, operand o)
{
    if (!operand_is_number(&o)) {
        expression_report(&p->in, E419_OPERAND_TYPE, sign.start, sign.length,
                          (diagnostic_values){.name = "-", .other = type_word(o.type.type)});
        return operand_unknown(sign.start, o.end);
    }
    bool is_literal = !o.type.is_unknown && o.node->kind == EXPRESSION_LITERAL;
    operand out = is_literal
                      ? operand_literal(p, value_number(-o.node->literal.as.number), 0, o.end)
                      : operand_build(p, EXPRESSION_NEGATE, VALUE_NUMBER, sign.start, &o, 1);
    out.start = sign.start;
    return out;
}

static operand invert(expression_parser *p, token sign, operand o)
{
    operand out;
    if (operand_is_bool(&o)) {
        out = operand_build(p, EXPRESSION_NOT, VALUE_BOOL, sign.start, &o, 1);
    } else {
        expression_report(&p->in, E419_OPERAND_TYPE, sign.start, sign.length,
                          (diagnostic_values){.name = "!", .other = type_word(o.type.type)});
        out = operand_unknown(sign.start, o.end);
    }
    out.start = sign.start;
    return out;
}

/* Any number of ! or of -, never mixed; pairs of them cancel out. */
static operand parse_unary(expression_parser *p)
{
    if (!at(p, "!") && !at(p, "-")) return parse_member(p);
    token sign = p->now;
    size_t count = 0;
    for (; token_is(&p->now, sign.text); count++) advance(p);
    operand o = parse_member(p);
    if (!o.node) return o;
    bool is_not = token_is(&sign, "!");
    operand once = is_not ? invert(p, sign, o) : negate(p, sign, o);
    if (count % 2 == 1 || !once.node || once.type.is_unknown) return once;
    o.start = sign.start;
    o.path = NULL;
    return o;
}

static const char *const LEVELS[][8] = {
    {"<", "<=", ">", ">=", "==", "!=", "in"}, {"+", "-"}, {"*", "/", "%"}};
enum { LEVEL_COUNT = sizeof LEVELS / sizeof *LEVELS };

static bool at_level(const expression_parser *p, size_t level)
{
    for (size_t i = 0; LEVELS[level][i]; i++) {
        if (at(p, LEVELS[level][i])) return true;
    }
    return false;
}

/* From the loosest level to the tightest; each is read from the left. */
static operand parse_level(expression_parser *p, size_t level)
{
    if (level == LEVEL_COUNT) return parse_unary(p);
    operand left = parse_level(p, level + 1);
    while (left.node && at_level(p, level)) {
        token op = p->now;
        advance(p);
        operand right = parse_level(p, level + 1);
        left = right.node ? operand_combine(p, op, left, right) : right;
    }
    return left;
}

static void check_bool(expression_parser *p, const operand *o, token op)
{
    if (operand_is_bool(o)) return;
    expression_report(&p->in, E419_OPERAND_TYPE, op.start, op.length,
                      (diagnostic_values){.name = op.text, .other = type_word(o->type.type)});
}

typedef operand rule(expression_parser *p);

typedef struct operand_link operand_link;
struct operand_link {
    operand part;
    operand_link *next;
};

/* One node over all parts of a chain like a || b || c, so that a long one is not deep. */
static operand build_chain(expression_parser *p, const operand_link *first, size_t count,
                           expression_kind kind, token op)
{
    operand *parts = arena_take_many(p->in.memory, count, sizeof *parts);
    if (!parts) return refuse_memory(p);
    bool are_bools = true;
    size_t i = 0;
    for (const operand_link *l = first; l; l = l->next) {
        are_bools = are_bools && operand_is_bool(&l->part);
        parts[i++] = l->part;
    }
    if (!are_bools) return operand_unknown(parts[0].start, parts[count - 1].end);
    return operand_build(p, kind, VALUE_BOOL, op.start, parts, count);
}

static operand parse_chain(expression_parser *p, const char *sign, expression_kind kind, rule *part)
{
    operand_link first = {.part = part(p)};
    if (!first.part.node || !at(p, sign)) return first.part;
    token op = p->now;
    check_bool(p, &first.part, op);
    operand_link *last = &first;
    size_t count = 1;
    for (; at(p, sign); count++) {
        token here = p->now;
        advance(p);
        operand_link *link = arena_take(p->in.memory, sizeof *link);
        if (!link) return refuse_memory(p);
        link->part = part(p);
        if (!link->part.node) return operand_none();
        check_bool(p, &link->part, here);
        last->next = link;
        last = link;
    }
    return build_chain(p, &first, count, kind, op);
}

static operand parse_relation(expression_parser *p)
{
    return parse_level(p, 0);
}

static operand parse_and(expression_parser *p)
{
    return parse_chain(p, "&&", EXPRESSION_AND, parse_relation);
}

static operand parse_or(expression_parser *p)
{
    return parse_chain(p, "||", EXPRESSION_OR, parse_and);
}

static operand build_choice(expression_parser *p, token question, const operand parts[3])
{
    check_bool(p, &parts[0], question);
    bool match = operand_types_match(&parts[1], &parts[2]);
    if (!match) {
        expression_report(&p->in, E421_BRANCHES_DIFFER, question.start, question.length,
                          (diagnostic_values){.name = type_word(parts[1].type.type),
                                              .other = type_word(parts[2].type.type)});
    }
    if (!match || !operand_is_bool(&parts[0])) {
        return operand_unknown(parts[0].start, parts[2].end);
    }
    operand o = operand_build(p, EXPRESSION_CHOOSE, parts[1].type.type, question.start, parts, 3);
    if (!o.type.is_unknown) o.type = parts[1].type.is_empty ? parts[2].type : parts[1].type;
    return o;
}

/* condition ? value : value; only the last may hold another one without parentheses. */
static operand parse_choice(expression_parser *p, operand condition)
{
    token question = p->now;
    if (!enter(p, question)) return operand_none();
    advance(p);
    operand parts[3] = {condition, parse_or(p)};
    if (!parts[1].node) return operand_none();
    if (!at(p, ":")) return refuse_token(p);
    advance(p);
    parts[2] = parse_expression(p);
    p->nesting--;
    return parts[2].node ? build_choice(p, question, parts) : operand_none();
}

static operand parse_expression(expression_parser *p)
{
    operand o = parse_or(p);
    return o.node && at(p, "?") ? parse_choice(p, o) : o;
}

/* The whole. */

static void check_result(expression_parser *p, const operand *o, expression_need need)
{
    bool fits = need == NEED_ANY ||
                (need == NEED_NUMBER ? operand_is_number(o) : operand_is_bool(o));
    if (fits) return;
    expression_report(&p->in, E423_RESULT_TYPE, o->start, o->end - o->start,
                      (diagnostic_values){.name = need == NEED_NUMBER ? "number" : "bool",
                                          .other = type_word(o->type.type)});
}

/* A condition is constant when it has a value without any name having one, or has no names. */
static void check_constant(expression_parser *p, const operand *o)
{
    if (p->asks_defined) return;
    value result;
    const bool is_known = operand_value(o, &result);
    if (!is_known && p->has_names) return;
    expression_report(&p->in, W430_CONDITION_CONSTANT, o->start, o->end - o->start,
                      (diagnostic_values){.name = is_known && result.as.truth ? "true" : "false"});
}

/* A divisor that is always 0. A condition without names is told to be constant, which says it too;
 * what is only tried out says it when it is evaluated. */
static void check_divisor(expression_parser *p, expression_need need)
{
    const bool is_told_otherwise = need == NEED_ANY || (need == NEED_CONDITION && !p->has_names);
    if (is_told_otherwise || p->zero_end == 0 || p->in.has_errors) return;
    expression_report(&p->in, E433_DIVISOR_ZERO, p->zero_start, p->zero_end - p->zero_start,
                      (diagnostic_values){0});
}

static operand parse_whole(expression_parser *p)
{
    advance(p);
    p->last_end = 0;
    if (p->now.kind == TOKEN_END) {
        return refuse(p, E401_EXPRESSION_EMPTY, 0, p->in.end, (diagnostic_values){0});
    }
    operand o = parse_expression(p);
    return o.node && p->now.kind != TOKEN_END ? refuse_token(p) : o;
}

const expression *expression_parse(arena *a, const char *text, size_t length,
                                   const text_origin *origin, const vocabulary *names,
                                   expression_need need, diagnostics *d)
{
    expression_parser p = {
        .in = {.memory = a, .text = text, .end = length, .origin = origin, .d = d}, .names = names};
    if (length > EXPRESSION_BYTES_MAX) {
        refuse(&p, E413_EXPRESSION_TOO_LONG, 0, 0,
               (diagnostic_values){.limit = EXPRESSION_BYTES_MAX});
        return NULL;
    }
    operand o = parse_whole(&p);
    if (!o.node) return NULL;
    check_result(&p, &o, need);
    check_divisor(&p, need);
    expression *e = arena_take(a, sizeof *e);
    const char *written = arena_copy(a, text, length);
    if (p.in.has_errors) return NULL;
    if (!e || !written) {
        refuse_memory(&p);
        return NULL;
    }
    *e = (expression){o.node, written};
    if (need == NEED_CONDITION) check_constant(&p, &o);
    return e;
}
