#!/usr/bin/env python3
"""Kills the program (SIGKILL) at random moments of a real sitting in a terminal and goes on with it:
whatever it had shown must be in the journal, and the journal must verify.

    SAMENSPEL=build/check/samenspel tests/play/kills.py [kills]
"""

import json
import os
import random
import re
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

PROGRAM = os.environ.get("SAMENSPEL", "build/check/samenspel")
CASE = re.compile(r"· \w+ (\d+) van (\d+)")
DECIDED = re.compile(r"Je koos .*Hoe zeker ben je")
STAGES = {"4": {"alone", "runin"}, "12": {"shift"}}

# Typed over and over: whatever the screen is, one of them leads on; the others are not understood.
ROUND = ["answer/neutrophil", "", "confidence 50", "", "question/expect/slider 6", "",
         "question/trust_0_100/slider 60", ""]
CONSENT = ["consent/record/yes", "consent/room/yes", "consent/research/yes", ""]


def play(arguments, first_lines, life_s, log):
    """One life of the program. Returns what it printed and whether it had to be killed."""
    process = subprocess.Popen(
        [PROGRAM, "play", *arguments, "--text", "--lang", "nl", "--log", log],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    printed = []
    reader = threading.Thread(target=lambda: printed.extend(process.stdout))
    reader.start()
    end = time.monotonic() + life_s
    lines = list(first_lines)
    try:
        while time.monotonic() < end and process.poll() is None:
            lines = lines or list(ROUND)
            process.stdin.write(lines.pop(0) + "\n")
            process.stdin.flush()
            time.sleep(0.01)
    except BrokenPipeError:
        pass
    process.kill()
    process.wait()
    reader.join()
    return "".join(printed)


def samenspel(*arguments):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, check=False)


def lost(printed, result):
    """What was shown and is not in the journal; None: nothing."""
    cases = list(CASE.finditer(printed))
    if not cases:
        return None
    number, total = cases[-1].groups()
    known = [c for c in result["cases"] if str(c["index"]) == number
             and c["stage"] in STAGES.get(total, set())]
    if not known:
        return f"case {number} of {total} was shown"
    decided = DECIDED.search(printed, cases[-1].end())
    if decided and known[-1]["final"] is None:
        return f"the decision of case {number} of {total} was shown"
    return None


def main():
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    chance = random.Random(20)
    done = finished = 0
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(XDG_DATA_HOME=folder, XDG_CONFIG_HOME=folder, HOME=folder)
        journal = None
        while done < kills:
            life_s = chance.uniform(0.15, 2.0)
            if journal:
                printed = play([], [f"resume/{journal}"], life_s, folder)
            else:
                printed = play(["second-reader", "--seat", "A1"], CONSENT, life_s, folder)
            done += 1
            left = sorted(Path(folder).glob("second-reader/*.jsonl"), key=os.path.getmtime)
            if not left or left[-1].stat().st_size == 0:
                continue
            journal = str(left[-1])
            verified = samenspel("verify", journal)
            replayed = samenspel("replay", journal)
            if verified.returncode or replayed.returncode:
                if "journal_empty" in verified.stderr or "leeg" in verified.stderr:
                    journal = None
                    continue
                sys.exit(f"kill {done}: {verified.stdout}{verified.stderr}{replayed.stderr}")
            result = json.loads(replayed.stdout)
            missing = lost(printed, result)
            if missing:
                sys.exit(f"kill {done}: {missing}, and it is not in {journal}\n{printed[-2000:]}")
            if result["ended"]:
                finished += 1
                journal = None
    print(f"{done} kills, {finished} sessions finished, nothing that was shown is lost")


if __name__ == "__main__":
    main()
