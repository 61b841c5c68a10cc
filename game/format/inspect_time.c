/* Whether there is time to read. Slow readers read 120 words a minute: two words a second. */
#include "format/inspect_parts.h"

#include "core/vocabulary.h"

enum { SECONDS_PER_ANSWER = 15 };
static const double words_per_second = 2;
static const double tolerance = 0.25;

/* Blocks ------------------------------------------------------------------------------------- */

static double delay_seconds(const reader *r, const block_stage *b)
{
    double total = 0;
    for (uint16_t i = 0; i < b->step_count; i++) {
        const block_step *step = &b->steps[i];
        if (step->kind != STEP_AI_ADVICE || step->on_request) continue;
        int64_t own = b->advisor == INDEX_NONE ? 0 : r->s->agents[b->advisor].delay_hi_us;
        total += (double)(step->delay_hi_us >= 0 ? step->delay_hi_us : own) / MILLION;
    }
    return total;
}

/* Reading and waiting before one can decide. */
static double case_seconds(const reader *r, const block_stage *b, uint16_t case_index, int language)
{
    return case_words(r, b, case_index, language) / words_per_second + delay_seconds(r, b);
}

static void limit_check(reader *r, uint16_t index)
{
    const block_stage *b = &r->s->stages[index].block;
    const case_set *set = &r->s->case_sets[b->case_set];
    double limit = (double)b->time.limit_us / MILLION;
    const json_node *time = json_member(node_of(r, NOUN_STAGE, index), "time");
    for (uint16_t i = 0; i < set->case_count; i++) {
        uint16_t case_index = (uint16_t)(set->first_case + i);
        for (int l = 0; l < r->s->language_count; l++) {
            double needed = case_seconds(r, b, case_index, l);
            if (needed <= limit) continue;
            report_value(r, W527_LIMIT_TOO_SHORT, json_member(time, "limit_s"),
                         (diagnostic_values){.name = r->s->cases[case_index].id,
                                             .other = r->s->languages[l],
                                             .number = (double)(int)(needed + 0.5),
                                             .limit = limit});
            return;
        }
    }
}

/* As many cases as are taken, of middling length, and the list itself. */
static double inbox_seconds(const reader *r, const block_stage *b, int language)
{
    const case_set *set = &r->s->case_sets[b->case_set];
    double seconds = 0;
    for (uint16_t i = 0; i < set->case_count; i++) {
        uint16_t case_index = (uint16_t)(set->first_case + i);
        seconds += case_seconds(r, b, case_index, language) +
                   words_in(r->s->cases[case_index].subject, language) / words_per_second;
    }
    return set->case_count ? seconds * b->take / set->case_count : 0;
}

static void block_limit_check(reader *r, uint16_t index)
{
    const stage *at = &r->s->stages[index];
    const double limit = (double)at->block.time.block_limit_us / MILLION;
    const json_node *time = json_member(node_of(r, NOUN_STAGE, index), "time");
    for (int l = 0; l < r->s->language_count; l++) {
        const double needed = inbox_seconds(r, &at->block, l);
        if (needed <= limit) continue;
        report_value(r, W541_BLOCK_LIMIT_TOO_SHORT, json_member(time, "block_limit_s"),
                     (diagnostic_values){.name = at->id,
                                         .other = r->s->languages[l],
                                         .number = (double)(int)(needed + 0.5),
                                         .limit = limit});
        return;
    }
}

static int answer_count(const block_stage *b)
{
    return (step_of(b, STEP_OWN_ANSWER) != NULL) + (step_of(b, STEP_OWN_CONFIDENCE) != NULL) +
           (step_of(b, STEP_FINAL_ANSWER) != NULL) + (step_of(b, STEP_FINAL_CONFIDENCE) != NULL);
}

/* How many of the cards that explain the right answer are read: all where outcomes are shown, about
 * half where the debrief shows those of the cases that went wrong. */
static double share_of_why(const block_stage *b)
{
    if (step_of(b, STEP_OUTCOME)) return 1;
    if (b->feedback != FEEDBACK_AT_END) return 0;
    return b->is_scored ? 0.5 : 1;
}

static double block_seconds(const reader *r, const block_stage *b)
{
    const case_set *set = &r->s->case_sets[b->case_set];
    double why_share = share_of_why(b);
    double reading = 0;
    for (uint16_t i = 0; i < set->case_count; i++) {
        uint16_t case_index = (uint16_t)(set->first_case + i);
        reading += case_seconds(r, b, case_index, 0);
        reading += why_share * words_in(r->s->keys[case_index].why, 0) / words_per_second;
    }
    double share = set->case_count ? (double)b->take / set->case_count : 0;
    return reading * share + b->take * answer_count(b) * SECONDS_PER_ANSWER;
}

