/* sitting_plan.h - from what was chosen to a header: seed, arm and list, names. Inside app only. */
#ifndef SAMENSPEL_APP_SITTING_PLAN_H
#define SAMENSPEL_APP_SITTING_PLAN_H

#include "app/sitting.h"

/* Loads the scenario of a plan into `loaded` and fills all of a header that is known before
 * consent. Texts live in `a`. */
status sitting_plan_resolve(const sitting_plan *plan, arena *a, loaded_scenario *loaded,
                            journal_header *out, failure *why);

/* Adds what the answer to consent brings: the choices, the text that was shown, the time. */
status sitting_plan_consent(const scenario *s, const bool choices[CONSENT_CHOICE_COUNT],
                            const char *language, arena *a, journal_header *header, failure *why);

/* "<folder>/<scenario>/<date>-<seat>-<session>.jsonl" */
const char *sitting_plan_path(const journal_header *header, const char *folder, arena *a);

#endif
