#include "format/scope.h"

#include "core/measure.h"
#include "core/trial_result.h"
#include "core/vocabulary.h"

#include <string.h>

enum { PATH_MAX_BYTES = 256 };

/* The part of a path behind a first word and its dot; NULL when it starts otherwise. */
static const char *behind(const char *path, const char *word)
{
    size_t length = strlen(word);
    if (strncmp(path, word, length) != 0 || path[length] != '.') return NULL;
    return path + length + 1;
}

static name_state found(resolved_name *out, symbol_kind kind, unsigned index, unsigned sub,
                        value_type type)
{
    *out = (resolved_name){.meaning = {(uint16_t)kind, (uint16_t)index, (uint16_t)sub},
                           .type = type};
    return NAME_FOUND;
}

/* The model's stages are not there yet while the flow is read: the tree is asked. */
static bool stage_is(const scope *at, uint16_t index, const char *type)
{
    return json_is_text(json_member(at->r->names[NOUN_STAGE].nodes[index], "type"), type);
}

/* Whether that stage lies behind when the expression is asked. A block's event may ask about its
 * own block. */
static bool has_passed(const scope *at, uint16_t index)
{
    if (at->stage == INDEX_NONE) return true;
    return index < at->stage || (at->kind == SCOPE_EVENT && index == at->stage);
}

static bool any_block_passed(const scope *at)
{
    for (uint16_t i = 0; i < at->r->names[NOUN_STAGE].count; i++) {
        if (has_passed(at, i) && stage_is(at, i, "block")) return true;
    }
    return false;
}

/* score., block., arm, list, answer., rate., count. ------------------------------------------ */

static name_state resolve_score(const scope *at, const char *id, resolved_name *out)
{
    uint16_t score = names_find(at->r, NOUN_SCORE, id);
    if (score == INDEX_NONE) return NAME_UNKNOWN;
    return found(out, SYMBOL_SCORE, score, 0, VALUE_NUMBER);
}

static name_state resolve_block(const scope *at, const char *rest, resolved_name *out)
{
    char id[PATH_MAX_BYTES];
    const char *dot = strchr(rest, '.');
    if (!dot || (size_t)(dot - rest) >= sizeof id) return NAME_UNKNOWN;
    memcpy(id, rest, (size_t)(dot - rest));
    id[dot - rest] = '\0';
    uint16_t block = names_find(at->r, NOUN_STAGE, id);
    uint16_t score = names_find(at->r, NOUN_SCORE, dot + 1);
    if (block == INDEX_NONE || score == INDEX_NONE || !stage_is(at, block, "block")) {
        return NAME_UNKNOWN;
    }
    if (!has_passed(at, block)) return NAME_NOT_YET;
    return found(out, SYMBOL_BLOCK_SCORE, block, score, VALUE_NUMBER);
}

static name_state resolve_condition(const scope *at, noun kind, symbol_kind meaning,
                                    resolved_name *out)
{
    found(out, meaning, 0, 0, VALUE_STRING);
    out->ids = at->r->names[kind].ids;
    out->id_count = at->r->names[kind].count;
    return NAME_FOUND;
}

/* The options of a question, or the choices of a story's node. */
static void answer_options(reader *r, const json_node *asked, resolved_name *out)
{
    const json_node *choices = array_of(asked, "choices");
    const json_node *options = choices ? choices : array_of(asked, "options");
    if (!options) return;
    const char **ids = reader_take(r, options->child_count, sizeof *ids);
    for (const json_node *option = options->first; ids && option; option = option->next) {
        const char *id = member_text(option, "id");
        if (id) ids[out->id_count++] = id;
    }
    out->ids = ids;
}

