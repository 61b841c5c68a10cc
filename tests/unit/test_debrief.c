/* What the debrief says about sessions that went one way or another. */
#include "fixture_screen.h"

#include "core/vocabulary.h"
#include "format/expression_parser.h"
#include "study/lead.h"
#include "study/debrief_chart.h"

/* A session that is worked through by rules, and what comes of it. */
typedef struct worked {
    lab lab;
    session *on;
    arena memory;
    int64_t now_us;
    const debrief *result;
} worked;

/* How one works: the final answer to a case, and how sure, per mille. */
typedef struct manner {
    int32_t (*decide)(const worked *w, const case_record *c);
    int16_t (*confidence)(const worked *w, const case_record *c);
    double seconds; /* for the first case */
    double faster;  /* each next case takes this share of the one before */
    int32_t (*own)(const worked *w, const case_record *c); /* first; NULL: choice 0 */
    int slow_from; /* the case from which on each takes three times as long; 0: none */
} manner;

static void submit(worked *w, record what)
{
    const command c = {.what = what, .at_us = w->now_us};
    assert_int_equal(session_submit(w->on, &c, NULL), STATUS_OK);
}

static const state *now(const worked *w)
{
    return session_state(w->on);
}

static void wait_us(worked *w, int64_t us)
{
    w->now_us += us;
    assert_int_equal(session_advance(w->on, w->now_us, NULL), STATUS_OK);
}

static record about_case(const worked *w, command_kind kind, answer_phase phase)
{
    record r = record_make(kind, BY_SEAT);
    r.case_ = state_case(now(w))->case_;
    r.phase = phase;
    return r;
}

static void answer(worked *w, answer_phase phase, int32_t choice_index)
{
    record r = about_case(w, COMMAND_ANSWER, phase);
    r.choice = choice_index;
    submit(w, r);
}

static void rate(worked *w, answer_phase phase, int16_t permille)
{
    record r = about_case(w, COMMAND_RATE_CONFIDENCE, phase);
    r.confidence = permille;
    submit(w, r);
}

static void skip_to(worked *w, uint16_t at)
{
    while (now(w)->stage < at) {
        bool is_review = now(w)->is_reviewing;
        record r = record_make(is_review ? COMMAND_CONTINUE : COMMAND_SKIP, BY_FACILITATOR);
        r.stage = now(w)->stage;
        if (now(w)->has_case) r.case_ = state_case(now(w))->case_;
        submit(w, r);
    }
}

static void work_on_case(worked *w, const manner *how, double seconds)
{
    answer(w, PHASE_OWN, how->own ? how->own(w, state_case(now(w))) : 0);
    rate(w, PHASE_OWN, 500);
    wait_us(w, MILLION); /* the adviser thinks for exactly that long */
    wait_us(w, (int64_t)(seconds * MILLION));
    const case_record *c = state_case(now(w));
    const int16_t sure = how->confidence(w, c);
    answer(w, PHASE_FINAL, how->decide(w, c));
    rate(w, PHASE_FINAL, sure);
}

static worked *begin(void)
{
    worked *w = test_calloc(1, sizeof *w);
    lab_make(&w->lab);
    arena_init(&w->memory, 0);
    return w;
}

static void open_session(worked *w)
{
    w->on = session_create(&w->lab.s, person_setup, (journal_sink){0});
    record open = record_make(COMMAND_OPEN, BY_SEAT);
    open.language = 0;
    open.time_setting = 1000;
    submit(w, open);
}

static void reply_expectation(worked *w, int64_t steps)
{
    skip_to(w, LAB_EXPECT);
    record r = record_make(COMMAND_REPLY, BY_SEAT);
    r.stage = LAB_EXPECT;
    r.item = 0;
    r.value = steps;
    submit(w, r);
}

static void make_result(worked *w)
{
    w->result = debrief_make(&w->lab.s, now(w), LAB_DEBRIEF, 0, &w->memory);
    assert_non_null(w->result);
}

static void work(worked *w, const manner *how)
{
    open_session(w);
    reply_expectation(w, 5);
    double seconds = how->seconds;
    for (int n = 1; now(w)->stage == LAB_AT_SHIFT; n++) {
        bool is_slow = how->slow_from && n >= how->slow_from;
        work_on_case(w, how, is_slow ? 3 * seconds : seconds);
        seconds *= how->faster;
    }
    make_result(w);
}

static void done(worked *w)
{
    session_destroy(w->on);
    arena_free(&w->memory);
    lab_free(&w->lab);
    test_free(w);
}

static int32_t follow(const worked *w, const case_record *c)
{
    (void)w;
    return c->advice;
}

static int32_t know(const worked *w, const case_record *c)
{
    return w->lab.keys[c->case_].truth;
}

/* Right, but for the second case, where good advice is left aside. */
static int32_t miss_one(const worked *w, const case_record *c)
{
    const int32_t truth = know(w, c);
    return c->index == 2 ? (truth + 1) % 3 : truth;
}

/* Leaves all good advice aside and agrees with one mistake. */
static int32_t doubt(const worked *w, const case_record *c)
{
    const int32_t truth = know(w, c);
    if (c->advice == truth) return (truth + 1) % 3;
    for (uint16_t i = 0; i < LAB_CASES; i++) {
        if (w->lab.forced[i] < 0) return i == c->case_ ? c->advice : truth;
    }
    return truth;
}

