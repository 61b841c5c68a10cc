/* The part `agents`: who advises, who watches, and how they fail. */
#include "format/read_confidence.h"
#include "format/read_flow.h"
#include "format/read_rates.h"
#include "format/read_reasons.h"
#include "format/scope.h"

#include "core/agents/correlation.h"
#include "core/agents/forecast.h"
#include "core/world.h"

#include <string.h>

/* Shapes ------------------------------------------------------------------------------------- */

static const char *const face_words[] = {
    [FACE_ROUND] = "round", [FACE_SQUARE] = "square",   [FACE_SHIELD] = "shield",
    [FACE_DROP] = "drop",   [FACE_HEXAGON] = "hexagon", [FACE_ARCH] = "arch",
};
static const char *const model_words[] = {
    [ADVISOR_ACCURACY] = "accuracy",     [ADVISOR_LISTED] = "listed",
    [ADVISOR_NUMERIC] = "numeric",       [ADVISOR_SIGNAL] = "signal",
    [ADVISOR_CORRELATED] = "correlated",
};
static const char *const later_models[] = {"learned"};
static const char *const sampling_words[] = {
    [SAMPLING_EXACT] = "exact",
    [SAMPLING_CHANCE] = "chance",
};
static const char *const wrong_words[] = {
    [WRONG_ADJACENT] = "adjacent",
    [WRONG_RANDOM] = "random",
    [WRONG_PLAUSIBLE] = "plausible",
};
static const char *const explanation_words[] = {
    [EXPLANATION_NONE] = "none",         [EXPLANATION_FEATURES] = "features",
    [EXPLANATION_EXAMPLES] = "examples", [EXPLANATION_CONTRAST] = "contrast",
    [EXPLANATION_PLACEBO] = "placebo",   [EXPLANATION_RULE] = "rule",
    [EXPLANATION_SOURCES] = "sources",
};
static const char *const truth_words[] = {"same_as_advice", "always"};

static const shape shape_face = WORD_SHAPE(face_words);
static const shape shape_model = {.kind = SHAPE_WORD,
                                  .words = model_words,
                                  .word_count = COUNT_OF(model_words),
                                  .later = later_models,
                                  .later_count = COUNT_OF(later_models)};
static const shape shape_sampling = WORD_SHAPE(sampling_words);
static const shape shape_wrong = WORD_SHAPE(wrong_words);
static const shape shape_explanation_kind = WORD_SHAPE(explanation_words);
static const shape shape_truth_word = WORD_SHAPE(truth_words);

static const shape *const truth_kinds[] = {&shape_truth_word, &shape_probability};
static const shape shape_explanation_truth = {
    .kind = SHAPE_EITHER, .either = truth_kinds, .either_count = COUNT_OF(truth_kinds)};
static const shape shape_texts_by_choice = {.kind = SHAPE_MAP, .of = &shape_text, .max = 64};

static const field explanation_fields[] = {
    STORED("kind", shape_explanation_kind, FIELD_OPTIONAL, agent, explanation,
           "What sort of reason it gives."),
    READ_BY_HAND("correct", shape_explanation_truth, FIELD_OPTIONAL,
                 "Whether the reason is right: same_as_advice, always, or a probability."),
    READ_BY_HAND("text", shape_text, FIELD_OPTIONAL, "Said when nothing nearer is written."),
    READ_BY_HAND("texts", shape_texts_by_choice, FIELD_OPTIONAL,
                 "What it says for each choice that it may advise."),
    READ_BY_HAND("reasons", shape_reasons, FIELD_OPTIONAL,
                 "What it shows: the first that fits the case and the advice."),
    NOTE_FIELD,
};
static const shape shape_explanation = {.kind = SHAPE_OBJECT, .fields = FIELDS(explanation_fields)};

