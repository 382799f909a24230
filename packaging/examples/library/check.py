#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check.py TEXT: what is wrong in a text, through libmorat's C interface and ctypes.

The library is found as libmorat.so.1, or where $MORAT_LIBRARY says.
"""
import ctypes
import os
import sys


class Finding(ctypes.Structure):
    _fields_ = [
        ("level", ctypes.c_int),
        ("confidence", ctypes.c_double),
        ("rule", ctypes.c_char_p),
        ("category", ctypes.c_char_p),
        ("message", ctypes.c_char_p),
        ("explanation", ctypes.c_char_p),
        ("start", ctypes.c_size_t),
        ("length", ctypes.c_size_t),
        ("suggestion_count", ctypes.c_size_t),
        ("suggestions", ctypes.POINTER(ctypes.c_char_p)),
    ]


def library():
    morat = ctypes.CDLL(os.environ.get("MORAT_LIBRARY", "libmorat.so.1"))
    error = ctypes.POINTER(ctypes.c_char_p)
    for name, result, arguments in [
        ("morat_open", ctypes.c_void_p, [ctypes.c_void_p, error]),
        ("morat_close", None, [ctypes.c_void_p]),
        ("morat_check_text", ctypes.c_void_p,
         [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, error]),
        ("morat_result_text", ctypes.c_char_p, [ctypes.c_void_p]),
        ("morat_result_count", ctypes.c_size_t, [ctypes.c_void_p]),
        ("morat_result_finding", ctypes.POINTER(Finding), [ctypes.c_void_p, ctypes.c_size_t]),
        ("morat_result_free", None, [ctypes.c_void_p]),
    ]:
        function = getattr(morat, name)
        function.restype = result
        function.argtypes = arguments
    return morat


def main():
    text = (sys.argv[1] if len(sys.argv) > 1 else "Tỉnh thông qua chủ chương.").encode()
    morat = library()
    error = ctypes.c_char_p()
    checker = morat.morat_open(None, ctypes.byref(error))
    if not checker:
        sys.exit((error.value or b"?").decode())
    result = morat.morat_check_text(checker, text, len(text), ctypes.byref(error))
    if not result:
        sys.exit((error.value or b"?").decode())
    checked = morat.morat_result_text(result)
    for i in range(morat.morat_result_count(result)):
        finding = morat.morat_result_finding(result, i).contents
        words = checked[finding.start:finding.start + finding.length].decode()
        first = finding.suggestions[0].decode() if finding.suggestion_count else ""
        print(["info", "warning", "error"][finding.level], finding.rule.decode(), words, first,
              sep="\t")
    morat.morat_result_free(result)
    morat.morat_close(checker)


main()
