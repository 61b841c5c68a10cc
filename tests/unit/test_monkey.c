/* Anybody sends anything at any time, over many variants of a scenario with everything in it. What
 * must hold: a refusal leaves no trace, time never goes back, the lines fold to the same state, and
 * a second session that is told the accepted commands decides the same events. MONKEY_PLAYS in the
 * environment sets how many plays; MONKEY_SEED where they start. */
#include <stdlib.h>

#include "fixture_rich.h"
#include "playing.h"

#include "core/random.h"

enum { PLAYS = 60, COMMANDS = 400, LINES_MAX = 6000, DAMAGED = 4000 };

/* A play that is watched: each line goes to `folded` and is decided again by `again`. */
typedef struct watch {
    fixture_rich f;
    random_stream r;
    session_setup setup;
    session *on, *folded, *again;
    session *slow;        /* the same commands, kept late; or NULL */
    const line *expected; /* what `again` must decide */
    int64_t now_us;
    arena memory;
    line *lines; /* copies of all lines, or NULL */
    int line_count;
} watch;

static uint32_t below(watch *w, uint32_t bound)
{
    return random_below(&w->r, bound);
}

static bool often(watch *w, uint32_t percent)
{
    return below(w, 100) < percent;
}

static int64_t extreme(watch *w)
{
    static const int64_t VALUES[] = {FIELD_NULL,
                                     INT64_MIN + 1,
                                     -1000000,
                                     -2,
                                     -1,
                                     0,
                                     1,
                                     2,
                                     3,
                                     7,
                                     8,
                                     15,
                                     63,
                                     64,
                                     255,
                                     999,
                                     1001,
                                     65534,
                                     65535,
                                     65536,
                                     INT32_MAX,
                                     (int64_t)INT32_MAX + 1,
                                     RECORD_NUMBER_MAX,
                                     INT64_MAX};
    return VALUES[below(w, sizeof VALUES / sizeof VALUES[0])];
}

/* Variants ------------------------------------------------------------------------------------- */

static void block_vary(watch *w, block_stage *b)
{
    b->present = often(w, 35) ? PRESENT_INBOX : PRESENT_ONE;
    b->time.block_limit_us = below(w, 3) * 60 * (int64_t)MILLION;
    b->may_end_early = often(w, 30);
    b->order = (case_order)below(w, 4);
    b->feedback = below(w, 2) ? FEEDBACK_NONE : FEEDBACK_AT_END;
    b->is_scored = often(w, 80);
    b->may_reopen = often(w, 40);
    b->may_skip = often(w, 40);
    b->may_escalate = often(w, 40);
    b->checks_max = (uint16_t)below(w, 3);
    b->time.on_timeout = (timeout_rule)below(w, 3);
    b->time.limit_us = below(w, 4) * 15 * (int64_t)MILLION;
    b->time.adjustable = often(w, 70);
    b->take = (uint16_t)(1 + below(w, b->take));
    for (uint16_t i = 0; i < b->step_count; i++) {
        step_kind k = b->steps[i].kind;
        if (k == STEP_AI_ADVICE || k == STEP_AI_EXPLANATION) b->steps[i].on_request = often(w, 40);
    }
}

static void scenario_vary(watch *w)
{
    fixture_rich *f = &w->f;
    const expression *never = expression_of(literal_of(value_bool(false)));
    for (int i = 0; i < RICH_STAGES; i++) {
        if (f->stages[i].type == STAGE_BLOCK) block_vary(w, &f->stages[i].block);
        if (i != RICH_MAYBE && often(w, 50)) f->stages[i].when = never;
    }
    for (int i = 0; i < PURPOSE_COUNT; i++) f->plain.s.is_per_participant[i] = often(w, 40);
    for (int i = 0; i < RICH_CASES; i++) f->forced[i] = often(w, 15) ? (often(w, 50) ? 1 : -1) : 0;
    for (int i = 0; i < RICH_AGENTS; i++) {
        agent *a = &f->agents[i];
        a->starts_active = often(w, 80);
        a->sampling = often(w, 70) ? SAMPLING_EXACT : SAMPLING_CHANCE;
        a->wrong = (wrong_answer)below(w, 3);
        a->delay_lo_us = below(w, 2) * 500000;
        a->delay_hi_us = a->delay_lo_us + below(w, 2) * 3000000;
        a->accuracy = below(w, 11) / 10.0;
    }
    f->plain.s.allows_free_text = often(w, 70);
    if (often(w, 20)) f->happenings[below(w, 8)].kind = HAPPENING_END_STAGE;
}

