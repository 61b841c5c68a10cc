/* story.h - a stage that branches: nodes with something to read, and choices that lead on. Each choice
 * is offered once, so that ways that lead back end somewhere (format checks that there is always
 * one). Inside core only. */
#ifndef SAMENSPEL_CORE_MECHANICS_STORY_H
#define SAMENSPEL_CORE_MECHANICS_STORY_H

#include "core/decide.h"

/* Shows the first node. */
void story_enter(deciding *d);

/* Whether the node that stands there asks for a choice. Call only in a story. */
bool story_has_choices(const scenario *s, const state *st);

/* Whether a choice of the running story was made before. */
bool story_is_taken(const state *st, uint16_t node, uint16_t option);

/* Whether a choice of the node that stands there can be made: not made before, and its condition
 * holds. `scratch` holds what the condition makes on the way. */
bool story_is_offered(const scenario *s, const state *st, uint16_t option, arena *scratch);

/* COMMAND_CHOOSE: other_stage, no_such_reply (another node, or a choice that is not offered). */
status story_choose(deciding *d, const record *c, failure *why);

/* COMMAND_CONTINUE at a node without choices: on to what follows, or out of the story. */
status story_continue(deciding *d);

#endif
