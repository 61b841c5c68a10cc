#include "desktop/loop.h"

#include "desktop/web/page.h"
#include "ui/web/canvas.h"

void loop_run(loop l)
{
    page_run(l.turn, l.finish, l.self);
}

/* A canvas is emptied whenever the browser tells of a size, also of the one that it has. */
bool loop_next_event(SDL_Event *out, int wait_ms)
{
    (void)wait_ms;
    if (SDL_PollEvent(out)) return true;
    if (canvas_keeps()) return false;
    *out = (SDL_Event){.window = {.type = SDL_WINDOWEVENT, .event = SDL_WINDOWEVENT_EXPOSED}};
    return true;
}
