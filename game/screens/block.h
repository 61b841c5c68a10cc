/* block.h - the parts of the block screen. Inside screens only. */
#ifndef SAMENSPEL_SCREENS_BLOCK_H
#define SAMENSPEL_SCREENS_BLOCK_H

#include "screens/screens.h"

/* The promise of a case, without scrolling in a window of 1366 x 768. Up to the first text size (per
 * cent) in sight are the question, all facts, what the adviser says and how sure it is, every
 * answer, the next step, and afterwards what came out and why; an alarm comes before the adviser.
 * Up to the second: the question, the adviser's words or number, every answer, the next step, and
 * how it came out. STATE_NEEDED tells tests. */
enum { BLOCK_NEEDED = 125, BLOCK_NEEDED_LARGE = 200 };

/* The case: picture, question, story, facts, what may be opened. */
void block_add_case(pen *p, node *main);

/* What may be opened, each with what it says once it is open; the open panel whose picture stands in
 * the place of the case's (NULL: none). */
void block_add_panels(pen *p, node *column);
const evidence_panel *block_shown_panel(const pen *p);

/* The adviser in what it says now, an alarm, what came out, the card with all answers. */
void block_add_alarm(pen *p, node *side);
void block_add_agent(pen *p, node *side);

/* Its face and what it advises in one line, where its card may be out of sight. */
void block_add_advice_strip(pen *p, node *bar);

void block_add_outcome(pen *p, node *side);
void block_add_key_card(pen *p, node *side);
bool block_has_key_card(const pen *p);

/* Whether the adviser's card may take a large face and set its advice large. */
bool block_is_roomy(const pen *p);

/* The advice that was given: its sentence, how sure it is, why; what asking a step costs. */
void block_add_advice(pen *p, node *card, node_tone tone);
score_changes block_request_cost(const pen *p, step_kind kind);

/* The same card, large and with its hints, over the screen. */
void block_add_key_sheet(pen *p);
bool block_has_hints(const answer_set *answers);

/* Why the adviser thinks so: what it shows, and its words. */
void block_add_reason(pen *p, node *part);

/* The key that the scenario gives to a choice, as a lower-case code point; KEY_NONE: none. */
uint32_t block_choice_key(const choice *c);
bool block_is_answer_key(const answer_set *answers, uint32_t key);

/* The foot: choices in their places, or a slider, and the one next step. */
void block_add_tools(pen *p);
void block_add_answers(pen *p);
void block_add_number(pen *p, node *row);

/* How wide the next step is beside a scale, whatever its name, so that the track never moves. */
enum { BLOCK_NEXT_WIDTH_SCALE = 346 };

/* A button that takes one's own first number again, where that is asked; where the next step stands
 * then: beside it, else in `row`. */
node *block_add_keep(pen *p, node *row);

/* The line that says which part of a scale may be chosen, and where the foot stands then. */
node *block_add_limit(pen *p, node *bar);

/* Whether an answer is asked now, and which one the foot shows: the draft, or what was given. */
bool block_asks_answer(const pen *p);
int32_t block_marked_answer(const pen *p);

/* A fact about a case: its value with unit, and as a tile with its label. */
const char *block_value_words(pen *p, uint16_t attribute_index, const case_face *face);
node *block_add_fact(pen *p, node *parent, const char *prefix, uint16_t attribute_index,
                     const case_face *face);

/* Of an outcome: its colour and sign; of a number how far an answer was off ("32 te veel") and how
 * near counts as right ("" when only the number itself does). */
node_tone block_verdict_tone(const view_outcome *o);
const char *block_verdict_icon(const view_outcome *o);
bool block_has_numbers(const pen *p);
const char *block_miss_words(pen *p, const view_outcome *o, int32_t answer);
const char *block_limit_words(pen *p);

/* The step that the case has come to has shown an outcome. */
bool block_shows_outcome(const pen *p);

#endif
