/* expression_lexer.h - cuts the text of an expression into tokens. Private to the parser.
 *
 * Operators that other languages write differently (=, &, <>, ≥, ...) are reported and read as the
 * right ones, so that one slip does not hide the next mistake. */
#ifndef SAMENSPEL_FORMAT_EXPRESSION_LEXER_H
#define SAMENSPEL_FORMAT_EXPRESSION_LEXER_H

#include "core/arena.h"
#include "format/diagnostics.h"
#include "format/source.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct expression_input {
    arena *memory;
    const char *text;
    size_t at, end;
    const text_origin *origin;
    diagnostics *d;
    bool has_errors;
} expression_input;

typedef enum token_kind {
    TOKEN_END,
    TOKEN_NUMBER,
    TOKEN_TEXT,
    TOKEN_NAME,
    TOKEN_SYMBOL,
    TOKEN_BAD /* reported; nothing sensible can follow */
} token_kind;

typedef struct token {
    token_kind kind;
    size_t start, length; /* bytes of the expression */
    double number;
    const char *text; /* of TOKEN_TEXT resolved; of TOKEN_NAME and TOKEN_SYMBOL its spelling */
    size_t text_length;
} token;

token expression_next_token(expression_input *in);

bool token_is(const token *t, const char *symbol);

void expression_report(expression_input *in, diagnostic_code code, size_t start, size_t length,
                       diagnostic_values values);

#endif
