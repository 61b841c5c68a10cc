/* Text broken into lines: nothing is lost, everything fits, breaks are where readers expect them. */
#include "fixture_tree.h"

#include "ui/capitals.h"
#include "ui/paragraph.h"

#include <string.h>

typedef struct press {
    fonts *fonts;
    paragraphs *texts;
} press;

static int open_press(void **state)
{
    failure why = {0};
    press *p = test_calloc(1, sizeof *p);
    p->fonts = fonts_open("fonts", &why);
    assert_non_null(p->fonts);
    p->texts = paragraphs_open(p->fonts);
    *state = p;
    return 0;
}

static int close_press(void **state)
{
    press *p = *state;
    paragraphs_close(p->texts);
    fonts_close(p->fonts);
    test_free(p);
    return 0;
}

static const paragraph *set(const press *p, const char *text, int width)
{
    return paragraph_plain(p->texts, text, TEXT_BODY, 1, width);
}

/* The lines with a bar between them. */
static const char *joined(const paragraph *text)
{
    static char all[4096];
    all[0] = 0;
    for (size_t i = 0; i < text->line_count; i++) {
        if (i > 0) SDL_strlcat(all, "|", sizeof all);
        for (size_t k = 0; k < text->lines[i].run_count; k++) {
            strncat(all, text->lines[i].runs[k].bytes, text->lines[i].runs[k].length);
        }
    }
    return all;
}

static const char *const story =
    "Vergelijk de kern en de korrels met de kaart. Kijk gerust eerst verder: dat kost tijd, geen "
    "punten. L'\xC3\xA9quipe de nuit a d\xC3\xA9j\xC3\xA0 v\xC3\xA9rifi\xC3\xA9 l'\xC3\xA9"
    "chantillon.";

static void test_every_line_fits_and_every_word_is_there(void **state)
{
    const press *p = *state;
    for (int width = 120; width < 900; width += 37) {
        const paragraph *text = set(p, story, width);
        assert_false(text->is_broken);
        size_t length = 0;
        for (size_t i = 0; i < text->line_count; i++) {
            const text_line *line = &text->lines[i];
            assert_true(line->width <= width);
            assert_int_equal(line->width, font_width(p->fonts, line->runs[0].style,
                                                     line->runs[0].bytes, line->runs[0].length));
            length += line->runs[0].length + 1;
        }
        assert_int_equal(length, strlen(story) + 1);
        assert_int_equal(text->height, 25 * (int)text->line_count);
    }
}

static void test_what_was_measured_is_what_is_drawn(void **state)
{
    const press *p = *state;
    const text_size sizes[] = {TEXT_BODY, TEXT_LABEL, TEXT_STATEMENT, TEXT_CONTROL};
    for (size_t i = 0; i < 4; i++) {
        font_style style = font_style_of(sizes[i], 1.4f, false, false);
        const char *text = "WAARDE Tijd 17:41";
        SDL_Surface *drawn = font_render(p->fonts, style, text, strlen(text));
        int measured = font_width(p->fonts, style, text, strlen(text));
        assert_true(drawn->w >= measured - 2 && drawn->w <= measured + 2);
        SDL_FreeSurface(drawn);
    }
}

static void test_a_no_break_space_keeps_words_together(void **state)
{
    const press *p = *state;
    int width = set(p, "kost 14 seconden", 0)->width;
    const paragraph *apart = set(p, "kost 14 seconden meer", width);
    assert_string_equal(joined(apart), "kost 14 seconden|meer");
    const paragraph *together = set(p, "kost 14 seconden\xC2\xA0meer", width);
    assert_string_equal(joined(together), "kost 14|seconden\xC2\xA0meer");
}

static void test_titles_share_their_words_among_as_many_lines(void **state)
{
    const press *p = *state;
    const char *title = "Zonder de agent had je het juist in 0 van de 4 keer.";
    const text_size sizes[] = {TEXT_TITLE, TEXT_STATEMENT};
    for (size_t i = 0; i < 2; i++) {
        int all_but_one = paragraph_plain(p->texts,
                                          "Zonder de agent had je het juist in 0 van de 4",
                                          sizes[i], 1, 0)
                              ->width;
        const paragraph *set = paragraph_plain(p->texts, title, sizes[i], 1, all_but_one + 1);
        assert_int_equal(set->line_count, 2);
        assert_true(set->lines[1].width * 3 > set->lines[0].width * 2);
        assert_true(set->width <= all_but_one + 1);
    }
    int width = set(p, "had je het juist in 0 van de 4", 0)->width;
    assert_string_equal(joined(set(p, "had je het juist in 0 van de 4 keer.", width)),
                        "had je het juist in 0 van de 4|keer.");
}

