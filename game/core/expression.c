#include "core/expression.h"

#include "core/expression_node.h"
#include "core/number.h"
#include "core/utf8.h"

#include <string.h>

/* One evaluation under way; `column` is that of the fault returned last. */
typedef struct run {
    const expression_world *world;
    uint32_t column;
} run;

typedef expression_fault evaluator(run *r, const expression_node *n, value *out);

static expression_fault evaluate(run *r, const expression_node *n, value *out);

static expression_fault fail(run *r, const expression_node *n, expression_fault fault)
{
    r->column = n->column;
    return fault;
}

static expression_fault give_number(run *r, const expression_node *n, double number, value *out)
{
    if (!number_is_finite(number)) return fail(r, n, EXPRESSION_NOT_FINITE);
    *out = value_number(number);
    return EXPRESSION_FINE;
}

static expression_fault give_bool(bool truth, value *out)
{
    *out = value_bool(truth);
    return EXPRESSION_FINE;
}

static expression_fault evaluate_two(run *r, const expression_node *n, value two[2])
{
    expression_fault fault = evaluate(r, n->parts[0], &two[0]);
    return fault ? fault : evaluate(r, n->parts[1], &two[1]);
}

static expression_fault literal(run *r, const expression_node *n, value *out)
{
    (void)r;
    *out = n->literal;
    return EXPRESSION_FINE;
}

static expression_fault name(run *r, const expression_node *n, value *out)
{
    value read = {.type = n->literal.type};
    if (!r->world->read(r->world->context, n->meaning, &read)) {
        return fail(r, n, EXPRESSION_UNDEFINED);
    }
    if (read.type != n->literal.type) return fail(r, n, EXPRESSION_UNDEFINED);
    if (read.type == VALUE_NUMBER) return give_number(r, n, read.as.number, out);
    *out = read;
    return EXPRESSION_FINE;
}

static expression_fault list(run *r, const expression_node *n, value *out)
{
    arena *scratch = r->world->scratch;
    value *items = scratch ? arena_take_many(scratch, n->part_count, sizeof *items) : NULL;
    if (!items) return fail(r, n, EXPRESSION_NO_MEMORY);
    for (size_t i = 0; i < n->part_count; i++) {
        expression_fault fault = evaluate(r, n->parts[i], &items[i]);
        if (fault) return fault;
    }
    *out = (value){.type = VALUE_LIST, .as.list = {items, n->part_count}};
    return EXPRESSION_FINE;
}

/* || and &&: a part that is `deciding` decides, whatever fault the others hold; without one, the
 * first fault counts. */
static expression_fault decide(run *r, const expression_node *n, bool deciding, value *out)
{
    expression_fault first = EXPRESSION_FINE;
    uint32_t column = 0;
    for (size_t i = 0; i < n->part_count; i++) {
        value part;
        expression_fault fault = evaluate(r, n->parts[i], &part);
        if (!fault && part.as.truth == deciding) return give_bool(deciding, out);
        if (!fault || first) continue;
        first = fault;
        column = r->column;
    }
    if (!first) return give_bool(!deciding, out);
    r->column = column;
    return first;
}

static expression_fault or_(run *r, const expression_node *n, value *out)
{
    return decide(r, n, true, out);
}

static expression_fault and_(run *r, const expression_node *n, value *out)
{
    return decide(r, n, false, out);
}

static expression_fault not_(run *r, const expression_node *n, value *out)
{
    value part;
    expression_fault fault = evaluate(r, n->parts[0], &part);
    return fault ? fault : give_bool(!part.as.truth, out);
}

static expression_fault choose(run *r, const expression_node *n, value *out)
{
    value condition;
    expression_fault fault = evaluate(r, n->parts[0], &condition);
    return fault ? fault : evaluate(r, n->parts[condition.as.truth ? 1 : 2], out);
}

static expression_fault equal(run *r, const expression_node *n, value *out)
{
    value two[2];
    expression_fault fault = evaluate_two(r, n, two);
    return fault ? fault : give_bool(value_equal(two[0], two[1]), out);
}

static expression_fault unequal(run *r, const expression_node *n, value *out)
{
    value two[2];
    expression_fault fault = evaluate_two(r, n, two);
    return fault ? fault : give_bool(!value_equal(two[0], two[1]), out);
}

