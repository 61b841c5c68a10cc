/* fixture_rich.h - the fixture with everything in it: choices, numbers, two advisers, two alarms,
 * steps of every kind, evidence that costs, checks, escalation, skipping, deciding again, events of
 * every trigger and kind, a questionnaire, pauses of every kind. For tests that try everything. */
#ifndef SAMENSPEL_TESTS_FIXTURE_RICH_H
#define SAMENSPEL_TESTS_FIXTURE_RICH_H

#include "core/measure.h"
#include "fixture_expression.h"
#include "fixture_play.h"

enum { NUMBER_CASES = 6, RICH_CASES = FIXTURE_CASES + NUMBER_CASES };

enum {
    RICH_CONSENT,
    RICH_ALONE,
    RICH_EXPECT,
    RICH_QUIZ,
    RICH_SHIFT,
    RICH_AGAIN,
    RICH_INBOX,
    RICH_NUMBERS,
    RICH_MAYBE,
    RICH_WAIT,
    RICH_PRACTICE,
    RICH_DEBRIEF,
    RICH_STAGES
};

enum { RICH_IRIS, RICH_OTTO, RICH_BELL, RICH_SIREN, RICH_AGENTS };

typedef struct fixture_rich {
    fixture plain;
    answer_set answers[2];
    case_face faces[RICH_CASES];
    case_key keys[RICH_CASES];
    attribute_value values[RICH_CASES];
    case_set sets[3];
    evidence_panel panels[2];
    agent agents[RICH_AGENTS];
    int8_t forced[RICH_CASES];
    question quiz[4];
    question_option quiz_options[2];
    stage stages[RICH_STAGES];
    score_name scores[2];
    score_change plus_ten, minus_three, harm;
    score_rule rules[6];
    happening happenings[9];
    scenario_event events[5];
    char ids[NUMBER_CASES][16];
} fixture_rich;

static inline void rich_cases(fixture_rich *f)
{
    const fixture *p = &f->plain;
    f->answers[0] = p->answers;
    f->answers[1] = (answer_set){
        .id = "degrees",
        .type = ANSWER_NUMBER,
        .number = {.min = -2, .max = 3, .step = 0.5, .right_within = 1, .agrees_within = 0.5}};
    for (uint16_t i = 0; i < RICH_CASES; i++) {
        f->values[i] = (attribute_value){.is_set = i % 4 != 3, .number = i, .word = INDEX_NONE};
        f->faces[i] = (case_face){.id = i < FIXTURE_CASES ? p->ids[i] : f->ids[i - FIXTURE_CASES],
                                  .values = &f->values[i]};
        f->keys[i] = (case_key){.truth = i % 3,
                                .advice = ANSWER_NONE,
                                .plausible = ANSWER_NONE,
                                .ai_confidence_permille = -1};
        if (i >= FIXTURE_CASES) f->keys[i].truth = (i - FIXTURE_CASES) * 2;
    }
    for (int i = 0; i < NUMBER_CASES; i++) snprintf(f->ids[i], sizeof f->ids[i], "x%d", i);
    f->keys[ALONE_CASES + 4].advice = 1;
    f->keys[ALONE_CASES + 4].ai_confidence_permille = 990;
    f->keys[ALONE_CASES + 5].plausible = 2;
    static const bool SHOWS[1] = {true};
    f->panels[0] = (evidence_panel){.id = "zoom", .cost_us = 6 * MILLION, .shows = SHOWS};
    f->panels[1] = (evidence_panel){.id = "phone", .shows = SHOWS, .cost = {&f->minus_three, 1}};
    f->sets[0] = p->sets[0];
    f->sets[1] = p->sets[1];
    f->sets[1].panels = f->panels;
    f->sets[1].panel_count = 2;
    f->sets[2] = (case_set){.id = "degrees",
                            .answer = 1,
                            .first_case = FIXTURE_CASES,
                            .case_count = NUMBER_CASES,
                            .tiles = p->tiles};
}

