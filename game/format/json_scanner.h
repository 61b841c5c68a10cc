/* json_scanner.h - the strict half of reading JSON: what the standard forbids is reported here,
 * and what only we allow (comments, trailing commas) is blanked in a copy of the same length, so
 * that offsets stay true. Private to json*.c. */
#ifndef SAMENSPEL_FORMAT_JSON_SCANNER_H
#define SAMENSPEL_FORMAT_JSON_SCANNER_H

#include "format/diagnostics.h"
#include "format/source.h"

#include <stdbool.h>
#include <stdint.h>

/* Where one value stands; marks are in the order in which the values begin. */
typedef struct json_mark {
    uint32_t key_start, key_length; /* both 0 in arrays and for the root */
    uint32_t value_start, value_length;
    double number; /* read here, for the tree builder's own reading depends on the locale */
} json_mark;

typedef struct json_scan {
    char *clean; /* strict JSON as long as the file; every number in it is a plain 0 */
    json_mark *marks;
    size_t mark_count, mark_capacity;
} json_scan;

/* False after reporting; `scan` must be freed in either case. */
bool json_scan_run(json_scan *scan, const source *file, diagnostics *d);
void json_scan_free(json_scan *scan);

#endif
