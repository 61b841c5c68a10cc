/* uploads.h - how scenarios come into a program that cannot see its user's folders: dropped on the
 * page around it, or chosen in the browser. Where folders are seen, nothing comes this way. */
#ifndef SAMENSPEL_SYSTEM_UPLOADS_H
#define SAMENSPEL_SYSTEM_UPLOADS_H

#include <stdbool.h>

enum { UPLOAD_PATH_BYTES = 512 };

typedef enum upload_outcome {
    UPLOAD_CAME,        /* it is there */
    UPLOAD_NO_SCENARIO, /* none of what came is a scenario.json */
    UPLOAD_UNREADABLE,  /* not a zip that this browser can read, or a damaged one */
    UPLOAD_TOO_LARGE    /* too many files or bytes */
} upload_outcome;

typedef struct upload {
    upload_outcome outcome;
    char path[UPLOAD_PATH_BYTES]; /* the scenario's folder; when none came, what the person gave */
} upload;

/* Whether something can come this way. */
bool uploads_are_taken(void);

/* Lets the person choose a file; what comes of it is told by uploads_next. */
void uploads_ask(void);

/* What came since the last time. */
bool uploads_next(upload *out);

#endif
