/* fixture_scenario.h - a small scenario with texts in three languages, built by hand, for tests of
 * screens and debrief: consent, a briefing, 2 unaided cases, a question, 6 advised cases with
 * evidence, an explanation, an alarm, checks, help and a limit, a block of numbers, a questionnaire
 * with every kind of question, two pauses and the debrief. */
#ifndef SAMENSPEL_TESTS_FIXTURE_SCENARIO_H
#define SAMENSPEL_TESTS_FIXTURE_SCENARIO_H

#include <stdio.h>
#include <string.h>

#include "core/case_key.h"
#include "core/session.h"
#include "core/view.h"
#include "format/message_parser.h"

enum { LAB_ALONE = 2, LAB_SHIFT = 6, LAB_BREAD = 2, LAB_CASES = LAB_ALONE + LAB_SHIFT + LAB_BREAD };

enum {
    LAB_CONSENT,
    LAB_WELCOME,
    LAB_AT_ALONE,
    LAB_EXPECT,
    LAB_AT_SHIFT,
    LAB_AT_BREAD,
    LAB_TRUST,
    LAB_PRACTICE,
    LAB_WAIT,
    LAB_DEBRIEF,
    LAB_STAGES
};

enum { LAB_IRIS, LAB_GUARD, LAB_BAKER, LAB_AGENTS };

/* Everything a test may want to change before a session starts. All memory is in `memory`. */
typedef struct lab {
    arena memory;
    scenario s;
    choice cells[3];
    answer_set answers[2];
    attribute attributes[3];
    attribute_word grains[2];
    attribute_value values[LAB_CASES][3];
    case_face faces[LAB_CASES];
    case_key keys[LAB_CASES];
    case_set sets[3];
    evidence_panel panels[2];
    bool tiles[3], zoom_shows[3], lab_shows[3];
    agent agents[LAB_AGENTS];
    int8_t forced[LAB_CASES];
    question expect[1], trust[4];
    question_option often[3];
    happening notice[1];
    scenario_event events[1];
    stage stages[LAB_STAGES];
    chart_id charts[9];
    const localized *reflect[2];
    char ids[LAB_CASES][8];
} lab;

static inline const message *lab_message(lab *l, const char *text)
{
    const text_origin nowhere = {.writing = TEXT_PLAIN};
    return message_parse(&l->memory, text, strlen(text), &nowhere, NULL);
}

static inline const localized *lab_say(lab *l, const char *nl, const char *en, const char *fr)
{
    localized *text = arena_take(&l->memory, sizeof *text);
    text->in[0] = lab_message(l, nl);
    text->in[1] = lab_message(l, en);
    text->in[2] = lab_message(l, fr);
    return text;
}

static inline void lab_make_answers(lab *l)
{
    l->cells[0] = (choice){.id = "lymphocyte",
                           .value = 1,
                           .key = "1",
                           .label = lab_say(l, "Lymfocyt", "Lymphocyte", "Lymphocyte"),
                           .hint = lab_say(l, "Eén ronde kern, geen korrels.",
                                           "One round nucleus, no granules.",
                                           "Un noyau rond, pas de grains."),
                           .picture = "art/key_lymphocyte.svg"};
    l->cells[1] = (choice){.id = "monocyte",
                           .value = 2,
                           .key = "2",
                           .label = lab_say(l, "Monocyt", "Monocyte", "Monocyte"),
                           .picture = "art/key_monocyte.svg"};
    l->cells[2] = (choice){.id = "basophil",
                           .value = 3,
                           .key = "3",
                           .label = lab_say(l, "Basofiel", "Basophil", "Basophile"),
                           .picture = "art/key_basophil.svg"};
    l->answers[0] = (answer_set){
        .id = "cell",
        .card = lab_say(l, "Kaart met soorten", "Card of kinds", "Carte des sortes"),
        .options = l->cells,
        .option_count = 3};
    l->answers[1] = (answer_set){.id = "loaves",
                                 .type = ANSWER_NUMBER,
                                 .number = {.min = 0,
                                            .max = 300,
                                            .step = 5,
                                            .right_within = 10,
                                            .agrees_within = 5,
                                            .min_gap = 5,
                                            .unit = lab_say(l, "broden", "loaves", "pains")}};
}