static int32_t err(const worked *w, const case_record *c)
{
    return (know(w, c) + 1) % 3;
}

static int16_t always_80(const worked *w, const case_record *c)
{
    (void)w;
    (void)c;
    return 800;
}

static int16_t honest(const worked *w, const case_record *c)
{
    return know(w, c) == c->advice ? 950 : 50;
}

static const manner follower = {follow, always_80, 8, 1, NULL, 0};
static const manner knower = {know, always_80, 8, 1, NULL, 0};
static const manner misser = {miss_one, always_80, 8, 1, NULL, 0};
static const manner doubter = {doubt, always_80, 8, 1, NULL, 0};

static double number_of(const said *s, const char *name)
{
    for (size_t i = 0; i < s->argument_count; i++) {
        if (strcmp(s->arguments[i].name, name) == 0) return s->arguments[i].content.as.number;
    }
    fail_msg("nothing is called %s", name);
    return 0;
}

/* Words that show which sentence was chosen and with what. */
static const char *say_key(const void *context, sentence_id id, const message_argument *arguments,
                           size_t count, arena *memory)
{
    (void)context;
    buffer out = {0};
    buffer_text(&out, sentence_key(id));
    for (size_t i = 0; i < count; i++) {
        buffer_char(&out, ' ');
        buffer_text(&out, arguments[i].name);
        buffer_char(&out, '=');
        const value *v = &arguments[i].content;
        if (v->type == VALUE_NUMBER)
            buffer_decimal(&out, v->as.number, 2, '.');
        else
            buffer_add(&out, v->as.string.bytes, v->as.string.length);
    }
    const char *kept = arena_copy(memory, out.bytes, out.length);
    buffer_free(&out);
    return kept;
}

static const wording keys = {.language = "nl", .say = say_key};

static chart chart_of(worked *w, chart_id id)
{
    chart c;
    assert_true(debrief_chart(w->result, id, &keys, &w->memory, &c));
    assert_null(chart_flaw(&c));
    return c;
}

/* The sentence that leads ------------------------------------------------------------------ */

static void agreeing_with_mistakes_leads(void **unused)
{
    (void)unused;
    worked *w = begin();
    work(w, &follower);
    assert_int_equal(w->result->lead.id, SENTENCE_LEAD_OVER);
    assert_int_equal(number_of(&w->result->lead, "n"), 3);
    assert_int_equal(number_of(&w->result->lead, "total"), 3);
    assert_int_equal(w->result->under[0].id, SENTENCE_UNDER_RIGHT);
    assert_int_equal(w->result->under[1].id, SENTENCE_UNDER_TOGETHER);
    done(w);
}

static void one_mistake_that_was_agreed_with_is_said_without_a_count(void **unused)
{
    (void)unused;
    worked *w = begin();
    w->lab.agents[LAB_IRIS].accuracy = 5.0 / 6.0;
    memset(w->lab.forced, 0, sizeof w->lab.forced);
    work(w, &follower);
    assert_int_equal(w->result->lead.id, SENTENCE_LEAD_OVER_ONCE);
    done(w);
}

static void missing_good_advice_leads_when_no_mistake_was_agreed_with(void **unused)
{
    (void)unused;
    worked *w = begin();
    work(w, &misser);
    assert_int_equal(w->result->lead.id, SENTENCE_LEAD_UNDER);
    assert_int_equal(number_of(&w->result->lead, "n"), 1);
    assert_int_equal(number_of(&w->result->lead, "total"), 3);
    assert_int_equal(w->result->under[0].id, SENTENCE_UNDER_WRONG);
    done(w);
}

static void missing_most_good_advice_leads_before_one_mistake(void **unused)
{
    (void)unused;
    worked *w = begin();
    work(w, &doubter);
    assert_int_equal(w->result->lead.id, SENTENCE_LEAD_UNDER);
    assert_int_equal(number_of(&w->result->lead, "n"), 3);
    assert_int_equal(w->result->under[0].id, SENTENCE_UNDER_WRONG);
    assert_int_equal(number_of(&w->result->under[0], "n"), 1);
    done(w);
}

static void a_calm_sentence_leads_when_all_was_wise(void **unused)
{
    (void)unused;
    worked *w = begin();
    work(w, &knower);
    assert_int_equal(w->result->lead.id, SENTENCE_LEAD_CALM);
    assert_int_equal(w->result->wrong_count, 0);
    done(w);
}

static void few_decisions_judge_nobody(void **unused)
{
    (void)unused;
    worked *w = begin();
    work(w, &follower);
    debrief d = *w->result;
    d.under_count = 0;
    d.measures[MEASURE_ACCURACY].denominator = DEBRIEF_RATE_MIN - 1;
    lead_choose(&d);
    assert_int_equal(d.lead.id, SENTENCE_LEAD_FEW);
    assert_int_equal(d.under_count, 1);
    assert_int_equal(d.under[0].id, SENTENCE_UNDER_FEW);
    done(w);
}

