/* Expressions: CEL's precedence, escapes and absorption, our deviations, and every construct that
 * is refused, with its place. */
#include "fixture_memory.h"
#include "fixture_names.h"
#include "format/expression_parser.h"
#include "format/expression_vars.h"
#include "format/json.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

typedef struct bench {
    arena memory;
    diagnostics *d;
} bench;

static int begin(void **state)
{
    bench *b = calloc(1, sizeof *b);
    arena_init(&b->memory, 0);
    *state = b;
    return 0;
}

static int end(void **state)
{
    bench *b = *state;
    arena_free(&b->memory);
    free(b);
    return 0;
}

static const expression *parse(bench *b, const char *text, expression_need need)
{
    b->d = diagnostics_create(&b->memory);
    const source *file = source_create(&b->memory, "expression", text, strlen(text));
    text_origin origin = text_origin_of_source(file);
    return expression_parse(&b->memory, text, strlen(text), &origin, &FIXTURE_VOCABULARY, need,
                            b->d);
}

static void show(bench *b, const char *text)
{
    buffer out = {0};
    diagnostics_write(b->d, DIAGNOSTICS_GCC, "en", &out);
    print_error("%s\n%s\n", text, out.bytes ? out.bytes : "(nothing)");
    buffer_free(&out);
}

static expression_fault evaluate(bench *b, const char *text, value *out, int *out_column)
{
    const expression *e = parse(b, text, NEED_ANY);
    if (!e) show(b, text);
    assert_non_null(e);
    assert_string_equal(expression_source(e), text);
    expression_world world = {.read = fixture_read, .scratch = &b->memory};
    return expression_evaluate(e, &world, out, out_column);
}

static void gives_number(bench *b, const char *text, double expected)
{
    value v = {0};
    assert_int_equal(evaluate(b, text, &v, NULL), EXPRESSION_FINE);
    assert_int_equal(v.type, VALUE_NUMBER);
    if (v.as.number != expected) print_error("%s is %.17g\n", text, v.as.number);
    assert_true(v.as.number == expected);
}

static void gives_bool(bench *b, const char *text, bool expected)
{
    value v = {0};
    assert_int_equal(evaluate(b, text, &v, NULL), EXPRESSION_FINE);
    assert_int_equal(v.type, VALUE_BOOL);
    if (v.as.truth != expected) print_error("%s is wrong\n", text);
    assert_int_equal(v.as.truth, expected);
}

static void gives_text(bench *b, const char *text, const char *expected)
{
    value v = {0};
    assert_int_equal(evaluate(b, text, &v, NULL), EXPRESSION_FINE);
    assert_int_equal(v.type, VALUE_STRING);
    assert_int_equal(v.as.string.length, strlen(expected));
    assert_memory_equal(v.as.string.bytes, expected, strlen(expected));
}

static void fails(bench *b, const char *text, expression_fault expected, int column)
{
    value v = value_number(-1);
    int found = 0;
    expression_fault fault = evaluate(b, text, &v, &found);
    if (fault != expected || found != column) print_error("%s: %d at %d\n", text, fault, found);
    assert_int_equal(fault, expected);
    assert_int_equal(found, column);
    assert_true(v.as.number == -1);
}

/* Exactly one diagnostic, at these bytes. */
static void refused(bench *b, const char *text, diagnostic_code code, size_t start, size_t length)
{
    const expression *e = parse(b, text, NEED_ANY);
    diagnostic_view v = {.code = DIAGNOSTIC_COUNT};
    if (diagnostics_kept(b->d)) v = diagnostics_at(b->d, 0);
    bool is_right = !e && diagnostics_kept(b->d) == 1 && v.code == code && v.start == start &&
                    v.length == length;
    if (!is_right) {
        print_error("wants %s at %zu+%zu: ", diagnostic_row_of(code)->code, start, length);
        show(b, text);
    }
    assert_true(is_right);
}

/* Refused at the piece that stands between << and >>. */
static void refused_at(bench *b, const char *marked, diagnostic_code code)
{
    buffer text = {0};
    size_t start = 0, length = 0;
    assert_true(diagnostic_example_strip(marked, &text, &start, &length));
    refused(b, text.bytes, code, start, length);
    buffer_free(&text);
}

static const char *suggested(bench *b, const char *text)
{
    parse(b, text, NEED_ANY);
    assert_int_equal(diagnostics_kept(b->d), 1);
    return diagnostics_at(b->d, 0).suggestion;
}

/* What is allowed. */

static void operators_bind_as_in_cel(void **state)
{
    gives_number(*state, "1 + 2 * 3", 7);
    gives_number(*state, "(1 + 2) * 3", 9);
    gives_number(*state, "10 - 3 - 2", 5);
    gives_number(*state, "100 / 10 / 5", 2);
    gives_number(*state, "2 * 7 % 4", 2);
    gives_number(*state, "-2 * 3", -6);
    gives_number(*state, "2 - -3", 5);
    gives_number(*state, "--3", 3);
    gives_bool(*state, "1 + 1 == 2", true);
    gives_bool(*state, "1 < 2 == true", true);
    gives_bool(*state, "!false && false", false);
    gives_bool(*state, "!!true", true);
    gives_bool(*state, "!!!true", false);
    gives_bool(*state, "true || false && false", true);
    gives_bool(*state, "(true || false) && false", false);
    gives_bool(*state, "1 in [1, 2] == true", true);
    gives_number(*state, "false ? 1 : true ? 2 : 3", 2);
    gives_number(*state, "true || false ? 1 : 2", 1);
    gives_bool(*state, "true ? false || true : false", true);
    gives_number(*state, "- [4, 5][1]", -5);
}