static const field says_fields[] = {
    READ_BY_HAND("advice", shape_text, FIELD_OPTIONAL, "Its advice in words, with {choice}."),
    STORED("thinking", shape_text, FIELD_OPTIONAL, agent, says_thinking, "While it thinks."),
    STORED("greeting", shape_text, FIELD_OPTIONAL, agent, says_greeting, "When it is met."),
    STORED("unavailable", shape_text, FIELD_OPTIONAL, agent, says_unavailable,
           "When it is off or broken."),
    NOTE_FIELD,
};
static const shape shape_says = {.kind = SHAPE_OBJECT, .fields = FIELDS(says_fields)};

static const field phase_fields[] = {
    STORED("accuracy", shape_probability, FIELD_REQUIRED, agent_phase, accuracy,
           "How often it is right in this phase."),
    STORED("at_case", shape_whole, FIELD_OPTIONAL, agent_phase, at_case,
           "The case of the block from which the phase holds; without it only events start it."),
    NOTE_FIELD,
};
static const shape shape_phase_object = {.kind = SHAPE_OBJECT, .fields = FIELDS(phase_fields)};
static const shape *const phase_kinds[] = {&shape_probability, &shape_phase_object};
static const shape shape_phase = {
    .kind = SHAPE_EITHER, .either = phase_kinds, .either_count = COUNT_OF(phase_kinds)};
static const shape shape_phases = {
    .kind = SHAPE_MAP, .of = &shape_phase, .noun = NOUN_VALUE, .max = PHASES_MAX};

static const shape shape_place = {.kind = SHAPE_WHOLE, .min = 1, .max = SCENARIO_CASES_MAX};
static const shape shape_error = {.kind = SHAPE_NUMBER, .min = -1e9, .max = 1e9};
static const shape shape_spread = {.kind = SHAPE_NUMBER, .min = 0, .max = 1e9};
static const shape shape_misses = {
    .kind = SHAPE_MAP, .of = &shape_error, .max = SCENARIO_CASES_MAX};

static const shape shape_phi = {.kind = SHAPE_NUMBER, .min = -1, .max = 1};

static const shape shape_agent_reference = {.kind = SHAPE_REFERENCE, .noun = NOUN_AGENT};

