/* scenario.h - a scenario as it is played: read, checked, its arm and list applied, immutable.
 *
 * Everything lives in one arena that the reader (format/scenario_reader.h) fills and the holder
 * frees. Ids are NUL-terminated. Things refer to each other by index into these arrays; INDEX_NONE
 * is no index. What a participant may not see before it is revealed (the right answers, the why
 * cards) is apart, in core/case_key.h, which screens may not include.
 *
 * Times are microseconds, probabilities doubles in 0..1, score amounts millionths of a point.
 * An answer is an int32: the index of a choice, or, for numbers, steps from the least value. */
#ifndef SAMENSPEL_CORE_SCENARIO_H
#define SAMENSPEL_CORE_SCENARIO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/expression.h"
#include "core/localized.h"
#include "core/reason.h"

#define INDEX_NONE UINT16_MAX
#define ANSWER_NONE (-1)

enum {
    SCENARIO_BYTES_MAX = 2 * 1024 * 1024,
    SCENARIO_CASES_MAX = 5000,
    SCENARIO_STAGES_MAX = 200,
    SCENARIO_AGENTS_MAX = 64,
    SCENARIO_SCORES_MAX = 16,
    BLOCK_STEPS_MAX = 8,
    BLOCK_AGENTS_MAX = 8,
    EVIDENCE_MAX = 8,
    OPTIONS_MAX = 12,
    PHASES_MAX = 8,
    STRING_BYTES_MAX = 64 * 1024,
    MILLION = 1000000
};

/* Answers ------------------------------------------------------------------------------------ */

typedef struct choice {
    const char *id;
    double value;    /* for the distance between choices */
    const char *key; /* the key that picks it, e.g. "1"; never NULL */
    const localized *label;
    const localized *hint; /* on the key card; may be NULL */
    const char *picture;   /* relative to the scenario's folder; may be NULL */
} choice;

typedef struct number_range {
    double min, max, step;
    double right_within, agrees_within; /* in units of the answer; default one step */
    double min_gap;                     /* weight of advice is undefined below it */
    const localized *unit;              /* may be NULL */
} number_range;

typedef enum answer_type { ANSWER_CHOICE, ANSWER_NUMBER } answer_type;

typedef struct answer_set {
    const char *id;
    answer_type type;
    const localized *card; /* title of the key card; NULL: no card is shown */
    const choice *options;
    uint16_t option_count;
    number_range number;
} answer_set;

/* Cases -------------------------------------------------------------------------------------- */

typedef enum attribute_format {
    ATTRIBUTE_INTEGER,
    ATTRIBUTE_DECIMAL1,
    ATTRIBUTE_DECIMAL2,
    ATTRIBUTE_TEXT,
    ATTRIBUTE_WORDS /* cells hold ids of `words` */
} attribute_format;

typedef struct attribute_word {
    const char *id;
    const localized *label;
} attribute_word;

typedef struct attribute {
    const char *id;
    const localized *label;
    const localized *unit; /* may be NULL */
    attribute_format format;
    bool has_normal;
    double normal_lo, normal_hi;
    const attribute_word *words;
    uint16_t word_count;
} attribute;

typedef struct attribute_value {
    bool is_set;
    double number;    /* for the number formats */
    const char *text; /* for ATTRIBUTE_TEXT and the id for ATTRIBUTE_WORDS; else NULL */
    uint16_t word;    /* index into the attribute's words, or INDEX_NONE */
} attribute_value;

/* What a participant sees of a case. */
typedef struct case_face {
    const char *id;
    const attribute_value *values; /* one per attribute of the scenario */
    const localized *subject;      /* in a list; may be NULL */
    const localized *story;        /* may be NULL */
    const char *picture;           /* replaces {picture} in patterns; NULL: the id */
} case_face;

typedef struct score_change {
    uint16_t score;
    int64_t add;              /* millionths */
    const expression *amount; /* of a score rule, in points, instead of `add`; else NULL */
} score_change;

typedef struct score_changes {
    const score_change *items;
    uint16_t count;
} score_changes;