static void numbers_are_doubles(void **state)
{
    gives_number(*state, "5 / 2", 2.5);
    gives_number(*state, "1 + 1.5", 2.5);
    gives_bool(*state, "1 == 1.0", true);
    gives_number(*state, ".5", 0.5);
    gives_number(*state, "1e3", 1000);
    gives_number(*state, "1.5E-2", 0.015);
    gives_number(*state, "0x1F", 31);
    gives_number(*state, "007", 7);
    gives_bool(*state, "0.1 + 0.2 == 0.3", false);
}

static void remainders_truncate_toward_zero(void **state)
{
    gives_number(*state, "7 % 3", 1);
    gives_number(*state, "-7 % 3", -1);
    gives_number(*state, "7 % -3", 1);
    gives_number(*state, "7.5 % 2", 1.5);
    gives_number(*state, "1e300 % 7", 1);
    gives_number(*state, "3 % 1e300", 3);
}

static void rounding_goes_half_away_from_zero(void **state)
{
    gives_number(*state, "round(2.5)", 3);
    gives_number(*state, "round(-2.5)", -3);
    gives_number(*state, "round(2.4999)", 2);
    gives_number(*state, "floor(-1.5)", -2);
    gives_number(*state, "ceil(-1.5)", -1);
    gives_number(*state, "abs(-3)", 3);
}

static void extremes_take_numbers_or_one_list(void **state)
{
    gives_number(*state, "min(3, 1, 2)", 1);
    gives_number(*state, "max(3, 1, 2)", 3);
    gives_number(*state, "max(4)", 4);
    gives_number(*state, "min([3, 1, 2])", 1);
    gives_number(*state, "max(seen)", 5);
    fails(*state, "min([])", EXPRESSION_UNDEFINED, 1);
}

static void texts_join_compare_and_measure(void **state)
{
    gives_text(*state, "'a' + \"b\"", "ab");
    gives_text(*state, "'' + ''", "");
    gives_bool(*state, "'a' < 'b'", true);
    gives_bool(*state, "'a' < 'ab'", true);
    gives_bool(*state, "'Z' < 'a'", true);
    gives_bool(*state, "'b' >= 'b'", true);
    gives_bool(*state, "'e' < '\xC3\xA9'", true);
    gives_number(*state, "size(part)", 4);
    gives_number(*state, "'h\xC3\xA9'.size()", 2);
    gives_bool(*state, "part.startsWith('caf')", true);
    gives_bool(*state, "part.endsWith('\xC3\xA9')", true);
    gives_bool(*state, "part.contains('af')", true);
    gives_bool(*state, "part.contains('')", true);
    gives_bool(*state, "part.contains('cafes')", false);
    gives_bool(*state, "'ab'.startsWith('abc')", false);
    gives_bool(*state, "(part + 'x').endsWith('x')", true);
}

static void truth_values_compare(void **state)
{
    gives_bool(*state, "true == ai.correct", true);
    gives_bool(*state, "false < true", true);
    gives_bool(*state, "true != false", true);
}

static void lists_hold_compare_and_are_indexed(void **state)
{
    gives_bool(*state, "choice in ['red', 'green']", true);
    gives_bool(*state, "choice in []", false);
    gives_number(*state, "[4, 5, 6][1]", 5);
    gives_number(*state, "[1, 2 + 3,][1]", 5);
    gives_bool(*state, "[1, 2] == [1, 2]", true);
    gives_bool(*state, "[1, 2] == [1, 3]", false);
    gives_bool(*state, "[] == [1]", false);
    gives_bool(*state, "seen == [4, 5]", true);
    gives_number(*state, "size(seen)", 2);
    gives_number(*state, "seen[1] + seen[0]", 9);
    gives_number(*state, "[].size()", 0);
    gives_bool(*state, "(true ? [] : ['a']) == ['a']", false);
    gives_bool(*state, "score.points in [6 + 1]", true);
    fails(*state, "[1, 2][2]", EXPRESSION_INDEX, 7);
    fails(*state, "[1, 2][-1]", EXPRESSION_INDEX, 7);
    fails(*state, "[1, 2][0.5]", EXPRESSION_INDEX, 7);
}

