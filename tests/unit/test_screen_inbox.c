/* The screens of an inbox: the list, a case beside it, and what a person does with both. */
#include "fixture_screen.h"

static block_stage *inbox_of(person *p)
{
    return &p->lab.stages[LAB_AT_SHIFT].block;
}

/* At the list of six cases; nothing but a decision is asked of each. */
static person *at_inbox_with(const char *language, void (*change)(block_stage *b))
{
    person *p = person_sit(language);
    block_stage *b = inbox_of(p);
    b->present = PRESENT_INBOX;
    b->order = ORDER_LISTED;
    b->may_end_after_thirds = false;
    b->time = (block_time){.on_timeout = TIMEOUT_NONE, .adjustable = true};
    b->steps[0] = (block_step){.kind = STEP_AI_ADVICE, .on_request = true, .delay_lo_us = -1};
    b->steps[1] = (block_step){.kind = STEP_FINAL_ANSWER};
    b->step_count = 2;
    if (change) change(b);
    person_start(p, &person_setup);
    person_go_to(p, LAB_AT_SHIFT);
    return p;
}

static person *at_inbox(const char *language)
{
    return at_inbox_with(language, NULL);
}

static const char *mail_id(const person *p, int at)
{
    static char id[64];
    const uint16_t found = session_state(p->on)->blocks[LAB_AT_SHIFT].order[at];
    snprintf(id, sizeof id, "mail/%s", p->lab.s.cases[found].id);
    return id;
}

static const char *state_of(person *p, int at)
{
    char id[80];
    snprintf(id, sizeof id, "%s/state", mail_id(p, at));
    return person_find(p, id)->name;
}

static void decide(person *p, int at, const char *answer_id)
{
    person_press(p, mail_id(p, at));
    person_press(p, answer_id);
    person_press(p, "decide");
}

static void the_list_stands_alone_until_a_case_is_picked(void **unused)
{
    (void)unused;
    person *p = at_inbox("nl");
    assert_true(person_reads(p, "0 van 6 beslist") && person_reads(p, "Wat open je nu?"));
    assert_false(person_sees(p, "case"));
    assert_false(person_sees(p, "finish"));
    for (int i = 0; i < 6; i++) assert_string_equal(state_of(p, i), "Nieuw");
    person_press(p, mail_id(p, 3));
    assert_true(person_sees(p, "case") && person_sees(p, "mails"));
    assert_true(person_find(p, mail_id(p, 3))->state & STATE_CHOSEN);
    assert_string_equal(state_of(p, 3), "Geopend");
    person_stand_up(p);
}

static void pressing_the_case_that_is_open_changes_nothing(void **unused)
{
    (void)unused;
    person *p = at_inbox("nl");
    person_press(p, mail_id(p, 3));
    person_press(p, "answer/monocyte");
    person_press(p, mail_id(p, 3));
    assert_int_equal(p->last.command_count, 0);
    assert_int_equal(p->problem.code, STATUS_OK);
    assert_true(person_find(p, "answer/monocyte")->state & STATE_CHOSEN);
    person_stand_up(p);
}

static void a_case_is_put_back_and_its_draft_is_forgotten(void **unused)
{
    (void)unused;
    person *p = at_inbox("nl");
    person_press(p, mail_id(p, 2));
    person_press(p, "answer/monocyte");
    assert_int_equal(person_find(p, "to_list")->key, 'l');
    person_press(p, "to_list");
    assert_false(person_sees(p, "case"));
    assert_true(person_find(p, mail_id(p, 2))->state & STATE_FIRST_FOCUS);
    person_press(p, mail_id(p, 2));
    assert_true(person_find(p, "decide")->state & STATE_DISABLED);
    person_stand_up(p);
}

static void a_line_tells_the_decision_and_waits_no_more(void **unused)
{
    (void)unused;
    person *p = at_inbox("nl");
    decide(p, 1, "answer/monocyte");
    assert_string_equal(state_of(p, 1), "Beslist: Monocyt");
    assert_false(person_can(p, mail_id(p, 1)));
    assert_true(person_find(p, mail_id(p, 2))->state & STATE_FIRST_FOCUS);
    assert_true(person_reads(p, "1 van 6 beslist"));
    person_stand_up(p);
}

static void may_reopen(block_stage *b)
{
    b->may_reopen = true;
}

