/* Key screens as they are drawn, compared with how they looked when somebody last agreed with them.
 *
 * A picture is kept as a grid of 24 x 14 cells, each the mean of red, green and blue in it, in text
 * (tests/pictures/NAME.txt). A cell may differ by CELL_TOLERANCE of 255 and the whole by
 * MEAN_TOLERANCE per mille, so another version of a library that moves an edge by a pixel passes;
 * another colour, a card that is gone or a part that moved does not. When a look was changed on
 * purpose:
 *
 *     cd build/check && SAMENSPEL_PICTURES=keep tests/test_pictures
 *
 * writes the grids anew and leaves picture-NAME.png beside them, to look at before a commit. */
#include "fixture_screen.h"

#include "desktop/look.h"

#include <SDL_image.h>
#include <stdlib.h>

enum { GRID_W = 24, GRID_H = 14, CELL_TOLERANCE = 10, MEAN_TOLERANCE = 6 };

typedef struct grid {
    int cells[GRID_H][GRID_W][3];
} grid;

static int mean_of(const SDL_Surface *s, SDL_Rect area, int channel)
{
    unsigned long sum = 0;
    for (int y = area.y; y < area.y + area.h; y++) {
        const Uint8 *row = (const Uint8 *)s->pixels + y * s->pitch;
        for (int x = area.x; x < area.x + area.w; x++) sum += row[x * 3 + channel];
    }
    return (int)(sum / (unsigned long)(area.w * area.h));
}

static grid grid_of(const char *png)
{
    grid g;
    SDL_Surface *loaded = IMG_Load(png);
    assert_non_null(loaded);
    SDL_Surface *s = SDL_ConvertSurfaceFormat(loaded, SDL_PIXELFORMAT_RGB24, 0);
    SDL_FreeSurface(loaded);
    for (int y = 0; y < GRID_H; y++) {
        for (int x = 0; x < GRID_W; x++) {
            int left = x * s->w / GRID_W, top = y * s->h / GRID_H;
            SDL_Rect cell = {left, top, (x + 1) * s->w / GRID_W - left,
                             (y + 1) * s->h / GRID_H - top};
            for (int c = 0; c < 3; c++) g.cells[y][x][c] = mean_of(s, cell, c);
        }
    }
    SDL_FreeSurface(s);
    return g;
}

static void write_grid(const char *path, const grid *g)
{
    FILE *f = fopen(path, "w");
    assert_non_null(f);
    for (int y = 0; y < GRID_H; y++) {
        for (int x = 0; x < GRID_W; x++) {
            const int *c = g->cells[y][x];
            fprintf(f, "%02x%02x%02x%c", (unsigned)c[0], (unsigned)c[1], (unsigned)c[2],
                    x + 1 < GRID_W ? ' ' : '\n');
        }
    }
    fclose(f);
}

static bool read_grid(const char *path, grid *out)
{
    FILE *f = fopen(path, "r");
    bool is_read = f != NULL;
    for (int i = 0; is_read && i < GRID_W * GRID_H; i++) {
        char word[8];
        is_read = fscanf(f, "%7s", word) == 1;
        unsigned long hex = is_read ? strtoul(word, NULL, 16) : 0;
        int *c = out->cells[i / GRID_W][i % GRID_W];
        c[0] = (int)(hex >> 16 & 255);
        c[1] = (int)(hex >> 8 & 255);
        c[2] = (int)(hex & 255);
    }
    if (f) fclose(f);
    return is_read;
}

/* The largest difference of a cell, and the mean of all per mille of 255. */
static void compare(const grid *a, const grid *b, int *out_worst, int *out_mean)
{
    long sum = 0;
    *out_worst = 0;
    for (int i = 0; i < GRID_W * GRID_H * 3; i++) {
        int x = i / 3 % GRID_W, y = i / 3 / GRID_W;
        int by = abs(a->cells[y][x][i % 3] - b->cells[y][x][i % 3]);
        *out_worst = SDL_max(*out_worst, by);
        sum += by;
    }
    *out_mean = (int)(sum * 1000 / 255 / (GRID_W * GRID_H * 3));
}

typedef struct album {
    person *p;
    ui *window;
    int64_t now_us;
    int differing;
} album;

