#include "core/bot.h"

#include <string.h>

#include "core/agents/forecast.h"
#include "core/answer_span.h"
#include "core/case_key.h"
#include "core/number_text.h"

/* How long a bot without a reading speed takes for anything. */
enum { BOT_PACE_US = 2 * MILLION };

static const char *const NAMES[] = {
    [BOT_FOLLOW] = "follow",      [BOT_IGNORE] = "ignore",       [BOT_ORACLE] = "oracle",
    [BOT_RANDOM] = "random",      [BOT_THRESHOLD] = "threshold", [BOT_READER] = "reader",
    [BOT_ESTIMATOR] = "estimator"};

enum { BOT_KINDS = sizeof NAMES / sizeof NAMES[0] };

static const char KNOWN[] =
    "follow, ignore, oracle, random, threshold:x, reader:wpm, estimator:error";

/* What may stand behind the colon; `text` is NULL where nothing may. */
static const struct range {
    double least, most;
    const char *text;
} RANGES[BOT_KINDS] = {
    [BOT_THRESHOLD] = {0.0, 1.0, "threshold:0 … threshold:1"},
    [BOT_READER] = {1.0, 10000.0, "reader:1 … reader:10000"},
    [BOT_ESTIMATOR] = {0.0, 1e6, "estimator:0 … estimator:1000000"},
};

/* The bot of that name, whatever stands behind the colon; BOT_KINDS: none. */
static int kind_of(const char *text, const char *colon)
{
    size_t length = colon ? (size_t)(colon - text) : strlen(text);
    for (int k = 0; k < BOT_KINDS; k++) {
        if (strlen(NAMES[k]) == length && strncmp(NAMES[k], text, length) == 0) return k;
    }
    return BOT_KINDS;
}

status bot_parse(const char *text, bot_kind *out_kind, double *out_parameter, failure *why)
{
    const char *colon = strchr(text, ':');
    const int kind = kind_of(text, colon);
    const bool is_known = kind < BOT_KINDS && (RANGES[kind].text != NULL) == (colon != NULL);
    if (!is_known) return failure_set(why, STATUS_BAD_INPUT, "no_such_bot", text, KNOWN);
    double parameter = 0.0;
    const struct range *fits = &RANGES[kind];
    if (colon && (!number_read(colon + 1, strlen(colon + 1), &parameter) ||
                  parameter < fits->least || parameter > fits->most)) {
        return failure_set(why, STATUS_BAD_INPUT, "bot_parameter", text, fits->text);
    }
    *out_kind = (bot_kind)kind;
    *out_parameter = parameter;
    return STATUS_OK;
}

bool bot_range(const char *text, double *out_least, double *out_most)
{
    const char *colon = strchr(text, ':');
    const int kind = kind_of(text, colon);
    if (!colon || kind == BOT_KINDS || !RANGES[kind].text) return false;
    *out_least = RANGES[kind].least;
    *out_most = RANGES[kind].most;
    return true;
}

bool bot_suits(bot_kind kind, const answer_set *sets, uint16_t count)
{
    for (uint16_t i = 0; i < count; i++) {
        if (sets[i].type == ANSWER_NUMBER) return true;
    }
    return kind != BOT_ESTIMATOR;
}

bot bot_make(bot_kind kind, double parameter, uint64_t seed)
{
    return (bot){.kind = kind, .parameter = parameter, .random = random_open(seed, "bot")};
}

/* Words ---------------------------------------------------------------------------------------- */

static uint32_t words_in(const char *text)
{
    uint32_t count = 0;
    bool was_blank = true;
    for (; text && *text; text++) {
        bool is_blank = *text == ' ' || *text == '\n' || *text == '\t';
        if (was_blank && !is_blank) count++;
        was_blank = is_blank;
    }
    return count;
}

static uint32_t words_of(const view *v, const localized *text)
{
    const message *m = localized_in(text, v->language);
    return m ? words_in(message_source(m)) : 0;
}

static uint32_t words_of_case(const view *v)
{
    uint32_t count = words_of(v, v->explanation_text) + words_of(v, v->alarm_message) +
                     words_of(v, v->notice);
    if (v->is_outcome_shown) count += words_of(v, v->outcome.why);
    bool is_first_look = v->own == ANSWER_NONE && v->final == ANSWER_NONE;
    if (!is_first_look) return count;
    count += words_of(v, v->set->ask) + words_of(v, v->scenario->cases[v->case_].story);
    for (uint16_t i = 0; i < v->scenario->attribute_count; i++) {
        bool is_read = v->set->tiles[i] && v->scenario->cases[v->case_].values[i].is_set;
        if (is_read) count += words_of(v, v->scenario->attributes[i].label) + 1;
    }
    return count;
}

