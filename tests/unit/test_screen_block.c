/* The block screen at every step of a case, as a person works through it. */
#include "fixture_screen.h"

static person *at_shift(const char *language)
{
    person *p = person_sit(language);
    person_start(p, &person_setup);
    person_go_to(p, LAB_AT_SHIFT);
    return p;
}

static void answer(person *p, const char *id)
{
    person_press(p, id);
    person_press(p, "decide");
}

static void say_how_sure(person *p, double percent)
{
    person_slide(p, "confidence", percent);
    person_press(p, "confirm");
}

/* Own answer, own confidence, and the advice has come. */
static person *with_advice(const char *language)
{
    person *p = at_shift(language);
    answer(p, "answer/monocyte");
    say_how_sure(p, 60);
    person_wait(p, 1.5);
    return p;
}

static bool is_disabled(person *p, const char *id)
{
    return tree_has_state(person_find(p, id), STATE_DISABLED);
}

static void nothing_is_chosen_when_a_case_appears(void **unused)
{
    (void)unused;
    person *p = at_shift("nl");
    assert_true(person_is_offered_nothing_chosen(p));
    assert_true(is_disabled(p, "decide"));
    person_stand_up(p);
}

static void the_one_filled_button_waits_for_a_choice(void **unused)
{
    (void)unused;
    person *p = at_shift("nl");
    person_press(p, "answer/monocyte");
    assert_int_equal(p->last.command_count, 0);
    assert_true(person_find(p, "answer/monocyte")->state & STATE_CHOSEN);
    assert_false(is_disabled(p, "decide"));
    assert_int_equal(person_find(p, "decide")->key, KEY_ENTER);
    person_stand_up(p);
}

static void the_keys_of_the_scenario_pick_the_choices(void **unused)
{
    (void)unused;
    person *p = at_shift("nl");
    assert_string_equal(tree_find_key(p->root, '1')->id, "answer/lymphocyte");
    assert_string_equal(tree_find_key(p->root, '3')->id, "answer/basophil");
    assert_string_equal(person_find(p, "answer/basophil")->hint, "3");
    person_stand_up(p);
}

static void an_answer_becomes_a_command_about_this_case(void **unused)
{
    (void)unused;
    person *p = at_shift("nl");
    const uint16_t shown = p->view.case_;
    answer(p, "answer/monocyte");
    assert_int_equal(p->last.command_count, 1);
    const record *c = &p->last.commands[0].what;
    assert_int_equal(c->kind, COMMAND_ANSWER);
    assert_int_equal(c->by, BY_SEAT);
    assert_int_equal(c->case_, shown);
    assert_int_equal(c->choice, 1);
    assert_int_equal(c->phase, PHASE_OWN);
    person_stand_up(p);
}

static void confidence_is_asked_with_the_given_answer_and_nothing_set(void **unused)
{
    (void)unused;
    person *p = at_shift("nl");
    answer(p, "answer/monocyte");
    assert_true(person_reads(p, "Je koos Monocyt."));
    assert_false(person_find(p, "confidence")->range.is_set);
    assert_true(is_disabled(p, "confirm"));
    person_slide(p, "confidence", 85);
    person_press(p, "confirm");
    assert_int_equal(p->last.commands[0].what.confidence, 850);
    person_stand_up(p);
}

static void what_is_typed_on_a_slider_is_shown_and_told_the_range(void **unused)
{
    (void)unused;
    person *p = at_shift("nl");
    person_press(p, "answer/monocyte");
    person_press(p, "decide");
    const node *slider = person_find(p, "confidence");
    tree_input in = tree_press(slider, p->now_us);
    in.kind = INPUT_TYPED;
    in.text = "755";
    person_input(p, in);
    assert_string_equal(person_find(p, "confidence")->value, "755 kan niet: kies van 0 tot 100");
    assert_false(person_find(p, "confidence")->range.is_set);
    in.text = "7.";
    person_input(p, in);
    assert_string_equal(person_find(p, "confidence")->value, "7,");
    person_slide(p, "confidence", 75);
    assert_string_not_equal(person_find(p, "confidence")->value, "7,");
    assert_false(person_find(p, "confidence")->state & STATE_INVALID);
    person_stand_up(p);
}

static void the_adviser_thinks_before_it_speaks(void **unused)
{
    (void)unused;
    person *p = at_shift("nl");
    assert_true(person_reads(p, "wacht op jouw eerste antwoord"));
    answer(p, "answer/monocyte");
    say_how_sure(p, 60);
    assert_true(person_reads(p, "IRIS kijkt mee"));
    assert_int_equal(person_find(p, "agent/face")->face.mood, MOOD_THINKING);
    assert_true(is_disabled(p, "decide"));
    person_wait(p, 1.5);
    assert_true(person_reads(p, "Ik denk dat dit een"));
    assert_int_equal(person_find(p, "agent/face")->face.mood, MOOD_SURE);
    person_stand_up(p);
}

