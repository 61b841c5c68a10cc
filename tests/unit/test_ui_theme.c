/* Colours: every text can be read on every ground it may stand on, every control can be seen. */
#include "fixture_tree.h"

#include "ui/theme.h"

#include <stdio.h>

static const node_tone surfaces[] = {TONE_PAGE,    TONE_CARD,    TONE_INSET,   TONE_ACCENT,
                                     TONE_RIGHT,   TONE_WRONG,   TONE_WARNING, TONE_INVERSE,
                                     TONE_AGENT_1, TONE_AGENT_2, TONE_AGENT_3, TONE_AGENT_4,
                                     TONE_AGENT_5, TONE_AGENT_6};

static SDL_Color ground_of(theme_kind theme, node_tone tone)
{
    return theme_ground(theme, tone, theme_color(theme, TOKEN_CARD));
}

static void assert_contrast(theme_kind theme, SDL_Color ink, SDL_Color ground, float least,
                            const char *what, int tone)
{
    float ratio = theme_contrast(ink, ground);
    if (ratio < least) {
        print_error("theme %d, %s, tone %d: %.2f\n", (int)theme, what, tone, (double)ratio);
    }
    assert_true(ratio >= least);
}

static void test_plain_and_muted_text_reads_on_every_surface(void **state)
{
    (void)state;
    for (int theme = 0; theme < THEME_COUNT; theme++) {
        for (size_t i = 0; i < sizeof surfaces / sizeof *surfaces; i++) {
            SDL_Color ground = ground_of((theme_kind)theme, surfaces[i]);
            SDL_Color plain = theme_ink((theme_kind)theme, TONE_INHERIT, surfaces[i]);
            SDL_Color muted = theme_ink((theme_kind)theme, TONE_MUTED, surfaces[i]);
            assert_contrast((theme_kind)theme, plain, ground, 4.5f, "plain", (int)surfaces[i]);
            assert_contrast((theme_kind)theme, muted, ground, 4.5f, "muted", (int)surfaces[i]);
        }
    }
}

static void test_coloured_text_reads_on_page_card_and_inset(void **state)
{
    (void)state;
    const node_tone inks[] = {TONE_ACCENT,  TONE_RIGHT,   TONE_WRONG,   TONE_AGENT_1, TONE_AGENT_2,
                              TONE_AGENT_3, TONE_AGENT_4, TONE_AGENT_5, TONE_AGENT_6};
    for (int theme = 0; theme < THEME_COUNT; theme++) {
        for (size_t i = 0; i < sizeof inks / sizeof *inks; i++) {
            for (size_t k = 0; k < 3; k++) {
                SDL_Color ink = theme_ink((theme_kind)theme, inks[i], surfaces[k]);
                SDL_Color ground = ground_of((theme_kind)theme, surfaces[k]);
                assert_contrast((theme_kind)theme, ink, ground, 4.5f, "ink", (int)inks[i]);
            }
        }
    }
}

static void test_an_agent_reads_on_its_own_card(void **state)
{
    (void)state;
    for (int theme = 0; theme < THEME_COUNT; theme++) {
        for (int tone = TONE_AGENT_1; tone <= TONE_AGENT_6; tone++) {
            SDL_Color ink = theme_ink((theme_kind)theme, (node_tone)tone, (node_tone)tone);
            SDL_Color ground = ground_of((theme_kind)theme, (node_tone)tone);
            assert_contrast((theme_kind)theme, ink, ground, 4.5f, "agent", tone);
        }
    }
}

static void test_right_and_wrong_read_on_their_tints(void **state)
{
    (void)state;
    for (int theme = 0; theme < THEME_COUNT; theme++) {
        theme_kind kind = (theme_kind)theme;
        assert_contrast(kind, theme_color(kind, TOKEN_RIGHT), theme_color(kind, TOKEN_RIGHT_TINT),
                        4.5f, "right", 0);
        assert_contrast(kind, theme_color(kind, TOKEN_WRONG), theme_color(kind, TOKEN_WRONG_TINT),
                        4.5f, "wrong", 0);
    }
}

static void test_edges_rings_and_filled_buttons_are_seen(void **state)
{
    (void)state;
    for (int theme = 0; theme < THEME_COUNT; theme++) {
        theme_kind kind = (theme_kind)theme;
        assert_contrast(kind, theme_color(kind, TOKEN_ON_ACCENT), theme_color(kind, TOKEN_ACCENT),
                        4.5f, "on accent", 0);
        for (size_t i = 0; i < 3; i++) {
            SDL_Color ground = ground_of(kind, surfaces[i]);
            assert_contrast(kind, theme_color(kind, TOKEN_EDGE), ground, 3, "edge", (int)i);
            assert_contrast(kind, theme_color(kind, TOKEN_FOCUS), ground, 3, "focus", (int)i);
            assert_contrast(kind, theme_color(kind, TOKEN_ACCENT), ground, 3, "accent", (int)i);
        }
    }
}

