#include "desktop/loop.h"

#include "desktop/web/page.h"

void loop_run(loop l)
{
    page_run(l.turn, l.finish, l.self);
}

bool loop_next_event(SDL_Event *out, int wait_ms)
{
    (void)wait_ms;
    return SDL_PollEvent(out) != 0;
}
