#include "core/mechanics/pages.h"

#include <string.h>

#include "core/flow.h"
#include "core/mechanics/block.h"
#include "core/mechanics/story.h"

/* Short everyday words that are spelled alike in Dutch, French and English, without accents. */
static const char *const WORDS[] = {
    "album",  "atlas",  "avatar",  "ballet", "banjo", "bingo",  "bonbon", "bravo",
    "cactus", "casino", "cobra",   "delta",  "disco", "domino", "euro",   "fiesta",
    "flora",  "gala",   "garage",  "judo",   "jury",  "kayak",  "kiwi",   "koala",
    "lama",   "lasso",  "logo",    "mango",  "menu",  "mimosa", "nougat", "oasis",
    "paella", "panda",  "pasta",   "piano",  "pizza", "polo",   "puma",   "puzzle",
    "quiz",   "radio",  "robot",   "safari", "salon", "salsa",  "sauna",  "silo",
    "solo",   "sonar",  "station", "studio", "sushi", "tango",  "taxi",   "tennis",
    "tuba",   "ultra",  "viola",   "visa",   "volt",  "yoga",   "tutu",   "zoo"};

enum { WORD_COUNT = sizeof WORDS / sizeof WORDS[0] };

void checkpoint_word(const stage *pause, const session_setup *setup, char *out)
{
    const char *name = pause->pause.checkpoint ? pause->pause.checkpoint : pause->id;
    uint64_t seed = setup->workshop_seed ? setup->workshop_seed : setup->seed;
    char label[128] = "checkpoint/";
    const size_t start = strlen(label);
    const size_t length = strlen(name);
    const size_t room = sizeof label - start - 1;
    memcpy(label + start, name, length < room ? length : room);
    random_stream r = random_open(seed, label);
    uint32_t drawn = random_below(&r, WORD_COUNT);
    memcpy(out, WORDS[drawn], strlen(WORDS[drawn]) + 1);
}

bool pause_has_word(const scenario *s, const session_setup *setup, const state *st)
{
    const pause_stage *p = &state_stage(st, s)->pause;
    if (p->is_practice) return true;
    return p->who == PAUSE_FOR_FACILITATOR && setup->workshop_seed != 0;
}

bool pause_has_code(const scenario *s, const session_setup *setup, const state *st)
{
    const pause_stage *p = &state_stage(st, s)->pause;
    return p->who == PAUSE_FOR_FACILITATOR && !p->is_practice && setup->facilitator_code;
}

/* Only to one of these (or by its time); else whoever waits goes on when they like. */
static bool is_locked_pause(const scenario *s, const session_setup *setup, const state *st)
{
    return state_stage(st, s)->type == STAGE_PAUSE &&
           (pause_has_word(s, setup, st) || pause_has_code(s, setup, st));
}

/* Shows the outcomes of the next block that waited for the checkpoint's word, or goes on. */
static void review_waiting_blocks(deciding *d)
{
    for (uint16_t i = 0; i < d->s->stage_count; i++) {
        const stage *b = &d->s->stages[i];
        bool waits = b->type == STAGE_BLOCK && b->block.feedback == FEEDBACK_AT_END &&
                     d->st->blocks[i].is_entered && !d->st->blocks[i].is_reviewed;
        if (!waits) continue;
        block_review(d, i);
        return;
    }
    flow_next(d);
}

static void release(deciding *d, release_how how)
{
    record e = deciding_event(d, EVENT_PAUSE_RELEASED);
    e.stage = d->st->stage;
    e.how = how;
    deciding_emit(d, &e);
    if (state_stage(d->st, d->s)->pause.checkpoint)
        review_waiting_blocks(d);
    else
        flow_next(d);
}

status pages_continue(deciding *d, failure *why)
{
    const stage *at = state_stage(d->st, d->s);
    if (d->st->is_reviewing) {
        review_waiting_blocks(d);
        return STATUS_OK;
    }
    if (at->type == STAGE_STORY) return story_continue(d);
    for (uint16_t i = 0; i < at->question_count; i++) {
        const question *q = &at->questions[i];
        bool is_missing = question_is_required(d->s, q) && !d->st->replies[q->slot].is_set;
        if (is_missing) return refuse(why, "reply_missing");
    }
    if (at->type == STAGE_PAUSE)
        release(d, RELEASE_CONTINUE);
    else
        flow_next(d);
    return STATUS_OK;
}

static bool is_blank(const char *text)
{
    for (; text && *text; text++) {
        if (*text != ' ' && *text != '\n') return false;
    }
    return true;
}