/* Stories ------------------------------------------------------------------------------------ */

/* The longest way from a node to an end that comes nowhere twice. `known` holds what was found, below
 * 0 where nothing was, and 0 on the way itself. */
static double way_seconds(const stage *st, uint16_t at, double *known)
{
    const question *q = &st->questions[at];
    const story_node *n = &st->story.nodes[at];
    double words = words_in(q->text, 0), longest = 0;
    if (known[at] >= 0) return known[at];
    known[at] = 0;
    if (n->to != INDEX_NONE) longest = way_seconds(st, n->to, known);
    for (uint16_t k = 0; k < q->option_count; k++) {
        words += words_in(q->options[k].label, 0);
        if (n->choices[k].to == INDEX_NONE) continue;
        const double further = way_seconds(st, n->choices[k].to, known);
        if (further > longest) longest = further;
    }
    const double here = words / words_per_second + (q->option_count ? SECONDS_PER_ANSWER : 0);
    return known[at] = here + longest;
}

static double story_seconds(const stage *st)
{
    double known[STORY_NODES_MAX];
    for (int i = 0; i < STORY_NODES_MAX; i++) known[i] = -1;
    return st->story.nodes ? way_seconds(st, 0, known) : 0;
}

/* All ---------------------------------------------------------------------------------------- */

/* Play ends where the debrief begins: that, like consent, has its own time in the facilitator's
 * plan, and so do pauses. */
static double stage_seconds(const reader *r, const stage *st)
{
    double words = words_in(st->title, 0) + words_in(st->text, 0);
    double seconds = 0;
    switch (st->type) {
    case STAGE_CONSENT:
    case STAGE_PAUSE:
    case STAGE_DEBRIEF: return 0;
    case STAGE_BRIEFING: break;
    case STAGE_BLOCK: seconds = block_seconds(r, &st->block); break;
    case STAGE_STORY: seconds = story_seconds(st); break;
    case STAGE_QUESTION:
    case STAGE_QUESTIONNAIRE:
        for (uint16_t i = 0; i < st->question_count; i++) {
            words += words_in(st->questions[i].text, 0);
        }
        seconds = (double)st->question_count * SECONDS_PER_ANSWER;
        break;
    }
    return words / words_per_second + seconds;
}

static bool is_drawn(const scenario *s)
{
    return s->arm == INDEX_NONE || s->arms[s->arm].weight > 0;
}

static bool is_answer(symbol s, const void *context)
{
    (void)context;
    return s.kind == SYMBOL_ANSWER;
}

static bool hangs_on_answer(const stage *st)
{
    return st->when && expression_has(st->when, is_answer, NULL);
}

/* Stages in a row that hang on an answer are taken to be alternatives: the longest counts. */
static double play_seconds(const reader *r, const bool *runs)
{
    double total = 0, longest = 0;
    for (uint16_t i = 0; i < r->s->stage_count; i++) {
        if (!runs[i]) continue;
        const stage *st = &r->s->stages[i];
        double seconds = stage_seconds(r, st);
        if (hangs_on_answer(st)) {
            longest = seconds > longest ? seconds : longest;
            continue;
        }
        total += longest + seconds;
        longest = 0;
    }
    return total + longest;
}

static void minutes_check(reader *r, const bool *runs)
{
    if (r->s->minutes == 0 || !is_drawn(r->s)) return;
    double minutes = play_seconds(r, runs) / 60, stated = r->s->minutes;
    if (minutes >= stated * (1 - tolerance) && minutes <= stated * (1 + tolerance)) return;
    report_value(r, W530_MINUTES_DIFFER, json_member(r->root, "minutes"),
                 (diagnostic_values){.number = (double)(int)(minutes + 0.5), .limit = stated});
}

void inspect_time(reader *r, const bool *runs)
{
    for (uint16_t i = 0; i < r->s->stage_count; i++) {
        const stage *st = &r->s->stages[i];
        if (!runs[i] || st->type != STAGE_BLOCK) continue;
        if (st->block.time.limit_us > 0) limit_check(r, i);
        if (st->block.time.block_limit_us > 0) block_limit_check(r, i);
    }
    minutes_check(r, runs);
}
