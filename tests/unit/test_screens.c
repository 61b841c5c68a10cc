/* All screens but the block: what they offer, what they ask for, and that nothing is chosen
 * before a person chooses. fixture_screen.h checks every tree that is built here. */
#include "fixture_screen.h"

/* Picker --------------------------------------------------------------------------------- */

static const char *const mistakes[] = {"scenario.json:3:5: er is geen agent \"iris\" (E204)"};

static const picker_entry shelf[] = {
    {.id = "second-reader",
     .title = "Tweede lezer",
     .summary = "Cellen.",
     .domain = "health",
     .minutes = 15,
     .languages = person_languages,
     .language_count = 3,
     .people_lo = 1,
     .people_hi = 2,
     .cover = "scenarios/second-reader/art/cover.svg"},
    {.id = "tutorial",
     .title = "Kennismaking",
     .summary = "Pakjes.",
     .domain = "all",
     .minutes = 3,
     .languages = person_languages,
     .language_count = 3,
     .is_introduction = true},
    {.id = "broken",
     .title = "Kapot",
     .summary = "Stuk.",
     .domain = "health",
     .minutes = 9,
     .languages = person_languages,
     .language_count = 1,
     .is_broken = true,
     .problems = mistakes,
     .problem_count = 1,
     .problem_total = 3},
    {.id = "bread",
     .title = "Brood",
     .summary = "Brood.",
     .domain = "work",
     .minutes = 14,
     .languages = person_languages,
     .language_count = 3},
};

static const resume_entry left[] = {
    {.id = "s1", .title = "Tweede lezer", .seat = "B4", .when = "vandaag om 14.05 uur"}};

static person *at_picker(void)
{
    person *p = person_sit("nl");
    p->context.place = PLACE_PICKER;
    p->context.entries = shelf;
    p->context.entry_count = 3;
    p->context.entry = NULL;
    person_look(p);
    return p;
}

static void the_picker_waits_for_a_choice(void **unused)
{
    (void)unused;
    person *p = at_picker();
    assert_false(person_find(p, "scenario/second-reader")->state & STATE_CHOSEN);
    assert_false(person_can(p, "start"));
    assert_true(person_find(p, "scenario/second-reader")->state & STATE_FIRST_FOCUS);
    assert_true(person_reads(p, "Druk op een simulatie"));
    person_press(p, "scenario/second-reader");
    assert_false(person_reads(p, "Druk op een simulatie"));
    assert_true(person_find(p, "scenario/second-reader")->state & STATE_CHOSEN);
    assert_int_equal(p->last.request.kind, REQUEST_NONE);
    person_press(p, "start");
    assert_int_equal(p->last.request.kind, REQUEST_PICK);
    assert_string_equal(p->last.request.text, "second-reader");
    person_stand_up(p);
}

static void a_chosen_card_starts_when_it_is_pressed_again(void **unused)
{
    (void)unused;
    person *p = at_picker();
    person_press(p, "scenario/tutorial");
    person_press(p, "scenario/second-reader");
    assert_int_equal(p->last.request.kind, REQUEST_NONE);
    person_press(p, "scenario/second-reader");
    assert_int_equal(p->last.request.kind, REQUEST_PICK);
    assert_string_equal(p->last.request.text, "second-reader");
    person_press(p, "scenario/broken");
    person_press(p, "scenario/broken");
    assert_int_equal(p->last.request.kind, REQUEST_NONE);
    person_stand_up(p);
}

static void a_card_tells_domain_minutes_and_languages(void **unused)
{
    (void)unused;
    person *p = at_picker();
    assert_string_equal(person_find(p, "scenario/second-reader/domain")->name, "Zorg");
    assert_string_equal(person_find(p, "scenario/second-reader/minutes")->name, "15 min");
    assert_string_equal(person_find(p, "scenario/second-reader/languages")->name, "nl · en · fr");
    person_stand_up(p);
}

static void a_domain_hides_the_cards_of_others(void **unused)
{
    (void)unused;
    person *p = at_picker();
    assert_false(person_sees(p, "domain/all")); /* three cards need no filter */
    p->context.entry_count = 4;
    person_look(p);
    person_press(p, "domain/all");
    assert_false(person_sees(p, "scenario/second-reader"));
    assert_true(person_sees(p, "scenario/tutorial"));
    assert_true(person_reads(p, "1 van 4 simulaties"));
    person_press(p, "domain");
    assert_true(person_sees(p, "scenario/second-reader"));
    person_stand_up(p);
}

static void a_broken_scenario_shows_its_problems_and_cannot_start(void **unused)
{
    (void)unused;
    person *p = at_picker();
    person_press(p, "scenario/broken");
    assert_true(person_reads(p, "er zijn 3 fouten"));
    assert_true(person_reads(p, "E204"));
    assert_true(person_reads(p, "En nog 2 problemen."));
    assert_false(person_can(p, "start"));
    tree_input forced = {.kind = INPUT_PRESS, .action = person_find(p, "start")->action};
    person_input(p, forced);
    assert_int_equal(p->last.request.kind, REQUEST_NONE);
    person_stand_up(p);
}

static void a_session_that_was_left_is_offered_first(void **unused)
{
    (void)unused;
    person *p = at_picker();
    p->context.resumes = left;
    p->context.resume_count = 1;
    person_look(p);
    assert_true(person_reads(p, "Ga verder met Tweede lezer"));
    assert_true(person_reads(p, "Plaats B4 · vandaag om 14.05 uur"));
    person_press(p, "resume/s1");
    assert_int_equal(p->last.request.kind, REQUEST_RESUME);
    assert_string_equal(p->last.request.text, "s1");
    person_stand_up(p);
}