static void a_face_keeps_its_size_while_the_adviser_waits_thinks_and_speaks(void **unused)
{
    (void)unused;
    person *p = at_shift("nl");
    const int size = person_find(p, "agent/face")->layout.width;
    answer(p, "answer/monocyte");
    say_how_sure(p, 60);
    assert_int_equal(person_find(p, "agent/face")->layout.width, size);
    person_wait(p, 1.5);
    assert_int_equal(person_find(p, "agent/face")->layout.width, size);
    person_stand_up(p);
}

static void a_choice_that_was_made_says_whose_it_is(void **unused)
{
    (void)unused;
    person *p = at_shift("nl");
    answer(p, "answer/monocyte");
    assert_null(person_find(p, "answer/monocyte")->note);
    say_how_sure(p, 60);
    assert_true(is_disabled(p, "answer/monocyte"));
    assert_string_equal(person_find(p, "answer/monocyte")->note, "Jij");
    assert_null(person_find(p, "answer/basophil")->note);
    person_stand_up(p);
}

static void the_advice_marks_its_choice_but_chooses_nothing(void **unused)
{
    (void)unused;
    person *p = with_advice("nl");
    assert_true(person_is_offered_nothing_chosen(p));
    int marked = 0;
    for (const node *n = p->root; n; n = tree_next(p->root, n)) {
        if (n->role == ROLE_CHOICE && n->face.shape != OUTLINE_NONE) marked++;
    }
    assert_int_equal(marked, 1);
    assert_string_equal(person_find(p, "case/first_answer")->name, "Jouw eerste antwoord: Monocyt");
    person_stand_up(p);
}

static void confidence_is_shown_as_the_scenario_says(void **unused)
{
    (void)unused;
    static const struct {
        confidence_shown how;
        const char *words; /* NULL: nothing to read */
    } rows[] = {{SHOWN_NUMBER, "91"}, {SHOWN_WORDS, "heel zeker"}, {SHOWN_BAR, NULL}};
    for (size_t i = 0; i < 3; i++) {
        person *p = person_sit("nl");
        p->lab.agents[LAB_IRIS].confidence.shown = rows[i].how;
        person_start(p, &person_setup);
        person_go_to(p, LAB_AT_SHIFT);
        answer(p, "answer/monocyte");
        say_how_sure(p, 60);
        person_wait(p, 1.5);
        const node *n = person_find(p, "agent/confidence");
        if (rows[i].words)
            assert_non_null(strstr(n->value, rows[i].words));
        else
            assert_null(n->value);
        person_stand_up(p);
    }
}

static void a_hidden_confidence_leaves_no_trace(void **unused)
{
    (void)unused;
    person *p = person_sit("nl");
    p->lab.agents[LAB_IRIS].confidence.shown = SHOWN_NONE;
    person_start(p, &person_setup);
    person_go_to(p, LAB_AT_SHIFT);
    answer(p, "answer/monocyte");
    say_how_sure(p, 60);
    person_wait(p, 1.5);
    assert_false(person_sees(p, "agent/confidence"));
    assert_int_equal(person_find(p, "agent/face")->face.mood, MOOD_NEUTRAL);
    person_stand_up(p);
}

static void why_is_told_when_it_is_asked(void **unused)
{
    (void)unused;
    person *p = with_advice("nl");
    assert_false(person_reads(p, "De kern is groot."));
    person_input(p, tree_press(tree_find_key(p->root, 'w'), p->now_us));
    assert_int_equal(p->last.commands[0].what.what, ASK_EXPLANATION);
    assert_true(person_reads(p, "De kern is groot."));
    assert_false(person_sees(p, "agent/why"));
    person_stand_up(p);
}

