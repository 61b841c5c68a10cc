#include "app/sitting.h"

#include "app/bot_play.h"
#include "app/replay.h"
#include "app/sitting_plan.h"
#include "system/clock.h"
#include "system/files.h"

#include <stdlib.h>
#include <string.h>

enum { SECOND_US = 1000000, NEVER_FROZEN = -1 };

struct sitting {
    const home *home;
    replay play; /* the scenario, the session and the memory of all texts here */
    journal_header header;
    journal_care care;
    journal_wake wake;
    journal *log;       /* NULL: before consent, or nothing is recorded */
    const char *folder; /* of the logs */
    const char *facilitator_code;
    uint16_t before;  /* the stage before consent that is shown */
    bool is_answered; /* the consent stage was answered */
    bool is_started;
    int64_t origin_us;    /* the caller's time at which session time was 0 */
    int64_t frozen_us;    /* session time stands still since then; NEVER_FROZEN */
    int64_t alive_us;     /* session time of the last sign that a limit was running */
    int64_t unflushed_us; /* session time since which a line waits to be flushed; -1: none */
    failure trouble;
    uint64_t version;
    const char *noted[JOURNAL_DEVICES_MAX]; /* devices that are not in the header */
    size_t noted_count;
};

static status no_memory(failure *why)
{
    return failure_set(why, STATUS_NO_MEMORY, "no_memory", NULL, NULL);
}

/* Time ---------------------------------------------------------------------------------------- */

static int64_t session_time(const sitting *s, int64_t now_us)
{
    if (!s->is_started) return 0;
    return (s->frozen_us == NEVER_FROZEN ? now_us : s->frozen_us) - s->origin_us;
}

static void freeze(sitting *s, int64_t now_us)
{
    if (s->frozen_us == NEVER_FROZEN) s->frozen_us = now_us;
}

static void thaw(sitting *s, int64_t now_us)
{
    if (s->frozen_us == NEVER_FROZEN) return;
    s->origin_us += now_us - s->frozen_us;
    s->frozen_us = NEVER_FROZEN;
}

/* The journal --------------------------------------------------------------------------------- */

/* The session's sink. Never refuses: a line that cannot be written waits until it can. */
static status keep_line(void *self, const line *l, failure *why)
{
    (void)why;
    sitting *s = self;
    journal_context c = journal_context_of(s->play.s);
    if (!s->log) return STATUS_OK;
    journal_keep(s->log, &c, l);
    if (s->header.is_synthetic && s->care == JOURNAL_EACH_LINE) journal_wait(s->log);
    return STATUS_OK;
}

static bool can_commit(sitting *s, const line *l)
{
    if (!s->log) return true;
    if (journal_trouble(s->log)) return false;
    return l->command.by == BY_CLOCK || journal_has_kept(s->log, l->seq);
}

/* Commits all lines that are kept, and with them what came in meanwhile. */
static void commit_kept(sitting *s)
{
    for (const line *l = session_pending(s->play.s); l && can_commit(s, l);
         l = session_pending(s->play.s)) {
        session_commit(s->play.s, l->seq, NULL);
        s->version++;
    }
}

static void look_for_trouble(sitting *s, int64_t now_us)
{
    const failure *found = s->log ? journal_trouble(s->log) : NULL;
    if (!found || s->trouble.code) return;
    s->trouble = *found;
    freeze(s, now_us);
    s->version++;
}

/* A note stands behind the line that waits, for that one is in the journal already. */
static void add_note(sitting *s, note_kind kind, int64_t number, const char *text, int64_t t_us)
{
    if (!s->log || s->trouble.code) return;
    const state *st = session_state(s->play.s);
    const line *pending = session_pending(s->play.s);
    int64_t last_us = pending ? pending->t_us : st->t_us;
    journal_note note = {.seq = pending ? pending->seq : st->seq,
                         .t_us = t_us > last_us ? t_us : last_us,
                         .kind = kind,
                         .number = number,
                         .text = text};
    journal_note_add(s->log, &note);
}