static inline void rich_agents(fixture_rich *f)
{
    agent *iris = &f->agents[RICH_IRIS];
    *iris = f->plain.iris;
    iris->forced = f->forced;
    iris->explanation = EXPLANATION_FEATURES;
    iris->explanation_truth = EXPLANATION_INDEPENDENT;
    iris->explanation_p = 0.5;
    iris->phases[0] = (agent_phase){.name = "tired", .accuracy = 0.25, .at_case = 7};
    iris->phases[1] = (agent_phase){.name = "broken_in", .accuracy = 0.5};
    iris->phase_count = 2;
    agent *otto = &f->agents[RICH_OTTO];
    *otto = f->plain.iris;
    otto->id = "otto";
    otto->sampling = SAMPLING_CHANCE;
    otto->wrong = WRONG_RANDOM;
    otto->confidence.model = CONFIDENCE_CONSTANT;
    otto->confidence.shown = SHOWN_NONE;
    otto->forced = NULL;
    otto->delay_lo_us = otto->delay_hi_us = 0;
    for (int i = RICH_BELL; i <= RICH_SIREN; i++) {
        f->agents[i] = (agent){.id = i == RICH_BELL ? "bell" : "siren",
                               .type = AGENT_ALARM,
                               .starts_active = true,
                               .watches = RICH_IRIS,
                               .miss_rate = 0.3,
                               .false_alarm_rate = 0.3};
    }
    f->agents[RICH_BELL].fires_if = condition_ai_is_wrong();
    f->agents[RICH_SIREN].fires_if = condition_on(EXPRESSION_GREATER, SYMBOL_AI_CONFIDENCE, 0,
                                                  0.85);
    f->agents[RICH_SIREN].starts_active = false;
}

static inline void rich_events(fixture_rich *f)
{
    happening *h = f->happenings;
    h[0] = (happening){.kind = HAPPENING_SHOW};
    h[1] = (happening){
        .kind = HAPPENING_SET, .field = LIVE_AGENT_PHASE, .target = RICH_IRIS, .value = 1};
    h[2] = (happening){.kind = HAPPENING_ADD, .add = {&f->minus_three, 1}};
    h[3] = (happening){.kind = HAPPENING_SOUND, .sound = "bell"};
    h[4] = (happening){.kind = HAPPENING_BREAK_AGENT, .target = RICH_IRIS};
    h[5] = (happening){.kind = HAPPENING_RESTORE_AGENT, .target = RICH_IRIS};
    h[6] = (happening){
        .kind = HAPPENING_SET, .field = LIVE_TIME_LIMIT, .value = 20 * (int64_t)MILLION};
    h[7] = (happening){
        .kind = HAPPENING_SET, .field = LIVE_SCORE, .target = 1, .value = 5 * (int64_t)MILLION};
    h[8] = (happening){.kind = HAPPENING_END_STAGE};
    scenario_event *e = f->events;
    e[0] = (scenario_event){.id = "tired",
                            .trigger = TRIGGER_AT_CASE,
                            .at_case = 3,
                            .happenings = h,
                            .happening_count = 4};
    e[1] = (scenario_event){.id = "down",
                            .trigger = TRIGGER_AT_TIME,
                            .happenings = h + 3,
                            .at_us = 90 * (int64_t)MILLION,
                            .happening_count = 2};
    e[2] = (scenario_event){.id = "up",
                            .trigger = TRIGGER_AT_TIME,
                            .happenings = h + 5,
                            .at_us = 150 * (int64_t)MILLION,
                            .happening_count = 3};
    e[3] = (scenario_event){.id = "enough",
                            .trigger = TRIGGER_WHEN,
                            .happenings = h + 8,
                            .when = condition_on(EXPRESSION_GREATER, SYMBOL_SCORE, 1, 25),
                            .happening_count = 1};
    e[4] = (scenario_event){
        .id = "often_wrong",
        .trigger = TRIGGER_WHEN,
        .happenings = h,
        .when = condition_on(EXPRESSION_LESS, SYMBOL_RATE, MEASURE_ACCURACY, 0.5),
        .happening_count = 1};
}

