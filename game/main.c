/* The only place that names both shells: the commands get the window and the pictures lent. */
#include "cli/cli.h"
#include "desktop/desktop.h"

#include <stdlib.h>
#include <string.h>

static status open_window(const cli_window *wanted, failure *why)
{
    desktop_options o = {.person = wanted->options,
                         .width = wanted->width,
                         .height = wanted->height,
                         .is_fullscreen = wanted->is_fullscreen,
                         .renderer = wanted->renderer,
                         .places = getenv("SAMENSPEL_PLACES")};
    return desktop_run(&o, why);
}

static status make_pictures(cli_pictures *wanted, failure *why)
{
    shots_result made = {0};
    shots_options o = {.home = wanted->home,
                       .folder = wanted->folder,
                       .width = wanted->width,
                       .height = wanted->height,
                       .language = wanted->language,
                       .theme = wanted->theme,
                       .text_percent = wanted->text_percent,
                       .is_text_spaced = wanted->is_text_spaced,
                       .is_pseudo = wanted->is_pseudo,
                       .scenarios = wanted->scenarios,
                       .scenario_count = wanted->scenario_count};
    status failed = desktop_shots(&o, &made, why);
    wanted->made = made.picture_count;
    wanted->too_tight = made.overflow_count;
    memcpy(wanted->first_too_tight, made.first_overflow, sizeof wanted->first_too_tight);
    return failed;
}

int main(int argc, char **argv)
{
    static const cli_shells shells = {.window = open_window, .pictures = make_pictures};
    return cli_run(argc, argv, &shells);
}
