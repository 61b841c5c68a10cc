#include "screens/screens.h"

#include "core/hash.h"

#include <string.h>

/* Drafts ----------------------------------------------------------------------------------- */

void draft_copy(char *to, size_t room, const char *from)
{
    size_t length = from ? strlen(from) : 0;
    if (length >= room) {
        length = room - 1;
        while (length > 0 && ((unsigned char)from[length] & 0xC0) == 0x80) length--;
    }
    if (length > 0) memmove(to, from, length);
    to[length] = '\0';
}

void screen_state_init(screen_state *s)
{
    memset(s, 0, sizeof *s);
    s->people = 1;
    s->time_setting = 1000;
    s->answer = ANSWER_NONE;
    s->confidence_steps = -1;
    s->mail = INDEX_NONE;
    s->panel = INDEX_NONE;
    memset(s->consent, -1, sizeof s->consent);
}

/* What the drafts belong to: another place, stage, case or asked answer forgets them. */
static uint64_t subject_of(const screen_context *c)
{
    uint64_t hash = hash_u64(HASH_START, (uint64_t)c->place);
    if (c->entry) hash = hash_text(hash, c->entry->id);
    if (c->place != PLACE_STAGE || !c->view) return hash;
    const view *v = c->view;
    hash = hash_u64(hash, v->stage);
    hash = hash_u64(hash, v->is_reviewing);
    hash = hash_u64(hash, v->node);
    if (!v->has_case) return hash;
    hash = hash_u64(hash, v->case_number);
    hash = hash_u64(hash, v->is_reopened);
    return hash_u64(hash, v->phase);
}

static void start_seat(screen_state *s, const screen_context *c)
{
    const char *seat = c->seat_suggestion ? c->seat_suggestion : "";
    draft_copy(s->seat, sizeof s->seat, seat);
    draft_copy(s->language, sizeof s->language, c->settings.language);
    s->people = c->entry && c->entry->people_lo > 1 ? c->entry->people_lo : 1;
    s->time_setting = 1000;
}

/* Replies that were already given (a questionnaire that is resumed) stand there again. */
static void start_replies(screen_state *s, const view *v)
{
    memset(s->replies, 0, sizeof s->replies);
    if (v->stage == INDEX_NONE || !v->replies || v->type == STAGE_STORY) return;
    const uint16_t count = v->scenario->stages[v->stage].question_count;
    for (uint16_t i = 0; i < count && i < QUESTIONS_MAX; i++) {
        const view_reply *given = &v->replies[i];
        s->replies[i].is_set = given->is_set;
        s->replies[i].steps = given->value;
        s->replies[i].option = given->option;
        draft_copy(s->replies[i].text, sizeof s->replies[i].text, given->text);
    }
}

static void forget_drafts(screen_state *s, const screen_context *c)
{
    s->answer = ANSWER_NONE;
    s->confidence_steps = -1;
    s->panel = INDEX_NONE;
    s->word[0] = '\0';
    s->questions_passed = 0;
    s->folder[0] = '\0';
    s->sentence[0] = '\0';
    s->typed_on[0] = '\0';
    s->page = 0;
    s->wrong = 0;
    s->person = 0;
    s->sheet = SHEET_NONE;
    memset(s->consent, -1, sizeof s->consent);
    memset(s->consent_of_all, 0, sizeof s->consent_of_all);
    if (c->place == PLACE_SEAT) start_seat(s, c);
    if (c->place == PLACE_STAGE && c->view) start_replies(s, c->view);
}

static void keep_up(screen_state *s, const screen_context *c)
{
    const uint64_t subject = subject_of(c);
    if (subject == s->shown) return;
    forget_drafts(s, c);
    s->shown = subject;
}

/* Building --------------------------------------------------------------------------------- */

typedef void (*builder)(pen *p);

static const builder stages[] = {
    [STAGE_CONSENT] = consent_build,
    [STAGE_BRIEFING] = briefing_build,
    [STAGE_BLOCK] = block_build,
    [STAGE_QUESTION] = questions_build,
    [STAGE_QUESTIONNAIRE] = questions_build,
    [STAGE_PAUSE] = pause_build,
    [STAGE_DEBRIEF] = debrief_build,
    [STAGE_STORY] = story_build,
};

static builder stage_builder(const view *v)
{
    if (v->is_ended || v->stage == INDEX_NONE) return ended_build;
    if (v->is_reviewing) return review_build;
    if (v->type == STAGE_BLOCK && !v->has_case && !v->is_inbox) return ended_build;
    return stages[v->type];
}

static builder find_builder(const screen_context *c)
{
    switch (c->place) {
    case PLACE_PICKER: return picker_build;
    case PLACE_SEAT: return seat_build;
    case PLACE_STAGE: return stage_builder(c->view);
    case PLACE_TROUBLE: return trouble_build;
    case PLACE_ENDED: return ended_build;
    }
    return picker_build;
}