static void test_balance_never_costs_a_line(void **state)
{
    const press *p = *state;
    for (int width = 200; width < 1000; width += 41) {
        const paragraph *even = paragraph_plain(p->texts, story, TEXT_TITLE, 1, width);
        const int room = SDL_min(even->width + 8, width); /* pieces are measured one by one */
        const paragraph *same = paragraph_plain(p->texts, story, TEXT_TITLE, 1, room);
        const paragraph *less = paragraph_plain(p->texts, story, TEXT_TITLE, 1, even->width - 4);
        assert_false(even->is_broken);
        assert_true(even->width <= width);
        assert_int_equal(even->line_count, same->line_count);
        assert_true(less->line_count > even->line_count);
    }
}

static void test_no_line_begins_with_a_lone_dot(void **state)
{
    const press *p = *state;
    int width = set(p, "zorg", 0)->width + 1;
    assert_string_equal(joined(set(p, "zorg \xC2\xB7 nacht", width + 12)), "zorg \xC2\xB7|nacht");
}

static void test_french_marks_stay_with_their_words(void **state)
{
    const press *p = *state;
    int width = set(p, "laisser passer", 0)->width;
    assert_string_equal(joined(set(p, "laisser passer ?", width)), "laisser|passer ?");
    assert_string_equal(joined(set(p, "un \xC2\xAB oui \xC2\xBB net", 0)),
                        "un \xC2\xAB oui \xC2\xBB net");
    int narrow = set(p, "un \xC2\xAB oui", 0)->width;
    assert_string_equal(joined(set(p, "un \xC2\xAB oui \xC2\xBB net", narrow)),
                        "un|\xC2\xAB oui \xC2\xBB|net");
}

static void test_lines_end_after_hyphens_and_at_line_feeds(void **state)
{
    const press *p = *state;
    int width = set(p, "nacht-", 0)->width + 1;
    assert_string_equal(joined(set(p, "nacht-ploeg", width)), "nacht-|ploeg");
    assert_false(set(p, "nacht-ploeg", width)->is_broken);
    assert_string_equal(joined(set(p, "een\ntwee", 0)), "een|twee");
    assert_int_equal(set(p, "een\n\ntwee", 0)->line_count, 3);
}

static void test_no_line_ends_inside_a_french_question(void **state)
{
    const press *p = *state;
    int width = set(p, "KOREN aura-t-", 0)->width + 1;
    assert_string_equal(joined(set(p, "KOREN aura-t-elle", width)), "KOREN|aura-t-elle");
}

static void test_a_word_wider_than_the_line_is_cut_and_says_so(void **state)
{
    const press *p = *state;
    const paragraph *text = set(p, "Zekerheidsinschatting", 60);
    assert_true(text->is_broken);
    assert_true(text->line_count >= 3);
    char whole[64] = "";
    size_t length = 0;
    for (const char *c = joined(text); *c && length + 1 < sizeof whole; c++) {
        if (*c != '|') whole[length++] = *c;
    }
    assert_string_equal(whole, "Zekerheidsinschatting");
    assert_true(text->least_width > 60);
    assert_false(set(p, "Zekerheidsinschatting", text->least_width)->is_broken);
}

static void test_bold_inside_a_word_does_not_break_it(void **state)
{
    const press *p = *state;
    text_span spans[] = {{"Het is een lymfo", 16, false, false, TONE_INHERIT},
                         {"cyt", 3, true, false, TONE_AGENT_1},
                         {".", 1, false, false, TONE_INHERIT}};
    int width = set(p, "Het is een lymfo", 0)->width + 4;
    paragraph_request request = {
        .spans = spans, .span_count = 3, .size = TEXT_BODY, .unit = 1, .width = width};
    const paragraph *text = paragraph_set(p->texts, &request);
    assert_string_equal(joined(text), "Het is een|lymfocyt.");
    const text_line *second = &text->lines[1];
    assert_int_equal(second->run_count, 3);
    assert_int_equal(second->runs[1].style.cut, CUT_SEMIBOLD);
    assert_int_equal(second->runs[1].tone, TONE_AGENT_1);
    assert_int_equal(second->runs[1].x, second->runs[0].width);
}

