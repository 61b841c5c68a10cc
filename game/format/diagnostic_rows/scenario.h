/* scenario.h - what the scenario reader can find wrong.
 *
 * An example holds the members that are put into a small sound scenario (tests/unit/
 * fixture_reader.h): a key with dots is the id path of the value to set. A line `--- name` begins a
 * file that stands beside it. */
#include "format/diagnostic_rows/references.h" /* E2xx */
#include "format/diagnostic_rows/values.h"     /* E310 on */
#include "format/diagnostic_rows/flow.h"       /* E5xx */
#include "format/diagnostic_rows/assets.h"     /* E620 on */
#include "format/diagnostic_rows/versions.h"   /* E7xx */
