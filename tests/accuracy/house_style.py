#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts what the house style flags on edited news: flags per 1,000 syllables by rule and level.

  house_style.py --clean DIR [--build build/ci] [--articles N] [--profile FILE]
                 [--sample FILE --size N] > tests/accuracy/HOUSE-STYLE.md

DIR holds one text file a source, articles parted by an empty line, a paragraph a line; it is no part
of the project. With --sample a sample of the flags for reading by eye is written to FILE: tab
separated, each with what stands around it. It holds sentences of others, so keep it out of the
repository. Every rule is drawn from in turn, rarer rules first, until the size is reached.
"""
import argparse
import collections
import json
import os
import random
import re
import subprocess
import sys
import tempfile

LEVELS = ("error", "warning", "info")
WORD = re.compile(r"[^\W\d_]+")


def articles_in(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    return [a.strip("\n") + "\n" for a in re.split(r"\n[ \t]*\n+", text) if a.strip()]


def check(cli, texts, arguments):
    """The matches of each text, information too."""
    answers = []
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for i, text in enumerate(texts):
            paths.append(os.path.join(folder, "%06d.txt" % i))
            with open(paths[-1], "w", encoding="utf-8", newline="") as file:
                file.write(text)
        for k in range(0, len(paths), 400):
            done = subprocess.run([cli, "check", "--format", "json", "--no-exit", "--min-level",
                                   "info"] + arguments + paths[k:k + 400],
                                  stdout=subprocess.PIPE, check=True)
            answers += [json.loads(line)["matches"] for line in done.stdout.decode().splitlines()]
    return answers


def context(text, match):
    """What stands around a flag; offsets are UTF-16 units."""
    units = text.encode("utf-16-le")
    start, end = 2 * match["offset"], 2 * (match["offset"] + match["length"])
    before = units[max(0, start - 240):start].decode("utf-16-le", "ignore")
    inside = units[start:end].decode("utf-16-le", "ignore")
    after = units[end:end + 160].decode("utf-16-le", "ignore")
    return (before + "[[" + inside + "]]" + after).replace("\n", " ¶ ").replace("\t", " ")


def sample(flags, size):
    """Flags of each rule in turn, drawn by chance, until there are enough."""
    by_rule = collections.defaultdict(list)
    for flag in flags:
        by_rule[flag[1]].append(flag)
    chance = random.Random(5)
    for of_rule in by_rule.values():
        chance.shuffle(of_rule)
    drawn = []
    while by_rule and len(drawn) < size:
        for rule in sorted(by_rule, key=lambda r: len(by_rule[r])):
            drawn.append(by_rule[rule].pop())
            if not by_rule[rule]:
                del by_rule[rule]
            if len(drawn) == size:
                break
    return sorted(drawn, key=lambda flag: (LEVELS.index(flag[0]), flag[1]))


def main():
    options = argparse.ArgumentParser(description=__doc__,
                                      formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--clean", required=True)
    options.add_argument("--build", default="build/ci")
    options.add_argument("--articles", type=int, default=2500, help="of each source, at most")
    options.add_argument("--profile")
    options.add_argument("--sample")
    options.add_argument("--size", type=int, default=200)
    options.add_argument("--levels", default="error,warning")
    o = options.parse_args()
    cli = os.path.join(o.build, "bin", "morat-cli")
    arguments = ["--profile", o.profile] if o.profile else []

    total = collections.Counter()
    syllables_of = collections.Counter()
    counts = {}
    flags = []
    for name in sorted(os.listdir(o.clean)):
        texts = articles_in(os.path.join(o.clean, name))
        random.Random(7).shuffle(texts)
        texts = texts[:o.articles]
        counts[name] = collections.Counter()
        for text, matches in zip(texts, check(cli, texts, arguments)):
            syllables_of[name] += len(WORD.findall(text))
            for match in matches:
                rule, level = match["rule"]["id"], match["level"]
                if rule.startswith("spelling."):
                    continue
                counts[name][level] += 1
                total[rule, level] += 1
                if o.sample and level in o.levels.split(","):
                    flags.append((level, rule, name, match["message"], context(text, match)))
    syllables = sum(syllables_of.values())

    print("## Flags per 1,000 syllables, spelling aside\n")
    print("| text | syllables | error | warning | info |")
    print("|---|---|---|---|---|")
    for name, of_name in counts.items():
        rates = [1000 * of_name[level] / syllables_of[name] for level in LEVELS]
        print("| %s | %d | %.3f | %.3f | %.3f |" % (name, syllables_of[name], *rates))
    rates = [1000 * sum(of_name[level] for of_name in counts.values()) / syllables
             for level in LEVELS]
    print("| together | %d | %.3f | %.3f | %.3f |" % (syllables, *rates))
    print("\n## By rule\n")
    print("| rule | level | flags | per 1,000 syllables |")
    print("|---|---|---|---|")
    for (rule, level), count in sorted(total.items(), key=lambda item: (
            LEVELS.index(item[0][1]), -item[1], item[0][0])):
        print("| %s | %s | %d | %.4f |" % (rule, level, count, 1000 * count / syllables))
    if o.sample:
        with open(o.sample, "w", encoding="utf-8") as file:
            for flag in sample(flags, o.size):
                file.write("\t".join(flag) + "\n")


if __name__ == "__main__":
    sys.exit(main())
