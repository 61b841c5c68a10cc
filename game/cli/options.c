#include "cli/options.h"

#include <string.h>

typedef struct option_row {
    const char *name;
    bool takes_value;
} option_row;

static const option_row ROWS[OPTION_ID_COUNT] = {
    [OPTION_HELP] = {"--help", false},
    [OPTION_VERSION] = {"--version", false},
    [OPTION_LANG] = {"--lang", true},
    [OPTION_SEAT] = {"--seat", true},
    [OPTION_PEOPLE] = {"--people", true},
    [OPTION_SEED] = {"--seed", true},
    [OPTION_ARM] = {"--arm", true},
    [OPTION_LIST] = {"--list", true},
    [OPTION_LOG] = {"--log", true},
    [OPTION_TEXT] = {"--text", false},
    [OPTION_BOT] = {"--bot", true},
    [OPTION_SESSIONS] = {"--sessions", true},
    [OPTION_FAST] = {"--fast", false},
    [OPTION_PILOT] = {"--pilot", false},
    [OPTION_WINDOW] = {"--window", true},
    [OPTION_FULLSCREEN] = {"--fullscreen", false},
    [OPTION_RENDERER] = {"--renderer", true},
    [OPTION_FORMAT] = {"--format", true},
    [OPTION_VARS] = {"--vars", true},
    [OPTION_UNTIL] = {"--until", true},
    [OPTION_LABEL] = {"--label", true},
    [OPTION_COUNT_OF] = {"--count", true},
    [OPTION_SIZE] = {"--size", true},
    [OPTION_THEME] = {"--theme", true},
    [OPTION_TEXT_SIZE] = {"--text-size", true},
    [OPTION_SPACING] = {"--spacing", true},
    [OPTION_FACILITATOR_CODE] = {"--facilitator-code", true},
};

const char *option_name(option_id id)
{
    return ROWS[id].name;
}

bool option_is_given(const options *o, option_id id)
{
    return o->values[id] != NULL;
}

/* The option that `argument` names, up to an `=`; OPTION_ID_COUNT when there is none. */
static option_id option_named(const char *argument, uint32_t allowed)
{
    size_t length = strcspn(argument, "=");
    for (int id = 0; id < OPTION_ID_COUNT; id++) {
        bool is_it = strlen(ROWS[id].name) == length &&
                     strncmp(ROWS[id].name, argument, length) == 0;
        if (is_it && (allowed >> id & 1)) return (option_id)id;
    }
    return OPTION_ID_COUNT;
}

static status refuse(failure *why, const char *reason, const char *detail)
{
    return failure_set(why, STATUS_BAD_INPUT, reason, NULL, detail);
}

/* Reads the option at `*at`; moves `*at` on when its value stands behind it. */
static status read_option(int count, char *const *arguments, int *at, uint32_t allowed,
                          options *out, failure *why)
{
    const char *argument = arguments[*at];
    const char *equals = strchr(argument, '=');
    option_id id = option_named(argument, allowed);
    if (id == OPTION_ID_COUNT) return refuse(why, "unknown_option", argument);
    if (out->values[id]) return refuse(why, "option_twice", ROWS[id].name);
    if (!ROWS[id].takes_value) {
        out->values[id] = "";
        return equals ? refuse(why, "option_without_value", ROWS[id].name) : STATUS_OK;
    }
    if (!equals && *at + 1 == count) return refuse(why, "option_needs_value", ROWS[id].name);
    out->values[id] = equals ? equals + 1 : arguments[++*at];
    return STATUS_OK;
}

status options_read(int count, char *const *arguments, uint32_t allowed, options *out, failure *why)
{
    bool are_words_only = false;
    *out = (options){0};
    for (int at = 0; at < count; at++) {
        const char *argument = arguments[at];
        bool is_option = !are_words_only && argument[0] == '-' && argument[1] == '-';
        if (is_option && argument[2] == '\0') {
            are_words_only = true;
        } else if (is_option) {
            status failed = read_option(count, arguments, &at, allowed, out, why);
            if (failed) return failed;
        } else if (!are_words_only && argument[0] == '-' && argument[1] != '\0') {
            return refuse(why, "unknown_option", argument);
        } else if (out->word_count == OPTION_WORDS_MAX) {
            return refuse(why, "too_many_words", argument);
        } else {
            out->words[out->word_count++] = argument;
        }
    }
    return STATUS_OK;
}

static int digit_value(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return 99;
}

bool option_switch(const char *text, bool *out)
{
    *out = strcmp(text, "on") == 0;
    return *out || strcmp(text, "off") == 0;
}

bool option_unsigned(const char *text, uint64_t *out)
{
    bool is_hex = text[0] == '0' && (text[1] == 'x' || text[1] == 'X');
    unsigned base = is_hex ? 16 : 10;
    uint64_t number = 0;
    if (is_hex) text += 2;
    if (*text == '\0') return false;
    for (; *text; text++) {
        unsigned digit = (unsigned)digit_value(*text);
        if (digit >= base || number > (UINT64_MAX - digit) / base) return false;
        number = number * base + digit;
    }
    *out = number;
    return true;
}

bool option_integer(const char *text, int64_t least, int64_t most, int64_t *out)
{
    uint64_t number = 0;
    if (!option_unsigned(text, &number) || number > INT64_MAX) return false;
    *out = (int64_t)number;
    return *out >= least && *out <= most;
}

bool option_size(const char *text, int *out_width, int *out_height)
{
    char width[8] = "";
    int64_t wide = 0, high = 0;
    const char *cross = strchr(text, 'x');
    if (!cross || cross == text || (size_t)(cross - text) >= sizeof width) return false;
    memcpy(width, text, (size_t)(cross - text));
    if (!option_integer(width, 320, 8192, &wide)) return false;
    if (!option_integer(cross + 1, 320, 8192, &high)) return false;
    *out_width = (int)wide;
    *out_height = (int)high;
    return true;
}
