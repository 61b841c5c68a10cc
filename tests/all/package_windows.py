"""The Windows program under wine, driven as a person does. Called by package_windows.sh, which
names the unpacked folder (UNPACKED) and how to start the program (SAMENSPEL)."""

import os
import shutil
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "play"))
import window_keyboard as keys
import window_trouble as trouble
from driver import Window, ask_program, demand, play, program


def settle(person, *within):
    """Gives this person an own copy of the folder; with a folder `data` in it, all stays there."""
    place = os.path.join(person.folder, *within, "samenspel")
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


def full_disk_goes_on(person):
    trouble.full_disk_goes_on(settle(person))


def read_only_folder_is_said(person):
    trouble.read_only_folder_is_said(settle(person))


def long_path_is_played(person):
    """In folders with accents and spaces, 200 characters deep."""
    settle(person, *["Dossier partagé de l'équipe n° %d" % n for n in range(6)])
    demand(len(person.env["PROGRAM_FOLDER"]) > 200, "the path is long")
    w = Window(person)
    try:
        keys.choose_scenario(w, "tutorial")
        keys.take_a_seat(w)
        keys.consent(w)
        keys.play_on(w, lambda s: s.id == "place/ended")
    finally:
        w.close()
    (log,) = person.journals()
    ask_program(person, "verify", os.path.realpath(log))


def large_dots(person):
    """At 192 dots per inch the window is drawn in the screen's own dots."""
    settle(person)
    registry(person, 192)
    try:
        w = Window(person)
        keep_picture(person, "-192")
        keys.choose_scenario(w, "tutorial")
        w.close()
    finally:
        registry(person, 96)


def registry(person, dots_per_inch):
    subprocess.run(["/usr/lib/wine/wine64", "reg", "add", r"HKCU\Control Panel\Desktop", "/v",
                    "LogPixels", "/t", "REG_DWORD", "/d", str(dots_per_inch), "/f"],
                   env=person.env, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    subprocess.run(["/usr/lib/wine/wineserver64", "-k", "-w"], env=person.env, check=False)


def keep_picture(person, name=""):
    """PICTURE=FILE keeps what stands there."""
    picture = os.environ.get("PICTURE")
    if not picture:
        return
    time.sleep(1)
    stem, ending = os.path.splitext(picture)
    subprocess.run(["import", "-window", "root", stem + name + ending], env=person.env, check=True)


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
    """Twice, because the first start of all is wine's own."""
    settle(person)
    for _ in range(2):
        begun = time.monotonic()
        w = Window(person)
        print("first frame after %.2f s" % (time.monotonic() - begun))
        keep_picture(person)
        w.close()


if __name__ == "__main__":
    MOUNTS = [full_disk_goes_on, read_only_folder_is_said] if os.geteuid() == 0 else []
    sys.exit(play(first_frame, whole_scenario_with_keys, kill_resumes, closed_window_resumes,
                  in_use_is_not_offered, *MOUNTS, long_path_is_played, large_dots,
                  dropped_folder_is_played, missing_faces_are_said))