static void setup_vary(watch *w)
{
    w->setup = (session_setup){.seed = random_u64(&w->r), .seat = "A1", .time_setting = 1000};
    if (often(w, 50)) w->setup.workshop_seed = 99;
    if (often(w, 50)) w->setup.facilitator_code = "7531";
}

/* Watching ------------------------------------------------------------------------------------- */

static void assert_same_record(const record *a, const record *b)
{
    assert_memory_equal(a, b, offsetof(record, text));
    assert_true((a->text == NULL) == (b->text == NULL));
    if (a->text) assert_string_equal(a->text, b->text);
    assert_int_equal(a->list_count, b->list_count);
    if (a->list_count > 0) assert_memory_equal(a->list, b->list, a->list_count * sizeof *a->list);
}

static status again_keep(void *self, const line *kept, failure *why)
{
    watch *w = self;
    (void)why;
    assert_true(kept->seq == w->expected->seq && kept->t_us == w->expected->t_us);
    assert_true(kept->from == w->expected->from);
    assert_int_equal(kept->event_count, w->expected->event_count);
    for (uint16_t i = 0; i < kept->event_count; i++) {
        assert_same_record(&kept->events[i], &w->expected->events[i]);
    }
    return STATUS_OK;
}

static record record_copy(watch *w, const record *r)
{
    record copy = *r;
    if (r->text) copy.text = arena_copy(&w->memory, r->text, strlen(r->text));
    if (r->list_count > 0) {
        copy.list = (const uint16_t *)arena_copy(&w->memory, (const char *)r->list,
                                                 r->list_count * sizeof *r->list);
    }
    return copy;
}

static void line_copy(watch *w, const line *kept)
{
    if (!w->lines || w->line_count == LINES_MAX) return;
    line *copy = &w->lines[w->line_count++];
    *copy = *kept;
    record *events = arena_take_many(&w->memory, kept->event_count, sizeof *events);
    for (uint16_t i = 0; i < kept->event_count; i++) {
        events[i] = record_copy(w, &kept->events[i]);
    }
    copy->events = events;
    copy->command = record_copy(w, &kept->command);
}

static status watch_keep(void *self, const line *kept, failure *why)
{
    watch *w = self;
    assert_true(kept->t_us >= session_state(w->on)->t_us);
    assert_true(kept->event_count > 0);
    failure cause = {0};
    status folded = session_fold(w->folded, kept, &cause);
    if (folded) print_error("line %d: %s\n", (int)kept->seq, cause.reason);
    assert_int_equal(folded, STATUS_OK);
    w->expected = kept;
    command told = {.what = kept->command, .at_us = kept->t_us};
    assert_int_equal(session_submit(w->again, &told, why), STATUS_OK);
    line_copy(w, kept);
    return STATUS_OK;
}

static void watch_start(watch *w, uint64_t seed, bool is_kept)
{
    memset(w, 0, sizeof *w);
    w->r = random_open(seed, "monkey");
    fixture_rich_make(&w->f);
    scenario_vary(w);
    setup_vary(w);
    arena_init(&w->memory, 0);
    if (is_kept) w->lines = arena_take_many(&w->memory, LINES_MAX, sizeof *w->lines);
    w->folded = session_create(&w->f.plain.s, w->setup, (journal_sink){0});
    w->again = session_create(&w->f.plain.s, w->setup, (journal_sink){w, again_keep, true});
    w->on = session_create(&w->f.plain.s, w->setup, (journal_sink){w, watch_keep, true});
}