/* IRIS of the lab with one reason that has every part, explained by `kind`. */
static person *with_reason(explanation_kind kind, const char *language)
{
    static localized text;
    static const reason_feature features[] = {{0, NULL, 0.8}, {INDEX_NONE, &text, -0.3}};
    static const reason_example examples[] = {{0, NULL, NULL, &text}};
    static const reason_change changes[] = {{0, NULL, NULL, &text}};
    static const localized *const conditions[] = {&text};
    static const reason_source sources[] = {{"book", &text, &text}, {"note", &text, NULL}};
    static const reasoning all = {.case_ = INDEX_NONE,
                                  .choice = ANSWER_NONE,
                                  .would_be = 1,
                                  .features = features,
                                  .feature_count = 2,
                                  .examples = examples,
                                  .example_count = 1,
                                  .changes = changes,
                                  .change_count = 1,
                                  .conditions = conditions,
                                  .condition_count = 1,
                                  .sources = sources,
                                  .source_count = 2};
    person *p = person_sit(language);
    text = *lab_say(&p->lab, "Een reden.", "A reason.", "Une raison.");
    p->lab.agents[LAB_IRIS].reasons = &all;
    p->lab.agents[LAB_IRIS].reason_count = 1;
    p->lab.agents[LAB_IRIS].explanation = kind;
    person_start(p, &person_setup);
    person_go_to(p, LAB_AT_SHIFT);
    answer(p, "answer/monocyte");
    say_how_sure(p, 60);
    person_wait(p, 1.5);
    person_press(p, "agent/why");
    return p;
}

static void every_kind_of_explanation_shows_its_own_part(void **unused)
{
    (void)unused;
    static const struct {
        explanation_kind kind;
        const char *id;
    } PARTS[] = {{EXPLANATION_FEATURES, "agent/because/features"},
                 {EXPLANATION_EXAMPLES, "agent/because/examples"},
                 {EXPLANATION_CONTRAST, "agent/because/table"},
                 {EXPLANATION_RULE, "agent/rule"},
                 {EXPLANATION_SOURCES, "source/book"}};
    for (size_t i = 0; i < sizeof PARTS / sizeof *PARTS; i++) {
        person *p = with_reason(PARTS[i].kind, "nl");
        for (size_t k = 0; k < sizeof PARTS / sizeof *PARTS; k++) {
            assert_int_equal(person_sees(p, PARTS[k].id), i == k);
        }
        assert_true(person_reads(p, "De kern is groot."));
        person_stand_up(p);
    }
    person *p = with_reason(EXPLANATION_PLACEBO, "nl");
    assert_true(person_reads(p, "De kern is groot."));
    person_stand_up(p);
}

static void what_weighed_is_said_in_words_as_well(void **unused)
{
    (void)unused;
    person *p = with_reason(EXPLANATION_FEATURES, "nl");
    const chart *c = person_find(p, "agent/because/features")->chart;
    assert_null(chart_flaw(c));
    assert_string_equal(c->marks[0].label, "Diameter · 12\u00a0µm");
    assert_string_equal(c->marks[0].shown, "sterk voor");
    assert_string_equal(c->marks[1].label, "Een reden.");
    assert_string_equal(c->marks[1].shown, "tegen");
    person_stand_up(p);
}

static void a_source_opens_and_closes_and_both_are_recorded(void **unused)
{
    (void)unused;
    person *p = with_reason(EXPLANATION_SOURCES, "nl");
    assert_false(person_sees(p, "source/book/open"));
    person_press(p, "source/note");
    assert_int_equal(p->last.commands[0].what.kind, COMMAND_OPEN_SOURCE);
    assert_int_equal(p->last.commands[0].what.index, 1);
    assert_true(person_sees(p, "source/note/open"));
    person_press(p, "source/book");
    assert_true(person_sees(p, "source/book/open"));
    assert_false(person_sees(p, "source/note/open"));
    person_press(p, "source/book");
    assert_int_equal(p->last.commands[0].what.kind, COMMAND_CLOSE_SOURCE);
    assert_false(person_sees(p, "source/book/open"));
    person_stand_up(p);
}

static void evidence_costs_time_then_stands_in_the_place_of_the_picture(void **unused)
{
    (void)unused;
    person *p = at_shift("nl");
    assert_string_equal(person_find(p, "panel/zoom")->note, "6 s");
    assert_string_equal(person_find(p, "case/picture")->picture, "scenarios/lab/art/c03.svg");
    person_press(p, "panel/zoom");
    assert_true(person_find(p, "panel/zoom")->state & STATE_BUSY);
    assert_string_equal(person_find(p, "panel/zoom")->note, "6 s");
    person_wait(p, 2.5);
    assert_string_equal(person_find(p, "panel/zoom")->note, "4 s");
    person_wait(p, 4);
    assert_true(person_find(p, "panel/zoom")->state & STATE_EXPANDED);
    const node *picture = person_find(p, "case/picture/zoom");
    assert_string_equal(picture->picture, "scenarios/lab/art/c03_zoom.svg");
    assert_string_equal(picture->name, "De cel van dichtbij");
    person_press(p, "panel/zoom");
    assert_true(person_sees(p, "case/picture"));
    person_stand_up(p);
}

