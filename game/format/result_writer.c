#include "format/result_writer.h"

#include "core/measure.h"

#include <string.h>

static void write_text(const char *text, buffer *out)
{
    if (text)
        buffer_json_string(out, text, strlen(text));
    else
        buffer_text(out, "null");
}

/* ,"key": with its comma, unless it is the first of its object. */
static void write_key(const char *key, bool is_first, buffer *out)
{
    if (!is_first) buffer_text(out, ",");
    buffer_char(out, '"');
    buffer_text(out, key);
    buffer_text(out, "\":");
}

static void write_integer(const char *key, int64_t number, bool is_missing, buffer *out)
{
    write_key(key, false, out);
    if (is_missing)
        buffer_text(out, "null");
    else
        buffer_integer(out, number);
}

static void write_truth(const char *key, int8_t truth, buffer *out)
{
    write_key(key, false, out);
    buffer_text(out, truth < 0 ? "null" : truth ? "true" : "false");
}

static void write_answer(const char *key, const answer_set *set, int32_t answer, buffer *out)
{
    write_key(key, false, out);
    if (answer == ANSWER_NONE)
        buffer_text(out, "null");
    else if (set->type == ANSWER_CHOICE)
        write_text(set->options[answer].id, out);
    else
        buffer_double(out, set->number.min + answer * set->number.step);
}

static void write_header(const journal_header *h, buffer *out)
{
    buffer_text(out, "{\n  \"scenario\":");
    write_text(h->scenario, out);
    write_key("version", false, out);
    write_text(h->version, out);
    write_key("session", false, out);
    write_text(h->session, out);
    write_key("seat", false, out);
    write_text(h->seats[0].code, out);
    write_key("arm", false, out);
    write_text(h->arm, out);
    write_key("list", false, out);
    write_text(h->list, out);
    buffer_text(out, ",\"seed\":\"");
    buffer_hex16(out, h->seed);
    buffer_text(out, h->is_synthetic ? "\",\"synthetic\":true" : "\",\"synthetic\":false");
}

static const char *finish_of(const state *st)
{
    if (!st->is_ended) return NULL;
    return st->finish == ENDED_FINISHED ? "finished" : "aborted";
}

static void write_position(const scenario *s, const state *st, buffer *out)
{
    const stage *at = state_stage(st, s);
    const case_record *c = state_case(st);
    buffer_text(out, ",\n  \"seq\":");
    buffer_integer(out, (int64_t)st->seq);
    write_integer("t_us", st->t_us, false, out);
    buffer_text(out, ",\"state\":\"");
    buffer_hex16(out, state_hash(st, s));
    buffer_text(out, st->is_ended ? "\",\"ended\":true" : "\",\"ended\":false");
    write_key("finish", false, out);
    write_text(finish_of(st), out);
    write_key("stage", false, out);
    write_text(at ? at->id : NULL, out);
    write_key("case", false, out);
    write_text(c ? s->cases[c->case_].id : NULL, out);
}

static void write_scores(const scenario *s, const state *st, buffer *out)
{
    buffer_text(out, ",\n  \"scores\":{");
    for (uint16_t i = 0; i < s->score_count; i++) {
        write_key(s->scores[i].id, i == 0, out);
        buffer_double(out, (double)st->scores[i] / MILLION);
    }
    buffer_char(out, '}');
}

static void write_measure(const measure_value *m, buffer *out)
{
    buffer_text(out, "{\"value\":");
    if (m->is_defined)
        buffer_double(out, m->value);
    else
        buffer_text(out, "null");
    write_integer("numerator", m->numerator, false, out);
    write_integer("denominator", m->denominator, false, out);
    buffer_char(out, '}');
}

static void write_measures(const scenario *s, const state *st, buffer *out)
{
    buffer_text(out, ",\n  \"measures\":{");
    for (int i = 0; i < MEASURE_COUNT; i++) {
        measure_value m = measure_of(s, st, (measure_id)i);
        buffer_text(out, i ? ",\n    \"" : "\n    \"");
        buffer_text(out, measure_name((measure_id)i));
        buffer_text(out, "\":");
        write_measure(&m, out);
    }
    buffer_text(out, "\n  }");
}

static void write_reply(const question *q, const reply_slot *r, buffer *out)
{
    if (r->text)
        write_text(r->text, out);
    else if (r->option != INDEX_NONE && r->option < q->option_count)
        write_text(q->options[r->option].id, out);
    else if (r->value != FIELD_NULL)
        buffer_double(out, q->min + (double)r->value * q->step);
    else
        buffer_text(out, "null");
}

