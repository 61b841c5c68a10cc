#include "core/record.h"

#include <string.h>

static const char *const STEP_NAMES[] = {
    [STEP_OWN_ANSWER] = "own_answer",     [STEP_OWN_CONFIDENCE] = "own_confidence",
    [STEP_AI_ADVICE] = "ai_advice",       [STEP_AI_EXPLANATION] = "ai_explanation",
    [STEP_FINAL_ANSWER] = "final_answer", [STEP_FINAL_CONFIDENCE] = "final_confidence",
    [STEP_OUTCOME] = "outcome",           NULL};
static const char *const PHASE_NAMES[] = {[PHASE_OWN] = "own", [PHASE_FINAL] = "final", NULL};
static const char *const ASK_NAMES[] = {
    [ASK_ADVICE] = "advice", [ASK_EXPLANATION] = "explanation", NULL};
static const char *const EXPLANATION_NAMES[] = {
    [EXPLANATION_NONE] = "none",         [EXPLANATION_FEATURES] = "features",
    [EXPLANATION_EXAMPLES] = "examples", [EXPLANATION_CONTRAST] = "contrast",
    [EXPLANATION_PLACEBO] = "placebo",   [EXPLANATION_RULE] = "rule",
    [EXPLANATION_SOURCES] = "sources",   NULL};
static const char *const CASE_END_NAMES[] = {
    [END_OPEN] = "open",           [END_ANSWERED] = "answered",
    [END_TIMED_OUT] = "timed_out", [END_SKIPPED] = "skipped",
    [END_ESCALATED] = "escalated", [END_NOT_REACHED] = "not_reached",
    [END_ABORTED] = "aborted",     NULL};
static const char *const RELEASE_NAMES[] = {[RELEASE_WORD] = "word",
                                            [RELEASE_CODE] = "code",
                                            [RELEASE_TIME] = "time",
                                            [RELEASE_CONTINUE] = "continue",
                                            NULL};
static const char *const SCOPE_NAMES[] = {[END_STAGE] = "stage", [END_SESSION] = "session", NULL};
static const char *const FINISH_NAMES[] = {
    [ENDED_FINISHED] = "finished", [ENDED_ABORTED] = "aborted", NULL};
static const char *const LIVE_NAMES[] = {[LIVE_AGENT_PHASE] = "phase",
                                         [LIVE_AGENT_ACTIVE] = "active",
                                         [LIVE_AGENT_EXPLANATION] = "explanation",
                                         [LIVE_AGENT_CONFIDENCE] = "confidence",
                                         [LIVE_AGENT_DELAY] = "delay",
                                         [LIVE_SCORE] = "score",
                                         [LIVE_TIME_LIMIT] = "time_limit",
                                         NULL};
static const char *const REASON_NAMES[] = {"broken", "inactive", NULL};

static const char *const RESEARCH_NAMES[] = {
    [RESEARCH_WITHDRAW] = "withdraw", [RESEARCH_KEEP] = "keep", NULL};

#define FIELD(identifier, key, field_kind, member, enum_names)                      \
    static const field_definition identifier = {.name = (key),                      \
                                                .type = (field_kind),               \
                                                .offset = offsetof(record, member), \
                                                .names = (enum_names)}

#define NUMBER(identifier, key, member, lo, hi)                                     \
    static const field_definition identifier = {.name = (key),                      \
                                                .type = FIELD_INTEGER,              \
                                                .offset = offsetof(record, member), \
                                                .least = (lo),                      \
                                                .most = (hi)}

/* A moment may lie behind the last possible line: something due then never comes. */
#define MOMENT_MAX (3 * SESSION_TIME_MAX_US)

