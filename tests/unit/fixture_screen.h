/* fixture_screen.h - a person in front of the screens: a session of the lab scenario, the texts of
 * the program, and fingers that press what stands there. */
#ifndef SAMENSPEL_TESTS_FIXTURE_SCREEN_H
#define SAMENSPEL_TESTS_FIXTURE_SCREEN_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "app/strings.h"
#include "fixture_scenario.h"
#include "screens/screen.h"
#include "tree/tree.h"

typedef struct person {
    lab lab;
    arena memory; /* of the last tree and view */
    arena texts;
    const message *messages[PHRASE_COUNT];
    phrases words;
    session *on; /* NULL before consent */
    view view;
    screen_state state;
    screen_context context;
    picker_entry entry;
    failure problem;
    const node *root;
    screen_result last;
    int64_t now_us;
} person;

static const char *const person_languages[] = {"nl", "en", "fr"};

static inline void person_load(person *p, const char *language)
{
    const home here = {.program = TEST_SOURCE_DIR, .language = ""};
    failure why = {0};
    status done = strings_load(&here, language, phrase_keys(), PHRASE_COUNT, &p->texts, p->messages,
                               &why);
    if (done) print_error("%s: %s %s\n", language, why.reason, why.detail);
    assert_int_equal(done, STATUS_OK);
    p->words = (phrases){.language = language, .messages = p->messages};
}

static inline person *person_sit(const char *language)
{
    person *p = test_calloc(1, sizeof *p);
    lab_make(&p->lab);
    arena_init(&p->memory, 0);
    arena_init(&p->texts, 0);
    person_load(p, language);
    screen_state_init(&p->state);
    p->entry = (picker_entry){.id = "lab",
                              .title = "Tweede lezer",
                              .summary = "Cellen.",
                              .domain = "health",
                              .minutes = 15,
                              .languages = person_languages,
                              .language_count = 3,
                              .people_lo = 1,
                              .people_hi = 2};
    p->context = (screen_context){.phrases = &p->words,
                                  .languages = person_languages,
                                  .language_count = 3,
                                  .settings = {.language = language, .text_percent = 100},
                                  .entry = &p->entry,
                                  .entries = &p->entry,
                                  .entry_count = 1,
                                  .people = 1,
                                  .picture_root = "scenarios/lab"};
    return p;
}

static inline void person_stand_up(person *p)
{
    session_destroy(p->on);
    arena_free(&p->memory);
    arena_free(&p->texts);
    lab_free(&p->lab);
    test_free(p);
}

/* Builds the screen anew and checks what must hold for every tree. */
static inline void person_look(person *p)
{
    arena_reset(&p->memory);
    if (p->on) {
        view_make(p->on, BY_SEAT, p->now_us, &p->memory, &p->view);
        if (p->view.is_ended) p->context.place = PLACE_ENDED;
    }
    p->context.now_us = p->now_us;
    p->context.problem = p->problem.code ? &p->problem : NULL;
    p->root = screen_show(&p->state, &p->context, &p->memory);
    assert_non_null(p->root);
    tree_flaw flaws[4];
    const size_t count = tree_check(p->root, flaws, 4);
    for (size_t i = 0; i < count && i < 4; i++) {
        print_error("%s \"%s\" %s\n", tree_role_text(flaws[i].where->role), flaws[i].where->id,
                    tree_flaw_text(flaws[i].kind));
    }
    assert_int_equal(count, 0);
}

static inline void person_submit(person *p, const command *c)
{
    command at = *c;
    at.at_us = p->now_us;
    p->problem = (failure){0};
    (void)session_submit(p->on, &at, &p->problem);
}

static inline void person_input(person *p, tree_input in)
{
    p->last = screen_act(&p->state, &p->context, &in);
    for (size_t i = 0; p->on && i < p->last.command_count; i++) {
        person_submit(p, &p->last.commands[i]);
    }
    person_look(p);
}

static inline const node *person_find(person *p, const char *id)
{
    const node *n = tree_find_id(p->root, id);
    if (!n) print_error("nothing has the id \"%s\"\n", id);
    assert_non_null(n);
    return n;
}

