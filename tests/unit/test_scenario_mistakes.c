/* Mistakes in a scenario: all are told at once, each once, where it stands, and nothing that is not
 * asked for is opened. What each code's own example gives is in test_diagnostic_examples.c. */
#include "fixture_reader.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

typedef struct reading {
    arena a;
    diagnostics *d;
    shelf files;
} reading;

static int begin(void **state)
{
    reading *r = calloc(1, sizeof *r);
    arena_init(&r->a, 0);
    r->d = diagnostics_create(&r->a);
    *state = r;
    return 0;
}

static int end(void **state)
{
    reading *r = *state;
    shelf_clear(&r->files);
    arena_free(&r->a);
    free(r);
    return 0;
}

static mark read_snippet(reading *r, const char *snippet)
{
    mark marked;
    fixture_scenario(&r->a, snippet, &r->files, &marked);
    shelf_scenario(&r->files, NULL, NULL, &r->a, r->d);
    return marked;
}

static void show(reading *r)
{
    buffer shown = {0};
    diagnostics_write(r->d, DIAGNOSTICS_GCC, "en", &shown);
    print_error("%s\n", shown.bytes ? shown.bytes : "nothing");
    buffer_free(&shown);
}

static bool gives(reading *r, const char *code)
{
    for (size_t i = 0; i < diagnostics_kept(r->d); i++) {
        if (strcmp(diagnostic_row_of(diagnostics_at(r->d, i).code)->code, code) == 0) return true;
    }
    return false;
}

/* Numbers -------------------------------------------------------------------------------------- */

#define NUMBERS                                                                                \
    "\"choices.colour\": {\"min\": 0, \"max\": 10}, \"cases.night.rows\": [{\"id\": \"c01\", " \
    "\"truth\": 3, \"pulse\": 80}, {\"id\": \"c02\", \"truth\": 7, \"pulse\": 80}], "
#define FORECASTER \
    "\"agents.iris\": {\"type\": \"advisor\", \"name\": \"I\", \"model\": \"numeric\", "

#define ADVISER "\"agents.iris\": {\"type\": \"advisor\", \"name\": \"I\", "

#define TOGETHER                                                                        \
    "\"flow.shift.steps\": [\"own_answer\", \"ai_advice\", \"final_answer\"], " ADVISER \
    "\"model\": \"correlated\", "

#define STORY(nodes) \
    "\"flow.trust\": {\"id\": \"trust\", \"type\": \"story\", \"nodes\": [" nodes "]}"

#define BOT(player)                                                          \
    "\"tests\": [{\"name\": \"a\", \"player\": \"" player "\", \"expect\": " \
    "\"mean.accuracy >= 0\"}]"

#define YES_NO                                                                              \
    "\"choices.colour\": [{\"id\": \"red\", \"label\": \"Red\"}, {\"id\": \"green\", "      \
    "\"label\": \"Green\"}], \"cases.night.rows\": [{\"id\": \"c01\", \"truth\": \"red\", " \
    "\"pulse\": 80}, {\"id\": \"c02\", \"truth\": \"green\", \"pulse\": 81}], "
#define DETECTOR YES_NO ADVISER "\"model\": \"signal\", "

