/* screens.h - the builders and the meanings of inputs, one pair per screen. Inside screens only. */
#ifndef SAMENSPEL_SCREENS_SCREENS_H
#define SAMENSPEL_SCREENS_SCREENS_H

#include "screens/pen.h"

/* Each starts the tree itself and leaves it in p->tree. */
void picker_build(pen *p);
void seat_build(pen *p);
void consent_build(pen *p);
void briefing_build(pen *p);
void block_build(pen *p);
void review_build(pen *p);
void questions_build(pen *p);
void pause_build(pen *p);
void debrief_build(pen *p);
void story_build(pen *p);
void trouble_build(pen *p);
void ended_build(pen *p);

/* What lies over a screen: menu, settings, leaving. */
void sheet_build(pen *p);
void save_sheet_build(pen *p);
void facilitator_sheet_build(pen *p);
void letters_build(pen *p);
void keys_build(pen *p);
void add_sheet_build(pen *p);

/* Lets a key open the list of keys, where nothing lies over the screen. */
void keys_offer(pen *p);

/* One input that is being understood. */
typedef struct acting {
    screen_state *state;
    const screen_context *context;
    const view *view; /* may be NULL */
    const tree_input *in;
    screen_result *out;
} acting;

/* The record of a command by the seat, stamped; to be filled. There is always room for one. */
record *acting_command(acting *a, command_kind kind);

/* The same about the running case. */
record *acting_case_command(acting *a, command_kind kind);

/* Asks the program for something; `text` is copied and may be NULL. */
void acting_request(acting *a, request_kind kind, const char *text);

/* Lets another input be understood in the place of this one. */
void acting_again(acting *a, const tree_input *in);

/* Copies into a draft, cut at a whole code point. */
void draft_copy(char *to, size_t room, const char *from);

/* Whether drafts are complete, for a button that waits for them. */
bool consent_is_complete(const screen_state *s);
bool replies_are_complete(const screen_state *s, const view *v);

/* One function per verb; the table in screen.c knows which. */
void act_filter(acting *a);
void act_choose_entry(acting *a);
void act_start_entry(acting *a);
void act_resume_entry(acting *a);
void act_upload(acting *a);
void act_type_seat(acting *a);
void act_more_people(acting *a);
void act_choose_language(acting *a);
void act_choose_time(acting *a);
void act_begin(acting *a);
void act_consent_yes(acting *a);
void act_consent_no(acting *a);
void act_consent_done(acting *a);
void act_choose_answer(acting *a);
void act_give_answer(acting *a);
void act_slide_confidence(acting *a);
void act_give_confidence(acting *a);
void act_ask_advice(acting *a);
void act_ask_why(acting *a);
void act_open_panel(acting *a);
void act_close_panel(acting *a);
void act_open_source(acting *a);
void act_close_source(acting *a);
void act_check(acting *a);
void act_escalate(acting *a);
void act_skip(acting *a);
void act_extend(acting *a);
void act_pick(acting *a);
void act_again(acting *a);
void act_to_list(acting *a);
void act_finish(acting *a);
void act_reply_option(acting *a);
void act_reply_number(acting *a);
void act_reply_text(acting *a);
void act_send_replies(acting *a);
void act_mark_way(acting *a);
void act_choose_way(acting *a);
void act_type_word(acting *a);
void act_release(acting *a);
void act_other_question(acting *a);
void act_page(acting *a);
void act_wrong(acting *a);
void act_table(acting *a);
void act_research(acting *a);
void act_type_card(acting *a);
void act_type_folder(acting *a);
void act_put_folder(acting *a);
void act_try_again(acting *a);
void act_use_folder(acting *a);
void act_save_copy(acting *a);
void act_save_to(acting *a);
void act_open_sheet(acting *a);
void act_close_sheet(acting *a);
void act_set_language(acting *a);
void act_set_second_language(acting *a);
void act_set_text_size(acting *a);
void act_set_theme(acting *a);
void act_set_motion(acting *a);
void act_set_spacing(acting *a);
void act_set_sound(acting *a);
void act_set_time(acting *a);
void act_menu(acting *a);
void act_resume(acting *a);
void act_leave(acting *a);
void act_end_stage(acting *a);
void act_end_session(acting *a);
void act_quit(acting *a);
void act_back(acting *a);
void act_continue(acting *a);
void act_open_letters(acting *a);
void act_close_letters(acting *a);
void act_letter(acting *a);
void act_erase_letter(acting *a);

#endif
