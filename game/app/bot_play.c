#include "app/bot_play.h"

enum { REFUSALS_MAX = 32 };

static status open_session(session *s, int64_t language, int64_t time_setting, failure *why)
{
    command open = {.what = record_make(COMMAND_OPEN, BY_BOT)};
    open.what.language = language;
    open.what.time_setting = time_setting;
    return session_submit(s, &open, why);
}

static status stuck(const session *s, failure *why)
{
    const stage *at = state_stage(session_state(s), session_scenario(s));
    return failure_set(why, STATUS_REFUSED, "bot_stuck", at ? at->id : NULL, NULL);
}

/* Lets time pass until something happens. */
static status wait_for_clock(session *s, failure *why)
{
    int64_t due_us = session_next_due(s);
    return due_us == INT64_MAX ? stuck(s, why) : session_advance(s, due_us, why);
}

status bot_play(session *s, bot *b, int64_t language, int64_t time_setting, arena *scratch,
                failure *why)
{
    const case_key *keys = session_scenario(s)->keys;
    bool is_open = session_state(s)->is_open;
    status failed = is_open ? STATUS_OK : open_session(s, language, time_setting, why);
    int refusals = 0;
    while (!failed && !session_state(s)->is_ended) {
        view seen;
        command next;
        arena_reset(scratch);
        view_make(s, BY_BOT, session_state(s)->t_us, scratch, &seen);
        if (!bot_decide(b, &seen, keys, &next)) {
            failed = wait_for_clock(s, why);
            continue;
        }
        uint64_t seq = session_state(s)->seq;
        failed = session_submit(s, &next, NULL);
        bool was_refused = failed == STATUS_REFUSED;
        if (!was_refused) continue;
        /* What came due on the way may have overtaken the bot: it looks again. */
        refusals = session_state(s)->seq > seq ? 0 : refusals + 1;
        failed = refusals > REFUSALS_MAX ? stuck(s, why) : STATUS_OK;
    }
    return failed;
}
