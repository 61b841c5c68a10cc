/* What is written in a scenario stands in the model. */
#include "core/case_key.h"
#include "core/vocabulary.h"
#include "fixture_folder.h"
#include "fixture_reader.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

/* One scenario, read from a snippet or from the disk. */
typedef struct reading {
    arena a;
    diagnostics *d;
    shelf files;
    disk_folder disk;
    const scenario *s;
} reading;

static reading *now;

static int begin(void **state)
{
    now = calloc(1, sizeof *now);
    arena_init(&now->a, 0);
    now->d = diagnostics_create(&now->a);
    *state = now;
    return 0;
}

static int end(void **state)
{
    shelf_clear(&now->files);
    arena_free(&now->a);
    free(*state);
    return 0;
}

static void show_diagnostics(void)
{
    buffer shown = {0};
    diagnostics_write(now->d, DIAGNOSTICS_GCC, "en", &shown);
    if (shown.bytes) print_error("%s", shown.bytes);
    buffer_free(&shown);
}

static const scenario *read_with(const char *snippet, const char *arm, const char *list)
{
    mark unmarked;
    fixture_scenario(&now->a, snippet, &now->files, &unmarked);
    now->s = shelf_scenario(&now->files, arm, list, &now->a, now->d);
    if (!now->s) show_diagnostics();
    assert_non_null(now->s);
    return now->s;
}

static const scenario *read_snippet(const char *snippet)
{
    return read_with(snippet, NULL, NULL);
}

static const scenario *read_disk(const char *where, const char *arm, const char *list)
{
    folder from = disk_folder_of(&now->disk, where);
    failure why = {0};
    scenario_request wanted = {.arm = arm, .list = list};
    scenario_read(&from, &wanted, &now->a, now->d, &now->s, &why);
    if (!now->s || diagnostics_kept(now->d) > 0) show_diagnostics();
    assert_non_null(now->s);
    return now->s;
}

static const char *in(const localized *text, int language)
{
    const message *m = text ? localized_in(text, language) : NULL;
    return m ? message_source(m) : "";
}

static const stage *stage_named(const scenario *s, const char *id)
{
    uint16_t index = scenario_stage(s, id);
    assert_int_not_equal(index, INDEX_NONE);
    return &s->stages[index];
}

/* Whole scenarios ----------------------------------------------------------------------------- */

static void the_example_gives_no_diagnostic_in_any_arm_and_list(void **state)
{
    (void)state;
    const scenario *s = read_disk("tests/scenarios/triage-advisor", "monitored", "b");
    assert_int_equal(diagnostics_kept(now->d), 0);
    assert_string_equal(s->arms[s->arm].id, "monitored");
    assert_string_equal(s->lists[s->list].id, "b");
    assert_true(s->agents[scenario_agent(s, "monitor")].starts_active);
    uint16_t n04 = scenario_case(s, "n04", NULL), n02 = scenario_case(s, "n02", NULL);
    assert_int_equal(s->agents[0].forced[n04], -1);
    assert_int_equal(s->agents[0].forced[n02], 0);
}

