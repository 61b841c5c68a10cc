"""The tutorial with the mouse alone."""

import json
import sys
import time

from driver import Window, check_journal, demand, play


def choose_scenario(w):
    w.click("scenario/tutorial")
    w.wait_place("scenario/tutorial", "c")
    w.click("start")


def take_a_seat(w):
    w.click("people/more")
    w.click("language/fr")
    w.wait_place("language/fr", "c")
    w.click("language/nl")
    w.wait_place("language/nl", "c")
    w.click("begin")


def consent(w, person, research):
    w.wait_for(lambda s: s.id == "consent/%d" % person, "consent of person %d" % person)
    for choice, answer in (("record", "yes"), ("room", "yes"), ("research", research)):
        w.click("consent/%s/%s" % (choice, answer))
        w.wait_place("consent/%s/%s" % (choice, answer), "c")
    w.click("consent/done")


def look_close(w):
    w.click("panel/zoom")
    w.wait_place("panel/zoom", "o")


def work_on(w, case, number):
    """Advice, a look from close by on the first parcel, a first choice, another, how sure, why."""
    w.wait_for(lambda s: s.id == "block/parcels/" + case, case)
    w.wait_for(lambda s: len(s.starting("answer/")) == 3, "three answers")
    if number == 1:
        look_close(w)
    w.click("answer/large")
    w.wait_place("answer/large", "c")
    w.click("answer/small")
    w.wait_place("answer/small", "c")
    w.click("decide")
    w.click("confidence", 0.75)
    w.wait_place("confidence", "s")
    w.click("confirm")
    w.click("continue")
    w.wait_other("block/parcels/" + case)


def practise_word(w):
    """A mouse cannot type: the word is the one thing that keys are for."""
    screen = w.wait_for(lambda s: s.id == "pause/word" and s.word, "the practice word")
    w.click("word")
    w.type(screen.word)
    w.click("release")


def read_debrief(w):
    screen = w.wait_for(lambda s: s.kind() == "debrief", "the debrief")
    w.click("table")
    pages = 1
    while screen.kind() == "debrief":
        w.click("next")
        screen = w.wait_other(screen.id)
        pages += screen.kind() == "debrief"
    demand(pages >= 3, "the debrief has pages for results, charts and reflection")


def tutorial_with_the_mouse(person):
    w = Window(person)
    try:
        choose_scenario(w)
        take_a_seat(w)
        consent(w, 1, "yes")
        consent(w, 2, "no")
        w.click("continue")
        for number, case in enumerate(("t01", "t02", "t03", "t04"), 1):
            work_on(w, case, number)
        practise_word(w)
        read_debrief(w)
        w.wait_for(lambda s: s.id == "place/ended", "the end")
        w.click("again")
        w.wait_for(lambda s: s.id == "place/picker" and not s.starting("resume"),
                   "the picker, with nothing to resume")
        w.click("head/quit")
        demand(w.wait_end() == 0, "the program ends with 0:\n" + w.output())
    finally:
        w.close()
    path, results = check_journal(person)
    with open(path, encoding="utf-8") as f:
        header = json.loads(f.readline())
    demand(header["seats"][0]["people"] == 2, "the header counts two people")
    demand(header["consent"]["choices"] == {"record": True, "room": True, "research": False},
           "what one of two refuses is refused")
    cases = json.loads(results)["cases"]
    demand([c["final"] for c in cases] == ["small"] * 4, "the last choice before deciding counts")
    demand(cases[0]["evidence_opened"] == 1, "the look from close by is told")


def double_click(w, place_id):
    x, y = w.wait_place(place_id).get(place_id).at()
    w.hands("mousemove", x, y, "click", "--repeat", 2, "--delay", 80, 1)


def double_clicks_skip_nothing(person):
    """The second half of a double click is not meant for the screen that the first half led to."""
    w = Window(person)
    try:
        w.click("scenario/second-reader")
        double_click(w, "start")
        w.wait_for(lambda s: s.id == "place/seat", "the seat")
        double_click(w, "begin")
        consent(w, 1, "no")
        w.wait_for(lambda s: s.id == "briefing/welcome", "the welcome")
        double_click(w, "continue")
        w.wait_for(lambda s: s.id == "briefing/rules", "the rules")
        time.sleep(0.3)
        demand(w.read().id == "briefing/rules", "the rules were not skipped")
        w.ask_to_close()
        demand(w.wait_end() == 0, "closing ends with 0:\n" + w.output())
    finally:
        w.close()


def any_size_will_do(person):
    """A window can be made as small or flat as the system lets it, and large again."""
    w = Window(person)
    try:
        window = w.window_id()
        for width, height in ((320, 1), (1366, 1), (320, 400), (1, 768), (1366, 768)):
            w.hands("windowsize", window, width, height)
            time.sleep(0.1)
            w.key("Tab")
            time.sleep(0.05)
        choose_scenario(w)
        w.wait_for(lambda s: s.id == "place/seat", "the seat")
    finally:
        w.close()


if __name__ == "__main__":
    sys.exit(play(tutorial_with_the_mouse, double_clicks_skip_nothing, any_size_will_do))
