/* card.h - the card that a person takes home: their own sentence as a page of its own, which every
 * browser opens and prints on A6. Nothing else of the session is on it, and no log knows of it. */
#ifndef SAMENSPEL_APP_CARD_H
#define SAMENSPEL_APP_CARD_H

#include "core/arena.h"
#include "core/buffer.h"
#include "core/status.h"

typedef struct take_home_card {
    const char *language; /* tag of the texts */
    const char *title;    /* the simulation's */
    const char *stem;     /* how the sentence begins */
    const char *sentence; /* how the person ended it */
} take_home_card;

/* Appends the page. */
void card_write(const take_home_card *c, buffer *out);

/* Writes it into a folder as "samenspel-<name>.html", with a number when that is taken, so that no
 * card replaces another. `out_path` is where it is, in the arena. */
status card_save(const take_home_card *c, const char *folder_path, const char *name, arena *a,
                 const char **out_path, failure *why);

#endif
