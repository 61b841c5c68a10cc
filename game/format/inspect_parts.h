/* inspect_parts.h - the parts of an inspection, each in its own file. Internal to format. */
#ifndef SAMENSPEL_FORMAT_INSPECT_PARTS_H
#define SAMENSPEL_FORMAT_INSPECT_PARTS_H

#include "format/inspect.h"
#include "format/reader.h"

enum { INSPECTED_ARMS_MAX = 64 };

/* Where the first variant that breaks a rule about debriefs would be told of it. */
struct inspection {
    uint16_t variant_count;
    bool is_too_small; /* memory */
    uint16_t stage_count;
    bool *stage_ran;        /* in any variant */
    const case_part *parts; /* of the first variant: lists are compared only over these */
    const case_face *first_cases;
    uint16_t lists_seen;
    uint16_t *wrong_in_lists; /* per case: in how many lists it is forced wrong */
    double difficulty_of_list[INSPECTED_ARMS_MAX];
    uint16_t difficulty_count[INSPECTED_ARMS_MAX];
    const json_node *arm_trees[INSPECTED_ARMS_MAX]; /* with the first list */
    uint32_t charts_fed;                            /* bit per chart_id */
    uint32_t measures_fed;                          /* bit per measure_id */
};

/* Which stages of this variant are not left out for certain: one bool per stage. */
void stages_run_find(reader *r, bool *runs);

/* Whether any name in the expression satisfies `test`. */
bool expression_has(const expression *e, bool (*test)(symbol s, const void *context),
                    const void *context);

/* The node of a stage, agent or case set of the variant. */
const json_node *node_of(const reader *r, noun kind, uint16_t index);

/* The first step of a kind; NULL when the block has none. */
const block_step *step_of(const block_stage *b, step_kind kind);

/* How many of the block's cases its adviser gets wrong: planned, or expected. */
double errors_of_block(const reader *r, const block_stage *b);

/* Words of a text in one of the languages; of all that stands beside a case when it is decided. */
double words_in(const localized *text, int language);
double case_words(const reader *r, const block_stage *b, uint16_t case_index, int language);

void inspect_story(reader *r, uint16_t stage_index);
void inspect_flow(inspection *all, reader *r, const bool *runs);
void inspect_agents(reader *r, const bool *runs);
void inspect_time(reader *r, const bool *runs);
void inspect_method(reader *r, const bool *runs);
void inspect_feeding(inspection *all, reader *r, const bool *runs);
void inspect_list(inspection *all, reader *r);
void inspect_arm(inspection *all, reader *r, const bool *runs);

void inspect_reachable(inspection *all, reader *r);
void inspect_debriefs(inspection *all, reader *r);
void inspect_lists(inspection *all, reader *r, const json_node *base);
void inspect_arms(inspection *all, reader *r, const json_node *base);
void inspect_unused(reader *r, const json_node *base);

#endif
