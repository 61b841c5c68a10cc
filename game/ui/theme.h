/* theme.h - colours by role. A screen names tones, the theme turns them into colours that can be
 * read on their ground; nothing else in the program writes a colour. */
#ifndef SAMENSPEL_UI_THEME_H
#define SAMENSPEL_UI_THEME_H

#include "tree/tree.h"

#include <SDL.h>

typedef enum theme_kind { THEME_LIGHT, THEME_DARK, THEME_CONTRAST, THEME_COUNT } theme_kind;

typedef enum theme_token {
    TOKEN_PAGE,
    TOKEN_CARD,
    TOKEN_INSET,
    TOKEN_TEXT,
    TOKEN_MUTED,
    TOKEN_EDGE, /* the outline of a control */
    TOKEN_HAIR, /* decoration: axes, lines of tables */
    TOKEN_ACCENT,
    TOKEN_ON_ACCENT,
    TOKEN_FOCUS,
    TOKEN_RIGHT,
    TOKEN_WRONG,
    TOKEN_RIGHT_TINT,
    TOKEN_WRONG_TINT,
    TOKEN_WARNING,
    TOKEN_WARNING_GROUND,
    TOKEN_AGENT_1, /* and five more */
    TOKEN_AGENT_6 = TOKEN_AGENT_1 + 5,
    TOKEN_COUNT
} theme_token;

SDL_Color theme_color(theme_kind theme, theme_token token);

/* `share` 0 gives `below`, 1 gives `above`; always opaque. */
SDL_Color theme_mix(SDL_Color above, SDL_Color below, float share);

/* What a container of that tone is filled with when it lies on `below`; TONE_INHERIT is `below`. */
SDL_Color theme_ground(theme_kind theme, node_tone tone, SDL_Color below);

/* The edge of an agent's card; for other tones the hair colour. */
SDL_Color theme_card_edge(theme_kind theme, node_tone tone);

/* The colour of text and marks of that tone on a container of tone `ground`. */
SDL_Color theme_ink(theme_kind theme, node_tone tone, node_tone ground);

/* WCAG 2 contrast ratio of two opaque colours, 1 to 21. */
float theme_contrast(SDL_Color a, SDL_Color b);

#endif