static void an_adviser_that_was_never_wrong_is_said_to_be_so(void **unused)
{
    (void)unused;
    worked *w = begin();
    w->lab.agents[LAB_IRIS].accuracy = 1;
    for (int i = 0; i < LAB_CASES; i++) w->lab.forced[i] = 1;
    work(w, &follower);
    assert_int_equal(w->result->lead.id, SENTENCE_LEAD_ALWAYS_RIGHT);
    const chart agreed = chart_of(w, CHART_AGREED);
    assert_non_null(strstr(agreed.sentence, "chart.agreed.never_wrong"));
    done(w);
}

static void a_session_without_decisions_says_so(void **unused)
{
    (void)unused;
    worked *w = begin();
    open_session(w);
    skip_to(w, LAB_DEBRIEF);
    make_result(w);
    assert_int_equal(w->result->lead.id, SENTENCE_LEAD_NOTHING);
    for (int id = CHART_EXPECTED; id < CHART_ID_COUNT; id++) {
        const chart c = chart_of(w, (chart_id)id);
        assert_int_equal(c.mark_count, 0);
        assert_non_null(c.empty);
    }
    done(w);
}

/* Numbers ---------------------------------------------------------------------------------- */

static void score_bread(worked *w)
{
    block_stage *b = &w->lab.stages[LAB_AT_BREAD].block;
    agent *baker = &w->lab.agents[LAB_BAKER];
    b->is_scored = true;
    b->steps[0].on_request = false;
    baker->model = ADVISOR_NUMERIC;
    baker->bias = 20;
    baker->delay_lo_us = baker->delay_hi_us = 0;
    baker->forced = NULL;
}

/* Two forecasts that say 140 where it was 120; `given` are the decisions. */
static void forecast(worked *w, const int32_t given[2])
{
    for (int i = 0; i < 2; i++) {
        record next = record_make(COMMAND_CONTINUE, BY_SEAT);
        answer(w, PHASE_FINAL, given[i]);
        next.stage = LAB_AT_BREAD;
        submit(w, next);
    }
}

static worked *work_on_bread(const int32_t given[2])
{
    worked *w = begin();
    w->lab.stages[LAB_AT_SHIFT].block.is_scored = false;
    score_bread(w);
    open_session(w);
    skip_to(w, LAB_AT_BREAD);
    forecast(w, given);
    make_result(w);
    return w;
}

/* Six choices with IRIS, then two numbers with the baker. */
static worked *work_with_two_advisers(void)
{
    worked *w = begin();
    score_bread(w);
    open_session(w);
    reply_expectation(w, 5);
    while (now(w)->stage == LAB_AT_SHIFT) work_on_case(w, &follower, 8);
    skip_to(w, LAB_AT_BREAD);
    forecast(w, (int32_t[]){36, 24});
    make_result(w);
    return w;
}

static void numbers_lead_with_how_far_off_both_were(void **unused)
{
    (void)unused;
    worked *w = work_on_bread((int32_t[]){26, 24});
    assert_true(w->result->is_about_numbers);
    assert_int_equal(w->result->lead.id, SENTENCE_LEAD_NUMBERS);
    assert_string_equal(w->result->error_you, "5\xC2\xA0"
                                              "broden");
    assert_string_equal(w->result->error_agent, "20\xC2\xA0"
                                                "broden");
    const chart bars = chart_of(w, CHART_ACCURACY);
    assert_string_equal(bars.sentence, "chart.errors.less agent=BAKKER");
    assert_int_equal(bars.mark_count, 2);
    assert_true(bars.marks[1].value == 5);
    done(w);
}

static void the_number_that_was_farthest_off_is_looked_at_first(void **unused)
{
    (void)unused;
    worked *w = work_on_bread((int32_t[]){29, 10});
    assert_int_equal(w->result->wrong_count, 2);
    assert_int_equal(w->result->wrong[0], 1);
    assert_int_equal(w->result->wrong[1], 0);
    done(w);
}

static void forecasts_show_each_case_and_name_the_farthest(void **unused)
{
    (void)unused;
    worked *w = work_on_bread((int32_t[]){36, 24});
    const chart c = chart_of(w, CHART_FORECASTS);
    assert_int_equal(c.mark_count, 2);
    assert_true(c.marks[0].places[CHART_PLACE_ACTUAL] == 120);
    assert_true(c.marks[0].places[CHART_PLACE_YOU] == 180);
    assert_true(c.marks[0].places[CHART_PLACE_AGENT] == 140);
    assert_true(c.marks[0].is_marked);
    assert_string_equal(c.sentence, "chart.forecasts.further agent=BAKKER");
    assert_non_null(strstr(c.caption, "chart.forecasts.farthest agent=BAKKER noun="));
    assert_null(chart_flaw(&c));
    text_table t;
    assert_true(chart_table(&c, &w->memory, &t));
    assert_int_equal(t.column_count, 4);
    assert_string_equal(t.cells[5], "120");
    assert_string_equal(t.cells[7], "180");
    done(w);
}

