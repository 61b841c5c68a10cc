#include "ui/pixels.h"

#include <string.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

static Uint32 packed(SDL_Color c)
{
    return (Uint32)c.r << 16 | (Uint32)c.g << 8 | c.b;
}

/* `share` 0..256 of `above` over `below`. Red and blue are mixed in one multiplication. */
static Uint32 mix(Uint32 above, Uint32 below, Uint32 share)
{
    Uint32 rest = 256 - share;
    Uint32 red_blue = ((above & 0xFF00FF) * share + (below & 0xFF00FF) * rest) >> 8;
    Uint32 green = ((above & 0x00FF00) * share + (below & 0x00FF00) * rest) >> 8;
    return (red_blue & 0xFF00FF) | (green & 0x00FF00);
}

/* 0..255 to 0..256, so that full alpha is exactly the colour. */
static Uint32 share_of(Uint32 alpha)
{
    return alpha + (alpha >> 7);
}

static Uint32 *row_at(const pixel_target *t, int x, int y)
{
    return t->pixels + (ptrdiff_t)y * t->pitch + x;
}

static void fill_row(Uint32 *row, int count, Uint32 color)
{
    for (int x = 0; x < count; x++) row[x] = color;
}

/* --- four pixels at once where the processor can ------------------------------------------- */

#if defined(__SSE2__)
/* Sixteen bits for each channel: a share of 256 times 255 still fits. */
static __m128i mix_wide(__m128i above, __m128i below, __m128i share)
{
    __m128i rest = _mm_sub_epi16(_mm_set1_epi16(256), share);
    __m128i sum = _mm_add_epi16(_mm_mullo_epi16(above, share), _mm_mullo_epi16(below, rest));
    return _mm_srli_epi16(sum, 8);
}

/* `shares` holds four shares in its lower half, one for each pixel. */
static void mix_four(Uint32 *row, __m128i above, __m128i shares)
{
    const __m128i zero = _mm_setzero_si128();
    __m128i below = _mm_loadu_si128((const __m128i *)(const void *)row);
    __m128i pairs = _mm_unpacklo_epi16(shares, shares);
    __m128i low = mix_wide(_mm_unpacklo_epi8(above, zero), _mm_unpacklo_epi8(below, zero),
                           _mm_unpacklo_epi32(pairs, pairs));
    __m128i high = mix_wide(_mm_unpackhi_epi8(above, zero), _mm_unpackhi_epi8(below, zero),
                            _mm_unpackhi_epi32(pairs, pairs));
    _mm_storeu_si128((__m128i *)(void *)row, _mm_packus_epi16(low, high));
}

/* 0..255 for four pixels to shares, faded by `alpha` (0..256). */
static __m128i four_shares(__m128i coverage, Uint32 alpha)
{
    __m128i shares = _mm_add_epi16(coverage, _mm_srli_epi16(coverage, 7));
    if (alpha == 256) return shares;
    return _mm_srli_epi16(_mm_mullo_epi16(shares, _mm_set1_epi16((short)alpha)), 8);
}

static int tint_fours(Uint32 *row, const Uint8 *coverage, int count, Uint32 color, Uint32 alpha)
{
    const __m128i above = _mm_set1_epi32((int)color);
    int x = 0;
    for (; x + 4 <= count; x += 4) {
        int four;
        memcpy(&four, coverage + x, sizeof four);
        if (!four) continue;
        __m128i bytes = _mm_unpacklo_epi8(_mm_cvtsi32_si128(four), _mm_setzero_si128());
        mix_four(row + x, above, four_shares(bytes, alpha));
    }
    return x;
}

static int blend_fours(Uint32 *row, int count, Uint32 color, Uint32 share)
{
    const __m128i above = _mm_set1_epi32((int)color);
    const __m128i shares = _mm_set1_epi16((short)share);
    int x = 0;
    for (; x + 4 <= count; x += 4) mix_four(row + x, above, shares);
    return x;
}