/* A face lies on a page, a card, a panel or its own agent's card. */
static void test_faces_are_seen_on_every_ground_and_have_features(void **state)
{
    (void)state;
    for (int theme = 0; theme < THEME_COUNT; theme++) {
        theme_kind kind = (theme_kind)theme;
        SDL_Color visor = theme_color(kind, TOKEN_CARD), eyes = theme_color(kind, TOKEN_TEXT);
        assert_contrast(kind, eyes, visor, 4.5f, "eyes", 0);
        for (int tone = TONE_AGENT_1; tone <= TONE_AGENT_6; tone++) {
            SDL_Color body = theme_color(kind, (theme_token)(TOKEN_AGENT_1 + tone - TONE_AGENT_1));
            assert_contrast(kind, visor, body, 3, "visor", tone);
            assert_contrast(kind, body, ground_of(kind, (node_tone)tone), 3, "own card", tone);
            for (size_t i = 0; i < 3; i++) {
                assert_contrast(kind, body, ground_of(kind, surfaces[i]), 3, "face", tone);
            }
        }
    }
}

static const char *const face_shapes[] = {"round", "square", "shield", "drop", "hexagon", "arch"};

enum { SIDE = 96 };

/* How much of a picture has exactly that colour, in per cent. */
static int share_of(const SDL_Surface *s, SDL_Color c)
{
    int count = 0;
    Uint32 wanted = 0xFF000000u | (Uint32)c.r << 16 | (Uint32)c.g << 8 | c.b;
    for (int i = 0; i < s->w * s->h; i++) count += ((const Uint32 *)s->pixels)[i] == wanted;
    return count * 100 / (s->w * s->h);
}

static void expect_face(pictures *from, theme_kind theme, int shape)
{
    char path[128];
    color_swap swaps[FACE_SWAPS];
    size_t count = theme_face_swaps(theme, swaps);
    snprintf(path, sizeof path, "assets/art/faces/%s_neutral.svg", face_shapes[shape]);
    SDL_Surface *face = picture_load(from, path, &(picture_wish){SIDE, SIDE, swaps, count});
    assert_non_null(face);
    int old_share = 0, new_share = 0;
    for (int i = 0; i < 6; i++) {
        old_share += share_of(face, theme_color(THEME_LIGHT, (theme_token)(TOKEN_AGENT_1 + i)));
        new_share += share_of(face, theme_color(theme, (theme_token)(TOKEN_AGENT_1 + i)));
    }
    assert_true(new_share >= 2);
    if (theme != THEME_LIGHT) assert_int_equal(old_share, 0);
    assert_true(share_of(face, theme_color(theme, TOKEN_CARD)) >= 8);
    SDL_FreeSurface(face);
}

static void test_every_face_is_drawn_in_the_colours_of_the_theme(void **state)
{
    (void)state;
    pictures *from = pictures_open(".");
    for (int theme = 0; theme < THEME_COUNT; theme++) {
        for (int shape = 0; shape < 6; shape++) expect_face(from, (theme_kind)theme, shape);
    }
    pictures_close(from);
}

static void test_contrast_is_that_of_the_guidelines(void **state)
{
    (void)state;
    SDL_Color black = {0, 0, 0, 255}, white = {255, 255, 255, 255}, grey = {118, 118, 118, 255};
    assert_true(theme_contrast(black, white) > 20.99f && theme_contrast(black, white) < 21.01f);
    assert_true(theme_contrast(grey, white) > 4.5f && theme_contrast(grey, white) < 4.6f);
    assert_true(theme_contrast(white, grey) == theme_contrast(grey, white));
    assert_true(theme_contrast(grey, grey) == 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_plain_and_muted_text_reads_on_every_surface),
        cmocka_unit_test(test_coloured_text_reads_on_page_card_and_inset),
        cmocka_unit_test(test_an_agent_reads_on_its_own_card),
        cmocka_unit_test(test_right_and_wrong_read_on_their_tints),
        cmocka_unit_test(test_edges_rings_and_filled_buttons_are_seen),
        cmocka_unit_test(test_faces_are_seen_on_every_ground_and_have_features),
        cmocka_unit_test(test_every_face_is_drawn_in_the_colours_of_the_theme),
        cmocka_unit_test(test_contrast_is_that_of_the_guidelines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
