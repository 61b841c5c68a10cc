/* reader_page.h - the elements of the page around the canvas, for those who do not see it. Natively
 * there is no page: text mode is what is read aloud there. */
#ifndef SAMENSPEL_DESKTOP_READER_PAGE_H
#define SAMENSPEL_DESKTOP_READER_PAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What somebody did to an element. */
typedef enum reader_deed { READER_FOCUSED, READER_PRESSED, READER_CHOSE, READER_WROTE } reader_deed;

enum { READER_ID_BYTES = 192, READER_TEXT_BYTES = 1024 };

typedef struct reader_request {
    reader_deed deed;
    char id[READER_ID_BYTES];
    char text[READER_TEXT_BYTES]; /* READER_WROTE: all that the field holds */
    double number;                /* READER_CHOSE; READER_WROTE: the caret, in bytes */
    int64_t at_us;
} reader_request;

bool reader_page_is_there(void);

/* Shows a frame of mirror.h on the page. */
void reader_page_show(const char *frame);

/* What was done first and not yet taken. False: nothing. */
bool reader_page_next(reader_request *out);

/* Whether something was done that was not taken yet. */
bool reader_page_waits(void);

#endif