static void facts_of_a_panel_are_seen_only_when_it_is_open(void **unused)
{
    (void)unused;
    person *p = at_shift("nl");
    assert_false(person_reads(p, "Korrels"));
    assert_string_equal(person_find(p, "fact/diameter")->value, "12\u00a0µm");
    assert_string_equal(person_find(p, "fact/diameter")->note, "normaal 8 tot 20");
    person_press(p, "panel/lab");
    person_wait(p, 8.5);
    assert_string_equal(person_find(p, "panel/lab/grains")->value, "fijn");
    assert_ptr_equal(person_find(p, "panel/lab/shown")->parent,
                     person_find(p, "panel/lab")->parent);
    assert_true(person_reads(p, "Het labo keek twee keer."));
    person_stand_up(p);
}

static void time_is_said_in_seconds_and_warns_at_its_end(void **unused)
{
    (void)unused;
    person *p = at_shift("nl");
    const node *timer = person_find(p, "head/timer");
    assert_string_equal(timer->value, "Nog 90 s");
    assert_int_equal(screen_next_change(&p->context), p->now_us + MILLION);
    person_wait(p, 80);
    timer = person_find(p, "head/timer");
    assert_string_equal(timer->value, "Nog maar 10 s");
    assert_int_equal(timer->tone, TONE_WARNING);
    person_press(p, "head/more_time");
    assert_string_equal(person_find(p, "head/timer")->value, "Nog 100 s");
    person_stand_up(p);
}

static void a_case_whose_time_ran_out_is_told_also_after_the_last_one(void **unused)
{
    (void)unused;
    person *p = at_shift("nl");
    assert_false(person_sees(p, "notice"));
    for (int i = 1; i <= LAB_SHIFT; i++) {
        char told[80];
        snprintf(told, sizeof told, "De tijd voor staal %d is om. Er telt geen antwoord.", i);
        person_wait(p, 91);
        /* on the second case the scenario says something itself */
        if (p->view.case_number != 2 || i != 1) assert_true(person_reads(p, told));
    }
    assert_int_not_equal(p->view.stage, LAB_AT_SHIFT);
    person_stand_up(p);
}

static void a_limit_is_a_bar_or_a_disc_as_the_scenario_says(void **unused)
{
    (void)unused;
    for (int shown = TIME_BAR; shown <= TIME_NUMBER; shown++) {
        person *p = person_sit("nl");
        p->lab.stages[LAB_AT_SHIFT].block.time.show = (time_shown)shown;
        person_start(p, &person_setup);
        person_go_to(p, LAB_AT_SHIFT);
        assert_int_equal(person_find(p, "head/timer")->range.is_bar, shown == TIME_BAR);
        person_stand_up(p);
    }
}

static void each_decided_case_is_further_in_the_whole_session(void **unused)
{
    (void)unused;
    person *p = person_sit("nl");
    person_start(p, &person_setup);
    const double at_start = person_find(p, "head/progress")->range.now;
    person_go_to(p, LAB_AT_ALONE);
    const node at_first = *person_find(p, "head/progress");
    const node_parts parts = at_first.parts;
    assert_true(at_first.range.now > at_start);
    assert_true(parts.count > 1);
    assert_float_equal(parts.ends[parts.count - 1], at_first.range.max, 0);
    const double all = at_first.range.max, now = at_first.range.now;
    answer(p, "answer/lymphocyte");
    assert_float_equal(person_find(p, "head/progress")->range.max, all, 0);
    assert_true(person_find(p, "head/progress")->range.now > now);
    person_stand_up(p);
}

static void a_hidden_clock_is_not_shown(void **unused)
{
    (void)unused;
    person *p = person_sit("nl");
    p->lab.stages[LAB_AT_SHIFT].block.time.show = TIME_HIDDEN;
    person_start(p, &person_setup);
    person_go_to(p, LAB_AT_SHIFT);
    assert_false(person_sees(p, "head/timer"));
    person_stand_up(p);
}

static void a_check_shows_its_result_and_is_spent(void **unused)
{
    (void)unused;
    person *p = at_shift("nl");
    assert_string_equal(person_find(p, "check")->note, "nog 2");
    assert_int_equal(person_find(p, "check")->key, 'c');
    person_press(p, "check");
    assert_true(person_reads(p, "De controle zegt: Basofiel."));
    assert_true(person_find(p, "check")->state & STATE_DISABLED);
    assert_string_equal(person_find(p, "check")->note, "nog 1");
    person_stand_up(p);
}

static void asking_a_colleague_or_skipping_goes_to_the_next_case(void **unused)
{
    (void)unused;
    person *p = at_shift("nl");
    person_press(p, "escalate");
    assert_int_equal(p->view.case_number, 2);
    assert_true(person_reads(p, "Het is vandaag druk."));
    person_press(p, "skip");
    assert_int_equal(p->view.case_number, 3);
    assert_false(person_reads(p, "Het is vandaag druk."));
    person_stand_up(p);
}

