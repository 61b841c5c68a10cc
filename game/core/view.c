#include "core/view.h"

#include "core/agents/adviser.h"
#include "core/answer_span.h"
#include "core/case_key.h"
#include "core/decide.h"
#include "core/hash.h"
#include "core/mechanics/block.h"
#include "core/mechanics/pages.h"
#include "core/mechanics/story.h"

/* One view under construction. */
typedef struct viewing {
    const session *from;
    const scenario *s;
    const state *st;
    arena *memory;
    view *v;
} viewing;

static view_outcome outcome_of(const scenario *s, const case_record *c)
{
    const case_key *key = &s->keys[c->case_];
    return (view_outcome){.case_ = c->case_,
                          .index = c->index,
                          .own = c->own,
                          .advice = c->advice,
                          .final = c->final,
                          .truth = key->truth,
                          .final_correct = c->final_correct,
                          .advice_correct = c->advice_correct,
                          .why = key->why};
}

static uint32_t allowed_commands(const viewing *g, actor by)
{
    uint32_t allowed = 0;
    for (int kind = 0; kind < COMMAND_KIND_COUNT; kind++) {
        const char *reason = decide_may(g->s, session_setup_of(g->from), g->st, (command_kind)kind,
                                        by);
        if (!reason) allowed |= UINT32_C(1) << kind;
    }
    return allowed;
}

static void view_panels(viewing *g)
{
    for (int i = 0; i < EVIDENCE_MAX; i++) {
        const panel_state *p = &g->st->panels[i];
        g->v->panels[i].ready_us = p->ready_us;
        g->v->panels[i].status = !p->is_open   ? PANEL_CLOSED
                                 : p->is_ready ? PANEL_OPEN
                                               : PANEL_LOADING;
    }
}

static const block_step *requested_step(const block_stage *b, uint16_t reached, step_kind kind)
{
    for (uint16_t i = 0; i < b->step_count && i <= reached; i++) {
        if (b->steps[i].kind == kind && b->steps[i].on_request) return &b->steps[i];
    }
    return NULL;
}

static advice_state advice_state_of(const viewing *g, const block_stage *b, const case_record *c)
{
    if (c->advice != ANSWER_NONE) return ADVICE_GIVEN;
    if (c->is_advice_missing) return ADVICE_UNAVAILABLE;
    if (g->st->advice_due_us != 0) return ADVICE_THINKING;
    bool is_askable = !c->was_asked && c->final == ANSWER_NONE &&
                      requested_step(b, g->st->step, STEP_AI_ADVICE);
    return is_askable ? ADVICE_ASKABLE : ADVICE_NONE;
}

/* The phrase that stands for what is shown, else the nearest. */
static const localized *confidence_phrase_of(const agent_confidence *how, int16_t permille)
{
    const localized *text = NULL;
    int best = 0;
    for (uint16_t i = 0; i < how->phrase_count; i++) {
        const int off = how->phrases[i].permille - permille;
        const int away = off < 0 ? -off : off;
        if (text && away >= best) continue;
        text = how->phrases[i].text;
        best = away;
    }
    return text;
}

static void view_advice(viewing *g, const block_stage *b, const case_record *c)
{
    view *v = g->v;
    v->agent = b->advisor;
    if (b->advisor == INDEX_NONE) return;
    const agent *a = &g->s->agents[b->advisor];
    v->advice_state = advice_state_of(g, b, c);
    v->advice_due_us = g->st->advice_due_us;
    if (v->advice_state != ADVICE_GIVEN) return;
    v->advice = c->advice;
    v->confidence_shown = a->confidence.shown;
    if (a->confidence.shown != SHOWN_NONE) v->confidence = c->confidence_shown;
    if (g->st->agents[b->advisor].confidence == CONFIDENCE_VERBAL && v->confidence >= 0) {
        v->confidence_text = confidence_phrase_of(&a->confidence, v->confidence);
    }
    v->explanation = c->explanation;
    if (c->explanation != EXPLANATION_NONE) {
        v->explanation_text = adviser_explanation(g->s, c, b->advisor);
        v->source = g->st->source.is_open ? g->st->source.index : INDEX_NONE;
        v->reason = adviser_reason(g->s, c, b->advisor);
    }
    v->is_explanation_askable = requested_step(b, g->st->step, STEP_AI_EXPLANATION) &&
                                c->final == ANSWER_NONE && adviser_can_explain(g->s, g->st);
}

