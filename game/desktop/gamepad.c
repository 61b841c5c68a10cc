#include "desktop/gamepad.h"

#include "desktop/stamps.h"

/* From where a stick or trigger counts as pressed, and below which it counts as let go. */
enum { PRESSED_FROM = 20000, LET_GO_BELOW = 12000 };

enum { REPEAT_AFTER_US = 420000, REPEAT_EVERY_US = 75000, LOOK_FOR_NEW_US = 1000000, PADS_MAX = 8 };

typedef struct gamepads {
    bool is_open;
    SDL_GameController *pads[PADS_MAX];
    int count;
    int64_t looked_us;
    SDL_GameControllerButton held; /* a direction; INVALID: none */
    int64_t repeat_us;
    bool is_on[SDL_CONTROLLER_BUTTON_MAX]; /* of what sticks and triggers press */
} gamepads;

/* One for the whole program: there is one window. */
static gamepads g = {.held = SDL_CONTROLLER_BUTTON_INVALID};

/* What is plugged in ------------------------------------------------------------------------- */

static int place_of(SDL_JoystickID id)
{
    int i = 0;
    while (i < g.count && SDL_JoystickInstanceID(SDL_GameControllerGetJoystick(g.pads[i])) != id)
        i++;
    return i;
}

static void add_pad(int device_index)
{
    bool is_known = place_of(SDL_JoystickGetDeviceInstanceID(device_index)) < g.count;
    if (is_known || g.count == PADS_MAX || !SDL_IsGameController(device_index)) return;
    SDL_GameController *pad = SDL_GameControllerOpen(device_index);
    if (pad) g.pads[g.count++] = pad;
}

static void drop_pad(SDL_JoystickID id)
{
    int at = place_of(id);
    if (at == g.count) return;
    SDL_GameControllerClose(g.pads[at]);
    g.pads[at] = g.pads[--g.count];
    g.held = SDL_CONTROLLER_BUTTON_INVALID;
    SDL_zeroa(g.is_on);
}

/* Automatic updates would wake the program each millisecond, and the drivers that speak USB
 * themselves need rights that people do not have. */
void gamepads_open(void)
{
    SDL_SetHint(SDL_HINT_AUTO_UPDATE_JOYSTICKS, "0");
    SDL_SetHint(SDL_HINT_JOYSTICK_HIDAPI, "0");
    g.is_open = SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER) == 0;
    for (int i = 0; g.is_open && i < SDL_NumJoysticks(); i++) add_pad(i);
}

void gamepads_close(void)
{
    if (!g.is_open) return;
    while (g.count > 0) SDL_GameControllerClose(g.pads[--g.count]);
    SDL_QuitSubSystem(SDL_INIT_GAMECONTROLLER);
    g = (gamepads){.held = SDL_CONTROLLER_BUTTON_INVALID};
}

bool gamepads_connected(void)
{
    return g.count > 0;
}

int gamepads_wait_ms(int wait_ms)
{
    return g.count > 0 ? SDL_min(wait_ms, GAMEPAD_POLL_MS) : wait_ms;
}

/* SDL tells everything twice, as a joystick and as a pad: only the second is kept. */
void gamepads_poll(int64_t now_us)
{
    bool is_due = g.count > 0 || now_us - g.looked_us >= LOOK_FOR_NEW_US || g.looked_us == 0;
    if (!g.is_open || !is_due) return;
    g.looked_us = now_us;
    SDL_GameControllerUpdate();
    SDL_FlushEvents(SDL_JOYAXISMOTION, SDL_JOYBATTERYUPDATED);
}

/* What is pressed ---------------------------------------------------------------------------- */

static bool is_direction(SDL_GameControllerButton button)
{
    return button >= SDL_CONTROLLER_BUTTON_DPAD_UP && button <= SDL_CONTROLLER_BUTTON_DPAD_RIGHT;
}

