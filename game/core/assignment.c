#include "core/assignment.h"

#include "core/buffer.h"
#include "core/random.h"

enum { BLOCK_MAX = 1024 };

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool seat_number(const char *code, uint32_t *out_number)
{
    if (code[0] < 'A' || code[0] > 'Z' || code[1] < '1' || code[1] > '9') return false;
    uint32_t number = (uint32_t)(code[1] - '0');
    if (is_digit(code[2])) number = number * 10 + (uint32_t)(code[2] - '0');
    if (code[1 + (number > 9 ? 2 : 1)] != '\0') return false;
    *out_number = (uint32_t)(code[0] - 'A') * SEATS_PER_LETTER + number - 1;
    return true;
}

/* "assign/arm/3": the stream of one block, or of one seat. */
static random_stream stream_of(const assignment *a, uint32_t number)
{
    buffer label = {0};
    buffer_text(&label, "assign/");
    buffer_text(&label, a->what);
    buffer_char(&label, '/');
    buffer_integer(&label, number);
    random_stream opened = random_open(a->seed, label.bytes ? label.bytes : a->what);
    buffer_free(&label);
    return opened;
}

/* Every choice as often as its weight says; returns how many places that makes. */
static uint32_t fill_block(const assignment *a, uint16_t block[BLOCK_MAX])
{
    uint32_t length = 0;
    for (uint16_t i = 0; i < a->count; i++) {
        for (uint32_t k = 0; k < a->choices[i].weight && length < BLOCK_MAX; k++) {
            block[length++] = i;
        }
    }
    return length;
}

static uint16_t draw_permuted(const assignment *a)
{
    uint16_t block[BLOCK_MAX];
    uint32_t length = fill_block(a, block);
    if (length == 0) return 0;
    random_stream r = stream_of(a, a->seat / length);
    random_shuffle(&r, block, length);
    return block[a->seat % length];
}

static uint16_t draw_in_turn(const assignment *a)
{
    uint16_t block[BLOCK_MAX];
    uint32_t length = fill_block(a, block);
    return length == 0 ? 0 : block[a->seat / a->stride % length];
}

/* Whether `i` is emptier than `best`, each measured against its weight. */
static bool is_emptier(const assignment *a, uint16_t i, uint16_t best)
{
    uint64_t mine = (uint64_t)a->taken[i] * a->choices[best].weight;
    uint64_t others = (uint64_t)a->taken[best] * a->choices[i].weight;
    return mine < others;
}

static bool is_as_empty(const assignment *a, uint16_t i, uint16_t best)
{
    return !is_emptier(a, i, best) && !is_emptier(a, best, i);
}

static uint16_t emptiest(const assignment *a)
{
    uint16_t best = INDEX_NONE;
    for (uint16_t i = 0; i < a->count; i++) {
        if (a->choices[i].weight == 0) continue;
        if (best == INDEX_NONE || is_emptier(a, i, best)) best = i;
    }
    return best;
}

static uint16_t draw_least_filled(const assignment *a)
{
    uint16_t equals[BLOCK_MAX];
    uint32_t count = 0;
    uint16_t best = a->taken ? emptiest(a) : INDEX_NONE;
    for (uint16_t i = 0; i < a->count && count < BLOCK_MAX; i++) {
        if (a->choices[i].weight == 0) continue;
        if (best == INDEX_NONE || is_as_empty(a, i, best)) equals[count++] = i;
    }
    if (count == 0) return 0;
    random_stream r = stream_of(a, a->seat);
    return equals[random_below(&r, count)];
}

uint16_t assignment_draw(const assignment *a)
{
    static uint16_t (*const draws[])(const assignment *) = {
        [ASSIGN_PERMUTED_BLOCKS] = draw_permuted,
        [ASSIGN_LATIN_SQUARE] = draw_in_turn,
        [ASSIGN_LEAST_FILLED] = draw_least_filled,
    };
    return a->count == 0 ? INDEX_NONE : draws[a->by](a);
}