FIELD(STAGE, "stage", FIELD_STAGE, stage, NULL);
FIELD(CASE, "case", FIELD_CASE, case_, NULL);
FIELD(AGENT, "agent", FIELD_AGENT, agent, NULL);
FIELD(PANEL, "panel", FIELD_PANEL, panel, NULL);
FIELD(ITEM, "item", FIELD_ITEM, item, NULL);
FIELD(OPTION, "option", FIELD_OPTION, option, NULL);
FIELD(NODE, "node", FIELD_ITEM, item, NULL);
FIELD(WAY, "choice", FIELD_OPTION, option, NULL);
FIELD(SCORE, "score", FIELD_SCORE, score, NULL);
NUMBER(INDEX, "index", index, 0, INDEX_NONE - 1);
FIELD(STEP, "step", FIELD_NAME, step, STEP_NAMES);
FIELD(WHAT, "what", FIELD_NAME, what, ASK_NAMES);
FIELD(PHASE, "phase", FIELD_NAME, phase, PHASE_NAMES);
FIELD(CHOICE, "choice", FIELD_ANSWER, choice, NULL);
FIELD(ANSWER_VALUE, "value", FIELD_ANSWER, choice, NULL);
NUMBER(VALUE, "value", value, -RECORD_NUMBER_MAX, RECORD_NUMBER_MAX);
NUMBER(CONFIDENCE, "confidence", confidence, 0, 1000);
NUMBER(PERMILLE, "permille", confidence, 0, 1000);
NUMBER(CONFIDENCE_TRUE, "confidence_true", confidence_true, 0, 1000);
FIELD(CORRECT, "correct", FIELD_TRUTH, correct, NULL);
FIELD(AGREED, "agreed", FIELD_TRUTH, agreed, NULL);
FIELD(SWITCHED, "switched", FIELD_TRUTH, switched, NULL);
FIELD(EXPLANATION, "explanation", FIELD_NAME, explanation, EXPLANATION_NAMES);
FIELD(EXPLANATION_CORRECT, "explanation_correct", FIELD_TRUTH, explanation_correct, NULL);
NUMBER(RESPONSE, "response_us", response_us, 0, SESSION_TIME_MAX_US);
NUMBER(DELAY, "delay_us", delay_us, 0, SESSION_TIME_MAX_US);
NUMBER(DWELL, "dwell_us", dwell_us, 0, SESSION_TIME_MAX_US);
NUMBER(PAUSED, "paused_us", paused_us, 0, SESSION_TIME_MAX_US);
NUMBER(DUE, "due_us", due_us, 1, MOMENT_MAX);
NUMBER(LIMIT, "limit_us", limit_us, 0, SESSION_TIME_MAX_US);
NUMBER(ADD, "add", add, -2 * SCORE_MAX, 2 * SCORE_MAX);
NUMBER(TOTAL, "total", total, -SCORE_MAX, SCORE_MAX);
FIELD(ENDED_ON, "ended_on", FIELD_NAME, ended_on, CASE_END_NAMES);
FIELD(HOW, "how", FIELD_NAME, how, RELEASE_NAMES);
FIELD(SCOPE, "scope", FIELD_NAME, scope, SCOPE_NAMES);
FIELD(FINISH, "finish", FIELD_NAME, finish, FINISH_NAMES);
FIELD(LIVE, "field", FIELD_NAME, field, LIVE_NAMES);
FIELD(WHY_MISSING, "reason", FIELD_NAME, reason, REASON_NAMES);
NUMBER(COUNT, "count", count, 0, INDEX_NONE - 1);
FIELD(RESEARCH, "choice", FIELD_NAME, research, RESEARCH_NAMES);
FIELD(LANGUAGE, "language", FIELD_LANGUAGE, language, NULL);
NUMBER(TIME_SETTING, "time_setting", time_setting, 0, 10000);
FIELD(WORD, "word", FIELD_TEXT, text, NULL);
FIELD(REPLY_TEXT, "text", FIELD_TEXT, text, NULL);
FIELD(REASON, "reason", FIELD_TEXT, text, NULL);
FIELD(EVENT, "event", FIELD_TEXT, text, NULL);
FIELD(SOUND, "sound", FIELD_TEXT, text, NULL);
FIELD(CASES, "cases", FIELD_CASE_LIST, list, NULL);

#define FIELDS(...) .fields = {__VA_ARGS__}
#define OPTIONAL(...) .optional = {__VA_ARGS__}