static void the_introduction_says_that_one_begins_there(void **unused)
{
    (void)unused;
    person *p = at_picker();
    assert_string_equal(person_find(p, "scenario/tutorial/first")->name, "Begin hier");
    assert_false(person_sees(p, "scenario/second-reader/first"));
    person_stand_up(p);
}

static void an_empty_shelf_says_what_to_do(void **unused)
{
    (void)unused;
    person *p = at_picker();
    p->context.entry_count = 0;
    person_look(p);
    assert_true(person_reads(p, "Hier staan nog geen simulaties."));
    person_stand_up(p);
}

static void settings_ask_for_language_size_colours_and_motion(void **unused)
{
    (void)unused;
    person *p = at_picker();
    person_press(p, "head/settings");
    assert_string_equal(tree_scope(p->root)->id, "sheet");
    person_press(p, "set_language/fr");
    assert_int_equal(p->last.request.kind, REQUEST_SET_LANGUAGE);
    assert_string_equal(p->last.request.text, "fr");
    person_press(p, "set_text/150");
    assert_int_equal(p->last.request.kind, REQUEST_SET_TEXT_SIZE);
    assert_int_equal(p->last.request.number, 150);
    person_press(p, "set_theme/1");
    assert_int_equal(p->last.request.kind, REQUEST_SET_THEME);
    person_press(p, "set_motion/reduced");
    assert_int_equal(p->last.request.kind, REQUEST_SET_MOTION);
    person_press(p, "set_sound/2");
    assert_int_equal(p->last.request.kind, REQUEST_SET_SOUND);
    assert_int_equal(p->last.request.number, SOUND_NORMAL);
    person_press(p, "set_spacing/wide");
    assert_int_equal(p->last.request.kind, REQUEST_SET_SPACING);
    assert_int_equal(p->last.request.number, 1);
    person_press(p, "sheet/close");
    assert_false(person_sees(p, "sheet"));
    person_stand_up(p);
}

/* Seat ----------------------------------------------------------------------------------- */

static person *at_seat(void)
{
    person *p = person_sit("nl");
    p->context.place = PLACE_SEAT;
    person_look(p);
    return p;
}

static void a_seat_code_is_one_letter_and_a_number_to_99(void **unused)
{
    (void)unused;
    char code[SEAT_CODE_MAX];
    assert_true(seat_code_read("A1", code));
    assert_string_equal(code, "A1");
    assert_true(seat_code_read(" b12 ", code));
    assert_string_equal(code, "B12");
    assert_true(seat_code_read("Z99", NULL));
    static const char *const wrong[] = {"", "A", "1", "A0", "A01", "A100", "AB1", "A1x", "É1"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_false(seat_code_read(wrong[i], NULL));
    }
    assert_false(seat_code_read(NULL, NULL));
}

static void a_wrong_seat_code_is_explained_and_does_not_start(void **unused)
{
    (void)unused;
    person *p = at_seat();
    assert_false(person_can(p, "begin"));
    person_type(p, "seat/code", "44");
    assert_true(person_find(p, "seat/code")->state & STATE_INVALID);
    assert_true(person_reads(p, "Die code klopt niet."));
    assert_false(person_can(p, "begin"));
    person_stand_up(p);
}

static void a_seat_starts_with_code_people_language_and_time(void **unused)
{
    (void)unused;
    person *p = at_seat();
    person_type(p, "seat/code", "b4");
    person_press(p, "people/more");
    assert_false(person_can(p, "people/more"));
    assert_true(person_reads(p, "2 personen"));
    person_press(p, "language/fr");
    person_press(p, "time/0");
    person_press(p, "begin");
    const screen_request *r = &p->last.request;
    assert_int_equal(r->kind, REQUEST_START);
    assert_string_equal(r->seat, "B4");
    assert_int_equal(r->people, 2);
    assert_string_equal(r->language, "fr");
    assert_int_equal(r->time_setting, 0);
    person_stand_up(p);
}

static void a_scenario_for_one_does_not_ask_how_many(void **unused)
{
    (void)unused;
    person *p = person_sit("nl");
    p->entry.people_hi = 1;
    p->context.place = PLACE_SEAT;
    person_look(p);
    assert_false(person_sees(p, "people"));
    person_stand_up(p);
}

static void the_seat_of_the_card_stands_there_already(void **unused)
{
    (void)unused;
    person *p = person_sit("nl");
    p->context.place = PLACE_SEAT;
    p->context.seat_suggestion = "C7";
    person_look(p);
    assert_string_equal(person_find(p, "seat/code")->value, "C7");
    assert_true(person_can(p, "begin"));
    person_stand_up(p);
}

/* Consent -------------------------------------------------------------------------------- */

static void consent_is_three_choices_and_none_is_made_beforehand(void **unused)
{
    (void)unused;
    person *p = person_sit("nl");
    person_at(p, LAB_CONSENT);
    assert_true(person_is_offered_nothing_chosen(p));
    assert_false(person_can(p, "consent/done"));
    assert_true(person_reads(p, "Zeg je nee op de eerste vraag, dan bewaren we niets."));
    assert_true(person_reads(p, "geen naam"));
    person_press(p, "consent/record/yes");
    person_press(p, "consent/room/no");
    assert_false(person_can(p, "consent/done"));
    person_press(p, "consent/research/yes");
    person_press(p, "consent/done");
    assert_int_equal(p->last.request.kind, REQUEST_CONSENT);
    assert_true(p->last.request.consent[CONSENT_RECORD]);
    assert_false(p->last.request.consent[CONSENT_ROOM]);
    assert_true(p->last.request.consent[CONSENT_RESEARCH]);
    person_stand_up(p);
}

