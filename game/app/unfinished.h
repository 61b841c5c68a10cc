/* unfinished.h - sessions that were left in the middle and can go on. */
#ifndef SAMENSPEL_APP_UNFINISHED_H
#define SAMENSPEL_APP_UNFINISHED_H

#include "app/home.h"

typedef struct unfinished_session {
    const char *path;
    const char *scenario; /* its id */
    const char *seat;
    const char *language;
    int64_t days_ago; /* since its last line: 0 is today, by this machine's calendar */
    int hour, minute; /* of that last line, local time */
    int day, month;
} unfinished_session;

enum { UNFINISHED_MAX = 8 };

/* The newest UNFINISHED_MAX in a log folder, newest first; those that are in use by another program
 * are left out. A folder that is not there holds none. */
status unfinished_list(const char *log_folder, arena *a, const unfinished_session **out,
                       size_t *out_count, failure *why);

#endif
