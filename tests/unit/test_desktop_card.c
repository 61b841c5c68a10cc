/* The take-home card, from the last page of a debrief to two files: page and picture. */
#define _DEFAULT_SOURCE
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "fixture_temporary.h"
#include "app/files.h"
#include "desktop/card_picture.h"
#include "host/host.h"
#include "host/walker.h"
#include "system/files.h"

enum { STEPS_MAX = 2000, STEP_US = 400000, FILE_BYTES_MAX = 1 << 25, PHYS_AT = 33 };

#define LONG_SENTENCE                                                                            \
    "kijk ik eerst zelf, schrijf ik op wat ik denk, en vraag ik mij daarna af waarom die AI zo " \
    "zeker is, zeker op een drukke dag met weinig tijd."

typedef struct visit {
    char folder[TEMPORARY_BYTES], log[96], into[96];
    home home;
    host *h;
    arena frames[2];
    int frame;
    const node *root;
    int64_t now_us;
} visit;

static void look(visit *v)
{
    host_tick(v->h, v->now_us);
    host_settle(v->h);
    v->frame = 1 - v->frame;
    arena_reset(&v->frames[v->frame]);
    v->root = host_show(v->h, v->now_us, &v->frames[v->frame]);
    assert_non_null(v->root);
    host_presented(v->h, v->now_us);
    host_settle(v->h);
}

static bool is_busy(const node *root)
{
    for (const node *n = root; n; n = tree_next(root, n)) {
        if (n->state & STATE_BUSY) return true;
    }
    return false;
}

static void step(visit *v, walker *w)
{
    tree_input in;
    if (!is_busy(v->root) && walker_next(w, v->root, host_word(v->h), v->now_us, &in)) {
        host_input(v->h, &in);
        v->now_us += STEP_US;
        return;
    }
    int64_t due_us = host_next_due(v->h, v->now_us);
    v->now_us = due_us == INT64_MAX || due_us <= v->now_us ? v->now_us + STEP_US : due_us;
}

/* Plays until the card can be written. */
static void begin(visit *v, const char *language, bool can_draw)
{
    failure why = {0};
    walker w = walker_make(11, true);
    *v = (visit){0};
    temporary_make(v->folder, "card");
    snprintf(v->log, sizeof v->log, "%s/log", v->folder);
    snprintf(v->into, sizeof v->into, "%s/stick", v->folder);
    assert_int_equal(folder_make(v->into, NULL), STATUS_OK);
    v->home = (home){.program = ".",
                     .data = v->folder,
                     .config = v->folder,
                     .language = "nl",
                     .platform = "test"};
    host_options options = {.home = &v->home,
                            .language = language,
                            .scenario = "second-reader",
                            .has_seed = true,
                            .seed = 7,
                            .log_folder = v->log,
                            .screen_width = FIELD_NULL,
                            .screen_height = FIELD_NULL,
                            .screen_refresh_hz = FIELD_NULL};
    if (can_draw) options.artist = card_artist_of(&v->home);
    arena_init(&v->frames[0], 0);
    arena_init(&v->frames[1], 0);
    assert_int_equal(host_open(&options, 0, &v->h, &why), STATUS_OK);
    look(v);
    for (int i = 0; i < STEPS_MAX && !tree_find_id(v->root, "card/sentence"); i++) {
        step(v, &w);
        look(v);
    }
    assert_non_null(tree_find_id(v->root, "card/sentence"));
}

static void end(visit *v)
{
    host_close(v->h, NULL);
    arena_free(&v->frames[0]);
    arena_free(&v->frames[1]);
    assert_int_equal(temporary_remove(v->folder), 0);
}

static void press(visit *v, const char *id, const char *typed)
{
    const node *n = tree_find_id(v->root, id);
    if (!n) print_error("%s is not on %s\n", id, v->root->id);
    assert_non_null(n);
    tree_input in = tree_press(n, v->now_us);
    if (typed) in.kind = INPUT_TEXT;
    if (typed) in.text = typed;
    host_input(v->h, &in);
    look(v);
}

static void save(visit *v, const char *sentence)
{
    press(v, "card/sentence", sentence);
    press(v, "card/save", NULL);
    press(v, "folder", v->into);
    press(v, "folder/use", NULL);
}

static bool is_at(visit *v, const char *id)
{
    return tree_find_id(v->root, id) != NULL;
}

/* The bytes of the only file in a folder whose name ends so; NULL: there is none. */
static const char *file_ending(const char *where, const char *ending, arena *a, size_t *length)
{
    const folder_entry *entries = NULL;
    const char *bytes = NULL;
    size_t count = 0;
    if (folder_list(where, a, &entries, &count, NULL)) return NULL;
    for (size_t i = 0; i < count; i++) {
        const size_t name = strlen(entries[i].name), end_length = strlen(ending);
        if (name < end_length || strcmp(entries[i].name + name - end_length, ending)) continue;
        const char *path = path_join(a, where, entries[i].name);
        assert_int_equal(files_read(path, FILE_BYTES_MAX, a, &bytes, length, NULL), STATUS_OK);
    }
    return bytes;
}