static void escapes_are_those_of_cel(void **state)
{
    gives_text(*state, "'\\a\\b\\f\\n\\r\\t\\v\\\\\\?\\\"\\'\\`'", "\a\b\f\n\r\t\v\\?\"'`");
    gives_text(*state, "\"it's\"", "it's");
    gives_text(*state, "'\\x41\\X42'", "AB");
    gives_text(*state, "'\\u00e9\\U0001F600'", "\xC3\xA9\xF0\x9F\x98\x80");
    gives_text(*state, "'\\303'", "\xC3\x83");
    gives_text(*state, "'\\1011'", "A1");
    refused_at(*state, "'<<\\q>>'", E407_TEXT_ESCAPE);
    refused_at(*state, "'<<\\x>>4'", E407_TEXT_ESCAPE);
    refused_at(*state, "'<<\\u>>12'", E407_TEXT_ESCAPE);
    refused_at(*state, "'<<\\u>>d800'", E407_TEXT_ESCAPE);
    refused_at(*state, "'<<\\U>>00110000'", E407_TEXT_ESCAPE);
    refused_at(*state, "'<<\\0>>00'", E407_TEXT_ESCAPE);
    refused_at(*state, "'<<\\4>>00'", E407_TEXT_ESCAPE);
    refused_at(*state, "'<<\\0>>8'", E407_TEXT_ESCAPE);
}

static void names_are_read_from_the_world(void **state)
{
    gives_number(*state, "score.points", 7);
    gives_number(*state, "score . points", 7);
    gives_text(*state, "choice", "red");
    gives_bool(*state, "ai.correct", true);
    gives_bool(*state, "truth == 'green' && choice == 'red'", true);
}

/* Absorption. */

static void an_error_is_absorbed_when_the_other_side_decides(void **state)
{
    gives_bool(*state, "1/0 > 1 || true", true);
    gives_bool(*state, "true || 1/0 > 1", true);
    gives_bool(*state, "1/0 > 1 && false", false);
    gives_bool(*state, "false && 1/0 > 1", false);
    gives_bool(*state, "false || rate.none > 1 || true", true);
    gives_bool(*state, "rate.none > 1 && true && false", false);
    gives_bool(*state, "(rate.none > 1 || 1/0 > 1) || true", true);
}

static void an_error_stays_when_nothing_decides(void **state)
{
    fails(*state, "1/0 > 1 || false", EXPRESSION_DIVIDED_BY_0, 2);
    fails(*state, "false || rate.none > 1", EXPRESSION_UNDEFINED, 10);
    fails(*state, "true && 1/0 > 1", EXPRESSION_DIVIDED_BY_0, 10);
    fails(*state, "rate.none > 1 || 1/0 > 1", EXPRESSION_UNDEFINED, 1);
    fails(*state, "!(rate.none > 1)", EXPRESSION_UNDEFINED, 3);
    fails(*state, "rate.none > 1 ? 1 : 2", EXPRESSION_UNDEFINED, 1);
    fails(*state, "(rate.none > 1) == (1/0 > 1)", EXPRESSION_UNDEFINED, 2);
}

static void only_the_chosen_branch_is_evaluated(void **state)
{
    gives_number(*state, "true ? 1 : 1/0", 1);
    gives_number(*state, "false ? 1/0 : 2", 2);
    fails(*state, "false ? 1 : 1/0", EXPRESSION_DIVIDED_BY_0, 14);
}

static void numbers_stay_finite(void **state)
{
    fails(*state, "1e308 * 10", EXPRESSION_NOT_FINITE, 7);
    fails(*state, "1 % 0", EXPRESSION_DIVIDED_BY_0, 3);
    fails(*state, "0 / 0", EXPRESSION_DIVIDED_BY_0, 3);
    fails(*state, "-1e308 - 1e308", EXPRESSION_NOT_FINITE, 8);
}

static void defined_asks_for_a_value(void **state)
{
    gives_bool(*state, "defined(rate.none)", false);
    gives_bool(*state, "defined(score.points)", true);
    gives_bool(*state, "defined(rate.none) && rate.none > 1", false);
    gives_bool(*state, "!defined(rate.none) || rate.none > 1", true);
    refused_at(*state, "defined(<<1>>)", E427_DEFINED_WITHOUT_NAME);
    refused_at(*state, "defined(<<rate.none + 1>>)", E427_DEFINED_WITHOUT_NAME);
    refused_at(*state, "<<defined>>()", E418_ARGUMENTS_WRONG);
    refused_at(*state, "<<defined>>(choice, truth)", E418_ARGUMENTS_WRONG);
    refused_at(*state, "defined(<<answer.later>>)", E415_NAME_NOT_YET_KNOWN);
    refused_at(*state, "defined(<<nobody>>)", E414_NAME_NOT_KNOWN);
}

static void a_condition_that_ends_in_an_error_does_not_hold(void **state)
{
    bench *b = *state;
    expression_world world = {.read = fixture_read, .scratch = &b->memory};
    assert_true(expression_holds(NULL, &world));
    assert_true(expression_holds(parse(b, "score.points > 1", NEED_CONDITION), &world));
    assert_false(expression_holds(parse(b, "score.points > 9", NEED_CONDITION), &world));
    assert_false(expression_holds(parse(b, "rate.none > 0.5", NEED_CONDITION), &world));
    assert_false(expression_holds(parse(b, "!(rate.none > 0.5)", NEED_CONDITION), &world));
}

/* Types, before absorption. */

