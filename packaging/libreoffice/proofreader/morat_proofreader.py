# SPDX-License-Identifier: GPL-3.0-or-later
"""A grammar checker for Vietnamese in LibreOffice, which asks `morat-cli serve` on this computer.

LibreOffice gives a paragraph; the answer's places are UTF-16 units, as LibreOffice counts. When nobody
answers, nothing is underlined and nothing is said; it is asked again after a while.
"""
import http.client
import json
import threading
import time
import urllib.parse

import uno
import unohelper
from com.sun.star.beans import PropertyValue
from com.sun.star.lang import Locale, XServiceDisplayName, XServiceInfo, XServiceName
from com.sun.star.linguistic2 import ProofreadingResult, SingleProofreadingError, XProofreader
from com.sun.star.text.TextMarkupType import PROOFREADING

IMPLEMENTATION = "vn.morat.Proofreader"
SERVICE = "com.sun.star.linguistic2.Proofreader"
SETTINGS = "/vn.morat.LibreOffice.Proofreader/Endpoint"
DEFAULT_ENDPOINT = "http://127.0.0.1:8081/v2"

ANSWER_SECONDS = 10
SILENCE_SECONDS = 20  # after nobody answered
REMEMBERED = 200      # paragraphs
MOST_SUGGESTIONS = 10
WAVE = 10             # com.sun.star.awt.FontUnderline
COLOURS = {"TYPOS": 0xC9211E, "STYLE": 0x2A6099}


def units(text):
    """The length in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class Endpoint:
    """The server, its answers to the last paragraphs, and since when it is silent."""

    def __init__(self, address):
        self._address = urllib.parse.urlsplit(address)
        self._answers = {}
        self._silent_until = 0.0
        self._lock = threading.Lock()

    def matches(self, text):
        with self._lock:
            if text in self._answers:
                return self._answers[text]
            if time.monotonic() < self._silent_until:
                return []
        try:
            found = self._ask(text)
        except (OSError, ValueError, http.client.HTTPException):
            with self._lock:
                self._silent_until = time.monotonic() + SILENCE_SECONDS
            return []
        with self._lock:
            if len(self._answers) >= REMEMBERED:
                self._answers.pop(next(iter(self._answers)))
            self._answers[text] = found
        return found

    def _ask(self, text):
        body = urllib.parse.urlencode({"language": "vi-VN", "text": text},
                                      errors="surrogatepass")
        secure = self._address.scheme == "https"
        make = http.client.HTTPSConnection if secure else http.client.HTTPConnection
        connection = make(self._address.hostname, self._address.port, timeout=ANSWER_SECONDS)
        try:
            connection.request("POST", self._address.path.rstrip("/") + "/check", body,
                               {"Content-Type": "application/x-www-form-urlencoded"})
            response = connection.getresponse()
            answer = response.read()
            if response.status != 200:
                raise ValueError(response.status)
            return json.loads(answer)["matches"]
        finally:
            connection.close()


class Proofreader(unohelper.Base, XProofreader, XServiceInfo, XServiceName, XServiceDisplayName):
    def __init__(self, context, *_):
        self._endpoint = Endpoint(_setting(context))
        self._ignored = set()

    # XSupportedLocales
    def getLocales(self):
        return (Locale("vi", "VN", ""),)

    def hasLocale(self, locale):
        return locale.Language == "vi"

    # XProofreader
    def isSpellChecker(self):
        return False

    def doProofreading(self, document, text, locale, start, suggested_end, properties):
        result = ProofreadingResult()
        result.aDocumentIdentifier = document
        result.aText = text
        result.aLocale = locale
        result.nStartOfSentencePosition = start
        # The whole paragraph at once: it is one question, and the words around say more.
        result.nStartOfNextSentencePosition = units(text)
        result.nBehindEndOfSentencePosition = units(text)
        result.xProofreader = self
        result.aProperties = ()
        result.aErrors = ()
        if self.hasLocale(locale) and text.strip():
            result.aErrors = tuple(_error(match) for match in self._endpoint.matches(text)
                                   if match["offset"] >= start and match["length"] > 0
                                   and match["rule"]["id"] not in self._ignored)
        return result

    def ignoreRule(self, rule, locale):
        self._ignored.add(rule)

    def resetIgnoreRules(self):
        self._ignored.clear()

    # XServiceDisplayName, XServiceName, XServiceInfo
    def getServiceDisplayName(self, locale):
        return "Mo-rát"

    def getServiceName(self):
        return IMPLEMENTATION

    def getImplementationName(self):
        return IMPLEMENTATION

    def supportsService(self, name):
        return name in self.getSupportedServiceNames()

    def getSupportedServiceNames(self):
        return (SERVICE,)


def _error(match):
    error = SingleProofreadingError()
    error.nErrorStart = match["offset"]
    error.nErrorLength = match["length"]
    error.nErrorType = PROOFREADING
    error.aRuleIdentifier = match["rule"]["id"]
    error.aShortComment = match.get("shortMessage") or match["message"]
    error.aFullComment = match["message"]
    error.aSuggestions = tuple(r["value"] for r in match["replacements"][:MOST_SUGGESTIONS])
    colour = COLOURS.get(match["rule"]["category"]["id"], COLOURS["STYLE"])
    error.aProperties = (_property("LineColor", colour),
                         _property("LineType", uno.Any("short", WAVE)))
    return error


def _property(name, value):
    made = PropertyValue()
    made.Name = name
    made.Value = value
    return made


def _setting(context):
    """Tools > Options > Advanced > Expert configuration: vn.morat.LibreOffice.Proofreader."""
    path, name = SETTINGS.rsplit("/", 1)
    try:
        provider = context.ServiceManager.createInstanceWithContext(
            "com.sun.star.configuration.ConfigurationProvider", context)
        node = PropertyValue()
        node.Name, node.Value = "nodepath", path
        access = provider.createInstanceWithArguments(
            "com.sun.star.configuration.ConfigurationAccess", (node,))
        return access.getPropertyValue(name) or DEFAULT_ENDPOINT
    except Exception:  # whatever UNO has to say: the default is right for nearly all
        return DEFAULT_ENDPOINT


g_ImplementationHelper = unohelper.ImplementationHelper()
g_ImplementationHelper.addImplementation(Proofreader, IMPLEMENTATION, (SERVICE,))