static unsigned number_at(const char *bytes, size_t at)
{
    const unsigned char *b = (const unsigned char *)bytes + at;
    return (unsigned)b[0] << 24 | (unsigned)b[1] << 16 | (unsigned)b[2] << 8 | b[3];
}

static void expect_a6_at_300_dpi(const char *png, size_t length)
{
    assert_non_null(png);
    assert_true(length > 10000);
    assert_memory_equal(png, "\x89PNG\r\n\x1A\n", 8);
    assert_int_equal(number_at(png, 16), 1748);
    assert_int_equal(number_at(png, 20), 1240);
    assert_memory_equal(png + PHYS_AT + 4, "pHYs", 4);
    assert_int_equal(number_at(png, PHYS_AT + 8), 11811);
    assert_memory_equal(png + length - 8, "IEND", 4);
}

static void the_card_becomes_a_page_and_a_picture(void **unused)
{
    (void)unused;
    visit v;
    arena a;
    size_t length = 0;
    arena_init(&a, 0);
    begin(&v, "nl", true);
    assert_false(is_at(&v, "save/page_only"));
    save(&v, "kijk ik twee keer.");
    assert_null(host_problem(v.h));
    assert_true(is_at(&v, "save/picture"));
    const char *page = file_ending(v.into, ".html", &a, &length);
    assert_non_null(page);
    assert_non_null(strstr(page, "kijk ik twee keer."));
    assert_non_null(strstr(page, "<h1>Tweede lezer</h1>"));
    assert_non_null(strstr(page, "src=\"data:image/svg+xml,%3C"));
    const char *png = file_ending(v.into, ".png", &a, &length);
    expect_a6_at_300_dpi(png, length);
    arena_free(&a);
    end(&v);
}

static void no_log_holds_the_sentence(void **unused)
{
    (void)unused;
    visit v;
    arena a;
    size_t length = 0;
    arena_init(&a, 0);
    begin(&v, "nl", false);
    save(&v, "kijk ik twee keer.");
    const char *log = NULL, *path = sitting_log_path(host_sitting(v.h));
    assert_int_equal(files_read(path, FILE_BYTES_MAX, &a, &log, &length, NULL), STATUS_OK);
    assert_non_null(strstr(log, "\"seats\""));
    assert_null(strstr(log, "twee keer"));
    arena_free(&a);
    end(&v);
}

static void who_cannot_draw_saves_the_page_and_says_so(void **unused)
{
    (void)unused;
    visit v;
    arena a;
    size_t length = 0;
    arena_init(&a, 0);
    begin(&v, "en", false);
    press(&v, "card/sentence", "look twice.");
    press(&v, "card/save", NULL);
    assert_true(is_at(&v, "save/page_only"));
    press(&v, "folder", v.into);
    press(&v, "folder/use", NULL);
    assert_null(host_problem(v.h));
    assert_true(is_at(&v, "save/place"));
    assert_false(is_at(&v, "save/picture"));
    assert_non_null(file_ending(v.into, ".html", &a, &length));
    assert_null(file_ending(v.into, ".png", &a, &length));
    arena_free(&a);
    end(&v);
}

static void a_folder_that_cannot_be_written_is_said(void **unused)
{
    (void)unused;
    visit v;
    begin(&v, "fr", true);
    snprintf(v.into, sizeof v.into, "/proc/no-folder");
    save(&v, "je regarde deux fois.");
    assert_non_null(host_problem(v.h));
    assert_true(is_at(&v, "save/failed"));
    assert_false(is_at(&v, "save/place"));
    end(&v);
}

/* Letters give way so that the last line stays on the sheet. */
static void the_longest_sentence_gives_a_whole_picture(void **unused)
{
    (void)unused;
    visit v;
    arena a;
    size_t length = 0;
    arena_init(&a, 0);
    begin(&v, "fr", true);
    save(&v, LONG_SENTENCE);
    assert_null(host_problem(v.h));
    const char *png = file_ending(v.into, ".png", &a, &length);
    expect_a6_at_300_dpi(png, length);
    arena_free(&a);
    end(&v);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_card_becomes_a_page_and_a_picture),
        cmocka_unit_test(no_log_holds_the_sentence),
        cmocka_unit_test(who_cannot_draw_saves_the_page_and_says_so),
        cmocka_unit_test(a_folder_that_cannot_be_written_is_said),
        cmocka_unit_test(the_longest_sentence_gives_a_whole_picture),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
