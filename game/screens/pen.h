/* pen.h - what the builders of screens share: words, faces, the heads and feet of pages. Inside
 * screens only. */
#ifndef SAMENSPEL_SCREENS_PEN_H
#define SAMENSPEL_SCREENS_PEN_H

#include "screens/screen.h"
#include "screens/verbs.h"

/* One screen being built. Texts it returns live in the tree's arena and are never NULL. */
typedef struct pen {
    tree_builder tree;
    arena *memory;
    const screen_context *context;
    const screen_state *state;
    const view *view; /* NULL outside PLACE_STAGE and PLACE_ENDED */
    int narrow_from;  /* per cent of text from which pen_is_narrow; 0: as most screens */
} pen;

/* Words ------------------------------------------------------------------------------------ */

const char *pen_say(pen *p, phrase_id id);
const char *pen_say_with(pen *p, phrase_id id, const message_argument *arguments, size_t count);

/* A text of the scenario in the session's language; "" for NULL. */
const char *pen_text(pen *p, const localized *text);
const char *pen_text_with(pen *p, const localized *text, const message_argument *arguments,
                          size_t count);

/* The stage's own title, or the phrase. */
const char *pen_title(pen *p, const stage *at, phrase_id otherwise);

/* A number as the session's language writes it. */
const char *pen_number(pen *p, double number, int decimals);

/* A number in the unit of such a range: "8 broden". */
const char *pen_amount(pen *p, const number_range *range, double amount);

/* An answer in words: the choice's label, or the number with its unit; "…" for ANSWER_NONE. */
const char *pen_answer(pen *p, const answer_set *answers, int32_t answer);

/* What one case is called ("staal"); at the start of a sentence with a capital ("Staal"). */
const char *pen_noun(pen *p, const case_set *set);
const char *pen_noun_first(pen *p, const case_set *set);

/* The name of a domain: its phrase, or the word itself. */
const char *pen_domain(pen *p, const char *domain);

/* The sentences that the study chose. */
wording pen_wording(pen *p);
const char *pen_said(pen *p, const said *s);

/* What something costs in the first of its scores that participants see ("Punten: -1"); NULL:
 * nothing that they see. */
const char *pen_cost(pen *p, score_changes cost);

/* "<root>/<path>" */
const char *pen_picture(pen *p, const char *path);

/* The picture that explains a case afterwards: that of its first evidence panel that has one, else the
 * case's own. */
const char *pen_telling_pattern(const case_set *set);

/* The set that a case of the session's scenario belongs to. */
const case_set *pen_set_of_case(const pen *p, uint16_t case_index);

/* The picture of a case by its pattern; NULL: there is none. */
const char *pen_case_picture(pen *p, const char *pattern, const case_face *face);

/* Pieces ----------------------------------------------------------------------------------- */

action act(verb v);
action act_number(verb v, int64_t number);
action act_id(verb v, const char *id);

/* A text with **bold** and *emphasis*, in one node; bold takes `tone`. */
node *pen_rich(pen *p, node *parent, const char *id, const char *text, text_size size,
               node_tone tone);

/* A long text with headings and lists; its pictures lie in the scenario's folder. */
node *pen_markup(pen *p, node *parent, const char *id, const char *text, text_size size);

agent_face pen_face(pen *p, uint16_t agent_index, face_mood mood);

/* A text that takes no room in the window but is printed and read aloud. */
node *pen_aloud(pen *p, node *parent, const char *id, const char *text);

/* The chips that say that nothing is recorded (only then) and which seat this is. */
void pen_who(pen *p, node *row);

/* A head with its title at the left, as high as every other head. */
node *pen_head(pen *p, const char *title);

/* The head of a stage: title, progress, where at the left; timer, seat, menu at the right. */
node *pen_stage_head(pen *p, const char *where);

/* The same with the page of a stage that is read page by page as progress. */
node *pen_page_head(pen *p, const char *where, int page, int count);

/* A strip that tells what happened; nothing for "". */
void pen_notice(pen *p, const char *text);

/* That the time of the case before ran out, and what counts for it; "" when it did not. */
const char *pen_timed_out(pen *p);

/* The time that is left for the case, where it may be seen; nothing when no limit runs. */
void pen_timer(pen *p, node *row, const char *id);

/* The leading statement with a quieter line below it ("" leaves it out). */
node *pen_lead(pen *p, node *parent, const char *statement, const char *below);

/* Whether texts are so large that the parts of a screen stand below each other and the whole
 * screen scrolls; else they stand beside each other and each scrolls in itself. */
bool pen_is_narrow(const pen *p);

/* Whether texts are so large that what is nice to have gives its room to what is needed. */
bool pen_is_tight(const pen *p);

/* How much room texts take, per cent of what they take at 100 % without text spacing. */
int pen_percent(const pen *p);

/* The main part of a screen, all the room that head and foot leave; its parts, which share the
 * width by `grow` beyond `basis`; a part or card that may scroll by itself. */
node *pen_main(pen *p);
void pen_share(const pen *p, node *part, int basis, int grow);
void pen_scrolls(const pen *p, node *part);

/* What a decision stands on is in sight when its screen opens, up to that text size (per cent). */
void pen_needs(const pen *p, node *n, int up_to_percent);

/* The main part as one card in the middle, at most `width` wide. */
node *pen_middle_card(pen *p, const char *id, int width);

/* A row at the foot: notes at the left, buttons at the right. */
node *pen_foot(pen *p);

/* The buttons of a foot together at its right: notes that leave them no room stand above them. */
node *pen_foot_buttons(pen *p, node *foot);

/* The main button, last in a foot or its buttons: at the same place on every screen. */
node *pen_foot_go(pen *p, node *row, const char *id, const char *name, action what);

/* What just went wrong, as a strip; nothing when nothing did. */
void pen_problem(pen *p, node *parent);

/* Whole seconds until `due_us`, rounded up, at least 0. */
int64_t pen_seconds_until(const pen *p, int64_t due_us);

/* A choice for every time setting: "Gewoon", "× 2", "Zonder klok". */
void pen_time_choices(pen *p, node *row, verb v, int64_t now);

/* Shows on a slider what is being typed on it, and the range when that cannot be taken. */
void pen_typed(pen *p, node *slider);

/* A field that shows its draft, with a button that offers letters to press. */
node *pen_field(pen *p, node *parent, const char *id, const char *name, action change);

/* A field to type a folder in, and the button `use` beside it, which does `v`. */
void pen_typed_folder(pen *p, node *parent, phrase_id use, verb v);

/* A field for a folder, a button that uses it, and the folders that are offered. */
void pen_folder_choice(pen *p, node *card, phrase_id use, verb v);

/* Where the log is and who does not see it; or plainly that nothing was recorded. */
/* How a file is called to a person: by its path, or by its name where a browser downloads it. */
const char *pen_file(pen *p, const char *path);

void pen_log_facts(pen *p, node *card);

/* What a failure means, in words. Of a file that is called after its content it tells the folder. */
const char *pen_failure(pen *p, const failure *why);

/* Which file it was, by the first digits of its name, small, for who looks into it; nothing where
 * the words above tell it already. */
void pen_failure_details(pen *p, node *parent, const char *id, const failure *why);

/* A language in its own words: "Nederlands". */
const char *pen_language(pen *p, const char *tag);

/* Starts a screen whose id is "<prefix>/<id>". */
node *pen_begin(pen *p, const char *prefix, const char *id, const char *title);

/* The stage of the view. */
const stage *pen_stage(const pen *p);

#endif