static inline void person_press(person *p, const char *id)
{
    const node *n = person_find(p, id);
    assert_false(tree_has_state(n, STATE_DISABLED));
    person_input(p, tree_press(n, p->now_us));
}

static inline void person_type(person *p, const char *id, const char *text)
{
    tree_input in = tree_press(person_find(p, id), p->now_us);
    in.kind = INPUT_TEXT;
    in.text = text;
    person_input(p, in);
}

static inline void person_slide(person *p, const char *id, double number)
{
    person_input(p, tree_set_number(person_find(p, id), number, p->now_us));
}

static inline bool person_sees(person *p, const char *id)
{
    return tree_find_id(p->root, id) != NULL;
}

static inline bool person_can(person *p, const char *id)
{
    const node *n = tree_find_id(p->root, id);
    return n && n->action.verb && !tree_has_state(n, STATE_DISABLED);
}

/* Whether any node says this, in name, value or note. */
static inline bool person_reads(person *p, const char *text)
{
    for (const node *n = p->root; n; n = tree_next(p->root, n)) {
        if (strstr(n->name, text)) return true;
        if (n->value && strstr(n->value, text)) return true;
        if (n->note && strstr(n->note, text)) return true;
    }
    return false;
}

static inline bool person_is_offered_nothing_chosen(person *p)
{
    for (const node *n = p->root; n; n = tree_next(p->root, n)) {
        if (n->state & STATE_CHOSEN) return false;
        if (n->role == ROLE_SLIDER && n->range.is_set) return false;
    }
    return true;
}

static inline void person_wait(person *p, double seconds)
{
    p->now_us += (int64_t)(seconds * MILLION);
    assert_int_equal(session_advance(p->on, p->now_us, NULL), STATUS_OK);
    person_look(p);
}

/* Before a session: the stage is shown from a view that knows no more than the scenario. */
static inline void person_at(person *p, uint16_t at)
{
    p->context.place = PLACE_STAGE;
    p->context.view = &p->view;
    p->view = (view){.scenario = &p->lab.s,
                     .stage = at,
                     .type = p->lab.stages[at].type,
                     .stage_number = (uint16_t)(at + 1),
                     .stage_total = LAB_STAGES,
                     .case_ = INDEX_NONE,
                     .agent = INDEX_NONE,
                     .alarm_agent = INDEX_NONE};
    for (int i = 0; i < 3; i++) {
        if (strcmp(p->words.language, person_languages[i]) == 0) p->view.language = i;
    }
    person_look(p);
}

/* The session starts, as after consent, and stands at its first stage. */
static inline void person_start(person *p, const session_setup *setup)
{
    p->context.place = PLACE_STAGE;
    p->context.view = &p->view;
    p->context.is_started = true;
    p->on = session_create(&p->lab.s, *setup, (journal_sink){0});
    assert_non_null(p->on);
    command open = {.what = record_make(COMMAND_OPEN, BY_SEAT)};
    open.what.language = strcmp(p->words.language, "en") == 0   ? 1
                         : strcmp(p->words.language, "fr") == 0 ? 2
                                                                : 0;
    open.what.time_setting = 1000;
    assert_int_equal(session_submit(p->on, &open, NULL), STATUS_OK);
    person_look(p);
}

static const session_setup person_setup = {.seed = 7, .seat = "B4", .time_setting = 1000};

/* Leaves stages behind, as a facilitator can, until the session stands at `at`. */
static inline void person_go_to(person *p, uint16_t at)
{
    for (int i = 0; i < 200 && session_state(p->on)->stage < at; i++) {
        const state *st = session_state(p->on);
        command skip = {.at_us = p->now_us};
        bool is_review = st->is_reviewing;
        skip.what = record_make(is_review ? COMMAND_CONTINUE : COMMAND_SKIP, BY_FACILITATOR);
        skip.what.stage = st->stage;
        if (st->has_case) skip.what.case_ = state_case(st)->case_;
        assert_int_equal(session_submit(p->on, &skip, NULL), STATUS_OK);
    }
    assert_int_equal(session_state(p->on)->stage, at);
    person_look(p);
}

#endif