/* By bytes, which for UTF-8 is by code points. */
static int strings_order(value a, value b)
{
    size_t al = a.as.string.length, bl = b.as.string.length;
    int order = memcmp(a.as.string.bytes, b.as.string.bytes, al < bl ? al : bl);
    if (order) return order;
    return al == bl ? 0 : al < bl ? -1 : 1;
}

static int values_order(value a, value b)
{
    switch (a.type) {
    case VALUE_NUMBER: return (a.as.number > b.as.number) - (a.as.number < b.as.number);
    case VALUE_BOOL: return (int)a.as.truth - (int)b.as.truth;
    case VALUE_STRING: return strings_order(a, b);
    case VALUE_LIST: return 0; /* the parser lets no list be ordered */
    }
    return 0;
}

static expression_fault less(run *r, const expression_node *n, value *out)
{
    value two[2];
    expression_fault fault = evaluate_two(r, n, two);
    return fault ? fault : give_bool(values_order(two[0], two[1]) < 0, out);
}

static expression_fault less_or_equal(run *r, const expression_node *n, value *out)
{
    value two[2];
    expression_fault fault = evaluate_two(r, n, two);
    return fault ? fault : give_bool(values_order(two[0], two[1]) <= 0, out);
}

static expression_fault greater(run *r, const expression_node *n, value *out)
{
    value two[2];
    expression_fault fault = evaluate_two(r, n, two);
    return fault ? fault : give_bool(values_order(two[0], two[1]) > 0, out);
}

static expression_fault greater_or_equal(run *r, const expression_node *n, value *out)
{
    value two[2];
    expression_fault fault = evaluate_two(r, n, two);
    return fault ? fault : give_bool(values_order(two[0], two[1]) >= 0, out);
}

static expression_fault in(run *r, const expression_node *n, value *out)
{
    value two[2];
    expression_fault fault = evaluate_two(r, n, two);
    if (fault) return fault;
    bool is_found = false;
    for (size_t i = 0; i < two[1].as.list.count && !is_found; i++) {
        is_found = value_equal(two[0], two[1].as.list.items[i]);
    }
    return give_bool(is_found, out);
}

static expression_fault add(run *r, const expression_node *n, value *out)
{
    value two[2];
    expression_fault fault = evaluate_two(r, n, two);
    return fault ? fault : give_number(r, n, two[0].as.number + two[1].as.number, out);
}

static expression_fault subtract(run *r, const expression_node *n, value *out)
{
    value two[2];
    expression_fault fault = evaluate_two(r, n, two);
    return fault ? fault : give_number(r, n, two[0].as.number - two[1].as.number, out);
}

static expression_fault multiply(run *r, const expression_node *n, value *out)
{
    value two[2];
    expression_fault fault = evaluate_two(r, n, two);
    return fault ? fault : give_number(r, n, two[0].as.number * two[1].as.number, out);
}

static expression_fault divide(run *r, const expression_node *n, value *out)
{
    value two[2];
    expression_fault fault = evaluate_two(r, n, two);
    if (fault) return fault;
    if (two[1].as.number == 0) return fail(r, n, EXPRESSION_DIVIDED_BY_0);
    return give_number(r, n, two[0].as.number / two[1].as.number, out);
}

/* What is left of `a` after taking whole `b`s, both >= 0. Every step is exact: doubling, halving
 * what was doubled, and the difference of two numbers less than a factor two apart. */
static double remainder_of(double a, double b)
{
    double piece = b;
    while (piece <= a / 2) piece *= 2;
    while (piece >= b) {
        if (a >= piece) a -= piece;
        piece /= 2;
    }
    return a;
}

static expression_fault remainder_(run *r, const expression_node *n, value *out)
{
    value two[2];
    expression_fault fault = evaluate_two(r, n, two);
    if (fault) return fault;
    double a = two[0].as.number, b = two[1].as.number;
    if (b == 0) return fail(r, n, EXPRESSION_DIVIDED_BY_0);
    double left = remainder_of(a < 0 ? -a : a, b < 0 ? -b : b);
    return give_number(r, n, a < 0 ? -left : left, out);
}