static void the_example_is_read_as_it_is_written(void **state)
{
    (void)state;
    const scenario *s = read_disk("tests/scenarios/triage-advisor", NULL, NULL);
    assert_string_equal(s->id, "triage-advisor");
    assert_int_equal(s->language_count, 3);
    assert_int_equal(scenario_language(s, "fr"), 2);
    assert_string_equal(in(s->title, 1), "Nachtdienst aan de triagebalie");
    assert_int_equal(s->minutes, 14);
    assert_int_equal(s->teach_count, 4);
    assert_int_equal(s->answer_sets[0].option_count, 3);
    assert_string_equal(s->answer_sets[0].options[2].key, "3");
    assert_int_equal(s->attribute_count, 4);
    assert_int_equal(s->attributes[0].format, ATTRIBUTE_INTEGER);
    assert_true(s->attributes[1].has_normal && s->attributes[1].normal_hi == 100);
    assert_int_equal(s->case_count, 16);
    assert_int_equal(s->case_sets[1].case_count, 12);
    const agent *tria = &s->agents[0], *monitor = &s->agents[1];
    assert_true(tria->accuracy == 0.75 && tria->confidence.wrong_lo == 0.8);
    assert_int_equal(tria->delay_hi_us, 1600000);
    assert_int_equal(monitor->watches, 0);
    assert_false(monitor->starts_active);
    assert_string_equal(expression_source(monitor->fires_if), "!ai.correct");
    assert_int_equal(s->score_rule_count, 3);
    assert_int_equal(s->score_rules[1].add.items[0].add, -30 * MILLION);
    assert_true(s->has_seed && s->seed == 20260311);
    assert_true(s->is_per_participant[PURPOSE_CASE_ORDER]);
    assert_int_equal(s->test_count, 2);
    assert_int_equal(s->facilitator.expected_count, 1);
    const stage *shift = stage_named(s, "shift");
    assert_int_equal(shift->block.order, ORDER_ROTATED);
    assert_int_equal(shift->block.step_count, 3);
    assert_int_equal(shift->block.time.limit_us, 45 * MILLION);
    assert_true(shift->block.may_end_after_thirds && shift->block.is_scored);
    assert_int_equal(stage_named(s, "alone")->block.is_scored, false);
    assert_int_equal(stage_named(s, "wait")->pause.release_after_us, 600LL * MILLION);
    assert_int_equal(stage_named(s, "debrief")->debrief.chart_count, 5);
    assert_int_equal(stage_named(s, "expect")->questions[0].expects_block,
                     scenario_stage(s, "shift"));
}

static void keys_are_apart_from_what_is_seen_of_a_case(void **state)
{
    (void)state;
    const scenario *s = read_disk("tests/scenarios/triage-advisor", NULL, NULL);
    uint16_t n07 = scenario_case(s, "n07", &s->case_sets[1]);
    assert_int_equal(s->keys[n07].truth, 0);
    assert_string_equal(in(s->cases[n07].story, 1), "Gezwollen lippen na het eten.");
    assert_true(s->cases[n07].values[1].number == 119);
    assert_int_equal(s->keys[n07].advice, ANSWER_NONE);
    assert_true(strlen(in(s->keys[n07].why, 2)) > 20);
}

static void the_scenarios_of_the_project_give_no_diagnostic(void **state)
{
    (void)state;
    read_disk("scenarios/second-reader", NULL, NULL);
    assert_int_equal(diagnostics_kept(now->d), 0);
    read_disk("scenarios/tutorial", NULL, NULL);
    assert_int_equal(diagnostics_kept(now->d), 0);
}

/* Arms, lists, libraries ---------------------------------------------------------------------- */

static void an_arm_changes_only_what_it_names(void **state)
{
    (void)state;
    const char *snippet = "\"arms\": {\"plain\": {}, \"other\": {\"weight\": 3, \"set\": "
                          "{\"agents.iris.delay_s\": 2, \"flow.shift.order\": \"shuffled\"}}}";
    const scenario *s = read_with(snippet, "other", NULL);
    assert_int_equal(s->agents[0].delay_lo_us, 2 * MILLION);
    assert_int_equal(stage_named(s, "shift")->block.order, ORDER_SHUFFLED);
    assert_true(s->agents[0].accuracy == 0.5);
    assert_int_equal(s->arms[1].weight, 3);
    s = read_with(snippet, NULL, NULL);
    assert_string_equal(s->arms[s->arm].id, "plain");
    assert_int_equal(s->agents[0].delay_lo_us, 0);
    assert_int_equal(stage_named(s, "shift")->block.order, ORDER_LISTED);
}

