/* view.h - what one viewer may see and do now. Nothing hidden enters a view: no right answer and
 * no why card before it is revealed, nothing of an agent's inner state. Built anew when something
 * was committed; borrows scenario and session. */
#ifndef SAMENSPEL_CORE_VIEW_H
#define SAMENSPEL_CORE_VIEW_H

#include "core/record.h"
#include "core/sound_cue.h"

typedef enum advice_state {
    ADVICE_NONE,    /* this case has no adviser (yet) */
    ADVICE_ASKABLE, /* may be asked for */
    ADVICE_THINKING,
    ADVICE_GIVEN,
    ADVICE_UNAVAILABLE /* broken or switched off */
} advice_state;

typedef enum panel_view { PANEL_CLOSED, PANEL_LOADING, PANEL_OPEN } panel_view;

typedef struct view_panel {
    panel_view status;
    int64_t ready_us; /* while loading: when it arrives */
} view_panel;

/* How a case of an inbox stands. */
typedef enum mail_status {
    MAIL_NEW,
    MAIL_OPENED,
    MAIL_DECIDED,
    MAIL_ESCALATED,
    MAIL_SKIPPED,
    MAIL_TIMED_OUT
} mail_status;

/* One case in the list of an inbox. */
typedef struct view_mail {
    uint16_t case_;
    mail_status status;
    int32_t decision; /* ANSWER_NONE: none */
    bool is_running;  /* on the screen beside the list */
    bool is_checked;
    bool may_pick, may_reopen;
} view_mail;

/* One case whose outcome was revealed. */
typedef struct view_outcome {
    uint16_t case_, index;
    int32_t own, advice, final, truth;
    int8_t final_correct, advice_correct;
    const localized *why; /* may be NULL */
} view_outcome;

typedef struct view_reply {
    bool is_set;
    int64_t value;
    uint16_t option;
    const char *text;
} view_reply;

/* The case before what stands on the screen, when its time ran out. */
typedef struct view_timeout {
    bool has_happened;
    uint16_t case_;
    uint16_t number; /* the place in which it was shown, from 1 */
    int32_t final;   /* what counts for it; ANSWER_NONE: nothing */
} view_timeout;

typedef struct view {
    const scenario *scenario;
    const char *seat;
    int language; /* index into the scenario's languages */
    int64_t now_us;
    int64_t time_setting;
    bool is_ended, is_paused, is_waiting; /* waiting: a line is being written */
    session_end finish;
    uint32_t allowed; /* bit per command_kind: what this viewer may do now */

    uint16_t stage; /* INDEX_NONE after the end */
    stage_type type;
    uint16_t stage_number, stage_total; /* 1-based place in the flow, for progress */

    /* block */
    bool has_case;
    uint16_t case_; /* index into scenario->cases */
    const case_set *set;
    const answer_set *answers;
    uint16_t case_number, case_total;
    bool is_inbox;    /* its cases stand in a list, with or without one beside it */
    bool is_reopened; /* the running case is decided again */
    bool may_finish;  /* the participant may say that the inbox is ready */
    bool is_time_up;  /* its limit is over */
    const view_mail *mails;
    uint16_t mail_count, undecided_count;
    view_timeout timed_out; /* also on what follows the last case of a block */
    uint16_t step_index;
    step_kind step;
    answer_phase phase;                /* of the answer or confidence that is asked */
    int32_t own, final;                /* ANSWER_NONE */
    int32_t answer_least, answer_most; /* what may be answered in this phase, both included */
    int16_t own_confidence, final_confidence;
    uint16_t agent; /* the adviser; INDEX_NONE */
    advice_state advice_state;
    int64_t advice_due_us;
    int32_t advice;     /* ANSWER_NONE until given */
    int16_t confidence; /* per mille; -1: none or not shown */
    confidence_shown confidence_shown;
    const localized *confidence_text; /* the adviser's own words for it; NULL: none */
    explanation_kind explanation;     /* NONE until shown */
    const localized *explanation_text;
    uint16_t source;         /* of the explanation, open; INDEX_NONE */
    const reasoning *reason; /* what is shown beside the text; NULL: nothing */
    bool is_explanation_askable;
    uint16_t alarm_agent; /* INDEX_NONE: no alarm */
    const localized *alarm_message;
    view_panel panels[EVIDENCE_MAX];
    uint16_t checks_left;
    int32_t check_result;  /* the truth a check showed; ANSWER_NONE */
    bool is_outcome_shown; /* the outcome step: `outcome` holds it */
    view_outcome outcome;
    int64_t deadline_us; /* 0: no limit runs */
    int64_t limit_us, warn_us;
    bool is_reviewing; /* outcomes of a block at its end */
    const view_outcome *review;
    uint16_t review_count;
    uint16_t review_stage;
    const localized *notice; /* a text that a scenario event shows now; NULL */
    sound_cue sound;         /* the last one made in this session, and how many were */
    uint32_t sound_count;
    uint64_t presented_key; /* changes whenever `presented` is due for a new frame; 0: not due */

    /* without what blocks added whose outcomes are still hidden: points would give them away */
    int64_t scores[SCENARIO_SCORES_MAX];

    /* question, questionnaire: one per question of the stage */
    const view_reply *replies;

    /* story */
    uint16_t node;    /* the one that stands there; INDEX_NONE */
    uint16_t offered; /* bit per choice of it that can be made */

    /* pause */
    bool needs_word;
    bool takes_code;        /* the facilitator's, on this machine */
    char word[WORD_MAX];    /* practice: the word itself; else empty */
    int64_t release_due_us; /* 0: not by itself */

    bool is_research_chosen; /* again, in the debrief; then: */
    research_choice research;
    bool is_debrief_open; /* truth and points of this person may be shown */
} view;

struct session;

/* Fills `out`; memory for replies and review comes from `a`. `now_us` is only passed through. */
void view_make(const struct session *from, actor by, int64_t now_us, arena *a, view *out);

/* Whether the viewer may send this kind of command now. */
bool view_allows(const view *v, command_kind k);

#endif