static int copy_fours(Uint32 *row, const Uint32 *from, int count, Uint32 alpha)
{
    const __m128i colors = _mm_set1_epi32(0xFFFFFF);
    int x = 0;
    for (; x + 4 <= count; x += 4) {
        __m128i above = _mm_loadu_si128((const __m128i *)(const void *)(from + x));
        __m128i alphas = _mm_srli_epi32(above, 24);
        __m128i narrow = _mm_packs_epi32(alphas, alphas);
        mix_four(row + x, _mm_and_si128(above, colors), four_shares(narrow, alpha));
    }
    return x;
}
#else
static int tint_fours(Uint32 *row, const Uint8 *coverage, int count, Uint32 color, Uint32 alpha)
{
    (void)row, (void)coverage, (void)count, (void)color, (void)alpha;
    return 0;
}

static int blend_fours(Uint32 *row, int count, Uint32 color, Uint32 share)
{
    (void)row, (void)count, (void)color, (void)share;
    return 0;
}

static int copy_fours(Uint32 *row, const Uint32 *from, int count, Uint32 alpha)
{
    (void)row, (void)from, (void)count, (void)alpha;
    return 0;
}
#endif

static void blend_row(Uint32 *row, int count, Uint32 color, Uint32 share)
{
    for (int x = blend_fours(row, count, color, share); x < count; x++) {
        row[x] = mix(color, row[x], share);
    }
}

void pixels_fill(const pixel_target *t, SDL_Rect area, SDL_Color color)
{
    SDL_Rect part;
    if (!SDL_IntersectRect(&area, &t->clip, &part)) return;
    Uint32 value = packed(color);
    for (int y = part.y; y < part.y + part.h; y++) {
        Uint32 *row = row_at(t, part.x, y);
        if (color.a == 255)
            fill_row(row, part.w, value);
        else
            blend_row(row, part.w, value, share_of(color.a));
    }
}

static void tint_row(Uint32 *row, const Uint8 *coverage, int count, Uint32 color, Uint32 alpha)
{
    for (int x = tint_fours(row, coverage, count, color, alpha); x < count; x++) {
        if (coverage[x]) row[x] = mix(color, row[x], share_of(coverage[x]) * alpha >> 8);
    }
}

void pixels_tint(const pixel_target *t, const Uint8 *coverage, SDL_Rect at, SDL_Color color)
{
    SDL_Rect part;
    if (!SDL_IntersectRect(&at, &t->clip, &part)) return;
    Uint32 value = packed(color), alpha = share_of(color.a);
    for (int y = part.y; y < part.y + part.h; y++) {
        const Uint8 *from = coverage + (ptrdiff_t)(y - at.y) * at.w + (part.x - at.x);
        tint_row(row_at(t, part.x, y), from, part.w, value, alpha);
    }
}

static void copy_row(Uint32 *row, const Uint32 *from, int count, Uint32 alpha)
{
    for (int x = copy_fours(row, from, count, alpha); x < count; x++) {
        row[x] = mix(from[x], row[x], share_of(from[x] >> 24) * alpha >> 8);
    }
}

void pixels_copy(const pixel_target *t, const Uint32 *picture, SDL_Rect at, Uint8 alpha)
{
    SDL_Rect part;
    if (!SDL_IntersectRect(&at, &t->clip, &part)) return;
    for (int y = part.y; y < part.y + part.h; y++) {
        const Uint32 *from = picture + (ptrdiff_t)(y - at.y) * at.w + (part.x - at.x);
        copy_row(row_at(t, part.x, y), from, part.w, share_of(alpha));
    }
}

static void stencil_row(Uint32 *row, const Uint32 *from, int count, Uint32 color, Uint32 alpha)
{
    for (int x = 0; x < count; x++) {
        row[x] = mix(color, row[x], share_of(from[x] >> 24) * alpha >> 8);
    }
}

void pixels_stencil(const pixel_target *t, const Uint32 *picture, SDL_Rect at, SDL_Color color)
{
    SDL_Rect part;
    if (!SDL_IntersectRect(&at, &t->clip, &part)) return;
    Uint32 value = packed(color), alpha = share_of(color.a);
    for (int y = part.y; y < part.y + part.h; y++) {
        const Uint32 *from = picture + (ptrdiff_t)(y - at.y) * at.w + (part.x - at.x);
        stencil_row(row_at(t, part.x, y), from, part.w, value, alpha);
    }
}
