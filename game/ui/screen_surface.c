#include "ui/screen_surface.h"

#include "ui/window_pixels.h"

#include <SDL_image.h>
#include <string.h>

enum { DEFAULT_WIDTH = 1366, DEFAULT_HEIGHT = 768, LEAST_WIDTH = 800, LEAST_HEIGHT = 560 };

static status fail(failure *why, const char *reason)
{
    return failure_set(why, STATUS_IO, reason, NULL, SDL_GetError());
}

/* --- a surface of our own ------------------------------------------------------------------ */

static void drop_surface(screen_surface *s)
{
    if (s->owns_surface) SDL_FreeSurface(s->surface);
    s->surface = NULL;
    s->owns_surface = false;
}

static bool own_surface(screen_surface *s, int width, int height)
{
    drop_surface(s);
    s->surface = SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_RGB888);
    s->owns_surface = s->surface != NULL;
    s->width = width;
    s->height = height;
    return s->surface != NULL;
}

bool screen_resize(screen_surface *s, int width, int height)
{
    if (!s->window) return own_surface(s, width, height);
    SDL_SetWindowSize(s->window, width, height);
    return true;
}

static status open_offscreen(screen_surface *s, const screen_setup *setup, failure *why)
{
    int width = setup->width > 0 ? setup->width : DEFAULT_WIDTH;
    int height = setup->height > 0 ? setup->height : DEFAULT_HEIGHT;
    if (own_surface(s, width, height)) return STATUS_OK;
    return failure_set(why, STATUS_NO_MEMORY, "no_memory", NULL, SDL_GetError());
}

/* --- a window ------------------------------------------------------------------------------ */

/* Without them SDL would keep the screen from sleeping, swallow the click that brings the window to
 * the front, or tell what a finger does a second time as a mouse. */
static void set_hints(void)
{
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
    SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, "#stage"); /* of a page, not all of it */
}

static bool is_wayland(void)
{
    const char *driver = SDL_GetCurrentVideoDriver();
    return driver && strcmp(driver, "wayland") == 0;
}

/* A graphics driver, slow without a card, stays away from between our pixels and the screen; only
 * Wayland shows pixels in no other way. */
static void set_way_to_screen(void)
{
    if (is_wayland()) return;
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
}

typedef struct window_size {
    int width, height;
    bool fills_display;
} window_size;

/* What was asked for, or the size of the design where the display has room for it. */
static window_size size_for_display(const screen_setup *setup)
{
    SDL_Rect usable = {0, 0, DEFAULT_WIDTH, DEFAULT_HEIGHT};
    if (setup->width > 0) return (window_size){setup->width, setup->height, false};
    SDL_GetDisplayUsableBounds(0, &usable);
    bool is_small = usable.w <= DEFAULT_WIDTH || usable.h <= DEFAULT_HEIGHT;
    if (is_small) return (window_size){usable.w, usable.h, true};
    return (window_size){DEFAULT_WIDTH, DEFAULT_HEIGHT, false};
}

static bool is_software(const char *renderer)
{
    return !renderer || !renderer[0] || strcmp(renderer, "software") == 0;
}

/* "software, opengl, opengles2" */
static void list_renderers(char *out_names, size_t room)
{
    SDL_strlcpy(out_names, "software", room);
    for (int i = 0; i < SDL_GetNumRenderDrivers(); i++) {
        SDL_RendererInfo info;
        if (SDL_GetRenderDriverInfo(i, &info) != 0 || is_software(info.name)) continue;
        SDL_strlcat(out_names, ", ", room);
        SDL_strlcat(out_names, info.name, room);
    }
}

static status refuse_renderer(const char *name, failure *why)
{
    char names[FAILURE_PLACE_MAX];
    list_renderers(names, sizeof names);
    return failure_set(why, STATUS_MISSING, "unknown_renderer", names, name);
}

static int driver_index(const char *name)
{
    for (int i = 0; i < SDL_GetNumRenderDrivers(); i++) {
        SDL_RendererInfo info;
        if (SDL_GetRenderDriverInfo(i, &info) == 0 && strcmp(info.name, name) == 0) return i;
    }
    return -1;
}

/* The window's own memory where it is laid out as we draw, else a surface of ours. */
static bool take_window_surface(screen_surface *s)
{
    window_pixels offered;
    if (!window_pixels_of(s->window, &offered)) return false;
    if (!offered.shared) return own_surface(s, offered.width, offered.height);
    drop_surface(s);
    s->surface = offered.shared;
    s->width = offered.width;
    s->height = offered.height;
    return true;
}

static status make_renderer(screen_surface *s, const char *name, failure *why)
{
    if (is_software(name)) {
        return take_window_surface(s) ? STATUS_OK : fail(why, "window");
    }
    int index = driver_index(name);
    if (index < 0) return refuse_renderer(name, why);
    s->renderer = SDL_CreateRenderer(s->window, index, 0);
    if (!s->renderer) return fail(why, "window");
    SDL_GetRendererOutputSize(s->renderer, &s->width, &s->height);
    return STATUS_OK;
}

static Uint32 window_flags(const screen_setup *setup, window_size size)
{
    Uint32 flags = SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
    if (size.fills_display && !is_wayland()) flags |= SDL_WINDOW_MAXIMIZED;
    if (setup->is_fullscreen) flags |= SDL_WINDOW_FULLSCREEN_DESKTOP;
    return flags;
}

