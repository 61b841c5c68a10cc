/* keys.h - from SDL's keys to the keys of trees. */
#ifndef SAMENSPEL_UI_KEYS_H
#define SAMENSPEL_UI_KEYS_H

#include <SDL.h>
#include <stdint.h>

/* KEY_... or a character; KEY_NONE for keys without a meaning. The upper row gives digits with and
 * without Shift, on AZERTY keyboards too, where the row types & e " and so on. */
uint32_t key_of(SDL_Keysym pressed);

/* '0'..'9', ',', '.', '-' for keys that write numbers; 0 for others. */
char key_digit(SDL_Keysym pressed);

#endif
