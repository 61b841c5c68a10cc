/* state.h - where a session is: a fold of its events. Only state_apply writes it, and it never
 * computes, trains or draws. Screens never include this; they get a view. */
#ifndef SAMENSPEL_CORE_STATE_H
#define SAMENSPEL_CORE_STATE_H

#include "core/arena.h"
#include "core/record.h"
#include "core/sound_cue.h"

/* One case of a block, as it went. -1 (ANSWER_NONE) and FIELD_NULL mean: did not happen. */
typedef struct case_record {
    uint16_t stage, case_, index; /* index: 1-based place in the block */
    bool is_scored;
    case_end ended_on;
    int32_t own, advice, final;
    int16_t own_confidence, final_confidence;          /* per mille, -1 */
    int16_t confidence_shown, confidence_true;         /* of the adviser, -1 */
    int8_t own_correct, advice_correct, final_correct; /* 0, 1, -1 */
    int8_t agreed, switched; /* 0, 1, -1: no advice, or no own first answer */
    int8_t explanation_correct;
    explanation_kind explanation; /* NONE until shown */
    bool is_advice_missing, has_alarm, is_outcome_shown, was_asked;
    int64_t shown_us, closed_us;
    int64_t own_us, advice_us, explanation_us, final_us; /* when, session time; FIELD_NULL */
    int64_t own_response_us, final_response_us;          /* FIELD_NULL */
    int64_t paused_us;
    uint16_t evidence_opened;
    int64_t evidence_us;
    int64_t looked_us[EVIDENCE_MAX]; /* when each panel was first opened; FIELD_NULL. Follows from
                                        what the hash covers */
    uint16_t checks;
    uint16_t alarm_agent;              /* the first that raised an alarm; INDEX_NONE */
    int32_t check_result;              /* what a check showed; ANSWER_NONE */
    uint8_t panels_paid, panels_ready; /* bit per evidence panel */
    /* in an inbox: how a case lies that was put back in the list undecided */
    bool is_left;
    uint16_t left_at_step;
    int64_t left_us, away_us; /* when; how long it was off the screen before */
    int64_t step_spent_us;    /* on the running step, in earlier looks */
    int64_t advice_left_us;   /* the adviser still thinks that long; 0: it does not */
    int64_t advice_delay_us;
} case_record;

typedef struct reply_slot {
    bool is_set;
    int64_t value;    /* steps from min, FIELD_NULL */
    uint16_t option;  /* INDEX_NONE */
    const char *text; /* NULL; lies in `room` */
    char *room;       /* REPLY_TEXT_MAX + 1 bytes, only where a text may be asked for */
} reply_slot;

/* One choice of a story, in the order in which they were made. */
typedef struct story_step {
    uint16_t stage, node, option;
    int64_t at_us, response_us;
} story_step;

/* What scenario events may change about an agent while the scenario runs. */
typedef struct agent_overlay {
    bool is_active, is_broken;
    uint16_t phase; /* INDEX_NONE: the agent's plain accuracy or its at_case phases */
    explanation_kind explanation;
    confidence_model confidence;
    int64_t delay_us; /* -1: as declared */
} agent_overlay;

typedef struct panel_state {
    bool is_open, is_ready;
    int64_t opened_us;
    int64_t ready_us; /* due; 0: not waiting */
} panel_state;

/* The source of an explanation that is open; one at most. */
typedef struct source_state {
    bool is_open;
    uint16_t index;
    int64_t opened_us;
} source_state;

typedef struct block_state {
    uint16_t *order; /* case indices; room for the `take` of the block */
    uint16_t order_count;
    uint16_t *wrong_cases; /* planned errors of the adviser, ascending; room for `take` */
    uint16_t wrong_count;
    uint64_t drawn_digest; /* over order and wrong_cases */
    uint16_t first_record; /* its records are records[first_record …] */
    int64_t started_us;
    uint64_t fired; /* bit i: event i of the block fired (64 at most) */
    bool is_entered, is_reviewed;
    bool is_time_up;                          /* the limit of the whole block is over */
    int64_t score_start[SCENARIO_SCORES_MAX]; /* to say what this block added */
    int64_t score_added[SCENARIO_SCORES_MAX];
} block_state;

/* What holds for research: what the header says, or what was chosen again in the debrief. */
typedef enum research_stand {
    RESEARCH_AS_AGREED,
    RESEARCH_WITHDRAWN,
    RESEARCH_KEPT
} research_stand;