static void a_note_may_stand_in_every_object(void **state)
{
    (void)state;
    const scenario *s = read_with(
        "\"choices.note\": \"x\", \"attributes.note\": \"x\", \"cases.note\": \"x\", "
        "\"agents.note\": \"x\", \"score.start.note\": \"x\", \"arms\": {\"note\": \"x\", "
        "\"one\": {\"set\": {\"note\": \"x\"}}, \"two\": {\"set\": {\"minutes\": 2}}}, "
        "\"lists\": {\"note\": \"x\", \"a\": {\"note\": \"x\"}}, "
        "\"score.rules\": [{\"on\": \"timeout\", \"add\": {\"note\": \"x\", \"points\": 1}}], "
        "\"flow.end.messages\": [{\"text\": \"{n}\", \"with\": {\"note\": \"x\", "
        "\"n\": \"score.points\"}}]",
        "two", "a");
    assert_int_equal(diagnostics_kept(now->d), 0);
    assert_int_equal(s->arm_count, 2);
    assert_string_equal(s->arms[s->arm].id, "two");
    assert_int_equal(s->list_count, 1);
    assert_int_equal(s->minutes, 2);
    assert_int_equal(s->agent_count, 1);
    assert_int_equal(s->score_rules[0].add.count, 1);
}

static void an_unknown_arm_or_list_is_refused_with_those_there_are(void **state)
{
    (void)state;
    mark unmarked;
    fixture_scenario(&now->a, "\"arms\": {\"one\": {}, \"two\": {\"set\": {\"minutes\": 2}}}",
                     &now->files, &unmarked);
    folder from = shelf_folder(&now->files);
    failure why = {0};
    scenario_request wanted = {.arm = "three"};
    assert_int_equal(scenario_read(&from, &wanted, &now->a, now->d, &now->s, &why), STATUS_MISSING);
    assert_string_equal(why.reason, "arm_unknown");
    assert_string_equal(why.detail, "one, two");
    why = (failure){0};
    wanted = (scenario_request){.list = "a"};
    assert_int_equal(scenario_read(&from, &wanted, &now->a, now->d, &now->s, &why), STATUS_MISSING);
    assert_string_equal(why.reason, "list_unknown");
}

static void a_stage_takes_from_a_library_what_it_does_not_say_itself(void **state)
{
    (void)state;
    const scenario *s = read_snippet(
        "\"include\": [\"lib:questionnaires\"], \"flow.trust\": {\"id\": \"trust\", "
        "\"use\": \"trust_single\", \"title\": \"Mine\"}");
    const stage *trust = stage_named(s, "trust");
    assert_int_equal(trust->type, STAGE_QUESTIONNAIRE);
    assert_string_equal(in(trust->title, 0), "Mine");
    assert_string_equal(trust->questions[0].id, "trust_0_100");
}

static void a_scenario_s_own_library_comes_before_the_shared_one(void **state)
{
    (void)state;
    const scenario *s = read_snippet(
        "\"include\": [\"lib:questionnaires\"], \"flow.trust\": {\"id\": \"trust\", "
        "\"use\": \"trust_single\"}\n--- lib/questionnaires.json\n{\"format\": 1, \"id\": \"own\", "
        "\"library\": {\"trust_single\": {\"type\": \"briefing\", \"text\": \"Own\"}}}");
    assert_int_equal(stage_named(s, "trust")->type, STAGE_BRIEFING);
}

static void an_arm_may_change_what_came_from_a_library(void **state)
{
    (void)state;
    const scenario *s = read_with(
        "\"include\": [\"lib:questionnaires\"], \"flow.trust\": {\"id\": \"trust\", "
        "\"use\": \"trust_single\"}, \"arms\": {\"plain\": {}, \"short\": {\"set\": "
        "{\"flow.trust.items.trust_0_100.max\": 10}}}",
        "short", NULL);
    assert_true(stage_named(s, "trust")->questions[0].max == 10);
}

/* Texts --------------------------------------------------------------------------------------- */

