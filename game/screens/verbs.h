/* verbs.h - what the things on screens do. Inside screens only; a shell passes them on unread. */
#ifndef SAMENSPEL_SCREENS_VERBS_H
#define SAMENSPEL_SCREENS_VERBS_H

typedef enum verb {
    VERB_NONE,
    /* everywhere */
    VERB_OPEN_SHEET, /* number: screen_sheet */
    VERB_CLOSE_SHEET,
    VERB_SET_LANGUAGE,        /* id: tag */
    VERB_SET_SECOND_LANGUAGE, /* id: tag */
    VERB_SET_TEXT_SIZE,
    VERB_SET_THEME,
    VERB_SET_MOTION,
    VERB_SET_SPACING,
    VERB_SET_SOUND,
    VERB_SET_TIME, /* number: per mille */
    VERB_MENU,     /* the pause button */
    VERB_RESUME,
    VERB_LEAVE,
    VERB_END_STAGE,
    VERB_END_SESSION,
    VERB_QUIT,
    VERB_BACK,
    VERB_CONTINUE,
    VERB_OPEN_LETTERS, /* number: verb of a field * OPTION_STRIDE + its number */
    VERB_CLOSE_LETTERS,
    VERB_LETTER, /* id: what is added */
    VERB_ERASE_LETTER,
    /* picker */
    VERB_FILTER,       /* id: domain, "" all */
    VERB_CHOOSE_ENTRY, /* id: scenario */
    VERB_START_ENTRY,  /* id: scenario */
    VERB_RESUME_ENTRY, /* id: session */
    VERB_UPLOAD,       /* have the browser ask for a scenario */
    /* seat */
    VERB_TYPE_SEAT,
    VERB_MORE_PEOPLE, /* number: +1, -1 */
    VERB_CHOOSE_LANGUAGE,
    VERB_CHOOSE_TIME,
    VERB_BEGIN,
    /* consent */
    VERB_CONSENT_YES, /* number: consent_choice */
    VERB_CONSENT_NO,
    VERB_CONSENT_DONE,
    /* block */
    VERB_CHOOSE_ANSWER, /* number: option; or INPUT_NUMBER with steps */
    VERB_GIVE_ANSWER,
    VERB_SLIDE_CONFIDENCE,
    VERB_GIVE_CONFIDENCE,
    VERB_ASK_ADVICE,
    VERB_ASK_WHY,
    VERB_OPEN_PANEL, /* number: panel */
    VERB_CLOSE_PANEL,
    VERB_OPEN_SOURCE, /* number: source */
    VERB_CLOSE_SOURCE,
    VERB_CHECK,
    VERB_ESCALATE,
    VERB_SKIP,
    VERB_EXTEND,
    VERB_PICK,  /* number: case */
    VERB_AGAIN, /* number: case */
    VERB_TO_LIST,
    VERB_FINISH,
    /* questions */
    VERB_MARK_WAY, /* number: choice of a story's node */
    VERB_CHOOSE_WAY,
    VERB_REPLY_OPTION, /* number: item * OPTION_STRIDE + option */
    VERB_REPLY_NUMBER, /* number: item; INPUT_NUMBER with steps */
    VERB_REPLY_TEXT,   /* number: item; INPUT_TEXT */
    VERB_SEND_REPLIES,
    /* pause */
    VERB_TYPE_WORD,
    VERB_RELEASE,
    VERB_OTHER_QUESTION,
    /* debrief */
    VERB_PAGE,  /* number: page */
    VERB_WRONG, /* number: place in the list of wrong cases */
    VERB_TABLE,
    VERB_TYPE_CARD,
    VERB_RESEARCH, /* number: research_choice */
    /* trouble, ended */
    VERB_TYPE_FOLDER,
    VERB_PUT_FOLDER, /* number: place in folders */
    VERB_TRY_AGAIN,
    VERB_USE_FOLDER,
    VERB_SAVE_COPY, /* into the typed folder */
    VERB_SAVE_TO,   /* number: place in places */
    VERB_COUNT
} verb;

enum { OPTION_STRIDE = 1000 };

#endif
