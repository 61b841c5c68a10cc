#include "format/expression_lexer.h"

#include "core/buffer.h"
#include "core/number_text.h"
#include "core/utf8.h"
#include "format/encoding.h"

#include <stdint.h>
#include <string.h>

void expression_report(expression_input *in, diagnostic_code code, size_t start, size_t length,
                       diagnostic_values values)
{
    if (diagnostic_row_of(code)->code[0] == 'E') in->has_errors = true;
    place where = in->origin ? place_inside(in->origin, start, length) : (place){0};
    diagnostics_add(in->d, code, where, values);
}

bool token_is(const token *t, const char *symbol)
{
    return t->kind == TOKEN_SYMBOL && strcmp(t->text, symbol) == 0;
}

static token token_bad(expression_input *in, size_t start)
{
    in->has_errors = true;
    return (token){.kind = TOKEN_BAD, .start = start};
}

static token refuse_memory(expression_input *in, size_t start)
{
    diagnostics_add_no_memory(in->d);
    return token_bad(in, start);
}

static bool starts_with(const expression_input *in, size_t at, const char *text)
{
    size_t length = strlen(text);
    return in->end - at >= length && memcmp(in->text + at, text, length) == 0;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_hex(char c)
{
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

static int hex_digit(char c)
{
    return is_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10;
}

static char peek(const expression_input *in, size_t at)
{
    if (at >= in->end) return '\0';
    return in->text[at];
}

/* A copy of a piece of the source for a diagnostic. */
typedef struct slice {
    char text[48];
} slice;

static slice slice_of(const expression_input *in, size_t start, size_t length)
{
    slice s = {{0}};
    size_t shown = length < sizeof s.text ? length : sizeof s.text - 1;
    memcpy(s.text, in->text + start, shown);
    return s;
}

static token refuse_construct(expression_input *in, size_t start, size_t length, const char *shown)
{
    expression_report(in, E410_CONSTRUCT_EXCLUDED, start, length,
                      (diagnostic_values){.name = shown});
    return token_bad(in, start);
}

/* Numbers: digits, a point with digits behind it, an exponent; or 0x and hex digits. */

static size_t skip_digits(const expression_input *in, size_t at)
{
    while (is_digit(peek(in, at))) at++;
    return at;
}

static size_t skip_fraction(const expression_input *in, size_t at)
{
    return peek(in, at) == '.' && is_digit(peek(in, at + 1)) ? skip_digits(in, at + 1) : at;
}

static size_t skip_exponent(const expression_input *in, size_t at)
{
    if ((peek(in, at) | 0x20) != 'e') return at;
    size_t digits = at + 1;
    if (peek(in, digits) == '+' || peek(in, digits) == '-') digits++;
    return is_digit(peek(in, digits)) ? skip_digits(in, digits) : at;
}

static token token_number(expression_input *in, size_t start, size_t end, double number)
{
    in->at = end;
    return (token){.kind = TOKEN_NUMBER, .start = start, .length = end - start, .number = number};
}

static token report_numeral(expression_input *in, size_t start, size_t end)
{
    slice shown = slice_of(in, start, end - start);
    expression_report(in, E408_NUMERAL_FORM, start, end - start,
                      (diagnostic_values){.name = shown.text});
    return token_number(in, start, end, 0);
}

/* A number must not run on into letters, or end in a point. */
static token check_numeral_end(expression_input *in, size_t start, size_t end, double number)
{
    bool has_letters = is_letter(peek(in, end));
    bool is_unsigned = (peek(in, end) | 0x20) == 'u' && !is_letter(peek(in, end + 1));
    if (is_unsigned) {
        slice shown = slice_of(in, start, end + 1 - start);
        return refuse_construct(in, start, end + 1 - start, shown.text);
    }
    if (!has_letters && !(peek(in, end) == '.' && !is_letter(peek(in, end + 1)))) {
        return token_number(in, start, end, number);
    }
    while (is_letter(peek(in, end)) || is_digit(peek(in, end)) || peek(in, end) == '.') end++;
    return report_numeral(in, start, end);
}

static token read_hex_number(expression_input *in, size_t start)
{
    size_t end = start + 2;
    double number = 0;
    for (; is_hex(peek(in, end)); end++) number = number * 16 + hex_digit(in->text[end]);
    if (number - number != 0) {
        expression_report(in, E409_NUMERAL_TOO_LARGE, start, end - start, (diagnostic_values){0});
        number = 0;
    }
    return check_numeral_end(in, start, end, number);
}

static token read_number(expression_input *in)
{
    size_t start = in->at;
    bool is_hex_number = peek(in, start) == '0' && (peek(in, start + 1) | 0x20) == 'x' &&
                         is_hex(peek(in, start + 2));
    if (is_hex_number) return read_hex_number(in, start);
    size_t end = skip_exponent(in, skip_fraction(in, skip_digits(in, start)));
    double number = 0;
    if (!number_read(in->text + start, end - start, &number)) {
        expression_report(in, E409_NUMERAL_TOO_LARGE, start, end - start, (diagnostic_values){0});
    }
    return check_numeral_end(in, start, end, number);
}

/* Texts: CEL's escapes. */

static const char ESCAPES[][2] = {{'a', '\a'}, {'b', '\b'}, {'f', '\f'},  {'n', '\n'},
                                  {'r', '\r'}, {'t', '\t'}, {'v', '\v'},  {'\\', '\\'},
                                  {'?', '?'},  {'"', '"'},  {'\'', '\''}, {'`', '`'}};

static bool add_simple_escape(char c, buffer *out)
{
    for (size_t i = 0; i < sizeof ESCAPES / sizeof *ESCAPES; i++) {
        if (ESCAPES[i][0] != c) continue;
        buffer_char(out, ESCAPES[i][1]);
        return true;
    }
    return false;
}

/* How many digits of which base follow \x, \u, \U or an octal digit; 0: no such escape. */
static int numeric_escape(char c, int *out_base)
{
    *out_base = 16;
    if (c == 'x' || c == 'X') return 2;
    if (c == 'u') return 4;
    if (c == 'U') return 8;
    *out_base = 8;
    return c >= '0' && c <= '3' ? 3 : 0;
}

/* Reads `count` digits at `at`; false when there are fewer. */
static bool read_digits(const expression_input *in, size_t at, int count, int base, uint32_t *out)
{
    *out = 0;
    for (int i = 0; i < count; i++) {
        char c = peek(in, at + (size_t)i);
        if (!is_hex(c) || hex_digit(c) >= base) return false;
        *out = *out * (uint32_t)base + (uint32_t)hex_digit(c);
    }
    return true;
}

static bool add_numeric_escape(const expression_input *in, size_t *at, buffer *out)
{
    int base;
    char c = peek(in, *at + 1);
    int count = numeric_escape(c, &base);
    size_t first = *at + (base == 8 ? 1 : 2);
    uint32_t code;
    if (count == 0 || !read_digits(in, first, count, base, &code)) return false;
    if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return false;
    buffer_code_point(out, code);
    *at = first + (size_t)count;
    return true;
}

static void report_escape(expression_input *in, size_t *at)
{
    const char *next = in->text + *at + 1;
    utf8_next(&next, in->text + in->end, NULL);
    size_t length = (size_t)(next - in->text) - *at;
    slice shown = slice_of(in, *at, length);
    expression_report(in, E407_TEXT_ESCAPE, *at, length, (diagnostic_values){.name = shown.text});
    *at += length;
}

static void add_escape(expression_input *in, size_t *at, buffer *out)
{
    if (*at + 1 >= in->end)
        ++*at; /* the text is not closed: told by the caller */
    else if (add_simple_escape(in->text[*at + 1], out))
        *at += 2;
    else if (!add_numeric_escape(in, at, out))
        report_escape(in, at);
}

static token report_unclosed(expression_input *in, size_t start)
{
    char quote[] = {in->text[start], '\0'};
    expression_report(in, E406_TEXT_UNCLOSED, start, in->end - start,
                      (diagnostic_values){.name = quote});
    return token_bad(in, start);
}

static bool ends_text(const expression_input *in, size_t at, char quote)
{
    char c = peek(in, at);
    return at >= in->end || c == quote || c == '\n' || c == '\r';
}

static token read_text(expression_input *in)
{
    size_t start = in->at, at = start + 1;
    char quote = in->text[start];
    char triple[] = {quote, quote, quote, '\0'};
    if (starts_with(in, start, triple)) return refuse_construct(in, start, 3, triple);
    buffer text = {0};
    while (!ends_text(in, at, quote)) {
        if (in->text[at] == '\\')
            add_escape(in, &at, &text);
        else
            buffer_char(&text, in->text[at++]);
    }
    bool is_closed = peek(in, at) == quote;
    const char *copy = arena_copy(in->memory, text.bytes ? text.bytes : "", text.length);
    size_t length = text.length;
    bool failed = text.failed || !copy;
    buffer_free(&text);
    if (!is_closed) return report_unclosed(in, start);
    if (failed) return refuse_memory(in, start);
    in->at = at + 1;
    return (token){.kind = TOKEN_TEXT,
                   .start = start,
                   .length = in->at - start,
                   .text = copy,
                   .text_length = length};
}

/* Names. */

static bool is_text_prefix(const char *name)
{
    static const char *const PREFIXES[] = {"r",  "R",  "b",  "B",  "br", "bR",
                                           "Br", "BR", "rb", "rB", "Rb", "RB"};
    for (size_t i = 0; i < sizeof PREFIXES / sizeof *PREFIXES; i++) {
        if (strcmp(name, PREFIXES[i]) == 0) return true;
    }
    return false;
}

static token read_name(expression_input *in)
{
    size_t start = in->at, end = start;
    while (is_letter(peek(in, end)) || is_digit(peek(in, end))) end++;
    const char *name = arena_copy(in->memory, in->text + start, end - start);
    if (!name) return refuse_memory(in, start);
    char quote = peek(in, end);
    if ((quote == '\'' || quote == '"') && is_text_prefix(name)) {
        char shown[] = {name[0], quote, '.', '.', quote, '\0'};
        return refuse_construct(in, start, end + 1 - start, shown);
    }
    in->at = end;
    token_kind kind = strcmp(name, "in") == 0 ? TOKEN_SYMBOL : TOKEN_NAME;
    return (token){.kind = kind,
                   .start = start,
                   .length = end - start,
                   .text = name,
                   .text_length = end - start};
}

/* Symbols: what is written, and what it means. Longer ones stand before their beginnings. */
static const struct {
    const char *written, *meant;
} SYMBOLS[] = {{"===", "=="}, {"!==", "!="}, {"==", "=="}, {"!=", "!="}, {"<=", "<="}, {">=", ">="},
               {"=<", "<="},  {"=>", ">="},  {"<>", "!="}, {"&&", "&&"}, {"||", "||"}, {"=", "=="},
               {"&", "&&"},   {"|", "||"},   {"<", "<"},   {">", ">"},   {"!", "!"},   {"+", "+"},
               {"-", "-"},    {"*", "*"},    {"/", "/"},   {"%", "%"},   {"?", "?"},   {":", ":"},
               {"(", "("},    {")", ")"},    {"[", "["},   {"]", "]"},   {",", ","},   {".", "."},
               {"≤", "<="},   {"≥", ">="},   {"≠", "!="},  {"×", "*"},   {"÷", "/"},   {"−", "-"},
               {"∧", "&&"},   {"∨", "||"},   {"¬", "!"},   {"∈", "in"}};

static token read_symbol(expression_input *in, size_t i)
{
    size_t start = in->at, length = strlen(SYMBOLS[i].written);
    in->at += length;
    if (strcmp(SYMBOLS[i].written, SYMBOLS[i].meant) != 0) {
        expression_report(
            in, E404_OPERATOR_SPELLING, start, length,
            (diagnostic_values){.name = SYMBOLS[i].written, .other = SYMBOLS[i].meant});
    }
    return (token){
        .kind = TOKEN_SYMBOL, .start = start, .length = length, .text = SYMBOLS[i].meant};
}

/* Quotes that a word processor made of ' and ". */
static token refuse_curly_quote(expression_input *in, size_t start, size_t length)
{
    slice shown = slice_of(in, start, length);
    expression_report(in, E404_OPERATOR_SPELLING, start, length,
                      (diagnostic_values){.name = shown.text, .other = "'"});
    return token_bad(in, start);
}

static token refuse_character(expression_input *in)
{
    static const char *const CURLY[] = {"‘", "’", "“", "”", "«", "»", "„"};
    for (size_t i = 0; i < sizeof CURLY / sizeof *CURLY; i++) {
        if (starts_with(in, in->at, CURLY[i])) {
            return refuse_curly_quote(in, in->at, strlen(CURLY[i]));
        }
    }
    const char *next = in->text + in->at;
    char shown[CHARACTER_SHOWN_MAX];
    character_show(next, in->text + in->end, shown);
    utf8_next(&next, in->text + in->end, NULL);
    expression_report(in, E405_CHARACTER_UNKNOWN, in->at, (size_t)(next - in->text) - in->at,
                      (diagnostic_values){.name = shown});
    return token_bad(in, in->at);
}

/* Beginnings of what CEL or other languages have and we have not. */
static const char *const EXCLUDED[] = {"//", "/*", "**", "{", "}"};

static token read_other(expression_input *in)
{
    for (size_t i = 0; i < sizeof EXCLUDED / sizeof *EXCLUDED; i++) {
        if (!starts_with(in, in->at, EXCLUDED[i])) continue;
        return refuse_construct(in, in->at, strlen(EXCLUDED[i]), EXCLUDED[i]);
    }
    for (size_t i = 0; i < sizeof SYMBOLS / sizeof *SYMBOLS; i++) {
        if (starts_with(in, in->at, SYMBOLS[i].written)) return read_symbol(in, i);
    }
    return refuse_character(in);
}

token expression_next_token(expression_input *in)
{
    while (in->at < in->end && strchr(" \t\n\r\f", in->text[in->at]) && in->text[in->at]) in->at++;
    if (in->at >= in->end) return (token){.kind = TOKEN_END, .start = in->end};
    char c = in->text[in->at];
    if (is_digit(c) || (c == '.' && is_digit(peek(in, in->at + 1)))) return read_number(in);
    if (c == '\'' || c == '"') return read_text(in);
    if (is_letter(c)) return read_name(in);
    return read_other(in);
}
