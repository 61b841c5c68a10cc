/* record.h - commands (intents) and events (facts), and the one table that says which fields each
 * carries. The table drives the journal's writer and reader and the exports, so that a kind is one
 * row and nothing else.
 *
 * A command is an intent by somebody at a time; it may be refused. An event is a fact in the past
 * tense, carrying every drawn outcome. All numbers are integers: microseconds, per mille, answers
 * as choice index or steps, scores in millionths. FIELD_NULL is "missing" (JSON null). */
#ifndef SAMENSPEL_CORE_RECORD_H
#define SAMENSPEL_CORE_RECORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/scenario.h"

#define FIELD_NULL INT64_MIN

enum { SEAT_CODE_MAX = 8, REPLY_TEXT_MAX = 2000, WORD_MAX = 24 };

/* What integers of a record may hold, so that sums of them stay far from the ends of an int64. */
#define RECORD_NUMBER_MAX INT64_C(4000000000000000)
#define SESSION_TIME_MAX_US INT64_C(1000000000000000) /* 31 years */
#define SCORE_MAX INT64_C(1000000000000000)           /* millionths: 10^9 points */

/* Who did it. The seat's code stands in the session's setup. */
typedef enum actor { BY_SEAT, BY_FACILITATOR, BY_BOT, BY_CLOCK, ACTOR_COUNT } actor;

typedef enum command_kind {
    COMMAND_OPEN, /* the first line of every session */
    COMMAND_CONTINUE,
    COMMAND_PRESENTED,
    COMMAND_ANSWER,
    COMMAND_RATE_CONFIDENCE,
    COMMAND_ASK_AI,
    COMMAND_OPEN_EVIDENCE,
    COMMAND_CLOSE_EVIDENCE,
    COMMAND_CHECK,
    COMMAND_ESCALATE,
    COMMAND_PICK, /* a case of an inbox; without one: back to the list */
    COMMAND_REPLY,
    COMMAND_PAUSE,
    COMMAND_RESUME,
    COMMAND_RELEASE,
    COMMAND_EXTEND,
    COMMAND_SKIP,
    COMMAND_REOPEN,
    COMMAND_END,
    COMMAND_SET_LANGUAGE,
    COMMAND_SET_TIME,
    COMMAND_CLOCK,
    COMMAND_OPEN_SOURCE,         /* of an explanation that is shown */
    COMMAND_RECONSIDER_RESEARCH, /* in the debrief, once it was told that errors were planned */
    COMMAND_CLOSE_SOURCE,
    COMMAND_CHOOSE, /* a way on in a story */
    COMMAND_KIND_COUNT
} command_kind;

typedef enum event_kind {
    EVENT_SESSION_OPENED,
    EVENT_STAGE_ENTERED,
    EVENT_STAGE_SKIPPED, /* its `when` did not hold */
    EVENT_STAGE_LEFT,
    EVENT_CASES_DRAWN,    /* which cases, in which order */
    EVENT_ERRORS_PLANNED, /* the exact quota: the cases whose advice will be wrong */
    EVENT_CASE_SHOWN,
    EVENT_STEP_ENTERED,
    EVENT_PRESENTED,    /* its frame reached the screen; response times count from here */
    EVENT_TIME_STARTED, /* the case's time limit runs until `due_us` */
    EVENT_TIME_EXTENDED,
    EVENT_ADVICE_DUE, /* the adviser thinks until `due_us` */
    EVENT_ADVICE_GIVEN,
    EVENT_ADVICE_MISSING, /* the adviser is broken or switched off */
    EVENT_EXPLANATION_SHOWN,
    EVENT_ALARM_RAISED,
    EVENT_EVIDENCE_OPENED,
    EVENT_EVIDENCE_READY,
    EVENT_EVIDENCE_CLOSED,
    EVENT_ANSWER_GIVEN, /* the own first answer */
    EVENT_CONFIDENCE_GIVEN,
    EVENT_DECISION_MADE, /* the final answer */
    EVENT_CHECK_DONE,
    EVENT_ESCALATED,
    EVENT_SCORED,
    EVENT_OUTCOME_SHOWN,
    EVENT_CASE_CLOSED,
    EVENT_CASE_REOPENED,
    EVENT_CASE_LEFT,      /* put back in the inbox, undecided */
    EVENT_CASE_PICKED,    /* taken up again */
    EVENT_CASE_MISSED,    /* the inbox's time was up before anybody opened it */
    EVENT_TIME_RAN_OUT,   /* the limit of a whole block */
    EVENT_REVIEW_STARTED, /* `feedback: at_end`: the outcomes of a block stand on the screen */
    EVENT_CASES_NOT_REACHED,
    EVENT_STOP_PLANNED, /* the block stops after the running third */
    EVENT_REPLY_GIVEN,
    EVENT_PAUSED,
    EVENT_RESUMED,
    EVENT_PAUSE_RELEASED,
    EVENT_HAPPENED, /* an event of the scenario fired */
    EVENT_NOTICE_SHOWN,
    EVENT_SOUND_PLAYED,
    EVENT_AGENT_SET,
    EVENT_LIMIT_SET,
    EVENT_LANGUAGE_SET,
    EVENT_TIME_SET,
    EVENT_SESSION_ENDED,
    EVENT_SOURCE_OPENED,
    EVENT_RESEARCH_RECONSIDERED, /* counts instead of the consent in the header */
    EVENT_SOURCE_CLOSED,
    EVENT_NODE_SHOWN, /* of a story */
    EVENT_CHOICE_MADE,
    EVENT_KIND_COUNT
} event_kind;

