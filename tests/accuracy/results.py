#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the spelling checks on labelled and on edited text and writes RESULTS.md.

  results.py --accuracy DIR --clean DIR --archives DIR --judged-model FILE [--build build/ci] \\
      > tests/accuracy/RESULTS.md
  results.py --accuracy DIR --archives DIR --as-shipped [--build build/ci]
      the labelled sets with the weights as shipped (which learned from viwiki-dev: read steps, not heights)
      and the judged findings, in minutes

DIR of --accuracy holds score.py, viwiki-dev.jsonl and news-dev.jsonl; DIR of --clean one text file a
source, a paragraph a line, none of it learned from; DIR of --archives the texts whose places were
judged, and FILE a language model that did not learn from those places (see
dictionaries/context.md). None of them is part of the project. dev-verdicts.tsv says of which labels a
reader thinks otherwise, judged-findings.tsv what readers said of findings in fresh text (reliability.py).
"""
import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

DICTIONARY = ("spelling.syllable", "spelling.keystroke", "spelling.split", "spelling.missing-marks",
              "spelling.foreign-name")
PHRASES = ("spelling.phrase", "spelling.official-name", "spelling.missing-syllable", "spelling.word-choice")
# What is added, row by row: the rules that are looked at.
STEPS = [
    ("dictionary alone", DICTIONARY),
    ("phrase list alone", PHRASES),
    ("neighbours alone", ("spelling.context",)),
    ("dictionary and phrase list", DICTIONARY + PHRASES),
    ("all", DICTIONARY + PHRASES + ("spelling.context",)),
]
VERDICTS = "tests/accuracy/dev-verdicts.tsv"
TURNS = 6  # parts of the labelled set: each is checked with weights learned from the others
WEIGHTS = ("context-look.tsv", "context.tsv")
MODELS = ["--model", "dictionaries/vi_VN.lm", "--network", "dictionaries/vi_VN.net"]
LEVELS = [("error", ("error",)), ("error+warning", ("error", "warning"))]

# What the combiner is told, group by group: facts that are taken away by a part of their name.
ABLATION = [
    ("as shipped", []),
    ("without the network", ["network-"]),
    ("without the document", ["in-document"]),
    ("without words of the lexicon", ["-word"]),
    ("without the kind of typo", ["slip-prior", "is-tone", "is-mark", "is-regional", "is-letter",
                                  "is-two-keys"]),
    ("without counts", ["-count", "-pair"]),
    ("n-gram scores alone", ["network-", "-word", "in-document", "slip-prior", "is-", "-count", "-pair",
                             "beside", "pause"]),
]


def check(cli, texts, data=None):
    """Answers of the command line, information too, one list of matches a text.

    data: the folder of dictionaries and resources, when it is not the program's own.
    """
    out = []
    environment = dict(os.environ, **({"MORAT_DATA": data} if data else {}))
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for i, text in enumerate(texts):
            paths.append(os.path.join(folder, "%06d.txt" % i))
            with open(paths[-1], "w", encoding="utf-8", newline="") as f:
                f.write(text)
        for k in range(0, len(paths), 200):
            done = subprocess.run([cli, "check", "--format", "json", "--no-exit"] + paths[k:k + 200],
                                  stdout=subprocess.PIPE, check=True, env=environment)
            out += [json.loads(line)["matches"] for line in done.stdout.decode().splitlines()]
    return out


def weighed(tool, labelled, judged, part, folder):
    """A data folder whose weights were learned without the part; the levels are the shipped ones."""
    root = os.getcwd()
    os.makedirs(os.path.join(folder, "dictionaries"))
    os.symlink(os.path.join(root, "resources"), os.path.join(folder, "resources"))
    for name in os.listdir("dictionaries"):
        if name not in WEIGHTS:
            os.symlink(os.path.join(root, "dictionaries", name),
                       os.path.join(folder, "dictionaries", name))
    levels = dict(re.findall(r"^level\t(\w+)\t(\S+)$",
                             open("dictionaries/context.tsv", encoding="utf-8").read(), re.M))
    first, second = (os.path.join(folder, "dictionaries", name) for name in WEIGHTS)
    command = [tool, "train", labelled, "--leave-out", "%d/%d" % (part, TURNS)] + MODELS + judged
    for level in levels:
        command += ["--" + level, levels[level]]
    subprocess.run(command + ["--first-out", first, "--out", second],
                   stdout=subprocess.DEVNULL, check=True)
    return folder


def check_by_turns(cli, tool, labelled, judged, texts):
    """Like check(), each text with weights that were learned without it."""
    out = [None] * len(texts)

    def turn(part):
        with tempfile.TemporaryDirectory() as folder:
            data = weighed(tool, labelled, judged, part, os.path.join(folder, "data"))
            return check(cli, texts[part::TURNS], data)

    with ThreadPoolExecutor(os.cpu_count()) as turns:
        for part, answers in enumerate(turns.map(turn, range(TURNS))):
            out[part::TURNS] = answers
    return out


def read_verdicts(name):
    """By document: ranges of code points with typos that nobody labelled; of labels of what is no typo."""
    unlabelled, noise = {}, {}
    for line in open(VERDICTS, encoding="utf-8"):
        if line.startswith("#"):
            continue
        labelled, document, start, end, verdict = line.rstrip("\n").split("\t")
        if labelled == name:
            place = (unlabelled if verdict == "unlabelled-typo" else noise)
            place.setdefault(document, []).append((int(start), int(end)))
    return unlabelled, noise


def measured(score, documents, answers, rules, levels, aside=({}, {})):
    """Per block: precision, recall and right first suggestions, as score.py counts them; what `aside`
    names counts neither for nor against."""
    known = score.syllables()
    blocks = {b: dict(gold=0, found=0, tp=0, fp=0, fix=0) for b in ("real-word", "non-word", "style")}
    for document, matches in zip(documents, answers):
        text = document["text"]
        unlabelled, noise = (places.get(str(document["id"]), []) for places in aside)
        flags = [f for f in score.spelling(matches, text)
                 if f[2]["level"] in levels and f[2]["rule"]["id"] in rules]
        used = {i for i, (x, y, _) in enumerate(flags)
                if any(x < end and y > start for start, end in unlabelled)}
        for error in document["errors"]:
            start, end = error["start"], error["start"] + len(error["wrong"])
            if (start, end) in noise:
                used.update(i for i, (x, y, _) in enumerate(flags) if x < end and y > start)
                continue
            if any(score.style_key(error["wrong"]) == score.style_key(r) for r in error["right"]):
                block = blocks["style"]
            elif score.canonical(error["wrong"]) in known:
                block = blocks["real-word"]
            else:
                block = blocks["non-word"]
            hits = [i for i, (x, y, _) in enumerate(flags) if x < end and y > start]
            used.update(hits)
            block["gold"] += 1
            block["found"] += bool(hits)
            block["tp"] += len(hits)
            block["fix"] += any(
                flags[i][2]["replacements"] and
                score.fixes(text, *flags[i][:2], flags[i][2]["replacements"][0]["value"], error)
                for i in hits)
        for i, (x, y, _) in enumerate(flags):
            if i not in used:
                words = re.findall(r"[^\W\d_]+", text[x:y])
                real = words and all(score.canonical(w) in known for w in words)
                blocks["real-word" if real else "non-word"]["fp"] += 1
    blocks["all but style"] = {k: blocks["real-word"][k] + blocks["non-word"][k]
                               for k in blocks["style"]}
    return blocks


def row(block):
    precision = block["tp"] / (block["tp"] + block["fp"]) if block["tp"] + block["fp"] else 0
    recall = block["found"] / block["gold"] if block["gold"] else 0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0
    fix = block["fix"] / block["found"] if block["found"] else 0
    return "%.3f | %.3f | %.3f | %.3f" % (precision, recall, f1, fix)


def print_labelled(score, name, documents, answers):
    print("## %s\n\n| checks | level | block | P | R | F1 | fix@1 |\n|---|---|---|---|---|---|---|"
          % name)
    rows = [(step, rules, ({}, {})) for step, rules in STEPS]
    rows.append(("all, judged labels set aside", STEPS[-1][1], read_verdicts(name)))
    for step, rules, aside in rows:
        for level, levels in LEVELS:
            blocks = measured(score, documents, answers, rules, levels, aside)
            for block in ("real-word", "non-word", "all but style"):
                print("| %s | %s | %s | %s |" % (step, level, block, row(blocks[block])))
    print()


def print_judged_findings(o, cli):
    """Of findings in fresh text, by kind of text: how many are right."""
    import reliability  # which imports this module

    print("## Findings judged in fresh text\n")
    o.verdicts = reliability.VERDICTS
    reliability.print_judged(o, cli)


def main():
    options = argparse.ArgumentParser(description=__doc__,
                                      formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--accuracy", required=True)
    options.add_argument("--clean")
    options.add_argument("--archives", required=True)
    options.add_argument("--judged-model")
    options.add_argument("--as-shipped", action="store_true")
    options.add_argument("--build", default="build/ci")
    o = options.parse_args()
    if not o.as_shipped and not (o.clean and o.judged_model):
        options.error("--clean and --judged-model, or --as-shipped")
    sys.path.insert(0, o.accuracy)
    import score
    cli = os.path.join(o.build, "bin", "morat-cli")
    tool = os.path.join(o.build, "tools", "morat-context")
    judged = ["--judged", "dictionaries/tools/context/judged.tsv", "--archives", o.archives,
              "--judged-model", o.judged_model]

    print("# How well the spelling checks do\n")
    print("Made by `tests/accuracy/results.py`. P, R, F1: precision, recall and their mean; fix@1: "
          "the first suggestion is right, of what was found. The labels are incomplete: precision is "
          "a lower bound. The combiner was learned from viwiki-dev and from places of news and of other "
          "encyclopedia articles that were judged by eye; each article of viwiki-dev is checked with "
          "weights that were learned without it (“by turns”, in %d parts). "
          "Where two checks see the same place the phrase list speaks: “neighbours alone” is what it "
          "leaves.\n" % TURNS)
    for name in ("viwiki-dev", "news-dev"):
        labelled = os.path.join(o.accuracy, name + ".jsonl")
        documents = [json.loads(line) for line in open(labelled, encoding="utf-8")]
        texts = [d["text"] for d in documents]
        if name == "viwiki-dev" and not o.as_shipped:
            answers = check_by_turns(cli, tool, labelled, judged, texts)
        else:
            answers = check(cli, texts)
        print_labelled(score, name, documents, answers)
    print_judged_findings(o, cli)
    if o.as_shipped:
        return

    print("## Edited text: flags per 1,000 syllables\n\n| text | syllables | checks | error | warning "
          "|\n|---|---|---|---|---|")
    pooled = {}
    for name in sorted(os.listdir(o.clean)):
        lines = [l.rstrip("\n") for l in open(os.path.join(o.clean, name), encoding="utf-8")
                 if len(l.split()) >= 8]
        random.Random(7).shuffle(lines)
        lines = lines[:12000]
        texts = ["\n".join(lines[i:i + 20]) + "\n" for i in range(0, len(lines), 20)]
        answers = check(cli, texts)
        syllables = sum(len(re.findall(r"[^\W\d_]+", t)) for t in texts)
        for step, rules in STEPS[3:]:
            count = {level: sum(m["level"] == level and m["rule"]["id"] in rules
                                for a in answers for m in a) for level in ("error", "warning")}
            print("| %s | %d | %s | %.3f | %.3f |"
                  % (name, syllables, step, 1000 * count["error"] / syllables,
                     1000 * count["warning"] / syllables))
            total = pooled.setdefault(step, dict(syllables=0, error=0, warning=0))
            total["syllables"] += syllables
            for level in count:
                total[level] += count[level]
    for step, total in pooled.items():
        print("| together | %d | %s | %.3f | %.3f |"
              % (total["syllables"], step, 1000 * total["error"] / total["syllables"],
                 1000 * total["warning"] / total["syllables"]))

    print("\n## By turns: the combiner tried on articles that it did not learn from (viwiki-dev)\n\n"
          "Recall is of all labelled syllables, 591 with those that a dictionary of syllables can "
          "find too.\n")
    def without(facts):
        command = [tool, "cross", os.path.join(o.accuracy, "viwiki-dev.jsonl")] + MODELS + judged
        for fact in facts:
            command += ["--without", fact]
        return subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.decode()

    with ThreadPoolExecutor(os.cpu_count()) as trials:
        for (name, _), tables in zip(ABLATION, trials.map(without, [facts for _, facts in ABLATION])):
            print("%s:\n\n%s" % (name, "".join("    " + l + "\n" for l in tables.splitlines()[3:])))


if __name__ == "__main__":
    main()