static void without_recording_nothing_else_is_asked_or_given(void **unused)
{
    (void)unused;
    person *p = person_sit("nl");
    person_at(p, LAB_CONSENT);
    person_press(p, "consent/research/yes");
    person_press(p, "consent/record/no");
    assert_false(person_can(p, "consent/room/yes"));
    assert_true(person_reads(p, "Er wordt niets bewaard."));
    person_press(p, "consent/done");
    for (int i = 0; i < CONSENT_CHOICE_COUNT; i++) assert_false(p->last.request.consent[i]);
    person_stand_up(p);
}

static void two_people_each_consent_and_only_what_both_allow_counts(void **unused)
{
    (void)unused;
    person *p = person_sit("nl");
    p->context.people = 2;
    person_at(p, LAB_CONSENT);
    person_press(p, "consent/record/yes");
    person_press(p, "consent/room/yes");
    person_press(p, "consent/research/yes");
    person_press(p, "consent/done");
    assert_int_equal(p->last.request.kind, REQUEST_NONE);
    assert_true(person_is_offered_nothing_chosen(p));
    assert_true(person_reads(p, "Persoon 2 van 2"));
    person_press(p, "consent/record/yes");
    person_press(p, "consent/room/yes");
    person_press(p, "consent/research/no");
    person_press(p, "consent/done");
    assert_int_equal(p->last.request.kind, REQUEST_CONSENT);
    assert_true(p->last.request.consent[CONSENT_RECORD]);
    assert_true(p->last.request.consent[CONSENT_ROOM]);
    assert_false(p->last.request.consent[CONSENT_RESEARCH]);
    person_stand_up(p);
}

/* Pages ---------------------------------------------------------------------------------- */

static void a_briefing_shows_its_text_and_its_picture(void **unused)
{
    (void)unused;
    person *p = person_sit("fr");
    person_start(p, &person_setup);
    assert_true(person_reads(p, "Vous regardez des cellules."));
    assert_string_equal(person_find(p, "briefing/picture")->picture, "scenarios/lab/art/scene.svg");
    assert_string_equal(person_find(p, "briefing/picture")->name, "Un labo");
    person_press(p, "continue");
    assert_int_equal(p->view.stage, LAB_AT_ALONE);
    person_stand_up(p);
}

static void a_briefing_without_picture_shows_who_comes_next(void **unused)
{
    (void)unused;
    person *p = person_sit("nl");
    stage *briefing = &p->lab.stages[LAB_EXPECT];
    *briefing = (stage){.id = "meet",
                        .type = STAGE_BRIEFING,
                        .text = lab_say(&p->lab, "Dit is IRIS.", "This is IRIS.", "Voici IRIS.")};
    person_start(p, &person_setup);
    person_go_to(p, LAB_EXPECT);
    assert_string_equal(person_find(p, "adviser/name")->name, "IRIS");
    assert_int_equal(person_find(p, "adviser/face")->face.mood, MOOD_NEUTRAL);
    person_stand_up(p);
}

static void a_page_before_consent_asks_the_program_to_go_on(void **unused)
{
    (void)unused;
    person *p = person_sit("nl");
    person_at(p, LAB_WELCOME);
    person_press(p, "continue");
    assert_int_equal(p->last.command_count, 0);
    assert_int_equal(p->last.request.kind, REQUEST_PROCEED);
    person_stand_up(p);
}

static void a_question_sends_its_answer_in_steps(void **unused)
{
    (void)unused;
    person *p = person_sit("nl");
    person_start(p, &person_setup);
    person_go_to(p, LAB_EXPECT);
    assert_false(person_can(p, "send"));
    assert_false(person_sees(p, "skip"));
    person_slide(p, "question/expect/slider", 4);
    person_press(p, "send");
    assert_int_equal(p->view.stage, LAB_AT_SHIFT);
    assert_int_equal(p->last.command_count, 1);
    assert_int_equal(p->last.commands[0].what.value, 4);
    person_stand_up(p);
}

static void one_question_leads_its_page_and_several_stand_on_cards(void **unused)
{
    (void)unused;
    person *p = person_sit("nl");
    person_start(p, &person_setup);
    person_go_to(p, LAB_EXPECT);
    assert_int_equal(person_find(p, "question/expect/text")->size, TEXT_STATEMENT);
    person_go_to(p, LAB_TRUST);
    assert_int_equal(person_find(p, "question/trust/text")->size, TEXT_HEADING);
    assert_true(person_sees(p, "lead/statement"));
    person_stand_up(p);
}

static void a_scale_without_words_is_labelled_with_its_numbers(void **unused)
{
    (void)unused;
    person *p = person_sit("nl");
    person_start(p, &person_setup);
    person_go_to(p, LAB_EXPECT);
    const node *slider = person_find(p, "question/expect/slider");
    assert_string_equal(slider->hint, "0");
    assert_string_equal(slider->note, "6");
    person_stand_up(p);
}

static person *at_questionnaire(void)
{
    person *p = person_sit("nl");
    person_start(p, &person_setup);
    person_go_to(p, LAB_TRUST);
    return p;
}

static void a_questionnaire_sends_all_that_was_answered_and_goes_on(void **unused)
{
    (void)unused;
    person *p = at_questionnaire();
    assert_true(person_is_offered_nothing_chosen(p));
    assert_true(person_reads(p, "Nog 2 vragen te beantwoorden"));
    person_slide(p, "question/trust/slider", 55);
    person_press(p, "question/often/sometimes");
    assert_true(person_can(p, "send"));
    person_type(p, "question/remark/field", "Fijn gewerkt.");
    person_press(p, "send");
    assert_int_equal(p->last.command_count, 4);
    const state *st = session_state(p->on);
    assert_int_equal(st->replies[1].value, 11);
    assert_int_equal(st->replies[2].option, 1);
    assert_false(st->replies[3].is_set);
    assert_string_equal(st->replies[4].text, "Fijn gewerkt.");
    assert_int_equal(p->view.stage, LAB_PRACTICE);
    person_stand_up(p);
}

