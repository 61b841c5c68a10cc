/* fixture_temporary.h - a folder of a test's own on a real disk. Whoever includes it defines
 * _DEFAULT_SOURCE first. */
#ifndef SAMENSPEL_TESTS_FIXTURE_TEMPORARY_H
#define SAMENSPEL_TESTS_FIXTURE_TEMPORARY_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

enum { TEMPORARY_BYTES = 64 };

/* Makes an empty folder that nobody else has; `name` (short) is a part of its own. */
static inline void temporary_make(char folder[TEMPORARY_BYTES], const char *name)
{
    snprintf(folder, TEMPORARY_BYTES, "/tmp/samenspel_%s_XXXXXX", name);
    assert_non_null(mkdtemp(folder));
}

/* Removes it with all that is in it. 0: it is gone. */
static inline int temporary_remove(const char *folder)
{
    char shell[TEMPORARY_BYTES + 16];
    snprintf(shell, sizeof shell, "rm -rf %s", folder);
    return system(shell);
}

#endif
