#include "desktop/loop.h"

void loop_run(loop l)
{
    while (l.turn(l.self)) {
    }
    l.finish(l.self);
}

bool loop_next_event(SDL_Event *out, int wait_ms)
{
    return SDL_WaitEventTimeout(out, wait_ms) != 0;
}