static bool tell(SDL_GameControllerButton button, bool is_down, int64_t at_us, pad_press *out)
{
    *out = (pad_press){.button = button, .is_down = is_down, .at_us = at_us};
    if (is_down && is_direction(button)) {
        g.held = button;
        g.repeat_us = at_us + REPEAT_AFTER_US;
    } else if (!is_down && button == g.held) {
        g.held = SDL_CONTROLLER_BUTTON_INVALID;
    }
    return true;
}

/* One end of an axis as a button. */
static bool follow_end(SDL_GameControllerButton button, int value, int64_t at_us, pad_press *out)
{
    bool *is_on = &g.is_on[button];
    if (!*is_on && value >= PRESSED_FROM) {
        *is_on = true;
        return tell(button, true, at_us, out);
    }
    if (*is_on && value < LET_GO_BELOW) {
        *is_on = false;
        return tell(button, false, at_us, out);
    }
    return false;
}

typedef struct axis_row {
    SDL_GameControllerAxis axis;
    SDL_GameControllerButton low, high;
} axis_row;

static const axis_row axes[] = {
    {SDL_CONTROLLER_AXIS_LEFTX, SDL_CONTROLLER_BUTTON_DPAD_LEFT, SDL_CONTROLLER_BUTTON_DPAD_RIGHT},
    {SDL_CONTROLLER_AXIS_LEFTY, SDL_CONTROLLER_BUTTON_DPAD_UP, SDL_CONTROLLER_BUTTON_DPAD_DOWN},
    {SDL_CONTROLLER_AXIS_TRIGGERLEFT, SDL_CONTROLLER_BUTTON_INVALID,
     (SDL_GameControllerButton)PAD_LEFT_TRIGGER},
    {SDL_CONTROLLER_AXIS_TRIGGERRIGHT, SDL_CONTROLLER_BUTTON_INVALID,
     (SDL_GameControllerButton)PAD_RIGHT_TRIGGER},
};

static bool take_axis(const SDL_ControllerAxisEvent *moved, int64_t at_us, pad_press *out)
{
    for (size_t i = 0; i < sizeof axes / sizeof *axes; i++) {
        if (axes[i].axis != (SDL_GameControllerAxis)moved->axis) continue;
        bool has_low = axes[i].low != SDL_CONTROLLER_BUTTON_INVALID;
        if (has_low && follow_end(axes[i].low, -moved->value, at_us, out)) return true;
        return follow_end(axes[i].high, moved->value, at_us, out);
    }
    return false;
}

bool gamepads_take(const SDL_Event *event, int64_t at_us, pad_press *out)
{
    switch (event->type) {
    case SDL_CONTROLLERDEVICEADDED: add_pad(event->cdevice.which); return false;
    case SDL_CONTROLLERDEVICEREMOVED: drop_pad(event->cdevice.which); return false;
    case SDL_CONTROLLERAXISMOTION: return take_axis(&event->caxis, at_us, out);
    case SDL_CONTROLLERBUTTONDOWN:
    case SDL_CONTROLLERBUTTONUP:
        return tell((SDL_GameControllerButton)event->cbutton.button,
                    event->type == SDL_CONTROLLERBUTTONDOWN, at_us, out);
    default: return false;
    }
}

static bool repeat(int64_t now_us, pad_press *out)
{
    if (g.held == SDL_CONTROLLER_BUTTON_INVALID || now_us < g.repeat_us) return false;
    g.repeat_us = now_us + REPEAT_EVERY_US;
    *out = (pad_press){.button = g.held, .is_down = true, .is_repeat = true, .at_us = now_us};
    return true;
}

bool gamepads_next(int64_t now_us, pad_press *out)
{
    SDL_Event event;
    while (g.is_open && SDL_PeepEvents(&event, 1, SDL_GETEVENT, SDL_CONTROLLERAXISMOTION,
                                       SDL_CONTROLLERSENSORUPDATE) > 0) {
        if (gamepads_take(&event, stamp_of(&event, now_us), out)) return true;
    }
    return repeat(now_us, out);
}