typedef struct state {
    uint64_t seq;
    int64_t t_us; /* time of the last applied line */
    int language;
    int64_t time_setting; /* per mille; 0: off */
    bool is_open, is_ended;
    session_end finish;

    research_stand research;

    uint16_t stage; /* INDEX_NONE before the first and after the last */
    int64_t stage_started_us;

    bool is_paused;
    int64_t paused_at_us;

    /* the running case of the running block */
    bool has_case;
    uint16_t record;      /* index of the running case's record */
    uint16_t step;        /* index into the block's steps */
    int64_t step_us;      /* when the step began */
    int64_t presented_us; /* when its frame was presented; FIELD_NULL */
    int64_t paused_in_step_us;
    int64_t advice_due_us; /* 0: none */
    int64_t advice_delay_us;
    int64_t deadline_us; /* 0: no limit runs */
    int64_t limit_us;
    int64_t limit_override_us; /* -1: as declared */
    panel_state panels[EVIDENCE_MAX];
    source_state source;
    uint16_t checks_used; /* in this block */
    bool is_stopping;     /* the block ends after the running third */
    bool is_reviewing;    /* outcomes of the block `review_stage` are on the screen */
    uint16_t review_stage;
    uint16_t reopened_from; /* the record to go back to while one is decided again; in an inbox, the
                               record itself: behind it comes the list */
    uint16_t reopened_step;
    uint16_t node;          /* of the running story; INDEX_NONE */
    int64_t release_due_us; /* a pause stage ends by itself; 0 */
    uint16_t notice_stage;  /* INDEX_NONE: no notice shows */
    uint16_t notice_event, notice_happening;
    sound_cue sound;      /* the last one made; nothing is decided from it, so it is not hashed */
    uint32_t sound_count; /* how many were made */

    int64_t scores[SCENARIO_SCORES_MAX];
    case_record *records; /* of all blocks so far */
    uint16_t record_count, record_capacity;
    int64_t *decision_points; /* per record and score: what its decision earned, to be taken back
                                 when it is decided again; NULL where nothing can be reopened */
    bool is_scoring_decision; /* `scored` events now belong to a decision */
    uint64_t closed_digest;   /* over every record put away (closed or left), in that order */
    story_step *path;         /* of all stories so far; room for every choice of each */
    uint16_t path_count, path_capacity;
    reply_slot *replies;   /* one per question slot */
    agent_overlay *agents; /* one per agent */
    block_state *blocks;   /* one per stage */
    arena *owner;
} state;

/* A state before its first line, all memory from `a`. False: no memory. */
bool state_init(state *st, const scenario *s, arena *a);

/* The only writer. Never refuses: events are facts that `decide` has drawn. What could not have come
 * from `decide` (a damaged journal) is for session_fold to reject before it comes here. */
void state_apply(state *st, const scenario *s, const record *event, int64_t at_us);

/* FNV-1a over an explicit field-by-field serialisation (least significant byte first). */
uint64_t state_hash(const state *st, const scenario *s);

/* When the next thing is due, in session time; INT64_MAX when nothing is. */
int64_t state_next_due(const state *st, const scenario *s);

/* Copies `from` into an initialised state of the same scenario; nothing is shared afterwards. */
void state_copy(state *to, const state *from, const scenario *s);

/* The record of the running case; NULL when none runs. */
const case_record *state_case(const state *st);

/* The running stage; NULL before the first and after the last. */
const stage *state_stage(const state *st, const scenario *s);

/* The step that the running case is at. Call only while a case runs. */
const block_step *state_step(const state *st, const scenario *s);

/* What the participant is asked for now: the kind of that step, or the final answer while a decided
 * case is decided again. Call only while a case runs. */
step_kind state_step_kind(const state *st, const scenario *s);

/* The record at the 1-based place `index` of the block whose outcomes stand on the screen or, when
 * none do, of the running stage; NULL: no such record. */
const case_record *state_record_at(const state *st, const scenario *s, int64_t index);

/* What the decision of record `index` earned, one per score; NULL where that is not kept. */
int64_t *state_decision_points(const state *st, const scenario *s, uint16_t index);

/* Whether the running stage is a block that shows its cases as a list. */
bool state_is_inbox(const state *st, const scenario *s);

/* Whether every case of the running block has ended (one that is decided again has). */
bool state_is_all_decided(const state *st);

/* The record of a case in the running stage; NULL: it was not shown. */
const case_record *state_record_of(const state *st, int64_t case_index);

#endif
