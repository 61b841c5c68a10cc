#include "ui/font_spaced.h"

#include "core/utf8.h"

#include <string.h>

enum { CLUSTER_MAX = 64 };

/* A letter with its accents, and where it stands, in pixels of the large font. */
typedef struct cluster {
    const char *bytes;
    size_t length;
    float x;
} cluster;

/* Walks over a text and places one cluster after the other. */
typedef struct pen {
    font_spacing spacing;
    const char *text;
    const char *at;
    float widened; /* by tracking and by narrow digits, so far */
    float end;
} pen;

static bool is_mark(uint32_t code_point)
{
    return (code_point >= 0x300 && code_point <= 0x36F) || code_point == 0x200D ||
           (code_point >= 0xFE00 && code_point <= 0xFE0F);
}

static const char *cluster_end(const char *at, const char *end)
{
    utf8_next(&at, end, NULL);
    while (at < end) {
        const char *next = at;
        if (!is_mark(utf8_next(&next, end, NULL))) break;
        at = next;
    }
    return at;
}

/* How far the pen moves over one cluster. The measured width of a lone letter will not do: it also
 * counts what reaches left of its origin, as a j does. */
static int advance_of(TTF_Font *font, const char *bytes, size_t length)
{
    const char *at = bytes;
    int advance = 0;
    Uint32 code_point = utf8_next(&at, bytes + length, NULL);
    bool is_alone = at == bytes + length;
    bool is_known = TTF_GlyphMetrics32(font, code_point, NULL, NULL, NULL, NULL, &advance) == 0;
    if (is_alone && is_known) return advance;
    char one[CLUSTER_MAX];
    if (length >= sizeof one) length = sizeof one - 1;
    memcpy(one, bytes, length);
    one[length] = 0;
    int width = 0;
    TTF_SizeUTF8(font, one, &width, NULL);
    return width;
}

/* The width of the text up to `end`, with all kerning inside. */
static int prefix_width(TTF_Font *font, const char *text, const char *end)
{
    char prefix[1024];
    size_t length = (size_t)(end - text);
    if (length >= sizeof prefix) length = sizeof prefix - 1;
    memcpy(prefix, text, length);
    prefix[length] = 0;
    int width = 0;
    TTF_SizeUTF8(font, prefix, &width, NULL);
    return width;
}

static bool next_cluster(pen *p, cluster *out_cluster)
{
    if (!*p->at || !p->spacing.font) return false;
    const char *end = cluster_end(p->at, p->text + strlen(p->text));
    size_t length = (size_t)(end - p->at);
    float own = (float)advance_of(p->spacing.font, p->at, length);
    float right = (float)prefix_width(p->spacing.font, p->text, end);
    bool is_digit = p->spacing.is_tabular && *p->at >= '0' && *p->at <= '9';
    float extra = is_digit ? (float)advance_of(p->spacing.font, "0", 1) - own : 0;
    *out_cluster = (cluster){p->at, length, right - own + p->widened + extra / 2};
    p->end = right + p->widened + extra;
    p->widened += extra + p->spacing.tracking * SPACED_SCALE;
    if (*p->at == ' ') p->widened += p->spacing.word * SPACED_SCALE;
    p->at = end;
    return true;
}

int font_spaced_width(font_spacing spacing, const char *text)
{
    pen p = {.spacing = spacing, .text = text, .at = text};
    cluster ignored;
    while (next_cluster(&p, &ignored)) continue;
    return (int)SDL_ceilf(p.end / SPACED_SCALE);
}

/* Coverage of the large text, one byte a pixel. */
typedef struct canvas {
    Uint8 *bytes;
    int width, height;
} canvas;

static Uint32 pixel_at(const SDL_Surface *s, int x, int y)
{
    return ((const Uint32 *)(const void *)((const Uint8 *)s->pixels + y * s->pitch))[x];
}

/* Adds a glyph's alpha; neighbours may touch. */
static void add_glyph(canvas *c, const SDL_Surface *glyph, int left)
{
    for (int y = 0; y < glyph->h && y < c->height; y++) {
        for (int x = 0; x < glyph->w; x++) {
            int to = left + x;
            if (to < 0 || to >= c->width) continue;
            Uint8 *cell = &c->bytes[(size_t)y * (size_t)c->width + (size_t)to];
            *cell = (Uint8)SDL_min(255u, *cell + (pixel_at(glyph, x, y) >> 24));
        }
    }
}

/* SDL_ttf moves a glyph that begins left of its origin to the right; this is by how much. */
static int left_bearing(TTF_Font *font, const char *bytes, size_t length)
{
    const char *at = bytes;
    int left = 0;
    Uint32 code_point = utf8_next(&at, bytes + length, NULL);
    if (TTF_GlyphMetrics32(font, code_point, &left, NULL, NULL, NULL, NULL) != 0) return 0;
    return SDL_min(left, 0);
}

static void draw_cluster(canvas *c, TTF_Font *font, const cluster *letter)
{
    char one[CLUSTER_MAX];
    size_t length = SDL_min(letter->length, sizeof one - 1);
    memcpy(one, letter->bytes, length);
    one[length] = 0;
    SDL_Surface *glyph = TTF_RenderUTF8_Blended(font, one, (SDL_Color){255, 255, 255, 255});
    if (!glyph) return;
    int bearing = left_bearing(font, one, length);
    add_glyph(c, glyph, (int)SDL_lroundf(letter->x) + bearing);
    SDL_FreeSurface(glyph);
}

static Uint32 average(const canvas *c, int x, int y)
{
    unsigned sum = 0;
    for (int row = 0; row < SPACED_SCALE; row++) {
        const Uint8 *from = &c->bytes[((size_t)y * SPACED_SCALE + (size_t)row) * (size_t)c->width +
                                      (size_t)x * SPACED_SCALE];
        for (int column = 0; column < SPACED_SCALE; column++) sum += from[column];
    }
    return sum / (SPACED_SCALE * SPACED_SCALE);
}

static SDL_Surface *shrink(const canvas *c, int width, int height)
{
    SDL_Surface *small = SDL_CreateRGBSurfaceWithFormat(0, width, height, 32,
                                                        SDL_PIXELFORMAT_ARGB8888);
    if (!small) return NULL;
    for (int y = 0; y < height; y++) {
        Uint32 *row = (Uint32 *)(void *)((Uint8 *)small->pixels + y * small->pitch);
        for (int x = 0; x < width; x++) row[x] = 0x00FFFFFFu | average(c, x, y) << 24;
    }
    return small;
}

SDL_Surface *font_spaced_render(font_spacing spacing, const char *text, int height)
{
    int width = font_spaced_width(spacing, text);
    if (width <= 0 || height <= 0) return NULL;
    canvas large = {.width = width * SPACED_SCALE, .height = height * SPACED_SCALE};
    large.bytes = SDL_calloc((size_t)large.width, (size_t)large.height);
    if (!large.bytes) return NULL;
    pen p = {.spacing = spacing, .text = text, .at = text};
    cluster letter;
    while (next_cluster(&p, &letter)) draw_cluster(&large, spacing.font, &letter);
    SDL_Surface *small = shrink(&large, width, height);
    SDL_free(large.bytes);
    return small;
}
