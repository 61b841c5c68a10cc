#include "ui/window_pixels.h"

#include "ui/web/canvas.h"

/* Parts are turned into the canvas's order of bytes this many pixels at a time. */
enum { BAND_PIXELS = 256 * 1024 };

void window_pixels_limit(SDL_Window *window, int least_width, int least_height)
{
    (void)window;
    (void)least_width;
    (void)least_height;
}

bool window_pixels_of(SDL_Window *window, window_pixels *out)
{
    *out = (window_pixels){0};
    SDL_GetWindowSizeInPixels(window, &out->width, &out->height);
    return out->width > 0 && out->height > 0;
}

bool window_pixels_still(SDL_Window *window, const SDL_Surface *drawn, bool is_ours)
{
    int width = 0, height = 0;
    (void)is_ours;
    SDL_GetWindowSizeInPixels(window, &width, &height);
    return width == drawn->w && height == drawn->h && canvas_keeps();
}

static Uint32 turned(Uint32 pixel)
{
    return 0xFF000000u | (pixel & 0xFF) << 16 | (pixel & 0xFF00) | (pixel >> 16 & 0xFF);
}

static void show_band(const SDL_Surface *drawn, SDL_Rect part)
{
    static Uint32 band[BAND_PIXELS];
    Uint32 *out = band;
    for (int y = part.y; y < part.y + part.h; y++) {
        const Uint8 *row = (const Uint8 *)drawn->pixels + (size_t)y * (size_t)drawn->pitch;
        const Uint32 *from = (const Uint32 *)(const void *)row + part.x;
        for (int x = 0; x < part.w; x++) *out++ = turned(from[x]);
    }
    canvas_show(band, part.x, part.y, part.w, part.h);
}

static void show_part(const SDL_Surface *drawn, SDL_Rect part)
{
    const int rows = SDL_max(1, BAND_PIXELS / part.w);
    for (int y = 0; y < part.h; y += rows) {
        const int height = SDL_min(rows, part.h - y);
        show_band(drawn, (SDL_Rect){part.x, part.y + y, part.w, height});
    }
}

void window_pixels_show(SDL_Window *window, SDL_Surface *drawn, bool is_ours, const SDL_Rect *parts,
                        size_t count)
{
    const SDL_Rect whole = {0, 0, SDL_min(drawn->w, BAND_PIXELS), drawn->h};
    (void)window;
    (void)is_ours;
    for (size_t i = 0; i < count; i++) {
        SDL_Rect seen;
        if (SDL_IntersectRect(&parts[i], &whole, &seen)) show_part(drawn, seen);
    }
}
