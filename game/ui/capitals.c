#include "ui/capitals.h"

/* After the byte C3 stand the letters of Latin-1: A0..BE are small, except the division sign. */
static void raise_latin1(unsigned char *pair)
{
    if (pair[1] >= 0xA0 && pair[1] <= 0xBE && pair[1] != 0xB7) {
        pair[1] = (unsigned char)(pair[1] - 0x20);
    } else if (pair[1] == 0xBF) { /* y with diaeresis is far from its capital, U+0178 */
        pair[0] = 0xC5;
        pair[1] = 0xB8;
    }
}

void capitals_make(char *bytes, size_t length)
{
    unsigned char *at = (unsigned char *)bytes;
    for (size_t i = 0; i < length; i++) {
        if (at[i] >= 'a' && at[i] <= 'z') at[i] = (unsigned char)(at[i] - 'a' + 'A');
        if (i + 1 >= length) continue;
        if (at[i] == 0xC3)
            raise_latin1(at + i++);
        else if (at[i] == 0xC5 && at[i + 1] == 0x93)
            at[++i] = 0x92; /* the ligature oe */
    }
}