static void a_draft_is_forgotten_when_another_case_comes(void **unused)
{
    (void)unused;
    person *p = at_shift("nl");
    person_press(p, "answer/monocyte");
    person_press(p, "skip");
    assert_true(person_is_offered_nothing_chosen(p));
    assert_true(is_disabled(p, "decide"));
    person_stand_up(p);
}

static void a_draft_stays_when_only_time_passes(void **unused)
{
    (void)unused;
    person *p = at_shift("nl");
    person_press(p, "answer/monocyte");
    person_press(p, "panel/zoom");
    person_wait(p, 7);
    assert_true(person_find(p, "answer/monocyte")->state & STATE_CHOSEN);
    person_stand_up(p);
}

static void a_broken_adviser_is_said_to_be_missing(void **unused)
{
    (void)unused;
    person *p = person_sit("nl");
    p->lab.agents[LAB_IRIS].starts_active = false;
    person_start(p, &person_setup);
    person_go_to(p, LAB_AT_SHIFT);
    answer(p, "answer/monocyte");
    say_how_sure(p, 60);
    person_wait(p, 1.5);
    assert_true(person_reads(p, "IRIS antwoordt nu even niet."));
    assert_true(person_can(p, "answer/basophil"));
    person_stand_up(p);
}

static void an_alarm_has_a_card_of_its_own(void **unused)
{
    (void)unused;
    person *p = with_advice("nl");
    assert_true(person_sees(p, "alarm"));
    assert_true(person_reads(p, "Kijk zelf nog eens."));
    assert_int_equal(person_find(p, "alarm")->tone, TONE_WARNING);
    person_stand_up(p);
}

static void the_card_with_kinds_opens_large_with_its_hints(void **unused)
{
    (void)unused;
    person *p = at_shift("nl");
    assert_false(person_reads(p, "Eén ronde kern, geen korrels."));
    person_press(p, "key/open");
    assert_true(person_reads(p, "Eén ronde kern, geen korrels."));
    assert_string_equal(tree_scope(p->root)->id, "sheet");
    person_press(p, "sheet/close");
    assert_false(person_sees(p, "sheet"));
    person_stand_up(p);
}

static void numbers_are_answered_on_a_slider_with_their_unit(void **unused)
{
    (void)unused;
    person *p = person_sit("nl");
    person_start(p, &person_setup);
    person_go_to(p, LAB_AT_BREAD);
    const node *slider = person_find(p, "answer/number");
    assert_false(slider->range.is_set);
    assert_string_equal(slider->value, "Nog niets gekozen");
    person_slide(p, "answer/number", 118);
    assert_string_equal(person_find(p, "answer/number")->value, "120\u00a0broden");
    person_press(p, "decide");
    assert_int_equal(p->last.commands[0].what.choice, 24);
    person_stand_up(p);
}

/* The bread block with a decision that stays within that share of the advice, which is 120. */
static person *near_the_advice(double within)
{
    person *p = person_sit("nl");
    block_stage *b = &p->lab.stages[LAB_AT_BREAD].block;
    b->steps[0].on_request = false;
    b->limits_final = true;
    b->final_within = within;
    p->lab.agents[LAB_BAKER].accuracy = 1;
    person_start(p, &person_setup);
    person_go_to(p, LAB_AT_BREAD);
    person_wait(p, 1.5);
    return p;
}

static void a_slider_says_and_keeps_how_far_one_may_go_from_the_advice(void **unused)
{
    (void)unused;
    person *p = near_the_advice(0.1);
    assert_true(person_reads(p, "Je kan 10\xC2\xA0% hoger of lager gaan dan BAKKER"));
    const node *slider = person_find(p, "answer/number");
    assert_true(slider->limits.is_set && !slider->range.is_set);
    assert_true(slider->limits.least == 105 && slider->limits.most == 135);
    assert_string_equal(slider->hint, "105\u00a0broden");
    assert_string_equal(slider->note, "135\u00a0broden");
    assert_true(slider->marks.has_advice && slider->marks.advice == 120);
    assert_false(slider->marks.has_own);
    assert_string_equal(slider->marks.advice_label, "120");
    assert_true(is_disabled(p, "decide"));
    person_slide(p, "answer/number", 300);
    assert_string_equal(person_find(p, "answer/number")->value, "135\u00a0broden");
    person_press(p, "decide");
    assert_int_equal(p->last.commands[0].what.choice, 27);
    person_stand_up(p);
}