static uint32_t words_of_node(const view *v, const question *q)
{
    uint32_t count = words_of(v, q->text);
    for (uint16_t i = 0; i < q->option_count; i++) count += words_of(v, q->options[i].label);
    return count;
}

static uint32_t words_of_review(const view *v)
{
    uint32_t count = 0;
    for (uint16_t i = 0; i < v->review_count; i++) count += words_of(v, v->review[i].why);
    return count;
}

/* The list is read once, before anything of it was opened. */
static uint32_t words_of_list(const view *v)
{
    uint32_t count = 0;
    for (uint16_t i = 0; i < v->mail_count; i++) {
        if (v->mails[i].status != MAIL_NEW) return 0;
        count += words_of(v, v->scenario->cases[v->mails[i].case_].subject);
    }
    return count;
}

uint32_t view_word_count(const view *v)
{
    if (v->stage == INDEX_NONE) return 0;
    if (v->has_case) return words_of_case(v);
    if (v->is_reviewing) return words_of_review(v);
    if (v->is_inbox) return words_of_list(v);
    const stage *at = &v->scenario->stages[v->stage];
    if (v->node != INDEX_NONE) return words_of_node(v, &at->questions[v->node]);
    uint32_t count = words_of(v, at->text) + words_of(v, at->pause.text);
    for (uint16_t i = 0; i < at->question_count; i++) count += words_of(v, at->questions[i].text);
    return count;
}

/* Decisions ------------------------------------------------------------------------------------ */

static int64_t pace_us(const bot *b, const view *v)
{
    if (b->kind != BOT_READER) return BOT_PACE_US;
    return (int64_t)((double)view_word_count(v) * 60.0 / b->parameter * 1e6) + MILLION;
}

static uint32_t answer_count(const view *v)
{
    return (uint32_t)(v->answer_most - v->answer_least) + 1;
}

static int32_t any_answer(bot *b, const view *v)
{
    return v->answer_least + (int32_t)random_below(&b->random, answer_count(v));
}

static int32_t any_but(bot *b, const view *v, int32_t avoided)
{
    if (avoided == ANSWER_NONE || answer_count(v) < 2) return any_answer(b, v);
    int32_t drawn = v->answer_least + (int32_t)random_below(&b->random, answer_count(v) - 1);
    return drawn >= avoided ? drawn + 1 : drawn;
}

/* What may be answered now that is nearest to what the bot would answer. */
static int32_t nearest_answer(const view *v, int32_t wanted)
{
    const answer_span open = {v->answer_least, v->answer_most};
    return answer_span_nearest(open, wanted);
}

/* An own number that is off by a normal error with the bot's mean error. */
static int32_t estimate(bot *b, const view *v, const case_key *keys)
{
    if (v->answers->type == ANSWER_CHOICE) return any_answer(b, v);
    double z = random_normal(&b->random);
    double error = forecast_spread(0.0, b->parameter) * z;
    return forecast_answer(&v->answers->number, keys[v->case_].truth, error);
}

static int32_t own_answer(bot *b, const view *v, const case_key *keys)
{
    switch (b->kind) {
    case BOT_ORACLE: return keys[v->case_].truth;
    case BOT_ESTIMATOR: return estimate(b, v, keys);
    case BOT_FOLLOW:
    case BOT_IGNORE:
    case BOT_RANDOM:
    case BOT_THRESHOLD:
    case BOT_READER: return any_answer(b, v);
    }
    return any_answer(b, v);
}

static int32_t rejecting_answer(bot *b, const view *v)
{
    bool keeps_own = v->own != ANSWER_NONE && v->own != v->advice;
    return keeps_own ? nearest_answer(v, v->own) : any_but(b, v, v->advice);
}

static int32_t final_answer(bot *b, const view *v, const case_key *keys)
{
    const bool has_advice = v->advice != ANSWER_NONE;
    switch (b->kind) {
    case BOT_FOLLOW: return has_advice ? v->advice : any_answer(b, v);
    case BOT_IGNORE: return rejecting_answer(b, v);
    case BOT_ORACLE: return nearest_answer(v, keys[v->case_].truth);
    case BOT_THRESHOLD: {
        bool agrees = has_advice && v->confidence >= b->parameter * 1000.0;
        return agrees ? v->advice : rejecting_answer(b, v);
    }
    case BOT_ESTIMATOR:
        return nearest_answer(v, v->own == ANSWER_NONE ? estimate(b, v, keys) : v->own);
    case BOT_RANDOM:
    case BOT_READER: return any_answer(b, v);
    }
    return v->answer_least;
}

static record seat_record(const view *v, command_kind kind)
{
    record r = record_make(kind, BY_BOT);
    if (v->has_case) r.case_ = v->case_;
    return r;
}