static const field advisor_fields[] = {
    STORED("role", shape_text, FIELD_OPTIONAL, agent, role, "A line under its name."),
    STORED("model", shape_model, FIELD_OPTIONAL, agent, model, "How it comes to its advice."),
    STORED("accuracy", shape_probability, FIELD_OPTIONAL, agent, accuracy,
           "The share of its advice that is right."),
    READ_BY_HAND("phases", shape_phases, FIELD_OPTIONAL, "Other accuracies, by name."),
    STORED("sampling", shape_sampling, FIELD_OPTIONAL, agent, sampling,
           "exact: that share to the case; chance: drawn case by case."),
    STORED("wrong_answer", shape_wrong, FIELD_OPTIONAL, agent, wrong,
           "Which wrong answer it gives when it is wrong."),
    STORED("first_failure", shape_place, FIELD_OPTIONAL, agent, first_failure,
           "exact: the case of the block, counted as shown, that its first error is on."),
    STORED("max_run", shape_place, FIELD_OPTIONAL, agent, max_run,
           "exact: how many errors may follow each other."),
    STORED("bias", shape_error, FIELD_OPTIONAL, agent, bias,
           "numeric: how far it is off on average, above the truth or below; else 0."),
    STORED("spread", shape_spread, FIELD_OPTIONAL, agent, spread,
           "numeric: the standard deviation of its error."),
    READ_BY_HAND("mean_error", shape_spread, FIELD_OPTIONAL,
                 "numeric: how far it is off on average in either direction, instead of spread."),
    READ_BY_HAND("misses", shape_misses, FIELD_OPTIONAL,
                 "numeric: by the id of a case, how far it is off there, exactly."),
    READ_BY_HAND("confidence", shape_confidence, FIELD_OPTIONAL, "How sure it says it is."),
    READ_BY_HAND("explanation", shape_explanation, FIELD_OPTIONAL, "Why it says so."),
    STORED("delay_s", shape_seconds_between, FIELD_OPTIONAL, agent, delay_lo_us,
           "How long it thinks: seconds, or [least, most]."),
    READ_BY_HAND("always_right_on", shape_strings, FIELD_OPTIONAL, "Cases it gets right."),
    READ_BY_HAND("always_wrong_on", shape_strings, FIELD_OPTIONAL, "Cases it gets wrong."),
    READ_BY_HAND("says", shape_says, FIELD_OPTIONAL, "What it says."),
    READ_BY_HAND("signal", shape_string, FIELD_OPTIONAL,
                 "The one of two choices that says that something is there."),
    READ_BY_HAND("dprime", shape_dprime, FIELD_OPTIONAL,
                 "signal: how well it tells signal from noise; 0 is guessing."),
    READ_BY_HAND("criterion", shape_criterion, FIELD_OPTIONAL,
                 "signal: above 0 it is slow to say yes, below 0 quick; else 0."),
    READ_BY_HAND("human_accuracy", shape_probability, FIELD_OPTIONAL,
                 "correlated: how often people are right by themselves."),
    READ_BY_HAND("phi", shape_phi, FIELD_OPTIONAL,
                 "correlated: how much its errors go together with theirs; 0 is by chance."),
    STORED("base_rate", shape_probability, FIELD_OPTIONAL, agent, base_rate,
           "signal: the share of cases with the signal that you count on; check compares."),
    READ_BY_HAND("groups", shape_groups, FIELD_OPTIONAL,
                 "How often it is right for some groups of cases."),
    READ_BY_HAND("drift", shape_drift, FIELD_OPTIONAL, "How its accuracy moves over the cases."),
    READ_BY_HAND("blind_to", shape_expression, FIELD_OPTIONAL,
                 "The cases it gets wrong because of what it cannot see: an expression over "
                 "case.*."),
};
static const field alarm_fields[] = {
    READ_BY_HAND("watches", shape_agent_reference, FIELD_REQUIRED, "The adviser it watches."),
    READ_BY_HAND("fires_if", shape_expression, FIELD_REQUIRED,
                 "When it should raise the alarm: an expression over case.* and ai.*."),
    STORED("miss_rate", shape_probability, FIELD_OPTIONAL, agent, miss_rate,
           "How often it stays silent when it should not."),
    STORED("false_alarm_rate", shape_probability, FIELD_OPTIONAL, agent, false_alarm_rate,
           "How often it raises the alarm when it should not."),
    STORED("message", shape_text, FIELD_REQUIRED, agent, message, "What it says."),
};
static const shape shape_advisor = {.kind = SHAPE_OBJECT, .fields = FIELDS(advisor_fields)};
static const shape shape_alarm = {.kind = SHAPE_OBJECT, .fields = FIELDS(alarm_fields)};
static const shape_variant agent_variants[] = {
    [AGENT_ADVISOR] = {"advisor", &shape_advisor},
    [AGENT_ALARM] = {"alarm", &shape_alarm},
};
static const char *const type_words[] = {
    [AGENT_ADVISOR] = "advisor",
    [AGENT_ALARM] = "alarm",
};
static const shape shape_type = WORD_SHAPE(type_words);
static const field agent_fields[] = {
    STORED("type", shape_type, FIELD_REQUIRED, agent, type, "What it does."),
    STORED("name", shape_text, FIELD_SAME_TEXT, agent, name, "What people call it."),
    STORED("face", shape_face, FIELD_OPTIONAL, agent, face, "Its drawing."),
    STORED("active", shape_bool, FIELD_OPTIONAL, agent, starts_active,
           "Whether it is there from the start; events may change it."),
    NOTE_FIELD,
};
static const shape shape_agent = {.kind = SHAPE_VARIANT,
                                  .fields = FIELDS(agent_fields),
                                  .variants = agent_variants,
                                  .variant_count = COUNT_OF(agent_variants)};
const shape shape_agents = {
    .kind = SHAPE_MAP, .of = &shape_agent, .noun = NOUN_AGENT, .max = SCENARIO_AGENTS_MAX};