static inline void lab_make_attributes(lab *l)
{
    l->grains[0] = (attribute_word){"none", lab_say(l, "geen", "none", "aucun")};
    l->grains[1] = (attribute_word){"fine", lab_say(l, "fijn", "fine", "fins")};
    l->attributes[0] = (attribute){.id = "diameter",
                                   .format = ATTRIBUTE_INTEGER,
                                   .label = lab_say(l, "Diameter", "Diameter", "Diamètre"),
                                   .unit = lab_say(l, "µm", "µm", "µm"),
                                   .has_normal = true,
                                   .normal_lo = 8,
                                   .normal_hi = 20};
    l->attributes[1] = (attribute){.id = "grains",
                                   .format = ATTRIBUTE_WORDS,
                                   .label = lab_say(l, "Korrels", "Granules", "Grains"),
                                   .words = l->grains,
                                   .word_count = 2};
    l->attributes[2] = (attribute){
        .id = "weekday", .format = ATTRIBUTE_TEXT, .label = lab_say(l, "Dag", "Day", "Jour")};
}

static inline void lab_make_case(lab *l, uint16_t i)
{
    const bool is_bread = i >= LAB_ALONE + LAB_SHIFT;
    snprintf(l->ids[i], sizeof l->ids[i], "c%02d", i + 1);
    l->values[i][0] = (attribute_value){.is_set = !is_bread, .number = 10 + i, .word = INDEX_NONE};
    l->values[i][1] = (attribute_value){.is_set = !is_bread, .text = "fine", .word = 1};
    l->values[i][2] = (attribute_value){.is_set = is_bread, .text = "zaterdag", .word = INDEX_NONE};
    l->faces[i] = (case_face){.id = l->ids[i],
                              .values = l->values[i],
                              .story = is_bread ? lab_say(l, "Morgen is het markt.",
                                                          "Tomorrow is market day.",
                                                          "Demain, c'est jour de marché.")
                                                : NULL};
    l->keys[i] = (case_key){.truth = is_bread ? 24 : i % 3,
                            .advice = ANSWER_NONE,
                            .plausible = ANSWER_NONE,
                            .ai_confidence_permille = -1,
                            .why = lab_say(l, "De kern vult bijna de hele cel.",
                                           "The nucleus fills almost the whole cell.",
                                           "Le noyau remplit presque toute la cellule.")};
}

static inline void lab_make_sets(lab *l)
{
    for (uint16_t i = 0; i < LAB_CASES; i++) lab_make_case(l, i);
    l->tiles[0] = l->tiles[2] = true;
    l->zoom_shows[1] = true;
    l->panels[0] = (evidence_panel){
        .id = "zoom",
        .label = lab_say(l, "Uitvergroting", "Magnification", "Agrandissement"),
        .alt = lab_say(l, "De cel van dichtbij", "The cell up close", "La cellule de près"),
        .picture = "art/{id}_zoom.svg",
        .shows = l->lab_shows,
        .cost_us = 6 * (int64_t)MILLION};
    l->panels[1] = (evidence_panel){.id = "lab",
                                    .label = lab_say(l, "Labo", "Laboratory", "Labo"),
                                    .shows = l->zoom_shows,
                                    .text = lab_say(l, "Het labo keek twee keer.",
                                                    "The lab looked twice.",
                                                    "Le labo a regardé deux fois."),
                                    .cost_us = 8 * (int64_t)MILLION};
    const localized *ask = lab_say(l, "Welke soort cel is dit?", "Which kind of cell is this?",
                                   "Quelle sorte de cellule est-ce ?");
    const localized *sample = lab_say(l, "staal", "sample", "échantillon");
    l->sets[0] = (case_set){.id = "alone",
                            .case_count = LAB_ALONE,
                            .ask = ask,
                            .noun = sample,
                            .picture = "art/{id}.svg",
                            .tiles = l->tiles};
    l->sets[1] = l->sets[0];
    l->sets[1].id = "shift";
    l->sets[1].first_case = LAB_ALONE;
    l->sets[1].case_count = LAB_SHIFT;
    l->sets[1].panels = l->panels;
    l->sets[1].panel_count = 2;
    l->sets[2] = (case_set){.id = "bread",
                            .answer = 1,
                            .first_case = LAB_ALONE + LAB_SHIFT,
                            .case_count = LAB_BREAD,
                            .noun = lab_say(l, "dag", "day", "jour"),
                            .ask = lab_say(l, "Hoeveel broden morgen?", "How many loaves tomorrow?",
                                           "Combien de pains demain ?"),
                            .tiles = l->tiles};
}

