#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures what is read of saved pages against their articles, marked by hand.

  pages.py [--cli build/ci/bin/morat-cli] [--lines] DIR

DIR holds pages, and beside PAGE.html a PAGE.article.txt: a line for every headline, sapo, paragraph,
caption, credit and author of the article, in any order. A line that begins with "? " may be read or not
(a date, a rubric). An empty file marks a list of articles, which must be said to be one. Nothing of such
pages is part of the project.

Prints of each page how many characters were read, which share of them is none of the article, and which
share of the article is missing; with --lines the lines, too. Exit status 1 where more than 3 % is
furniture, anything is missing, or a list is not said to be one.
"""
import argparse
import json
import os
import subprocess
import sys
import unicodedata

MOST_FURNITURE = 0.03
LIST_WORDS = ("danh mục tin bài", "list of articles")


def letters(text):
    """Without white space and pictures, composed: what two ways to lay out a line have in common."""
    return "".join(unicodedata.normalize("NFC", text).replace("\ufffc", "").split())


def read(cli, page):
    """The article's lines as morat-cli reads them, and what it says of the page."""
    done = subprocess.run([cli, "text", "--format", "json", page], capture_output=True, text=True,
                          check=True)
    blocks = [json.loads(line) for line in done.stdout.splitlines()]
    lines = [letters(block["text"]) for block in blocks if not block["furniture"]]
    return [line for line in lines if line], done.stderr


def marked(path):
    with open(path, encoding="utf-8") as file:
        rows = [row.rstrip("\n") for row in file if row.strip()]
    wanted = [letters(row) for row in rows if not row.startswith("? ")]
    allowed = [letters(row[2:]) for row in rows if row.startswith("? ")]
    return wanted, allowed


def measure(lines, wanted, allowed):
    """Lines that are none of the article, and lines of it that were not read.

    A line may be cut in other places than it is marked: it counts as read where it stands in what
    was read, and as the article's where it stands in what was marked.
    """
    everything = "".join(lines)
    article = "".join(wanted)
    furniture = [line for line in lines if line not in article and
                 not any(line in each or each in line for each in allowed)]
    missing = [line for line in wanted if line not in everything]
    return furniture, missing


def share(part, whole):
    return sum(map(len, part)) / max(1, sum(map(len, whole)))


def main():
    options = argparse.ArgumentParser(description=__doc__,
                                      formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--cli", default="build/ci/bin/morat-cli")
    options.add_argument("--lines", action="store_true")
    options.add_argument("folder")
    chosen = options.parse_args()
    bad = 0
    names = sorted(name[:-len(".article.txt")] for name in os.listdir(chosen.folder)
                   if name.endswith(".article.txt"))
    if not names:
        options.error("no page with marks in " + chosen.folder)
    for name in names:
        path = os.path.join(chosen.folder, name)
        lines, said = read(chosen.cli, path + ".html")
        wanted, allowed = marked(path + ".article.txt")
        if not wanted:
            is_list = any(words in said for words in LIST_WORDS)
            print("%-40s %s" % (name, "list" if is_list else "NOT SAID TO BE A LIST"))
            bad += not is_list
            continue
        furniture, missing = measure(lines, wanted, allowed)
        print("%-40s read %6d, furniture %5.1f %%, missing %5.1f %%" % (
            name, sum(map(len, lines)), 100 * share(furniture, lines), 100 * share(missing, wanted)))
        if chosen.lines:
            print("".join("    + %s\n" % line[:100] for line in furniture) +
                  "".join("    - %s\n" % line[:100] for line in missing), end="")
        bad += bool(missing) or share(furniture, lines) > MOST_FURNITURE
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
