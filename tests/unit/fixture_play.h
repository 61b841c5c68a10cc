/* fixture_play.h - a whole small scenario built by hand, without texts, for tests of the rules:
 * consent, 3 unaided cases, a question about the adviser, 12 advised cases at exactly .75 with own
 * answers, confidence, evidence and a limit, a pause for the facilitator, the debrief. */
#ifndef SAMENSPEL_TESTS_FIXTURE_PLAY_H
#define SAMENSPEL_TESTS_FIXTURE_PLAY_H

#include <stdio.h>
#include <string.h>

#include "core/case_key.h"
#include "core/session.h"
#include "core/view.h"

enum { ALONE_CASES = 3, NIGHT_CASES = 12, FIXTURE_CASES = ALONE_CASES + NIGHT_CASES };

enum { AT_CONSENT, AT_ALONE, AT_EXPECT, AT_SHIFT, AT_WAIT, AT_DEBRIEF, FIXTURE_STAGES };

/* Everything a test may want to change before the session starts. */
typedef struct fixture {
    scenario s;
    choice options[3];
    answer_set answers;
    attribute pulse;
    attribute_value values[FIXTURE_CASES];
    case_face faces[FIXTURE_CASES];
    case_key keys[FIXTURE_CASES];
    case_set sets[2];
    evidence_panel panel;
    bool shows[1], tiles[1];
    agent iris;
    int8_t forced[FIXTURE_CASES];
    question expect;
    stage stages[FIXTURE_STAGES];
    score_name points;
    score_change ten;
    score_rule rule;
    char ids[FIXTURE_CASES][8];
} fixture;

static void fixture_cases(fixture *f)
{
    for (uint16_t i = 0; i < FIXTURE_CASES; i++) {
        bool is_alone = i < ALONE_CASES;
        snprintf(f->ids[i], sizeof f->ids[i], "%c%02d", is_alone ? 'a' : 'n',
                 is_alone ? i + 1 : i - ALONE_CASES + 1);
        f->values[i] = (attribute_value){.is_set = true, .number = 60 + i, .word = INDEX_NONE};
        f->faces[i] = (case_face){.id = f->ids[i], .values = &f->values[i]};
        f->keys[i] = (case_key){.truth = i % 3,
                                .advice = ANSWER_NONE,
                                .plausible = ANSWER_NONE,
                                .ai_confidence_permille = -1};
    }
    f->tiles[0] = true;
    f->panel = (evidence_panel){.id = "zoom", .cost_us = 6 * MILLION, .shows = f->shows};
    f->sets[0] = (case_set){
        .id = "alone", .first_case = 0, .case_count = ALONE_CASES, .tiles = f->tiles};
    f->sets[1] = (case_set){.id = "night",
                            .first_case = ALONE_CASES,
                            .case_count = NIGHT_CASES,
                            .tiles = f->tiles,
                            .panels = &f->panel,
                            .panel_count = 1};
}

static block_step fixture_step(step_kind kind)
{
    return (block_step){.kind = kind, .delay_lo_us = -1, .delay_hi_us = -1};
}

static void fixture_blocks(fixture *f)
{
    f->stages[AT_ALONE].block = (block_stage){.case_set = 0,
                                              .advisor = INDEX_NONE,
                                              .take = ALONE_CASES,
                                              .order = ORDER_LISTED,
                                              .step_count = 1,
                                              .feedback = FEEDBACK_AT_END};
    f->stages[AT_ALONE].block.steps[0] = fixture_step(STEP_FINAL_ANSWER);
    block_stage *shift = &f->stages[AT_SHIFT].block;
    *shift = (block_stage){.case_set = 1,
                           .agents = {0},
                           .agent_count = 1,
                           .advisor = 0,
                           .take = NIGHT_CASES,
                           .order = ORDER_ROTATED,
                           .step_count = 4,
                           .feedback = FEEDBACK_NONE,
                           .is_scored = true,
                           .may_end_after_thirds = true,
                           .time = {.limit_us = 60 * (int64_t)MILLION,
                                    .warn_us = 10 * MILLION,
                                    .on_timeout = TIMEOUT_KEEP_OWN,
                                    .adjustable = true}};
    shift->steps[0] = fixture_step(STEP_OWN_ANSWER);
    shift->steps[1] = fixture_step(STEP_AI_ADVICE);
    shift->steps[2] = fixture_step(STEP_FINAL_ANSWER);
    shift->steps[3] = fixture_step(STEP_FINAL_CONFIDENCE);
}

