/* The window as a whole, without a display: when it draws and what it writes. */
#include "fixture_ui.h"

#include <SDL_image.h>
#include <stdio.h>

static void test_a_screen_that_looks_the_same_is_not_drawn_again(void **state)
{
    (void)state;
    stand s;
    stand_open(&s, 1366, 768);
    stand_add_advice(&s);
    assert_true(stand_show(&s));
    assert_false(stand_show(&s));
    grove_end(&s.grove);
    grove_begin(&s.grove);
    stand_add_advice(&s);
    assert_false(stand_show(&s));
    ui_frame_stats stats = ui_get_frame_stats(s.u);
    assert_int_equal(stats.frame_count, 3);
    assert_int_equal(stats.presented_count, 1);
    stand_close(&s);
}

static void test_a_change_is_drawn(void **state)
{
    (void)state;
    stand s;
    stand_open(&s, 1366, 768);
    stand_add_advice(&s);
    stand_show(&s);
    node *says = find_node(s.grove.root, "says");
    says->name = "Ik weet het niet.";
    assert_true(stand_show(&s));
    ui_set_look(s.u, (ui_look){.theme = THEME_DARK, .zoom = 1});
    assert_true(ui_needs_show(s.u));
    assert_true(stand_show(&s));
    stand_close(&s);
}

/* The pixel in the middle of a node in the picture that was written. */
static Uint32 pixel_of(const char *path, SDL_FRect at)
{
    SDL_Surface *loaded = IMG_Load(path);
    assert_non_null(loaded);
    SDL_Surface *plain = SDL_ConvertSurfaceFormat(loaded, SDL_PIXELFORMAT_RGB888, 0);
    int x = (int)(at.x + 12), y = (int)(at.y + at.h / 2);
    Uint32 value = ((Uint32 *)plain->pixels)[y * plain->pitch / 4 + x] & 0xFFFFFF;
    SDL_FreeSurface(loaded);
    SDL_FreeSurface(plain);
    return value;
}

/* How light the page is at a distance below the lower edge of a card. */
static int lightness_below(const char *path, SDL_FRect card, float by)
{
    SDL_FRect at = {card.x + card.w / 2, card.y + card.h + by, 0, 0};
    Uint32 value = pixel_of(path, at);
    return (int)((value >> 16 & 255) + (value >> 8 & 255) + (value & 255));
}

static void test_a_card_throws_a_soft_shadow_that_starts_at_its_edge(void **state)
{
    (void)state;
    stand s;
    failure why = {0};
    const char *path = "test_ui_shadow.png";
    stand_open(&s, 1366, 768);
    node *card = tree_card(&s.grove.b, s.grove.root, "card");
    card->layout.height = 300;
    stand_show(&s);
    assert_int_equal(ui_save_png(s.u, path, &why), STATUS_OK);
    SDL_FRect at = place_of(&s, "card");
    int page = lightness_below(path, at, 100);
    int before = 0;
    for (int by = 1; by < 30; by += 4) {
        int here = lightness_below(path, at, (float)by);
        assert_true(here >= before && here <= page);
        before = here;
    }
    assert_true(lightness_below(path, at, 1) < page - 15);
    remove(path);
    stand_close(&s);
}

static void test_the_picture_shows_the_filled_button_in_the_colour_of_the_theme(void **state)
{
    (void)state;
    stand s;
    failure why = {0};
    const char *path = "test_ui_window.png";
    stand_open(&s, 1366, 768);
    stand_add_advice(&s);
    stand_show(&s);
    assert_int_equal(ui_save_png(s.u, path, &why), STATUS_OK);
    assert_int_equal(pixel_of(path, place_of(&s, "go")), 0x0B5A61);
    ui_set_look(s.u, (ui_look){.theme = THEME_DARK, .zoom = 1});
    stand_show(&s);
    assert_int_equal(ui_save_png(s.u, path, &why), STATUS_OK);
    assert_int_equal(pixel_of(path, place_of(&s, "go")), 0x66C7C1);
    remove(path);
    stand_close(&s);
}

/* Fails unless both stands show the same pixels. Closes them. */
static void expect_same_picture(stand *one, stand *other)
{
    failure why = {0};
    assert_int_equal(ui_save_png(one->u, "test_ui_parts.png", &why), STATUS_OK);
    assert_int_equal(ui_save_png(other->u, "test_ui_whole.png", &why), STATUS_OK);
    SDL_Surface *a = IMG_Load("test_ui_parts.png"), *b = IMG_Load("test_ui_whole.png");
    assert_int_equal(a->pitch * a->h, b->pitch * b->h);
    assert_memory_equal(a->pixels, b->pixels, (size_t)(a->pitch * a->h));
    SDL_FreeSurface(a);
    SDL_FreeSurface(b);
    remove("test_ui_parts.png");
    remove("test_ui_whole.png");
    stand_close(one);
    stand_close(other);
}

