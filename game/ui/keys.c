#include "ui/keys.h"

#include "tree/tree.h"

typedef struct key_row {
    SDL_Keycode code;
    uint32_t key;
} key_row;

static const key_row named_keys[] = {
    {SDLK_RETURN, KEY_ENTER},  {SDLK_KP_ENTER, KEY_ENTER}, {SDLK_RETURN2, KEY_ENTER},
    {SDLK_ESCAPE, KEY_ESCAPE}, {SDLK_AC_BACK, KEY_ESCAPE}, {SDLK_LEFT, KEY_LEFT},
    {SDLK_RIGHT, KEY_RIGHT},   {SDLK_UP, KEY_UP},          {SDLK_DOWN, KEY_DOWN},
};

static char upper_row_digit(SDL_Scancode code)
{
    if (code >= SDL_SCANCODE_1 && code <= SDL_SCANCODE_9) {
        return "123456789"[code - SDL_SCANCODE_1];
    }
    return code == SDL_SCANCODE_0 ? '0' : 0;
}

static char keypad_digit(SDL_Keycode code)
{
    if (code >= SDLK_KP_1 && code <= SDLK_KP_9) return "123456789"[code - SDLK_KP_1];
    return code == SDLK_KP_0 ? '0' : 0;
}

static char digit_of(SDL_Keysym pressed)
{
    if (pressed.sym >= '0' && pressed.sym <= '9') return "0123456789"[pressed.sym - '0'];
    char upper = upper_row_digit(pressed.scancode);
    if (upper) return upper;
    return keypad_digit(pressed.sym);
}

/* On the key of a slash or a comma a question mark stands above, depending on the keyboard; nothing
 * else on the screen is on those keys. */
static bool is_question_mark(SDL_Keysym pressed)
{
    bool has_it = pressed.sym == SDLK_SLASH || pressed.sym == SDLK_COMMA;
    return pressed.sym == SDLK_QUESTION || (has_it && pressed.mod & KMOD_SHIFT);
}

uint32_t key_of(SDL_Keysym pressed)
{
    if (pressed.sym == SDLK_F1 || is_question_mark(pressed)) return KEY_HELP;
    for (size_t i = 0; i < sizeof named_keys / sizeof *named_keys; i++) {
        if (named_keys[i].code == pressed.sym) return named_keys[i].key;
    }
    char digit = digit_of(pressed);
    if (digit) return (uint32_t)digit;
    bool is_letter = pressed.sym > ' ' && pressed.sym < 0x110000 && pressed.sym != SDLK_DELETE;
    return is_letter ? (uint32_t)pressed.sym : KEY_NONE;
}

char key_digit(SDL_Keysym pressed)
{
    char digit = digit_of(pressed);
    if (digit) return digit;
    bool is_comma = pressed.sym == SDLK_COMMA || pressed.sym == SDLK_PERIOD ||
                    pressed.sym == SDLK_KP_PERIOD || pressed.sym == SDLK_KP_COMMA;
    if (is_comma) return '.';
    bool is_minus = pressed.sym == SDLK_MINUS || pressed.sym == SDLK_KP_MINUS;
    return is_minus ? '-' : 0;
}