static void tenths_are_told_only_where_they_say_something(void **unused)
{
    (void)unused;
    worked *w = work_on_bread((int32_t[]){26, 24});
    debrief d = *w->result;
    d.unit = NULL;
    d.has_large_errors = false;
    assert_string_equal(debrief_amount(&d, 7.23, &w->memory), "7,2");
    assert_string_equal(debrief_amount(&d, 81.1, &w->memory), "81");
    d.has_large_errors = true;
    assert_string_equal(debrief_amount(&d, 7.23, &w->memory), "7");
    d.has_fine_steps = true;
    assert_string_equal(debrief_amount(&d, 81.1, &w->memory), "81,1");
    done(w);
}

static void errors_that_are_shown_alike_are_called_alike(void **unused)
{
    (void)unused;
    worked *w = work_on_bread((int32_t[]){26, 24});
    debrief d = *w->result;
    chart c;
    d.measures[MEASURE_MEAN_ERROR].value = 80.6;
    d.measures[MEASURE_MEAN_ERROR_AI].value = 81.4;
    assert_true(debrief_chart(&d, CHART_ACCURACY, &keys, &w->memory, &c));
    assert_string_equal(c.sentence, "chart.errors.same agent=BAKKER");
    done(w);
}

/* Several advisers ------------------------------------------------------------------------- */

static void what_counts_over_all_advice_names_everybody_who_advised(void **unused)
{
    (void)unused;
    worked *w = work_with_two_advisers();
    assert_string_equal(w->result->agent_name, "IRIS / BAKKER");
    assert_non_null(strstr(said_words(&w->result->lead, &keys, &w->memory), "IRIS / BAKKER"));
    assert_non_null(strstr(chart_of(w, CHART_AGREED).sentence, "agent=IRIS / BAKKER"));
    assert_non_null(strstr(chart_of(w, CHART_ACCURACY).sentence, "agent=IRIS / BAKKER"));
    done(w);
}

static void what_is_about_one_case_names_who_advised_in_it(void **unused)
{
    (void)unused;
    worked *w = work_with_two_advisers();
    assert_int_equal(w->result->cases[0].advisor, LAB_IRIS);
    assert_int_equal(w->result->cases[6].advisor, LAB_BAKER);
    assert_non_null(strstr(chart_of(w, CHART_FORECASTS).caption, "farthest agent=BAKKER noun="));
    assert_non_null(strstr(chart_of(w, CHART_OVER_TIME).caption, " agent=IRIS noun="));
    assert_non_null(strstr(chart_of(w, CHART_EXPECTED).sentence, "agent=IRIS"));
    assert_null(strstr(chart_of(w, CHART_EXPECTED).sentence, "BAKKER"));
    done(w);
}

static void an_adviser_who_was_never_heard_is_not_named(void **unused)
{
    (void)unused;
    worked *w = begin();
    score_bread(w);
    open_session(w);
    skip_to(w, LAB_AT_BREAD);
    forecast(w, (int32_t[]){36, 24});
    make_result(w);
    assert_string_equal(w->result->agent_name, "BAKKER");
    assert_int_equal(w->result->agent, LAB_BAKER);
    done(w);
}

static void numbers_after_choices_keep_their_place_in_the_session(void **unused)
{
    (void)unused;
    worked *w = work_with_two_advisers();
    const chart c = chart_of(w, CHART_FORECASTS);
    assert_int_equal(c.mark_count, 2);
    assert_string_equal(c.marks[0].label, "7");
    assert_string_equal(c.marks[0].id, w->lab.s.cases[w->result->cases[6].case_].id);
    assert_non_null(strstr(c.caption, " n=7.00"));
    done(w);
}

/* Charts ----------------------------------------------------------------------------------- */

static void the_agreed_chart_counts_what_became_of_right_and_wrong_advice(void **unused)
{
    (void)unused;
    worked *w = begin();
    work(w, &misser);
    const chart c = chart_of(w, CHART_AGREED);
    static const struct {
        int64_t count;
        const char *word;
        chart_tone tone;
    } cells[4] = {{2, "chart.agreed.right_yes", CHART_RIGHT},
                  {0, "chart.agreed.wrong_yes", CHART_WRONG},
                  {1, "chart.agreed.right_no", CHART_WRONG},
                  {3, "chart.agreed.wrong_no", CHART_RIGHT}};
    for (int i = 0; i < 4; i++) {
        assert_int_equal(c.marks[i].count, cells[i].count);
        assert_string_equal(c.marks[i].note, cells[i].word);
        assert_int_equal(c.marks[i].tone, cells[i].tone);
    }
    done(w);
}

static void a_rate_is_said_only_from_five_trials_on(void **unused)
{
    (void)unused;
    worked *w = begin();
    work(w, &knower);
    const chart six = chart_of(w, CHART_ACCURACY);
    assert_non_null(strstr(six.marks[2].shown, "count.percent n=6.00 total=6.00 p=1.00"));
    done(w);

    w = begin();
    w->lab.stages[LAB_AT_SHIFT].block.take = 4;
    work(w, &knower);
    const chart four = chart_of(w, CHART_ACCURACY);
    assert_string_equal(four.marks[2].shown, "count.of n=4.00 total=4.00");
    assert_string_equal(four.caption, "chart.accuracy.caption_few");
    done(w);
}