static void texts_come_from_the_place_from_files_and_from_translators(void **state)
{
    (void)state;
    const scenario *s = read_snippet(
        "\"languages\": [\"en\", \"nl\"], \"flow.trust\": {\"id\": \"trust\", \"type\": "
        "\"briefing\", \"title\": \"A title here\", \"text\": {\"file\": \"texts/hello.md\"}}\n"
        "--- texts/hello.en.md\nHello {{you}}\r\n\n--- texts/hello.nl.md\n\xef\xbb\xbfHallo\n"
        "--- strings/nl.json\n{\"flow.trust.title\": \"Een titel\"}");
    const stage *trust = stage_named(s, "trust");
    assert_string_equal(in(trust->title, 0), "A title here");
    assert_string_equal(in(trust->title, 1), "Een titel");
    assert_string_equal(in(trust->text, 0), "Hello {{you}}");
    assert_string_equal(in(trust->text, 1), "Hallo");
    assert_int_equal(diagnostics_kept(now->d), 0);
}

static void a_missing_language_falls_back_to_the_first(void **state)
{
    (void)state;
    const scenario *s = read_snippet("\"languages\": [\"en\", \"nl\"]");
    assert_string_equal(in(s->title, 1), "Sound");
}

/* Cases --------------------------------------------------------------------------------------- */

static void a_table_with_semicolons_may_have_decimal_commas(void **state)
{
    (void)state;
    const scenario *s = read_snippet(
        "\"cases.night\": {\"answer\": \"colour\", \"file\": \"cases.csv\"}\n--- cases.csv\n"
        "id;truth;pulse\nc01;red;36,6\nc02;green;37,25\n");
    assert_true(s->cases[0].values[0].number == 36.6);
    assert_int_equal(s->attributes[0].format, ATTRIBUTE_DECIMAL2);
}

static void formats_are_found_from_the_values(void **state)
{
    (void)state;
    const scenario *s = read_snippet(
        "\"attributes\": {\"whole\": {\"label\": \"W\"}, \"tenth\": {\"label\": \"T\"}, "
        "\"said\": {\"label\": \"S\"}, \"look\": {\"label\": \"L\", \"values\": "
        "{\"fine\": \"Fine\"}}}, \"cases.night\": {\"answer\": \"colour\", \"file\": "
        "\"cases.csv\"}\n--- cases.csv\nid,truth,whole,tenth,said,look\nc01,red,3,1.5,a,fine\n"
        "c02,green,4,2,7,\n");
    assert_int_equal(s->attributes[0].format, ATTRIBUTE_INTEGER);
    assert_int_equal(s->attributes[1].format, ATTRIBUTE_DECIMAL1);
    assert_int_equal(s->attributes[2].format, ATTRIBUTE_TEXT);
    assert_int_equal(s->attributes[3].format, ATTRIBUTE_WORDS);
    assert_string_equal(s->cases[1].values[2].text, "7");
    assert_int_equal(s->cases[0].values[3].word, 0);
    assert_false(s->cases[1].values[3].is_set);
}

static void where_chooses_rows_and_a_row_may_stand_in_several_sets(void **state)
{
    (void)state;
    const scenario *s = read_snippet(
        "\"cases\": {\"night\": {\"answer\": \"colour\", \"file\": \"cases.csv\", "
        "\"where\": \"pulse > 85\"}, \"all\": {\"answer\": \"colour\", \"file\": \"cases.csv\"}}, "
        "\"flow.more\": {\"id\": \"more\", \"type\": \"block\", \"cases\": \"all\"}\n"
        "--- cases.csv\nid,truth,pulse\nc01,red,80\nc02,red,90\nc03,green,99\nc04,green,70\n");
    assert_int_equal(s->case_sets[0].case_count, 2);
    assert_int_equal(s->case_sets[1].case_count, 4);
    assert_int_equal(scenario_case(s, "c02", &s->case_sets[0]), 0);
    assert_int_equal(scenario_case(s, "c02", &s->case_sets[1]), 3);
}

