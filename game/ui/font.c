#include "ui/font.h"

#include "core/hash.h"
#include "core/utf8.h"
#include "ui/font_spaced.h"

#include <SDL_ttf.h>
#include <stdio.h>
#include <string.h>

enum { OPEN_MAX = 96, SCRATCH_MAX = 4096 };

typedef struct open_font {
    font_cut cut;
    int px;
    TTF_Font *font;
} open_font;

struct fonts {
    void *files[CUT_COUNT]; /* the bytes that the open fonts read from */
    size_t sizes[CUT_COUNT];
    open_font open[OPEN_MAX];
    size_t open_count;
};

static const char *const cut_names[CUT_COUNT] = {
    [CUT_REGULAR] = "Inter-Regular",
    [CUT_SEMIBOLD] = "Inter-SemiBold",
    [CUT_BOLD] = "Inter-Bold",
    [CUT_ITALIC] = "Inter-Italic",
};

static const type_row types[TEXT_SIZE_COUNT] = {
    [TEXT_BODY] = {17, 25, 0, CUT_REGULAR, false},
    [TEXT_SMALL] = {15, 21, 0, CUT_REGULAR, false},
    [TEXT_LABEL] = {13, 18, 0.5f, CUT_SEMIBOLD, true},
    [TEXT_LEAD] = {20, 28, 0, CUT_REGULAR, false},
    [TEXT_CONTROL] = {20, 26, 0, CUT_SEMIBOLD, false},
    [TEXT_HEADING] = {20, 26, -0.1f, CUT_SEMIBOLD, false},
    [TEXT_TITLE] = {24, 30, -0.3f, CUT_SEMIBOLD, false},
    [TEXT_STATEMENT] = {34, 40, -0.4f, CUT_BOLD, false},
    [TEXT_ROOM] = {46, 54, -0.6f, CUT_BOLD, false},
};

const type_row *type_of(text_size size)
{
    return &types[size];
}

static font_cut cut_of(const type_row *type, bool is_bold, bool is_emphasis)
{
    if (is_bold) return type->cut == CUT_REGULAR ? CUT_SEMIBOLD : CUT_BOLD;
    return is_emphasis && type->cut == CUT_REGULAR ? CUT_ITALIC : type->cut;
}

font_style font_style_of(text_size size, float unit, bool is_bold, bool is_emphasis)
{
    const type_row *type = &types[size];
    return (font_style){.cut = cut_of(type, is_bold, is_emphasis),
                        .px = SDL_max(1, (int)(type->size * unit + 0.5f)),
                        .tracking_64 = (int)SDL_lroundf(type->tracking * unit * 64)};
}

font_style font_style_spaced(font_style style)
{
    const float letter = 0.12f, word = 0.16f;
    float size_64 = (float)style.px * 64;
    style.tracking_64 = SDL_max(style.tracking_64, (int)SDL_ceilf(size_64 * letter));
    style.word_64 = (int)SDL_ceilf(size_64 * word);
    return style;
}

static void *load_cut(const char *folder, font_cut cut, size_t *out_size)
{
    static const char *const endings[] = {"otf", "ttf"};
    for (size_t i = 0; i < 2; i++) {
        char path[FAILURE_PLACE_MAX];
        snprintf(path, sizeof path, "%s/%s.%s", folder, cut_names[cut], endings[i]);
        void *bytes = SDL_LoadFile(path, out_size);
        if (bytes) return bytes;
    }
    return NULL;
}

static status set_missing(failure *why, const char *folder, font_cut cut)
{
    char path[FAILURE_PLACE_MAX];
    snprintf(path, sizeof path, "%s/%s.otf", folder, cut_names[cut]);
    return failure_set(why, STATUS_MISSING, "font_missing", path, "Inter");
}

fonts *fonts_open(const char *folder, failure *why)
{
    fonts *f = SDL_calloc(1, sizeof *f);
    if (!f || TTF_Init() != 0) {
        SDL_free(f);
        failure_set(why, STATUS_NO_MEMORY, "no_memory", NULL, NULL);
        return NULL;
    }
    for (int cut = 0; cut < CUT_COUNT; cut++) {
        f->files[cut] = load_cut(folder, (font_cut)cut, &f->sizes[cut]);
        if (f->files[cut] && font_height(f, (font_style){.cut = (font_cut)cut, .px = 16}) > 0) {
            continue;
        }
        set_missing(why, folder, (font_cut)cut);
        fonts_close(f);
        return NULL;
    }
    return f;
}

static void close_open_fonts(fonts *f)
{
    for (size_t i = 0; i < f->open_count; i++) TTF_CloseFont(f->open[i].font);
    f->open_count = 0;
}

void fonts_close(fonts *f)
{
    if (!f) return;
    close_open_fonts(f);
    for (int cut = 0; cut < CUT_COUNT; cut++) SDL_free(f->files[cut]);
    SDL_free(f);
    TTF_Quit();
}

static TTF_Font *open_cut(fonts *f, font_cut cut, int px)
{
    SDL_RWops *reader = SDL_RWFromConstMem(f->files[cut], (int)f->sizes[cut]);
    TTF_Font *font = reader ? TTF_OpenFontRW(reader, 1, px) : NULL;
    if (font) TTF_SetFontHinting(font, TTF_HINTING_LIGHT_SUBPIXEL);
    return font;
}

