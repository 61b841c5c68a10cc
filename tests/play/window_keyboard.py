"""second-reader with keys alone, and sessions that are cut off in the middle of a case."""

import json
import signal
import sys
import time

from driver import Window, check_journal, demand, play

TABS_MAX = 40
BLOCKS = {"alone": 4, "runin": 4, "shift": 12}


def tab_to(w, place_id):
    w.wait_place(place_id)
    for _ in range(TABS_MAX):
        focused = w.read().focused()
        if focused and focused.id == place_id:
            return
        w.key("Tab")
        before = focused.id if focused else None
        w.wait_for(lambda s: s.focused() and s.focused().id != before, "Tab to move the focus")
    w.complain("Tab to reach " + place_id)


def choose_scenario(w, scenario="second-reader"):
    tab_to(w, "scenario/" + scenario)
    w.key("space")
    w.wait_place("scenario/" + scenario, "c")
    w.key("Return")
    w.wait_for(lambda s: s.id == "place/seat", "the seat")


def take_a_seat(w, code="b7"):
    tab_to(w, "seat/code")
    w.key("End", *["BackSpace"] * 4)
    w.type(code)
    tab_to(w, "begin")
    w.key("Return")


def consent(w, record="yes"):
    w.wait_for(lambda s: s.id == "consent/1", "consent")
    for choice in ("record", "room", "research") if record == "yes" else ("record",):
        place = "consent/%s/%s" % (choice, record)
        tab_to(w, place)
        w.key("space")
        w.wait_place(place, "c")
    w.wait_place("consent/done")
    w.key("Return")
    w.wait_other("consent/1")


def start(w, record="yes"):
    choose_scenario(w)
    take_a_seat(w)
    consent(w, record)


def answer(w, screen, number):
    """A digit chooses, Enter decides."""
    options = [p.id for p in screen.starting("answer/")]
    chosen = options[number % len(options)]
    w.key(str(number % len(options) + 1))
    w.wait_place(chosen, "c")
    w.key("Return")
    w.wait_for(lambda s: s.id != screen.id or not s.has(chosen, "c") or not s.has("decide"),
               "the answer to be taken")


def say_how_sure(w, screen, number):
    """Digits type a number; Enter confirms it."""
    tab_to(w, "confidence")
    w.key(*str(55 + 5 * (number % 9)))
    w.wait_place("confidence", "s")
    w.wait_place("confirm")
    w.key("Return")
    w.wait_for(lambda s: s.id != screen.id or not s.has("confidence"), "the confidence to be taken")


def step(w, screen, number):
    """Does the next thing on a screen of a session; what it leads to shows on the next one."""
    kind = screen.kind()
    if screen.has("confidence"):
        say_how_sure(w, screen, number)
    elif kind == "block" and screen.starting("answer/"):
        answer(w, screen, number)
    elif kind == "questions" and not screen.has("send"):
        reply(w, screen)
    elif kind == "pause" and screen.word and not screen.has("release"):
        w.type(screen.word)
        w.wait_place("release")
    elif kind in ("briefing", "review", "debrief", "pause", "questions") or screen.has("continue"):
        w.key("Return")
        w.wait_for(lambda s: s.text != screen.text, "Enter to lead on")


def reply(w, screen):
    """Sliders take a digit, options of a list are reached by Tab and taken by Space."""
    place = screen.starting("question/")[0]
    tab_to(w, place.id)
    w.key("5" if place.id.endswith("/slider") else "space")
    w.wait_place("send")


def play_on(w, is_enough):
    """Goes on until a screen is enough; tells which screens were met."""
    met = []
    number = 0
    until = time.monotonic() + 100
    while time.monotonic() < until:
        screen = w.wait_for(lambda s: True, "a screen")
        if is_enough(screen):
            return met
        if screen.id not in met[-1:]:
            met.append(screen.id)
            number += 1
        step(w, screen, number)
        time.sleep(0.005)
    return w.complain("an end")