static void an_attribute_in_a_panel_is_no_tile(void **state)
{
    (void)state;
    const scenario *s = read_snippet(
        "\"attributes\": {\"pulse\": {\"label\": \"P\"}, \"look\": {\"label\": \"L\"}}, "
        "\"cases.night.rows.c01.look\": \"fine\", \"cases.night.evidence\": [{\"id\": \"lab\", "
        "\"label\": \"Lab\", \"cost_s\": 2.5, \"cost\": {\"points\": -1}, "
        "\"attributes\": [\"look\"]}]");
    const case_set *set = &s->case_sets[0];
    assert_true(set->tiles[0] && !set->tiles[1]);
    assert_true(set->panels[0].shows[1] && !set->panels[0].shows[0]);
    assert_int_equal(set->panels[0].cost_us, 2500000);
    assert_int_equal(set->panels[0].cost.items[0].add, -MILLION);
}

static void numbers_are_answers_in_steps(void **state)
{
    (void)state;
    const scenario *s = read_snippet(
        "\"choices.colour\": {\"min\": 10, \"max\": 20, \"step\": 0.5, \"unit\": \"kg\"}, "
        "\"cases.night.rows\": [{\"id\": \"c01\", \"truth\": 12.5, \"pulse\": 1}, {\"id\": "
        "\"c02\", "
        "\"truth\": 20, \"pulse\": 1}]");
    assert_int_equal(s->answer_sets[0].type, ANSWER_NUMBER);
    assert_int_equal(s->keys[0].truth, 5);
    assert_int_equal(s->keys[1].truth, 20);
    assert_true(s->answer_sets[0].number.right_within == 0.5);
}

static void a_key_card_holds_its_choices(void **state)
{
    (void)state;
    const scenario *s = read_snippet(
        "\"choices.colour\": {\"card\": \"Which?\", \"options\": [{\"id\": \"red\", \"label\": "
        "\"R\", \"value\": 9, \"hint\": \"Hot\"}, {\"id\": \"orange\", \"label\": \"O\"}, "
        "{\"id\": \"green\", \"label\": \"G\", \"key\": \"g\"}]}");
    const answer_set *set = &s->answer_sets[0];
    assert_string_equal(in(set->card, 0), "Which?");
    assert_true(set->options[0].value == 9 && set->options[1].value == 2);
    assert_string_equal(set->options[1].key, "2");
    assert_string_equal(set->options[2].key, "g");
}

/* Agents -------------------------------------------------------------------------------------- */

static void an_adviser_says_what_is_written_for_each_choice(void **state)
{
    (void)state;
    const scenario *s = read_snippet(
        "\"agents.iris.explanation\": {\"kind\": \"features\", \"correct\": 0.7, \"texts\": "
        "{\"green\": \"Cool.\", \"red\": \"{choice}!\"}}, \"flow.shift.steps\": [\"ai_advice\", "
        "\"ai_explanation\", \"final_answer\"], \"agents.iris.says\": {\"advice\": \"{choice}\"}, "
        "\"agents.iris.confidence\": {\"model\": \"constant\", \"value\": 0.8, \"shown\": "
        "\"bar\"}");
    const agent *iris = &s->agents[0];
    assert_int_equal(iris->explanation, EXPLANATION_FEATURES);
    assert_int_equal(iris->explanation_truth, EXPLANATION_INDEPENDENT);
    assert_true(iris->explanation_p == 0.7);
    assert_string_equal(in(iris->explanation_texts[2], 0), "Cool.");
    assert_null(iris->explanation_texts[1]);
    assert_int_equal(iris->confidence.shown, SHOWN_BAR);
    assert_true(iris->confidence.right_lo == 0.8);
}

