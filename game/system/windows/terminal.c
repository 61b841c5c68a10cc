#include "system/terminal.h"

#include "system/signals.h"
#include "system/terminal_input.h"

#include <windows.h>

#include <string.h>

enum { WIDE_ROOM = 1024, BYTES_ROOM = 3 * WIDE_ROOM, SLICE_MS = 100 };

/* Windows cannot wait for a console, a pipe and a file alike: a thread reads, one piece at a time.
 * The reader owns `bytes` while `taken` is set, the other side while `filled` is. */
static struct {
    HANDLE filled, taken;
    char bytes[BYTES_ROOM];
    size_t length, used;
    bool is_at_end;
} input;

/* A console gives UTF-16; asked for UTF-8 it loses letters with accents. */
static size_t read_console(HANDLE console)
{
    wchar_t wide[WIDE_ROOM];
    DWORD got = 0;
    if (!ReadConsoleW(console, wide, WIDE_ROOM, &got, NULL) || got == 0) return 0;
    if (wide[0] == 26) return 0; /* Ctrl+Z */
    int length = WideCharToMultiByte(CP_UTF8, 0, wide, (int)got, input.bytes, BYTES_ROOM, NULL,
                                     NULL);
    return length > 0 ? (size_t)length : 0;
}

static size_t read_piece(HANDLE from)
{
    DWORD mode = 0, got = 0;
    if (GetConsoleMode(from, &mode)) return read_console(from);
    return ReadFile(from, input.bytes, BYTES_ROOM, &got, NULL) ? got : 0;
}

static DWORD WINAPI read_on(void *unused)
{
    (void)unused;
    HANDLE from = GetStdHandle(STD_INPUT_HANDLE);
    while (!input.is_at_end) {
        WaitForSingleObject(input.taken, INFINITE);
        input.used = 0;
        input.length = read_piece(from);
        input.is_at_end = input.length == 0;
        SetEvent(input.filled);
    }
    return 0;
}

static bool is_reading(void)
{
    if (input.filled) return true;
    input.filled = CreateEventW(NULL, TRUE, FALSE, NULL);
    input.taken = CreateEventW(NULL, FALSE, TRUE, NULL);
    HANDLE reader = CreateThread(NULL, 0, read_on, NULL, 0, NULL);
    if (reader) CloseHandle(reader);
    return reader != NULL;
}

static size_t take_bytes(char *out, size_t room)
{
    size_t left = input.length - input.used;
    size_t count = left < room ? left : room;
    memcpy(out, input.bytes + input.used, count);
    input.used += count;
    if (input.used < input.length) return count;
    ResetEvent(input.filled);
    SetEvent(input.taken);
    return count;
}

/* Waits in slices, so that somebody who asks the program to stop is heard. */
static bool wait_filled(int64_t timeout_us)
{
    int64_t left_ms = timeout_us < 0 ? INT64_MAX : (timeout_us + 999) / 1000;
    for (;;) {
        DWORD slice_ms = left_ms < SLICE_MS ? (DWORD)left_ms : SLICE_MS;
        if (WaitForSingleObject(input.filled, slice_ms) == WAIT_OBJECT_0) return true;
        left_ms -= slice_ms;
        if (left_ms <= 0 || signals_stop_asked()) return false;
    }
}

terminal_input terminal_input_read(int64_t timeout_us, char *out, size_t room, size_t *out_length)
{
    if (!is_reading()) return TERMINAL_INPUT_END;
    if (!wait_filled(timeout_us)) return TERMINAL_INPUT_NOTHING;
    if (input.is_at_end) return TERMINAL_INPUT_END;
    *out_length = take_bytes(out, room);
    return TERMINAL_INPUT_BYTES;
}

bool terminal_is_shown(void)
{
    DWORD mode = 0;
    return GetConsoleMode(GetStdHandle(STD_OUTPUT_HANDLE), &mode) != 0;
}

int terminal_columns(void)
{
    CONSOLE_SCREEN_BUFFER_INFO about;
    if (!GetConsoleScreenBufferInfo(GetStdHandle(STD_OUTPUT_HANDLE), &about)) return 0;
    return about.srWindow.Right - about.srWindow.Left + 1;
}