static void expect_picture(album *a, const char *name)
{
    char path[1024], png[128];
    failure why = {0};
    grid kept, now;
    const char *wish = getenv("SAMENSPEL_PICTURES");
    snprintf(path, sizeof path, "%s/tests/pictures/%s.txt", TEST_SOURCE_DIR, name);
    snprintf(png, sizeof png, "picture-%s.png", name);
    person_look(a->p);
    ui_show(a->window, a->p->root, a->now_us += MILLION);
    assert_int_equal(ui_save_png(a->window, png, &why), STATUS_OK);
    now = grid_of(png);
    if (wish && strcmp(wish, "keep") == 0) {
        write_grid(path, &now);
        return;
    }
    remove(png);
    assert_true(read_grid(path, &kept));
    int worst = 0, mean = 0;
    compare(&kept, &now, &worst, &mean);
    if (worst <= CELL_TOLERANCE && mean <= MEAN_TOLERANCE) return;
    print_error("%s looks different: a cell by %d of 255, all by %d per mille\n", name, worst,
                mean);
    print_error(
        "If that was meant: SAMENSPEL_PICTURES=keep, look at the new picture, commit its grid\n");
    a->differing++;
}

static album album_open(const char *language, screen_theme theme)
{
    failure why = {0};
    const ui_setup setup = {.root = ".", .is_offscreen = true, .width = 1366, .height = 768};
    album a = {.p = person_sit(language), .window = ui_open(&setup, &why)};
    assert_non_null(a.window);
    screen_settings *own = &a.p->context.settings;
    own->text_percent = 100;
    own->theme = theme;
    own->is_motion_reduced = true;
    ui_set_look(a.window, look_of(own));
    return a;
}

static void album_close(album *a)
{
    ui_close(a->window);
    person_stand_up(a->p);
    assert_int_equal(a->differing, 0);
}

static void advise(person *p)
{
    person_press(p, "answer/monocyte");
    person_press(p, "decide");
    person_slide(p, "confidence", 60);
    person_press(p, "confirm");
    person_wait(p, 1.5);
}

static void screens_before_a_session_look_as_agreed(void **unused)
{
    (void)unused;
    album a = album_open("nl", SCREEN_LIGHT);
    a.p->context.place = PLACE_PICKER;
    expect_picture(&a, "picker");
    person_press(a.p, "head/settings");
    expect_picture(&a, "settings");
    person_press(a.p, "sheet/close");
    a.p->context.place = PLACE_SEAT;
    expect_picture(&a, "seat");
    person_at(a.p, LAB_CONSENT);
    expect_picture(&a, "consent");
    album_close(&a);
}

static void screens_of_a_session_look_as_agreed(void **unused)
{
    (void)unused;
    album a = album_open("nl", SCREEN_LIGHT);
    person_start(a.p, &person_setup);
    expect_picture(&a, "briefing");
    person_go_to(a.p, LAB_EXPECT);
    expect_picture(&a, "question");
    person_go_to(a.p, LAB_AT_SHIFT);
    expect_picture(&a, "case");
    advise(a.p);
    expect_picture(&a, "advice");
    person_press(a.p, "head/menu");
    expect_picture(&a, "menu");
    album_close(&a);
}

static void themes_look_as_agreed(void **unused)
{
    (void)unused;
    static const char *const names[SCREEN_THEME_COUNT] = {NULL, "advice_dark", "advice_contrast",
                                                          "advice_projector"};
    for (int theme = SCREEN_DARK; theme < SCREEN_THEME_COUNT; theme++) {
        album a = album_open("nl", (screen_theme)theme);
        person_start(a.p, &person_setup);
        person_go_to(a.p, LAB_AT_SHIFT);
        advise(a.p);
        expect_picture(&a, names[theme]);
        album_close(&a);
    }
}

static void a_different_look_is_noticed(void **unused)
{
    (void)unused;
    grid kept = {0}, other = {0};
    int worst = 0, mean = 0;
    other.cells[3][4][1] = CELL_TOLERANCE + 1;
    compare(&kept, &other, &worst, &mean);
    assert_true(worst > CELL_TOLERANCE);
    for (int i = 0; i < GRID_W * GRID_H; i++) other.cells[i / GRID_W][i % GRID_W][0] = 8;
    other.cells[3][4][1] = 0;
    compare(&kept, &other, &worst, &mean);
    assert_true(worst <= CELL_TOLERANCE && mean > MEAN_TOLERANCE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(screens_before_a_session_look_as_agreed),
        cmocka_unit_test(screens_of_a_session_look_as_agreed),
        cmocka_unit_test(themes_look_as_agreed),
        cmocka_unit_test(a_different_look_is_noticed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