static inline void rich_quiz(fixture_rich *f)
{
    f->quiz_options[0] = (question_option){.id = "yes"};
    f->quiz_options[1] = (question_option){.id = "no"};
    f->quiz[0] = (question){.id = "agree",
                            .ask = ASK_CHOICE,
                            .options = f->quiz_options,
                            .option_count = 2,
                            .is_required = true,
                            .slot = 1};
    f->quiz[1] = (question){.id = "why", .ask = ASK_TEXT, .is_required = true, .slot = 2};
    f->quiz[2] = (question){
        .id = "years", .ask = ASK_NUMBER, .min = 0, .max = 10, .step = 4, .slot = 3};
    f->quiz[3] = (question){.id = "trust",
                            .ask = ASK_SLIDER,
                            .min = 0,
                            .max = 100,
                            .step = 5,
                            .is_required = true,
                            .slot = 4};
    for (int i = 0; i < 4; i++) f->quiz[i].expects_agent = INDEX_NONE;
}

static inline void rich_block(block_stage *b, const step_kind *kinds, uint16_t count)
{
    b->step_count = count;
    for (uint16_t i = 0; i < count; i++) b->steps[i] = fixture_step(kinds[i]);
}

static inline void rich_blocks(fixture_rich *f)
{
    static const step_kind ALL[] = {STEP_OWN_ANSWER,   STEP_OWN_CONFIDENCE,
                                    STEP_AI_ADVICE,    STEP_AI_EXPLANATION,
                                    STEP_FINAL_ANSWER, STEP_FINAL_CONFIDENCE};
    static const step_kind TOLD[] = {STEP_AI_ADVICE, STEP_FINAL_ANSWER, STEP_OUTCOME};
    static const step_kind ASKED[] = {STEP_AI_ADVICE, STEP_AI_EXPLANATION, STEP_FINAL_ANSWER};
    block_stage *shift = &f->stages[RICH_SHIFT].block;
    *shift = f->plain.stages[AT_SHIFT].block;
    shift->agents[1] = RICH_BELL;
    shift->agents[2] = RICH_SIREN;
    shift->agent_count = 3;
    shift->feedback = FEEDBACK_AT_END;
    shift->events = f->events;
    shift->event_count = 5;
    rich_block(shift, ALL, 6);
    block_stage *again = &f->stages[RICH_AGAIN].block;
    *again = *shift;
    again->advisor = again->agents[0] = RICH_OTTO;
    again->agent_count = 1;
    again->take = 7;
    again->order = ORDER_SHUFFLED;
    again->feedback = FEEDBACK_EACH_CASE;
    again->time.on_timeout = TIMEOUT_TAKE_AI;
    again->events = NULL;
    again->event_count = 0;
    rich_block(again, TOLD, 3);
    block_stage *inbox = &f->stages[RICH_INBOX].block;
    *inbox = *shift;
    inbox->order = ORDER_BALANCED;
    inbox->take = 5;
    inbox->may_reopen = inbox->may_skip = inbox->may_escalate = true;
    inbox->checks_max = 2;
    inbox->check_cost = inbox->escalate_cost = (score_changes){&f->minus_three, 1};
    rich_block(inbox, ASKED, 3);
    inbox->steps[0].on_request = inbox->steps[1].on_request = true;
    inbox->steps[0].cost = (score_changes){&f->minus_three, 1};
    inbox->event_count = 3;
    block_stage *numbers = &f->stages[RICH_NUMBERS].block;
    *numbers = *shift;
    numbers->case_set = 2;
    numbers->take = 5;
    numbers->event_count = 0;
    numbers->time.is_essential = true;
    rich_block(numbers, ALL, 6);
}

