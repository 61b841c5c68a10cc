/* diagnostic_table.h - every diagnostic, one row each. Included with DIAGNOSTIC defined as
 *
 *   DIAGNOSTIC(code, NAME, example_kind, nl, en, fr, example, repair)
 *
 * A new row is all that a new diagnostic needs: it becomes the enum member code_NAME. Codes with W
 * are warnings. E1xx encoding and syntax, E2xx references, E3xx values and cases, E4xx
 * expressions, E5xx flow, time, random, E6xx texts and assets, E7xx includes and versions; W
 * likewise. A code is never used again for something else.
 * The texts are messages (see core/message.h) with the names of `diagnostic_values`: {name},
 * {other}, {number}, {limit}, {line}. They say what is wrong and, in a few words, what is right.
 * The example is as short as it can be and holds exactly this one mistake, between << and >>; the
 * repair is the same text mended. Tests run both. */
#include "format/diagnostic_rows/syntax.h"      /* E1xx */
#include "format/diagnostic_rows/tables.h"      /* E13x, E300-E309: CSV files */
#include "format/diagnostic_rows/expressions.h" /* E4xx */
#include "format/diagnostic_rows/texts.h"       /* E600-E619 */
#include "format/diagnostic_rows/scenario.h"    /* E2xx, E310 on, E5xx, E620 on, E7xx */