const shape *agent_word_shape(const char *which)
{
    return strcmp(which, "explanation") == 0 ? &shape_explanation_kind : &shape_confidence_model;
}

/* Parts of an adviser ------------------------------------------------------------------------ */

/* Who says how often it is right must have said how often that is. */
static void confidence_model_check(reader *r, const json_node *node, const agent *a)
{
    const bool follows_accuracy = a->confidence.model == CONFIDENCE_CALIBRATED ||
                                  a->confidence.model == CONFIDENCE_TEMPERED;
    const bool has_none = a->model == ADVISOR_LISTED || a->model == ADVISOR_NUMERIC;
    if (!node || !follows_accuracy || !has_none) return;
    report_value(
        r, E350_KEY_OF_OTHER_MODEL, json_member(node, "model"),
        (diagnostic_values){.name = member_text(node, "model"), .other = model_words[a->model]});
}

/* The choice set of the blocks where the agent advises; INDEX_NONE when it advises nowhere. When
 * blocks differ, `out_other` is a stage with another set than the first. */
static uint16_t set_of_agent(const reader *r, const char *id, const json_node **out_other)
{
    uint16_t set = INDEX_NONE;
    const json_node *flow = array_of(r->root, "flow");
    for (const json_node *block = flow ? flow->first : NULL; block; block = block->next) {
        const json_node *agents = array_of(block, "agents");
        bool has_it = false;
        for (const json_node *a = agents ? agents->first : NULL; a; a = a->next) {
            has_it = has_it || json_is_text(a, id);
        }
        const char *cases = has_it ? member_text(block, "cases") : NULL;
        uint16_t index = cases ? names_find(r, NOUN_CASE_SET, cases) : INDEX_NONE;
        if (index == INDEX_NONE) continue;
        uint16_t answers = r->cases.sets ? r->cases.sets[index].answer : INDEX_NONE;
        if (set != INDEX_NONE && answers != set) *out_other = block;
        if (set == INDEX_NONE) set = answers;
    }
    return set;
}

static const char *const in_explanation[] = {"choice", NULL};
static const text_rule of_explanation = {
    .placeholders = in_explanation, .is_explanation = true, .words_max = EXPLANATION_WORDS_MAX};

/* What the agent advises, for a part of its explanation that goes by choice; NULL after reporting
 * that it advises in several ways. */
static const answer_set *answers_of_agent(reader *r, const json_node *part, const agent *a)
{
    const json_node *other = NULL;
    uint16_t set = set_of_agent(r, a->id, &other);
    if (set == INDEX_NONE || !r->cases.answer_sets) return NULL;
    if (!other) return &r->cases.answer_sets[set];
    report_key(r, E340_TEXTS_OF_SEVERAL_SETS, part,
               (diagnostic_values){.name = a->id, .other = member_text(other, "id")});
    return NULL;
}

static void explanation_texts_read(reader *r, const json_node *texts, agent *a)
{
    const answer_set *answers = answers_of_agent(r, texts, a);
    if (!answers) return;
    const localized **by_option = reader_take(r, answers->option_count, sizeof *by_option);
    if (!by_option) return;
    FOR_EACH_ENTRY (text, texts) {
        uint16_t option = answer_choice(answers, text->key);
        const localized *read = text_read(r, text, of_explanation);
        if (option != INDEX_NONE) {
            by_option[option] = read;
        } else {
            choice_unknown(r, answers, text->key, place_of_key(text));
        }
    }
    a->explanation_texts = by_option;
}

static void explanation_read(reader *r, const json_node *node, agent *a)
{
    if (!node) return;
    shape_fill(r, node, shape_explanation.fields, a);
    const json_node *correct = json_member(node, "correct");
    if (correct && json_is_text(correct, "always")) a->explanation_truth = EXPLANATION_ALWAYS;
    if (correct && correct->type == JSON_NUMBER) {
        a->explanation_truth = EXPLANATION_INDEPENDENT;
        a->explanation_p = correct->number;
    }
    a->explanation_text = text_read(r, json_member(node, "text"), of_explanation);
    const json_node *texts = member_of(node, "texts", JSON_OBJECT);
    if (texts) explanation_texts_read(r, texts, a);
    const json_node *reasons = member_of(node, "reasons", JSON_OBJECT);
    if (reasons) reasons_read(r, reasons, answers_of_agent(r, reasons, a), a);
}

