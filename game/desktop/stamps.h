/* stamps.h - when an input happened. SDL stamps events in whole milliseconds; here the
 * high-resolution clock is read in an event watch, at the moment an event is pumped. */
#ifndef SAMENSPEL_DESKTOP_STAMPS_H
#define SAMENSPEL_DESKTOP_STAMPS_H

#include <SDL.h>
#include <stdint.h>

/* Starts and stops watching. One watch serves the whole program: there is one window. */
void stamps_start(void);
void stamps_stop(void);

/* The time of an event that SDL handed out, in home_now_us's microseconds; `now_us` when it was not
 * seen. */
int64_t stamp_of(const SDL_Event *event, int64_t now_us);

#endif
