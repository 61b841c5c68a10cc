/* How much there is to read before a case can be decided. What opens only when somebody asks for it
 * is not counted. */
#include "format/inspect_parts.h"

#include "core/reason.h"

#include <string.h>

double words_in(const localized *text, int language)
{
    const message *m = text ? localized_in(text, language) : NULL;
    double count = 0;
    bool is_inside = false;
    for (const char *at = m ? message_source(m) : ""; *at; at++) {
        bool is_space = strchr(" \t\n", *at) != NULL;
        if (!is_space && !is_inside) count++;
        is_inside = !is_space;
    }
    return count;
}

static double tile_words(const reader *r, const case_set *set, uint16_t case_index, int language)
{
    double count = 0;
    for (uint16_t i = 0; i < r->s->attribute_count; i++) {
        if (!set->tiles || !set->tiles[i] || !r->s->cases[case_index].values[i].is_set) continue;
        count += words_in(r->s->attributes[i].label, language) + 1;
    }
    return count;
}

/* Words of its own, else those of the attribute; and the value beside it. */
static double named_words(const reader *r, const localized *label, uint16_t index, int language)
{
    const localized *own = index == INDEX_NONE ? NULL : r->s->attributes[index].label;
    return words_in(label ? label : own, language) + 1;
}

/* Reasons ------------------------------------------------------------------------------------ */

static double features_words(const reader *r, const reasoning *why, int language)
{
    double count = 0;
    for (uint16_t i = 0; i < why->feature_count; i++) {
        count += named_words(r, why->features[i].label, why->features[i].attribute, language);
    }
    return count;
}

static double examples_words(const reader *r, const reasoning *why, int language)
{
    (void)r;
    double count = 0;
    for (uint16_t i = 0; i < why->example_count; i++) {
        count += words_in(why->examples[i].label, language);
    }
    return count;
}

static double changes_words(const reader *r, const reasoning *why, int language)
{
    double count = 0;
    for (uint16_t i = 0; i < why->change_count; i++) {
        const reason_change *change = &why->changes[i];
        count += named_words(r, change->label, change->attribute, language) +
                 words_in(change->now, language) + words_in(change->then, language);
    }
    return count;
}

static double rule_words(const reader *r, const reasoning *why, int language)
{
    (void)r;
    double count = why->condition_count ? words_in(why->conclusion, language) : 0;
    for (uint16_t i = 0; i < why->condition_count; i++) {
        count += words_in(why->conditions[i], language);
    }
    return count;
}

/* The titles: a source is opened by whoever wants to. */
static double sources_words(const reader *r, const reasoning *why, int language)
{
    (void)r;
    double count = 0;
    for (uint16_t i = 0; i < why->source_count; i++) {
        count += words_in(why->sources[i].title, language);
    }
    return count;
}

typedef double part_words(const reader *r, const reasoning *why, int language);

/* What of a reason each kind of explanation shows. */
static part_words *const parts[] = {
    [EXPLANATION_NONE] = NULL,
    [EXPLANATION_FEATURES] = features_words,
    [EXPLANATION_EXAMPLES] = examples_words,
    [EXPLANATION_CONTRAST] = changes_words,
    [EXPLANATION_PLACEBO] = NULL,
    [EXPLANATION_RULE] = rule_words,
    [EXPLANATION_SOURCES] = sources_words,
};

/* Whether reasons[k] is the first that fits some advice on the case. */
static bool is_first(const agent *a, uint16_t k, uint16_t case_index, part_words *part,
                     const reader *r)
{
    for (uint16_t i = 0; i < k; i++) {
        const reasoning *before = &a->reasons[i];
        const bool fits = before->case_ == INDEX_NONE || before->case_ == case_index;
        const bool takes_all = before->choice == ANSWER_NONE ||
                               before->choice == a->reasons[k].choice;
        if (fits && takes_all && part(r, before, 0) > 0) return false;
    }
    return true;
}

static double reason_words(const reader *r, const agent *a, uint16_t case_index, int language)
{
    part_words *const part = parts[a->explanation];
    double longest = 0;
    for (uint16_t k = 0; part && k < a->reason_count; k++) {
        const reasoning *why = &a->reasons[k];
        if (why->case_ != INDEX_NONE && why->case_ != case_index) continue;
        if (!is_first(a, k, case_index, part, r)) continue;
        const double words = part(r, why, language);
        if (words > longest) longest = words;
    }
    return longest;
}

/* What an adviser says ------------------------------------------------------------------------- */

static const answer_set *answers_of(const reader *r, const block_stage *b)
{
    return &r->s->answer_sets[r->s->case_sets[b->case_set].answer];
}

/* In words, below what is drawn: those of the case, else the longest that it may say. */
static double explanation_text_words(const reader *r, const block_stage *b, uint16_t case_index,
                                     int language)
{
    const agent *a = &r->s->agents[b->advisor];
    if (r->s->keys[case_index].explanation) {
        return words_in(r->s->keys[case_index].explanation, language);
    }
    double longest = words_in(a->explanation_text, language);
    const answer_set *answers = answers_of(r, b);
    for (uint16_t i = 0; a->explanation_texts && i < answers->option_count; i++) {
        double words = words_in(a->explanation_texts[i], language);
        if (words > longest) longest = words;
    }
    return longest;
}

static double explanation_words(const reader *r, const block_stage *b, uint16_t case_index,
                                int language)
{
    const block_step *step = step_of(b, STEP_AI_EXPLANATION);
    if (!step || step->on_request) return 0;
    return explanation_text_words(r, b, case_index, language) +
           reason_words(r, &r->s->agents[b->advisor], case_index, language);
}

/* Its sentence, in which the longest answer takes the place of {choice}. */
static double advice_words(const reader *r, const block_stage *b, int language)
{
    const block_step *step = step_of(b, STEP_AI_ADVICE);
    if (!step || step->on_request || b->advisor == INDEX_NONE) return 0;
    const answer_set *answers = answers_of(r, b);
    double longest = answers->type == ANSWER_NUMBER ? 1 + words_in(answers->number.unit, language)
                                                    : 0;
    for (uint16_t i = 0; i < answers->option_count; i++) {
        double words = words_in(answers->options[i].label, language);
        if (words > longest) longest = words;
    }
    const localized *own = r->s->agents[b->advisor].says_advice;
    return longest + (own ? words_in(own, language) - 1 : 0);
}

double case_words(const reader *r, const block_stage *b, uint16_t case_index, int language)
{
    const case_set *set = &r->s->case_sets[b->case_set];
    return words_in(set->ask, language) + words_in(r->s->cases[case_index].story, language) +
           tile_words(r, set, case_index, language) + advice_words(r, b, language) +
           explanation_words(r, b, case_index, language);
}