static void an_emptied_text_is_no_answer(void **unused)
{
    (void)unused;
    person *p = at_questionnaire();
    person_slide(p, "question/trust/slider", 55);
    person_press(p, "question/often/never");
    person_type(p, "question/remark/field", "Iets");
    person_type(p, "question/remark/field", "  ");
    person_press(p, "send");
    assert_false(session_state(p->on)->replies[4].is_set);
    person_stand_up(p);
}

static void free_text_is_not_asked_where_it_is_not_allowed(void **unused)
{
    (void)unused;
    person *p = person_sit("nl");
    p->lab.s.allows_free_text = false;
    person_start(p, &person_setup);
    person_go_to(p, LAB_TRUST);
    assert_false(person_sees(p, "question/remark"));
    person_stand_up(p);
}

/* Pauses --------------------------------------------------------------------------------- */

static void the_word_is_practised_by_typing_it(void **unused)
{
    (void)unused;
    person *p = person_sit("nl");
    person_start(p, &person_setup);
    person_go_to(p, LAB_PRACTICE);
    char word[WORD_MAX];
    session_checkpoint_word(p->on, LAB_PRACTICE, word);
    assert_true(person_reads(p, word));
    assert_false(person_can(p, "release"));
    person_type(p, "word", "fout");
    person_press(p, "release");
    assert_true(person_reads(p, "Dat is nog niet het woord."));
    assert_true(person_find(p, "word")->state & STATE_INVALID);
    person_type(p, "word", word);
    person_press(p, "release");
    assert_int_equal(p->view.stage, LAB_WAIT);
    person_stand_up(p);
}

static void the_facilitator_lets_one_machine_go_on_with_a_code(void **unused)
{
    (void)unused;
    person *p = person_sit("nl");
    session_setup setup = person_setup;
    setup.facilitator_code = "7531";
    person_start(p, &setup);
    person_go_to(p, LAB_WAIT);
    assert_false(person_can(p, "continue"));
    assert_false(person_sees(p, "word"));
    person_press(p, "facilitator");
    person_type(p, "code", "1357");
    person_press(p, "code/release");
    assert_true(person_reads(p, "Dat is niet de code."));
    person_press(p, "sheet/close");
    person_press(p, "facilitator");
    assert_string_equal(person_find(p, "code")->value, "");
    person_type(p, "code", "7531");
    person_press(p, "code/release");
    assert_int_equal(p->view.stage, LAB_DEBRIEF);
    assert_false(person_sees(p, "sheet"));
    person_stand_up(p);
}

static void who_waits_gets_another_question_when_they_like(void **unused)
{
    (void)unused;
    person *p = person_sit("nl");
    person_start(p, &person_setup);
    person_go_to(p, LAB_WAIT);
    assert_true(person_find(p, "continue")->state & STATE_QUIET); /* people are asked to wait */
    char first[200];
    snprintf(first, sizeof first, "%s", person_find(p, "meanwhile/question")->name);
    person_press(p, "meanwhile/other");
    assert_string_not_equal(person_find(p, "meanwhile/question")->name, first);
    assert_int_equal(p->last.command_count, 0);
    person_stand_up(p);
}

static void a_room_waits_for_the_word_or_for_the_time(void **unused)
{
    (void)unused;
    person *p = person_sit("nl");
    session_setup room = person_setup;
    room.workshop_seed = 99;
    person_start(p, &room);
    person_go_to(p, LAB_WAIT);
    assert_false(person_can(p, "continue"));
    assert_true(person_reads(p, "over 10 minuten"));
    person_wait(p, 560);
    assert_true(person_reads(p, "over 40 seconden"));
    char word[WORD_MAX];
    session_checkpoint_word(p->on, LAB_WAIT, word);
    assert_false(person_reads(p, word));
    person_wait(p, 41);
    assert_int_equal(p->view.stage, LAB_DEBRIEF);
    person_stand_up(p);
}

static void one_person_alone_goes_on_at_once(void **unused)
{
    (void)unused;
    person *p = person_sit("nl");
    person_start(p, &person_setup);
    person_go_to(p, LAB_WAIT);
    assert_false(person_sees(p, "word"));
    person_press(p, "continue");
    assert_int_equal(p->view.stage, LAB_DEBRIEF);
    person_stand_up(p);
}

/* Debrief -------------------------------------------------------------------------------- */

static void work_through_shift(person *p)
{
    person_go_to(p, LAB_EXPECT);
    person_slide(p, "question/expect/slider", 5);
    person_press(p, "send");
    while (p->view.stage == LAB_AT_SHIFT) {
        person_press(p, "answer/monocyte");
        person_press(p, "decide");
        person_slide(p, "confidence", 60);
        person_press(p, "confirm");
        person_wait(p, 1.5);
        const char *advice = p->lab.cells[p->view.advice].id;
        char id[64];
        snprintf(id, sizeof id, "answer/%s", advice);
        person_press(p, id);
        person_press(p, "decide");
        person_slide(p, "confidence", 90);
        person_press(p, "confirm");
    }
}

static person *at_debrief(const char *language)
{
    person *p = person_sit(language);
    person_start(p, &person_setup);
    work_through_shift(p);
    person_go_to(p, LAB_DEBRIEF);
    p->context.debrief = debrief_make(&p->lab.s, session_state(p->on), LAB_DEBRIEF,
                                      p->view.language, &p->texts);
    assert_non_null(p->context.debrief);
    person_look(p);
    return p;
}