static const record_layout COMMANDS[COMMAND_KIND_COUNT] = {
    [COMMAND_OPEN] = {"open", FIELDS(&LANGUAGE, &TIME_SETTING)},
    [COMMAND_CONTINUE] = {"continue", FIELDS(&STAGE), OPTIONAL(&STAGE)},
    [COMMAND_PRESENTED] = {"presented", FIELDS(&STAGE, &CASE, &STEP), OPTIONAL(&CASE, &STEP)},
    [COMMAND_ANSWER] = {"answer", FIELDS(&PHASE, &CASE, &ANSWER_VALUE)},
    [COMMAND_RATE_CONFIDENCE] = {"rate_confidence", FIELDS(&PHASE, &CASE, &PERMILLE)},
    [COMMAND_ASK_AI] = {"ask_ai", FIELDS(&WHAT, &CASE)},
    [COMMAND_OPEN_EVIDENCE] = {"open_evidence", FIELDS(&CASE, &PANEL)},
    [COMMAND_CLOSE_EVIDENCE] = {"close_evidence", FIELDS(&CASE, &PANEL)},
    [COMMAND_CHECK] = {"check", FIELDS(&CASE)},
    [COMMAND_ESCALATE] = {"escalate", FIELDS(&CASE)},
    [COMMAND_PICK] = {"pick", FIELDS(&CASE), OPTIONAL(&CASE)},
    [COMMAND_REPLY] = {"reply", FIELDS(&STAGE, &ITEM, &VALUE, &OPTION, &REPLY_TEXT),
                       OPTIONAL(&VALUE, &OPTION, &REPLY_TEXT)},
    [COMMAND_PAUSE] = {"pause", FIELDS(&REASON), OPTIONAL(&REASON)},
    [COMMAND_RESUME] = {"resume", FIELDS(NULL)},
    [COMMAND_RELEASE] = {"release", FIELDS(&STAGE, &WORD), OPTIONAL(&STAGE, &WORD)},
    [COMMAND_EXTEND] = {"extend", FIELDS(&CASE), OPTIONAL(&CASE)},
    [COMMAND_SKIP] = {"skip", FIELDS(&STAGE, &CASE), OPTIONAL(&STAGE, &CASE)},
    [COMMAND_REOPEN] = {"reopen", FIELDS(&CASE)},
    [COMMAND_END] = {"end", FIELDS(&SCOPE)},
    [COMMAND_SET_LANGUAGE] = {"set_language", FIELDS(&LANGUAGE)},
    [COMMAND_SET_TIME] = {"set_time", FIELDS(&TIME_SETTING)},
    [COMMAND_CLOCK] = {"clock", FIELDS(NULL)},
    [COMMAND_OPEN_SOURCE] = {"open_source", FIELDS(&CASE, &INDEX)},
    [COMMAND_RECONSIDER_RESEARCH] = {"reconsider_research", FIELDS(&RESEARCH)},
    [COMMAND_CLOSE_SOURCE] = {"close_source", FIELDS(&CASE, &INDEX)},
    [COMMAND_CHOOSE] = {"choose", FIELDS(&STAGE, &NODE, &WAY)},
};

