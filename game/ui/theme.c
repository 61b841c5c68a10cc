#include "ui/theme.h"

#define RGB(hex)                                                \
    {                                                           \
        ((hex) >> 16) & 255, ((hex) >> 8) & 255, (hex)&255, 255 \
    }

/* The sets of colours; two themes may share one. */
typedef enum palette { PALETTE_LIGHT, PALETTE_DARK, PALETTE_CONTRAST, PALETTE_COUNT } palette;

static const palette palettes[THEME_COUNT] = {
    [THEME_LIGHT] = PALETTE_LIGHT,
    [THEME_DARK] = PALETTE_DARK,
    [THEME_CONTRAST] = PALETTE_CONTRAST,
    [THEME_PROJECTOR] = PALETTE_DARK,
};

static const SDL_Color colors[TOKEN_COUNT][PALETTE_COUNT] = {
    [TOKEN_PAGE] = {RGB(0xF6F2EA), RGB(0x14171E), RGB(0x000000)},
    [TOKEN_CARD] = {RGB(0xFFFFFF), RGB(0x1E222C), RGB(0x000000)},
    [TOKEN_INSET] = {RGB(0xEEE8DC), RGB(0x2A2F3C), RGB(0x262626)},
    [TOKEN_TEXT] = {RGB(0x1D2331), RGB(0xF3EFE7), RGB(0xFFFFFF)},
    [TOKEN_MUTED] = {RGB(0x555C6B), RGB(0xB7BDCA), RGB(0xFFFFFF)},
    [TOKEN_EDGE] = {RGB(0x857C6A), RGB(0x7E879A), RGB(0xFFFFFF)},
    [TOKEN_HAIR] = {RGB(0xE2DACB), RGB(0x343A49), RGB(0x8C8C8C)},
    [TOKEN_ACCENT] = {RGB(0x0B5A61), RGB(0x66C7C1), RGB(0xFFFFFF)},
    [TOKEN_ON_ACCENT] = {RGB(0xFFFFFF), RGB(0x10131A), RGB(0x000000)},
    [TOKEN_FOCUS] = {RGB(0x0B5A61), RGB(0x66C7C1), RGB(0xFFD400)},
    [TOKEN_RIGHT] = {RGB(0x1B64A5), RGB(0x7DB7F0), RGB(0xFFFFFF)},
    [TOKEN_WRONG] = {RGB(0xAD4610), RGB(0xF09A5E), RGB(0xFFFFFF)},
    [TOKEN_RIGHT_TINT] = {RGB(0xE4EEF7), RGB(0x1E2C3B), RGB(0x000000)},
    [TOKEN_WRONG_TINT] = {RGB(0xFBEDE4), RGB(0x3A2619), RGB(0x000000)},
    [TOKEN_WARNING] = {RGB(0x7A4E00), RGB(0xF3C969), RGB(0xFFFFFF)},
    [TOKEN_WARNING_GROUND] = {RGB(0xFFF0CC), RGB(0x3A2F14), RGB(0x000000)},
    [TOKEN_AGENT_1] = {RGB(0x6A4C9C), RGB(0xB79BE6), RGB(0xFFFFFF)},
    [TOKEN_AGENT_1 + 1] = {RGB(0x0E7466), RGB(0x5CC9B6), RGB(0xFFFFFF)},
    [TOKEN_AGENT_1 + 2] = {RGB(0xA84A22), RGB(0xEE9A72), RGB(0xFFFFFF)},
    [TOKEN_AGENT_1 + 3] = {RGB(0x2762A6), RGB(0x86B4EE), RGB(0xFFFFFF)},
    [TOKEN_AGENT_1 + 4] = {RGB(0x55701A), RGB(0xB0CB68), RGB(0xFFFFFF)},
    [TOKEN_AGENT_1 + 5] = {RGB(0x93386C), RGB(0xE08ABB), RGB(0xFFFFFF)},
};

SDL_Color theme_color(theme_kind theme, theme_token token)
{
    return colors[token][palettes[theme]];
}

SDL_Color theme_shadow(theme_kind theme)
{
    static const SDL_Color shadows[PALETTE_COUNT] = {
        [PALETTE_LIGHT] = {29, 35, 49, 20},
        [PALETTE_DARK] = {0, 0, 0, 70},
        [PALETTE_CONTRAST] = {0, 0, 0, 0},
    };
    return shadows[palettes[theme]];
}

bool theme_draws_edges(theme_kind theme)
{
    return palettes[theme] == PALETTE_CONTRAST;
}

size_t theme_face_swaps(theme_kind theme, color_swap *out_swaps)
{
    static const theme_token tokens[FACE_SWAPS] = {
        TOKEN_CARD,        TOKEN_TEXT,        TOKEN_AGENT_1,     TOKEN_AGENT_1 + 1,
        TOKEN_AGENT_1 + 2, TOKEN_AGENT_1 + 3, TOKEN_AGENT_1 + 4, TOKEN_AGENT_6,
    };
    if (theme == THEME_LIGHT) return 0;
    for (size_t i = 0; i < FACE_SWAPS; i++) {
        out_swaps[i] = (color_swap){theme_color(THEME_LIGHT, tokens[i]),
                                    theme_color(theme, tokens[i])};
    }
    return FACE_SWAPS;
}