static void an_adviser_shows_what_is_written_for_a_case_and_an_advice(void **state)
{
    (void)state;
    const scenario *s = read_disk("tests/scenarios/explanations", NULL, NULL);
    assert_int_equal(diagnostics_kept(now->d), 0);
    const agent *fee = &s->agents[scenario_agent(s, "features")];
    assert_int_equal(fee->reason_count, 2);
    const reasoning *first = &fee->reasons[0];
    assert_int_equal(first->case_, INDEX_NONE);
    assert_int_equal(first->choice, 0);
    assert_int_equal(first->feature_count, 4);
    assert_string_equal(s->attributes[first->features[0].attribute].id, "days");
    assert_true(first->features[2].weight == -0.3);
    assert_int_equal(first->features[3].attribute, INDEX_NONE);
    assert_int_equal(first->example_count, 3);
    assert_string_equal(s->cases[first->examples[0].case_].id, "past1");
    assert_int_equal(first->would_be, 1);
    assert_null(first->changes[0].now);
    assert_int_equal(first->condition_count, 2);
    assert_string_equal(in(first->conclusion, 1), "Answer today");
    assert_int_equal(first->source_count, 3);
    assert_string_equal(first->sources[1].id, "log");
    assert_null(first->sources[2].text);
    assert_string_equal(fee->reasons[1].examples[1].picture, "art/past3.svg");
    assert_null(fee->reasons[1].conclusion);
}

static void phases_may_start_at_a_case(void **state)
{
    (void)state;
    const scenario *s = read_snippet(
        "\"agents.iris.sampling\": \"chance\", \"agents.iris.phases\": {\"early\": 0.5, \"late\": "
        "{\"accuracy\": 0.25, \"at_case\": 4}}");
    assert_int_equal(s->agents[0].phase_count, 2);
    assert_int_equal(s->agents[0].phases[0].at_case, 0);
    assert_int_equal(s->agents[0].phases[1].at_case, 4);
    assert_true(s->agents[0].phases[1].accuracy == 0.25);
}

/* Blocks -------------------------------------------------------------------------------------- */

static void steps_default_to_advice_and_decision(void **state)
{
    (void)state;
    const scenario *s = read_snippet(
        "\"flow.more\": {\"id\": \"more\", \"type\": \"block\", \"cases\": \"night\"}");
    const block_stage *with = &stage_named(s, "shift")->block,
                      *without = &stage_named(s, "more")->block;
    assert_int_equal(with->step_count, 2);
    assert_int_equal(with->steps[0].kind, STEP_AI_ADVICE);
    assert_int_equal(with->take, 6);
    assert_int_equal(without->step_count, 1);
    assert_int_equal(without->steps[0].kind, STEP_FINAL_ANSWER);
    assert_int_equal(without->advisor, INDEX_NONE);
}

static void feedback_for_each_case_is_a_step(void **state)
{
    (void)state;
    const scenario *s = read_snippet(
        "\"flow.shift.scored\": false, \"flow.shift.feedback\": \"each_case\", "
        "\"flow.end.charts\": []");
    const block_stage *b = &stage_named(s, "shift")->block;
    assert_int_equal(b->steps[b->step_count - 1].kind, STEP_OUTCOME);
}

static void a_step_may_be_asked_for_at_a_price(void **state)
{
    (void)state;
    const scenario *s = read_snippet(
        "\"flow.shift.steps\": [\"own_answer\", {\"step\": \"ai_advice\", \"on_request\": "
        "{\"cost\": {\"points\": -2}}, \"delay_s\": [1, 3]}, \"final_answer\"]");
    const block_step *step = &stage_named(s, "shift")->block.steps[1];
    assert_true(step->on_request);
    assert_int_equal(step->cost.items[0].add, -2 * MILLION);
    assert_int_equal(step->delay_hi_us, 3 * MILLION);
    assert_int_equal(stage_named(s, "shift")->block.steps[0].delay_lo_us, -1);
}