/* Starting ------------------------------------------------------------------------------------ */

static uint16_t last_consent(const scenario *s)
{
    uint16_t last = INDEX_NONE;
    for (uint16_t i = 0; i < s->stage_count; i++)
        if (s->stages[i].type == STAGE_CONSENT) last = i;
    return last;
}

static status make_session(sitting *s, failure *why)
{
    journal_sink sink = {.self = s, .keep = keep_line, .wants_from = true};
    s->play.s = session_create(s->play.loaded.s, replay_setup(&s->header), sink);
    if (!s->play.s) return no_memory(why);
    session_set_facilitator_code(s->play.s, s->facilitator_code);
    return STATUS_OK;
}

void sitting_set_facilitator_code(sitting *s, const char *code)
{
    s->facilitator_code = code ? arena_copy(&s->play.memory, code, strlen(code)) : NULL;
    if (s->play.s) session_set_facilitator_code(s->play.s, s->facilitator_code);
}

/* Where this sitting's journal is to be, with the scenario beside it. */
static status begin_journal(sitting *s, failure *why)
{
    const char *path = s->folder ? sitting_plan_path(&s->header, s->folder, &s->play.memory) : NULL;
    const char *beside = path ? path_folder(&s->play.memory, path) : NULL;
    if (!s->folder) return failure_set(why, STATUS_MISSING, "folder_missing", "$HOME", NULL);
    if (!beside) return no_memory(why);
    status failed = store_keep_pack(&s->play.loaded, beside, why);
    if (failed) return failed;
    return journal_begin(path, s->care, &s->header, s->wake, &s->log, why);
}

static void open_session(sitting *s)
{
    command open = {.what = record_make(COMMAND_OPEN, s->header.is_synthetic ? BY_BOT : BY_SEAT)};
    int language = scenario_language(s->play.loaded.s, s->header.language);
    open.what.language = language < 0 ? 0 : language;
    open.what.time_setting = s->header.time_setting;
    session_propose(s->play.s, &open, NULL);
    commit_kept(s);
}

/* Begins the journal if there is to be one, then the session; or there is trouble. */
static void start(sitting *s, int64_t now_us)
{
    failure cause = {0};
    status failed = STATUS_OK;
    if (!s->play.s) failed = make_session(s, &cause);
    if (!failed && s->header.consent_record && !s->log) failed = begin_journal(s, &cause);
    s->trouble = cause;
    s->version++;
    if (failed) return;
    s->is_started = true;
    s->origin_us = now_us;
    open_session(s);
    look_for_trouble(s, now_us);
}

static status set_up(sitting *s, const sitting_plan *plan, failure *why)
{
    status failed = sitting_plan_resolve(plan, &s->play.memory, &s->play.loaded, &s->header, why);
    if (failed) return failed;
    s->folder = plan->log_folder
                    ? arena_copy(&s->play.memory, plan->log_folder, strlen(plan->log_folder))
                    : home_sessions(plan->home, plan->player != NULL, &s->play.memory);
    return STATUS_OK;
}

static sitting *make_sitting(const home *h, journal_care care, journal_wake wake)
{
    sitting *s = calloc(1, sizeof *s);
    if (!s) return NULL;
    s->home = h;
    s->care = care;
    s->wake = wake;
    s->frozen_us = NEVER_FROZEN;
    s->unflushed_us = -1;
    arena_init(&s->play.memory, 0);
    arena_init(&s->play.loaded.memory, 0);
    return s;
}

static void let_go(sitting *s)
{
    replay_close(&s->play);
    free(s);
}

status sitting_open(const sitting_plan *plan, int64_t now_us, sitting **out, failure *why)
{
    static const bool nothing[CONSENT_CHOICE_COUNT] = {false};
    sitting *s = make_sitting(plan->home, plan->care, plan->wake);
    if (!s) return no_memory(why);
    status failed = set_up(s, plan, why);
    if (failed) {
        let_go(s);
        return failed;
    }
    *out = s;
    if (last_consent(s->play.loaded.s) == INDEX_NONE) sitting_consent(s, nothing, now_us);
    return STATUS_OK;
}