/* What an author can get wrong about numbers and advisers, and the one message for it. */
static const struct {
    const char *snippet, *code;
} forecasts[] = {
    {NUMBERS FORECASTER "\"mean_error\": 2, <<\"spread\">>: 3}", "E322"},
    {NUMBERS FORECASTER "\"bias\": 2}", "E311"},
    {NUMBERS FORECASTER "\"bias\": -3, \"mean_error\": 2}", "E313"},
    {NUMBERS FORECASTER "\"spread\": 2, \"misses\": {\"c03\": 2}}", "E206"},
    {NUMBERS FORECASTER "\"spread\": 2, \"misses\": {\"c02\": 4}}", "E331"},
    {NUMBERS FORECASTER "\"spread\": 2, \"misses\": {\"c02\": 1.5}}", "E331"},
    {NUMBERS FORECASTER "\"spread\": 2, \"always_right_on\": [\"c02\"], \"misses\": {\"c02\": 2}}",
     "E339"},
    {NUMBERS FORECASTER "\"spread\": 2, \"accuracy\": 0.5}", "E350"},
    {NUMBERS FORECASTER "\"spread\": 2, \"always_wrong_on\": [\"c02\"]}", "E350"},
    {"\"agents.iris.misses\": {\"c01\": 2}", "E350"},
    {NUMBERS "\"flow.shift.final_within\": {\"advice\": 0.1}, \"flow.shift.steps\": "
             "[{\"step\": \"ai_advice\", \"on_request\": true}, \"final_answer\"]",
     "E533"},
    {NUMBERS "\"flow.shift.final_within\": {\"advice\": 10}", "E317"},
    {NUMBERS
     "\"score.rules\": [{\"on\": \"decision\", \"add\": {\"points\": \"choice == truth\"}}]",
     "E423"},
    {"\"flow.end.charts\": [\"forecasts\"]", "W531"},
    {NUMBERS FORECASTER "\"spread\": 2, \"misses\": {\"c02\": 0}}", "W352"},
    {NUMBERS FORECASTER "\"spread\": 2, \"misses\": {}}", "W353"},
    {NUMBERS "\"score.rules\": [{\"on\": \"decision\", \"add\": {\"points\": \"choice/0\"}}]",
     "E433"},
    {NUMBERS
     "\"score.rules\": [{\"on\": \"decision\", \"when\": \"choice % (3 - 3) > 1\", \"add\": "
     "{\"points\": 1}}]",
     "E433"},
    {"\"flow.shift.time\": {\"limit_s\": 0}", "E313"},
    {"\"arms\": {\"plain\": {\"weight\": <<-1>>}}", "E313"},
    {"\"arms\": {\"plain\": {\"weight\": <<1e12>>}}", "E317"},
    {ADVISER "\"accuracy\": 0.5, <<\"first_failure\">>: 2, \"always_wrong_on\": [\"c03\"]}",
     "E322"},
    {ADVISER
     "\"accuracy\": 0.5, <<\"first_failure\">>: 2, \"phases\": {\"tired\": {\"accuracy\": 0.5, "
     "\"at_case\": 3}}}",
     "E322"},
    {ADVISER "\"accuracy\": 0.5, \"sampling\": \"chance\", <<\"max_run\">>: 1}", "E322"},
    {ADVISER "\"accuracy\": 0.5, \"first_failure\": <<4000>>}", "E354"},
    {ADVISER "\"accuracy\": 0.5, \"max_run\": <<0>>}", "E313"},
    {NUMBERS FORECASTER "\"spread\": 2, <<\"max_run\">>: 1}", "E350"},
    {DETECTOR "\"dprime\": 0}", "E311"},
    {DETECTOR "\"signal\": \"red\"}", "E311"},
    {DETECTOR "\"dprime\": 0, \"signal\": \"blue\"}", "E207"},
    {DETECTOR "\"dprime\": 0, \"signal\": \"red\", \"accuracy\": 0.5}", "E350"},
    {DETECTOR "\"dprime\": -1, \"signal\": \"red\"}", "E313"},
    {ADVISER "\"accuracy\": 0.5, \"signal\": \"red\"}", "E350"},
    {ADVISER "\"accuracy\": 0.5, \"groups\": {\"by\": \"plus\", \"rates\": {\"a\": 0.5}}}", "E205"},
    {ADVISER "\"accuracy\": 0.5, \"groups\": {\"rates\": {\"a\": 0.5}}}", "E311"},
    {ADVISER "\"accuracy\": 0.5, \"drift\": {\"to\": 0.5, \"from_case\": 5, \"until_case\": 3}}",
     "E313"},
    {ADVISER "\"accuracy\": 0.5, \"drift\": {\"to\": 0.5}}", "E311"},
    {ADVISER "\"accuracy\": 0.5, \"drift\": {\"to\": 0.5, \"from_case\": 2}, \"phases\": {\"a\": "
             "{\"accuracy\": 0.5, \"at_case\": 3}}}",
     "E322"},
    {ADVISER "\"accuracy\": 0.5, \"blind_to\": \"case.plus > 3\"}", "E414"},
    {ADVISER "\"accuracy\": 0.5, \"blind_to\": \"case.index > 3\"}", "E414"},
    {ADVISER "\"accuracy\": 0.5, \"blind_to\": \"truth == 'red'\"}", "E414"},
    {ADVISER "\"accuracy\": 0.5, \"blind_to\": \"case.pulse\"}", "E423"},
    {ADVISER "\"accuracy\": 0.5, \"blind_to\": \"case.pulse > 0\"}", "E334"},
    {ADVISER "\"accuracy\": 0.5, \"confidence\": {\"model\": \"calibrated\"}}", "E311"},
    {ADVISER "\"accuracy\": 0.5, \"confidence\": {\"model\": \"tempered\", \"concentration\": 3}}",
     "E311"},
    {ADVISER "\"accuracy\": 0.5, \"confidence\": {\"model\": \"tempered\", \"concentration\": 3, "
             "\"temperature\": 0}}",
     "E313"},
    {"\"flow.shift.present\": \"inbox\", \"flow.shift.time\": {\"block_limit_s\": 0.2}", "E313"},
    {"\"flow.shift.present\": \"inbox\", \"flow.shift.time\": {\"block_limit_s\": 1}", "W541"},
    {"\"flow.shift.present\": \"inbxo\", \"flow.shift.time\": {\"block_limit_s\": 900}", "E318"},
    {"\"flow.shift.present\": \"inbxo\", \"flow.shift.may_end_early\": true", "E318"},
    {BOT("threshold:80"), "E226"},
    {BOT("reader:x"), "E226"},
    {BOT("estimator:-1"), "E226"},
    {BOT("estimator:2"), "W227"},
    {BOT("threshold"), "E213"},
    {BOT("follow:2"), "E213"},
    {TOGETHER "\"accuracy\": 0.8, \"phi\": 0.2}", "E311"},
    {TOGETHER "\"accuracy\": 0.8, \"human_accuracy\": 0.7}", "E311"},
    {TOGETHER "\"accuracy\": 0.8, \"human_accuracy\": 0.7, \"phi\": <<0.9>>}", "E317"},
    {TOGETHER "\"accuracy\": 0.8, \"human_accuracy\": 0.7, \"phi\": <<-0.4>>}", "E313"},
    {TOGETHER "\"accuracy\": 0.8, \"human_accuracy\": 0.7, \"phi\": 0.2, \"max_run\": 1}", "E350"},
    {ADVISER "\"accuracy\": 0.5, \"confidence\": {\"model\": \"verbal\"}}", "E311"},
    {STORY("{\"id\": \"a\", \"text\": \"A\", \"goto\": \"b\", \"choices\": [{\"id\": \"x\", "
           "\"label\": \"X\", \"goto\": \"b\"}]}, {\"id\": \"b\", \"text\": \"B\"}"),
     "E322"},
    {STORY("{\"id\": \"a\", \"text\": \"A\"}, {\"id\": \"a\", \"text\": \"B\"}"), "E215"},
    {STORY("{\"id\": \"a\", \"text\": \"A\", \"choices\": [{\"id\": \"x\", \"label\": \"X\"}]}"),
     "E311"},
    {STORY("{\"id\": \"a\", \"text\": \"A\", \"choices\": [{\"id\": \"x\", \"label\": \"X\", "
           "\"goto\": \"b\", \"when\": \"answer.a == 'y'\"}, {\"id\": \"z\", \"label\": \"Z\", "
           "\"goto\": \"b\"}]}, {\"id\": \"b\", \"text\": \"B\"}"),
     "E426"},
    {STORY("{\"id\": \"a\", \"text\": \"A\", \"agent\": \"irsi\"}"), "E204"},
    {STORY("{\"id\": \"a\", \"text\": \"A\"}") ", \"flow.end.messages\": [{\"when\": "
                                               "\"answer.a == 'x'\", \"text\": \"M\"}]",
     "E414"},
    {"\"flow.trust\": {\"id\": \"trust\", \"type\": \"question\", \"text\": \"T\"}, "
     "\"flow.end.messages\": [{\"when\": \"answer.trust > 3\", \"text\": \"M\"}]",
     "E311"},
    {STORY("{\"id\": \"a\", \"text\": \"A\", \"goto\": \"b\"}, {\"id\": \"b\", \"text\": \"B\", "
           "\"choices\": [{\"id\": \"x\", \"label\": \"X\", \"goto\": \"a\"}, {\"id\": \"y\", "
           "\"label\": \"Y\", \"goto\": \"c\", \"when\": \"score.points > 3\"}]}, {\"id\": \"c\", "
           "\"text\": \"C\"}"),
     "E544"},
    {NUMBERS FORECASTER
     "\"spread\": 2}, \"lists\": {\"a\": {\"agents.iris.misses\": {\"c01\": 3}}, "
     "\"b\": {\"agents.iris.misses\": {\"c01\": 3}}}",
     "W344"},
};

