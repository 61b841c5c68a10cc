/* The pictures that a scenario names: read for the pack, and looked at, since the program leaves
 * out of an SVG what it cannot draw without a word. */
#include "format/reader.h"

#include "core/utf8.h"

#include <string.h>

enum { ELEMENT_NAME_MAX = 48, PICTURE_BYTES_MAX = 1024 * 1024 };

static bool element_is_drawn(const char *name)
{
    static const char *const drawn[] = {
        "svg",     "g",     "defs",     "path",    "rect",           "circle",
        "ellipse", "line",  "polyline", "polygon", "linearGradient", "radialGradient",
        "stop",    "style", "title",    "desc",    "metadata",
    };
    for (size_t i = 0; i < COUNT_OF(drawn); i++) {
        if (strcmp(drawn[i], name) == 0) return true;
    }
    return false;
}

static bool is_name_end(char c)
{
    return strchr(" \t\r\n/>", c) != NULL;
}

/* The first element that would not be drawn; false when all would. */
static bool undrawn_element(const source *svg, size_t *out_start, char out_name[ELEMENT_NAME_MAX])
{
    for (size_t i = 0; i + 1 < svg->length; i++) {
        if (svg->bytes[i] != '<') continue;
        if (svg->length - i >= 4 && memcmp(svg->bytes + i, "<!--", 4) == 0) {
            while (i + 2 < svg->length && memcmp(svg->bytes + i, "-->", 3) != 0) i++;
            continue;
        }
        if (strchr("/?!", svg->bytes[i + 1])) continue;
        size_t length = 0;
        while (i + 1 + length < svg->length && length + 1 < ELEMENT_NAME_MAX &&
               !is_name_end(svg->bytes[i + 1 + length])) {
            out_name[length] = svg->bytes[i + 1 + length];
            length++;
        }
        out_name[length] = '\0';
        *out_start = i + 1;
        if (!element_is_drawn(out_name)) return true;
    }
    return false;
}

/* Colours and effects that are drawn grey or not at all. */
static bool undrawn_style(const source *svg, size_t *out_start, const char **out_name)
{
    static const char *const undrawn[] = {
        "currentColor", "hsl(", "clip-path", "mask=", "filter=", "filter:", "mask:"};
    for (size_t i = 0; i < COUNT_OF(undrawn); i++) {
        const char *at = strstr(svg->bytes, undrawn[i]);
        if (!at) continue;
        *out_start = (size_t)(at - svg->bytes);
        *out_name = undrawn[i];
        return true;
    }
    return false;
}

static void svg_check(reader *r, const source *svg)
{
    size_t start;
    char name[ELEMENT_NAME_MAX];
    const char *style;
    if (!utf8_is_valid(svg->bytes, svg->length) || memchr(svg->bytes, '\0', svg->length)) {
        report(r, E104_BYTES_NOT_UTF8, place_in(svg, 0, 0), (diagnostic_values){0});
    } else if (undrawn_element(svg, &start, name)) {
        report(r, E628_SVG_NOT_DRAWN, place_in(svg, start - 1, strlen(name) + 1),
               (diagnostic_values){.name = name});
    } else if (undrawn_style(svg, &start, &style)) {
        report(r, E628_SVG_NOT_DRAWN, place_in(svg, start, strlen(style)),
               (diagnostic_values){.name = style});
    }
}

void picture_check(reader *r, const char *path, place where)
{
    if (!folder_path_is_safe(path)) {
        report(r, E621_PATH_UNSAFE, where, (diagnostic_values){.name = path});
        return;
    }
    if (lookup_get(&r->pictures, path)) return;
    const char *ending = strrchr(path, '.');
    if (!ending || strcmp(ending, ".svg") != 0) {
        report(r, E632_PICTURE_NOT_SVG, where, (diagnostic_values){.name = path});
        return;
    }
    const source *svg = reader_file(r, path, where);
    if (!svg) return;
    const char *kept = reader_copy(r, path, strlen(path));
    if (!kept || !lookup_put(&r->pictures, kept, svg)) {
        r->is_out_of_memory = true;
    } else if (svg->length > PICTURE_BYTES_MAX) {
        report(r, E639_PICTURE_TOO_BIG, where,
               (diagnostic_values){.name = path, .limit = PICTURE_BYTES_MAX});
    } else {
        svg_check(r, svg);
    }
}
