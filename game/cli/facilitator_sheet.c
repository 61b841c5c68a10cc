#include "cli/facilitator_sheet.h"

#include "app/html.h"
#include "app/solution.h"
#include "core/number.h"

#include <string.h>

typedef struct sheet {
    const scenario *s;
    const char *speech; /* of the headings */
    int language;       /* of the scenario's texts */
    arena memory;
    buffer *out;
} sheet;

/* A4 upright, in the colours of the program; black where it is printed without them. */
static const char STYLE[] =
    "@page{size:A4;margin:16mm}"
    "body{margin:0 auto;max-width:48em;padding:1.5em;background:#fff;color:#1d2331;"
    "font:11pt/1.45 Inter,'Segoe UI',Helvetica,Arial,sans-serif}"
    "h1{font-size:20pt;line-height:1.2;margin:0 0 .3em}h2{font-size:13pt;margin:1.6em 0 .5em;"
    "color:#0b5a61;break-after:avoid}h3{font-size:11pt;margin:1em 0 .3em;break-after:avoid}"
    "p{margin:.2em 0}.facts{color:#555c6b}ul{margin:.2em 0;padding-left:1.3em}"
    "table{border-collapse:collapse;width:100%}td,th{padding:.45em .6em .45em 0;text-align:left;"
    "vertical-align:top;border-bottom:1px solid #ddd6c8}th{font-size:9pt;color:#555c6b}"
    "tr{break-inside:avoid}td:first-child{white-space:nowrap;font-weight:600}"
    ".range{white-space:nowrap}.wrong{color:#a3420f;font-weight:600}@media print{body{padding:0}}";

/* Texts -------------------------------------------------------------------------------------- */

static const char *said(const sheet *f, say_id id)
{
    return say_text(f->speech, id);
}

/* A text of the scenario as one line without marks; "" where there is none. */
static const char *text_of(sheet *f, const localized *text)
{
    buffer words = {0};
    if (text) localized_format(text, f->language, f->s->languages[f->language], NULL, 0, &words);
    const char *kept = words.bytes ? arena_copy(&f->memory, words.bytes, words.length) : NULL;
    buffer_free(&words);
    return kept ? kept : "";
}

static void write_marked(sheet *f, const localized *text)
{
    const char *words = text_of(f, text);
    const markup m = markup_parse(&f->memory, words, strlen(words));
    html_markup(&m, f->out);
}

static void write_head(const sheet *f, say_id id)
{
    html_between("<h2>", said(f, id), "</h2>\n", f->out);
}

/* What happens, in order --------------------------------------------------------------------- */

static say_id type_name(stage_type type)
{
    switch (type) {
    case STAGE_CONSENT: return SAY_SHEET_CONSENT;
    case STAGE_BRIEFING: return SAY_SHEET_BRIEFING;
    case STAGE_BLOCK: return SAY_SHEET_BLOCK;
    case STAGE_QUESTION:
    case STAGE_QUESTIONNAIRE: return SAY_SHEET_QUESTION;
    case STAGE_PAUSE: return SAY_SHEET_PAUSE;
    case STAGE_DEBRIEF: return SAY_SHEET_DEBRIEF;
    case STAGE_STORY: return SAY_SHEET_STORY;
    }
    return SAY_SHEET_BRIEFING;
}

static const facilitator_line *line_of(const scenario *s, uint16_t stage_index)
{
    for (uint16_t i = 0; i < s->facilitator.line_count; i++) {
        if (s->facilitator.lines[i].stage == stage_index) return &s->facilitator.lines[i];
    }
    return NULL;
}

static void write_stage(sheet *f, uint16_t index)
{
    const stage *st = &f->s->stages[index];
    const facilitator_line *line = line_of(f->s, index);
    const char *title = text_of(f, st->title);
    html_between("<tr><td>", title[0] ? title : said(f, type_name(st->type)), "</td><td>", f->out);
    html_between("", line ? text_of(f, line->timing) : "", "</td><td>", f->out);
    if (line) write_marked(f, line->say);
    buffer_text(f->out, "</td></tr>\n");
}

static void write_course(sheet *f)
{
    write_head(f, SAY_SHEET_COURSE);
    html_between("<table>\n<tr><th>", said(f, SAY_SHEET_STAGE), "</th><th>", f->out);
    html_between("", said(f, SAY_SHEET_TIME), "</th><th>", f->out);
    html_between("", said(f, SAY_SHEET_SAY), "</th></tr>\n", f->out);
    for (uint16_t i = 0; i < f->s->stage_count; i++) write_stage(f, i);
    buffer_text(f->out, "</table>\n");
}

/* What usually happens ----------------------------------------------------------------------- */

typedef struct measure_words {
    const char *name;
    say_id words;
    bool is_share; /* told in hundredths */
} measure_words;

