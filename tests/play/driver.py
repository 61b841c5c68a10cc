"""Drives the real program under Xvfb with real X input, as a person does.

Window        one running program on a display of its own; knows which screen stands there because
              the program writes, after each frame, what can be pressed and where (SAMENSPEL_PLACES)
Hands         xdotool: mouse and keys
press, type   what a step of a play is made of; wait_for: until the screen says so, with a time-out

Only the standard library is used.
"""

import copy
import ctypes
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

PATIENCE_S = 20  # sanitised, on a busy machine, one step still takes less than this
LOOK_S = 0.01
HIT_PIXELS = 8  # a control of which less is seen is scrolled to
SCROLLS_MAX = 60

# What libraries below SDL keep until the end of a program is not this program's leak.
FOREIGN_LEAKS = "leak:libdbus\n"


class Failed(Exception):
    pass


class Place:
    """A control: what is seen of it, and f (focus), c (chosen), o (open), s (set)."""

    def __init__(self, line):
        self.id, x, y, width, height, self.marks = line.split("\t")
        self.x, self.y, self.width, self.height = int(x), int(y), int(width), int(height)

    def is_seen(self):
        return self.width > 0 and self.height >= HIT_PIXELS

    def at(self, share=0.5):
        return int(self.x + self.width * share), int(self.y + self.height / 2)


class Screen:
    def __init__(self, text):
        lines = text.rstrip("\n").split("\n")
        first = Place(lines[0])
        self.text = text
        self.id, self.word = first.id, first.marks
        self.places = [Place(line) for line in lines[1:]]

    def get(self, place_id):
        return next((p for p in self.places if p.id == place_id), None)

    def starting(self, prefix):
        return [p for p in self.places if p.id.startswith(prefix)]

    def has(self, place_id, mark=""):
        place = self.get(place_id)
        return place is not None and mark in place.marks

    def focused(self):
        return next((p for p in self.places if "f" in p.marks), None)

    def kind(self):
        return self.id.split("/")[0]


class Display:
    """An X server on a display number that it finds free itself."""

    def __init__(self, size="1366x768"):
        reading, writing = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", size + "x24", "-noreset",
             "-nolisten", "tcp"],
            pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        if not number:
            raise Failed("Xvfb did not start")
        self.name = ":" + number

    def close(self):
        self.server.terminate()
        self.server.wait()


class Person:
    """A home folder that holds nothing yet, and the environment that goes with it."""

    def __init__(self, display, folder):
        self.folder = folder
        self.data = os.path.join(folder, "data")
        self.env = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "LC_"))}
        self.env.update(DISPLAY=display.name, SDL_VIDEODRIVER="x11", SDL_AUDIODRIVER="dummy",
                        HOME=os.path.join(folder, "home"), LANG="C.UTF-8",
                        XDG_DATA_HOME=self.data, XDG_CONFIG_HOME=os.path.join(folder, "config"),
                        SAMENSPEL_PLACES=os.path.join(folder, "places"),
                        LSAN_OPTIONS="print_suppressions=0:suppressions="
                                     + os.path.join(folder, "foreign_leaks"))
        os.makedirs(self.env["HOME"])
        with open(os.path.join(folder, "foreign_leaks"), "w", encoding="utf-8") as f:
            f.write(FOREIGN_LEAKS)

    def beside(self):
        """The same person at a second window, which tells its places elsewhere."""
        other = copy.copy(self)
        other.env = dict(self.env, SAMENSPEL_PLACES=self.env["SAMENSPEL_PLACES"] + "-beside")
        return other

    def sessions(self):
        return os.path.join(self.data, "samenspel", "sessions")

    def journals(self):
        found = []
        for folder, _, names in os.walk(self.sessions()):
            found += [os.path.join(folder, n) for n in names if n.endswith(".jsonl")]
        return sorted(found)


def program():
    path = os.environ.get("SAMENSPEL")
    if not path:
        raise Failed("set SAMENSPEL to the program")
    return os.path.abspath(path)


