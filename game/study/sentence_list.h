/* sentence_list.h - the sentences that results can lead to, by key. Their words are in
 * assets/strings/<language>.json; which one is said is decided by the data (study/debrief.h). */
#ifndef SAMENSPEL_STUDY_SENTENCE_LIST_H
#define SAMENSPEL_STUDY_SENTENCE_LIST_H

#define SENTENCE_LIST(X)                                                        \
    X(LEAD_NOTHING, "lead.nothing")                                             \
    X(LEAD_OVER, "lead.over")                                                   \
    X(LEAD_OVER_ONCE, "lead.over_once")                                         \
    X(LEAD_UNDER, "lead.under")                                                 \
    X(LEAD_CALM, "lead.calm")                                                   \
    X(LEAD_ALWAYS_RIGHT, "lead.always_right")                                   \
    X(LEAD_ALONE, "lead.alone")                                                 \
    X(UNDER_RIGHT, "under.right")                                               \
    X(UNDER_WRONG, "under.wrong")                                               \
    X(UNDER_TOGETHER, "under.together")                                         \
    X(UNDER_LEFT_OUT, "under.left_out")                                         \
    X(CHART_AGREED_TITLE, "chart.agreed.title")                                 \
    X(CHART_AGREED_RIGHT, "chart.agreed.right")                                 \
    X(CHART_AGREED_WRONG, "chart.agreed.wrong")                                 \
    X(CHART_AGREED_YES, "chart.agreed.yes")                                     \
    X(CHART_AGREED_NO, "chart.agreed.no")                                       \
    X(CHART_AGREED_RIGHTLY, "chart.agreed.rightly")                             \
    X(CHART_AGREED_TOO_MUCH, "chart.agreed.too_much")                           \
    X(CHART_AGREED_TOO_LITTLE, "chart.agreed.too_little")                       \
    X(CHART_AGREED_SENTENCE, "chart.agreed.sentence")                           \
    X(CHART_AGREED_NEVER_WRONG, "chart.agreed.never_wrong")                     \
    X(CHART_AGREED_NEVER_RIGHT, "chart.agreed.never_right")                     \
    X(CHART_AGREED_CAPTION, "chart.agreed.caption")                             \
    X(CHART_AGREED_EMPTY, "chart.agreed.empty")                                 \
    X(CHART_ACCURACY_TITLE, "chart.accuracy.title")                             \
    X(CHART_ACCURACY_OWN, "chart.accuracy.own")                                 \
    X(CHART_ACCURACY_AI, "chart.accuracy.ai")                                   \
    X(CHART_ACCURACY_TOGETHER, "chart.accuracy.together")                       \
    X(CHART_ACCURACY_YOU, "chart.accuracy.you")                                 \
    X(CHART_ACCURACY_BETTER, "chart.accuracy.better")                           \
    X(CHART_ACCURACY_WORSE, "chart.accuracy.worse")                             \
    X(CHART_ACCURACY_SAME, "chart.accuracy.same")                               \
    X(CHART_ACCURACY_PLAIN, "chart.accuracy.plain")                             \
    X(CHART_ACCURACY_CAPTION_OTHER_CASES, "chart.accuracy.caption_other_cases") \
    X(CHART_ACCURACY_CAPTION_FIRST, "chart.accuracy.caption_first")             \
    X(CHART_ACCURACY_CAPTION_FEW, "chart.accuracy.caption_few")                 \
    X(CHART_ACCURACY_EMPTY, "chart.accuracy.empty")                             \
    X(CHART_EXPECTED_TITLE, "chart.expected.title")                             \
    X(CHART_EXPECTED_EXPECTED, "chart.expected.expected")                       \
    X(CHART_EXPECTED_ACTUAL, "chart.expected.actual")                           \
    X(CHART_EXPECTED_AXIS, "chart.expected.axis")                               \
    X(CHART_EXPECTED_MORE, "chart.expected.more")                               \
    X(CHART_EXPECTED_LESS, "chart.expected.less")                               \
    X(CHART_EXPECTED_SAME, "chart.expected.same")                               \
    X(CHART_EXPECTED_CAPTION, "chart.expected.caption")                         \
    X(CHART_EXPECTED_EMPTY, "chart.expected.empty")                             \
    X(CHART_CALIBRATION_TITLE, "chart.calibration.title")                       \
    X(CHART_CALIBRATION_BIN, "chart.calibration.bin")                           \
    X(CHART_CALIBRATION_OVER, "chart.calibration.over")                         \
    X(CHART_CALIBRATION_UNDER, "chart.calibration.under")                       \
    X(CHART_CALIBRATION_FAIR, "chart.calibration.fair")                         \
    X(CHART_CALIBRATION_CAPTION, "chart.calibration.caption")                   \
    X(CHART_CALIBRATION_EMPTY, "chart.calibration.empty")                       \
    X(CHART_CALIBRATION_LINE, "chart.calibration.line")                         \
    X(CHART_CALIBRATION_AXIS_X, "chart.calibration.axis_x")                     \
    X(CHART_CALIBRATION_AXIS_Y, "chart.calibration.axis_y")                     \
    X(CHART_TIME_TITLE, "chart.time.title")                                     \
    X(CHART_TIME_AXIS, "chart.time.axis")                                       \
    X(CHART_TIME_SECONDS, "chart.time.seconds")                                 \
    X(CHART_TIME_LEGEND, "chart.time.legend")                                   \
    X(CHART_TIME_LEGEND_AI, "chart.time.legend_ai")                             \
    X(CHART_TIME_FASTER, "chart.time.faster")                                   \
    X(CHART_TIME_SLOWER, "chart.time.slower")                                   \
    X(CHART_TIME_STEADY, "chart.time.steady")                                   \
    X(CHART_TIME_FEW, "chart.time.few")                                         \
    X(CHART_TIME_WRONG, "chart.time.wrong")                                     \
    X(CHART_TIME_RIGHT, "chart.time.right")                                     \
    X(CHART_TIME_NONE, "chart.time.none")                                       \
    X(CHART_TIME_EMPTY, "chart.time.empty")                                     \
    X(CHART_HEAD_CASE, "chart.head.case")                                       \
    X(CHART_HEAD_COUNT, "chart.head.count")                                     \
    X(CHART_HEAD_TOTAL, "chart.head.total")                                     \
    X(CHART_HEAD_VERDICT, "chart.head.verdict")                                 \
    X(CHART_HEAD_CONFIDENCE, "chart.head.confidence")                           \
    X(CHART_HEAD_SERIES, "chart.head.series")                                   \
    X(COUNT_OF, "count.of")                                                     \
    X(COUNT_PERCENT, "count.percent")                                           \
    X(COUNT_NONE, "count.none")                                                 \
    X(CHART_OF, "chart.of")

#endif
