/* Screens as they are drawn: in every language, at small and large texts nothing is cut off and
 * nothing lies over something else. Tests run in the build folder, where fonts/ and assets/ lie. */
#include "fixture_screen.h"

#include "desktop/look.h"
#include "tree/pseudo.h"

typedef struct sight {
    ui *window;
    person *p;
    const char *what; /* for messages */
    int64_t now_us;
    size_t seen_count;
    bool is_pseudo, has_one_head;
    arena pseudo[2]; /* a tree lives until the next one was shown */
} sight;

/* Tab goes through all that can be done, in reading order, and round again. */
static void expect_focus_everywhere(sight *s, const char *screen)
{
    const node *nodes[256];
    SDL_Event tab = {.key = {.type = SDL_KEYDOWN, .keysym = {.sym = SDLK_TAB}}};
    const size_t count = tree_walk_focus(s->p->root, nodes, 256);
    assert_true(count > 0 && count <= 256);
    for (size_t i = 0; i < count; i++) {
        ui_focus(s->window, nodes[i]->id);
        ui_event(s->window, &tab, s->now_us);
        const char *now = ui_focused_id(s->window);
        if (!now) print_error("%s, %s: Tab from %s\n", s->what, screen, nodes[i]->id);
        assert_string_equal(now, nodes[(i + 1) % count]->id);
    }
}

static size_t place_of(const node *const *nodes, size_t count, const char *id)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(nodes[i]->id, id) == 0) return i;
    }
    return count;
}

/* Marks all to which one arrow leads from a node. */
static bool spread(sight *s, const node *const *nodes, size_t count, size_t from, bool *is_reached)
{
    static const SDL_Keycode arrows[] = {SDLK_DOWN, SDLK_UP, SDLK_LEFT, SDLK_RIGHT};
    bool has_new = false;
    for (size_t i = 0; i < sizeof arrows / sizeof *arrows; i++) {
        SDL_Event key = {.key = {.type = SDL_KEYDOWN, .keysym = {.sym = arrows[i]}}};
        ui_focus(s->window, nodes[from]->id);
        ui_event(s->window, &key, s->now_us);
        const size_t to = place_of(nodes, count, ui_focused_id(s->window));
        if (to == count || is_reached[to]) continue;
        is_reached[to] = has_new = true;
    }
    return has_new;
}

/* Arrows alone, as on a gamepad, lead from the first control to every other. */
static void expect_arrows_everywhere(sight *s, const char *screen)
{
    const node *nodes[256];
    bool is_reached[256] = {true};
    const size_t count = tree_walk_focus(s->p->root, nodes, 256);
    for (bool has_new = true; has_new;) {
        has_new = false;
        for (size_t i = 0; i < count; i++) {
            if (is_reached[i] && spread(s, nodes, count, i, is_reached)) has_new = true;
        }
    }
    for (size_t i = 0; i < count; i++) {
        if (!is_reached[i]) {
            print_error("%s, %s: no arrow leads to %s\n", s->what, screen, nodes[i]->id);
        }
        assert_true(is_reached[i]);
    }
}

/* The way to pause stands on the line of the title, not alone below it. */
static void expect_one_head(sight *s, const char *screen)
{
    SDL_FRect title, menu;
    if (!ui_place_of(s->window, "head/where", &title)) return;
    if (!ui_place_of(s->window, "head/menu", &menu)) return;
    const bool is_beside = menu.y < title.y + title.h && title.y < menu.y + menu.h;
    if (!is_beside)
        print_error("%s, %s: the head takes two lines (%.0f, %.0f)\n", s->what, screen,
                    (double)title.y, (double)menu.y);
    assert_true(is_beside);
}

static void expect_room(sight *s, const char *screen)
{
    overflow found[4];
    person_look(s->p);
    arena *memory = &s->pseudo[s->seen_count % 2];
    arena_reset(memory);
    const node *shown = s->is_pseudo ? pseudo_tree(s->p->root, memory) : s->p->root;
    ui_show(s->window, shown, s->now_us += MILLION);
    const size_t count = ui_overflows(s->window, found, 4);
    for (size_t i = 0; i < count && i < 4; i++) {
        print_error("%s, %s: \"%s\" of %s does not fit by %.1f (kind %d)\n", s->what, screen,
                    found[i].where->name, found[i].where->id, (double)found[i].by,
                    (int)found[i].kind);
    }
    assert_int_equal(count, 0);
    if (s->has_one_head) expect_one_head(s, screen);
    expect_focus_everywhere(s, screen);
    expect_arrows_everywhere(s, screen);
    s->seen_count++;
}

static const char *const mistakes[] = {"scenario.json:3:5: er is geen agent \"iris\" (E204)"};

