#include "format/journal_line.h"

#include "format/journal_scan.h"

#include <string.h>

/* The header is glue and values in turn: one table for writing and for reading. */
typedef enum header_value {
    HEADER_INTEGER,
    HEADER_INTEGER_OR_NULL,
    HEADER_TRUTH,
    HEADER_TEXT,
    HEADER_TEXT_OR_NULL,
    HEADER_HEX16,
    HEADER_SEATS,
    HEADER_DEVICES
} header_value;

typedef struct header_field {
    const char *glue; /* what stands before the value */
    header_value type;
    size_t offset;
} header_field;

#define AT(member) offsetof(journal_header, member)

static const header_field FIELDS[] = {
    {"{\"format\":", HEADER_INTEGER, AT(format)},
    {",\"app\":", HEADER_TEXT, AT(app)},
    {",\"rules\":", HEADER_INTEGER, AT(rules)},
    {",\"scenario\":", HEADER_TEXT, AT(scenario)},
    {",\"version\":", HEADER_TEXT, AT(version)},
    {",\"sha256\":", HEADER_TEXT, AT(sha256)},
    {",\"seed\":", HEADER_HEX16, AT(seed)},
    {",\"session\":", HEADER_TEXT, AT(session)},
    {",\"workshop\":{\"code\":", HEADER_TEXT_OR_NULL, AT(workshop)},
    {",\"seed\":", HEADER_HEX16, AT(workshop_seed)},
    {"},\"seats\":", HEADER_SEATS, 0},
    {",\"arm\":", HEADER_TEXT_OR_NULL, AT(arm)},
    {",\"list\":", HEADER_TEXT_OR_NULL, AT(list)},
    {",\"assigned\":{\"arm\":", HEADER_TEXT, AT(arm_by)},
    {",\"list\":", HEADER_TEXT, AT(list_by)},
    {"},\"attempt\":", HEADER_INTEGER, AT(attempt)},
    {",\"language\":", HEADER_TEXT, AT(language)},
    {",\"time_setting\":", HEADER_INTEGER, AT(time_setting)},
    {",\"input_devices\":", HEADER_DEVICES, 0},
    {",\"synthetic\":", HEADER_TRUTH, AT(is_synthetic)},
    {",\"player\":", HEADER_TEXT_OR_NULL, AT(player)},
    {",\"pilot\":", HEADER_TRUTH, AT(is_pilot)},
    {",\"consent\":{\"version\":", HEADER_TEXT, AT(consent_version)},
    {",\"sha256\":", HEADER_TEXT, AT(consent_sha256)},
    {",\"language\":", HEADER_TEXT, AT(consent_language)},
    {",\"choices\":{\"record\":", HEADER_TRUTH, AT(consent_record)},
    {",\"room\":", HEADER_TRUTH, AT(consent_room)},
    {",\"research\":", HEADER_TRUTH, AT(consent_research)},
    {"}},\"started\":", HEADER_TEXT, AT(started)},
    {",\"clock_resolution_ns\":", HEADER_INTEGER_OR_NULL, AT(clock_resolution_ns)},
    {",\"screen\":{\"width\":", HEADER_INTEGER_OR_NULL, AT(screen_width)},
    {",\"height\":", HEADER_INTEGER_OR_NULL, AT(screen_height)},
    {",\"refresh_hz\":", HEADER_INTEGER_OR_NULL, AT(screen_refresh_hz)},
    {"},\"platform\":", HEADER_TEXT, AT(platform)},
};

enum { FIELD_COUNT = sizeof FIELDS / sizeof *FIELDS };

static void write_text(const char *text, buffer *out)
{
    if (text)
        buffer_json_string(out, text, strlen(text));
    else
        buffer_text(out, "null");
}

static void write_integer(int64_t number, buffer *out)
{
    if (number == FIELD_NULL)
        buffer_text(out, "null");
    else
        buffer_integer(out, number);
}

static void write_hex16(uint64_t number, buffer *out)
{
    buffer_char(out, '"');
    buffer_hex16(out, number);
    buffer_char(out, '"');
}