static void types_are_checked_before_anything_is_absorbed(void **state)
{
    refused_at(*state, "'a' <<<>> 1 || true", E420_TYPES_DIFFER);
    refused_at(*state, "true || 1 <<==>> 'a'", E420_TYPES_DIFFER);
    refused_at(*state, "1 <<!=>> true", E420_TYPES_DIFFER);
    refused_at(*state, "1 <<in>> ['a']", E420_TYPES_DIFFER);
    refused_at(*state, "[1] <<==>> ['a']", E420_TYPES_DIFFER);
    refused_at(*state, "'a' <<+>> 1", E420_TYPES_DIFFER);
    refused_at(*state, "1 < 2 <<<>> 3", E420_TYPES_DIFFER);
    refused_at(*state, "1 <<in>> 2", E419_OPERAND_TYPE);
    refused_at(*state, "true <<+>> false", E419_OPERAND_TYPE);
    refused_at(*state, "'a' <<*>> 2", E419_OPERAND_TYPE);
    refused_at(*state, "[1] <<+>> [2]", E419_OPERAND_TYPE);
    refused_at(*state, "[1] <<<>> [2]", E419_OPERAND_TYPE);
    refused_at(*state, "1 <<||>> true", E419_OPERAND_TYPE);
    refused_at(*state, "true <<&&>> 'a'", E419_OPERAND_TYPE);
    refused_at(*state, "<<!>>1", E419_OPERAND_TYPE);
    refused_at(*state, "<<->>'a'", E419_OPERAND_TYPE);
    refused_at(*state, "1 <<?>> 2 : 3", E419_OPERAND_TYPE);
    refused_at(*state, "true <<?>> 2 : 'a'", E421_BRANCHES_DIFFER);
    refused_at(*state, "[1, <<'a'>>]", E422_ITEMS_DIFFER);
    refused_at(*state, "choice<<[>>0]", E425_INDEX_OF_VALUE);
    refused_at(*state, "[1][<<'a'>>]", E419_OPERAND_TYPE);
    refused_at(*state, "abs(<<'a'>>)", E419_OPERAND_TYPE);
    refused_at(*state, "size(<<3>>)", E419_OPERAND_TYPE);
    refused_at(*state, "max(1, <<'a'>>)", E419_OPERAND_TYPE);
    refused_at(*state, "max(1, <<[2]>>)", E419_OPERAND_TYPE);
    refused_at(*state, "part.contains(<<3>>)", E419_OPERAND_TYPE);
    refused_at(*state, "seen.<<contains>>('a')", E417_METHOD_NOT_KNOWN);
    refused_at(*state, "(score.points).<<x>>", E424_FIELD_OF_VALUE);
}

static void a_place_asks_for_one_type(void **state)
{
    bench *b = *state;
    assert_null(parse(b, "1 + 1", NEED_CONDITION));
    assert_int_equal(diagnostics_at(b->d, 0).code, E423_RESULT_TYPE);
    assert_null(parse(b, "1 < 2", NEED_NUMBER));
    assert_int_equal(diagnostics_at(b->d, 0).code, E423_RESULT_TYPE);
    assert_null(parse(b, " 'a' ", NEED_NUMBER));
    assert_int_equal(diagnostics_at(b->d, 0).start, 1);
    assert_int_equal(diagnostics_at(b->d, 0).length, 3);
    assert_non_null(parse(b, "score.points * 2", NEED_NUMBER));
}

/* Names. */

static void a_name_that_is_not_there_is_refused_with_a_suggestion(void **state)
{
    refused_at(*state, "<<chioce>> == truth", E414_NAME_NOT_KNOWN);
    assert_string_equal(suggested(*state, "chioce == truth"), "choice");
    assert_string_equal(suggested(*state, "scroe.points > 1"), "score.points");
    assert_null(suggested(*state, "weather > 1"));
    refused_at(*state, "<<answer.later>> > 1", E415_NAME_NOT_YET_KNOWN);
    refused_at(*state, "<<choice.size>> > 1", E414_NAME_NOT_KNOWN);
    refused_at(*state, "1 + <<score.pints>>", E414_NAME_NOT_KNOWN);
}

static void one_wrong_name_gives_one_message_and_two_give_two(void **state)
{
    bench *b = *state;
    refused_at(b, "<<chioce>> == truth && score.points > 1 ? 1 : 2", E414_NAME_NOT_KNOWN);
    refused_at(b, "[<<x1>>, 2][0] + 1 > 3", E414_NAME_NOT_KNOWN);
    refused_at(b, "choice in [<<x1>>]", E414_NAME_NOT_KNOWN);
    assert_null(parse(b, "chioce == trut || abs('a') > 1", NEED_CONDITION));
    assert_int_equal(diagnostics_kept(b->d), 3);
}

static void a_text_that_is_no_choice_is_refused(void **state)
{
    refused_at(*state, "choice == <<'gren'>>", E426_CHOICE_NOT_KNOWN);
    refused_at(*state, "<<'gren'>> != truth", E426_CHOICE_NOT_KNOWN);
    refused_at(*state, "choice in ['red', <<'gren'>>]", E426_CHOICE_NOT_KNOWN);
    assert_string_equal(suggested(*state, "choice == 'gren'"), "green");
    gives_bool(*state, "part == 'anything'", false);
    gives_bool(*state, "choice == 'orange'", false);
    gives_bool(*state, "choice.startsWith('gren')", false);
}

