#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How far the contextual check's warnings can be believed, by kind of text.

  reliability.py table  --archives DIR [--archive NAME ...] [--build build/ci]
      of the documents of dictionaries/tools/context/judged.tsv: findings judged right, by kind, level
      and confidence; what nobody judged is counted apart
  reliability.py sample --archives DIR --archive NAME ... --count 100 --seed N [--build build/ci]
      spelling findings at level error or warning, drawn by chance from the last 5 % of the archives, from
      which nothing is learned: place, word and sentence, without rule, level or confidence, for somebody
      to judge. --paragraphs N: of the first N paragraphs of each only; --behind P: from P % of the archive
      on instead (of prose nothing was learned but what judged.tsv names)
  reliability.py judged --archives DIR [--verdicts FILE] [--build build/ci]
      the same findings, found anew, with what two readings said of each (judged-findings.tsv): right by
      kind of text and level, by kind of text and confidence, by rule. Right is what both called a typo

DIR holds the archives, unpacked, as NAME.txt; they are no part of the project.
"""
import argparse
import os
import random
import sys

from results import check

JUDGED = "dictionaries/tools/context/judged.tsv"
VERDICTS = "tests/accuracy/judged-findings.tsv"
KINDS = {"law-vlc": "law", "prose-magazine": "magazine", "prose-talk": "talk", "prose-blogs": "blogs", "prose-school": "school essays", "prose-religion": "religion",
         "prose-forum": "forum", "prose-fiction": "fiction", "prose-tech": "technology"}
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


def shown(text, matches, rule="spelling"):
    """(byte offset, match) of a rule's findings that an editor is shown."""
    units = text.encode("utf-16-le")
    for match in matches:
        if match["rule"]["id"].startswith(rule) and match["level"] in ("error", "warning"):
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
        for offset, match in shown(text, matches, "spelling.context"):
            verdict = verdicts.get(start + offset)
            low = max(b for b in (0.0,) + BINS if b <= match["confidence"])
            for key in ((archive, match["level"]), ("all", match["level"]),
                        ("all", "confidence from %.2f" % low)):
                groups.setdefault(key, []).append(verdict)
    print("| text | findings | right | judged | share | not judged |\n|---|---|---|---|---|---|")
    for archive, what in sorted(groups):
        print(row("%s | %s" % (archive, what), groups[archive, what]))


def documents_behind(o, archive, paragraphs, percent):
    """(byte offset, text) of pieces of the archive from there on; nothing is learned from the last 5 %."""
    data = open(os.path.join(o.archives, archive + ".txt"), "rb").read()
    start = data.index(b"\n", len(data) // 100 * percent) + 1
    lines = data[start:].splitlines(keepends=True)[:paragraphs]
    for i in range(0, len(lines), LINES):
        piece = b"".join(lines[i:i + LINES])
        yield start, piece.decode("utf-8")
        start += len(piece)


def findings(o, cli, archives, paragraphs, percent):
    """(archive, byte offset, match, sentence) of all that is shown there, in order."""
    texts = [(archive, start, text) for archive in archives
             for start, text in documents_behind(o, archive, paragraphs, percent)]
    for (archive, start, text), matches in zip(texts, check(cli, [t for _, _, t in texts])):
        data = text.encode("utf-8")
        for offset, match in shown(text, matches):
            length = len(text.encode("utf-16-le")[2 * match["offset"]:2 * (
                match["offset"] + match["length"])].decode("utf-16-le").encode("utf-8"))
            sentence = "%s[%s]%s" % tuple(
                part.decode("utf-8", "ignore").replace("\n", " ") for part in
                (data[max(0, offset - 160):offset], data[offset:offset + length],
                 data[offset + length:offset + length + 110]))
            yield archive, start + offset, match, sentence


def print_sample(o, cli):
    found = ["%s\t%d\t%s\t%s" % (archive, offset,
                                 (match["replacements"] or [{"value": "–"}])[0]["value"], sentence)
             for archive, offset, match, sentence in findings(o, cli, o.archive, o.paragraphs, o.behind)]
    print("# seed %d, %d of %d findings, %s paragraphs of each" % (
        o.seed, min(o.count, len(found)), len(found), o.paragraphs or "all"))
    for line in random.Random(o.seed).sample(found, min(o.count, len(found))):
        print(line)


def print_judged(o, cli):
    verdicts, samples = {}, []
    for line in open(o.verdicts, encoding="utf-8"):
        columns = line.rstrip("\n").split("\t")
        if columns[0] == "sample":  # archives, paragraphs, from which per cent on
            samples.append((columns[1].split(), int(columns[2]) or None, int((columns + [95])[3])))
        elif not line.startswith("#"):
            verdicts[columns[0], int(columns[1])] = columns[2:4]
    kinds, rules, bins = {}, {}, {}
    for archives, paragraphs, percent in samples:
        for archive, offset, match, _ in findings(o, cli, archives, paragraphs, percent):
            readings = verdicts.pop((archive, offset), None)
            if readings is None:
                continue
            right = all(reading == "typo" for reading in readings)
            kind = KINDS.get(archive, "news")
            low = max(b for b in (0.0,) + BINS if b <= match["confidence"])
            kinds.setdefault("%s | %s" % (kind, match["level"]), []).append(right)
            bins.setdefault("%s | from %.2f" % (kind, low), []).append(right)
            rules.setdefault("%s | %s" % (match["rule"]["id"], match["level"]), []).append(right)
    for head, rows in (("text | level", kinds), ("text | confidence", bins), ("rule | level", rules)):
        print("| %s | right | judged | share |\n|---|---|---|---|---|" % head)
        for name, readings in sorted(rows.items()):
            print("| %s | %d | %d | %.2f |" % (name, sum(readings), len(readings),
                                              sum(readings) / len(readings)))
        print()
    print("%d judged places are no finding any more." % len(verdicts))


def main():
    options = argparse.ArgumentParser(description=__doc__,
                                      formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("command", choices=("table", "sample", "judged"))
    options.add_argument("--archives", required=True)
    options.add_argument("--archive", action="append", default=[])
    options.add_argument("--count", type=int, default=100)
    options.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10 ** 6))
    options.add_argument("--paragraphs", type=int)
    options.add_argument("--behind", type=int, default=95)
    options.add_argument("--verdicts", default=VERDICTS)
    options.add_argument("--build", default="build/ci")
    o = options.parse_args()
    cli = os.path.join(o.build, "bin", "morat-cli")
    if not o.archive and o.command != "judged":
        sys.exit("which archives? --archive NAME")
    {"table": print_table, "sample": print_sample, "judged": print_judged}[o.command](o, cli)


if __name__ == "__main__":
    main()