static void watch_end(watch *w)
{
    session_destroy(w->on);
    session_destroy(w->folded);
    session_destroy(w->again);
    arena_free(&w->memory);
}

/* Commands ------------------------------------------------------------------------------------- */

static const char *any_text(watch *w)
{
    static const char *const TEXTS[] = {
        NULL, "", " ", "because", "7531", "\xC3\xA9t\xC3\xA9", "\xFF not UTF-8", "zon"};
    static char word[WORD_MAX];
    const state *st = session_state(w->on);
    bool wants_word = often(w, 50) && st->stage != INDEX_NONE &&
                      w->f.stages[st->stage].type == STAGE_PAUSE;
    if (!wants_word) return TEXTS[below(w, sizeof TEXTS / sizeof TEXTS[0])];
    session_checkpoint_word(w->on, st->stage, word);
    return word;
}

static int64_t any_case(watch *w)
{
    const state *st = session_state(w->on);
    bool is_past = often(w, 30) && st->record_count > 0;
    if (is_past) return st->records[below(w, st->record_count)].case_;
    return st->has_case ? st->records[st->record].case_ : (int64_t)below(w, RICH_CASES);
}

/* A case of the running block, as listed; sometimes none, which means the list itself. */
static int64_t any_mail(watch *w)
{
    const state *st = session_state(w->on);
    const block_state *b = st->stage == INDEX_NONE ? NULL : &st->blocks[st->stage];
    if (!b || b->order_count == 0 || often(w, 20)) return FIELD_NULL;
    return b->order[below(w, b->order_count)];
}

static void reply_fill(watch *w, record *r)
{
    const state *st = session_state(w->on);
    const stage *at = st->stage == INDEX_NONE ? NULL : &w->f.stages[st->stage];
    if (!at || at->question_count == 0) return;
    r->item = below(w, at->question_count);
    switch (at->questions[r->item].ask) {
    case ASK_CHOICE: r->option = below(w, 2); break;
    case ASK_SLIDER:
    case ASK_NUMBER: r->value = below(w, 5); break;
    case ASK_TEXT: r->text = often(w, 70) ? "because" : any_text(w); break;
    }
}

/* A command as a careful player would fill it in. */
static record plausible(watch *w, command_kind kind)
{
    const state *st = session_state(w->on);
    record r = record_make(kind, BY_SEAT);
    r.stage = st->stage == INDEX_NONE ? FIELD_NULL : st->stage;
    if (st->has_case) {
        r.case_ = kind == COMMAND_REOPEN ? any_case(w) : st->records[st->record].case_;
        step_kind at = state_step_kind(st, &w->f.plain.s);
        bool is_own = at == STEP_OWN_ANSWER || at == STEP_OWN_CONFIDENCE;
        r.phase = is_own ? PHASE_OWN : PHASE_FINAL;
    }
    const bool is_listed = !st->has_case && kind == COMMAND_REOPEN;
    if (kind == COMMAND_PICK || is_listed) r.case_ = any_mail(w);
    r.choice = below(w, 3);
    r.confidence = below(w, 21) * 50;
    r.what = below(w, 2);
    r.panel = below(w, 2);
    r.language = below(w, 2);
    r.time_setting = below(w, 5) * 1000;
    r.scope = often(w, 99) ? END_STAGE : END_SESSION;
    if (kind == COMMAND_REPLY)
        reply_fill(w, &r);
    else
        r.text = any_text(w);
    return r;
}