int screen_second_language(const char *const *tags, uint16_t count, const char *now,
                           const char *chosen)
{
    int first = -1;
    for (uint16_t i = 0; i < count; i++) {
        if (strcmp(tags[i], now) == 0) continue;
        if (chosen && strcmp(tags[i], chosen) == 0) return i;
        if (first < 0) first = i;
    }
    return first;
}

/* While a key is held the head says in which language everything stands. */
static void add_language_chip(pen *p)
{
    node *head = p->tree.root->first_child;
    while (head && strcmp(head->id, "head") != 0) head = head->next;
    if (!p->context->is_second_language) return;
    tree_chip(&p->tree, head ? head : p->tree.root, "head/second_language",
              pen_say(p, PHRASE_COMMON_LANGUAGE_NAME))
        ->tone = TONE_INVERSE;
}

/* What is heard is also said, above everything and without moving it. */
static void add_caption(pen *p)
{
    static const phrase_id words[CUE_COUNT] = {
        [CUE_CHIME] = PHRASE_SOUND_CHIME, [CUE_ALARM] = PHRASE_SOUND_ALARM,
        [CUE_TICK] = PHRASE_SOUND_TICK,   [CUE_RIGHT] = PHRASE_SOUND_RIGHT,
        [CUE_WRONG] = PHRASE_SOUND_WRONG,
    };
    if (p->context->caption == CUE_NONE) return;
    node *chip = tree_chip(&p->tree, p->tree.root, "caption",
                           pen_say(p, words[p->context->caption]));
    chip->tone = TONE_INVERSE;
    chip->state |= STATE_LIVE;
    chip->layout.floats = true;
}

const node *screen_show(screen_state *s, const screen_context *c, arena *memory)
{
    keep_up(s, c);
    pen p = {.memory = memory, .context = c, .state = s, .view = c->view};
    find_builder(c)(&p);
    add_language_chip(&p);
    sheet_build(&p);
    add_caption(&p);
    keys_offer(&p);
    return p.tree.failed ? NULL : p.tree.root;
}

/* Inputs ----------------------------------------------------------------------------------- */

record *acting_command(acting *a, command_kind kind)
{
    const size_t last = SCREEN_COMMANDS_MAX - 1;
    const size_t place = a->out->command_count < last ? a->out->command_count : last;
    command *c = &a->state->commands[place];
    c->what = record_make(kind, BY_SEAT);
    c->at_us = a->in->at_us;
    a->out->commands = a->state->commands;
    a->out->command_count = place + 1;
    return &c->what;
}

record *acting_case_command(acting *a, command_kind kind)
{
    record *c = acting_command(a, kind);
    c->case_ = a->view->case_;
    return c;
}

void acting_request(acting *a, request_kind kind, const char *text)
{
    draft_copy(a->state->asked, sizeof a->state->asked, text);
    a->out->request.kind = kind;
    a->out->request.text = text ? a->state->asked : NULL;
}

typedef struct verb_row {
    void (*act)(acting *a);
    bool needs_view;
} verb_row;