static inline void lab_make_agents(lab *l)
{
    l->agents[LAB_IRIS] = (agent){
        .id = "iris",
        .type = AGENT_ADVISOR,
        .colour = 1,
        .starts_active = true,
        .name = lab_say(l, "IRIS", "IRIS", "IRIS"),
        .role = lab_say(l, "AI-collega · beeldanalyse", "AI colleague · images",
                        "Collègue IA · images"),
        .says_advice = lab_say(l, "Ik denk dat dit een {choice} is.", "I think this is a {choice}.",
                               "Je pense que c'est un {choice}."),
        .model = ADVISOR_ACCURACY,
        .accuracy = 0.5,
        .sampling = SAMPLING_EXACT,
        .wrong = WRONG_RANDOM,
        .forced = l->forced,
        .delay_lo_us = 1000000,
        .delay_hi_us = 1000000,
        .watches = INDEX_NONE,
        .explanation = EXPLANATION_FEATURES,
        .explanation_text = lab_say(l, "De kern is groot.", "The nucleus is large.",
                                    "Le noyau est grand."),
        .confidence = {.model = CONFIDENCE_CONSTANT, .right_lo = 0.91, .shown = SHOWN_NUMBER}};
    l->agents[LAB_GUARD] = (agent){.id = "guard",
                                   .type = AGENT_ALARM,
                                   .colour = 2,
                                   .starts_active = true,
                                   .watches = LAB_IRIS,
                                   .name = lab_say(l, "WACHT", "GUARD", "GARDE"),
                                   .message = lab_say(l, "Kijk zelf nog eens.",
                                                      "Look again yourself.",
                                                      "Regardez encore vous-même.")};
    l->agents[LAB_BAKER] = l->agents[LAB_IRIS];
    l->agents[LAB_BAKER].id = "baker";
    l->agents[LAB_BAKER].colour = 3;
    l->agents[LAB_BAKER].face = FACE_SQUARE;
    l->agents[LAB_BAKER].name = lab_say(l, "BAKKER", "BAKER", "BOULANGER");
    l->agents[LAB_BAKER].says_advice = NULL;
    l->agents[LAB_BAKER].explanation = EXPLANATION_NONE;
}

static inline block_step lab_step(step_kind kind, bool on_request)
{
    return (block_step){
        .kind = kind, .on_request = on_request, .delay_lo_us = -1, .delay_hi_us = -1};
}

static inline void lab_make_shift(lab *l)
{
    l->notice[0] = (happening){.kind = HAPPENING_SHOW,
                               .text = lab_say(l, "Het is vandaag druk.", "It is busy today.",
                                               "Il y a du monde aujourd'hui.")};
    l->events[0] = (scenario_event){.id = "busy",
                                    .trigger = TRIGGER_AT_CASE,
                                    .at_case = 2,
                                    .happenings = l->notice,
                                    .happening_count = 1};
    block_stage *b = &l->stages[LAB_AT_SHIFT].block;
    *b = (block_stage){.case_set = 1,
                       .agents = {LAB_IRIS, LAB_GUARD},
                       .agent_count = 2,
                       .advisor = LAB_IRIS,
                       .take = LAB_SHIFT,
                       .order = ORDER_LISTED,
                       .step_count = 6,
                       .is_scored = true,
                       .may_end_after_thirds = true,
                       .time = {.limit_us = 90 * (int64_t)MILLION,
                                .warn_us = 15 * MILLION,
                                .on_timeout = TIMEOUT_NONE,
                                .adjustable = true},
                       .checks_max = 2,
                       .may_escalate = true,
                       .may_skip = true,
                       .events = l->events,
                       .event_count = 1};
    b->steps[0] = lab_step(STEP_OWN_ANSWER, false);
    b->steps[1] = lab_step(STEP_OWN_CONFIDENCE, false);
    b->steps[2] = lab_step(STEP_AI_ADVICE, false);
    b->steps[3] = lab_step(STEP_AI_EXPLANATION, true);
    b->steps[4] = lab_step(STEP_FINAL_ANSWER, false);
    b->steps[5] = lab_step(STEP_FINAL_CONFIDENCE, false);
}

static inline void lab_make_blocks(lab *l)
{
    block_stage *alone = &l->stages[LAB_AT_ALONE].block;
    *alone = (block_stage){.case_set = 0,
                           .advisor = INDEX_NONE,
                           .take = LAB_ALONE,
                           .order = ORDER_LISTED,
                           .step_count = 1,
                           .feedback = FEEDBACK_AT_END};
    alone->steps[0] = lab_step(STEP_FINAL_ANSWER, false);
    lab_make_shift(l);
    block_stage *bread = &l->stages[LAB_AT_BREAD].block;
    *bread = (block_stage){.case_set = 2,
                           .agents = {LAB_BAKER},
                           .agent_count = 1,
                           .advisor = LAB_BAKER,
                           .take = LAB_BREAD,
                           .order = ORDER_LISTED,
                           .step_count = 3,
                           .feedback = FEEDBACK_EACH_CASE};
    bread->steps[0] = lab_step(STEP_AI_ADVICE, true);
    bread->steps[1] = lab_step(STEP_FINAL_ANSWER, false);
    bread->steps[2] = lab_step(STEP_OUTCOME, false);
}