static void a_share_of_0_only_asks_to_confirm_the_advice(void **unused)
{
    (void)unused;
    person *p = near_the_advice(0);
    assert_true(person_reads(p, "Hier beslist BAKKER: je bevestigt alleen."));
    assert_string_equal(person_find(p, "answer/number")->value, "120\u00a0broden");
    assert_false(is_disabled(p, "decide"));
    person_press(p, "decide");
    assert_int_equal(p->last.commands[0].what.choice, 24);
    person_stand_up(p);
}

static void advice_on_request_is_asked_with_a_button(void **unused)
{
    (void)unused;
    person *p = person_sit("nl");
    person_start(p, &person_setup);
    person_go_to(p, LAB_AT_BREAD);
    assert_true(person_reads(p, "BAKKER geeft advies als je erom vraagt."));
    person_press(p, "agent/ask");
    person_wait(p, 1.5);
    assert_true(person_reads(p, "Ik denk:"));
    assert_non_null(person_find(p, "answer/number")->note);
    person_stand_up(p);
}

static void an_outcome_says_right_or_wrong_in_words_and_why(void **unused)
{
    (void)unused;
    person *p = person_sit("nl");
    person_start(p, &person_setup);
    person_go_to(p, LAB_AT_BREAD);
    person_slide(p, "answer/number", 120);
    person_press(p, "decide");
    assert_true(person_reads(p, "Precies juist!"));
    assert_string_equal(person_find(p, "outcome/actual")->value, "120\u00a0broden");
    assert_true(person_find(p, "answer/number")->marks.has_truth);
    assert_true(person_find(p, "answer/number")->marks.truth == 120);
    assert_true(person_reads(p, "De kern vult bijna de hele cel."));
    assert_true(is_disabled(p, "answer/number"));
    person_press(p, "continue");
    person_slide(p, "answer/number", 10);
    person_press(p, "decide");
    assert_true(person_reads(p, "Je zat er 110\u00a0broden naast."));
    assert_string_equal(person_find(p, "outcome/you")->value, "110 te weinig");
    assert_true(person_reads(p, "Tot 10\u00a0broden ernaast telt als juist."));
    person_stand_up(p);
}

static void the_end_of_a_block_lists_what_came_out(void **unused)
{
    (void)unused;
    person *p = person_sit("nl");
    person_start(p, &person_setup);
    person_go_to(p, LAB_AT_ALONE);
    answer(p, "answer/lymphocyte");
    answer(p, "answer/lymphocyte");
    assert_true(p->view.is_reviewing);
    assert_true(person_reads(p, "Je had er 1 van de 2 juist."));
    assert_true(person_reads(p, "Staal 2: jij zei Lymfocyt; het was Monocyt."));
    person_press(p, "continue");
    assert_int_equal(p->view.stage, LAB_EXPECT);
    person_stand_up(p);
}

static void a_review_of_numbers_says_how_far_off_and_what_the_adviser_said(void **unused)
{
    (void)unused;
    person *p = person_sit("nl");
    block_stage *b = &p->lab.stages[LAB_AT_BREAD].block;
    b->steps[0].on_request = false;
    b->step_count = 2;
    b->feedback = FEEDBACK_AT_END;
    p->lab.agents[LAB_BAKER].accuracy = 1;
    person_start(p, &person_setup);
    person_go_to(p, LAB_AT_BREAD);
    for (int i = 0; i < 2; i++) {
        person_wait(p, 1.5);
        person_slide(p, "answer/number", i == 0 ? 120 : 105);
        person_press(p, "decide");
    }
    assert_true(person_reads(p, "Gemiddeld zat je er 7,5\u00a0broden naast."));
    assert_true(person_reads(
        p, "jij zei 105\u00a0broden, BAKKER 120\u00a0broden; het was 120\u00a0broden."));
    assert_true(person_reads(p, "15 te weinig"));
    const char *second = p->view.scenario->cases[p->view.review[1].case_].id;
    tree_builder ids = {.memory = &p->memory};
    const char *row = tree_id(&ids, "review", second);
    assert_string_equal(person_find(p, tree_id(&ids, row, "you/number"))->name, "105");
    assert_string_equal(person_find(p, tree_id(&ids, row, "adviser/number"))->name, "120");
    assert_string_equal(person_find(p, tree_id(&ids, row, "actual/number"))->name, "120");
    person_stand_up(p);
}