static expression_fault negate(run *r, const expression_node *n, value *out)
{
    value part;
    expression_fault fault = evaluate(r, n->parts[0], &part);
    return fault ? fault : give_number(r, n, -part.as.number, out);
}

static expression_fault join(run *r, const expression_node *n, value *out)
{
    value two[2];
    expression_fault fault = evaluate_two(r, n, two);
    if (fault) return fault;
    size_t first = two[0].as.string.length, second = two[1].as.string.length;
    arena *scratch = r->world->scratch;
    char *bytes = scratch ? arena_take(scratch, first + second + 1) : NULL;
    if (!bytes) return fail(r, n, EXPRESSION_NO_MEMORY);
    memcpy(bytes, two[0].as.string.bytes, first);
    memcpy(bytes + first, two[1].as.string.bytes, second);
    *out = (value){.type = VALUE_STRING, .as.string = {bytes, first + second}};
    return EXPRESSION_FINE;
}

static expression_fault indexed(run *r, const expression_node *n, value *out)
{
    value two[2];
    expression_fault fault = evaluate_two(r, n, two);
    if (fault) return fault;
    double index = two[1].as.number;
    bool is_inside = index >= 0 && index < (double)two[0].as.list.count;
    if (!is_inside || index != number_floor(index)) return fail(r, n, EXPRESSION_INDEX);
    *out = two[0].as.list.items[(size_t)index];
    return EXPRESSION_FINE;
}

static double extreme(const value *items, size_t count, bool is_max)
{
    double best = items[0].as.number;
    for (size_t i = 1; i < count; i++) {
        double next = items[i].as.number;
        if (is_max ? next > best : next < best) best = next;
    }
    return best;
}

static expression_fault extreme_of_parts(run *r, const expression_node *n, bool is_max, value *out)
{
    value best;
    expression_fault fault = evaluate(r, n->parts[0], &best);
    for (size_t i = 1; i < n->part_count && !fault; i++) {
        value pair[2] = {best};
        fault = evaluate(r, n->parts[i], &pair[1]);
        if (!fault) best = value_number(extreme(pair, 2, is_max));
    }
    if (!fault) *out = best;
    return fault;
}

static expression_fault extreme_of(run *r, const expression_node *n, bool is_max, value *out)
{
    value first;
    if (n->part_count > 1) return extreme_of_parts(r, n, is_max, out);
    expression_fault fault = evaluate(r, n->parts[0], &first);
    if (fault) return fault;
    if (first.type == VALUE_LIST) {
        size_t count = first.as.list.count;
        if (count == 0) return fail(r, n, EXPRESSION_UNDEFINED);
        first = value_number(extreme(first.as.list.items, count, is_max));
    }
    *out = first;
    return EXPRESSION_FINE;
}

static expression_fault min(run *r, const expression_node *n, value *out)
{
    return extreme_of(r, n, false, out);
}

static expression_fault max(run *r, const expression_node *n, value *out)
{
    return extreme_of(r, n, true, out);
}

static double magnitude_of(double x)
{
    return x < 0 ? -x : x;
}

static expression_fault apply(run *r, const expression_node *n, double (*change)(double),
                              value *out)
{
    value part;
    expression_fault fault = evaluate(r, n->parts[0], &part);
    return fault ? fault : give_number(r, n, change(part.as.number), out);
}

static expression_fault abs_(run *r, const expression_node *n, value *out)
{
    return apply(r, n, magnitude_of, out);
}

static expression_fault round_(run *r, const expression_node *n, value *out)
{
    return apply(r, n, number_round, out);
}

static expression_fault floor_(run *r, const expression_node *n, value *out)
{
    return apply(r, n, number_floor, out);
}

static expression_fault ceil_(run *r, const expression_node *n, value *out)
{
    return apply(r, n, number_ceil, out);
}

static expression_fault size(run *r, const expression_node *n, value *out)
{
    value part;
    expression_fault fault = evaluate(r, n->parts[0], &part);
    if (fault) return fault;
    size_t count = part.type == VALUE_LIST
                       ? part.as.list.count
                       : utf8_count(part.as.string.bytes, part.as.string.length);
    return give_number(r, n, (double)count, out);
}