static inline void lab_make_questions(lab *l)
{
    l->expect[0] = (question){
        .id = "expect",
        .ask = ASK_SLIDER,
        .max = 6,
        .step = 1,
        .expects_agent = LAB_IRIS,
        .expects_block = LAB_AT_SHIFT,
        .is_required = true,
        .text = lab_say(l, "Bij hoeveel van de volgende 6 stalen zit IRIS juist?",
                        "Of the next 6 samples, how many will IRIS get right?",
                        "Pour combien des 6 échantillons IRIS aura-t-elle raison ?")};
    l->often[0] = (question_option){"never", lab_say(l, "Nooit", "Never", "Jamais")};
    l->often[1] = (question_option){"sometimes", lab_say(l, "Soms", "Sometimes", "Parfois")};
    l->often[2] = (question_option){"often", lab_say(l, "Vaak", "Often", "Souvent")};
    const question plain = {.expects_agent = INDEX_NONE, .expects_block = INDEX_NONE};
    for (uint16_t i = 0; i < 4; i++) {
        l->trust[i] = plain;
        l->trust[i].slot = (uint16_t)(i + 1);
    }
    question *q = l->trust;
    q[0].id = "trust";
    q[0].ask = ASK_SLIDER;
    q[0].max = 100;
    q[0].step = 5;
    q[0].is_required = true;
    q[0].text = lab_say(l, "Hoeveel vertrouw je IRIS?", "How much do you trust IRIS?",
                        "Quelle confiance avez-vous en IRIS ?");
    q[0].low = lab_say(l, "Helemaal niet", "Not at all", "Pas du tout");
    q[0].high = lab_say(l, "Volledig", "Completely", "Entièrement");
    q[1].id = "often";
    q[1].ask = ASK_CHOICE;
    q[1].is_required = true;
    q[1].options = l->often;
    q[1].option_count = 3;
    q[1].text = lab_say(l, "Hoe vaak werk je met AI?", "How often do you work with AI?",
                        "À quelle fréquence travaillez-vous avec l'IA ?");
    q[2].id = "years";
    q[2].ask = ASK_NUMBER;
    q[2].max = 50;
    q[2].step = 1;
    q[2].text = lab_say(l, "Hoeveel jaar werk je al?", "How many years have you worked?",
                        "Depuis combien d'années travaillez-vous ?");
    q[3].id = "remark";
    q[3].ask = ASK_TEXT;
    q[3].text = lab_say(l, "Wil je nog iets kwijt?", "Anything to add?",
                        "Quelque chose à ajouter ?");
    l->s.allows_free_text = true;
}

static inline void lab_make_debrief(lab *l)
{
    static const chart_id CHARTS[] = {CHART_EXPECTED,    CHART_ACCURACY, CHART_AGREED,
                                      CHART_CALIBRATION, CHART_TIME,     CHART_TALKED_OUT,
                                      CHART_OVER_TIME,   CHART_ALARMS,   CHART_TIMELINE};
    memcpy(l->charts, CHARTS, sizeof l->charts);
    l->reflect[0] = lab_say(l, "Wanneer keek je nog eens?", "When did you look again?",
                            "Quand avez-vous regardé encore une fois ?");
    l->reflect[1] = lab_say(l, "Waar zie je dit op je werk?", "Where do you see this at work?",
                            "Où voyez-vous cela au travail ?");
    l->stages[LAB_DEBRIEF].debrief = (debrief_stage){
        .charts = l->charts,
        .chart_count = 5, /* the rest waits for who wants them all */
        .questions = l->reflect,
        .question_count = 2,
        .card = lab_say(l, "Voor ik het met een AI eens ben, …", "Before I agree with an AI, I …",
                        "Avant d'être d'accord avec une IA, je …")};
}

