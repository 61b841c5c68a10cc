#include "format/suggestion.h"

#include <stdbool.h>
#include <string.h>

enum {
    COST_LETTER = 10,
    COST_NEIGHBOUR_KEY = 7,
    COST_SWAP = 6,
    COST_DOUBLED = 6,
    COST_LOOK_ALIKE = 2, /* another case, - for _ */
    COST_NONE_NEAR = 1000
};

/* Rows of keys on the two layouts that our authors have; neighbours stand side by side. */
static const char *const KEY_ROWS[] = {"qwertyuiop", "asdfghjkl",  "zxcvbnm",
                                       "azertyuiop", "qsdfghjklm", "wxcvbn"};

static char fold(char c)
{
    if (c >= 'A' && c <= 'Z') return (char)(c - 'A' + 'a');
    if (c == '-') return '_';
    return c;
}

static bool are_neighbour_keys(char a, char b)
{
    for (size_t i = 0; i < sizeof KEY_ROWS / sizeof *KEY_ROWS; i++) {
        const char *at = a ? strchr(KEY_ROWS[i], a) : NULL;
        if (at && b && (at[1] == b || (at > KEY_ROWS[i] && at[-1] == b))) return true;
    }
    return false;
}

static int cost_of_change(char a, char b)
{
    if (a == b) return 0;
    char fa = fold(a), fb = fold(b);
    if (fa == fb) return COST_LOOK_ALIKE;
    return are_neighbour_keys(fa, fb) ? COST_NEIGHBOUR_KEY : COST_LETTER;
}

/* Of a letter that one text has more than the other, `before` the one it follows. */
static int cost_of_extra(char extra, char before)
{
    return fold(extra) == fold(before) ? COST_DOUBLED : COST_LETTER;
}

static int smaller(int a, int b)
{
    return a < b ? a : b;
}

/* Three rows of the usual table, for the letters of `written` one after another. */
typedef struct rows {
    int before_last[SUGGESTION_MAX];
    int last[SUGGESTION_MAX];
    int now[SUGGESTION_MAX];
} rows;

static char letter_before(const char *text, size_t i)
{
    if (i == 0) return '\0';
    return text[i - 1];
}

static int cell(const rows *r, const char *a, size_t i, const char *b, size_t j)
{
    int cost = r->last[j] + cost_of_change(a[i], b[j]);
    cost = smaller(cost, r->last[j + 1] + cost_of_extra(a[i], letter_before(a, i)));
    cost = smaller(cost, r->now[j] + cost_of_extra(b[j], letter_before(b, j)));
    bool is_swap = i > 0 && j > 0 && fold(a[i]) == fold(b[j - 1]) && fold(a[i - 1]) == fold(b[j]);
    return is_swap ? smaller(cost, r->before_last[j - 1] + COST_SWAP) : cost;
}

int suggestion_cost(const char *written, const char *candidate)
{
    size_t rows_count = strlen(written), columns = strlen(candidate);
    if (rows_count >= SUGGESTION_MAX || columns >= SUGGESTION_MAX) return COST_NONE_NEAR;
    rows r = {.last = {0}};
    for (size_t j = 0; j < columns; j++) {
        r.last[j + 1] = r.last[j] + cost_of_extra(candidate[j], letter_before(candidate, j));
    }
    for (size_t i = 0; i < rows_count; i++) {
        r.now[0] = r.last[0] + cost_of_extra(written[i], letter_before(written, i));
        for (size_t j = 0; j < columns; j++) r.now[j + 1] = cell(&r, written, i, candidate, j);
        memcpy(r.before_last, r.last, sizeof r.last);
        memcpy(r.last, r.now, sizeof r.now);
    }
    return r.last[columns];
}

/* About one slip per three letters, never more than three whole wrong letters. */
static int cost_allowed(const char *written)
{
    return smaller(4 * (int)strlen(written), 3 * COST_LETTER);
}

/* By more letters than can be allowed: spares the table. */
static bool differs_in_length(const char *written, const char *candidate)
{
    int difference = (int)strlen(written) - (int)strlen(candidate);
    return (difference < 0 ? -difference : difference) * COST_DOUBLED > cost_allowed(written);
}

void suggestion_begin(suggestion *s, const char *written, size_t length)
{
    memset(s, 0, sizeof *s);
    s->best_cost = COST_NONE_NEAR;
    if (length < SUGGESTION_MAX) memcpy(s->written, written, length);
}

void suggestion_consider(suggestion *s, const char *candidate)
{
    if (!*s->written || differs_in_length(s->written, candidate)) return;
    int cost = suggestion_cost(s->written, candidate);
    if (cost == 0 || cost >= s->best_cost || cost > cost_allowed(s->written)) return;
    s->best_cost = cost;
    memcpy(s->best, candidate, strlen(candidate) + 1);
}

const char *suggestion_best(const suggestion *s)
{
    return s->best_cost < COST_NONE_NEAR ? s->best : NULL;
}
