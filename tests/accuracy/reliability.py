#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How far the contextual check's warnings can be believed, by kind of text.

  reliability.py table  --archives DIR [--archive NAME ...] [--build build/ci]
      of the documents of dictionaries/tools/context/judged.tsv: findings judged right, by kind, level
      and confidence; what nobody judged is counted apart
  reliability.py sample --archives DIR --archive NAME ... --count 100 --seed N [--build build/ci]
      findings at level error or warning, drawn by chance from the last 5 % of the archives, from which
      nothing is learned: place, word and sentence, without level or confidence, for somebody to judge

DIR holds the archives, unpacked, as NAME.txt; they are no part of the project.
"""
import argparse
import os
import random
import sys

from results import check

JUDGED = "dictionaries/tools/context/judged.tsv"
BINS = (0.4, 0.5, 0.7, 0.9, 1.01)
LINES = 25  # of a document of an archive, which does not say where an article ends
RIGHT = ("typo", "other-typo")


def judged_documents(archives):
    """(archive, start, end, {offset: verdict}) of the judged documents."""
    documents = []
    for line in open(JUDGED, encoding="utf-8"):
        columns = line.rstrip("\n").split("\t")
        if line.startswith("#"):
            continue
        if columns[0] == "document":
            documents.append((columns[1], int(columns[2]), int(columns[3]), {}))
        else:
            documents[-1][3][int(columns[0])] = columns[3]
    return [d for d in documents if d[0] in archives]


def contextual(text, matches):
    """(byte offset, match) of the contextual check's findings that an editor is shown."""
    units = text.encode("utf-16-le")
    for match in matches:
        if match["rule"]["id"] == "spelling.context" and match["level"] in ("error", "warning"):
            before = units[:2 * match["offset"]].decode("utf-16-le")
            yield len(before.encode("utf-8")), match


def row(name, verdicts):
    known = [v for v in verdicts if v is not None]
    right = sum(v in RIGHT for v in known)
    share = "%.2f" % (right / len(known)) if known else "–"
    return "| %s | %d | %d | %s | %d |" % (name, right, len(known), share,
                                           len(verdicts) - len(known))


def print_table(o, cli):
    documents = judged_documents(o.archive)
    texts = []
    for archive, start, end, _ in documents:
        with open(os.path.join(o.archives, archive + ".txt"), "rb") as f:
            f.seek(start)
            texts.append(f.read(end - start).decode("utf-8"))
    groups = {}
    for (archive, start, _, verdicts), text, matches in zip(documents, texts, check(cli, texts)):
        for offset, match in contextual(text, matches):
            verdict = verdicts.get(start + offset)
            low = max(b for b in (0.0,) + BINS if b <= match["confidence"])
            for key in ((archive, match["level"]), ("all", match["level"]),
                        ("all", "confidence from %.2f" % low)):
                groups.setdefault(key, []).append(verdict)
    print("| text | findings | right | judged | share | not judged |\n|---|---|---|---|---|---|")
    for archive, what in sorted(groups):
        print(row("%s | %s" % (archive, what), groups[archive, what]))


def print_sample(o, cli):
    texts = []
    for archive in o.archive:
        data = open(os.path.join(o.archives, archive + ".txt"), "rb").read()
        start = data.index(b"\n", len(data) // 100 * 95) + 1
        lines = data[start:].splitlines(keepends=True)
        for i in range(0, len(lines), LINES):
            texts.append((archive, start, b"".join(lines[i:i + LINES]).decode("utf-8")))
            start += len(b"".join(lines[i:i + LINES]))
    found = []
    for (archive, start, text), matches in zip(texts, check(cli, [t for _, _, t in texts])):
        data = text.encode("utf-8")
        for offset, match in contextual(text, matches):
            length = len(text.encode("utf-16-le")[2 * match["offset"]:2 * (
                match["offset"] + match["length"])].decode("utf-16-le").encode("utf-8"))
            sentence = "%s[%s]%s" % tuple(
                part.decode("utf-8", "ignore").replace("\n", " ") for part in
                (data[max(0, offset - 160):offset], data[offset:offset + length],
                 data[offset + length:offset + length + 110]))
            found.append("%s\t%d\t%s\t%s" % (archive, start + offset,
                                             match["replacements"][0]["value"], sentence))
    print("# seed %d, %d of %d findings" % (o.seed, min(o.count, len(found)), len(found)))
    for line in random.Random(o.seed).sample(found, min(o.count, len(found))):
        print(line)


def main():
    options = argparse.ArgumentParser(description=__doc__,
                                      formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("command", choices=("table", "sample"))
    options.add_argument("--archives", required=True)
    options.add_argument("--archive", action="append", default=[])
    options.add_argument("--count", type=int, default=100)
    options.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10 ** 6))
    options.add_argument("--build", default="build/ci")
    o = options.parse_args()
    cli = os.path.join(o.build, "bin", "morat-cli")
    if not o.archive:
        sys.exit("which archives? --archive NAME")
    (print_table if o.command == "table" else print_sample)(o, cli)


if __name__ == "__main__":
    main()
