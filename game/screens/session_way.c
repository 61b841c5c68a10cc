/* One scale for a whole session. */
#include "screens/session_way.h"

/* What a stage takes beside one case, which is one step. */
static const double steps_of[] = {
    [STAGE_CONSENT] = 1, [STAGE_BRIEFING] = 1,      [STAGE_BLOCK] = 0,   [STAGE_QUESTION] = 1,
    [STAGE_PAUSE] = 1,   [STAGE_QUESTIONNAIRE] = 2, [STAGE_DEBRIEF] = 5, [STAGE_STORY] = 5,
};

/* A part of one step would hardly be seen in a long session. */
enum { PART_STEPS_LEAST = 3 };

typedef enum part_kind { PART_BEFORE, PART_WORK, PART_QUESTIONS, PART_DEBRIEF } part_kind;

static const part_kind kind_of[] = {
    [STAGE_CONSENT] = PART_BEFORE,  [STAGE_BRIEFING] = PART_BEFORE,
    [STAGE_BLOCK] = PART_WORK,      [STAGE_QUESTION] = PART_QUESTIONS,
    [STAGE_PAUSE] = PART_QUESTIONS, [STAGE_QUESTIONNAIRE] = PART_QUESTIONS,
    [STAGE_DEBRIEF] = PART_DEBRIEF, [STAGE_STORY] = PART_WORK,
};

static double steps(const stage *s)
{
    if (s->type != STAGE_BLOCK) return steps_of[s->type];
    return s->block.take > PART_STEPS_LEAST ? s->block.take : PART_STEPS_LEAST;
}

static bool is_instead_of(const stage *s, const stage *before)
{
    return s->when && before->when && s->type == before->type;
}

/* How many stages from here on stand for each other, and the steps of the longest. */
static uint16_t count_choices(const scenario *s, uint16_t from, double *longest)
{
    uint16_t at = from;
    *longest = steps(&s->stages[at]);
    while (++at < s->stage_count && is_instead_of(&s->stages[at], &s->stages[at - 1])) {
        const double more = steps(&s->stages[at]);
        if (more > *longest) *longest = more;
    }
    return at - from;
}

/* What is short joins what follows. */
static bool is_new_part(const session_way *way, const scenario *s, uint16_t at)
{
    if (way->part_count == 0) return true;
    const double begin = way->part_count > 1 ? way->ends[way->part_count - 2] : 0;
    return kind_of[s->stages[at].type] != kind_of[s->stages[at - 1].type] &&
           way->all - begin >= PART_STEPS_LEAST;
}

session_way session_way_make(arena *memory, const view *v, double within)
{
    const scenario *s = v->scenario;
    session_way way = {0};
    if (v->stage >= s->stage_count) return way;
    double *ends = arena_take_many(memory, s->stage_count, sizeof *ends);
    if (!ends) return way;
    way.ends = ends;
    double longest;
    for (uint16_t at = 0, count; at < s->stage_count; at += count) {
        count = count_choices(s, at, &longest);
        if (is_new_part(&way, s, at)) way.part_count++;
        if (v->stage >= at && v->stage < at + count) {
            way.now = way.all + within * longest;
            way.part = way.part_count;
        }
        way.all += longest;
        ends[way.part_count - 1] = way.all;
    }
    return way;
}

double session_way_in_block(const view *v)
{
    if (v->case_total == 0) return 0;
    if (v->is_inbox) return (double)(v->mail_count - v->undecided_count) / v->case_total;
    if (!v->has_case) return 0;
    return (double)(v->is_outcome_shown ? v->case_number : v->case_number - 1) / v->case_total;
}