void sitting_proceed(sitting *s)
{
    uint16_t last = last_consent(s->play.loaded.s);
    if (s->is_answered || s->before >= last) return;
    s->before++;
    s->version++;
}

void sitting_consent(sitting *s, const bool choices[CONSENT_CHOICE_COUNT], int64_t now_us)
{
    if (s->is_answered) return;
    s->is_answered = true;
    status failed = sitting_plan_consent(s->play.loaded.s, choices, s->header.language,
                                         &s->play.memory, &s->header, &s->trouble);
    if (!failed) start(s, now_us);
}

/* Resuming ------------------------------------------------------------------------------------ */

/* The pictures come from the installed scenario when it is the same one, else from the pack. */
static void find_pictures(sitting *s, const char *path)
{
    scenario_place installed;
    loaded_scenario same;
    arena *a = &s->play.memory;
    if (s->play.loaded.folder) return;
    if (store_find(s->home, s->header.scenario, a, &installed, NULL) == STATUS_OK) {
        status failed = store_load(&installed, s->header.arm, s->header.list, &same, NULL);
        bool is_same = !failed && strcmp(same.sha256, s->header.sha256) == 0;
        if (is_same) s->play.loaded.folder = installed.folder.path;
        loaded_scenario_free(&same);
        if (is_same) return;
    }
    const char *beside = path_folder(a, path);
    if (beside) store_take_out_pictures(&s->play.loaded, beside, NULL);
}

static status fold_log(sitting *s, const char *path, failure *why)
{
    journal_sink sink = {.self = s, .keep = keep_line, .wants_from = true};
    status failed = journal_log_open(path, &s->play.memory, &s->play.log, why);
    if (failed) return failed;
    s->header = s->play.log.header;
    failed = replay_start(s->home, &s->play, sink, why);
    if (!failed) failed = replay_fold(&s->play, UINT64_MAX, why);
    if (failed) return failed;
    if (s->header.rules != SESSION_RULES)
        return failure_set(why, STATUS_VERSION, "journal_version", path, s->header.app);
    if (session_state(s->play.s)->is_ended)
        return failure_set(why, STATUS_REFUSED, "session_finished", path, NULL);
    return STATUS_OK;
}

static void go_on(sitting *s, int64_t now_us)
{
    char utc[CLOCK_UTC_BYTES];
    clock_utc(utc);
    s->is_answered = s->is_started = true;
    s->origin_us = now_us - s->play.t_us;
    s->alive_us = s->play.t_us;
    add_note(s, NOTE_RESUMED, 0, utc, s->play.t_us);
    if (session_state(s->play.s)->seq == 0) open_session(s);
    look_for_trouble(s, now_us);
}

static status resume_locked(sitting *s, journal_file *locked, int64_t now_us, failure *why)
{
    const char *path = arena_copy(&s->play.memory, journal_file_path(locked),
                                  strlen(journal_file_path(locked)));
    status failed = path ? fold_log(s, path, why) : no_memory(why);
    const char *parent = failed ? NULL : path_folder(&s->play.memory, path);
    if (!failed) s->folder = parent ? path_folder(&s->play.memory, parent) : NULL;
    if (failed) {
        journal_file_close(locked);
        return failed;
    }
    find_pictures(s, path);
    failed = journal_continue(locked, s->play.log.bytes, s->play.log.length,
                              s->play.log.torn_length, s->play.log.chain, s->wake, &s->log, why);
    if (!failed) go_on(s, now_us);
    return failed;
}

status sitting_resume(const home *h, const char *path, journal_wake wake, int64_t now_us,
                      sitting **out, failure *why)
{
    journal_file *locked = NULL;
    status failed = journal_file_open(path, JOURNAL_CONTINUE, &locked, why);
    if (failed) return failed;
    sitting *s = make_sitting(h, JOURNAL_EACH_LINE, wake);
    if (!s) journal_file_close(locked);
    failed = s ? resume_locked(s, locked, now_us, why) : no_memory(why);
    if (!failed)
        *out = s;
    else if (s)
        let_go(s);
    return failed;
}

