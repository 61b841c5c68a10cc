/* sheet: what a facilitator takes into the room, as a page to print. */
#include "app/store.h"
#include "cli/command.h"
#include "cli/facilitator_sheet.h"

static int write_sheet(const command_line *c, const scenario_place *from, failure *why)
{
    loaded_scenario loaded;
    buffer page = {0};
    status failed = store_load(from, c->options.values[OPTION_ARM], c->options.values[OPTION_LIST],
                               &loaded, why);
    if (!failed) facilitator_sheet_write(loaded.s, &c->speaker, &page);
    if (!failed && page.failed)
        failed = failure_set(why, STATUS_NO_MEMORY, "no_memory", NULL, NULL);
    if (!failed) command_print(&page);
    buffer_free(&page);
    loaded_scenario_free(&loaded);
    return failed ? command_fail(c, why) : EXIT_FINE;
}

int command_sheet(const command_line *c)
{
    scenario_place from;
    failure why = {0};
    if (store_find(c->home, c->options.words[0], c->memory, &from, &why))
        return command_fail(c, &why);
    return write_sheet(c, &from, &why);
}