static void the_debrief_leads_with_a_sentence_from_the_data(void **unused)
{
    (void)unused;
    person *p = at_debrief("nl");
    assert_string_equal(person_find(p, "lead/statement")->name,
                        "Je was het 3 van de 3 keer eens met een fout advies van IRIS.");
    assert_true(person_sees(p, "chart/agreed/chart"));
    assert_true(person_sees(p, "why"));
    person_stand_up(p);
}

static void every_wrong_case_is_explained_one_by_one(void **unused)
{
    (void)unused;
    person *p = at_debrief("nl");
    assert_true(person_reads(p, "Staal 1 · waarom het anders was"));
    assert_true(person_reads(p, "De kern vult bijna de hele cel."));
    assert_true(person_reads(p, "en was 91"));
    assert_true(person_reads(p, "Je bekeek niets extra's."));
    assert_false(person_can(p, "why/previous"));
    person_press(p, "why/next");
    assert_true(person_reads(p, "Staal 3 · waarom het anders was"));
    person_press(p, "why/next");
    assert_false(person_can(p, "why/next"));
    person_stand_up(p);
}

static void charts_can_be_read_as_tables(void **unused)
{
    (void)unused;
    person *p = at_debrief("nl");
    person_press(p, "table");
    assert_false(person_sees(p, "chart/agreed/chart"));
    assert_true(person_sees(p, "chart/agreed/table"));
    assert_true(person_reads(p, "3 · eens met fout advies"));
    person_press(p, "table");
    assert_true(person_sees(p, "chart/agreed/chart"));
    person_stand_up(p);
}

static void the_debrief_pages_hold_every_chart_questions_and_card(void **unused)
{
    (void)unused;
    for (int i = 0; i < 3; i++) {
        person *p = at_debrief(person_languages[i]);
        person_press(p, "next");
        assert_true(person_sees(p, "chart/expected"));
        assert_true(person_sees(p, "chart/accuracy"));
        person_press(p, "next");
        assert_true(person_sees(p, "chart/calibration"));
        assert_true(person_sees(p, "chart/time"));
        person_press(p, "next");
        assert_true(person_sees(p, "reflect/2"));
        person_press(p, "next");
        assert_true(person_sees(p, "disclosure/text/1"));
        assert_false(person_sees(p, "research"));
        person_press(p, "next");
        assert_true(person_sees(p, "card/stem"));
        assert_true(person_sees(p, "log/none"));
        person_press(p, "next");
        assert_true(p->view.is_ended);
        person_stand_up(p);
    }
}

static void the_end_says_the_code_of_a_recorded_session_and_no_path(void **unused)
{
    (void)unused;
    person *p = at_debrief("nl");
    p->context.is_recorded = true;
    p->context.session_code = "K7-Q4M-9TX";
    p->context.log_path = "/home/an/sessions/lab/x.jsonl";
    for (int i = 0; i < 5; i++) person_press(p, "next");
    assert_false(person_reads(p, "x.jsonl"));
    assert_false(person_reads(p, "K7-Q4M-9TX")); /* one more line follows, and changes it */
    p->context.place = PLACE_ENDED;
    person_look(p);
    assert_true(person_reads(p, "K7-Q4M-9TX"));
    assert_false(person_sees(p, "log/none"));
    person_stand_up(p);
}

static void the_debrief_names_the_planned_errors(void **unused)
{
    (void)unused;
    person *p = at_debrief("nl");
    for (int i = 0; i < 4; i++) person_press(p, "next");
    assert_true(person_reads(p, "De fouten van IRIS hoorden bij de simulatie."));
    assert_true(person_sees(p, "planned/case/1"));
    assert_true(person_sees(p, "planned/case/3"));
    assert_false(person_sees(p, "planned/case/2"));
    person_stand_up(p);
}

/* Nothing is chosen beforehand, both answers are alike, and either may be taken back. */
static void consent_to_research_can_be_taken_back_after_the_disclosure(void **unused)
{
    (void)unused;
    person *p = at_debrief("nl");
    p->context.is_recorded = p->context.is_for_research = true;
    for (int i = 0; i < 4; i++) person_press(p, "next");
    const node *keep = person_find(p, "research/keep");
    const node *withdraw = person_find(p, "research/withdraw");
    assert_false((keep->state | withdraw->state) & STATE_CHOSEN);
    assert_memory_equal(&keep->layout, &withdraw->layout, sizeof keep->layout);
    person_press(p, "research/withdraw");
    assert_true(p->view.is_research_chosen);
    assert_int_equal(p->view.research, RESEARCH_WITHDRAW);
    assert_true(person_find(p, "research/withdraw")->state & STATE_CHOSEN);
    assert_true(person_reads(p, "niet gebruikt voor onderzoek"));
    person_press(p, "research/withdraw");
    assert_int_equal(p->last.command_count, 0);
    person_press(p, "research/keep");
    assert_int_equal(p->view.research, RESEARCH_KEEP);
    person_stand_up(p);
}

static void the_sentence_of_the_card_is_saved_where_the_person_wants_and_never_logged(void **unused)
{
    (void)unused;
    person *p = at_debrief("nl");
    while (!person_sees(p, "card/sentence")) person_press(p, "next");
    assert_false(person_can(p, "card/save"));
    person_type(p, "card/sentence", "kijk ik twee keer.");
    assert_int_equal(p->last.command_count, 0);
    person_press(p, "card/save");
    person_type(p, "folder", "/media/an/BLUE");
    person_press(p, "folder/use");
    assert_int_equal(p->last.request.kind, REQUEST_SAVE_CARD);
    assert_string_equal(p->last.request.text, "/media/an/BLUE");
    assert_string_equal(p->last.request.sentence, "kijk ik twee keer.");
    assert_int_equal(p->last.command_count, 0);
    person_stand_up(p);
}

