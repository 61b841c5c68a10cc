/* card_picture.h - the take-home card as a picture: A6 landscape at 300 dots per inch. */
#ifndef SAMENSPEL_DESKTOP_CARD_PICTURE_H
#define SAMENSPEL_DESKTOP_CARD_PICTURE_H

#include "host/host.h"

enum { CARD_PICTURE_WIDTH = 1748, CARD_PICTURE_HEIGHT = 1240 };

/* Appends the card as PNG, in the light theme, with letters as large as fit. */
status card_picture(const home *h, const node *card, buffer *png, failure *why);

/* The same for a host; `h` must outlive it. */
card_artist card_artist_of(const home *h);

#endif