static void a_slip_about_numbers_gives_its_one_message(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < sizeof forecasts / sizeof *forecasts; i++) {
        reading *r;
        begin((void **)&r);
        read_snippet(r, forecasts[i].snippet);
        if (diagnostics_kept(r->d) != 1 || !gives(r, forecasts[i].code)) {
            print_error("%s\nis not only %s:\n", forecasts[i].snippet, forecasts[i].code);
            show(r);
            wrong++;
        }
        end((void **)&r);
    }
    assert_int_equal(wrong, 0);
}

/* Reading -------------------------------------------------------------------------------------- */

#define LIMIT_OF_5_S "\"flow.shift.time\": {\"limit_s\": 5}, "
#define EXPLAINED "\"flow.shift.steps\": [\"ai_advice\", \"ai_explanation\", \"final_answer\"], "
#define TEN_WORDS "one two three four five six seven eight nine ten"
#define REASON(kind, part)                                                          \
    EXPLAINED "\"agents.iris.explanation\": {\"kind\": \"" kind "\", \"reasons\": " \
              "{\"high\": {" part "}}}"

/* What stands beside a case costs time to read; what opens on request does not. */
static const struct {
    const char *snippet;
    bool is_too_much;
} readings[] = {
    {"\"agents.iris.says\": {\"advice\": \"Take {choice}.\"}", false},
    {"\"agents.iris.says\": {\"advice\": \"" TEN_WORDS " {choice}\"}", true},
    {"\"agents.iris.says\": {\"advice\": \"" TEN_WORDS " {choice}\"}, \"flow.shift.steps\": "
     "[{\"step\": \"ai_advice\", \"on_request\": true}, \"final_answer\"]",
     false},
    {"\"choices.colour.red.label\": \"" TEN_WORDS "\"", true},
    {EXPLAINED "\"agents.iris.explanation\": {\"kind\": \"rule\", \"text\": \"" TEN_WORDS "\"}",
     true},
    {REASON("features", "\"features\": [{\"label\": \"" TEN_WORDS "\", \"weight\": 1}]"), true},
    {REASON("examples", "\"examples\": [{\"case\": \"c02\", \"label\": \"" TEN_WORDS "\"}]"), true},
    {REASON("contrast", "\"contrast\": {\"changes\": [{\"attribute\": \"pulse\", \"then\": "
                        "\"" TEN_WORDS "\"}]}"),
     true},
    {REASON("rule", "\"rule\": {\"if\": [\"" TEN_WORDS "\"]}"), true},
    {REASON("sources", "\"sources\": [{\"id\": \"a\", \"title\": \"" TEN_WORDS "\"}]"), true},
    {REASON("sources",
            "\"sources\": [{\"id\": \"a\", \"title\": \"A\", \"text\": \"" TEN_WORDS "\"}]"),
     false},
    {REASON("rule",
            "\"rule\": {\"if\": [\"1\"]}}, \"never\": {\"rule\": {\"if\": [\"" TEN_WORDS "\"]}"),
     false},
};