static const node *card_of(person *p, const char *sentence)
{
    const card_day day = {.day = 1, .month = 12, .year = 2026};
    const node *card = screen_card(&p->context, sentence, day, &p->memory);
    assert_non_null(card);
    return card;
}

static void the_card_to_take_home_says_the_sentence_the_result_and_the_day(void **unused)
{
    (void)unused;
    static const char *const days[] = {"1 december 2026", "1 December 2026", "1er décembre 2026"};
    for (size_t i = 0; i < 3; i++) {
        person *p = at_debrief(person_languages[i]);
        const char *lead = person_find(p, "lead/statement")->name;
        const node *card = card_of(p, "kijk ik twee keer.");
        assert_string_equal(tree_find_id(card, "card/own")->name, "kijk ik twee keer.");
        assert_string_equal(tree_find_id(card, "card/result")->name, lead);
        assert_string_equal(tree_find_id(card, "card/date")->name, days[i]);
        assert_non_null(tree_find_id(card, "card/face"));
        person_stand_up(p);
    }
}

static void a_long_sentence_on_the_card_takes_smaller_letters(void **unused)
{
    (void)unused;
    person *p = at_debrief("nl");
    const text_size large = tree_find_id(card_of(p, "kijk ik twee keer."), "card/own")->size;
    const node *card = card_of(p, "kijk ik eerst zelf en vraag ik mij af waarom die zo zeker is.");
    assert_true(tree_find_id(card, "card/own")->size < large);
    person_stand_up(p);
}

static void who_saves_a_card_hears_what_can_be_made_and_where_it_went(void **unused)
{
    (void)unused;
    person *p = at_debrief("nl");
    while (!person_sees(p, "card/sentence")) person_press(p, "next");
    person_type(p, "card/sentence", "kijk ik twee keer.");
    person_press(p, "card/save");
    assert_true(person_sees(p, "save/page_only"));
    p->context.can_draw_card = true;
    person_look(p);
    assert_false(person_sees(p, "save/page_only"));
    person_type(p, "folder", "/media/an/BLUE");
    person_press(p, "folder/use");
    p->context.saved_card = "/media/an/BLUE/a.html";
    p->context.saved_picture = "/media/an/BLUE/a.png";
    person_look(p);
    assert_true(person_reads(p, "De pagina staat in /media/an/BLUE/a.html."));
    assert_true(person_reads(p, "De afbeelding staat in /media/an/BLUE/a.png."));
    person_stand_up(p);
}

static void a_locked_debrief_shows_no_result(void **unused)
{
    (void)unused;
    person *p = at_debrief("nl");
    p->context.debrief = NULL;
    person_look(p);
    assert_false(person_sees(p, "chart/agreed"));
    assert_true(person_reads(p, "Je resultaat komt straks."));
    person_stand_up(p);
}

/* Letters ---------------------------------------------------------------------------------- */

static void a_seat_is_named_with_letters_to_press(void **unused)
{
    (void)unused;
    person *p = person_sit("nl");
    p->context.place = PLACE_SEAT;
    p->context.seat_suggestion = "A1";
    person_look(p);
    person_press(p, "seat/code/letters");
    assert_string_equal(tree_scope(p->root)->id, "sheet");
    assert_false(person_sees(p, "letter/é"));
    assert_false(person_sees(p, "letter/space"));
    person_press(p, "letter/erase");
    person_press(p, "letter/erase");
    person_press(p, "letter/erase");
    assert_string_equal(person_find(p, "letters/text")->name, "…");
    person_press(p, "letter/b");
    person_press(p, "letter/1");
    person_press(p, "letter/2");
    person_press(p, "sheet/close");
    assert_string_equal(person_find(p, "seat/code")->value, "B12");
    person_press(p, "begin");
    assert_string_equal(p->last.request.seat, "B12");
    person_stand_up(p);
}

static void letters_stop_where_a_field_is_full_and_erase_whole_ones(void **unused)
{
    (void)unused;
    person *p = person_sit("fr");
    p->context.place = PLACE_TROUBLE;
    person_look(p);
    person_press(p, "folder/letters");
    person_press(p, "letter/é");
    person_press(p, "letter/erase");
    assert_string_equal(p->state.folder, "");
    for (int i = 0; i < FOLDER_TEXT_MAX + 5; i++) person_press(p, "letter/a");
    assert_int_equal(strlen(p->state.folder), FOLDER_TEXT_MAX - 1);
    person_stand_up(p);
}

/* Trouble, ended ------------------------------------------------------------------------- */

static const char *const offered[] = {"/media/stick", "/home/an"};

static void a_full_disk_is_said_and_another_folder_can_be_chosen(void **unused)
{
    (void)unused;
    person *p = person_sit("nl");
    failure full = {0};
    failure_set(&full, STATUS_FULL, "disk_full", "/home/an/sessions", NULL);
    p->context.place = PLACE_TROUBLE;
    p->context.trouble = &full;
    p->context.folders = offered;
    p->context.folder_count = 2;
    person_look(p);
    assert_true(person_reads(p, "De schijf is vol: /home/an/sessions."));
    assert_true(person_reads(p, "Er is niets verloren."));
    assert_false(person_can(p, "folder/use"));
    person_press(p, "folder/1");
    assert_string_equal(person_find(p, "folder")->value, "/media/stick");
    person_press(p, "folder/use");
    assert_int_equal(p->last.request.kind, REQUEST_USE_FOLDER);
    assert_string_equal(p->last.request.text, "/media/stick");
    person_press(p, "retry");
    assert_int_equal(p->last.request.kind, REQUEST_TRY_AGAIN);
    person_stand_up(p);
}