typedef struct evidence_panel {
    const char *id;
    const localized *label;
    const localized *text; /* may be NULL */
    const localized *alt;  /* of the picture */
    const char *picture;   /* pattern with {id} or {picture}; may be NULL */
    const bool *shows;     /* one per attribute of the scenario */
    int64_t cost_us;       /* how long it takes to arrive */
    score_changes cost;
} evidence_panel;

typedef struct case_set {
    const char *id;
    uint16_t answer;     /* index into answer_sets */
    uint16_t first_case; /* its cases are cases[first_case .. first_case + case_count - 1] */
    uint16_t case_count;
    const localized *ask;  /* the question above the case; may be NULL */
    const localized *noun; /* what one case is called; may be NULL */
    const char *picture;   /* pattern; may be NULL */
    const localized *picture_alt;
    const bool *tiles; /* one per attribute: shown beside the picture (not in a panel) */
    const evidence_panel *panels;
    uint16_t panel_count;
} case_set;

/* Agents ------------------------------------------------------------------------------------- */

typedef enum agent_type { AGENT_ADVISOR, AGENT_ALARM } agent_type;
typedef enum advisor_model {
    ADVISOR_ACCURACY,
    ADVISOR_LISTED,
    ADVISOR_NUMERIC,
    ADVISOR_SIGNAL,
    ADVISOR_CORRELATED
} advisor_model;
typedef enum advisor_sampling { SAMPLING_EXACT, SAMPLING_CHANCE } advisor_sampling;
typedef enum wrong_answer { WRONG_ADJACENT, WRONG_RANDOM, WRONG_PLAUSIBLE } wrong_answer;
typedef enum confidence_model {
    CONFIDENCE_TWO_UNIFORM,
    CONFIDENCE_CONSTANT,
    CONFIDENCE_CALIBRATED,
    CONFIDENCE_TEMPERED,
    CONFIDENCE_VERBAL
} confidence_model;
typedef enum confidence_shown { SHOWN_NUMBER, SHOWN_WORDS, SHOWN_BAR, SHOWN_NONE } confidence_shown;
typedef enum explanation_kind {
    EXPLANATION_NONE,
    EXPLANATION_FEATURES,
    EXPLANATION_EXAMPLES,
    EXPLANATION_CONTRAST,
    EXPLANATION_PLACEBO,
    EXPLANATION_RULE,
    EXPLANATION_SOURCES
} explanation_kind;
typedef enum explanation_truth {
    EXPLANATION_SAME_AS_ADVICE,
    EXPLANATION_INDEPENDENT, /* right with probability explanation_p */
    EXPLANATION_ALWAYS
} explanation_truth;
typedef enum face_shape {
    FACE_ROUND,
    FACE_SQUARE,
    FACE_SHIELD,
    FACE_DROP,
    FACE_HEXAGON,
    FACE_ARCH
} face_shape;

typedef struct agent_phase {
    const char *name;
    double accuracy;
    uint16_t at_case; /* 1-based case of a block from which it holds; 0: only by an event */
} agent_phase;

/* One way to say how sure one is, and how often it is said when right and when wrong. */
typedef struct confidence_phrase {
    const localized *text;
    int16_t permille;              /* what it stands for in journals and measures */
    double when_right, when_wrong; /* weights */
} confidence_phrase;

typedef struct agent_confidence {
    confidence_model model;
    double right_lo, right_hi; /* constant: right_lo is the value */
    double wrong_lo, wrong_hi;
    double concentration;             /* calibrated, tempered: of the Beta that p is drawn from */
    double temperature;               /* tempered */
    const confidence_phrase *phrases; /* verbal */
    uint16_t phrase_count;
    confidence_shown shown;
} agent_confidence;

/* Cases that an adviser is right on equally often. */
typedef struct agent_stratum {
    double accuracy;
    const char *name; /* of the group it belongs to; NULL: none */
} agent_stratum;

/* From `accuracy` at from_case to `to` at until_case, in equal steps; 0: it does not drift. */
typedef struct agent_drift {
    double to;
    uint16_t from_case, until_case;
} agent_drift;

