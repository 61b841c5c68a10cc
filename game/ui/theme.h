/* theme.h - colours by role. A screen names tones, the theme turns them into colours that can be
 * read on their ground; nothing else in the program writes a colour. */
#ifndef SAMENSPEL_UI_THEME_H
#define SAMENSPEL_UI_THEME_H

#include "tree/tree.h"
#include "ui/picture.h"

#include <SDL.h>

/* The projector's has the colours of the dark one; that everything is larger there is up to the
 * shell. */
typedef enum theme_kind {
    THEME_LIGHT,
    THEME_DARK,
    THEME_CONTRAST,
    THEME_PROJECTOR,
    THEME_COUNT
} theme_kind;

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

/* What lies under a card; nothing when its alpha is 0. */
SDL_Color theme_shadow(theme_kind theme);

/* Cards are told from the page by an edge, because both have one colour. */
bool theme_draws_edges(theme_kind theme);

enum { FACE_SWAPS = 8 };

/* Faces are drawn in the colours of the light theme: what stands for each in this one. Returns
 * how many rows it wrote, at most FACE_SWAPS. */
size_t theme_face_swaps(theme_kind theme, color_swap *out_swaps);

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
