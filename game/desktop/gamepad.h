/* gamepad.h - gamepads through SDL's own mappings: what is plugged in, and what is pressed on it.
 *
 * SDL would look at joysticks each millisecond once one is open. Here they are looked at by
 * gamepads_poll alone: every GAMEPAD_POLL_MS while one is connected, and once a second to find new
 * ones. A press is therefore stamped up to GAMEPAD_POLL_MS late. */
#ifndef SAMENSPEL_DESKTOP_GAMEPAD_H
#define SAMENSPEL_DESKTOP_GAMEPAD_H

#include <SDL.h>
#include <stdbool.h>
#include <stdint.h>

enum { GAMEPAD_POLL_MS = 8 };

/* What was done on a pad. Sticks and triggers are told as buttons: the left stick as the cross, the
 * triggers as the two buttons that SDL has no use for on ordinary pads. */
typedef struct pad_press {
    SDL_GameControllerButton button;
    bool is_down;
    bool is_repeat; /* a direction that is still held */
    int64_t at_us;
} pad_press;

enum {
    PAD_LEFT_TRIGGER = SDL_CONTROLLER_BUTTON_PADDLE1,
    PAD_RIGHT_TRIGGER = SDL_CONTROLLER_BUTTON_PADDLE2
};

/* Without joysticks on this machine both do nothing. */
void gamepads_open(void);
void gamepads_close(void);

bool gamepads_connected(void);

/* Looks at what is plugged in and pressed; the presses come from gamepads_next and with SDL's
 * events, which gamepads_take understands. */
void gamepads_poll(int64_t now_us);

/* The next press since the last poll, or a repeated one that is due. False: there is none. */
bool gamepads_next(int64_t now_us, pad_press *out);

/* What an event of SDL says about a pad; false: nothing was pressed or let go. */
bool gamepads_take(const SDL_Event *event, int64_t at_us, pad_press *out);

/* The longest that may be waited for an event, at most `wait_ms`. */
int gamepads_wait_ms(int wait_ms);

#endif