static const measure_words MEASURES[] = {
    {"accuracy", SAY_SHEET_ACCURACY, true},
    {"accuracy_own", SAY_SHEET_ACCURACY_OWN, true},
    {"accuracy_ai", SAY_SHEET_ACCURACY_AI, true},
    {"agreement", SAY_SHEET_AGREEMENT, true},
    {"agreed_when_right", SAY_SHEET_AGREED_WHEN_RIGHT, true},
    {"agreed_when_wrong", SAY_SHEET_AGREED_WHEN_WRONG, true},
    {"trust_gap", SAY_SHEET_TRUST_GAP, true},
    {"overconfidence", SAY_SHEET_OVERCONFIDENCE, true},
    {"response_ms_median", SAY_SHEET_RESPONSE, false},
    {"timeouts", SAY_SHEET_TIMEOUTS, false},
    {"mean_error", SAY_SHEET_MEAN_ERROR, false},
    {"mean_error_own", SAY_SHEET_MEAN_ERROR_OWN, false},
    {"mean_error_ai", SAY_SHEET_MEAN_ERROR_AI, false},
    {"weight_of_advice", SAY_SHEET_WEIGHT_OF_ADVICE, false},
};

static const measure_words *words_of(const char *name)
{
    for (size_t i = 0; i < sizeof MEASURES / sizeof *MEASURES; i++) {
        if (strcmp(MEASURES[i].name, name) == 0) return &MEASURES[i];
    }
    return NULL;
}

/* As the language writes it: with its decimal mark, no digits behind it that say nothing. */
static void write_number(const sheet *f, double number)
{
    buffer digits = {0};
    buffer_double(&digits, number);
    for (char *c = digits.bytes; c && *c; c++) {
        if (*c == '.' && strcmp(f->speech, "en") != 0) *c = ',';
    }
    if (digits.bytes) html_text(digits.bytes, f->out);
    buffer_free(&digits);
}

static void write_expected(sheet *f, const expected_range *e)
{
    const measure_words *known = words_of(e->measure);
    const double by = known && known->is_share ? 100 : 1;
    html_between("<tr><td>", known ? said(f, known->words) : e->measure,
                 "</td><td class=\"range\">", f->out);
    write_number(f, number_round(e->lo * by * 100) / 100);
    buffer_text(f->out, " – ");
    write_number(f, number_round(e->hi * by * 100) / 100);
    buffer_text(f->out, by > 1 ? "&nbsp;%</td><td>" : "</td><td>");
    write_marked(f, e->if_not);
    buffer_text(f->out, "</td></tr>\n");
}

static void write_expectations(sheet *f)
{
    const facilitator_notes *notes = &f->s->facilitator;
    if (notes->expected_count == 0) return;
    write_head(f, SAY_SHEET_EXPECTED);
    html_between("<table>\n<tr><th></th><th>", said(f, SAY_SHEET_USUALLY), "</th><th>", f->out);
    html_between("", said(f, SAY_SHEET_IF_NOT), "</th></tr>\n", f->out);
    for (uint16_t i = 0; i < notes->expected_count; i++) write_expected(f, &notes->expected[i]);
    buffer_text(f->out, "</table>\n");
}

/* The talk ----------------------------------------------------------------------------------- */

static void write_phase(const sheet *f, const char *phase)
{
    static const struct {
        const char *name;
        say_id words;
    } known[] = {{"what_happened", SAY_SHEET_WHAT_HAPPENED},
                 {"why", SAY_SHEET_WHY},
                 {"own_work", SAY_SHEET_OWN_WORK}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (strcmp(known[i].name, phase) == 0) phase = said(f, known[i].words);
    }
    html_between("<h3>", phase, "</h3>\n", f->out);
}

static void write_questions(sheet *f)
{
    const facilitator_notes *notes = &f->s->facilitator;
    if (notes->question_count == 0) return;
    write_head(f, SAY_SHEET_QUESTIONS);
    for (uint16_t i = 0; i < notes->question_count; i++) {
        const facilitator_question *q = &notes->questions[i];
        const bool is_first = i == 0 || strcmp(notes->questions[i - 1].phase, q->phase) != 0;
        if (is_first && i > 0) buffer_text(f->out, "</ul>\n");
        if (is_first) write_phase(f, q->phase);
        if (is_first) buffer_text(f->out, "<ul>\n");
        html_between("<li>", text_of(f, q->text), "</li>\n", f->out);
    }
    buffer_text(f->out, "</ul>\n");
}

static void write_texts(sheet *f, say_id head, const localized *const *texts, uint16_t count)
{
    if (count == 0) return;
    write_head(f, head);
    buffer_text(f->out, "<ul>\n");
    for (uint16_t i = 0; i < count; i++)
        html_between("<li>", text_of(f, texts[i]), "</li>\n", f->out);
    buffer_text(f->out, "</ul>\n");
}

/* The right answers -------------------------------------------------------------------------- */

static void write_answer(sheet *f, const answer_set *set, int32_t answer)
{
    if (set->type == ANSWER_CHOICE) {
        html_text(text_of(f, set->options[answer].label), f->out);
        return;
    }
    write_number(f, set->number.min + answer * set->number.step);
    html_between(" ", text_of(f, set->number.unit), "", f->out);
}

