/* card.h - the card that a person takes home, on A6: a page of its own, which every browser opens
 * and prints, and a picture of it where one can be drawn. No log knows of it. */
#ifndef SAMENSPEL_APP_CARD_H
#define SAMENSPEL_APP_CARD_H

#include "core/arena.h"
#include "core/buffer.h"
#include "core/status.h"

typedef struct take_home_card {
    const char *language; /* tag of the texts */
    const char *title;    /* the simulation's */
    const char *date;
    const char *stem;      /* how the sentence begins */
    const char *sentence;  /* how the person ended it */
    const char *result;    /* the one sentence that led the debrief */
    const char *cover;     /* path of a picture, which the page then holds; NULL: none */
    const buffer *picture; /* the card as PNG; NULL: only the page */
} take_home_card;

typedef struct saved_card {
    const char *page, *picture; /* where they are; NULL: not made */
} saved_card;

/* Appends the page. A cover that cannot be read is left out. */
void card_write(const take_home_card *c, buffer *out);

/* Writes it into a folder as "samenspel-<name>.html" and ".png", with a number when that is taken,
 * so that no card replaces another, and reads both back from the disk. Fills `out`, whose paths are
 * in the arena, only when all of it is there ("copy_differs": something else came back). */
status card_save(const take_home_card *c, const char *folder_path, const char *name, arena *a,
                 saved_card *out, failure *why);

#endif