static inline void rich_flow(fixture_rich *f)
{
    static const struct {
        const char *id;
        stage_type type;
    } FLOW[RICH_STAGES] = {
        {"consent", STAGE_CONSENT},    {"alone", STAGE_BLOCK},    {"expect", STAGE_QUESTION},
        {"quiz", STAGE_QUESTIONNAIRE}, {"shift", STAGE_BLOCK},    {"again", STAGE_BLOCK},
        {"inbox", STAGE_BLOCK},        {"numbers", STAGE_BLOCK},  {"maybe", STAGE_BRIEFING},
        {"wait", STAGE_PAUSE},         {"practice", STAGE_PAUSE}, {"debrief", STAGE_DEBRIEF}};
    for (int i = 0; i < RICH_STAGES; i++) {
        f->stages[i] = (stage){.id = FLOW[i].id, .type = FLOW[i].type};
    }
    f->stages[RICH_ALONE].block = f->plain.stages[AT_ALONE].block;
    rich_blocks(f);
    rich_quiz(f);
    f->stages[RICH_EXPECT].questions = &f->plain.expect;
    f->stages[RICH_EXPECT].question_count = 1;
    f->plain.expect.expects_block = RICH_SHIFT;
    f->stages[RICH_QUIZ].questions = f->quiz;
    f->stages[RICH_QUIZ].question_count = 4;
    f->stages[RICH_MAYBE].when = condition_on(EXPRESSION_LESS, SYMBOL_COUNT, MEASURE_TIMEOUTS, 2);
    f->stages[RICH_WAIT].pause = f->plain.stages[AT_WAIT].pause;
    f->stages[RICH_PRACTICE].pause = (pause_stage){.who = PAUSE_FOR_PARTICIPANT,
                                                   .is_practice = true};
}

static inline void rich_scores(fixture_rich *f)
{
    f->scores[0] = (score_name){.id = "points"};
    f->scores[1] = (score_name){.id = "harm", .start = 2 * (int64_t)MILLION};
    f->plus_ten = (score_change){.score = 0, .add = 10 * (int64_t)MILLION};
    f->minus_three = (score_change){.score = 0, .add = -3 * (int64_t)MILLION};
    f->harm = (score_change){.score = 1, .add = 7 * (int64_t)MILLION};
    f->rules[0] = (score_rule){SCORE_DECISION, condition_is_right(), {&f->plus_ten, 1}};
    f->rules[1] = (score_rule){SCORE_DECISION, condition_red_sent_home(), {&f->harm, 1}};
    f->rules[2] = (score_rule){SCORE_TIMEOUT, NULL, {&f->minus_three, 1}};
    f->rules[3] = (score_rule){SCORE_SKIP, NULL, {&f->minus_three, 1}};
    f->rules[4] = (score_rule){SCORE_ASK_AI, NULL, {&f->harm, 1}};
    f->rules[5] = (score_rule){SCORE_STAGE_END, NULL, {&f->plus_ten, 1}};
}

static inline void fixture_rich_make(fixture_rich *f)
{
    memset(f, 0, sizeof *f);
    expressions_forget();
    fixture_make(&f->plain);
    rich_cases(f);
    rich_agents(f);
    rich_events(f);
    rich_scores(f);
    rich_flow(f);
    scenario *s = &f->plain.s;
    s->answer_sets = f->answers;
    s->answer_set_count = 2;
    s->case_sets = f->sets;
    s->case_set_count = 3;
    s->cases = f->faces;
    s->keys = f->keys;
    s->case_count = RICH_CASES;
    s->agents = f->agents;
    s->agent_count = RICH_AGENTS;
    s->stages = f->stages;
    s->stage_count = RICH_STAGES;
    s->scores = f->scores;
    s->score_count = 2;
    s->score_rules = f->rules;
    s->score_rule_count = 6;
    s->confidence_score = 0;
    s->confidence_points = 5 * (int64_t)MILLION;
    s->question_slot_count = 5;
    s->allows_free_text = true;
    s->languages[1] = "nl";
    s->language_count = 2;
}

/* Skips every stage but one and the debrief. */
static inline void rich_only(fixture_rich *f, uint16_t stage_index)
{
    const expression *never = expression_of(literal_of(value_bool(false)));
    for (uint16_t i = 0; i < RICH_DEBRIEF; i++) {
        if (i != stage_index) f->stages[i].when = never;
    }
}

#endif