static void view_alarm(viewing *g, const case_record *c)
{
    if (!c->has_alarm) return;
    g->v->alarm_agent = c->alarm_agent;
    g->v->alarm_message = g->s->agents[c->alarm_agent].message;
}

static bool is_own_step(step_kind k)
{
    return k == STEP_OWN_ANSWER || k == STEP_OWN_CONFIDENCE;
}

static bool is_just_before(const state *st, const case_record *c)
{
    return c->stage == st->stage || c->stage + 1 == st->stage;
}

/* Nothing else tells a person that the case before was taken away. */
static void view_timed_out(viewing *g)
{
    const state *st = g->st;
    const uint16_t shown = st->has_case ? 1 : 0;
    if (st->record_count <= shown || (st->has_case && state_is_inbox(st, g->s))) return;
    const case_record *c = &st->records[st->record_count - 1 - shown];
    const stage *of = &g->s->stages[c->stage];
    const bool is_inbox = of->type == STAGE_BLOCK && of->block.present == PRESENT_INBOX;
    if (is_inbox || c->ended_on != END_TIMED_OUT || !is_just_before(st, c)) return;
    g->v->timed_out = (view_timeout){
        .has_happened = true, .case_ = c->case_, .number = c->index, .final = c->final};
}

/* In an inbox the place in the list, else in the order of showing: both are 1-based. */
static uint16_t case_number_of(const viewing *g, const case_record *c)
{
    const block_state *b = &g->st->blocks[g->st->stage];
    if (!state_is_inbox(g->st, g->s)) return c->index;
    for (uint16_t i = 0; i < b->order_count; i++) {
        if (b->order[i] == c->case_) return (uint16_t)(i + 1);
    }
    return c->index;
}

static mail_status mail_status_of(const case_record *c)
{
    if (!c) return MAIL_NEW;
    switch (c->ended_on) {
    case END_OPEN: return MAIL_OPENED;
    case END_ANSWERED: return MAIL_DECIDED;
    case END_ESCALATED: return MAIL_ESCALATED;
    case END_SKIPPED: return MAIL_SKIPPED;
    case END_TIMED_OUT:
    case END_NOT_REACHED:
    case END_ABORTED: return MAIL_TIMED_OUT;
    }
    return MAIL_OPENED;
}

static view_mail mail_of(const viewing *g, uint16_t case_index)
{
    const case_record *c = state_record_of(g->st, case_index);
    view_mail m = {.case_ = case_index,
                   .status = mail_status_of(c),
                   .decision = c ? c->final : ANSWER_NONE,
                   .is_running = c && c == state_case(g->st),
                   .is_checked = c && c->check_result != ANSWER_NONE};
    const bool is_undecided = m.status <= MAIL_OPENED;
    m.may_pick = is_undecided && !m.is_running && view_allows(g->v, COMMAND_PICK);
    m.may_reopen = c && m.status == MAIL_DECIDED && !m.is_running && !c->is_outcome_shown &&
                   view_allows(g->v, COMMAND_REOPEN);
    return m;
}

static void view_inbox(viewing *g)
{
    view *v = g->v;
    const block_state *b = &g->st->blocks[g->st->stage];
    v->is_inbox = true;
    v->is_time_up = b->is_time_up;
    v->may_finish = !block_may_stop(g->s, g->st);
    view_mail *mails = arena_take_many(g->memory, b->order_count, sizeof *mails);
    for (uint16_t i = 0; mails && i < b->order_count; i++) {
        mails[i] = mail_of(g, b->order[i]);
        if (mails[i].status <= MAIL_OPENED) v->undecided_count++;
    }
    v->mails = mails;
    v->mail_count = mails ? b->order_count : 0;
}