static void trouble_tells_a_folder_and_puts_a_digest_apart(void **unused)
{
    (void)unused;
    static const char pack[] =
        "/home/an/packs/"
        "0f343b0931126a20f133d67c2b018a3b0f343b0931126a20f133d67c2b018a3b.json";
    person *p = person_sit("nl");
    failure full = {0};
    failure_set(&full, STATUS_FULL, "disk_full", pack, NULL);
    p->context.place = PLACE_TROUBLE;
    p->context.trouble = &full;
    person_look(p);
    assert_true(person_reads(p, "De schijf is vol: /home/an/packs."));
    assert_string_equal(person_find(p, "trouble/details")->name,
                        "/home/an/packs/0f343b093112….json");
    person_stand_up(p);
}

static void trouble_can_be_left_with_a_key_that_asks_first(void **unused)
{
    (void)unused;
    person *p = person_sit("nl");
    failure full = {0};
    failure_set(&full, STATUS_FULL, "disk_full", "/home/an/sessions", NULL);
    p->context.place = PLACE_TROUBLE;
    p->context.trouble = &full;
    p->context.is_started = p->context.is_recorded = true;
    person_look(p);
    person_input(p, tree_press(tree_find_key(p->root, KEY_ESCAPE), p->now_us));
    assert_true(person_reads(p, "Wat je net deed, kan ontbreken"));
    person_press(p, "leave/leave");
    assert_int_equal(p->last.request.kind, REQUEST_LEAVE);
    person_stand_up(p);
}

static void an_ended_session_offers_the_way_back(void **unused)
{
    (void)unused;
    person *p = person_sit("nl");
    p->context.place = PLACE_ENDED;
    p->context.is_recorded = true;
    person_look(p);
    person_press(p, "again");
    assert_int_equal(p->last.request.kind, REQUEST_BACK);
    person_stand_up(p);
}

static person *at_the_end(void)
{
    person *p = person_sit("nl");
    p->context.place = PLACE_ENDED;
    p->context.is_started = p->context.is_recorded = p->context.counts_in_room = true;
    p->context.session_code = "YRHD-KTRS-BNJM";
    p->context.log_path = "/home/an/.local/share/samenspel/sessions/a.jsonl";
    person_look(p);
    return p;
}

static void the_code_for_the_group_stands_apart_from_the_code_that_proves_the_log(void **unused)
{
    (void)unused;
    person *p = at_the_end();
    p->context.result_code = "00DJ-5X8R-B8B6-B6PY-G28C-0HNE";
    person_look(p);
    assert_string_equal(person_find(p, "result/qr")->value, p->context.result_code);
    assert_string_equal(person_find(p, "result/group/6")->name, "0HNE");
    assert_string_equal(person_find(p, "result/code")->name, p->context.result_code);
    assert_string_equal(person_find(p, "check/code")->name, "YRHD-KTRS-BNJM");
    assert_false(person_reads(p, "a.jsonl"));
    person_stand_up(p);
}

static void who_does_not_count_in_the_group_is_told_that_this_is_fine(void **unused)
{
    (void)unused;
    person *p = at_the_end();
    p->context.counts_in_room = false;
    person_look(p);
    assert_false(person_sees(p, "result/qr"));
    assert_true(person_reads(p, "Dat is helemaal in orde."));
    person_stand_up(p);
}

static void an_unrecorded_end_says_that_nothing_was_kept(void **unused)
{
    (void)unused;
    person *p = at_the_end();
    p->context.is_recorded = false;
    person_look(p);
    assert_true(person_sees(p, "unrecorded/title"));
    assert_true(person_sees(p, "head/unrecorded"));
    assert_false(person_sees(p, "result"));
    assert_false(person_sees(p, "check"));
    assert_false(person_sees(p, "save"));
    person_stand_up(p);
}

static void a_copy_goes_to_a_stick_that_was_found_or_to_a_typed_folder(void **unused)
{
    (void)unused;
    static const save_place places[] = {
        {.path = "/media/an/CD", .name = "CD", .is_medium = true},
        {.path = "/media/an/BLUE",
         .name = "BLUE",
         .is_medium = true,
         .is_writable = true,
         .free_bytes = 1000000},
        {.path = "/media/an/RED", .name = "RED", .is_medium = true, .is_writable = true},
    };
    person *p = at_the_end();
    p->context.places = places;
    p->context.place_count = 3;
    person_press(p, "save");
    assert_false(person_sees(p, "save/to/1"));
    assert_true(person_reads(p, "Op CD kan je alleen lezen."));
    assert_false(person_sees(p, "save/to/3"));
    assert_true(person_reads(p, "RED zit vol."));
    assert_false(person_can(p, "folder/use"));
    person_press(p, "save/to/2");
    assert_int_equal(p->last.request.kind, REQUEST_SAVE_COPY);
    assert_string_equal(p->last.request.text, "/media/an/BLUE");
    person_type(p, "folder", "/home/an/copies");
    person_press(p, "folder/use");
    assert_string_equal(p->last.request.text, "/home/an/copies");
    person_stand_up(p);
}