/* What other languages write. */

static void other_spellings_of_operators_are_refused_with_the_right_one(void **state)
{
    refused_at(*state, "choice <<=>> truth", E404_OPERATOR_SPELLING);
    refused_at(*state, "choice <<===>> truth", E404_OPERATOR_SPELLING);
    refused_at(*state, "choice <<!==>> truth", E404_OPERATOR_SPELLING);
    refused_at(*state, "choice <<<>>> truth", E404_OPERATOR_SPELLING);
    refused_at(*state, "1 <<=<>> 2", E404_OPERATOR_SPELLING);
    refused_at(*state, "1 <<=>>> 2", E404_OPERATOR_SPELLING);
    refused_at(*state, "true <<&>> false", E404_OPERATOR_SPELLING);
    refused_at(*state, "true <<|>> false", E404_OPERATOR_SPELLING);
    refused_at(*state, "true <<and>> false", E404_OPERATOR_SPELLING);
    refused_at(*state, "true <<OR>> false", E404_OPERATOR_SPELLING);
    refused_at(*state, "<<not>> true", E404_OPERATOR_SPELLING);
    refused_at(*state, "<<not>>(true)", E404_OPERATOR_SPELLING);
    refused_at(*state, "1 <<not>> in [1]", E404_OPERATOR_SPELLING);
    refused_at(*state, "choice <<is>> truth", E404_OPERATOR_SPELLING);
    refused_at(*state, "<<True>> && true", E404_OPERATOR_SPELLING);
    refused_at(*state, "1 <<\xE2\x89\xA4>> 2", E404_OPERATOR_SPELLING);
    refused_at(*state, "choice == <<\xE2\x80\x98>>red\xE2\x80\x99", E404_OPERATOR_SPELLING);
}

static void the_right_spelling_is_named(void **state)
{
    bench *b = *state;
    static const char *const CASES[][2] = {{"choice = truth", "= is written == in"},
                                           {"true and true", "and is written && in"},
                                           {"true or true", "or is written || in"},
                                           {"not true", "not is written ! in"}};
    for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
        buffer out = {0};
        parse(b, CASES[i][0], NEED_ANY);
        diagnostics_write(b->d, DIAGNOSTICS_GCC, "en", &out);
        assert_non_null(strstr(out.bytes, CASES[i][1]));
        buffer_free(&out);
    }
}

static void each_slip_of_spelling_is_shown(void **state)
{
    bench *b = *state;
    parse(b, "choice = truth and score.points => 3", NEED_CONDITION);
    assert_int_equal(diagnostics_kept(b->d), 3);
}

static void what_cel_has_and_we_leave_out_is_refused(void **state)
{
    refused_at(*state, "<<has>>(score.points)", E410_CONSTRUCT_EXCLUDED);
    assert_string_equal(suggested(*state, "has(score.points)"), "defined");
    refused_at(*state, "seen.<<all>>(score.points, true)", E410_CONSTRUCT_EXCLUDED);
    refused_at(*state, "seen.<<exists>>(score.points, true)", E410_CONSTRUCT_EXCLUDED);
    refused_at(*state, "seen.<<exists_one>>(score.points, true)", E410_CONSTRUCT_EXCLUDED);
    refused_at(*state, "seen.<<map>>(score.points, 1)", E410_CONSTRUCT_EXCLUDED);
    refused_at(*state, "seen.<<filter>>(score.points, true)", E410_CONSTRUCT_EXCLUDED);
    refused_at(*state, "part.<<matches>>('a')", E410_CONSTRUCT_EXCLUDED);
    refused_at(*state, "<<int>>(3)", E410_CONSTRUCT_EXCLUDED);
    refused_at(*state, "<<timestamp>>('2026')", E410_CONSTRUCT_EXCLUDED);
    refused_at(*state, "<<duration>>('1s')", E410_CONSTRUCT_EXCLUDED);
    refused_at(*state, "<<type>>(3)", E410_CONSTRUCT_EXCLUDED);
    refused_at(*state, "<<{>>'a': 1}", E410_CONSTRUCT_EXCLUDED);
    refused_at(*state, "score.points<<{>>x: 1}", E410_CONSTRUCT_EXCLUDED);
    refused_at(*state, "<<b'>>a'", E410_CONSTRUCT_EXCLUDED);
    refused_at(*state, "<<r'>>a'", E410_CONSTRUCT_EXCLUDED);
    refused_at(*state, "<<bR\">>a\"", E410_CONSTRUCT_EXCLUDED);
    refused_at(*state, "<<'''>>a'''", E410_CONSTRUCT_EXCLUDED);
    refused_at(*state, "<<\"\"\">>a\"\"\"", E410_CONSTRUCT_EXCLUDED);
    refused_at(*state, "<<5u>> > 3", E410_CONSTRUCT_EXCLUDED);
    refused_at(*state, "<<null>> == 1", E410_CONSTRUCT_EXCLUDED);
    refused_at(*state, "choice == <<None>>", E410_CONSTRUCT_EXCLUDED);
    refused_at(*state, "[<<[1]>>]", E410_CONSTRUCT_EXCLUDED);
    refused_at(*state, "1 <<//>> a note", E410_CONSTRUCT_EXCLUDED);
    refused_at(*state, "2 <<**>> 3", E410_CONSTRUCT_EXCLUDED);
    refused_at(*state, "<<.>>score", E402_TOKEN_UNEXPECTED);
}