static bool reply_fits(const scenario *s, const question *q, const record *c)
{
    switch (q->ask) {
    case ASK_CHOICE: return c->option != FIELD_NULL;
    case ASK_SLIDER:
    case ASK_NUMBER: return c->value >= 0 && c->value <= question_steps(q);
    case ASK_TEXT: return s->allows_free_text && !is_blank(c->text);
    }
    return false;
}

status pages_reply(deciding *d, const record *c, failure *why)
{
    const stage *at = state_stage(d->st, d->s);
    if (c->stage != d->st->stage) return refuse(why, "other_stage");
    const question *q = &at->questions[c->item];
    if (!reply_fits(d->s, q, c)) return refuse(why, "no_such_reply");

    record e = deciding_event(d, EVENT_REPLY_GIVEN);
    e.stage = c->stage;
    e.item = c->item;
    if (q->ask == ASK_CHOICE) e.option = c->option;
    if (q->ask == ASK_SLIDER || q->ask == ASK_NUMBER) e.value = c->value;
    if (q->ask == ASK_TEXT) e.text = c->text;
    e.response_us = deciding_response_us(d);
    deciding_emit(d, &e);
    if (at->type == STAGE_QUESTION) flow_next(d);
    return STATUS_OK;
}

static char lower(char c)
{
    return (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

static const char *behind_blanks(const char *typed)
{
    while (*typed == ' ') typed++;
    return typed;
}

/* Case, surrounding blanks and a full stop do not matter: words are typed from hearing. */
static bool is_same_word(const char *typed, const char *word)
{
    typed = behind_blanks(typed);
    while (*word && lower(*typed) == lower(*word)) {
        typed++;
        word++;
    }
    if (*typed == '.' || *typed == '!') typed++;
    return *word == '\0' && *behind_blanks(typed) == '\0';
}

status pages_release(deciding *d, const record *c, failure *why)
{
    if (c->stage != FIELD_NULL && c->stage != d->st->stage) return refuse(why, "other_stage");
    if (d->by == BY_FACILITATOR) {
        release(d, RELEASE_CODE);
        return STATUS_OK;
    }
    char word[WORD_MAX];
    checkpoint_word(state_stage(d->st, d->s), d->setup, word);
    if (!c->text || !is_same_word(c->text, word)) return refuse(why, "wrong_word");
    release(d, RELEASE_WORD);
    return STATUS_OK;
}

status pages_reconsider_research(deciding *d, const record *c, failure *why)
{
    const research_stand wanted = c->research == RESEARCH_KEEP ? RESEARCH_KEPT : RESEARCH_WITHDRAWN;
    if (d->st->research == wanted) return refuse(why, "already_chosen");
    record e = deciding_event(d, EVENT_RESEARCH_RECONSIDERED);
    e.research = c->research;
    deciding_emit(d, &e);
    return STATUS_OK;
}

bool pages_clock(deciding *d)
{
    if (d->st->release_due_us == 0 || d->st->release_due_us > d->at_us) return false;
    release(d, RELEASE_TIME);
    return true;
}

static const char *may_continue(const scenario *s, const session_setup *setup, const state *st,
                                actor by)
{
    const stage *at = state_stage(st, s);
    if (st->is_reviewing) return NULL;
    if (at->type == STAGE_STORY) return story_has_choices(s, st) ? "reply_missing" : NULL;
    bool is_asked = at->type == STAGE_QUESTION && question_is_required(s, &at->questions[0]);
    if (is_asked) return "reply_missing";
    bool is_locked = by != BY_FACILITATOR && is_locked_pause(s, setup, st);
    return is_locked ? "needs_word" : NULL;
}

const char *pages_may(const scenario *s, const session_setup *setup, const state *st,
                      command_kind kind, actor by)
{
    const stage *at = state_stage(st, s);
    if (kind == COMMAND_CONTINUE) return may_continue(s, setup, st, by);
    if (kind == COMMAND_PRESENTED) {
        return st->presented_us == FIELD_NULL ? NULL : "already_presented";
    }
    const bool is_story = at->type == STAGE_STORY;
    bool is_open_question = at->question_count > 0 && !st->is_reviewing && !is_story;
    if (kind == COMMAND_CHOOSE) {
        return is_story && story_has_choices(s, st) ? NULL : "no_question_asked";
    }
    if (kind == COMMAND_REPLY) return is_open_question ? NULL : "no_question_asked";
    bool is_closed_pause = at->type == STAGE_PAUSE && !st->is_reviewing;
    if (kind == COMMAND_RELEASE) return is_closed_pause ? NULL : "nothing_to_release";
    if (kind == COMMAND_SKIP) return by == BY_FACILITATOR ? NULL : "no_skipping";
    bool is_told = at->type == STAGE_DEBRIEF;
    if (kind == COMMAND_RECONSIDER_RESEARCH) return is_told ? NULL : "not_here";
    return "not_here";
}