typedef struct agent {
    const char *id;
    agent_type type;
    const localized *name;
    const localized *role; /* may be NULL */
    face_shape face;
    uint16_t colour; /* 1..6: the one its face is drawn in */
    bool starts_active;
    /* adviser */
    advisor_model model;
    double accuracy;
    agent_phase phases[PHASES_MAX];
    uint16_t phase_count;
    agent_drift drift;
    const agent_stratum *strata; /* NULL: all cases are alike */
    uint16_t stratum_count;
    const uint8_t *stratum_of; /* one per case */
    double human_accuracy; /* correlated: of people, and how their errors and its own go together */
    double phi;
    double base_rate; /* signal: the share of cases with it that the author counts on; -1 */
    advisor_sampling sampling;
    wrong_answer wrong;
    uint16_t first_failure; /* exact: the place shown that its first error is on; 0: anywhere */
    uint16_t max_run;       /* exact: how many errors may follow each other; 0: any */
    double bias, spread;    /* numeric: mean and standard deviation of its error, in units */
    const double *misses; /* numeric: per case, the error where `forced` is below 0; may be NULL */
    agent_confidence confidence;
    explanation_kind explanation;
    explanation_truth explanation_truth;
    double explanation_p;
    const localized *explanation_text;         /* when neither case nor choice has one */
    const localized *const *explanation_texts; /* one per option of the answer set, or NULL */
    const reasoning *reasons;                  /* what it shows; the first that fits counts */
    uint16_t reason_count;
    int64_t delay_lo_us, delay_hi_us;
    const int8_t *forced;         /* one per case: 1 always right, -1 always wrong, 0 free */
    const localized *says_advice; /* with {choice}; NULL: the program's own phrase */
    const localized *says_thinking;
    const localized *says_greeting;
    const localized *says_unavailable;
    /* alarm */
    uint16_t watches; /* an adviser */
    const expression *fires_if;
    double miss_rate, false_alarm_rate;
    const localized *message;
} agent;

/* Score -------------------------------------------------------------------------------------- */

typedef enum score_occasion {
    SCORE_OWN,
    SCORE_DECISION,
    SCORE_TIMEOUT,
    SCORE_SKIP,
    SCORE_CHECK,
    SCORE_ASK_AI,
    SCORE_STAGE_END
} score_occasion;

typedef struct score_rule {
    score_occasion on;
    const expression *when; /* NULL: always */
    score_changes add;
} score_rule;

typedef struct score_name {
    const char *id;
    int64_t start;          /* millionths */
    const localized *label; /* NULL: the id is not shown to participants */
} score_name;

/* Stages ------------------------------------------------------------------------------------- */

typedef enum stage_type {
    STAGE_CONSENT,
    STAGE_BRIEFING,
    STAGE_BLOCK,
    STAGE_QUESTION,
    STAGE_QUESTIONNAIRE,
    STAGE_PAUSE,
    STAGE_DEBRIEF,
    STAGE_STORY
} stage_type;

typedef enum step_kind {
    STEP_OWN_ANSWER,
    STEP_OWN_CONFIDENCE,
    STEP_AI_ADVICE,
    STEP_AI_EXPLANATION,
    STEP_FINAL_ANSWER,
    STEP_FINAL_CONFIDENCE,
    STEP_OUTCOME
} step_kind;

typedef struct block_step {
    step_kind kind;
    bool on_request;
    score_changes cost;               /* of asking */
    int64_t delay_lo_us, delay_hi_us; /* -1: the agent's own */
} block_step;

typedef enum case_order { ORDER_LISTED, ORDER_SHUFFLED, ORDER_ROTATED, ORDER_BALANCED } case_order;
typedef enum feedback_kind { FEEDBACK_NONE, FEEDBACK_EACH_CASE, FEEDBACK_AT_END } feedback_kind;
typedef enum timeout_rule { TIMEOUT_KEEP_OWN, TIMEOUT_TAKE_AI, TIMEOUT_NONE } timeout_rule;
typedef enum time_shown { TIME_BAR, TIME_NUMBER, TIME_HIDDEN } time_shown;

