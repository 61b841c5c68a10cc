#!/usr/bin/env python3
"""Kills the program (SIGKILL) in the middle of an inbox and goes on with it: the same case stands
there again, with what was asked and looked up in it, and the list says what it said.

    SAMENSPEL=build/check/samenspel tests/play/inbox.py
"""

import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

PROGRAM = os.environ.get("SAMENSPEL", "build/check/samenspel")
SCENARIO = Path(__file__).resolve().parents[1] / "scenarios" / "inbox"
TO_THE_INBOX = ["consent/record/yes", "consent/room/yes", "consent/research/no", "consent/done",
                "answer/deliver", "", "", "answer/report", "", ""]
PATIENCE_S = 60


class Life:
    """One life of the program in a terminal."""

    def __init__(self, arguments, log):
        command = [PROGRAM, "play", *arguments, "--text", "--lang", "en", "--log", log]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.STDOUT, text=True, bufsize=1)
        self.printed = ""
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()

    def read(self):
        for line in self.process.stdout:
            self.printed += line

    def say(self, line, expected):
        """Types a line and waits until `expected` was printed after it. Returns all since then."""
        start = len(self.printed)
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return self.wait(expected, start)

    def wait(self, expected, start=0):
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            if expected in self.printed[start:]:
                return self.printed[start:]
            time.sleep(0.01)
        sys.exit(f"inbox: \"{expected}\" never came:\n{self.printed[-1500:]}")

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.reader.join()


def must(text, *words):
    for word in words:
        if word not in text:
            sys.exit(f"inbox: \"{word}\" is missing in:\n{text}")


def journal_in(folder):
    return str(next(Path(folder).glob("*/*.jsonl")))


def main():
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(XDG_DATA_HOME=folder, XDG_CONFIG_HOME=folder, HOME=folder)
        first = Life([str(SCENARIO), "--seat", "A1"], folder)
        for line in TO_THE_INBOX:
            first.process.stdin.write(line + "\n")
        first.wait("0 of 8 decided")
        first.say("mail/parcel", "Pay 1.95 euros by card")
        first.say("check", "The check says: Report.")
        first.say("to_list", "Opened")
        first.say("mail/leave", "when you want leave")
        first.say("answer/deliver", "(x) Let it pass")
        first.say("", "1 of 8 decided")
        first.say("mail/director", "Buy five gift cards")
        first.say("agent/ask", "I think: ")
        first.kill()

        second = Life([], folder)
        seen = second.say(f"resume/{journal_in(folder)}", "Buy five gift cards")
        must(seen, "mail 5 of 8", "I think: Let it pass.")
        listed = second.say("to_list", "1 of 8 decided")
        must(second.say("mail/parcel", "The check says: Report."), "1 left")
        must(listed, "Decided: Let it pass", "Opened")
        second.kill()

        third = Life([], folder)
        third.say(f"resume/{journal_in(folder)}", "The check says: Report.")
        third.say("to_list", "1 of 8 decided")
        third.kill()

        fourth = Life([], folder)
        fourth.say(f"resume/{journal_in(folder)}", "What do you open now?")
        fourth.say("finish", "Not everything is decided yet.")
        fourth.say("sheet/finish", "Your result")
        fourth.kill()
        verified = subprocess.run([PROGRAM, "verify", journal_in(folder)], check=False)
        sys.exit(verified.returncode)


if __name__ == "__main__":
    main()