static void pausing_covers_the_case_and_resuming_shows_it_again(void **unused)
{
    (void)unused;
    person *p = at_shift("nl");
    person_input(p, tree_press(tree_find_key(p->root, KEY_ESCAPE), p->now_us));
    assert_true(p->view.is_paused);
    assert_string_equal(tree_scope(p->root)->id, "sheet");
    assert_false(person_sees(p, "case"));
    assert_false(person_sees(p, "choices"));
    person_press(p, "menu/settings");
    person_press(p, "sheet/close");
    assert_true(person_sees(p, "menu/resume"));
    person_press(p, "menu/resume");
    assert_false(p->view.is_paused);
    assert_false(person_sees(p, "sheet"));
    assert_true(person_sees(p, "case"));
    person_stand_up(p);
}

static void without_a_limit_a_pause_leaves_the_case_where_it_is(void **unused)
{
    (void)unused;
    person *p = person_sit("nl");
    p->lab.stages[LAB_AT_SHIFT].block.time.limit_us = 0;
    person_start(p, &person_setup);
    person_go_to(p, LAB_AT_SHIFT);
    person_press(p, "head/menu");
    assert_true(p->view.is_paused);
    assert_true(person_sees(p, "case"));
    person_stand_up(p);
}

static void the_list_of_keys_tells_what_stands_on_the_screen(void **unused)
{
    (void)unused;
    person *p = at_shift("nl");
    person_input(p, tree_press(tree_find_key(p->root, 'e'), p->now_us));
    assert_int_equal(p->view.panels[0].status, PANEL_LOADING);
    person_input(p, tree_press(tree_find_key(p->root, KEY_HELP), p->now_us));
    assert_string_equal(person_find(p, "keys/answer/monocyte")->value,
                        person_find(p, "answer/monocyte")->hint);
    assert_string_equal(person_find(p, "keys/panel/zoom")->value, "E");
    assert_string_equal(person_find(p, "keys/head/menu")->value, "Esc");
    assert_null(tree_find_key(p->root, KEY_HELP));
    person_input(p, tree_press(tree_find_key(p->root, KEY_ESCAPE), p->now_us));
    assert_false(person_sees(p, "sheet"));
    person_stand_up(p);
}

static void the_open_card_says_that_the_clock_runs(void **unused)
{
    (void)unused;
    person *p = at_shift("nl");
    person_press(p, "key/open");
    assert_true(person_reads(p, "De klok loopt door."));
    assert_string_equal(person_find(p, "sheet/timer")->value, "Nog 90 s");
    person_wait(p, 10);
    assert_string_equal(person_find(p, "sheet/timer")->value, "Nog 80 s");
    person_stand_up(p);
}

static void stopping_says_whether_it_is_kept(void **unused)
{
    (void)unused;
    person *p = at_shift("nl");
    person_press(p, "head/menu");
    person_press(p, "menu/leave");
    assert_true(person_reads(p, "Er wordt niets bewaard."));
    assert_false(person_sees(p, "leave/end"));
    p->context.is_recorded = true;
    person_look(p);
    assert_true(person_reads(p, "Alles tot hier is bewaard."));
    person_press(p, "leave/leave");
    assert_int_equal(p->last.request.kind, REQUEST_LEAVE);
    person_stand_up(p);
}

static void stopping_for_good_ends_the_session(void **unused)
{
    (void)unused;
    person *p = at_shift("nl");
    p->context.is_recorded = true;
    person_press(p, "head/menu");
    person_press(p, "menu/leave");
    person_press(p, "leave/end");
    assert_true(p->view.is_ended);
    assert_true(person_reads(p, "Je bent gestopt."));
    person_stand_up(p);
}

static void the_language_changes_in_the_middle(void **unused)
{
    (void)unused;
    person *p = at_shift("nl");
    person_press(p, "head/menu");
    person_press(p, "menu/settings");
    person_press(p, "set_language/fr");
    assert_int_equal(p->last.request.kind, REQUEST_SET_LANGUAGE);
    assert_string_equal(p->last.request.text, "fr");
    assert_int_equal(p->view.language, 2);
    person_press(p, "sheet/close");
    person_press(p, "menu/resume");
    assert_true(person_reads(p, "Quelle sorte de cellule"));
    person_stand_up(p);
}

static size_t place_of(person *p, const char *id)
{
    const node *nodes[64];
    const size_t count = tree_walk_focus(p->root, nodes, 64);
    for (size_t i = 0; i < count && i < 64; i++) {
        if (strcmp(nodes[i]->id, id) == 0) return i;
    }
    fail_msg("%s takes no focus", id);
    return 0;
}

static void the_focus_walks_from_evidence_over_advice_to_the_decision(void **unused)
{
    (void)unused;
    person *p = with_advice("nl");
    person_press(p, "answer/monocyte");
    assert_true(place_of(p, "head/menu") < place_of(p, "panel/zoom"));
    assert_true(place_of(p, "panel/zoom") < place_of(p, "agent/why"));
    assert_true(place_of(p, "agent/why") < place_of(p, "answer/lymphocyte"));
    assert_true(place_of(p, "answer/basophil") < place_of(p, "decide"));
    person_stand_up(p);
}

