/* reason.h - what an adviser can show for its advice besides words: what weighed, cases it goes by,
 * what would have changed its mind, its rule, its sources.
 *
 * An author writes reasons for a case, for an advised answer, for both, or for all. Each may hold
 * several parts; which part is shown is decided by the kind of explanation in force, so that arms
 * and events change the kind and nothing else. */
#ifndef SAMENSPEL_CORE_REASON_H
#define SAMENSPEL_CORE_REASON_H

#include <stdint.h>

#include "core/localized.h"

enum {
    REASONS_MAX = 256,
    REASON_FEATURES_MAX = 6,
    REASON_EXAMPLES_MAX = 4,
    REASON_CHANGES_MAX = 4,
    REASON_CONDITIONS_MAX = 4,
    REASON_SOURCES_MAX = 4
};

/* Something that weighed in the advice. It is called by an attribute, or by words of its own. */
typedef struct reason_feature {
    uint16_t attribute;     /* INDEX_NONE: it has a label */
    const localized *label; /* NULL: the attribute's */
    double weight;          /* -1 (against the advice) to 1 (for it) */
} reason_feature;

/* A case that the adviser compares with. */
typedef struct reason_example {
    uint16_t case_;         /* shown with its picture and facts; INDEX_NONE: it has a picture */
    const char *picture;    /* relative to the scenario's folder; NULL: the case's */
    const localized *alt;   /* of the picture; may be NULL */
    const localized *label; /* what it was */
} reason_example;

/* What is now, and what would have led to another advice. */
typedef struct reason_change {
    uint16_t attribute;     /* INDEX_NONE: it has a label */
    const localized *label; /* NULL: the attribute's */
    const localized *now;   /* NULL: the value of the attribute */
    const localized *then;
} reason_change;

typedef struct reason_source {
    const char *id;
    const localized *title;
    const localized *text; /* what opens; may be NULL */
} reason_source;

typedef struct reasoning {
    uint16_t case_; /* INDEX_NONE: for every case */
    int32_t choice; /* the advice that it is for; ANSWER_NONE: for every advice */
    const reason_feature *features;
    const reason_example *examples;
    const reason_change *changes;
    const localized *const *conditions; /* of the rule, all of which hold */
    const localized *conclusion;        /* of the rule; may be NULL */
    const reason_source *sources;
    uint16_t feature_count, example_count, change_count, condition_count, source_count;
    int32_t would_be; /* the advice after the changes; ANSWER_NONE: not said */
} reasoning;

#endif