static const record_layout EVENTS[EVENT_KIND_COUNT] = {
    [EVENT_SESSION_OPENED] = {"session_opened", FIELDS(&LANGUAGE, &TIME_SETTING)},
    [EVENT_STAGE_ENTERED] = {"stage_entered", FIELDS(&STAGE, &DUE), OPTIONAL(&DUE)},
    [EVENT_STAGE_SKIPPED] = {"stage_skipped", FIELDS(&STAGE)},
    [EVENT_STAGE_LEFT] = {"stage_left", FIELDS(&STAGE)},
    [EVENT_CASES_DRAWN] = {"cases_drawn", FIELDS(&STAGE, &CASES)},
    [EVENT_ERRORS_PLANNED] = {"errors_planned", FIELDS(&STAGE, &AGENT, &CASES)},
    [EVENT_CASE_SHOWN] = {"case_shown", FIELDS(&STAGE, &CASE, &INDEX)},
    [EVENT_STEP_ENTERED] = {"step_entered", FIELDS(&CASE, &STEP, &INDEX)},
    [EVENT_PRESENTED] = {"presented", FIELDS(&STAGE, &CASE, &STEP), OPTIONAL(&CASE, &STEP)},
    [EVENT_TIME_STARTED] = {"time_started", FIELDS(&CASE, &LIMIT, &DUE), OPTIONAL(&CASE)},
    [EVENT_TIME_EXTENDED] = {"time_extended", FIELDS(&CASE, &DUE), OPTIONAL(&CASE, &DUE)},
    [EVENT_ADVICE_DUE] = {"advice_due", FIELDS(&CASE, &AGENT, &DELAY, &DUE)},
    [EVENT_ADVICE_GIVEN] = {"advice_given",
                            FIELDS(&CASE, &AGENT, &CHOICE, &CONFIDENCE, &CONFIDENCE_TRUE, &CORRECT,
                                   &EXPLANATION, &EXPLANATION_CORRECT, &DELAY),
                            OPTIONAL(&EXPLANATION_CORRECT)},
    [EVENT_ADVICE_MISSING] = {"advice_missing", FIELDS(&CASE, &AGENT, &WHY_MISSING)},
    [EVENT_EXPLANATION_SHOWN] = {"explanation_shown",
                                 FIELDS(&CASE, &AGENT, &EXPLANATION, &EXPLANATION_CORRECT),
                                 OPTIONAL(&EXPLANATION_CORRECT)},
    [EVENT_ALARM_RAISED] = {"alarm_raised", FIELDS(&CASE, &AGENT, &CORRECT)},
    [EVENT_EVIDENCE_OPENED] = {"evidence_opened", FIELDS(&CASE, &PANEL, &DUE), OPTIONAL(&DUE)},
    [EVENT_EVIDENCE_READY] = {"evidence_ready", FIELDS(&CASE, &PANEL)},
    [EVENT_EVIDENCE_CLOSED] = {"evidence_closed", FIELDS(&CASE, &PANEL, &DWELL)},
    [EVENT_ANSWER_GIVEN] = {"answer_given", FIELDS(&PHASE, &CASE, &CHOICE, &CORRECT, &RESPONSE)},
    [EVENT_CONFIDENCE_GIVEN] = {"confidence_given", FIELDS(&PHASE, &CASE, &CONFIDENCE, &RESPONSE)},
    [EVENT_DECISION_MADE] = {"decision_made",
                             FIELDS(&PHASE, &CASE, &CHOICE, &CORRECT, &AGREED, &SWITCHED,
                                    &RESPONSE),
                             OPTIONAL(&AGREED, &SWITCHED, &RESPONSE)},
    [EVENT_CHECK_DONE] = {"check_done", FIELDS(&CASE, &CHOICE)},
    [EVENT_ESCALATED] = {"escalated", FIELDS(&CASE)},
    [EVENT_SCORED] = {"scored", FIELDS(&CASE, &SCORE, &ADD, &TOTAL), OPTIONAL(&CASE)},
    [EVENT_OUTCOME_SHOWN] = {"outcome_shown", FIELDS(&CASE, &INDEX, &CHOICE, &CORRECT),
                             OPTIONAL(&CORRECT)},
    [EVENT_CASE_CLOSED] = {"case_closed", FIELDS(&CASE, &ENDED_ON)},
    [EVENT_CASE_REOPENED] = {"case_reopened", FIELDS(&CASE)},
    [EVENT_CASE_LEFT] = {"case_left", FIELDS(&CASE, &DWELL)},
    [EVENT_CASE_PICKED] = {"case_picked", FIELDS(&CASE, &DUE), OPTIONAL(&DUE)},
    [EVENT_CASE_MISSED] = {"case_missed", FIELDS(&STAGE, &CASE, &INDEX)},
    [EVENT_TIME_RAN_OUT] = {"time_ran_out", FIELDS(&STAGE)},
    [EVENT_REVIEW_STARTED] = {"review_started", FIELDS(&STAGE)},
    [EVENT_CASES_NOT_REACHED] = {"cases_not_reached", FIELDS(&STAGE, &COUNT)},
    [EVENT_STOP_PLANNED] = {"stop_planned", FIELDS(&STAGE)},
    [EVENT_REPLY_GIVEN] = {"reply_given",
                           FIELDS(&STAGE, &ITEM, &VALUE, &OPTION, &REPLY_TEXT, &RESPONSE),
                           OPTIONAL(&VALUE, &OPTION, &REPLY_TEXT)},
    [EVENT_PAUSED] = {"paused", FIELDS(&REASON), OPTIONAL(&REASON)},
    [EVENT_RESUMED] = {"resumed", FIELDS(&PAUSED)},
    [EVENT_PAUSE_RELEASED] = {"pause_released", FIELDS(&STAGE, &HOW)},
    [EVENT_HAPPENED] = {"happened", FIELDS(&STAGE, &EVENT, &INDEX)},
    [EVENT_NOTICE_SHOWN] = {"notice_shown", FIELDS(&STAGE, &EVENT, &INDEX, &COUNT)},
    [EVENT_SOUND_PLAYED] = {"sound_played", FIELDS(&SOUND)},
    [EVENT_AGENT_SET] = {"agent_set", FIELDS(&AGENT, &LIVE, &VALUE)},
    [EVENT_LIMIT_SET] = {"limit_set", FIELDS(&STAGE, &LIMIT)},
    [EVENT_LANGUAGE_SET] = {"language_set", FIELDS(&LANGUAGE)},
    [EVENT_TIME_SET] = {"time_set", FIELDS(&TIME_SETTING)},
    [EVENT_SESSION_ENDED] = {"session_ended", FIELDS(&FINISH)},
    [EVENT_SOURCE_OPENED] = {"source_opened", FIELDS(&CASE, &AGENT, &INDEX)},
    [EVENT_RESEARCH_RECONSIDERED] = {"research_reconsidered", FIELDS(&RESEARCH)},
    [EVENT_SOURCE_CLOSED] = {"source_closed", FIELDS(&CASE, &AGENT, &INDEX, &DWELL)},
    [EVENT_NODE_SHOWN] = {"node_shown", FIELDS(&STAGE, &NODE)},
    [EVENT_CHOICE_MADE] = {"choice_made", FIELDS(&STAGE, &NODE, &WAY, &RESPONSE)},
};