/* Without a display SDL draws where nobody looks, unless that is what was asked for. */
static bool is_unseen(void)
{
    static const char *const unseen[] = {"offscreen", "dummy", "evdev"};
    const char *driver = SDL_GetCurrentVideoDriver();
    if (!driver || SDL_GetHint(SDL_HINT_VIDEODRIVER)) return false;
    for (size_t i = 0; i < sizeof unseen / sizeof *unseen; i++) {
        if (strcmp(unseen[i], driver) == 0) return true;
    }
    return false;
}

static status open_video(failure *why)
{
    SDL_SetMainReady(); /* main() is ours on every system */
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return fail(why, "no_display");
    if (!is_unseen()) return STATUS_OK;
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    return failure_set(why, STATUS_IO, "no_display", NULL, NULL);
}

status screen_open(screen_surface *s, const screen_setup *setup, failure *why)
{
    memset(s, 0, sizeof *s);
    if (setup->is_offscreen) return open_offscreen(s, setup, why);
    set_hints();
    status no_display = open_video(why);
    if (no_display) return no_display;
    set_way_to_screen();
    window_size size = size_for_display(setup);
    s->window = SDL_CreateWindow(setup->title ? setup->title : "", SDL_WINDOWPOS_CENTERED,
                                 SDL_WINDOWPOS_CENTERED, size.width, size.height,
                                 window_flags(setup, size));
    status made = s->window ? make_renderer(s, setup->renderer, why) : fail(why, "window");
    if (made) {
        screen_close(s);
        return made;
    }
    window_pixels_limit(s->window, LEAST_WIDTH, LEAST_HEIGHT);
    /* Asked for when it is made, Wayland would end the program over a first frame of another size. */
    if (size.fills_display && is_wayland()) SDL_MaximizeWindow(s->window);
    return STATUS_OK;
}

void screen_close(screen_surface *s)
{
    if (s->renderer) SDL_DestroyRenderer(s->renderer);
    drop_surface(s);
    if (s->window) {
        SDL_DestroyWindow(s->window);
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
    }
    memset(s, 0, sizeof *s);
}

bool screen_follow(screen_surface *s, bool *out_is_new)
{
    *out_is_new = false;
    if (!s->window) return s->surface != NULL;
    if (s->renderer) {
        int width = s->width;
        int height = s->height;
        SDL_GetRendererOutputSize(s->renderer, &s->width, &s->height);
        *out_is_new = width != s->width || height != s->height;
        return true;
    }
    if (s->surface && window_pixels_still(s->window, s->surface, s->owns_surface)) return true;
    *out_is_new = true;
    return take_window_surface(s);
}

bool screen_keeps_frame(const screen_surface *s)
{
    return s->surface != NULL;
}

void screen_present(screen_surface *s, const SDL_Rect *parts, size_t count)
{
    if (s->renderer) SDL_RenderPresent(s->renderer);
    if (s->renderer || !s->window) return;
    window_pixels_show(s->window, s->surface, s->owns_surface, parts, count);
}

float screen_pointer_scale(const screen_surface *s)
{
    int width = 0, height = 0;
    if (!s->window) return 1;
    SDL_GetWindowSize(s->window, &width, &height);
    return width > 0 ? (float)s->width / (float)width : 1;
}

static SDL_Surface *copy_of_frame(screen_surface *s)
{
    SDL_Surface *copy = SDL_CreateRGBSurfaceWithFormat(0, s->width, s->height, 24,
                                                       SDL_PIXELFORMAT_RGB24);
    if (!copy) return NULL;
    if (s->surface)
        SDL_BlitSurface(s->surface, NULL, copy, NULL);
    else {
        SDL_RenderReadPixels(s->renderer, NULL, SDL_PIXELFORMAT_RGB24, copy->pixels, copy->pitch);
    }
    return copy;
}

status screen_save_png(screen_surface *s, const char *path, failure *why)
{
    SDL_Surface *copy = copy_of_frame(s);
    if (!copy) return failure_set(why, STATUS_NO_MEMORY, "no_memory", path, NULL);
    bool is_saved = IMG_SavePNG(copy, path) == 0;
    SDL_FreeSurface(copy);
    return is_saved ? STATUS_OK : failure_set(why, STATUS_IO, "input_output", path, SDL_GetError());
}

/* Writes into `room`, which holds `size` bytes; returns the length, 0 when it failed. */
static size_t write_into(SDL_Surface *frame, char *room, int size)
{
    SDL_RWops *to = SDL_RWFromMem(room, size);
    if (!to) return 0;
    Sint64 length = IMG_SavePNG_RW(frame, to, 0) == 0 ? SDL_RWtell(to) : 0;
    SDL_RWclose(to);
    return length > 0 ? (size_t)length : 0;
}

/* A frame that cannot be pressed together takes little more than its pixels. */
status screen_write_png(screen_surface *s, buffer *out, failure *why)
{
    SDL_Surface *copy = copy_of_frame(s);
    const int size = copy ? copy->pitch * copy->h * 2 + (1 << 16) : 0;
    char *room = copy ? SDL_malloc((size_t)size) : NULL;
    size_t length = room ? write_into(copy, room, size) : 0;
    buffer_add(out, room ? room : "", length);
    SDL_free(room);
    SDL_FreeSurface(copy);
    bool is_written = length > 0 && !out->failed;
    return is_written ? STATUS_OK : failure_set(why, STATUS_NO_MEMORY, "no_memory", NULL, NULL);
}