static void fixture_flow(fixture *f)
{
    static const char *const IDS[] = {"consent", "alone", "expect", "shift", "wait", "debrief"};
    static const stage_type TYPES[] = {STAGE_CONSENT, STAGE_BLOCK, STAGE_QUESTION,
                                       STAGE_BLOCK,   STAGE_PAUSE, STAGE_DEBRIEF};
    for (int i = 0; i < FIXTURE_STAGES; i++) {
        f->stages[i] = (stage){.id = IDS[i], .type = TYPES[i]};
    }
    fixture_blocks(f);
    f->expect = (question){.id = "expect",
                           .ask = ASK_SLIDER,
                           .min = 0,
                           .max = 12,
                           .step = 1,
                           .expects_agent = 0,
                           .expects_block = AT_SHIFT,
                           .is_required = true};
    f->stages[AT_EXPECT].questions = &f->expect;
    f->stages[AT_EXPECT].question_count = 1;
    f->stages[AT_WAIT].pause = (pause_stage){.who = PAUSE_FOR_FACILITATOR,
                                             .checkpoint = "debrief",
                                             .release_after_us = 600 * (int64_t)MILLION};
}

static void fixture_agent(fixture *f)
{
    f->iris = (agent){.id = "iris",
                      .type = AGENT_ADVISOR,
                      .colour = 1,
                      .starts_active = true,
                      .model = ADVISOR_ACCURACY,
                      .accuracy = 0.75,
                      .sampling = SAMPLING_EXACT,
                      .wrong = WRONG_ADJACENT,
                      .forced = f->forced,
                      .delay_lo_us = 800000,
                      .delay_hi_us = 1600000,
                      .watches = INDEX_NONE,
                      .confidence = {.model = CONFIDENCE_TWO_UNIFORM,
                                     .right_lo = 0.7,
                                     .right_hi = 0.95,
                                     .wrong_lo = 0.8,
                                     .wrong_hi = 0.95,
                                     .shown = SHOWN_NUMBER}};
}

static void fixture_make(fixture *f)
{
    memset(f, 0, sizeof *f);
    f->options[0] = (choice){.id = "red", .value = 3, .key = "1"};
    f->options[1] = (choice){.id = "orange", .value = 2, .key = "2"};
    f->options[2] = (choice){.id = "green", .value = 1, .key = "3"};
    f->answers = (answer_set){.id = "category", .options = f->options, .option_count = 3};
    f->pulse = (attribute){.id = "pulse", .format = ATTRIBUTE_INTEGER};
    fixture_cases(f);
    fixture_flow(f);
    fixture_agent(f);
    f->points = (score_name){.id = "points"};
    f->ten = (score_change){.score = 0, .add = 10 * (int64_t)MILLION};
    f->rule = (score_rule){.on = SCORE_DECISION, .add = {&f->ten, 1}};
    f->s = (scenario){.id = "fixture",
                      .version = "1",
                      .languages = {"en"},
                      .language_count = 1,
                      .answer_sets = &f->answers,
                      .answer_set_count = 1,
                      .attributes = &f->pulse,
                      .attribute_count = 1,
                      .case_sets = f->sets,
                      .case_set_count = 2,
                      .cases = f->faces,
                      .keys = f->keys,
                      .case_count = FIXTURE_CASES,
                      .agents = &f->iris,
                      .agent_count = 1,
                      .scores = &f->points,
                      .score_count = 1,
                      .score_rules = &f->rule,
                      .score_rule_count = 1,
                      .confidence_score = INDEX_NONE,
                      .stages = f->stages,
                      .stage_count = FIXTURE_STAGES,
                      .question_slot_count = 1,
                      .arm = INDEX_NONE,
                      .list = INDEX_NONE};
    f->s.is_per_participant[PURPOSE_CASE_ORDER] = true;
}

#endif
