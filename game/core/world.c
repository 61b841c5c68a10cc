#include "core/world.h"

#include "core/case_key.h"
#include "core/measure.h"
#include "core/vocabulary.h"

value world_answer(const answer_set *answers, int32_t answer)
{
    if (answers->type == ANSWER_CHOICE) return value_string(answers->options[answer].id);
    return value_number(answers->number.min + answers->number.step * (double)answer);
}

bool answers_match(const answer_set *answers, int32_t one, int32_t other, double within)
{
    if (one == ANSWER_NONE || other == ANSWER_NONE) return false;
    if (answers->type == ANSWER_CHOICE) return one == other;
    double distance = (double)(one - other) * answers->number.step;
    if (distance < 0) distance = -distance;
    return distance <= within + answers->number.step * 1e-9;
}

bool answer_is_right(const answer_set *answers, int32_t answer, int32_t truth)
{
    return answers_match(answers, answer, truth, answers->number.right_within);
}

bool answer_agrees(const answer_set *answers, int32_t answer, int32_t advice)
{
    return answers_match(answers, answer, advice, answers->number.agrees_within);
}

static bool read_number(double number, value *out)
{
    *out = value_number(number);
    return true;
}

static bool read_text(const char *text, value *out)
{
    *out = value_string(text);
    return true;
}

static bool read_points(int64_t millionths, value *out)
{
    return read_number((double)millionths / (double)MILLION, out);
}

static const question *question_of_slot(const scenario *s, uint16_t slot)
{
    for (uint16_t i = 0; i < s->stage_count; i++) {
        for (uint16_t k = 0; k < s->stages[i].question_count; k++) {
            if (s->stages[i].questions[k].slot == slot) return &s->stages[i].questions[k];
        }
    }
    return NULL;
}

static bool read_reply(const world *w, uint16_t slot, value *out)
{
    const reply_slot *r = &w->st->replies[slot];
    const question *q = question_of_slot(w->s, slot);
    if (!r->is_set || !q) return false;
    switch (q->ask) {
    case ASK_CHOICE: return r->option != INDEX_NONE && read_text(q->options[r->option].id, out);
    case ASK_SLIDER:
    case ASK_NUMBER:
        return r->value != FIELD_NULL && read_number(q->min + q->step * (double)r->value, out);
    case ASK_TEXT: return r->text && read_text(r->text, out);
    }
    return false;
}

static bool read_measure(const world *w, uint16_t index, bool wants_count, value *out)
{
    measure_value m = measure_of(w->s, w->st, (measure_id)index);
    if (!m.is_defined) return false;
    return read_number(wants_count ? (double)m.numerator : m.value, out);
}

static bool read_attribute(const world *w, uint16_t index, value *out)
{
    const attribute_value *v = &w->s->cases[w->c->case_].values[index];
    if (!v->is_set) return false;
    return v->text ? read_text(v->text, out) : read_number(v->number, out);
}

static bool read_answer(const world *w, int32_t answer, value *out)
{
    if (answer == ANSWER_NONE) return false;
    *out = world_answer(scenario_answers_of(w->s, &w->s->stages[w->c->stage]), answer);
    return true;
}

static bool read_of_case(const world *w, symbol name, value *out)
{
    const case_record *c = w->c;
    if (!c) return false;
    switch ((symbol_kind)name.kind) {
    case SYMBOL_CASE_ATTRIBUTE: return read_attribute(w, name.index, out);
    case SYMBOL_CASE_ID: return read_text(w->s->cases[c->case_].id, out);
    case SYMBOL_CASE_INDEX: return read_number(c->index, out);
    case SYMBOL_CHOICE: return read_answer(w, c->final == ANSWER_NONE ? c->own : c->final, out);
    case SYMBOL_OWN: return read_answer(w, c->own, out);
    case SYMBOL_TRUTH: return read_answer(w, w->s->keys[c->case_].truth, out);
    case SYMBOL_TIME:
        return read_number((double)(w->now_us - c->shown_us - c->paused_us - c->away_us) / 1e6,
                           out);
    case SYMBOL_AI_ADVICE: return read_answer(w, c->advice, out);
    case SYMBOL_AI_CONFIDENCE:
        return c->confidence_shown >= 0 && read_number(c->confidence_shown / 1000.0, out);
    case SYMBOL_AI_CORRECT:
        if (c->advice_correct < 0) return false;
        *out = value_bool(c->advice_correct != 0);
        return true;
    case SYMBOL_SCORE:
    case SYMBOL_BLOCK_SCORE:
    case SYMBOL_ARM:
    case SYMBOL_LIST:
    case SYMBOL_ANSWER:
    case SYMBOL_RATE:
    case SYMBOL_COUNT:
    case SYMBOL_TEST_STATISTIC: return false;
    }
    return false;
}

static const char *id_at(const arm_choice *ids, uint16_t index)
{
    return index == INDEX_NONE ? "" : ids[index].id;
}

static bool world_read(const void *context, symbol name, value *out)
{
    const world *w = context;
    switch ((symbol_kind)name.kind) {
    case SYMBOL_SCORE: return read_points(w->st->scores[name.index], out);
    case SYMBOL_BLOCK_SCORE:
        return w->st->blocks[name.index].is_entered &&
               read_points(w->st->blocks[name.index].score_added[name.sub], out);
    case SYMBOL_ARM: return read_text(id_at(w->s->arms, w->s->arm), out);
    case SYMBOL_LIST: return read_text(id_at(w->s->lists, w->s->list), out);
    case SYMBOL_ANSWER: return read_reply(w, name.index, out);
    case SYMBOL_RATE: return read_measure(w, name.index, false, out);
    case SYMBOL_COUNT: return read_measure(w, name.index, true, out);
    case SYMBOL_CASE_ATTRIBUTE:
    case SYMBOL_CASE_ID:
    case SYMBOL_CASE_INDEX:
    case SYMBOL_CHOICE:
    case SYMBOL_OWN:
    case SYMBOL_TRUTH:
    case SYMBOL_TIME:
    case SYMBOL_AI_ADVICE:
    case SYMBOL_AI_CONFIDENCE:
    case SYMBOL_AI_CORRECT: return read_of_case(w, name, out);
    case SYMBOL_TEST_STATISTIC: return false;
    }
    return false;
}

expression_world world_of(const world *w, arena *scratch)
{
    return (expression_world){.context = w, .read = world_read, .scratch = scratch};
}
