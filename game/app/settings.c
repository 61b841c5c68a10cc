#include "app/settings.h"

#include "app/strings.h"
#include "format/json.h"
#include "system/files.h"

#include <string.h>

enum { TEXT_PERCENT_MIN = 80, TEXT_PERCENT_MAX = 200, SETTINGS_BYTES_MAX = 64 * 1024 };

static const char FILE_NAME[] = "settings.json";
static const char *const THEMES[THEME_COUNT] = {
    [THEME_LIGHT] = "light",
    [THEME_DARK] = "dark",
    [THEME_CONTRAST] = "contrast",
    [THEME_PROJECTOR] = "projector",
};

static const char *const SOUNDS[CUES_COUNT] = {
    [CUES_OFF] = "off", [CUES_SOFT] = "soft", [CUES_NORMAL] = "normal"};

const char *theme_name(theme_choice theme)
{
    return THEMES[theme];
}

theme_choice theme_named(const char *name)
{
    int theme = 0;
    while (theme < THEME_COUNT && strcmp(THEMES[theme], name) != 0) theme++;
    return (theme_choice)theme;
}

static void take_language(char out[4], const json_node *chosen)
{
    if (!chosen || chosen->type != JSON_STRING) return;
    for (const char *const *known = strings_languages(); *known; known++)
        if (strcmp(*known, chosen->text) == 0) memcpy(out, *known, strlen(*known) + 1);
}

static void take_text_size(settings *s, const json_node *chosen)
{
    if (!chosen || chosen->type != JSON_NUMBER) return;
    if (chosen->number < TEXT_PERCENT_MIN || chosen->number > TEXT_PERCENT_MAX) return;
    s->text_percent = (int)chosen->number;
}

static void take_theme(settings *s, const json_node *chosen)
{
    if (!chosen || chosen->type != JSON_STRING) return;
    theme_choice theme = theme_named(chosen->text);
    if (theme != THEME_COUNT) s->theme = theme;
}

static void take_sound(settings *s, const json_node *chosen)
{
    if (!chosen || chosen->type != JSON_STRING) return;
    for (int i = 0; i < CUES_COUNT; i++)
        if (strcmp(SOUNDS[i], chosen->text) == 0) s->sound = (sound_choice)i;
}

static void take_switch(bool *out, const json_node *chosen)
{
    if (chosen && chosen->type == JSON_BOOL) *out = chosen->truth;
}

static const json_node *read_file(const home *h, arena *a)
{
    const char *bytes = NULL;
    size_t length = 0;
    const char *path = h->config ? path_join(a, h->config, FILE_NAME) : NULL;
    if (!path || file_read(path, SETTINGS_BYTES_MAX, a, &bytes, &length, NULL)) return NULL;
    diagnostics *d = diagnostics_create(a);
    const source *file = source_create(a, path, bytes, length);
    return d && file ? json_read(a, file, d) : NULL;
}

settings settings_load(const home *h)
{
    settings s = {.text_percent = 100};
    arena scratch;
    arena_init(&scratch, 0);
    const json_node *root = read_file(h, &scratch);
    take_language(s.language, json_member(root, "language"));
    take_language(s.second_language, json_member(root, "second_language"));
    take_text_size(&s, json_member(root, "text_percent"));
    take_theme(&s, json_member(root, "theme"));
    take_sound(&s, json_member(root, "sound"));
    take_switch(&s.reduces_motion, json_member(root, "reduces_motion"));
    take_switch(&s.spaces_text, json_member(root, "spaces_text"));
    arena_free(&scratch);
    return s;
}

static void write_settings(const settings *s, buffer *out)
{
    buffer_text(out, "{\n  \"language\": ");
    buffer_json_string(out, s->language, strlen(s->language));
    buffer_text(out, ",\n  \"second_language\": ");
    buffer_json_string(out, s->second_language, strlen(s->second_language));
    buffer_text(out, ",\n  \"text_percent\": ");
    buffer_integer(out, s->text_percent);
    buffer_text(out, ",\n  \"theme\": \"");
    buffer_text(out, THEMES[s->theme]);
    buffer_text(out, "\",\n  \"sound\": \"");
    buffer_text(out, SOUNDS[s->sound]);
    buffer_text(out, "\",\n  \"reduces_motion\": ");
    buffer_text(out, s->reduces_motion ? "true" : "false");
    buffer_text(out, ",\n  \"spaces_text\": ");
    buffer_text(out, s->spaces_text ? "true\n}\n" : "false\n}\n");
}

status settings_save(const home *h, const settings *s, failure *why)
{
    if (!h->config) return failure_set(why, STATUS_MISSING, "folder_missing", "$HOME", NULL);
    arena scratch;
    arena_init(&scratch, 0);
    buffer text = {0};
    write_settings(s, &text);
    const char *path = path_join(&scratch, h->config, FILE_NAME);
    bool has_memory = path && !text.failed;
    status failed = has_memory ? folder_make(h->config, why)
                               : failure_set(why, STATUS_NO_MEMORY, "no_memory", NULL, NULL);
    if (!failed) failed = file_replace(path, text.bytes, text.length, why);
    buffer_free(&text);
    arena_free(&scratch);
    return failed;
}