/* A name may come back, as when one questionnaire is asked twice: the last that passed counts. */
static name_state resolve_answer(const scope *at, const char *name, resolved_name *out)
{
    const answer_name *best = NULL;
    bool is_known = false;
    for (uint16_t i = 0; i < at->r->answer_name_count; i++) {
        const answer_name *answer = &at->r->answer_names[i];
        if (strcmp(answer->name, name) != 0) continue;
        is_known = true;
        if (has_passed(at, answer->stage)) best = answer;
    }
    if (!best) return is_known ? NAME_NOT_YET : NAME_UNKNOWN;
    const char *ask = member_text(best->question, "ask");
    bool is_text = array_of(best->question, "choices") ||
                   (ask && (strcmp(ask, "choice") == 0 || strcmp(ask, "text") == 0));
    found(out, SYMBOL_ANSWER, best->slot, 0, is_text ? VALUE_STRING : VALUE_NUMBER);
    if (is_text) answer_options(at->r, best->question, out);
    return NAME_FOUND;
}

static name_state resolve_measure(const scope *at, const char *name, symbol_kind kind,
                                  resolved_name *out)
{
    measure_id measure = measure_named(name);
    if (measure == MEASURE_COUNT) return NAME_UNKNOWN;
    if (!any_block_passed(at)) return NAME_NOT_YET;
    return found(out, kind, measure, 0, VALUE_NUMBER);
}

static name_state resolve_session(const scope *at, const char *path, resolved_name *out)
{
    const char *rest;
    if ((rest = behind(path, "score"))) return resolve_score(at, rest, out);
    if ((rest = behind(path, "block"))) return resolve_block(at, rest, out);
    if ((rest = behind(path, "answer"))) return resolve_answer(at, rest, out);
    if ((rest = behind(path, "rate"))) return resolve_measure(at, rest, SYMBOL_RATE, out);
    if ((rest = behind(path, "count"))) return resolve_measure(at, rest, SYMBOL_COUNT, out);
    if (strcmp(path, "arm") == 0) return resolve_condition(at, NOUN_ARM, SYMBOL_ARM, out);
    if (strcmp(path, "list") == 0) return resolve_condition(at, NOUN_LIST, SYMBOL_LIST, out);
    return NAME_UNKNOWN;
}

/* case., choice, own, truth, t, ai. ---------------------------------------------------------- */

static bool is_number_set(const scope *at, uint16_t set)
{
    return at->r->cases.answer_sets && at->r->cases.answer_sets[set].type == ANSWER_NUMBER;
}

static void add_options(const answer_set *set, const char **ids, size_t *count, size_t room)
{
    for (uint16_t i = 0; i < set->option_count && *count < room; i++) {
        ids[(*count)++] = set->options[i].id;
    }
}

/* An answer is an id of the block's choices, or a number. Where several choice sets are possible,
 * it may be an id of any; sets of both types have no common type, and then choices win. */
static name_state resolve_choice(const scope *at, symbol_kind kind, resolved_name *out)
{
    const case_part *part = &at->r->cases;
    size_t room = 0, count = 0;
    bool has_choices = false;
    for (uint16_t i = 0; i < part->answer_set_count; i++) {
        if (at->answers != INDEX_NONE && at->answers != i) continue;
        has_choices = has_choices || !is_number_set(at, i);
        room += part->answer_sets[i].option_count;
    }
    if (!has_choices) return found(out, kind, 0, 0, VALUE_NUMBER);
    const char **ids = reader_take(at->r, room, sizeof *ids);
    for (uint16_t i = 0; ids && i < part->answer_set_count; i++) {
        if (at->answers != INDEX_NONE && at->answers != i) continue;
        add_options(&part->answer_sets[i], ids, &count, room);
    }
    found(out, kind, 0, 0, VALUE_STRING);
    out->ids = ids;
    out->id_count = count;
    return NAME_FOUND;
}