static void whatever_stands_beside_a_case_takes_time_to_read(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof readings / sizeof *readings; i++) {
        char snippet[1024];
        reading *r;
        begin((void **)&r);
        snprintf(snippet, sizeof snippet, LIMIT_OF_5_S "%s", readings[i].snippet);
        read_snippet(r, snippet);
        if (gives(r, "W527") != readings[i].is_too_much) {
            print_error("%s\n", snippet);
            show(r);
        }
        assert_int_equal(gives(r, "W527"), readings[i].is_too_much);
        assert_int_equal(diagnostics_error_count(r->d), 0);
        end((void **)&r);
    }
}

/* One mistake, one message -------------------------------------------------------------------- */

/* Each is one slip that would break something else further on. */
static const char *const slips[] = {
    "\"flow.shift.agents\": [\"irsi\"], \"flow.trust.expects\": {\"agent\": \"iris\", "
    "\"block\": \"shift\"}",
    "\"flow.shift.agents\": [\"irsi\"], \"flow.shift.steps\": [\"ai_advice\", \"final_answer\"]",
    "\"flow.shift.steps\": [\"ai_advice\", \"fnal_answer\", \"final_confidence\"]",
    "\"flow.shift.cases\": \"nihgt\", \"flow.shift.take\": 4, \"flow.shift.events\": [{\"id\": "
    "\"e\", "
    "\"at_case\": 3, \"do\": [{\"sound\": \"chime\"}]}]",
    "\"flow.consent.type\": \"consnet\"",
    "\"flow.trust.ask\": \"slidr\"",
    "\"agents.iris\": {\"type\": \"advisor\", \"name\": \"I\", \"model\": \"lsited\"}",
    "\"agents.iris.confidence\": {\"model\": \"costant\", \"value\": 0.8}",
    "\"flow.end.type\": \"debreif\"",
    "\"agents.iris.type\": \"adviser\"",
    "\"choices.colour.red\": {\"label\": \"Red\"}",
    "\"cases.night.answer\": \"color\", \"agents.iris.always_wrong_on\": [\"c01\"]",
    "\"cases.night\": {\"answer\": \"colour\", \"file\": \"csaes.csv\"}, "
    "\"agents.iris.always_wrong_on\": [\"c01\"]",
    "\"cases.night\": {\"answer\": \"colour\", \"file\": \"cases.csv\", \"where\": \"prat == "
    "'b'\"}\n"
    "--- cases.csv\nid,truth,pulse,part\nc01,red,1,a\nc02,red,1,b\n",
    "\"cases.night\": {\"answer\": \"colour\", \"file\": \"cases.csv\", \"where\": \"part == "
    "'bb'\"}\n"
    "--- cases.csv\nid,truth,pulse,part\nc01,red,1,a\nc02,red,1,b\n",
    "\"cases.night\": {\"answer\": \"colour\", \"file\": \"cases.csv\"}\n--- cases.csv\n"
    "id,turth,pulse\nc01,red,1\nc02,red,1\n",
    "\"agents.iris.accuracy\": 85, \"arms\": {\"a\": {}, \"b\": {\"set\": {\"flow.trust.max\": "
    "5}}}, "
    "\"lists\": {\"a\": {}, \"b\": {\"agents.iris.always_wrong_on\": [\"c01\"]}}",
    "\"flow.trust.use\": \"trust_sinlge\", \"include\": [\"lib:questionnaires\"]",
    "\"flow.trust\": {\"id\": \"trust\", \"type\": \"question\", \"use\": \"rest\"}",
    "\"flow.trust\": {\"id\": \"trust\", \"type\": \"question\", \"ask\": \"choice\", \"use\": \"rest\"}",
    "\"score.start\": {\"point\": 0}",
    "\"cases.night.picture\": \"art/{id}.svg\"",
    "\"languages\": [\"en\", \"nl\", \"fr\"], \"flow.trust.text\": {\"en\": \"\", \"nl\": \"Hoe\", "
    "\"fr\": \"Comment\"}",
};

