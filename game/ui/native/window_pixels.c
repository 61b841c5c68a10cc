#include "ui/window_pixels.h"

static bool is_plain(const SDL_PixelFormat *format)
{
    return format->BytesPerPixel == 4 && format->Rmask == 0xFF0000 && format->Bmask == 0xFF;
}

void window_pixels_limit(SDL_Window *window, int least_width, int least_height)
{
    SDL_SetWindowMinimumSize(window, least_width, least_height);
}

bool window_pixels_of(SDL_Window *window, window_pixels *out)
{
    SDL_Surface *shown = SDL_GetWindowSurface(window);
    if (!shown) return false;
    *out = (window_pixels){is_plain(shown->format) ? shown : NULL, shown->w, shown->h};
    return true;
}

bool window_pixels_still(SDL_Window *window, const SDL_Surface *drawn, bool is_ours)
{
    int width = 0, height = 0;
    SDL_GetWindowSizeInPixels(window, &width, &height);
    if (width != drawn->w || height != drawn->h) return false;
    const SDL_Surface *shown = SDL_GetWindowSurface(window);
    return is_ours || shown == drawn;
}

/* Where the window's pixels are of another kind they are converted when they are shown. */
static void convert_parts(SDL_Window *window, SDL_Surface *drawn, const SDL_Rect *parts,
                          size_t count)
{
    SDL_Surface *shown = SDL_GetWindowSurface(window);
    for (size_t i = 0; shown && i < count; i++) {
        SDL_Rect to = parts[i];
        SDL_BlitSurface(drawn, &parts[i], shown, &to);
    }
}

void window_pixels_show(SDL_Window *window, SDL_Surface *drawn, bool is_ours, const SDL_Rect *parts,
                        size_t count)
{
    if (is_ours) convert_parts(window, drawn, parts, count);
    SDL_UpdateWindowSurfaceRects(window, parts, (int)count);
}