static void view_block(viewing *g, const stage *at)
{
    view *v = g->v;
    const block_stage *b = &at->block;
    v->set = &g->s->case_sets[b->case_set];
    v->answers = &g->s->answer_sets[v->set->answer];
    v->case_total = g->st->blocks[g->st->stage].order_count;
    v->checks_left = (uint16_t)(b->checks_max - g->st->checks_used);
    v->deadline_us = g->st->deadline_us;
    v->limit_us = g->st->limit_us;
    v->warn_us = b->time.warn_us;
    if (b->present == PRESENT_INBOX) view_inbox(g);
}

static void view_case(viewing *g, const stage *at)
{
    view *v = g->v;
    const block_stage *b = &at->block;
    const case_record *c = state_case(g->st);
    v->has_case = true;
    v->case_ = c->case_;
    v->case_number = case_number_of(g, c);
    v->is_reopened = g->st->reopened_from != INDEX_NONE;
    v->step_index = g->st->step;
    v->step = state_step_kind(g->st, g->s);
    v->phase = is_own_step(v->step) ? PHASE_OWN : PHASE_FINAL;
    v->own = c->own;
    v->final = c->final;
    const answer_span open = v->phase == PHASE_FINAL ? answer_span_final(b, v->answers, c->advice)
                                                     : answer_span_whole(v->answers);
    v->answer_least = open.least;
    v->answer_most = open.most;
    v->own_confidence = c->own_confidence;
    v->final_confidence = c->final_confidence;
    v->check_result = c->check_result;
    view_advice(g, b, c);
    view_alarm(g, c);
    view_panels(g);
    v->is_outcome_shown = v->step == STEP_OUTCOME && c->is_outcome_shown;
    if (v->is_outcome_shown) v->outcome = outcome_of(g->s, c);
}

static void view_review(viewing *g)
{
    view *v = g->v;
    v->is_reviewing = true;
    v->review_stage = g->st->review_stage;
    view_outcome *all = arena_take_many(g->memory, g->st->record_count, sizeof *all);
    for (uint16_t i = 0; all && i < g->st->record_count; i++) {
        const case_record *c = &g->st->records[i];
        if (c->stage == g->st->review_stage) all[v->review_count++] = outcome_of(g->s, c);
    }
    v->review = all;
    const stage *reviewed = &g->s->stages[g->st->review_stage];
    v->set = &g->s->case_sets[reviewed->block.case_set];
    v->answers = &g->s->answer_sets[v->set->answer];
}

static void view_replies(viewing *g, const stage *at)
{
    view_reply *replies = arena_take_many(g->memory, at->question_count, sizeof *replies);
    for (uint16_t i = 0; replies && i < at->question_count; i++) {
        const reply_slot *r = &g->st->replies[at->questions[i].slot];
        replies[i] = (view_reply){r->is_set, r->value, r->is_set ? r->option : INDEX_NONE, r->text};
    }
    g->v->replies = replies;
}

static void view_pause(viewing *g)
{
    view *v = g->v;
    v->needs_word = pause_has_word(g->s, session_setup_of(g->from), g->st);
    v->takes_code = pause_has_code(g->s, session_setup_of(g->from), g->st);
    v->release_due_us = g->st->release_due_us;
    bool is_practice = state_stage(g->st, g->s)->pause.is_practice;
    if (is_practice) session_checkpoint_word(g->from, g->st->stage, v->word);
}

static void view_story(viewing *g, const stage *at)
{
    g->v->node = g->st->node;
    if (g->st->node == INDEX_NONE) return;
    for (uint16_t i = 0; i < at->questions[g->st->node].option_count; i++) {
        const bool is_offered = story_is_offered(g->s, g->st, i, g->memory);
        g->v->offered = (uint16_t)(g->v->offered | (unsigned)is_offered << i);
    }
}

static void view_notice(viewing *g)
{
    g->v->sound = g->st->sound;
    g->v->sound_count = g->st->sound_count;
    if (g->st->notice_stage == INDEX_NONE) return;
    const block_stage *b = &g->s->stages[g->st->notice_stage].block;
    g->v->notice = b->events[g->st->notice_event].happenings[g->st->notice_happening].text;
}

