/* A story: one node at a time, each choice once, and the way that was gone is kept. */
#include "fixture_reader.h"
#include "playing.h"

static const session_setup STORY_SETUP = {.seed = 7, .seat = "A1", .time_setting = 1000};

#define CALL_AND_BACK                                                                            \
    "\"flow.trust\": {\"id\": \"trust\", \"type\": \"story\", \"nodes\": ["                      \
    "{\"id\": \"hall\", \"text\": \"The hall.\", \"choices\": ["                                 \
    "{\"id\": \"enter\", \"label\": \"In\", \"goto\": \"room\", \"add\": {\"points\": 2}}, "     \
    "{\"id\": \"key\", \"label\": \"Use the key\", \"goto\": \"out\", "                          \
    "\"when\": \"answer.room == 'take'\"}, "                                                     \
    "{\"id\": \"leave\", \"label\": \"Leave\", \"goto\": \"out\"}]}, "                           \
    "{\"id\": \"room\", \"text\": \"The room.\", \"choices\": ["                                 \
    "{\"id\": \"take\", \"label\": \"Take the key\", \"goto\": \"hall\"}, "                      \
    "{\"id\": \"jump\", \"label\": \"Jump\", \"goto\": \"out\"}]}, "                             \
    "{\"id\": \"out\", \"text\": \"Outside.\", \"goto\": \"end\"}, {\"id\": \"end\", \"text\": " \
    "\"The end.\"}]}"

enum { HALL, ROOM, OUTSIDE, LAST };
enum { IN, KEY, LEAVE };
enum { TAKE, JUMP };

typedef struct tale {
    arena a;
    shelf files;
    play *on;
} tale;

static tale *tale_begin(void)
{
    mark marked;
    tale *t = test_calloc(1, sizeof *t);
    arena_init(&t->a, 0);
    fixture_scenario(&t->a, CALL_AND_BACK, &t->files, &marked);
    diagnostics *d = diagnostics_create(&t->a);
    const scenario *s = shelf_scenario(&t->files, NULL, NULL, &t->a, d);
    assert_non_null(s);
    assert_int_equal(diagnostics_kept(d), 0);
    t->on = play_start(s, &STORY_SETUP);
    return t;
}

static void tale_end(tale *t)
{
    play_end(t->on);
    shelf_clear(&t->files);
    arena_free(&t->a);
    test_free(t);
}

static record choosing(const tale *t, int node_index, int option)
{
    record r = simple(COMMAND_CHOOSE);
    r.stage = now(t->on)->stage;
    r.item = node_index;
    r.option = option;
    return r;
}

static record going_on(const tale *t)
{
    record r = simple(COMMAND_CONTINUE);
    r.stage = now(t->on)->stage;
    return r;
}

static void a_choice_leads_on_and_pays_and_is_kept(void **unused)
{
    (void)unused;
    tale *t = tale_begin();
    assert_int_equal(seen(t->on).node, HALL);
    t->on->now_us += 3 * SECOND_US;
    say(t->on, choosing(t, HALL, IN));
    assert_int_equal(seen(t->on).node, ROOM);
    assert_int_equal(now(t->on)->scores[0], 2 * MILLION);
    assert_int_equal(now(t->on)->path_count, 1);
    const story_step *step = &now(t->on)->path[0];
    assert_int_equal(step->stage, 1);
    assert_int_equal(step->node, HALL);
    assert_int_equal(step->option, IN);
    assert_int_equal(step->response_us, 3 * SECOND_US);
    tale_end(t);
}

static void each_choice_is_offered_once_and_where_its_condition_holds(void **unused)
{
    (void)unused;
    tale *t = tale_begin();
    assert_int_equal(seen(t->on).offered, 1 << IN | 1 << LEAVE);
    refused(t->on, choosing(t, HALL, KEY), "no_such_reply");
    say(t->on, choosing(t, HALL, IN));
    say(t->on, choosing(t, ROOM, TAKE));
    assert_int_equal(seen(t->on).node, HALL);
    assert_int_equal(seen(t->on).offered, 1 << KEY | 1 << LEAVE);
    refused(t->on, choosing(t, HALL, IN), "no_such_reply");
    say(t->on, choosing(t, HALL, KEY));
    assert_int_equal(now(t->on)->path_count, 3);
    tale_end(t);
}

static void what_follows_without_a_choice_is_gone_on_to(void **unused)
{
    (void)unused;
    tale *t = tale_begin();
    refused(t->on, going_on(t), "reply_missing");
    say(t->on, choosing(t, HALL, LEAVE));
    assert_int_equal(seen(t->on).node, OUTSIDE);
    refused(t->on, choosing(t, OUTSIDE, 0), "no_question_asked");
    say(t->on, going_on(t));
    assert_int_equal(seen(t->on).node, LAST);
    say(t->on, going_on(t));
    assert_int_equal(now(t->on)->stage, 2);
    assert_int_equal(seen(t->on).node, INDEX_NONE);
    tale_end(t);
}

static void what_is_not_there_is_refused(void **unused)
{
    (void)unused;
    tale *t = tale_begin();
    record elsewhere = choosing(t, HALL, IN);
    elsewhere.stage = 2;
    refused(t->on, choosing(t, ROOM, TAKE), "no_such_reply");
    refused(t->on, elsewhere, "no_such_item");
    refused(t->on, choosing(t, HALL, 9), "no_such_reply");
    record reply = simple(COMMAND_REPLY);
    reply.stage = 1;
    reply.item = HALL;
    reply.option = IN;
    refused(t->on, reply, "no_question_asked");
    tale_end(t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_choice_leads_on_and_pays_and_is_kept),
        cmocka_unit_test(each_choice_is_offered_once_and_where_its_condition_holds),
        cmocka_unit_test(what_follows_without_a_choice_is_gone_on_to),
        cmocka_unit_test(what_is_not_there_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
