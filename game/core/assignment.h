/* assignment.h - which condition a seat gets, without a server: every machine works it out alone
 * from the workshop's seed and the seat's code, and all get the same answer.
 *
 * Permuted blocks: the seats, in order of their codes, are taken in blocks as long as the sum of
 * the weights; within a block each condition stands as often as its weight says, in an order drawn
 * for that block. Latin square: conditions in turn by the seat's number. Least filled: the
 * condition that the fewest have had, for its weight; a draw decides between equals. */
#ifndef SAMENSPEL_CORE_ASSIGNMENT_H
#define SAMENSPEL_CORE_ASSIGNMENT_H

#include "core/scenario.h"

/* Seat codes: a letter A to Z and a number 1 to 99. */
enum { SEATS_PER_LETTER = 99 };

/* The seat's number: A1 is 0, A2 is 1, B1 is 99. False: it is no seat code. */
bool seat_number(const char *code, uint32_t *out_number);

typedef struct assignment {
    const char *what; /* "arm" or "list": names the streams */
    const arm_choice *choices;
    uint16_t count;
    assign_method by;
    uint64_t seed;         /* the workshop's, or the session's where there is none */
    uint32_t seat;         /* its number */
    uint32_t stride;       /* Latin square: seats that stand still before the next; 1 or more */
    const uint32_t *taken; /* least filled: how many had each choice so far; NULL: nobody */
} assignment;

/* The index of the seat's choice; INDEX_NONE when there is none to choose from. Choices of weight 0
 * are only given when all weigh 0: then it is the first. */
uint16_t assignment_draw(const assignment *a);

#endif
