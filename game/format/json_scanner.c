#include "format/json_scanner.h"

#include "core/buffer.h"
#include "core/number_text.h"
#include "core/utf8.h"
#include "format/encoding.h"
#include "format/json.h"
#include "format/suggestion.h"

#include <stdlib.h>
#include <string.h>

typedef struct scanner {
    const source *file;
    diagnostics *d;
    json_scan *scan;
    const char *text;
    size_t at, end;
    size_t open[JSON_NESTING_MAX]; /* offsets of the brackets that are open */
    size_t depth;
    bool has_errors;
} scanner;

/* All scan_ functions return false when reading cannot sensibly go on. */
static bool scan_value(scanner *s, size_t key_start, size_t key_length);

static void report(scanner *s, diagnostic_code code, size_t start, size_t length,
                   diagnostic_values values)
{
    s->has_errors = true;
    diagnostics_add(s->d, code, place_in(s->file, start, length), values);
}

static char peek(const scanner *s, size_t ahead)
{
    if (s->at + ahead >= s->end) return '\0';
    return s->text[s->at + ahead];
}

static bool is_at(const scanner *s, char c)
{
    return s->at < s->end && s->text[s->at] == c;
}

static bool is_one_of(char c, const char *set)
{
    return c && strchr(set, c);
}

static bool take(scanner *s, char c)
{
    if (!is_at(s, c)) return false;
    s->at++;
    return true;
}

static size_t point_length(const scanner *s, size_t at)
{
    const char *next = s->text + at;
    utf8_next(&next, s->text + s->end, NULL);
    return (size_t)(next - s->text) - at;
}

static void report_character(scanner *s, diagnostic_code code, size_t at)
{
    char shown[CHARACTER_SHOWN_MAX];
    character_show(s->text + at, s->text + s->end, shown);
    report(s, code, at, point_length(s, at), (diagnostic_values){.name = shown});
}

static void blank(scanner *s, size_t start, size_t length)
{
    memset(s->scan->clean + start, ' ', length);
}

/* Comments. */

static void skip_line_comment(scanner *s)
{
    size_t start = s->at;
    while (s->at < s->end && s->text[s->at] != '\n') s->at++;
    blank(s, start, s->at - start);
}

static bool skip_block_comment(scanner *s)
{
    size_t start = s->at;
    for (s->at += 2; s->at + 1 < s->end; s->at++) {
        if (s->text[s->at] != '*' || s->text[s->at + 1] != '/') continue;
        s->at += 2;
        blank(s, start, s->at - start);
        return true;
    }
    s->at = s->end;
    report(s, E122_COMMENT_UNCLOSED, start, 2, (diagnostic_values){0});
    return false;
}

static bool skip_blanks(scanner *s)
{
    for (; s->at < s->end;) {
        char c = s->text[s->at];
        char next = peek(s, 1);
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
            s->at++;
        else if (c == '/' && next == '/')
            skip_line_comment(s);
        else if (c != '/' || next != '*')
            return true;
        else if (!skip_block_comment(s))
            return false;
    }
    return true;
}

/* Strings. */

