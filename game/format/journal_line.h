/* journal_line.h - the lines of a journal as bytes: the one canonical writer, and a reader that
 * accepts nothing else than what the writer would write.
 *
 * A journal is UTF-8 with one line per entry. Line 1 is the header; then come command lines (one
 * accepted command with all its events) and note lines (what the shell noticed; not seen by the
 * state). Every line is a body followed by its link of the chain:
 *
 *     {"seq":17,"t":48211034,"from":"9f3c...","command":{...},"events":[...]   the body
 *     ,"chain":"<64 hex digits>"}\n                                           the link
 *
 * Key order is fixed, numbers are integers, a missing value is null, ids are written, never
 * positions. The link is SHA-256 over the previous 32 raw bytes (zeros before the header) and the
 * body; whoever calls this computes it. `"stamped":N` stands behind `t` only where a command's own
 * stamp was older and had to be raised. `seq` of a note is that of the command line before it.
 *
 * Reading: the readers take a body, fill `out` from the arena, and answer STATUS_OK only when
 * writing `out` again gives the same bytes. Otherwise STATUS_CORRUPT with the 0-based byte of the
 * first difference, or STATUS_NO_MEMORY. They never trust the bytes. */
#ifndef SAMENSPEL_FORMAT_JOURNAL_LINE_H
#define SAMENSPEL_FORMAT_JOURNAL_LINE_H

#include "core/arena.h"
#include "core/buffer.h"
#include "core/session.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    JOURNAL_FORMAT = 1,
    JOURNAL_LINE_MAX = 1024 * 1024,
    JOURNAL_LINK_BYTES = 76, /* ,"chain":"…"} without the newline */
    JOURNAL_SEATS_MAX = 4,
    JOURNAL_DEVICES_MAX = 8
};

/* The header ---------------------------------------------------------------------------------- */

typedef struct journal_seat {
    const char *code;
    int64_t people;
} journal_seat;

/* Texts are never NULL unless said; FIELD_NULL is a number that is not known. */
typedef struct journal_header {
    int64_t format;
    const char *app;      /* the program's version */
    int64_t rules;        /* SESSION_RULES of the program that played */
    const char *scenario; /* its id */
    const char *version;
    const char *sha256; /* of the scenario's pack, 64 hex digits */
    uint64_t seed;
    const char *session;
    const char *workshop;   /* its code; NULL: none */
    uint64_t workshop_seed; /* 0: no workshop; checkpoint words come from it */
    journal_seat seats[JOURNAL_SEATS_MAX];
    size_t seat_count;
    const char *arm, *list;       /* NULL: the scenario has none */
    const char *arm_by, *list_by; /* how they were assigned; see app/assignment.h */
    int64_t attempt;
    const char *language;
    int64_t time_setting;                     /* per mille of the stated limits; 0: no limits */
    const char *devices[JOURNAL_DEVICES_MAX]; /* "keyboard", "mouse", "touch", "text", "bot" */
    size_t device_count;
    bool is_synthetic;
    const char *player; /* the bot that played; NULL: a person did */
    bool is_pilot;
    const char *consent_version; /* the scenario's version whose consent text was shown */
    const char *consent_sha256;  /* of that text in that language */
    const char *consent_language;
    bool consent_record, consent_room, consent_research;
    const char *started; /* UTC, RFC 3339 */
    int64_t clock_resolution_ns;
    int64_t screen_width, screen_height, screen_refresh_hz;
    const char *platform;
} journal_header;

void journal_header_write(const journal_header *h, buffer *out);
status journal_header_read(const char *body, size_t length, arena *a, journal_header *out,
                           size_t *out_byte);

/* Command lines ------------------------------------------------------------------------------- */

/* What is needed to write ids and to find what they mean. */
typedef struct journal_context {
    const scenario *scenario;
    const char *seat;
    uint16_t stage; /* the stage whose cases ids mean, where a line does not say; INDEX_NONE */
} journal_context;

/* The context in which the next line of a session is read. */
journal_context journal_context_of(const session *s);

void journal_command_write(const journal_context *c, const line *l, buffer *out);
status journal_command_read(const journal_context *c, const char *body, size_t length, arena *a,
                            line *out, size_t *out_byte);

/* Only `"command":{…}` and `"events":[…]`: what must be the same when it is decided again. */
void journal_decision_write(const journal_context *c, const line *l, buffer *out);

/* Note lines ---------------------------------------------------------------------------------- */

typedef enum note_kind {
    NOTE_UTC,        /* text: the calendar time */
    NOTE_ALIVE,      /* a time limit runs and the program does too */
    NOTE_FOCUS_LOST, /* the window lost the keyboard's focus */
    NOTE_FOCUS_GAINED,
    NOTE_DROPPED_FRAMES, /* number: how many since the last note */
    NOTE_SUSPEND,        /* number: microseconds that the machine slept */
    NOTE_LEFT,           /* the program was closed; the session can go on later */
    NOTE_RESUMED,        /* text: the calendar time */
    NOTE_MOVED,          /* the journal goes on in another folder: the old one failed */
    NOTE_DEVICE,         /* text: an input device that was not in the header */
    NOTE_SHOWN_LANGUAGE, /* text: what texts are shown in from here on while a key is held, and the
                            session's own again when it is let go */
    NOTE_KIND_COUNT
} note_kind;

typedef struct journal_note {
    uint64_t seq;
    int64_t t_us;
    note_kind kind;
    int64_t number;
    const char *text;
} journal_note;

void journal_note_write(const journal_note *n, buffer *out);
status journal_note_read(const char *body, size_t length, arena *a, journal_note *out,
                         size_t *out_byte);

/* Lines --------------------------------------------------------------------------------------- */

/* Appends the link and the newline. */
void journal_link_write(const uint8_t chain[32], buffer *out);

/* Splits a line (without its newline) into its body and its link. STATUS_CORRUPT, with the byte,
 * when it does not end as one. */
status journal_link_read(const char *bytes, size_t length, size_t *out_body, uint8_t out_chain[32],
                         size_t *out_byte);

typedef enum journal_line_kind {
    LINE_HEADER,
    LINE_COMMAND,
    LINE_NOTE,
    LINE_UNKNOWN
} journal_line_kind;

/* What a body begins as; its reader judges the rest. */
journal_line_kind journal_line_kind_of(const char *body, size_t length);

#endif