static void phases_read(reader *r, const json_node *phases, agent *a)
{
    if (!phases) return;
    FOR_EACH_ENTRY (node, phases) {
        if (a->phase_count == PHASES_MAX) return;
        agent_phase *phase = &a->phases[a->phase_count++];
        *phase = (agent_phase){.name = node->key};
        if (node->type == JSON_NUMBER) phase->accuracy = node->number;
        shape_fill(r, node, shape_phase_object.fields, phase);
    }
}

static void says_read(reader *r, const json_node *says, agent *a)
{
    static const char *const in_advice[] = {"choice", NULL};
    if (!says) return;
    shape_fill(r, says, shape_says.fields, a);
    a->says_advice = text_read(r, json_member(says, "advice"),
                               (text_rule){.placeholders = in_advice});
}

/* Forced cases ------------------------------------------------------------------------------- */

void case_unknown(reader *r, const char *id, place where)
{
    const char **ids = reader_take(r, r->cases.case_count, sizeof *ids);
    for (uint16_t i = 0; ids && i < r->cases.case_count; i++) ids[i] = r->cases.cases[i].id;
    report_unknown(r, E206_CASE_UNKNOWN, where, id,
                   (known_names){NOUN_NONE, ids, ids ? r->cases.case_count : 0, NULL});
}

bool cases_are_whole(const reader *r)
{
    for (uint16_t i = 0; i < r->cases.set_count; i++) {
        if (r->cases.sets[i].case_count == 0) return false;
    }
    return r->cases.sets != NULL;
}

static void forced_mark(reader *r, const json_node *id, int8_t sign, int8_t *forced)
{
    bool is_found = false;
    for (uint16_t i = 0; i < r->cases.case_count; i++) {
        if (strcmp(r->cases.cases[i].id, id->text) != 0) continue;
        is_found = true;
        if (forced[i] == -sign) {
            report_value(r, E339_FORCED_BOTH_WAYS, id, (diagnostic_values){.name = id->text});
            return;
        }
        forced[i] = sign;
    }
    if (!is_found && cases_are_whole(r)) case_unknown(r, id->text, place_of_value(id));
}

static void forced_read(reader *r, const json_node *ids, int8_t sign, int8_t *forced)
{
    for (const json_node *id = ids ? ids->first : NULL; id; id = id->next) {
        if (id->type == JSON_STRING) forced_mark(r, id, sign, forced);
    }
}

/* Where the adviser is blind it errs, unless it was said to be right on that case. */
static void blind_spots_mark(reader *r, const json_node *node, int8_t *forced)
{
    const scope at = {r, SCOPE_CASE, INDEX_NONE, INDEX_NONE};
    const expression *is_unseen = scope_expression(&at, node, NEED_CONDITION);
    const scenario faces = {.cases = r->cases.cases};
    for (uint16_t i = 0; is_unseen && i < r->cases.case_count; i++) {
        const case_record alone = {.case_ = i};
        const world seen = {.s = &faces, .c = &alone};
        const expression_world names = world_of(&seen, r->a);
        if (forced[i] == 0 && expression_holds(is_unseen, &names)) forced[i] = -1;
    }
}

/* Forecasts ---------------------------------------------------------------------------------- */

/* The range that a case is answered in; NULL: it is answered with a choice. */
static const number_range *range_of_case(const reader *r, uint16_t case_index)
{
    for (uint16_t i = 0; i < r->cases.set_count; i++) {
        const case_set *set = &r->cases.sets[i];
        if (case_index < set->first_case || case_index - set->first_case >= set->case_count) {
            continue;
        }
        const answer_set *answers = set->answer == INDEX_NONE ? NULL
                                                              : &r->cases.answer_sets[set->answer];
        return answers && answers->type == ANSWER_NUMBER ? &answers->number : NULL;
    }
    return NULL;
}

