#include "core/answer_span.h"

#include "core/number.h"

answer_span answer_span_whole(const answer_set *answers)
{
    if (answers->type == ANSWER_CHOICE) return (answer_span){0, answers->option_count - 1};
    return (answer_span){0, number_range_steps(&answers->number)};
}

answer_span answer_span_final(const block_stage *b, const answer_set *answers, int32_t advice)
{
    const answer_span whole = answer_span_whole(answers);
    const bool is_free = !b->limits_final || advice == ANSWER_NONE;
    if (is_free || answers->type == ANSWER_CHOICE) return whole;
    const number_range *r = &answers->number;
    const double slack = 1e-9; /* a tenth of 50 is 5 steps, not 5.000000001 of them */
    double given = r->min + r->step * (double)advice;
    double steps = b->final_within * (given < 0 ? -given : given) / r->step;
    double least = number_floor((double)advice - steps + slack);
    double most = number_ceil((double)advice + steps - slack);
    return (answer_span){least < 0 ? 0 : (int32_t)least,
                         most > (double)whole.most ? whole.most : (int32_t)most};
}

bool answer_span_holds(answer_span span, int64_t answer)
{
    return answer >= span.least && answer <= span.most;
}

int32_t answer_span_nearest(answer_span span, int32_t answer)
{
    return answer < span.least ? span.least : answer > span.most ? span.most : answer;
}