def second_reader_with_keys(person):
    w = Window(person)
    try:
        start(w)
        met = play_on(w, lambda s: s.id == "place/ended")
        w.key("Return")
        w.wait_for(lambda s: s.id == "place/picker" and not s.starting("resume"),
                   "the picker, with nothing to resume")
        tab_to(w, "head/quit")
        w.key("Return")
        demand(w.wait_end() == 0, "the program ends with 0:\n" + w.output())
    finally:
        w.close()
    for block, cases in BLOCKS.items():
        shown = {s for s in met if s.startswith("block/%s/" % block)}
        demand(len(shown) == cases, "%d cases of %s, not %s" % (cases, block, sorted(shown)))
    path, results = check_journal(person)
    with open(path, encoding="utf-8") as f:
        demand(json.loads(f.readline())["seats"] == [{"code": "B7", "people": 1}], "seat B7 sat")
    told = json.loads(results)
    demand(told["ended"] and len(told["cases"]) == sum(BLOCKS.values()), "every case is told")


# What happens in the middle of a case

def into_a_case(person):
    """A session that stands in the first case with an adviser, its advice given."""
    w = Window(person)
    start(w)
    play_on(w, lambda s: s.id.startswith("block/runin/") and s.starting("answer/"))
    return w, w.read().id


def resumes_exactly(person, where):
    """The picker offers the session, and that very case is shown again and can be played on."""
    w = Window(person)
    try:
        offered = w.wait_for(lambda s: s.starting("resume"), "an offer to resume")
        demand(len(offered.starting("resume")) == 1, "one session is offered")
        tab_to(w, offered.starting("resume")[0].id)
        w.key("Return")
        again = w.wait_for(lambda s: s.kind() == "block" and s.starting("answer/"), "the case")
        demand(again.id == where, "%s is shown again, not %s" % (where, again.id))
        answer(w, again, 0)
        w.wait_place("continue")
        w.key("Return")
        w.wait_other(where)
        w.ask_to_close()
        demand(w.wait_end() == 0, "closing ends with 0:\n" + w.output())
    finally:
        w.close()
    check_journal(person)


def closed_window_resumes(person):
    w, where = into_a_case(person)
    w.ask_to_close()
    demand(w.wait_end() == 0, "closing ends with 0:\n" + w.output())
    resumes_exactly(person, where)


def sigterm_resumes(person):
    w, where = into_a_case(person)
    demand(w.send(signal.SIGTERM) == 0, "SIGTERM ends with 0:\n" + w.output())
    resumes_exactly(person, where)


def sigkill_resumes(person):
    w, where = into_a_case(person)
    w.kill()
    resumes_exactly(person, where)


def destroyed_window_resumes(person):
    """The window is taken away from outside, as when the display server goes."""
    w, where = into_a_case(person)
    w.hands("windowkill", w.window_id())
    w.wait_end()
    resumes_exactly(person, where)


def in_use_is_not_offered(person):
    """While a session is played, a second program does not offer it."""
    first, _ = into_a_case(person)
    beside = Window(person.beside())
    try:
        screen = beside.wait_for(lambda s: s.id == "place/picker", "the picker")
        demand(not screen.starting("resume"), "a session in use is not offered")
    finally:
        beside.close()
        first.close()
    check_journal(person)


def refused_consent_writes_nothing(person):
    w = Window(person)
    try:
        start(w, record="no")
        play_on(w, lambda s: s.id.startswith("block/runin/") and s.starting("answer/"))
        w.ask_to_close()
        demand(w.wait_end() == 0, "closing ends with 0:\n" + w.output())
    finally:
        w.close()
    demand(person.journals() == [], "who refuses leaves no journal")


if __name__ == "__main__":
    sys.exit(play(second_reader_with_keys, closed_window_resumes, sigterm_resumes, sigkill_resumes,
                  destroyed_window_resumes, in_use_is_not_offered,
                  refused_consent_writes_nothing))
