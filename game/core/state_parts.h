/* state_parts.h - what the files of the state share: applying, looking, making, hashing. For them alone. */
#ifndef SAMENSPEL_CORE_STATE_PARTS_H
#define SAMENSPEL_CORE_STATE_PARTS_H

#include "core/state.h"

/* Copies a free text into its slot's room; NULL when there is none or the text is too long. */
const char *state_text_keep(char *room, const char *text);

/* A digest of one record, folded into `h`. */
uint64_t state_record_digest(uint64_t h, const state *st, const scenario *s, uint16_t index);

/* The record at a 1-based place (see state_record_at), and the one of a case in the running stage, to
 * be written to; NULL: there is none. */
case_record *state_place(const state *st, const scenario *s, int64_t index);
case_record *state_shown(const state *st, int64_t case_index);

#endif
