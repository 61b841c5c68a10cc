#include "core/state_parts.h"

#include <string.h>

#include "core/hash.h"

int64_t *state_decision_points(const state *st, const scenario *s, uint16_t index)
{
    if (!st->decision_points) return NULL;
    return st->decision_points + (size_t)index * s->score_count;
}

const char *state_text_keep(char *room, const char *text)
{
    size_t length = strlen(text);
    if (!room || length > REPLY_TEXT_MAX) return NULL;
    return memcpy(room, text, length + 1);
}

static uint16_t cases_of_all_blocks(const scenario *s)
{
    uint32_t count = 0;
    for (uint16_t i = 0; i < s->stage_count; i++) {
        if (s->stages[i].type == STAGE_BLOCK) count += s->stages[i].block.take;
    }
    return count < INDEX_NONE ? (uint16_t)count : INDEX_NONE - 1;
}

/* Every choice is offered once. */
static uint16_t choices_of_all_stories(const scenario *s)
{
    uint32_t count = 0;
    for (uint16_t i = 0; i < s->stage_count; i++) {
        const stage *at = &s->stages[i];
        for (uint16_t k = 0; at->type == STAGE_STORY && k < at->question_count; k++) {
            count += at->questions[k].option_count;
        }
    }
    return count < INDEX_NONE ? (uint16_t)count : INDEX_NONE - 1;
}

static void overlays_start(state *st, const scenario *s)
{
    for (uint16_t i = 0; i < s->agent_count; i++) {
        st->agents[i] = (agent_overlay){.is_active = s->agents[i].starts_active,
                                        .phase = INDEX_NONE,
                                        .explanation = s->agents[i].explanation,
                                        .confidence = s->agents[i].confidence.model,
                                        .delay_us = -1};
    }
}

static bool blocks_take(state *st, const scenario *s)
{
    bool may_reopen = false;
    for (uint16_t i = 0; i < s->stage_count; i++) {
        const block_stage *b = &s->stages[i].block;
        if (s->stages[i].type != STAGE_BLOCK) continue;
        st->blocks[i].order = arena_take_many(st->owner, b->take, sizeof(uint16_t));
        st->blocks[i].wrong_cases = arena_take_many(st->owner, b->take, sizeof(uint16_t));
        if (!st->blocks[i].order || !st->blocks[i].wrong_cases) return false;
        may_reopen |= b->may_reopen;
    }
    if (!may_reopen) return true;
    const size_t per_record = s->score_count * sizeof *st->decision_points;
    st->decision_points = arena_take_many(st->owner, st->record_capacity, per_record);
    return st->decision_points != NULL;
}

/* Room for free texts, so that answering again takes no more memory. */
static bool replies_take(state *st, const scenario *s)
{
    for (uint16_t i = 0; i < s->stage_count && s->allows_free_text; i++) {
        for (uint16_t k = 0; k < s->stages[i].question_count; k++) {
            const question *q = &s->stages[i].questions[k];
            if (q->ask != ASK_TEXT) continue;
            st->replies[q->slot].room = arena_take(st->owner, REPLY_TEXT_MAX + 1);
            if (!st->replies[q->slot].room) return false;
        }
    }
    return true;
}

bool state_init(state *st, const scenario *s, arena *a)
{
    *st = (state){.owner = a,
                  .stage = INDEX_NONE,
                  .record_capacity = cases_of_all_blocks(s),
                  .path_capacity = choices_of_all_stories(s),
                  .presented_us = FIELD_NULL,
                  .node = INDEX_NONE,
                  .limit_override_us = -1,
                  .notice_stage = INDEX_NONE,
                  .reopened_from = INDEX_NONE,
                  .review_stage = INDEX_NONE,
                  .closed_digest = HASH_START,
                  .time_setting = 1000};
    st->records = arena_take_many(a, st->record_capacity, sizeof *st->records);
    st->path = arena_take_many(a, st->path_capacity, sizeof *st->path);
    st->replies = arena_take_many(a, s->question_slot_count, sizeof *st->replies);
    st->agents = arena_take_many(a, s->agent_count, sizeof *st->agents);
    st->blocks = arena_take_many(a, s->stage_count, sizeof *st->blocks);
    if (!st->records || !st->path || !st->replies || !st->agents || !st->blocks) return false;
    for (uint16_t i = 0; i < s->score_count; i++) st->scores[i] = s->scores[i].start;
    overlays_start(st, s);
    return blocks_take(st, s) && replies_take(st, s);
}

static void block_copy(block_state *to, const block_state *from)
{
    block_state kept = *to;
    *to = *from;
    to->order = kept.order;
    to->wrong_cases = kept.wrong_cases;
    if (!kept.order) return;
    memcpy(to->order, from->order, from->order_count * sizeof *to->order);
    memcpy(to->wrong_cases, from->wrong_cases, from->wrong_count * sizeof *to->wrong_cases);
}

static void reply_copy(reply_slot *to, const reply_slot *from)
{
    char *room = to->room;
    *to = *from;
    to->room = room;
    to->text = from->text ? state_text_keep(room, from->text) : NULL;
}

void state_copy(state *to, const state *from, const scenario *s)
{
    state kept = *to;
    *to = *from;
    to->records = kept.records;
    to->decision_points = kept.decision_points;
    to->path = kept.path;
    to->replies = kept.replies;
    to->agents = kept.agents;
    to->blocks = kept.blocks;
    to->owner = kept.owner;
    memcpy(to->records, from->records, from->record_count * sizeof *from->records);
    memcpy(to->path, from->path, from->path_count * sizeof *from->path);
    memcpy(to->agents, from->agents, s->agent_count * sizeof *from->agents);
    for (uint16_t i = 0; i < s->question_slot_count; i++) {
        reply_copy(&to->replies[i], &from->replies[i]);
    }
    for (uint16_t i = 0; i < s->stage_count; i++) block_copy(&to->blocks[i], &from->blocks[i]);
    if (!from->decision_points) return;
    const size_t per_record = s->score_count * sizeof *from->decision_points;
    memcpy(to->decision_points, from->decision_points, from->record_count * per_record);
}