static void a_decision_is_opened_again_told_and_may_stay(void **unused)
{
    (void)unused;
    person *p = at_inbox_with("nl", may_reopen);
    decide(p, 1, "answer/monocyte");
    person_press(p, mail_id(p, 1));
    assert_true(person_reads(p, "Je besliste: Monocyt."));
    assert_string_equal(person_find(p, "to_list")->name, "Laat het zo");
    assert_false(person_find(p, "answer/monocyte")->state & STATE_CHOSEN);
    person_press(p, "to_list");
    assert_string_equal(state_of(p, 1), "Beslist: Monocyt");
    person_press(p, mail_id(p, 1));
    person_press(p, "answer/basophil");
    person_press(p, "decide");
    assert_string_equal(state_of(p, 1), "Beslist: Basofiel");
    person_stand_up(p);
}

static void once_all_is_decided_the_one_button_ends_it(void **unused)
{
    (void)unused;
    person *p = at_inbox_with("nl", may_reopen);
    for (int i = 0; i < 6; i++) decide(p, i, "answer/monocyte");
    assert_true(person_reads(p, "Alles is beslist."));
    assert_true(person_find(p, "finish")->state & STATE_PRIMARY);
    person_press(p, "finish");
    assert_int_not_equal(session_state(p->on)->stage, LAB_AT_SHIFT);
    person_stand_up(p);
}

static void may_end_early(block_stage *b)
{
    b->may_end_early = true;
}

static void ending_early_is_asked_twice(void **unused)
{
    (void)unused;
    person *p = at_inbox_with("nl", may_end_early);
    person_press(p, "finish");
    assert_int_equal(session_state(p->on)->stage, LAB_AT_SHIFT);
    person_press(p, "sheet/stay");
    person_press(p, "finish");
    person_press(p, "sheet/finish");
    assert_int_not_equal(session_state(p->on)->stage, LAB_AT_SHIFT);
    person_stand_up(p);
}

static void with_large_texts_the_list_comes_first_and_then_the_case(void **unused)
{
    (void)unused;
    person *p = at_inbox("fr");
    p->context.settings.text_percent = 200;
    person_look(p);
    assert_true(person_sees(p, "mails"));
    person_press(p, mail_id(p, 0));
    assert_true(person_sees(p, "case"));
    assert_false(person_sees(p, "mails"));
    person_press(p, "to_list");
    assert_true(person_sees(p, "mails"));
    person_stand_up(p);
}

static void limited(block_stage *b)
{
    b->time.block_limit_us = 300 * (int64_t)MILLION;
}

static void its_time_is_told_in_the_list_and_what_was_missed_afterwards(void **unused)
{
    (void)unused;
    person *p = at_inbox_with("en", limited);
    assert_true(person_reads(p, "5 min left"));
    person_press(p, "head/more_time");
    assert_true(person_reads(p, "10 min left"));
    person_wait(p, 510);
    assert_true(person_reads(p, "90"));
    person_wait(p, 90);
    assert_true(person_reads(p, "Time is up."));
    assert_string_equal(state_of(p, 5), "Not in time");
    assert_true(person_find(p, "finish")->state & STATE_PRIMARY);
    person_stand_up(p);
}

static void a_line_without_a_subject_begins_as_its_story_does(void **unused)
{
    (void)unused;
    person *p = person_sit("nl");
    block_stage *b = inbox_of(p);
    b->present = PRESENT_INBOX;
    b->order = ORDER_LISTED;
    const uint16_t first = p->lab.sets[1].first_case;
    p->lab.faces[first].subject = lab_say(&p->lab, "Onderwerp", "Subject", "Objet");
    p->lab.faces[first + 1].story = lab_say(
        &p->lab, "Er is taart **in de keuken**, want Lies is jarig en trakteert.", "-", "-");
    p->lab.faces[first + 2].story = NULL;
    person_start(p, &person_setup);
    person_go_to(p, LAB_AT_SHIFT);
    assert_string_equal(person_find(p, mail_id(p, 0))->name, "Onderwerp");
    assert_string_equal(person_find(p, mail_id(p, 1))->name,
                        "Er is taart in de keuken, want Lies …");
    assert_true(person_reads(p, "3 van 6"));
    person_stand_up(p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_list_stands_alone_until_a_case_is_picked),
        cmocka_unit_test(pressing_the_case_that_is_open_changes_nothing),
        cmocka_unit_test(a_case_is_put_back_and_its_draft_is_forgotten),
        cmocka_unit_test(a_line_tells_the_decision_and_waits_no_more),
        cmocka_unit_test(a_decision_is_opened_again_told_and_may_stay),
        cmocka_unit_test(once_all_is_decided_the_one_button_ends_it),
        cmocka_unit_test(ending_early_is_asked_twice),
        cmocka_unit_test(with_large_texts_the_list_comes_first_and_then_the_case),
        cmocka_unit_test(its_time_is_told_in_the_list_and_what_was_missed_afterwards),
        cmocka_unit_test(a_line_without_a_subject_begins_as_its_story_does),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