static bool has_at(value whole, value piece, size_t at)
{
    size_t length = piece.as.string.length;
    return memcmp(whole.as.string.bytes + at, piece.as.string.bytes, length) == 0;
}

static expression_fault starts_with(run *r, const expression_node *n, value *out)
{
    value two[2];
    expression_fault fault = evaluate_two(r, n, two);
    if (fault) return fault;
    bool fits = two[1].as.string.length <= two[0].as.string.length;
    return give_bool(fits && has_at(two[0], two[1], 0), out);
}

static expression_fault ends_with(run *r, const expression_node *n, value *out)
{
    value two[2];
    expression_fault fault = evaluate_two(r, n, two);
    if (fault) return fault;
    size_t whole = two[0].as.string.length, piece = two[1].as.string.length;
    return give_bool(piece <= whole && has_at(two[0], two[1], whole - piece), out);
}

static expression_fault contains(run *r, const expression_node *n, value *out)
{
    value two[2];
    expression_fault fault = evaluate_two(r, n, two);
    if (fault) return fault;
    size_t whole = two[0].as.string.length, piece = two[1].as.string.length;
    bool is_found = false;
    for (size_t at = 0; at + piece <= whole && !is_found; at++) {
        is_found = has_at(two[0], two[1], at);
    }
    return give_bool(is_found, out);
}

static expression_fault defined(run *r, const expression_node *n, value *out)
{
    value part;
    expression_fault fault = evaluate(r, n->parts[0], &part);
    return give_bool(fault == EXPRESSION_FINE, out);
}

static evaluator *const EVALUATORS[EXPRESSION_KIND_COUNT] = {
    [EXPRESSION_LITERAL] = literal,
    [EXPRESSION_NAME] = name,
    [EXPRESSION_LIST] = list,
    [EXPRESSION_OR] = or_,
    [EXPRESSION_AND] = and_,
    [EXPRESSION_NOT] = not_,
    [EXPRESSION_CHOOSE] = choose,
    [EXPRESSION_EQUAL] = equal,
    [EXPRESSION_UNEQUAL] = unequal,
    [EXPRESSION_LESS] = less,
    [EXPRESSION_LESS_OR_EQUAL] = less_or_equal,
    [EXPRESSION_GREATER] = greater,
    [EXPRESSION_GREATER_OR_EQUAL] = greater_or_equal,
    [EXPRESSION_IN] = in,
    [EXPRESSION_ADD] = add,
    [EXPRESSION_JOIN] = join,
    [EXPRESSION_SUBTRACT] = subtract,
    [EXPRESSION_MULTIPLY] = multiply,
    [EXPRESSION_DIVIDE] = divide,
    [EXPRESSION_REMAINDER] = remainder_,
    [EXPRESSION_NEGATE] = negate,
    [EXPRESSION_INDEXED] = indexed,
    [EXPRESSION_MIN] = min,
    [EXPRESSION_MAX] = max,
    [EXPRESSION_ABS] = abs_,
    [EXPRESSION_ROUND] = round_,
    [EXPRESSION_FLOOR] = floor_,
    [EXPRESSION_CEIL] = ceil_,
    [EXPRESSION_SIZE] = size,
    [EXPRESSION_STARTS_WITH] = starts_with,
    [EXPRESSION_ENDS_WITH] = ends_with,
    [EXPRESSION_CONTAINS] = contains,
    [EXPRESSION_DEFINED] = defined,
};

/* Recursion is bounded by EXPRESSION_DEPTH_MAX. */
static expression_fault evaluate(run *r, const expression_node *n, value *out)
{
    return EVALUATORS[n->kind](r, n, out);
}

expression_fault expression_evaluate(const expression *e, const expression_world *world, value *out,
                                     int *out_column)
{
    run r = {.world = world};
    value result;
    expression_fault fault = evaluate(&r, e->root, &result);
    if (!fault)
        *out = result;
    else if (out_column)
        *out_column = (int)r.column;
    return fault;
}

bool expression_holds(const expression *e, const expression_world *world)
{
    if (!e) return true;
    value result;
    bool is_fine = expression_evaluate(e, world, &result, NULL) == EXPRESSION_FINE;
    return is_fine && result.type == VALUE_BOOL && result.as.truth;
}

const char *expression_source(const expression *e)
{
    return e->source;
}
