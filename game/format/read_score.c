/* The part `score`: what counts, when, and how much. */
#include "format/reader.h"
#include "format/scope.h"

#include <string.h>

static const char *const occasion_words[] = {
    [SCORE_OWN] = "own",
    [SCORE_DECISION] = "decision",
    [SCORE_TIMEOUT] = "timeout",
    [SCORE_SKIP] = "skip",
    [SCORE_CHECK] = "check",
    [SCORE_ASK_AI] = "ask_ai",
    [SCORE_STAGE_END] = "stage_end",
};
static const shape shape_occasion = WORD_SHAPE(occasion_words);
static const shape shape_amount = {.kind = SHAPE_NUMBER, .min = -1e6, .max = 1e6};
static const shape shape_start = {
    .kind = SHAPE_MAP, .of = &shape_amount, .noun = NOUN_SCORE, .max = SCENARIO_SCORES_MAX};
static const shape shape_labels = {
    .kind = SHAPE_MAP, .of = &shape_text, .noun = NOUN_SCORE, .keys_refer = true};

/* A fixed amount, or what an expression comes to. */
static const shape *const amount_kinds[] = {&shape_amount, &shape_expression};
static const shape shape_rule_amount = {
    .kind = SHAPE_EITHER, .either = amount_kinds, .either_count = COUNT_OF(amount_kinds)};
static const shape shape_rule_add = {
    .kind = SHAPE_MAP, .of = &shape_rule_amount, .noun = NOUN_SCORE, .keys_refer = true};

static const field rule_fields[] = {
    STORED("on", shape_occasion, FIELD_REQUIRED, score_rule, on, "When it is looked at."),
    READ_BY_HAND("when", shape_expression, FIELD_OPTIONAL, "Whether it holds then."),
    READ_BY_HAND("add", shape_rule_add, FIELD_REQUIRED,
                 "What it adds to the scores: numbers, or expressions like abs(choice - truth)."),
    NOTE_FIELD,
};
static const shape shape_rule = {.kind = SHAPE_OBJECT, .fields = FIELDS(rule_fields)};
static const shape shape_rules = {.kind = SHAPE_LIST, .of = &shape_rule, .max = 200};

static const shape shape_payoff_row = {.kind = SHAPE_MAP, .of = &shape_changes};
static const shape shape_payoffs = {.kind = SHAPE_MAP, .of = &shape_payoff_row};

static const shape shape_score_reference = {.kind = SHAPE_REFERENCE, .noun = NOUN_SCORE};
static const field confidence_points_fields[] = {
    READ_BY_HAND("score", shape_score_reference, FIELD_REQUIRED, "The score they go to."),
    READ_BY_HAND("points", shape_amount, FIELD_REQUIRED,
                 "What a right answer given with full confidence earns."),
    NOTE_FIELD,
};
static const shape shape_confidence_points = {.kind = SHAPE_OBJECT,
                                              .fields = FIELDS(confidence_points_fields)};

static const field score_fields[] = {
    READ_BY_HAND("start", shape_start, FIELD_REQUIRED, "The scores and what they start with."),
    READ_BY_HAND("labels", shape_labels, FIELD_OPTIONAL,
                 "What participants read; a score without a label is not shown to them."),
    READ_BY_HAND("rules", shape_rules, FIELD_OPTIONAL, "What changes them."),
    READ_BY_HAND("payoffs", shape_payoffs, FIELD_OPTIONAL,
                 "What a decision adds: by the truth, then by the choice."),
    READ_BY_HAND("confidence_points", shape_confidence_points, FIELD_OPTIONAL,
                 "Points for stated confidence p: 2p·o − p², where o is 1 for a right answer."),
    NOTE_FIELD,
};
const shape shape_score = {.kind = SHAPE_OBJECT, .fields = FIELDS(score_fields)};

static void names_read(reader *r, const json_node *node)
{
    const name_list *names = &r->names[NOUN_SCORE];
    score_name *scores = reader_take(r, names->count, sizeof *scores);
    const json_node *labels = member_of(node, "labels", JSON_OBJECT);
    uint16_t count = names->count < SCENARIO_SCORES_MAX ? names->count : SCENARIO_SCORES_MAX;
    for (uint16_t i = 0; scores && i < count; i++) {
        const json_node *start = names->nodes[i];
        scores[i].id = names->ids[i];
        if (start->type == JSON_NUMBER) scores[i].start = millionths_of(start->number);
        scores[i].label = member_localized(r, labels, names->ids[i]);
    }
    r->s->scores = scores;
    r->s->score_count = scores ? count : 0;
}