static void reserved_words_are_no_names(void **state)
{
    static const char *const WORDS[] = {
        "as",  "break", "const",   "continue",  "else",   "for", "function", "if",   "import",
        "let", "loop",  "package", "namespace", "return", "var", "void",     "while"};
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++) {
        refused(*state, WORDS[i], E411_WORD_RESERVED, 0, strlen(WORDS[i]));
    }
    refused_at(*state, "1 + <<in>>", E402_TOKEN_UNEXPECTED);
}

static void functions_and_methods_are_known_by_name_and_use(void **state)
{
    refused_at(*state, "<<maks>>(1, 2)", E416_FUNCTION_NOT_KNOWN);
    assert_string_equal(suggested(*state, "roud(1.5)"), "round");
    refused_at(*state, "part.<<startswith>>('a')", E417_METHOD_NOT_KNOWN);
    assert_string_equal(suggested(*state, "part.startswith('a')"), "startsWith");
    refused_at(*state, "<<abs>>()", E418_ARGUMENTS_WRONG);
    refused_at(*state, "<<abs>>(1, 2)", E418_ARGUMENTS_WRONG);
    refused_at(*state, "<<min>>()", E418_ARGUMENTS_WRONG);
    refused_at(*state, "<<startsWith>>(part, 'a')", E418_ARGUMENTS_WRONG);
    refused_at(*state, "part.<<contains>>()", E418_ARGUMENTS_WRONG);
    refused_at(*state, "score.points.<<abs>>()", E418_ARGUMENTS_WRONG);
    refused_at(*state, "part.<<size>>(1)", E418_ARGUMENTS_WRONG);
}

/* Syntax. */

static void what_does_not_parse_is_shown_where_it_stops(void **state)
{
    refused_at(*state, "<<>>", E401_EXPRESSION_EMPTY);
    refused_at(*state, "<<   >>", E401_EXPRESSION_EMPTY);
    refused_at(*state, "1 +<<>>", E403_EXPRESSION_UNFINISHED);
    refused_at(*state, "true &&<<>>  ", E403_EXPRESSION_UNFINISHED);
    refused_at(*state, "true ? 1<<>>", E403_EXPRESSION_UNFINISHED);
    refused_at(*state, "true ? 1 :<<>>", E403_EXPRESSION_UNFINISHED);
    refused_at(*state, "score.<<>>", E403_EXPRESSION_UNFINISHED);
    refused_at(*state, "<<(>>1 + 2", E431_PARENTHESIS_UNCLOSED);
    refused_at(*state, "max<<(>>1, 2", E431_PARENTHESIS_UNCLOSED);
    refused_at(*state, "<<[>>1, 2", E431_PARENTHESIS_UNCLOSED);
    refused_at(*state, "seen<<[>>0", E431_PARENTHESIS_UNCLOSED);
    refused_at(*state, "1 <<)>>", E402_TOKEN_UNEXPECTED);
    refused_at(*state, "1 <<2>>", E402_TOKEN_UNEXPECTED);
    refused_at(*state, "1 + <<*>> 2", E402_TOKEN_UNEXPECTED);
    refused_at(*state, "(1<<]>>", E402_TOKEN_UNEXPECTED);
    refused_at(*state, "max(<<,>>1)", E402_TOKEN_UNEXPECTED);
    refused_at(*state, "score.points<<.3>>", E402_TOKEN_UNEXPECTED);
    refused_at(*state, "!<<->>1", E402_TOKEN_UNEXPECTED);
    refused_at(*state, "true ? true <<?>> 1 : 2 : 3", E402_TOKEN_UNEXPECTED);
    refused_at(*state, "score.points > 1<<,>>5", E402_TOKEN_UNEXPECTED);
    refused_at(*state, "1 <<$>> 2", E405_CHARACTER_UNKNOWN);
    refused_at(*state, "<<\xC3\xA9>>t\xC3\xA9", E405_CHARACTER_UNKNOWN);
    refused_at(*state, "1 <<;>>", E405_CHARACTER_UNKNOWN);
    refused_at(*state, "choice == <<'red>>", E406_TEXT_UNCLOSED);
    refused_at(*state, "choice == <<'red\">>", E406_TEXT_UNCLOSED);
    refused_at(*state, "choice == <<'red\\'>>", E406_TEXT_UNCLOSED);
    refused_at(*state, "choice == <<'red\\>>", E406_TEXT_UNCLOSED);
    refused_at(*state, "<<5.>>", E408_NUMERAL_FORM);
    refused_at(*state, "<<5e>>", E408_NUMERAL_FORM);
    refused_at(*state, "<<5px>> > 1", E408_NUMERAL_FORM);
    refused_at(*state, "<<1.2.3>>", E408_NUMERAL_FORM);
    refused_at(*state, "<<1e999>>", E409_NUMERAL_TOO_LARGE);
}