static void together_is_compared_with_the_adviser_alone(void **unused)
{
    (void)unused;
    static const struct {
        const manner *how;
        const char *says;
    } rows[] = {{&knower, "chart.accuracy.better"}, {&follower, "chart.accuracy.same"}};
    for (size_t i = 0; i < 2; i++) {
        worked *w = begin();
        work(w, rows[i].how);
        assert_non_null(strstr(chart_of(w, CHART_ACCURACY).sentence, rows[i].says));
        done(w);
    }
}

static void own_answers_are_said_to_be_first_answers(void **unused)
{
    (void)unused;
    worked *w = begin();
    work(w, &knower);
    const chart c = chart_of(w, CHART_ACCURACY);
    assert_string_equal(c.caption, "chart.accuracy.caption_first");
    assert_string_equal(c.marks[0].id, "own");
    assert_int_equal(c.marks[0].count, 2);
    done(w);
}

static void an_expectation_stands_beside_what_the_adviser_did(void **unused)
{
    (void)unused;
    worked *w = begin();
    work(w, &follower);
    const chart c = chart_of(w, CHART_EXPECTED);
    assert_true(c.marks[0].value == 5.0);
    assert_true(c.marks[1].value == 3.0);
    assert_non_null(strstr(c.sentence, "chart.expected.more"));
    assert_non_null(strstr(c.caption, "expected=5 actual=3.00 total=6.00"));
    done(w);
}

static void right_answers_that_were_given_up_are_counted_case_by_case(void **unused)
{
    (void)unused;
    worked *w = begin();
    const manner swayed = {follow, always_80, 8, 1, know, 0};
    work(w, &swayed);
    const chart c = chart_of(w, CHART_TALKED_OUT);
    assert_int_equal(c.mark_count, 3);
    assert_string_equal(c.sentence, "chart.talked_out.some agent=IRIS n=3.00 total=3.00");
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(c.marks[i].tone, CHART_WRONG);
        assert_true(c.marks[i].is_marked);
        assert_string_equal(c.marks[i].note, "chart.talked_out.given_up");
    }
    done(w);
}

static void who_keeps_right_answers_is_told_so(void **unused)
{
    (void)unused;
    worked *w = begin();
    const manner firm = {know, always_80, 8, 1, know, 0};
    work(w, &firm);
    const chart c = chart_of(w, CHART_TALKED_OUT);
    assert_string_equal(c.sentence, "chart.talked_out.never agent=IRIS");
    assert_int_equal(c.marks[0].tone, CHART_RIGHT);
    done(w);
}

static void nothing_can_be_given_up_that_was_not_right(void **unused)
{
    (void)unused;
    worked *w = begin();
    const manner lost = {follow, always_80, 8, 1, err, 0};
    work(w, &lost);
    const chart c = chart_of(w, CHART_TALKED_OUT);
    assert_int_equal(c.mark_count, 0);
    assert_string_equal(c.empty, "chart.talked_out.empty agent=IRIS");
    done(w);
}

static void agreeing_is_counted_before_and_after_the_first_error(void **unused)
{
    (void)unused;
    worked *w = begin();
    work(w, &knower);
    const chart c = chart_of(w, CHART_OVER_TIME);
    size_t first = 0;
    while (w->result->cases[first].advice_correct) first++;
    char says[128];
    snprintf(says, sizeof says, " before=%zu.00 before_total=%zu.00", first, first);
    assert_int_equal(c.mark_count, 6);
    assert_non_null(c.break_label);
    assert_true(c.marks[first].is_marked && c.marks[first].value < 0.5);
    assert_non_null(strstr(c.sentence, says));
    snprintf(says, sizeof says, " after=%zu.00 after_total=%zu.00", 3 - first, 5 - first);
    assert_non_null(strstr(c.sentence, says));
    done(w);
}

static void an_adviser_without_errors_has_no_first_one(void **unused)
{
    (void)unused;
    worked *w = begin();
    w->lab.agents[LAB_IRIS].accuracy = 1;
    for (int i = 0; i < LAB_CASES; i++) w->lab.forced[i] = 1;
    work(w, &follower);
    const chart c = chart_of(w, CHART_OVER_TIME);
    assert_null(c.break_label);
    assert_non_null(strstr(c.sentence, "chart.over_time.never agent=IRIS before=6.00"));
    done(w);
}

static void alarms_are_counted_by_what_was_done_with_them(void **unused)
{
    (void)unused;
    worked *w = begin();
    work(w, &misser);
    debrief d = *w->result;
    debrief_case cases[6];
    memcpy(cases, d.cases, sizeof cases);
    d.cases = cases;
    bool has_warned = false;
    for (int i = 0; i < 6; i++) {
        const bool is_first_error = cases[i].advice_correct == 0 && !has_warned;
        cases[i].has_alarm = is_first_error || i == 1;
        has_warned = has_warned || is_first_error;
    }
    const int64_t heeded_right = cases[1].advice_correct == 1;
    chart c;
    assert_true(debrief_chart(&d, CHART_ALARMS, &keys, &w->memory, &c));
    assert_null(chart_flaw(&c));
    assert_int_equal(c.marks[0].count + c.marks[1].count, heeded_right ? 2 : c.marks[0].count);
    assert_int_equal(c.marks[1].count, heeded_right);
    assert_int_equal(c.marks[2].count + c.marks[3].count, 0);
    assert_non_null(strstr(c.caption, "chart.alarms.caption agent=IRIS n="));
    done(w);
}

