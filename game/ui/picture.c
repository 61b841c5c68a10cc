#include "ui/picture.h"

#include "core/hash.h"

#include <SDL_image.h>
#include <stdio.h>
#include <string.h>

enum { SIZE_MAX_COUNT = 512, PATH_BYTES = 1024, PICTURE_SIDE_MAX = 4096 };

typedef struct known_size {
    uint64_t path_hash;
    float width, height; /* 0: no picture */
} known_size;

struct pictures {
    char root[PATH_BYTES];
    known_size sizes[SIZE_MAX_COUNT]; /* open addressing */
    size_t size_count;
    file_lender lender;
};

pictures *pictures_open(const char *root)
{
    pictures *p = SDL_calloc(1, sizeof *p);
    if (p) snprintf(p->root, sizeof p->root, "%s", root);
    return p;
}

void pictures_close(pictures *p)
{
    SDL_free(p);
}

void pictures_borrow_from(pictures *p, file_lender lender)
{
    p->lender = lender;
}

static bool is_absolute(const char *path)
{
    return path[0] == '/' || path[0] == '\\' || (path[0] && path[1] == ':');
}

static SDL_RWops *open_file(const pictures *p, const char *path)
{
    char full[PATH_BYTES];
    const char *bytes;
    size_t size;
    if (p->lender.lend && p->lender.lend(p->lender.self, path, &bytes, &size)) {
        return SDL_RWFromConstMem(bytes, (int)size);
    }
    bool is_whole = is_absolute(path) || !p->root[0];
    int length = is_whole ? snprintf(full, sizeof full, "%s", path)
                          : snprintf(full, sizeof full, "%s/%s", p->root, path);
    bool fits = length > 0 && (size_t)length < sizeof full;
    return fits ? SDL_RWFromFile(full, "rb") : NULL;
}

static bool has_ending(const char *path, const char *ending)
{
    size_t length = strlen(path), tail = strlen(ending);
    return length >= tail && SDL_strcasecmp(path + length - tail, ending) == 0;
}

/* The number behind ` name="`, 0 when it is not there. */
static float attribute_number(const char *head, const char *name)
{
    const char *at = strstr(head, name);
    return at ? (float)SDL_atof(at + strlen(name)) : 0;
}

/* The third and fourth number of viewBox="x y width height". */
static bool view_box(const char *head, float *out_width, float *out_height)
{
    const char *at = strstr(head, "viewBox=\"");
    if (!at) return false;
    float numbers[4] = {0};
    char *end = NULL;
    at += strlen("viewBox=\"");
    for (int i = 0; i < 4; i++) {
        numbers[i] = (float)SDL_strtod(at, &end);
        if (end == at) return false;
        for (at = end; *at == ' ' || *at == ','; at++) continue;
    }
    *out_width = numbers[2];
    *out_height = numbers[3];
    return numbers[2] > 0 && numbers[3] > 0;
}

/* Reads the size from the <svg ...> tag, which stands within the first bytes. */
static bool svg_size(SDL_RWops *file, float *out_width, float *out_height)
{
    char head[2048];
    size_t length = SDL_RWread(file, head, 1, sizeof head - 1);
    head[length] = 0;
    char *tag = strstr(head, "<svg");
    char *end = tag ? strchr(tag, '>') : NULL;
    if (!end) return false;
    *end = 0;
    *out_width = attribute_number(tag, " width=\"");
    *out_height = attribute_number(tag, " height=\"");
    return (*out_width > 0 && *out_height > 0) || view_box(tag, out_width, out_height);
}

static bool pixel_size(SDL_RWops *file, float *out_width, float *out_height)
{
    SDL_Surface *loaded = IMG_Load_RW(file, 0);
    if (!loaded) return false;
    *out_width = (float)loaded->w;
    *out_height = (float)loaded->h;
    SDL_FreeSurface(loaded);
    return true;
}

