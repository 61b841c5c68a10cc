#include "format/read_rates.h"

#include "core/agents/signal.h"

#include <string.h>

enum { GROUPS_MAX = 64, STRATA_MAX = 1 + 2 * GROUPS_MAX };
enum { NOISE, SIGNAL }; /* the strata of who looks for a signal */

/* Shapes ------------------------------------------------------------------------------------- */

typedef struct rate_pair {
    double true_positive, false_positive;
} rate_pair;

static const field pair_fields[] = {
    STORED("true_positive", shape_probability, FIELD_REQUIRED, rate_pair, true_positive,
           "How often it says yes where the signal is there."),
    STORED("false_positive", shape_probability, FIELD_REQUIRED, rate_pair, false_positive,
           "How often it says yes where the signal is not there."),
    NOTE_FIELD,
};
static const shape shape_pair = {.kind = SHAPE_OBJECT, .fields = FIELDS(pair_fields)};
static const shape *const rate_kinds[] = {&shape_probability, &shape_pair};
static const shape shape_rate = {
    .kind = SHAPE_EITHER, .either = rate_kinds, .either_count = COUNT_OF(rate_kinds)};
static const shape shape_group_rates = {.kind = SHAPE_MAP, .of = &shape_rate, .max = GROUPS_MAX};
static const shape shape_attribute_reference = {.kind = SHAPE_REFERENCE, .noun = NOUN_ATTRIBUTE};

static const field groups_fields[] = {
    READ_BY_HAND("by", shape_attribute_reference, FIELD_REQUIRED,
                 "The attribute that says which group a case belongs to."),
    READ_BY_HAND("rates", shape_group_rates, FIELD_REQUIRED,
                 "By value of that attribute: the accuracy there, or both rates."),
    NOTE_FIELD,
};
const shape shape_groups = {.kind = SHAPE_OBJECT, .fields = FIELDS(groups_fields)};

static const shape shape_place = {.kind = SHAPE_WHOLE, .min = 1, .max = SCENARIO_CASES_MAX};
static const field drift_fields[] = {
    STORED("to", shape_probability, FIELD_REQUIRED, agent_drift, to, "The accuracy it ends at."),
    STORED("from_case", shape_place, FIELD_REQUIRED, agent_drift, from_case,
           "The case of the block from which its accuracy moves."),
    STORED("until_case", shape_place, FIELD_OPTIONAL, agent_drift, until_case,
           "The case from which it no longer moves; else it moves at once."),
    NOTE_FIELD,
};
const shape shape_drift = {.kind = SHAPE_OBJECT, .fields = FIELDS(drift_fields)};

const shape shape_dprime = {.kind = SHAPE_NUMBER, .min = 0, .max = 10};
const shape shape_criterion = {.kind = SHAPE_NUMBER, .min = -10, .max = 10};

/* -------------------------------------------------------------------------------------------- */

static const json_node *rates_of(const json_node *node)
{
    return member_of(member_of(node, "groups", JSON_OBJECT), "rates", JSON_OBJECT);
}

bool rates_need_signal(const json_node *node)
{
    if (json_is_text(json_member(node, "model"), "signal")) return true;
    FOR_EACH_ENTRY (rate, rates_of(node)) {
        if (rate->type == JSON_OBJECT) return true;
    }
    return false;
}

/* The option that counts as the signal; INDEX_NONE after reporting what is wrong with it. */
static uint16_t signal_find(reader *r, const json_node *node, const answer_set *answers,
                            const agent *a)
{
    const json_node *named = member_of(node, "signal", JSON_STRING);
    if (!json_member(node, "signal")) {
        report_value(r, E311_KEY_MISSING, node, (diagnostic_values){.name = "signal"});
    }
    if (!named || !answers) return INDEX_NONE;
    if (answers->type != ANSWER_CHOICE || answers->option_count != 2) {
        report_value(r, E357_SIGNAL_OF_TWO, named, (diagnostic_values){.name = a->id});
        return INDEX_NONE;
    }
    const uint16_t option = answer_choice(answers, named->text);
    if (option == INDEX_NONE) choice_unknown(r, answers, named->text, place_of_value(named));
    return option;
}

/* The strata while they are found. */
typedef struct drafted {
    agent_stratum *items;
    uint16_t count;
    uint8_t *of; /* per case */
} drafted;

static bool draft_start(reader *r, drafted *d)
{
    *d = (drafted){.items = reader_take(r, STRATA_MAX, sizeof *d->items),
                   .of = reader_take(r, r->cases.case_count, sizeof *d->of)};
    return d->items && d->of;
}

static void keep(const drafted *d, agent *a)
{
    a->strata = d->items;
    a->stratum_count = d->count;
    a->stratum_of = d->of;
}