static Uint8 mix_channel(Uint8 above, Uint8 below, float share)
{
    float mixed = (float)below + ((float)above - (float)below) * share;
    return (Uint8)(mixed + 0.5f);
}

SDL_Color theme_mix(SDL_Color above, SDL_Color below, float share)
{
    return (SDL_Color){mix_channel(above.r, below.r, share), mix_channel(above.g, below.g, share),
                       mix_channel(above.b, below.b, share), 255};
}

static bool is_agent(node_tone tone)
{
    return tone >= TONE_AGENT_1 && tone <= TONE_AGENT_6;
}

static SDL_Color agent_color(theme_kind theme, node_tone tone)
{
    return theme_color(theme, (theme_token)(TOKEN_AGENT_1 + (int)(tone - TONE_AGENT_1)));
}

/* How strongly an agent's colour shows on its card and at the card's edge. */
static const float agent_ground_share[PALETTE_COUNT] = {0.06f, 0.10f, 0.0f};
static const float agent_edge_share[PALETTE_COUNT] = {0.25f, 0.30f, 1.0f};

/* TOKEN_COUNT marks tones that are no ground: they leave what is below. */
static const theme_token ground_tokens[TONE_COUNT] = {
    [TONE_INHERIT] = TOKEN_COUNT,    [TONE_PAGE] = TOKEN_PAGE,
    [TONE_CARD] = TOKEN_CARD,        [TONE_INSET] = TOKEN_INSET,
    [TONE_TEXT] = TOKEN_COUNT,       [TONE_MUTED] = TOKEN_COUNT,
    [TONE_ACCENT] = TOKEN_ACCENT,    [TONE_AGENT_1] = TOKEN_COUNT,
    [TONE_AGENT_2] = TOKEN_COUNT,    [TONE_AGENT_3] = TOKEN_COUNT,
    [TONE_AGENT_4] = TOKEN_COUNT,    [TONE_AGENT_5] = TOKEN_COUNT,
    [TONE_AGENT_6] = TOKEN_COUNT,    [TONE_RIGHT] = TOKEN_RIGHT_TINT,
    [TONE_WRONG] = TOKEN_WRONG_TINT, [TONE_WARNING] = TOKEN_WARNING_GROUND,
    [TONE_INVERSE] = TOKEN_TEXT,
};

SDL_Color theme_ground(theme_kind theme, node_tone tone, SDL_Color below)
{
    if (is_agent(tone)) {
        return theme_mix(agent_color(theme, tone), theme_color(theme, TOKEN_CARD),
                         agent_ground_share[palettes[theme]]);
    }
    theme_token token = ground_tokens[tone];
    return token == TOKEN_COUNT ? below : theme_color(theme, token);
}

SDL_Color theme_card_edge(theme_kind theme, node_tone tone)
{
    if (!is_agent(tone)) return theme_color(theme, TOKEN_HAIR);
    return theme_mix(agent_color(theme, tone), theme_color(theme, TOKEN_CARD),
                     agent_edge_share[palettes[theme]]);
}

/* The ink of text of each tone on ordinary grounds. */
static const theme_token ink_tokens[TONE_COUNT] = {
    [TONE_INHERIT] = TOKEN_TEXT,        [TONE_PAGE] = TOKEN_TEXT,
    [TONE_CARD] = TOKEN_TEXT,           [TONE_INSET] = TOKEN_TEXT,
    [TONE_TEXT] = TOKEN_TEXT,           [TONE_MUTED] = TOKEN_MUTED,
    [TONE_ACCENT] = TOKEN_ACCENT,       [TONE_AGENT_1] = TOKEN_AGENT_1,
    [TONE_AGENT_2] = TOKEN_AGENT_1 + 1, [TONE_AGENT_3] = TOKEN_AGENT_1 + 2,
    [TONE_AGENT_4] = TOKEN_AGENT_1 + 3, [TONE_AGENT_5] = TOKEN_AGENT_1 + 4,
    [TONE_AGENT_6] = TOKEN_AGENT_1 + 5, [TONE_RIGHT] = TOKEN_RIGHT,
    [TONE_WRONG] = TOKEN_WRONG,         [TONE_WARNING] = TOKEN_WARNING,
    [TONE_INVERSE] = TOKEN_TEXT,
};

SDL_Color theme_ink(theme_kind theme, node_tone tone, node_tone ground)
{
    if (ground == TONE_ACCENT) return theme_color(theme, TOKEN_ON_ACCENT);
    if (ground == TONE_INVERSE) return theme_color(theme, TOKEN_PAGE);
    bool is_plain = tone == TONE_INHERIT || tone == TONE_TEXT;
    if (ground == TONE_WARNING && (is_plain || tone == TONE_MUTED)) {
        return theme_color(theme, TOKEN_WARNING);
    }
    return theme_color(theme, ink_tokens[tone]);
}

static float linear(Uint8 channel)
{
    float c = (float)channel / 255.0f;
    return c <= 0.04045f ? c / 12.92f : SDL_powf((c + 0.055f) / 1.055f, 2.4f);
}

static float luminance(SDL_Color c)
{
    return 0.2126f * linear(c.r) + 0.7152f * linear(c.g) + 0.0722f * linear(c.b);
}

float theme_contrast(SDL_Color a, SDL_Color b)
{
    float first = luminance(a) + 0.05f;
    float second = luminance(b) + 0.05f;
    return first > second ? first / second : second / first;
}
