/* case_order.h - which cases a block takes and in which order. Inside core only. */
#ifndef SAMENSPEL_CORE_MECHANICS_CASE_ORDER_H
#define SAMENSPEL_CORE_MECHANICS_CASE_ORDER_H

#include "core/decide.h"

/* Draws `take` cases of the block's set (cases on which the adviser is forced are always among
 * them) and their order:
 *   listed    as the scenario lists them;
 *   shuffled  Fisher-Yates;
 *   rotated   the listed thirds in turn, starting at a third drawn for the seat;
 *   balanced  a row, drawn for the seat, of the Williams square: over many seats each case stands
 *             equally often at each place and behind each other case.
 * The result lies in d->scratch; NULL: no memory. */
uint16_t *case_order_draw(deciding *d, const block_stage *b);

/* Where third 0, 1 or 2 of `count` cases begins; third 3 gives the end. */
uint16_t case_third_start(uint16_t count, int third);

#endif
