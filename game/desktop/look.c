#include "desktop/look.h"

static const theme_kind themes[SCREEN_THEME_COUNT] = {
    [SCREEN_LIGHT] = THEME_LIGHT,
    [SCREEN_DARK] = THEME_DARK,
    [SCREEN_CONTRAST] = THEME_CONTRAST,
    [SCREEN_PROJECTOR] = THEME_PROJECTOR,
};

ui_look look_of(const screen_settings *s)
{
    return (ui_look){.theme = themes[s->theme],
                     .zoom = (float)s->text_percent / 100.0f,
                     .scale = (float)screen_percent(s) / (float)s->text_percent,
                     .is_motion_reduced = s->is_motion_reduced,
                     .is_text_spaced = s->is_text_spaced};
}
