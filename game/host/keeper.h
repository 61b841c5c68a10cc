/* keeper.h - where a person's own copies go: the places that can be chosen, the copy of the log and
 * the take-home card. Inside host only. */
#ifndef SAMENSPEL_HOST_KEEPER_H
#define SAMENSPEL_HOST_KEEPER_H

#include "app/card.h"
#include "host/host.h"

enum { KEEPER_PLACES_MAX = 6, KEEPER_FOLDERS_MAX = 4 };

typedef struct keeper {
    save_place places[KEEPER_PLACES_MAX];
    size_t place_count;
    arena places_memory; /* of the places; anew at each look */
    int64_t looked_us;   /* FIELD_NULL: not yet */
    const char *folders[KEEPER_FOLDERS_MAX];
    arena memory; /* what was typed and saved, as long as the host lives */
    const char *saved_copy;
    saved_card saved_card;
} keeper;

void keeper_init(keeper *k);
void keeper_free(keeper *k);

/* Another session begins: nothing of it was saved yet. */
void keeper_forget(keeper *k);

/* When it is time to look again whether a stick came or went. */
int64_t keeper_next_look(const keeper *k);

/* Looks at once. Returns whether the places are others than before; those that were offered before
 * are gone in any case. */
bool keeper_look(keeper *k, int64_t now_us);

/* Places for a copy, looked up when the last look is old. */
void keeper_offer_places(keeper *k, int64_t now_us, screen_context *c);

/* Places for the log itself, the usual one first. */
void keeper_offer_folders(keeper *k, const home *h, int64_t now_us, screen_context *c,
                          arena *frame);

/* What was saved already. */
void keeper_tell_saved(const keeper *k, screen_context *c);

/* The typed path of a folder, kept; NULL: nothing was typed, or no memory. */
const char *keeper_typed(keeper *k, const char *text);

/* Both save in a folder that is there. `c` is what stands on the screen, a debrief for a card. */
void keeper_save_copy(keeper *k, sitting *s, const char *text, failure *why);
void keeper_save_card(keeper *k, const card_artist *artist, const screen_context *c,
                      const screen_request *asked, failure *why);

#endif