/* Spoils a field or two of those that its kind carries. */
static void spoil(watch *w, record *r, const record_layout *layout)
{
    int count = 0;
    while (count < RECORD_FIELDS_MAX && layout->fields[count]) count++;
    if (count == 0) return;
    const field_definition *f = layout->fields[below(w, (uint32_t)count)];
    if (f->type == FIELD_TEXT) {
        r->text = any_text(w);
        return;
    }
    if (f->type == FIELD_CASE_LIST || f->type == FIELD_INTEGER_LIST) {
        r->list_count = (uint16_t)below(w, (uint32_t)r->list_count + 1);
        return;
    }
    int64_t to = extreme(w);
    if (often(w, 50)) {
        memcpy(&to, (const char *)r + f->offset, sizeof to);
        to = (int64_t)((uint64_t)to + (often(w, 50) ? 1u : ~(uint64_t)0));
    }
    memcpy((char *)r + f->offset, &to, sizeof to);
}

/* Mostly a kind that may come now, seldom one that stops things. */
static command_kind any_kind(watch *w)
{
    static const uint32_t SELDOM = 1u << COMMAND_END | 1u << COMMAND_PAUSE |
                                   1u << COMMAND_SET_TIME | 1u << COMMAND_SET_LANGUAGE |
                                   1u << COMMAND_SKIP;
    if (often(w, 8)) return (command_kind)below(w, COMMAND_KIND_COUNT);
    arena memory;
    arena_init(&memory, 0);
    view v;
    view_make(w->on, BY_SEAT, w->now_us, &memory, &v);
    arena_free(&memory);
    const uint32_t allowed = often(w, 5) ? v.allowed : v.allowed & ~SELDOM;
    command_kind drawn = (command_kind)below(w, COMMAND_KIND_COUNT);
    for (int i = 0; i < COMMAND_KIND_COUNT && !(allowed >> drawn & 1); i++) {
        drawn = (command_kind)((drawn + 1) % COMMAND_KIND_COUNT);
    }
    return drawn;
}

static record any_command(watch *w)
{
    command_kind kind = any_kind(w);
    record r = plausible(w, kind);
    if (often(w, 8)) r.by = below(w, ACTOR_COUNT);
    if (often(w, 8)) spoil(w, &r, command_layout(kind));
    if (often(w, 1)) r.kind = extreme(w);
    if (often(w, 1)) r.by = extreme(w);
    return r;
}

static int64_t any_time(watch *w)
{
    const uint32_t which = below(w, 100);
    if (which < 1) return w->now_us - 5 * (int64_t)MILLION;
    if (which < 2) return extreme(w);
    if (which < 40) return w->now_us;
    if (which < 96) return w->now_us + below(w, 6000000);
    return w->now_us + below(w, 200) * (int64_t)MILLION;
}

static void look(watch *w)
{
    static const actor WHO[] = {BY_SEAT, BY_FACILITATOR, BY_BOT, BY_CLOCK};
    for (int i = 0; i < ACTOR_COUNT; i++) {
        arena memory;
        arena_init(&memory, 0);
        view v;
        view_make(w->on, WHO[i], w->now_us, &memory, &v);
        if (v.has_case) assert_true(v.case_ == state_case(session_state(w->on))->case_);
        arena_free(&memory);
    }
}

static void slow_commit(watch *w)
{
    const line *waiting = session_pending(w->slow);
    if (waiting) assert_int_equal(session_commit(w->slow, waiting->seq, NULL), STATUS_OK);
}

/* Tells the slow session the same; whoever told it is gone at once, with the text. */
static void slow_tell(watch *w, const command *c)
{
    if (!w->slow) return;
    command told = *c;
    char *text = c->what.text ? test_malloc(strlen(c->what.text) + 1) : NULL;
    if (text) told.what.text = strcpy(text, c->what.text);
    while (session_propose(w->slow, &told, NULL) == STATUS_BUSY) slow_commit(w);
    if (text) {
        memset(text, 'x', strlen(text));
        test_free(text);
    }
    while (often(w, 60) && session_pending(w->slow)) slow_commit(w);
}