/* The cut at that size; NULL when it cannot be opened. Sizes change only with the window and the
 * text size, so a full table starts anew. */
static TTF_Font *font_at(fonts *f, font_cut cut, int px)
{
    for (size_t i = 0; i < f->open_count; i++) {
        if (f->open[i].cut == cut && f->open[i].px == px) return f->open[i].font;
    }
    if (f->open_count == OPEN_MAX) close_open_fonts(f);
    TTF_Font *font = open_cut(f, cut, px);
    if (font) f->open[f->open_count++] = (open_font){cut, px, font};
    return font;
}

int font_ascent(fonts *f, font_style style)
{
    TTF_Font *font = font_at(f, style.cut, style.px);
    return font ? TTF_FontAscent(font) : 0;
}

int font_height(fonts *f, font_style style)
{
    TTF_Font *font = font_at(f, style.cut, style.px);
    return font ? TTF_FontHeight(font) : 0;
}

/* How typewriters wrote differs from how print looks. Scenarios keep what was typed. */
typedef struct as_printed {
    const char *bytes;
    size_t length;
    size_t at;
} as_printed;

static bool is_letter(const as_printed *t, size_t at)
{
    const unsigned char c = at < t->length ? (unsigned char)t->bytes[at] : 0;
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
}

/* What stands for the byte at `at`, when something else does: an apostrophe after a letter is bent. */
static const char *printed(const as_printed *t)
{
    bool is_bent = t->bytes[t->at] == '\'' && t->at > 0 && is_letter(t, t->at - 1);
    return is_bent ? "\u2019" : NULL;
}

/* SDL_ttf wants a NUL; a longer line than this cannot stand on a screen and is cut. */
static const char *terminated(char *scratch, const char *bytes, size_t length)
{
    enum { LONGEST = 3 };
    as_printed text = {.bytes = bytes, .length = length};
    size_t count = 0;
    for (; text.at < length && count + LONGEST < SCRATCH_MAX; text.at++) {
        const char *instead = printed(&text);
        const size_t size = instead ? strlen(instead) : 1;
        memcpy(scratch + count, instead ? instead : bytes + text.at, size);
        count += size;
    }
    scratch[count] = 0;
    return scratch;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Inter makes an x between digits a sign of multiplication, in the name of a file too. */
static bool has_x_between_digits(const char *text)
{
    for (const char *x = strchr(text, 'x'); x; x = strchr(x + 1, 'x')) {
        if (x > text && is_digit(x[-1]) && is_digit(x[1])) return true;
    }
    return false;
}

/* Whether every letter is set on its own: with distances of ours, or so that the font lets it be. */
static bool is_spaced(font_style style, const char *text)
{
    return style.tracking_64 != 0 || style.word_64 != 0 || style.is_tabular ||
           has_x_between_digits(text);
}

static font_spacing spacing_of(fonts *f, font_style style)
{
    return (font_spacing){.font = font_at(f, style.cut, style.px * SPACED_SCALE),
                          .tracking = (float)style.tracking_64 / 64.0f,
                          .word = (float)style.word_64 / 64.0f,
                          .is_tabular = style.is_tabular};
}

int font_width(fonts *f, font_style style, const char *bytes, size_t length)
{
    if (length == 0) return 0;
    char scratch[SCRATCH_MAX];
    const char *text = terminated(scratch, bytes, length);
    if (is_spaced(style, text)) return font_spaced_width(spacing_of(f, style), text);
    TTF_Font *font = font_at(f, style.cut, style.px);
    int width = 0;
    if (font) TTF_SizeUTF8(font, text, &width, NULL);
    return width;
}

int font_advance(fonts *f, font_style style, const char *bytes, size_t length)
{
    font_style large = style;
    large.px *= SPACED_SCALE;
    large.tracking_64 *= SPACED_SCALE;
    large.word_64 *= SPACED_SCALE;
    int behind = length ? large.tracking_64 : 0;
    if (length && bytes[length - 1] == ' ') behind += large.word_64;
    int width = font_width(f, large, bytes, length) + behind / 64;
    return (width + SPACED_SCALE / 2) / SPACED_SCALE;
}

SDL_Surface *font_render(fonts *f, font_style style, const char *bytes, size_t length)
{
    if (length == 0) return NULL;
    char scratch[SCRATCH_MAX];
    const char *text = terminated(scratch, bytes, length);
    if (is_spaced(style, text)) {
        return font_spaced_render(spacing_of(f, style), text, font_height(f, style));
    }
    TTF_Font *font = font_at(f, style.cut, style.px);
    return font ? TTF_RenderUTF8_Blended(font, text, (SDL_Color){255, 255, 255, 255}) : NULL;
}

uint64_t font_style_hash(font_style style)
{
    uint64_t hash = hash_u64(HASH_START, (uint64_t)style.cut * 2 + style.is_tabular);
    hash = hash_u64(hash, (uint64_t)style.word_64);
    return hash_u64(hash, (uint64_t)style.px << 32 | (uint32_t)style.tracking_64);
}