/* Running ------------------------------------------------------------------------------------- */

status sitting_submit(sitting *s, const command *c, failure *why)
{
    command meant = *c;
    if (!s->is_started) return failure_set(why, STATUS_REFUSED, "refused", NULL, NULL);
    if (s->trouble.code)
        return failure_set(why, s->trouble.code, s->trouble.reason, s->trouble.place,
                           s->trouble.detail);
    meant.at_us = session_time(s, c->at_us);
    meant.what.by = s->header.is_synthetic ? BY_BOT : BY_SEAT;
    status refused = session_propose(s->play.s, &meant, why);
    commit_kept(s);
    look_for_trouble(s, c->at_us);
    return refused;
}

static void submit_due(sitting *s, int64_t t_us)
{
    while (!session_pending(s->play.s) && session_next_due(s->play.s) <= t_us) {
        if (session_tick(s->play.s, t_us, NULL)) return;
        commit_kept(s);
    }
}

static bool has_limit_running(const sitting *s)
{
    const state *st = session_state(s->play.s);
    return s->log && s->care == JOURNAL_EACH_LINE && st->deadline_us != 0 && !st->is_paused;
}

static void note_alive(sitting *s, int64_t t_us)
{
    if (!has_limit_running(s)) s->alive_us = t_us;
    if (t_us - s->alive_us < SECOND_US) return;
    add_note(s, NOTE_ALIVE, 0, NULL, t_us);
    s->alive_us = t_us;
}

static void flush_in_time(sitting *s, int64_t t_us)
{
    if (!s->log || !journal_has_unflushed(s->log)) {
        s->unflushed_us = -1;
        return;
    }
    if (s->unflushed_us < 0) s->unflushed_us = t_us;
    if (t_us - s->unflushed_us < SECOND_US) return;
    journal_flush_soon(s->log);
    s->unflushed_us = -1;
}

void sitting_tick(sitting *s, int64_t now_us)
{
    if (!s->is_started || s->trouble.code) return;
    int64_t t_us = session_time(s, now_us);
    commit_kept(s);
    submit_due(s, t_us);
    note_alive(s, t_us);
    flush_in_time(s, t_us);
    look_for_trouble(s, now_us);
}

static int64_t earlier(int64_t one, int64_t other)
{
    return one < other ? one : other;
}

int64_t sitting_next_due(const sitting *s)
{
    if (!s->is_started || s->trouble.code || session_pending(s->play.s)) return INT64_MAX;
    int64_t due_us = session_next_due(s->play.s);
    if (has_limit_running(s)) due_us = earlier(due_us, s->alive_us + SECOND_US);
    if (s->unflushed_us >= 0) due_us = earlier(due_us, s->unflushed_us + SECOND_US);
    return due_us == INT64_MAX ? INT64_MAX : due_us + s->origin_us;
}

void sitting_settle(sitting *s)
{
    while (s->is_started && !s->trouble.code && session_pending(s->play.s)) {
        journal_wait(s->log);
        commit_kept(s);
        look_for_trouble(s, s->origin_us + session_state(s->play.s)->t_us);
    }
}

void sitting_note(sitting *s, note_kind kind, int64_t number, const char *text, int64_t now_us)
{
    if (s->is_started) add_note(s, kind, number, text, session_time(s, now_us));
}

static bool has_name(const char *const *names, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(names[i], name) == 0) return true;
    }
    return false;
}

void sitting_device(sitting *s, const char *name, int64_t now_us)
{
    journal_header *h = &s->header;
    bool is_known = has_name(h->devices, h->device_count, name) ||
                    has_name(s->noted, s->noted_count, name);
    bool is_in_header = !s->is_answered;
    size_t *count = is_in_header ? &h->device_count : &s->noted_count;
    const char *kept = arena_copy(&s->play.memory, name, strlen(name));
    if (is_known || !kept || *count == JOURNAL_DEVICES_MAX) return;
    (is_in_header ? h->devices : s->noted)[(*count)++] = kept;
    if (!is_in_header) sitting_note(s, NOTE_DEVICE, 0, kept, now_us);
}

