#include "host/host_parts.h"

status host_start_sitting(host *h, const char *seat, int64_t people, const char *language,
                          int64_t time_setting, failure *why)
{
    const host_options *o = &h->asked;
    scenario_place from;
    status failed = lobby_place(&h->lobby, h->entry, &from, why);
    if (failed) return failed;
    sitting_plan plan = {.home = o->home,
                         .from = &from,
                         .arm = o->arm,
                         .list = o->list,
                         .has_seed = o->has_seed,
                         .seed = o->seed,
                         .seat = seat,
                         .people = people,
                         .language = language,
                         .time_setting = time_setting,
                         .log_folder = o->log_folder,
                         .is_pilot = o->is_pilot,
                         .care = JOURNAL_EACH_LINE,
                         .devices = h->devices,
                         .device_count = h->device_count,
                         .screen_width = o->screen_width,
                         .screen_height = o->screen_height,
                         .screen_refresh_hz = o->screen_refresh_hz,
                         .wake = o->wake};
    failed = sitting_open(&plan, h->now_us, &h->sitting, why);
    if (failed) return failed;
    sitting_set_facilitator_code(h->sitting, o->facilitator_code);
    h->people = people;
    h->presented_key = 0;
    h->debrief_version = 0;
    keeper_forget(&h->keeper);
    return STATUS_OK;
}

void host_leave_sitting(host *h)
{
    failure why = {0};
    sitting_close(h->sitting, h->now_us, &why);
    h->sitting = NULL;
    h->cue.of = NULL;
    h->debrief = NULL;
    h->entry = NULL;
    h->problem = why;
    host_fill_lobby(h);
}

void host_resume_sitting(host *h, const char *id)
{
    sitting *resumed = NULL;
    status failed = sitting_resume(h->asked.home, id, h->asked.wake, h->now_us, &resumed,
                                   &h->problem);
    if (failed) return;
    h->sitting = resumed;
    sitting_set_facilitator_code(resumed, h->asked.facilitator_code);
    h->people = sitting_header(resumed)->seats[0].people;
    for (size_t i = 0; i < h->device_count; i++) {
        sitting_device(resumed, h->devices[i], h->now_us);
    }
    h->presented_key = 0;
    h->debrief_version = 0;
}