static char *around(const char *open, size_t count, const char *inside, const char *close)
{
    buffer b = {0};
    for (size_t i = 0; i < count; i++) buffer_text(&b, open);
    buffer_text(&b, inside);
    for (size_t i = 0; i < count; i++) buffer_text(&b, close);
    return b.bytes;
}

static void nesting_goes_to_32(void **state)
{
    static const struct {
        const char *open, *close;
    } FORMS[] = {{"(", ")"}, {"abs(", ")"}, {"true ? 1 : ", ""}, {"1 + (", ")"}};
    for (size_t i = 0; i < sizeof FORMS / sizeof *FORMS; i++) {
        bench *b = *state;
        char *fits = around(FORMS[i].open, 32, "1", FORMS[i].close);
        char *deep = around(FORMS[i].open, 33, "1", FORMS[i].close);
        assert_non_null(parse(b, fits, NEED_ANY));
        assert_null(parse(b, deep, NEED_ANY));
        assert_int_equal(diagnostics_kept(b->d), 1);
        assert_int_equal(diagnostics_at(b->d, 0).code, E412_NESTED_TOO_DEEP);
        free(fits);
        free(deep);
    }
}

static void long_chains_are_no_nesting(void **state)
{
    char *ors = around("score.points > 8 || ", 350, "true", "");
    char *minuses = around("-", 4001, "1", "");
    gives_bool(*state, ors, true);
    gives_number(*state, minuses, -1);
    free(ors);
    free(minuses);
}

static void the_size_of_an_expression_is_limited(void **state)
{
    bench *b = *state;
    char *sum = around("1 + ", 300, "1", "");
    assert_null(parse(b, sum, NEED_ANY));
    assert_int_equal(diagnostics_at(b->d, 0).code, E432_OPERATIONS_TOO_MANY);
    char *spaces = around(" ", EXPRESSION_BYTES_MAX, "1", "");
    assert_null(parse(b, spaces, NEED_ANY));
    assert_int_equal(diagnostics_at(b->d, 0).code, E413_EXPRESSION_TOO_LONG);
    char *fits = around("1 + ", 200, "1", "");
    gives_number(b, fits, 201);
    free(sum);
    free(spaces);
    free(fits);
}

static void a_constant_condition_is_a_warning(void **state)
{
    bench *b = *state;
    static const struct {
        const char *text;
        bool is_constant;
    } CASES[] = {{"true", true},
                 {"1 < 2", true},
                 {"score.points > 1 || true", true},
                 {"1 / 0 > 1", true},
                 {"score.points > 1", false},
                 {"defined(score.points)", false},
                 {"rate.none > 1 && score.points > 1", false}};
    for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
        assert_non_null(parse(b, CASES[i].text, NEED_CONDITION));
        assert_int_equal(diagnostics_warning_count(b->d), CASES[i].is_constant);
        assert_int_equal(diagnostics_error_count(b->d), 0);
    }
    assert_non_null(parse(b, "2 * 3", NEED_NUMBER));
    assert_int_equal(diagnostics_kept(b->d), 0);
}

static void the_place_in_the_file_is_found_through_json_escapes(void **state)
{
    bench *b = *state;
    const char *text = "{\"id\": \"top\", \"flow\": [{\"id\": \"shift\", "
                       "\"when\": \"truth == \\\"red\\\" && chioce == 'red'\"}]}";
    b->d = diagnostics_create(&b->memory);
    const source *file = source_create(&b->memory, "s.json", text, strlen(text));
    const json_node *root = json_read(&b->memory, file, b->d);
    const json_node *when = json_member(json_child(json_member(root, "flow"), 0), "when");
    text_origin origin = text_origin_of_value(when);
    assert_null(expression_parse(&b->memory, when->text, when->text_length, &origin,
                                 &FIXTURE_VOCABULARY, NEED_CONDITION, b->d));
    diagnostic_view v = diagnostics_at(b->d, 0);
    assert_int_equal(v.start, (size_t)(strstr(text, "chioce") - text));
    assert_int_equal(v.length, 6);
    assert_string_equal(v.path, "shift.when");
    assert_string_equal(v.pointer, "/flow/0/when");
}

/* samenspel expr. */

static const char *tried(bench *b, const char *text, const char *vars)
{
    static buffer out;
    buffer_clear(&out);
    b->d = diagnostics_create(&b->memory);
    const json_node *root = NULL;
    if (vars) {
        root = json_read(&b->memory, source_create(&b->memory, "vars.json", vars, strlen(vars)),
                         b->d);
    }
    if (expression_try(&b->memory, text, strlen(text), root, b->d, &out)) return out.bytes;
    buffer_clear(&out);
    diagnostics_write(b->d, DIAGNOSTICS_GCC, "en", &out);
    return out.bytes;
}

