/* The program's own texts: all there in every language, with the same placeholders. */
#include "fixture_screen.h"

#include "study/sentence.h"

static person *with_texts(const char *language)
{
    person *p = test_calloc(1, sizeof *p);
    arena_init(&p->texts, 0);
    person_load(p, language);
    return p;
}

static void let_go(person *p)
{
    arena_free(&p->texts);
    test_free(p);
}

static void every_phrase_is_there_in_every_language(void **unused)
{
    (void)unused;
    for (int i = 0; i < 3; i++) {
        person *p = with_texts(person_languages[i]);
        for (int id = 0; id < PHRASE_COUNT; id++) {
            if (!p->messages[id])
                print_error("%s: %s\n", person_languages[i], phrase_key((phrase_id)id));
            assert_non_null(p->messages[id]);
            assert_true(message_source(p->messages[id])[0] != '\0');
        }
        let_go(p);
    }
}

static bool names(const message *m, const char *name)
{
    const char *found[16];
    const size_t count = message_names(m, found, 16);
    for (size_t i = 0; i < count && i < 16; i++) {
        if (strcmp(found[i], name) == 0) return true;
    }
    return false;
}

static void expect_same_names(const message *one, const message *other, const char *key)
{
    const char *found[16];
    const size_t count = message_names(one, found, 16);
    assert_true(count <= 16);
    for (size_t i = 0; i < count; i++) {
        if (!names(other, found[i])) print_error("%s: {%s} is missing\n", key, found[i]);
        assert_true(names(other, found[i]));
    }
}

static void a_phrase_has_the_same_placeholders_in_every_language(void **unused)
{
    (void)unused;
    person *dutch = with_texts("nl");
    for (int i = 1; i < 3; i++) {
        person *p = with_texts(person_languages[i]);
        for (int id = 0; id < PHRASE_COUNT; id++) {
            expect_same_names(dutch->messages[id], p->messages[id], phrase_key((phrase_id)id));
            expect_same_names(p->messages[id], dutch->messages[id], phrase_key((phrase_id)id));
        }
        let_go(p);
    }
    let_go(dutch);
}

static void no_key_stands_twice(void **unused)
{
    (void)unused;
    for (int id = 0; id < PHRASE_COUNT; id++) {
        assert_int_equal(phrase_named(phrase_key((phrase_id)id)), id);
    }
    assert_int_equal(phrase_named("no.such.key"), PHRASE_COUNT);
}

static void every_sentence_of_the_study_has_words(void **unused)
{
    (void)unused;
    for (int id = 0; id < SENTENCE_COUNT; id++) {
        assert_true(phrase_named(sentence_key((sentence_id)id)) != PHRASE_COUNT);
    }
}

static void participants_are_never_told_that_it_is_a_game(void **unused)
{
    (void)unused;
    static const char *const words[] = {" game", " spel ", " jeu "};
    for (int i = 0; i < 3; i++) {
        person *p = with_texts(person_languages[i]);
        for (int id = 0; id < PHRASE_COUNT; id++) {
            const char *text = message_source(p->messages[id]);
            for (int w = 0; w < 3; w++) assert_null(strstr(text, words[w]));
        }
        let_go(p);
    }
}

static void a_failure_says_its_place_and_never_nothing(void **unused)
{
    (void)unused;
    person *p = with_texts("nl");
    failure full = {0};
    failure_set(&full, STATUS_FULL, "disk_full", "/media/stick", NULL);
    buffer out = {0};
    phrases_write_failure(&p->words, &full, &out);
    assert_non_null(strstr(out.bytes, "/media/stick"));
    buffer_clear(&out);
    failure odd = {0};
    failure_set(&odd, STATUS_IO, "nobody_knows_this", "here", NULL);
    phrases_write_failure(&p->words, &odd, &out);
    assert_non_null(strstr(out.bytes, "nobody_knows_this"));
    buffer_clear(&out);
    failure refused = {0};
    failure_set(&refused, STATUS_REFUSED, "other_case", NULL, NULL);
    phrases_write_failure(&p->words, &refused, &out);
    assert_string_equal(out.bytes, "Dat kan nu niet.");
    buffer_free(&out);
    let_go(p);
}

static void a_missing_message_shows_as_its_key(void **unused)
{
    (void)unused;
    const message *nothing[PHRASE_COUNT] = {NULL};
    const phrases p = {.language = "nl", .messages = nothing};
    buffer out = {0};
    phrases_write(&p, PHRASE_ANSWER_DECIDE, WITH_NOTHING, &out);
    assert_string_equal(out.bytes, "answer.decide");
    buffer_free(&out);
}

static void numbers_and_plurals_follow_the_language(void **unused)
{
    (void)unused;
    person *p = with_texts("fr");
    buffer out = {0};
    phrases_write(&p->words, PHRASE_SEAT_PEOPLE_COUNT, WITH(number_named("n", 1)), &out);
    assert_string_equal(out.bytes, "1 personne");
    buffer_clear(&out);
    phrases_write(&p->words, PHRASE_COMMON_PERCENT, WITH(number_named("p", 0.91)), &out);
    assert_string_equal(out.bytes, "91\xE2\x80\xAF%");
    buffer_free(&out);
    let_go(p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_phrase_is_there_in_every_language),
        cmocka_unit_test(a_phrase_has_the_same_placeholders_in_every_language),
        cmocka_unit_test(no_key_stands_twice),
        cmocka_unit_test(every_sentence_of_the_study_has_words),
        cmocka_unit_test(participants_are_never_told_that_it_is_a_game),
        cmocka_unit_test(a_failure_says_its_place_and_never_nothing),
        cmocka_unit_test(a_missing_message_shows_as_its_key),
        cmocka_unit_test(numbers_and_plurals_follow_the_language),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
