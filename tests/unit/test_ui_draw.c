/* What is drawn: which parts of a frame changed, and the arithmetic of pixels. */
#include "fixture_tree.h"

#include "ui/draw.h"
#include "ui/image_cache.h"
#include "ui/pixels.h"
#include "ui/raster.h"

#include <string.h>

static const SDL_Color red = {200, 10, 20, 255}, blue = {10, 20, 200, 255};

typedef struct two_lists {
    draw_list before, now;
    SDL_Rect parts[DAMAGE_MAX];
} two_lists;

static void open_lists(two_lists *t)
{
    draw_list_open(&t->before);
    draw_list_open(&t->now);
    draw_begin(&t->before, 1000, 800);
    draw_begin(&t->now, 1000, 800);
}

static void close_lists(two_lists *t)
{
    draw_list_close(&t->before);
    draw_list_close(&t->now);
}

static void add_same(two_lists *t, SDL_Rect area)
{
    draw_round(&t->before, area, 8, CORNERS_ALL, red);
    draw_round(&t->now, area, 8, CORNERS_ALL, red);
}

static size_t damage(two_lists *t)
{
    return draw_damage(&t->before, &t->now, t->parts);
}

static text_run run_of(const char *text)
{
    return (text_run){.bytes = text, .length = strlen(text), .width = 80, .style = {.px = 17}};
}

static void test_equal_frames_have_no_damage(void **state)
{
    (void)state;
    two_lists t;
    open_lists(&t);
    add_same(&t, (SDL_Rect){10, 10, 100, 50});
    char first[] = "gelijk", second[] = "gelijk";
    text_run a = run_of(first), b = run_of(second);
    draw_run(&t.before, &a, 5, 5, 25, red);
    draw_run(&t.now, &b, 5, 5, 25, red);
    assert_int_equal(damage(&t), 0);
    close_lists(&t);
}

static void test_a_changed_text_damages_its_place_only(void **state)
{
    (void)state;
    two_lists t;
    open_lists(&t);
    add_same(&t, (SDL_Rect){0, 0, 1000, 800});
    text_run a = run_of("Nog 31 s"), b = run_of("Nog 30 s");
    draw_run(&t.before, &a, 900, 20, 25, red);
    draw_run(&t.now, &b, 900, 20, 25, red);
    add_same(&t, (SDL_Rect){10, 700, 100, 50});
    assert_int_equal(damage(&t), 1);
    assert_true(t.parts[0].x >= 890 && t.parts[0].y >= 10 && t.parts[0].h <= 45);
    close_lists(&t);
}

static void test_something_new_in_the_middle_damages_no_neighbours(void **state)
{
    (void)state;
    two_lists t;
    open_lists(&t);
    add_same(&t, (SDL_Rect){0, 0, 50, 50});
    draw_fill(&t.now, (SDL_Rect){300, 300, 40, 40}, blue);
    add_same(&t, (SDL_Rect){600, 600, 50, 50});
    assert_int_equal(damage(&t), 1);
    assert_true(SDL_RectEquals(&t.parts[0], &(SDL_Rect){300, 300, 40, 40}));
    close_lists(&t);
}

static void test_a_moved_shape_damages_where_it_was_and_where_it_is(void **state)
{
    (void)state;
    two_lists t;
    open_lists(&t);
    draw_fill(&t.before, (SDL_Rect){0, 0, 20, 20}, blue);
    draw_fill(&t.now, (SDL_Rect){500, 0, 20, 20}, blue);
    assert_int_equal(damage(&t), 2);
    close_lists(&t);
}

static void test_much_damage_is_joined_and_covers_all_of_it(void **state)
{
    (void)state;
    two_lists t;
    open_lists(&t);
    for (int i = 0; i < 40; i++) {
        SDL_Rect area = {i % 8 * 100, i / 8 * 100, 30, 30};
        draw_fill(&t.before, area, red);
        draw_fill(&t.now, area, blue);
    }
    size_t count = damage(&t);
    assert_true(count >= 1 && count <= DAMAGE_MAX);
    for (int i = 0; i < 40; i++) {
        SDL_Point at = {i % 8 * 100 + 5, i / 8 * 100 + 5};
        bool is_covered = false;
        for (size_t k = 0; k < count; k++) is_covered |= SDL_PointInRect(&at, &t.parts[k]);
        assert_true(is_covered);
    }
    close_lists(&t);
}