/* A miss is planted exactly, so what it leads to must be something that can be answered. */
static void miss_check(reader *r, const json_node *miss, uint16_t case_index)
{
    const number_range *range = range_of_case(r, case_index);
    if (!range) return;
    const int32_t truth = r->cases.keys[case_index].truth;
    double meant = range->min + range->step * (double)truth + miss->number;
    double steps = (double)truth + miss->number / range->step;
    int32_t nearest = forecast_answer(range, truth, miss->number);
    double off = steps - (double)nearest;
    if (off < 1e-6 && off > -1e-6) return;
    report_value(r, E331_ANSWER_OUTSIDE, miss, (diagnostic_values){.number = meant});
}

static void miss_mark(reader *r, const json_node *miss, int8_t *forced, double *misses)
{
    bool is_found = false;
    for (uint16_t i = 0; i < r->cases.case_count; i++) {
        if (strcmp(r->cases.cases[i].id, miss->key) != 0) continue;
        is_found = true;
        if (forced[i] > 0) {
            report_key(r, E339_FORCED_BOTH_WAYS, miss, (diagnostic_values){.name = miss->key});
            return;
        }
        if (miss->number == 0) {
            report_value(r, W352_MISS_OF_NOTHING, miss, (diagnostic_values){.name = miss->key});
        }
        forced[i] = -1;
        misses[i] = miss->number;
        miss_check(r, miss, i);
    }
    if (!is_found && cases_are_whole(r)) case_unknown(r, miss->key, place_of_key(miss));
}

/* An arm or a list may leave a place empty that others fill; alone it plants nothing. */
static bool varies(const reader *r)
{
    return json_member(r->root, "arms") || json_member(r->root, "lists");
}

static void misses_read(reader *r, const json_node *planted, int8_t *forced, agent *a)
{
    double *misses = planted ? reader_take(r, r->cases.case_count, sizeof *misses) : NULL;
    if (!misses) return;
    if (planted->child_count == 0 && !varies(r)) {
        report_value(r, W353_MISSES_NONE, planted, (diagnostic_values){.name = a->id});
    }
    FOR_EACH_ENTRY (miss, planted) {
        if (miss->type == JSON_NUMBER) miss_mark(r, miss, forced, misses);
    }
    a->misses = misses;
}

/* Two ways to say how far it is off; one of them is needed. */
static void spread_read(reader *r, const json_node *node, agent *a)
{
    const json_node *spread = json_member(node, "spread");
    const json_node *mean = json_member(node, "mean_error");
    if (!spread && !mean) {
        report_value(r, E311_KEY_MISSING, node, (diagnostic_values){.name = "mean_error"});
    } else if (spread && mean) {
        report_key(r, E322_KEYS_TOGETHER, mean,
                   (diagnostic_values){.name = "mean_error", .other = "spread"});
    } else if (mean && mean->type == JSON_NUMBER && mean->number >= 0) {
        const double bias = a->bias < 0 ? -a->bias : a->bias;
        if (mean->number < bias) {
            report_value(r, E313_NUMBER_TOO_SMALL, mean,
                         (diagnostic_values){.number = mean->number, .limit = bias});
        }
        a->spread = forecast_spread(a->bias, mean->number);
    }
}

