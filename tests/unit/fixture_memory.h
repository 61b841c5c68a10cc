/* fixture_memory.h - what every reader owes when memory runs out. */
#ifndef SAMENSPEL_TESTS_FIXTURE_MEMORY_H
#define SAMENSPEL_TESTS_FIXTURE_MEMORY_H

#include "format/diagnostics.h"
#include "format/source.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* Reads `file` into `small`. True: it came out whole. */
typedef bool (*text_reader)(arena *small, const source *file, diagnostics *d);

/* Reads `text` with ever more memory until it comes out. Every step may be the one that finds none:
 * then E100 says so, once, and nothing comes out. */
static inline void too_little_memory_is_told(text_reader read, const char *text)
{
    bool was_read = false;
    for (size_t limit = 16; !was_read; limit += 16) {
        arena small, listed;
        arena_init(&small, limit);
        arena_init(&listed, 0);
        diagnostics *d = diagnostics_create(&listed);
        const source *file = source_create(&small, "t", text, strlen(text));
        was_read = file && read(&small, file, d);
        if (!was_read && file) {
            assert_int_equal(diagnostics_kept(d), 1);
            assert_int_equal(diagnostics_at(d, 0).code, E100_NO_MEMORY);
        }
        arena_free(&small);
        arena_free(&listed);
    }
}

#endif
