/* phrase_list.h - every text of the program itself, by key. The texts stand in
 * assets/strings/<language>.json under the same keys; a test keeps list and files equal.
 *
 * A phrase has named placeholders: assets/strings/nl.json shows which. What begins with "failure."
 * is the text of a failure's reason: {place} and {detail} are the failure's, {reason} its key. */
#ifndef SAMENSPEL_SCREENS_PHRASE_LIST_H
#define SAMENSPEL_SCREENS_PHRASE_LIST_H

#include "study/sentence_list.h"

#define PHRASE_LIST(X)                                                                      \
    /* What several screens say. */                                                         \
    X(APP_NAME, "app.name")                                                                 \
    X(COMMON_CONTINUE, "common.continue")                                                   \
    X(COMMON_BACK, "common.back")                                                           \
    X(COMMON_CLOSE, "common.close")                                                         \
    X(COMMON_YES, "common.yes")                                                             \
    X(COMMON_NO, "common.no")                                                               \
    X(COMMON_LESS, "common.less")                                                           \
    X(COMMON_MORE, "common.more")                                                           \
    X(COMMON_PERCENT, "common.percent")                                                     \
    X(COMMON_WITH_UNIT, "common.with_unit")                                                 \
    X(COMMON_CASE, "common.case")                                                           \
    X(COMMON_AGENT, "common.agent")                                                         \
    X(COMMON_LANGUAGE_NAME, "common.language_name")                                         \
    /* Languages, each in its own words, and the kinds of work that scenarios are about. */ \
    X(LANGUAGE_NL, "language.nl")                                                           \
    X(LANGUAGE_EN, "language.en")                                                           \
    X(LANGUAGE_FR, "language.fr")                                                           \
    X(DOMAIN_HEALTH, "domain.health")                                                       \
    X(DOMAIN_HOSPITAL, "domain.hospital")                                                   \
    X(DOMAIN_PRODUCTION, "domain.production")                                               \
    X(DOMAIN_LOGISTICS, "domain.logistics")                                                 \
    X(DOMAIN_TRAFFIC, "domain.traffic")                                                     \
    X(DOMAIN_CYBERSECURITY, "domain.cybersecurity")                                         \
    X(DOMAIN_WORK, "domain.work")                                                           \
    X(DOMAIN_HR, "domain.hr")                                                               \
    X(DOMAIN_SME, "domain.sme")                                                             \
    X(DOMAIN_SERVICES, "domain.services")                                                   \
    X(DOMAIN_GOVERNMENT, "domain.government")                                               \
    X(DOMAIN_PUBLIC, "domain.public")                                                       \
    X(DOMAIN_FOOD, "domain.food")                                                           \
    X(DOMAIN_ALL, "domain.all")                                                             \
    /* Picker. */                                                                           \
    X(WHEN_TODAY, "when.today")                                                             \
    X(WHEN_YESTERDAY, "when.yesterday")                                                     \
    X(WHEN_DATE, "when.date")                                                               \
    X(PICKER_TITLE, "picker.title")                                                         \
    X(PICKER_SUBTITLE, "picker.subtitle")                                                   \
    X(PICKER_EVERYTHING, "picker.everything")                                               \
    X(PICKER_COUNT, "picker.count")                                                         \
    X(PICKER_COUNT_FILTERED, "picker.count_filtered")                                       \
    X(PICKER_MINUTES, "picker.minutes")                                                     \
    X(PICKER_START, "picker.start")                                                         \
    X(PICKER_INTRODUCTION, "picker.introduction")                                           \
    X(PICKER_NONE, "picker.none")                                                           \
    X(PICKER_NONE_HINT, "picker.none_hint")                                                 \
    X(PICKER_BROKEN, "picker.broken")                                                       \
    X(PICKER_CANNOT_START, "picker.cannot_start")                                           \
    X(PICKER_MORE_PROBLEMS, "picker.more_problems")                                         \
    X(PICKER_RESUME_HEAD, "picker.resume_head")                                             \
    X(PICKER_RESUME, "picker.resume")                                                       \
    X(PICKER_RESUME_NOTE, "picker.resume_note")                                             \
    X(PICKER_QUIT, "picker.quit")                                                           \
    X(PICKER_COVER, "picker.cover")                                                         \
    /* Seat, people, language, time. */                                                     \
    X(SEAT_TITLE, "seat.title")                                                             \
    X(SEAT_SUBTITLE, "seat.subtitle")                                                       \
    X(SEAT_HEAD, "seat.head")                                                               \
    X(SEAT_CODE, "seat.code")                                                               \
    X(SEAT_CODE_HINT, "seat.code_hint")                                                     \
    X(SEAT_CODE_WRONG, "seat.code_wrong")                                                   \
    X(SEAT_PEOPLE, "seat.people")                                                           \
    X(SEAT_PEOPLE_COUNT, "seat.people_count")                                               \
    X(SEAT_PEOPLE_HINT, "seat.people_hint")                                                 \
    X(SEAT_LANGUAGE, "seat.language")                                                       \
    X(SEAT_TIME, "seat.time")                                                               \
    X(SEAT_TIME_HINT, "seat.time_hint")                                                     \
    X(SEAT_BEGIN, "seat.begin")                                                             \
    X(TIME_NORMAL, "time.normal")                                                           \
    X(TIME_TIMES, "time.times")                                                             \
    X(TIME_OFF, "time.off")                                                                 \
    /* Consent. */                                                                          \
    X(CONSENT_TITLE, "consent.title")                                                       \
    X(CONSENT_PERSON, "consent.person")                                                     \
    X(CONSENT_PASS_ON, "consent.pass_on")                                                   \
    X(CONSENT_THREE, "consent.three")                                                       \
    X(CONSENT_RECORD, "consent.record")                                                     \
    X(CONSENT_ROOM, "consent.room")                                                         \
    X(CONSENT_RESEARCH, "consent.research")                                                 \
    X(CONSENT_NOTHING_WRITTEN, "consent.nothing_written")                                   \
    X(CONSENT_OFF, "consent.off")                                                           \
    X(CONSENT_ANSWER_ALL, "consent.answer_all")                                             \
    X(CONSENT_WILL_RECORD, "consent.will_record")                                           \
    X(CONSENT_WILL_NOT_RECORD, "consent.will_not_record")                                   \
    /* Around every stage. */                                                               \
    X(STAGE_PROGRESS, "stage.progress")                                                     \
    X(STAGE_BRIEFING, "stage.briefing")                                                     \
    X(STAGE_CONSENT, "stage.consent")                                                       \
    X(STAGE_BLOCK, "stage.block")                                                           \
    X(STAGE_QUESTION, "stage.question")                                                     \
    X(STAGE_QUESTIONNAIRE, "stage.questionnaire")                                           \
    X(STAGE_PAUSE, "stage.pause")                                                           \
    X(STAGE_DEBRIEF, "stage.debrief")                                                       \
    X(STAGE_SEAT, "stage.seat")                                                             \
    X(STAGE_SEAT_PEOPLE, "stage.seat_people")                                               \
    X(STAGE_NOT_RECORDED, "stage.not_recorded")                                             \
    X(STAGE_MENU, "stage.menu")                                                             \
    /* Block: the case. */                                                                  \
    X(BLOCK_WHERE, "block.where")                                                           \
    X(BLOCK_CASE, "block.case")                                                             \
    X(BLOCK_MORE, "block.more")                                                             \
    X(BLOCK_PICTURE, "block.picture")                                                       \
    X(BLOCK_EVIDENCE_COST_S, "block.evidence_cost_s")                                       \
    X(BLOCK_EVIDENCE_OPEN_NOTE, "block.evidence_open_note")                                 \
    X(BLOCK_NORMAL, "block.normal")                                                         \
    X(BLOCK_UNKNOWN, "block.unknown")                                                       \
    X(BLOCK_KEY_CARD_OPEN, "block.key_card_open")                                           \
    X(BLOCK_CLOCK_RUNS, "block.clock_runs")                                                 \
    X(BLOCK_MORE_TIME, "block.more_time")                                                   \
    X(BLOCK_TIME_WAS_UP, "block.time_was_up")                                               \
    X(BLOCK_TIME_LEFT, "block.time_left")                                                   \
    X(BLOCK_TIME_LABEL, "block.time_label")                                                 \
    /* Block: the AI colleague. */                                                          \
    X(AGENT_ADVICE, "agent.advice")                                                         \
    X(AGENT_THINKING, "agent.thinking")                                                     \
    X(AGENT_WAITS, "agent.waits")                                                           \
    X(AGENT_ASKABLE, "agent.askable")                                                       \
    X(AGENT_ASK, "agent.ask")                                                               \
    X(AGENT_UNAVAILABLE, "agent.unavailable")                                               \
    X(AGENT_CONFIDENCE, "agent.confidence")                                                 \
    X(AGENT_CONFIDENCE_VALUE, "agent.confidence_value")                                     \
    X(AGENT_CONFIDENCE_LOW, "agent.confidence_low")                                         \
    X(AGENT_CONFIDENCE_SOME, "agent.confidence_some")                                       \
    X(AGENT_CONFIDENCE_FAIR, "agent.confidence_fair")                                       \
    X(AGENT_CONFIDENCE_HIGH, "agent.confidence_high")                                       \
    X(AGENT_CONFIDENCE_VERY_HIGH, "agent.confidence_very_high")                             \
    X(AGENT_WHY, "agent.why")                                                               \
    X(AGENT_BECAUSE, "agent.because")                                                       \
    X(AGENT_NO_REASON, "agent.no_reason")                                                   \
    X(AGENT_ALARM, "agent.alarm")                                                           \
    /* Block: answering. */                                                                 \
    X(ANSWER_DECIDE, "answer.decide")                                                       \
    X(ANSWER_GIVE, "answer.give")                                                           \
    X(ANSWER_FIRST, "answer.first")                                                         \
    X(ANSWER_SLIDER, "answer.slider")                                                       \
    X(ANSWER_NOT_YET, "answer.not_yet")                                                     \
    X(ANSWER_CONFIDENCE, "answer.confidence")                                               \
    X(ANSWER_CONFIDENCE_LOW, "answer.confidence_low")                                       \
    X(ANSWER_CONFIDENCE_HIGH, "answer.confidence_high")                                     \
    X(ANSWER_CONFIRM, "answer.confirm")                                                     \
    X(ANSWER_CHECK, "answer.check")                                                         \
    X(ANSWER_CHECK_LEFT, "answer.check_left")                                               \
    X(ANSWER_CHECK_RESULT, "answer.check_result")                                           \
    X(ANSWER_ESCALATE, "answer.escalate")                                                   \
    X(ANSWER_SKIP, "answer.skip")                                                           \
    X(ANSWER_NEXT, "answer.next")                                                           \
    /* Block: outcomes. */                                                                  \
    X(OUTCOME_RIGHT, "outcome.right")                                                       \
    X(OUTCOME_WRONG, "outcome.wrong")                                                       \
    X(OUTCOME_NONE, "outcome.none")                                                         \
    X(OUTCOME_TRUTH, "outcome.truth")                                                       \
    X(OUTCOME_AGENT_RIGHT, "outcome.agent_right")                                           \
    X(OUTCOME_AGENT_WRONG, "outcome.agent_wrong")                                           \
    X(REVIEW_TITLE, "review.title")                                                         \
    X(REVIEW_SUBTITLE, "review.subtitle")                                                   \
    X(REVIEW_ROW, "review.row")                                                             \
    X(REVIEW_ROW_NONE, "review.row_none")                                                   \
    /* Questions. */                                                                        \
    X(QUESTION_OPTIONAL, "question.optional")                                               \
    X(QUESTION_NO_NAMES, "question.no_names")                                               \
    X(QUESTION_LEFT, "question.left")                                                       \
    /* Pause stages. */                                                                     \
    X(PAUSE_TITLE, "pause.title")                                                           \
    X(PAUSE_TITLE_OWN, "pause.title_own")                                                   \
    X(PAUSE_WORD, "pause.word")                                                             \
    X(PAUSE_WORD_HINT, "pause.word_hint")                                                   \
    X(PAUSE_WORD_PRACTICE, "pause.word_practice")                                           \
    X(PAUSE_WORD_WRONG, "pause.word_wrong")                                                 \
    X(PAUSE_WORD_WRONG_PRACTICE, "pause.word_wrong_practice")                               \
    X(PAUSE_RELEASES_IN, "pause.releases_in")                                               \
    X(PAUSE_RELEASES_IN_S, "pause.releases_in_s")                                           \
    X(PAUSE_RELEASE, "pause.release")                                                       \
    X(PAUSE_NOTHING_TO_DO, "pause.nothing_to_do")                                           \
    /* Debrief. */                                                                          \
    X(DEBRIEF_TITLE, "debrief.title")                                                       \
    X(DEBRIEF_PAGE, "debrief.page")                                                         \
    X(DEBRIEF_PREVIOUS, "debrief.previous")                                                 \
    X(DEBRIEF_NEXT, "debrief.next")                                                         \
    X(DEBRIEF_TABLE, "debrief.table")                                                       \
    X(DEBRIEF_CHART, "debrief.chart")                                                       \
    X(DEBRIEF_LOCKED, "debrief.locked")                                                     \
    X(DEBRIEF_LOCKED_HINT, "debrief.locked_hint")                                           \
    X(DEBRIEF_WRONG_HEAD, "debrief.wrong_head")                                             \
    X(DEBRIEF_WRONG_NONE, "debrief.wrong_none")                                             \
    X(DEBRIEF_WRONG_NONE_HEAD, "debrief.wrong_none_head")                                   \
    X(DEBRIEF_PREVIOUS_WRONG, "debrief.previous_wrong")                                     \
    X(DEBRIEF_NEXT_WRONG, "debrief.next_wrong")                                             \
    X(DEBRIEF_IT_WAS, "debrief.it_was")                                                     \
    X(DEBRIEF_IT_WAS_NO_ANSWER, "debrief.it_was_no_answer")                                 \
    X(DEBRIEF_AGENT_SAID, "debrief.agent_said")                                             \
    X(DEBRIEF_AGENT_SAID_SURE, "debrief.agent_said_sure")                                   \
    X(DEBRIEF_EVIDENCE, "debrief.evidence")                                                 \
    X(DEBRIEF_MESSAGES, "debrief.messages")                                                 \
    X(DEBRIEF_QUESTIONS, "debrief.questions")                                               \
    X(DEBRIEF_REFLECT_TITLE, "debrief.reflect_title")                                       \
    X(DEBRIEF_REFLECT, "debrief.reflect")                                                   \
    X(DEBRIEF_PLANNED, "debrief.planned")                                                   \
    X(DEBRIEF_CARD, "debrief.card")                                                         \
    X(DEBRIEF_CARD_HINT, "debrief.card_hint")                                               \
    X(DEBRIEF_END_TITLE, "debrief.end_title")                                               \
    X(DEBRIEF_CODE, "debrief.code")                                                         \
    X(DEBRIEF_CODE_HINT, "debrief.code_hint")                                               \
    X(DEBRIEF_LOG, "debrief.log")                                                           \
    X(DEBRIEF_NOT_RECORDED, "debrief.not_recorded")                                         \
    X(DEBRIEF_PRIVACY, "debrief.privacy")                                                   \
    X(DEBRIEF_FINISH, "debrief.finish")                                                     \
    /* Debrief: the sentences that the data choose. */                                      \
    SENTENCE_LIST(X)                                                                        \
    /* Menu, settings, leaving. */                                                          \
    X(MENU_TITLE, "menu.title")                                                             \
    X(MENU_FROZEN, "menu.frozen")                                                           \
    X(MENU_OPEN, "menu.open")                                                               \
    X(MENU_RESUME, "menu.resume")                                                           \
    X(MENU_SETTINGS, "menu.settings")                                                       \
    X(MENU_END_STAGE, "menu.end_stage")                                                     \
    X(MENU_END_STAGE_HINT, "menu.end_stage_hint")                                           \
    X(MENU_LEAVE, "menu.leave")                                                             \
    X(SETTINGS_TITLE, "settings.title")                                                     \
    X(SETTINGS_LANGUAGE, "settings.language")                                               \
    X(SETTINGS_TEXT_SIZE, "settings.text_size")                                             \
    X(SETTINGS_TEXT_SIZE_CHIP, "settings.text_size_chip")                                   \
    X(SETTINGS_THEME, "settings.theme")                                                     \
    X(SETTINGS_THEME_LIGHT, "settings.theme_light")                                         \
    X(SETTINGS_THEME_DARK, "settings.theme_dark")                                           \
    X(SETTINGS_THEME_CONTRAST, "settings.theme_contrast")                                   \
    X(SETTINGS_MOTION, "settings.motion")                                                   \
    X(SETTINGS_MOTION_FULL, "settings.motion_full")                                         \
    X(SETTINGS_MOTION_REDUCED, "settings.motion_reduced")                                   \
    X(SETTINGS_TIME, "settings.time")                                                       \
    X(LEAVE_TITLE, "leave.title")                                                           \
    X(LEAVE_KEPT, "leave.kept")                                                             \
    X(LEAVE_NOT_KEPT, "leave.not_kept")                                                     \
    X(LEAVE_BEFORE_START, "leave.before_start")                                             \
    X(LEAVE_IN_TROUBLE, "leave.in_trouble")                                                 \
    X(LEAVE_STAY, "leave.stay")                                                             \
    X(LEAVE_LATER, "leave.later")                                                           \
    X(LEAVE_NOW, "leave.now")                                                               \
    X(LEAVE_END, "leave.end")                                                               \
    X(LEAVE_END_HINT, "leave.end_hint")                                                     \
    /* When the log cannot be written, and the end. */                                      \
    X(TROUBLE_TITLE, "trouble.title")                                                       \
    X(TROUBLE_CALM, "trouble.calm")                                                         \
    X(TROUBLE_RETRY, "trouble.retry")                                                       \
    X(TROUBLE_LEAVE, "trouble.leave")                                                       \
    X(TROUBLE_FOLDER, "trouble.folder")                                                     \
    X(TROUBLE_USE_FOLDER, "trouble.use_folder")                                             \
    X(TROUBLE_FOLDER_HINT, "trouble.folder_hint")                                           \
    X(ENDED_STOPPED, "ended.stopped")                                                       \
    X(ENDED_AGAIN, "ended.again")                                                           \
    X(ENDED_SAVE, "ended.save")                                                             \
    X(ENDED_SAVE_HERE, "ended.save_here")                                                   \
    X(ENDED_SAVED, "ended.saved")                                                           \
    /* The measures, as people call them. */                                                \
    X(MEASURE_ACCURACY, "measure.accuracy")                                                 \
    X(MEASURE_ACCURACY_OWN, "measure.accuracy_own")                                         \
    X(MEASURE_ACCURACY_AI, "measure.accuracy_ai")                                           \
    X(MEASURE_AGREEMENT, "measure.agreement")                                               \
    X(MEASURE_AGREED_WHEN_RIGHT, "measure.agreed_when_right")                               \
    X(MEASURE_AGREED_WHEN_WRONG, "measure.agreed_when_wrong")                               \
    X(MEASURE_TRUST_GAP, "measure.trust_gap")                                               \
    X(MEASURE_OVERCONFIDENCE, "measure.overconfidence")                                     \
    X(MEASURE_RESPONSE_MS_MEDIAN, "measure.response_ms_median")                             \
    X(MEASURE_TIMEOUTS, "measure.timeouts")                                                 \
    /* What can go wrong: "failure." and the reason that the failure carries. */            \
    X(FAILURE_UNKNOWN, "failure.unknown")                                                   \
    X(FAILURE_REFUSED, "failure.refused")                                                   \
    X(FAILURE_NO_MEMORY, "failure.no_memory")                                               \
    X(FAILURE_WRONG_WORD, "failure.wrong_word")                                             \
    X(FAILURE_JOURNAL_IN_USE, "failure.journal_in_use")                                     \
    X(FAILURE_DISK_FULL, "failure.disk_full")                                               \
    X(FAILURE_READ_ONLY, "failure.read_only")                                               \
    X(FAILURE_DENIED, "failure.denied")                                                     \
    X(FAILURE_FOLDER_MISSING, "failure.folder_missing")                                     \
    X(FAILURE_FILE_MISSING, "failure.file_missing")                                         \
    X(FAILURE_FILE_TOO_BIG, "failure.file_too_big")                                         \
    X(FAILURE_NOT_A_FILE, "failure.not_a_file")                                             \
    X(FAILURE_INPUT_OUTPUT, "failure.input_output")                                         \
    X(FAILURE_JOURNAL_CORRUPT, "failure.journal_corrupt")                                   \
    X(FAILURE_JOURNAL_TORN, "failure.journal_torn")                                         \
    X(FAILURE_JOURNAL_VERSION, "failure.journal_version")                                   \
    X(FAILURE_JOURNAL_EMPTY, "failure.journal_empty")                                       \
    X(FAILURE_LINE_OUT_OF_ORDER, "failure.line_out_of_order")                               \
    X(FAILURE_STATE_DIFFERS, "failure.state_differs")                                       \
    X(FAILURE_EVENT_IMPOSSIBLE, "failure.event_impossible")                                 \
    X(FAILURE_LINE_WAITING, "failure.line_waiting")                                         \
    X(FAILURE_TOO_MANY_COMMANDS, "failure.too_many_commands")                               \
    X(FAILURE_SCENARIO_CHANGED, "failure.scenario_changed")                                 \
    X(FAILURE_PACK_MISSING, "failure.pack_missing")                                         \
    X(FAILURE_PACK_CORRUPT, "failure.pack_corrupt")                                         \
    X(FAILURE_PACK_VERSION, "failure.pack_version")                                         \
    X(FAILURE_SESSION_FINISHED, "failure.session_finished")                                 \
    X(FAILURE_SCENARIO_NOT_FOUND, "failure.scenario_not_found")                             \
    X(FAILURE_SCENARIO_BROKEN, "failure.scenario_broken")                                   \
    X(FAILURE_SCENARIO_MISSING, "failure.scenario_missing")                                 \
    X(FAILURE_UNKNOWN_LANGUAGE, "failure.unknown_language")                                 \
    X(FAILURE_UNKNOWN_ARM, "failure.unknown_arm")                                           \
    X(FAILURE_UNKNOWN_LIST, "failure.unknown_list")                                         \
    X(FAILURE_BAD_SEED, "failure.bad_seed")                                                 \
    X(FAILURE_BAD_SEAT, "failure.bad_seat")                                                 \
    X(FAILURE_BAD_PEOPLE, "failure.bad_people")                                             \
    X(FAILURE_NO_SUCH_BOT, "failure.no_such_bot")                                           \
    X(FAILURE_BOT_PARAMETER, "failure.bot_parameter")                                       \
    X(FAILURE_BOT_STUCK, "failure.bot_stuck")                                               \
    X(FAILURE_FONT_MISSING, "failure.font_missing")                                         \
    X(FAILURE_ICON_MISSING, "failure.icon_missing")                                         \
    X(FAILURE_LANGUAGE_FILE_MISSING, "failure.language_file_missing")                       \
    X(FAILURE_LANGUAGE_FILE_BROKEN, "failure.language_file_broken")                         \
    X(FAILURE_ASSETS_MISSING, "failure.assets_missing")                                     \
    X(FAILURE_NO_DISPLAY, "failure.no_display")                                             \
    X(FAILURE_WINDOW, "failure.window")                                                     \
    X(FAILURE_UNKNOWN_RENDERER, "failure.unknown_renderer")                                 \
    X(FAILURE_WALK_LOST, "failure.walk_lost")

#endif