static void without_an_alarm_there_is_nothing_to_heed(void **unused)
{
    (void)unused;
    worked *w = begin();
    work(w, &knower);
    debrief d = *w->result;
    debrief_case cases[6];
    memcpy(cases, d.cases, sizeof cases);
    d.cases = cases;
    for (int i = 0; i < 6; i++) cases[i].has_alarm = false;
    chart c;
    assert_true(debrief_chart(&d, CHART_ALARMS, &keys, &w->memory, &c));
    assert_int_equal(c.mark_count, 0);
    assert_string_equal(c.empty, "chart.alarms.empty");
    done(w);
}

static void the_timeline_holds_what_happened_in_each_case(void **unused)
{
    (void)unused;
    worked *w = begin();
    work(w, &follower);
    const chart c = chart_of(w, CHART_TIMELINE);
    assert_int_equal(c.mark_count, 6);
    assert_true(c.marks[0].value == 9);
    assert_int_equal(c.marks[0].moment_count, 2);
    assert_int_equal(c.marks[0].moments[0].kind, MOMENT_OWN);
    assert_true(c.marks[0].moments[0].at == 0);
    assert_int_equal(c.marks[0].moments[1].kind, MOMENT_ADVICE);
    assert_true(c.marks[0].moments[1].at == 1);
    assert_null(c.moment_heads[MOMENT_LOOKED]);
    assert_string_equal(c.lane_heads[0], w->result->agent_name);
    assert_string_equal(c.lane_heads[1], "chart.accuracy.you");
    assert_non_null(strstr(c.caption, "chart.timeline.caption n=0.00 total=6.00"));
    done(w);
}

static void charts_are_told_in_one_order_and_only_with_data(void **unused)
{
    (void)unused;
    static const chart_id listed[] = {CHART_TIME, CHART_TIMELINE, CHART_FORECASTS, CHART_EXPECTED};
    worked *w = begin();
    work(w, &follower);
    debrief d = *w->result;
    debrief_stage at = *d.stage;
    at.charts = listed;
    at.chart_count = 4;
    d.stage = &at;
    chart *out[CHART_ID_COUNT];
    uint16_t count;
    assert_true(debrief_reveal(&d, &keys, &w->memory, out, &count));
    assert_int_equal(count, 3);
    assert_string_equal(out[0]->id, "expected");
    assert_string_equal(out[1]->id, "timeline");
    assert_string_equal(out[2]->id, "time");
    done(w);
}

static void confidence_and_result_are_compared_in_bins_of_five_or_more(void **unused)
{
    (void)unused;
    worked *w = begin();
    work(w, &follower);
    const chart c = chart_of(w, CHART_CALIBRATION);
    assert_int_equal(c.mark_count, 1);
    assert_int_equal(c.marks[0].at_permille, 800);
    assert_int_equal(c.marks[0].count, 3);
    assert_int_equal(c.marks[0].total, 6);
    assert_string_equal(c.sentence, "chart.calibration.over");
    done(w);
}

static void a_person_who_knows_what_they_know_is_told_so(void **unused)
{
    (void)unused;
    worked *w = begin();
    const manner aware = {follow, honest, 8, 1, NULL, 0};
    work(w, &aware);
    assert_string_equal(chart_of(w, CHART_CALIBRATION).sentence, "chart.calibration.fair");
    done(w);
}

static void too_few_ratings_are_no_calibration(void **unused)
{
    (void)unused;
    worked *w = begin();
    w->lab.stages[LAB_AT_SHIFT].block.take = 4;
    work(w, &knower);
    const chart c = chart_of(w, CHART_CALIBRATION);
    assert_int_equal(c.mark_count, 0);
    assert_string_equal(c.empty, "chart.calibration.empty agent=IRIS n=4.00");
    done(w);
}

static void growing_faster_is_said_only_when_it_is_true(void **unused)
{
    (void)unused;
    static const struct {
        double faster;
        const char *says;
    } rows[] = {{0.7, "chart.time.faster"}, {1.0, "chart.time.steady"}, {1.3, "chart.time.slower"}};
    for (size_t i = 0; i < 3; i++) {
        worked *w = begin();
        manner how = knower;
        how.faster = rows[i].faster;
        work(w, &how);
        assert_string_equal(chart_of(w, CHART_TIME).sentence, rows[i].says);
        done(w);
    }
}

static void what_one_case_makes_is_no_change_of_pace(void **unused)
{
    (void)unused;
    static const struct {
        int slow_from;
        const char *says;
    } rows[] = {{8, "chart.time.steady"}, {7, "chart.time.steady"}, {5, "chart.time.slower"}};
    for (size_t i = 0; i < 3; i++) {
        worked *w = begin();
        w->lab.stages[LAB_AT_SHIFT].block.take = 8;
        manner how = knower;
        how.slow_from = rows[i].slow_from;
        work(w, &how);
        assert_string_equal(chart_of(w, CHART_TIME).sentence, rows[i].says);
        done(w);
    }
}

