/* lobby.h - what stands on the picker: the scenarios that can be played and the sessions that were
 * left in the middle. Inside host only. */
#ifndef SAMENSPEL_HOST_LOBBY_H
#define SAMENSPEL_HOST_LOBBY_H

#include "app/store.h"
#include "screens/screen.h"

typedef struct lobby {
    arena memory; /* of all that follows; anew at each lobby_fill */
    const store_entry *places;
    picker_entry *entries; /* the scenarios of `places`, then one named on the command line */
    size_t entry_count, place_count;
    resume_entry *resumes;
    size_t resume_count;
    scenario_place named; /* of that last entry */
} lobby;

void lobby_init(lobby *l);
void lobby_free(lobby *l);

/* Lists scenarios and left sessions, in the language of the phrases. What cannot be read is left out or shown
 * as broken; `why` says when nothing could be listed at all. Entries handed out before are gone. */
void lobby_fill(lobby *l, const home *h, const phrases *p, const char *log_folder, failure *why);

/* The entry with that id; NULL: there is none, or it is broken. */
const picker_entry *lobby_entry(const lobby *l, const char *id);

/* The entry of a scenario named by id, folder or file; adds one where it is not on the list, even if it
 * has mistakes (is_broken). */
status lobby_find(lobby *l, const home *h, const phrases *p, const char *name,
                  const picker_entry **out, failure *why);

/* Where an entry's scenario is. */
status lobby_place(const lobby *l, const picker_entry *entry, scenario_place *out, failure *why);

#endif
