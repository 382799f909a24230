#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an editor waits for, of two versions of the program, in one run and one table.

    speed.py BENCH [BEFORE]     bench_typing of this version, and of the one before

Each is run in turn, with the same drafts. Of each row: what was asked; median, 99th of 100 and
slowest by the clock, and the same by the processor's time of the window's thread, in milliseconds.
Where the computer does other work, the clock says how long somebody waited for that, too. SAMPLES
and WORDS in the environment choose another length of the draft (100,000 words) and number of
samples (1,000).
"""
import os
import subprocess
import sys


def rows(program):
    environment = dict(os.environ, QT_QPA_PLATFORM=os.environ.get("QT_QPA_PLATFORM", "offscreen"))
    command = [program, os.environ.get("WORDS", "100000"), os.environ.get("SAMPLES", "1000")]
    found = {}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as process:
        for line in process.stdout:
            what, *figures = line.rstrip("\n").split("\t")
            if len(figures) in (3, 8):
                found[what] = [float(each) for each in figures]
        if process.wait() != 0:
            sys.exit(f"{program} ended with {process.returncode}")
    return found


def show(of, name, figures):
    asked = figures[-2] if len(figures) == 8 else figures[-1]
    if len(figures) == 8:
        clock = " ".join(f"{each:8.1f}" for each in figures[0:3])
        thread = " ".join(f"{each:8.1f}" for each in figures[3:6])
        print(f"{of:35} {name:7} {asked:6.0f} ms {clock} | {thread}   ({figures[-1]:.0f})")
    else:
        bound = f"{asked:6.0f} MB" if asked else " " * 9
        print(f"{of:35} {name:7} {bound} {figures[0]:8.0f} MB, {figures[1]:.0f} of them its own")


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    versions = [("now", rows(sys.argv[1]))]
    if len(sys.argv) == 3:
        versions.insert(0, ("before", rows(sys.argv[2])))
    print(f"{'':35} {'':7} {'asked':>9} {'median':>8} {'99 %':>8} {'slowest':>8} | "
          f"{'of the window thread alone':^26}")
    for what in versions[-1][1]:
        for name, found in versions:
            if what in found:
                show(what, name, found[what])


if __name__ == "__main__":
    main()
