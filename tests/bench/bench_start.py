"""Start, idling and memory of the program in SAMENSPEL, in a window on a display of its own."""

import os
import statistics
import sys
import time

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(os.path.dirname(here), "play"))

import driver  # noqa: E402
import window_keyboard as keys  # noqa: E402

STARTS = 10
IDLE_S = 10
IDLE_AIM = "< 0.1 %"


def cpu_s(process):
    """Processor time of all threads, by the scheduler's own clock."""
    tasks = "/proc/%d/task" % process.pid
    total = 0
    for task in os.listdir(tasks):
        with open(os.path.join(tasks, task, "schedstat"), encoding="ascii") as f:
            total += int(f.read().split()[0])
    return total / 1e9


def memory_mb(process):
    with open("/proc/%d/status" % process.pid, encoding="ascii") as f:
        told = dict(line.split(":", 1) for line in f if ":" in line)
    return int(told["VmRSS"].split()[0]) / 1024, int(told["VmHWM"].split()[0]) / 1024


def tell(what, figure, aim):
    print("%-46s %-24s (aim: %s)" % (what, figure, aim), flush=True)


def starts(person):
    taken_ms = []
    for _ in range(STARTS):
        begun = time.monotonic()
        w = driver.Window(person)
        taken_ms.append((time.monotonic() - begun) * 1000)
        w.close()
    tell("start to first frame, median of %d" % STARTS,
         "%.0f ms (%.0f to %.0f)" % (statistics.median(taken_ms), min(taken_ms), max(taken_ms)),
         "< 300 ms")


def idle(w, where, aim):
    time.sleep(2)  # what was moving has come to rest
    before = cpu_s(w.process)
    time.sleep(IDLE_S)
    share = (cpu_s(w.process) - before) / IDLE_S
    tell("idle for %d s, %s" % (IDLE_S, where), "%.3f %% of a core" % (share * 100), aim)


def rest_and_memory(person):
    w = driver.Window(person)
    try:
        idle(w, "picker", IDLE_AIM)
        keys.start(w)
        keys.play_on(w, lambda s: s.id.startswith("block/runin/") and s.starting("answer/"))
        idle(w, "case with advice", IDLE_AIM)
        keys.play_on(w, lambda s: s.id.startswith("block/shift/") and s.starting("answer/"))
        idle(w, "case with a moving time bar", "none, it moves")
        keys.play_on(w, lambda s: s.id == "place/ended")
        tell("memory after second-reader", "%.0f MB, at most %.0f MB" % memory_mb(w.process),
             "< 150 MB")
    finally:
        w.close()


driver.LOOK_S = 0.0005  # a start is timed to half a millisecond
sys.exit(driver.play(starts, rest_and_memory))
