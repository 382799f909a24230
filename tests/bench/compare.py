#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What compare.sh prints; it says there how it is called."""
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 5


def plain(words):
    """As wordings are compared, a letter for a letter."""
    return words.replace("\u00a0", " ").lower()


def run(command):
    """Standard output, median of seconds, most memory in MB."""
    seconds, memory, output = [], 0, b""
    for _ in range(RUNS):
        with tempfile.TemporaryFile() as out:
            begin = time.monotonic()
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out,
                                       stderr=subprocess.DEVNULL,
                                       env={**os.environ, "LC_ALL": "C.UTF-8"})
            _, status, usage = os.wait4(process.pid, 0)
            seconds.append(time.monotonic() - begin)
            memory = max(memory, usage.ru_maxrss / 1024)
            out.seek(0)
            output = out.read()
        code = os.waitstatus_to_exitcode(status)
        if code not in (0, 1):  # 1: Mo-rát found something
            raise RuntimeError(f"{command[0]} ended with {code}")
    return output.decode("utf-8"), statistics.median(seconds), memory


def of_morat(text, path):
    """What Mo-rát marks in warnings and errors: begin and end in the text, and the wording."""
    output, seconds, memory = run([os.environ["MORAT_CLI"], "check", "--format", "json", path])
    units = text.encode("utf-16-le")
    found = []
    for match in json.loads(output)["matches"]:
        begin = len(units[:2 * match["offset"]].decode("utf-16-le"))
        end = len(units[:2 * (match["offset"] + match["length"])].decode("utf-16-le"))
        found.append((begin, end, text[begin:end]))
    return found, seconds, memory


def of_hunspell(dictionary, path):
    """The words that it lists; it does not say where they stand."""
    output, seconds, memory = run(["hunspell", "-i", "utf-8", "-d", dictionary, "-l", path])
    return [(None, None, line) for line in output.splitlines() if line], seconds, memory


def of_nuspell(dictionary, path):
    """The same; it cannot leave out suggestions, and takes its time for them."""
    output, seconds, memory = run(["nuspell", "-d", dictionary + ".aff", path])
    words = re.findall(r"^[&#] Wrong: (.+?)\. (?:How about|No suggestions)", output, re.MULTILINE)
    return [(None, None, word) for word in words], seconds, memory


def places(text, slip):
    """Begin and end of each place at which a slip stands."""
    found, begin = [], plain(text).find(plain(slip))
    while begin >= 0:
        found.append((begin, begin + len(slip)))
        begin = plain(text).find(plain(slip), begin + 1)
    return found


def judged(text, found, slips):
    """How many slips are met, and which wordings are in none."""
    met, beside = set(), []
    for begin, end, words in found:
        if begin is None:
            inside = [s for s in slips if plain(words) in plain(s).split()]
        else:
            inside = [s for s in slips
                      if any(b < end and begin < e for b, e in places(text, s))]
        met.update(inside)
        if not inside:
            beside.append(words)
    return len(met), beside


def main(path, slips_path=None):
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    slips = []
    if slips_path:
        with open(slips_path, encoding="utf-8") as file:
            slips = [line.rstrip("\n") for line in file if line.strip()]
        missing = [s for s in slips if not places(text, s)]
        if missing:
            sys.exit(f"not in {path}: {missing}")

    ours = os.path.join(os.environ["MORAT_DATA"], "dictionaries", "vi_VN")
    theirs = os.environ["HUNSPELL_VI"]
    checkers, skipped = [], []
    if os.access(os.environ["MORAT_CLI"], os.X_OK):
        checkers.append(("Mo-rát", lambda: of_morat(text, path)))
    else:
        skipped.append(f"Mo-rát: no {os.environ['MORAT_CLI']}")
    for name, dictionary in (("Debian's", theirs), ("our", ours)):
        if not os.path.exists(dictionary + ".aff"):
            skipped.append(f"{name} dictionary: no {dictionary}.aff (package hunspell-vi)")
            continue
        for program, check in (("hunspell", of_hunspell), ("nuspell", of_nuspell)):
            title = f"{program}, {name} dictionary"
            if shutil.which(program):
                checkers.append((title, lambda c=check, d=dictionary: c(d, path)))
            else:
                skipped.append(f"{title}: {program} is not installed")

    print(f"{path}: {len(text.split())} syllables, "
          + (f"{len(slips)} slips" if slips else "slips unknown: nothing is judged"))
    print(f"{'':32}{'marked':>8}{'slips met':>11}{'beside':>8}{'seconds':>9}{'MB':>7}")
    details = []
    for name, check in checkers:
        try:
            found, seconds, memory = check()
        except (RuntimeError, OSError, ValueError, KeyError) as error:
            skipped.append(f"{name}: {error}")
            continue
        met, beside = judged(text, found, slips)
        if slips:
            print(f"{name:32}{len(found):8}{met:11}{len(beside):8}{seconds:9.2f}{memory:7.0f}")
            details.append((name, beside))
        else:
            print(f"{name:32}{len(found):8}{'':11}{'':8}{seconds:9.2f}{memory:7.0f}")
    print(f"\nseconds: median of {RUNS} runs, start included; beside: marked, and in none of the slips")
    for name, beside in details:
        if beside:
            print(f"beside, {name}: " + ", ".join(dict.fromkeys(beside)))
    for each in skipped:
        print("skipped: " + each)


if __name__ == "__main__":
    main(*sys.argv[1:3])