static void look_before_a_session(sight *s)
{
    person *p = s->p;
    p->context.place = PLACE_PICKER;
    expect_room(s, "picker");
    p->entry.is_broken = true;
    p->entry.problems = mistakes;
    p->entry.problem_count = 1;
    p->entry.problem_total = 7;
    person_press(p, "scenario/lab");
    expect_room(s, "a broken scenario");
    person_press(p, "head/settings");
    expect_room(s, "settings");
    p->entry.is_broken = false;
    p->context.place = PLACE_SEAT;
    person_look(p);
    person_type(p, "seat/code", "44");
    expect_room(s, "seat");
    person_press(p, "seat/code/letters");
    expect_room(s, "letters");
    person_press(p, "sheet/close");
    p->context.people = 2;
    person_at(p, LAB_CONSENT);
    expect_room(s, "consent");
    person_press(p, "consent/record/no");
    expect_room(s, "consent without recording");
}

static void look_at_the_shift(sight *s)
{
    person *p = s->p;
    person_go_to(p, LAB_AT_SHIFT);
    expect_room(s, "own answer, all tools");
    person_input(s->p, tree_press(tree_find_key(s->p->root, KEY_HELP), s->p->now_us));
    expect_room(s, "the keys");
    person_press(p, "sheet/close");
    person_press(p, "key/open");
    expect_room(s, "the card");
    person_press(p, "sheet/close");
    person_press(p, "escalate");
    person_press(p, "check");
    person_press(p, "panel/zoom");
    expect_room(s, "notice, check, evidence on its way");
    person_press(p, "panel/lab");
    person_wait(p, 8.5);
    expect_room(s, "evidence open");
    person_press(p, "answer/monocyte");
    person_press(p, "decide");
    expect_room(s, "own confidence");
    person_slide(p, "confidence", 60);
    person_press(p, "confirm");
    expect_room(s, "the adviser thinks");
    person_wait(p, 1.5);
    person_press(p, "agent/why");
    expect_room(s, "advice, reason, alarm");
    person_press(p, "head/menu");
    expect_room(s, "menu");
    person_press(p, "menu/settings");
    expect_room(s, "settings in a session");
    person_press(p, "sheet/close");
    person_press(p, "head/menu");
    person_press(p, "menu/leave");
    expect_room(s, "leaving");
    person_press(p, "leave/stay");
}

static void look_at_numbers(sight *s)
{
    person *p = s->p;
    person_go_to(p, LAB_AT_BREAD);
    expect_room(s, "a number");
    person_press(p, "agent/ask");
    person_wait(p, 1.5);
    person_slide(p, "answer/number", 10);
    person_press(p, "decide");
    expect_room(s, "an outcome");
    person_press(p, "continue");
}

static void look_at_pages(sight *s)
{
    person *p = s->p;
    expect_room(s, "briefing");
    person_go_to(p, LAB_AT_ALONE);
    for (int i = 0; i < LAB_ALONE; i++) {
        person_press(p, "answer/lymphocyte");
        person_press(p, "decide");
    }
    expect_room(s, "review");
    person_go_to(p, LAB_EXPECT);
    expect_room(s, "question");
    look_at_the_shift(s);
    look_at_numbers(s);
    person_go_to(p, LAB_TRUST);
    expect_room(s, "questionnaire");
    person_go_to(p, LAB_PRACTICE);
    person_type(p, "word", "mis");
    person_press(p, "release");
    expect_room(s, "a wrong word");
}

static void look_at_the_debrief(sight *s)
{
    person *p = s->p;
    person_go_to(p, LAB_DEBRIEF);
    p->lab.stages[LAB_DEBRIEF].debrief.chart_count = sizeof p->lab.charts / sizeof *p->lab.charts;
    p->context.debrief = debrief_make(&p->lab.s, session_state(p->on), LAB_DEBRIEF,
                                      p->view.language, &p->texts);
    p->context.is_for_research = true;
    while (person_sees(p, "next")) {
        expect_room(s, "debrief");
        if (person_can(p, "table")) {
            person_press(p, "table");
            expect_room(s, "debrief as tables");
            person_press(p, "table");
        }
        person_press(p, "next");
    }
    expect_room(s, "ended");
}

/* The end in each of its shapes, with the sheet that saves. */
static void look_at_the_end(sight *s)
{
    static const save_place places[] = {
        {"/media/an/KINGSTON", "KINGSTON", true, true, INT64_C(14000000000)},
        {"/home/an", "/home/an", false, true, 0},
    };
    screen_context *c = &s->p->context;
    c->place = PLACE_ENDED;
    c->is_started = c->is_recorded = c->counts_in_room = true;
    c->session_code = "YRHD-KTRS-BNJM";
    c->log_path = "/home/an/.local/share/samenspel/sessions/lab/2026-03-11-A1-7q17n7g8ax.jsonl";
    expect_room(s, "ended without counts");
    c->result_code = "WWWW-5X8R-MWMW-B6PY-G28C-0HNE";
    expect_room(s, "ended with a result code");
    c->places = places;
    c->place_count = 2;
    person_press(s->p, "save");
    expect_room(s, "the sheet that saves");
    person_press(s->p, "save/to/1");
    c->saved_copy = "/media/an/KINGSTON/lab/2026-03-11-A1-7q17n7g8ax.jsonl";
    expect_room(s, "saved");
    person_press(s->p, "sheet/close");
    c->counts_in_room = false;
    c->result_code = NULL;
    expect_room(s, "ended without the group");
    c->is_recorded = false;
    expect_room(s, "ended unrecorded");
    c->is_recorded = true;
}