static const verb_row verbs[VERB_COUNT] = {
    [VERB_OPEN_SHEET] = {act_open_sheet, false},
    [VERB_CLOSE_SHEET] = {act_close_sheet, false},
    [VERB_SET_LANGUAGE] = {act_set_language, false},
    [VERB_SET_SECOND_LANGUAGE] = {act_set_second_language, false},
    [VERB_SET_TEXT_SIZE] = {act_set_text_size, false},
    [VERB_SET_THEME] = {act_set_theme, false},
    [VERB_SET_MOTION] = {act_set_motion, false},
    [VERB_SET_SPACING] = {act_set_spacing, false},
    [VERB_SET_SOUND] = {act_set_sound, false},
    [VERB_SET_TIME] = {act_set_time, true},
    [VERB_MENU] = {act_menu, false},
    [VERB_RESUME] = {act_resume, false},
    [VERB_LEAVE] = {act_leave, false},
    [VERB_END_STAGE] = {act_end_stage, true},
    [VERB_END_SESSION] = {act_end_session, true},
    [VERB_QUIT] = {act_quit, false},
    [VERB_BACK] = {act_back, false},
    [VERB_CONTINUE] = {act_continue, true},
    [VERB_OPEN_LETTERS] = {act_open_letters, false},
    [VERB_CLOSE_LETTERS] = {act_close_letters, false},
    [VERB_LETTER] = {act_letter, false},
    [VERB_ERASE_LETTER] = {act_erase_letter, false},
    [VERB_FILTER] = {act_filter, false},
    [VERB_CHOOSE_ENTRY] = {act_choose_entry, false},
    [VERB_START_ENTRY] = {act_start_entry, false},
    [VERB_RESUME_ENTRY] = {act_resume_entry, false},
    [VERB_UPLOAD] = {act_upload, false},
    [VERB_TYPE_SEAT] = {act_type_seat, false},
    [VERB_MORE_PEOPLE] = {act_more_people, false},
    [VERB_CHOOSE_LANGUAGE] = {act_choose_language, false},
    [VERB_CHOOSE_TIME] = {act_choose_time, false},
    [VERB_BEGIN] = {act_begin, false},
    [VERB_CONSENT_YES] = {act_consent_yes, true},
    [VERB_CONSENT_NO] = {act_consent_no, true},
    [VERB_CONSENT_DONE] = {act_consent_done, true},
    [VERB_CHOOSE_ANSWER] = {act_choose_answer, true},
    [VERB_GIVE_ANSWER] = {act_give_answer, true},
    [VERB_SLIDE_CONFIDENCE] = {act_slide_confidence, true},
    [VERB_GIVE_CONFIDENCE] = {act_give_confidence, true},
    [VERB_ASK_ADVICE] = {act_ask_advice, true},
    [VERB_ASK_WHY] = {act_ask_why, true},
    [VERB_OPEN_PANEL] = {act_open_panel, true},
    [VERB_CLOSE_PANEL] = {act_close_panel, true},
    [VERB_OPEN_SOURCE] = {act_open_source, true},
    [VERB_CLOSE_SOURCE] = {act_close_source, true},
    [VERB_CHECK] = {act_check, true},
    [VERB_ESCALATE] = {act_escalate, true},
    [VERB_SKIP] = {act_skip, true},
    [VERB_EXTEND] = {act_extend, true},
    [VERB_PICK] = {act_pick, true},
    [VERB_AGAIN] = {act_again, true},
    [VERB_TO_LIST] = {act_to_list, true},
    [VERB_FINISH] = {act_finish, true},
    [VERB_MARK_WAY] = {act_mark_way, true},
    [VERB_CHOOSE_WAY] = {act_choose_way, true},
    [VERB_REPLY_OPTION] = {act_reply_option, true},
    [VERB_REPLY_NUMBER] = {act_reply_number, true},
    [VERB_REPLY_TEXT] = {act_reply_text, true},
    [VERB_SEND_REPLIES] = {act_send_replies, true},
    [VERB_TYPE_WORD] = {act_type_word, true},
    [VERB_RELEASE] = {act_release, true},
    [VERB_OTHER_QUESTION] = {act_other_question, true},
    [VERB_PAGE] = {act_page, true},
    [VERB_WRONG] = {act_wrong, true},
    [VERB_TABLE] = {act_table, true},
    [VERB_RESEARCH] = {act_research, true},
    [VERB_TYPE_CARD] = {act_type_card, true},
    [VERB_TYPE_FOLDER] = {act_type_folder, false},
    [VERB_PUT_FOLDER] = {act_put_folder, false},
    [VERB_TRY_AGAIN] = {act_try_again, false},
    [VERB_USE_FOLDER] = {act_use_folder, false},
    [VERB_SAVE_COPY] = {act_save_copy, false},
    [VERB_SAVE_TO] = {act_save_to, false},
};

void acting_again(acting *a, const tree_input *in)
{
    const verb_row *row = &verbs[in->action.verb];
    acting other = *a;
    other.in = in;
    if (row->act && (!row->needs_view || a->view)) row->act(&other);
}

/* What is typed on a slider is shown until it is a number or something else is done. */
static void keep_typed(screen_state *s, const tree_input *in)
{
    bool is_typed = in->kind == INPUT_TYPED && in->text && in->node_id;
    draft_copy(s->typed_on, sizeof s->typed_on, is_typed ? in->node_id : "");
    draft_copy(s->typed, sizeof s->typed, is_typed ? in->text : "");
}

screen_result screen_act(screen_state *s, const screen_context *c, const tree_input *in)
{
    screen_result out = {0};
    if (in->kind == INPUT_NONE || in->action.verb >= VERB_COUNT) return out;
    const verb_row *row = &verbs[in->action.verb];
    if (!row->act || (row->needs_view && !c->view)) return out;
    keep_up(s, c);
    keep_typed(s, in);
    out.has_changed = true;
    if (in->kind == INPUT_TYPED) return out;
    acting a = {.state = s, .context = c, .view = c->view, .in = in, .out = &out};
    row->act(&a);
    return out;
}

/* Time ------------------------------------------------------------------------------------- */

/* The next moment at which `due_us` is a whole number of seconds away. */
static int64_t next_second(int64_t now_us, int64_t due_us)
{
    const int64_t left_us = due_us - now_us;
    if (due_us == 0 || left_us <= 0) return INT64_MAX;
    const int64_t part_us = left_us % MILLION;
    return now_us + (part_us ? part_us : MILLION);
}

static int64_t sooner(int64_t one, int64_t other)
{
    return one < other ? one : other;
}

int64_t screen_next_change(const screen_context *c)
{
    const view *v = c->view;
    if (c->place != PLACE_STAGE || !v || v->is_paused || v->is_ended) return INT64_MAX;
    int64_t next = next_second(c->now_us, v->deadline_us);
    next = sooner(next, next_second(c->now_us, v->release_due_us));
    for (int i = 0; i < EVIDENCE_MAX; i++) {
        if (v->panels[i].status != PANEL_LOADING) continue;
        next = sooner(next, next_second(c->now_us, v->panels[i].ready_us));
    }
    return next;
}