static void view_stage(viewing *g)
{
    view *v = g->v;
    const stage *at = state_stage(g->st, g->s);
    v->type = at->type;
    v->stage_number = (uint16_t)(g->st->stage + 1);
    view_notice(g);
    if (at->type == STAGE_BLOCK && !g->st->is_reviewing) view_block(g, at);
    if (g->st->has_case) view_case(g, at);
    if (g->st->is_reviewing) view_review(g);
    view_timed_out(g);
    if (at->question_count > 0) view_replies(g, at);
    if (at->type == STAGE_PAUSE) view_pause(g);
    if (at->type == STAGE_STORY) view_story(g, at);
    v->is_research_chosen = g->st->research != RESEARCH_AS_AGREED;
    v->research = g->st->research == RESEARCH_WITHDRAWN ? RESEARCH_WITHDRAW : RESEARCH_KEEP;
    v->is_debrief_open = at->type == STAGE_DEBRIEF;
}

/* Something new stands on the screen until its `presented` is known. */
static uint64_t presented_key_of(const state *st)
{
    if (!st->is_open || st->is_ended || st->is_paused) return 0;
    if (st->presented_us != FIELD_NULL) return 0;
    uint64_t key = hash_u64(HASH_START, (uint64_t)st->stage << 32 | (uint64_t)st->record << 16 |
                                            (uint64_t)st->step << 1 | st->is_reviewing);
    if (st->node != INDEX_NONE) key = hash_u64(key, st->node);
    return hash_u64(key, (uint64_t)st->step_us) | 1u;
}

/* Points would give away who was right: what a block has added stays out until its outcomes were
 * shown, case by case or at its end, or the debrief is open. */
static bool hides_points(const viewing *g, uint16_t stage_index)
{
    const stage *at = &g->s->stages[stage_index];
    const block_state *b = &g->st->blocks[stage_index];
    if (at->type != STAGE_BLOCK || !b->is_entered || b->is_reviewed) return false;
    for (uint16_t i = 0; i < at->block.step_count; i++) {
        if (at->block.steps[i].kind == STEP_OUTCOME) return false;
    }
    return true;
}

static void view_scores(viewing *g)
{
    const stage *at = state_stage(g->st, g->s);
    const bool is_over = g->st->is_ended && g->st->finish == ENDED_FINISHED;
    const bool is_told = is_over || (at && at->type == STAGE_DEBRIEF);
    for (uint16_t i = 0; i < g->s->score_count; i++) g->v->scores[i] = g->st->scores[i];
    for (uint16_t b = 0; b < g->s->stage_count && !is_told; b++) {
        if (!hides_points(g, b)) continue;
        for (uint16_t i = 0; i < g->s->score_count; i++) {
            g->v->scores[i] -= g->st->blocks[b].score_added[i];
        }
    }
}

void view_make(const session *from, actor by, int64_t now_us, arena *a, view *out)
{
    const state *st = session_state(from);
    *out = (view){.scenario = session_scenario(from),
                  .seat = session_setup_of(from)->seat,
                  .language = st->language,
                  .now_us = now_us,
                  .time_setting = st->time_setting,
                  .is_ended = st->is_ended,
                  .is_paused = st->is_paused,
                  .is_waiting = session_pending(from) != NULL,
                  .finish = st->finish,
                  .stage = st->stage,
                  .node = INDEX_NONE,
                  .stage_total = session_scenario(from)->stage_count,
                  .case_ = INDEX_NONE,
                  .own = ANSWER_NONE,
                  .final = ANSWER_NONE,
                  .own_confidence = -1,
                  .final_confidence = -1,
                  .agent = INDEX_NONE,
                  .source = INDEX_NONE,
                  .advice = ANSWER_NONE,
                  .confidence = -1,
                  .alarm_agent = INDEX_NONE,
                  .check_result = ANSWER_NONE,
                  .review_stage = INDEX_NONE};
    viewing g = {from, out->scenario, st, a, out};
    out->allowed = allowed_commands(&g, by);
    out->presented_key = presented_key_of(st);
    view_scores(&g);
    if (st->stage != INDEX_NONE && st->is_open) view_stage(&g);
}

bool view_allows(const view *v, command_kind k)
{
    return v->allowed >> k & 1;
}
