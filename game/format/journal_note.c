#include "format/journal_line.h"

#include "format/journal_scan.h"

#include <string.h>

/* What stands behind a kind: at most one value. */
typedef struct note_layout {
    const char *name;
    const char *number; /* key; NULL: no number */
    const char *text;
} note_layout;

static const note_layout LAYOUTS[NOTE_KIND_COUNT] = {
    [NOTE_UTC] = {"utc", NULL, "at"},
    [NOTE_ALIVE] = {"alive", NULL, NULL},
    [NOTE_FOCUS_LOST] = {"focus_lost", NULL, NULL},
    [NOTE_FOCUS_GAINED] = {"focus_gained", NULL, NULL},
    [NOTE_DROPPED_FRAMES] = {"dropped_frames", "count", NULL},
    [NOTE_SUSPEND] = {"suspend", "us", NULL},
    [NOTE_LEFT] = {"left", NULL, NULL},
    [NOTE_RESUMED] = {"resumed", NULL, "at"},
    [NOTE_MOVED] = {"moved", NULL, NULL},
    [NOTE_DEVICE] = {"device", NULL, "name"},
    [NOTE_SHOWN_LANGUAGE] = {"shown_language", NULL, "language"},
};

static void write_key(const char *key, buffer *out)
{
    buffer_text(out, ",\"");
    buffer_text(out, key);
    buffer_text(out, "\":");
}

void journal_note_write(const journal_note *n, buffer *out)
{
    const note_layout *layout = &LAYOUTS[n->kind];
    buffer_text(out, "{\"seq\":");
    buffer_integer(out, (int64_t)n->seq);
    buffer_text(out, ",\"t\":");
    buffer_integer(out, n->t_us);
    buffer_text(out, ",\"note\":{\"kind\":\"");
    buffer_text(out, layout->name);
    buffer_char(out, '"');
    if (layout->number) {
        write_key(layout->number, out);
        buffer_integer(out, n->number);
    }
    if (layout->text) {
        write_key(layout->text, out);
        buffer_json_string(out, n->text, strlen(n->text));
    }
    buffer_char(out, '}');
}

static note_kind note_named(const char *name)
{
    int kind = 0;
    while (kind < NOTE_KIND_COUNT && strcmp(LAYOUTS[kind].name, name) != 0) kind++;
    return (note_kind)kind;
}

static void expect_key(journal_scan *s, const char *key)
{
    scan_expect(s, ",\"");
    scan_expect(s, key);
    scan_expect(s, "\":");
}

static void read_values(journal_scan *s, journal_note *n)
{
    const note_layout *layout = &LAYOUTS[n->kind];
    if (layout->number) {
        expect_key(s, layout->number);
        n->number = scan_integer(s);
    }
    if (layout->text) {
        expect_key(s, layout->text);
        n->text = scan_text(s);
    }
    scan_expect(s, "}");
}

static void read_note(journal_scan *s, journal_note *n)
{
    char name[24];
    scan_expect(s, "{\"seq\":");
    n->seq = (uint64_t)scan_integer(s);
    scan_expect(s, ",\"t\":");
    n->t_us = scan_integer(s);
    scan_expect(s, ",\"note\":{\"kind\":");
    scan_id(s, name, sizeof name);
    if (s->failed) return;
    n->kind = note_named(name);
    if (n->kind == NOTE_KIND_COUNT)
        scan_fail(s, STATUS_CORRUPT);
    else
        read_values(s, n);
}

status journal_note_read(const char *body, size_t length, arena *a, journal_note *out,
                         size_t *out_byte)
{
    journal_scan s = journal_scan_begin(body, length, a);
    *out = (journal_note){0};
    read_note(&s, out);
    buffer again = {0};
    if (!s.failed) journal_note_write(out, &again);
    status failed = again.failed ? STATUS_NO_MEMORY
                                 : scan_finish(&s, again.bytes, again.length, out_byte);
    buffer_free(&again);
    return failed;
}
