/* signals.h - when the operating system asks the program to stop. */
#ifndef SAMENSPEL_SYSTEM_SIGNALS_H
#define SAMENSPEL_SYSTEM_SIGNALS_H

#include <stdbool.h>

/* From now on SIGTERM, SIGINT and SIGHUP only set a flag and wake who waits; a file that may not
 * grow gives an error instead of ending the program. */
void signals_watch(void);

bool signals_stop_asked(void);

#endif