/* Drawing only what changed must give the same picture as drawing all of it. */
static void test_changed_parts_make_the_same_picture_as_a_whole_frame(void **state)
{
    (void)state;
    stand s, whole;
    stand_open(&s, 1366, 768);
    stand_open(&whole, 1366, 768);
    stand_add_advice(&s)->state |= STATE_HIDDEN_FROM_WINDOW;
    stand_show(&s);
    find_node(s.grove.root, "advice")->state = 0;
    stand_show(&s);
    stand_add_advice(&whole);
    stand_show(&whole);
    expect_same_picture(&s, &whole);
}

/* The accents of capitals stand above the line of a title. */
static void test_nothing_of_an_accent_stays_when_a_title_changes(void **state)
{
    (void)state;
    stand s, whole;
    stand_open(&s, 1366, 768);
    stand_open(&whole, 1366, 768);
    stand_add_advice(&s);
    find_node(s.grove.root, "head")->name = "\u00c9\u00c9\u00c9 \u00c0 \u00c5";
    stand_show(&s);
    find_node(s.grove.root, "head")->name = "xx";
    stand_show(&s);
    stand_add_advice(&whole);
    find_node(whole.grove.root, "head")->name = "xx";
    stand_show(&whole);
    expect_same_picture(&s, &whole);
}

/* Counts what is not as light as a card, right of a field. */
static int dark_pixels_behind(const char *path, SDL_FRect field)
{
    int count = 0;
    SDL_Surface *image = IMG_Load(path);
    assert_non_null(image);
    SDL_Surface *plain = SDL_ConvertSurfaceFormat(image, SDL_PIXELFORMAT_ARGB8888, 0);
    assert_non_null(plain);
    for (int y = (int)field.y; y < (int)(field.y + field.h); y++) {
        const Uint32 *row = (const Uint32 *)((const Uint8 *)plain->pixels + y * plain->pitch);
        for (int x = (int)(field.x + field.w) + 2; x < plain->w; x++)
            count += ((row[x] >> 8) & 0xFF) < 0x80;
    }
    SDL_FreeSurface(plain);
    SDL_FreeSurface(image);
    return count;
}

static void test_a_long_value_stays_inside_its_field(void **state)
{
    (void)state;
    stand s;
    const char *path = "test_ui_field.png";
    stand_open(&s, 1366, 768);
    tree_field(&s.grove.b, s.grove.root, "f", "Map", act(8),
               "/media/iemand/een-stick-met-een-heel-lange-naam/samenspel/sessies/groep-vier/"
               "/media/iemand/een-stick-met-een-heel-lange-naam/samenspel/sessies/groep-vier/");
    stand_show(&s);
    assert_int_equal(ui_save_png(s.u, path, NULL), STATUS_OK);
    assert_int_equal(dark_pixels_behind(path, place_of(&s, "f")), 0);
    remove(path);
    stand_close(&s);
}

static void test_a_picture_that_cannot_be_written_says_where(void **state)
{
    (void)state;
    stand s;
    failure why = {0};
    stand_open(&s, 400, 300);
    stand_show(&s);
    assert_int_equal(ui_save_png(s.u, "no/such/folder/a.png", &why), STATUS_IO);
    assert_string_equal(why.place, "no/such/folder/a.png");
    stand_close(&s);
}

static void test_missing_pictures_leave_their_words(void **state)
{
    (void)state;
    stand s;
    stand_open(&s, 1366, 768);
    tree_picture(&s.grove.b, s.grove.root, "p", "art/none.svg", "Een staal");
    tree_picture(&s.grove.b, s.grove.root, "q", "/etc/hostname", "Geen prent");
    tree_icon(&s.grove.b, s.grove.root, "i", "no_such_icon", 24);
    assert_true(stand_show(&s));
    assert_false(stand_show(&s));
    stand_close(&s);
}

static bool lend_square(const void *self, const char *path, const char **out_bytes,
                        size_t *out_length)
{
    const char *svg = self;
    if (strcmp(path, "/pulled/out/square.svg") != 0) return false;
    *out_bytes = svg;
    *out_length = strlen(svg);
    return true;
}