static void write_case(sheet *f, const stage *block, uint16_t index)
{
    const solution right = solution_of(f->s, block, index);
    html_between("<tr><td>", f->s->cases[index].id, "</td><td>", f->out);
    write_answer(f, scenario_answers_of(f->s, block), right.truth);
    if (right.is_always_misled) {
        const agent *adviser = &f->s->agents[block->block.advisor];
        html_between("<br><span class=\"wrong\">", text_of(f, adviser->name), " ", f->out);
        html_between("", said(f, SAY_SHEET_IS_WRONG), "</span>", f->out);
    }
    buffer_text(f->out, "</td><td>");
    write_marked(f, right.why);
    buffer_text(f->out, "</td></tr>\n");
}

/* Blocks that draw on the same cases with the same adviser have one list. */
static bool is_listed_before(const sheet *f, uint16_t index)
{
    const stage *st = &f->s->stages[index];
    for (uint16_t i = 0; i < index; i++) {
        const stage *before = &f->s->stages[i];
        bool is_same = before->type == STAGE_BLOCK && st->block.advisor == before->block.advisor &&
                       st->block.case_set == before->block.case_set;
        if (is_same) return true;
    }
    return false;
}

static void write_block(sheet *f, uint16_t index)
{
    const stage *st = &f->s->stages[index];
    const case_set *set = &f->s->case_sets[st->block.case_set];
    const char *title = text_of(f, st->title);
    html_between("<h3>", title[0] ? title : st->id, "</h3>\n<table>\n", f->out);
    html_between("<tr><th></th><th>", said(f, SAY_SHEET_ANSWER), "</th><th>", f->out);
    html_between("", said(f, SAY_SHEET_REASON), "</th></tr>\n", f->out);
    for (uint16_t i = 0; i < set->case_count; i++)
        write_case(f, st, (uint16_t)(set->first_case + i));
    buffer_text(f->out, "</table>\n");
}

static void write_answers(sheet *f)
{
    bool has_head = false;
    for (uint16_t i = 0; i < f->s->stage_count; i++) {
        if (f->s->stages[i].type != STAGE_BLOCK || is_listed_before(f, i)) continue;
        if (!has_head) write_head(f, SAY_SHEET_ANSWERS);
        has_head = true;
        write_block(f, i);
    }
}

/* -------------------------------------------------------------------------------------------- */

/* Arms that are played only when they are asked for. */
static void write_rounds(sheet *f)
{
    bool has_head = false;
    for (uint16_t i = 0; i < f->s->arm_count; i++) {
        if (f->s->arms[i].weight > 0) continue;
        if (!has_head) write_head(f, SAY_SHEET_ROUNDS);
        has_head = true;
        html_between("<p><code>samenspel play ", f->s->id, " --arm ", f->out);
        html_between("", f->s->arms[i].id, "</code></p>\n", f->out);
    }
}

static void write_facts(sheet *f)
{
    html_between("<p class=\"facts\">", f->s->id, " ", f->out);
    html_between("", f->s->version, " · ", f->out);
    buffer_integer(f->out, f->s->minutes);
    html_between(" ", said(f, SAY_SHEET_MINUTES), "", f->out);
    if (f->s->list != INDEX_NONE && f->s->list < f->s->list_count) {
        html_between(" · ", said(f, SAY_SHEET_LIST), " ", f->out);
        html_text(f->s->lists[f->s->list].id, f->out);
    }
    buffer_text(f->out, "</p>\n");
}

static void write_body(sheet *f)
{
    const facilitator_notes *notes = &f->s->facilitator;
    html_between("<h1>", text_of(f, f->s->title), "</h1>\n", f->out);
    html_between("<p>", text_of(f, f->s->summary), "</p>\n", f->out);
    write_facts(f);
    write_course(f);
    write_questions(f);
    write_expectations(f);
    write_texts(f, SAY_SHEET_RISKS, notes->risks, notes->risk_count);
    write_texts(f, SAY_SHEET_CONTENT, notes->content_notes, notes->content_note_count);
    write_rounds(f);
    write_answers(f);
}

void facilitator_sheet_write(const scenario *s, const speaker *for_whom, buffer *out)
{
    const int language = scenario_language(s, for_whom->language);
    sheet f = {
        .s = s, .speech = for_whom->language, .language = language < 0 ? 0 : language, .out = out};
    arena_init(&f.memory, 0);
    html_between("<!doctype html>\n<html lang=\"", s->languages[f.language],
                 "\">\n<meta charset=\"utf-8\">\n<title>", out);
    html_between("", text_of(&f, s->title), "</title>\n<style>", out);
    buffer_text(out, STYLE);
    buffer_text(out, "</style>\n");
    write_body(&f);
    buffer_text(out, "</html>\n");
    arena_free(&f.memory);
}
