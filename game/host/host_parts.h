/* host_parts.h - what the files of the host share. For them alone: host.c (opening, settings, showing,
 * the clock), host_sittings.c (sittings come and go), host_requests.c (what inputs ask for). */
#ifndef SAMENSPEL_HOST_HOST_PARTS_H
#define SAMENSPEL_HOST_HOST_PARTS_H

#include "app/result.h"
#include "host/host.h"
#include "host/keeper.h"
#include "host/lobby.h"

enum { LANGUAGES_MAX = 8 };

/* The sound made last: told to the shell once, written on the screen for a while. */
typedef struct cue_told {
    const sitting *of; /* whose sounds were counted */
    uint32_t count;
    sound_cue waiting; /* not yet taken by the shell */
    sound_cue caption;
    int64_t until_us;
} cue_told;

struct host {
    host_options asked; /* texts borrowed from `memory` */
    const char *devices[JOURNAL_DEVICES_MAX];
    size_t device_count;
    arena memory; /* as long as the host lives */
    phrases spoken[LANGUAGES_MAX];
    uint16_t language_count;
    uint16_t language; /* of the program; in a session the session's own goes before */
    screen_settings settings;
    bool is_second;            /* all is shown in the second language */
    lobby second_lobby;        /* the lobby in that language, while it is held there */
    lobby lobby;               /* scenarios to pick and sessions to resume */
    const picker_entry *entry; /* the scenario that was picked; NULL: none */
    const char *elsewhere;     /* path of a scenario that is not on the list; NULL: none */
    const char *own_scenarios; /* the folder for them; NULL: there is no home folder */
    sitting *sitting;
    int64_t people;
    arena debrief_memory;
    const debrief *debrief;
    uint64_t debrief_version;
    int debrief_language;
    screen_state screen;
    screen_context context; /* of the frame shown last */
    bool is_context_old;    /* a request has changed what it points to */
    view view;
    uint64_t presented_key;
    failure problem;
    cue_told cue;
    keeper keeper;
    char code[JOURNAL_CODE_BYTES];
    char result_code[RESULT_CODE_TEXT_MAX];
    int64_t now_us;
    bool wants_quit;
};

/* The place of a language among those spoken; `language_count` when it is not one of them. */
uint16_t host_language_index(const host *h, const char *tag);

/* Writes the settings to the disk unless the host was asked not to. What fails is h->problem. */
void host_keep_settings(host *h);

/* Reads anew what can be picked and resumed. What fails is h->problem; the rest is listed. */
void host_fill_lobby(host *h);

/* Lets the shell play a cue once and shows its caption for a while. */
void host_make_sound(host *h, sound_cue cue);

/* Begins a sitting of the scenario that was picked; `time_setting` is per mille of its limits, 0: no
 * limits. */
status host_start_sitting(host *h, const char *seat, int64_t people, const char *language,
                          int64_t time_setting, failure *why);

/* Goes on with the session of that id, as one of the lobby's. What fails is h->problem. */
void host_resume_sitting(host *h, const char *id);

/* Closes the sitting, which there is, and goes back to the lobby. */
void host_leave_sitting(host *h);

#endif