static void events_set_live_fields(void **state)
{
    (void)state;
    const scenario *s = read_snippet(
        "\"agents.iris.sampling\": \"chance\", \"agents.iris.phases\": {\"tired\": 0.25}, "
        "\"flow.shift.events\": [{\"id\": \"e1\", \"at_s\": 30, \"do\": [{\"set\": {"
        "\"agents.iris.phase\": \"tired\", \"agents.iris.active\": true, "
        "\"agents.iris.explanation.kind\": \"rule\", \"agents.iris.delay_s\": 1.5, "
        "\"score.points\": 4, \"time.limit_s\": 20}}, {\"show\": \"Hey\"}, "
        "{\"end_stage\": true}]}]");
    const scenario_event *e = &stage_named(s, "shift")->block.events[0];
    assert_int_equal(e->trigger, TRIGGER_AT_TIME);
    assert_int_equal(e->at_us, 30 * MILLION);
    const live_field fields[] = {LIVE_AGENT_PHASE, LIVE_AGENT_ACTIVE, LIVE_AGENT_EXPLANATION,
                                 LIVE_AGENT_DELAY, LIVE_SCORE,        LIVE_TIME_LIMIT};
    const int64_t values[] = {0, 1, EXPLANATION_RULE, 1500000, 4 * MILLION, 20 * MILLION};
    for (int i = 0; i < 6; i++) {
        assert_int_equal(e->happenings[i].field, fields[i]);
        assert_int_equal(e->happenings[i].value, values[i]);
    }
    assert_string_equal(in(e->happenings[6].text, 0), "Hey");
    assert_int_equal(e->happenings[7].kind, HAPPENING_END_STAGE);
    assert_int_equal(e->happening_count, 8);
}

/* Scores and questions ------------------------------------------------------------------------ */

static void payoffs_are_rules_on_decisions(void **state)
{
    (void)state;
    const scenario *s = read_snippet(
        "\"score\": {\"start\": {\"points\": 5}, \"labels\": {\"points\": \"Points\"}, "
        "\"payoffs\": {\"red\": {\"green\": {\"points\": -30}}}, "
        "\"confidence_points\": {\"score\": \"points\", \"points\": 2}}");
    assert_int_equal(s->score_rule_count, 1);
    assert_int_equal(s->score_rules[0].on, SCORE_DECISION);
    assert_string_equal(expression_source(s->score_rules[0].when),
                        "truth == 'red' && choice == 'green'");
    assert_int_equal(s->score_rules[0].add.items[0].add, -30 * MILLION);
    assert_int_equal(s->scores[0].start, 5 * MILLION);
    assert_string_equal(in(s->scores[0].label, 0), "Points");
    assert_int_equal(s->confidence_score, 0);
    assert_int_equal(s->confidence_points, 2 * MILLION);
}

static void questions_have_slots_over_the_flow(void **state)
{
    (void)state;
    const scenario *s = read_snippet(
        "\"log\": {\"free_text\": true}, \"flow.more\": {\"id\": \"more\", \"type\": "
        "\"questionnaire\", \"items\": [{\"id\": \"q1\", \"ask\": \"choice\", \"text\": \"Q\", "
        "\"options\": [{\"id\": \"yes\", \"label\": \"Y\"}, {\"id\": \"no\", \"label\": \"N\"}]}, "
        "{\"id\": \"q2\", \"ask\": \"text\", \"text\": \"Q\", \"required\": false}]}, "
        "\"flow.end.messages\": [{\"when\": \"answer.q1 == 'yes' && answer.trust > 50\", "
        "\"text\": \"So\"}]");
    assert_int_equal(s->question_slot_count, 3);
    const stage *more = stage_named(s, "more");
    assert_int_equal(more->questions[0].slot, 1);
    assert_int_equal(more->questions[1].slot, 2);
    assert_false(more->questions[1].is_required);
    assert_string_equal(more->questions[0].options[1].id, "no");
    assert_int_equal(stage_named(s, "trust")->questions[0].slot, 0);
}

static void consent_has_its_three_choices(void **state)
{
    (void)state;
    const scenario *s = read_snippet("\"note\": \"x\"");
    const stage *consent = stage_named(s, "consent");
    assert_string_equal(in(consent->consent_choices[CONSENT_RECORD], 0), "Keep");
    assert_string_equal(in(consent->consent_choices[CONSENT_RESEARCH], 0), "Study");
}