static void a_copy_says_whether_it_worked(void **unused)
{
    (void)unused;
    person *p = at_the_end();
    failure gone = {0};
    failure_set(&gone, STATUS_MISSING, "medium_gone", "/media/an/BLUE", NULL);
    person_press(p, "save");
    person_type(p, "folder", "/media/an/BLUE");
    p->problem = gone;
    person_press(p, "folder/use");
    assert_true(person_reads(p, "De USB-stick zit niet meer in deze computer"));
    assert_true(person_can(p, "folder/use"));
    p->problem = (failure){0};
    p->context.saved_copy = "/media/an/BLUE/x.jsonl";
    person_press(p, "folder/use");
    assert_true(person_sees(p, "save/checked"));
    person_press(p, "sheet/close");
    assert_true(person_sees(p, "copy/saved"));
    person_stand_up(p);
}

static void an_input_that_means_nothing_changes_nothing(void **unused)
{
    (void)unused;
    person *p = at_picker();
    const tree_input odd = {.kind = INPUT_PRESS, .action = {.verb = 9999}};
    const screen_result r = screen_act(&p->state, &p->context, &odd);
    assert_int_equal(r.command_count, 0);
    assert_int_equal(r.request.kind, REQUEST_NONE);
    assert_false(r.has_changed);
    person_stand_up(p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_picker_waits_for_a_choice),
        cmocka_unit_test(a_chosen_card_starts_when_it_is_pressed_again),
        cmocka_unit_test(a_card_tells_domain_minutes_and_languages),
        cmocka_unit_test(a_domain_hides_the_cards_of_others),
        cmocka_unit_test(a_broken_scenario_shows_its_problems_and_cannot_start),
        cmocka_unit_test(a_session_that_was_left_is_offered_first),
        cmocka_unit_test(the_introduction_says_that_one_begins_there),
        cmocka_unit_test(an_empty_shelf_says_what_to_do),
        cmocka_unit_test(settings_ask_for_language_size_colours_and_motion),
        cmocka_unit_test(a_seat_code_is_one_letter_and_a_number_to_99),
        cmocka_unit_test(a_wrong_seat_code_is_explained_and_does_not_start),
        cmocka_unit_test(a_seat_starts_with_code_people_language_and_time),
        cmocka_unit_test(a_scenario_for_one_does_not_ask_how_many),
        cmocka_unit_test(the_seat_of_the_card_stands_there_already),
        cmocka_unit_test(consent_is_three_choices_and_none_is_made_beforehand),
        cmocka_unit_test(without_recording_nothing_else_is_asked_or_given),
        cmocka_unit_test(two_people_each_consent_and_only_what_both_allow_counts),
        cmocka_unit_test(a_briefing_shows_its_text_and_its_picture),
        cmocka_unit_test(a_briefing_without_picture_shows_who_comes_next),
        cmocka_unit_test(a_page_before_consent_asks_the_program_to_go_on),
        cmocka_unit_test(a_question_sends_its_answer_in_steps),
        cmocka_unit_test(one_question_leads_its_page_and_several_stand_on_cards),
        cmocka_unit_test(a_scale_without_words_is_labelled_with_its_numbers),
        cmocka_unit_test(a_questionnaire_sends_all_that_was_answered_and_goes_on),
        cmocka_unit_test(an_emptied_text_is_no_answer),
        cmocka_unit_test(free_text_is_not_asked_where_it_is_not_allowed),
        cmocka_unit_test(the_word_is_practised_by_typing_it),
        cmocka_unit_test(the_facilitator_lets_one_machine_go_on_with_a_code),
        cmocka_unit_test(who_waits_gets_another_question_when_they_like),
        cmocka_unit_test(a_room_waits_for_the_word_or_for_the_time),
        cmocka_unit_test(one_person_alone_goes_on_at_once),
        cmocka_unit_test(the_debrief_leads_with_a_sentence_from_the_data),
        cmocka_unit_test(every_wrong_case_is_explained_one_by_one),
        cmocka_unit_test(charts_can_be_read_as_tables),
        cmocka_unit_test(the_debrief_pages_hold_every_chart_questions_and_card),
        cmocka_unit_test(the_end_says_the_code_of_a_recorded_session_and_no_path),
        cmocka_unit_test(the_debrief_names_the_planned_errors),
        cmocka_unit_test(consent_to_research_can_be_taken_back_after_the_disclosure),
        cmocka_unit_test(the_sentence_of_the_card_is_saved_where_the_person_wants_and_never_logged),
        cmocka_unit_test(the_card_to_take_home_says_the_sentence_the_result_and_the_day),
        cmocka_unit_test(a_long_sentence_on_the_card_takes_smaller_letters),
        cmocka_unit_test(who_saves_a_card_hears_what_can_be_made_and_where_it_went),
        cmocka_unit_test(a_locked_debrief_shows_no_result),
        cmocka_unit_test(a_full_disk_is_said_and_another_folder_can_be_chosen),
        cmocka_unit_test(a_seat_is_named_with_letters_to_press),
        cmocka_unit_test(letters_stop_where_a_field_is_full_and_erase_whole_ones),
        cmocka_unit_test(trouble_tells_a_folder_and_puts_a_digest_apart),
        cmocka_unit_test(trouble_can_be_left_with_a_key_that_asks_first),
        cmocka_unit_test(an_ended_session_offers_the_way_back),
        cmocka_unit_test(the_code_for_the_group_stands_apart_from_the_code_that_proves_the_log),
        cmocka_unit_test(who_does_not_count_in_the_group_is_told_that_this_is_fine),
        cmocka_unit_test(an_unrecorded_end_says_that_nothing_was_kept),
        cmocka_unit_test(a_copy_goes_to_a_stick_that_was_found_or_to_a_typed_folder),
        cmocka_unit_test(a_copy_says_whether_it_worked),
        cmocka_unit_test(an_input_that_means_nothing_changes_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