static void a_whole_shift_can_be_worked_through_in_every_language(void **unused)
{
    (void)unused;
    for (int i = 0; i < 3; i++) {
        person *p = at_shift(person_languages[i]);
        while (p->view.stage == LAB_AT_SHIFT) {
            answer(p, "answer/monocyte");
            say_how_sure(p, 60);
            person_wait(p, 1.5);
            answer(p, "answer/basophil");
            say_how_sure(p, 70);
        }
        assert_int_equal(p->view.stage, LAB_AT_BREAD);
        person_stand_up(p);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_chosen_when_a_case_appears),
        cmocka_unit_test(the_one_filled_button_waits_for_a_choice),
        cmocka_unit_test(the_keys_of_the_scenario_pick_the_choices),
        cmocka_unit_test(an_answer_becomes_a_command_about_this_case),
        cmocka_unit_test(confidence_is_asked_with_the_given_answer_and_nothing_set),
        cmocka_unit_test(what_is_typed_on_a_slider_is_shown_and_told_the_range),
        cmocka_unit_test(the_adviser_thinks_before_it_speaks),
        cmocka_unit_test(a_face_keeps_its_size_while_the_adviser_waits_thinks_and_speaks),
        cmocka_unit_test(a_choice_that_was_made_says_whose_it_is),
        cmocka_unit_test(the_advice_marks_its_choice_but_chooses_nothing),
        cmocka_unit_test(confidence_is_shown_as_the_scenario_says),
        cmocka_unit_test(a_hidden_confidence_leaves_no_trace),
        cmocka_unit_test(why_is_told_when_it_is_asked),
        cmocka_unit_test(every_kind_of_explanation_shows_its_own_part),
        cmocka_unit_test(what_weighed_is_said_in_words_as_well),
        cmocka_unit_test(a_source_opens_and_closes_and_both_are_recorded),
        cmocka_unit_test(evidence_costs_time_then_stands_in_the_place_of_the_picture),
        cmocka_unit_test(facts_of_a_panel_are_seen_only_when_it_is_open),
        cmocka_unit_test(time_is_said_in_seconds_and_warns_at_its_end),
        cmocka_unit_test(a_case_whose_time_ran_out_is_told_also_after_the_last_one),
        cmocka_unit_test(a_limit_is_a_bar_or_a_disc_as_the_scenario_says),
        cmocka_unit_test(each_decided_case_is_further_in_the_whole_session),
        cmocka_unit_test(a_hidden_clock_is_not_shown),
        cmocka_unit_test(a_check_shows_its_result_and_is_spent),
        cmocka_unit_test(asking_a_colleague_or_skipping_goes_to_the_next_case),
        cmocka_unit_test(a_draft_is_forgotten_when_another_case_comes),
        cmocka_unit_test(a_draft_stays_when_only_time_passes),
        cmocka_unit_test(a_broken_adviser_is_said_to_be_missing),
        cmocka_unit_test(an_alarm_has_a_card_of_its_own),
        cmocka_unit_test(the_card_with_kinds_opens_large_with_its_hints),
        cmocka_unit_test(numbers_are_answered_on_a_slider_with_their_unit),
        cmocka_unit_test(a_slider_says_and_keeps_how_far_one_may_go_from_the_advice),
        cmocka_unit_test(a_share_of_0_only_asks_to_confirm_the_advice),
        cmocka_unit_test(advice_on_request_is_asked_with_a_button),
        cmocka_unit_test(an_outcome_says_right_or_wrong_in_words_and_why),
        cmocka_unit_test(the_end_of_a_block_lists_what_came_out),
        cmocka_unit_test(a_review_of_numbers_says_how_far_off_and_what_the_adviser_said),
        cmocka_unit_test(pausing_covers_the_case_and_resuming_shows_it_again),
        cmocka_unit_test(without_a_limit_a_pause_leaves_the_case_where_it_is),
        cmocka_unit_test(the_list_of_keys_tells_what_stands_on_the_screen),
        cmocka_unit_test(the_open_card_says_that_the_clock_runs),
        cmocka_unit_test(stopping_says_whether_it_is_kept),
        cmocka_unit_test(stopping_for_good_ends_the_session),
        cmocka_unit_test(the_language_changes_in_the_middle),
        cmocka_unit_test(the_focus_walks_from_evidence_over_advice_to_the_decision),
        cmocka_unit_test(a_whole_shift_can_be_worked_through_in_every_language),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