static void one_slip_gives_one_message(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < sizeof slips / sizeof *slips; i++) {
        reading *r;
        begin((void **)&r);
        read_snippet(r, slips[i]);
        if (diagnostics_kept(r->d) != 1) {
            print_error("%s\ngives:\n", slips[i]);
            show(r);
            wrong++;
        }
        end((void **)&r);
    }
    assert_int_equal(wrong, 0);
}

static void all_mistakes_are_told_together_and_in_order(void **state)
{
    reading *r = *state;
    read_snippet(r,
                 "\"flow.shift.agents\": [\"irsi\"], \"agents.iris.accuracy\": 85, "
                 "\"flow.trust.ask\": \"slidr\", \"cases.night.rows.c02.truth\": \"gren\", "
                 "\"score.rules\": [{\"on\": \"decision\", \"when\": \"chioce == truth\", \"add\": "
                 "{\"points\": 1}}], \"minutes\": \"ten\"");
    if (diagnostics_error_count(r->d) != 6) show(r);
    assert_int_equal(diagnostics_error_count(r->d), 6);
    const char *const codes[] = {"E204", "E315", "E318", "E207", "E414", "E312"};
    for (int i = 0; i < 6; i++) assert_true(gives(r, codes[i]));
    for (size_t i = 1; i < diagnostics_kept(r->d); i++) {
        assert_true(diagnostics_at(r->d, i - 1).start < diagnostics_at(r->d, i).start);
    }
}

static void a_misspelt_column_is_told_with_what_was_meant(void **state)
{
    reading *r = *state;
    read_snippet(r, "\"cases.night\": {\"answer\": \"colour\", \"file\": \"cases.csv\"}\n"
                    "--- cases.csv\nid,truth,stroy.en\nc01,red,One.\nc02,red,Two.\n");
    assert_true(gives(r, "W326"));
    for (size_t i = 0; i < diagnostics_kept(r->d); i++) {
        const diagnostic_view view = diagnostics_at(r->d, i);
        if (strcmp(diagnostic_row_of(view.code)->code, "W326") != 0) continue;
        assert_string_equal(view.suggestion, "story.en");
    }
}

static void a_number_between_quotes_is_understood(void **state)
{
    static const char *const WRITTEN[][2] = {
        {"67%", "0.67"}, {"0,5", "0.5"}, {"1", "1"}, {"6 %", "0.06"}};
    for (size_t i = 0; i < sizeof WRITTEN / sizeof *WRITTEN; i++) {
        reading *r = *state;
        char snippet[64];
        snprintf(snippet, sizeof snippet, "\"agents.iris.accuracy\": \"%s\"", WRITTEN[i][0]);
        read_snippet(r, snippet);
        assert_int_equal(diagnostics_kept(r->d), 1);
        assert_string_equal(diagnostics_at(r->d, 0).suggestion, WRITTEN[i][1]);
        end((void **)&r);
        begin((void **)state);
    }
}

/* Where --------------------------------------------------------------------------------------- */

static void a_mistake_in_an_override_is_shown_in_the_override(void **state)
{
    reading *r = *state;
    mark marked = read_snippet(
        r, "\"arms\": {\"plain\": {}, \"sure\": {\"set\": {\"agents.iris.accuracy\": <<85>>}}}");
    assert_int_equal(diagnostics_kept(r->d), 1);
    diagnostic_view view = diagnostics_at(r->d, 0);
    assert_string_equal(diagnostic_row_of(view.code)->code, "E315");
    assert_int_equal(view.start, marked.start);
    assert_string_equal(view.pointer, "/arms/sure/set/agents.iris.accuracy");
}

