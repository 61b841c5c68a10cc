/* screen.h - every screen of the program as a tree built from a view, and what an input on it
 * means. No window, no files, no rules: the shell hands in what there is to show, draws or prints
 * the tree, and gives back what a person did; out comes a command for the session or a request to
 * the program.
 *
 *     const node *root = screen_show(&state, &context, frame_arena);
 *     ... the window or text mode shows it and reads an input ...
 *     screen_result r = screen_act(&state, &context, &input);
 *     for (size_t i = 0; i < r.command_count; i++) submit(&r.commands[i]);
 *     if (r.request.kind) carry_out(&r.request);
 *
 * What a person does before they confirm (a chosen option, a slider, a typed word) is a draft. It
 * lives in screen_state, is never logged, and is forgotten when another case, step or stage comes.
 * Nothing is chosen beforehand. */
#ifndef SAMENSPEL_SCREENS_SCREEN_H
#define SAMENSPEL_SCREENS_SCREEN_H

#include "core/status.h"
#include "core/view.h"
#include "screens/phrases.h"
#include "study/debrief.h"
#include "tree/tree.h"

enum {
    PEOPLE_MAX = 4,           /* at one seat */
    SCREEN_COMMANDS_MAX = 33, /* from one input: a reply for each question, and continue */
    QUESTIONS_MAX = SCREEN_COMMANDS_MAX - 1,
    FOLDER_TEXT_MAX = 512,
    CARD_LENGTH_MAX = 140, /* code points */
    CARD_TEXT_MAX = 4 * CARD_LENGTH_MAX + 1,
    NAME_TEXT_MAX = 64,
    NUMBER_TYPED_MAX = 24
};

/* What is shown ------------------------------------------------------------------------------ */

typedef enum screen_place {
    PLACE_PICKER,  /* entries, resumes */
    PLACE_SEAT,    /* entry, seat_suggestion */
    PLACE_STAGE,   /* view, entry; debrief in a debrief stage; also before consent, where `view`
                      needs only scenario, language, stage, type, stage_number and stage_total */
    PLACE_TROUBLE, /* trouble, folders: the journal cannot be written */
    PLACE_ENDED    /* view, is_recorded, result_code, session_code, log_path, places */
} screen_place;

/* One scenario on the picker; all texts in the language of the phrases. */
typedef struct picker_entry {
    const char *id;
    const char *title;
    const char *summary;
    const char *domain; /* "health"; its name is the phrase "domain.health" */
    uint16_t minutes;
    const char *const *languages; /* tags, the first is the fallback */
    uint16_t language_count;
    uint16_t people_lo, people_hi;
    const char *cover;    /* path of a picture; NULL: none */
    bool is_introduction; /* the tutorial: it says that one begins there */
    bool is_broken;
    const char *const *problems; /* what is wrong, ready to be read; the first few */
    uint16_t problem_count;      /* as many as `problems` holds */
    uint32_t problem_total;      /* all there are */
} picker_entry;

/* A session that was left in the middle. */
typedef struct resume_entry {
    const char *id; /* comes back in the request */
    const char *title;
    const char *seat;
    const char *when; /* "vandaag om 14.05 uur" */
} resume_entry;

/* Where a copy can go. */
typedef struct save_place {
    const char *path, *name;
    bool is_medium; /* a stick, card or share; else the person's own folder */
    bool is_writable;
    int64_t free_bytes; /* of a medium */
} save_place;

typedef enum screen_theme {
    SCREEN_LIGHT,
    SCREEN_DARK,
    SCREEN_CONTRAST,
    SCREEN_PROJECTOR,
    SCREEN_THEME_COUNT
} screen_theme;

typedef enum screen_sound { SOUND_OFF, SOUND_SOFT, SOUND_NORMAL, SCREEN_SOUND_COUNT } screen_sound;

typedef struct screen_settings {
    const char *language;        /* tag, of the program */
    const char *second_language; /* tag, shown while a key is held; "": the first other one */
    int text_percent;            /* 80 to 200 */
    screen_theme theme;
    bool is_motion_reduced;
    bool is_text_spaced; /* more room between letters, words, lines and paragraphs */
    screen_sound sound;
} screen_settings;

/* How large texts are on the glass: as chosen, and 1.6 times that for a projector; at most 200. */
int screen_percent(const screen_settings *s);