static void write_replies(const scenario *s, const state *st, buffer *out)
{
    bool is_first = true;
    buffer_text(out, ",\n  \"replies\":{");
    for (uint16_t i = 0; i < s->stage_count; i++) {
        if (s->stages[i].type == STAGE_STORY) continue; /* see write_path */
        for (uint16_t k = 0; k < s->stages[i].question_count; k++) {
            const question *q = &s->stages[i].questions[k];
            if (!st->replies[q->slot].is_set) continue;
            write_key(q->save ? q->save : q->id, is_first, out);
            write_reply(q, &st->replies[q->slot], out);
            is_first = false;
        }
    }
    buffer_char(out, '}');
}

static void write_step(const scenario *s, const story_step *step, buffer *out)
{
    const stage *at = &s->stages[step->stage];
    const question *q = &at->questions[step->node];
    write_key("stage", true, out);
    write_text(at->id, out);
    write_key("node", false, out);
    write_text(q->id, out);
    write_key("choice", false, out);
    write_text(q->options[step->option].id, out);
    write_integer("response_us", step->response_us, false, out);
}

/* The ways that were gone in stories, in order; left out where there are none. */
static void write_path(const scenario *s, const state *st, buffer *out)
{
    if (st->path_capacity == 0) return;
    buffer_text(out, ",\n  \"path\":[");
    for (uint16_t i = 0; i < st->path_count; i++) {
        buffer_text(out, i ? ",\n    {" : "\n    {");
        write_step(s, &st->path[i], out);
        buffer_char(out, '}');
    }
    buffer_text(out, "]");
}

static const char *const ENDS[] = {
    [END_OPEN] = NULL,         [END_ANSWERED] = "answered",   [END_TIMED_OUT] = "timed_out",
    [END_SKIPPED] = "skipped", [END_ESCALATED] = "escalated", [END_NOT_REACHED] = "not_reached",
    [END_ABORTED] = "aborted",
};

static void write_case(const scenario *s, const case_record *c, buffer *out)
{
    const answer_set *set = scenario_answers_of(s, &s->stages[c->stage]);
    buffer_text(out, "{\"stage\":");
    write_text(s->stages[c->stage].id, out);
    write_key("case", false, out);
    write_text(s->cases[c->case_].id, out);
    write_integer("index", c->index, false, out);
    write_truth("scored", c->is_scored ? 1 : 0, out);
    write_key("ended_on", false, out);
    write_text(ENDS[c->ended_on], out);
    write_answer("own", set, c->own, out);
    write_truth("own_correct", c->own_correct, out);
    write_integer("own_confidence", c->own_confidence, c->own_confidence < 0, out);
    write_answer("advice", set, c->advice, out);
    write_truth("advice_correct", c->advice_correct, out);
    write_integer("confidence_shown", c->confidence_shown, c->confidence_shown < 0, out);
    write_answer("final", set, c->final, out);
    write_truth("final_correct", c->final_correct, out);
    write_integer("final_confidence", c->final_confidence, c->final_confidence < 0, out);
    write_integer("final_us", c->final_response_us, c->final_response_us == FIELD_NULL, out);
    write_integer("evidence_opened", c->evidence_opened, false, out);
    write_integer("checks", c->checks, false, out);
    buffer_char(out, '}');
}

static void write_cases(const scenario *s, const state *st, buffer *out)
{
    buffer_text(out, ",\n  \"cases\":[");
    for (uint16_t i = 0; i < st->record_count; i++) {
        buffer_text(out, i ? ",\n    " : "\n    ");
        write_case(s, &st->records[i], out);
    }
    buffer_text(out, st->record_count > 0 ? "\n  ]" : "]");
}

static void write_code(const char *code, buffer *out)
{
    buffer_text(out, ",\n  \"result_code\":");
    write_text(code[0] ? code : NULL, out);
}

/* The choice in the debrief counts; it can take consent back, never give it. */
static void write_research(const journal_header *h, const state *st, buffer *out)
{
    static const char *const AGAIN[] = {
        [RESEARCH_AS_AGREED] = NULL, [RESEARCH_WITHDRAWN] = "withdraw", [RESEARCH_KEPT] = "keep"};
    bool holds = h->consent_research && st->research != RESEARCH_WITHDRAWN;
    write_truth("research_consent", holds ? 1 : 0, out);
    write_key("research_reconsidered", false, out);
    write_text(AGAIN[st->research], out);
}

void result_write(const journal_header *header, const scenario *s, const state *st,
                  const char *code, buffer *out)
{
    write_header(header, out);
    write_position(s, st, out);
    write_code(code, out);
    write_research(header, st, out);
    write_scores(s, st, out);
    write_measures(s, st, out);
    write_replies(s, st, out);
    write_path(s, st, out);
    write_cases(s, st, out);
    buffer_text(out, "\n}\n");
}