typedef struct block_time {
    int64_t limit_us;       /* per case; 0: no limit */
    int64_t block_limit_us; /* of a whole inbox; 0: no limit */
    int64_t warn_us;
    timeout_rule on_timeout;
    bool adjustable;
    bool is_essential; /* does not follow the seat's time setting */
    time_shown show;
} block_time;

typedef enum event_trigger { TRIGGER_AT_CASE, TRIGGER_AT_TIME, TRIGGER_WHEN } event_trigger;

typedef enum happening_kind {
    HAPPENING_SHOW,
    HAPPENING_SET,
    HAPPENING_ADD,
    HAPPENING_SOUND,
    HAPPENING_BREAK_AGENT,
    HAPPENING_RESTORE_AGENT,
    HAPPENING_END_STAGE
} happening_kind;

/* What a scenario event may set while it runs: state holds one overlay slot for each. */
typedef enum live_field {
    LIVE_AGENT_PHASE,       /* value: index into the agent's phases */
    LIVE_AGENT_ACTIVE,      /* 0 or 1 */
    LIVE_AGENT_EXPLANATION, /* explanation_kind */
    LIVE_AGENT_CONFIDENCE,  /* confidence_model; constant takes right_lo as its value */
    LIVE_AGENT_DELAY,       /* microseconds, fixed */
    LIVE_SCORE,             /* millionths */
    LIVE_TIME_LIMIT         /* microseconds, of the running block */
} live_field;

typedef struct happening {
    happening_kind kind;
    const localized *text; /* show */
    const char *sound;     /* sound: the id of a cue */
    live_field field;      /* set */
    uint16_t target;       /* agent or score index */
    int64_t value;         /* set */
    score_changes add;
} happening;

typedef struct scenario_event {
    const char *id;
    event_trigger trigger;
    uint16_t at_case; /* 1-based */
    int64_t at_us;    /* since the block began, pauses left out */
    const expression *when;
    const happening *happenings;
    uint16_t happening_count;
} scenario_event;

typedef enum block_present { PRESENT_ONE, PRESENT_INBOX } block_present;

typedef struct block_stage {
    block_present present;
    uint16_t case_set;
    uint16_t agents[BLOCK_AGENTS_MAX];
    uint16_t agent_count;
    uint16_t advisor; /* the one adviser among them, or INDEX_NONE */
    uint16_t take;
    case_order order;
    block_step steps[BLOCK_STEPS_MAX]; /* `feedback: each_case` already added its outcome step */
    uint16_t step_count;
    bool limits_final;   /* the final answer has to lie near the advice */
    double final_within; /* how near, as a share of the advice; 0: it is only confirmed */
    feedback_kind feedback;
    bool is_scored;
    block_time time;
    bool may_end_after_thirds;
    const scenario_event *events;
    uint16_t event_count;
    uint16_t checks_max;
    score_changes check_cost;
    bool may_escalate;
    score_changes escalate_cost;
    const localized *escalate_label;
    bool may_skip;
    bool may_end_early; /* an inbox may be left with cases undecided */
    bool may_reopen;    /* decided cases may be decided again until the block ends */
} block_stage;

typedef enum ask_kind { ASK_CHOICE, ASK_SLIDER, ASK_NUMBER, ASK_TEXT } ask_kind;

typedef struct question_option {
    const char *id;
    const localized *label;
} question_option;

/* One question: a `question` stage has one, a `questionnaire` has several. */
typedef struct question {
    const char *id;
    ask_kind ask;
    double min, max, step;
    const localized *text;
    const localized *low, *high; /* words at the ends of a slider; may be NULL */
    const question_option *options;
    uint16_t option_count;
    const char *save;       /* the name answers get in expressions; NULL: the id */
    uint16_t expects_agent; /* INDEX_NONE: not an expectation */
    uint16_t expects_block; /* index of a stage */
    bool is_required;
    uint16_t slot; /* where state keeps its reply */
} question;