static void test_what_lies_outside_the_clip_is_not_drawn(void **state)
{
    (void)state;
    two_lists t;
    open_lists(&t);
    t.now.clip = (SDL_Rect){0, 0, 100, 100};
    draw_fill(&t.now, (SDL_Rect){200, 200, 10, 10}, red);
    draw_fill(&t.now, (SDL_Rect){90, 90, 50, 50}, red);
    assert_int_equal(t.now.count, 1);
    assert_int_equal(t.now.commands[0].bounds.w, 10);
    close_lists(&t);
}

/* --- pixels -------------------------------------------------------------------------------- */

enum { SIDE = 23 };

static Uint32 channel_mix(Uint32 above, Uint32 below, Uint32 share)
{
    return (above * share + below * (256 - share)) >> 8;
}

static Uint32 expected_mix(SDL_Color c, Uint32 below, Uint32 coverage)
{
    Uint32 share = (coverage + (coverage >> 7)) * (c.a + (c.a >> 7)) >> 8;
    return channel_mix(c.r, below >> 16 & 255, share) << 16 |
           channel_mix(c.g, below >> 8 & 255, share) << 8 | channel_mix(c.b, below & 255, share);
}

static void test_tinting_mixes_every_pixel_by_its_coverage(void **state)
{
    (void)state;
    Uint8 coverage[SIDE * SIDE];
    Uint32 pixels[SIDE * SIDE];
    const Uint8 alphas[] = {255, 254, 128, 20, 1, 0};
    for (size_t k = 0; k < sizeof alphas; k++) {
        SDL_Color color = {250, 3, 77, alphas[k]};
        for (int i = 0; i < SIDE * SIDE; i++) {
            coverage[i] = (Uint8)(i % 3 ? i * 7 : 0);
            pixels[i] = (Uint32)i * 2654435761u & 0xFFFFFF;
        }
        pixel_target t = {pixels, SIDE, {0, 0, SIDE, SIDE}};
        pixels_tint(&t, coverage, (SDL_Rect){0, 0, SIDE, SIDE}, color);
        for (int i = 0; i < SIDE * SIDE; i++) {
            Uint32 below = (Uint32)i * 2654435761u & 0xFFFFFF;
            assert_int_equal(pixels[i], expected_mix(color, below, coverage[i]));
        }
    }
}

static void test_full_coverage_is_exactly_the_colour(void **state)
{
    (void)state;
    Uint32 pixels[8] = {0};
    Uint8 coverage[8] = {255, 255, 255, 255, 255, 255, 255, 255};
    Uint32 picture[8];
    for (int i = 0; i < 8; i++) picture[i] = 0xFF123456;
    pixel_target t = {pixels, 8, {0, 0, 8, 1}};
    pixels_tint(&t, coverage, (SDL_Rect){0, 0, 8, 1}, red);
    for (int i = 0; i < 8; i++) assert_int_equal(pixels[i], 0xC80A14);
    pixels_copy(&t, picture, (SDL_Rect){0, 0, 8, 1}, 255);
    for (int i = 0; i < 8; i++) assert_int_equal(pixels[i], 0x123456);
    pixels_fill(&t, (SDL_Rect){0, 0, 8, 1}, blue);
    for (int i = 0; i < 8; i++) assert_int_equal(pixels[i], 0x0A14C8);
}

static void test_nothing_is_written_outside_the_clip(void **state)
{
    (void)state;
    Uint32 pixels[SIDE * SIDE] = {0};
    Uint8 coverage[SIDE * SIDE];
    Uint32 picture[SIDE * SIDE];
    memset(coverage, 255, sizeof coverage);
    memset(picture, 255, sizeof picture);
    pixel_target t = {pixels, SIDE, {5, 6, 7, 8}};
    SDL_Rect whole = {-3, -4, SIDE, SIDE};
    pixels_tint(&t, coverage, whole, red);
    pixels_copy(&t, picture, whole, 100);
    pixels_stencil(&t, picture, whole, blue);
    pixels_fill(&t, (SDL_Rect){-100, -100, 900, 900}, (SDL_Color){9, 9, 9, 100});
    for (int y = 0; y < SIDE; y++) {
        for (int x = 0; x < SIDE; x++) {
            bool is_inside = SDL_PointInRect(&(SDL_Point){x, y}, &t.clip);
            if (!is_inside)
                assert_int_equal(pixels[y * SIDE + x], 0);
            else
                assert_int_not_equal(pixels[y * SIDE + x], 0);
        }
    }
}

/* --- shapes -------------------------------------------------------------------------------- */

static Uint32 alpha_at(const SDL_Surface *s, int x, int y)
{
    return ((const Uint32 *)(const void *)((const Uint8 *)s->pixels + y * s->pitch))[x] >> 24;
}

