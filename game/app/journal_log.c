#include "app/journal_log.h"

#include "system/files.h"
#include "system/sha256.h"

#include <string.h>

static status corrupt_at(const char *path, size_t line_number, size_t byte, failure *why)
{
    buffer place = {0};
    buffer_text(&place, path);
    buffer_char(&place, ':');
    buffer_integer(&place, (int64_t)line_number);
    buffer_char(&place, ':');
    buffer_integer(&place, (int64_t)byte + 1);
    failure_set(why, STATUS_CORRUPT, "journal_corrupt", place.failed ? path : place.bytes, NULL);
    buffer_free(&place);
    return STATUS_CORRUPT;
}

status journal_log_corrupt(const journal_log *log, size_t byte, failure *why)
{
    return corrupt_at(log->path, log->line_number, byte, why);
}

/* A power cut may leave zero bytes behind what was written. */
static void find_tail(journal_log *log, size_t total)
{
    size_t used = total;
    while (used > 0 && log->bytes[used - 1] == '\0') used--;
    while (used > 0 && log->bytes[used - 1] != '\n') used--;
    log->length = used;
    log->torn_length = total - used;
}

typedef struct raw_line {
    const char *bytes;
    size_t body_length;
} raw_line;

static status read_link(journal_log *log, size_t length, raw_line *out, failure *why)
{
    size_t byte = 0;
    uint8_t linked[SHA256_BYTES];
    out->bytes = log->bytes + log->at;
    log->line_number++;
    if (length > JOURNAL_LINE_MAX) return journal_log_corrupt(log, JOURNAL_LINE_MAX, why);
    if (journal_link_read(out->bytes, length, &out->body_length, linked, &byte))
        return journal_log_corrupt(log, byte, why);
    sha256_chain(log->chain, out->bytes, out->body_length, log->chain);
    if (memcmp(log->chain, linked, sizeof linked) != 0)
        return journal_log_corrupt(log, out->body_length, why);
    return STATUS_OK;
}

/* False at the end of the complete lines, or with `why` filled. */
static bool next_line(journal_log *log, raw_line *out, failure *why)
{
    if (log->at >= log->length) return false;
    const char *start = log->bytes + log->at;
    const char *end = memchr(start, '\n', log->length - log->at);
    size_t length = (size_t)(end - start);
    if (read_link(log, length, out, why)) return false;
    log->at += length + 1;
    return true;
}

/* Another version has other keys, so only `{"format":N,` is looked at. */
static bool is_other_version(const raw_line *l, char *out_version, size_t room)
{
    static const char start[] = "{\"format\":";
    const size_t skipped = sizeof start - 1;
    size_t length = 0;
    if (l->body_length < skipped || memcmp(l->bytes, start, skipped) != 0) return false;
    while (skipped + length < l->body_length && length + 1 < room &&
           l->bytes[skipped + length] != ',') {
        out_version[length] = l->bytes[skipped + length];
        length++;
    }
    out_version[length] = '\0';
    return strcmp(out_version, "1") != 0;
}

static status read_header(journal_log *log, arena *a, failure *why)
{
    raw_line first;
    char version[16];
    size_t byte = 0;
    failure cause = {0};
    if (log->length == 0) return failure_set(why, STATUS_TORN, "journal_empty", log->path, NULL);
    if (!next_line(log, &first, &cause))
        return failure_set(why, cause.code, cause.reason, cause.place, NULL);
    if (is_other_version(&first, version, sizeof version))
        return failure_set(why, STATUS_VERSION, "journal_version", log->path, version);
    status failed = journal_header_read(first.bytes, first.body_length, a, &log->header, &byte);
    if (failed == STATUS_CORRUPT) return journal_log_corrupt(log, byte, why);
    if (failed) return failure_set(why, failed, "no_memory", log->path, NULL);
    if (log->header.seat_count == 0) return journal_log_corrupt(log, 0, why);
    return STATUS_OK;
}

status journal_log_open(const char *path, arena *a, journal_log *out, failure *why)
{
    size_t total = 0;
    *out = (journal_log){.path = path};
    status failed = file_read(path, JOURNAL_LOG_BYTES_MAX, a, &out->bytes, &total, why);
    if (failed) return failed;
    find_tail(out, total);
    return read_header(out, a, why);
}

static status read_entry(const journal_context *c, arena *a, log_entry *e, size_t *out_byte)
{
    *out_byte = 0;
    switch (e->kind) {
    case LINE_COMMAND:
        return journal_command_read(c, e->body, e->body_length, a, &e->command, out_byte);
    case LINE_NOTE: return journal_note_read(e->body, e->body_length, a, &e->note, out_byte);
    case LINE_HEADER:
    case LINE_UNKNOWN: break;
    }
    return STATUS_CORRUPT;
}

bool journal_log_next(journal_log *log, const journal_context *c, arena *a, log_entry *out,
                      failure *why)
{
    raw_line raw;
    size_t byte = 0;
    if (!next_line(log, &raw, why)) return false;
    *out = (log_entry){.kind = journal_line_kind_of(raw.bytes, raw.body_length),
                       .body = raw.bytes,
                       .body_length = raw.body_length};
    status failed = read_entry(c, a, out, &byte);
    if (failed == STATUS_CORRUPT)
        journal_log_corrupt(log, byte, why);
    else if (failed)
        failure_set(why, failed, "no_memory", log->path, NULL);
    return !failed;
}

void journal_code(const uint8_t chain[32], char out[JOURNAL_CODE_BYTES])
{
    static const char symbols[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; /* no I, L, O, U */
    uint64_t bits = 0;
    for (int i = 0; i < 8; i++) bits = bits << 8 | chain[i];
    char *to = out;
    for (int i = 0; i < 12; i++) {
        if (i > 0 && i % 4 == 0) *to++ = '-';
        *to++ = symbols[bits >> 59];
        bits <<= 5;
    }
    *to = '\0';
}