static void an_override_with_an_unknown_last_key_is_shown_in_the_override(void **state)
{
    reading *r = *state;
    mark marked = read_snippet(
        r, "\"arms\": {\"plain\": {}, \"sure\": {\"set\": {<<\"agents.iris.acuracy\">>: 0.5}}}");
    assert_int_equal(diagnostics_kept(r->d), 1);
    assert_true(gives(r, "E310"));
    assert_int_equal(diagnostics_at(r->d, 0).start, marked.start);
    assert_string_equal(diagnostics_at(r->d, 0).suggestion, "accuracy");
}

static void a_mistake_that_only_one_arm_has_is_found(void **state)
{
    reading *r = *state;
    mark marked = read_snippet(
        r, "\"arms\": {\"plain\": {}, \"few\": {\"set\": {\"flow.shift.take\": <<60>>}}}");
    assert_int_equal(diagnostics_kept(r->d), 1);
    assert_true(gives(r, "E341"));
    assert_int_equal(diagnostics_at(r->d, 0).start, marked.start);
}

static void the_arm_in_which_something_does_not_fit_is_told(void **state)
{
    reading *r = *state;
    read_snippet(r, "\"arms\": {\"plain\": {}, \"few\": {\"set\": {\"flow.shift.take\": 2}}}, "
                    "\"flow.shift.events\": [{\"id\": \"e\", \"at_case\": 5, \"do\": "
                    "[{\"sound\": \"chime\"}]}]");
    assert_int_equal(diagnostics_kept(r->d), 1);
    assert_true(gives(r, "E504"));
    buffer shown = {0};
    diagnostics_write(r->d, DIAGNOSTICS_GCC, "en", &shown);
    assert_non_null(strstr(shown.bytes, "this is so in few"));
    buffer_free(&shown);
}

/* Two blocks after the question; what is between the marks is how each is chosen. */
#define TWO_BLOCKS(first, second)                                                                     \
    "\"minutes\": 2, \"flow\": [{\"id\": \"consent\", \"type\": \"consent\", \"text\": \"?\", "       \
    "\"choices\": [{\"id\": \"record\", \"text\": \"a\"}, {\"id\": \"room\", \"text\": \"b\"}, "      \
    "{\"id\": \"research\", \"text\": \"c\"}]}, {\"id\": \"trust\", \"type\": \"question\", "         \
    "\"ask\": \"slider\", \"text\": \"Sure?\"}, {\"id\": \"shift\", \"type\": \"block\", \"cases\": " \
    "\"night\", \"agents\": [\"iris\"]" first                                                         \
    "}, {\"id\": \"late\", \"type\": \"block\", \"cases\": "                                          \
    "\"night\", \"agents\": [\"iris\"]" second "}, {\"id\": \"end\", \"type\": \"debrief\"}]"

static void of_blocks_that_an_answer_chooses_between_only_one_takes_time(void **state)
{
    reading *r = *state;
    read_snippet(
        r, TWO_BLOCKS(", \"when\": \"answer.trust < 50\"", ", \"when\": \"answer.trust >= 50\""));
    assert_false(gives(r, "W530"));
}

static void blocks_that_are_both_played_both_take_time(void **state)
{
    reading *r = *state;
    read_snippet(r, TWO_BLOCKS("", ""));
    assert_true(gives(r, "W530"));
}

static void a_mistake_in_a_library_is_shown_in_the_library(void **state)
{
    reading *r = *state;
    read_snippet(r,
                 "\"include\": [\"lib:mine\"], \"flow.trust\": {\"id\": \"trust\", \"use\": "
                 "\"rest\"}\n--- lib/mine.json\n{\"format\": 1, \"id\": \"mine\", \"library\": "
                 "{\"rest\": {\"type\": \"pause\", \"text\": \"Rest\", \"checkpiont\": \"a\"}}}");
    assert_int_equal(diagnostics_kept(r->d), 1);
    assert_string_equal(diagnostics_at(r->d, 0).file, "lib/mine.json");
    assert_string_equal(diagnostics_at(r->d, 0).suggestion, "checkpoint");
}

static void the_kind_of_a_misplaced_name_is_told(void **state)
{
    reading *r = *state;
    read_snippet(r, "\"flow.shift.agents\": [\"shift\"]");
    buffer shown = {0};
    diagnostics_write(r->d, DIAGNOSTICS_GCC, "en", &shown);
    assert_non_null(strstr(shown.bytes, "\"shift\" is a stage, not an agent"));
    buffer_free(&shown);
}

