#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""office.py PROFILE COMMAND...: a LibreOffice without windows, in a profile of its own, asked by UNO.

    office.py PROFILE proofread TEXT      what a grammar checker says of a document with that text
    office.py PROFILE spell WORD...       what the spelling checkers say of words
    office.py PROFILE services            which grammar and spelling checkers there are for vi-VN

It prints JSON. Needs LibreOffice and python3-uno, and the Python that belongs to them.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.lang import Locale
from com.sun.star.text.TextMarkupType import PROOFREADING

VIETNAMESE = Locale("vi", "VN", "")
START_SECONDS = 60
ANSWER_SECONDS = 30


class Office:
    """A running soffice, ended with the block that it is used in."""

    def __init__(self, profile):
        self.pipe = f"morat{os.getpid()}"
        self.process = subprocess.Popen(
            ["soffice", f"-env:UserInstallation={pathlib.Path(profile).resolve().as_uri()}",
             "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck",
             f"--accept=pipe,name={self.pipe};urp;"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def __enter__(self):
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext(
            "com.sun.star.bridge.UnoUrlResolver", local)
        end = time.monotonic() + START_SECONDS
        while True:
            try:
                self.context = resolver.resolve(
                    f"uno:pipe,name={self.pipe};urp;StarOffice.ComponentContext")
                return self
            except Exception:
                if time.monotonic() > end or self.process.poll() is not None:
                    self.process.kill()
                    raise
                time.sleep(0.2)

    def __exit__(self, *_):
        try:
            self.make("com.sun.star.frame.Desktop").terminate()
        except Exception:
            pass
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()

    def make(self, service):
        return self.context.ServiceManager.createInstanceWithContext(service, self.context)

    def open_text(self, text):
        """A document with the text, a paragraph a line, in Vietnamese."""
        hidden = PropertyValue("Hidden", 0, True, 0)
        folder = tempfile.mkdtemp(prefix="morat-office-")
        path = pathlib.Path(folder, "bai.fodt")
        paragraphs = "".join(f"<text:p>{_escaped(line)}</text:p>" for line in text.split("\n"))
        path.write_text(_FLAT_DOCUMENT.format(paragraphs=paragraphs), encoding="utf-8")
        desktop = self.make("com.sun.star.frame.Desktop")
        return desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, (hidden,))


def _escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")


_FLAT_DOCUMENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles><style:default-style style:family="paragraph">
<style:text-properties fo:language="vi" fo:country="VN"/></style:default-style></office:styles>
<office:body><office:text>{paragraphs}</office:text></office:body></office:document>
"""


def proofread(office, text):
    document = office.open_text(text)
    iterator = office.make("com.sun.star.linguistic2.ProofreadingIterator")
    found = []
    paragraphs = document.getFlatParagraphIterator(PROOFREADING, True)
    paragraph = paragraphs.getFirstPara()
    while paragraph is not None:
        said = paragraph.getText()
        at = 0
        while at < len(said):
            result = _check(iterator, document, paragraph, said, at)
            for error in result.aErrors:
                start = error.nErrorStart
                found.append({"marked": _cut(said, start, error.nErrorLength), "start": start,
                              "short": error.aShortComment, "full": error.aFullComment,
                              "rule": error.aRuleIdentifier,
                              "suggestions": list(error.aSuggestions)})
            at = max(result.nStartOfNextSentencePosition, at + 1)
        paragraph = paragraphs.getParaAfter(paragraph)
    document.close(True)
    return found


def _check(iterator, document, paragraph, said, at):
    return iterator.checkSentenceAtPosition(document, paragraph, said, VIETNAMESE, at, len(said), -1)


def _cut(text, start, length):
    """By UTF-16 units, as LibreOffice counts."""
    units = text.encode("utf-16-le")
    return units[2 * start:2 * (start + length)].decode("utf-16-le", "replace")


def spell(office, words):
    # Not through the manager: its checker has two methods of each name, which Python cannot tell apart.
    checkers = [office.make(name) for name in services(office)["SpellChecker"]]
    answers = {}
    for word in words:
        right = any(checker.isValid(word, VIETNAMESE, ()) for checker in checkers)
        answers[word] = {"right": right, "suggestions": []}
        if not right:
            for other in (checker.spell(word, VIETNAMESE, ()) for checker in checkers):
                answers[word]["suggestions"] += other.getAlternatives() if other else []
    return answers


def services(office):
    manager = office.make("com.sun.star.linguistic2.LinguServiceManager")
    return {kind: list(manager.getConfiguredServices(f"com.sun.star.linguistic2.{kind}", VIETNAMESE))
            for kind in ("Proofreader", "SpellChecker")}


def main():
    profile, command, *arguments = sys.argv[1:]
    with Office(profile) as office:
        if command == "proofread":
            answer = proofread(office, arguments[0])
        elif command == "spell":
            answer = spell(office, arguments)
        elif command == "services":
            answer = services(office)
        else:
            sys.exit(__doc__)
    print(json.dumps(answer, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