/* Keys that another model has would be read and never looked at. */
static void model_keys_check(reader *r, const json_node *node, const agent *a)
{
    enum { KEYS_MAX = 20 };
    static const char *const keys[][KEYS_MAX] = {
        [ADVISOR_ACCURACY] = {"bias", "spread", "mean_error", "misses", "dprime", "criterion",
                              "base_rate", "human_accuracy", "phi"},
        [ADVISOR_LISTED] = {"bias", "spread", "mean_error", "misses", "signal", "dprime",
                            "criterion", "base_rate", "groups", "drift", "first_failure", "max_run",
                            "human_accuracy", "phi"},
        [ADVISOR_NUMERIC] = {"accuracy", "phases", "sampling", "wrong_answer", "always_wrong_on",
                             "blind_to", "first_failure", "max_run", "signal", "dprime",
                             "criterion", "base_rate", "groups", "drift", "human_accuracy", "phi"},
        [ADVISOR_SIGNAL] = {"bias", "spread", "mean_error", "misses", "accuracy", "phases",
                            "groups", "drift", "first_failure", "max_run", "human_accuracy", "phi"},
        [ADVISOR_CORRELATED] = {"bias", "spread", "mean_error", "misses", "phases", "sampling",
                                "signal", "dprime", "criterion", "base_rate", "groups", "drift",
                                "first_failure", "max_run"},
    };
    for (size_t i = 0; i < KEYS_MAX && keys[a->model][i]; i++) {
        const json_node *extra = json_member(node, keys[a->model][i]);
        if (!extra) continue;
        report_key(r, E350_KEY_OF_OTHER_MODEL, extra,
                   (diagnostic_values){.name = extra->key, .other = model_words[a->model]});
        return;
    }
    const json_node *signal = json_member(node, "signal");
    if (a->model != ADVISOR_ACCURACY || !signal || rates_need_signal(node)) return;
    report_key(r, E350_KEY_OF_OTHER_MODEL, signal,
               (diagnostic_values){.name = signal->key, .other = model_words[a->model]});
}

/* Where errors stand can only be said of a plan, and not twice. */
static void places_check(reader *r, const json_node *node)
{
    static const char *const clashes[][2] = {{"first_failure", "always_wrong_on"},
                                             {"first_failure", "blind_to"},
                                             {"first_failure", "phases"},
                                             {"first_failure", "sampling"},
                                             {"max_run", "sampling"},
                                             {"first_failure", "groups"},
                                             {"max_run", "groups"},
                                             {"first_failure", "drift"},
                                             {"max_run", "drift"},
                                             {"drift", "phases"},
                                             {"drift", "groups"},
                                             {"groups", "phases"}};
    for (size_t i = 0; i < COUNT_OF(clashes); i++) {
        const json_node *one = json_member(node, clashes[i][0]);
        const json_node *other = json_member(node, clashes[i][1]);
        if (!one || !other || json_is_text(other, sampling_words[SAMPLING_EXACT])) continue;
        report_key(r, E322_KEYS_TOGETHER, one,
                   (diagnostic_values){.name = clashes[i][0], .other = clashes[i][1]});
        return;
    }
}

/* Who is never or always wrong errs together with nobody. */
static bool errs_at_times(double accuracy)
{
    return accuracy > 0 && accuracy < 1;
}

static void correlation_read(reader *r, const json_node *node, agent *a)
{
    static const char *const needed[] = {"human_accuracy", "phi"};
    for (size_t i = 0; i < COUNT_OF(needed); i++) {
        if (json_member(node, needed[i])) continue;
        report_value(r, E311_KEY_MISSING, node, (diagnostic_values){.name = needed[i]});
    }
    const json_node *phi = json_member(node, "phi");
    a->human_accuracy = member_number(node, "human_accuracy", 0.5);
    if (!phi || phi->type != JSON_NUMBER) return;
    const error_rates e = {1 - a->human_accuracy, 1 - a->accuracy};
    const bool has_room = errs_at_times(a->human_accuracy) && errs_at_times(a->accuracy);
    const double least = has_room ? correlation_least(e) : 0;
    const double most = has_room ? correlation_most(e) : 0;
    a->phi = has_room ? phi->number : 0;
    if (phi->number >= least - 1e-9 && phi->number <= most + 1e-9) return;
    const bool is_low = phi->number < least;
    a->phi = is_low ? least : most;
    report_value(r, is_low ? E313_NUMBER_TOO_SMALL : E317_NUMBER_TOO_LARGE, phi,
                 (diagnostic_values){.number = phi->number, .limit = is_low ? least : most});
}

/* -------------------------------------------------------------------------------------------- */

