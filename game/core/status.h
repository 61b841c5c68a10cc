/* status.h - how a function says that it could not do what was asked, and why. */
#ifndef SAMENSPEL_CORE_STATUS_H
#define SAMENSPEL_CORE_STATUS_H

#include <stddef.h>

typedef enum status {
    STATUS_OK = 0,
    STATUS_REFUSED,   /* a command that the rules do not allow now; nothing changed */
    STATUS_BAD_INPUT, /* what was given is not what the format or the vocabulary allows */
    STATUS_TOO_BIG,   /* a documented limit was passed */
    STATUS_MISSING,   /* something named is not there */
    STATUS_DENIED,    /* no right to read or write it */
    STATUS_FULL,      /* no room left on the disk */
    STATUS_BUSY,      /* another process holds it */
    STATUS_TORN,      /* a last line that was never completed */
    STATUS_CORRUPT,   /* contents that are not what was written */
    STATUS_VERSION,   /* made by a version that this program cannot read */
    STATUS_IO,        /* the operating system failed in another way */
    STATUS_NO_MEMORY
} status;

enum { FAILURE_REASON_MAX = 48, FAILURE_PLACE_MAX = 512, FAILURE_DETAIL_MAX = 256 };

/* What went wrong, for a person. `reason` is the key of a phrase ("failure." + reason), `place`
 * says where (a path, a path:line:byte, an id), `detail` holds the one value the phrase shows. */
typedef struct failure {
    status code;
    char reason[FAILURE_REASON_MAX];
    char place[FAILURE_PLACE_MAX];
    char detail[FAILURE_DETAIL_MAX];
} failure;

/* Fills `why` unless it already holds a cause (the first cause wins) and returns `code`. `why` may
 * be NULL; `place` and `detail` may be NULL; what is too long is cut at a whole code point. */
status failure_set(failure *why, status code, const char *reason, const char *place,
                   const char *detail);

#endif