static inline void lab_make_stages(lab *l)
{
    static const struct {
        const char *id;
        stage_type type;
    } ROWS[LAB_STAGES] = {
        [LAB_CONSENT] = {"consent", STAGE_CONSENT},   [LAB_WELCOME] = {"welcome", STAGE_BRIEFING},
        [LAB_AT_ALONE] = {"alone", STAGE_BLOCK},      [LAB_EXPECT] = {"expect", STAGE_QUESTION},
        [LAB_AT_SHIFT] = {"shift", STAGE_BLOCK},      [LAB_AT_BREAD] = {"bread", STAGE_BLOCK},
        [LAB_TRUST] = {"trust", STAGE_QUESTIONNAIRE}, [LAB_PRACTICE] = {"practice", STAGE_PAUSE},
        [LAB_WAIT] = {"wait", STAGE_PAUSE},           [LAB_DEBRIEF] = {"debrief", STAGE_DEBRIEF},
    };
    for (int i = 0; i < LAB_STAGES; i++) {
        l->stages[i] = (stage){.id = ROWS[i].id, .type = ROWS[i].type};
    }
    l->stages[LAB_CONSENT].text = lab_say(l, "# Vooraf\nWe bewaren **geen naam**.",
                                          "# First\nWe keep **no name**.",
                                          "# D'abord\nNous ne gardons **aucun nom**.");
    l->stages[LAB_WELCOME].title = lab_say(l, "Nachtploeg", "Night shift", "Équipe de nuit");
    l->stages[LAB_WELCOME].text = lab_say(l, "Jij bekijkt cellen.\n\n- Rustig\n- Precies",
                                          "You look at cells.\n\n- Calmly\n- Exactly",
                                          "Vous regardez des cellules.\n\n- Calmement\n- Bien");
    l->stages[LAB_WELCOME].picture = "art/scene.svg";
    l->stages[LAB_WELCOME].picture_alt = lab_say(l, "Een labo", "A laboratory", "Un labo");
    l->stages[LAB_AT_SHIFT].title = l->stages[LAB_WELCOME].title;
    l->stages[LAB_PRACTICE].pause = (pause_stage){.who = PAUSE_FOR_PARTICIPANT,
                                                  .is_practice = true,
                                                  .text = lab_say(l, "Het woord is **{word}**.",
                                                                  "The word is **{word}**.",
                                                                  "Le mot est **{word}**.")};
    l->stages[LAB_WAIT].pause = (pause_stage){.who = PAUSE_FOR_FACILITATOR,
                                              .checkpoint = "debrief",
                                              .release_after_us = 600 * (int64_t)MILLION};
}

static inline void lab_make_flow(lab *l)
{
    lab_make_stages(l);
    lab_make_blocks(l);
    lab_make_questions(l);
    lab_make_debrief(l);
    l->stages[LAB_EXPECT].questions = l->expect;
    l->stages[LAB_EXPECT].question_count = 1;
    l->stages[LAB_TRUST].questions = l->trust;
    l->stages[LAB_TRUST].question_count = 4;
}

/* Errors of the adviser fall on the shift's first, third and fifth case. */
static inline void lab_make(lab *l)
{
    memset(l, 0, sizeof *l);
    arena_init(&l->memory, 0);
    lab_make_answers(l);
    lab_make_attributes(l);
    lab_make_sets(l);
    lab_make_agents(l);
    lab_make_flow(l);
    for (int i = 0; i < LAB_SHIFT; i++) l->forced[LAB_ALONE + i] = i % 2 == 0 ? -1 : 1;
    l->s.id = "lab";
    l->s.version = "1.0.0";
    l->s.languages[0] = "nl";
    l->s.languages[1] = "en";
    l->s.languages[2] = "fr";
    l->s.language_count = 3;
    l->s.title = lab_say(l, "Tweede lezer", "Second reader", "Second lecteur");
    l->s.summary = lab_say(l, "Cellen beoordelen met een AI.", "Judging cells with an AI.",
                           "Juger des cellules avec une IA.");
    l->s.domain = "health";
    l->s.minutes = 15;
    l->s.people_lo = 1;
    l->s.people_hi = 2;
    l->s.answer_sets = l->answers;
    l->s.answer_set_count = 2;
    l->s.attributes = l->attributes;
    l->s.attribute_count = 3;
    l->s.case_sets = l->sets;
    l->s.case_set_count = 3;
    l->s.cases = l->faces;
    l->s.keys = l->keys;
    l->s.case_count = LAB_CASES;
    l->s.agents = l->agents;
    l->s.agent_count = LAB_AGENTS;
    l->s.confidence_score = INDEX_NONE;
    l->s.stages = l->stages;
    l->s.stage_count = LAB_STAGES;
    l->s.question_slot_count = 5;
    l->s.arm = INDEX_NONE;
    l->s.list = INDEX_NONE;
}

static inline void lab_free(lab *l)
{
    arena_free(&l->memory);
}

#endif