static const char *const ACTOR_NAMES[ACTOR_COUNT] = {
    [BY_FACILITATOR] = "facilitator", [BY_BOT] = "bot", [BY_CLOCK] = "clock"};

const record_layout *command_layout(command_kind k)
{
    return &COMMANDS[k];
}

const record_layout *event_layout(event_kind k)
{
    return &EVENTS[k];
}

static int layout_named(const record_layout *layouts, int count, const char *name)
{
    for (int i = 0; i < count; i++) {
        if (strcmp(layouts[i].name, name) == 0) return i;
    }
    return count;
}

command_kind command_named(const char *name)
{
    return (command_kind)layout_named(COMMANDS, COMMAND_KIND_COUNT, name);
}

event_kind event_named(const char *name)
{
    return (event_kind)layout_named(EVENTS, EVENT_KIND_COUNT, name);
}

const char *actor_name(actor by)
{
    return ACTOR_NAMES[by];
}

record record_make(int64_t kind, actor by)
{
    static const record missing = {.stage = FIELD_NULL,
                                   .case_ = FIELD_NULL,
                                   .agent = FIELD_NULL,
                                   .panel = FIELD_NULL,
                                   .item = FIELD_NULL,
                                   .option = FIELD_NULL,
                                   .score = FIELD_NULL,
                                   .index = FIELD_NULL,
                                   .step = FIELD_NULL,
                                   .what = FIELD_NULL,
                                   .phase = FIELD_NULL,
                                   .choice = FIELD_NULL,
                                   .value = FIELD_NULL,
                                   .confidence = FIELD_NULL,
                                   .confidence_true = FIELD_NULL,
                                   .correct = FIELD_NULL,
                                   .agreed = FIELD_NULL,
                                   .switched = FIELD_NULL,
                                   .explanation = FIELD_NULL,
                                   .explanation_correct = FIELD_NULL,
                                   .response_us = FIELD_NULL,
                                   .delay_us = FIELD_NULL,
                                   .dwell_us = FIELD_NULL,
                                   .paused_us = FIELD_NULL,
                                   .due_us = FIELD_NULL,
                                   .limit_us = FIELD_NULL,
                                   .add = FIELD_NULL,
                                   .total = FIELD_NULL,
                                   .ended_on = FIELD_NULL,
                                   .how = FIELD_NULL,
                                   .scope = FIELD_NULL,
                                   .finish = FIELD_NULL,
                                   .field = FIELD_NULL,
                                   .reason = FIELD_NULL,
                                   .count = FIELD_NULL,
                                   .research = FIELD_NULL,
                                   .language = FIELD_NULL,
                                   .time_setting = FIELD_NULL};
    record made = missing;
    made.kind = kind;
    made.by = by;
    return made;
}