/* Names that have no value yet ---------------------------------------------------------------- */

static void a_name_has_no_value_before_its_stage(void **state)
{
    static const char *const early[] = {
        "\"flow.trust.when\": \"block.shift.points > 0\"",
        "\"flow.trust.when\": \"rate.accuracy > 0.5\"",
        "\"flow.trust.when\": \"answer.trust > 3\"",
    };
    (void)state;
    for (size_t i = 0; i < sizeof early / sizeof *early; i++) {
        reading *r;
        begin((void **)&r);
        read_snippet(r, early[i]);
        assert_int_equal(diagnostics_kept(r->d), 1);
        assert_true(gives(r, "E415"));
        end((void **)&r);
    }
}

static void each_place_has_its_own_names(void **state)
{
    static const char *const foreign[] = {
        ("\"flow.end.messages\": [{\"when\": \"case.pulse > 3\", \"text\": \"So\"}]"),
        ("\"agents.bell\": {\"type\": \"alarm\", \"watches\": \"iris\", \"fires_if\": \"truth == "
         "'red'\", \"message\": \"Look\"}, \"flow.shift.agents\": [\"iris\", \"bell\"]"),
        ("\"tests\": [{\"name\": \"t\", \"player\": \"follow\", \"expect\": \"score.points > 3\"}]"),
        ("\"tests\": [{\"name\": \"t\", \"player\": \"follow\", \"expect\": \"mean.acuracy > 3\"}]"),
    };
    (void)state;
    for (size_t i = 0; i < sizeof foreign / sizeof *foreign; i++) {
        reading *r;
        begin((void **)&r);
        read_snippet(r, foreign[i]);
        if (diagnostics_kept(r->d) != 1 || !gives(r, "E414")) show(r);
        assert_int_equal(diagnostics_kept(r->d), 1);
        assert_true(gives(r, "E414"));
        end((void **)&r);
    }
}

/* Safety -------------------------------------------------------------------------------------- */

static bool asked_outside;

static bool watching_exists(const void *context, const char *path)
{
    const char *inside = strncmp(path, FOLDER_LIBRARY, 4) == 0 ? path + 4 : path;
    asked_outside = asked_outside || !folder_path_is_safe(inside);
    return shelf_exists(context, path);
}

static status watching_read(const void *context, const char *path, arena *a, const char **out_bytes,
                            size_t *out_length, failure *why)
{
    watching_exists(context, path);
    return shelf_read(context, path, a, out_bytes, out_length, why);
}

static void no_file_outside_the_folder_is_ever_asked_for(void **state)
{
    static const char *const outside[] = {
        "\"cases.night\": {\"answer\": \"colour\", \"file\": \"../cases.csv\"}",
        "\"cases.night.picture\": \"/etc/{id}.svg\"",
        "\"cases.night.picture\": \"art/{picture}.svg\", \"cases.night.rows.c01.picture\": "
        "\"../../x\"",
        "\"flow.trust\": {\"id\": \"trust\", \"type\": \"briefing\", \"text\": {\"file\": "
        "\"..\\\\x.md\"}}",
        "\"flow.trust.text\": \"![a](../x.svg)\"",
        "\"include\": [\"lib:../../secret\"]",
        "\"include\": [\"lib:c:/secret\"]",
    };
    (void)state;
    for (size_t i = 0; i < sizeof outside / sizeof *outside; i++) {
        reading *r;
        begin((void **)&r);
        mark unmarked;
        fixture_scenario(&r->a, outside[i], &r->files, &unmarked);
        folder from = {&r->files, watching_read, watching_exists};
        const scenario *s = NULL;
        asked_outside = false;
        scenario_read(&from, NULL, &r->a, r->d, &s, NULL);
        assert_null(s);
        assert_false(asked_outside);
        end((void **)&r);
    }
}

static void paths_that_could_leave_the_folder_are_not_safe(void **state)
{
    static const char *const unsafe[] = {"",  "/a",  "../a", "a/../b", "a/..", "a//b",
                                         ".", "a/.", "a\\b", "c:a",    "a\nb", "a/"};
    (void)state;
    for (size_t i = 0; i < sizeof unsafe / sizeof *unsafe; i++) {
        assert_false(folder_path_is_safe(unsafe[i]));
    }
    assert_true(folder_path_is_safe("a"));
    assert_true(folder_path_is_safe("art/..c01.svg"));
}