static name_state resolve_attribute(const scope *at, const char *id, resolved_name *out)
{
    if (strcmp(id, "id") == 0) return found(out, SYMBOL_CASE_ID, 0, 0, VALUE_STRING);
    if (strcmp(id, "index") == 0 && at->kind != SCOPE_CASE) {
        return found(out, SYMBOL_CASE_INDEX, 0, 0, VALUE_NUMBER);
    }
    uint16_t index = names_find(at->r, NOUN_ATTRIBUTE, id);
    if (index == INDEX_NONE) return NAME_UNKNOWN;
    const attribute *a = &at->r->cases.attributes[index];
    bool is_text = a->format == ATTRIBUTE_TEXT || a->format == ATTRIBUTE_WORDS;
    found(out, SYMBOL_CASE_ATTRIBUTE, index, 0, is_text ? VALUE_STRING : VALUE_NUMBER);
    if (a->format != ATTRIBUTE_WORDS) return NAME_FOUND;
    const char **ids = reader_take(at->r, a->word_count, sizeof *ids);
    for (uint16_t i = 0; ids && i < a->word_count; i++) ids[i] = a->words[i].id;
    out->ids = ids;
    out->id_count = ids ? a->word_count : 0;
    return NAME_FOUND;
}

static name_state resolve_adviser(const scope *at, const char *name, resolved_name *out)
{
    if (strcmp(name, "advice") == 0) return resolve_choice(at, SYMBOL_AI_ADVICE, out);
    if (strcmp(name, "confidence") == 0) {
        return found(out, SYMBOL_AI_CONFIDENCE, 0, 0, VALUE_NUMBER);
    }
    if (strcmp(name, "correct") == 0) return found(out, SYMBOL_AI_CORRECT, 0, 0, VALUE_BOOL);
    return NAME_UNKNOWN;
}

static name_state resolve_case(const scope *at, const char *path, resolved_name *out)
{
    const char *rest;
    if ((rest = behind(path, "case"))) return resolve_attribute(at, rest, out);
    if (at->kind == SCOPE_CASE) return NAME_UNKNOWN;
    if ((rest = behind(path, "ai"))) return resolve_adviser(at, rest, out);
    if (at->kind == SCOPE_ALARM) return NAME_UNKNOWN;
    if (strcmp(path, "choice") == 0) return resolve_choice(at, SYMBOL_CHOICE, out);
    if (strcmp(path, "own") == 0) return resolve_choice(at, SYMBOL_OWN, out);
    if (strcmp(path, "truth") == 0) return resolve_choice(at, SYMBOL_TRUTH, out);
    if (strcmp(path, "t") == 0) return found(out, SYMBOL_TIME, 0, 0, VALUE_NUMBER);
    return NAME_UNKNOWN;
}

/* mean., min., max., share. ------------------------------------------------------------------ */

static const char *const statistic_names[] = {
    [STATISTIC_MEAN] = "mean",
    [STATISTIC_MIN] = "min",
    [STATISTIC_MAX] = "max",
    [STATISTIC_SHARE] = "share",
};

static int subject_find(const scope *at, const char *name)
{
    const char *counted = strncmp(name, "count_", 6) == 0 ? name + 6 : NULL;
    if (measure_named(name) != MEASURE_COUNT) {
        return SUBJECT_MEASURE_FIRST + (int)measure_named(name);
    }
    if (counted && measure_named(counted) != MEASURE_COUNT) {
        return SUBJECT_COUNT_FIRST + (int)measure_named(counted);
    }
    uint16_t score = names_find(at->r, NOUN_SCORE, name);
    return score == INDEX_NONE ? -1 : SUBJECT_SCORE_FIRST + score;
}

static name_state resolve_test(const scope *at, const char *path, resolved_name *out)
{
    for (unsigned i = 0; i < COUNT_OF(statistic_names); i++) {
        const char *subject = behind(path, statistic_names[i]);
        int index = subject ? subject_find(at, subject) : -1;
        if (index < 0) continue;
        return found(out, SYMBOL_TEST_STATISTIC, i, (unsigned)index, VALUE_NUMBER);
    }
    return NAME_UNKNOWN;
}

/* Suggestions -------------------------------------------------------------------------------- */

static void consider(suggestion *s, const char *first, const char *second)
{
    char path[PATH_MAX_BYTES];
    if (text_join(path, sizeof path, first, ".", second)) suggestion_consider(s, path);
}

static void suggest_names(const scope *at, suggestion *s, const char *first, noun kind)
{
    for (uint16_t i = 0; i < at->r->names[kind].count; i++) {
        consider(s, first, at->r->names[kind].ids[i]);
    }
}

