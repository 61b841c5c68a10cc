#include "study/result_code.h"

#include "core/hash.h"

#include <string.h>

static const char ALPHABET[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

enum {
    BASE = 32,
    CHECKS = 2,
    DIGITS_MAX = RESULT_CODE_LENGTH_MAX - CHECKS,
    FORMS = 4,
    PARTS_MAX = 10
};

uint16_t result_scenario_hash(const char *id, const char *version)
{
    uint64_t hash = hash_text(HASH_START, id);
    hash = hash_text(hash, "@");
    hash = hash_text(hash, version);
    return (uint16_t)(hash % RESULT_SCENARIOS);
}

static const int RANGES[RESULT_RANGES + 1] = {0, 500, 700, 800, 900, 1000};

int result_range_from(int range)
{
    return RANGES[range];
}

int result_range_of(int confidence_permille)
{
    int range = RESULT_RANGES - 1;
    while (range > 0 && confidence_permille < RANGES[range]) range--;
    return range;
}

/* Tallies ------------------------------------------------------------------------------------ */

/* C(n, k) for k up to 10 and n up to RESULT_LONG_MAX + 10: below 2^48. */
static uint64_t choose(uint64_t n, uint64_t k)
{
    uint64_t ways = 1;
    if (n < k) return 0;
    for (uint64_t i = 1; i <= k; i++) ways = ways * (n - k + i) / i;
    return ways;
}

static uint64_t tally_count(size_t parts, unsigned most)
{
    return choose(most + parts, parts);
}

static uint64_t tally_rank(const uint16_t *counts, size_t parts)
{
    uint64_t rank = 0, sum = 0;
    for (size_t i = 1; i <= parts; i++) {
        sum += counts[i - 1];
        rank += choose(sum + i - 1, i);
    }
    return rank;
}

/* The largest sum whose tallies of `parts` counts do not come after `rank`. */
static uint64_t largest_sum(uint64_t rank, size_t parts)
{
    uint64_t sum = 0;
    while (choose(sum + parts, parts) <= rank) sum++;
    return sum;
}

static void tally_unrank(uint64_t rank, uint16_t *counts, size_t parts)
{
    uint64_t sums[PARTS_MAX + 1] = {0};
    for (size_t i = parts; i > 0; i--) {
        sums[i] = largest_sum(rank, i);
        rank -= choose(sums[i] + i - 1, i);
    }
    for (size_t i = 0; i < parts; i++) counts[i] = (uint16_t)(sums[i + 1] - sums[i]);
}

static unsigned tally_sum(const uint16_t *counts, size_t parts)
{
    unsigned sum = 0;
    for (size_t i = 0; i < parts; i++) sum += counts[i];
    return sum;
}

/* The tallies of a code, in the order in which they are written. */
enum { TALLY_TRIALS, TALLY_OWN, TALLY_ACTUAL, TALLY_EXPECTED, TALLY_CALIBRATION, TALLY_COUNT };

static const size_t PARTS[TALLY_COUNT] = {TRIAL_KIND_COUNT, 2, 2, 2, 2 * RESULT_RANGES};

typedef uint16_t tallies[TALLY_COUNT][PARTS_MAX];

static void put_pair(uint16_t *counts, const result_pair *p)
{
    counts[0] = p->right;
    counts[1] = p->wrong;
}

static void tallies_of(const result_counts *c, tallies out)
{
    memset(out, 0, sizeof(tallies));
    memcpy(out[TALLY_TRIALS], c->trials, sizeof c->trials);
    put_pair(out[TALLY_OWN], &c->own);
    put_pair(out[TALLY_ACTUAL], &c->actual);
    put_pair(out[TALLY_EXPECTED], &c->expected);
    for (int i = 0; i < RESULT_RANGES; i++) {
        put_pair(out[TALLY_CALIBRATION] + (ptrdiff_t)2 * i, &c->calibration[i]);
    }
}

static result_pair pair_at(const uint16_t *counts)
{
    return (result_pair){counts[0], counts[1]};
}

static void counts_of(tallies from, result_counts *out)
{
    memcpy(out->trials, from[TALLY_TRIALS], sizeof out->trials);
    out->own = pair_at(from[TALLY_OWN]);
    out->actual = pair_at(from[TALLY_ACTUAL]);
    out->expected = pair_at(from[TALLY_EXPECTED]);
    for (int i = 0; i < RESULT_RANGES; i++) {
        out->calibration[i] = pair_at(from[TALLY_CALIBRATION] + (ptrdiff_t)2 * i);
    }
}

static unsigned most_of(unsigned form)
{
    return form == RESULT_SHORT ? RESULT_SHORT_MAX : RESULT_LONG_MAX;
}

static size_t tallies_in(unsigned form)
{
    return form == RESULT_SHORT ? TALLY_COUNT : TALLY_CALIBRATION;
}

/* Chooses the form, and leaves out what does not fit the long one. */
static unsigned fit_form(tallies of)
{
    unsigned largest = 0;
    for (int i = 0; i < TALLY_COUNT; i++) {
        unsigned sum = tally_sum(of[i], PARTS[i]);
        largest = sum > largest ? sum : largest;
        if (sum > RESULT_LONG_MAX) memset(of[i], 0, sizeof of[i]);
    }
    return largest <= RESULT_SHORT_MAX ? RESULT_SHORT : RESULT_LONG;
}

/* A number of base 32, least significant digit first ------------------------------------------ */

typedef struct number32 {
    uint8_t digits[DIGITS_MAX];
} number32;

/* number * radix + field; the fields together stay below 32^22 (a test holds them to it). */
static void number_put(number32 *n, uint64_t radix, uint64_t field)
{
    uint64_t carry = field;
    for (int i = 0; i < DIGITS_MAX; i++) {
        carry += n->digits[i] * radix;
        n->digits[i] = (uint8_t)(carry % BASE);
        carry /= BASE;
    }
}

/* Divides by the radix and returns what is left over. */
static uint64_t number_take(number32 *n, uint64_t radix)
{
    uint64_t rest = 0;
    for (int i = DIGITS_MAX - 1; i >= 0; i--) {
        rest = rest * BASE + n->digits[i];
        n->digits[i] = (uint8_t)(rest / radix);
        rest %= radix;
    }
    return rest;
}

static bool number_is_zero(const number32 *n)
{
    for (int i = 0; i < DIGITS_MAX; i++) {
        if (n->digits[i] != 0) return false;
    }
    return true;
}

/* The most significant field goes in first. */
static void put_fields(number32 *n, const result_counts *c, tallies of, unsigned form)
{
    for (size_t i = tallies_in(form); i > 0; i--) {
        const size_t parts = PARTS[i - 1];
        number_put(n, tally_count(parts, most_of(form)), tally_rank(of[i - 1], parts));
    }
    number_put(n, 2, c->is_apart);
    number_put(n, RESULT_LISTS, c->list);
    number_put(n, RESULT_SCENARIOS, c->scenario);
    number_put(n, FORMS, form);
}

static bool take_fields(number32 *n, result_counts *out)
{
    tallies of = {0};
    const unsigned form = (unsigned)number_take(n, FORMS);
    if (form != RESULT_SHORT && form != RESULT_LONG) return false;
    out->scenario = (uint16_t)number_take(n, RESULT_SCENARIOS);
    out->list = (uint16_t)number_take(n, RESULT_LISTS);
    out->is_apart = number_take(n, 2) == 1;
    for (size_t i = 0; i < tallies_in(form); i++) {
        const uint64_t rank = number_take(n, tally_count(PARTS[i], most_of(form)));
        tally_unrank(rank, of[i], PARTS[i]);
    }
    counts_of(of, out);
    return number_is_zero(n);
}

/* Check characters ---------------------------------------------------------------------------- */

static unsigned times_a(unsigned value)
{
    return value & 16 ? (value << 1) ^ 0x25 : value << 1;
}

static unsigned field_product(unsigned one, unsigned other)
{
    unsigned product = 0;
    for (; other; other >>= 1, one = times_a(one)) {
        if (other & 1) product ^= one;
    }
    return product;
}

/* What times (1 + a) gives 1. */
enum { INVERSE_OF_1_PLUS_A = 28 };

typedef struct syndromes {
    unsigned plain, weighted; /* sum v_j, sum v_j a^j */
} syndromes;

/* `word` is least significant first. */
static syndromes sum_word(const uint8_t *word, size_t length)
{
    syndromes s = {0, 0};
    for (size_t j = length; j > 0; j--) {
        s.plain ^= word[j - 1];
        s.weighted = times_a(s.weighted) ^ word[j - 1];
    }
    return s;
}

static void add_checks(uint8_t *word, size_t length)
{
    word[0] = word[1] = 0;
    const syndromes s = sum_word(word, length);
    word[1] = (uint8_t)field_product(s.plain ^ s.weighted, INVERSE_OF_1_PLUS_A);
    word[0] = (uint8_t)(s.plain ^ word[1]);
}

/* Text ---------------------------------------------------------------------------------------- */

static size_t length_needed(const number32 *n)
{
    size_t used = DIGITS_MAX;
    while (used > 0 && n->digits[used - 1] == 0) used--;
    const size_t groups = (used + CHECKS + RESULT_GROUP - 1) / RESULT_GROUP;
    return groups * RESULT_GROUP;
}

static void write_word(const uint8_t *word, size_t length, char *out)
{
    for (size_t i = 0; i < length; i++) {
        if (i > 0 && i % RESULT_GROUP == 0) *out++ = '-';
        *out++ = ALPHABET[word[length - 1 - i]];
    }
    *out = '\0';
}

bool result_code_write(const result_counts *c, char out[RESULT_CODE_TEXT_MAX])
{
    tallies of;
    number32 n = {{0}};
    uint8_t word[RESULT_CODE_LENGTH_MAX];
    out[0] = '\0';
    if (c->scenario >= RESULT_SCENARIOS || c->list >= RESULT_LISTS) return false;
    tallies_of(c, of);
    put_fields(&n, c, of, fit_form(of));
    const size_t length = length_needed(&n);
    memcpy(word + CHECKS, n.digits, DIGITS_MAX);
    add_checks(word, length);
    write_word(word, length, out);
    return true;
}

static int letter_value(char c)
{
    if (c >= 'a' && c <= 'z') c = (char)(c - 'a' + 'A');
    if (c == 'O') return 0;
    if (c == 'I' || c == 'L') return 1;
    const char *at = c ? strchr(ALPHABET, c) : NULL;
    return at ? (int)(at - ALPHABET) : -1;
}

static bool is_between(char c)
{
    return c == ' ' || c == '-' || c == '\t' || c == '\n' || c == '\r';
}

/* Most significant first, as typed. Returns how many characters stand there, also beyond `room`. */
static size_t read_letters(const char *typed, uint8_t *letters, size_t room, bool *out_known)
{
    size_t count = 0;
    *out_known = true;
    for (; *typed; typed++) {
        if (is_between(*typed) || ((unsigned char)*typed & 0xC0) == 0x80) continue;
        const int value = letter_value(*typed);
        if (value < 0) *out_known = false;
        if (count < room) letters[count] = (uint8_t)(value < 0 ? 0 : value);
        count++;
    }
    return count;
}

static bool is_length(size_t count)
{
    return count >= (size_t)2 * RESULT_GROUP && count <= RESULT_CODE_LENGTH_MAX &&
           count % RESULT_GROUP == 0;
}

static void turn_round(uint8_t *word, size_t length)
{
    for (size_t i = 0; i < length / 2; i++) {
        const uint8_t kept = word[i];
        word[i] = word[length - 1 - i];
        word[length - 1 - i] = kept;
    }
}

result_code_flaw result_code_read(const char *typed, result_counts *out, size_t *out_length)
{
    uint8_t word[RESULT_CODE_LENGTH_MAX] = {0};
    number32 n = {{0}};
    bool is_known;
    *out = (result_counts){0};
    const size_t length = read_letters(typed, word, sizeof word, &is_known);
    if (out_length) *out_length = length;
    if (!is_known) return RESULT_CODE_CHARACTER;
    if (!is_length(length)) return RESULT_CODE_LENGTH;
    turn_round(word, length);
    const syndromes s = sum_word(word, length);
    if (s.plain || s.weighted) return RESULT_CODE_CHECK;
    memcpy(n.digits, word + CHECKS, length - CHECKS);
    if (take_fields(&n, out)) return RESULT_CODE_FINE;
    *out = (result_counts){0};
    return RESULT_CODE_FORM;
}
