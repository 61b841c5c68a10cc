#include "core/big_integer.h"

#include <assert.h>
#include <string.h>

static void push(big_integer *b, uint32_t word)
{
    assert(b->count < BIG_WORDS_MAX);
    b->words[b->count++] = word;
}

static void trim(big_integer *b)
{
    while (b->count > 0 && b->words[b->count - 1] == 0) b->count--;
}

void big_set(big_integer *b, uint64_t value)
{
    b->count = 0;
    for (; value; value >>= 32) push(b, (uint32_t)value);
}

void big_multiply_add(big_integer *b, uint32_t factor, uint32_t addend)
{
    uint64_t carry = addend;
    for (int i = 0; i < b->count; i++) {
        carry += (uint64_t)b->words[i] * factor;
        b->words[i] = (uint32_t)carry;
        carry >>= 32;
    }
    if (carry) push(b, (uint32_t)carry);
    trim(b);
}

void big_multiply_power_of_ten(big_integer *b, int power)
{
    for (; power >= 9; power -= 9) big_multiply_add(b, 1000000000, 0);
    for (; power > 0; power--) big_multiply_add(b, 10, 0);
}

static void shift_words(big_integer *b, int words)
{
    if (b->count == 0 || words == 0) return;
    assert(b->count + words <= BIG_WORDS_MAX);
    memmove(b->words + words, b->words, (size_t)b->count * sizeof *b->words);
    memset(b->words, 0, (size_t)words * sizeof *b->words);
    b->count += words;
}

void big_shift_left(big_integer *b, int bits)
{
    shift_words(b, bits / 32);
    if (bits % 32) big_multiply_add(b, UINT32_C(1) << (bits % 32), 0);
}

void big_halve(big_integer *b)
{
    uint32_t carry = 0;
    for (int i = b->count - 1; i >= 0; i--) {
        uint32_t word = b->words[i];
        b->words[i] = word >> 1 | carry << 31;
        carry = word & 1;
    }
    trim(b);
}

static uint32_t word_at(const big_integer *b, int i)
{
    return i < b->count ? b->words[i] : 0;
}

void big_add(big_integer *b, const big_integer *other)
{
    int count = b->count > other->count ? b->count : other->count;
    uint64_t carry = 0;
    for (int i = 0; i < count; i++) {
        carry += (uint64_t)word_at(b, i) + word_at(other, i);
        b->words[i] = (uint32_t)carry;
        carry >>= 32;
    }
    b->count = count;
    if (carry) push(b, (uint32_t)carry);
}

void big_subtract(big_integer *b, const big_integer *other)
{
    uint64_t borrow = 0;
    for (int i = 0; i < b->count; i++) {
        uint64_t taken = word_at(other, i) + borrow;
        borrow = b->words[i] < taken;
        b->words[i] = (uint32_t)(b->words[i] - taken);
    }
    trim(b);
}

int big_compare(const big_integer *a, const big_integer *b)
{
    if (a->count != b->count) return a->count - b->count;
    for (int i = a->count - 1; i >= 0; i--) {
        if (a->words[i] != b->words[i]) return a->words[i] < b->words[i] ? -1 : 1;
    }
    return 0;
}

int big_bit_count(const big_integer *b)
{
    if (b->count == 0) return 0;
    int bits = (b->count - 1) * 32;
    for (uint32_t top = b->words[b->count - 1]; top; top >>= 1) bits++;
    return bits;
}
