/* capitals.h - small letters to capitals for the labels above groups, without a locale. */
#ifndef SAMENSPEL_UI_CAPITALS_H
#define SAMENSPEL_UI_CAPITALS_H

#include <stddef.h>

/* Changes a-z, the accented letters of Latin-1 and oe in place; all keep their length in UTF-8. */
void capitals_make(char *bytes, size_t length);

#endif