static record answer_command(bot *b, const view *v, const case_key *keys)
{
    record r = seat_record(v, COMMAND_ANSWER);
    r.phase = v->phase;
    r.choice = v->phase == PHASE_OWN ? own_answer(b, v, keys) : final_answer(b, v, keys);
    return r;
}

static record confidence_command(bot *b, const view *v)
{
    record r = seat_record(v, COMMAND_RATE_CONFIDENCE);
    r.phase = v->phase;
    r.confidence = (int64_t)random_below(&b->random, 21) * 50;
    return r;
}

static record reply_command(bot *b, const view *v, uint16_t item)
{
    const question *q = &v->scenario->stages[v->stage].questions[item];
    record r = record_make(COMMAND_REPLY, BY_BOT);
    r.stage = v->stage;
    r.item = item;
    if (q->ask == ASK_CHOICE)
        r.option = random_below(&b->random, q->option_count);
    else if (q->ask == ASK_TEXT)
        r.text = "-";
    else
        r.value = random_below(&b->random, (uint32_t)question_steps(q) + 1);
    return r;
}

static record page_command(command_kind kind, const view *v)
{
    record r = record_make(kind, BY_BOT);
    r.stage = v->stage;
    return r;
}

static bool question_is_open(const view *v, uint16_t item)
{
    const question *q = &v->scenario->stages[v->stage].questions[item];
    bool can_reply = q->ask != ASK_TEXT || v->scenario->allows_free_text;
    return can_reply && !v->replies[item].is_set;
}

/* Any of the ways that are open. */
static record way_command(bot *b, const view *v)
{
    uint16_t open[OPTIONS_MAX];
    uint32_t count = 0;
    for (int i = 0; i < OPTIONS_MAX; i++) {
        if (v->offered >> i & 1u) open[count++] = (uint16_t)i;
    }
    record r = record_make(COMMAND_CHOOSE, BY_BOT);
    r.stage = v->stage;
    r.item = v->node;
    r.option = count ? open[random_below(&b->random, count)] : 0;
    return r;
}

static bool decide_on_page(bot *b, const view *v, record *out)
{
    const stage *at = &v->scenario->stages[v->stage];
    if (view_allows(v, COMMAND_CHOOSE)) {
        *out = way_command(b, v);
        return true;
    }
    for (uint16_t i = 0; i < at->question_count && view_allows(v, COMMAND_REPLY); i++) {
        if (!question_is_open(v, i)) continue;
        *out = reply_command(b, v, i);
        return true;
    }
    *out = page_command(COMMAND_CONTINUE, v);
    if (view_allows(v, COMMAND_CONTINUE)) return true;
    *out = page_command(COMMAND_RELEASE, v);
    out->text = v->word;
    return view_allows(v, COMMAND_RELEASE) && v->word[0] != '\0';
}

static bool wants_advice(const bot *b, const view *v)
{
    bool would_use = b->kind == BOT_FOLLOW || b->kind == BOT_THRESHOLD;
    return would_use && v->advice_state == ADVICE_ASKABLE && view_allows(v, COMMAND_ASK_AI);
}

static bool decide_on_case(bot *b, const view *v, const case_key *keys, record *out)
{
    if (v->advice_state == ADVICE_THINKING) return false;
    if (wants_advice(b, v)) {
        *out = seat_record(v, COMMAND_ASK_AI);
        out->what = ASK_ADVICE;
        return true;
    }
    if (view_allows(v, COMMAND_ANSWER))
        *out = answer_command(b, v, keys);
    else if (view_allows(v, COMMAND_RATE_CONFIDENCE))
        *out = confidence_command(b, v);
    else if (view_allows(v, COMMAND_CONTINUE))
        *out = page_command(COMMAND_CONTINUE, v);
    else
        return false;
    return true;
}

/* Through an inbox in listed order. */
static bool decide_on_list(const view *v, record *out)
{
    for (uint16_t i = 0; i < v->mail_count; i++) {
        if (!v->mails[i].may_pick) continue;
        *out = record_make(COMMAND_PICK, BY_BOT);
        out->case_ = v->mails[i].case_;
        return true;
    }
    *out = record_make(COMMAND_END, BY_BOT);
    out->scope = END_STAGE;
    return v->may_finish;
}

static bool decide_now(bot *b, const view *v, const case_key *keys, record *out)
{
    if (v->has_case) return decide_on_case(b, v, keys, out);
    return v->is_inbox ? decide_on_list(v, out) : decide_on_page(b, v, out);
}

bool bot_decide(bot *b, const view *v, const case_key *keys, command *out)
{
    if (v->is_ended || v->is_waiting || v->stage == INDEX_NONE) return false;
    out->at_us = v->now_us + pace_us(b, v);
    if (v->is_paused) {
        out->what = record_make(COMMAND_RESUME, BY_BOT);
        return true;
    }
    return decide_now(b, v, keys, &out->what);
}