static void suggest_measures(suggestion *s, const char *first)
{
    for (int m = 0; m < MEASURE_COUNT; m++) consider(s, first, measure_name((measure_id)m));
}

static void suggest_blocks(const scope *at, suggestion *s)
{
    for (uint16_t i = 0; i < at->r->names[NOUN_STAGE].count; i++) {
        char first[PATH_MAX_BYTES];
        const char *id = at->r->names[NOUN_STAGE].ids[i];
        if (!stage_is(at, i, "block")) continue;
        if (text_join(first, sizeof first, "block.", id, "")) {
            suggest_names(at, s, first, NOUN_SCORE);
        }
    }
}

static void suggest_session(const scope *at, suggestion *s)
{
    suggest_names(at, s, "score", NOUN_SCORE);
    suggest_blocks(at, s);
    for (uint16_t i = 0; i < at->r->answer_name_count; i++) {
        consider(s, "answer", at->r->answer_names[i].name);
    }
    suggest_measures(s, "rate");
    suggest_measures(s, "count");
    suggestion_consider(s, "arm");
    suggestion_consider(s, "list");
}

static void suggest_case(const scope *at, suggestion *s)
{
    static const char *const shown[] = {"ai.advice", "ai.confidence", "ai.correct", "case.index"};
    static const char *const answered[] = {"choice", "own", "truth", "t"};
    suggestion_consider(s, "case.id");
    suggest_names(at, s, "case", NOUN_ATTRIBUTE);
    if (at->kind == SCOPE_CASE) return;
    for (size_t i = 0; i < COUNT_OF(shown); i++) suggestion_consider(s, shown[i]);
    if (at->kind == SCOPE_ALARM) return;
    for (size_t i = 0; i < COUNT_OF(answered); i++) suggestion_consider(s, answered[i]);
}

static void suggest_test(const scope *at, suggestion *s)
{
    for (size_t i = 0; i < COUNT_OF(statistic_names); i++) {
        char counted[PATH_MAX_BYTES];
        suggest_measures(s, statistic_names[i]);
        suggest_names(at, s, statistic_names[i], NOUN_SCORE);
        for (int m = 0; m < MEASURE_COUNT; m++) {
            text_join(counted, sizeof counted, "count_", measure_name((measure_id)m), "");
            consider(s, statistic_names[i], counted);
        }
    }
}

/* -------------------------------------------------------------------------------------------- */

static bool knows_session(const scope *at)
{
    return at->kind != SCOPE_ALARM && at->kind != SCOPE_CASE;
}

static name_state scope_resolve(const void *context, const char *path, resolved_name *out)
{
    const scope *at = context;
    if (at->kind == SCOPE_TEST) return resolve_test(at, path, out);
    name_state known = NAME_UNKNOWN;
    if (knows_session(at)) known = resolve_session(at, path, out);
    if (known == NAME_UNKNOWN && at->kind != SCOPE_STAGE) known = resolve_case(at, path, out);
    return known;
}

static void scope_suggest(const void *context, suggestion *s)
{
    const scope *at = context;
    if (at->kind == SCOPE_TEST) {
        suggest_test(at, s);
        return;
    }
    if (knows_session(at)) suggest_session(at, s);
    if (at->kind != SCOPE_STAGE) suggest_case(at, s);
}

const expression *scope_expression(const scope *at, const json_node *node, expression_need need)
{
    if (!node || node->type != JSON_STRING) return NULL;
    vocabulary names = {at, scope_resolve, scope_suggest};
    text_origin origin = text_origin_of_value(node);
    return expression_parse(at->r->a, node->text, node->text_length, &origin, &names, need,
                            at->r->d);
}

const expression *scope_expression_of(const scope *at, const char *text, place where,
                                      expression_need need)
{
    vocabulary names = {at, scope_resolve, scope_suggest};
    text_origin origin = {.whole = where, .first = where.start};
    return expression_parse(at->r->a, text, strlen(text), &origin, &names, need, at->r->d);
}