static void five_cases_say_nothing_about_pace(void **unused)
{
    (void)unused;
    worked *w = begin();
    w->lab.stages[LAB_AT_SHIFT].block.take = 5;
    manner how = knower;
    how.faster = 0.5;
    work(w, &how);
    assert_string_equal(chart_of(w, CHART_TIME).sentence, "chart.time.few");
    done(w);
}

static void time_is_counted_per_word_and_marks_the_mistakes_of_the_adviser(void **unused)
{
    (void)unused;
    worked *w = begin();
    work(w, &misser);
    const chart c = chart_of(w, CHART_TIME);
    assert_int_equal(c.mark_count, 6);
    assert_int_equal(w->result->cases[0].word_count, 7); /* the question, the label, its value */
    assert_true(c.marks[0].value > 8.0 / 7 - 1e-6 && c.marks[0].value < 8.0 / 7 + 1e-6);
    assert_string_equal(c.marks[0].label, "1");
    assert_true(c.marks[0].is_marked);
    assert_false(c.marks[1].is_marked);
    assert_int_equal(c.marks[1].tone, CHART_WRONG);
    assert_string_equal(c.marks[1].note, "chart.time.wrong");
    done(w);
}

/* Cases that count differently ------------------------------------------------------------- */

static void a_case_that_ran_out_of_time_is_wrong_but_says_nothing_about_agreeing(void **unused)
{
    (void)unused;
    worked *w = begin();
    open_session(w);
    reply_expectation(w, 5);
    answer(w, PHASE_OWN, 0);
    rate(w, PHASE_OWN, 500);
    wait_us(w, 95 * (int64_t)MILLION);
    while (now(w)->stage == LAB_AT_SHIFT) work_on_case(w, &knower, 5);
    make_result(w);
    assert_int_equal(w->result->left_out_count, 1);
    assert_int_equal(w->result->wrong_count, 1);
    assert_int_equal(w->result->cases[w->result->wrong[0]].ended_on, END_TIMED_OUT);
    assert_int_equal(w->result->measures[MEASURE_AGREEMENT].denominator, 5);
    const said *last = &w->result->under[w->result->under_count - 1];
    assert_int_equal(last->id, SENTENCE_UNDER_LEFT_OUT);
    const chart time = chart_of(w, CHART_TIME);
    assert_false(time.marks[0].has_value);
    done(w);
}

static void a_checked_case_is_left_out_of_agreeing(void **unused)
{
    (void)unused;
    worked *w = begin();
    open_session(w);
    reply_expectation(w, 5);
    record check = record_make(COMMAND_CHECK, BY_SEAT);
    check.case_ = state_case(now(w))->case_;
    submit(w, check);
    while (now(w)->stage == LAB_AT_SHIFT) work_on_case(w, &follower, 5);
    make_result(w);
    assert_int_equal(w->result->left_out_count, 1);
    assert_int_equal(number_of(&w->result->lead, "total"), 2);
    done(w);
}

static void wrong_cases_carry_truth_advice_evidence_and_why(void **unused)
{
    (void)unused;
    worked *w = begin();
    open_session(w);
    reply_expectation(w, 5);
    record look = record_make(COMMAND_OPEN_EVIDENCE, BY_SEAT);
    look.case_ = state_case(now(w))->case_;
    look.panel = 0;
    submit(w, look);
    wait_us(w, 7 * MILLION);
    while (now(w)->stage == LAB_AT_SHIFT) work_on_case(w, &follower, 5);
    make_result(w);
    assert_int_equal(w->result->wrong_count, 3);
    const debrief_case *c = &w->result->cases[w->result->wrong[0]];
    assert_int_equal(c->index, 1);
    assert_int_equal(c->truth, w->lab.keys[c->case_].truth);
    assert_int_equal(c->final, c->advice);
    assert_int_equal(c->confidence_shown, 910);
    assert_int_equal(c->evidence_opened, 1);
    assert_non_null(c->why);
    done(w);
}

/* Messages --------------------------------------------------------------------------------- */

static name_state resolve(const void *context, const char *path, resolved_name *out)
{
    (void)context;
    if (strcmp(path, "count.agreed_when_wrong") != 0) return NAME_UNKNOWN;
    *out = (resolved_name){.meaning = {.kind = SYMBOL_COUNT, .index = MEASURE_AGREED_WHEN_WRONG},
                           .type = VALUE_NUMBER};
    return NAME_FOUND;
}

static const expression *parse(worked *w, const char *text, expression_need need)
{
    static const vocabulary names = {.resolve = resolve};
    const text_origin nowhere = {.writing = TEXT_PLAIN};
    const expression *e = expression_parse(&w->lab.memory, text, strlen(text), &nowhere, &names,
                                           need, NULL);
    assert_non_null(e);
    return e;
}