typedef enum pause_for { PAUSE_FOR_FACILITATOR, PAUSE_FOR_PARTICIPANT } pause_for;

typedef struct pause_stage {
    pause_for who;
    const char *checkpoint;   /* NULL: none */
    int64_t release_after_us; /* 0: never by itself */
    bool is_practice;         /* the word is part of the exercise */
    const localized *text;
    const localized *const *meanwhile; /* questions to think about while waiting */
    uint16_t meanwhile_count;          /* 0: the program's own */
} pause_stage;

enum { STORY_NODES_MAX = 64 }; /* so that a set of them fits in one word */

/* A way on from a node of a story. It is offered once. */
typedef struct story_choice {
    const expression *when; /* NULL: always */
    uint16_t to;            /* the node it leads to */
    score_changes add;
    uint64_t tags; /* bit i: what tag i stands for is at stake */
} story_choice;

/* Its text and the words of its choices stand in the question of the same place. */
typedef struct story_node {
    uint16_t agent;           /* who speaks, when that is an agent; INDEX_NONE */
    const localized *speaker; /* who speaks, when that is a person; may be NULL */
    const char *picture;      /* may be NULL */
    const localized *picture_alt;
    const story_choice *choices; /* one per option of the question */
    uint16_t to;                 /* without choices: what follows; INDEX_NONE: the story ends */
} story_node;

typedef struct story_tag {
    const char *id;
    const localized *label;
} story_tag;

typedef struct story_stage {
    const story_node *nodes; /* one per question of the stage; it begins at the first */
    const story_tag *tags;
    uint16_t tag_count;
} story_stage;

typedef enum consent_choice {
    CONSENT_RECORD,
    CONSENT_ROOM,
    CONSENT_RESEARCH,
    CONSENT_CHOICE_COUNT
} consent_choice;

typedef enum chart_id {
    CHART_EXPECTED,
    CHART_ACCURACY,
    CHART_AGREED,
    CHART_CALIBRATION,
    CHART_TIME,
    CHART_FORECASTS,
    CHART_TALKED_OUT,
    CHART_OVER_TIME,
    CHART_ALARMS,
    CHART_TIMELINE,
    CHART_ID_COUNT
} chart_id;

typedef struct message_binding {
    const char *name;
    const expression *number;
} message_binding;

typedef struct debrief_message {
    const expression *when;
    const localized *text;
    const message_binding *with;
    uint16_t with_count;
} debrief_message;

typedef struct debrief_stage {
    const chart_id *charts;
    uint16_t chart_count;
    const debrief_message *messages;
    uint16_t message_count;
    const localized *const *questions;
    uint16_t question_count;
    const localized *disclosure; /* that errors were planned, and why; NULL: the program's own */
    const localized *card;       /* may be NULL */
} debrief_stage;

typedef struct stage {
    const char *id;
    stage_type type;
    const expression *when; /* NULL: always */
    const localized *title; /* may be NULL */
    const localized *text;  /* briefing, consent, questionnaire */
    const char *picture;    /* briefing; may be NULL */
    const localized *picture_alt;
    block_stage block;
    const question *questions; /* question, questionnaire; of a story one per node */
    uint16_t question_count;
    pause_stage pause;
    story_stage story;
    const localized *consent_choices[CONSENT_CHOICE_COUNT];
    debrief_stage debrief;
} stage;

/* For the facilitator ------------------------------------------------------------------------ */

typedef struct expected_range {
    const char *measure;
    double lo, hi;
    const localized *if_not;
} expected_range;

typedef struct facilitator_line {
    uint16_t stage;
    const localized *say;    /* may be NULL */
    const localized *timing; /* may be NULL */
} facilitator_line;

typedef struct facilitator_question {
    const char *phase;
    const localized *text;
} facilitator_question;

typedef struct facilitator_notes {
    const facilitator_line *lines;
    uint16_t line_count;
    const expected_range *expected;
    uint16_t expected_count;
    const facilitator_question *questions;
    uint16_t question_count;
    const localized *const *risks;
    uint16_t risk_count;
    const localized *const *content_notes;
    uint16_t content_note_count;
} facilitator_notes;

