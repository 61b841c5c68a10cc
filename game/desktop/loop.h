/* loop.h - who calls whom: natively the program waits for events and takes a turn; in a page the
 * browser calls it for each frame that it is going to show. */
#ifndef SAMENSPEL_DESKTOP_LOOP_H
#define SAMENSPEL_DESKTOP_LOOP_H

#include <SDL.h>
#include <stdbool.h>

typedef struct loop {
    bool (*turn)(void *self);   /* false: that was the last one */
    void (*finish)(void *self); /* called once after it */
    void *self;
} loop;

/* Takes turns until one is the last, then finishes. In a page it does not return: what stands on the
 * stack of its callers stays there. */
void loop_run(loop l);

/* The next event, waited for no longer than that; a page never waits. False: there was none. */
bool loop_next_event(SDL_Event *out, int wait_ms);

#endif