static const char *const offered[] = {"/media/stick"};

static void look_at_trouble(sight *s)
{
    failure full = {0};
    failure_set(&full, STATUS_FULL, "disk_full",
                "/home/an/.local/share/samenspel/sessions/packs/"
                "0f343b0931126a20f133d67c2b018a3b0f343b0931126a20f133d67c2b018a3b.json",
                NULL);
    s->p->context.place = PLACE_TROUBLE;
    s->p->context.trouble = &full;
    s->p->context.folders = offered;
    s->p->context.folder_count = 1;
    session_destroy(s->p->on);
    s->p->on = NULL;
    expect_room(s, "trouble");
    s->p->context.trouble = NULL;
}

typedef struct wish {
    const char *language;
    int width, height, percent;
    screen_theme theme;
    bool is_text_spaced;
    bool is_pseudo;
} wish;

static void look_at_all(wish w)
{
    char what[80];
    snprintf(what, sizeof what, "%s %dx%d %d %% theme %d spacing %d", w.language, w.width, w.height,
             w.percent, (int)w.theme, w.is_text_spaced);
    sight s = {.p = person_sit(w.language), .what = what, .is_pseudo = w.is_pseudo};
    s.has_one_head = w.width >= 1366 && w.percent <= 125 && !w.is_pseudo && !w.is_text_spaced;
    for (int i = 0; i < 2; i++) arena_init(&s.pseudo[i], 0);
    failure why = {0};
    const ui_setup setup = {
        .root = ".", .is_offscreen = true, .width = w.width, .height = w.height};
    s.window = ui_open(&setup, &why);
    if (!s.window) print_error("%s %s\n", why.reason, why.place);
    assert_non_null(s.window);
    screen_settings *own = &s.p->context.settings;
    own->text_percent = w.percent;
    own->theme = w.theme;
    own->is_text_spaced = w.is_text_spaced;
    own->is_motion_reduced = true;
    ui_set_look(s.window, look_of(own));
    look_before_a_session(&s);
    person_start(s.p, &person_setup);
    look_at_pages(&s);
    look_at_the_debrief(&s);
    look_at_the_end(&s);
    look_at_trouble(&s);
    assert_true(s.seen_count > 30);
    ui_close(s.window);
    for (int i = 0; i < 2; i++) arena_free(&s.pseudo[i]);
    person_stand_up(s.p);
}

static void everything_fits_in_the_smallest_window_in_every_language(void **unused)
{
    (void)unused;
    for (int i = 0; i < 3; i++)
        look_at_all((wish){person_languages[i], 1366, 768, 100, 0, 0, false});
}

static void everything_fits_when_texts_are_twice_as_large(void **unused)
{
    (void)unused;
    for (int i = 0; i < 3; i++)
        look_at_all((wish){person_languages[i], 1366, 768, 200, 0, 0, false});
}

static void everything_fits_in_between(void **unused)
{
    (void)unused;
    look_at_all((wish){"fr", 1366, 768, 125, SCREEN_LIGHT, false, false});
    look_at_all((wish){"nl", 1920, 1080, 150, SCREEN_LIGHT, false, false});
    look_at_all((wish){"en", 1920, 1080, 80, SCREEN_LIGHT, false, false});
}

static void everything_fits_on_a_projector(void **unused)
{
    (void)unused;
    look_at_all((wish){"fr", 1024, 768, 100, SCREEN_PROJECTOR, false, false});
    look_at_all((wish){"nl", 1920, 1080, 100, SCREEN_PROJECTOR, false, false});
}

static void everything_fits_with_more_room_in_texts(void **unused)
{
    (void)unused;
    look_at_all((wish){"fr", 1366, 768, 100, SCREEN_LIGHT, true, false});
    look_at_all((wish){"nl", 1366, 768, 200, SCREEN_LIGHT, true, false});
}

static void everything_fits_when_every_text_is_longer(void **unused)
{
    (void)unused;
    look_at_all(
        (wish){.language = "en", .width = 1366, .height = 768, .percent = 100, .is_pseudo = 1});
    look_at_all(
        (wish){.language = "en", .width = 1366, .height = 768, .percent = 200, .is_pseudo = 1});
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(everything_fits_in_the_smallest_window_in_every_language),
        cmocka_unit_test(everything_fits_when_texts_are_twice_as_large),
        cmocka_unit_test(everything_fits_in_between),
        cmocka_unit_test(everything_fits_when_every_text_is_longer),
        cmocka_unit_test(everything_fits_on_a_projector),
        cmocka_unit_test(everything_fits_with_more_room_in_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