/* Borrowed while a screen is shown. What a place does not name above may be NULL or 0. */
typedef struct screen_context {
    screen_place place;
    const phrases *phrases;
    const char *const *languages; /* tags that the program speaks */
    uint16_t language_count;
    screen_settings settings;
    bool is_second_language; /* a key is held: phrases and view are in the second language */
    const failure *problem;  /* what just went wrong and must be said; NULL: nothing */
    int64_t now_us;          /* session time: for timers */
    sound_cue caption;       /* what is heard now, and said for those who cannot; CUE_NONE */

    const picker_entry *entries;
    size_t entry_count;
    const resume_entry *resumes;
    size_t resume_count;

    const picker_entry *entry;   /* the scenario that was picked */
    const char *seat_suggestion; /* "A1" */

    const view *view;
    const char *picture_root; /* the folder of the scenario */
    uint16_t people;          /* at this seat */
    bool is_started;          /* a session runs (false before consent) */
    bool is_recorded;         /* its decisions are written down */
    const debrief *debrief;
    bool is_for_research;     /* everybody at the seat agreed to research at the start */
    bool counts_in_room;      /* everybody at the seat agreed to count in the group */
    const char *result_code;  /* counts for the group; NULL: none */
    const char *session_code; /* short code of the log so far; NULL: none */
    const char *log_path;     /* NULL: none */

    const failure *trouble;
    const char *const *folders; /* offered when another folder must be chosen */
    size_t folder_count;
    const save_place *places; /* offered for a copy */
    size_t place_count;
    bool takes_uploads; /* scenarios can be given to the page around; else there are folders */
    const char *own_scenarios; /* the folder for them; NULL: there is none */
    bool hands_out;            /* a browser downloads copies; there are no places to choose */
    bool can_draw_card;        /* a picture of the take-home card can be made */
    const char *saved_card;    /* where its page is; NULL: it was not saved */
    const char *saved_picture; /* where the picture is; NULL: none was made */
    const char *saved_copy;    /* where the copy of the log is; NULL: none was made */
} screen_context;

/* Drafts ------------------------------------------------------------------------------------- */

/* An answer to a question before it is confirmed. */
typedef struct reply_draft {
    bool is_set;
    int64_t steps;
    uint16_t option;
    char text[REPLY_TEXT_MAX + 1];
} reply_draft;

typedef enum screen_sheet { /* what lies over the screen */
                            SHEET_NONE,
                            SHEET_MENU,
                            SHEET_SETTINGS,
                            SHEET_LEAVE,
                            SHEET_SAVE,
                            SHEET_FACILITATOR,
                            SHEET_KEY_CARD,
                            SHEET_LETTERS,
                            SHEET_FINISH,
                            SHEET_KEYS,
                            SHEET_ADD
} screen_sheet;

/* Belongs to whoever shows the screens; start with screen_state_init. About 70 KB. */
typedef struct screen_state {
    screen_sheet sheet;
    uint64_t shown; /* which place, stage, case and step the drafts below belong to */
    /* picker */
    char domain[NAME_TEXT_MAX]; /* the filter; "": all */
    char entry[NAME_TEXT_MAX];  /* the chosen scenario; "": none */
    /* seat */
    char seat[NAME_TEXT_MAX];
    uint16_t people;
    char language[NAME_TEXT_MAX];
    int64_t time_setting;
    /* consent: of the person whose turn it is, and of those before together */
    uint16_t person;
    int8_t consent[CONSENT_CHOICE_COUNT]; /* 1 yes, 0 no, -1 not answered */
    bool consent_of_all[CONSENT_CHOICE_COUNT];
    /* block */
    int64_t answer;           /* ANSWER_NONE: nothing chosen */
    int64_t confidence_steps; /* -1: nothing chosen */
    uint16_t mail;            /* of an inbox, the case that was opened last; INDEX_NONE */
    uint16_t panel;           /* the open panel that was looked at last; INDEX_NONE */
    /* question, questionnaire */
    reply_draft replies[QUESTIONS_MAX];
    /* pause */
    char word[WORD_MAX]; /* also the facilitator's code, on its sheet */
    uint16_t questions_passed;
    /* debrief */
    uint16_t page, wrong;
    bool is_table_shown;
    /* trouble, ended */
    char sentence[CARD_TEXT_MAX]; /* of the take-home card; is never logged */
    char folder[FOLDER_TEXT_MAX];
    bool has_saved; /* a place was chosen since the sheet opened */
    /* typed on a slider and no number of it (yet): which slider, what */
    char typed_on[3 * NAME_TEXT_MAX], typed[NUMBER_TYPED_MAX];
    /* letters: the verb and number of the field that they are for */
    int lettered_verb;
    int64_t lettered_number;
    screen_sheet sheet_behind; /* what the letters lie over */
    /* what a result points to */
    command commands[SCREEN_COMMANDS_MAX];
    char asked[FOLDER_TEXT_MAX];
} screen_state;