static void advisor_read(reader *r, const json_node *node, agent *a)
{
    shape_fill(r, node, shape_advisor.fields, a);
    confidence_read(r, json_member(node, "confidence"), a);
    explanation_read(r, json_member(node, "explanation"), a);
    phases_read(r, member_of(node, "phases", JSON_OBJECT), a);
    says_read(r, member_of(node, "says", JSON_OBJECT), a);
    if (!json_member(node, "accuracy")) {
        a->accuracy = a->phase_count ? a->phases[0].accuracy : 1;
        const bool needs_accuracy = a->model == ADVISOR_ACCURACY || a->model == ADVISOR_CORRELATED;
        if (needs_accuracy && a->phase_count == 0 && word_is_known(node, "model", &shape_model)) {
            report_value(r, E311_KEY_MISSING, node, (diagnostic_values){.name = "accuracy"});
        }
    }
    if (!a->name) {
        report_value(r, E311_KEY_MISSING, node, (diagnostic_values){.name = "name"});
    }
    int8_t *forced = reader_take(r, r->cases.case_count, sizeof *forced);
    if (!forced) return;
    forced_read(r, array_of(node, "always_right_on"), 1, forced);
    forced_read(r, array_of(node, "always_wrong_on"), -1, forced);
    blind_spots_mark(r, json_member(node, "blind_to"), forced);
    if (word_is_known(node, "model", &shape_model)) model_keys_check(r, node, a);
    if (a->model == ADVISOR_ACCURACY) places_check(r, node);
    if (a->model == ADVISOR_CORRELATED) correlation_read(r, node, a);
    if (a->model == ADVISOR_NUMERIC) {
        spread_read(r, node, a);
        misses_read(r, member_of(node, "misses", JSON_OBJECT), forced, a);
    }
    a->forced = forced;
    confidence_model_check(r, json_member(node, "confidence"), a);
    rates_read(r, node, rates_need_signal(node) ? answers_of_agent(r, node, a) : NULL, a);
}

static void alarm_read(reader *r, const json_node *node, agent *a)
{
    shape_fill(r, node, shape_alarm.fields, a);
    const json_node *watches = member_of(node, "watches", JSON_STRING);
    a->watches = watches ? names_find(r, NOUN_AGENT, watches->text) : INDEX_NONE;
    if (a->watches != INDEX_NONE) {
        const json_node *watched = r->names[NOUN_AGENT].nodes[a->watches];
        if (!json_is_text(json_member(watched, "type"), "advisor")) {
            report_value(r, E219_WATCHES_NO_ADVISOR, watches,
                         (diagnostic_values){.name = watches->text});
        }
    }
    const json_node *other = NULL;
    uint16_t answers = a->watches == INDEX_NONE ? INDEX_NONE : set_of_agent(r, a->id, &other);
    scope at = {r, SCOPE_ALARM, INDEX_NONE, other ? INDEX_NONE : answers};
    a->fires_if = scope_expression(&at, json_member(node, "fires_if"), NEED_CONDITION);
}

void agents_read(reader *r)
{
    uint16_t count = r->names[NOUN_AGENT].count;
    agent *agents = reader_take(r, count, sizeof *agents);
    if (!agents) return;
    for (uint16_t i = 0; i < count; i++) {
        const json_node *node = r->names[NOUN_AGENT].nodes[i];
        agents[i] = (agent){.id = r->names[NOUN_AGENT].ids[i],
                            .face = (face_shape)(i % COUNT_OF(face_words)),
                            .starts_active = true,
                            .base_rate = -1,
                            .watches = INDEX_NONE};
        shape_fill(r, node, shape_agent.fields, &agents[i]);
        agents[i].colour = (uint16_t)(agents[i].face + 1);
        if (!shape_variant_of(&shape_agent, node)) continue;
        if (agents[i].type == AGENT_ALARM) {
            alarm_read(r, node, &agents[i]);
        } else {
            advisor_read(r, node, &agents[i]);
        }
    }
    r->s->agents = agents;
    r->s->agent_count = count;
}