/* Conditions --------------------------------------------------------------------------------- */

typedef struct arm_choice {
    const char *id;
    uint32_t weight; /* 0: only when asked for */
} arm_choice;

typedef enum assign_method {
    ASSIGN_PERMUTED_BLOCKS,
    ASSIGN_LATIN_SQUARE,
    ASSIGN_LEAST_FILLED
} assign_method;

typedef enum random_purpose {
    PURPOSE_CASE_ORDER,
    PURPOSE_CASE_CHOICE,
    PURPOSE_ADVICE,
    PURPOSE_CONFIDENCE,
    PURPOSE_EXPLANATION,
    PURPOSE_DELAY,
    PURPOSE_ALARM,
    PURPOSE_COUNT
} random_purpose;

typedef struct scenario_test {
    const char *name;
    const char *arm;    /* NULL: the first arm */
    const char *list;   /* NULL: the first list */
    const char *player; /* a bot, e.g. "threshold:0.8" */
    uint32_t runs;
    const expression *expect;
} scenario_test;

/* ---------------------------------------------------------------------------------------------- */

typedef struct case_key case_key; /* core/case_key.h */

typedef struct scenario {
    const char *id;
    const char *version;
    const char *languages[LANGUAGE_MAX]; /* tags; the first is the fallback */
    uint16_t language_count;
    const localized *title;
    const localized *summary;
    const char *domain;
    uint16_t minutes;
    uint16_t people_lo, people_hi;
    const char *const *teaches;
    uint16_t teach_count;
    const char *const *sources;
    uint16_t source_count;
    const char *cover; /* "art/cover.svg" when that file is there; else NULL */

    const answer_set *answer_sets;
    uint16_t answer_set_count;
    const attribute *attributes;
    uint16_t attribute_count;
    const case_set *case_sets;
    uint16_t case_set_count;
    const case_face *cases; /* of all sets together */
    const case_key *keys;   /* one per case */
    uint16_t case_count;
    const agent *agents;
    uint16_t agent_count;
    const score_name *scores;
    uint16_t score_count;
    const score_rule *score_rules;
    uint16_t score_rule_count;
    uint16_t confidence_score; /* which score confidence points go to, or INDEX_NONE */
    int64_t confidence_points; /* millionths for 2p*o - p*p = 1 */
    const stage *stages;
    uint16_t stage_count;
    uint16_t question_slot_count;

    const arm_choice *arms;
    uint16_t arm_count;
    uint16_t arm; /* the one applied, or INDEX_NONE where there are none */
    const arm_choice *lists;
    uint16_t list_count;
    uint16_t list;
    assign_method assign;
    bool has_seed;
    uint64_t seed;
    bool is_per_participant[PURPOSE_COUNT];

    facilitator_notes facilitator;
    bool allows_free_text;
    uint32_t retention_days;
    const scenario_test *tests;
    uint16_t test_count;
} scenario;

/* The index of a language tag among the scenario's languages; -1 when it is not there. */
int scenario_language(const scenario *s, const char *tag);

/* Indices by id; INDEX_NONE when unknown. */
uint16_t scenario_stage(const scenario *s, const char *id);
uint16_t scenario_agent(const scenario *s, const char *id);
uint16_t scenario_case(const scenario *s, const char *id, const case_set *within);
uint16_t answer_choice(const answer_set *a, const char *id);

/* The answer set of a case of a block. */
const answer_set *scenario_answers_of(const scenario *s, const stage *block);

/* Whole steps from `min` that stay within `max` of a number range. */
int32_t number_range_steps(const number_range *r);

/* The same for a slider or a number that is asked for: its values are min + 0 … steps times step. */
int64_t question_steps(const question *q);

/* Whether the page waits for its reply. A free text is never required where free text is off. */
bool question_is_required(const scenario *s, const question *q);

/* Appends the path that a picture pattern names for a case: {id} and {picture} are replaced. */
void case_picture_path(const char *pattern, const case_face *c, buffer *out);

#endif