/* The outline --------------------------------------------------------------------------------- */

static void an_outline_holds_what_the_picker_shows(void **state)
{
    (void)state;
    folder from = disk_folder_of(&now->disk, "scenarios/second-reader");
    scenario_outline o;
    failure why = {0};
    assert_int_equal(scenario_outline_read(&from, NULL, &now->a, &o, &why), STATUS_OK);
    assert_string_equal(o.id, "second-reader");
    assert_string_equal(in(o.title, 0), "Tweede lezer");
    assert_int_equal(o.minutes, 15);
    assert_string_equal(o.cover, "art/cover.svg");
    assert_string_equal(o.arms[0].id, "advice_first");
    assert_int_equal(o.arms[1].weight, 0);
    assert_int_equal(o.list_count, 2);
    assert_true(o.has_seed);
}

static void a_broken_scenario_has_an_outline_as_long_as_its_head_is_whole(void **state)
{
    (void)state;
    mark unmarked;
    fixture_scenario(&now->a, "\"flow.shift.cases\": \"nowhere\"", &now->files, &unmarked);
    folder from = shelf_folder(&now->files);
    scenario_outline o;
    failure why = {0};
    assert_int_equal(scenario_outline_read(&from, NULL, &now->a, &o, &why), STATUS_OK);
    assert_string_equal(o.id, "sound");
    shelf_put(&now->files, "scenario.json", "{\"id\": ", 7);
    assert_int_equal(scenario_outline_read(&from, NULL, &now->a, &o, &why), STATUS_BAD_INPUT);
    assert_string_equal(why.reason, "scenario_broken");
    why = (failure){0};
    assert_int_equal(scenario_outline_read(&from, "other.json", &now->a, &o, &why), STATUS_MISSING);
}

#define PROMISE(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        PROMISE(the_example_gives_no_diagnostic_in_any_arm_and_list),
        PROMISE(the_example_is_read_as_it_is_written),
        PROMISE(keys_are_apart_from_what_is_seen_of_a_case),
        PROMISE(the_scenarios_of_the_project_give_no_diagnostic),
        PROMISE(an_arm_changes_only_what_it_names),
        PROMISE(a_note_may_stand_in_every_object),
        PROMISE(an_unknown_arm_or_list_is_refused_with_those_there_are),
        PROMISE(a_stage_takes_from_a_library_what_it_does_not_say_itself),
        PROMISE(a_scenario_s_own_library_comes_before_the_shared_one),
        PROMISE(an_arm_may_change_what_came_from_a_library),
        PROMISE(texts_come_from_the_place_from_files_and_from_translators),
        PROMISE(a_missing_language_falls_back_to_the_first),
        PROMISE(a_table_with_semicolons_may_have_decimal_commas),
        PROMISE(formats_are_found_from_the_values),
        PROMISE(where_chooses_rows_and_a_row_may_stand_in_several_sets),
        PROMISE(an_attribute_in_a_panel_is_no_tile),
        PROMISE(numbers_are_answers_in_steps),
        PROMISE(a_key_card_holds_its_choices),
        PROMISE(an_adviser_says_what_is_written_for_each_choice),
        PROMISE(an_adviser_shows_what_is_written_for_a_case_and_an_advice),
        PROMISE(phases_may_start_at_a_case),
        PROMISE(steps_default_to_advice_and_decision),
        PROMISE(feedback_for_each_case_is_a_step),
        PROMISE(a_step_may_be_asked_for_at_a_price),
        PROMISE(events_set_live_fields),
        PROMISE(payoffs_are_rules_on_decisions),
        PROMISE(questions_have_slots_over_the_flow),
        PROMISE(consent_has_its_three_choices),
        PROMISE(an_outline_holds_what_the_picker_shows),
        PROMISE(a_broken_scenario_has_an_outline_as_long_as_its_head_is_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