/* One command; what was due before it has been decided already, so a refusal changes nothing. */
static void monkey_press(watch *w)
{
    const scenario *s = &w->f.plain.s;
    const state *st = session_state(w->on);
    command c = {.what = any_command(w), .at_us = any_time(w)};
    bool is_sane = c.at_us > INT64_MIN && c.at_us <= w->now_us + 1000 * (int64_t)MILLION;
    if (is_sane) assert_int_equal(session_advance(w->on, c.at_us - 1, NULL), STATUS_OK);
    if (is_sane && c.at_us > w->now_us) w->now_us = c.at_us;
    if (!is_sane) c.at_us = SESSION_TIME_MAX_US + 1;
    const uint64_t before = state_hash(st, s);
    const uint64_t seq = st->seq;
    const int64_t t_us = st->t_us;
    failure why = {0};
    status done = session_submit(w->on, &c, &why);
    slow_tell(w, &c);
    if (!is_sane) {
        assert_int_equal(done, STATUS_REFUSED);
        w->now_us = st->t_us;
        return;
    }
    if (done) {
        assert_int_equal(done, STATUS_REFUSED);
        assert_true(why.reason[0] != '\0');
        assert_true(before == state_hash(st, s) && seq == st->seq && t_us == st->t_us);
    } else {
        assert_true(st->seq == seq + 1 && st->t_us >= t_us);
    }
}

static void assert_all_agree(const watch *w)
{
    const scenario *s = &w->f.plain.s;
    const uint64_t hash = state_hash(session_state(w->on), s);
    assert_true(hash == state_hash(session_state(w->folded), s));
    assert_true(hash == state_hash(session_state(w->again), s));
}

static void assert_sound(const watch *w)
{
    const state *st = session_state(w->on);
    assert_true(st->record_count <= st->record_capacity);
    for (uint16_t i = 0; i < st->record_count; i++) {
        const case_record *c = &st->records[i];
        bool is_shown = st->has_case && (i == st->record || i == st->reopened_from);
        bool may_be_open = is_shown || c->is_left;
        assert_true(may_be_open || c->ended_on != END_OPEN);
        assert_true(c->ended_on != END_ANSWERED || c->final != ANSWER_NONE);
        assert_true(c->paused_us >= 0 && c->evidence_us >= 0);
        assert_true(c->final_response_us >= 0 || c->final_response_us == FIELD_NULL);
        assert_true(c->own_response_us >= 0 || c->own_response_us == FIELD_NULL);
    }
    assert_true(session_next_due(w->on) > st->t_us || st->is_paused || st->is_ended ||
                session_next_due(w->on) >= st->t_us);
}

static void monkey_play(watch *w)
{
    record open = record_make(COMMAND_OPEN, BY_SEAT);
    open.language = 0;
    open.time_setting = 1000;
    command c = {.what = open, .at_us = 0};
    assert_int_equal(session_submit(w->on, &c, NULL), STATUS_OK);
    slow_tell(w, &c);
    for (int i = 0; i < COMMANDS && !session_state(w->on)->is_ended; i++) {
        monkey_press(w);
        if (often(w, 10)) look(w);
        assert_sound(w);
    }
    assert_all_agree(w);
}

static uint64_t from_environment(const char *name, uint64_t otherwise)
{
    const char *text = getenv(name);
    return text ? strtoull(text, NULL, 10) : otherwise;
}

static void no_monkey_breaks_a_session(void **unused)
{
    (void)unused;
    const uint64_t first = from_environment("MONKEY_SEED", 1);
    const uint64_t plays = from_environment("MONKEY_PLAYS", PLAYS);
    uint64_t reached[RICH_STAGES] = {0}, ends = 0;
    watch *w = test_malloc(sizeof *w);
    for (uint64_t seed = first; seed < first + plays; seed++) {
        watch_start(w, seed, false);
        monkey_play(w);
        const state *st = session_state(w->on);
        for (int i = 0; i < RICH_STAGES; i++) reached[i] += st->blocks[i].is_entered;
        ends += st->is_ended && st->finish == ENDED_FINISHED;
        watch_end(w);
    }
    test_free(w);
    print_message("%d plays: shift %d, again %d, inbox %d, numbers %d, finished %d\n", (int)plays,
                  (int)reached[RICH_SHIFT], (int)reached[RICH_AGAIN], (int)reached[RICH_INBOX],
                  (int)reached[RICH_NUMBERS], (int)ends);
    assert_true(plays < PLAYS || (reached[RICH_INBOX] > 10 && ends > 3));
}