/* Trouble ------------------------------------------------------------------------------------- */

const failure *sitting_trouble(const sitting *s)
{
    return s->trouble.code ? &s->trouble : NULL;
}

static void settle_trouble(sitting *s, int64_t now_us)
{
    s->trouble = (failure){0};
    thaw(s, now_us);
    commit_kept(s);
    s->version++;
}

static status fail_again(sitting *s, const failure *cause, failure *why)
{
    s->trouble = *cause;
    s->version++;
    return failure_set(why, cause->code, cause->reason, cause->place, cause->detail);
}

static status start_again(sitting *s, int64_t now_us, failure *why)
{
    start(s, now_us);
    failure cause = s->trouble;
    return cause.code ? fail_again(s, &cause, why) : STATUS_OK;
}

status sitting_try_again(sitting *s, int64_t now_us, failure *why)
{
    failure cause = {0};
    if (!s->trouble.code) return STATUS_OK;
    if (!s->is_started) return start_again(s, now_us, why);
    if (journal_try_again(s->log, &cause)) return fail_again(s, &cause, why);
    settle_trouble(s, now_us);
    return STATUS_OK;
}

static status move_journal(sitting *s, failure *why)
{
    const char *path = sitting_plan_path(&s->header, s->folder, &s->play.memory);
    const char *beside = path ? path_folder(&s->play.memory, path) : NULL;
    if (!beside) return no_memory(why);
    status failed = store_keep_pack(&s->play.loaded, beside, why);
    return failed ? failed : journal_move(s->log, path, why);
}

status sitting_use_folder(sitting *s, const char *folder_path, int64_t now_us, failure *why)
{
    failure cause = {0};
    const char *kept = arena_copy(&s->play.memory, folder_path, strlen(folder_path));
    const char *before = s->folder;
    if (!kept) return no_memory(why);
    s->folder = kept;
    if (!s->is_started) return start_again(s, now_us, why);
    if (move_journal(s, &cause)) {
        s->folder = before;
        return fail_again(s, &cause, why);
    }
    settle_trouble(s, now_us);
    add_note(s, NOTE_MOVED, 0, NULL, session_time(s, now_us));
    return STATUS_OK;
}

/* Leaving ------------------------------------------------------------------------------------- */

status sitting_play(sitting *s, bot *b, failure *why)
{
    arena scratch;
    arena_init(&scratch, 0);
    int language = scenario_language(s->play.loaded.s, s->header.language);
    failure before = s->trouble;
    status failed = before.code ? fail_again(s, &before, why) : STATUS_OK;
    if (!failed) failed = bot_play(s->play.s, b, language, s->header.time_setting, &scratch, why);
    look_for_trouble(s, s->origin_us);
    arena_free(&scratch);
    before = s->trouble;
    return failed || !before.code ? failed : fail_again(s, &before, why);
}

status sitting_close(sitting *s, int64_t now_us, failure *why)
{
    if (!s) return STATUS_OK;
    bool is_left = s->log && !session_state(s->play.s)->is_ended;
    if (is_left) add_note(s, NOTE_LEFT, 0, NULL, session_time(s, now_us));
    status failed = journal_end(s->log, why);
    let_go(s);
    return failed;
}

/* Reads a file back from its disk and compares it with what it should be. */
static status check_copy(const char *path, const char *bytes, size_t length, arena *a, failure *why)
{
    const char *kept = NULL;
    size_t kept_length = 0;
    file_forget(path);
    status failed = file_read(path, JOURNAL_LOG_BYTES_MAX, a, &kept, &kept_length, why);
    if (failed) return failed;
    bool is_same = kept_length == length && memcmp(kept, bytes, length) == 0;
    return is_same ? STATUS_OK : failure_set(why, STATUS_CORRUPT, "copy_differs", path, NULL);
}