static void test_a_picture_is_shown_from_memory_when_its_folder_is_gone(void **state)
{
    static const char svg[] = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 30 30\">"
                              "<rect width=\"30\" height=\"30\" fill=\"#ff0000\"/></svg>";
    (void)state;
    pictures *p = pictures_open(".");
    const picture_wish wish = {.width = 8, .height = 8};
    float width = 0, height = 0;
    pictures_borrow_from(p, (file_lender){lend_square, svg});
    assert_true(picture_size(p, "/pulled/out/square.svg", &width, &height));
    assert_true(width == 30 && height == 30);
    SDL_Surface *drawn = picture_load(p, "/pulled/out/square.svg", &wish);
    assert_non_null(drawn);
    SDL_FreeSurface(drawn);
    assert_null(picture_load(p, "/pulled/out/round.svg", &wish));
    pictures_close(p);
}

static void test_everything_follows_the_size_of_the_window(void **state)
{
    (void)state;
    stand s;
    stand_open(&s, 1366, 768);
    stand_add_advice(&s);
    const int sizes[][2] = {{1920, 1080}, {1024, 600}, {320, 200}, {2560, 1440}};
    for (size_t i = 0; i < 4; i++) {
        ui_resize(s.u, sizes[i][0], sizes[i][1]);
        assert_true(stand_show(&s));
        SDL_FRect at = place_of(&s, "go");
        assert_true(at.x >= 0 && at.x + at.w <= (float)sizes[i][0]);
    }
    stand_close(&s);
}

static void test_every_role_can_be_shown_in_every_theme_at_every_size(void **state)
{
    (void)state;
    static const chart empty = {.id = "c", .title = "Leeg", .empty = "Nog niets."};
    for (int theme = 0; theme < THEME_COUNT; theme++) {
        for (int zoom = 8; zoom <= 20; zoom += 6) {
            stand s;
            stand_open(&s, 900, 600);
            ui_set_look(s.u, (ui_look){.theme = (theme_kind)theme, .zoom = (float)zoom / 10});
            for (int role = ROLE_GROUP; role < ROLE_COUNT; role++) {
                const char *id = tree_id_number(&s.grove.b, "n", role);
                node *n = tree_node(&s.grove.b, s.grove.root, (node_role)role, id, "Naam");
                n->value = "Waarde";
                n->hint = "1";
                n->note = "10 s";
                n->action = act(1);
                n->picture = "assets/art/logo.svg";
                n->chart = &empty;
                n->range = (node_range){.min = 0, .max = 10, .step = 1, .now = 5, .is_set = true};
                n->face = (agent_face){OUTLINE_DROP, MOOD_UNSURE, TONE_AGENT_4, "BO"};
            }
            assert_true(stand_show(&s));
            for (int i = 0; i < 40; i++) {
                send_key(&s, SDLK_TAB);
                send_key(&s, SDLK_SPACE);
                stand_show(&s);
            }
            stand_close(&s);
        }
    }
}

static void test_without_fonts_it_says_which_file_is_missing(void **state)
{
    (void)state;
    failure why = {0};
    ui_setup setup = {.root = "/no/such/root", .is_offscreen = true};
    assert_null(ui_open(&setup, &why));
    assert_string_equal(why.reason, "font_missing");
    assert_string_equal(why.place, "/no/such/root/fonts/Inter-Regular.otf");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_screen_that_looks_the_same_is_not_drawn_again),
        cmocka_unit_test(test_a_change_is_drawn),
        cmocka_unit_test(test_a_card_throws_a_soft_shadow_that_starts_at_its_edge),
        cmocka_unit_test(test_the_picture_shows_the_filled_button_in_the_colour_of_the_theme),
        cmocka_unit_test(test_changed_parts_make_the_same_picture_as_a_whole_frame),
        cmocka_unit_test(test_nothing_of_an_accent_stays_when_a_title_changes),
        cmocka_unit_test(test_a_picture_that_cannot_be_written_says_where),
        cmocka_unit_test(test_a_long_value_stays_inside_its_field),
        cmocka_unit_test(test_missing_pictures_leave_their_words),
        cmocka_unit_test(test_a_picture_is_shown_from_memory_when_its_folder_is_gone),
        cmocka_unit_test(test_everything_follows_the_size_of_the_window),
        cmocka_unit_test(test_every_role_can_be_shown_in_every_theme_at_every_size),
        cmocka_unit_test(test_without_fonts_it_says_which_file_is_missing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