static void write_seats(const journal_header *h, buffer *out)
{
    buffer_char(out, '[');
    for (size_t i = 0; i < h->seat_count; i++) {
        buffer_text(out, i ? ",{\"code\":" : "{\"code\":");
        write_text(h->seats[i].code, out);
        buffer_text(out, ",\"people\":");
        buffer_integer(out, h->seats[i].people);
        buffer_char(out, '}');
    }
    buffer_char(out, ']');
}

static void write_devices(const journal_header *h, buffer *out)
{
    buffer_char(out, '[');
    for (size_t i = 0; i < h->device_count; i++) {
        if (i) buffer_char(out, ',');
        write_text(h->devices[i], out);
    }
    buffer_char(out, ']');
}

static void write_field(const journal_header *h, const header_field *f, buffer *out)
{
    const char *from = (const char *)h + f->offset;
    buffer_text(out, f->glue);
    switch (f->type) {
    case HEADER_INTEGER:
    case HEADER_INTEGER_OR_NULL: write_integer(*(const int64_t *)(const void *)from, out); break;
    case HEADER_TRUTH: buffer_text(out, *(const bool *)from ? "true" : "false"); break;
    case HEADER_TEXT:
    case HEADER_TEXT_OR_NULL: write_text(*(const char *const *)(const void *)from, out); break;
    case HEADER_HEX16: write_hex16(*(const uint64_t *)(const void *)from, out); break;
    case HEADER_SEATS: write_seats(h, out); break;
    case HEADER_DEVICES: write_devices(h, out); break;
    }
}

void journal_header_write(const journal_header *h, buffer *out)
{
    for (size_t i = 0; i < FIELD_COUNT; i++) write_field(h, &FIELDS[i], out);
}

static void read_seats(journal_scan *s, journal_header *h)
{
    scan_expect(s, "[");
    while (!s->failed && !scan_accept(s, "]")) {
        if (h->seat_count == JOURNAL_SEATS_MAX) scan_fail(s, STATUS_CORRUPT);
        if (s->failed) return;
        journal_seat *seat = &h->seats[h->seat_count];
        scan_expect(s, h->seat_count++ ? ",{\"code\":" : "{\"code\":");
        seat->code = scan_text(s);
        scan_expect(s, ",\"people\":");
        seat->people = scan_integer(s);
        scan_expect(s, "}");
    }
}

static void read_devices(journal_scan *s, journal_header *h)
{
    scan_expect(s, "[");
    while (!s->failed && !scan_accept(s, "]")) {
        if (h->device_count == JOURNAL_DEVICES_MAX) scan_fail(s, STATUS_CORRUPT);
        if (s->failed) return;
        if (h->device_count > 0) scan_expect(s, ",");
        h->devices[h->device_count++] = scan_text(s);
    }
}

static void read_field(journal_scan *s, const header_field *f, journal_header *h)
{
    char *to = (char *)h + f->offset;
    scan_expect(s, f->glue);
    switch (f->type) {
    case HEADER_INTEGER: *(int64_t *)(void *)to = scan_integer(s); break;
    case HEADER_INTEGER_OR_NULL: *(int64_t *)(void *)to = scan_integer_or_null(s); break;
    case HEADER_TRUTH: *(bool *)to = scan_truth(s); break;
    case HEADER_TEXT: *(const char **)(void *)to = scan_text(s); break;
    case HEADER_TEXT_OR_NULL: *(const char **)(void *)to = scan_text_or_null(s); break;
    case HEADER_HEX16: *(uint64_t *)(void *)to = scan_hex16(s); break;
    case HEADER_SEATS: read_seats(s, h); break;
    case HEADER_DEVICES: read_devices(s, h); break;
    }
}

status journal_header_read(const char *body, size_t length, arena *a, journal_header *out,
                           size_t *out_byte)
{
    journal_scan s = journal_scan_begin(body, length, a);
    *out = (journal_header){0};
    for (size_t i = 0; i < FIELD_COUNT && !s.failed; i++) read_field(&s, &FIELDS[i], out);
    buffer again = {0};
    if (!s.failed) journal_header_write(out, &again);
    status failed = again.failed ? STATUS_NO_MEMORY
                                 : scan_finish(&s, again.bytes, again.length, out_byte);
    buffer_free(&again);
    return failed;
}