static void a_slow_sink_changes_nothing_but_the_moment_of_showing(void **unused)
{
    (void)unused;
    const uint64_t first = from_environment("MONKEY_SEED", 500);
    watch *w = test_malloc(sizeof *w);
    for (uint64_t seed = first; seed < first + PLAYS / 2; seed++) {
        watch_start(w, seed, false);
        w->slow = session_create(&w->f.plain.s, w->setup, (journal_sink){.wants_from = true});
        monkey_play(w);
        command over = {.what = ending(END_SESSION), .at_us = w->now_us + MILLION};
        session_submit(w->on, &over, NULL);
        slow_tell(w, &over);
        while (session_pending(w->slow)) slow_commit(w);
        assert_true(session_state(w->slow)->seq == session_state(w->on)->seq);
        assert_all_agree(w);
        assert_true(state_hash(session_state(w->slow), &w->f.plain.s) ==
                    state_hash(session_state(w->on), &w->f.plain.s));
        session_destroy(w->slow);
        watch_end(w);
    }
    test_free(w);
}

/* Damaged lines -------------------------------------------------------------------------------- */

static void fold_damaged(watch *w, int at)
{
    session *s = session_create(&w->f.plain.s, w->setup, (journal_sink){0});
    for (int i = 0; i < w->line_count; i++) {
        line l = w->lines[i];
        record spoiled[64];
        l.from = i > at ? 0 : l.from;
        bool is_hit = i == at && l.event_count > 0 && l.event_count <= 64;
        if (is_hit) {
            memcpy(spoiled, l.events, l.event_count * sizeof *spoiled);
            record *e = &spoiled[below(w, l.event_count)];
            spoil(w, e, event_layout((event_kind)e->kind));
            if (often(w, 5)) e->kind = below(w, EVENT_KIND_COUNT);
            if (often(w, 5)) e->kind = extreme(w);
            l.events = spoiled;
        }
        const uint64_t before = state_hash(session_state(s), &w->f.plain.s);
        failure why = {0};
        status folded = session_fold(s, &l, &why);
        assert_true(!folded || folded == STATUS_CORRUPT);
        if (!folded) continue;
        assert_true(before == state_hash(session_state(s), &w->f.plain.s));
        break;
    }
    session *kept = w->on;
    w->on = s;
    look(w);
    for (int i = 0; i < 10; i++) {
        command c = {.what = any_command(w), .at_us = session_state(s)->t_us + below(w, 9000000)};
        session_submit(s, &c, NULL);
    }
    look(w);
    w->on = kept;
    session_destroy(s);
}

static void a_damaged_line_is_refused_or_does_no_harm(void **unused)
{
    (void)unused;
    const uint64_t first = from_environment("MONKEY_SEED", 1000);
    const uint64_t trials = from_environment("MONKEY_DAMAGED", DAMAGED);
    watch *w = test_malloc(sizeof *w);
    for (uint64_t seed = first; seed < first + trials / 200; seed++) {
        watch_start(w, seed, true);
        monkey_play(w);
        for (int i = 0; i < 200; i++) fold_damaged(w, (int)below(w, (uint32_t)w->line_count));
        watch_end(w);
    }
    test_free(w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_monkey_breaks_a_session),
        cmocka_unit_test(a_slow_sink_changes_nothing_but_the_moment_of_showing),
        cmocka_unit_test(a_damaged_line_is_refused_or_does_no_harm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