static bool is_hex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/* The four digits behind \u at `at`; -1 when there are fewer. `out_length` counts from the \. */
static int32_t unicode_escape_at(const scanner *s, size_t at, size_t *out_length)
{
    int32_t code = 0;
    *out_length = 2;
    for (size_t i = 0; i < 4; i++) {
        if (at + 2 + i >= s->end || !is_hex(s->text[at + 2 + i])) return -1;
        char c = s->text[at + 2 + i];
        code = code * 16 + (c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
        ++*out_length;
    }
    return code;
}

static bool is_low_surrogate_at(const scanner *s, size_t at)
{
    size_t length;
    if (at + 1 >= s->end || s->text[at] != '\\' || s->text[at + 1] != 'u') return false;
    int32_t code = unicode_escape_at(s, at, &length);
    return code >= 0xDC00 && code < 0xE000;
}

static void scan_unicode_escape(scanner *s)
{
    size_t start = s->at, length;
    int32_t code = unicode_escape_at(s, start, &length);
    s->at += length;
    bool is_high = code >= 0xD800 && code < 0xDC00;
    bool is_low = code >= 0xDC00 && code < 0xE000;
    bool is_pair = is_high && is_low_surrogate_at(s, s->at);
    if (is_pair) s->at += 6;
    if (code == 0) report(s, E117_ESCAPE_NUL, start, length, (diagnostic_values){0});
    if (code < 0 || is_low || (is_high && !is_pair)) {
        report(s, E116_ESCAPE_UNICODE, start, length, (diagnostic_values){0});
    }
}

static void scan_escape(scanner *s)
{
    size_t start = s->at;
    char c = peek(s, 1);
    if (c == 'u') {
        scan_unicode_escape(s);
        return;
    }
    s->at++;
    bool is_line_end = s->at >= s->end || c == '\n' || c == '\r';
    if (is_line_end) return; /* the string is not closed: told by the caller */
    size_t length = point_length(s, s->at);
    s->at += length;
    if (is_one_of(c, "\"\\/bfnrt")) return;
    char shown[8] = "\\";
    memcpy(shown + 1, s->text + start + 1, length);
    report(s, E115_ESCAPE_UNKNOWN, start, length + 1, (diagnostic_values){.name = shown});
}

static void report_control(scanner *s)
{
    unsigned char c = (unsigned char)s->text[s->at];
    if (c == 0) {
        report(s, E117_ESCAPE_NUL, s->at, 1, (diagnostic_values){0});
        return;
    }
    char shown[] = {'\\', 'u', '0', '0', "01"[c >> 4], "0123456789abcdef"[c & 0xF], '\0'};
    const char *name = c == '\t' ? "\\t" : shown;
    report(s, E114_CONTROL_CHARACTER, s->at, 1, (diagnostic_values){.name = name});
}

static bool report_unclosed_string(scanner *s, size_t start)
{
    size_t end = s->at;
    while (end > start && (s->text[end - 1] == '\r' || s->text[end - 1] == '\n')) end--;
    report(s, E113_STRING_UNCLOSED, start, end - start, (diagnostic_values){0});
    return false;
}

static void skip_plain(scanner *s)
{
    while (s->at < s->end) {
        unsigned char c = (unsigned char)s->text[s->at];
        if (c == '"' || c == '\\' || c < 0x20) return;
        s->at++;
    }
}

static bool scan_string(scanner *s)
{
    size_t start = s->at++;
    for (;;) {
        skip_plain(s);
        if (s->at >= s->end || is_at(s, '\n') || is_at(s, '\r')) {
            return report_unclosed_string(s, start);
        }
        if (take(s, '"')) break;
        if (is_at(s, '\\')) {
            scan_escape(s);
        } else {
            report_control(s);
            s->at++;
        }
    }
    if (s->at - start - 2 > JSON_STRING_MAX) {
        report(s, E118_STRING_TOO_LONG, start, 1, (diagnostic_values){.limit = JSON_STRING_MAX});
    }
    return true;
}

/* A quote that is no JSON quote: ' or one of the curly ones. 0: none here. */
static size_t wrong_quote_length(const scanner *s, size_t at)
{
    static const char *const QUOTES[] = {"'", "`", "‘", "’", "“", "”", "„", "«", "»"};
    for (size_t i = 0; i < sizeof QUOTES / sizeof *QUOTES; i++) {
        size_t length = strlen(QUOTES[i]);
        if (s->end - at >= length && memcmp(s->text + at, QUOTES[i], length) == 0) return length;
    }
    return 0;
}

/* Reports a text in wrong quotes; goes on behind it when it ends on the same line. */
static bool scan_wrong_quotes(scanner *s)
{
    size_t start = s->at, opening = wrong_quote_length(s, start);
    for (s->at += opening; s->at < s->end && s->text[s->at] != '\n'; s->at++) {
        size_t closing = wrong_quote_length(s, s->at);
        if (!closing) continue;
        s->at += closing;
        report(s, E112_QUOTES_WRONG, start, s->at - start, (diagnostic_values){0});
        return true;
    }
    report(s, E112_QUOTES_WRONG, start, opening, (diagnostic_values){0});
    return false;
}

/* Numbers and words. */

static bool is_word_character(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           is_one_of(c, "+-._$");
}

static size_t word_length(const scanner *s)
{
    size_t at = s->at;
    while (at < s->end && is_word_character(s->text[at])) at++;
    return at - s->at;
}

static const char *skip_digits(const char *at, const char *end)
{
    while (at < end && *at >= '0' && *at <= '9') at++;
    return at;
}

/* -? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)? */
static bool is_json_number(const char *at, const char *end)
{
    if (at < end && *at == '-') at++;
    const char *whole = at;
    at = skip_digits(at, end);
    if (at == whole || (*whole == '0' && at - whole > 1)) return false;
    if (at < end && *at == '.') {
        const char *fraction = ++at;
        at = skip_digits(at, end);
        if (at == fraction) return false;
    }
    if (at < end && (*at == 'e' || *at == 'E')) {
        at++;
        if (at < end && (*at == '+' || *at == '-')) at++;
        const char *exponent = at;
        at = skip_digits(at, end);
        if (at == exponent) return false;
    }
    return at == end;
}

enum { MENDED_LENGTH_MAX = 30 };

/* What a number in another notation probably means: 012, +5, .5, 5. and 0,5. */
static const char *mended_number(const char *text, size_t length, buffer *b)
{
    double number;
    char pointed[MENDED_LENGTH_MAX];
    if (length > 0 && *text == '+') {
        text++;
        length--;
    }
    if (length > sizeof pointed) return NULL;
    memcpy(pointed, text, length);
    for (size_t i = 0; i < length; i++) {
        if (pointed[i] == ',') pointed[i] = '.';
    }
    if (!number_read(pointed, length, &number)) return NULL;
    buffer_double(b, number);
    return b->bytes;
}

static void report_number_form(scanner *s, size_t length)
{
    char shown[64] = {0};
    memcpy(shown, s->text + s->at, length < sizeof shown ? length : sizeof shown - 1);
    buffer mended = {0};
    report(s, E119_NUMBER_FORM, s->at, length,
           (diagnostic_values){.name = shown,
                               .suggestion = mended_number(s->text + s->at, length, &mended)});
    buffer_free(&mended);
}

static bool is_in_object(const scanner *s)
{
    return s->depth > 0 && s->text[s->open[s->depth - 1]] == '{';
}

/* A comma and digits right behind a number: what follows a member would be a key, so in an object
 * 0,5 is a decimal comma. */
static size_t decimal_comma_length(const scanner *s, size_t word)
{
    const size_t comma = s->at + word;
    if (!is_in_object(s) || comma >= s->end || s->text[comma] != ',') return 0;
    const char *digits = s->text + comma + 1;
    const char *behind = skip_digits(digits, s->text + s->end);
    return behind == digits ? 0 : (size_t)(behind - digits) + 1;
}

static bool scan_number(scanner *s, json_mark *mark)
{
    size_t length = word_length(s);
    length += decimal_comma_length(s, length);
    const char *text = s->text + s->at;
    if (!is_json_number(text, text + length)) {
        report_number_form(s, length);
    } else if (!number_read(text, length, &mark->number)) {
        report(s, E120_NUMBER_TOO_LARGE, s->at, length, (diagnostic_values){0});
    }
    blank(s, s->at, length);
    s->scan->clean[s->at] = '0';
    s->at += length;
    return true;
}

static bool word_is(const scanner *s, size_t length, const char *word)
{
    return strlen(word) == length && memcmp(s->text + s->at, word, length) == 0;
}

static const char *meant_word(const scanner *s, size_t length, suggestion *g)
{
    static const char *const FOREIGN[][2] = {
        {"None", "null"}, {"nil", "null"}, {"undefined", "null"}, {"yes", "true"},
        {"no", "false"},  {"on", "true"},  {"off", "false"}};
    for (size_t i = 0; i < sizeof FOREIGN / sizeof *FOREIGN; i++) {
        if (word_is(s, length, FOREIGN[i][0])) return FOREIGN[i][1];
    }
    suggestion_begin(g, s->text + s->at, length);
    suggestion_consider(g, "true");
    suggestion_consider(g, "false");
    suggestion_consider(g, "null");
    return suggestion_best(g);
}

static bool scan_word(scanner *s)
{
    size_t length = word_length(s);
    bool is_known = word_is(s, length, "true") || word_is(s, length, "false") ||
                    word_is(s, length, "null");
    if (!is_known) {
        char shown[64] = {0};
        memcpy(shown, s->text + s->at, length < sizeof shown ? length : sizeof shown - 1);
        suggestion g;
        report(s, E121_WORD_UNKNOWN, s->at, length,
               (diagnostic_values){.name = shown, .suggestion = meant_word(s, length, &g)});
    }
    s->at += length;
    return true;
}

/* Brackets. */

static bool report_unclosed_bracket(scanner *s)
{
    report_character(s, E106_BRACKET_UNCLOSED, s->open[s->depth - 1]);
    return false;
}

static bool report_wrong_closing(scanner *s)
{
    char shown[CHARACTER_SHOWN_MAX], other[CHARACTER_SHOWN_MAX];
    size_t open = s->open[s->depth - 1];
    character_show(s->text + s->at, s->text + s->end, shown);
    character_show(s->text + open, s->text + s->end, other);
    report(s, E107_BRACKET_MISMATCHED, s->at, 1,
           (diagnostic_values){
               .name = shown, .other = other, .line = source_position_of(s->file, open).line});
    return false;
}

/* At something that can be neither here: a fatal character, a wrong bracket or the end. */
static bool report_misplaced(scanner *s)
{
    if (s->at >= s->end) return report_unclosed_bracket(s);
    if (is_at(s, ']') || is_at(s, '}')) return report_wrong_closing(s);
    report_character(s, E105_CHARACTER_UNEXPECTED, s->at);
    return false;
}

static bool open_bracket(scanner *s)
{
    if (s->depth == JSON_NESTING_MAX) {
        report(s, E125_NESTING_TOO_DEEP, s->at, 1, (diagnostic_values){.limit = JSON_NESTING_MAX});
        return false;
    }
    s->open[s->depth++] = s->at++;
    return true;
}

static bool starts_value(const scanner *s)
{
    if (s->at >= s->end) return false;
    char c = s->text[s->at];
    return is_one_of(c, "\"{[") || is_word_character(c) || wrong_quote_length(s, s->at) > 0;
}

/* Skips what stands where a value should: a comma that comes too early. */
static bool skip_early_commas(scanner *s)
{
    while (is_at(s, ',')) {
        report_character(s, E110_VALUE_MISSING, s->at);
        s->at++;
        if (!skip_blanks(s)) return false;
    }
    return true;
}

/* Behind an element: takes the comma, notices one that is missing, blanks one too many. At the
 * closing bracket `out_is_last` is set and the bracket is still to be taken. */
static bool scan_comma(scanner *s, char closing, bool *out_is_last)
{
    size_t behind = s->at;
    if (!skip_blanks(s)) return false;
    *out_is_last = is_at(s, closing);
    if (*out_is_last) return true;
    size_t comma = s->at;
    if (take(s, ',')) {
        if (!skip_blanks(s) || !skip_early_commas(s)) return false;
        *out_is_last = is_at(s, closing);
        if (*out_is_last) blank(s, comma, 1);
        return true;
    }
    if (!starts_value(s)) return report_misplaced(s);
    report(s, E108_COMMA_MISSING, behind, 0, (diagnostic_values){0});
    return true;
}

static bool scan_array(scanner *s)
{
    if (!open_bracket(s) || !skip_blanks(s) || !skip_early_commas(s)) return false;
    bool is_last = is_at(s, ']');
    while (!is_last) {
        if (!scan_value(s, 0, 0) || !scan_comma(s, ']', &is_last)) return false;
    }
    s->at++;
    s->depth--;
    return true;
}

static bool scan_key(scanner *s)
{
    if (is_at(s, '"')) return scan_string(s);
    if (s->at < s->end && wrong_quote_length(s, s->at)) return scan_wrong_quotes(s);
    size_t length = word_length(s);
    if (length == 0) return report_misplaced(s);
    report(s, E111_KEY_UNQUOTED, s->at, length, (diagnostic_values){0});
    s->at += length;
    return true;
}

/* Takes the colon. Without one, goes on when a value follows. */
static bool scan_colon(scanner *s)
{
    size_t behind = s->at;
    if (!skip_blanks(s)) return false;
    if (take(s, ':')) return true;
    bool is_equals = is_at(s, '=');
    report(s, E109_COLON_MISSING, is_equals ? s->at : behind, is_equals ? 1 : 0,
           (diagnostic_values){0});
    if (is_equals) s->at++;
    if (is_equals && is_at(s, '>')) s->at++;
    return skip_blanks(s) && starts_value(s);
}

static bool scan_member(scanner *s)
{
    size_t key_start = s->at;
    if (!scan_key(s)) return false;
    size_t key_length = s->at - key_start;
    return scan_colon(s) && skip_blanks(s) && scan_value(s, key_start, key_length);
}

static bool scan_object(scanner *s)
{
    if (!open_bracket(s) || !skip_blanks(s) || !skip_early_commas(s)) return false;
    bool is_last = is_at(s, '}');
    while (!is_last) {
        if (!scan_member(s) || !scan_comma(s, '}', &is_last)) return false;
    }
    s->at++;
    s->depth--;
    return true;
}

/* Values. */

/* The index of a new mark, or -1. */
static ptrdiff_t mark_add(scanner *s)
{
    json_scan *scan = s->scan;
    if (scan->mark_count == JSON_VALUES_MAX) {
        report(s, E126_VALUES_TOO_MANY, s->at, 1, (diagnostic_values){.limit = JSON_VALUES_MAX});
        return -1;
    }
    if (scan->mark_count == scan->mark_capacity) {
        size_t capacity = scan->mark_capacity ? scan->mark_capacity * 2 : 256;
        json_mark *marks = realloc(scan->marks, capacity * sizeof *marks);
        if (!marks) {
            diagnostics_add_no_memory(s->d);
            return -1;
        }
        scan->marks = marks;
        scan->mark_capacity = capacity;
    }
    scan->marks[scan->mark_count] = (json_mark){0};
    return (ptrdiff_t)scan->mark_count++;
}

/* A missing value that ends its member: `"a": }` or `"a": ,`. */
static bool scan_missing_value(scanner *s)
{
    if (s->depth == 0) {
        report_character(s, E105_CHARACTER_UNEXPECTED, s->at);
        return false;
    }
    char closing = s->text[s->open[s->depth - 1]] == '[' ? ']' : '}';
    if (!is_at(s, ',') && !is_at(s, closing)) return report_misplaced(s);
    report_character(s, E110_VALUE_MISSING, s->at);
    return true;
}

static bool scan_content(scanner *s, json_mark *mark)
{
    char c = peek(s, 0);
    if (c == '{') return scan_object(s);
    if (c == '[') return scan_array(s);
    if (c == '"') return scan_string(s);
    if ((c >= '0' && c <= '9') || is_one_of(c, "+-.")) return scan_number(s, mark);
    if (is_word_character(c)) return scan_word(s);
    if (s->at < s->end && wrong_quote_length(s, s->at)) return scan_wrong_quotes(s);
    return scan_missing_value(s);
}

static bool scan_value(scanner *s, size_t key_start, size_t key_length)
{
    ptrdiff_t index = mark_add(s);
    if (index < 0) return false;
    size_t start = s->at;
    json_mark found = {0};
    if (!scan_content(s, &found)) return false;
    s->scan->marks[index] = (json_mark){(uint32_t)key_start, (uint32_t)key_length, (uint32_t)start,
                                        (uint32_t)(s->at - start), found.number};
    return true;
}

/* The file as a whole. */

static bool scan_file(scanner *s)
{
    if (encoding_has_mark(s->file)) {
        blank(s, 0, 3);
        s->at = 3;
    }
    if (!skip_blanks(s)) return false;
    if (s->at >= s->end) {
        report(s, E101_FILE_EMPTY, 0, 0, (diagnostic_values){0});
        return false;
    }
    if (!scan_value(s, 0, 0) || !skip_blanks(s)) return false;
    if (s->at < s->end) report_character(s, E123_CONTENT_AFTER_END, s->at);
    return !s->has_errors;
}

bool json_scan_run(json_scan *scan, const source *file, diagnostics *d)
{
    *scan = (json_scan){0};
    if (file->length > JSON_BYTES_MAX) {
        diagnostics_add(d, E102_FILE_TOO_BIG, place_in(file, 0, 0),
                        (diagnostic_values){.limit = JSON_BYTES_MAX});
        return false;
    }
    scan->clean = malloc(file->length + 1);
    if (!scan->clean) {
        diagnostics_add_no_memory(d);
        return false;
    }
    memcpy(scan->clean, file->bytes, file->length + 1);
    scanner s = {.file = file, .d = d, .scan = scan, .text = file->bytes, .end = file->length};
    bool is_utf8 = encoding_check(file, d);
    return scan_file(&s) && is_utf8;
}

void json_scan_free(json_scan *scan)
{
    free(scan->clean);
    free(scan->marks);
    *scan = (json_scan){0};
}