static void test_labels_are_capitals_with_their_accents(void **state)
{
    const press *p = *state;
    const paragraph *text = paragraph_plain(p->texts,
                                            "\xC3\xA9"
                                            "chantillon \xC5\x93uf",
                                            TEXT_LABEL, 1, 0);
    assert_string_equal(joined(text), "\xC3\x89"
                                      "CHANTILLON \xC5\x92UF");
    char other[] = "\xC3\xB7 \xC3\xBF \xE2\x82\xAC";
    capitals_make(other, sizeof other - 1);
    assert_string_equal(other, "\xC3\xB7 \xC5\xB8 \xE2\x82\xAC");
}

static void test_digits_of_a_clock_are_equally_wide(void **state)
{
    const press *p = *state;
    font_style style = font_style_of(TEXT_SMALL, 1, false, false);
    style.is_tabular = true;
    int width = font_width(p->fonts, style, "00:00", 5);
    const char *times[] = {"11:11", "14:41", "88:88", "17:77"};
    for (size_t i = 0; i < 4; i++) {
        int other = font_width(p->fonts, style, times[i], 5);
        assert_true(other >= width - 1 && other <= width + 1);
    }
}

static void test_spaced_text_has_the_distances_of_the_guidelines(void **state)
{
    const press *p = *state;
    const text_size sizes[] = {TEXT_BODY, TEXT_SMALL, TEXT_LABEL, TEXT_CONTROL, TEXT_STATEMENT};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        font_style plain = font_style_of(sizes[i], 2, false, false);
        font_style spaced = font_style_spaced(plain);
        float size = (float)plain.px;
        plain.tracking_64 = 0;
        int letters = font_width(p->fonts, spaced, "nnnnnnnnnnn", 11) -
                      font_width(p->fonts, plain, "nnnnnnnnnnn", 11);
        int words = font_width(p->fonts, spaced, "n n n n n n", 11) -
                    font_width(p->fonts, plain, "n n n n n n", 11);
        assert_true((float)letters >= 10 * 0.12f * size - 2);
        assert_true((float)words >= 10 * 0.12f * size + 5 * 0.16f * size - 2);
    }
}

static void test_spaced_lines_are_further_apart_and_still_fit(void **state)
{
    const press *p = *state;
    int plain_lines = (int)set(p, story, 300)->line_count;
    paragraphs_space(p->texts, true);
    const paragraph *text = set(p, story, 300);
    assert_true(text->line_height >= 17 * 3 / 2);
    assert_true((int)text->line_count > plain_lines);
    assert_false(text->is_broken);
    for (size_t i = 0; i < text->line_count; i++) assert_true(text->lines[i].width <= 300);
    const text_run *run = &text->lines[0].runs[0];
    SDL_Surface *drawn = font_render(p->fonts, run->style, run->bytes, run->length);
    assert_non_null(drawn);
    assert_true(drawn->w >= run->width - 2 && drawn->w <= run->width + 4);
    SDL_FreeSurface(drawn);
    paragraphs_space(p->texts, false);
    assert_int_equal(set(p, story, 300)->line_count, plain_lines);
}

static void test_a_run_that_ends_in_a_space_keeps_its_distance(void **state)
{
    const press *p = *state;
    font_style style = font_style_spaced(font_style_of(TEXT_BODY, 2, false, false));
    int apart = font_advance(p->fonts, style, "hulp van ", 9) +
                font_width(p->fonts, style, "IRIS", 4);
    int together = font_width(p->fonts, style, "hulp van IRIS", 13);
    assert_true(apart >= together - 2 && apart <= together + 2);
}

static void test_the_same_text_is_set_once(void **state)
{
    const press *p = *state;
    assert_ptr_equal(set(p, story, 300), set(p, story, 300));
    assert_ptr_not_equal(set(p, story, 300), set(p, story, 301));
}

static void test_thousands_of_texts_do_not_pile_up(void **state)
{
    const press *p = *state;
    char text[32];
    for (int i = 0; i < 12000; i++) {
        snprintf(text, sizeof text, "tekst %d", i);
        if (i % 100 == 0) paragraphs_tidy(p->texts);
        assert_int_equal(set(p, text, 0)->line_count, 1);
    }
}

