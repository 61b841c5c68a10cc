"""The Windows program under wine, driven as a person does. Called by package_windows.sh, which
names the unpacked folder (UNPACKED) and how to start the program (SAMENSPEL)."""

import os
import shutil
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "play"))
import window_keyboard as keys
from driver import Window, demand, play, program


def settle(person):
    """Gives this person an own copy of the folder; with a folder `data` in it, all stays there."""
    place = os.path.join(person.folder, "samenspel")
    shutil.copytree(os.environ["UNPACKED"], place)
    os.mkdir(os.path.join(place, "data"))
    person.env["PROGRAM_FOLDER"] = place
    person.data = os.path.join(person.folder, "seen")
    os.makedirs(person.data)
    os.symlink(os.path.join(place, "data"), os.path.join(person.data, "samenspel"))
    return person


def whole_scenario_with_keys(person):
    keys.second_reader_with_keys(settle(person))


def kill_resumes(person):
    keys.sigkill_resumes(settle(person))


def closed_window_resumes(person):
    keys.closed_window_resumes(settle(person))


def in_use_is_not_offered(person):
    keys.in_use_is_not_offered(settle(person))


def dropped_folder_is_played(person):
    """What Windows does with a folder that is dropped on the program: its path is the argument."""
    settle(person)
    place = person.env["PROGRAM_FOLDER"]
    w = Window(person, "Z:" + os.path.join(place, "scenarios", "tutorial").replace("/", "\\"))
    try:
        w.wait_for(lambda s: s.id != "place/picker", "the scenario at once")
    finally:
        w.close()


def missing_faces_are_said(person):
    settle(person)
    shutil.rmtree(os.path.join(person.env["PROGRAM_FOLDER"], "fonts"))
    done = subprocess.run([program()], env=person.env, stdout=subprocess.PIPE, text=True,
                          stderr=subprocess.STDOUT, check=False, timeout=60)
    demand(done.returncode != 0 and "fonts" in done.stdout, "the missing faces are named")


def first_frame(person):
    """Twice, because the first start of all is wine's own. PICTURE=FILE keeps what stands there."""
    settle(person)
    for _ in range(2):
        begun = time.monotonic()
        w = Window(person)
        print("first frame after %.2f s" % (time.monotonic() - begun))
        picture = os.environ.get("PICTURE")
        if picture:
            time.sleep(1)
            subprocess.run(["import", "-window", "root", picture], env=person.env, check=True)
        w.close()


if __name__ == "__main__":
    sys.exit(play(first_frame, whole_scenario_with_keys, kill_resumes, closed_window_resumes,
                  in_use_is_not_offered, dropped_folder_is_played, missing_faces_are_said))
