"""Disks that make trouble while a person plays in the window: full, read-only, pulled out. It is said
at once, nothing is lost, and it goes on when the trouble is over. Needs the right to mount."""

import os
import subprocess
import sys

import window_keyboard as keys
from driver import Window, check_journal, demand, play


def mount(*words):
    subprocess.run(["mount", *words], check=True)


def unmount(place):
    subprocess.run(["umount", "--lazy", place], check=True)


def things(person):
    """The folder of all that the program keeps for this person."""
    place = os.path.realpath(os.path.join(person.data, "samenspel"))
    os.makedirs(place, exist_ok=True)
    return place


def fill(folder):
    """Leaves no room. Returns what to remove."""
    path = os.path.join(folder, "filler")
    with open(path, "wb", buffering=0) as f:
        try:
            while True:
                f.write(bytes(4096))
        except OSError:
            return path


def begin(person):
    w = Window(person)
    keys.choose_scenario(w, "tutorial")
    keys.take_a_seat(w)
    return w


def is_trouble(screen):
    return screen.id == "place/trouble"


def goes_on(w, person):
    """Enter tries again; then it is played to the end and the log proves itself."""
    w.key("Return")
    w.wait_other("place/trouble")
    keys.play_on(w, lambda s: s.id == "place/ended")
    w.ask_to_close()
    demand(w.wait_end() == 0, "closing ends with 0:\n" + w.output())
    check_journal(person)


def full_disk_goes_on(person):
    place = things(person)
    mount("-t", "tmpfs", "-o", "size=8m", "tmpfs", place)
    try:
        w = begin(person)
        keys.consent(w)
        keys.play_on(w, lambda s: s.kind() == "block" and s.starting("answer/"))
        filler = fill(place)
        keys.play_on(w, is_trouble)
        os.remove(filler)
        goes_on(w, person)
    finally:
        w.close()
        unmount(place)


def read_only_folder_is_said(person):
    place = things(person)
    mount("-t", "tmpfs", "-o", "size=8m,ro", "tmpfs", place)
    try:
        w = begin(person)
        w.wait_for(lambda s: s.id == "consent/1", "consent")
        for choice in ("record", "room", "research"):
            keys.tab_to(w, "consent/%s/yes" % choice)
            w.key("space")
        w.wait_place("consent/done")
        w.key("Return")
        w.wait_for(is_trouble, "the trouble to be told")
        mount("-o", "remount,rw", place)
        goes_on(w, person)
    finally:
        w.close()
        unmount(place)


def stick_pulled_out_goes_on(person):
    """A stick that is pulled out in the middle of a case, and put in again."""
    stick = os.path.join(person.folder, "stick")
    os.makedirs(stick)
    place = things(person)
    mount("--bind", stick, place)
    try:
        w = begin(person)
        keys.consent(w)
        keys.play_on(w, lambda s: s.kind() == "block" and s.starting("answer/"))
        unmount(place)
        keys.play_on(w, is_trouble)
        mount("--bind", stick, place)
        goes_on(w, person)
    finally:
        w.close()
        unmount(place)


if __name__ == "__main__":
    sys.exit(play(full_disk_goes_on, read_only_folder_is_said, stick_pulled_out_goes_on))