static void too_little_memory_is_said_at_every_point(void **state)
{
    (void)state;
    arena all;
    arena_init(&all, 0);
    shelf files = {.count = 0};
    mark unmarked;
    fixture_scenario(&all, "\"arms\": {\"a\": {}, \"b\": {\"set\": {\"minutes\": 2}}}", &files,
                     &unmarked);
    folder from = shelf_folder(&files);
    bool was_enough = false;
    for (size_t limit = 4096; limit < 1024 * 1024 && !was_enough; limit += 1500) {
        arena a;
        arena_init(&a, limit);
        diagnostics *d = diagnostics_create(&a);
        const scenario *s = NULL;
        failure why = {0};
        status read = d ? scenario_read(&from, NULL, &a, d, &s, &why) : STATUS_NO_MEMORY;
        was_enough = read == STATUS_OK;
        if (!was_enough) assert_null(s);
        arena_free(&a);
    }
    assert_true(was_enough);
    shelf_clear(&files);
    arena_free(&all);
}

static void a_file_that_is_no_scenario_is_refused(void **state)
{
    static const char *const texts[] = {"", "[]", "3", "{}", "null", "{\"format\": 1}", "\xff"};
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        reading *r;
        begin((void **)&r);
        shelf_put(&r->files, "scenario.json", texts[i], strlen(texts[i]));
        assert_null(shelf_scenario(&r->files, NULL, NULL, &r->a, r->d));
        assert_true(diagnostics_error_count(r->d) > 0);
        end((void **)&r);
    }
}

/* Every row of the table reads as a sentence in its language: no name is left unfilled. ------- */

static void messages_are_written_in_the_reader_s_language(void **state)
{
    reading *r = *state;
    read_snippet(r, "\"agents.iris.accuracy\": 85");
    const char *const languages[] = {"nl", "en", "fr"};
    const char *const said[] = {"85 is geen kans", "85 is not a probability",
                                "85 n'est pas une probabilité"};
    for (int i = 0; i < 3; i++) {
        buffer shown = {0};
        diagnostics_write(r->d, DIAGNOSTICS_GCC, languages[i], &shown);
        assert_non_null(strstr(shown.bytes, said[i]));
        assert_non_null(strstr(shown.bytes, "0.85"));
        buffer_free(&shown);
    }
}

static void no_message_leaves_a_name_unfilled(void **state)
{
    (void)state;
    const char *const languages[] = {"nl", "en", "fr"};
    int wrong = 0;
    for (int i = 0; i < DIAGNOSTIC_COUNT; i++) {
        const diagnostic_row *row = diagnostic_row_of((diagnostic_code)i);
        if (row->kind != EXAMPLE_SCENARIO) continue;
        reading *r;
        begin((void **)&r);
        read_snippet(r, row->example);
        for (int l = 0; l < 3; l++) {
            buffer shown = {0};
            diagnostics_write(r->d, DIAGNOSTICS_GCC, languages[l], &shown);
            const char *line = strchr(shown.bytes, '\n');
            const char *unfilled[] = {"{name}", "{other}", "{number}", "{limit}", "{line}"};
            for (int u = 0; u < 5; u++) {
                const char *found = strstr(shown.bytes, unfilled[u]);
                if (!found || found > line) continue;
                print_error("%s in %s: %s\n", row->code, languages[l], shown.bytes);
                wrong++;
            }
            buffer_free(&shown);
        }
        end((void **)&r);
    }
    assert_int_equal(wrong, 0);
}

#define PROMISE(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        PROMISE(a_slip_about_numbers_gives_its_one_message),
        PROMISE(whatever_stands_beside_a_case_takes_time_to_read),
        PROMISE(one_slip_gives_one_message),
        PROMISE(all_mistakes_are_told_together_and_in_order),
        PROMISE(a_misspelt_column_is_told_with_what_was_meant),
        PROMISE(a_number_between_quotes_is_understood),
        PROMISE(a_mistake_in_an_override_is_shown_in_the_override),
        PROMISE(an_override_with_an_unknown_last_key_is_shown_in_the_override),
        PROMISE(a_mistake_that_only_one_arm_has_is_found),
        PROMISE(the_arm_in_which_something_does_not_fit_is_told),
        PROMISE(of_blocks_that_an_answer_chooses_between_only_one_takes_time),
        PROMISE(blocks_that_are_both_played_both_take_time),
        PROMISE(a_mistake_in_a_library_is_shown_in_the_library),
        PROMISE(the_kind_of_a_misplaced_name_is_told),
        PROMISE(a_name_has_no_value_before_its_stage),
        PROMISE(each_place_has_its_own_names),
        PROMISE(no_file_outside_the_folder_is_ever_asked_for),
        PROMISE(paths_that_could_leave_the_folder_are_not_safe),
        PROMISE(too_little_memory_is_said_at_every_point),
        PROMISE(a_file_that_is_no_scenario_is_refused),
        PROMISE(messages_are_written_in_the_reader_s_language),
        PROMISE(no_message_leaves_a_name_unfilled),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
