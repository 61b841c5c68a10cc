/* result_writer.h - what a session amounts to, as one JSON document: where it is, its scores,
 * measures, replies and cases. For `samenspel replay` and whoever reads it. */
#ifndef SAMENSPEL_FORMAT_RESULT_WRITER_H
#define SAMENSPEL_FORMAT_RESULT_WRITER_H

#include "core/buffer.h"
#include "format/journal_line.h"

/* Appends the document and a newline. Missing is null; undefined measures have the value null.
 * Scores are points, times microseconds, confidences per mille, measures as core/measure.h says.
 * `code` is the session's result code, "" when it has none. */
void result_write(const journal_header *header, const scenario *s, const state *st,
                  const char *code, buffer *out);

#endif