class Window:
    def __init__(self, person, *arguments):
        self.person = person
        self.places = person.env["SAMENSPEL_PLACES"]
        if os.path.exists(self.places):
            os.remove(self.places)
        self.side = 0
        self.said = tempfile.TemporaryFile()
        self.process = subprocess.Popen([program(), *arguments], env=person.env, cwd=person.folder,
                                        stdin=subprocess.DEVNULL, stdout=self.said,
                                        stderr=subprocess.STDOUT)
        self.wait_for(lambda s: True, "a first frame")

    def output(self):
        self.said.seek(0)
        return self.said.read().decode("utf-8", "replace")

    def read(self):
        try:
            with open(self.places, encoding="utf-8") as f:
                return Screen(f.read())
        except FileNotFoundError:
            return None

    def complain(self, wanted):
        screen = self.read()
        raise Failed("waited for %s\n--- screen\n%s\n--- output\n%s"
                     % (wanted, screen.text if screen else "(none)", self.output()))

    def wait_for(self, is_there, wanted, patience_s=PATIENCE_S):
        """The first screen for which is_there(screen) is true."""
        until = time.monotonic() + patience_s
        while time.monotonic() < until:
            screen = self.read()
            if screen and is_there(screen):
                return screen
            if self.process.poll() is not None:
                self.complain("%s, but the program ended (exit %s)"
                              % (wanted, self.process.returncode))
            time.sleep(LOOK_S)
        return self.complain(wanted)

    def wait_place(self, place_id, mark=""):
        return self.wait_for(lambda s: s.has(place_id, mark), "%s %s" % (place_id, mark))

    def wait_other(self, screen_id):
        return self.wait_for(lambda s: s.id != screen_id, "another screen than " + screen_id)

    # Hands

    def hands(self, *words):
        subprocess.run(["xdotool", *[str(w) for w in words]], env=self.person.env, check=True,
                       stdout=subprocess.DEVNULL)

    def key(self, *names):
        self.hands("key", "--delay", 0, *names)

    def type(self, text):
        self.hands("type", "--delay", 0, text)

    def click(self, place_id, share=None):
        """Clicks a control, left and right of its middle in turn: fast clicks on one spot would be
        double clicks. `share` says how far along it (a slider)."""
        if share is None:
            self.side = 1 - self.side
            share = (0.25, 0.75)[self.side]
        place = self.wait_place(place_id).get(place_id)
        if not place.is_seen():
            place = self.scroll_to(place_id)
        self.hands("mousemove", *place.at(share), "click", 1)

    def scroll_to(self, place_id):
        """Turns the wheel over the left and the right of the screen until a control is seen."""
        for turn in range(SCROLLS_MAX):
            x = 300 if turn < SCROLLS_MAX / 2 else 1000
            self.hands("mousemove", x, 300, "click", 5)
            time.sleep(0.05)
            place = self.wait_place(place_id).get(place_id)
            if place.is_seen():
                return place
        return self.complain("%s to be scrolled to" % place_id)

    # Endings

    def window_id(self):
        found = subprocess.run(["xdotool", "search", "--name", "^Samenspel"], env=self.person.env,
                               stdout=subprocess.PIPE, check=True, text=True)
        return int(found.stdout.split()[0])

    def ask_to_close(self):
        """What the cross of a window's frame does: WM_DELETE_WINDOW."""
        send_delete(self.person.env["DISPLAY"], self.window_id())

    def wait_end(self, patience_s=PATIENCE_S):
        try:
            return self.process.wait(patience_s)
        except subprocess.TimeoutExpired:
            return self.complain("the end of the program")

    def send(self, number):
        self.process.send_signal(number)
        return self.wait_end()

    def kill(self):
        return self.send(signal.SIGKILL)

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


class ClientMessage(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong),
                ("message_type", ctypes.c_ulong), ("format", ctypes.c_int),
                ("data", ctypes.c_long * 5), ("room", ctypes.c_long * 12)]


def send_delete(display_name, window):
    """The older xdotool cannot send it, and without a window manager there is no cross to click."""
    client_message = 33
    x = ctypes.CDLL("libX11.so.6")
    x.XOpenDisplay.restype = ctypes.c_void_p
    x.XInternAtom.restype = ctypes.c_ulong
    x.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    x.XSendEvent.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_long,
                             ctypes.c_void_p]
    x.XCloseDisplay.argtypes = [ctypes.c_void_p]
    display = x.XOpenDisplay(display_name.encode())
    event = ClientMessage(type=client_message, window=window, format=32)
    event.message_type = x.XInternAtom(display, b"WM_PROTOCOLS", 0)
    event.data[0] = x.XInternAtom(display, b"WM_DELETE_WINDOW", 0)
    x.XSendEvent(display, window, 0, 0, ctypes.byref(event))
    x.XCloseDisplay(display)


# What every play checks at its end

def ask_program(person, *arguments):
    done = subprocess.run([program(), *arguments], env=person.env, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode != 0:
        raise Failed("%s: exit %s\n%s" % (" ".join(arguments), done.returncode, done.stdout))
    return done.stdout


def only_journal(person):
    found = person.journals()
    if len(found) != 1:
        raise Failed("expected one journal, found %s" % found)
    return found[0]


def check_journal(person):
    """The one journal there proves itself, and its results can be told."""
    path = only_journal(person)
    ask_program(person, "verify", path)
    return path, ask_program(person, "replay", path)


def demand(is_true, promise):
    if not is_true:
        raise Failed("not so: " + promise)


def play(*parts, size="1366x768"):
    """Runs each part with a fresh home on one display; 0 when all of them kept their promises."""
    display = Display(size)
    folder = tempfile.mkdtemp(prefix="samenspel-play-")
    wanted = re.compile(sys.argv[1]) if len(sys.argv) > 1 else None
    try:
        for part in parts:
            if wanted and not wanted.search(part.__name__):
                continue
            begun = time.monotonic()
            part(Person(display, os.path.join(folder, part.__name__)))
            print("%s: %.1f s" % (part.__name__.replace("_", " "), time.monotonic() - begun),
                  flush=True)
        return 0
    except Failed as why:
        print("%s: %s" % (part.__name__, why), file=sys.stderr)
        return 1
    finally:
        display.close()
        shutil.rmtree(folder, ignore_errors=True)