static void test_a_rounded_corner_is_empty_outside_and_full_inside(void **state)
{
    (void)state;
    shape s = {.kind = SHAPE_ROUND, .width = 40, .height = 30, .radius = 12};
    SDL_Surface *made = raster_shape(&s, (SDL_Rect){0, 0, 40, 30});
    assert_int_equal(alpha_at(made, 0, 0), 0);
    assert_int_equal(alpha_at(made, 20, 15), 255);
    assert_int_equal(alpha_at(made, 20, 0), 255);
    assert_int_equal(alpha_at(made, 39, 29), 0);
    SDL_FreeSurface(made);
}

static void test_a_ring_has_an_empty_middle(void **state)
{
    (void)state;
    shape s = {.kind = SHAPE_RING, .width = 40, .height = 40, .radius = 20, .stroke = 4};
    SDL_Surface *made = raster_shape(&s, (SDL_Rect){0, 0, 40, 40});
    assert_int_equal(alpha_at(made, 20, 20), 0);
    assert_true(alpha_at(made, 20, 1) > 200);
    SDL_FreeSurface(made);
}

static void test_a_quarter_arc_covers_the_upper_right(void **state)
{
    (void)state;
    shape s = {
        .kind = SHAPE_ARC, .width = 40, .height = 40, .radius = 20, .stroke = 5, .share = 0.25f};
    SDL_Surface *made = raster_shape(&s, (SDL_Rect){0, 0, 40, 40});
    assert_true(alpha_at(made, 32, 7) > 200);
    assert_int_equal(alpha_at(made, 32, 33), 0);
    assert_int_equal(alpha_at(made, 7, 7), 0);
    SDL_FreeSurface(made);
}

static void test_hatch_is_striped_with_its_period(void **state)
{
    (void)state;
    shape s = {.kind = SHAPE_HATCH, .width = 60, .height = 60, .stroke = 3, .period = 8};
    SDL_Surface *made = raster_shape(&s, (SDL_Rect){0, 0, 60, 60});
    int changes = 0;
    for (int x = 1; x < 60; x++) {
        changes += (alpha_at(made, x, 30) > 127) != (alpha_at(made, x - 1, 30) > 127);
    }
    assert_true(changes >= 9 && changes <= 12); /* 60 / (8 * 1.414) stripes, two edges each */
    SDL_FreeSurface(made);
}

/* --- the cache ----------------------------------------------------------------------------- */

static SDL_Surface *square_of(int side)
{
    return SDL_CreateRGBSurfaceWithFormat(0, side, side, 32, SDL_PIXELFORMAT_ARGB8888);
}

static void test_the_cache_drops_what_was_used_longest_ago(void **state)
{
    (void)state;
    image_cache *c = image_cache_open(NULL, false, 3 * 10 * 10 * 4);
    for (uint64_t key = 1; key <= 3; key++) image_cache_keep(c, key, square_of(10));
    assert_non_null(image_cache_find(c, 1));
    image_cache_keep(c, 4, square_of(10));
    assert_null(image_cache_find(c, 2));
    assert_non_null(image_cache_find(c, 1));
    assert_int_equal(image_cache_bytes(c), 3 * 400);
    image_cache_close(c);
}

static void test_what_does_not_exist_is_remembered_too(void **state)
{
    (void)state;
    image_cache *c = image_cache_open(NULL, true, 1000);
    assert_null(image_cache_find(c, 7));
    image_cache_keep(c, 7, NULL);
    assert_non_null(image_cache_find(c, 7));
    assert_null(image_cache_find(c, 7)->coverage);
    image_cache_close(c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_equal_frames_have_no_damage),
        cmocka_unit_test(test_a_changed_text_damages_its_place_only),
        cmocka_unit_test(test_something_new_in_the_middle_damages_no_neighbours),
        cmocka_unit_test(test_a_moved_shape_damages_where_it_was_and_where_it_is),
        cmocka_unit_test(test_much_damage_is_joined_and_covers_all_of_it),
        cmocka_unit_test(test_what_lies_outside_the_clip_is_not_drawn),
        cmocka_unit_test(test_tinting_mixes_every_pixel_by_its_coverage),
        cmocka_unit_test(test_full_coverage_is_exactly_the_colour),
        cmocka_unit_test(test_nothing_is_written_outside_the_clip),
        cmocka_unit_test(test_a_rounded_corner_is_empty_outside_and_full_inside),
        cmocka_unit_test(test_a_ring_has_an_empty_middle),
        cmocka_unit_test(test_a_quarter_arc_covers_the_upper_right),
        cmocka_unit_test(test_hatch_is_striped_with_its_period),
        cmocka_unit_test(test_the_cache_drops_what_was_used_longest_ago),
        cmocka_unit_test(test_what_does_not_exist_is_remembered_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