static void test_nothing_and_broken_bytes_do_no_harm(void **state)
{
    const press *p = *state;
    assert_int_equal(set(p, "", 100)->line_count, 0);
    assert_int_equal(set(p, "   ", 100)->width, 0);
    assert_true(set(p, "caf\xE9 \xFF\xFE", 30)->line_count >= 1);
    assert_null(font_render(p->fonts, font_style_of(TEXT_BODY, 1, false, false), "", 0));
}

static void test_a_missing_font_is_named(void **state)
{
    (void)state;
    failure why = {0};
    assert_null(fonts_open("no/such/folder", &why));
    assert_int_equal(why.code, STATUS_MISSING);
    assert_string_equal(why.reason, "font_missing");
    assert_string_equal(why.place, "no/such/folder/Inter-Regular.otf");
}

/* Whether two texts are drawn with the same pixels. */
static bool look_alike(const press *p, const char *a, const char *b)
{
    const font_style style = font_style_of(TEXT_BODY, 2, false, false);
    SDL_Surface *one = font_render(p->fonts, style, a, strlen(a));
    SDL_Surface *other = font_render(p->fonts, style, b, strlen(b));
    assert_true(one && other);
    bool is_same = one->w == other->w && one->h == other->h;
    for (int y = 0; is_same && y < one->h; y++) {
        const Uint8 *left = (const Uint8 *)one->pixels + y * one->pitch;
        const Uint8 *right = (const Uint8 *)other->pixels + y * other->pitch;
        is_same = memcmp(left, right, (size_t)one->w * 4) == 0;
    }
    SDL_FreeSurface(one);
    SDL_FreeSurface(other);
    return is_same;
}

static void test_a_typed_apostrophe_is_printed_as_one(void **state)
{
    const press *p = *state;
    assert_true(look_alike(p, "l'IA, foto's, d'", "l\u2019IA, foto\u2019s, d\u2019"));
    assert_true(look_alike(p, "\u00e9'a", "\u00e9\u2019a"));
    assert_false(look_alike(p, "'a", "\u2019a"));
    assert_false(look_alike(p, "5' 7", "5\u2019 7"));
}

static void test_an_x_between_digits_stays_a_letter(void **state)
{
    const press *p = *state;
    const font_style style = font_style_of(TEXT_BODY, 2, false, false);
    assert_false(look_alike(p, "3x4.png", "3\u00d74.png"));
    const int apart = font_width(p->fonts, style, "n3", 2) + font_width(p->fonts, style, "nxn", 3) +
                      font_width(p->fonts, style, "4n", 2) -
                      4 * font_width(p->fonts, style, "n", 1);
    const int together = font_width(p->fonts, style, "3x4", 3);
    assert_true(together >= apart - 3 && together <= apart + 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_line_fits_and_every_word_is_there),
        cmocka_unit_test(test_what_was_measured_is_what_is_drawn),
        cmocka_unit_test(test_a_typed_apostrophe_is_printed_as_one),
        cmocka_unit_test(test_an_x_between_digits_stays_a_letter),
        cmocka_unit_test(test_a_no_break_space_keeps_words_together),
        cmocka_unit_test(test_french_marks_stay_with_their_words),
        cmocka_unit_test(test_titles_share_their_words_among_as_many_lines),
        cmocka_unit_test(test_balance_never_costs_a_line),
        cmocka_unit_test(test_no_line_begins_with_a_lone_dot),
        cmocka_unit_test(test_lines_end_after_hyphens_and_at_line_feeds),
        cmocka_unit_test(test_no_line_ends_inside_a_french_question),
        cmocka_unit_test(test_a_word_wider_than_the_line_is_cut_and_says_so),
        cmocka_unit_test(test_bold_inside_a_word_does_not_break_it),
        cmocka_unit_test(test_labels_are_capitals_with_their_accents),
        cmocka_unit_test(test_digits_of_a_clock_are_equally_wide),
        cmocka_unit_test(test_spaced_text_has_the_distances_of_the_guidelines),
        cmocka_unit_test(test_spaced_lines_are_further_apart_and_still_fit),
        cmocka_unit_test(test_a_run_that_ends_in_a_space_keeps_its_distance),
        cmocka_unit_test(test_the_same_text_is_set_once),
        cmocka_unit_test(test_thousands_of_texts_do_not_pile_up),
        cmocka_unit_test(test_nothing_and_broken_bytes_do_no_harm),
        cmocka_unit_test(test_a_missing_font_is_named),
    };
    return cmocka_run_group_tests(tests, open_press, close_press);
}