typedef enum answer_phase { PHASE_OWN, PHASE_FINAL } answer_phase;

typedef enum ask_what { ASK_ADVICE, ASK_EXPLANATION } ask_what;

/* How a case ended; each is a different end, and only `answered` enters reliance measures. */
typedef enum case_end {
    END_OPEN,
    END_ANSWERED,
    END_TIMED_OUT,
    END_SKIPPED,
    END_ESCALATED,
    END_NOT_REACHED,
    END_ABORTED
} case_end;

typedef enum release_how { RELEASE_WORD, RELEASE_CODE, RELEASE_TIME, RELEASE_CONTINUE } release_how;

/* What `agent_set` holds for LIVE_AGENT_ACTIVE beside 0 and 1: being broken is apart from being
 * switched off, so that mending does not switch on. */
enum { AGENT_BROKEN = -1, AGENT_RESTORED = -2 };

/* A second choice on research; the first stands in the journal's header. */
typedef enum research_choice { RESEARCH_WITHDRAW, RESEARCH_KEEP } research_choice;

typedef enum end_scope { END_STAGE, END_SESSION } end_scope;

typedef enum session_end { ENDED_FINISHED, ENDED_ABORTED } session_end;

/* One value for both: a command uses the fields of its row, an event those of its own. */
typedef struct record {
    int64_t kind; /* command_kind or event_kind */
    int64_t by;   /* actor */
    int64_t stage, case_, agent, panel, item, option, score;
    int64_t index;      /* 1-based place of a case in its block; place of a step, of a source */
    int64_t step;       /* step_kind */
    int64_t what;       /* ask_what */
    int64_t phase;      /* answer_phase */
    int64_t choice;     /* an answer of the case's answer set */
    int64_t value;      /* a number: reply steps, live value, … */
    int64_t confidence; /* per mille, as shown or given */
    int64_t confidence_true;
    int64_t correct, agreed, switched;
    int64_t explanation; /* explanation_kind */
    int64_t explanation_correct;
    int64_t response_us, delay_us, dwell_us, paused_us;
    int64_t due_us, limit_us;
    int64_t add, total;
    int64_t ended_on; /* case_end */
    int64_t how;      /* release_how */
    int64_t scope;    /* end_scope */
    int64_t finish;   /* session_end */
    int64_t field;    /* live_field */
    int64_t reason;   /* failure of an adviser: 0 broken, 1 inactive */
    int64_t count;
    int64_t research;     /* research_choice */
    int64_t language;     /* index into the scenario's languages */
    int64_t time_setting; /* per mille of the declared limits; 0: no limits */
    const char *text;     /* a typed word, a free reply, an id; borrowed; NULL is null */
    const uint16_t *list; /* case indices or places; borrowed */
    uint16_t list_count;
} record;

/* A command with the time it was meant at. */
typedef struct command {
    record what;
    int64_t at_us;
} command;

typedef struct event_list {
    record *items;
    uint16_t count;
    uint16_t capacity;
} event_list;

typedef enum field_type {
    FIELD_INTEGER,
    FIELD_TRUTH, /* false or true */
    FIELD_TEXT,
    FIELD_STAGE, /* the id of a stage … */
    FIELD_CASE,
    FIELD_AGENT,
    FIELD_PANEL, /* of the case's set */
    FIELD_SCORE,
    FIELD_ITEM,     /* a question of the record's stage */
    FIELD_OPTION,   /* of that question */
    FIELD_ANSWER,   /* a choice id, or an integer for numbers, of the record's case */
    FIELD_LANGUAGE, /* a tag */
    FIELD_NAME,     /* one of `names` */
    FIELD_CASE_LIST,
    FIELD_INTEGER_LIST
} field_type;

typedef struct field_definition {
    const char *name;
    field_type type;
    size_t offset;            /* of an int64_t (or of `text`/`list`) in `record` */
    const char *const *names; /* FIELD_NAME: NULL-terminated */
    int64_t least, most;      /* FIELD_INTEGER: what it may hold */
} field_definition;

enum { RECORD_FIELDS_MAX = 12, RECORD_OPTIONAL_MAX = 4 };

typedef struct record_layout {
    const char *name;                                      /* "answer", "decision_made" */
    const field_definition *fields[RECORD_FIELDS_MAX];     /* in writing order, NULL-terminated */
    const field_definition *optional[RECORD_OPTIONAL_MAX]; /* those that may be null */
} record_layout;

/* The row of a kind: its name and fields. Static; never NULL for a kind that there is. */
const record_layout *command_layout(command_kind k);
const record_layout *event_layout(event_kind k);

/* COMMAND_KIND_COUNT, EVENT_KIND_COUNT, or ACTOR_COUNT for an unknown name. */
command_kind command_named(const char *name);
event_kind event_named(const char *name);

/* "facilitator", "bot", "clock"; NULL for BY_SEAT (the seat's own code is written). */
const char *actor_name(actor by);

/* A record of that kind with every field missing. */
record record_make(int64_t kind, actor by);

#endif