void screen_state_init(screen_state *s);

/* Chooses a scenario on the picker, whatever is filtered or lies over it. */
void screen_choose_entry(screen_state *s, const char *id);

/* What an input leads to --------------------------------------------------------------------- */

typedef enum request_kind {
    REQUEST_NONE,
    REQUEST_PICK,         /* text: the scenario's id; show PLACE_SEAT */
    REQUEST_RESUME,       /* text: the id of a resume_entry */
    REQUEST_UPLOAD,       /* have the browser ask for a scenario */
    REQUEST_START,        /* seat, people, language, time_setting */
    REQUEST_CONSENT,      /* consent: the session starts now; unrecorded without the first */
    REQUEST_PROCEED,      /* go on from a stage before consent, where there is no session yet */
    REQUEST_BACK,         /* to the picker, from a place without a session */
    REQUEST_LEAVE,        /* to the picker; a recorded session can be resumed */
    REQUEST_QUIT,         /* end the program */
    REQUEST_SET_LANGUAGE, /* text: a tag; of the program (a session's own goes by command) */
    REQUEST_SET_SECOND_LANGUAGE, /* text: a tag */
    REQUEST_SET_TEXT_SIZE,       /* number: per cent */
    REQUEST_SET_THEME,           /* number: screen_theme */
    REQUEST_SET_MOTION,          /* number: 1 reduced */
    REQUEST_SET_SPACING,         /* number: 1 more room in texts */
    REQUEST_SET_SOUND,           /* number: screen_sound */
    REQUEST_TRY_AGAIN,           /* write the journal again where it was */
    REQUEST_USE_FOLDER,          /* text: another folder for the journal */
    REQUEST_SAVE_COPY,           /* text: a folder for a copy of journal and scenario */
    REQUEST_SAVE_CARD            /* text: a folder for the take-home card; sentence */
} request_kind;

/* Strings live until the next call with the same state. */
typedef struct screen_request {
    request_kind kind;
    const char *text;
    int64_t number;
    const char *sentence;
    const char *seat;
    uint16_t people;
    const char *language;
    int64_t time_setting;
    bool consent[CONSENT_CHOICE_COUNT];
} screen_request;

typedef struct screen_result {
    bool has_changed;        /* something on the screen is different: build it again */
    const command *commands; /* in this order; stamped with the input's time */
    size_t command_count;
    screen_request request;
} screen_result;

/* Calls ------------------------------------------------------------------------------------ */

/* Builds the screen in `memory`. Forgets drafts that no longer belong to what is shown. NULL: no
 * memory. */
const node *screen_show(screen_state *s, const screen_context *c, arena *memory);

/* A day of the calendar, months from 1. */
typedef struct card_day {
    int day, month, year;
} card_day;

/* The take-home card with a person's own sentence, on an open debrief: to be drawn on one sheet of
 * A6, not to be used. Its texts are card/title, card/date, card/stem, card/own and card/result.
 * NULL: no memory. */
const node *screen_card(const screen_context *c, const char *sentence, card_day at, arena *memory);

/* What an input on that screen means. Commands are `by` the seat; an input that means nothing here
 * gives an empty result. Inputs on a screen that has changed since are harmless: whatever they
 * lead to is judged by the rules again. */
screen_result screen_act(screen_state *s, const screen_context *c, const tree_input *in);

/* The language of a list that is shown while a key is held: the one that was chosen for that, else
 * the first other than the one that is shown now. -1: there is only one. */
int screen_second_language(const char *const *tags, uint16_t count, const char *now,
                           const char *chosen);

/* When the screen next changes by itself (a timer that counts down, in session time); INT64_MAX:
 * not by itself. */
int64_t screen_next_change(const screen_context *c);

/* Whether a text is the code of a seat: one letter A to Z and a number 1 to 99, blanks around and
 * lower case allowed. Writes it as "B4" when `out` is given (SEAT_CODE_MAX bytes). */
bool seat_code_read(const char *text, char *out);

#endif
