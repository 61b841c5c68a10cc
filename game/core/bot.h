/* bot.h - synthetic participants: what they would do next, from a view. The oracle alone is also
 * given the keys. Deterministic: its own random stream, never the session's. */
#ifndef SAMENSPEL_CORE_BOT_H
#define SAMENSPEL_CORE_BOT_H

#include "core/random.h"
#include "core/status.h"
#include "core/view.h"

typedef enum bot_kind {
    BOT_FOLLOW,    /* always the advice; where there is none, uniform */
    BOT_IGNORE,    /* never the advice: uniform over the other answers; keeps an own first answer */
    BOT_ORACLE,    /* always right */
    BOT_RANDOM,    /* uniform */
    BOT_THRESHOLD, /* agrees when shown confidence >= parameter (0..1), else as ignore */
    BOT_READER,    /* uniform, after the reading time at `parameter` words per minute */
    BOT_ESTIMATOR  /* numbers: its own, with a mean error of `parameter` units; else uniform */
} bot_kind;

typedef struct bot {
    bot_kind kind;
    double parameter;
    random_stream random;
} bot;

/* Reads "follow", "threshold:0.8", "reader:120", "estimator:14". STATUS_BAD_INPUT names what is
 * known. */
status bot_parse(const char *text, bot_kind *out_kind, double *out_parameter, failure *why);

/* Between which numbers the parameter of the bot in `text` lies, whatever number stands there; false
 * when that bot is not known or has no parameter, or when there is no colon. */
bool bot_range(const char *text, double *out_least, double *out_most);

/* Whether such a bot has something to do where people answer in these ways: an estimator needs
 * numbers. */
bool bot_suits(bot_kind kind, const answer_set *sets, uint16_t count);

/* A bot that will do the same for the same seed; `parameter` as bot_range says. */
bot bot_make(bot_kind kind, double parameter, uint64_t seed);

/* The next command and how long after `v->now_us` the bot sends it. False: it has nothing to do but
 * wait for the clock. */
bool bot_decide(bot *b, const view *v, const case_key *keys, command *out);

/* Words a participant reads at this view, in its language. */
uint32_t view_word_count(const view *v);

#endif