static void an_expression_can_be_tried_on_values_from_json(void **state)
{
    const char *vars = "{\"score\": {\"points\": 3.5, \"harm\": null}, \"choice\": \"r\\\"ed\", "
                       "\"ok\": true, \"seen\": [1, 2], \"none\": []}";
    assert_string_equal(tried(*state, "score.points * 2", vars), "7");
    assert_string_equal(tried(*state, "score.points / 3", vars), "1.1666666666666667");
    assert_string_equal(tried(*state, "choice + '!'", vars), "\"r\\\"ed!\"");
    assert_string_equal(tried(*state, "ok && 2 in seen", vars), "true");
    assert_string_equal(tried(*state, "seen", vars), "[1, 2]");
    assert_string_equal(tried(*state, "none", vars), "[]");
    assert_string_equal(tried(*state, "[choice, 'b']", vars), "[\"r\\\"ed\", \"b\"]");
    assert_string_equal(tried(*state, "defined(score.harm)", vars), "false");
    assert_string_equal(tried(*state, "1/0 > 1 || true", NULL), "true");
}

static void a_trial_that_fails_shows_where(void **state)
{
    assert_string_equal(tried(*state, "1 + 4 / 0", NULL),
                        "expression:1:7: error: with these values there is no result: this divides "
                        "by zero (E428)\n    1 | 1 + 4 / 0\n      |       ^\n");
    assert_non_null(strstr(tried(*state, "score.harm > 1", "{\"score\": {\"harm\": null}}"),
                           "1:1: error: with these values there is no result: this name has no "
                           "value"));
    assert_non_null(
        strstr(tried(*state, "pints > 1", "{\"points\": 3}"), "did you mean \"points\"? (E414)"));
    assert_non_null(strstr(tried(*state, "1", "{\"a\": [1, \"b\"]}"), "(E429)"));
    assert_non_null(strstr(tried(*state, "1", "{\"a\": {\"b c\": 1}}"), "(E429)"));
    assert_non_null(strstr(tried(*state, "1", "{\"a\": [[1]]}"), "(E429)"));
}

static bool reads_expression(arena *small, const source *file, diagnostics *d)
{
    text_origin origin = text_origin_of_source(file);
    return expression_parse(small, file->bytes, file->length, &origin, &FIXTURE_VOCABULARY,
                            NEED_CONDITION, d) != NULL;
}

static void too_little_memory_is_an_error_and_no_crash(void **state)
{
    (void)state;
    too_little_memory_is_told(reads_expression,
                              "score.points + 1 > max(2, 3) && choice in ['red', part + 'x'] || "
                              "part.contains('a') ? !ai.correct : -seen[0] < 1");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#define ON_BENCH(test) cmocka_unit_test_setup_teardown(test, begin, end)
        ON_BENCH(operators_bind_as_in_cel),
        ON_BENCH(numbers_are_doubles),
        ON_BENCH(remainders_truncate_toward_zero),
        ON_BENCH(rounding_goes_half_away_from_zero),
        ON_BENCH(extremes_take_numbers_or_one_list),
        ON_BENCH(texts_join_compare_and_measure),
        ON_BENCH(truth_values_compare),
        ON_BENCH(lists_hold_compare_and_are_indexed),
        ON_BENCH(escapes_are_those_of_cel),
        ON_BENCH(names_are_read_from_the_world),
        ON_BENCH(an_error_is_absorbed_when_the_other_side_decides),
        ON_BENCH(an_error_stays_when_nothing_decides),
        ON_BENCH(only_the_chosen_branch_is_evaluated),
        ON_BENCH(numbers_stay_finite),
        ON_BENCH(defined_asks_for_a_value),
        ON_BENCH(a_condition_that_ends_in_an_error_does_not_hold),
        ON_BENCH(types_are_checked_before_anything_is_absorbed),
        ON_BENCH(a_place_asks_for_one_type),
        ON_BENCH(a_name_that_is_not_there_is_refused_with_a_suggestion),
        ON_BENCH(one_wrong_name_gives_one_message_and_two_give_two),
        ON_BENCH(a_text_that_is_no_choice_is_refused),
        ON_BENCH(other_spellings_of_operators_are_refused_with_the_right_one),
        ON_BENCH(the_right_spelling_is_named),
        ON_BENCH(each_slip_of_spelling_is_shown),
        ON_BENCH(what_cel_has_and_we_leave_out_is_refused),
        ON_BENCH(reserved_words_are_no_names),
        ON_BENCH(functions_and_methods_are_known_by_name_and_use),
        ON_BENCH(what_does_not_parse_is_shown_where_it_stops),
        ON_BENCH(nesting_goes_to_32),
        ON_BENCH(long_chains_are_no_nesting),
        ON_BENCH(the_size_of_an_expression_is_limited),
        ON_BENCH(a_constant_condition_is_a_warning),
        ON_BENCH(the_place_in_the_file_is_found_through_json_escapes),
        ON_BENCH(an_expression_can_be_tried_on_values_from_json),
        ON_BENCH(a_trial_that_fails_shows_where),
        ON_BENCH(too_little_memory_is_an_error_and_no_crash),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