static known_size read_size(const pictures *p, const char *path, uint64_t path_hash)
{
    known_size found = {.path_hash = path_hash};
    SDL_RWops *file = open_file(p, path);
    if (!file) return found;
    bool is_svg = has_ending(path, ".svg");
    bool is_read = is_svg ? svg_size(file, &found.width, &found.height)
                          : pixel_size(file, &found.width, &found.height);
    if (!is_read) found.width = found.height = 0;
    SDL_RWclose(file);
    return found;
}

bool picture_size(pictures *p, const char *path, float *out_width, float *out_height)
{
    uint64_t path_hash = hash_text(HASH_START, path) | 1;
    size_t at = path_hash % SIZE_MAX_COUNT;
    while (p->sizes[at].path_hash && p->sizes[at].path_hash != path_hash) {
        at = (at + 1) % SIZE_MAX_COUNT;
    }
    if (!p->sizes[at].path_hash) {
        if (p->size_count > SIZE_MAX_COUNT / 2) {
            memset(p->sizes, 0, sizeof p->sizes);
            p->size_count = 0;
        }
        p->sizes[at] = read_size(p, path, path_hash);
        p->size_count++;
    }
    *out_width = p->sizes[at].width;
    *out_height = p->sizes[at].height;
    return *out_width > 0;
}

static SDL_Surface *as_argb(SDL_Surface *loaded)
{
    if (!loaded) return NULL;
    SDL_Surface *converted = SDL_ConvertSurfaceFormat(loaded, SDL_PIXELFORMAT_ARGB8888, 0);
    SDL_FreeSurface(loaded);
    return converted;
}

/* Pictures that are no SVG are scaled once, when they are loaded. */
static SDL_Surface *scaled(SDL_Surface *whole, int width, int height)
{
    if (!whole || (whole->w == width && whole->h == height)) return whole;
    SDL_Surface *fitted = SDL_CreateRGBSurfaceWithFormat(0, width, height, 32,
                                                         SDL_PIXELFORMAT_ARGB8888);
    if (fitted) SDL_SoftStretchLinear(whole, NULL, fitted, NULL);
    SDL_FreeSurface(whole);
    return fitted;
}

static bool is_color(const char *at, SDL_Color color)
{
    char written[8];
    snprintf(written, sizeof written, "#%02X%02X%02X", color.r, color.g, color.b);
    return SDL_strncasecmp(at, written, sizeof written - 1) == 0;
}

/* Both are seven letters long, so the text stays in place; what was put in is not looked at again. */
static void swap_colors(char *svg, const picture_wish *wish)
{
    for (char *at = strchr(svg, '#'); at; at = strchr(at + 1, '#')) {
        for (size_t i = 0; i < wish->swap_count; i++) {
            SDL_Color to = wish->swaps[i].to;
            if (!is_color(at, wish->swaps[i].from)) continue;
            char written[8];
            snprintf(written, sizeof written, "#%02X%02X%02X", to.r, to.g, to.b);
            memcpy(at, written, sizeof written - 1);
            break;
        }
    }
}

static SDL_Surface *load_svg(SDL_RWops *file, const picture_wish *wish)
{
    size_t length = 0;
    char *svg = SDL_LoadFile_RW(file, &length, 0);
    if (!svg) return NULL;
    swap_colors(svg, wish);
    SDL_RWops *swapped = SDL_RWFromConstMem(svg, (int)length);
    SDL_Surface *drawn = swapped ? IMG_LoadSizedSVG_RW(swapped, wish->width, wish->height) : NULL;
    if (swapped) SDL_RWclose(swapped);
    SDL_free(svg);
    return drawn;
}

SDL_Surface *picture_load(pictures *p, const char *path, const picture_wish *wish)
{
    if (wish->width <= 0 || wish->height <= 0) return NULL;
    if (wish->width > PICTURE_SIDE_MAX || wish->height > PICTURE_SIDE_MAX) return NULL;
    SDL_RWops *file = open_file(p, path);
    if (!file) return NULL;
    bool is_svg = has_ending(path, ".svg");
    SDL_Surface *loaded = is_svg ? load_svg(file, wish) : IMG_Load_RW(file, 0);
    SDL_RWclose(file);
    return scaled(as_argb(loaded), wish->width, wish->height);
}