static uint32_t payoff_count(const json_node *payoffs)
{
    uint32_t count = 0;
    for (const json_node *row = payoffs ? payoffs->first : NULL; row; row = row->next) {
        count += row->child_count;
    }
    return count;
}

/* The choice that an id names in any choice set; reported where it stands as a key. */
static bool choice_is_known(reader *r, const json_node *named)
{
    for (uint16_t i = 0; i < r->cases.answer_set_count; i++) {
        if (answer_choice(&r->cases.answer_sets[i], named->key) != INDEX_NONE) return true;
    }
    if (r->cases.answer_set_count > 0) {
        choice_unknown(r, &r->cases.answer_sets[0], named->key, place_of_key(named));
    }
    return false;
}

/* A payoff is the rule that it stands for: on a decision, when truth and choice are these. */
static void payoff_read(reader *r, const json_node *truth, const json_node *chosen, score_rule *out)
{
    buffer text = {0};
    buffer_text(&text, "truth == '");
    buffer_text(&text, truth->key);
    buffer_text(&text, "' && choice == '");
    buffer_text(&text, chosen->key);
    buffer_text(&text, "'");
    scope at = {r, SCOPE_RULE, INDEX_NONE, INDEX_NONE};
    if (text.bytes) {
        out->when = scope_expression_of(&at, text.bytes, place_of_key(chosen), NEED_CONDITION);
    }
    out->on = SCORE_DECISION;
    out->add = changes_read(r, chosen);
    buffer_free(&text);
}

static void payoffs_read(reader *r, const json_node *payoffs, score_rule *rules)
{
    FOR_EACH_ENTRY (truth, payoffs) {
        if (!choice_is_known(r, truth)) continue;
        FOR_EACH_ENTRY (chosen, truth) {
            if (!choice_is_known(r, chosen)) continue;
            payoff_read(r, truth, chosen, &rules[r->s->score_rule_count++]);
        }
    }
}

static score_changes amounts_read(const scope *at, const json_node *add)
{
    score_changes changes = {0};
    score_change *items = add ? reader_take(at->r, add->child_count, sizeof *items) : NULL;
    if (!items) return changes;
    FOR_EACH_ENTRY (change, add) {
        uint16_t score = names_find(at->r, NOUN_SCORE, change->key);
        bool is_fixed = change->type == JSON_NUMBER;
        if (score == INDEX_NONE || (!is_fixed && change->type != JSON_STRING)) continue;
        items[changes.count++] = (score_change){
            .score = score,
            .add = is_fixed ? millionths_of(change->number) : 0,
            .amount = is_fixed ? NULL : scope_expression(at, change, NEED_NUMBER)};
    }
    changes.items = items;
    return changes;
}

static void rules_read(reader *r, const json_node *node)
{
    const json_node *array = array_of(node, "rules");
    const json_node *payoffs = member_of(node, "payoffs", JSON_OBJECT);
    size_t room = (array ? array->child_count : 0) + payoff_count(payoffs);
    score_rule *rules = reader_take(r, room, sizeof *rules);
    if (!rules) return;
    scope at = {r, SCOPE_RULE, INDEX_NONE, INDEX_NONE};
    for (const json_node *item = array ? array->first : NULL; item; item = item->next) {
        score_rule *rule = &rules[r->s->score_rule_count++];
        shape_fill(r, item, shape_rule.fields, rule);
        rule->when = scope_expression(&at, json_member(item, "when"), NEED_CONDITION);
        rule->add = amounts_read(&at, member_of(item, "add", JSON_OBJECT));
    }
    payoffs_read(r, payoffs, rules);
    r->s->score_rules = rules;
}

void score_read(reader *r)
{
    const json_node *node = member_of(r->root, "score", JSON_OBJECT);
    r->s->confidence_score = INDEX_NONE;
    if (!node) return;
    names_read(r, node);
    rules_read(r, node);
    const json_node *points = member_of(node, "confidence_points", JSON_OBJECT);
    const char *score = points ? member_text(points, "score") : NULL;
    if (!score) return;
    r->s->confidence_score = names_find(r, NOUN_SCORE, score);
    r->s->confidence_points = millionths_of(member_number(points, "points", 0));
}
