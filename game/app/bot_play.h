/* bot_play.h - a synthetic participant plays one session from its first line to its end, in the
 * session's own time: no waiting. */
#ifndef SAMENSPEL_APP_BOT_PLAY_H
#define SAMENSPEL_APP_BOT_PLAY_H

#include "core/bot.h"
#include "core/session.h"

/* Opens the session, when it is not open yet, in that language (an index), and plays until it has
 * ended. The session's sink must answer at once. STATUS_REFUSED ("bot_stuck", with the stage as
 * place) when the bot finds nothing to do and nothing is due. `scratch` is reset at every step. */
status bot_play(session *s, bot *b, int64_t language, int64_t time_setting, arena *scratch,
                failure *why);

#endif