static status copy_journal(const char *from, const char *to, arena *a, failure *why)
{
    const char *bytes = NULL;
    size_t length = 0;
    status failed = file_read(from, JOURNAL_LOG_BYTES_MAX, a, &bytes, &length, why);
    if (!failed) failed = file_replace(to, bytes, length, why);
    return failed ? failed : check_copy(to, bytes, length, a, why);
}

/* The pack is kept under its own hash: one that is there and differs is damaged, and written anew. */
static status copy_pack(const loaded_scenario *l, const char *beside, arena *a, failure *why)
{
    const buffer *bytes = &l->pack_bytes;
    const char *path = store_pack_path(l, beside, a);
    if (!path) return no_memory(why);
    status failed = store_keep_pack(l, beside, why);
    if (failed || !check_copy(path, bytes->bytes, bytes->length, a, NULL)) return failed;
    failed = file_replace(path, bytes->bytes, bytes->length, why);
    return failed ? failed : check_copy(path, bytes->bytes, bytes->length, a, why);
}

status sitting_save_copy(sitting *s, const char *folder_path, arena *a, const char **out_path,
                         failure *why)
{
    if (!s->log) return failure_set(why, STATUS_REFUSED, "refused", NULL, NULL);
    const char *path = sitting_plan_path(&s->header, folder_path, a);
    const char *beside = path ? path_folder(a, path) : NULL;
    if (!beside) return no_memory(why);
    arena scratch;
    arena_init(&scratch, 0);
    status failed = copy_pack(&s->play.loaded, beside, &scratch, why);
    if (!failed) failed = copy_journal(journal_path(s->log), path, &scratch, why);
    arena_free(&scratch);
    if (!failed) *out_path = path;
    return failed;
}

/* Looking ------------------------------------------------------------------------------------- */

/* Before consent there is no session, and it has no stage until its first line is kept: only what
 * the stage says is shown. */
static void view_before(const sitting *s, view *out)
{
    const scenario *played = s->play.loaded.s;
    int language = scenario_language(played, s->header.language);
    *out = (view){.scenario = played,
                  .seat = s->header.seats[0].code,
                  .language = language < 0 ? 0 : language,
                  .time_setting = s->header.time_setting,
                  .stage = s->before,
                  .type = played->stages[s->before].type,
                  .stage_number = (uint16_t)(s->before + 1),
                  .stage_total = played->stage_count,
                  .case_ = INDEX_NONE,
                  .own = ANSWER_NONE,
                  .final = ANSWER_NONE,
                  .agent = INDEX_NONE,
                  .advice = ANSWER_NONE,
                  .alarm_agent = INDEX_NONE,
                  .check_result = ANSWER_NONE,
                  .review_stage = INDEX_NONE};
}

void sitting_view(const sitting *s, int64_t now_us, arena *a, view *out)
{
    if (!s->is_started || session_state(s->play.s)->seq == 0)
        view_before(s, out);
    else
        view_make(s->play.s, s->header.is_synthetic ? BY_BOT : BY_SEAT, session_time(s, now_us), a,
                  out);
}

bool sitting_is_started(const sitting *s)
{
    return s->is_started;
}

bool sitting_is_recorded(const sitting *s)
{
    return s->is_answered ? s->header.consent_record : false;
}

const session *sitting_session(const sitting *s)
{
    return s->is_started ? s->play.s : NULL;
}

const scenario *sitting_scenario(const sitting *s)
{
    return s->play.loaded.s;
}

const loaded_scenario *sitting_loaded(const sitting *s)
{
    return &s->play.loaded;
}

const journal_header *sitting_header(const sitting *s)
{
    return &s->header;
}

const char *sitting_log_path(const sitting *s)
{
    return s->log ? journal_path(s->log) : NULL;
}

void sitting_code(const sitting *s, char out[JOURNAL_CODE_BYTES])
{
    out[0] = '\0';
    if (s->log) journal_code(journal_chain(s->log), out);
}

uint64_t sitting_version(const sitting *s)
{
    return s->version;
}