static bool is_signal(const reader *r, uint16_t case_index, uint16_t signal)
{
    return r->cases.keys[case_index].truth == (int32_t)signal;
}

static void signal_read(reader *r, const json_node *node, uint16_t signal, agent *a)
{
    drafted d;
    const json_node *dprime = json_member(node, "dprime");
    if (!dprime) report_value(r, E311_KEY_MISSING, node, (diagnostic_values){.name = "dprime"});
    if (!dprime || signal == INDEX_NONE || !draft_start(r, &d)) return;
    const double sensitivity = member_number(node, "dprime", 0);
    const double criterion = member_number(node, "criterion", 0);
    d.items[NOISE].accuracy = 1 - signal_false_alarm_rate(sensitivity, criterion);
    d.items[SIGNAL].accuracy = signal_hit_rate(sensitivity, criterion);
    d.count = 2;
    for (uint16_t i = 0; i < r->cases.case_count; i++) d.of[i] = is_signal(r, i, signal);
    keep(&d, a);
}

/* Groups ------------------------------------------------------------------------------------- */

/* Puts the cases of one group into a stratum, those with the signal into one of their own where
 * there are two rates. Says whether the group has any. */
static bool group_mark(const reader *r, const json_node *rate, uint16_t by, uint16_t signal,
                       drafted *d)
{
    bool has_any = false;
    for (uint16_t i = 0; i < r->cases.case_count; i++) {
        const char *group = r->cases.cases[i].values[by].text;
        if (!group || strcmp(group, rate->key) != 0) continue;
        has_any = true;
        const bool is_second = rate->type == JSON_OBJECT && is_signal(r, i, signal);
        d->of[i] = (uint8_t)(d->count + is_second);
    }
    return has_any;
}

static void group_read(reader *r, const json_node *rate, uint16_t by, uint16_t signal, drafted *d)
{
    if (!group_mark(r, rate, by, signal, d) && r->cases.case_count > 0) {
        report_key(
            r, E358_GROUP_WITHOUT_CASES, rate,
            (diagnostic_values){.name = rate->key, .other = r->names[NOUN_ATTRIBUTE].ids[by]});
    }
    if (rate->type != JSON_OBJECT) {
        d->items[d->count++] = (agent_stratum){.accuracy = rate->number, .name = rate->key};
        return;
    }
    rate_pair pair = {0};
    shape_fill(r, rate, shape_pair.fields, &pair);
    d->items[d->count++] = (agent_stratum){.accuracy = 1 - pair.false_positive, .name = rate->key};
    d->items[d->count++] = (agent_stratum){.accuracy = pair.true_positive, .name = rate->key};
}

static void groups_read(reader *r, const json_node *node, uint16_t signal, agent *a)
{
    drafted d;
    const json_node *groups = member_of(node, "groups", JSON_OBJECT);
    const json_node *rates = rates_of(node);
    const uint16_t by = reference_read(r, NOUN_ATTRIBUTE, json_member(groups, "by"));
    if (!rates || by == INDEX_NONE || !draft_start(r, &d)) return;
    d.items[d.count++] = (agent_stratum){.accuracy = a->accuracy}; /* of those in no group */
    FOR_EACH_ENTRY (rate, rates) {
        if (d.count + 2 <= STRATA_MAX) group_read(r, rate, by, signal, &d);
    }
    keep(&d, a);
}

/* -------------------------------------------------------------------------------------------- */

static void drift_read(reader *r, const json_node *drift, agent *a)
{
    shape_fill(r, drift, shape_drift.fields, &a->drift);
    const json_node *until = json_member(drift, "until_case");
    if (!until) {
        a->drift.until_case = a->drift.from_case;
    } else if (until->type == JSON_NUMBER && until->number < a->drift.from_case) {
        report_value(r, E313_NUMBER_TOO_SMALL, until,
                     (diagnostic_values){.number = until->number, .limit = a->drift.from_case});
    }
}

void rates_read(reader *r, const json_node *node, const answer_set *answers, agent *a)
{
    const bool needs_signal = rates_need_signal(node);
    const uint16_t signal = needs_signal ? signal_find(r, node, answers, a) : INDEX_NONE;
    const json_node *drift = member_of(node, "drift", JSON_OBJECT);
    if (a->model == ADVISOR_SIGNAL) {
        signal_read(r, node, signal, a);
    } else if (a->model == ADVISOR_ACCURACY && (!needs_signal || signal != INDEX_NONE)) {
        groups_read(r, node, signal, a);
    }
    if (drift && a->model == ADVISOR_ACCURACY) drift_read(r, drift, a);
}