static void a_message_is_said_when_its_condition_holds_with_its_numbers(void **unused)
{
    (void)unused;
    for (int i = 0; i < 2; i++) {
        worked *w = begin();
        const message_binding with = {"n", parse(w, "count.agreed_when_wrong", NEED_NUMBER)};
        const debrief_message said_if[] = {
            {.when = parse(w, "count.agreed_when_wrong > 0", NEED_CONDITION),
             .text = lab_say(&w->lab, "Je ging {n} keer mee.", "You went along {n} times.",
                             "Vous avez suivi {n} fois."),
             .with = &with,
             .with_count = 1}};
        w->lab.stages[LAB_DEBRIEF].debrief.messages = said_if;
        w->lab.stages[LAB_DEBRIEF].debrief.message_count = 1;
        work(w, i == 0 ? &follower : &knower);
        assert_int_equal(w->result->message_count, i == 0 ? 1 : 0);
        if (i == 0) assert_string_equal(w->result->messages[0], "Je ging 3 keer mee.");
        done(w);
    }
}

static void only_a_debrief_stage_has_a_debrief(void **unused)
{
    (void)unused;
    worked *w = begin();
    work(w, &knower);
    assert_null(debrief_make(&w->lab.s, now(w), LAB_AT_SHIFT, 0, &w->memory));
    assert_null(debrief_make(&w->lab.s, now(w), LAB_STAGES, 0, &w->memory));
    done(w);
}

static void no_memory_gives_no_result_and_no_crash(void **unused)
{
    (void)unused;
    worked *w = begin();
    work(w, &follower);
    for (size_t limit = 0; limit < 4000; limit += 100) {
        arena little;
        arena_init(&little, limit + 1);
        const debrief *d = debrief_make(&w->lab.s, now(w), LAB_DEBRIEF, 0, &little);
        chart c;
        if (d) (void)debrief_chart(d, CHART_TIME, &keys, &little, &c);
        arena_free(&little);
    }
    done(w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(agreeing_with_mistakes_leads),
        cmocka_unit_test(one_mistake_that_was_agreed_with_is_said_without_a_count),
        cmocka_unit_test(missing_good_advice_leads_when_no_mistake_was_agreed_with),
        cmocka_unit_test(missing_most_good_advice_leads_before_one_mistake),
        cmocka_unit_test(a_calm_sentence_leads_when_all_was_wise),
        cmocka_unit_test(few_decisions_judge_nobody),
        cmocka_unit_test(an_adviser_that_was_never_wrong_is_said_to_be_so),
        cmocka_unit_test(a_session_without_decisions_says_so),
        cmocka_unit_test(numbers_lead_with_how_far_off_both_were),
        cmocka_unit_test(the_number_that_was_farthest_off_is_looked_at_first),
        cmocka_unit_test(forecasts_show_each_case_and_name_the_farthest),
        cmocka_unit_test(tenths_are_told_only_where_they_say_something),
        cmocka_unit_test(errors_that_are_shown_alike_are_called_alike),
        cmocka_unit_test(what_counts_over_all_advice_names_everybody_who_advised),
        cmocka_unit_test(what_is_about_one_case_names_who_advised_in_it),
        cmocka_unit_test(an_adviser_who_was_never_heard_is_not_named),
        cmocka_unit_test(numbers_after_choices_keep_their_place_in_the_session),
        cmocka_unit_test(the_agreed_chart_counts_what_became_of_right_and_wrong_advice),
        cmocka_unit_test(a_rate_is_said_only_from_five_trials_on),
        cmocka_unit_test(together_is_compared_with_the_adviser_alone),
        cmocka_unit_test(own_answers_are_said_to_be_first_answers),
        cmocka_unit_test(an_expectation_stands_beside_what_the_adviser_did),
        cmocka_unit_test(right_answers_that_were_given_up_are_counted_case_by_case),
        cmocka_unit_test(who_keeps_right_answers_is_told_so),
        cmocka_unit_test(nothing_can_be_given_up_that_was_not_right),
        cmocka_unit_test(agreeing_is_counted_before_and_after_the_first_error),
        cmocka_unit_test(an_adviser_without_errors_has_no_first_one),
        cmocka_unit_test(alarms_are_counted_by_what_was_done_with_them),
        cmocka_unit_test(without_an_alarm_there_is_nothing_to_heed),
        cmocka_unit_test(the_timeline_holds_what_happened_in_each_case),
        cmocka_unit_test(charts_are_told_in_one_order_and_only_with_data),
        cmocka_unit_test(confidence_and_result_are_compared_in_bins_of_five_or_more),
        cmocka_unit_test(a_person_who_knows_what_they_know_is_told_so),
        cmocka_unit_test(too_few_ratings_are_no_calibration),
        cmocka_unit_test(growing_faster_is_said_only_when_it_is_true),
        cmocka_unit_test(what_one_case_makes_is_no_change_of_pace),
        cmocka_unit_test(five_cases_say_nothing_about_pace),
        cmocka_unit_test(time_is_counted_per_word_and_marks_the_mistakes_of_the_adviser),
        cmocka_unit_test(a_case_that_ran_out_of_time_is_wrong_but_says_nothing_about_agreeing),
        cmocka_unit_test(a_checked_case_is_left_out_of_agreeing),
        cmocka_unit_test(wrong_cases_carry_truth_advice_evidence_and_why),
        cmocka_unit_test(a_message_is_said_when_its_condition_holds_with_its_numbers),
        cmocka_unit_test(only_a_debrief_stage_has_a_debrief),
        cmocka_unit_test(no_memory_gives_no_result_and_no_crash),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
